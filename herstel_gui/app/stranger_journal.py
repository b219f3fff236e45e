"""Another journal in the place of the open one: said in words, and asked about."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.qt_models.owned import Owned
from herstel_gui.qt_models.texts import long_day_with_year
from herstel_gui.views.safety.notice_bar import Notice
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class StrangerAnswer(Enum):
    """What to do about another journal in the place of the open one."""

    WAIT = "wait"
    OPEN = "open"
    """Open the other journal; what waits to be stored is asked about first."""
    STORE = "store"
    """Store what was typed here in the other journal."""


def ask_about_stranger(name: str, window: QWidget) -> StrangerAnswer:
    """Ask what to do about another journal under the name of the open one."""
    box = MessageBox(QMessageBox.Icon.Warning, "Herstel", "", parent=window)
    box.setText(
        QCoreApplication.translate("stranger", "{name} is nu een ander dagboek dan je hier opende.").format(
            name=name
        )
    )
    box.setInformativeText(
        QCoreApplication.translate(
            "stranger",
            "Een ander programma heeft het bestand vervangen. Zet je eigen dagboek terug op deze plek, dan "
            "gaat alles vanzelf verder. Je kunt ook het andere dagboek openen, of daarin bewaren wat je hier "
            "invulde.",
        )
    )
    translate = QCoreApplication.translate
    buttons = {
        box.addButton(translate("stranger", "Ander dagboek openen"), _ACCEPT): StrangerAnswer.OPEN,
        box.addButton(translate("stranger", "Daarin bewaren"), _ACCEPT): StrangerAnswer.STORE,
    }
    wait = box.addButton(translate("stranger", "Wachten"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(wait)
    box.setEscapeButton(wait)
    open_still = Owned(box)
    box.exec()
    if not open_still.is_there():
        return StrangerAnswer.WAIT
    answer = next(
        (act for button, act in buttons.items() if box.clickedButton() is button), StrangerAnswer.WAIT
    )
    box.deleteLater()
    return answer


_ACCEPT = QMessageBox.ButtonRole.AcceptRole


def opened_stranger(day: date | None, show_backups: Callable[[], object]) -> Notice:
    """Return the notice that another journal was opened at this place on an earlier ``day``."""
    sentence = QCoreApplication.translate(
        "stranger",
        "Op deze plek stond eerder een ander dagboek (laatst geopend op {day}). Dit is een ander dagboek; "
        "wat je in dat andere invulde, staat hier niet in.",
    )
    shown = long_day_with_year(day) if day else QCoreApplication.translate("stranger", "een onbekende dag")
    backups = QCoreApplication.translate("stranger", "Reservekopieën…")
    return Notice("stranger", sentence.format(day=shown), backups, show_backups)
