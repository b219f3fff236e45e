"""An open journal with its window: joins the store, the pages, the menus and the notices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from herstel_gui.app.journal_work import JournalWork
from herstel_gui.app.opened_journal import OpenedJournal
from herstel_gui.app.pages import Pages, PageServices
from herstel_gui.app.personal_settings import PersonalSettings, take_from
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.asked_files import AskedFiles
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.texts import translate
from herstel_gui.storage.store.journal_file import demand_readable, open_journal
from herstel_gui.views.main_window import MainWindow
from herstel_gui.views.widgets.screen_room import bring_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from herstel_gui.app.file_notices import FileNotices
    from herstel_gui.app.foreign_password import ForeignPassword
    from herstel_gui.app.journal_care import JournalCare
    from herstel_gui.app.notices import Notices
    from herstel_gui.app.program_parts import ProgramActions, ProgramParts
    from herstel_gui.desktop.single_instance import SingleInstance
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.store.sqlite_store import SqliteStore
    from herstel_gui.views.services import Protection, Services

PATIENCE: Final = 700
"""Milliseconds to wait for another program that has the journal file locked, while the user types."""

LATER: Final = (
    "herstel_gui.application.importing",
    "herstel_gui.application.restoring",
    "herstel_gui.domain.tag_order",
    "herstel_gui.domain.week.wording",
    "herstel_gui.views.widgets.choice_box",
    "herstel_gui.views.today.session_dialog",
    "herstel_gui.views.actions.edit_actions",
    "herstel_gui.views.actions.file_actions",
    "herstel_gui.views.window_actions",
    "herstel_gui.views.window_menus",
    "herstel_gui.app.backup_restoring",
    "herstel_gui.app.notices",
    "herstel_gui.app.file_notices",
    "herstel_gui.app.kept_files",
    "herstel_gui.app.journal_flows",
    "herstel_gui.app.journal_files",
)
"""Modules that no banner needs, loaded after it at the start; events are processed after each module."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalOptions:
    """How a journal is opened."""

    create: bool
    """Whether the file is made when missing."""
    read_only: bool
    example: bool
    """Whether the journal is the example journal; the window title names this."""
    newly_private: tuple[Path, ...]
    """Folders of the program that other users could enter until this start."""


class JournalWindow:
    """A journal that is open, with its lock file and its window.

    ``window`` is replaced by a new window when the look, the language or the key changes.
    """

    def __init__(
        self,
        parts: ProgramParts,
        actions: ProgramActions,
        path: Path,
        lock_file: SingleInstance,
        options: JournalOptions,
    ) -> None:
        """Open the journal at ``path`` and build the window, which is not shown yet.

        Raises:
            JournalError: when the file cannot be opened.
        """
        self.path = path
        self._parts = parts
        self._actions = actions
        self._work = JournalWork(parts.background, parts.lock.when_unlocked)
        self._lock_file = lock_file
        self._example = options.example
        self._journal = self._open(options)
        self.signals = self._journal.signals
        parts.startup_window.load(LATER)
        from herstel_gui.app.journal_flows import JournalFlows
        from herstel_gui.app.morning_reminder import MorningReminder, TrayMessage
        from herstel_gui.app.waiting_changes import WaitingChanges
        from herstel_gui.storage.store.waiting_file import WaitingFiles

        self._flows = JournalFlows(parts, actions, self._journal, self._work.run_aside, lambda: self.window)
        self.window = self._build()
        self._care, self._password = self._watch_failures()
        self._notices, self._file_notices = self._make_notices()
        self._waiting = WaitingChanges(self._journal, WaitingFiles(parts.places.waiting, path))
        self._tray = TrayMessage(self.forward)
        self._reminder = MorningReminder(parts.clock, parts.settings, self.signals, self._tray.tell)
        lock_file.called.connect(self._called)
        self._personal = None if self._example else self._keep_settings()
        self._gone = self._rebuild_waits = False

    def _keep_settings(self) -> PersonalSettings:
        def rebuild() -> None:
            # not from within the change that brought the settings: it may come from the window
            QTimer.singleShot(0, self.signals, self._rebuild_later)

        return PersonalSettings(self.signals, self._parts.settings, rebuild)

    def _rebuild_later(self) -> None:
        """Build the window again once no dialog is open: a dialog goes with the window it belongs to."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            self.signals.attempt(self.rebuild, again=False)
            return
        if not self._rebuild_waits:
            self._rebuild_waits = True
            dialog.finished.connect(self._dialog_finished, Qt.ConnectionType.SingleShotConnection)

    def _dialog_finished(self) -> None:
        self._rebuild_waits = False
        # the dialog closes after this
        QTimer.singleShot(0, self.signals, self._rebuild_later)

    @property
    def key(self) -> Key | None:
        """The key of the journal file; None without a password."""
        return self._journal.key

    def holds(self, path: Path) -> bool:
        """Return whether this window has the journal at ``path`` open."""
        return not self._gone and self.path == path

    # -- building ------------------------------------------------------------------------------------

    def _open(self, options: JournalOptions) -> OpenedJournal:
        parts = self._parts
        folders = parts.backup_folders()

        def open_file() -> SqliteStore:
            return open_journal(
                self.path,
                parts.clock,
                keys=parts.key_access.keys,
                create=options.create,
                read_only=options.read_only,
                backups=folders,
                busy=PATIENCE,
                passable=options.newly_private,
            )

        # SQLite checks the whole file in one call
        store = parts.startup_window.aside(parts.background, open_file)
        early = parts.startup_window.early
        journal = Journal(store, parts.clock)
        # what the example shows are the settings in force; its own would follow the person back
        self._is_other = take_from(journal, parts.settings, held=not self._example) and early is not None
        parts.startup_window.process_events()
        if early is None:
            signals = JournalSignals(journal)
        else:
            signals = early.pages.signals
            signals.open(journal)
            early.window.show_banner()
            early.window.show_values()
        signals.read_only = options.read_only
        self._work.serve(signals)
        return OpenedJournal(self.path, store, signals)

    def _build(self) -> MainWindow:
        parts = self._parts
        services = self._services()
        mark = QCoreApplication.translate("app", "voorbeeldgegevens") if self._example else ""
        early = parts.startup_window.early
        pages = early.pages if early else Pages(self.signals, parts.settings)
        pages.serve(
            PageServices(
                outgoing=parts.outgoing,
                background=self._work.group,
                run_aside=self._work.run_aside,
                path=self.path,
            )
        )
        # reads the journal: with a damaged one, the window stays for the next attempt
        self._first_page = "" if self._example else pages.first()
        window = early.window if early else MainWindow()
        window.furnish(self.signals, pages.plans(), services, mark)
        parts.startup_window.hand_over()
        return window

    def _watch_failures(self) -> tuple[JournalCare, ForeignPassword]:
        from herstel_gui.app.foreign_password import ForeignPassword
        from herstel_gui.app.journal_care import JournalCare

        parts, journal = self._parts, self._journal
        care = JournalCare(
            journal, parts.settings, self._work.run_aside, parts.lock.when_unlocked, self._actions.rescue
        )
        return care, ForeignPassword(
            journal, self._offer_way_on, self._ask_key, self.use_key, self._choose_about_stranger
        )

    def _make_notices(self) -> tuple[Notices, FileNotices]:
        from herstel_gui.app.file_notices import FileNotices
        from herstel_gui.app.notices import Notices

        parts, journal = self._parts, self._journal
        notices = Notices(journal, parts.settings, parts.messages, self._open_anew, self._show_backups)
        files = FileNotices(
            journal, parts.messages, parts.key_access.keys, self._flows.merge_with, self._match_backups
        )
        return notices, files

    def _services(self) -> Services:
        from herstel_gui.app.backup_restoring import BackupRestoring
        from herstel_gui.app.journal_files import JournalFiles, club_services
        from herstel_gui.app.table_files import table_services
        from herstel_gui.desktop.autostart import autostart
        from herstel_gui.views.services import Services

        parts, actions = self._parts, self._actions
        files = JournalFiles(self._journal, parts.settings, parts.outgoing, parts.places.backups)
        restoring = BackupRestoring(
            opened=self._journal,
            settings=parts.settings,
            keys=parts.key_access.keys,
            unlock=parts.key_access.allow,
            folders=parts.backup_folders,
            run_aside=self._work.run_aside,
        )
        return Services(
            run_aside=self._work.run_aside,
            outgoing=parts.outgoing,
            settings=parts.settings,
            change_look=actions.change_look,
            makers=files.makers,
            offer=files.offer,
            preview_offer=files.preview_offer,
            tables=table_services(),
            store_offer=files.store_offer,
            read_calendar=files.read_calendar,
            export=files.export,
            backup_to=files.backup_to,
            last_backup=files.last_backup,
            open_journal=actions.open_journal,
            open_demo=actions.open_demo,
            open_own=actions.open_own,
            journal_path=self.path,
            merge_with=self._flows.merge_with,
            wipe=self._flows.wipe,
            copies=restoring.services(),
            protection=self._protection(),
            club=club_services(parts.run_aside, parts.settings, parts.clock.today, parts.outgoing),
            at_login=autostart(parts.places),
        )

    def _protection(self) -> Protection:
        from herstel_gui.views.services import Protection

        parts = self._parts

        def change_settings(changes: dict[str, Any]) -> None:
            parts.settings.change(**changes)
            parts.lock.watch()

        return Protection(
            protected=self.key is not None,
            kept=lambda: bool(parts.settings.get().key_kept),
            set_password=lambda: self._flows.password().set(),
            remove_password=lambda: self._flows.password().remove(),
            show_code=lambda: self._flows.password().show_code(),
            keep_no_longer=parts.key_access.keep_no_longer,
            lock=parts.lock.lock,
            change_settings=change_settings,
        )

    # -- what notices and pages start ----------------------------------------------------------------

    def _open_anew(self) -> None:
        reopening = self._actions.reopening

        def reopen() -> None:
            if reopening.put_away(self.path):
                reopening.reopen(self.path)

        # not from within the notice bar: the bar is deleted with the window
        QTimer.singleShot(0, self.signals, reopen)

    def _choose_about_stranger(self) -> None:
        """Ask what to do about another journal that took the place of this one, and do it."""
        from herstel_gui.app.stranger_journal import StrangerAnswer, ask_about_stranger

        answer = ask_about_stranger(self.path.name, self.window)
        if answer is StrangerAnswer.OPEN:
            self._open_anew()
        elif answer is StrangerAnswer.STORE:
            self.signals.journal.accept_journal()
            self.signals.waiting.try_again()
            self.signals.look_again()

    def tell_of_stranger(self, opened: date | None) -> None:
        """Show that another journal was open at this path on the day ``opened``."""
        from herstel_gui.app.stranger_journal import opened_stranger

        self._parts.messages.notice(partial(opened_stranger, opened, self._show_backups))

    def _show_backups(self) -> None:
        self.window.window_actions.journals.show_copies()

    def _match_backups(self) -> None:
        """Give the password of the journal to backups that may have another password."""
        if self.key is not None:
            self._parts.backup_encryption.match(self.path, self.key)

    def _offer_way_on(self, answer: str, act: Callable[[], object] | None) -> None:
        self.window.trouble.offer(answer, act)

    def _ask_key(self) -> Key | None:
        access = self._parts.key_access
        return access.keys.of(self.path) if access.ask(self.path) else None

    # -- showing -------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the window where the last window was closed, with the notices of the start."""
        from herstel_gui.app.new_files import offer_new_files
        from herstel_gui.domain.signals.catalogue import limit_problems

        settings = self._parts.settings
        if not self.window.isVisible():
            self.window.place(settings.get().window)
        self.window.process_events()
        self.window.show()
        self.window.start(self._first_page)
        self._notices.begin()
        self._store_what_was_kept()
        parts = self._parts
        offer_new_files(parts.settings, parts.run_aside, parts.messages, parts.clock, self._import_paths)
        self._file_notices.begin()
        self._notices.warn_of_synchronising()
        self._tell_of_old_answers()
        self._parts.lock.watch()
        self._check_password()
        problems = (*settings.problems, *limit_problems(self.signals.journal.limits))
        if problems:
            self.window.trouble.show_error("\n".join(translate(problem) for problem in problems))
        if self._personal is not None:
            self._personal.begin()
        if self._is_other and not self.window.close_requested:
            # the first page was built with the settings of another journal
            self.rebuild()

    def _store_what_was_kept(self) -> None:
        from herstel_gui.app.kept_files import KeptFiles

        parts, files = self._parts, self._waiting.files
        take_in = KeptFiles(self._journal, files, parts.key_access.keys, parts.messages)
        take_in.store()
        take_in.offer_others(self._flows.merge_with)

    def _tell_of_old_answers(self) -> None:
        from herstel_gui.app.answer_notice import tell_of_old_answers

        parts = self._parts
        tell_of_old_answers(
            self._journal,
            parts.settings,
            parts.messages,
            parts.run_aside,
            self._convert_old_answers,
        )

    def _import_paths(self, paths: Sequence[Path]) -> None:
        # the window may be another one than when the notice was made
        self.window.window_actions.files.import_paths(paths)

    def _convert_old_answers(self) -> None:
        # the window may be another one than when the notice was made
        self.window.window_actions.files.convert_old_answers()

    def _check_password(self) -> None:
        """Remember whether there is a password, match the backups, and warn when the password is odd."""
        access, messages = self._parts.key_access, self._parts.messages
        protected_before = str(self.path) in self._parts.settings.get().protected
        if self.key is None and not protected_before:
            return
        from herstel_gui.app.password_notices import opened_by_code, password_disappeared

        if self.key is None:
            accept = partial(access.mark_protected, self.path, protected=False)
            messages.notice(partial(password_disappeared, accept))
            return
        access.mark_protected(self.path, protected=True)
        self._match_backups()
        if self.key == access.opened_by_code:
            messages.notice(partial(opened_by_code, lambda: self._flows.password().set()))

    def forward(self) -> None:
        """Bring the window to the front, or the lock window while the program is locked."""
        window = self._parts.lock.lock_window or self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _called(self, weeks: tuple[Path, ...]) -> None:
        """Come to the front because the program was started again; show the week files given there."""
        self.forward()
        self._actions.show_files(AskedFiles(weeks=weeks))

    def rebuild(self) -> None:
        """Replace the window by a new window with the same page and cursor, after a change of look."""
        old = self.window
        self.signals.use_person(self._parts.settings.get().person)
        page, place = old.pages.current, old.cursor_place()
        settings_place = old.window_actions.settings.place
        self.window = self._build()
        self.window.setGeometry(old.geometry())
        self.window.show()
        bring_inside(self.window)
        self.window.pages.take_places(old.pages.places)
        self.window.pages.show(page)
        self.window.start()
        self.window.put_cursor(place)
        old.notice.give_to(self.window.notice)
        # without waiting for workers: they belong to the journal
        old.closing.give_way()
        old.close()
        old.deleteLater()
        if settings_place is not None:
            self.window.window_actions.settings.show_at(settings_place)
        old.window_actions.files.intake.give_to(self.window.window_actions.files.intake)

    def use_key(self, key: Key | None) -> None:
        """Use another key, or none, because another program rewrote the file; then store what is waiting.

        Raises:
            JournalError: when the file cannot be read with this key either.
        """
        demand_readable(self.path, key)
        focus = QApplication.focusWidget()
        if focus is not None:
            # a field stores its value when losing the focus
            focus.clearFocus()
        self._journal.store.file.use_key(key)
        self.signals.attempt(self.signals.joining.begin, again=False)
        self.signals.waiting.try_again()
        # the menus for the password depend on the key
        self.rebuild()
        self.signals.look_again()
        self._parts.lock.watch()
        self._check_password()

    # -- closing -------------------------------------------------------------------------------------

    def end(self, *, for_good: bool) -> None:
        """Store everything without a question, because the system ends the program.

        What cannot be stored is kept beside the journal for the next start.
        """
        self.window.closing.end(for_good=for_good)
        self._waiting.end()

    def close(self, *, keep_lock: bool = False) -> SingleInstance:
        """Close the window and the file, and release the lock file unless ``keep_lock``.

        Returns:
            The lock file.
        """
        geometry = bytes(self.window.saveGeometry().toBase64().data()).decode()
        rooms = {} if self.key is not None else self.window.rooms()
        self._parts.settings.change(window=geometry, **({} if rooms is None else {"rooms": rooms}))
        self.window.close()
        self.window.deleteLater()
        self._stop()
        self.signals.close(self._waiting.keep)
        if not keep_lock:
            self._lock_file.release()
        # not left to the garbage collector, which may run in the thread of a worker
        self.signals.deleteLater()
        return self._lock_file

    def let_go(self) -> None:
        """Stop all reading and work, and release the lock file; the window stays, without a journal.

        What waits can still be stored: in the file that comes in the place of a damaged one.
        """
        self._stop()
        self._lock_file.release()

    def _stop(self) -> None:
        if not self._gone:
            self._lock_file.called.disconnect(self._called)
            if self._personal is not None:
                self._personal.end()
        self._gone = True
        self._reminder.end()
        self._tray.end()
        self._notices.end()
        self._file_notices.end()
        self.signals.waiting.pause()
        self.signals.attempts.close()
        self._work.close()
