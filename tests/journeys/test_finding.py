"""Finding words in notes and tags: Ctrl+F, typing, arrow keys and Enter open the day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.views.find_dialog import FindDialog
from tests.application.fakes import MORNING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

TODAY = MORNING.date()
LONG_AGO = TODAY - timedelta(days=7_000)


def opened(program: Program) -> FindDialog:
    """Open the dialog with its key."""
    QTest.keyClick(program.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = (one for one in program.window.findChildren(FindDialog) if one.isVisible())
    return dialog


def rows(dialog: FindDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_a_day_of_long_ago_is_found_and_opened_by_keyboard(start: Start, qtbot: QtBot) -> None:
    program = start()
    signals = program.window.signals
    signals.run(lambda journal: journal.set_note(TODAY, "linkerknie iets stijf"))
    signals.run(lambda journal: journal.set_note(LONG_AGO, "na de val: knie dik en blauw"))
    signals.run(lambda journal: journal.set_tag(TODAY, "ill", on=True))
    dialog = opened(program)
    qtbot.waitUntil(dialog.typed.hasFocus)
    QTest.keyClicks(dialog.typed, "KNIE")
    assert rows(dialog) == [
        "22 november 2026 · notitie\n‘linkerknie’ iets stijf",
        "23 september 2007 · notitie\nna de val: ‘knie’ dik en blauw",
    ]
    assert dialog.hint.text() == "2 keer gevonden."
    QTest.keyClick(dialog.typed, Qt.Key.Key_Down)
    assert dialog.typed.hasFocus()
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: signals.day == LONG_AGO)
    assert program.window.pages.current == "today"
    assert not [one for one in program.window.findChildren(FindDialog) if one.isVisible()]


def test_a_tag_is_found_by_its_name_on_the_screen(start: Start) -> None:
    program = start()
    program.window.signals.run(lambda journal: journal.set_tag(TODAY, "ill", on=True))
    dialog = opened(program)
    QTest.keyClicks(dialog.typed, "ziek")
    assert rows(dialog) == ["22 november 2026 · bijzonderheid\nziek"]
    assert dialog.hint.text() == "1 keer gevonden."


def test_an_empty_search_and_a_search_without_results_show_a_sentence(start: Start) -> None:
    dialog = opened(start())
    said = dialog.hint.text()
    assert said.startswith("Typ een of meer woorden.")
    QTest.keyClicks(dialog.typed, "    ")
    assert (dialog.hint.text(), rows(dialog), dialog.go.isEnabled()) == (said, [], False)
    dialog.typed.setText("x" * 10_000)
    assert dialog.hint.text().startswith("Niets gevonden.")
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.typed, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_parts_have_names_for_a_screen_reader(start: Start) -> None:
    dialog = opened(start())
    assert dialog.typed.accessibleName() == "Zoek in notities en bijzonderheden"
    assert dialog.list.accessibleName() == "Gevonden dagen"


def test_a_note_that_was_added_meanwhile_is_found(start: Start) -> None:
    program = start()
    dialog = opened(program)
    QTest.keyClicks(dialog.typed, "knie")
    assert rows(dialog) == []
    program.window.signals.run(lambda journal: journal.set_note(TODAY, "knie"))
    assert rows(dialog) == ["22 november 2026 · notitie\n‘knie’"]
