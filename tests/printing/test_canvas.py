"""Shapes on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from herstel_gui.printing.canvas import triangle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_mark_past_a_limit_is_a_triangle_on_its_base_around_its_centre(qtbot: QtBot) -> None:
    del qtbot
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    triangle(painter, QPointF(120, 90), 50, QColor("black"))
    painter.end()
    rows = {
        y: [x for x in range(200) if image.pixel(x, y) != 0xFFFFFFFF] for y in range(200)
    }  # fmt: skip
    inked = {y: xs for y, xs in rows.items() if xs}
    # 50 wide and 44 high around the centre, to a pixel
    assert min(inked) == pytest.approx(68, abs=1)
    assert max(inked) == pytest.approx(112, abs=1)
    assert (min(inked[110]), max(inked[110])) == pytest.approx((95, 145), abs=2)
    assert len(inked[min(inked)]) <= 3
    assert sum(map(len, inked.values())) == pytest.approx(50 * 44 / 2, rel=0.05)
