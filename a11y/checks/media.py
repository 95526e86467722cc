"""Sound and film: whether what is heard can be read, and what is seen can be heard."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .images import file_of
from .registry import check

# Words by which a text or link gives itself as what stands for sound or film.
TRANSCRIPT = re.compile(
    r"transcri|transkri|stenogra|litereeri|ärakiri|расшифровк|стенограмм|текстовая версия"
    r"|tekstiversioon|text version|textversion|textfassung|tekstivastine|litterointi"
    r"|full text|täistekst|says? in the (?:audio|video)|contains the following|võib lugeda"
    r"|ühilduv tekst|sisu tekstina",
    re.IGNORECASE,
)
DESCRIBED = re.compile(
    r"audio.?descri|described version|kirjeldustõlge|тифлокоммент|kuvailutulkkaus|syntolk", re.I
)
SILENT = re.compile(r"silent|muted|noaudio|no-audio|nosound|helita|без-звука", re.IGNORECASE)
MOST_SECONDS = 3
SPAN = re.compile(r"#(?:.*&)?t=(?:npt:)?([\d.]*)(?:,([\d.]+))?")
CAPTIONS = ("captions", "subtitles")
# HTML: a track without a kind, or with one that nobody knows, holds subtitles, or metadata.
KINDS = ("captions", "chapters", "descriptions", "metadata", "subtitles")
NEAR = 6


def sources_of(element: Tag) -> list[str]:
    own = [str(element["src"])] if element.get("src") else []
    return own + [str(one.get("src") or "") for one in element.find_all("source")]


def track_kinds(element: Tag) -> set[str]:
    kinds = set()
    for track in element.find_all("track"):
        if str(track.get("src") or "").strip():
            kind = str(track.get("kind") or "subtitles").strip().lower()
            kinds.add(kind if kind in KINDS else "metadata")
    return kinds


def is_silent(element: Tag) -> bool:
    """Whether it says that nothing can be heard."""
    addresses = sources_of(element)
    return bool(addresses) and all(SILENT.search(file_of(address)) for address in addresses)


def has_text_near(document: Document, element: Tag, pattern: re.Pattern[str]) -> bool:
    """Whether a link or text that says so is met right before or after, or describes it."""
    described = document.referenced(element, "aria-describedby")
    if any(len(document.text_of(one).split()) >= 3 for one in described):
        return True
    around: list[Tag] = []
    current: Tag | None = element
    for _level in range(3):
        if current is None or current.name in ("body", "main", "article", "html"):
            break
        around += list(current.find_next_siblings(True, limit=NEAR))
        around += list(current.find_previous_siblings(True, limit=NEAR))
        current = current.parent
    return any(
        document.is_exposed(one)
        and document.is_on_screen(one)
        and pattern.search(f"{document.text_of(one)[:2000]} {one.get('href') or ''}")
        for one in around
    )


def shown_videos(document: Document) -> Iterator[Tag]:
    for element in document.tagged("video"):
        if document.is_on_screen(element) and sources_of(element):
            yield element


@check(
    "video-without-captions",
    Severity.WARNING,
    _(
        "Add captions to the video with a track element, for people who do not hear it, unless "
        "they are part of its picture."
    ),
    wcag=("1.2.2",),
    act=("eac66b", "f51b46"),
)
def video_without_captions(document: Document) -> Iterator[Seen]:
    """ACT eac66b and f51b46: a video with sound has captions; here it has no track of them."""
    for element in shown_videos(document):
        if is_silent(element) or "muted" in element.attrs:
            continue
        if not track_kinds(element) & {*CAPTIONS}:
            fix = '<track kind="captions" srclang="" src="">'
            yield Seen(element, fix)


@check(
    "video-captions-doubtful",
    Severity.QUESTION,
    _("Do the captions say all that is heard, also sounds that matter and who speaks?"),
    wcag=("1.2.2",),
    act=("eac66b", "f51b46"),
)
def video_captions_doubtful(document: Document) -> Iterator[Seen]:
    """ACT f51b46: captions hold what is heard; only a person can compare."""
    for element in shown_videos(document):
        if not is_silent(element) and track_kinds(element) & {*CAPTIONS}:
            yield Seen(element)


@check(
    "video-not-described",
    Severity.QUESTION,
    _(
        "Can people who do not see the video learn what it shows: from its sound, from a version "
        "with audio description, or from a transcript on the page?"
    ),
    wcag=("1.2.1", "1.2.3", "1.2.5", "1.2.8"),
    act=(
        *("c5a4ea", "1ec09b", "1a02b0", "1ea59c", "ab4d13", "c3232f", "d7ba54", "ee13b5"),
        *("ac7dc6", "fd26cf", "f196ce"),
    ),
)
def video_not_described(document: Document) -> Iterator[Seen]:
    """ACT c5a4ea and c3232f: what a video shows is also told; only a person can compare."""
    yield from (Seen(element) for element in shown_videos(document))


@check(
    "audio-without-transcript",
    Severity.WARNING,
    _("Write down beside it what is said, or link to it, for people who do not hear it."),
    wcag=("1.2.1",),
    act=("e7aa44", "2eb176"),
)
def audio_without_transcript(document: Document) -> Iterator[Seen]:
    """ACT e7aa44 and 2eb176: sound has a transcript; here nothing near it looks like one."""
    for element in document.tagged("audio"):
        if audio_is_met(document, element) and not has_text_near(document, element, TRANSCRIPT):
            yield Seen(element)


@check(
    "audio-transcript-doubtful",
    Severity.QUESTION,
    _("Does the text say all that is heard?"),
    wcag=("1.2.1",),
    act=("e7aa44", "2eb176", "afb423"),
)
def audio_transcript_doubtful(document: Document) -> Iterator[Seen]:
    """ACT 2eb176: a transcript holds what is heard; only a person can compare."""
    for element in document.tagged("audio"):
        if audio_is_met(document, element) and has_text_near(document, element, TRANSCRIPT):
            yield Seen(element)


def audio_is_met(document: Document, element: Tag) -> bool:
    plays = "autoplay" in element.attrs
    return bool(sources_of(element)) and (
        plays or ("controls" in element.attrs and document.is_exposed(element))
    )


# --- What plays by itself -------------------------------------------------------------------------


def plays_for(element: Tag) -> float | None:
    """For how many seconds it plays, where its address says so."""
    spans = [SPAN.search(address) for address in sources_of(element)]
    lengths = [float(one[2]) - float(one[1] or 0) for one in spans if one and one[2]]
    return max(lengths) if lengths and len(lengths) == len(spans) else None


def plays_aloud(document: Document) -> Iterator[Tag]:
    for element in document.tagged("audio", "video"):
        if "autoplay" not in element.attrs or "muted" in element.attrs or is_silent(element):
            continue
        length = plays_for(element)
        if sources_of(element) and (length is None or length > MOST_SECONDS or is_looped(element)):
            yield element


def is_looped(element: Tag) -> bool:
    return "loop" in element.attrs


@check(
    "sound-plays-by-itself",
    Severity.WARNING,
    _(
        "This plays by itself, and drowns the voice of a screen reader. Leave out autoplay, or "
        "add controls right at the beginning of the page."
    ),
    wcag=("1.4.2",),
    act=("80f0bf", "4c31df", "aaa1bf"),
)
def sound_plays_by_itself(document: Document) -> Iterator[Seen]:
    """ACT 80f0bf: sound that plays by itself is short, or can be stopped."""
    for element in plays_aloud(document):
        if not (
            "controls" in element.attrs and document.is_exposed(element)
        ) and not has_own_controls(document, element):
            yield Seen(element)


STOPS = re.compile(r"\b(?:pause|stop|mute|peata|vaigista|peatada|пауза|стоп|остановить|paus)", re.I)


def has_own_controls(document: Document, element: Tag) -> bool:
    """Whether the page has a button that stops it, with a script."""
    return bool(document.tagged("script")) and any(
        STOPS.search(document.name_of(one)) for one in document.shown("button", "input")
    )


@check(
    "sound-plays-with-controls",
    Severity.QUESTION,
    _("This plays by itself for more than three seconds. Can it wait until somebody starts it?"),
    wcag=("1.4.2",),
    act=("aaa1bf", "4c31df"),
)
def sound_plays_with_controls(document: Document) -> Iterator[Seen]:
    """ACT aaa1bf: sound that plays by itself lasts no more than three seconds."""
    for element in plays_aloud(document):
        if "controls" in element.attrs or has_own_controls(document, element):
            yield Seen(element)


@check(
    "video-plays-by-itself",
    Severity.QUESTION,
    _("This moves by itself. Can people pause it, if it lasts for more than five seconds?"),
    wcag=("2.2.2",),
)
def video_plays_by_itself(document: Document) -> Iterator[Seen]:
    """WCAG 2.2.2: what moves by itself beside something else can be paused."""
    for element in shown_videos(document):
        if "autoplay" in element.attrs and "controls" not in element.attrs:
            length = plays_for(element)
            if is_looped(element) or length is None or length > 5:
                yield Seen(element)


@check(
    "media-without-controls",
    Severity.WARNING,
    _("Nobody can start, stop or turn down this without a mouse or a script: add controls."),
    wcag=("2.1.1", "1.4.2"),
)
def media_without_controls(document: Document) -> Iterator[Seen]:
    """HTML: a media element shows controls only with the attribute; scripts may bring their own."""
    has_scripts = bool(document.tagged("script"))
    for element in document.tagged("audio", "video"):
        if not sources_of(element) or has_scripts or not document.is_rendered(element):
            continue
        if (
            "controls" not in element.attrs
            and "autoplay" not in element.attrs
            and element.name == "video"
            and document.is_on_screen(element)
        ):
            yield Seen(element, "controls")


@check(
    "track-without-language",
    Severity.WARNING,
    _("Say with srclang in which language these subtitles are."),
    wcag=("3.1.2",),
)
def track_without_language(document: Document) -> Iterator[Seen]:
    """HTML: a track of subtitles names its language."""
    for element in document.tagged("track"):
        kind = str(element.get("kind") or "subtitles").strip().lower()
        if (
            kind in CAPTIONS
            and str(element.get("src") or "").strip()
            and not str(element.get("srclang") or "").strip()
        ):
            language = document.locale_of(element)
            yield Seen(element, f'srclang="{language}"' if language else "")


@check(
    "track-without-file",
    Severity.WARNING,
    _("These captions have no file, so nobody gets them. Give its address with src."),
    wcag=("1.2.2",),
)
def track_without_file(document: Document) -> Iterator[Seen]:
    """HTML: a track has a source."""
    for element in document.tagged("track"):
        if not str(element.get("src") or "").strip() and document.inside(element, "video", "audio"):
            yield Seen(element)
