from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from herstel_gui.application.changes import NoteEntry
from herstel_gui.application.journal import Journal
from herstel_gui.domain.day import PlannedDay
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.safety.entry_words import about, origin, said
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
    made = HistoryDialog(signals, DAY)
    qtbot.addWidget(made)
    return made


def rows(made: HistoryDialog) -> list[tuple[str, ...]]:
    table = made.table
    cells = [[table.item(row, column) for column in range(4)] for row in range(table.rowCount())]
    return [tuple(cell.text() for cell in row if cell) for row in cells]


def test_earlier_values_are_listed_and_brought_back(qtbot: QtBot, signals: JournalSignals) -> None:
    for value in (52, 54, None):
        pulse(signals, value)
    signals.run(lambda journal: journal.set_kind(DAY, DayKind.REST))
    signals.run(lambda journal: journal.set_kind(DAY, DayKind.ACTIVE))
    made = dialog(qtbot, signals)
    assert rows(made) == [
        ("Soort dag", "volledige rustdag", "actief herstel", "ingevuld"),
        ("Ochtendpols", "54", "–", "ingevuld"),
        ("Ochtendpols", "52", "–", "ingevuld"),
    ]
    made.table.selectRow(2)
    qtbot.mouseClick(made.back, Qt.MouseButton.LeftButton)
    assert signals.journal.day(DAY).of(RESTING_HEART_RATE.key)[0].value == 52
    assert rows(made)[1] == ("Ochtendpols", "54", "52", "ingevuld")
    signals.undo_stack.undo()
    assert not signals.journal.day(DAY).of(RESTING_HEART_RATE.key)


def test_a_plan_is_listed_among_the_earlier_values(qtbot: QtBot, signals: JournalSignals) -> None:
    for on in (True, False, True):
        signals.adopt(signals.journal.plan.set_rest(DAY, on=on))
    assert rows(dialog(qtbot, signals)) == [("Gepland", "rust", "rust", "ingevuld")]
    assert said(PlannedDay(DAY, "easy")) == "easy"


def test_a_day_on_which_nothing_changed(qtbot: QtBot, signals: JournalSignals) -> None:
    signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 52))
    made = dialog(qtbot, signals)
    assert rows(made) == []
    assert made.told.text() == "Op deze dag is nog niets gewijzigd of verwijderd."
    assert not made.back.isEnabled()


def test_a_training_that_moved_to_another_day_comes_back(signals: JournalSignals) -> None:
    journal = signals.journal
    journal.sessions.add(Session("", DAY, minutes=60))
    (session,) = journal.day(DAY).sessions
    later = Session(session.id, date(2026, 11, 23), minutes=60)
    journal.change(Text("training"), [session], [later])
    (earlier,) = journal.history.of_day(DAY)
    journal.history.bring_back(earlier)
    assert journal.day(DAY).sessions == (session,)
    assert journal.day(later.day).empty


def test_a_history_that_was_altered_is_not_shown(
    qtbot: QtBot, signals: JournalSignals, tmp_path: Path
) -> None:
    for value in (52, 54):
        pulse(signals, value)
    run_sql(tmp_path / "dagboek.herstel", """UPDATE history SET old = replace(old, '52', '25')""")
    made = dialog(qtbot, signals)
    assert "de geschiedenis" in made.told.text()
    assert rows(made) == []


def test_entries_in_words() -> None:
    assert (about(IMPORTED), said(IMPORTED)) == ("Ochtendpols", "48")
    assert origin(IMPORTED) == "geïmporteerd van intervals.icu"
    run = Session("1", DAY, kind="running", start=540, minutes=45, session_rpe=6)
    assert (about(run), said(run)) == ("Hardlopen", "09:00, 45 min, zwaarte 6")
    assert said(NoteEntry(DAY, "lang\n" * 40)).endswith("…")
