"""The dialog to confirm wiping all data: a list of files, and a word to type."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout

from herstel_gui.views.safety.file_sentences import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class WipeDialog(FittingDialog):
    """Accepted when the user typed the word; the caller removes the files afterwards."""

    loses_input: ClassVar[bool] = False
    chapter: ClassVar[str] = "60-gegevens"

    def __init__(self, files: Sequence[Path], parent: QWidget | None = None) -> None:
        """List the files to remove."""
        super().__init__(parent)
        self.word = self.tr("wissen")
        self.setWindowTitle(self.tr("Herstel – alles wissen"))
        self.prefer(680, 560)
        column = self.body
        column.addWidget(label(self.tr("Alles wissen?"), "title"))
        goes = self.tr(
            "Herstel verwijdert deze bestanden: je dagboek, alle reservekopieën, je instellingen "
            "en het logboek. Dit kan niet ongedaan worden gemaakt. Wil je iets bewaren, maak dan "
            "eerst een export."
        )
        column.addWidget(label(goes))
        self.files = QListWidget()
        self.files.setObjectName("copies")
        self.files.addItems([str(file) for file in files])
        self.files.setAccessibleName(self.tr("Bestanden die weggaan"))
        column.addWidget(self.files, 1)
        stays = self.tr(
            "Dit kan Herstel niet wissen: exports, afdrukken en kopieën die je zelf ergens "
            "anders zette. Ook niet: wat je aan anderen gaf, en wat een andere dienst of een "
            "reservekopie van je computer bewaart. Staat je schijf niet versleuteld, dan kan "
            "iemand met verstand van zaken gewiste bestanden soms terugvinden."
        )
        column.addWidget(label(stays, "hint"))
        self.foot.addLayout(self._agreement())

    def _agreement(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        row = QHBoxLayout()
        self.typed = LineEdit()
        asked = self.tr("Typ ‘{word}’ om te bevestigen").format(word=self.word)
        self.typed.setAccessibleName(asked)
        self.wipe = QPushButton(self.tr("Alles wissen"))
        self.wipe.setEnabled(False)
        self.wipe.setAutoDefault(False)
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.setDefault(True)
        self.typed.textChanged.connect(
            lambda text: self.wipe.setEnabled(text.strip().casefold() == self.word.casefold())
        )
        self.wipe.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        row.addWidget(self.typed, 1)
        row.addWidget(cancel)
        row.addWidget(self.wipe)
        question = label(asked)
        question.setBuddy(self.typed)
        rows.addWidget(question)
        rows.addLayout(row)
        return rows
