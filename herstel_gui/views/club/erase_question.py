"""The question before week files of members are erased, with the path of every file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.domain.club.erasing import ABOUT, QUESTION
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.club.week_file import ClubFile


class EraseQuestion(MessageBox):
    """Lists the files; ``agreed`` carries them when the user agrees. The safe answer is the default."""

    agreed = Signal(object)

    def __init__(self, files: Sequence[ClubFile], parent: QWidget | None = None) -> None:
        """Ask about exactly these files."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Oude weken wissen"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(f"{translate(Text(QUESTION, n=len(files)))}\n\n{translate(Text(ABOUT))}")
        self.setInformativeText(breakable("\n".join(file.place for file in files)))
        self.erase = self.addButton(self.tr("Wissen"), QMessageBox.ButtonRole.DestructiveRole)
        keep = self.addButton(self.tr("Annuleren"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(keep)
        self.setEscapeButton(keep)
        files = tuple(files)
        self.erase.clicked.connect(lambda: self.agreed.emit(files))
