"""Enter in a field of a dialog presses the button that the dialog means, in every dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPushButton

from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from tests.looks.checks import visible
from tests.looks.walk import DIALOGS
from tests.looks.world import Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.looks.world import World

SAFE: Final = {
    "merge_with_a_stranger": "Annuleren",
    "wipe": "Annuleren",
    "club_erasing": "Annuleren",
}
"""Dialogs in which Enter does not do the deed."""
NONE: Final = frozenset(
    {"own_measures", "no_own_measures", "most_own_measures", "club_members", "earlier_imports", "tap"}
    | {"club", "club_season", "club_without_files", "history", "nothing_to_merge"}
)
"""Dialogs in which Enter adds, changes, taps or opens the chosen line, or presses only a focused button."""


def test_enter_in_a_field_presses_the_button_that_is_meant(dressed: Callable[[Look, bool], World]) -> None:
    world = dressed(Look("nl", 100, "1280x840"), False)  # noqa: FBT003  # a full journal
    world.window.pages.show("trends")
    world.wait_for(world.window.pages.page)
    wrong = []
    for make in DIALOGS:
        dialog = make(world)
        if isinstance(dialog, FittingDialog):
            dialog.show()
            world.settle()
            wrong += faults(make.__name__, dialog)
        dialog.hide()
        dialog.deleteLater()
        world.settle()
    assert not wrong, "\n".join(wrong)


def faults(name: str, dialog: FittingDialog) -> list[str]:
    """Return what is wrong with the buttons that Enter may press."""
    buttons = [button for button in visible(dialog) if isinstance(button, QPushButton)]
    may = [button.text() for button in buttons if button.autoDefault()]
    pressed = [button.text() for button in buttons if button.isDefault()]
    if name in NONE:
        return [f"{name}: {may}"] if may else []
    primary = [button.text() for button in buttons if button.property("role") == "primary"]
    meant = [SAFE[name]] if name in SAFE else primary[-1:] or [button.text() for button in buttons[-1:]]
    return [] if may == pressed == meant else [f"{name}: {pressed} of {may}, meant {meant}"]
