"""The dialog "About Herstel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from herstel_gui import __version__
from herstel_gui.domain.safety_texts import DISCLAIMER, INTENDED_PURPOSE
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AboutDialog(FittingDialog):
    """A dialog with the program's version, purpose and licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the text."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Over Herstel"))
        self.set_margins(32, 24, 32, 16)
        self.prefer(520)
        title = QLabel(self.tr("Herstel {version}").format(version=__version__))
        title.setProperty("role", "title")
        text = PlainLabel(
            self.tr(
                "Een dagboek voor wie traint en goed wil herstellen. Alles blijft op deze computer.\n\n"
                "{purpose}\n\n{disclaimer}\n\n"
                "Vrije software onder de GNU General Public License, versie 3 of later."
            ).format(purpose=translate(INTENDED_PURPOSE), disclaimer=translate(DISCLAIMER))
        )
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (title, text):
            self.body.addWidget(widget)
        self.add_close()
