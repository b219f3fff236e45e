"""The running program: joins the parts that live as long as the program, and opens and closes journals."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from herstel_gui.app.appearance import Appearance
from herstel_gui.app.crash_reports import CrashReports
from herstel_gui.app.demo_journal import new_demo
from herstel_gui.app.journal_care import with_known_journal
from herstel_gui.app.journal_window import JournalOptions, JournalWindow
from herstel_gui.app.program_parts import ProgramActions, ProgramParts
from herstel_gui.app.reopening import Reopening
from herstel_gui.app.restore_flow import DamagedJournals, MissingJournals
from herstel_gui.app.startup_window import StartupWindow
from herstel_gui.application.known_journals import known_journal
from herstel_gui.desktop.asked_files import AskedFiles
from herstel_gui.desktop.background import Background
from herstel_gui.desktop.clock import SystemClock
from herstel_gui.desktop.logs import stop_all_logging
from herstel_gui.desktop.paths import Places, resources
from herstel_gui.desktop.single_instance import SingleInstance, Start
from herstel_gui.domain.errors import HerstelError
from herstel_gui.storage.store.journal_file import demand_file
from herstel_gui.views.application import Application, give_icon
from herstel_gui.views.application import make_application as make_in
from herstel_gui.views.language import remove_language
from herstel_gui.views.safety.closing import may_close
from herstel_gui.views.safety.opening import Opening

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from herstel_gui.app.startup_window import EarlyWindow
    from herstel_gui.app.stored_settings import StoredSettings
    from herstel_gui.application.ports import Clock
    from herstel_gui.domain.errors import DamagedJournalError
    from herstel_gui.views.main_window import MainWindow

DEMO_NAME: Final = "voorbeeld.herstel"


def make_application() -> Application:
    """Return the QApplication of the process, with name, icon and resource folder."""
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
        self,
        app: QApplication,
        places: Places,
        clock: Clock | None = None,
        settings: StoredSettings | None = None,
        first: EarlyWindow | None = None,
    ) -> None:
        """Prepare everything that needs no journal.

        Args:
            app: The application.
            places: The folders of the program.
            clock: The clock of the computer unless given.
            settings: The settings, read from their file unless given.
            first: A window that is shown already; the first journal takes this window over.
        """
        super().__init__(app)
        self._app = app
        self.places = places
        self.clock = clock or SystemClock()
        self.demo_path = places.data / DEMO_NAME
        self.background = Background(self)
        self.journal: JournalWindow | None = None
        self.weeks: tuple[Path, ...] = ()
        self.newly_private: tuple[Path, ...] = ()
        self._kept_lock: SingleInstance | None = None
        startup_window = StartupWindow(first)
        self.parts = parts = ProgramParts(
            places, self.clock, self.background, startup_window, lambda: self.journal, settings
        )
        self.settings, self.lock, self.key_access = parts.settings, parts.lock, parts.key_access
        self.opening = self._make_opening()
        self._actions = self._make_actions()
        self.crashes = CrashReports(app, self._show_trouble)
        self.appearance = Appearance(app, self.settings)
        self.appearance.apply()
        startup_window.process_events()
        app.aboutToQuit.connect(self.close)

    def _make_opening(self) -> Opening:
        folders, keys = self.parts.backup_folders, self.key_access.keys
        return Opening(
            self.open,
            DamagedJournals(folders, keys, self.clock).examine,
            self.key_access.ask_to_open,
            MissingJournals(self.places, self.settings, keys, self.clock),
            self.places.journal,
        )

    def _make_actions(self) -> ProgramActions:
        return ProgramActions(
            open_journal=self.opening.open,
            open_demo=self._open_demo,
            open_own=lambda: self.opening.open(self.last_journal()),
            show_files=self.show_files,
            change_look=self.change_look,
            reopening=Reopening(self.put_away, self.reopen),
            rescue=self.rescue,
            close_for_wiping=self._close_for_wiping,
        )

    @property
    def window(self) -> MainWindow:
        """The window of the open journal; LookupError while no journal is open."""
        return self.parts.window()

    def _show_trouble(self, error: HerstelError) -> bool:
        if self.journal is None:
            return False
        self.journal.signals.failed.emit(error)
        return True

    # -- opening -------------------------------------------------------------------------------------

    def last_journal(self) -> Path:
        """Return the journal that was open last, or the usual journal at the first start."""
        return self.parts.last_journal()

    def open(self, path: Path, *, create: bool = True, read_only: bool = False, force: bool = False) -> bool:
        """Open a journal in a window, without dialogs about trouble; ``opening.open`` shows these.

        ``create`` makes a missing file, ``read_only`` opens the file beside another program, and ``force``
        removes the lock file of another computer. HerstelError when the journal cannot be opened; the journal
        that was open stays open then.

        Returns:
            False when another process has the journal open; the window of that process comes to the front.
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
        opened = self._make_window(path, lock_file, create=create, read_only=read_only)
        if self.journal is not None:
            self.journal.close()
        self.journal = opened
        self._remember(opened, is_new=is_new)
        opened.show()
        weeks, self.weeks = self.weeks, ()
        self.show_files(AskedFiles(weeks=weeks))
        return True

    def _make_window(
        self, path: Path, lock_file: SingleInstance, *, create: bool, read_only: bool
    ) -> JournalWindow:
        """Open the journal and build its window; release the lock file when that fails.

        Events are processed meanwhile: week files of another start are kept for when the window is there.
        """
        options = JournalOptions(
            create=create,
            read_only=read_only,
            example=path == self.demo_path,
            newly_private=self.newly_private,
        )
        lock_file.called.connect(self._keep_weeks)
        try:
            return JournalWindow(self.parts, self._actions, path, lock_file, options)
        except BaseException:
            lock_file.release()
            raise
        finally:
            lock_file.called.disconnect(self._keep_weeks)

    def _keep_weeks(self, weeks: tuple[Path, ...]) -> None:
        self.weeks = (*self.weeks, *weeks)

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
            # the next start opens the own journal again
            self.settings.change(protected=protected)
            return
        before = known_journal(settings.journals, path)
        journals = with_known_journal(settings, path, opened.key, self.clock.today())
        self.settings.change(
            last_journal="" if path == self.places.journal else str(path),
            protected=protected,
            journals=journals,
        )
        now = known_journal(journals, path)
        if not is_new and before and now and before.identity and before.identity != now.identity:
            opened.tell_of_stranger(before.opened)

    def _open_demo(self) -> None:
        """Open the example journal; if the user changed the previous example, that file is kept."""
        # an example journal that is open already stays, with all unsaved typing
        is_open = self.journal is not None and self.journal.holds(self.demo_path)
        kept = None if is_open else new_demo(self.demo_path, self.clock)
        if self.open(self.demo_path) and kept is not None:
            sentence = QCoreApplication.translate(
                "app", "Wat je in het vorige voorbeeld invulde, is bewaard in {name}."
            )
            self.parts.messages.brief(sentence.format(name=kept.name))

    # -- closing and replacing -----------------------------------------------------------------------

    def put_away(self, path: Path) -> bool:
        """Close the open journal at ``path`` and its window, but keep the lock file.

        Not for calls from inside the window. False when another journal was opened meanwhile, and when the
        user cancelled.
        """
        if self.journal is None or not self.journal.holds(path) or not self.journal.window.close():
            return False
        self._kept_lock = self.journal.close(keep_lock=True)
        self.journal = None
        # a hidden window reads the file again until the window is deleted
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
                self.parts.messages.error(error)
        if self.journal is not None and asked.weeks:
            self.window.window_actions.club.show_weeks(asked.weeks)
        if self.journal is not None and asked.others:
            self.window.window_actions.files.import_paths(asked.others)

    def show_others(self, *asked: AskedFiles) -> None:
        """Offer journals that were given beside the open journal for import."""
        if self.journal is None:
            return
        others = [file for each in asked for file in each.journals if file != self.journal.path]
        if others:
            self.lock.when_unlocked(lambda: self.window.window_actions.files.import_paths(others))

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
            self.journal.end(for_good=False)

    def end(self) -> None:
        """Store all typing and end the program without a question."""
        if self.journal is not None:
            self.journal.end(for_good=True)
        # unlike quit(), exit() closes no window that could ask a question, and ends the loops of open dialogs
        QCoreApplication.exit(0)

    def close(self) -> None:
        """Close the journal, and stop background work and the lock."""
        self.parts.close()
        if self.journal is not None:
            self.journal.close()
            self.journal = None
        if self._kept_lock is not None:
            self._kept_lock.release()
        remove_language(self._app)

    def _close_for_wiping(self) -> None:
        """Close everything without storing, and stop writing settings and logs."""
        self.key_access.keep_no_longer()
        signals = self.window.signals
        signals.waiting.forget()
        signals.read_only = True
        self.settings.forget()
        stop_all_logging()
        self.close()
