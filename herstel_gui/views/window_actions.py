"""What the menus of the window do: files in and out, help, look; everything goes through services."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QMessageBox, QProgressDialog, QWidget

from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.about_dialog import AboutDialog
from herstel_gui.views.file_dialogs import Purpose, ask_open, ask_open_several
from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.importing import large_steps
from herstel_gui.views.importing.file_intake import FileIntake, ProgressShown
from herstel_gui.views.importing.imports_dialog import ImportsDialog
from herstel_gui.views.safety.copies_dialog import CopiesDialog
from herstel_gui.views.safety.history_dialog import HistoryDialog
from herstel_gui.views.safety.opening import choose_journal
from herstel_gui.views.saving import ask_where, saved_at
from herstel_gui.views.settings.fields_dialog import FieldsDialog
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.exporters.registry import Exporter
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.club.window import ClubWindow
    from herstel_gui.views.services import Services


_EXISTS: Final = tr_noop(
    "{name} bestaat al. Kies een andere naam, of kies „Dagboek openen…” om het te openen."
)
PATIENCE: Final = 400
"""Milliseconds that something may take before a window says that it is under way."""


class WindowActions(QObject):
    """The actions of one window. Each asks what it must, does it, and says what came of it.

    ``told`` carries a quiet sentence for the user.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, signals: JournalSignals, services: Services) -> None:
        """Act for a window."""
        super().__init__(window)
        self._window = window
        self._signals = signals
        self._services = services
        waiting = ProgressShown(lambda text, cancel: waiting_dialog(window, text, cancel=cancel), _put_away)
        self._intake = FileIntake(window, signals, services, waiting)
        self._intake.told.connect(self.told)
        self._intake.failed.connect(self.say)
        self._intake.weeks_found.connect(self.show_weeks)

    # -- files in ------------------------------------------------------------------------------------

    def import_file(self) -> None:
        """Ask for files and show what they hold."""
        kinds = self.tr(
            "Bestanden van andere programma's (*.csv *.json *.xml *.zip *.txt *.fit);;Alle bestanden (*)"
        )
        self.import_paths(ask_open_several(self._window, self.tr("Importeren"), kinds, Purpose.IMPORT))

    def import_path(self, path: Path) -> None:
        """Read one file, show what it holds, store it when agreed."""
        self.import_paths([path])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Read files in the background, show what each holds, store it when agreed.

        Weeks of the club among them are shown in the trainer's window.
        """
        once = list(dict.fromkeys(paths))
        if once:
            self._intake.take(once)

    def earlier_imports(self) -> None:
        """Show what came in at once, to take it back or put it back."""
        dialog = ImportsDialog(self._signals, self._services.run_aside, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # -- undo ----------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Undo the last step; a large one after a question."""
        self._told(large_steps.undo(self._signals.undo_stack, self._window))

    def redo(self) -> None:
        """Do the next step again; a large one after a question."""
        self._told(large_steps.redo(self._signals.undo_stack, self._window))

    def _told(self, sentence: str) -> None:
        if sentence:
            self.told.emit(sentence)

    # -- files out -----------------------------------------------------------------------------------

    def export(self, exporter: Exporter) -> None:
        """Write the whole journal in one form."""
        self._write(
            translate(exporter.title),
            f"herstel{exporter.suffix}",
            f"{exporter.kind} (*{exporter.suffix})",
            partial(self._services.export, exporter),
            Purpose.EXPORT,
        )

    def backup(self) -> None:
        """Write a checked copy of the journal."""
        self._write(
            self.tr("Reservekopie maken"),
            f"herstel-{self._signals.journal.clock.today():%Y-%m-%d}.herstel",
            self.tr("Dagboek van Herstel (*.herstel)"),
            self._services.backup_to,
            Purpose.BACKUP,
        )

    def copies(self) -> None:
        """Look into the copies, and put one back."""
        dialog = CopiesDialog(self._services.copies, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restored.connect(self._signals.adopt)
        dialog.restored.connect(
            lambda _changes: self.told.emit(self.tr("Teruggezet · Ongedaan maken: Ctrl+Z"))
        )
        dialog.open()

    def merge(self) -> None:
        """Take in another journal of the same person, such as that of a laptop."""
        chosen = choose_journal(self._services.journal_path.parent)
        if chosen is not None:
            self._services.merge_with(chosen)

    def wipe(self) -> None:
        """Remove everything, after a clear question."""
        self._services.wipe()

    def history(self) -> None:
        """Look up what the chosen day held before."""
        dialog = HistoryDialog(self._signals, self._signals.day, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _write(
        self, title: str, name: str, kinds: str, write: Callable[[Path], Path], purpose: Purpose
    ) -> None:
        """Ask where to, and write; an export has no password, also when the journal has one."""
        refusal = partial(self._services.outgoing.refusal, journal=purpose is Purpose.BACKUP)
        path = ask_where(self._window, title, name, kinds, refusal, purpose)
        if path is None:
            return

        def done(written: Path) -> None:
            told = saved_at(written)
            if purpose is Purpose.EXPORT and self._services.protection.protected:
                told = self.tr("{saved}. Dit bestand heeft geen wachtwoord.").format(saved=told)
            self.told.emit(told)

        self._services.run_aside(lambda _progress: write(path), done, self.say)

    # -- journals ------------------------------------------------------------------------------------

    def open_journal(self) -> None:
        """Open another journal in this window's place."""
        kinds = self.tr("Dagboek van Herstel (*.herstel)")
        path = ask_open(self._window, self.tr("Dagboek openen"), kinds, Purpose.JOURNAL)
        if path is not None:
            self._guarded(lambda: self._services.open_journal(path))

    def new_journal(self) -> None:
        """Make a new journal and open it."""
        name, kinds = self.tr("nieuw.herstel"), self.tr("Dagboek van Herstel (*.herstel)")
        path = ask_where(self._window, self.tr("Nieuw dagboek"), name, kinds, _taken, Purpose.JOURNAL)
        if path is not None:
            self._guarded(lambda: self._services.open_journal(path, create=True))

    def club(self) -> ClubWindow:
        """Open the trainer's window beside this one."""
        from herstel_gui.views.club.window import ClubWindow  # noqa: PLC0415  # few need it

        window = ClubWindow(self._services.club, self._window)
        window.show()
        return window

    def show_weeks(self, weeks: Sequence[Path]) -> None:
        """Show weeks in the trainer's window, beside what is open there."""
        from herstel_gui.views.club.window import ClubWindow  # noqa: PLC0415  # few need it

        shown = (each for each in self._window.findChildren(ClubWindow) if each.isVisible())
        window = next(shown, None) or self.club()
        window.open_paths(weeks)
        window.raise_()
        window.activateWindow()

    def open_demo(self) -> None:
        """Open a made-up journal beside one's own, clearly marked."""
        self._guarded(self._services.open_demo)

    def _guarded(self, action: Callable[[], object]) -> None:
        try:
            action()
        except HerstelError as error:
            self.say(error)

    # -- look ----------------------------------------------------------------------------------------

    def choose_fields(self) -> None:
        """Ask which fields the day page shows."""
        dialog = FieldsDialog(self._services.settings.get().asked_measures, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._services.change_look(asked_measures=dialog.ticked))
        dialog.open()

    # -- help ----------------------------------------------------------------------------------------

    def help(self, topic: str = "") -> None:
        """Open the help."""
        dialog = HelpDialog(topic, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def about(self) -> None:
        """Say what this program is."""
        AboutDialog(self._window).exec()

    def close_window(self) -> None:
        """Close the window, and so the program."""
        self._window.close()

    def say(self, error: HerstelError) -> None:
        """Say in one sentence what went wrong and what now."""
        box = MessageBox(self._window)
        box.setWindowTitle("Herstel")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(translate(error.text))
        box.addButton(self.tr("Sluiten"), QMessageBox.ButtonRole.AcceptRole)
        box.open()


def _taken(path: Path) -> Text | None:
    """Return why a new journal cannot be made there."""
    if not path.exists() and not path.is_symlink():
        return None
    return Text(_EXISTS, name=path.name)


def waiting_dialog(window: QWidget, text: str, *, cancel: bool = True) -> QProgressDialog:
    """Return a dialog that is shown when something takes long, and says how far it is."""
    stop = QCoreApplication.translate("WindowActions", "Annuleren") if cancel else ""
    dialog = QProgressDialog("", stop, 0, 100, window)
    said = QLabel(breakable(text))
    said.setTextFormat(Qt.TextFormat.PlainText)
    said.setWordWrap(True)
    dialog.setLabel(said)
    dialog.setWindowTitle("Herstel")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(PATIENCE)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    if not cancel:
        dialog.setCancelButton(None)
    dialog.setValue(0)
    return dialog


def _put_away(dialog: QProgressDialog) -> None:
    """Take a progress dialog off the screen for good, also one that was not shown yet."""
    dialog.blockSignals(True)  # hiding it would count as Cancel
    dialog.reset()
    dialog.hide()
    dialog.deleteLater()
