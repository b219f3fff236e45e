"""The marks of days: every output has a colour and words for each, and only urgent complaints are red."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from herstel_gui.domain.presentation.levels import highest
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.signals.wording import MARK_NAMES
from herstel_gui.printing import canvas
from herstel_gui.printing.level_strip import LEGEND, steps
from herstel_gui.printing.marks import LEVEL_COLOURS
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.arrays import RANKS
from herstel_gui.views.trends.palette import screen_palette
from herstel_gui.views.widgets.level_mark import paint_level

RED = {LevelMark.FLAGGED, LevelMark.URGENT}


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("mark", list(LevelMark))
def test_screen_trends_and_paper_are_red_for_the_same_marks(mark: LevelMark) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_level(painter, mark, QPointF(20, 20), 30)
    painter.end()
    alarm = theme().colour("alarm").name()
    seen = {image.pixelColor(x, y).name() for x in range(40) for y in range(40)}
    look = screen_palette(theme()).levels[mark]
    assert (alarm in seen) is (mark in RED)
    assert (look.sign.name() == alarm) is (mark in RED)
    assert (LEVEL_COLOURS[mark] == canvas.ALARM) is (mark in RED)


def test_every_mark_has_a_name_a_place_and_a_line_in_the_legend_on_paper() -> None:
    listed = (set(MARK_NAMES), set(LEVEL_COLOURS) & set(LevelMark), set(LEGEND), set(RANKS))
    assert all(marks == set(LevelMark) for marks in listed)
    assert len(set(MARK_NAMES.values())) == len(LevelMark)


def test_a_complaint_that_cannot_wait_is_what_a_week_is_named_after() -> None:
    assert highest(LevelMark) is LevelMark.URGENT
    assert highest(set(LevelMark) - {LevelMark.URGENT}) is LevelMark.FLAGGED
    assert highest([LevelMark.NO_SIGNAL, LevelMark.ILL, LevelMark.SIGN]) is LevelMark.ILL
    assert highest([]) is LevelMark.NOT_ENTERED


def test_the_bar_of_an_urgent_complaint_is_the_highest_on_paper() -> None:
    assert steps(LevelMark.URGENT) == max(map(steps, LevelMark)) > steps(LevelMark.SEE_PROFESSIONAL)
    assert LevelMark.URGENT.rank == LevelMark.SEE_PROFESSIONAL.rank
