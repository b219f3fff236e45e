"""The icon set: one SVG file per icon, drawn in a colour of the theme."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from herstel_gui.views.resources import resource

SIZES: Final = (16, 20, 24, 32, 40, 48)
"""Sizes in pixels in which icons are drawn: button sizes at 100, 125, 150 and 200 %."""


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(svg.encode()))


def paint_icon(painter: QPainter, name: str, colour: str, where: QRectF) -> None:
    """Draw an icon into ``where``, a square."""
    _renderer(name, colour).render(painter, where)


@lru_cache(maxsize=128)
def icon(name: str, colour: str, checked: str | None = None, side: int | None = None) -> QIcon:
    """Return an icon in ``colour``, and in colour ``checked`` while its button is checked.

    ``side`` is the only size, in pixels of the screen, that is drawn; without it all sizes are.
    The icon consists of pixmaps, not of a Python icon engine: Qt clones engines that Python no longer
    references, which crashed the program.
    """
    result = QIcon()
    sizes = SIZES if side is None else (side,)
    for state, ink in ((QIcon.State.Off, colour), (QIcon.State.On, checked)):
        # without pixmaps for On, a checked button shows the pixmaps for Off
        if ink is not None:
            for size in sizes:
                result.addPixmap(_picture(name, QColor(ink).name(), size), QIcon.Mode.Normal, state)
    return result


def _picture(name: str, colour: str, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
