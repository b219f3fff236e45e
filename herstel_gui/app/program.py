"""The window program: joins the parts that live as long as the program, and opens and closes journals.

Only this module and ``journal_window`` join concrete things; ``cli`` does so for the commands.
"""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from herstel_gui.app.appearance import Appearance
from herstel_gui.app.background_calls import BackgroundCalls, CallsUntilUnlocked
from herstel_gui.app.backup_encryption import BackupEncryption
from herstel_gui.app.crash_reports import CrashReports
from herstel_gui.app.demo_journal import new_demo
from herstel_gui.app.journal_care import with_known_journal
from herstel_gui.app.journal_window import JournalOptions, JournalWindow, ProgramActions, ProgramParts
from herstel_gui.app.key_access import KeyAccess
from herstel_gui.app.lock import WindowLock
from herstel_gui.app.messages import Messages
from herstel_gui.app.reopening import Reopening
from herstel_gui.app.restore_flow import DamagedJournals, MissingJournals
from herstel_gui.app.startup_errors import refuse_to_start
from herstel_gui.app.startup_window import StartupWindow
from herstel_gui.app.stored_settings import StoredSettings
from herstel_gui.desktop.asked_files import AskedFiles, asked_files
from herstel_gui.desktop.background import Background
from herstel_gui.desktop.clock import SystemClock
from herstel_gui.desktop.logs import catch_faults, start_logging, stop_all_logging, stop_logging
from herstel_gui.desktop.outgoing import Outgoing
from herstel_gui.desktop.parts import Parts
from herstel_gui.desktop.paths import Places, find_places, resources
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.desktop.single_instance import SingleInstance, Start
from herstel_gui.domain.errors import HerstelError
from herstel_gui.storage.integrity.absence import backup_folders
from herstel_gui.storage.integrity.recognition import Recognition
from herstel_gui.storage.store.journal_file import demand_file
from herstel_gui.views.application import Application, give_icon
from herstel_gui.views.application import make_application as make_in
from herstel_gui.views.language import hush
from herstel_gui.views.safety.closing import may_close
from herstel_gui.views.safety.opening import Opening

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from herstel_gui.application.ports import Clock
    from herstel_gui.desktop.ending import EndingSignals
    from herstel_gui.domain.errors import DamagedJournalError
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.locking.lock_window import LockWindow
    from herstel_gui.views.main_window import MainWindow
    from herstel_gui.views.safety.notice_bar import Notice

DEMO_NAME: Final = "voorbeeld.herstel"

_NO_FILES: Final = AskedFiles()


def main(
    app: Application,
    asked: AskedFiles = _NO_FILES,
    home: Path | None = None,
    first: MainWindow | None = None,
    lock: LockWindow | None = None,
    ending: EndingSignals | None = None,
) -> int:
    """Open a journal in a window, run until the window is closed, and return the exit code.

    Args:
        app: The application.
        asked: The files on the command line; the last journal is opened if no journal is among them.
        home: The folder given by ``--home``.
        first: The window that was shown before this module was loaded.
        lock: The password window that was shown before this module was loaded.
        ending: Emits ``asked`` when the operating system asks the program to end.
    """
    places = find_places(home)
    try:
        newly_private = places.prepare()
        log, faults = start_logging(places.log), catch_faults(places.logs)
        program = Program(app, places, first=first)
        program.newly_private = newly_private
        program.key_access.startup_lock = lock
        if not _open_first(program, app, asked, ending):
            return 0
    except (HerstelError, OSError) as error:
        return refuse_to_start(error)
    try:
        return app.exec()
    finally:
        stop_logging(log)
        faults.close()


def _open_first(program: Program, app: Application, asked: AskedFiles, ending: EndingSignals | None) -> bool:
    """Open the first journal and connect the events of the system; False when the program has to end."""
    program.crashes.install()
    if ending is not None and program.key_access.startup_lock is not None and ending.came:
        return False
    if ending is not None:
        ending.asked.connect(program.end)
    app.commitDataRequest.connect(program.store_all)
    program.outgoing.parts.sweep()
    # on macOS, files arrive as events while the program is loading; these go before the command line
    late = asked_files(app.take_files())
    program.weeks = (*asked.weeks, *late.weeks)
    if not program.opening.open(late.journal or asked.journal or program.last_journal()):
        return False
    program.show_others(asked, late)
    app.file_asked.connect(lambda: program.show_files(asked_files(app.take_files())))
    if ending is not None and ending.came:
        # the signal came before there was a window that could store unsaved typing
        QTimer.singleShot(0, program, program.end)
    return True


def make_application() -> Application:
    """Return the one QApplication, with its name, icon and resource folder."""
    app = make_in(resources())
    give_icon(app)
    return app


class Program(QObject):
    """The running program: settings, language, look, background work, and the open journal.

    Attributes:
        journal: The open journal with its window; None before the first opening and while put away.
        opening: Opens a journal, with dialogs for passwords, damage and missing files.
        weeks: Week files of club members, shown after the next opening.
        newly_private: Folders of the program that other users could enter until this start.
    """

    def __init__(
        self, app: QApplication, places: Places, clock: Clock | None = None, first: MainWindow | None = None
    ) -> None:
        """Prepare everything that needs no journal.

        Args:
            app: The application.
            places: The folders of the program.
            clock: The clock of the computer unless given.
            first: A window that is shown already; the first journal takes this window over.
        """
        super().__init__(app)
        self._app = app
        self.places = places
        self.clock = clock or SystemClock()
        self.demo_path = places.data / DEMO_NAME
        self.settings = StoredSettings(SettingsFile(places.settings))
        self.background = Background(self)
        self.journal: JournalWindow | None = None
        self.weeks: tuple[Path, ...] = ()
        self.newly_private: tuple[Path, ...] = ()
        self._kept_lock: SingleInstance | None = None
        self._startup_window = StartupWindow(first)
        self.appearance = Appearance(app, self.settings)
        self.crashes = CrashReports(app, self._show_trouble)
        self.outgoing = self._make_outgoing()
        self._make_parts()
        self._actions = ProgramActions(
            open_journal=self.opening.open,
            open_demo=self._open_demo,
            show_files=self.show_files,
            change_look=self.change_look,
            reopening=Reopening(self.put_away, self.reopen),
            rescue=self.rescue,
            close_for_wiping=self._close_for_wiping,
        )
        self.appearance.apply()
        self._startup_window.process_events()
        app.aboutToQuit.connect(self.close)

    # -- building ------------------------------------------------------------------------------------

    def _make_outgoing(self) -> Outgoing:
        """Return the writer of exported files, which refuses to write over a journal or a backup."""
        places = self.places
        recognition = Recognition(
            journals=lambda: (
                self.last_journal(),
                places.journal,
                *([self.journal.path] if self.journal else []),
            ),
            copies=self._backup_folders,
            own=lambda: (places.settings, places.logs, places.backups),
        )
        return Outgoing(recognition.refusal, Parts(places.data, (places.config, places.backups)))

    def _make_parts(self) -> None:
        """Make the lock, the keys, the background calls, and the opening of journals."""
        self.run_at_once = BackgroundCalls(self.background)
        self.lock = WindowLock(
            self.clock, self.settings, self.run_at_once, lambda: self.journal, self._code_used
        )
        self.run_aside = CallsUntilUnlocked(self.run_at_once, self.lock.when_unlocked)
        self.key_access = KeyAccess(
            settings=self.settings,
            run_at_once=self.run_at_once,
            run_aside=self.run_aside,
            backup_folders=self._backup_folders,
            window=lambda: self.journal.window if self.journal else None,
            startup_window=self._startup_window,
        )
        keys = self.key_access.keys
        self._messages = Messages(
            brief=self._show_brief,
            notice=self._show_notice,
            withdraw=self._withdraw_notice,
            error=self._show_error,
        )
        self._backup_encryption = BackupEncryption(
            self.run_aside, self._show_notice, keys, self._backup_folders
        )
        self.opening = Opening(
            self.open,
            DamagedJournals(self._backup_folders, keys, self.clock).examine,
            self.key_access.ask_to_open,
            MissingJournals(self.places, self.settings, keys, self.clock),
            self.places.journal,
        )

    def _parts(self) -> ProgramParts:
        return ProgramParts(
            clock=self.clock,
            places=self.places,
            settings=self.settings,
            background=self.background,
            run_aside=self.run_aside,
            outgoing=self.outgoing,
            key_access=self.key_access,
            lock=self.lock,
            backup_folders=self._backup_folders,
            backup_encryption=self._backup_encryption,
            startup_window=self._startup_window,
            messages=self._messages,
        )

    # -- what the parts need of the open journal -----------------------------------------------------

    @property
    def window(self) -> MainWindow:
        """The window of the open journal; LookupError while no journal is open."""
        if self.journal is None:
            raise LookupError("no journal is open")
        return self.journal.window

    def _backup_folders(self) -> tuple[Path, ...]:
        return backup_folders(self.places, self.settings.get())

    def _show_brief(self, sentence: str) -> None:
        self.window.tell(sentence)

    def _show_error(self, error: HerstelError) -> None:
        self.window.window_actions.say(error)

    def _withdraw_notice(self, key: str) -> None:
        self.window.notice.withdraw(key)

    def _show_notice(self, notice: Notice) -> None:
        self.window.notice.tell(notice)

    def _show_trouble(self, error: HerstelError) -> bool:
        if self.journal is None:
            return False
        self.journal.signals.failed.emit(error)
        return True

    def _code_used(self, key: Key) -> None:
        self.key_access.opened_by_code = key

    # -- opening -------------------------------------------------------------------------------------

    def last_journal(self) -> Path:
        """Return the journal that was open last, or the usual journal at the first start."""
        last = self.settings.get().last_journal
        return type(self.places.journal)(last) if last else self.places.journal

    def open(self, path: Path, *, create: bool = True, read_only: bool = False, force: bool = False) -> bool:
        """Open a journal in a window, without dialogs about trouble; ``opening.open`` shows these.

        Args:
            path: The journal file.
            create: Whether the file is made when missing.
            read_only: Whether to open the journal beside another program that has the journal open.
            force: Whether to remove the lock file of another computer.

        Returns:
            False when another process has the journal open; the window of that process comes to the front.

        Raises:
            HerstelError: when the journal cannot be opened; the journal that was open stays open then.
        """
        if self.journal is not None and self.journal.holds(path):
            self.journal.forward()
            return True
        if self.journal is not None and not may_close(self.journal.window, self.journal.signals):
            return True
        if not create:
            # before the lock file, which would make the missing folder
            demand_file(path.absolute())
        is_new = not os.path.lexists(path)
        lock_file = self._lock_file_of(path)
        if not read_only and not lock_file.taken and lock_file.start(self.weeks, force=force) is Start.SECOND:
            return False
        options = JournalOptions(
            create=create,
            read_only=read_only,
            example=path == self.demo_path,
            newly_private=self.newly_private,
        )
        try:
            opened = JournalWindow(self._parts(), self._actions, path, lock_file, options)
        except BaseException:
            lock_file.release()
            raise
        if self.journal is not None:
            self.journal.close()
        self.journal = opened
        self._remember(opened, is_new=is_new)
        opened.show()
        weeks, self.weeks = self.weeks, ()
        self.show_files(AskedFiles(weeks=weeks))
        return True

    def _lock_file_of(self, path: Path) -> SingleInstance:
        """Return the lock file that ``put_away`` kept for this journal, else a new lock file."""
        kept, self._kept_lock = self._kept_lock, None
        if kept is not None and kept.is_of(path):
            return kept
        if kept is not None:
            kept.release()
        return SingleInstance(path)

    def _remember(self, opened: JournalWindow, *, is_new: bool) -> None:
        """Store in the settings which journal is open."""
        path, settings = opened.path, self.settings.get()
        # a new file has no password, also when an earlier file at this path had a password
        protected = tuple(name for name in settings.protected if not (is_new and name == str(path)))
        if path == self.demo_path:
            self.settings.change(last_journal="", protected=protected)
            return
        self.settings.change(
            last_journal="" if path == self.places.journal else str(path),
            protected=protected,
            journals=with_known_journal(settings, path, opened.key, self.clock.today()),
        )

    def _open_demo(self) -> None:
        """Open the example journal; if the user changed the previous example, that file is kept."""
        # an example journal that is open already stays, with all unsaved typing
        is_open = self.journal is not None and self.journal.holds(self.demo_path)
        kept = None if is_open else new_demo(self.demo_path, self.clock)
        if self.open(self.demo_path) and kept is not None:
            sentence = QCoreApplication.translate(
                "app", "Wat je in het vorige voorbeeld invulde, is bewaard in {name}."
            )
            self._messages.brief(sentence.format(name=kept.name))

    # -- closing and replacing -----------------------------------------------------------------------

    def put_away(self) -> bool:
        """Close the open journal and its window, but keep the lock file.

        Not for calls from inside the window. False when the user cancelled.
        """
        if self.journal is None or not self.journal.window.close():
            return False
        self._kept_lock = self.journal.close(keep_lock=True)
        self.journal = None
        # a window that is hidden but not yet deleted would read the file again
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return True

    def reopen(self, path: Path) -> bool:
        """Open a journal that was put away; the program ends when no journal is open afterwards."""
        try:
            return self.opening.open(path)
        finally:
            if self.journal is None:
                QCoreApplication.quit()

    def rescue(self, path: Path, reason: DamagedJournalError) -> None:
        """Ask how to go on with the open journal at ``path``, which turned out to be damaged."""
        if self.journal is not None:
            self.journal.let_go()
        if not self.opening.open(path, damaged=reason):
            QCoreApplication.quit()

    # -- files ---------------------------------------------------------------------------------------

    def show_files(self, asked: AskedFiles) -> None:
        """Open a journal that was double-clicked, show week files, and offer other files for import."""
        self.lock.when_unlocked(partial(self._show_files, asked))

    def _show_files(self, asked: AskedFiles) -> None:
        if asked.journal is not None:
            try:
                self.opening.open(asked.journal)
            except HerstelError as error:
                self._messages.error(error)
        if self.journal is not None and asked.weeks:
            self.window.window_actions.show_weeks(asked.weeks)
        if self.journal is not None and asked.others:
            self.window.window_actions.import_paths(asked.others)

    def show_others(self, *asked: AskedFiles) -> None:
        """Offer journals that were given beside the open journal for import."""
        if self.journal is None:
            return
        others = [file for each in asked for file in each.journals if file != self.journal.path]
        if others:
            self.lock.when_unlocked(lambda: self.window.window_actions.import_paths(others))

    # -- look and end --------------------------------------------------------------------------------

    def change_look(self, **changes: Any) -> None:  # noqa: ANN401  # settings by name
        """Change theme, text size or language, and build the window again."""
        self.settings.change(**changes)
        self.appearance.apply()
        if self.journal is not None:
            self.journal.rebuild()

    def store_all(self, _manager: object = None) -> None:
        """Store all typing because the desktop session ends; closing asks no question afterwards."""
        if self.journal is not None:
            self.journal.window.end(for_good=False)

    def end(self) -> None:
        """Store all typing and end the program without a question."""
        if self.journal is not None:
            self.journal.window.end(for_good=True)
        # unlike quit(), exit() closes no window that could ask a question, and ends the loops of open dialogs
        QCoreApplication.exit(0)

    def close(self) -> None:
        """Close the journal, and stop background work and the lock."""
        self.background.close()
        self.lock.close()
        self._backup_encryption.halt()
        if self.journal is not None:
            self.journal.close()
            self.journal = None
        if self._kept_lock is not None:
            self._kept_lock.release()
        hush(self._app)

    def _close_for_wiping(self) -> None:
        """Close everything without storing, and stop writing settings and logs."""
        self.key_access.keep_no_longer()
        signals = self.window.signals
        signals.waiting.forget()
        signals.read_only = True
        self.settings.forget()
        stop_all_logging()
        self.close()
