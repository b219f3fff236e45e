"""What leaves the trends page: files, the clipboard and paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.presentation.missing_signs import Drawn, Medium
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.saving import SaveOutcome, Wish, Written, drawn_at, save_file, saved_at, show_refusal
from herstel_gui.views.trends.dialogs import ImageDialog
from herstel_gui.views.trends.output import (
    a4_on_its_side,
    image,
    image_file,
    print_sheet,
    remark_of,
    table_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from herstel_gui.domain.text import Text
    from herstel_gui.views.services import Outgoing
    from herstel_gui.views.trends.chart import TrendsChart
    from herstel_gui.views.trends.output import Sheet


class TrendActions(QObject):
    """The actions of one trends page that leave the program: files, clipboard and printer."""

    def __init__(
        self, widget: QWidget, chart: TrendsChart, sheet: Callable[[], Sheet | None], outgoing: Outgoing,
        tell: Callable[[str], None],
    ) -> None:  # fmt: skip
        """Make Ctrl+C on the page copy; dialogs belong to the window of ``widget``.

        ``sheet`` returns the view that is shown, for paper or a file, and None without data. ``tell`` shows
        a short message about a finished action.
        """
        super().__init__(widget)
        self._outgoing, self._tell = outgoing, tell
        self._widget, self._chart, self.sheet = widget, chart, sheet
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), widget)
        copy.activated.connect(self.copy)

    def _shown(self) -> Sheet | None:
        """Return the view that is shown; without data None, after a message."""
        sheet = self.sheet()
        if sheet is None:
            self._tell(self.tr("Er is niets om te bewaren of af te drukken."))
        return sheet

    def save_image(self) -> None:
        """Ask for size, format and file name, and write an image."""
        sheet = self._shown()
        if sheet is None:
            return
        dialog = ImageDialog(self._widget.size(), self._widget.window())
        if not dialog.exec():
            return
        kind = dialog.kind()
        size, font = dialog.chosen_size(), self._widget.font()
        title = self.tr("Bewaar als afbeelding")
        name = self.tr("PNG-afbeelding") if kind == "png" else self.tr("SVG-afbeelding")
        self._save(title, name, kind, lambda path: image_file(sheet, size, font, path.suffix))

    def copy(self) -> None:
        """Put an image of the chart in view on the clipboard."""
        sheet = self._shown()
        if sheet is None:
            return
        ratio = self._widget.devicePixelRatioF()
        try:
            size, font = self._widget.size() * ratio, self._widget.font()
            picture = image(sheet, size, font)
        except HerstelError as error:
            self._refused(error.text)
        else:
            QGuiApplication.clipboard().setImage(picture)
            remark = remark_of(sheet, size, font, Medium.IMAGE)
            if remark is not None:
                self._tell(translate(remark))

    def save_table(self) -> None:
        """Ask for a file name and write the days in view as CSV."""
        arrays, days = self._chart.arrays, self._chart.view.indices
        if self._shown() is None or arrays is None:
            return
        self._save(
            self.tr("Bewaar als tabel"),
            self.tr("Tabel (CSV)"),
            "csv",
            lambda _path: Drawn([table_text(arrays.picture, days).encode()], None),
        )

    def print(self) -> None:
        """Ask for a printer and print one page."""
        sheet = self._shown()
        if sheet is None:
            return
        # imported here: only printing needs this library of Qt
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        from herstel_gui.views.paper.printing import send  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(a4_on_its_side())
        printer.setDocName(self.tr("Herstel – trends"))
        if QPrintDialog(printer, self._widget.window()).exec():
            paint = partial(print_sheet, sheet, font=self._widget.font())
            try:
                told = send(printer, paint, self._outgoing, self._widget.window())
            except HerstelError as error:
                self._refused(error.text)
            else:
                if told:
                    self._tell(told)

    def _save(self, title: str, name: str, kind: str, make: Callable[[Path], Drawn]) -> None:
        """Ask for a file of the kind ``name``, and write what ``make`` returns for it."""
        wish = Wish(title, f"trends.{kind}", f"{name} (*.{kind})", Purpose.PAPER)

        def write(path: Path) -> Written:
            return drawn_at(self._outgoing, path, make(path))

        outcome = SaveOutcome(lambda written: self._tell(saved_at(written)), self._refused)
        save_file(self._widget.window(), wish, self._outgoing.refusal, write, outcome)

    def _refused(self, reason: Text) -> None:
        show_refusal(self._widget.window(), translate(reason))
