"""Closing a window while something could not be stored yet: asked first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.qt_models.texts import words

if TYPE_CHECKING:
    from herstel_gui.qt_models.journal_signals import JournalSignals


def may_close(window: QWidget, signals: JournalSignals) -> bool:
    """Ask whether to close and lose what waits to be stored; True when it may, or when all is stored."""
    while signals.waiting and not signals.waiting.try_again():
        box = QMessageBox(window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Herstel")
        box.setText(_question(len(signals.waiting)))
        if signals.waiting.trouble is not None:
            box.setInformativeText(words(signals.waiting.trouble.text))
        again = box.addButton(_tr("Opnieuw proberen"), QMessageBox.ButtonRole.ActionRole)
        lose = box.addButton(_tr("Sluiten zonder opslaan"), QMessageBox.ButtonRole.DestructiveRole)
        back = box.addButton(_tr("Terug"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(again)
        box.setEscapeButton(back)
        box.exec()
        if box.clickedButton() is lose:
            signals.waiting.forget()
        elif box.clickedButton() is not again:
            return False
    return True


def _question(count: int) -> str:
    if count == 1:
        return _tr("Eén wijziging is nog niet opgeslagen. Als je nu sluit, is die weg.")
    return _tr("{n} wijzigingen zijn nog niet opgeslagen. Als je nu sluit, zijn die weg.").format(n=count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("safety", text)
