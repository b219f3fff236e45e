"""Announcements to screen readers, and the description of the widget with the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from herstel_gui.desktop import screen_reader
from herstel_gui.views.widgets import saying
from herstel_gui.views.widgets.card import label, message_label
from herstel_gui.views.widgets.saying import SpokenLabel, say
from tests.spoken import Heard, heard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

__all__ = ["heard"]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(QLineEdit())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.findChildren(QLineEdit)[0].setFocus()
    return window


def test_a_text_is_announced_politely_unless_urgent(window: QWidget, heard: Heard) -> None:
    say(window, "  Bewaard\nom 07:41 ")
    say(window, "Schijf vol", urgent=True)
    say(window, "")
    window.hide()
    say(window, "niet te zien")
    assert heard.words == ["Bewaard om 07:41", "! Schijf vol"]


def test_nothing_is_announced_without_a_screen_reader(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Heard()
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(saying, "announce", heard.hear)
    say(window, "Bewaard")
    assert not heard.words


def test_the_announcement_of_qt_has_the_politeness(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[str, object]] = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: sent.append((event.message(), event.politeness())),
    )
    saying.announce(window, "Bewaard", urgent=False)
    saying.announce(window, "Schijf vol", urgent=True)
    politeness = QAccessible.AnnouncementPoliteness
    assert sent == [("Bewaard", politeness.Polite), ("Schijf vol", politeness.Assertive)]


def test_the_field_with_the_focus_is_described_by_the_text_until_the_focus_moves(
    window: QWidget, heard: Heard, qtbot: QtBot
) -> None:
    first, second = window.findChildren(QLineEdit)
    first.setAccessibleDescription("slagen per minuut")
    say(window, "Bewaard")
    qtbot.waitUntil(lambda: first.accessibleDescription() == "Bewaard")
    say(window, "Ongedaan gemaakt")
    qtbot.waitUntil(lambda: first.accessibleDescription() == "Ongedaan gemaakt")
    second.setFocus()
    assert first.accessibleDescription() == "Ongedaan gemaakt"  # the reader hears of the focus before
    qtbot.waitUntil(lambda: first.accessibleDescription() == "slagen per minuut")
    assert heard.words


def test_a_description_that_its_owner_changed_meanwhile_stays(
    window: QWidget, heard: Heard, qtbot: QtBot
) -> None:
    first, second = window.findChildren(QLineEdit)
    say(window, "Bewaard")
    qtbot.waitUntil(lambda: first.accessibleDescription() == "Bewaard")
    first.setAccessibleDescription("Typ een getal van 20 tot en met 220.")
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert first.accessibleDescription() == "Typ een getal van 20 tot en met 220."
    assert heard.words


def test_a_spoken_label_is_announced_when_it_appears_and_when_its_text_changes(
    window: QWidget, heard: Heard
) -> None:
    refusal, message = label("", "error"), message_label()
    assert isinstance(refusal, SpokenLabel)
    for each in (refusal, message):
        each.hide()
        layout = window.layout()
        assert layout is not None
        layout.addWidget(each)
    refusal.setText("Dat kan niet.")
    assert heard.taken() == []
    refusal.show()
    refusal.setText("Dat kan niet.")
    refusal.setText("Dit ook niet.")
    assert heard.taken() == ["! Dat kan niet.", "! Dit ook niet."]
    message.setText("Het bestand is gemaakt.")
    message.show()
    assert heard.taken() == ["Het bestand is gemaakt."]


def test_a_window_that_was_closed_takes_its_description_with_it(
    qtbot: QtBot, heard: Heard, window: QWidget
) -> None:
    (first, *_) = window.findChildren(QLineEdit)
    gone = QLineEdit(window)
    gone.show()
    gone.setFocus()
    say(window, "Bewaard")
    qtbot.waitUntil(lambda: gone.accessibleDescription() == "Bewaard")
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    first.setFocus()
    say(window, "Nog eens")
    qtbot.waitUntil(lambda: first.accessibleDescription() == "Nog eens")
    assert heard.words == ["Bewaard", "Nog eens"]


def test_texts_of_one_moment_are_one_description_and_one_taken_back_is_left_out(
    window: QWidget, heard: Heard, qtbot: QtBot
) -> None:
    first, second = window.findChildren(QLineEdit)
    say(second, "Nog niet bewaard")
    say(window, "Stemming: 4, gaat wel.")
    say(first, "Bewaard")
    say(second, "")
    qtbot.waitUntil(lambda: first.accessibleDescription() == "Stemming: 4, gaat wel. Bewaard")
    assert heard.words == ["Nog niet bewaard", "Stemming: 4, gaat wel.", "Bewaard"]


def test_the_own_description_is_not_read_between_two_texts(
    window: QWidget, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first, *_) = window.findChildren(QLineEdit)
    first.setAccessibleDescription("slagen per minuut")
    given: list[str] = []
    monkeypatch.setattr(QWidget, "setAccessibleDescription", lambda _widget, words: given.append(words))
    monkeypatch.setattr(QWidget, "accessibleDescription", lambda _widget: given[-1] if given else "eigen")
    say(window, "Nog niet bewaard")
    qtbot.waitUntil(lambda: len(given) == 1)
    say(window, "Bewaard")
    qtbot.waitUntil(lambda: len(given) > 1)
    assert given == ["Nog niet bewaard", "Bewaard"]
    assert heard.words


def test_the_description_stays_for_a_reader_that_hears_announcements(
    window: QWidget, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    lent: list[str] = []
    monkeypatch.setattr(saying._Lender, "lend", lambda _self, _widget, words: lent.append(words))  # noqa: SLF001
    for hears, words in ((True, "Bewaard"), (False, "Ongedaan gemaakt")):
        monkeypatch.setattr(screen_reader, "hears_announcements", lambda hears=hears: hears)
        say(window, words)
    assert heard.words == ["Bewaard", "Ongedaan gemaakt"]
    assert lent == ["Ongedaan gemaakt"]
