"""Limits on new entries: the number of entries of a day, and no entries of days after today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final, TypeAlias

from herstel_gui.application.cancelling import look, step
from herstel_gui.application.changes import (
    Bookkeeping,
    Entry,
    NoteEntry,
    TagEntry,
    day_of,
)
from herstel_gui.domain.bounds import (
    MAX_NOTE,
    MAX_OWN_MEASURES,
    MAX_REASON,
    MAX_SESSIONS,
    MAX_SETTING,
    MAX_SOURCE,
    MAX_SOURCES,
    MAX_TAGS,
    demand_measurable,
    demand_near,
    demand_plannable,
    note_text,
    whole_day,
    word_text,
)
from herstel_gui.domain.day import (
    BaselineRestart,
    ConfirmedReading,
    Discussion,
    EpisodeAnswer,
    PlannedDay,
    RecoveryWeek,
)
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.own_measures import MAX_CONTENT, MAX_KEY, OwnMeasure, without_hidden
from herstel_gui.domain.plain_text import Cleaned, cleaned
from herstel_gui.domain.planned import MAX_PLANNED, FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import ImportBatch, KnownSource, PersonalSetting, SourceOrder
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import Session

_Place: TypeAlias = tuple[date, str, str]

_LIMITS: Final = {
    "sources": MAX_SOURCES,
    "tags": MAX_TAGS,
    "sessions": MAX_SESSIONS,
    "planned": MAX_PLANNED,
    "own measures": MAX_OWN_MEASURES,
}
"""The greatest count of a place by its second part."""

_TAGS: Final = tr_noop(
    "{day}: meer dan {limit} bijzonderheden. Zoveel bewaart Herstel er hoogstens op een dag."
)
_SESSIONS: Final = tr_noop(
    "{day}: meer dan {limit} trainingen. Zoveel bewaart Herstel er hoogstens op een dag."
)
_PLANNED: Final = tr_noop(
    "{day}: meer dan {limit} geplande trainingen. Zoveel bewaart Herstel er hoogstens op een dag."
)
_SOURCES: Final = tr_noop(
    "{day}, {what}: meer dan {limit} bronnen. Zoveel bewaart Herstel er hoogstens op een dag."
)
_OWN_MEASURES: Final = tr_noop("Meer dan {limit} eigen metingen. Zoveel bewaart Herstel er hoogstens.")
_MANY: Final = tr_noop("{reason} Niet overgenomen: {n}.")


class Room:
    """Counts the entries of days and refuses new entries above the limits."""

    def __init__(self, today: date, held: Iterable[Entry]) -> None:
        """Count the entries that the journal holds, which may exceed the limits."""
        self._today = today
        self._counts: Counter[_Place] = Counter()
        for entry in held:
            step()
            self.count(entry)

    def count(self, entry: Entry, by: int = 1) -> None:
        """Add an entry to the counts; with ``by=-1`` subtract a removed entry."""
        place = _place(entry)
        if place is not None:
            self._counts[place] += by

    def fits(self, entries: Iterable[Entry]) -> bool:
        """Return whether there is room for all of these new entries together, without counting them."""
        wanted = Counter(map(_place, entries))
        look()
        return all(
            self._counts[place] + number <= _LIMITS[place[1]]
            for place, number in wanted.items()
            if place is not None
        )

    def admit(self, entry: Entry, *, ahead: bool = False) -> None:
        """Count a new entry; RefusedValueError for a full day or a day after today.

        With ``ahead`` the user has confirmed an entry after today, up to two years ahead.
        """
        demand_day(entry, self._today, ahead=ahead)
        place = _place(entry)
        if place is None:
            return
        if self._counts[place] >= _LIMITS[place[1]]:
            raise RefusedValueError(_full(entry))
        self._counts[place] += 1


def same_room(one: Entry, other: Entry) -> bool:
    """Return whether two entries take the same room: an entry may replace the other on a full day."""
    return _place(one) == _place(other)


class Refusals:
    """Sentences about refused and shortened entries, each with its count, in order of appearance.

    Attributes:
        any: Whether an entry was refused as a whole.
    """

    def __init__(self) -> None:
        """Start without refusals."""
        self.any = False
        self._times: Counter[tuple[str, Text]] = Counter()

    def add(self, entry: Entry, reason: Text) -> None:
        """Add the reason why an entry was refused."""
        self.any = True
        self.remark(entry, reason)

    def remark(self, entry: Entry, said: Text) -> None:
        """Add what was removed from the text of an entry that comes along."""
        self._times[_part_of(entry), said] += 1

    @property
    def sentences(self) -> list[tuple[str, Text]]:
        """The day, or the name of the part without days, and each reason or remark."""
        return [
            (part, reason if times == 1 else Text(_MANY, reason=reason, n=times))
            for (part, reason), times in self._times.items()
        ]


def _part_of(entry: Entry) -> str:
    """Return the day of an entry; of an entry without a day, the name of its part in a file of Herstel."""
    match entry:
        case OwnMeasure():
            return "own_measures"
        case KnownSource():
            return "sources"
        case SourceOrder():
            return "source_orders"
        case PersonalSetting():
            return "settings"
        case _:
            return day_of(entry).isoformat()


def demand_day(entry: Entry, today: date, *, ahead: bool = False) -> None:
    """Raise RefusedValueError for an entry of a day too far after today.

    With ``ahead`` measured entries may be as far ahead as plans.
    """
    match entry:
        case Reading() if not ahead:
            # nearly all entries
            demand_measurable(entry.day, today)
        case RecoveryWeek() | PlannedPeriod() | FollowUp():
            demand_plannable(entry.last, today)
        case PlannedDay() | PlannedTraining():
            demand_plannable(entry.day, today)
        case EpisodeAnswer():
            demand_measurable(max(entry.first_day, entry.seen or entry.first_day), today)
        case Discussion():
            # nobody has spoken to a professional yet on a day to come
            demand_measurable(entry.day, today)
        case _ if isinstance(entry, Bookkeeping):
            # of no day; the moment of an import is in UTC, where it can be tomorrow already
            pass
        case _ if ahead:
            demand_near(entry.day, today)
        case _:
            demand_measurable(entry.day, today)


def plain_entry(entry: Entry) -> tuple[Entry, Text | None]:
    """Return an entry of another journal with cleaned texts, and a sentence about removed characters or None.

    RefusedValueError when a text is too long, or when a word holds a forbidden character.
    """
    match entry:
        case Reading() | ConfirmedReading() | KnownSource():
            word_text(entry.source, MAX_SOURCE)
        case NoteEntry():
            note = _plain_note(entry.note)
            return replace(entry, note=note.text), note.said
        case TagEntry():
            word_text(entry.tag)
        case Session() | PlannedDay():
            word_text(entry.kind)
            note = _plain_note(entry.note)
            return replace(entry, note=note.text), note.said
        case ImportBatch() | PersonalSetting():
            _demand_bounded(entry)
        case BaselineRestart() | EpisodeAnswer():
            note = _plain_note(entry.reason, MAX_REASON)
            return replace(entry, reason=note.text), note.said
        case OwnMeasure():
            return _plain_declaration(entry)
        case PlannedTraining():
            word_text(entry.kind)
            word_text(entry.id, MAX_SOURCE)
            title = _plain_note(entry.title, MAX_REASON)
            return replace(entry, title=title.text), title.said
        case PlannedPeriod():
            word_text(entry.kind)
            note = _plain_note(entry.note, MAX_REASON)
            return replace(entry, note=note.text), note.said
        case _:
            # a day, or choices from a closed list
            pass
    return entry, None


def _plain_declaration(entry: OwnMeasure) -> tuple[OwnMeasure, Text | None]:
    word_text(entry.key, MAX_KEY)
    plain, removed = without_hidden(entry)
    note_text(plain.content, MAX_CONTENT)
    return plain, Cleaned("", removed).said


def _demand_bounded(entry: ImportBatch | PersonalSetting) -> None:
    match entry:
        case ImportBatch():
            word_text(entry.id, MAX_SOURCE)
        case PersonalSetting():
            word_text(entry.name, MAX_SOURCE)
            note_text(entry.value, MAX_SETTING)


def _plain_note(text: str, limit: int = MAX_NOTE) -> Cleaned:
    clean = cleaned(text)
    note_text(clean.text, limit)
    return clean


def _place(entry: Entry) -> _Place | None:
    """Return the counter that an entry belongs to; None for entries without a limit."""
    match entry:
        case Reading():
            return entry.day, "sources", entry.measure
        case TagEntry():
            return entry.day, "tags", ""
        case Session():
            return entry.day, "sessions", ""
        case PlannedTraining():
            return entry.day, "planned", ""
        case OwnMeasure():
            return entry.day, "own measures", ""
        case _:
            return None


def _full(entry: Entry) -> Text:
    match entry:
        case TagEntry():
            return Text(_TAGS, day=whole_day(entry.day), limit=MAX_TAGS)
        case Session():
            return Text(_SESSIONS, day=whole_day(entry.day), limit=MAX_SESSIONS)
        case PlannedTraining():
            return Text(_PLANNED, day=whole_day(entry.day), limit=MAX_PLANNED)
        case Reading():
            known = BY_KEY.get(entry.measure)
            what = known.label if known else entry.measure
            return Text(_SOURCES, day=whole_day(entry.day), what=what, limit=MAX_SOURCES)
        case OwnMeasure():
            return Text(_OWN_MEASURES, limit=MAX_OWN_MEASURES)
        case _:
            raise TypeError(type(entry).__name__)
