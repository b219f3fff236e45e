"""Entering a day on one line: ``pulse=58 sleep=0:25-5:45 motivation=6 rest +ill``. Stores all or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from herstel_gui.application.changes import (
    Changes,
    Entry,
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    Slot,
    TagEntry,
    entries_of,
    slot,
)
from herstel_gui.application.input_parsing import format_value, parse_night, parse_value
from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_weeks import week_from
from herstel_gui.application.room import Room, demand_day
from herstel_gui.application.unusual_values import KnownValues
from herstel_gui.application.written_dates import typed_date
from herstel_gui.domain.bounds import note_text, word_text
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Discussion, RecoveryWeek
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Measure, Number, accept
from herstel_gui.domain.measures import (
    BED_TIME,
    BY_KEY,
    DECLARED,
    RESTING_HEART_RATE,
    SLEEP_DURATION,
    WAKE_TIME,
    MeasureList,
)
from herstel_gui.domain.own_measures import plain_name
from herstel_gui.domain.pain_words import meant_place, tidy_tag
from herstel_gui.domain.participation import ANSWERS, PARTICIPATION_LABEL, PARTICIPATION_WORDS, Participation
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.tags import TAGS, tag_text
from herstel_gui.domain.text import ShortDay, Text, tr_noop
from herstel_gui.domain.training_sessions import DayKind

_NIGHT_KEYS: Final = frozenset((SLEEP_DURATION.key, BED_TIME.key, WAKE_TIME.key))
KINDS: Final = {
    "rest": DayKind.REST, "rust": DayKind.REST, "rustdag": DayKind.REST,
    "active": DayKind.ACTIVE, "actief": DayKind.ACTIVE, "training": DayKind.TRAINING,
}  # fmt: skip
WEEK_WORDS: Final = frozenset({"recovery week", "herstelweek"})
DISCUSSED_WORDS: Final = frozenset({"discussed", "besproken"})
PULSE_WORDS: Final = frozenset({"pulse", "pols"})
SHORT: Final = {
    "bed": "bed_time", "wake": "wake_time", "nap": "nap_duration",
    "quality": "sleep_quality", "kwaliteit": "sleep_quality",
    "legs": "heavy_legs", "soreness": "muscle_soreness",
}  # fmt: skip
"""Short names of measures, in addition to their keys, labels and column names."""

_KIND_LABELS: Final = {
    DayKind.REST: tr_noop("volledige rustdag"),
    DayKind.ACTIVE: tr_noop("actief herstel"),
    DayKind.TRAINING: tr_noop("trainingsdag"),
}
_UNKNOWN: Final = tr_noop(
    "Herstel kent ‘{word}’ niet. Typ bijvoorbeeld pulse=58, sleep=0:25-5:45, motivation=6, rest, "
    "+ill of note=….",
)
_AMBIGUOUS: Final = tr_noop("‘{name}’ kan meer dan één meting zijn. Typ de hele naam: {words}.")
_TWICE: Final = tr_noop("‘{word}’ staat er twee keer. Er is niets bewaard.")
_DEVICE: Final = tr_noop(
    "{label} komt van een horloge of app en kun je niet typen. Importeer het bestand daarvan."
)
UNLIKELY: Final = tr_noop("{label} {value} is ongewoon. Klopt dat?")


@lru_cache(maxsize=8)
def names_of(measures: MeasureList) -> Mapping[str, Measure]:
    """Return the measures by the words that mean them; a word that means two is left out.

    Of two that a word means, one that the person no longer follows gives way.
    """
    meant = _words_of(measures)
    names = {}
    for word, measure in _worded(measures):
        several = meant.get(word, ())
        present = [each for each in several if not each.retired] if len(several) >= _TWO else several
        if measure.key in BY_KEY or list(present) == [measure]:
            names[word] = measure
    names |= {name: BY_KEY[key] for name, key in SHORT.items()}
    return names | {plain_name(measure.key): measure for measure in measures}


def _words_of(measures: MeasureList) -> Mapping[str, Sequence[Measure]]:
    """Return the own measures by each word that means them."""
    meant = defaultdict[str, list[Measure]](list)
    for word, measure in _worded(measures):
        if measure.key not in BY_KEY and measure not in meant[word]:
            meant[word].append(measure)
    return meant


def _worded(measures: MeasureList) -> Iterator[tuple[str, Measure]]:
    """Yield the words of each measure, in the form for comparison."""
    for measure in measures:
        for name in (*measure.headers, measure.label):
            yield plain_name(name), measure


_TWO: Final = 2
_FREE_TEXT: Final = frozenset({"note", "notitie", "tag", "tags"})
"""Words before a text that may hold anything."""
_TAG_KEYS: Final = {label: key for key, label in TAGS.items()}


@dataclass(slots=True)
class TypedDay:
    """The entries of a typed line, compared with the current record of the day.

    ``pulse`` is the pulse that this person takes, lying or sitting: the words "pulse" and "pols" mean it.
    """

    record: DayRecord
    pulse: Measure = RESTING_HEART_RATE
    measures: MeasureList = DECLARED
    beside: Sequence[Entry] = ()
    """The recovery week that begins on the day, and the consultation of the day."""
    unlikely: list[Text] = field(default_factory=list)
    summary: list[Text] = field(default_factory=list)
    _before: dict[Slot, Entry] = field(default_factory=dict)
    _after: dict[Slot, Entry | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the current entries of the day by slot."""
        self._before = {slot(entry): entry for entry in (*entries_of(self.record), *self.beside)}

    def read(self, words: Iterable[str]) -> None:
        """Parse all words without storing anything; RefusedValueError at the first unreadable word."""
        for word in words:
            self._word(word)

    @property
    def named_pains(self) -> list[tuple[str, str]]:
        """The own words of the line that name pain in a part of the body, with that part."""
        tags = [entry.tag for entry in self._after.values() if isinstance(entry, TagEntry)]
        return [(tag, place) for tag in tags if (place := meant_place(tag))]

    def store(self, journal: Journal) -> Changes:
        """Store the whole line as one change.

        RefusedValueError for a full day, a day after today, and an impossible recovery week or consultation.
        """
        replaced = [self._before[place] for place in self._after if place in self._before]
        entered = [entry for entry in self._after.values() if entry is not None]
        self.unlikely = self._doubts(journal, entered)
        room = Room(journal.clock.today(), self._before.values())
        for entry in entered:
            held = self._before.get(slot(entry))
            if isinstance(entry, RecoveryWeek):
                journal.recovery_weeks.demand(entry, held if isinstance(held, RecoveryWeek) else None)
            elif isinstance(entry, Discussion):
                journal.discussions.demand(entry.day, None if held is None else entry.day)
            elif slot(entry) in self._before:
                demand_day(entry, journal.clock.today())
            else:
                room.admit(entry)
        return journal.change(Text(tr_noop("invoer")), replaced, entered)

    def _doubts(self, journal: Journal, entered: list[Entry]) -> list[Text]:
        """Return a question for each entered value that is far from what is known."""
        readings = [entry for entry in entered if isinstance(entry, Reading)]
        known = KnownValues(journal, DaySpan(self.record.day, self.record.day))
        doubts = [
            (measure, each.value)
            for each in readings
            if (measure := self.measures.by_key[each.measure]) is not SLEEP_DURATION
            and known.unusual(measure, each.day, each.value) is not None
        ]
        nights = [each for each in readings if each.measure in _NIGHT_KEYS]
        minutes = known.unusual_night(self.record.day, self._night_with(nights)) if nights else None
        if minutes is not None:
            doubts.append((SLEEP_DURATION, minutes))
        return [
            Text(UNLIKELY, label=measure.label, value=format_value(measure, value))
            for measure, value in doubts
        ]

    def _night_with(self, entered: list[Reading]) -> list[Reading]:
        """Return the typed night with the ``entered`` parts of it: two times, or a duration."""
        if any(each.measure == SLEEP_DURATION.key for each in entered):
            return entered
        times = (BED_TIME.key, WAKE_TIME.key)
        kept = [each for each in self.record.readings if each.source == TYPED and each.measure in times]
        return [*kept, *entered]

    def _word(self, word: str) -> None:
        name, equals, text = self._parted(word)
        key = plain_name(name)
        if not equals:
            self._bare(word)
        elif key in {"note", "notitie"}:
            self._note(text)
        elif key in {"tag", "tags"}:
            for tag in text.split(","):
                self._tag(tag)
        elif key in {"day kind", "dag", "soort"}:
            self._bare(text)
        elif key in {"participation", "meetrainen"}:
            self._participation(text, word)
        elif key in WEEK_WORDS | DISCUSSED_WORDS:
            self._deed(key, text, word)
        elif key in PULSE_WORDS:
            self._measure(self.pulse, text, word)
        elif key in (names := names_of(self.measures)):
            self._measure(names[key], text, word)
        else:
            raise self._refusal(name, word)

    def _parted(self, word: str) -> tuple[str, str, str]:
        """Return name, sign and text of a word: the name of an own measure may hold an equals sign too."""
        name, equals, text = word.partition("=")
        if text and plain_name(name) not in _FREE_TEXT:
            names = names_of(self.measures)
            places = (place for place, sign in enumerate(word) if sign == "=")
            known = [place for place in places if plain_name(word[:place]) in names]
            if known:
                return word[: known[-1]], "=", word[known[-1] + 1 :]
        return name, equals, text

    def _refusal(self, name: str, word: str) -> RefusedValueError:
        """Return why a word with this name is not understood."""
        several = _words_of(self.measures).get(plain_name(name))
        if not several:
            return RefusedValueError(Text(_UNKNOWN, word=word[:60]))
        keys = ", ".join(measure.key for measure in several)
        return RefusedValueError(Text(_AMBIGUOUS, name=name[:60], words=keys))

    def _bare(self, word: str) -> None:
        plain = plain_name(word)
        kind = KINDS.get(plain)
        if plain in WEEK_WORDS:
            self._put_week(week_from(self.record.day), word)
        elif plain in DISCUSSED_WORDS:
            self._put(Discussion(self.record.day), word)
            self.summary.append(Text(tr_noop("besproken")))
        elif kind is not None:
            self._put(KindEntry(self.record.day, kind), word)
            self.summary.append(Text("{what}", what=_KIND_LABELS[kind]))
        elif word.startswith("+"):
            self._tag(word[1:])
        else:
            raise RefusedValueError(Text(_UNKNOWN, word=word[:60]))

    def _note(self, text: str) -> None:
        note = note_text(text)
        self._put(NoteEntry(self.record.day, note), "note", keep=bool(note))
        self.summary.append(Text(tr_noop("notitie")))

    def _participation(self, text: str, word: str) -> None:
        answer = ANSWERS.get(" ".join(text.casefold().split()))
        if answer is None and text.strip():
            raise RefusedValueError(Text(_UNKNOWN, word=word[:60]))
        entry = ParticipationEntry(self.record.day, answer or Participation.NORMAL)
        self._put(entry, "participation", keep=answer is not None)
        said = "–" if answer is None else Text(PARTICIPATION_WORDS[answer])
        self.summary.append(Text("{label} {value}", label=PARTICIPATION_LABEL, value=said))

    def _deed(self, key: str, text: str, word: str) -> None:
        if key in WEEK_WORDS:
            self._recovery_week(text, word)
        else:
            self._discussed(text, word)

    def _recovery_week(self, text: str, word: str) -> None:
        """Take the last day of the recovery week that begins on the day; nothing removes that week."""
        if not text.strip():
            self._put(week_from(self.record.day), word, keep=False)
            self.summary.append(Text(tr_noop("geen herstelweek")))
            return
        last = typed_date(text.strip().casefold())
        if last is None:
            raise RefusedValueError(Text(_UNKNOWN, word=word[:60]))
        self._put_week(RecoveryWeek(self.record.day, last), word)

    def _put_week(self, week: RecoveryWeek, word: str) -> None:
        self._put(week, word)
        self.summary.append(Text(tr_noop("herstelweek tot en met {last}"), last=ShortDay(week.last)))

    def _discussed(self, text: str, word: str) -> None:
        """Remove the consultation of the day: ``discussed=`` has no value."""
        if text.strip():
            raise RefusedValueError(Text(_UNKNOWN, word=word[:60]))
        self._put(Discussion(self.record.day), word, keep=False)
        self.summary.append(Text(tr_noop("niet besproken")))

    def _tag(self, text: str) -> None:
        # "+" before a word has the same meaning as "tag=", so that "tag=+ill" is no word of its own
        tag = tidy_tag(word_text(text.strip().removeprefix("+")))
        tag = _TAG_KEYS.get(tag.casefold(), tag)
        if not tag:
            raise RefusedValueError(Text(_UNKNOWN, word="+"))
        self._put(TagEntry(self.record.day, tag), tag)
        self.summary.append(tag_text(tag))

    def _measure(self, measure: Measure, text: str, word: str) -> None:
        if not measure.typed:
            raise RefusedValueError(Text(_DEVICE, label=measure.label))
        if not text.strip():
            self._value(measure, None, word)
        elif measure is SLEEP_DURATION:
            self._night(text, word)
        else:
            self._value(measure, parse_value(measure, text), word)

    def _night(self, text: str, word: str) -> None:
        night = parse_night(text)
        if night.minutes is not None:
            self._value(SLEEP_DURATION, accept(SLEEP_DURATION, night.minutes), word)
            return
        for measure, clock in ((BED_TIME, night.bed), (WAKE_TIME, night.wake)):
            if clock is not None:
                self._value(measure, clock, word)
        # remove a typed duration, which would override these times
        self._put(Reading(self.record.day, SLEEP_DURATION.key, 0), word, keep=False)

    def _value(self, measure: Measure, value: Number | None, word: str) -> None:
        self._put(Reading(self.record.day, measure.key, value or 0, TYPED), word, keep=value is not None)
        shown = "–" if value is None else format_value(measure, value)
        self.summary.append(Text("{label} {value}", label=measure.label, value=shown))

    def _put(self, entry: Entry, word: str, *, keep: bool = True) -> None:
        place = slot(entry)
        if place in self._after:
            raise RefusedValueError(Text(_TWICE, word=word[:60]))
        self._after[place] = entry if keep else None


def plans_only(words: Iterable[str]) -> bool:
    """Return whether all words are about a recovery week, which may begin on a day to come."""
    return all(plain_name(word.partition("=")[0]) in WEEK_WORDS for word in words)
