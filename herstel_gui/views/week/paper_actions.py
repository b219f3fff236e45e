"""The print actions of the week page: print, preview and save as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from herstel_gui.domain.errors import HerstelError
from herstel_gui.printing.canvas import page_layout
from herstel_gui.printing.paper import paint_pages, week_pages, week_pdf
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.paper.printing import send
from herstel_gui.views.saving import Wish, Written, as_message, drawn_at, save_file
from herstel_gui.views.week.paper_dialog import PaperDialog

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.domain.week.options import WeekOptions
    from herstel_gui.domain.week.table import WeekTable
    from herstel_gui.views.week.desk import WeekDesk


class PaperActions(QObject):
    """Prints the week of a page with the stored print choices."""

    def __init__(self, page: WeekDesk) -> None:
        """Work for a page."""
        super().__init__(page)
        self._page = page

    @property
    def table(self) -> WeekTable:
        """The current table of the week."""
        return self._page.table_of(self._page.week)

    def preview_week(self) -> None:
        """Open the print dialog with its preview."""
        self._page.signals.attempt(self._preview, again=False)

    def print_week(self) -> None:
        """Ask for a printer and print the week."""
        self._print(self._page.options)

    def save_pdf(self) -> None:
        """Ask for a file name and write the week as PDF."""
        self._save(self._page.options)

    # -- inside ------------------------------------------------------------------------------------------

    def _preview(self) -> None:
        dialog = PaperDialog(self.table, self._page.options, self._page)
        dialog.print_asked.connect(self._print)
        dialog.pdf_asked.connect(self._save)
        dialog.changed.connect(self._page.keep_options)
        dialog.exec()

    def _print(self, options: WeekOptions) -> None:
        self._page.signals.attempt(lambda: self._print_now(options), again=False)

    def _save(self, options: WeekOptions) -> None:
        self._page.signals.attempt(lambda: self._save_now(options), again=False)

    def _print_now(self, options: WeekOptions) -> None:
        table = self.table
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(options.paper.value, landscape=options.landscape))
        printer.setFullPage(True)
        printer.setDocName(translate(table.title))
        dialog = QPrintDialog(printer, self._page)
        dialog.setWindowTitle(self.tr("Week afdrukken"))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        pages = week_pages(table, options, BOOK)
        try:
            told = send(printer, lambda device: paint_pages(device, pages), self._page.outgoing, self._page)
        except HerstelError as error:
            self._page.say(translate(error.text), "error")
        else:
            self._page.say(told)

    def _save_now(self, options: WeekOptions) -> None:
        table = self.table
        name = self.tr("herstel-week-{week}.pdf").format(week=table.week)
        title = self.tr("Bewaar de week als PDF")
        wish, outgoing = Wish(title, name, self.tr("PDF (*.pdf)"), Purpose.PAPER), self._page.outgoing

        def write(path: Path) -> Written:
            return drawn_at(outgoing, path, week_pdf(table, options, BOOK))

        save_file(self._page, wish, outgoing.refusal, write, as_message(self._page.say))
