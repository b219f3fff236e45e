"""What keeping a journal safe needs of the program; ``app.Program`` is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Lock

    from herstel_gui.application.ports import Clock
    from herstel_gui.desktop.paths import Places
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.engine.keys import Keys
    from herstel_gui.views.main_window import MainWindow
    from herstel_gui.views.services import Outgoing, Remembered, RunAside


class CopyKeys(Protocol):
    """Gives copies the password of their journal."""

    alone: Lock

    def halt(self) -> None:
        """Begin with no other copy."""

    def look_after(self, path: Path, old: Key | None = None) -> None:
        """Give copies the key of the open journal; without one take off ``old``."""


class Keyholder(Protocol):
    """Who has the keys."""

    keys: Keys
    by_code: Key | None
    """The key that was last had by a recovery code: of this journal the password was forgotten."""

    def allow(self, path: Path) -> bool:
        """Have the key of a journal or a copy when it needs one; False when its owner gave up."""

    def ask(self, path: Path) -> bool:
        """Have the key of a journal or a copy; False when its owner gave up."""

    @property
    def copies(self) -> CopyKeys:
        """Return who gives copies the password of their journal."""

    def ask_to_open(self, path: Path) -> Path | None:
        """Have the key of a journal that is being opened; return the one to open, if any."""

    def keep(self, key: Key) -> None:
        """Have the system's key store open the journal from now on."""

    def keep_no_longer(self) -> None:
        """Have the password asked at every start again."""

    def when_unlocked(self, answer: Callable[[], object]) -> None:
        """Do something now, or when nobody but the owner can see what comes of it."""


class Program(Protocol):
    """The program that has the windows."""

    clock: Clock
    places: Places

    @property
    def settings(self) -> Remembered:
        """Return the settings."""

    @property
    def outgoing(self) -> Outgoing:
        """Return the writer of what leaves the program."""

    @property
    def window(self) -> MainWindow:
        """Return the window of the open journal."""

    @property
    def run_aside(self) -> RunAside:
        """Return how work is done in the background; while locked its answers wait."""

    @property
    def run_at_once(self) -> RunAside:
        """Return the same, of which the answers do not wait."""

    def open(self, path: Path, *, create: bool = True, read_only: bool = False, force: bool = False) -> bool:
        """Open a journal in a window."""

    @property
    def guard(self) -> Keyholder:
        """Return who has the keys."""

    @property
    def has_no_window(self) -> bool:
        """Whether no journal is open."""

    def show_first(self, *, shown: bool) -> None:
        """Show, or not, the window that was there before the program, when it still has that."""

    @property
    def key(self) -> Key | None:
        """What the open journal is encrypted with; None when it has no password."""

    @property
    def backup_folders(self) -> tuple[Path, ...]:
        """Return where copies may lie."""

    def put_away(self) -> bool:
        """Close the open journal and its window; False when the user went back."""

    def reopen(self, path: Path) -> object:
        """Open a journal that was put away."""

    def use_key(self, key: Key | None) -> None:
        """Go on with another key of the open journal, or none, that another program gave its file."""

    def let_go(self) -> None:
        """Let go of the file of the open journal."""

    def forget(self) -> None:
        """Write no settings and no log any more: they were wiped."""

    def close(self) -> None:
        """Close the window and let go of everything."""
