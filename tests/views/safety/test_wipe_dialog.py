from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.views.safety.wipe_dialog import WipeDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_only_the_typed_word_wipes(qtbot: QtBot) -> None:
    dialog = WipeDialog([Path("dagboek.herstel"), Path("instellingen.json")])
    qtbot.addWidget(dialog)
    assert dialog.files.count() == 2
    assert not dialog.wipe.isEnabled()
    qtbot.keyClicks(dialog.typed, "ja")
    assert not dialog.wipe.isEnabled()
    dialog.typed.setText(" Wissen ")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.wipe, Qt.MouseButton.LeftButton)
