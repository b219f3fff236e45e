"""The interfaces that the use cases need; storage and desktop implement them, and tests use fakes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import date, datetime

    from herstel_gui.application.changes import Dated, Earlier, Edit, StatedZone, ZoneChange
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, Marks
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.day import DayRecord, Surroundings
    from herstel_gui.domain.day_text import DayText
    from herstel_gui.domain.text import Text


class Clock(Protocol):
    """The current time. Tests and commands pass in their own clock."""

    def now(self) -> datetime:
        """Return the current local time, with its zone."""

    def today(self) -> date:
        """Return the current local date."""


class JournalStore(Protocol):
    """A journal on disk. Every method raises a JournalError when the file cannot be read or written."""

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        """Return the non-empty days of a span, or of the whole journal, oldest first."""

    def extent(self) -> DaySpan | None:
        """Return the span from the first to the last non-empty day; None for an empty journal."""

    def first_noted(self, what: str) -> date | None:
        """Return the first day with a reading of a measure, or for PERFORMANCE_KEY with a rated session."""

    def texts(self) -> Sequence[DayText]:
        """Return the notes, the notes of trainings and the tags of all days, for a search."""

    def surroundings(self) -> Surroundings:
        """Return the recovery weeks, baseline choices, answers and plans."""

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        """Store all edits in one durable transaction, or none of them; return the rows that changed.

        Overwritten and removed entries go to the history with the moment ``at``, or a later one when the
        clock is behind what is overwritten. ChangedElsewhereError when a slot no longer holds the entry
        ``before`` of its edit; ReplacedJournalError while ``replaced``.
        """

    def exchange(
        self,
        exchange: EntryExchange,
        edits: Sequence[Edit],
        at: datetime,
        text: Text,
        zone: ZoneChange | None = None,
    ) -> EntryExchange:
        """Exchange exactly these rows, change the zone if given, and store edits, in one durable transaction.

        The zone stays when it is neither the zone before nor older than the zone after.

        Returns the rows that the edits changed. ChangedElsewhereError also when a row that should go is not
        there, or a slot that should be filled is not empty.
        """

    def marks(self) -> Marks:
        """Return the marks by which two versions of a journal are compared."""

    def rows(self, days: Collection[date] | None = None, trainings: Collection[str] = ()) -> EntryRows:
        """Return all versions of the given days, or of all days, and of everything beside the days.

        Of the ``trainings`` with these ids all versions are returned too, on whatever day they are.
        """

    def history(self, day: date) -> Sequence[Earlier]:
        """Return the overwritten and removed entries of a day, the last replaced first."""

    def whole_history(self) -> Sequence[Earlier]:
        """Return all overwritten and removed entries, the first replaced first."""

    def dated(self) -> Dated:
        """Return all entries with the moments of storing, and the moments at which slots were emptied."""

    @property
    def replaced(self) -> bool:
        """Whether every write is refused, because another program changed or replaced the file."""

    def demand_same_journal(self) -> None:
        """Raise StrangerJournalError when the file at the path is another journal than was opened."""

    def accept_journal(self) -> None:
        """Take the journal that is at the path now for the one that was opened: the user agreed."""

    def rejoining(self) -> AbstractContextManager[None]:
        """Let this thread write to the file that replaced the journal; other writers wait.

        After a block without an error the file is the journal again.
        """

    def turn(self) -> AbstractContextManager[None]:
        """Let no other thread write until the end of the block."""

    def stated_zone(self) -> StatedZone:
        """Return the zone of the journal's clock times with the moment at which it was chosen."""

    def notes(self, kind: str) -> Mapping[str, str]:
        """Return the notes of a kind: texts about this file, by names that begin with the kind."""

    def keep_notes(self, notes: Mapping[str, str]) -> None:
        """Store notes by their names; an empty text removes a note."""

    def drafts(self) -> Mapping[tuple[date, str], str]:
        """Return the typed texts that are not values yet, by day and by the name of their field."""

    def keep_draft(self, day: date, place: str, text: str) -> None:
        """Store a typed text that is not a value yet; an empty text removes the draft."""

    def close(self) -> None:
        """Close the file and remove the files beside the journal."""
