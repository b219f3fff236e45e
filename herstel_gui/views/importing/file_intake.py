"""Imports files: reads all of them in the background, shows previews, stores the accepted previews."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from herstel_gui.domain.errors import ClubWeekFileError, HerstelError
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.owned_work import OwnedWork

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QProgressDialog, QWidget

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.importing import ImportPreview, Progress
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import Services


@dataclass(slots=True)
class ReadFiles:
    """The result of reading files: previews and errors in the order of the files, and weeks of the club."""

    files: list[ImportPreview | HerstelError] = field(default_factory=list)
    weeks: list[Path] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ProgressShown:
    """Functions that show and close a progress dialog."""

    show: Callable[[str, bool], QProgressDialog]
    """Shows a dialog; arguments are a sentence, and whether to offer Cancel."""
    put_away: Callable[[QProgressDialog], None]


class FileIntake(QObject):
    """Imports files into the journal of a window.

    ``told`` carries a short sentence about the result, ``failed`` an error of storing or of reading a single
    file, ``weeks_found`` the paths of club weeks among the files.
    """

    told = Signal(str)
    failed = Signal(object)
    weeks_found = Signal(list)

    def __init__(
        self, window: QWidget, signals: JournalSignals, services: Services, waiting: ProgressShown
    ) -> None:
        """Import into the journal of ``signals``; dialogs belong to ``window``."""
        super().__init__(window)
        self._window, self._signals, self._services, self._waiting = window, signals, services, waiting
        self._run_aside = OwnedWork(services.run_aside, self)

    def take(self, paths: Sequence[Path]) -> None:
        """Read files in the background, show their previews, and store the previews that the user accepts."""
        text = self.tr("{name} lezen…").format(name=paths[0].name)
        if len(paths) > 1:
            text = self.tr("{n} bestanden lezen…").format(n=len(paths))
        waiting = self._waiting.show(text, True)

        def done(result: ReadFiles) -> None:
            self._waiting.put_away(waiting)
            self._show(result)

        def failed(error: HerstelError) -> None:
            self._waiting.put_away(waiting)
            self.failed.emit(error)

        task = self._run_aside(
            lambda progress: self._read(paths, progress),
            done,
            failed,
            lambda now, total: waiting.setValue(0 if total <= 0 else now * 100 // total),
        )

        # a closure keeps a reference to the task; a connection to its method would not
        def stop() -> None:
            task.cancel()
            self._waiting.put_away(waiting)

        waiting.canceled.connect(stop)

    def _read(self, paths: Sequence[Path], progress: Progress) -> ReadFiles:
        """Read every file, also after an error in another file. Runs in the background."""
        result = ReadFiles()
        for number, path in enumerate(paths):

            def report(done: int, total: int, number: int = number) -> None:
                progress(number * total + done, total * len(paths))

            try:
                result.files.append(self._services.preview_import(path, report))
            except ClubWeekFileError:
                result.weeks.append(path)
            except HerstelError as error:
                result.files.append(error)
        return result

    def _show(self, result: ReadFiles) -> None:
        if result.weeks:
            self.weeks_found.emit(result.weeks)
        if not result.files:
            return
        first = result.files[0]
        if len(result.files) == 1 and isinstance(first, HerstelError):
            self.failed.emit(first)
            return
        dialog = ImportDialog(result.files, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._store(dialog.chosen))
        dialog.open()

    def _store(self, chosen: list[ImportPreview]) -> None:
        """Store file by file, each file as a change; after an error, files stored before remain."""
        waiting = self._waiting.show(self.tr("Bewaren…"), False)

        def done(stored: Sequence[Changes]) -> None:
            self._waiting.put_away(waiting)
            added = sum(edit.before is None for changes in stored for edit in changes.edits)
            count = BOOK.number(added, None, signed=False)
            self.told.emit(
                self.tr("{n} nieuwe gegevens geïmporteerd · Ongedaan maken: Ctrl+Z").format(n=count)
            )

        def failed(error: HerstelError) -> None:
            self._waiting.put_away(waiting)
            self.failed.emit(error)

        actions = [partial(self._services.store_import, preview) for preview in chosen]
        self._signals.long_changes.store(actions, done, failed, self)
