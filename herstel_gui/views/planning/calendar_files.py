"""Reading and writing calendar files from the planning page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from herstel_gui.application.calendar_plans import readable_span
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.night_length import zone_named
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.file_dialogs import Purpose, ask_open
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.planning.calendar_dialog import CalendarDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.calendar_contents import CalendarFile
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.planned import PlanKind, PlannedTraining
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import Services


class CalendarFiles(QObject):
    """Asks for calendar files above a window. ``told`` carries a sentence and its role."""

    told = Signal(str, str)

    def __init__(
        self, window: QWidget, signals: JournalSignals, services: Services, save: Callable[[], object]
    ) -> None:
        """Plan in the journal of ``signals``; ``save`` writes its plan to a file."""
        super().__init__(window)
        self._window, self._signals, self._services = window, signals, services
        self._run_aside = OwnedWork(services.run_aside, window)
        self.save = save

    def read(self) -> None:
        """Ask for a calendar file and show what it holds."""
        kinds = self.tr("Agenda’s (*.ics);;Alle bestanden (*)")
        path = ask_open(self._window, self.tr("Agenda importeren"), kinds, Purpose.IMPORT)
        if path is not None:
            self.read_path(path)

    def read_path(self, path: Path) -> None:
        """Read a calendar file in the background and show what it holds."""
        journal = self._signals.journal
        span, zone = readable_span(journal.clock.today()), zone_named(journal.surroundings().zone)

        def show(file: CalendarFile) -> None:
            self.show(path.name, file)

        self._run_aside(lambda _progress: self._services.read_calendar(path, span, zone), show, self._tell)

    def show(self, name: str, file: CalendarFile) -> CalendarDialog | None:
        """Open the dialog about a file that was read; None for one that says nothing about the plan to come.

        None also when the journal cannot be read.
        """
        opened: list[CalendarDialog] = []

        def make() -> None:
            compared = self._signals.journal.calendar_plans.compare(file)
            opened.append(CalendarDialog(name, file, compared, self._window))

        try:
            if not self._signals.attempt(make, again=False) or not opened:
                return None
        except UnusableFileError as refused:
            self._tell(refused)
            return None
        dialog = opened[0]
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.agreed.connect(lambda kind, drop: self._plan(file, kind, drop))
        dialog.open()
        return dialog

    def _plan(self, file: CalendarFile, kind: PlanKind, drop: Sequence[PlannedTraining]) -> None:
        if self._signals.run(lambda journal: journal.calendar_plans.take(file, kind, drop=drop)):
            text = self.tr("Je plan volgt de agenda. Ctrl+Z maakt het ongedaan.")
            self.told.emit(text, "hint")

    def _tell(self, error: HerstelError) -> None:
        self.told.emit(translate(error.text), "error")
