"""The command "Alles wissen": remove all files of the program, report files that are left, and end."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from herstel_gui.desktop.autostart import autostart
from herstel_gui.desktop.wiping import belongings, wipe
from herstel_gui.domain.errors import HerstelError
from herstel_gui.views.safety.wipe_dialog import WipeDialog
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from herstel_gui.desktop.paths import Places


class WipedWords(NamedTuple):
    """The texts of the final message: without and with files left, and the button."""

    done: str
    not_done: str
    close: str


def wipe_everything(
    places: Places,
    journal: Path,
    folders: tuple[Path, ...],
    parent: QWidget,
    close_program: Callable[[], None],
) -> None:
    """Ask for consent, then remove all journals, backups, settings and logs, and end the program.

    Args:
        places: The folders of the program.
        journal: The open journal.
        folders: Further folders with backups of the open journal.
        parent: The window over which the question is shown.
        close_program: Closes all windows and files, and stops writing settings and logs.
    """
    files = belongings(places, journal, folders)
    if WipeDialog(files, parent).exec() != WipeDialog.DialogCode.Accepted:
        return
    # translated now, because the translators are removed with the program
    words = wiped_words()
    QGuiApplication.setQuitOnLastWindowClosed(False)
    close_program()
    # a hidden window reads its files again until the window is deleted
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # files that were written while closing are included
    at_login = autostart(places)
    if at_login is not None:
        with suppress(HerstelError):
            at_login.turn(on=False)
    wiped = wipe(places, {*files, *belongings(places, journal, folders)}, folders)
    say_wiped(wiped.left, words)
    QCoreApplication.quit()


def wiped_words() -> WipedWords:
    """Return the texts of the final message in the present language."""
    return WipedWords(
        QCoreApplication.translate("safety", "Alles is gewist. Herstel sluit nu."),
        QCoreApplication.translate(
            "safety", "Niet alles kon worden gewist. Dit staat er nog of was niet te bereiken:"
        ),
        QCoreApplication.translate("safety", "Sluiten"),
    )


def say_wiped(left: Sequence[Path], words: WipedWords) -> None:
    """Report the end of the removal, with the files that are left."""
    box = MessageBox()
    box.setWindowTitle("Herstel")
    box.setText(words.not_done if left else words.done)
    box.setInformativeText("\n".join(map(str, left)))
    box.addButton(words.close, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
