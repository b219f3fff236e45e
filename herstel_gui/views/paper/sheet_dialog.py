"""A dialog to view and print sheets, or save them as a PDF, such as the empty week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.errors import HerstelError
from herstel_gui.printing.canvas import sheet_size
from herstel_gui.printing.paper import paint_pages, pdf
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.paper.preview import SheetPreview
from herstel_gui.views.paper.printing import send
from herstel_gui.views.paper.turning import SheetTurning
from herstel_gui.views.saving import Wish, Written, as_message, drawn_at, save_file
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import message_label, set_role
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPageLayout

    from herstel_gui.printing.paper import Page
    from herstel_gui.views.services import Outgoing


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """A variant of a sheet: name in the list, page layout, and a function that returns the pages."""

    name: str
    layout: QPageLayout
    pages: Callable[[], list[Page]]


class SheetDialog(FittingDialog):
    """Shows a preview of sheets; ``file_name`` is proposed for a PDF."""

    loses_input: ClassVar[bool] = False

    def __init__(
        self,
        title: str,
        choices: list[SheetChoice],
        file_name: str,
        outgoing: Outgoing,
        parent: QWidget | None = None,
    ) -> None:
        """Show the first choice."""
        super().__init__(parent)
        self._choices, self._file_name, self._outgoing = choices, file_name, outgoing
        self.setWindowTitle(title)
        self.prefer(900, 720)
        self.set_margins(16, 16, 16, 16)
        self.preview = SheetPreview()
        self.choice = StillCombo()
        self.choice.setAccessibleName(self.tr("Soort blad"))
        self.choice.addItems([choice.name for choice in choices])
        self.choice.currentIndexChanged.connect(self.refresh_or_say)
        self.message = message_label()
        self.message.setWordWrap(True)
        self._pages: list[Page] = []
        sheets = QVBoxLayout()
        self.head = self._head()
        sheets.addWidget(self.head)
        sheets.addWidget(self.preview, 1)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(theme().px(16))
        self.beside.addLayout(sheets, 1)
        self.body.addLayout(self.beside, 1)
        self.foot.addWidget(self.preview.remark)
        self.foot.addWidget(self.message)
        self.foot.addLayout(self._buttons())
        self.refresh()

    @property
    def chosen(self) -> SheetChoice:
        """The chosen variant."""
        return self._choices[self.choice.currentIndex()]

    def write(self, path: Path) -> Written:
        """Write the sheets as a PDF; HerstelError when they cannot be written."""
        drawn = pdf(self.chosen.layout, self._pages, title=self.windowTitle())
        return drawn_at(self._outgoing, path, drawn)

    def _say(self, sentence: str, role: str = "hint") -> None:
        if sentence and role == "hint":
            self.preview.drop_remark()  # the sentence about what was written has the same one
        set_role(self.message, "role", role)
        self.message.setText(sentence)

    # -- building ----------------------------------------------------------------------------------------

    def _head(self) -> HeaderRow:
        row = HeaderRow(theme().px(8))
        row.add(self.choice)
        row.offer((self.choice,), on=len(self._choices) > 1)
        self._turning = turning = SheetTurning(self.preview)
        self.back, self.forth = turning.back, turning.forth
        row.add_right(self.back, self.forth)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        pdf = QPushButton(self.tr("Bewaar als PDF…"))
        pdf.clicked.connect(self._save)
        paper = QPushButton(self.tr("Afdrukken…"))
        paper.setProperty("role", "primary")
        paper.setDefault(True)
        paper.clicked.connect(self._print)
        row.addStretch(1)
        for button in (close, pdf, paper):
            row.addWidget(button)
        return row

    # -- doing -------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Draw the pages of the chosen variant."""
        self._pages = self.chosen.pages()
        self.preview.show_pages(self._pages, sheet_size(self.chosen.layout))
        self.head.offer((self.back, self.forth), on=self.preview.count > 1)
        self._turning.turn(0)

    def refresh_or_say(self) -> None:
        """Draw the pages again; if the journal cannot be read, keep the old pages and show the error."""
        try:
            self.refresh()
        except HerstelError as error:
            set_role(self.message, "role", "error")
            self.message.setText(translate(error.text))

    def _save(self) -> None:
        title, kinds = self.tr("Bewaar als PDF"), self.tr("PDF (*.pdf)")
        wish = Wish(title, self._file_name, kinds, Purpose.PAPER)
        save_file(self, wish, self._outgoing.refusal, self.write, as_message(self._say))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(self.chosen.layout)
        printer.setFullPage(True)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        try:
            self._say(send(printer, lambda device: paint_pages(device, self._pages), self._outgoing, self))
        except HerstelError as error:
            self._say(translate(error.text), "error")
