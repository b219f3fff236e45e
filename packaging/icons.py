#!/usr/bin/env python3
"""Draw the icons of Herstel in all sizes from the SVG files in resources/icons.

    python packaging/icons.py           the PNG files of the program icon, which are tracked by git
    python packaging/icons.py FOLDER    PNG, .ico and .icns of the program and its files, for a package

Sizes up to 32 pixels are drawn from herstel-small.svg, which has thicker lines.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS: Final = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
SMALL: Final = 32
"""The largest size that is drawn from the small SVG file."""
FILE_ICONS: Final = ("herstel-journal", "herstel-week")

_ICO_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
_ICNS_KINDS: Final = {16: "icp4", 32: "icp5", 64: "icp6", 128: "ic07", 256: "ic08", 512: "ic09"}


def png(drawing: Path, size: int) -> bytes:
    """Draw an SVG file as a square PNG; the same file gives the same bytes."""
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"not an SVG file: {drawing}")
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_ARGB32).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def pngs(name: str) -> dict[int, bytes]:
    """Return the PNG of an icon by size."""
    small = ICONS / f"{name}-small.svg"
    large = ICONS / f"{name}.svg"
    return {size: png(small if size <= SMALL and small.exists() else large, size) for size in SIZES}


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return a Windows icon: a header, a table with the offset of each PNG, and the PNG data."""
    chosen = [(size, pictures[size]) for size in _ICO_SIZES]
    offset = 6 + 16 * len(chosen)
    head = [struct.pack("<HHH", 0, 1, len(chosen))]
    for size, data in chosen:
        side = size % 256  # 256 is written as 0
        head.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset))
        offset += len(data)
    return b"".join([*head, *(data for _, data in chosen)])


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return a macOS icon: each PNG after a type of four letters and its length."""
    parts = [
        kind.encode() + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for size, kind in _ICNS_KINDS.items()
    ]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write_all(folder: Path) -> None:
    """Write PNG, .ico and .icns of the program and its two file types into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("herstel", *FILE_ICONS):
        pictures = pngs(name)
        for size, data in pictures.items():
            (folder / f"{name}-{size}.png").write_bytes(data)
        (folder / f"{name}.ico").write_bytes(ico(pictures))
        (folder / f"{name}.icns").write_bytes(icns(pictures))


def main(arguments: list[str]) -> int:
    """Write the icons and return the exit status."""
    application = QGuiApplication.instance() or QGuiApplication([])
    if arguments:
        write_all(Path(arguments[0]))
    else:
        for size, data in pngs("herstel").items():
            (ICONS / f"herstel-{size}.png").write_bytes(data)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
