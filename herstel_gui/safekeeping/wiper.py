"""Alles wissen: asked, done, and what is left is said; then the program ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from herstel_gui.desktop.wiping import belongings, wipe
from herstel_gui.views.safety.wipe_dialog import WipeDialog

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.safekeeping.program import Program


def wipe_everything(program: Program, journal: Path, folders: tuple[Path, ...]) -> None:
    """Ask, and when the user means it remove journals, copies, settings and logs, and end the program."""
    files = belongings(program.places, journal, folders)
    if WipeDialog(files, program.window).exec() != WipeDialog.DialogCode.Accepted:
        return
    # in the language of the program, which goes with it
    done = QCoreApplication.translate("safety", "Alles is gewist. Herstel sluit nu.")
    not_done = QCoreApplication.translate(
        "safety", "Niet alles kon worden gewist. Dit staat er nog of was niet te bereiken:"
    )
    close = QCoreApplication.translate("safety", "Sluiten")
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
    box = QMessageBox()
    box.setWindowTitle("Herstel")
    box.setText(not_done if wiped.left else done)
    box.setInformativeText("\n".join(map(str, wiped.left)))
    box.addButton(close, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    QCoreApplication.quit()
