"""Sound and film."""

from .shape import Samples

CAPTIONS = '<track kind="captions" src="/a.vtt" srclang="en" label="English">'
VIDEO = f'<video src="/a.mp4" controls>{CAPTIONS}</video>'
AUDIO = '<audio src="/a.mp3" controls data-fault></audio>'
TRANSCRIPT = '<p><a href="/speech/">Transcript of the speech</a></p>'
TOLD = AUDIO.replace(" data-fault", "") + TRANSCRIPT


def video(more: str = "controls", inside: str = "", source: str = "/a.mp4") -> str:
    return f'<video src="{source}" {more} data-fault>{inside}</video>'


SAMPLES = {
    "video-without-captions": Samples(
        fails=(
            video(),
            video(inside='<track kind="chapters" src="/a.vtt">'),
            video(inside='<track kind="captions" src="">'),
            '<video controls data-fault><source src="/a.webm"><source src="/a.mp4"></video>',
        ),
        passes=(VIDEO, VIDEO + TRANSCRIPT),
        near_misses=(
            video(inside='<track src="/a.vtt" srclang="en">'),
            video(more="controls hidden"),
            video(more="controls muted"),
            video(source="/silent.mp4"),
            "<video></video>",
        ),
    ),
    "video-captions-doubtful": Samples(
        fails=(
            video(inside=CAPTIONS),
            video(inside='<track src="/a.vtt" srclang="et">'),
            video(inside='<track kind="subtitles" src="/a.vtt" srclang="et">'),
        ),
        passes=(VIDEO, "<p>x</p>"),
        near_misses=(
            video(),
            video(inside=CAPTIONS, source="/silent.mp4"),
            video(more="hidden", inside=CAPTIONS),
        ),
    ),
    "video-not-described": Samples(
        fails=(
            video(inside=CAPTIONS),
            video(inside='<track kind="descriptions" src="/a.vtt">' + CAPTIONS),
            '<video controls data-fault><source src="/a.mp4">' + CAPTIONS + "</video>",
        ),
        passes=(VIDEO, "<p>x</p>"),
        near_misses=(
            video(more="controls hidden", inside=CAPTIONS),
            video(more='controls style="position: absolute; left: -9999px"'),
            "<video controls></video>",
        ),
    ),
    "audio-without-transcript": Samples(
        fails=(
            AUDIO,
            AUDIO + "<p>Listen to the speech.</p>",
            AUDIO + f"<div hidden>{TRANSCRIPT}</div>",
            AUDIO + f'<div aria-hidden="true">{TRANSCRIPT}</div>',
            '<audio controls data-fault><source src="/a.ogg"></audio>',
        ),
        passes=(TOLD, TRANSCRIPT + TOLD),
        near_misses=(
            f"<div><div>{AUDIO}</div>{TRANSCRIPT}</div>",
            AUDIO + "<details><summary>Transkriptsioon</summary><p>Tere!</p></details>",
            AUDIO + "<p>Расшифровка речи: здравствуйте.</p>",
            '<p id="a">We met there.</p><audio src="/a.mp3" controls aria-describedby="a"></audio>',
            '<audio src="/a.mp3" controls hidden></audio>',
            '<audio src="/a.mp3"></audio>',
        ),
    ),
    "audio-transcript-doubtful": Samples(
        fails=(
            AUDIO + TRANSCRIPT,
            AUDIO + "<p>Transcript: good morning, Riga.</p>",
            f"<div>{AUDIO}</div>{TRANSCRIPT}",
        ),
        passes=(TOLD, "<p>x</p>"),
        near_misses=(
            AUDIO,
            '<audio src="/a.mp3"></audio>' + TRANSCRIPT,
            "<audio controls></audio>",
        ),
    ),
    "sound-plays-by-itself": Samples(
        fails=(
            '<audio src="/a.mp3" autoplay data-fault></audio>' + TRANSCRIPT,
            video(more="autoplay", inside=CAPTIONS),
            video(more="autoplay", source="/a.mp4#t=5,20"),
            video(more="autoplay loop", source="/a.mp4#t=0,2"),
        ),
        passes=(VIDEO, TOLD),
        near_misses=(
            video(more="autoplay muted"),
            video(more="autoplay controls"),
            video(more="autoplay", source="/a.mp4#t=4,6"),
            video(more="autoplay", source="/silent.webm"),
            "<video autoplay></video>",
            "<button type='button'>Mute</button><script src='/a.js'></script>"
            + video(more="autoplay"),
        ),
    ),
    "sound-plays-with-controls": Samples(
        fails=(
            video(more="autoplay controls", inside=CAPTIONS),
            '<audio src="/a.mp3" autoplay controls data-fault></audio>',
            "<button type='button'>Pause</button><script src='/a.js'></script>"
            + video(more="autoplay"),
        ),
        passes=(VIDEO, TOLD),
        near_misses=(
            video(),
            video(more="autoplay controls muted"),
            video(more="autoplay controls", source="/a.mp4#t=,2"),
        ),
    ),
    "video-plays-by-itself": Samples(
        fails=(
            video(more="autoplay muted"),
            video(more="autoplay muted loop", source="/a.mp4#t=0,2"),
            video(more="autoplay muted", source="/a.mp4#t=0,9"),
        ),
        passes=(VIDEO, "<p>x</p>"),
        near_misses=(
            video(more="autoplay muted controls"),
            video(more="autoplay muted", source="/a.mp4#t=0,4"),
            video(more="autoplay muted hidden"),
        ),
    ),
    "media-without-controls": Samples(
        fails=(
            video(more=""),
            video(more="loop"),
            f'<video data-fault><source src="/a.mp4">{CAPTIONS}</video>',
        ),
        passes=(VIDEO, TOLD),
        near_misses=(
            video(more="hidden"),
            "<video></video>",
            video(more="") + "<script src='/player.js'></script>",
            video(more="autoplay muted"),
        ),
    ),
    "track-without-language": Samples(
        fails=(
            '<video src="/a.mp4" controls><track kind="captions" src="/a.vtt" data-fault></video>',
            '<video src="/a.mp4" controls><track src="/a.vtt" data-fault></video>',
            '<video src="/a.mp4" controls><track src="/a.vtt" srclang=" " data-fault></video>',
        ),
        passes=(VIDEO, "<p>x</p>"),
        near_misses=(
            video(inside='<track kind="chapters" src="/a.vtt">'),
            video(inside='<track kind="metadata" src="/a.vtt">'),
            video(inside='<track kind="captions" src="/a.vtt" srclang="et">'),
        ),
    ),
    "track-without-file": Samples(
        fails=(
            '<video src="/a.mp4" controls><track kind="captions" data-fault></video>',
            '<video src="/a.mp4" controls><track kind="captions" src="" data-fault></video>',
            '<audio src="/a.mp3" controls><track src=" " data-fault></audio>',
        ),
        passes=(VIDEO, "<p>x</p>"),
        near_misses=(
            video(inside=CAPTIONS),
            "<p>The track &lt;track&gt; is empty.</p>",
            '<video src="/a.mp4" controls><!-- <track> --></video>',
        ),
    ),
}
