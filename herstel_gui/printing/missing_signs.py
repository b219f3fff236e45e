"""Finds the signs that a sheet or image draws and that no font of this computer has a shape for.

The drawing itself is asked, on a device that keeps texts and draws nothing. So whatever draws a text, and
wherever the text comes from, a sign without a shape is found.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEngine, QPainter, QPdfWriter

from herstel_gui.domain.presentation.missing_signs import Medium, MissingSign, missing_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPaintDevice, QPaintEngineState, QTextItem

    from herstel_gui.domain.text import Text

RESOLUTION: Final = 1200
"""Dots per inch of sheets, and of the device that looks for missing signs."""
_UNSEEN: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Categories of Unicode that have no shape: spaces, joiners and marks of direction."""
_SELECTORS: Final = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Choose between shapes of the sign before them."""
_NEAR: Final = 0.1
"""The share of the size of the letters up to which two texts on one height are one line."""


def sheets_remark(paint: Callable[[QPagedPaintDevice], bool], layout: QPageLayout) -> Text | None:
    """Return a sentence about signs without a shape on sheets of ``layout``; None when there are none.

    ``paint`` draws all sheets on a device, as on a printer or in a PDF.
    """
    recorder = _Recorder(layout)
    paint(recorder)
    return missing_text(recorder.missing(), Medium.PAPER, recorder.sheet)


def image_remark(draw: Callable[[QPainter], object], medium: Medium) -> Text | None:
    """Return a sentence about signs without a shape in an image; ``draw`` draws it with a painter."""
    recorder = _Recorder()
    painter = QPainter()
    painter.begin(recorder)
    try:
        draw(painter)
    finally:
        painter.end()
    return missing_text(recorder.missing(), medium)


class _Line:
    """Texts that follow each other on one height of a sheet, such as the parts of a text in two scripts."""

    def __init__(self, sheet: int, end: QPointF) -> None:
        self.sheet, self.end = sheet, end
        self.text = ""
        self.shapeless: set[str] = set()
        """The clusters of the line that have no shape."""


class _Engine(QPaintEngine):
    """Keeps the lines of text and ignores all other drawing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.lines: list[_Line] = []
        self.sheet = 1

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def updateState(self, _state: QPaintEngineState) -> None:
        """Do nothing; the transform is read from the painter."""

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:  # type: ignore[override]  # QPoint in the stub
        shown = self.painter().combinedTransform()
        start, end = shown.map(at), shown.map(at + QPointF(item.width(), 0))
        near = _NEAR * (item.ascent() + item.descent()) * max(abs(shown.m11()), abs(shown.m12()))
        last = self.lines[-1] if self.lines else None
        if last is None or last.sheet != self.sheet or (start - last.end).manhattanLength() > near:
            last = _Line(self.sheet, end)
            self.lines.append(last)
        last.end = end
        last.text += item.text()
        last.shapeless |= {each for each in clusters(item.text()) if not has_shape(item.font(), each)}

    def _nothing(self, *_arguments: object) -> None:
        """Ignore the drawing."""

    drawPixmap = drawImage = drawTiledPixmap = _nothing  # type: ignore[assignment]  # noqa: N815  # as Qt
    drawPath = drawPolygon = drawRects = _nothing  # noqa: N815
    drawLines = drawPoints = drawEllipse = _nothing  # noqa: N815


class _Recorder(QPdfWriter):
    """A device with the size and resolution of sheets that draws nothing and keeps the lines of text."""

    def __init__(self, layout: QPageLayout | None = None) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        super().__init__(self._buffer)
        if layout is not None:
            self.setPageLayout(layout)
        self.setResolution(RESOLUTION)
        self._engine = _Engine()

    @property
    def sheet(self) -> int:
        """The number of the sheet on which the next text is drawn."""
        return self._engine.sheet

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def newPage(self) -> bool:
        self._engine.sheet += 1
        return True

    def missing(self) -> list[MissingSign]:
        """Return the signs without a shape, in the order in which they were drawn."""
        return [
            MissingSign(signs, line.text, line.sheet) for line in self._engine.lines for signs in _rows(line)
        ]


def _rows(line: _Line) -> Iterator[str]:
    """Yield the signs without a shape of a line; signs that follow each other are one text."""
    if line.shapeless:
        for shapeless, row in groupby(clusters(line.text), key=line.shapeless.__contains__):
            if shapeless:
                yield "".join(row)


def clusters(text: str) -> list[str]:
    """Return the signs that a reader sees: a flag or a letter with its accents is one of them."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    # Qt counts units of UTF-16
    units = text.encode("utf-16-le", "surrogatepass")
    found, start = [], 0
    while (end := finder.toNextBoundary()) > 0:
        found.append(units[2 * start : 2 * end].decode("utf-16-le", "replace"))
        start = end
    return found


def has_shape(font: QFont, cluster: str) -> bool:
    """Tell whether the font, with the fonts of this computer that Qt uses beside it, can draw a sign."""
    return all(_drawn(font.key(), sign) for sign in cluster)


@lru_cache(maxsize=8192)
def _drawn(key: str, sign: str) -> bool:
    if unicodedata.category(sign) in _UNSEEN or sign in _SELECTORS:
        return True
    font = QFont()
    font.fromString(key)
    return QFontMetricsF(font).inFontUcs4(ord(sign))
