"""Marks in text."""

# ruff: noqa: RUF001 (Cyrillic letters and signs are meant)

from .shape import Samples

TABLE = """\
<table><caption>Costs</caption><tr><th>Thing</th><th>Euros</th></tr>
<tr><td>Path</td><td>10</td></tr></table>"""

SAMPLES = {
    "text-in-capitals": Samples(
        fails=(
            "<p data-fault>PLEASE BRING THE FORM WITH YOU</p>",
            "<p data-fault>Read this: ALL FORMS MUST BE SIGNED by the end of May.</p>",
            "<h2 data-fault>IMPORTANT INFORMATION</h2>",
            '<p lang="et" data-fault>PALUN TOOGE AVALDUS ISE KOHALE</p>',
            '<p lang="ru" data-fault>ПРИНЕСИТЕ ЗАЯВЛЕНИЕ В ГОРОДСКУЮ УПРАВУ</p>',
        ),
        passes=(
            "<p>Please bring the form with you.</p>",
            "<p>Bring the form to the NATO and EU offices.</p>",
        ),
        near_misses=(
            "<p>Members: EU, UN, WHO, NATO, ISO.</p>",
            "<p>The WORD was PRINTED here.</p>",
            "<h2>EU and UN</h2><p>Both pay.</p>",
            "<p>Funds: AMIF BMVI CF EAFRD EMFAF ERDF ESF</p>",
            "<p><code>SELECT PAGES FROM TABLES WHERE STATUS</code></p>",
            "<p hidden>PLEASE BRING THE FORM WITH YOU</p>",
        ),
    ),
    "text-spaced-letters": Samples(
        fails=(
            "<p data-fault>W A R N I N G: the path is closed.</p>",
            "<h2 data-fault>N e w s</h2><p>The path is closed.</p>",
            '<p lang="ru" data-fault>В Н И М А Н И Е: путь закрыт.</p>',
        ),
        passes=(
            "<p>Warning: the path is closed.</p>",
            '<p style="letter-spacing: 0.1em">Warning</p>',
        ),
        near_misses=(
            "<p>Groups A B C D of pupils</p>",
            "<p>I am a b.</p>",
            "<p>Rooms 1 2 3 4 5 are open.</p>",
            "<p>Plan B is a U turn.</p>",
        ),
    ),
    "text-spaces-for-layout": Samples(
        fails=(
            "<p data-fault>Path&nbsp;&nbsp;&nbsp;&nbsp;ten euros</p>",
            "<p data-fault>Path &nbsp; &nbsp; &nbsp; ten euros</p>",
            "<p data-fault>Path\t\t\tten euros</p>",
            "<p data-fault>&nbsp;&nbsp;&nbsp;&nbsp;The path is open.</p>",
        ),
        passes=(
            "<p>The path cost 10&nbsp;000 euros.</p>",
            TABLE,
        ),
        near_misses=(
            "<p>\n\t\t\tThe path is open.\n\t\t</p>",
            "<p>1&nbsp;000&nbsp;000&nbsp;euros</p>",
            "<p>The path     is open.</p>",
            "<p>&nbsp;</p>",
        ),
    ),
    "sign-alone": Samples(
        fails=(
            "<table><tr><th>Lift</th><td data-fault>✓</td></tr></table>",
            "<table><tr><th>Lift</th><td data-fault><b>✗</b></td></tr></table>",
            "<dl><dt>Lift</dt><dd data-fault>✔️</dd></dl>",
            "<ul><li data-fault>★★★</li><li>Path</li></ul>",
        ),
        passes=(
            "<table><tr><th>Lift</th><td>yes</td></tr></table>",
            "<table><tr><th>Lift</th><td>✓ yes</td></tr></table>",
        ),
        near_misses=(
            '<table><tr><th>Lift</th><td><b role="img" aria-label="yes">✓</b></td></tr></table>',
            "<table><tr><th>Lift</th><td>–</td></tr></table>",
            '<table><tr><th>Lift</th><td aria-hidden="true">✓</td></tr></table>',
            "<table><tr><th>Lift</th><td>2 × 3</td></tr></table>",
        ),
    ),
    "text-line-typed": Samples(
        fails=(
            "<p>Aims</p><p data-fault>* * *</p><p>Results</p>",
            "<p>Aims</p><p data-fault>-----------</p><p>Results</p>",
            "<div data-fault>======</div>",
        ),
        passes=(
            "<p>Aims of it.</p><hr><p>Results of it.</p>",
            "<p>The path - a long one - is open.</p>",
        ),
        near_misses=(
            "<p>...</p>",
            "<p>--</p>",
            '<p aria-hidden="true">* * *</p>',
            "<table><tr><th>Lift</th><td>---</td></tr></table>",
        ),
    ),
    "text-emoticon": Samples(
        fails=(
            "<p data-fault>The path is open :-)</p>",
            "<p data-fault>The path is open 8-)</p>",
            "<p data-fault>The path is closed :( Come again.</p>",
            "<p data-fault>We &lt;3 our river.</p>",
        ),
        passes=(
            "<p>The path is open, and we are glad.</p>",
            "<p>The path (by the river) is open.</p>",
        ),
        near_misses=(
            "<p>We met 83 people, and 8) is a number.</p>",
            "<p>The form (it is short:) is here.</p>",
            "<p>Open 8:30.</p>",
            '<p>The path is open <span role="img" aria-label="smile">:-)</span></p>',
            "<p>Costs &lt; 3 euros</p>",
        ),
    ),
    "emoji-run": Samples(
        fails=(
            "<p data-fault>The path is open 🎉🎉🎉</p>",
            "<p data-fault>🚢 🚲 🚶 All ways are open</p>",
            "<h2 data-fault>News ⭐⭐⭐</h2><p>The path is open.</p>",
        ),
        passes=(
            "<p>The path is open 🎉</p>",
            "<p>The path is open.</p>",
        ),
        near_misses=(
            '<p>The path is open <span aria-hidden="true">🎉🎉🎉</span></p>',
            "<p>Partners from 🇪🇪🇱🇻🇱🇹</p>",
            "<p>By ship 🚢 by bicycle 🚲 or on foot 🚶</p>",
        ),
    ),
    "text-raised-long": Samples(
        fails=(
            "<p>A path.<sup data-fault>It was opened by the mayor in May</sup></p>",
            "<p><sub data-fault>All prices are in euros and hold for this year</sub></p>",
            "<p>Path <sup data-fault>new and longer than the one before</sup></p>",
        ),
        passes=(
            "<p>The 1<sup>st</sup> path is open.</p>",
            "<p>H<sub>2</sub>O is water.</p>",
        ),
        near_misses=(
            '<p>A path.<sup><a href="#n">Note on the costs of the path</a></sup></p>'
            '<p id="n">It cost ten euros.</p>',
            "<p>A path.<sup hidden>It was opened by the mayor in May</sup></p>",
            "<p>x<sub>maximum</sub> is ten.</p>",
        ),
    ),
    "text-struck-through": Samples(
        fails=(
            "<p>The path costs <s data-fault>20</s> 10 euros.</p>",
            "<p>The office is open on <del data-fault>Monday</del> Tuesday.</p>",
            '<p><span style="text-decoration: line-through" data-fault>Monday</span> Tuesday</p>',
            "<p>The office is open on <ins data-fault>Tuesday</ins>.</p>",
        ),
        passes=(
            "<p>The path costs 10 euros, not 20 as it did.</p>",
            "<p>The office is open on Tuesday.</p>",
        ),
        near_misses=(
            "<p>Old price: <s>20</s>. New price: 10 euros.</p>",
            '<p lang="et">Vana hind <s>20</s>, uus hind 10 eurot.</p>',
            '<p>The path costs <s aria-label="no longer 20">20</s> 10 euros.</p>',
            "<p>The path costs <s hidden>20</s> 10 euros.</p>",
        ),
    ),
    "note-not-linked": Samples(
        fails=(
            "<p>The path cost ten euros.<sup data-fault>1</sup></p>",
            "<p>The city paid half<sup data-fault>*</sup>.</p>",
            "<p data-fault>The path cost ten euros[2] and more.</p>",
        ),
        passes=(
            '<p>The path cost ten euros.<sup><a href="#n1">1</a></sup></p><p id="n1">In 2027.</p>',
            "<p>The path is 300 m<sup>2</sup> large.</p>",
        ),
        near_misses=(
            "<p>It is 10<sup>6</sup> times larger.</p>",
            "<p>The 1<sup>st</sup> path</p>",
            "<p>It is 5 km<sup>2</sup>.</p>",
            '<p>Ten euros <a href="#n">[2]</a></p><p id="n">In 2027.</p>',
            "<p><code>rows[2]</code> is the third.</p>",
        ),
    ),
    "address-not-linked": Samples(
        fails=(
            "<p data-fault>Write to harbours@example.org.</p>",
            "<p data-fault>Read more at https://example.org/path/.</p>",
            "<ul><li data-fault>www.example.org</li><li>Path</li></ul>",
        ),
        passes=(
            '<p>Write to <a href="mailto:harbours@example.org">harbours@example.org</a>.</p>',
            '<p>Read more of <a href="https://example.org/path/">the path</a>.</p>',
        ),
        near_misses=(
            "<p><code>https://example.org/path/</code></p>",
            "<p>The user @harbours writes.</p>",
            "<p>Open the file path.pdf.</p>",
            "<p hidden>Write to harbours@example.org.</p>",
        ),
    ),
    "quotation-unmarked": Samples(
        fails=(
            "<p data-fault>“The path has changed how we live here”</p>",
            "<p data-fault>“The path has changed how we live here.” – Mari Maasikas</p>",
            '<p style="margin-left: 40px; font-style: italic" data-fault>The path has changed how '
            "we live.</p>",
            '<p lang="et" data-fault>„See tee on meie elu väga palju muutnud.“</p>',
        ),
        passes=(
            "<blockquote><p>“The path has changed how we live here.”</p></blockquote>",
            "<p>She said that the path has changed how they live.</p>",
        ),
        near_misses=(
            "<p>“Path” is what we call a way for people on foot.</p>",
            "<p><q>“The path has changed how we live here.”</q></p>",
            '<p style="margin-left: 40px">The path has changed how we live.</p>',
            "<figure><p>“The path has changed how we live here.”</p></figure>",
        ),
    ),
    "quotation-for-indentation": Samples(
        fails=(
            "<blockquote data-fault><ul><li>harbours</li><li>ferries</li></ul></blockquote>",
            "<blockquote data-fault>This text is to stand further in.</blockquote>",
            "<blockquote data-fault><h3>Aims</h3><p>To build a path.</p></blockquote>",
            '<blockquote data-fault><img src="/a.png" alt="The path by the river"></blockquote>',
        ),
        passes=(
            "<blockquote><p>The path has changed how we live.</p>"
            "<footer>Mari Maasikas</footer></blockquote>",
            "<ul><li>harbours</li><li>ferries</li></ul>",
        ),
        near_misses=(
            "<blockquote><p>The path has changed much.</p><cite>M. Maasikas</cite></blockquote>",
            "<figure><blockquote><p>It has changed much.</p></blockquote><figcaption>M."
            "</figcaption></figure>",
            "<blockquote hidden><h3>Aims</h3></blockquote>",
        ),
    ),
}
