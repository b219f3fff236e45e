"""Long texts scroll instead of pushing other widgets out of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QVBoxLayout, QWidget

from herstel_gui.views.widgets.bounded_words import BoundedWords
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def shown(window: QWidget, text: str) -> BoundedWords:
    words = BoundedWords(QLabel(text), 0.2)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(words)
    column.addWidget(QWidget(), 1)
    window.resize(300, 400)
    window.show()
    QCoreApplication.processEvents()
    return words


def settle() -> None:
    for _ in range(3):  # a layout that follows from another one
        QCoreApplication.processEvents()


def test_a_short_text_takes_its_own_height_and_is_no_tab_stop(window: QWidget) -> None:
    words = shown(window, "Niets aan de hand.")
    label = words.widget()
    assert label is not None
    assert words.height() == label.heightForWidth(300)
    assert words.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_long_text_scrolls_within_its_share_and_by_keyboard(window: QWidget) -> None:
    words = shown(window, "De schijf is vol. " * 60)
    assert words.height() == 80
    assert words.verticalScrollBar().maximum() > 0
    assert words.focusPolicy() is Qt.FocusPolicy.TabFocus


def test_a_text_that_becomes_longer_or_shorter_while_it_is_shown_gets_its_height(window: QWidget) -> None:
    words = shown(window, "Niets aan de hand.")
    label = words.widget()
    assert isinstance(label, QLabel)
    one = words.height()
    label.setText("De schijf is vol. " * 6)
    settle()
    assert one < words.height() == label.heightForWidth(300)
    label.setText("De schijf is vol. " * 60)
    settle()
    assert words.focusPolicy() is Qt.FocusPolicy.TabFocus
    label.setText("De schijf is vol.")
    settle()
    assert words.height() == one
    assert words.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_long_message_scrolls_and_its_buttons_stay_visible(qtbot: QtBot) -> None:
    box = MessageBox()
    qtbot.addWidget(box)
    text = "\n".join(f"Overgeslagen: regel {number}" for number in range(300))
    box.setText("Niet overgenomen:")
    box.setInformativeText(text)
    close = box.addButton("Sluiten", QMessageBox.ButtonRole.RejectRole)
    box.show()
    QCoreApplication.processEvents()
    assert box.informativeText() == text
    assert box.rect().contains(close.mapTo(box, close.rect().bottomRight()))
    assert box.screen().availableGeometry().contains(box.frameGeometry())


def test_a_long_word_is_broken_within_the_message_box(qtbot: QtBot) -> None:
    box = MessageBox()
    qtbot.addWidget(box)
    box.setText("x" * 900 + " bestaat al. Wil je het vervangen?")
    box.addButton("Sluiten", QMessageBox.ButtonRole.RejectRole)
    box.show()
    QCoreApplication.processEvents()
    label = box.findChild(QLabel, "qt_msgbox_label")
    assert label is not None
    assert label.minimumSizeHint().width() <= label.width()
    assert box.screen().availableGeometry().contains(box.frameGeometry())


def test_a_text_that_scrolls_is_read_when_it_gets_the_focus(window: QWidget) -> None:
    words = shown(window, "Een lange zin. " * 80)
    words.setFocus(Qt.FocusReason.TabFocusReason)
    QCoreApplication.processEvents()
    label = words.widget()
    assert isinstance(label, QLabel)
    assert words.hasFocus()
    assert words.accessibleName() == label.text()
    assert label.property("reading") == "yes"
    words.clearFocus()
    assert label.property("reading") == "no"
