"""The axis of a curve in the report."""

from __future__ import annotations

import itertools
from datetime import date
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.trends.picture import PanelForm, TrendPanel
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.curve import MOST_LINES, Curve
from tests.looks.recorder import Recorder, texts_painted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("highest", [9, 480, 8_000, 24_000, 900_000])
def test_the_labels_of_an_axis_are_few_and_apart(qtbot: QtBot, highest: int) -> None:
    del qtbot
    values = (0, highest, None, highest // 2, 0, 0, 0)
    panel = TrendPanel("load", "Belasting", "", PanelForm.BARS, None, values, bytes(len(values)))
    size = sheet_size(page_layout("a4", landscape=False))
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    curve = Curve(panel, date(2026, 11, 16), 3000, DUTCH)
    painted = texts_painted(lambda painter: curve.draw(painter, 400, 400), recorder)
    axis = sorted(
        (drawn.ink for drawn in painted if drawn.text.replace(".", "").isdigit()), key=lambda ink: ink.top()
    )
    assert 2 <= len(axis) <= MOST_LINES + 2
    assert all(upper.bottom() < lower.top() for upper, lower in itertools.pairwise(axis))
