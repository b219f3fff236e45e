"""Typing in a cell is stored at a pause; doubtful or unfinished typing is kept and asked again."""

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
PULSE, SLEEP, LOAD, TAGS, SUNDAY = 1, 3, 12, 13, 7


def pause(bench: Bench) -> None:
    bench.signals.unsaved.hurried.emit()
    QApplication.processEvents()


def unsaved(page: WeekPage) -> str:
    return " ".join(label.text() for label in page.header.findChildren(UnsavedLabel))


def editor(page: WeekPage) -> QLineEdit:
    found = page.view.findChild(QLineEdit, "cellEditor")
    assert isinstance(found, QLineEdit)
    return found


def typed(bench: Bench) -> set[str]:
    """The typed values of the pulse of today."""
    today = bench.signals.journal.day(bench.clock.today())
    return {str(one.value) for one in today.of("resting_heart_rate") if one.source == "typed"}


def after_a_crash(bench: Bench, qtbot: QtBot) -> Bench:
    """Open a page anew on what the store holds; the one before is neither left nor closed."""
    again = Bench(FakeStore(dict(bench.store.entries), typing=dict(bench.store.typing)), bench.clock)
    again.open(qtbot)
    return again


def test_a_pause_stores_the_cell_and_the_editor_stays_open(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    before = typed(bench)
    bench.type("61")
    assert unsaved(page) == "Nog niet opgeslagen"
    pause(bench)
    assert typed(bench) == {"61"}
    assert unsaved(page) == ""
    assert (editor(page).text(), editor(page).cursorPosition()) == ("61", 2)
    bench.press(KEY.Key_Return)
    assert bench.signals.undo_stack.count() == 1
    bench.signals.undo_stack.undo()
    assert typed(bench) == before


def test_escape_takes_back_what_a_pause_stored(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    before = typed(bench)
    bench.type("61")
    pause(bench)
    bench.press(KEY.Key_Escape)
    assert typed(bench) == before
    assert bench.store.typing == {}


def test_a_doubtful_cell_is_kept_and_asked_again(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    before = typed(bench)
    bench.type("130")
    pause(bench)
    assert not page.yes.isVisible(), "no question while somebody types"
    assert unsaved(page) == "Nog niet opgeslagen"
    again = after_a_crash(bench, qtbot)
    assert typed(again) == before
    assert again.page.yes.isVisible()
    assert "130 is ongewoon" in again.page.message.text()
    again.page.yes.click()
    assert typed(again) == {"130"}
    assert again.store.typing == {}


def test_the_beginning_of_a_cell_is_kept_and_is_there_to_go_on_with(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    sessions = bench.signals.journal.day(bench.clock.today()).sessions
    page.view.select_cell(LOAD, SUNDAY)
    bench.type("7x4")
    pause(bench)
    assert bench.signals.journal.day(bench.clock.today()).sessions == sessions
    assert "7x4" in bench.store.typing.values()


def test_half_a_word_is_no_tag(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(TAGS, SUNDAY)
    bench.type("zi")
    pause(bench)
    assert "zi" not in bench.signals.journal.day(bench.clock.today()).tags
    assert "zi" in bench.store.typing.values()


def test_a_refused_cell_leaves_nothing_half_typed(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("500")
    bench.press(KEY.Key_Return)
    assert bench.store.typing == {}
    assert unsaved(page) == ""
