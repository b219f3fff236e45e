"""The question before week files of members are erased, with the path of every file."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from herstel_gui.domain.club.erasing import ABOUT, QUESTION
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.club.week_file import ClubFile


class EraseQuestion(FittingDialog):
    """Lists the files; ``agreed`` carries them when the user agrees. The safe answer is the default."""

    loses_input: ClassVar[bool] = False

    agreed = Signal(object)

    def __init__(self, files: Sequence[ClubFile], parent: QWidget | None = None) -> None:
        """Ask about exactly these files."""
        super().__init__(parent)
        self._files = tuple(files)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Oude weken wissen"))
        self.prefer(640, 420)
        title = label(translate(Text(QUESTION, n=len(self._files))), "title")
        about = label(translate(ABOUT))
        for text in (title, about):
            text.setWordWrap(True)
            self.body.addWidget(text)
        self.paths = QPlainTextEdit("\n".join(file.place for file in self._files))
        self.paths.setReadOnly(True)
        self.paths.setTabChangesFocus(True)
        self.paths.setAccessibleName(title.text())
        self.body.addWidget(self.paths, 1)
        self.erase = QPushButton(self.tr("Wissen"))
        self.erase.setAutoDefault(False)
        self.erase.clicked.connect(self._agree)
        self.keep = QPushButton(self.tr("Annuleren"))
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.erase)
        row.addWidget(self.keep)
        self.foot.addLayout(row)
        self.keep.setFocus()

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit(self._files)
