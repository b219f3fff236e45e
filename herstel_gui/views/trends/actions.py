"""The actions behind the buttons of the header: dialogs, files, clipboard and printer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import HerstelError
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.saving import SaveOutcome, Wish, save_file, saved_at, show_refusal
from herstel_gui.views.trends.dialogs import ImageDialog, PanelDialog, RangeDialog
from herstel_gui.views.trends.output import a4_on_its_side, image, image_file, print_sheet, table_text
from herstel_gui.views.trends.timeline import chart_sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from herstel_gui.domain.text import Text
    from herstel_gui.views.services import Outgoing
    from herstel_gui.views.trends.chart import TrendsChart
    from herstel_gui.views.trends.choices import TrendChoices
    from herstel_gui.views.trends.header import TrendsHeader
    from herstel_gui.views.trends.loading import Loaded
    from herstel_gui.views.trends.other_views import OtherView
    from herstel_gui.views.trends.output import Sheet


class Host(Protocol):
    """The page that the actions work on."""

    head: TrendsHeader
    chart: TrendsChart
    choices: TrendChoices
    loaded: Loaded | None

    @property
    def other(self) -> OtherView | None:
        """The view beside the timeline that is shown; None for the timeline."""

    def show_panels(self, keys: Sequence[str], heights: Mapping[str, int]) -> None:
        """Show and remember these panels; ``heights`` holds the user's heights by panel key."""


class TrendActions(QObject):
    """The actions of one trends page."""

    def __init__(self, page: Host, widget: QWidget, outgoing: Outgoing, tell: Callable[[str], None]) -> None:
        """Connect the header and Ctrl+C on the chart; dialogs belong to the window of ``widget``.

        ``tell`` shows a short message about a finished action.
        """
        super().__init__(widget)
        self._outgoing, self._tell = outgoing, tell
        self._page, self._widget = page, widget
        head = page.head
        head.panels_asked.connect(self.choose_panels)
        head.image_asked.connect(self.save_image)
        head.copy_asked.connect(self.copy)
        head.table_asked.connect(self.save_table)
        head.print_asked.connect(self.print)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), page.chart)
        copy.activated.connect(self.copy)

    def sheet(self) -> Sheet | None:
        """Return the view that is shown, for paper or a file; None without data."""
        other = self._page.other
        if other is not None:
            return other.sheet
        chart = self._page.chart
        return (
            None
            if chart.arrays is None
            else chart_sheet(chart.arrays, chart.view, self._page.choices.heights)
        )

    def choose_panels(self) -> None:
        """Ask which panels to show."""
        loaded = self._page.loaded
        if loaded is None:
            return
        shown = [panel.key for panel in loaded.arrays.picture.panels]
        heights = self._page.choices.heights
        dialog = PanelDialog(loaded.builder.names(), shown, heights, self._widget.window())
        if dialog.exec() and dialog.chosen():
            self._page.show_panels(dialog.chosen(), dialog.heights())

    def choose_range(self) -> bool:
        """Ask for the first and last day and show them; return False when the user cancels."""
        arrays = self._page.chart.arrays
        if arrays is None:
            return False
        picture, days = arrays.picture, self._page.chart.view.indices
        now = DaySpan(picture.day(days.start), picture.day(days.stop - 1))
        dialog = RangeDialog(picture.span, now, self._widget.window())
        if not dialog.exec():
            return False
        span = dialog.span()
        self._page.chart.show_days(picture.index(span.first), picture.index(span.last) + 1)
        return True

    def save_image(self) -> None:
        """Ask for size, format and file name, and write an image."""
        sheet = self.sheet()
        dialog = ImageDialog(self._widget.size(), self._widget.window())
        if sheet is None or not dialog.exec():
            return
        kind = dialog.kind()
        size, font = dialog.chosen_size(), self._widget.font()
        title = self.tr("Bewaar als afbeelding")
        self._save(title, kind, lambda path: image_file(sheet, size, font, path.suffix))

    def copy(self) -> None:
        """Put an image of the chart in view on the clipboard."""
        sheet = self.sheet()
        if sheet is None:
            return
        ratio = self._widget.devicePixelRatioF()
        try:
            picture = image(sheet, self._widget.size() * ratio, self._widget.font())
        except HerstelError as error:
            self._refused(error.text)
        else:
            QGuiApplication.clipboard().setImage(picture)

    def save_table(self) -> None:
        """Ask for a file name and write the days in view as CSV."""
        arrays, days = self._page.chart.arrays, self._page.chart.view.indices
        if arrays is None:
            return
        self._save(
            self.tr("Bewaar als tabel"), "csv", lambda _path: [table_text(arrays.picture, days).encode()]
        )

    def print(self) -> None:
        """Ask for a printer and print one page."""
        sheet = self.sheet()
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

    def _save(self, title: str, kind: str, make: Callable[[Path], list[bytes]]) -> None:
        """Ask for a file name, and write what ``make`` returns for it."""
        wish = Wish(title, f"trends.{kind}", f"*.{kind}", Purpose.PAPER)

        def write(path: Path) -> Path:
            return self._outgoing.write(path, make(path))

        outcome = SaveOutcome(lambda path: self._tell(saved_at(path)), self._refused)
        save_file(self._widget.window(), wish, self._outgoing.refusal, write, outcome)

    def _refused(self, reason: Text) -> None:
        show_refusal(self._widget.window(), translate(reason))
