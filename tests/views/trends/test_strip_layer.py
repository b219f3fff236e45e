"""The cells of the strip of levels."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter

from herstel_gui.domain.text import Text
from herstel_gui.views.theme import LIGHT, Theme
from herstel_gui.views.trends import strip_layer
from herstel_gui.views.trends.arrays import RANKS, TimeView
from herstel_gui.views.trends.canvas import Canvas, Look
from herstel_gui.views.trends.layers import Frame
from herstel_gui.views.trends.palette import screen_palette
from herstel_gui.views.trends.scales import Scale
from herstel_gui.views.trends.strip_layer import CELL_GAP, STRIP, StripLayer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEVELS = np.array([0, 0, 0, 2, 2, 1], np.uint8)


@pytest.mark.parametrize(
    ("per_day", "cells"),
    [
        (10.0, [(10 * day + CELL_GAP / 2, 10 - CELL_GAP) for day in range(6)]),
        (3.0, [(0, 9), (9, 6), (15, 3)]),
    ],
    ids=["a cell per day with a gap", "a cell per run of equal days without a gap"],
)
def test_a_cell_of_the_strip_is_as_wide_as_its_days(
    per_day: float, cells: list[tuple[float, float]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    drawn: list[QRectF] = []
    monkeypatch.setattr(strip_layer, "draw_level", lambda _canvas, cell, _look, **_more: drawn.append(cell))
    monkeypatch.setattr(strip_layer, "_draw_context", lambda *_args: None)
    look = Look(screen_palette(Theme(LIGHT, dark=False)), QFont(), vector=False)
    arrays: Any = SimpleNamespace(levels=LEVELS % len(RANKS), held=np.zeros_like(LEVELS))
    plot = QRectF(0, 5, per_day * len(LEVELS), STRIP)
    frame = Frame(plot, TimeView(0, len(LEVELS), len(LEVELS)), Scale(0, 1, ()), range(len(LEVELS)))
    painter = QPainter(image := QImage(80, 40, QImage.Format.Format_RGB32))
    StripLayer(look, arrays).draw(Canvas(painter, look), frame)
    painter.end()
    assert not image.isNull()
    assert [(cell.left(), cell.width()) for cell in drawn] == cells
    assert {(cell.top(), cell.height()) for cell in drawn} == {(5, STRIP)}


@pytest.mark.parametrize(
    ("bars", "written"),
    [
        ([(1, 2)], [("werkdruk", "after")]),
        ([(9, 10)], [("werkdruk", "before")]),
        ([(7, 8), (9, 10)], [("werkdruk", "before")]),
        ([(1, 2), (9, 10)], [("werkdruk", "after"), ("werkdruk", "before")]),
        ([(0, 10)], [("werkdruk", "inside")]),
    ],
)
def test_a_tag_of_a_day_has_its_name_beside_it_where_there_is_room(
    bars: list[tuple[int, int]], written: list[tuple[str, str]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    names: list[tuple[QRectF, str]] = []
    monkeypatch.setattr(Canvas, "write", lambda _canvas, where, text, *_how: names.append((where, text)))
    look = Look(screen_palette(Theme(LIGHT, dark=False)), QFont(), vector=False)
    day = look.width_of("werkdruk", 11) / 3
    contexts = [SimpleNamespace(label=Text("werkdruk")) for _ in bars]
    arrays: Any = SimpleNamespace(
        levels=np.zeros(10, np.uint8), held=np.zeros(10, np.uint8), contexts=np.array(bars),
        planned=[False] * len(bars), plans=0, picture=SimpleNamespace(context=contexts),
    )  # fmt: skip
    frame = Frame(QRectF(0, 0, day * 10, 80), TimeView(0, 10, 10), Scale(0, 1, ()), range(10))
    painter = QPainter(image := QImage(200, 80, QImage.Format.Format_RGB32))
    StripLayer(look, arrays).draw(Canvas(painter, look), frame)
    painter.end()
    assert not image.isNull()
    places = [frame.x(np.array(bar, np.float64)).tolist() for bar in bars]
    assert [(text, _place(where, places)) for where, text in names] == written


def _place(where: QRectF, bars: list[list[float]]) -> str:
    if any(left <= where.left() and where.right() <= right for left, right in bars):
        return "inside"
    assert not any(left < where.right() and where.left() < right for left, right in bars)
    return "after" if any(right <= where.left() < right + 5 for _, right in bars) else "before"
