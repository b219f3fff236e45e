"""A paint device that draws nothing and records every text with its position and clip region."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPaintDevice, QPaintEngine, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEngineState, QTextItem

    PointLike = Any
    """A QPointF; the stubs also allow other types."""

_METRIC = QPaintDevice.PaintDeviceMetric
SIDE = 20_000


@dataclass(frozen=True, slots=True)
class Drawn:
    """A painted text: the box of its ink and the clip region in device pixels, and the font size."""

    text: str
    ink: QRectF
    clip: QRectF | None
    size: float


@lru_cache(maxsize=20_000)
def _ink(text: str, key: str) -> QRectF:
    font = QFont()
    font.fromString(key)
    return QFontMetricsF(font).tightBoundingRect(text)


class _Engine(QPaintEngine):
    """Records texts and ignores all other drawing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.drawn: list[Drawn] = []

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def updateState(self, _state: QPaintEngineState) -> None:  # noqa: N802  # a method of Qt
        """Do nothing; transform and clip are read from the painter."""

    def drawTextItem(self, at: PointLike, item: QTextItem) -> None:  # noqa: N802
        text, font = item.text(), item.font()
        if not text.strip():
            return
        painter = self.painter()
        ink = QRectF(_ink(text, font.toString())).translated(at)
        # the box of the ink excludes the letter spacing of the font, the item includes the spacing
        ink.setWidth(max(ink.width(), item.width() - 1))
        shown = painter.combinedTransform()
        clip = shown.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        self.drawn.append(Drawn(text, shown.mapRect(ink), clip, font.pixelSize()))

    def _nothing(self, *_arguments: object) -> None:
        """Ignore the drawing."""

    drawPixmap = drawImage = drawTiledPixmap = _nothing  # type: ignore[assignment]  # noqa: N815  # as Qt
    drawPath = drawPolygon = drawRects = _nothing  # noqa: N815
    drawLines = drawPoints = drawEllipse = _nothing  # noqa: N815


class Recorder(QPaintDevice):
    """A paint device with a size in pixels and a resolution, which records texts."""

    def __init__(self, width: int = SIDE, height: int = SIDE, dpi: int = 96) -> None:
        super().__init__()
        self.engine = _Engine()
        inch = 25.4
        self._metrics = {
            _METRIC.PdmWidth: width,
            _METRIC.PdmHeight: height,
            _METRIC.PdmWidthMM: round(width / dpi * inch),
            _METRIC.PdmHeightMM: round(height / dpi * inch),
            _METRIC.PdmNumColors: 2**24,
            _METRIC.PdmDepth: 32,
            _METRIC.PdmDpiX: dpi,
            _METRIC.PdmDpiY: dpi,
            _METRIC.PdmPhysicalDpiX: dpi,
            _METRIC.PdmPhysicalDpiY: dpi,
            _METRIC.PdmDevicePixelRatio: 1,
            _METRIC.PdmDevicePixelRatioScaled: 0x10000,
        }

    def paintEngine(self) -> QPaintEngine:  # noqa: N802
        return self.engine

    def metric(self, which: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(which, 1)


@runtime_checkable
class KeepsPicture(Protocol):
    """A view that shows a cached picture and can paint the picture on another device."""

    def paint_still(self, painter: QPainter) -> None:
        """Paint the picture."""

    def viewport(self) -> QWidget:
        """Return the widget that shows the picture."""


def texts_painted(paint: Callable[[QPainter], object], recorder: Recorder) -> list[Drawn]:
    """Return the texts that a function paints."""
    recorder.engine.drawn.clear()
    painter = QPainter()
    assert painter.begin(recorder)
    paint(painter)
    painter.end()
    return list(recorder.engine.drawn)


def texts_of(widget: QWidget, recorder: Recorder) -> list[Drawn]:
    """Return the texts that a widget draws, without its children, in the coordinates of the widget."""
    keeper = widget.parentWidget()
    if isinstance(keeper, KeepsPicture) and widget is keeper.viewport():
        return texts_painted(keeper.paint_still, recorder)
    if isinstance(keeper, QAbstractItemView):  # a table paints no cells for a region outside the widget
        area = QRegion(widget.rect())
    else:
        area = QRegion(widget.rect().adjusted(-SIDE, -SIDE, SIDE, SIDE))
    return texts_painted(
        # a graphics view has another function of this name
        lambda painter: QWidget.render(widget, painter, QPoint(), area, QWidget.RenderFlag(0)),
        recorder,
    )
