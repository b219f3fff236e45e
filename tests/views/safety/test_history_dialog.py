from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from herstel_gui.application.changes import Changes, NoteEntry
from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_weeks import week_from
from herstel_gui.domain.day import PlannedDay
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.recovery_actions import BY_KEY as ACTIONS
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.safety.entry_words import field_name, origin, value_words
from herstel_gui.views.safety.history_dialog import HistoryDialog
from tests.application.fakes import FixedClock
from tests.storage.conftest import run_sql

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

DAY = date(2026, 11, 22)
IMPORTED = Reading(DAY, RESTING_HEART_RATE.key, 48, "intervals.icu")


@pytest.fixture
def signals(tmp_path: Path, qapp: object) -> JournalSignals:
    del qapp
    journal = Journal(open_journal(tmp_path / "dagboek.herstel", FixedClock()), FixedClock())
    return JournalSignals(journal)


def pulse(signals: JournalSignals, value: int | None) -> None:
    signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, value))


def dialog(qtbot: QtBot, signals: JournalSignals) -> HistoryDialog:
    shown = HistoryDialog(signals, DAY)
    qtbot.addWidget(shown)
    return shown


def rows(shown: HistoryDialog) -> list[tuple[str, ...]]:
    table = shown.table
    cells = [[table.item(row, column) for column in range(4)] for row in range(table.rowCount())]
    return [tuple(cell.text() for cell in row if cell) for row in cells]


def test_earlier_values_are_listed_and_restored(qtbot: QtBot, signals: JournalSignals) -> None:
    for value in (52, 54, None):
        pulse(signals, value)
    signals.run(lambda journal: journal.set_kind(DAY, DayKind.REST))
    signals.run(lambda journal: journal.set_kind(DAY, DayKind.ACTIVE))
    shown = dialog(qtbot, signals)
    assert rows(shown) == [
        ("Ochtendpols", "54", "–", "ingevuld"),
        ("Ochtendpols", "52", "–", "ingevuld"),
        ("Soort dag", "volledige rustdag", "actief herstel", "ingevuld"),
    ], "the last replaced first: each change of a slot is later than the one before it"
    shown.table.selectRow(1)
    qtbot.mouseClick(shown.back, Qt.MouseButton.LeftButton)
    assert signals.journal.day(DAY).of(RESTING_HEART_RATE.key)[0].value == 52
    assert rows(shown)[0] == ("Ochtendpols", "54", "52", "ingevuld")
    signals.undo_stack.undo()
    assert not signals.journal.day(DAY).of(RESTING_HEART_RATE.key)


def test_a_plan_is_listed_among_the_earlier_values(qtbot: QtBot, signals: JournalSignals) -> None:
    for on in (True, False, True):
        signals.adopt(signals.journal.plan.set_rest(DAY, on=on))
    assert rows(dialog(qtbot, signals)) == [("Gepland", "rust", "rust", "ingevuld")]
    assert value_words(PlannedDay(DAY, "easy")) == "rustig"
    assert value_words(PlannedDay(DAY, "van later")) == "van later"


def test_an_answer_to_a_recovery_action_is_listed_in_words_and_restored(
    qtbot: QtBot, signals: JournalSignals
) -> None:
    breakfast = ACTIONS["tqr_breakfast"]

    def answer(journal: Journal, done: bool | None) -> Changes:  # noqa: FBT001  # the answer itself
        return journal.recovery_answers.answer(DAY, breakfast, done)

    for done in (True, False, None):
        signals.run(partial(answer, done=done))
    shown = dialog(qtbot, signals)
    assert [row[:3] for row in rows(shown)] == [
        ("Eten: ontbijt", "niet gedaan", "–"),
        ("Eten: ontbijt", "gedaan", "–"),
    ]
    shown.table.selectRow(1)
    shown.back.click()
    assert signals.journal.recovery_answers.of_day(DAY)["tqr_breakfast"] is True


def test_a_day_without_changes_shows_a_sentence(qtbot: QtBot, signals: JournalSignals) -> None:
    signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 52))
    shown = dialog(qtbot, signals)
    assert rows(shown) == []
    assert shown.hint.text() == "Op deze dag is nog niets gewijzigd of verwijderd."
    assert not shown.back.isEnabled()


def test_the_title_stands_at_the_top_with_and_without_earlier_values(
    qtbot: QtBot, signals: JournalSignals
) -> None:
    shown = dialog(qtbot, signals)
    shown.show()
    empty = shown.hint.geometry()
    assert empty.top() < shown.height() / 4
    pulse(signals, 52)
    pulse(signals, 53)
    assert shown.table.isVisible()
    assert shown.hint.geometry().top() == empty.top()


def test_a_training_moved_to_another_day_is_restored(signals: JournalSignals) -> None:
    journal = signals.journal
    journal.sessions.add(Session("", DAY, minutes=60))
    (session,) = journal.day(DAY).sessions
    later = Session(session.id, date(2026, 11, 23), minutes=60)
    journal.change(Text("training"), [session], [later])
    (earlier,) = journal.history.of_day(DAY)
    journal.history.bring_back(earlier)
    assert journal.day(DAY).sessions == (session,)
    assert journal.day(later.day).empty


def test_an_altered_history_is_not_shown(qtbot: QtBot, signals: JournalSignals, tmp_path: Path) -> None:
    for value in (52, 54):
        pulse(signals, value)
    run_sql(tmp_path / "dagboek.herstel", """UPDATE history SET old = replace(old, '52', '25')""")
    shown = dialog(qtbot, signals)
    assert "de geschiedenis" in shown.hint.text()
    assert rows(shown) == []


def test_entries_in_words() -> None:
    assert (field_name(IMPORTED), value_words(IMPORTED)) == ("Ochtendpols", "48")
    assert origin(IMPORTED) == "geïmporteerd van intervals.icu"
    run = Session("1", DAY, kind="running", start=540, minutes=45, session_rpe=6)
    assert (field_name(run), value_words(run)) == ("Hardlopen", "09:00, 45 min, zwaarte 6")
    assert value_words(NoteEntry(DAY, "lang\n" * 40)).endswith("…")


def test_a_recovery_week_and_a_consultation_are_listed_and_come_back(
    qtbot: QtBot, signals: JournalSignals
) -> None:
    signals.run(lambda journal: journal.recovery_weeks.declare(week_from(DAY)))
    signals.run(lambda journal: journal.discussions.add(DAY))
    signals.run(lambda journal: journal.recovery_weeks.remove(week_from(DAY)))
    signals.run(lambda journal: journal.discussions.remove(DAY))
    shown = dialog(qtbot, signals)
    assert sorted(row[0] for row in rows(shown)) == ["Gesprek", "Herstelweek"]
    for row in (0, 1):
        shown.table.selectRow(row)
        qtbot.mouseClick(shown.back, Qt.MouseButton.LeftButton)
    assert signals.journal.discussions.all() == (DAY,)
    assert signals.journal.recovery_weeks.all() == (week_from(DAY),)
