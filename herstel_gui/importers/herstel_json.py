"""The importer of Herstel's own JSON, format version 1: see ``resources/help/uitwisseling.md``.

A day needs only ``date``. Unusable parts are skipped and reported with day and key; all other values are
imported exactly as exported. Unlikely values are imported too, because the user confirmed them when typing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from herstel_gui.application.changes import KindEntry, NoteEntry, ParticipationEntry, TagEntry
from herstel_gui.application.discussions import DISCUSSED_TWICE
from herstel_gui.application.importing import OWN_EXPORT, ParsedFile, Progress
from herstel_gui.application.known_trainings import session_id
from herstel_gui.application.personal import PERSONAL
from herstel_gui.application.settings import Plain
from herstel_gui.domain.bounds import MAX_REASON, MAX_SOURCE, whole_day
from herstel_gui.domain.day import (
    DAY_KIND,
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    RecoveryWeek,
)
from herstel_gui.domain.errors import RefusedValueError, UnusableFileError
from herstel_gui.domain.measures import BY_KEY, OWN
from herstel_gui.domain.night_length import known_zone
from herstel_gui.domain.own_measures import OwnMeasure, canonical, without_hidden
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.plain_text import Cleaned
from herstel_gui.domain.provenance import KnownSource, SourceOrder, SourceUse, Taken
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.recovery_actions import BY_KEY as ACTIONS
from herstel_gui.domain.report.context import TOPICS
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from herstel_gui.importers.base import HEAD, EntryCollector, nothing_in, shortened
from herstel_gui.importers.herstel_plans import ReadPlans
from herstel_gui.importers.herstel_tables import is_table, table_content
from herstel_gui.importers.json_files import Doubtful, Watched, load_json
from herstel_gui.importers.json_values import (
    DOUBLE_KEY,
    UNKNOWN_MEASURE,
    UNKNOWN_WORD,
    as_clock,
    as_date,
    as_measure_key,
    as_number_or_none,
    as_object,
    as_own_key,
    as_own_value,
    as_text,
    as_value,
    as_word,
    as_yes,
    name_of,
    plain,
)
from herstel_gui.importers.members import Member
from herstel_gui.importers.text_files import head_text
from herstel_gui.importers.whole_files import Named, read_head

KEY: Final = OWN_EXPORT
VERSION: Final = 1
_STEP: Final = 200
_MOST_DAYS: Final = 200_000

_NEWER: Final = tr_noop(
    "{name} is gemaakt door een nieuwere Herstel (vorm {version}). "
    "Installeer een nieuwere Herstel en probeer het opnieuw.",
)
_NOT_OURS: Final = tr_noop(
    '{name} lijkt op een export van Herstel, maar zegt niet dat het er een is ("format": "herstel").',
)
_DOUBTFUL: Final = tr_noop("{name} geeft ‘{key}’ twee keer. Exporteer het dagboek opnieuw.")
_NOT_A_DAY: Final = tr_noop("Hier hoort een dag met een datum zoals 2026-03-10; dit is overgeslagen.")
_NOT_A_LIST: Final = tr_noop("Hier hoort een lijst; dit is overgeslagen.")
_BACKWARDS: Final = tr_noop("Deze herstelweek eindigt voor hij begint.")
_TOO_DEEP: Final = tr_noop("Deze eigen meting is te diep genest en is overgeslagen.")
_NO_HISTORY: Final = tr_noop(
    "In dit bestand staan ook {n} eerdere waarden met hun tijdstip. Die zijn om na te lezen; Herstel neemt "
    "alleen over wat het laatst gold."
)
_UNKNOWN_KEYS: Final = tr_noop(
    "Overgeslagen wat deze Herstel niet kent: {keys}. Een nieuwere Herstel kan het misschien lezen."
)
_ABOUT_THE_FILE: Final = frozenset({"format", "version", "history"})
"""Keys that are read before the parts of a journal; the history is only for reading back."""
_KEYS_NAMED: Final = 5
_UNKNOWN_ZONE: Final = tr_noop("‘{text}’ is geen tijdzone die Herstel kent.")

_GOLDENCHEETAH: Final = re.compile(r'\s*\{\s*"version"\s*:\s*\d{1,9}\s*,\s*"measures"\s*:\s*\[')
"""The begin of a file of GoldenCheetah, whose first key is ours too."""
_OUR_KEYS: Final = (
    "format|version|zone|days|recovery_weeks|discussed|confirmed|context|exclusions|baseline_restarts|answers|"
    "planned_days|planned_trainings|planned_periods|follow_ups|sources|source_orders|own_measures|"
    "settings|history"
)


class HerstelJson:
    """The complete export of a journal as JSON, and the tables of one."""

    key: ClassVar = KEY
    label: ClassVar = "Herstel"
    steps: ClassVar = tr_noop(
        "Kies op je andere computer in het menu Bestand ‘Alles exporteren’. Sleep dat bestand hierheen."
    )

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether the first key is a key of this format.

        ``format`` itself may be the last key, in a file that another program sorted.
        """
        del name
        if is_table(head):
            return True
        text = head_text(head) or ""
        if _GOLDENCHEETAH.match(text):
            return False
        return re.match(rf'\s*\{{\s*"(?:{_OUR_KEYS})"\s*:', text) is not None or (
            re.search(r'"format"\s*:\s*"herstel"', text) is not None and text.lstrip().startswith("{")
        )

    def parse(self, path: Path | Member, progress: Progress | None = None, /) -> ParsedFile:
        """Read an export; UnusableFileError for a truncated file, another format or a newer version."""
        head = path.head() if isinstance(path, Member) else read_head(path, HEAD)
        content = table_content(path) if is_table(head) else load_json(path)
        _demand_ours(content, path)
        assert isinstance(content, dict)  # noqa: S101  # checked by _demand_ours
        reading = _Reading(EntryCollector(path.name), progress)
        reading.take(content)
        past = content.get("history")
        remarks = [Text(_NO_HISTORY, n=len(past))] if isinstance(past, list) and past else []
        file = reading.collector.finish(KEY, self.label, remarks, reading.zone)
        file = replace(file, settings=reading.settings)
        if not file.entries and not file.skipped and not isinstance(content.get("days"), list):
            raise nothing_in(path)
        return file


def _demand_ours(content: object, path: Named) -> None:
    if not isinstance(content, dict) or content.get("format") != KEY:
        raise UnusableFileError(Text(_NOT_OURS, name=path.name))
    if isinstance(content, Doubtful):
        raise UnusableFileError(Text(_DOUBTFUL, name=path.name, key=shortened(content.double)))
    version = content.get("version", VERSION)
    if version != VERSION or isinstance(version, bool):
        raise UnusableFileError(Text(_NEWER, name=path.name, version=shortened(version)))


@dataclass(slots=True)
class _Reading:
    """Reads the days and the other lists of a file into the collector."""

    collector: EntryCollector
    progress: Progress | None = None
    zone: str | None = None
    settings: Mapping[str, Plain] = field(default_factory=dict)
    _ids: Counter[str] = field(default_factory=Counter)
    _discussions: set[date] = field(default_factory=set)

    def take(self, whole: Mapping[str, object]) -> None:
        content = Watched({key: value for key, value in whole.items() if key not in _ABOUT_THE_FILE})
        if isinstance(content.get("zone"), str):
            self._try("zone", partial(self._zone, str(content["zone"])))
        days = self._listed(content, "days", "")
        for number, raw in enumerate(days):
            if self.progress is not None and number % _STEP == 0:
                self.progress(number, len(days))
            self._day(number, raw)
        self._all(content, "recovery_weeks", self._recovery_week)
        self._all(content, "discussed", self._discussed)
        self._all(content, "confirmed", self._confirmed)
        self._all(content, "context", self._context)
        self._all(content, "exclusions", self._exclusion)
        self._all(content, "baseline_restarts", self._restart)
        self._all(content, "answers", self._answer)
        plans = ReadPlans(self.collector)
        self._all(content, "planned_days", plans.day)
        self._all(content, "planned_trainings", plans.training)
        self._all(content, "planned_periods", plans.period)
        self._all(content, "follow_ups", plans.follow_up)
        self._all(content, "sources", self._known_source)
        self._all(content, "source_orders", self._source_order)
        self._all(content, "own_measures", self._own_measure)
        if content.get("settings") is not None:
            self._try("settings", partial(self._settings, content["settings"]))
        self._name_unread("", content)

    # -- days --------------------------------------------------------------------------------------

    def _day(self, number: int, raw: object) -> None:
        try:
            fields = Watched(as_object(raw))
            day = as_date(fields.get("date"))
        except RefusedValueError:
            double = raw.double if isinstance(raw, Doubtful) else ""
            reason = Text(DOUBLE_KEY, key=shortened(double)) if double else Text(_NOT_A_DAY)
            self.collector.skip(f"days[{number}]", reason)
            return
        where = day.isoformat()
        if fields.get("day_kind") is not None:
            self._try(f"{where} day_kind", partial(self._kind, day, fields["day_kind"]))
        if fields.get("note") is not None:
            self._try(f"{where} note", partial(self._note, day, fields["note"]))
        if fields.get("participation") is not None:
            self._try(f"{where} participation", partial(self._participation, day, fields["participation"]))
        for tag in self._listed(fields, "tags", where):
            self._try(f"{where} tags", partial(self._tag, day, tag))
        for reading in self._listed(fields, "readings", where):
            name = name_of(reading, "measure")
            self._take_part(f"{where} {name}", partial(self._reading, day), reading)
        for place, session in enumerate(self._listed(fields, "sessions", where)):
            self._take_part(f"{where} sessions[{place}]", partial(self._session, day, place), session)
        self._name_unread(where, fields)

    def _kind(self, day: date, value: object) -> None:
        entry = KindEntry(day, as_word(DayKind, value))
        self.collector.add(f"{day} day_kind", entry, f"{day} day_kind")

    def _participation(self, day: date, value: object) -> None:
        entry = ParticipationEntry(day, as_word(Participation, value))
        self.collector.add(f"{day} participation", entry, f"{day} participation")

    def _note(self, day: date, value: object) -> None:
        note = self.collector.note(f"{day} note", as_text(value)).rstrip()
        if note:
            self.collector.add(f"{day} note", NoteEntry(day, note), f"{day} note")

    def _tag(self, day: date, value: object) -> None:
        tag = self.collector.word(f"{day} tags", as_text(value))
        if tag:
            self.collector.add(f"{day} tags", TagEntry(day, tag), tag)

    def _reading(self, day: date, raw: object) -> None:
        fields = as_object(raw)
        key = as_text(fields.get("measure"))
        if key in ACTIONS:
            self._action(day, key, fields)
            return
        if key.startswith(OWN):
            self._own_reading(day, key, fields)
            return
        measure = BY_KEY.get(key)
        if measure is None:
            raise RefusedValueError(Text(UNKNOWN_MEASURE, key=shortened(fields.get("measure"))))
        value, offset = as_value(measure, fields.get("value"))
        where = f"{day} {measure.key}"
        source = self._source(where, fields)
        self.collector.add(where, Reading(day, measure.key, value, source, offset), f"{where} ({source})")

    def _action(self, day: date, key: str, fields: Mapping[str, object]) -> None:
        value = as_number_or_none(fields.get("value"))
        if value not in {0, 1}:
            raise RefusedValueError(Text(UNKNOWN_WORD, text=shortened(fields.get("value")), words="0, 1"))
        where = f"{day} {key}"
        source = self._source(where, fields)
        self.collector.add(where, Reading(day, key, int(value), source), f"{where} ({source})")

    def _own_reading(self, day: date, key: str, fields: Mapping[str, object]) -> None:
        key = as_own_key(key)
        value, offset = as_own_value(fields.get("value"))
        where = f"{day} {key}"
        source = self._source(where, fields)
        self.collector.add(where, Reading(day, key, value, source, offset), f"{where} ({source})")

    def _session(self, day: date, place: int, raw: object) -> None:
        fields = as_object(raw)
        where = f"{day} sessions[{place}]"
        start = fields.get("start")
        felt, performance = fields.get("felt"), fields.get("performance")
        position = fields.get("position", place)
        session = Session(
            id=self.collector.word(where, as_text(fields.get("id") or ""), MAX_SOURCE),
            day=day,
            position=position if isinstance(position, int) and 0 <= position < 10**6 else place,
            kind=self.collector.word(where, as_text(fields.get("kind") or "other"), shorten=True) or "other",
            start=None if start is None else as_clock(start)[0],
            minutes=as_number_or_none(fields.get("minutes")),
            session_rpe=as_number_or_none(fields.get("session_rpe")),
            felt=None if felt is None else as_word(Felt, felt),
            performance=None if performance is None else as_word(Performance, performance),
            strength=as_yes(fields.get("strength")),
            hard=as_yes(fields.get("hard")),
            planned_easy=as_yes(fields.get("planned_easy")),
            note=self.collector.note(where, as_text(fields.get("note") or "")),
            source=self._source(where, fields),
        )
        self.collector.add(where, session if session.id else self._named(session), where)

    def _source(self, where: str, fields: Mapping[str, object]) -> str:
        return self.collector.word(where, as_text(fields.get("source") or TYPED), MAX_SOURCE) or TYPED

    def _reason(self, where: str, fields: Mapping[str, object]) -> str:
        return self.collector.note(where, as_text(fields.get("reason") or ""), MAX_REASON)

    def _named(self, session: Session) -> Session:
        """Return a training with an id made from its content; an equal second training gets another id."""
        first = session_id(session, 0)
        self._ids[first] += 1
        return replace(session, id=session_id(session, self._ids[first] - 1))

    # -- beside the days ---------------------------------------------------------------------------

    def _recovery_week(self, raw: object) -> None:
        fields = as_object(raw)
        first, last = as_date(fields.get("from")), as_date(fields.get("to"))
        if last < first:
            raise RefusedValueError(Text(_BACKWARDS))
        self.collector.add(f"{first} recovery_weeks", RecoveryWeek(first, last), f"{first}")

    def _discussed(self, raw: object) -> None:
        day = as_date(raw)
        if day in self._discussions:
            raise RefusedValueError(Text(DISCUSSED_TWICE, day=whole_day(day)))
        self._discussions.add(day)
        self.collector.add(f"{day} discussed", Discussion(day), f"{day} discussed")

    def _confirmed(self, raw: object) -> None:
        fields = as_object(raw)
        day, key = as_date(fields.get("date")), fields.get("measure")
        measure = DAY_KIND if key == DAY_KIND else as_measure_key(key)
        where = f"{day} confirmed"
        source = self.collector.word(where, as_text(fields.get("source") or ""), MAX_SOURCE)
        value = as_number_or_none(fields.get("value"))
        self.collector.add(where, ConfirmedReading(day, measure, source, value), f"{measure} {source}")

    def _context(self, raw: object) -> None:
        fields = as_object(raw)
        day, topic = as_date(fields.get("date")), as_text(fields.get("topic"))
        if topic not in TOPICS:
            raise RefusedValueError(Text(UNKNOWN_WORD, text=shortened(topic), words=", ".join(TOPICS)))
        text = self.collector.word(f"{day} context", as_text(fields.get("text")), MAX_REASON)
        self.collector.add(f"{day} context", ContextEntry(day, topic, text), f"{topic}")

    def _exclusion(self, raw: object) -> None:
        fields = as_object(raw)
        exclusion = Exclusion(as_date(fields.get("date")), as_measure_key(fields.get("measure")))
        self.collector.add(f"{exclusion.day} exclusions", exclusion, exclusion.measure)

    def _restart(self, raw: object) -> None:
        fields = as_object(raw)
        day, measure = as_date(fields.get("date")), as_measure_key(fields.get("measure"))
        restart = BaselineRestart(day, measure, self._reason(f"{day} baseline_restarts", fields))
        self.collector.add(f"{restart.day} baseline_restarts", restart, restart.measure)

    def _answer(self, raw: object) -> None:
        fields = as_object(raw)
        verdict = as_text(fields.get("verdict") or "")
        if verdict not in {"", "right", "false_alarm"}:
            raise RefusedValueError(Text(UNKNOWN_WORD, text=shortened(verdict), words="right, false_alarm"))
        seen = fields.get("seen")
        first = as_date(fields.get("from"))
        reason = self._reason(f"{first} answers", fields)
        answer = EpisodeAnswer(first, None if seen is None else as_date(seen), verdict, reason)
        self.collector.add(f"{answer.first_day} answers", answer, f"{answer.first_day}")

    def _known_source(self, raw: object) -> None:
        fields = as_object(raw)
        source = self._source("sources", fields)
        if source == TYPED:
            raise RefusedValueError(Text(UNKNOWN_WORD, text=TYPED, words="garmin, intervals.icu"))
        uses = [as_object(use) for use in self._listed(fields, "uses", "sources")]
        known = KnownSource(
            source,
            tuple(
                SourceUse(as_measure_key(use.get("measure")), as_word(Taken, use.get("taken")), _days(use))
                for use in uses
            ),
            tuple(
                sorted(
                    (self.collector.word("sources", question, MAX_REASON), as_text(choice))
                    for question, choice in as_object(fields.get("answers") or {}).items()
                )
            ),
        )
        self.collector.add("sources", known, source)

    def _source_order(self, raw: object) -> None:
        fields = as_object(raw)
        measure = as_measure_key(fields.get("measure"))
        named = (as_text(source) for source in self._listed(fields, "sources", "source_orders"))
        sources = tuple(self.collector.word("source_orders", name, MAX_SOURCE) for name in named)
        self.collector.add("source_orders", SourceOrder(measure, sources), measure)

    def _own_measure(self, raw: object) -> None:
        fields = as_object(raw)
        key = as_own_key(fields.get("key"))
        try:
            said = canonical({name: each for name, each in fields.items() if name != "key"})
        except RecursionError:
            raise RefusedValueError(Text(_TOO_DEEP)) from None
        own, removed = without_hidden(OwnMeasure(key, said))
        hidden = Cleaned("", removed).said
        if hidden is not None:
            self.collector.skip(f"own_measures {key}", hidden)
        self.collector.add("own_measures", own, key)

    def _settings(self, raw: object) -> None:
        fields = as_object(raw)
        self.settings = {name: plain(value) for name, value in fields.items() if name in PERSONAL}

    def _zone(self, name: str) -> None:
        if known_zone(name) is None:
            raise RefusedValueError(Text(_UNKNOWN_ZONE, text=shortened(name)))
        self.zone = name

    # -- shared ------------------------------------------------------------------------------------

    def _all(self, content: Mapping[str, object], key: str, take: Callable[[object], None]) -> None:
        for number, raw in enumerate(self._listed(content, key, "")):
            self._take_part(f"{key}[{number}]", take, raw)

    def _take_part(self, where: str, take: Callable[[object], None], raw: object) -> None:
        """Take one part; a refusal and the keys that nobody read are reported as skipped at ``where``."""
        part = Watched(raw) if isinstance(raw, dict) and not isinstance(raw, Doubtful) else raw
        if self._try(where, partial(take, part)) and isinstance(part, Watched):
            self._name_unread(where, part)

    def _name_unread(self, where: str, content: Watched) -> None:
        unread = content.unread
        if unread:
            keys = ", ".join(f"‘{shortened(key)}’" for key in unread[:_KEYS_NAMED])
            more = ", …" if len(unread) > _KEYS_NAMED else ""
            self.collector.skip(where or unread[0], Text(_UNKNOWN_KEYS, keys=keys + more))

    def _listed(self, content: Mapping[str, object], key: str, where: str) -> list[object]:
        values = content.get(key)
        if values is None:
            return []
        if isinstance(values, list):
            return values
        self.collector.skip(f"{where} {key}".strip(), Text(_NOT_A_LIST))
        return []

    def _try(self, where: str, step: Callable[[], None]) -> bool:
        """Call ``step`` and return True; a RefusedValueError is reported as a skipped part at ``where``."""
        try:
            step()
        except RefusedValueError as refused:
            self.collector.skip(where, refused.text)
            return False
        return True


def _days(use: Mapping[str, object]) -> int:
    days = use.get("days")
    if isinstance(days, int) and not isinstance(days, bool) and 0 < days < _MOST_DAYS:
        return days
    raise RefusedValueError(Text(UNKNOWN_WORD, text=shortened(days), words="1, 2, 3"))
