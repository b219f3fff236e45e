"""Lines and rectangles drawn in one call cover the right pixels."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from herstel_gui.views.theme import LIGHT, Theme
from herstel_gui.views.trends.canvas import Canvas, Look
from herstel_gui.views.trends.palette import screen_palette

WIDTH, HEIGHT = 800, 60
INK, BRUSH, GROUND = QColor("black"), QColor("red"), QColor("white")


def drawn(points: int, gap_at: int | None, *, vector: bool) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    painter.setBrush(BRUSH)
    canvas = Canvas(painter, Look(screen_palette(Theme(LIGHT, dark=False)), QFont(), vector=vector))
    days = np.arange(points, dtype=np.float64)
    if gap_at is not None:
        days[gap_at:] += 5
    x = days / days[-1] * (WIDTH - 1)
    canvas.line(x, 30 + 20 * np.sin(days), days, 1.0, canvas.look.pen(INK, 2.0))
    painter.end()
    return image


def inked(image: QImage, x: int) -> int:
    return sum(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))


@pytest.mark.parametrize("vector", [False, True])
@pytest.mark.parametrize("points", [20, 200])
def test_a_line_is_interrupted_at_a_gap_and_not_filled(points: int, *, vector: bool) -> None:
    image = drawn(points, points // 2, vector=vector)
    colours = {image.pixelColor(x, y).name() for x in range(WIDTH) for y in range(HEIGHT)}
    assert BRUSH.name() not in colours
    last = points // 2 - 1
    gap = round((last + 3) / (points + 4) * (WIDTH - 1))
    assert inked(image, gap) == 0
    assert all(inked(image, x) for x in (100, 200, 600, 700))


@pytest.mark.parametrize("points", [0, 1])
def test_a_line_of_no_or_one_point_draws_nothing(points: int) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    canvas = Canvas(painter, Look(screen_palette(Theme(LIGHT, dark=False)), QFont()))
    here = np.arange(points, dtype=np.float64)
    canvas.line(here, here, here, 1.0, canvas.look.pen(INK, 2.0))
    canvas.rects(np.empty((0, 4)))
    painter.end()
    assert inked(image, 0) == 0


def test_rectangles_fill_exactly_their_pixels() -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    canvas = Canvas(painter, Look(screen_palette(Theme(LIGHT, dark=False)), QFont()))
    canvas.rects(np.array([(2.0, 3.0, 4.0, 5.0), (20.0, 30.0, 10.0, 10.0)]))
    painter.end()
    inked_pixels = {(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y) == INK}
    assert inked_pixels == {(x, y) for x in range(2, 6) for y in range(3, 8)} | {
        (x, y) for x in range(20, 30) for y in range(30, 40)
    }
