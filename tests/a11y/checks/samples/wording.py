"""Words."""

# ruff: noqa: RUF001 (Cyrillic letters and signs are meant)

from .shape import Samples

# 44 words, and 32.
LONG_ENGLISH = (
    "The city built a path by the river, and it built a bridge to the other side, and it put up "
    "lamps so that people can walk there in the dark, and it set benches under trees where they "
    "can sit and look at the boats."
)
LONG_ESTONIAN = (
    "Linn ehitas jõe äärde tee ja tegi silla teisele kaldale ning pani üles lambid, et inimesed "
    "saaksid seal ka pimedas käia, ja tõi puude alla pingid, kus nad võivad istuda ning paate "
    "vaadata."
)
HARD_ENGLISH = (
    "Institutional interoperability necessitates comprehensive methodological harmonisation. "
    "Participating organisations systematically operationalise multidimensional sustainability "
    "considerations. Collaborative governance facilitates transformative internationalisation "
    "opportunities. Administrative responsibilities incorporate evaluative accountability. "
    "Organisational specialisation accelerates technological transformation considerably."
)
HARD_RUSSIAN = (
    "Институциональная взаимодополняемость предусматривает методологическую согласованность "
    "организационных мероприятий, обеспечивающих последовательную реализацию стратегических "
    "направлений международного сотрудничества, совершенствование административного "
    "регулирования, профессиональную переподготовку специалистов, распространение "
    "инновационных технологий, формирование благоприятных условий предпринимательства, "
    "повышение конкурентоспособности предприятий Евросоюза."
)

SAMPLES = {
    "text-placeholder": Samples(
        fails=(
            "<p data-fault>Lorem ipsum dolor sit amet.</p>",
            "<p data-fault>Partners: TBD</p>",
            '<p lang="ru" data-fault>Введите текст сюда</p>',
        ),
        passes=(
            "<p>The path is open.</p>",
            "<p>All that is left to do is to open the path.</p>",
        ),
        near_misses=(
            "<p hidden>Lorem ipsum dolor sit amet.</p>",
            "<p>What is still to do?</p>",
            "<p><code>TODO</code> marks what is left.</p>",
        ),
    ),
    "paragraph-long": Samples(
        fails=(
            f"<p data-fault>{'The city built a path by the river. ' * 20}</p>",
            f"<ul><li data-fault>{'The city built a path by the river. ' * 20}</li><li>A</li></ul>",
            f"<p data-fault>{'The city built a path by the river.<br>' * 20}</p>",
        ),
        passes=(
            f"<p>{'The city built a path by the river. ' * 5}</p>",
            f"<p>{'The city built a path by the river. ' * 15}</p>" * 2,
        ),
        near_misses=(
            f"<p>{'The city built a path by the river. ' * 18}</p>",
            f"<p hidden>{'The city built a path by the river. ' * 20}</p>",
            f"<pre>{'The city built a path by the river. ' * 20}</pre>",
        ),
    ),
    "sentence-long": Samples(
        fails=(
            f"<p data-fault>{LONG_ENGLISH}</p>",
            f'<p lang="et" data-fault>{LONG_ESTONIAN}</p>',
            f"<p data-fault>It is open. {LONG_ENGLISH}</p>",
        ),
        passes=(
            "<p>The city built a path by the river. It put up lamps.</p>",
            '<p lang="et">Linn ehitas jõe äärde tee. Seal on lambid.</p>',
        ),
        near_misses=(
            f'<p lang="ru">{"Город построил дорогу у реки, " * 7}</p>',
            f"<p hidden>{LONG_ENGLISH}</p>",
            f"<h2>{'The path by the river ' * 5}</h2>",
            f"<p>{LONG_ENGLISH.replace(',', '.').replace('. and', '. And')}</p>",
        ),
    ),
    "text-hard-to-read": Samples(
        fails=(
            f"<p data-fault>{HARD_ENGLISH}</p>",
            f'<p lang="ru" data-fault>{HARD_RUSSIAN}</p>',
            "<p data-fault>Institutional interoperability necessitates comprehensive "
            "methodological harmonisation and internationalisation.</p>",
            f"<ul><li data-fault>{HARD_ENGLISH}</li><li>A path</li></ul>",
        ),
        passes=(
            f"<p>{'The city built a path by the river. ' * 8}</p>",
            f'<p lang="ru">{"Город построил у реки дорогу. " * 8}</p>',
        ),
        near_misses=(
            "<p>Institutional interoperability necessitates harmonisation.</p>",
            "<p>European Regional Development Fund, Ministry of Economic Affairs</p>",
            f"<h2>{' '.join(HARD_ENGLISH.split()[:31])}</h2>",
            f"<p>{LONG_ENGLISH}</p>",
            f'<p lang="et">{LONG_ESTONIAN}</p>',
        ),
    ),
    "colour-alone-in-words": Samples(
        fails=(
            "<p data-fault>The fields in red are required.</p>",
            "<p data-fault>Required fields are coloured red.</p>",
            "<p data-fault>Green = open, red = closed</p>",
            "<p data-fault>Press the green button to begin.</p>",
            '<p lang="et" data-fault>Kohustuslikud väljad on märgitud punasega.</p>',
            '<p lang="ru" data-fault>Обязательные поля выделены красным.</p>',
        ),
        passes=(
            "<p>The fields with the word “required” have to be filled in.</p>",
            "<p>Press “Begin”.</p>",
        ),
        near_misses=(
            "<p>The city has many green areas and a blue river.</p>",
            "<p>The Red Cross is a partner.</p>",
            "<p>Green growth means jobs.</p>",
            '<p lang="et">Roheline linn on meie eesmärk.</p>',
            '<p lang="ru">Красная площадь находится в Москве.</p>',
        ),
    ),
    "place-alone-in-words": Samples(
        fails=(
            "<p data-fault>Use the menu on the right.</p>",
            "<p data-fault>Press the round button.</p>",
            "<p data-fault>You find it in the right column.</p>",
            "<p data-fault>Fill in the form below.</p>",
            "<p data-fault>Leave your name after the beep.</p>",
            '<p lang="et" data-fault>Vajutage allolevat nuppu.</p>',
            '<p lang="ru" data-fault>Нажмите кнопку справа.</p>',
        ),
        passes=(
            "<p>Choose “Partners” in the main menu.</p>",
            '<p lang="et">Vajutage nuppu „Saada“.</p>',
        ),
        near_misses=(
            "<p>The path is on the left bank of the river.</p>",
            "<p>People have a right to know.</p>",
            "<p>The costs are below those of last year.</p>",
            "<p>The round table met in May.</p>",
            '<p lang="et">Tee kulgeb paremal pool jõge.</p>',
        ),
    ),
    "abbreviation-unexplained": Samples(
        fails=(
            "<p data-fault>The path was paid for by the ERDF.</p>",
            "<p>The path is open.</p><p data-fault>Ask the LSG for help.</p>",
            '<p lang="ru" data-fault>Дорогу построил ФРР вместе с городом.</p>',
        ),
        passes=(
            "<p>The European Regional Development Fund (ERDF) paid. The ERDF pays half.</p>",
            '<p>The <abbr title="European Regional Development Fund">ERDF</abbr> paid.</p>',
        ),
        near_misses=(
            "<p>The EU and the UN took part.</p>",
            "<p>The ERDF (European Regional Development Fund) paid for it.</p>",
            "<p>King Louis XVI came to see the path.</p>",
            "<p>PLEASE BRING THE FORM</p>",
            "<p>The path is NOT open in May and June.</p>",
            "<ul><li>RISE Acreo AB</li><li>Malta Enterprise</li></ul>",
        ),
    ),
    "date-ambiguous": Samples(
        fails=(
            "<p data-fault>The path opens on 03/04/2027.</p>",
            "<p data-fault>Send the form by 5/6/27 at the latest.</p>",
            "<p data-fault>The meeting begins at 5:30.</p>",
            "<p data-fault>The path opens on 03.04.2027.</p>",
        ),
        passes=(
            "<p>The path opens on 3 April 2027.</p>",
            "<p>The meeting begins at 5:30 p.m.</p>",
        ),
        near_misses=(
            "<p>The path opens on 23/04/2027.</p>",
            "<p>The path opens on 2027-04-03.</p>",
            '<p lang="et">Tee avatakse 03.04.2027.</p>',
            "<p>The office is open from 9:00 to 17:00.</p>",
            "<p>See criterion 1.4.10 and version 2.2.15.</p>",
        ),
    ),
}
