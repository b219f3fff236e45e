"""Typing and pasting in the week table: the text of a cell becomes journal entries, or is refused.

Cells are checked like the fields of the day page. In a pasted block, a refused cell keeps its value and the
other cells are stored as one change.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from herstel_gui.application.changes import (
    Changes,
    Edit,
    Entry,
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    TagEntry,
    edits_between,
    entries_of,
)
from herstel_gui.application.input_parsing import (
    format_number,
    format_value,
    parse_minutes,
    parse_night,
    parse_number,
    parse_value,
)
from herstel_gui.application.journal import Journal
from herstel_gui.application.room import Room
from herstel_gui.application.unusual_values import KnownValues
from herstel_gui.domain.bounds import MAX_TAGS, note_text, word_text
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Measure, Number, accept, plausible, shown
from herstel_gui.domain.measures import BED_TIME, SLEEP_DURATION, WAKE_TIME, MeasureList
from herstel_gui.domain.pain_words import tidy_tag
from herstel_gui.domain.participation import ANSWERS, Participation
from herstel_gui.domain.reading import TYPED, Reading, source_name
from herstel_gui.domain.tags import PAIN_PREFIX, TAGS
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import DayKind, Session, day_load

NOTHING: Final = frozenset({"", "–", "-", "—"})
KINDS: Final[dict[str, DayKind]] = {
    "rust": DayKind.REST, "rustdag": DayKind.REST, "rest": DayKind.REST,
    "actief": DayKind.ACTIVE, "active": DayKind.ACTIVE, "training": DayKind.TRAINING,
}  # fmt: skip
_SECONDS = re.compile(r"(\d{1,2}:\d{2}):\d{2}", re.ASCII)
_PRODUCT = re.compile(r"\s*([\d.,]+)\s*[x×*]\s*(.+)", re.IGNORECASE)

_NOT_YET: Final = tr_noop("Deze dag moet nog komen.")
_DEVICE: Final = tr_noop("{label} komt van een horloge of app. Hier kun je het niet typen of wissen.")
_IMPORTED: Final = tr_noop(
    "{label} is geïmporteerd ({source}) en blijft staan. Klopt dat niet? Typ dan de goede waarde."
)
_UNLIKELY: Final = tr_noop("{label} {value} is ongewoon en nog niet bewaard. Klopt dat?")
_LOAD: Final = tr_noop("Typ zwaarte × minuten, zoals 7×90, of ‘rust’ of ‘actief’. ‘{text}’ kan hier niet.")
_PARTICIPATION: Final = tr_noop("Typ gewoon, aangepast, niet of wil even praten; ‘{text}’ kan hier niet.")
_SEVERAL: Final = tr_noop("Deze dag heeft {n} trainingen. Wijzig ze op Vandaag.")
_MANY_TAGS: Final = tr_noop("Deze dag heeft {n} bijzonderheden; wijzig ze op de dag zelf.")
_REMOVE: Final = tr_noop("Deze dag heeft een training. Verwijder die op Vandaag.")


@dataclass(frozen=True, slots=True)
class TypedCell:
    """The text typed or pasted in a cell; ``row`` is the key of the row."""

    row: str
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """A refused cell with the reason. With ``unlikely``, the same text is accepted the second time."""

    cell: TypedCell
    reason: Text
    unlikely: bool = False


@dataclass(slots=True)
class TypedBlock:
    """The result of reading cells: the entries to replace and to write, and the refused cells."""

    before: list[Entry] = field(default_factory=list)
    after: list[Entry] = field(default_factory=list)
    refused: list[RefusedCell] = field(default_factory=list)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of the accepted cells."""
        return edits_between(self.before, self.after)

    def store(self, journal: Journal, text: Text) -> Changes:
        """Store the accepted cells as one change."""
        return journal.change(text, self.before, self.after)


@dataclass(frozen=True, slots=True)
class CellReader:
    """Reads cells of the week table.

    ``usual`` holds the person's usual values by row, ``labels`` the texts of tags on screen by key, ``pain``
    what stands before a place of pain, ``answers`` the answers on taking part by their words on screen, and
    ``believed`` the cells whose unlikely value was confirmed.
    """

    today: date
    usual: Mapping[str, Number | None]
    labels: Mapping[str, str] = field(default_factory=lambda: TAGS)
    pain: str = "pijn:"
    answers: Mapping[str, Participation] = field(default_factory=lambda: ANSWERS)
    believed: frozenset[TypedCell] = frozenset()
    new_id: Callable[[], str] = lambda: uuid.uuid4().hex

    def read(self, journal: Journal, cells: Iterable[TypedCell]) -> TypedBlock:
        """Read all cells; refused cells are listed in the result."""
        block = TypedBlock()
        cells = list(cells)
        if not cells:
            return block
        span = DaySpan(min(cell.day for cell in cells), max(cell.day for cell in cells))
        records = journal.days(span)
        measures, known = journal.measures(), KnownValues(journal, span)
        for cell in cells:
            try:
                record = records.get(cell.day, DayRecord(cell.day))
                before, after = self.entries(cell, record, measures, known)
            except RefusedValueError as error:
                block.refused.append(RefusedCell(cell, error.text, isinstance(error, _UnlikelyError)))
            else:
                block.before += before
                block.after += after
        return block

    def entries(
        self, cell: TypedCell, record: DayRecord, measures: MeasureList, known: KnownValues
    ) -> tuple[list[Entry], list[Entry]]:
        """Return the entries to replace and to write for one cell; RefusedValueError for a refused text."""
        if cell.day > self.today:
            raise RefusedValueError(Text(_NOT_YET))
        text = cell.text.strip()
        text = "" if text in NOTHING else text
        match cell.row:
            case "load":
                return self._load(text, record)
            case "tags":
                return self._tags(text, record)
            case "participation":
                return self._participation(text, record)
            case "note":
                return _note(cell.text, record)
            case "sleep_duration":
                return self._night(text, cell, record, known)
            case key:
                return self._value(measures.by_key[key], text, cell, record, known)

    # -- measures ----------------------------------------------------------------------------------------

    def _value(
        self, measure: Measure, text: str, cell: TypedCell, record: DayRecord, known: KnownValues
    ) -> tuple[list[Entry], list[Entry]]:
        typed, effective = _typed(record, measure.key), record.effective(measure.key)
        if not measure.typed:
            return _of_device(measure, text, effective)
        if not text:
            _refuse_imported(typed, effective, measure)
            return typed, []
        value = parse_value(measure, _without_seconds(text))
        if effective is not None and effective.value == value:
            return [], []
        self._believe(known, measure, value, cell)
        return typed, [Reading(record.day, measure.key, value, TYPED)]

    def _night(
        self, text: str, cell: TypedCell, record: DayRecord, known: KnownValues
    ) -> tuple[list[Entry], list[Entry]]:
        typed = [entry for key in _NIGHT_KEYS for entry in _typed(record, key)]
        if not text:
            _refuse_imported(typed, record.effective(SLEEP_DURATION.key), SLEEP_DURATION)
            return typed, []
        night = parse_night(_without_seconds(text))
        if night.minutes is not None:
            value = accept(SLEEP_DURATION, night.minutes)
            effective = record.effective(SLEEP_DURATION.key)
            if effective is not None and effective.value == value:
                return [], []
            slept: list[Entry] = [Reading(record.day, SLEEP_DURATION.key, value, TYPED)]
            self._believe_night(known, slept, cell)
            return _typed(record, SLEEP_DURATION.key), slept
        clocks = ((BED_TIME.key, night.bed), (WAKE_TIME.key, night.wake))
        times = [Reading(record.day, key, clock, TYPED) for key, clock in clocks if clock is not None]
        untouched = [entry for key, clock in clocks if clock is None for entry in _typed(record, key)]
        self._believe_night(known, [*untouched, *times], cell)
        return typed, [*untouched, *times]

    def _believe(self, known: KnownValues, measure: Measure, value: Number, cell: TypedCell) -> None:
        usual = self.usual.get(cell.row)
        if cell in self.believed:
            return
        if not plausible(measure, value, usual) or (
            usual is None and known.unusual(measure, cell.day, value) is not None
        ):
            raise _UnlikelyError(Text(_UNLIKELY, label=measure.label, value=shown(measure, value)))

    def _believe_night(self, known: KnownValues, entries: list[Entry], cell: TypedCell) -> None:
        if cell in self.believed:
            return
        readings = (entry for entry in entries if isinstance(entry, Reading))
        minutes = known.unusual_night(cell.day, readings)
        if minutes is not None:
            raise _UnlikelyError(
                Text(_UNLIKELY, label=SLEEP_DURATION.label, value=shown(SLEEP_DURATION, minutes))
            )

    # -- training, tags, note ----------------------------------------------------------------------------

    def _load(self, text: str, record: DayRecord) -> tuple[list[Entry], list[Entry]]:
        kind: list[Entry] = [KindEntry(record.day, record.kind)] if record.kind else []
        typed_kind = KINDS.get(text.casefold())
        if typed_kind is not None or not text:
            if record.sessions and typed_kind is not DayKind.TRAINING and typed_kind is not DayKind.ACTIVE:
                raise RefusedValueError(Text(_REMOVE))
            return kind, [KindEntry(record.day, typed_kind)] if typed_kind else []
        load = day_load(record.kind, record.sessions)
        if load is not None and _number_or_none(text) == load:
            return [], []
        matches = [_PRODUCT.fullmatch(part) for part in text.split("+")]
        products = [(match[1], match[2]) for match in matches if match]
        if len(products) < len(matches):
            raise RefusedValueError(Text(_LOAD, text=text[:40]))
        if record.sessions and len(record.sessions) != len(products):
            raise RefusedValueError(Text(_SEVERAL, n=len(record.sessions)))
        return self._sessions([(parse_number(rpe), parse_minutes(m)) for rpe, m in products], record)

    def _sessions(
        self, done: Sequence[tuple[Number, int]], record: DayRecord
    ) -> tuple[list[Entry], list[Entry]]:
        """Return the trainings with these values, in their order; on an empty day new ones."""
        if record.sessions:
            pairs = zip(record.sessions, done, strict=True)
            changed = [(old, replace(old, session_rpe=rpe, minutes=length)) for old, (rpe, length) in pairs]
            changed = [(old, new) for old, new in changed if new != old]
            return [old for old, _ in changed], [new for _, new in changed]
        rest: list[Entry] = [KindEntry(record.day, DayKind.REST)] if record.kind is DayKind.REST else []
        return rest, [
            Session(self.new_id(), record.day, position, session_rpe=rpe, minutes=length)
            for position, (rpe, length) in enumerate(done)
        ]

    def _participation(self, text: str, record: DayRecord) -> tuple[list[Entry], list[Entry]]:
        old: list[Entry] = (
            [ParticipationEntry(record.day, record.participation)] if record.participation else []
        )
        if not text:
            return old, []
        word = " ".join(text.casefold().split())
        answer = self.answers.get(word) or ANSWERS.get(word)
        if answer is None:
            raise RefusedValueError(Text(_PARTICIPATION, text=text[:40]))
        return old, [ParticipationEntry(record.day, answer)]

    def _tags(self, text: str, record: DayRecord) -> tuple[list[Entry], list[Entry]]:
        keys = {label.casefold(): key for key, label in (*TAGS.items(), *self.labels.items())}
        keys |= {tag.removeprefix(PAIN_PREFIX).casefold(): tag for tag in record.tags}
        pain = tuple(before.casefold() for before in (self.pain, PAIN_PREFIX))
        words = [" ".join(word.split()) for word in _separated(text, record.tags, pain)]
        if len(record.tags) > MAX_TAGS:
            # the cell shows only the first MAX_TAGS tags
            raise RefusedValueError(Text(_MANY_TAGS, n=len(record.tags)))
        typed = (keys.get(word.casefold()) or _as_pain(word, pain) for word in words if word)
        known = (tag if tag in record.tags else tidy_tag(word_text(tag)) for tag in typed)
        tags = dict.fromkeys(tag for tag in known if tag)
        room = Room(self.today, entries_of(replace(record, tags=tuple(set(tags) & set(record.tags)))))
        for tag in tags:
            if tag not in record.tags:
                room.admit(TagEntry(record.day, tag))
        return (
            [TagEntry(record.day, tag) for tag in record.tags],
            [TagEntry(record.day, tag) for tag in tags],
        )


def _separated(text: str, held: Iterable[str], pain: Iterable[str]) -> list[str]:
    """Return the words of a cell between its commas; a tag of the day that has a comma itself stays whole.

    ``pain`` is what can stand before a place of pain.
    """
    whole = {tag.removeprefix(PAIN_PREFIX) for tag in held if _BETWEEN.search(tag)}
    # of two tags that begin alike, the longest that fits
    tags = "|".join(map(re.escape, sorted(whole, key=len, reverse=True)))
    before = "|".join(map(re.escape, pain))
    found = rf"\s*(?:(?:{before})\s*)?(?:{tags})\s*(?=[,;\n]|$)|" if whole else ""
    return re.findall(rf"{found}[^,;\n]+", text, re.IGNORECASE)


def _as_pain(word: str, before: Iterable[str]) -> str:
    """Return the tag of a place of pain as a cell shows it, such as "pijn: knie"; other words as they are."""
    shown = next((each for each in before if word.casefold().startswith(each)), None)
    return word if shown is None else PAIN_PREFIX + word[len(shown) :]


_BETWEEN: Final = re.compile(r"[,;\n]")
_NIGHT_KEYS: Final = (SLEEP_DURATION.key, BED_TIME.key, WAKE_TIME.key)


class _UnlikelyError(RefusedValueError):
    """An unlikely but possible value, which the user must confirm."""


def _of_device(measure: Measure, text: str, effective: Reading | None) -> tuple[list[Entry], list[Entry]]:
    """Return no edits for the value that is there already; refuse to type another one or to remove it.

    Raises:
        RefusedValueError: the text is another value, or empty while there is a value.
    """
    if effective is None and not text:
        return [], []
    if effective is not None and text == format_value(measure, effective.value):
        return [], []
    raise RefusedValueError(Text(_DEVICE, label=measure.label))


def _refuse_imported(typed: list[Entry], effective: Reading | None, measure: Measure) -> None:
    """Raise RefusedValueError for emptying a cell with only an imported value, which would stay."""
    if not typed and effective is not None:
        raise RefusedValueError(Text(_IMPORTED, label=measure.label, source=source_name(effective.source)))


def _typed(record: DayRecord, key: str) -> list[Entry]:
    return [reading for reading in record.of(key) if reading.source == TYPED]


def typed_load(products: Iterable[tuple[Number, Number]]) -> str:
    """Return the trainings of a day as the row of loads reads them again: ``6×90 + 5×30``."""
    return " + ".join(f"{format_number(rpe)}×{format_number(minutes)}" for rpe, minutes in products)


def _note(text: str, record: DayRecord) -> tuple[list[Entry], list[Entry]]:
    note = text.rstrip() if text.rstrip() == record.note else note_text(text)
    old: list[Entry] = [NoteEntry(record.day, record.note)] if record.note else []
    return old, [NoteEntry(record.day, note)] if note else []


def _without_seconds(text: str) -> str:
    """Remove the seconds from a spreadsheet time: ``07:20:00`` becomes ``07:20``."""
    match = _SECONDS.fullmatch(text)
    return match[1] if match else text


def _number_or_none(text: str) -> Number | None:
    try:
        return parse_number(re.sub(r"[\s\u00a0\u202f]", "", text))
    except RefusedValueError:
        return None
