"""Contrast that the document itself decides."""

from .pages import page
from .shape import Samples


def on(colour: str, ground: str, more: str = "", words: str = "Study visit") -> str:
    return f"<p style='color: {colour}; background: {ground}; {more}' data-fault>{words}</p>"


SAMPLES = {
    "contrast-low": Samples(
        fails=(
            on("#999", "#fff"),
            on(
                "rgb(0 0 0 / 40%)".replace(" 0 0 / 40%", ", 0, 0").replace("rgb(0", "rgb(160"),
                "#a00",
            ),
            on("rgba(0, 0, 0, .4)", "white"),
            on("#888", "linear-gradient(#ccc, #eee)"),
            "<table style='background: #fff'><tr><td><font color='#bbbbbb' data-fault>a cell</font>"
            "</td></tr></table>",
            "<div style='background: #fff'><p style='color: #333; opacity: .4' data-fault>Riga</p>"
            "</div>",
            page(body="<main><p style='color: yellow' data-fault>Study visit to Riga</p></main>"),
        ),
        passes=(on("#000", "#fff"), "<p>Study visit</p>"),
        near_misses=(
            on("#777", "#fff", "font-size: 24px"),
            on("#777", "#fff", "font-size: 19px; font-weight: bold"),
            on("#999", "url(/a.jpg)"),
            on("#999", "var(--ground)"),
            on("#fff", "#fff"),
            on("#999", "#fff", words="→"),
            on("#999", "#fff", "display: none"),
            "<p style='color: #999'>In a fragment nobody knows the ground.</p>",
            "<button disabled style='color: #999; background: #fff'>Send</button>",
            "<label style='color: #999; background: #fff'>Name <input disabled></label>",
            "<div style='background: #fff'><p style='background: #000; color: #ccc'>Riga</p></div>",
        ),
    ),
    "contrast-not-enhanced": Samples(
        fails=(
            on("#666", "#fff"),
            on("#070", "#fff"),
            on("#888", "#fff", "font-size: 30px"),
        ),
        passes=(on("#000", "#fff"), on("#333", "#fff")),
        near_misses=(
            on("#666", "#fff", "font-size: 30px"),
            on("#595959", "#fff"),
            "<p style='color: #666'>Riga</p>",
        ),
    ),
}
