"""Which button Enter presses in a field of a dialog of the walk: the one that the dialog means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPushButton

from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from tests.looks.checks import Fault, path_of, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

SAFE: Final = frozenset({"merge_with_a_stranger", "wipe", "club_erasing"})
"""Dialogs in which Enter does not do the deed, but "Annuleren"."""
CANCEL: Final = frozenset({"Annuleren", "Cancel"})
NONE: Final = frozenset(
    {"own_measures", "no_own_measures", "most_own_measures", "club_members", "earlier_imports", "tap"}
    | {"club", "club_season", "club_without_files", "history", "nothing_to_merge"}
)
"""Dialogs in which Enter adds, changes, taps or opens the chosen line, or presses only a focused button."""


def other_default(name: str, dialog: QWidget, state: str) -> Iterator[Fault]:
    """Yield a fault when Enter presses, or may press, another button than is meant."""
    if not isinstance(dialog, FittingDialog):
        return
    buttons = [button for button in visible(dialog) if isinstance(button, QPushButton)]
    may = [button.text() for button in buttons if button.autoDefault()]
    pressed = [button.text() for button in buttons if button.isDefault()]
    primary = [button.text() for button in buttons if button.property("role") == "primary"]
    meant = primary[-1:] or [button.text() for button in buttons[-1:]]
    if name in SAFE:
        meant = [button.text() for button in buttons if button.text() in CANCEL]
    if name in NONE:
        meant = pressed = []
    if not may == pressed == meant:
        yield Fault(state, path_of(dialog), f"Enter presses {pressed} of {may}, meant is {meant}")
