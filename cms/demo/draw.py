"""Render the demo site's pictures: ``python -m cms.demo.draw``.

Every SVG file in ``pictures`` becomes a WebP file of the same name next to it.
Needs ``resvg-py`` and ``Pillow``.
"""

from io import BytesIO
from pathlib import Path

import resvg_py
from PIL import Image

PICTURES = Path(__file__).parent / "pictures"
WIDTH = 1600
QUALITY = 80


def render(drawing: Path) -> Path:
    png = bytes(resvg_py.svg_to_bytes(svg_path=str(drawing), width=WIDTH, skip_system_fonts=True))
    picture = drawing.with_suffix(".webp")
    Image.open(BytesIO(png)).convert("RGB").save(picture, quality=QUALITY, method=6)
    return picture


def main() -> None:
    for drawing in sorted(PICTURES.glob("*.svg")):
        picture = render(drawing)
        print(f"{picture.name}: {picture.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
