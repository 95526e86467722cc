"""Distances in text."""

from .shape import Samples

WORDS = "The city counts its cyclists every morning."


def text(style: str, rule: str = "", words: str = WORDS) -> str:
    return f"{f'<style>{rule}</style>' if rule else ''}<p style='{style}' data-fault>{words}</p>"


def of(name: str, little: str, enough: str, pixels: str) -> Samples:
    """Samples for one distance: too little, enough, and too little of a font of 50 pixels."""
    return Samples(
        fails=(
            text(f"{name}: {little} !important"),
            text(f"{name}: normal !important"),
            text(f"{name}: initial !important; color: #000"),
            text(f"{name}: {pixels} !important", "p { font-size: 50px }"),
            text(f"{name}: {enough} !important; {name}: {little} !important"),
        ),
        passes=(f"<p>{WORDS}</p>", text(f"{name}: {enough} !important")),
        near_misses=(
            text(f"{name}: {little}"),
            text(f"{name}: inherit !important"),
            text(f"{name}: unset !important"),
            text(f"{name}: {little} !important; {name}: {enough} !important"),
            text(f"{name}: {enough} !important; {name}: {little}"),
            text(f"{name}: {little} !important; display: none"),
            text(f"{name}: {little} !important; position: absolute; left: -9999px"),
            text(f"{name}: {little} !important", words=""),
            text(f"{name}: {enough}", f"p {{ {name}: {little} !important }}"),
            f"<svg><text style='{name}: {little} !important'>{WORDS}</text></svg>",
            f"<div style='{name}: {little} !important'><p>{WORDS}</p></div>",
        ),
    )


SAMPLES = {
    "letter-spacing-fixed": of("letter-spacing", "0.05em", "0.2em", "4px"),
    "word-spacing-fixed": of("word-spacing", "0.1em", "0.3em", "5px"),
    "line-height-fixed": of("line-height", "1.1", "1.6", "60px"),
}
