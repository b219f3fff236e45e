"""What files offer to import: by maker the streams, the questions and a function that reads values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from herstel_gui.application.changes import Bookkeeping, day_of
from herstel_gui.application.constant_values import (
    CONSTANT,
    MEASURED,
    constant_stretches,
    question_about,
)
from herstel_gui.application.import_streams import (
    EVERYTHING,
    NOTES,
    OTHER,
    TAGS,
    TRAININGS,
    Answers,
    Question,
    RefusedPart,
    Selection,
    Source,
    Stream,
    stream_of,
)
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.provenance import ImportedFile, Taken
from herstel_gui.domain.reading import Reading, source_parts
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.importing import ParsedFile

_PLACE: Final = {key: place for place, key in enumerate((*BY_KEY, TRAININGS, NOTES, TAGS, OTHER))}
"""The order of streams: that of the measures, then the rest; own measures after those of Herstel."""
_NOTHING: Final = tr_noop("{why} Er is niets geïmporteerd.")
_AFTER_OURS: Final = len(BY_KEY) - 0.5


@dataclass(frozen=True, slots=True)
class OfferedPart:
    """What the files of one maker offer. ``maker`` is the stored key and ``label`` the name of the maker.

    ``files`` are the paths of the members that are read, ``chosen`` the names of the chosen files and
    folders that they come from. ``reader`` returns the values for answers and a selection.
    """

    maker: str
    label: str
    files: tuple[str, ...]
    streams: tuple[Stream, ...]
    reader: Callable[[Answers, Selection], ParsedFile]
    questions: tuple[Question, ...] = ()
    refused: tuple[RefusedPart, ...] = ()
    chosen: tuple[str, ...] = ()

    def read(self, answers: Answers, selection: Selection = EVERYTHING) -> ParsedFile:
        """Return the values of the selected streams that wait for no question."""
        file = self.reader(answers, selection)
        waiting = self.waiting(answers)
        settings = {
            each.key.removeprefix(CONSTANT)
            for each in self.questions
            if each.key.startswith(CONSTANT) and answers.one(each.key) != MEASURED
        }
        stretches = {
            key: constant_stretches(readings) for key, readings in _by_stream(file, settings).items()
        }
        if not waiting and not stretches and selection == EVERYTHING:
            return file

        def taken(entry: Entry) -> bool:
            key = stream_of(entry, file.source)
            day = None if isinstance(entry, Bookkeeping) else day_of(entry)
            if key in waiting or not selection.takes(key, day):
                return False
            return not (isinstance(entry, Reading) and any(entry in each for each in stretches.get(key, ())))

        return replace(file, entries=tuple(filter(taken, file.entries)))

    def waiting(self, answers: Answers) -> frozenset[str]:
        """Return the keys of the streams that wait for an answer."""
        open_questions = (each for each in self.questions if not answers.answers(each))
        return frozenset(
            key for each in open_questions for key in each.streams if not each.key.startswith(CONSTANT)
        )

    @property
    def first(self) -> date | None:
        """The first day with a value; None without streams."""
        return min((each.first for each in self.streams if each.first), default=None)

    @property
    def last(self) -> date | None:
        """The last day with a value; None without streams."""
        return max((each.last for each in self.streams if each.last), default=None)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a set of files offers, before anything is compared or stored.

    ``refused`` lists the files that stay out with the reason; ``others`` counts the files that belong to no
    maker, ``weeks`` the files of a club. ``places`` tells where the chosen files and folders are by their
    names, ``digest`` returns such a file with its digest; slow. ``close`` closes the files.
    """

    name: str
    size: int
    parts: tuple[OfferedPart, ...]
    refused: tuple[RefusedPart, ...] = ()
    others: int = 0
    weeks: tuple[Path, ...] = ()
    places: Mapping[str, Path] = field(default_factory=dict)
    digest: Callable[[str], ImportedFile] = lambda name: ImportedFile(name, 0)
    close: Callable[[], None] = field(default=lambda: None)

    @property
    def tables(self) -> dict[str, Path]:
        """The tables of which the user can say what their columns mean, by name."""
        return {part.name: part.table for part in self.refused if part.table is not None}

    @property
    def files(self) -> int:
        """Number of files that are read."""
        return sum(len(part.files) for part in self.parts)

    @property
    def first(self) -> date | None:
        """The first day with a value."""
        return min((part.first for part in self.parts if part.first), default=None)

    @property
    def last(self) -> date | None:
        """The last day with a value."""
        return max((part.last for part in self.parts if part.last), default=None)


def nothing_imported(why: Text) -> Text:
    """Return why a file stays out, and that nothing came in.

    The sentence of a file speaks of that file only; who knows that there was no other one adds this.
    """
    return Text(_NOTHING, why=why)


def with_constants(part: OfferedPart) -> OfferedPart:
    """Return a part with a question about every value that stays the same for months.

    Such a value is a setting, not a measurement: while unanswered it stays out, the rest of its stream comes
    in.
    """
    answers = Answers().proposals(part.questions)
    keys = {stream.key for stream in part.streams}
    questions = [
        question_about(key, stretches)
        for key, readings in _by_stream(part.reader(answers, EVERYTHING), keys).items()
        if (stretches := constant_stretches(readings))
    ]
    return replace(part, questions=(*part.questions, *questions)) if questions else part


def streams_in(file: ParsedFile, taken: Mapping[str, Taken] | None = None) -> tuple[Stream, ...]:
    """Return the streams of entries that were read whole; ``taken`` gives the moment by measure."""
    days: defaultdict[str, set[date]] = defaultdict(set)
    for entry in file.entries:
        days[stream_of(entry, file.source)].add(day_of(entry))
    streams = []
    for key, held in days.items():
        source, _, measure = key.rpartition(":")
        moment = (taken or {}).get(measure, Taken.UNKNOWN)
        streams.append(
            Stream(Source(*source_parts(source)), measure, len(held), min(held), max(held), moment)
        )
    return tuple(sorted(streams, key=lambda one: (_PLACE.get(one.measure, _AFTER_OURS), one.measure)))


def _by_stream(file: ParsedFile, keys: Iterable[str]) -> dict[str, list[Reading]]:
    wanted = set(keys)
    if not wanted:
        return {}
    readings: defaultdict[str, list[Reading]] = defaultdict(list)
    for entry in file.entries:
        if isinstance(entry, Reading) and (key := stream_of(entry, file.source)) in wanted:
            readings[key].append(entry)
    return readings
