"""The table of keys, narrowed by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.views.keys_dialog import KeysDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_typing_narrows_the_table_and_says_when_nothing_is_found(qtbot: QtBot) -> None:
    dialog = KeysDialog([("Ctrl+N", "training toevoegen", "Vandaag"), ("Esc", "terug", "overal")])
    qtbot.addWidget(dialog)
    dialog.show()
    # in the dialog, not windows of their own
    assert dialog.typed.window() is dialog.none.window() is dialog
    assert dialog.typed.isVisible()
    assert dialog.focusWidget() is dialog.typed
    for typed, hidden, none in (
        ("TOEV vand", [False, True], False),
        ("zzz", [True, True], True),
        ("", [False, False], False),
    ):
        dialog.typed.setText(typed)
        assert [dialog.table.isRowHidden(row) for row in (0, 1)] == hidden
        assert dialog.none.isVisible() is none
