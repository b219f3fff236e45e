"""A message box stays on its screen, with all its buttons in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from herstel_gui.views.widgets.message_box import MessageBox
from herstel_gui.views.widgets.screen_room import room_for
from tests.looks.world import screen_named

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("screen", ["683x384", "1024x600"])
@pytest.mark.parametrize("buttons", [2, 4])
def test_a_box_with_long_texts_and_many_buttons_is_whole_on_a_low_screen(
    qtbot: QtBot, screen: str, buttons: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setScreen(screen_named(screen))
    window.move(screen_named(screen).geometry().topLeft())
    window.show()
    box = MessageBox(window)
    box.setText("Wat je hier invulde, kan nu niet worden bewaard. " * 4)
    box.setInformativeText("Het staat nog in het venster en Herstel probeert het steeds opnieuw. " * 6)
    for number in range(buttons):
        box.addButton(f"Een knop met een lange naam, nummer {number}", QMessageBox.ButtonRole.ActionRole)
    box.show()
    for _ in range(3):
        QApplication.processEvents()
    assert room_for(box).contains(box.geometry())
    for button in box.findChildren(QPushButton):
        assert box.rect().contains(button.mapTo(box, button.rect().bottomRight()))
        assert box.rect().contains(button.mapTo(box, button.rect().topLeft()))
    box.close()


def test_two_short_buttons_stand_beside_each_other_however_long_the_text_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setScreen(screen_named("683x384"))
    window.move(screen_named("683x384").geometry().topLeft())
    window.show()
    box = MessageBox(window)
    box.setText("Je zet 9 gegevens terug, op 6 dagen. Het gaat om: reservekopie terugzetten. " * 2)
    for text in ("Terugzetten", "Annuleren"):
        box.addButton(text, QMessageBox.ButtonRole.ActionRole)
    box.show()
    for _ in range(3):
        QApplication.processEvents()
    assert len({button.y() for button in box.findChildren(QPushButton)}) == 1
    box.close()
