"""A pause stores the text of a cell; implausible or unfinished text becomes a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from herstel_gui.views.widgets.unsaved_words import UnsavedLabel
from tests.application.fakes import FakeStore
from tests.views.week.conftest import Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.week.page import WeekPage

KEY = Qt.Key
PULSE, SLEEP, LOAD, TAGS, SUNDAY = 2, 4, 13, 15, 7


def pause(bench: Bench) -> None:
    bench.signals.unsaved.hurried.emit()
    QApplication.processEvents()


def unsaved(page: WeekPage) -> str:
    return " ".join(label.text() for label in page.header.findChildren(UnsavedLabel))


def editor(page: WeekPage) -> QLineEdit:
    editor_widget = page.view.findChild(QLineEdit, "cellEditor")
    assert isinstance(editor_widget, QLineEdit)
    return editor_widget


def typed(bench: Bench) -> set[str]:
    """Return the typed values of today's pulse."""
    today = bench.signals.journal.day(bench.clock.today())
    return {str(each.value) for each in today.of("resting_heart_rate") if each.source == "typed"}


def after_a_crash(bench: Bench, qtbot: QtBot) -> Bench:
    """Open a second page on a copy of the store, while the first page is still open."""
    again = Bench(FakeStore(dict(bench.store.entries), typing=dict(bench.store.typing)), bench.clock)
    again.open(qtbot)
    return again


def test_a_pause_in_typing_stores_the_cell_and_the_editor_stays_open(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    before = typed(bench)
    bench.type("61")
    assert unsaved(page) == "Nog niet bewaard"
    pause(bench)
    assert typed(bench) == {"61"}
    assert unsaved(page) == ""
    assert (editor(page).text(), editor(page).cursorPosition()) == ("61", 2)
    bench.press(KEY.Key_Return)
    assert bench.signals.undo_stack.count() == 1
    bench.signals.undo_stack.undo()
    assert typed(bench) == before


def test_escape_undoes_what_a_pause_stored(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    before = typed(bench)
    bench.type("61")
    pause(bench)
    bench.press(KEY.Key_Escape)
    assert typed(bench) == before
    assert bench.store.typing == {}


def test_an_implausible_cell_survives_a_crash_and_is_asked_about_again(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    before = typed(bench)
    bench.type("130")
    pause(bench)
    assert not page.yes.isVisible(), "no question while somebody types"
    assert unsaved(page) == "Nog niet bewaard"
    again = after_a_crash(bench, qtbot)
    assert typed(again) == before
    assert again.page.yes.isVisible()
    assert "130 is ongewoon" in again.page.message.text()
    again.page.yes.click()
    assert typed(again) == {"130"}
    assert again.store.typing == {}


def test_the_beginning_of_a_training_is_kept_as_draft(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    sessions = bench.signals.journal.day(bench.clock.today()).sessions
    page.view.select_cell(LOAD, SUNDAY)
    bench.type("7x4")
    pause(bench)
    assert bench.signals.journal.day(bench.clock.today()).sessions == sessions
    assert "7x4" in bench.store.typing.values()


def test_an_unfinished_word_is_kept_as_draft_and_not_stored_as_tag(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(TAGS, SUNDAY)
    bench.type("zi")
    pause(bench)
    assert "zi" not in bench.signals.journal.day(bench.clock.today()).tags
    assert "zi" in bench.store.typing.values()


def test_a_refused_cell_leaves_no_draft(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("500")
    bench.press(KEY.Key_Return)
    assert bench.store.typing == {}
    assert unsaved(page) == ""
