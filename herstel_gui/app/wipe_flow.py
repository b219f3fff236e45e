"""Alles wissen: asked, done, and what is left is said; then the program ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from herstel_gui.desktop.wiping import belongings, wipe
from herstel_gui.views.safety.wipe_dialog import WipeDialog
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from herstel_gui.app.whole_program import Program


class WipedWords(NamedTuple):
    """What is said at the end: when all is gone, when something is left, and on the button."""

    done: str
    not_done: str
    close: str


def wipe_everything(program: Program, journal: Path, folders: tuple[Path, ...]) -> None:
    """Ask, and when the user means it remove journals, copies, settings and logs, and end the program."""
    files = belongings(program.places, journal, folders)
    if WipeDialog(files, program.window).exec() != WipeDialog.DialogCode.Accepted:
        return
    said = wiped_words()
    program.guard.keep_no_longer()
    program.window.signals.waiting.forget()
    program.window.signals.read_only = True
    QGuiApplication.setQuitOnLastWindowClosed(False)
    program.forget()
    program.close()
    # a window that is only hidden would go on reading
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # also what was written up to the last moment
    wiped = wipe(program.places, {*files, *belongings(program.places, journal, folders)}, folders)
    say_wiped(wiped.left, said)
    QCoreApplication.quit()


def wiped_words() -> WipedWords:
    """Return the words for the end in the language of the program, which goes with it."""
    return WipedWords(
        QCoreApplication.translate("safety", "Alles is gewist. Herstel sluit nu."),
        QCoreApplication.translate(
            "safety", "Niet alles kon worden gewist. Dit staat er nog of was niet te bereiken:"
        ),
        QCoreApplication.translate("safety", "Sluiten"),
    )


def say_wiped(left: Sequence[Path], said: WipedWords) -> None:
    """Say that all is gone, or what is not."""
    box = MessageBox()
    box.setWindowTitle("Herstel")
    box.setText(said.not_done if left else said.done)
    box.setInformativeText("\n".join(map(str, left)))
    box.addButton(said.close, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
