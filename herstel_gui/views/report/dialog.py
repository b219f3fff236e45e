"""The dialog of the report for a physician: choices at the left, a preview of the sheets at the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.domain.report.options import PARTS, WEEKS, ReportOptions, ReportPart
from herstel_gui.domain.week.options import MAX_WORDS
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.report_sheet import ReportSheets
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.paper.sheet_dialog import SheetChoice, SheetDialog
from herstel_gui.views.report.context_dialog import ContextDialog
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from herstel_gui.domain.report.physician_report import PhysicianReport
    from herstel_gui.printing.paper import Page
    from herstel_gui.views.services import Outgoing

SIDE: Final = 270
_PAPERS: Final = ("a4", "letter")


class ReportDialog(SheetDialog):
    """Shows and prints the report computed by ``make``.

    ``changed`` carries the new ReportOptions after each choice. Only another number of weeks computes the
    report again. ``context_asked`` carries the ContextDialog before it is shown.
    """

    changed = Signal(object)
    context_asked = Signal(object)

    def __init__(
        self,
        make: Callable[[ReportOptions], PhysicianReport],
        options: ReportOptions,
        file_name: str,
        outgoing: Outgoing,
        parent: QWidget | None = None,
        *,
        told: Callable[[], Mapping[str, str]] = dict,
        tell: Callable[[Mapping[str, str]], bool] = lambda _texts: True,
    ) -> None:
        """Show the report with ``options``, the choices stored after the last report.

        ``told`` returns what the person told by topic, and ``tell`` stores it.
        """
        self._make, self.options = make, options
        self._told, self._tell = told, tell
        self._report: PhysicianReport | None = None
        choices = [
            SheetChoice(name, page_layout(paper, landscape=False), partial(self._sheets, paper))
            for paper, name in (("a4", "A4"), ("letter", "Letter"))
        ]
        super().__init__("", choices, file_name, outgoing, parent)
        self.setWindowTitle(self.tr("Verslag voor arts of fysiotherapeut"))
        self.prefer(1060, 780)
        self.choice.setCurrentIndex(_PAPERS.index(options.paper))
        self.choice.currentIndexChanged.connect(lambda place: self._change(paper=_PAPERS[place]))
        self.beside.insertWidget(0, self._side())
        self.name.setFocus()

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(theme().px(SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        self.name = LineEdit(self.options.name)
        prompt(self.name, self.tr("Je naam"))
        self.name.setAccessibleName(self.tr("Je naam"))
        limit_length(self.name, MAX_WORDS)
        self.name.textChanged.connect(lambda text: self._change(name=text))
        self.context = QPushButton(self.tr("Vraag en achtergrond…"))
        self.context.setAutoDefault(False)
        self.context.clicked.connect(lambda: self.ask_context().open())
        self.weeks = StillCombo()
        self.weeks.setAccessibleName(self.tr("Hoeveel weken"))
        for weeks in WEEKS:
            self.weeks.addItem(self.tr("{n} weken").format(n=weeks), weeks)
        self.weeks.setCurrentIndex(WEEKS.index(self.options.weeks))
        self.weeks.currentIndexChanged.connect(lambda place: self._change(weeks=WEEKS[place]))
        self._list_parts()
        for title, widget in (
            (self.tr("Wie"), self.name),
            (self.tr("Over"), self.weeks),
            (self.tr("Wat erin staat"), self.parts),
        ):
            column.addWidget(label(title, "cardTitle"))
            column.addWidget(widget)
            if widget is self.name:
                column.addWidget(self.context)
        return side

    def _list_parts(self) -> None:
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("Wat erin staat"))
        for part, text in PARTS.items():
            title = text if self._report is None else self._report.title_of(part)
            item = QListWidgetItem(translate(title), self.parts)
            item.setData(Qt.ItemDataRole.UserRole, part.value)
            ticked = self.options.has(part)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            if part is ReportPart.OWN and self._report is not None:
                item.setHidden(not self._report.follows_own)
        self.parts.itemChanged.connect(lambda _item: self._ticked())

    def ask_context(self) -> ContextDialog:
        """Return the dialog for the question and the background; the report shows them once stored."""
        dialog = ContextDialog(self._told(), self._tell, self)
        self.context_asked.emit(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._make_anew)
        return dialog

    def _make_anew(self) -> None:
        self._report = None
        self.refresh_or_say()
        if self._report is not None:
            # the year of birth decides what a part is called
            for item, part in zip(self._items(), PARTS, strict=True):
                item.setText(translate(self._report.title_of(part)))

    def _items(self) -> list[QListWidgetItem]:
        return [self.parts.item(place) for place in range(self.parts.count())]

    def _ticked(self) -> None:
        ticked = [item for item in self._items() if item.checkState() is Qt.CheckState.Checked]
        self._change(parts=tuple(ReportPart(item.data(Qt.ItemDataRole.UserRole)) for item in ticked))

    def _change(self, **changes: Any) -> None:  # noqa: ANN401  # fields of ReportOptions
        if "weeks" in changes:
            self._report = None
        self.options = replace(self.options, **changes)
        self.refresh_or_say()
        self.changed.emit(self.options)

    def _sheets(self, paper: str) -> list[Page]:
        if self._report is None:
            self._report = self._make(self.options)
        report = replace(self._report, options=self.options)
        return ReportSheets(report, BOOK, sheet_size(page_layout(paper, landscape=False))).pages
