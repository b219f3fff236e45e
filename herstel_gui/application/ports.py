"""What the use cases need from the world; storage and desktop provide it, tests fake it in ten lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from herstel_gui.application.changes import Dated, Earlier, Edit
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.day import DayRecord, Surroundings
    from herstel_gui.domain.text import Text


class Clock(Protocol):
    """The present moment, passed in so that tests and the command line decide it."""

    def now(self) -> datetime:
        """Return the present local moment, with its zone."""

    def today(self) -> date:
        """Return the present local date."""


class JournalStore(Protocol):
    """A journal on disk. Every method raises a JournalError for trouble of the world."""

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        """Return the days that hold anything, oldest first, of the span or of all time."""

    def extent(self) -> DaySpan | None:
        """Return the first and last day that hold anything; None for an empty journal."""

    def first_noted(self, what: str) -> date | None:
        """Return the first day on which a measure was noted; with PERFORMANCE_KEY, a session rated."""

    def surroundings(self) -> Surroundings:
        """Return what stands beside the days."""

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> None:
        """Carry out all edits in one durable transaction, or none.

        ChangedElsewhereError when a slot no longer holds what ``before`` says. Whatever is overwritten or
        removed goes to the history with the moment and the source.
        """

    def history(self, day: date) -> Sequence[Earlier]:
        """Return what was overwritten or removed on a day, what went last first."""

    def whole_history(self) -> Sequence[Earlier]:
        """Return everything that was overwritten or removed, what went first first."""

    def dated(self) -> Dated:
        """Return all entries with the moment at which each was stored, and when slots were emptied."""

    def set_zone(self, zone: str) -> None:
        """Keep the zone of the journal's clock times."""

    def drafts(self) -> Mapping[tuple[date, str], str]:
        """Return typed texts that are not values yet, by day and by the field in which they stand."""

    def keep_draft(self, day: date, place: str, text: str) -> None:
        """Keep a typed text that is not a value yet; an empty text removes it."""

    def close(self) -> None:
        """Let go of the file; nothing is left beside it."""
