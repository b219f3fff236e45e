"""The dialog for the plan of one day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.domain.planned import PlanKind
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.planning.day_dialog import KINDS, DayPlanDialog
from tests.application.fakes import MORNING, FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

DAY = MORNING.date() + timedelta(days=1)


@pytest.fixture
def signals() -> JournalSignals:
    return JournalSignals(Journal(FakeStore(), FixedClock()))


@pytest.fixture
def opened(qtbot: QtBot, signals: JournalSignals) -> Callable[[], DayPlanDialog]:
    def open_dialog() -> DayPlanDialog:
        dialog = DayPlanDialog(signals, DAY)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_dialog


def usable(dialog: DayPlanDialog) -> set[bool]:
    return {field.isEnabled() for field in (dialog.title, dialog.start, dialog.minutes, dialog.rpe)}


def test_only_a_training_has_a_name_a_time_a_length_and_an_effort(
    opened: Callable[[], DayPlanDialog],
) -> None:
    dialog = opened()
    for kind in KINDS:
        dialog.kind.setCurrentIndex(KINDS.index(kind))
        assert usable(dialog) == {kind is not PlanKind.REST}


def test_planned_rest_is_shown_as_rest_and_can_be_removed(
    opened: Callable[[], DayPlanDialog], signals: JournalSignals
) -> None:
    dialog = opened()
    assert not dialog.remove.isVisible()
    dialog.kind.setCurrentIndex(KINDS.index(PlanKind.REST))
    dialog.keep.click()
    assert not dialog.isVisible()
    assert signals.journal.plan.on(DAY).rest
    again = opened()
    assert again.chosen_kind is PlanKind.REST
    assert usable(again) == {False}
    again.remove.click()
    assert not signals.journal.plan.on(DAY).rest


def test_a_training_is_stored_with_its_fields(
    opened: Callable[[], DayPlanDialog], signals: JournalSignals
) -> None:
    dialog = opened()
    dialog.kind.setCurrentIndex(KINDS.index(PlanKind.HARD))
    dialog.title.setText("  heuvels   lopen ")
    dialog.minutes.setText("geen")
    dialog.keep.click()
    assert dialog.trouble.isVisible()
    dialog.start.setText("18:30")
    dialog.minutes.setText("50")
    dialog.keep.click()
    (training,) = signals.journal.plan.on(DAY).trainings
    assert (training.kind, training.title, training.start, training.minutes) == (
        "hard",
        "heuvels lopen",
        1110,
        50,
    )
    again = opened()
    assert (again.chosen_kind, again.title.text(), again.minutes.text()) == (
        PlanKind.HARD,
        "heuvels lopen",
        "50",
    )
    assert again.start.text() == "18:30"
    assert again.remove.isVisible()


def test_what_was_typed_for_a_plan_survives_the_end_of_the_program(
    opened: Callable[[], DayPlanDialog], signals: JournalSignals
) -> None:
    signals.run(lambda journal: journal.plan.add(DAY, PlanKind.EASY, "eerste"))
    dialog = opened()
    dialog.title.setText("heuvels lopen")
    dialog.minutes.setText("9 uur en")
    dialog.rpe.setValue(8)
    signals.unsaved.hurried.emit()  # as a signal of the system ends the program
    again = opened()
    assert (again.title.text(), again.minutes.text(), again.rpe.choice) == ("heuvels lopen", "9 uur en", 8)
    assert again.has_input()
    again.minutes.setText("90")
    again.keep.click()
    (stored,) = signals.journal.plan.on(DAY).trainings
    assert (stored.title, stored.minutes) == ("heuvels lopen", 90)
    assert not signals.unsaved.drafts


def test_an_opened_and_closed_plan_leaves_no_draft(
    opened: Callable[[], DayPlanDialog], signals: JournalSignals
) -> None:
    signals.run(lambda journal: journal.plan.add(DAY, PlanKind.EASY, "eerste"))
    dialog = opened()
    signals.unsaved.hurried.emit()
    assert not signals.unsaved
    dialog.title.setText("tweede")
    assert signals.unsaved
    dialog.reject()
    assert not signals.unsaved


@pytest.mark.parametrize("text", ["[]", "{", '{"kind": 99, "title": 5, "rpe": "x"}', "5"])
def test_a_strange_draft_of_a_plan_does_no_harm(
    opened: Callable[[], DayPlanDialog], signals: JournalSignals, text: str
) -> None:
    signals.unsaved.keep(DAY, "form plan", text)
    dialog = opened()
    assert dialog.title.text() == ""
    dialog.reject()
    assert not signals.unsaved.drafts
