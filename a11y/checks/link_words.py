"""Words by language: links that say nothing, and what links say of windows, files and places."""

from collections.abc import Mapping

# Link texts that say nothing of where they lead, by primary language.
VAGUE: Mapping[str, frozenset[str]] = {
    language: frozenset(texts.split(" · "))
    for language, texts in {
        "de": "hier · hier klicken · klick hier · klicken sie hier · mehr · mehr erfahren · mehr "
        "lesen · mehr infos · mehr informationen · weiter · weiterlesen · weitere informationen · "
        "details · link · diese seite · dieser link · herunterladen · download · zur website · "
        "website · los · öffnen · ansehen",
        "en": "here · click · click here · click this · click this link · tap here · press here · "
        "see here · go here · right here · more · more… · more info · more information · more "
        "details · read more · read on · see more · show more · view more · learn more · find out "
        "more · discover more · know more · details · detail · info · information · continue · "
        "continue reading · go · go to · link · this link · links · this page · this · this site · "
        "this website · website · page · web page · visit · visit site · visit website · open · "
        "view · see · start · download · download here · download now · read · read this · start "
        "here · this article · this document · this product · this file · document · file",
        "et": "siin · siit · siia · kliki · kliki siia · klikka siia · klõpsa siin · klõpsake "
        "siin · vajuta siia · vaata siit · loe siit · loe · loe veel · loe edasi · loe lähemalt · "
        "loe rohkem · lisainfo · lisateave · rohkem · rohkem infot · veel · vaata · vaata lähemalt "
        "· vaata lisaks · edasi · link · see link · lingil · sellel lehel · lae alla · laadi alla "
        "· allalaadimine · koduleht · ava · detailid",
        "fi": "tästä · tässä · täältä · tänne · klikkaa · klikkaa tästä · klikkaa tähän · paina "
        "tästä · lue · lue lisää · lue tästä · lisää · lisätietoa · lisätietoja · katso · katso "
        "lisää · näytä lisää · jatka · linkki · tämä linkki · tämä sivu · lataa · avaa · siirry",
        "fr": "ici · cliquez · cliquez ici · cliquer ici · plus · en savoir plus · lire · lire la "
        "suite · lire plus · voir · voir plus · suite · la suite · plus d’infos · plus "
        "d'infos · plus d’informations · plus d'informations · détails · lien · ce lien · cette "
        "page · site · télécharger · ouvrir · continuer",
        "lt": "čia · spauskite · spauskite čia · spausti čia · paspauskite čia · daugiau · "
        "skaityti · skaityti daugiau · skaityti toliau · plačiau · sužinoti daugiau · žiūrėti · "
        "nuoroda · ši nuoroda · atsisiųsti · toliau",
        "lv": "šeit · spied · spied šeit · spiediet šeit · klikšķini šeit · vairāk · lasīt · lasīt "
        "vairāk · lasi vairāk · lasīt tālāk · uzzināt vairāk · skatīt · skatīt vairāk · saite · šī "
        "saite · lejupielādēt · tālāk",
        "pl": "tu · tutaj · kliknij · kliknij tu · kliknij tutaj · więcej · czytaj · czytaj "
        "więcej · czytaj dalej · dowiedz się więcej · zobacz · zobacz więcej · szczegóły · link · "
        "ten link · ta strona · pobierz · dalej · otwórz",
        "ru": "здесь · тут · сюда · жми · жми сюда · кликни · кликните сюда · нажмите · нажмите "
        "здесь · нажмите сюда · щёлкните здесь · по ссылке · по этой ссылке · ссылка · эта "
        "ссылка · подробнее · подробно · далее · дальше · ещё · еще · больше · читать · читать "
        "далее · читать дальше · читать ещё · читать полностью · узнать больше · узнать "
        "подробнее · смотреть · посмотреть · перейти · открыть · скачать · эта страница · сайт",
        "sv": "här · klicka · klicka här · tryck här · läs · läs här · läs mer · läs vidare · mer "
        "· mer info · mer information · se · se mer · visa mer · fortsätt · länk · den här länken "
        "· den här sidan · ladda ner · ladda ned · öppna · gå vidare",
    }.items()
}
# They name the kind of a thing, and not the thing.
KINDS_OF_FILE = {
    *("csv", "doc", "docx", "epub", "excel", "html", "jpg", "json", "mp3", "mp4", "odf", "ods"),
    *("odt", "pdf", "plain text", "png", "powerpoint", "pptx", "rtf", "txt", "word", "xls"),
    *("xlsx", "xml", "zip"),
}
# What a link says that opens a window of its own; beginnings of words.
NEW_WINDOW = (
    *("new window", "new tab", "opens in", "external", "uues aknas", "uus aken"),
    *("uues kaardis", "новом окне", "новой вкладке", "новое окно", "внешн", "neuem fenster"),
    *("neuem tab", "neues fenster", "extern", "uuteen", "uudessa", "ulkoinen", "nytt fönster"),
    *("ny flik", "nouvelle fenêtre", "nouvel onglet", "externe", "jaunā logā", "jaunā cilnē"),
    *("naujame lange", "naujame skirtuke", "nowym oknie", "nowej karcie", "välis"),
)
# A link past what is the same on every page.
SKIPS = (
    *("skip", "jump to", "liigu", "mine sisu", "hüppa", "перейти к", "пропустить", "zum inhalt"),
    *("zum haupt", "springe", "siirry", "hyppää", "hoppa", "gå till", "aller au", "passer au"),
    *("pāriet", "pereiti", "eiti į", "przejdź", "go to content", "go to main"),
)
# Endings of addresses, and what the file is called by people.
FILES = {
    **{name: name.upper() for name in ("csv", "epub", "mp3", "mp4", "odp", "ods", "odt", "pdf")},
    **{name: name.upper() for name in ("rtf", "zip")},
    **dict.fromkeys(("doc", "docx"), "Word"),
    **dict.fromkeys(("ppt", "pptx"), "PowerPoint"),
    **dict.fromkeys(("xls", "xlsx"), "Excel"),
}


AROUND = " .…:;,!?»\u203a→>«\u2039[]()–—-\"'“”„"


def may_be_vague(text: str) -> bool:
    """Whether it says nothing in some language: soon told, of most texts."""
    return len(text) <= LONGEST_VAGUE and bare(text) in ALL_VAGUE


def is_vague(text: str, language: str) -> bool:
    """Whether a link text says nothing by itself; English is looked at in every language."""
    folded = bare(text)
    return folded in VAGUE["en"] or folded in VAGUE.get(language, ()) or folded in KINDS_OF_FILE


def bare(text: str) -> str:
    return " ".join(text.casefold().split()).strip(AROUND)


LONGEST_VAGUE = 60
ALL_VAGUE = KINDS_OF_FILE.union(*VAGUE.values())
