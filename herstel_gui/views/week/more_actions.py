"""The menu "Meer" of the week page: spreadsheet files, other sheets to print, and the club."""

from __future__ import annotations

import secrets
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from herstel_gui.application.drafts import CONTEXT_DRAFT
from herstel_gui.application.sheet_tags import tags_for_sheet
from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.club.pace import level_to_share
from herstel_gui.domain.club.week_file import OwnWeek
from herstel_gui.domain.week.overview import overview, weeks_of_month, weeks_until
from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS, SheetExporter
from herstel_gui.exporters.week_grid import week_sheet
from herstel_gui.printing.blank_sheet import BlankSheet
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.overview_sheet import OverviewSheets
from herstel_gui.printing.reference_card import ReferenceCard
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.club.share_dialog import ShareDialog
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.paper.sheet_dialog import SheetChoice, SheetDialog
from herstel_gui.views.report.dialog import ReportDialog
from herstel_gui.views.saving import Wish, as_message, save_file, saved_at
from herstel_gui.views.widgets.draft import FormDraft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from herstel_gui.printing.paper import Page
    from herstel_gui.views.report.context_dialog import ContextDialog
    from herstel_gui.views.week.desk import WeekDesk


class MoreActions(QObject):
    """Builds the ``actions`` of the menu and the dialogs behind them."""

    def __init__(self, page: WeekDesk) -> None:
        """Build the actions for a page."""
        super().__init__(page)
        self._page = page
        self.actions = [self._file_action(exporter) for exporter in SHEET_EXPORTERS]
        self._add(
            (self.tr("Leeg blad om in te vullen…"), lambda: self.blank_sheet().exec()),
            (self.tr("Kaart met grenzen…"), lambda: self.reference_card().exec()),
            (self.tr("Overzicht van maand of seizoen…"), lambda: self.overview().exec()),
            (self.tr("Verslag voor arts of fysiotherapeut…"), lambda: self.report().exec()),
        )
        self._add(
            (self.tr("Weekbestand voor je club…"), lambda: self.share().exec()),
            (self.tr("Weekbestanden van de club…"), page.open_club),
        )

    def _add(self, *actions: tuple[str, Callable[[], object]]) -> None:
        """Add a separator and actions, each with its text and the function to call."""
        line = QAction(self)
        line.setSeparator(True)
        self.actions.append(line)
        for text, run in actions:
            action = QAction(text, self)
            action.triggered.connect(
                lambda _checked=False, run=run: self._page.signals.attempt(run, again=False)
            )
            self.actions.append(action)

    def _file_action(self, exporter: SheetExporter) -> QAction:
        text = self.tr("Bewaar: {kind}…").format(kind=translate(exporter.label))
        action = QAction(text, self)
        action.triggered.connect(lambda _checked=False: self.export(exporter))
        return action

    def export(self, exporter: SheetExporter) -> None:
        """Ask for a file name and write the week in the format of an exporter, with the print choices."""
        page = self._page
        name = self.tr("herstel-week-{week}").format(week=page.week) + exporter.suffix
        title = self.tr("Bewaar de week")
        kinds = f"{translate(exporter.label)} (*{exporter.suffix})"

        def write(path: Path) -> Path:
            content = exporter.written(week_sheet(page.table_of(page.week), page.options, BOOK))
            return page.outgoing.write(path, content)

        wish = Wish(title, name, kinds, Purpose.PAPER)
        save_file(page, wish, page.outgoing.refusal, write, as_message(page.say))

    def blank_sheet(self) -> SheetDialog:
        """Return the dialog for an empty week sheet, without dates or for this or the next week."""
        following = Week.of(self._page.signals.journal.clock.today()) + 1
        measures = self._page.signals.journal.measures()
        tags = tags_for_sheet(self._page.signals.journal)
        choices = []
        for paper, size in (("a4", "A4"), ("a5", "A5"), ("letter", self.tr("Letter"))):
            layout = page_layout(paper, landscape=True)
            for week, name in (
                (None, self.tr("{size}, zonder datum")),
                (self._page.week, self.tr("{size}, deze week")),
                (following, self.tr("{size}, volgende week")),
            ):
                blank = BlankSheet(self._page.asked, BOOK, sheet_size(layout), week, measures, tags)
                choices.append(SheetChoice(name.format(size=size), layout, partial(_pages, blank)))
        return SheetDialog(
            self.tr("Leeg blad"), choices, self.tr("herstel-leeg-blad.pdf"), self._page.outgoing, self._page
        )

    def reference_card(self) -> SheetDialog:
        """Return the dialog for the card with limits, for the wall of a changing room: a front and a back."""
        choices = []
        for paper, name in (("a4", "A4"), ("letter", self.tr("Letter"))):
            layout = page_layout(paper, landscape=False)
            card = ReferenceCard(BOOK, sheet_size(layout))
            choices.append(SheetChoice(name, layout, partial(_pages, card)))
        return SheetDialog(
            self.tr("Kaart met grenzen"),
            choices,
            self.tr("herstel-kaart.pdf"),
            self._page.outgoing,
            self._page,
        )

    def overview(self) -> SheetDialog:
        """Return the dialog for an overview of this month, or of 13, 26 or 52 weeks up to the week shown."""
        week, today = self._page.week, self._page.signals.journal.clock.today()
        month = tuple(each for each in weeks_of_month(self._page.signals.day) if each <= Week.of(today))
        layout = page_layout("a4", landscape=True)
        spans = [(self.tr("Deze maand"), month or (week,))]
        spans += [(self.tr("{n} weken").format(n=n), weeks_until(week, n)) for n in (13, 26, 52)]
        choices = [SheetChoice(name, layout, partial(self._overview_pages, weeks)) for name, weeks in spans]
        name = self.tr("herstel-overzicht.pdf")
        return SheetDialog(self.tr("Hersteloverzicht"), choices, name, self._page.outgoing, self._page)

    def report(self) -> ReportDialog:
        """Return the dialog for the report for a physician."""
        page = self._page
        dialog = ReportDialog(
            page.report_of,
            page.report,
            self.tr("herstel-verslag.pdf"),
            page.outgoing,
            page,
            told=page.signals.journal.physician_context.told,
            tell=self._tell,
        )
        dialog.changed.connect(page.keep_report)
        dialog.context_asked.connect(self._keep_context)
        return dialog

    def _tell(self, texts: Mapping[str, str]) -> bool:
        """Store what is told a physician; True when it is stored, or waits to be stored."""
        signals = self._page.signals
        return signals.run(lambda journal: journal.physician_context.tell(texts)) or bool(signals.waiting)

    def _keep_context(self, dialog: ContextDialog) -> None:
        """Keep a draft of what is told a physician, and show the one that a crash left."""
        signals = self._page.signals
        days = (*signals.unsaved.of(CONTEXT_DRAFT), signals.journal.clock.today())
        FormDraft(dialog, signals.unsaved, days[0], CONTEXT_DRAFT, dialog.fields).fill()

    def share(self) -> ShareDialog:
        """Return the dialog that chooses which rows of this week the club may see."""
        page = self._page
        now = page.signals.journal.clock.now
        recent = page.signals.reports.recent(page.week.span)
        days = [day for day in page.week.span if day <= now().date()]
        levels = [level_to_share(recent.levels(DaySpan(day, day))[0]) for day in days]
        names = {each.key: each.label for each in page.signals.journal.surroundings().own_measures}
        own = OwnWeek(page.table_of(page.week), recent.days, levels, names)
        new_id = partial(secrets.token_hex, 16)
        dialog = ShareDialog(own, page.club, now, new_id, page.outgoing, page)
        dialog.remembered.connect(page.keep_club)
        dialog.saved.connect(lambda path: page.say(saved_at(path)))
        return dialog

    def _overview_pages(self, weeks: tuple[Week, ...]) -> list[Page]:
        journal = self._page.signals.journal
        today = journal.clock.today()
        span = DaySpan(weeks[0].monday, weeks[-1].span.last)
        history = journal.signals.all_days()
        levels = {each.day: each.mark for each in history.levels(span)}
        around = journal.surroundings()
        table = overview(
            weeks,
            journal.days(span),
            levels.__getitem__,
            today,
            around.zone,
            history.doubts(span),
            around.measures,
        )
        size = sheet_size(page_layout("a4", landscape=True))
        return OverviewSheets(table, BOOK, size).pages


def _pages(sheet: BlankSheet | ReferenceCard) -> list[Page]:
    return sheet.pages
