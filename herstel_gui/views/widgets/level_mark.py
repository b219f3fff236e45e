"""The mark of a level, with a shape and a colour per level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from herstel_gui.domain.signals.signal import Level
from herstel_gui.views.icons import paint_icon
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_ICONS: Final[dict[Level, tuple[str, str]]] = {
    Level.ILL: ("level_ill", "ill"),
    Level.NOTICE: ("level_notice", "notice"),
    Level.UNDER_RECOVERED: ("level_under_recovered", "warning"),
    Level.NOT_RECOVERING: ("level_not_recovering", "warning"),
    Level.SEE_PROFESSIONAL: ("level_see_professional", "warning"),
}

URGENT: Final = ("level_see_professional", "alarm")


def paint_level(
    painter: QPainter, level: Level, centre: QPointF, size: float, *, urgent: bool = False
) -> None:
    """Draw the mark of a level: a dot for no signal, a ring for no data, the banner's icon otherwise.

    ``urgent`` draws, in red, the mark of a complaint that cannot wait.
    """
    if level in _ICONS or urgent:
        name, role = URGENT if urgent else _ICONS[level]
        where = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        paint_icon(painter, name, theme().colour(role).name(), where)
        return
    radius = size * 0.32
    if level is Level.NONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("good"))
    else:
        painter.setPen(QPen(theme().colour("unknown"), theme().px(15) / 10))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
