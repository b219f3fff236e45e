"""Questions before a window closes with values that are not stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from herstel_gui.qt_models.journal_signals import JournalSignals


def may_close(window: QWidget, signals: JournalSignals) -> bool:
    """Ask whether to close with changes that are not stored; return True if so, or if all are stored.

    They are kept apart for the next start, or lost, as the person chooses.
    """
    signals.long_changes.finish()
    can_keep = signals.waiting.can_keep
    while signals.waiting and not signals.waiting.try_again():
        signals.joining.finish()
        if not signals.waiting:
            break
        box = MessageBox(window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Herstel")
        box.setText(_question(len(signals.waiting), kept=can_keep))
        if signals.waiting.trouble is not None:
            box.setInformativeText(translate(signals.waiting.trouble.text))
        again = box.addButton(
            QCoreApplication.translate("safety", "Opnieuw proberen"), QMessageBox.ButtonRole.AcceptRole
        )
        keep = _keep_button(box) if can_keep else None
        lose = box.addButton(
            QCoreApplication.translate("safety", "Sluiten zonder te bewaren"),
            QMessageBox.ButtonRole.DestructiveRole,
        )
        back = box.addButton(QCoreApplication.translate("safety", "Terug"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(again)
        box.setEscapeButton(back)
        box.exec()
        if keep is not None and box.clickedButton() is keep:
            if signals.waiting.keep():
                return True
            can_keep = False
        elif box.clickedButton() is lose:
            signals.waiting.forget()
        elif box.clickedButton() is not again:
            return False
    return True


def may_lose(window: QWidget, question: str) -> bool:
    """Ask whether to close and lose a typed value; return True if so, or if ``question`` is empty."""
    if not question:
        return True
    box = MessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Herstel")
    box.setText(question)
    back = box.addButton(QCoreApplication.translate("safety", "Terug"), QMessageBox.ButtonRole.RejectRole)
    lose = box.addButton(
        QCoreApplication.translate("safety", "Toch sluiten; dit gaat verloren"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.exec()
    return box.clickedButton() is lose


def _keep_button(box: QMessageBox) -> QPushButton:
    words = QCoreApplication.translate("safety", "Sluiten, volgende keer bewaren")
    return box.addButton(words, QMessageBox.ButtonRole.ActionRole)


def _question(count: int, *, kept: bool) -> str:
    if kept and count == 1:
        return QCoreApplication.translate(
            "safety", "Eén wijziging staat nog niet in je dagboek. Herstel kan die apart bewaren."
        )
    if kept:
        return QCoreApplication.translate(
            "safety", "{n} wijzigingen staan nog niet in je dagboek. Herstel kan die apart bewaren."
        ).format(n=count)
    if count == 1:
        return QCoreApplication.translate(
            "safety", "Eén wijziging is nog niet bewaard. Sluit je nu, dan is die weg."
        )
    return QCoreApplication.translate(
        "safety", "{n} wijzigingen zijn nog niet bewaard. Sluit je nu, dan zijn die weg."
    ).format(n=count)
