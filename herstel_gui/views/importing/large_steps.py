"""Undo and redo of something large: one key is too little for it, so a question with counts comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.application.batches import asks_first
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import long_day_with_year, translate
from herstel_gui.qt_models.undo import ChangeCommand
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from herstel_gui.application.changes import Changes


def undo(stack: QUndoStack, window: QWidget) -> str:
    """Undo the last step, a large one after a question; return a sentence to tell, or nothing."""
    command = stack.command(stack.index() - 1) if stack.canUndo() else None
    if isinstance(command, ChangeCommand) and asks_first(command.changes):
        if not may_step(command.changes.inverse(), window, translate(command.changes.text)):
            return ""
        stack.undo()
        return _told()
    stack.undo()
    return ""


def redo(stack: QUndoStack, window: QWidget) -> str:
    """Do the next step again, a large one after a question; return a sentence to tell, or nothing."""
    command = stack.command(stack.index()) if stack.canRedo() else None
    if isinstance(command, ChangeCommand) and asks_first(command.changes):
        if not may_step(command.changes, window, translate(command.changes.text)):
            return ""
        stack.redo()
        return _told()
    stack.redo()
    return ""


def _told() -> str:
    return QCoreApplication.translate(
        "imports", "Gedaan. Terugdraaien: Eerdere imports, in het menu Bestand."
    )


def may_step(step: Changes, parent: QWidget, what: str = "") -> bool:
    """Ask, with counts, whether a large change may be carried out; ``what`` names the one it undoes."""
    days = step.days
    one, many = (
        QCoreApplication.translate("imports", "{n} dag"),
        QCoreApplication.translate("imports", "{n} dagen"),
    )
    if sum(edit.after is None for edit in step.edits) * 2 > len(step.edits):
        text = QCoreApplication.translate(
            "imports", "Je neemt {entries} terug, op {days} ({first} – {last}). {what}"
        )
        action = QCoreApplication.translate("imports", "Terugnemen")
    else:
        text = QCoreApplication.translate(
            "imports", "Je zet {entries} terug, op {days} ({first} – {last}). {what}"
        )
        action = QCoreApplication.translate("imports", "Terugzetten")
    named = QCoreApplication.translate("imports", "Het gaat om: {what}.").format(what=what) if what else ""
    box = MessageBox(QMessageBox.Icon.Question, "Herstel", "", parent=parent)
    box.setText(
        text.format(
            entries=entries_words(len(step.edits)),
            days=translate(counted(len(days), one, many)),
            first=long_day_with_year(min(days)),
            last=long_day_with_year(max(days)),
            what=named,
        ).strip()
    )
    box.setInformativeText(
        QCoreApplication.translate(
            "imports", "Er gaat niets verloren: Eerdere imports, in het menu Bestand, draait het terug."
        )
    )
    agreed = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(
        QCoreApplication.translate("imports", "Annuleren"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return clicked is agreed


def entries_words(count: int) -> str:
    """Write ``1200 gegevens``."""
    one, many = (
        QCoreApplication.translate("imports", "{n} gegeven"),
        QCoreApplication.translate("imports", "{n} gegevens"),
    )
    return translate(counted(count, one, many))
