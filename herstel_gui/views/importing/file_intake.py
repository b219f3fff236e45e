"""Imports files: reads them in the background, shows the preview, stores what was chosen.

The dialogs are loaded when the first file comes, because most starts of the program import nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from herstel_gui.application.cancelling import watched
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import (
    CalendarFileError,
    ClubWeekFileError,
    UnknownTableError,
    UnusableFileError,
)
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.progress_dialog import show_storing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QProgressDialog, QWidget

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.column_mapping import TableMapping
    from herstel_gui.application.importing import Progress
    from herstel_gui.application.offer_preview import ImportOutcome, OfferPreview
    from herstel_gui.application.table_sheets import Sheets
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.own_measures import OwnMeasure
    from herstel_gui.domain.provenance import ImportBatch
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.importing.reading_progress import ReadingProgress
    from herstel_gui.views.services import Services

_T = TypeVar("_T")

CALENDAR: Final = ".ics"
LEAST_SHOWN: Final = 28
"""Days that Trends shows after an import, at least."""


@dataclass(frozen=True, slots=True)
class ProgressShown:
    """Functions that show and close a progress dialog."""

    show: Callable[[str, bool], QProgressDialog]
    """Shows a dialog; arguments are a sentence, and whether to offer Cancel."""
    put_away: Callable[[QProgressDialog], None]


class FileIntake(QObject):
    """Imports files into the journal of a window.

    ``told`` carries a short sentence about the result, ``failed`` an error of storing or of reading.
    ``weeks_found`` carries the paths of club weeks among the files, ``calendars_found`` those of calendars.
    ``to_trends`` and ``to_day`` carry what the user wants to see after an import: a DaySpan, a day.
    """

    told = Signal(str)
    failed = Signal(object)
    weeks_found = Signal(list)
    calendars_found = Signal(list)
    to_trends = Signal(object)
    to_day = Signal(object)

    def __init__(
        self,
        window: QWidget,
        signals: JournalSignals,
        services: Services,
        waiting: ProgressShown,
    ) -> None:
        """Import into the journal of ``signals``; dialogs belong to ``window``."""
        super().__init__(window)
        self._window, self._signals, self._services, self._waiting = window, signals, services, waiting
        self.holds_day: Callable[[date], bool] = lambda _day: False
        """Whether comparisons of a day are held back until its feelings are answered; the window sets it."""
        self._run_aside = OwnedWork(services.run_aside, self)
        self._tables: dict[str, Path] = {}
        """Unknown tables among the files that are still to be asked about, one after the other, by name."""
        self._came_in = False
        """Whether anything of the files of the last choice came in."""

    def take(self, paths: Sequence[Path]) -> None:
        """Read files and folders in the background, show the preview, and store what the user accepts.

        Calendars are told by ``calendars_found``: they are planned, not imported. Unknown tables are asked
        about after the preview of the others.
        """
        calendars = [path for path in paths if path.suffix.lower() == CALENDAR]
        if calendars:
            self.calendars_found.emit(calendars)
        others = [path for path in paths if path not in calendars]
        self._tables.clear()
        self._came_in = bool(calendars)
        if others:
            self._take(others)

    def give_to(self, other: FileIntake) -> None:
        """Let the intake of another window ask about the tables that are left, because this window goes."""
        other._tables |= self._tables
        other._came_in = self._came_in
        other._next_table()

    def _take(self, paths: Sequence[Path]) -> None:
        from herstel_gui.views.importing.reading_progress import ReadingProgress

        text = self.tr("{name} lezen…").format(name=paths[0].name)
        if len(paths) > 1:
            text = self.tr("{n} bestanden lezen…").format(n=len(paths))
        told: list[ReadingProgress] = []

        def work(progress: Progress) -> OfferPreview:
            told.append(ReadingProgress(progress))
            return self._read(paths, told[0])

        def failed(error: HerstelError) -> None:
            if isinstance(error, ClubWeekFileError):
                self.weeks_found.emit(list(paths))
            elif isinstance(error, CalendarFileError) and len(paths) == 1:
                self.calendars_found.emit(list(paths))
            elif isinstance(error, UnknownTableError) and len(paths) == 1:
                self._tables[paths[0].name] = paths[0]
                self._next_table()
            else:
                self._fail(error)

        self._with_cancel(text, work, self._show, failed, lambda: told[0].words() if told else "")

    def _fail(self, error: HerstelError) -> None:
        """Tell why a file stays out, and when it was the last one and nothing came in, that too."""
        from herstel_gui.application.offers import nothing_imported

        if isinstance(error, UnusableFileError) and not self._came_in and not self._tables:
            error = UnusableFileError(nothing_imported(error.text))
        self.failed.emit(error)

    def _with_cancel(
        self,
        text: str,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        words: Callable[[], str] = str,
    ) -> None:
        """Run long work in the background, with a dialog that tells how far it is and can cancel it at once.

        ``words`` returns what to show instead of ``text`` once there is more to say.
        """
        waiting = self._waiting.show(text, True)

        def ended(result: _T) -> None:
            self._waiting.put_away(waiting)
            done(result)

        def failing(error: HerstelError) -> None:
            self._waiting.put_away(waiting)
            failed(error)

        def tell(now: int, total: int) -> None:
            if total > 0:
                waiting.setValue(now * 100 // total)
            if said := words():
                waiting.setLabelText(said)

        def watching(progress: Progress) -> _T:
            with watched(partial(progress, 0, 0)):
                return work(progress)

        task = self._run_aside(watching, ended, failing, tell)

        # a closure keeps a reference to the task; a connection to its method would not
        def stop() -> None:
            task.cancel()
            self._tables.clear()
            self._waiting.put_away(waiting)

        waiting.canceled.connect(stop)

    def _read(self, paths: Sequence[Path], progress: ReadingProgress) -> OfferPreview:
        """Read and compare. Runs in the background; a cancel closes the files again."""
        offer = self._services.offer(paths, progress.report)
        try:
            return self._services.preview_offer(offer, None, None, frozenset())
        except BaseException:
            offer.close()
            raise

    def _show(self, shown: OfferPreview) -> None:
        from herstel_gui.views.importing.import_dialog import ImportDialog

        if shown.offer.weeks:
            self.weeks_found.emit(list(shown.offer.weeks))
        self._tables |= shown.offer.tables
        if not shown.parts and len(shown.refused) == len(shown.offer.tables):
            shown.offer.close()
            self._next_table()
            return
        services = self._services
        today = self._signals.journal.clock.today()
        dialog = ImportDialog(
            shown,
            services.preview_offer,
            services.run_aside,
            today,
            self._window,
            holds=self.holds_day(today),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._store(dialog.shown, dialog.chosen, dialog.confirmed))

        def left() -> None:
            shown.offer.close()
            if dialog.brings_something:
                self._tables.clear()
            else:
                # nothing to store, so there was no other way on
                self._next_table()

        dialog.rejected.connect(left)
        dialog.open()

    def _next_table(self) -> None:
        """Ask about the columns of the next unknown table; a cancel leaves out all that are left."""
        if self._tables:
            self._map(*next(iter(self._tables.items())))

    def _map(self, name: str, path: Path) -> None:
        """Let the user say what the columns of an unknown table mean, and then show the preview."""
        services = self._services

        def ask(sheets: Sheets) -> None:
            from herstel_gui.views.importing.mapping_dialog import MappingDialog

            stored = services.settings.get().table_mappings
            own: list[OwnMeasure] = []
            self._signals.attempt(lambda: own.extend(self._signals.journal.own_measures.all()), again=False)
            dialog = MappingDialog(sheets, services.tables, stored, self._window, own)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(lambda: self._take_table(name, path, sheets, dialog.mapping))
            dialog.rejected.connect(self._tables.clear)
            dialog.open()

        text = self.tr("{name} lezen…").format(name=name)
        failed = partial(self._leave_out, name)
        self._with_cancel(text, lambda _progress: replace(services.tables.read(path), name=name), ask, failed)

    def _leave_out(self, name: str, error: HerstelError) -> None:
        """Tell why a table stays out, and go on with the next one."""
        self._tables.pop(name, None)
        self._fail(error)
        self._next_table()

    def _take_table(self, name: str, path: Path, sheets: Sheets, mapping: TableMapping) -> None:
        from herstel_gui.application.column_mapping import remembering

        services = self._services
        stored = services.settings.get().table_mappings
        services.settings.change(table_mappings=remembering(stored, mapping))
        self._tables.pop(name, None)

        def compare(_progress: Progress) -> OfferPreview:
            offer = services.tables.offer(path, sheets, mapping)
            return services.preview_offer(offer, None, None, frozenset())

        text = self.tr("{name} lezen…").format(name=name)
        self._with_cancel(text, compare, self._show, partial(self._leave_out, name))

    def _store(self, shown: OfferPreview, chosen: frozenset[str], confirmed: frozenset[str]) -> None:
        """Store maker by maker, each as a change; after an error, what was stored before remains.

        After a cancel nothing remains.
        """
        waiting = self._waiting.show(self.tr("Bewaren…"), True)
        show_storing(waiting, self._signals.long_changes)
        storing = self._services.store_offer(shown, chosen, confirmed)

        def done(_stored: Sequence[Changes]) -> None:
            self._waiting.put_away(waiting)
            shown.offer.close()
            outcome = storing.outcome
            self._came_in = True
            one = self.tr("{n} waarde geïmporteerd · Ongedaan maken: Ctrl+Z")
            many = self.tr("{n} waarden geïmporteerd · Ongedaan maken: Ctrl+Z")
            self.told.emit(translate(counted(outcome.stored, one, many)))
            if outcome.batches:
                self._tell(outcome, shown.settings)
            else:
                self._go_on(shown.settings)

        def failed(error: HerstelError) -> None:
            self._waiting.put_away(waiting)
            shown.offer.close()
            self._fail(error)
            if isinstance(error, UnusableFileError):
                self._next_table()
            else:
                self._tables.clear()

        self._signals.long_changes.store(storing.actions, done, failed, self)

    def _go_on(self, settings: Mapping[str, Any]) -> None:
        """Take over personal settings from a file, and ask about the next table.

        With settings the window is built again, and the new one asks.
        """
        from herstel_gui.domain.signals.limits import Limits

        if not settings:
            self._next_table()
            return
        if "limits" in settings:
            self._signals.use_limits(Limits(settings["limits"]))
        self._services.change_look(**settings)

    def _tell(self, outcome: ImportOutcome, settings: Mapping[str, Any]) -> None:
        """Show the page after an import, and look for its first warning in the background."""
        from herstel_gui.application.first_warning import first_warning
        from herstel_gui.views.importing.result_dialog import ResultDialog

        journal = self._signals.journal
        today = journal.clock.today()
        dialog = ResultDialog(outcome, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.to_trends.connect(lambda: self.to_trends.emit(_around(outcome.days, today)))
        dialog.to_day.connect(self.to_day)
        dialog.take_back.connect(lambda: self._take_back(outcome))
        gone: list[bool] = []
        dialog.finished.connect(lambda _result: gone.append(True))
        taken_back: list[bool] = []
        dialog.take_back.connect(lambda: taken_back.append(True))
        dialog.finished.connect(lambda _result: None if taken_back else self._go_on(settings))
        waits = today in outcome.days and self.holds_day(today)

        def found(day: date | None) -> None:
            if gone:
                return
            if waits and day in {None, today}:
                dialog.tell_later()
            else:
                dialog.tell_warning(day)

        def look(progress: Progress) -> date | None:
            return first_warning(journal, outcome.days, progress)

        task = self._run_aside(look, found, lambda _error: found(None))
        dialog.finished.connect(lambda _result: task.cancel())
        dialog.open()

    def _take_back(self, outcome: ImportOutcome) -> None:
        self._tables.clear()

        def done(_stored: Sequence[Changes]) -> None:
            self.told.emit(self.tr("De import is teruggenomen."))

        actions = [partial(self._back, batch) for batch in outcome.batches]
        self._signals.long_changes.store(actions, done, self.failed.emit, self)

    def _back(self, batch: ImportBatch) -> Changes:  # runs in a worker
        journal = self._signals.journal
        return journal.apply(journal.history.taking_back(batch.id))


def _around(days: Collection[date], today: date) -> DaySpan:
    """Return the days to show in Trends after an import: those that came in, and some before a few."""
    last = max(days, default=today)
    return DaySpan(min(*days, last - timedelta(days=LEAST_SHOWN - 1), last), last)
