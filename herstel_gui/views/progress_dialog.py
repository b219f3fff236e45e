"""A dialog with the progress of slow work, shown only when the work takes longer than ``PATIENCE``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QProgressDialog

from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from herstel_gui.qt_models.long_changes import LongChanges

PATIENCE: Final = 400
"""Milliseconds of work before the dialog appears."""


def progress_dialog(window: QWidget, text: str, *, cancel: bool = True) -> QProgressDialog:
    """Return a modal progress dialog from 0 to 100; ``cancel`` adds a Cancel button."""
    stop = QCoreApplication.translate("WindowActions", "Annuleren") if cancel else ""
    dialog = QProgressDialog("", stop, 0, 100, window)
    label = PlainLabel(breakable(text))
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


def storing_dialog(window: QWidget, long_changes: LongChanges) -> QProgressDialog:
    """Return a dialog that shows how much of a long change is stored, and can stop it."""
    dialog = progress_dialog(window, QCoreApplication.translate("FileIntake", "Bewaren…"))
    show_storing(dialog, long_changes)
    return dialog


def show_storing(dialog: QProgressDialog, long_changes: LongChanges) -> None:
    """Show in a dialog how much of a long change is stored, and let its Cancel stop that."""
    long_changes.progress.connect(dialog.setValue)

    def stop() -> None:
        # a later percentage would show the dialog again
        long_changes.progress.disconnect(dialog.setValue)
        long_changes.cancel()

    dialog.canceled.connect(stop)


def close_progress(dialog: QProgressDialog) -> None:
    """Hide and delete a progress dialog, shown or not, without its ``canceled`` signal."""
    # hiding counts as Cancel
    dialog.blockSignals(True)
    dialog.reset()
    dialog.hide()
    dialog.deleteLater()


def cancel_all_progress() -> None:
    """Cancel the work of every progress dialog, also of one that would still appear.

    For after an unexpected exception: work that ended with it closes no dialog, and the dialog would stay in
    front of the report for ever.
    """
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QProgressDialog) and not widget.wasCanceled():
            widget.canceled.emit()
