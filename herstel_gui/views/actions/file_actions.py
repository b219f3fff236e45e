"""Menu actions that read other files into the journal, or write the journal to another file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.exporters.registry import EXPORTERS
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.file_dialogs import Purpose, ask_open_several
from herstel_gui.views.importing.file_intake import FileIntake, ProgressShown
from herstel_gui.views.importing.imports_dialog import ImportsDialog
from herstel_gui.views.importing.old_answers_dialog import OldAnswersDialog
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.progress_dialog import close_progress, progress_dialog
from herstel_gui.views.saving import Wish, asked, next_path, saved_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.exporters.registry import Exporter
    from herstel_gui.views.actions.action_context import ActionContext


class FileActions:
    """Import, export and backup; all work runs in the background."""

    def __init__(self, context: ActionContext, show_weeks: Callable[[Sequence[Path]], object]) -> None:
        """Act in ``context``; ``show_weeks`` shows weeks of the club that are among imported files."""
        self._context = context
        window = context.window
        self._run_aside = OwnedWork(context.services.run_aside, window)
        dialogs = ProgressShown(
            lambda text, cancel: progress_dialog(window, text, cancel=cancel), close_progress
        )
        self.intake = FileIntake(window, context.signals, context.services, dialogs)
        self.intake.told.connect(context.show_note)
        self.intake.failed.connect(context.show_error)
        self.intake.weeks_found.connect(show_weeks)

    def import_file(self) -> None:
        """Ask for files and import them."""
        kinds = QCoreApplication.translate(
            "WindowActions",
            "Bestanden van andere programma’s (*.csv *.tsv *.json *.xml *.zip *.txt *.fit *.xls *.xlsx "
            "*.xlsm *.ods *.ics *.herstelweek);;Alle bestanden (*)",
        )
        title = QCoreApplication.translate("WindowActions", "Importeren")
        self.import_paths(ask_open_several(self._context.window, title, kinds, Purpose.IMPORT))

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Read files and folders, show what they hold, and store what the user agrees to."""
        unique = list(dict.fromkeys(paths))
        if unique:
            self.intake.take(unique)

    def earlier_imports(self) -> None:
        """Show past imports, to remove or restore an import."""
        context = self._context
        dialog = ImportsDialog(context.signals, context.services.run_aside, context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.old_answers_asked.connect(self.convert_old_answers)
        dialog.open()

    def convert_old_answers(self) -> None:
        """Show what converting the old answers of intervals.icu changes, to convert them."""
        context = self._context
        dialog = OldAnswersDialog(context.signals, context.services.run_aside, context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence = QCoreApplication.translate("WindowActions", "Omgezet · Ongedaan maken: Ctrl+Z")
        dialog.accepted.connect(lambda: context.show_note(sentence))
        dialog.open()

    def choose_sources(self) -> None:
        """Show which source counts for each measure, to change the order."""
        from herstel_gui.views.importing.source_dialog import SourceDialog

        dialog = SourceDialog(self._context.signals, self._context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def watch_folder(self) -> None:
        """Show which folder is watched for new files, to choose another or none."""
        from herstel_gui.views.importing.watch_dialog import WatchDialog

        context = self._context
        now = context.signals.journal.clock.now()
        dialog = WatchDialog(context.services.settings, now, context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def export(self, exporter: Exporter) -> None:
        """Ask for a file name and write the whole journal in the format of ``exporter``."""
        self._write(
            translate(exporter.title),
            f"{exporter.name}{exporter.suffix}",
            f"{exporter.kind} (*{exporter.suffix})",
            partial(self._context.services.export, exporter),
            Purpose.EXPORT,
        )

    def export_plan(self) -> None:
        """Ask for a file name and write the plan as a calendar file."""
        self.export(next(each for each in EXPORTERS if each.key == "ical"))

    def backup(self) -> None:
        """Ask for a file name and write a checked copy of the journal."""
        self._write(
            QCoreApplication.translate("WindowActions", "Reservekopie maken"),
            f"herstel-{self._context.signals.journal.clock.today():%Y-%m-%d}.herstel",
            QCoreApplication.translate("WindowActions", "Dagboek van Herstel (*.herstel)"),
            self._context.services.backup_to,
            Purpose.BACKUP,
        )

    def _write(
        self, title: str, name: str, kinds: str, write: Callable[[Path], Path], purpose: Purpose
    ) -> None:
        """Ask for a path and write; afterwards warn when an export of a protected journal has no password."""
        context, services = self._context, self._context.services
        refusal = partial(services.outgoing.refusal, journal=purpose is Purpose.BACKUP)
        wish = Wish(title, name, kinds, purpose)

        def done(written: Path) -> None:
            sentence = saved_at(written)
            if purpose is Purpose.EXPORT and services.protection.protected:
                sentence = QCoreApplication.translate(
                    "WindowActions", "{saved}. Dit bestand heeft geen wachtwoord."
                ).format(saved=sentence)
            context.show_note(sentence)

        def write_to(path: Path | None) -> None:
            def failed(error: HerstelError) -> None:
                if isinstance(error, UnusableFileError) and path is not None:
                    write_to(next_path(context.window, wish, path, refusal, translate(error.text)))
                else:
                    context.show_error(error)

            if path is not None:
                self._run_aside(lambda _progress: write(path), done, failed)

        write_to(asked(context.window, wish, refusal))
