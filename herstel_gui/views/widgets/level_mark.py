"""The mark of a day, with a shape and a colour per level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from herstel_gui.domain.signals.signal import NEVER_HELD, LevelMark
from herstel_gui.views.icons import paint_icon
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_ICONS: Final[dict[LevelMark, tuple[str, str]]] = {
    LevelMark.ILL: ("level_ill", "ill"),
    LevelMark.NOTICE: ("level_notice", "notice"),
    LevelMark.UNDER_RECOVERED: ("level_under_recovered", "warning"),
    LevelMark.NOT_RECOVERING: ("level_not_recovering", "warning"),
    LevelMark.SEE_PROFESSIONAL: ("level_see_professional", "warning"),
    LevelMark.FLAGGED: ("level_flagged", "alarm"),
    LevelMark.URGENT: ("level_urgent", "alarm"),
}

_HELD: Final = 0.6
"""The size of a held mark inside its dashed ring."""
_HALF: Final = 180 * 16
"""Half a circle, in the sixteenths of a degree of Qt."""


def paint_level(
    painter: QPainter,
    mark: LevelMark,
    centre: QPointF,
    size: float,
    *,
    held: bool = False,
) -> None:
    """Draw the mark of a day.

    A dot is no signal, a half dot an unannounced sign, a ring a day without entries, a ring with a bar too
    few entries; warnings and illness have the icon of the banner, in red for a complaint that cannot wait.
    ``held`` draws a small mark in a dashed ring: the level of an earlier morning. A red mark is never small.
    """
    if held and mark not in NEVER_HELD:
        painter.setPen(QPen(theme().colour("unknown"), theme().px(15) / 10, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, size / 2, size / 2)
        _paint(painter, mark, centre, size * _HELD)
    else:
        _paint(painter, mark, centre, size)


def _paint(painter: QPainter, mark: LevelMark, centre: QPointF, size: float) -> None:
    if mark in _ICONS:
        _paint_icon(painter, _ICONS[mark], centre, size)
        return
    radius = size * 0.32
    if mark is LevelMark.NO_SIGNAL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("good"))
        painter.drawEllipse(centre, radius, radius)
        return
    sign = mark is LevelMark.SIGN
    painter.setPen(QPen(theme().colour("notice" if sign else "unknown"), theme().px(15) / 10))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    if sign:
        painter.setBrush(theme().colour("notice"))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawChord(box, _HALF, _HALF)
    elif mark is LevelMark.NO_DATA:
        painter.drawLine(centre - QPointF(radius / 2, 0), centre + QPointF(radius / 2, 0))


def _paint_icon(painter: QPainter, icon: tuple[str, str], centre: QPointF, size: float) -> None:
    name, role = icon
    where = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
    paint_icon(painter, name, theme().colour(role).name(), where)
