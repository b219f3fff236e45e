from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.application.changes import NoteEntry
from tests.views.today.conftest import TODAY, YESTERDAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


def note(bench: Bench) -> str:
    return bench.journal.day(TODAY).note


def test_one_visit_to_the_note_is_one_step_of_undo(bench: Bench, qtbot: QtBot) -> None:
    bench.put(NoteEntry(TODAY, "moe"))
    page = bench.open(qtbot)
    page.note.edit.setFocus()
    QTest.keyClicks(page.note.edit, "heel ")
    page.note.store_quietly()
    assert note(bench) == "heel moe"
    assert bench.signals.undo_stack.count() == 1
    QTest.keyClicks(page.note.edit, "erg ")
    bench.type(Key.Key_Tab)
    assert note(bench) == "heel erg moe"
    assert bench.signals.undo_stack.count() == 1
    bench.signals.undo_stack.undo()
    assert note(bench) == "moe"
    assert page.note.edit.toPlainText() == "moe"
    bench.signals.undo_stack.redo()
    assert note(bench) == "heel erg moe"


def test_a_pause_in_typing_stores_the_note(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.note.edit.setFocus()
    QTest.keyClicks(page.note.edit, "deadline")
    assert page.note.pending
    qtbot.waitUntil(lambda: note(bench) == "deadline", timeout=5000)
    assert page.head.status.text() == "✓ Bewaard 07:41 · Ongedaan maken: Ctrl+Z"


def test_undo_in_an_untouched_note_undoes_the_last_change_of_the_journal(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("52", Key.Key_Return)
    page.note.edit.setFocus()
    bench.undo()
    assert bench.typed("resting_heart_rate") is None


def test_undo_while_writing_undoes_typing_in_the_note(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("52", Key.Key_Return)
    page.note.edit.setFocus()
    bench.type("a")
    bench.undo()
    assert page.note.edit.toPlainText() == ""
    assert bench.typed("resting_heart_rate") == 52


def test_choosing_another_day_stores_the_note_on_the_old_day(bench: Bench, qtbot: QtBot) -> None:
    bench.put(NoteEntry(YESTERDAY, "gisteren"))
    page = bench.open(qtbot)
    page.note.edit.setFocus()
    bench.type("vandaag")
    page.choose_day(YESTERDAY)
    assert note(bench) == "vandaag"
    assert page.note.edit.toPlainText() == "gisteren"
    assert bench.journal.day(YESTERDAY).note == "gisteren"


def test_closing_the_window_stores_the_note(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.note.edit.setFocus()
    bench.type("laatste")
    bench.window.close()
    assert note(bench) == "laatste"


def test_on_a_full_disk_the_text_stays_in_the_note(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.note.edit.setFocus()
    bench.store.full = True
    bench.type("blijft", Key.Key_Tab)
    assert page.note.edit.toPlainText() == "blijft"
    assert page.note.pending
    bench.store.full = False
    assert page.store_pending()
    assert note(bench) == "blijft"


def test_the_note_grows_with_its_lines(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    low = page.note.edit.height()
    page.note.edit.setPlainText("een\ntwee\ndrie")
    assert page.note.edit.height() > low
    page.note.edit.setPlainText("\n" * 40)
    assert page.note.edit.height() < 10 * low


def test_a_note_of_chest_pain_shows_whom_to_call_while_it_is_written(bench: Bench, qtbot: QtBot) -> None:
    bench.put(NoteEntry(YESTERDAY, "bijna flauwgevallen"))
    page = bench.open(qtbot)
    page.note.edit.setFocus()
    QTest.keyClicks(page.note.edit, "spierpijn na de borstcrawl")
    assert page.note.safety.isHidden()
    QTest.keyClicks(page.note.edit, ", en pijn op de borst")
    assert page.note.safety.isVisibleTo(page)
    assert "112" in page.note.safety.text()
    page.note.edit.clear()
    assert page.note.safety.isHidden()
    bench.signals.choose_day(YESTERDAY)
    assert page.note.safety.isVisibleTo(page)
