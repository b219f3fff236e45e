"""The dialog about a journal that is not there."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from herstel_gui.application.recovery_options import Absence, Gone
from herstel_gui.domain.text import Text
from herstel_gui.views.safety.missing_dialog import MissingDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("offer_usual", [True, False])
def test_no_button_lies_on_another(qtbot: QtBot, *, offer_usual: bool) -> None:
    absence = Absence(Path("dagboek.herstel"), Gone.FOLDER, first_use=False)
    dialog = MissingDialog(absence, Text("weg"), lambda _path: None, offer_usual=offer_usual)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    shown = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert {button.text() for button in shown} >= {"Opnieuw proberen", "Leeg dagboek beginnen", "Afsluiten"}
    assert not [
        (one.text(), other.text())
        for one, other in combinations(shown, 2)
        if one.window() is other.window() and one.geometry().intersects(other.geometry())
    ]
