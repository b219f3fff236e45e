"""Undo and redo of large changes, which one key press should not do: a question with counts comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.application.batches import amount, asks_first, takes_back
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.provenance import PersonalSetting, SourceOrder
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import long_day_with_year, translate
from herstel_gui.qt_models.undo import ChangeCommand
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from herstel_gui.application.changes import Changes

_FELT_WITHOUT_DAYS: Final = (OwnMeasure, PersonalSetting, SourceOrder)
"""Entries beside the days whose change a person notices."""


def undo(stack: QUndoStack, window: QWidget) -> str:
    """Undo the last change, a large change after a question; return a note to show, or an empty string."""
    command = stack.command(stack.index() - 1) if stack.canUndo() else None
    if isinstance(command, ChangeCommand) and asks_first(command.changes):
        if not may_step(command.changes.inverse(), window, translate(command.changes.text)):
            return ""
        stack.undo()
        return _done_note()
    stack.undo()
    return ""


def redo(stack: QUndoStack, window: QWidget) -> str:
    """Redo the next change, a large change after a question; return a note to show, or an empty string."""
    command = stack.command(stack.index()) if stack.canRedo() else None
    if isinstance(command, ChangeCommand) and asks_first(command.changes):
        if not may_step(command.changes, window, translate(command.changes.text), again=True):
            return ""
        stack.redo()
        return _done_note()
    stack.redo()
    return ""


def _done_note() -> str:
    return QCoreApplication.translate(
        "imports", "Gedaan. Terug kan met Ongedaan maken en Opnieuw, in het menu Bewerken."
    )


def may_step(step: Changes, parent: QWidget, what: str = "", *, again: bool = False) -> bool:
    """Ask, with counts, whether to carry out a large change.

    ``what`` names the change that it undoes, or makes ``again``.
    """
    question, action = (_question_again if again else _question)(step, what)
    box = MessageBox(QMessageBox.Icon.Question, "Herstel", "", parent=parent)
    box.setText(question)
    box.setInformativeText(
        QCoreApplication.translate(
            "imports", "Er gaat niets verloren: in het menu Bewerken draai je het weer terug."
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


def _question(step: Changes, what: str) -> tuple[str, str]:
    """Return the question about a large change, and the text of the button that carries it out."""
    named = QCoreApplication.translate("imports", "Het gaat om: {what}.").format(what=what) if what else ""
    if not step.size and any(isinstance(edit.entry, _FELT_WITHOUT_DAYS) for edit in step.edits):
        beside = QCoreApplication.translate(
            "imports",
            "Geen dag verandert, wel een eigen meting, instelling of keuze over bronnen. {what}",
        )
        return beside.format(what=named).strip(), QCoreApplication.translate("imports", "Terugzetten")
    if not step.size:
        return QCoreApplication.translate(
            "imports", "Geen enkel gegeven verandert: alleen de vermelding in deze lijst gaat weg."
        ), QCoreApplication.translate("imports", "Terugnemen")
    if takes_back(step):
        text = QCoreApplication.translate(
            "imports", "Je neemt {entries} terug, op {days} ({first} – {last}). {what}"
        )
        action = QCoreApplication.translate("imports", "Terugnemen")
    else:
        text = QCoreApplication.translate(
            "imports", "Je zet {entries} terug, op {days} ({first} – {last}). {what}"
        )
        action = QCoreApplication.translate("imports", "Terugzetten")
    return _filled(text, step, named), action


def _question_again(step: Changes, what: str) -> tuple[str, str]:
    """Return the question about making a large change again, and the text of its button."""
    action = QCoreApplication.translate("imports", "Opnieuw doen")
    if not step.size:
        beside = QCoreApplication.translate("imports", "Je doet opnieuw: {what}. Geen dag verandert.")
        return beside.format(what=what), action
    text = QCoreApplication.translate(
        "imports", "Je doet opnieuw: {what}. Het gaat om {entries}, op {days} ({first} – {last})."
    )
    return _filled(text, step, what), action


def _filled(text: str, step: Changes, what: str) -> str:
    one_day, many_days = (
        QCoreApplication.translate("imports", "{n} dag"),
        QCoreApplication.translate("imports", "{n} dagen"),
    )
    filled = text.format(
        entries=entries_words(amount(step)),
        days=translate(counted(len(step.days), one_day, many_days)),
        first=long_day_with_year(min(step.days)),
        last=long_day_with_year(max(step.days)),
        what=what,
    )
    return filled.strip()


def entries_words(count: int) -> str:
    """Write ``1200 gegevens``."""
    one_entry, many_entries = (
        QCoreApplication.translate("imports", "{n} gegeven"),
        QCoreApplication.translate("imports", "{n} gegevens"),
    )
    return translate(counted(count, one_entry, many_entries))
