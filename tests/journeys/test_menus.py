"""The menus: letters, the list of keys, printing, recent journals, and the title of the window."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.calendar import Week
from herstel_gui.views.keys_dialog import KeysDialog
from herstel_gui.views.loading_page import LoadingPage
from herstel_gui.views.mnemonics import give_mnemonics, marked
from herstel_gui.views.trends.page import TrendsPage
from herstel_gui.views.week.page import WeekPage
from tests.application.fakes import MORNING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

NATIVE = QKeySequence.SequenceFormat.NativeText


def menus(program: Program) -> Iterator[QMenu]:
    """Yield every menu of the menu bar, with its submenus."""
    waiting = [action.menu() for action in program.window.menuBar().actions()]
    while waiting:
        menu = waiting.pop()
        assert isinstance(menu, QMenu)
        yield menu
        waiting += [action.menu() for action in menu.actions() if action.menu() is not None]


def entry(program: Program, text: str) -> QAction:
    """Return the entry of a menu with a text."""
    entries = [action for menu in menus(program) for action in menu.actions()]
    return next(action for action in entries if action.text().replace("&", "").startswith(text))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_entry_has_a_letter_of_its_own_in_its_menu(start: Start, language: str) -> None:
    program = start()
    program.change_look(language=language)
    program.window.signals.run(lambda journal: journal.set_note(journal.clock.today(), "x"))
    bar = Counter(marked(action.text()) for action in program.window.menuBar().actions())
    assert max(bar.values()) == 1
    for menu in menus(program):
        letters = Counter(marked(one.text()) for one in menu.actions() if not one.isSeparator())
        assert "" not in letters, menu.title()
        assert max(letters.values(), default=1) == 1, (menu.title(), letters)


def test_a_letter_that_a_text_marks_stays(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for text in ("Import", "&Import as", "Print && save", "éé", ""):
        menu.addAction(text)
    give_mnemonics(menu)
    assert [action.text() for action in menu.actions()][:4] == [
        "I&mport",
        "&Import as",
        "&Print && save",
        "éé",
    ]


def registered(window: QWidget) -> set[str]:
    """Return every key of the actions and shortcuts of a window, as written on this computer."""
    keys = [shortcut.key() for shortcut in window.findChildren(QShortcut)]
    keys += [each for action in window.findChildren(QAction) for each in action.shortcuts()]
    return {key.toString(NATIVE) for key in keys} - {""}


def test_the_list_has_every_key_that_works(start: Start, qtbot: QtBot) -> None:
    program = start()
    window = program.window
    for page in ("week", "planning", "signals", "why", "welcome", "today"):
        window.pages.show(page)
    qtbot.waitUntil(lambda: isinstance(window.pages.show("trends"), TrendsPage))
    known = registered(window)
    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(KeysDialog)
    listed = {
        key
        for row in range(dialog.table.rowCount())
        for key in dialog.table.item(row, 0).text().split(", ")  # type: ignore[union-attr]
    }
    listed.add(QKeySequence("Ctrl+,").toString(NATIVE))
    assert known - listed == set()
    assert len(known) > 30


def test_a_key_is_found_by_typing(start: Start) -> None:
    program = start()
    program.window.window_actions.help.keys()
    (dialog,) = program.window.findChildren(KeysDialog)
    QTest.keyClicks(dialog.typed, "TRAINING toe")
    shown = [row for row in range(dialog.table.rowCount()) if not dialog.table.isRowHidden(row)]
    assert [dialog.table.item(row, 1).text() for row in shown] == ["training toevoegen"]  # type: ignore[union-attr]
    dialog.typed.setText("x" * 10_000)
    assert dialog.none.isVisible()


def test_the_page_is_printed_where_it_can_be(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    window, printed = program.window, list[str]()
    monkeypatch.setattr(WeekPage, "print_page", lambda _page: printed.append("week"))
    monkeypatch.setattr(TrendsPage, "print_page", lambda _page: printed.append("trends"))
    for page in ("week", "planning", "signals", "trends"):
        window.pages.show(page)
        qtbot.waitUntil(lambda: not isinstance(window.pages.page, LoadingPage))
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert printed == ["week", "trends"]


def test_on_today_the_week_of_its_day_is_printed(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    window, printed, day = program.window, list[Week](), MORNING.date() - timedelta(days=10)
    monkeypatch.setattr(WeekPage, "print_page", lambda page: printed.append(page.week))
    window.signals.choose_day(day)
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert printed == [Week.of(day)]
    assert window.pages.current == "week", "what is printed is on screen"


def test_the_title_names_the_journal_and_recent_journals_are_opened(start: Start, tmp_path: Path) -> None:
    program = start()
    assert program.window.windowTitle() == "Herstel – Vandaag – dagboek"
    assert not entry(program, "Onlangs geopend").isEnabled()
    program.window.services.open_journal(tmp_path / "An & Bo.herstel", create=True)
    assert program.window.windowTitle() == "Herstel – Vandaag – An & Bo"
    recent = entry(program, "Onlangs geopend").menu()
    assert isinstance(recent, QMenu)
    assert [action.text() for action in recent.actions()] == ["&1 dagboek"]
    recent.actions()[0].trigger()
    assert program.window.windowTitle() == "Herstel – Vandaag – dagboek"
    assert program.journal is not None
    assert program.journal.path == find_places(tmp_path / "thuis").journal
    recent = entry(program, "Onlangs geopend").menu()
    assert isinstance(recent, QMenu)
    assert [action.text() for action in recent.actions()] == ["&1 An && Bo"]
