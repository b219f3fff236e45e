"""What the window asks of the world beyond the journal; the composition root fills it in.

The screens know neither storage nor importers nor this computer: they get these functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.importing import ImportPreview, Progress
    from herstel_gui.application.recovery_options import Copy
    from herstel_gui.application.restoring import RestorePreview
    from herstel_gui.application.settings import Settings
    from herstel_gui.domain.club.week_file import ClubReading
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.text import Text
    from herstel_gui.exporters.registry import Exporter

_T = TypeVar("_T")


class Outgoing(Protocol):
    """Writes the files that leave the program; ``desktop.outgoing`` does."""

    def refusal(self, path: Path, *, journal: bool = False) -> Text | None:
        """Return why nothing is written at ``path``; ``journal`` for what is itself a journal."""

    def write(self, path: Path, pieces: Iterable[bytes]) -> Path:
        """Write a file whole or not at all, and return where it is; HerstelError when it cannot be."""


class Running(Protocol):
    """Work under way in the background."""

    def cancel(self) -> None:
        """Ask it to stop; nothing more is heard of it."""


class RunAside(Protocol):
    """Runs work away from the window's thread and brings the outcome back to it."""

    def __call__(
        self,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = ...,
    ) -> Running:
        """Start the work; ``done`` or ``failed`` is called later, unless it was cancelled."""


class Remembered(Protocol):
    """The settings, as they are and as they are to be."""

    def get(self) -> Settings:
        """Return the settings in force."""

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # one keyword a field, as dataclasses.replace
        """Change some and store them."""


@dataclass(frozen=True, slots=True)
class CopyServices:
    """What is done with copies. ``preview`` and ``restore`` are slow and are meant for ``run_aside``."""

    run_aside: RunAside
    copies: Callable[[], Sequence[Copy]]
    unlock: Callable[[Path], bool]
    """Have the password of a copy, when it has one; False when the user does not give it."""
    preview: Callable[[Path], RestorePreview]
    restore: Callable[[RestorePreview], Changes]
    second_folder: Callable[[], str]
    choose_second: Callable[[str], None]
    """Keep copies there too from now on; empty: no longer."""


@dataclass(frozen=True, slots=True)
class ClubServices:
    """What the trainer's window needs; ``read`` is slow and is meant for ``run_aside``."""

    run_aside: RunAside
    read: Callable[[Sequence[Path], Progress], ClubReading]
    today: Callable[[], date]
    outgoing: Outgoing


@dataclass(frozen=True, slots=True)
class Protection:
    """What is done with the password of the journal. Each asks what it must."""

    protected: bool
    """Whether there is a password."""
    kept: Callable[[], bool]
    """Whether the system's key store opens the journal."""
    set_password: Callable[[], None]
    remove_password: Callable[[], None]
    show_code: Callable[[], None]
    keep_no_longer: Callable[[], None]
    lock: Callable[[], None]
    change_settings: Callable[[dict[str, Any]], None]
    """Store settings of the password menu, by name, and apply them at once."""


@dataclass(frozen=True, slots=True)
class Services:
    """Functions that read or write files. All raise HerstelError with a sentence for the user.

    ``preview_import`` and ``store_import`` are slow and are meant for ``run_aside``.
    """

    run_aside: RunAside
    outgoing: Outgoing
    settings: Remembered
    preview_import: Callable[[Path, Progress], ImportPreview]
    store_import: Callable[[ImportPreview], Changes]
    export: Callable[[Exporter, Path], Path]
    """Write the whole journal in one form and return where it is."""
    backup_to: Callable[[Path], Path]
    last_backup: Callable[[], str]
    """A line for the side bar."""
    open_journal: Callable[..., object]
    """Open the journal at a path; with ``create=True`` an empty one where there is none."""
    open_demo: Callable[[], object]
    change_look: Callable[..., None]
    """Change theme or text size (settings by name) and show the window anew."""
    journal_path: Path
    merge_with: Callable[[Path], None]
    """Take another journal into this one, after asking."""
    wipe: Callable[[], None]
    """Remove everything after asking, and end the program."""
    copies: CopyServices
    protection: Protection
    club: ClubServices
