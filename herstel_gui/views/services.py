"""Functions of storage, importers, exporters and the computer that the screens use.

The composition root creates ``Services``. Screens import none of those packages themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date, tzinfo
    from pathlib import Path

    from herstel_gui.application.calendar_contents import CalendarFile
    from herstel_gui.application.changes import Changes
    from herstel_gui.application.column_mapping import TableMapping
    from herstel_gui.application.import_streams import Answers
    from herstel_gui.application.importing import ParsedFile, Progress
    from herstel_gui.application.makers import Maker
    from herstel_gui.application.offer_preview import OfferPreview, Storing
    from herstel_gui.application.offers import Offer
    from herstel_gui.application.recovery_options import Copy
    from herstel_gui.application.restoring import RestorePreview
    from herstel_gui.application.settings import Settings
    from herstel_gui.application.table_sheets import Sheets
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.club.erasing import Erasure
    from herstel_gui.domain.club.week_file import ClubFile, ClubReading
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.text import Text
    from herstel_gui.exporters.registry import Exporter
    from herstel_gui.qt_models.long_changes import LongChanges

_T = TypeVar("_T")


class Outgoing(Protocol):
    """Writes files for the user; implemented in ``desktop.outgoing``."""

    def refusal(self, path: Path, *, journal: bool = False, member: str = "") -> Text | None:
        """Return why ``path`` must not be written, or None.

        ``journal`` when the new file is a journal; ``member`` is the member id of a new club week.
        """

    def write(self, path: Path, pieces: Iterable[bytes], *, member: str = "") -> Path:
        """Write a file completely or not at all and return its path; HerstelError when writing fails."""


class Running(Protocol):
    """Work in the background."""

    def cancel(self) -> None:
        """Ask the work to stop; its result is discarded."""


class RunAside(Protocol):
    """Runs work in another thread and delivers the result in the window's thread."""

    def __call__(
        self,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = ...,
    ) -> Running:
        """Start the work; ``done`` or ``failed`` is called later, unless the work was cancelled."""


class Remembered(Protocol):
    """Reads and changes the settings."""

    def get(self) -> Settings:
        """Return the settings in force."""

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # one keyword a field, as dataclasses.replace
        """Change the settings given by name and store all of them."""


class AtLogin(Protocol):
    """Whether the program starts with the computer."""

    def is_on(self) -> bool:
        """Return whether it does."""

    def turn(self, *, on: bool) -> None:
        """Let it start, or no longer; UnusableFileError when this cannot be stored."""


@dataclass(frozen=True, slots=True)
class CopyServices:
    """Functions on backups.

    ``preview`` is slow: call it through ``run_aside``, and ``restore`` through ``long_changes``.
    """

    run_aside: RunAside
    long_changes: LongChanges
    copies: Callable[[], Sequence[Copy]]
    unlock: Callable[[Path], bool]
    """Ask for the password of a protected backup; False when the user does not give the password."""
    preview: Callable[[Path], RestorePreview]
    restore: Callable[[RestorePreview], Changes]
    second_folder: Callable[[], str]
    choose_second: Callable[[str], None]
    """Set a second folder for backups; an empty string stops the second copies."""


@dataclass(frozen=True, slots=True)
class ClubServices:
    """Functions for the trainer's window. ``read`` is slow: call it through ``run_aside``.

    ``folder`` returns the remembered folder of the club, empty for none, and ``keep_folder`` remembers one;
    ``members`` returns the lists of members as JSON values, and ``keep_members`` stores them.
    """

    run_aside: RunAside
    read: Callable[[Sequence[Path], Progress], ClubReading]
    erase: Callable[[Sequence[ClubFile]], Erasure]
    today: Callable[[], date]
    outgoing: Outgoing
    folder: Callable[[], str] = lambda: ""
    keep_folder: Callable[[str], None] = lambda _folder: None
    members: Callable[[], Mapping[str, object]] = dict
    keep_members: Callable[[dict[str, object]], None] = lambda _lists: None


@dataclass(frozen=True, slots=True)
class TableServices:
    """Functions on tables of unknown programs. ``read`` and ``offer`` are slow: call them aside."""

    read: Callable[[Path], Sheets]
    preview: Callable[[Sheets, TableMapping], ParsedFile]
    """Return what a mapping makes of a table."""
    order_is_open: Callable[[Sheets, TableMapping], bool]
    """Return whether the user must say if the day or the month comes first."""
    offer: Callable[[Path, Sheets, TableMapping], Offer]


@dataclass(frozen=True, slots=True)
class Protection:
    """Functions on the password of the journal; they show their own dialogs."""

    protected: bool
    """Whether the journal has a password."""
    kept: Callable[[], bool]
    """Whether the system's key store has the key of the journal."""
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

    ``offer`` and ``preview_offer`` are slow: call them through ``run_aside``, and the actions of what
    ``store_offer`` returns through the long changes of the journal.
    """

    run_aside: RunAside
    outgoing: Outgoing
    settings: Remembered
    makers: Callable[[], Sequence[Maker]]
    """Returns the makers whose exports can be imported."""
    offer: Callable[[Sequence[Path], Callable[[Text, int, int], None]], Offer]
    """Read files and folders; the function is told what is being read, and the done and total bytes."""
    preview_offer: Callable[
        [Offer, Mapping[str, Answers] | None, DaySpan | None, frozenset[str]], OfferPreview
    ]
    tables: TableServices
    store_offer: Callable[[OfferPreview, frozenset[str], frozenset[str]], Storing]
    """Return what stores the streams of the first set, with the doubts of the second confirmed."""
    read_calendar: Callable[[Path, DaySpan, tzinfo], CalendarFile]
    """Read the trainings of a calendar file within a span, in a zone; slow, call it through ``run_aside``."""
    export: Callable[[Exporter, Path], Path]
    """Write the whole journal in the format of an exporter and return the path."""
    backup_to: Callable[[Path], Path]
    last_backup: Callable[[], str]
    """Return the standing note of the side bar, with the date of the last backup."""
    open_journal: Callable[..., object]
    """Open the journal at a path; with ``create=True``, create an empty journal if there is none."""
    open_demo: Callable[[], object]
    open_own: Callable[[], object]
    """Open the last journal that is not the example journal."""
    change_look: Callable[..., None]
    """Change settings of the look (by name) and build the window again."""
    journal_path: Path
    merge_with: Callable[[Path], None]
    """Merge another journal into the open journal, after a question."""
    wipe: Callable[[], None]
    """Remove all data after a question, and end the program."""
    copies: CopyServices
    protection: Protection
    club: ClubServices
    at_login: AtLogin | None = None
    """None where starting with the computer is not offered."""
