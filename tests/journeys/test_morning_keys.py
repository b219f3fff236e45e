"""A morning typed with the keyboard alone: each key, and where the cursor is after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.application.fakes import MORNING

if TYPE_CHECKING:
    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

ASKED = ("resting_heart_rate", "bed_time", "wake_time", "sleep_quality", "mood", "motivation", "fatigue",
         "heavy_legs", "muscle_soreness")  # fmt: skip
STORED = {
    "resting_heart_rate": 52, "bed_time": 1395, "wake_time": 405, "sleep_quality": 2, "mood": 3,
    "motivation": 2, "fatigue": 3, "heavy_legs": 4, "muscle_soreness": 2,
}  # fmt: skip


def type_keys(keys: str) -> int:
    """Press keys where the focus is, with the characters of Enter and Tab; return their number."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        if key in "\r\t":
            QTest.keyClick(target, Qt.Key.Key_Return if key == "\r" else Qt.Key.Key_Tab)
        else:
            QTest.keyClicks(target, key)
    return len(keys)


def morning(start: Start, *, moves_on: bool) -> Program:
    """Start with a form of nine measures."""
    program = start()
    program.settings.change(asked_measures=ASKED, moves_on=moves_on)
    program.window.pages.page.refresh()
    # a layout shows new rows with the next events
    QApplication.processEvents()
    program.window.pages.page.start_focus()
    return program


def stored(program: Program) -> dict[str, object]:
    """Return the readings of this morning."""
    record = program.window.signals.journal.day(MORNING.date())
    return {reading.measure: reading.value for reading in record.readings}


def test_a_digit_and_enter_pass_the_cursor_on(start: Start) -> None:
    program = morning(start, moves_on=True)
    count = type_keys("52\r2315 0645\r232342")
    assert stored(program) == STORED
    assert count == 19
    assert QApplication.focusWidget() is program.window.pages.page.training.add  # type: ignore[attr-defined]


def test_without_the_setting_every_field_takes_a_tab(start: Start) -> None:
    program = morning(start, moves_on=False)
    count = type_keys("52\t2315 0645\t2\t3\t2\t3\t4\t2\t")
    assert stored(program) == STORED
    assert count == 25


@pytest.mark.parametrize("wrong", ["9", "8"])
def test_a_refused_digit_keeps_the_cursor(start: Start, wrong: str) -> None:
    program = morning(start, moves_on=True)
    type_keys("52\r2315 0645\r")
    before = QApplication.focusWidget()
    type_keys(wrong)
    assert QApplication.focusWidget() is before
    assert "sleep_quality" not in stored(program)


def test_clearing_an_answer_keeps_the_cursor(start: Start) -> None:
    program = morning(start, moves_on=True)
    type_keys("52\r2315 0645\r2")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    quality = QApplication.focusWidget()
    type_keys("2")
    assert QApplication.focusWidget() is quality
    assert "sleep_quality" not in stored(program)
