"""Errors that keep the window from opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from herstel_gui.desktop.paths import resources
from herstel_gui.domain.errors import HerstelError, reason_of
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.application import tell_terminal
from herstel_gui.views.language import set_language
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from typing import Final

_NOT_WRITABLE: Final = tr_noop(
    "Herstel kan hier niet schrijven: {reason} ({path}). Kies een andere map met --home."
)
_NO_START: Final = tr_noop("Herstel kan niet beginnen: {reason}.")


def refuse_to_start(error: HerstelError | OSError, language: str = "") -> int:
    """Show the reason on the terminal and, with a screen, in a message box; return exit code 1.

    ``language`` is the code of the chosen language. Where nothing is known of a choice, as with a folder that
    cannot be read, it is the language of the computer: there is no menu to change it.
    """
    app = QGuiApplication.instance()
    if app is not None:
        set_language(app, language or computer_language(), resources() / "translations")
    sentence = translate(error.text if isinstance(error, HerstelError) else _text_of(error))
    tell_terminal(sentence)
    if QGuiApplication.platformName() != "offscreen":
        box = MessageBox(QMessageBox.Icon.Warning, "Herstel", sentence)
        box.addButton(QCoreApplication.translate("startup", "Sluiten"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
    return 1


def computer_language() -> str:
    """Return the code of the language of the computer, such as ``en``."""
    return QLocale.system().name().partition("_")[0]


def _text_of(error: OSError) -> Text:
    if error.filename is None:
        return Text(_NO_START, reason=reason_of(error))
    return Text(_NOT_WRITABLE, reason=reason_of(error), path=str(error.filename))
