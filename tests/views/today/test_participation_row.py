from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.application.changes import ParticipationEntry
from herstel_gui.domain.participation import Participation
from tests.views.today.conftest import TODAY, YESTERDAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


def test_a_click_stores_one_answer_and_a_second_click_removes_it(bench: Bench, qtbot: QtBot) -> None:
    row = bench.open(qtbot).training.participation
    assert [chip.text() for chip in row.chips.values()] == ["gewoon", "aangepast", "niet", "wil even praten"]
    row.chips[Participation.ADAPTED].click()
    assert bench.journal.day(TODAY).participation is Participation.ADAPTED
    row.chips[Participation.TALK].click()
    assert bench.journal.day(TODAY).participation is Participation.TALK
    assert [answer for answer, chip in row.chips.items() if chip.isChecked()] == [Participation.TALK]
    row.chips[Participation.TALK].click()
    assert bench.journal.day(TODAY).participation is None
    assert bench.journal.day(TODAY).empty
    bench.signals.undo_stack.undo()
    assert row.chips[Participation.TALK].isChecked()


def test_each_day_shows_its_own_answer_and_a_future_day_takes_none(bench: Bench, qtbot: QtBot) -> None:
    bench.put(ParticipationEntry(YESTERDAY, Participation.NOT))
    page = bench.open(qtbot)
    row = page.training.participation
    assert not any(chip.isChecked() for chip in row.chips.values())
    page.choose_day(YESTERDAY)
    assert row.chips[Participation.NOT].isChecked()
    page.choose_day(TODAY + timedelta(days=1))
    assert not row.chips[Participation.NOT].isChecked()
    assert not row.chips[Participation.NOT].isEnabled()


def test_tab_stops_once_and_arrows_go_to_the_other_answers(bench: Bench, qtbot: QtBot) -> None:
    row = bench.open(qtbot).training.participation
    stops = [chip for chip in row.chips.values() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [row.chips[Participation.NORMAL]]
    stops[0].setFocus()
    QTest.keyClick(bench.focus, Key.Key_Left)
    QTest.keyClick(bench.focus, Key.Key_Return)
    assert bench.journal.day(TODAY).participation is Participation.TALK
    stops = [chip for chip in row.chips.values() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [row.chips[Participation.TALK]]
