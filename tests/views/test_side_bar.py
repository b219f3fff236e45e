from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from herstel_gui.application.journal import Journal
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.long_changes import LongChanges
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.nav_button import NavButton
from herstel_gui.views.page import Page
from herstel_gui.views.page_stack import PagePlan
from herstel_gui.views.side_bar import NARROW_WIDTH, SIDE_WIDTH, SideBar
from tests.application.fakes import FakeStore, FixedClock
from tests.application.test_batches import Ticking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


@pytest.fixture
def signals(tmp_path: Path, qapp: object) -> Iterator[JournalSignals]:
    del qapp
    clock = Ticking()
    journal = Journal(open_journal(tmp_path / "dagboek.herstel", clock), clock)
    yield JournalSignals(journal)
    journal.close()


@pytest.fixture
def bar(qtbot: QtBot, signals: JournalSignals) -> SideBar:
    def build(_window: QWidget) -> Page:
        raise AssertionError("the side bar builds no pages")

    plans = [
        PagePlan("today", "Vandaag", "today", build),
        PagePlan("week", "Week", "week", build),
        PagePlan("why", "Waarom?", "", build),
    ]
    side_bar = SideBar(plans, signals, lambda: "Laatste reservekopie: vandaag")
    qtbot.addWidget(side_bar)
    side_bar.show()
    return side_bar


def checked(bar: SideBar) -> list[str]:
    return [button.accessibleName() for button in bar.findChildren(NavButton) if button.isChecked()]


def note(bar: SideBar) -> str:
    label = bar.findChild(QLabel, "sideNote")
    assert label is not None
    return label.text()


def test_only_plans_with_an_icon_have_a_button(bar: SideBar) -> None:
    assert [button.accessibleName() for button in bar.findChildren(NavButton)] == ["Vandaag", "Week"]


def test_a_click_and_a_shortcut_emit_the_key_of_the_page(qtbot: QtBot, bar: SideBar) -> None:
    chosen: list[str] = []
    bar.page_chosen.connect(chosen.append)
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    qtbot.mouseClick(bar.findChildren(NavButton)[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(bar, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert chosen == ["week", "today"]


def test_the_button_of_the_current_page_is_checked(bar: SideBar) -> None:
    bar.check("week")
    assert checked(bar) == ["Week"]
    bar.check("why")
    assert checked(bar) == []
    bar.check("today")
    assert checked(bar) == ["Vandaag"]


def test_a_sentence_replaces_the_standing_note_for_a_while(bar: SideBar) -> None:
    bar.refresh_note()
    assert note(bar) == "Laatste reservekopie: vandaag"
    bar.show_note("Bewaard")
    bar.refresh_note()
    assert note(bar) == "Bewaard"
    bar._note_timer.stop()  # noqa: SLF001  # the time has passed
    bar.refresh_note()
    assert note(bar) == "Laatste reservekopie: vandaag"


def test_a_narrow_bar_hides_the_texts_and_returns_to_full_width(bar: SideBar) -> None:
    bar.set_narrow(narrow=True)
    assert NARROW_WIDTH <= bar.width() < SIDE_WIDTH
    assert not any(label.isVisible() for label in bar.findChildren(QLabel))
    bar.set_narrow(narrow=False)
    assert bar.width() == SIDE_WIDTH
    assert all(label.isVisible() for label in bar.findChildren(QLabel))


def test_while_storing_is_told_in_its_own_note_the_other_note_makes_room(bar: SideBar) -> None:
    changes = LongChanges(Journal(FakeStore(), FixedClock()))
    bar.follow_storing(changes)
    storing = bar.storing
    assert storing is not None
    other = next(label for label in bar.findChildren(QLabel, "sideNote") if label.parent() is bar)
    storing.appear()
    assert other.isHidden()
    bar.set_narrow(narrow=True)
    assert not storing.isHidden()
    bar.set_narrow(narrow=False)
    assert other.isHidden()
    storing.vanish()
    assert not other.isHidden()
