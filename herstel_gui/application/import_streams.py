"""What a foreign file holds, as values: sources, streams, questions with evidence, answers and a selection.

An importer *inspects* files first: which streams are there, and what does it need to know? The user sees the
answer, ticks streams and answers questions. Only then are values *read* and compared with the journal. All
of these are values, so that the window, the command and the tests show and answer the same thing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from herstel_gui.application.changes import (
    Entry,
    NoteEntry,
    TagEntry,
)
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.reading import TYPED, Reading, source_key
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.domain.calendar import DaySpan

TRAININGS: Final = "trainings"
NOTES: Final = "notes"
TAGS: Final = "tags"
OTHER: Final = "other"
"""The names of streams that are no measure, in ``Stream.measure``."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Who made a value: the maker and, where the file names it, the device.

    ``maker`` is a stored key (``apple_health``); ``device`` is a short name as people say it (``Watch``),
    never a serial number or the name of a person.
    """

    maker: str
    device: str = ""

    @property
    def key(self) -> str:
        """The value of ``Reading.source`` and ``Session.source``; stored, so never changed."""
        return source_key(self.maker, self.device)


@dataclass(frozen=True, slots=True)
class Stream:
    """The values of one measure from one source.

    ``measure`` is the key of a measure, or TRAININGS, NOTES, TAGS. ``days`` counts the days with a value,
    after reduction to one value a day. ``group`` is the heading above the stream in the preview ("Slaap · op
    de dag van opstaan"), ``remark`` a line below its name ("zonder wakker liggen"). ``chosen`` is False for a
    stream that is offered but not proposed, such as a rolling mean.
    """

    source: Source
    measure: str
    days: int
    first: date | None
    last: date | None
    taken: Taken = Taken.UNKNOWN
    group: Text | None = None
    remark: Text | None = None
    chosen: bool = True

    @property
    def key(self) -> str:
        """Identifies the stream in questions, selections and on the command line."""
        return stream_key(self.source.key, self.measure)


def stream_key(source: str, measure: str) -> str:
    """Return the key of the stream of a measure from a source."""
    return f"{source}:{measure}"


@dataclass(frozen=True, slots=True)
class Choice:
    """A possible answer.

    ``key`` is written on the command line and remembered; ``label`` is on the button.
    """

    key: str
    label: Text


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the file does not say for certain.

    ``key`` is stable within its maker (``weight_unit``); the answer is remembered for the maker. ``proposed``
    is the key of the choice that the evidence speaks for, None when it speaks for none. While the question is
    unanswered, the streams with a key in ``streams`` stay out; the rest can be imported. ``several`` allows
    more than one choice, and none (which questions of a diary). ``remembered`` is False for an answer that
    belongs to this file only.
    """

    key: str
    text: Text
    choices: tuple[Choice, ...]
    evidence: Text | None = None
    proposed: str | None = None
    streams: frozenset[str] = frozenset()
    several: bool = False
    remembered: bool = True


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to questions: keys of choices by the key of the question."""

    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def one(self, question: str) -> str | None:
        """Return the answer to a question with one answer; None while it is unanswered."""
        return next(iter(self.given.get(question, ())), None)

    def all(self, question: str) -> frozenset[str]:
        """Return the answers to a question that allows several."""
        return frozenset(self.given.get(question, ()))

    def answers(self, question: Question) -> bool:
        """Return whether a question has an answer, and only answers that are among its choices."""
        known = {choice.key for choice in question.choices}
        given = self.given.get(question.key)
        return given is not None and known.issuperset(given) and (question.several or len(given) == 1)

    def with_answer(self, question: str, *choices: str) -> Answers:
        """Return these answers with another answer to one question."""
        return Answers({**self.given, question: choices})

    def proposals(self, questions: Iterable[Question]) -> Answers:
        """Return these answers, and for unanswered questions the proposed answer where there is one."""
        proposed = {each.key: (each.proposed,) for each in questions if each.proposed is not None}
        return Answers({**proposed, **self.given})


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user ticked: the keys of streams (None: all) and the span of days (None: all)."""

    streams: frozenset[str] | None = None
    span: DaySpan | None = None

    def takes(self, stream: str, day: date | None = None) -> bool:
        """Return whether a stream, on a day when given, is selected."""
        if self.streams is not None and stream not in self.streams:
            return False
        return day is None or self.span is None or self.span.first <= day <= self.span.last


EVERYTHING: Final = Selection()


@dataclass(frozen=True, slots=True)
class RefusedPart:
    """A file that was looked at and stays out: its name, why, and what the user can do.

    ``table`` is where a table is of which the user can say what its columns mean.
    """

    name: str
    why: Text
    advice: Text | None = None
    table: Path | None = None


class Confidence(Enum):
    """How certain an importer is that files are of its maker."""

    SURE = "sure"
    """Names that only this maker writes."""
    LIKELY = "likely"
    """The shape fits, but others write it too: the user is asked."""
    NO = "no"


class HasPath(Protocol):
    """A file of a bundle, identified by its path inside it."""

    @property
    def path(self) -> str:
        """The name with its folders."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """What an importer makes of the files of a bundle.

    ``claimed`` holds the paths of the members that the importer will read, or of which it tells in ``why``
    that they are useless. ``known`` marks a useless kind of a known maker, which has its own sentence in
    ``why``, such as "Dit is Garmins weekoverzicht; kies op de site 4 weken, dan zijn het dagen."
    """

    confidence: Confidence
    claimed: frozenset[str] = frozenset()
    why: Text | None = None
    known: bool = False

    @classmethod
    def sure(cls, members: Iterable[HasPath]) -> Recognition:
        """Return that these members carry names of the maker's own."""
        return cls(Confidence.SURE, frozenset(member.path for member in members))

    @classmethod
    def likely(cls, members: Iterable[HasPath], why: Text | None = None) -> Recognition:
        """Return that these members have the shape of the maker, which others may write too."""
        return cls(Confidence.LIKELY, frozenset(member.path for member in members), why)

    @classmethod
    def no(cls, why: Text | None = None) -> Recognition:
        """Return that nothing is of this maker, with the reason when it helps the user."""
        return cls(Confidence.NO, why=why)

    @classmethod
    def useless(cls, why: Text, members: Iterable[HasPath]) -> Recognition:
        """Return that these members are of this maker, but of a kind that holds nothing to import."""
        return cls(Confidence.NO, frozenset(member.path for member in members), why, known=True)


Place: TypeAlias = int | str
"""Where in the files something is: a line number, or the name of a member with a line or a day."""


def belongs(entry: Entry, source: str, streams: Collection[str]) -> bool:
    """Return whether an entry is of one of these streams; a declaration comes along with its values."""
    if stream_of(entry, source) in streams:
        return True
    return isinstance(entry, OwnMeasure) and any(key.endswith(f":{entry.key}") for key in streams)


def stream_of(entry: Entry, source: str) -> str:
    """Return the key of the stream of an entry.

    ``source`` is the source of entries without one of their own.
    """
    match entry:
        case Reading():
            return stream_key(entry.source, entry.measure)
        case Session():
            return stream_key(source if entry.source == TYPED else entry.source, TRAININGS)
        case NoteEntry():
            return stream_key(source, NOTES)
        case TagEntry():
            return stream_key(source, TAGS)
        case _:
            return stream_key(source, OTHER)
