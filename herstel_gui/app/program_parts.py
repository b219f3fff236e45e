"""The parts that live as long as the program, joined with each other; used by each journal window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from herstel_gui.app.background_calls import BackgroundCalls, CallsUntilUnlocked
from herstel_gui.app.backup_encryption import BackupEncryption
from herstel_gui.app.key_access import KeyAccess
from herstel_gui.app.lock import WindowLock
from herstel_gui.app.messages import Messages
from herstel_gui.app.stored_settings import StoredSettings
from herstel_gui.desktop.outgoing import Outgoing
from herstel_gui.desktop.parts import Parts
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.storage.integrity.absence import backup_folders
from herstel_gui.storage.integrity.recognition import Recognition

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.lock import Lockable
    from herstel_gui.app.reopening import Reopening
    from herstel_gui.app.startup_window import StartupWindow
    from herstel_gui.application.ports import Clock
    from herstel_gui.desktop.asked_files import AskedFiles
    from herstel_gui.desktop.background import Background
    from herstel_gui.desktop.paths import Places
    from herstel_gui.domain.errors import DamagedJournalError, HerstelError
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.main_window import MainWindow
    from herstel_gui.views.safety.notice_bar import NoticeMaker


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramActions:
    """What menus and notices of a journal window do with the program as a whole."""

    open_journal: Callable[..., object]
    open_demo: Callable[[], object]
    open_own: Callable[[], object]
    show_files: Callable[[AskedFiles], None]
    change_look: Callable[..., None]
    reopening: Reopening
    rescue: Callable[[Path, DamagedJournalError], None]
    close_for_wiping: Callable[[], None]


class ProgramParts:
    """Settings, background calls, keys, lock, and the writer of exported files."""

    def __init__(
        self,
        places: Places,
        clock: Clock,
        background: Background,
        startup_window: StartupWindow,
        journal: Callable[[], Lockable | None],
        settings: StoredSettings | None = None,
    ) -> None:
        """Make all parts; read the settings unless given. ``journal`` returns the open journal, or None."""
        self.places = places
        self.clock = clock
        self.background = background
        self.startup_window = startup_window
        self._journal = journal
        self.settings = settings or StoredSettings(SettingsFile(places.settings))
        self.run_at_once = BackgroundCalls(background)
        self.lock = WindowLock(clock, self.settings, self.run_at_once, journal, self._code_used)
        self.run_aside = CallsUntilUnlocked(self.run_at_once, self.lock.when_unlocked)
        self.key_access = KeyAccess(
            settings=self.settings,
            run_at_once=self.run_at_once,
            run_aside=self.run_aside,
            backup_folders=self.backup_folders,
            window=self._window_if_open,
            startup_window=startup_window,
        )
        self.messages = Messages(self._show_brief, self._show_notice, self._withdraw_notice, self._show_error)
        self.backup_encryption = BackupEncryption(
            self.run_aside, self._show_notice, self.key_access.keys, self.backup_folders
        )
        self.outgoing = self._make_outgoing()

    def window(self) -> MainWindow:
        """Return the window of the open journal; LookupError while no journal is open."""
        window = self._window_if_open()
        if window is None:
            raise LookupError("no journal is open")
        return window

    def last_journal(self) -> Path:
        """Return the journal that was open last, or the usual journal at the first start."""
        last = self.settings.get().last_journal
        return type(self.places.journal)(last) if last else self.places.journal

    def backup_folders(self) -> tuple[Path, ...]:
        """Return the folder of the automatic backups, and the second folder if the user chose a folder."""
        return backup_folders(self.places, self.settings.get())

    def close(self) -> None:
        """Stop background work, the lock and the rewriting of backups."""
        self.background.close()
        self.lock.close()
        self.backup_encryption.halt()

    def _make_outgoing(self) -> Outgoing:
        """Return the writer of exported files, which refuses to write over a journal or a backup."""
        places = self.places
        recognition = Recognition(
            journals=self._journals,
            copies=self.backup_folders,
            own=lambda: (places.settings, places.logs, places.backups),
        )
        return Outgoing(recognition.refusal, Parts(places.data, (places.config, places.backups)))

    def _journals(self) -> tuple[Path, ...]:
        journal = self._journal()
        return (self.last_journal(), self.places.journal, *([journal.path] if journal else []))

    def _window_if_open(self) -> MainWindow | None:
        journal = self._journal()
        return journal.window if journal else None

    def _show_brief(self, sentence: str) -> None:
        self.window().side_bar.show_note(sentence)

    def _show_error(self, error: HerstelError) -> None:
        self.window().window_actions.say(error)

    def _withdraw_notice(self, key: str) -> None:
        self.window().notice.withdraw(key)

    def _show_notice(self, make: NoticeMaker) -> None:
        self.window().notice.tell(make)

    def _code_used(self, key: Key) -> None:
        self.key_access.opened_by_code = key
