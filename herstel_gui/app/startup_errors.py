"""Errors that keep the window from opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from herstel_gui.domain.errors import HerstelError, reason_of
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.application import tell_terminal
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from typing import Final

_NOT_WRITABLE: Final = tr_noop(
    "Herstel kan hier niet schrijven: {reason} ({path}). Kies een andere map met --home."
)
_NO_START: Final = tr_noop("Herstel kan niet beginnen: {reason}.")


def refuse_to_start(error: HerstelError | OSError) -> int:
    """Show the reason on the terminal and, with a screen, in a message box; return exit code 1."""
    sentence = translate(error.text if isinstance(error, HerstelError) else _text_of(error))
    tell_terminal(sentence)
    if QGuiApplication.platformName() != "offscreen":
        box = MessageBox(QMessageBox.Icon.Warning, "Herstel", sentence)
        box.addButton(QCoreApplication.translate("startup", "Sluiten"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
    return 1


def _text_of(error: OSError) -> Text:
    if error.filename is None:
        return Text(_NO_START, reason=reason_of(error))
    return Text(_NOT_WRITABLE, reason=reason_of(error), path=str(error.filename))
