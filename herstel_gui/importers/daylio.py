"""Daylio: moods by the labels of the user, activities and notes, in three dialects of the table.

A mood is a label that the user may have chosen. Of the labels that the app comes with the meaning is known;
what another label means is asked. Of several entries of a day the last counts.
"""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Final

from herstel_gui.application.changes import TagEntry
from herstel_gui.application.import_streams import (
    NOTES,
    TAGS,
    Answers,
    Choice,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Source,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.bounds import MAX_TAG
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Scale
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.plain_text import visible
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import plain_words
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days
from herstel_gui.importers.foreign_tables import Line, MomentColumn, Skips, table_lines
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.tables import column_key, header_of

_APP: Final = Source("daylio")
_LABEL: Final = "Daylio"
_NEW: Final = frozenset({"full_date", "mood", "activities"})
_OLDEST: Final = frozenset({"year", "date", "weekday", "mood", "activities"})
_TEXTS: Final = (
    "full_date", "year", "date", "time", "mood", "activities", "scales", "note_title", "note"
)  # fmt: skip
_ACTIVITIES: Final = "activities"
_LEAVE: Final = "out"
_MOST_LABELS, _MOST_ACTIVITIES = 40, 200
_MOOD: Final = f"{_APP.key}:mood"

_KNOWN: Final = {
    label: answer
    for answer, labels in (
        (1, "rad super geweldig génial genial"),
        (2, "good gut goed bien bueno"),
        (4, "meh ok okay so-so"),
        (6, "bad schlecht slecht mal malo mauvais"),
        (7, "awful furchtbar vreselijk horrible"),
    )
    for label in labels.split()
}
"""Labels that the app comes with, and our answers: its middle label is our 4."""
_DEFAULT: Final = frozenset({"rad", "good", "meh", "bad", "awful"})

_ASKS: Final = tr_noop("Welke stemming is ‘{label}’ bij jou?")
_OFTEN: Final = tr_noop("Het label staat er {n} keer.")
_NOT_TAKEN: Final = tr_noop("niet overnemen")
_WORD: Final = tr_noop("{n} {word}")
_ASKS_ACTIVITIES: Final = tr_noop("Welke activiteiten neem je over als label?")
_COUNTED: Final = tr_noop("{label} · {n} keer")
_LAST_COUNTS: Final = tr_noop("van meer keer op een dag telt de laatste")
_PRIVATE: Final = tr_noop("je eigen teksten; alleen als je ze aanvinkt")
_SCALES: Final = tr_noop("De eigen schalen van Daylio hebben geen bekende richting; die blijven weg.")
_NO_MOOD: Final = tr_noop("Er staat geen stemming; de regel is overgeslagen.")


class Daylio:
    """The diary of Daylio."""

    key: ClassVar = _APP.maker
    label: ClassVar = _LABEL

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the tables with the columns of Daylio."""
        mine = confirmed(candidates(bundle, "*daylio*.csv", every="*.csv"), _is_mine)
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read the entries; what labels of the user mean and which activities come along is asked."""
        reading = _Reading(bundle.name)
        read_each(bundle, _LABEL, reading.read, reading.refused)
        questions = tuple(reading.questions())
        shown = Answers(
            {
                **{each.key: ("4",) for each in questions if not each.several},
                _ACTIVITIES: tuple(reading.choices()),
            }
        )

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return reading.days(answers).parsed(answers, selection, questions)

        return Inspection(reading.days(shown).streams(), read, questions, tuple(reading.refused))


def _is_mine(head: bytes) -> bool:
    columns = {column_key(name) for name in header_of(head)}
    return columns >= _NEW or columns >= _OLDEST


@dataclass(frozen=True, slots=True)
class _Entry:
    place: str
    moment: datetime
    mood: str
    activities: tuple[str, ...]
    note: str


@dataclass(slots=True)
class _Reading:
    name: str
    entries: dict[object, _Entry] = field(default_factory=dict)
    skips: Skips = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)
    scales: bool = False

    def read(self, member: Member) -> None:
        lines = table_lines(member, {}, _TEXTS, self.skips)
        column = MomentColumn.of(_written(line) for line in lines)
        for line in lines:
            self.scales |= bool(line.text("scales"))
            try:
                moment = column.read(_written(line))
            except RefusedValueError as refused:
                self.skips.append((line.place, refused.text))
                continue
            mood = " ".join(visible(line.text("mood")).split())
            if not mood:
                self.skips.append((line.place, Text(_NO_MOOD)))
            listed = self._activities(line)
            note = "\n".join(filter(None, (_plain(line.text("note_title")), _plain(line.text("note")))))
            entry = _Entry(line.place, moment.replace(tzinfo=None), mood, listed, note)
            self.entries[entry.moment, mood, listed, note] = entry

    def _activities(self, line: Line) -> tuple[str, ...]:
        """Return the activities of a line, and report those of which something had to be left out."""
        found: dict[str, None] = {}
        for text in line.text("activities").split("|"):
            word, told = plain_words(text, MAX_TAG)
            self.skips.extend((line.place, each) for each in told)
            if word:
                found[word] = None
        return tuple(found)

    def labels(self) -> Counter[str]:
        """Return the labels of moods that only the user knows, with how often each occurs."""
        counts = Counter(entry.mood for entry in self.entries.values() if entry.mood)
        if {label.casefold() for label in counts} <= _DEFAULT:
            return Counter()
        return counts

    def choices(self) -> dict[str, str]:
        """Return the activities, the most frequent first, by the keys of the choices."""
        counts = Counter(each for entry in self.entries.values() for each in entry.activities)
        listed = sorted(counts, key=lambda each: (-counts[each], each))[:_MOST_ACTIVITIES]
        return {f"a{place}": each for place, each in enumerate(listed, start=1)}

    def questions(self) -> Iterator[Question]:
        kind = BY_KEY["mood"].kind
        words = kind.words if isinstance(kind, Scale) else ()
        answers = [
            Choice(str(place), Text(_WORD, n=place, word=word)) for place, word in enumerate(words, start=1)
        ]
        for label, count in self.labels().most_common(_MOST_LABELS):
            known = _KNOWN.get(label.casefold())
            yield Question(
                f"mood {label}"[:MAX_TAG],
                Text(_ASKS, label=label),
                (*answers, Choice(_LEAVE, Text(_NOT_TAKEN))),
                Text(_OFTEN, n=count),
                None if known is None else str(known),
                frozenset({_MOOD}),
            )
        if choices := self.choices():
            counts = Counter(each for entry in self.entries.values() for each in entry.activities)
            yield Question(
                _ACTIVITIES,
                Text(_ASKS_ACTIVITIES),
                tuple(
                    Choice(key, Text(_COUNTED, label=each, n=counts[each])) for key, each in choices.items()
                ),
                streams=frozenset({f"{_APP.key}:{TAGS}"}),
                several=True,
                remembered=False,
            )

    def days(self, answers: Answers) -> Days:
        days = Days(_APP.maker, _LABEL, self.name)
        mood = days.stream(_APP, "mood", remark=Text(_LAST_COUNTS))
        tags = days.stream(_APP, TAGS)
        notes = days.stream(_APP, NOTES, remark=Text(_PRIVATE), chosen=False)
        choices = self.choices()
        wanted = {choices[key] for key in answers.all(_ACTIVITIES) if key in choices}
        asked = self.labels()
        texts: defaultdict[object, list[_Entry]] = defaultdict(list)
        for entry in sorted(self.entries.values(), key=lambda each: each.moment):
            day = entry.moment.date()
            answer = answers.one(f"mood {entry.mood}"[:MAX_TAG]) if entry.mood in asked else None
            value = _KNOWN.get(entry.mood.casefold()) if not asked else None
            if answer is not None and answer != _LEAVE:
                value = int(answer)
            days.add(mood, day, value, entry.place, entry.moment)
            for each in entry.activities:
                if each in wanted:
                    days.entry(tags, TagEntry(day, each), entry.place, each)
            if entry.note:
                texts[day].append(entry)
        for listed in texts.values():
            note = "\n\n".join(each.note for each in listed)
            days.note(notes, listed[0].moment.date(), note, listed[0].place)
        for where, reason in self.skips:
            days.skip(where, reason)
        if self.scales:
            days.remark(Text(_SCALES))
        return days


def _written(line: Line) -> str:
    """Return date and time as one text; the oldest table has the year in a column of its own."""
    day = line.text("full_date") or f"{line.text('date')} {line.text('year')}".strip()
    return f"{day} {line.text('time')}".strip()


def _plain(text: str) -> str:
    """Return a note without marks of HTML."""
    lines = re.sub(r"<\s*(?:br|/p|/div|/li)\b[^<>]{0,100}>", "\n", text, flags=re.IGNORECASE)
    bare = html.unescape(re.sub(r"</?[a-zA-Z][^<>]{0,300}>", "", lines))
    return bare.strip()
