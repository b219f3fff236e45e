"""The icons exist in every size, and match the drawings."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ET
import zlib
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
DRAWINGS = ("herstel", "herstel-small", "herstel-journal", "herstel-week")
PNG = b"\x89PNG\r\n\x1a\n"


def read_png(data: bytes) -> tuple[int, int]:
    """Check the chunks and checksums of a PNG, and return its size."""
    assert data[:8] == PNG
    at = 8
    kinds = []
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", data, at + 8 + length)[0] == zlib.crc32(kind + body)
        kinds.append(kind)
        at += 12 + length
    assert (kinds[0], kinds[-1]) == (b"IHDR", b"IEND")
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def mean_difference(*images: QImage) -> float:
    first, second = (image.convertToFormat(QImage.Format.Format_RGBA8888) for image in images)
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    return sum(abs(a - b) for a, b in pairs) / first.sizeInBytes()


@pytest.mark.parametrize("size", SIZES)
def test_png_has_the_size_of_its_name(size: int) -> None:
    assert read_png((ICONS / f"herstel-{size}.png").read_bytes()) == (size, size)


@pytest.mark.parametrize("size", [16, 48, 256])
@pytest.mark.usefixtures("qapp")
def test_png_matches_the_drawing(icons: ModuleType, size: int) -> None:
    drawing = ICONS / ("herstel-small.svg" if size <= icons.SMALL else "herstel.svg")
    drawn = QImage.fromData(icons.png(drawing, size))
    assert mean_difference(drawn, QImage(str(ICONS / f"herstel-{size}.png"))) < 2


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawing_is_square_and_has_a_title(name: str) -> None:
    root = ET.fromstring((ICONS / f"{name}.svg").read_bytes())  # noqa: S314 - our own file
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    assert width == height
    title = root.findtext("{http://www.w3.org/2000/svg}title", "")
    assert title.startswith("Herstel")


@pytest.mark.usefixtures("qapp")
def test_colours_of_the_smallest_icon() -> None:
    image = QImage(str(ICONS / "herstel-16.png"))
    leaf, paper = image.pixelColor(10, 7), image.pixelColor(3, 3)
    assert leaf.name() == "#0f766e"
    assert paper.name() == "#f5f4f0"


@pytest.mark.usefixtures("qapp")
def test_ico_and_icns_contain_every_size(icons: ModuleType, tmp_path: Path) -> None:
    icons.write_all(tmp_path)
    for name in ("herstel", "herstel-journal", "herstel-week"):
        assert sizes_in_ico((tmp_path / f"{name}.ico").read_bytes()) == [16, 24, 32, 48, 64, 128, 256]
        assert sizes_in_icns((tmp_path / f"{name}.icns").read_bytes()) == [16, 32, 64, 128, 256, 512]
        for size in SIZES:
            assert read_png((tmp_path / f"{name}-{size}.png").read_bytes()) == (size, size)


def sizes_in_ico(data: bytes) -> list[int]:
    zero, kind, count = struct.unpack_from("<HHH", data)
    assert (zero, kind) == (0, 1)
    sizes = []
    end = 0
    for number in range(count):
        width, height, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        shown = read_png(data[offset : offset + length])
        assert (width or 256, height or 256) == shown
        sizes.append(shown[0])
        end = offset + length
    assert end == len(data)
    return sizes


def sizes_in_icns(data: bytes) -> list[int]:
    magic, total = struct.unpack_from(">4sI", data)
    assert (magic, total) == (b"icns", len(data))
    sizes = []
    at = 8
    while at < total:
        _, length = struct.unpack_from(">4sI", data, at)
        sizes.append(read_png(data[at + 8 : at + length])[0])
        at += length
    return sizes
