"""A dialog with the progress of slow work, shown only when the work takes longer than ``PATIENCE``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QProgressDialog

from herstel_gui.views.widgets.lines import breakable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PATIENCE: Final = 400
"""Milliseconds of work before the dialog appears."""


def progress_dialog(window: QWidget, text: str, *, cancel: bool = True) -> QProgressDialog:
    """Return a modal progress dialog from 0 to 100; ``cancel`` adds a Cancel button."""
    stop = QCoreApplication.translate("WindowActions", "Annuleren") if cancel else ""
    dialog = QProgressDialog("", stop, 0, 100, window)
    label = QLabel(breakable(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    dialog.setLabel(label)
    dialog.setWindowTitle("Herstel")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(PATIENCE)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    if not cancel:
        dialog.setCancelButton(None)
    dialog.setValue(0)
    return dialog


def close_progress(dialog: QProgressDialog) -> None:
    """Hide and delete a progress dialog, shown or not, without its ``canceled`` signal."""
    # hiding counts as Cancel
    dialog.blockSignals(True)
    dialog.reset()
    dialog.hide()
    dialog.deleteLater()
