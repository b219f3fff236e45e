from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.application.fakes import MORNING
from tests.views.today.conftest import TODAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.today.plan_bar import PlanBar

TOMORROW = TODAY + timedelta(days=1)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def tomorrow(bench: Bench, qtbot: QtBot) -> PlanBar:
    page = bench.open(qtbot)
    assert not page.plan.isVisible()
    QTest.keyClick(bench.focus, Qt.Key.Key_Right, ALT)
    assert page.plan.isVisible()
    return page.plan


def test_ctrl_r_switches_planned_rest_on_a_future_day(bench: Bench, qtbot: QtBot) -> None:
    bar = tomorrow(bench, qtbot)
    assert (bar.rest.text(), bar.rest.isChecked()) == ("Rust plannen", False)
    QTest.keyClick(bench.window, Qt.Key.Key_R, CTRL)
    assert bench.journal.surroundings().planned_rest == {TOMORROW}
    assert bench.journal.day(TOMORROW).empty
    assert (bar.rest.text(), bar.rest.isChecked()) == ("Rust gepland", True)
    assert bar.rest.accessibleName() == "Rust plannen"
    QTest.keyClick(bench.window, Qt.Key.Key_R, CTRL)
    assert bench.journal.surroundings().planned_rest == frozenset()
    bench.signals.undo_stack.undo()
    assert bar.rest.isChecked()


def test_the_plan_button_is_reached_by_tab_and_clicked_by_space_and_enter(bench: Bench, qtbot: QtBot) -> None:
    bar = tomorrow(bench, qtbot)
    assert bench.focus is bar.rest, "the field in hand is closed: the button takes its place"
    bench.type(Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    assert bench.focus is bar.rest
    bench.type(Qt.Key.Key_Space)
    assert bench.journal.surroundings().planned_rest == {TOMORROW}
    bench.type(Qt.Key.Key_Return)
    assert bench.journal.surroundings().planned_rest == frozenset()
    QTest.keyClick(bench.focus, Qt.Key.Key_Left, ALT)
    assert bench.focus is bench.page.rows["resting_heart_rate"].editor


def test_ctrl_r_on_today_switches_the_rest_day(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    QTest.keyClick(bench.window, Qt.Key.Key_R, CTRL)
    assert page.training.rest.isChecked()
    assert bench.journal.surroundings().planned == ()


def test_a_plan_that_could_not_be_stored_is_not_shown(bench: Bench, qtbot: QtBot) -> None:
    bar = tomorrow(bench, qtbot)
    bench.store.full = True
    bar.rest.click()
    assert not bar.rest.isChecked()


def test_planning_a_day_that_has_passed_meanwhile_is_refused_with_a_sentence(
    bench: Bench, qtbot: QtBot
) -> None:
    bar = tomorrow(bench, qtbot)
    bench.clock.at = MORNING + timedelta(days=2)
    bar.rest.click()
    assert bar.notice.text().endswith("Wat je voor ma 23 november plande, blijft staan.")
    assert not bar.rest.isChecked()
    assert bench.journal.surroundings().planned == ()
