"""Reading the activities of intervals.icu, as CSV and as JSON: kind, start, duration and rating.

``icu_rpe`` is the rating of 1 to 10, ``moving_time`` is in seconds. ``icu_resting_hr`` and ``icu_weight`` are
settings in force, no measurements, and are not read. Activities without a duration and a rating say nothing
and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from herstel_gui.application.importing import ParsedFile
from herstel_gui.application.written_numbers import NumberColumn
from herstel_gui.domain.bounds import MAX_SOURCE, MAX_TAG
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import POSSIBLE_MINUTES, POSSIBLE_RPE, Session
from herstel_gui.importers.base import MAX_ROWS, EntryCollector, plain_words, shortened, too_much
from herstel_gui.importers.intervals_days import KEY, LABEL
from herstel_gui.importers.json_files import load_json
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import Table, column_key, header_of
from herstel_gui.importers.text_files import head_text

_START: Final = "start_date_local"
_ID: Final = "id"
_KIND: Final = "type"
_SECONDS: Final = "moving_time"
_RATING: Final = "icu_rpe"
_COLUMNS: Final = frozenset({_ID, _START, _KIND, _SECONDS, _RATING})
_OWN: Final = re.compile(r"icu_\w+")
_LONGEST: Final = 86_400

_KINDS: Final[Mapping[str, str]] = {
    "run": "running", "virtualrun": "running", "trailrun": "running",
    "ride": "cycling", "virtualride": "cycling", "gravelride": "cycling", "mountainbikeride": "cycling",
    "ebikeride": "cycling", "emountainbikeride": "cycling", "trackride": "cycling", "cyclocross": "cycling",
    "handcycle": "cycling", "velomobile": "cycling",
    "swim": "swimming", "openwaterswim": "swimming",
    "weighttraining": "strength", "crossfit": "strength", "workout": "other",
    "walk": "walking", "hike": "walking", "snowshoe": "walking",
    "iceskate": "skating", "inlineskate": "skating",
    "rowing": "rowing", "virtualrow": "rowing",
    "soccer": "team_sport", "hockey": "team_sport", "rugby": "team_sport", "basketball": "team_sport",
    "volleyball": "team_sport", "handball": "team_sport", "waterpolo": "team_sport",
}  # fmt: skip
"""Their kinds, in lower case, and ours; other kinds keep their own word."""

_NO_START: Final = tr_noop("De training heeft geen begin dat te lezen is (‘{text}’) en is overgeslagen.")
_NO_CONTENT: Final = tr_noop("De training heeft geen duur en geen zwaarte en is overgeslagen.")
_NOT_A_TRAINING: Final = tr_noop("Dit is geen training en is overgeslagen.")
_ODD: Final = tr_noop("{what}: {value} kan niet en is overgeslagen.")
_DURATION: Final = tr_noop("duur van de training")
_HEAVINESS: Final = tr_noop("zwaarte van de training")


def is_activities(head: bytes) -> bool:
    """Return whether a file holds activities of intervals.icu, by names that begin with ``icu_``."""
    if _is_json(head):
        names = set(re.findall(r'"(\w+)"\s*:', head_text(head) or ""))
    else:
        names = {column_key(column) for column in header_of(head)}
    return _START in names and any(map(_OWN.fullmatch, names))


def _is_json(head: bytes) -> bool:
    return re.match(r"\s*(?:\[\s*)?\{", head_text(head) or "") is not None


def read_activities(member: Member) -> ParsedFile:
    """Return the trainings of a file; unusable ones are skipped and reported."""
    collector = EntryCollector(member.name)
    rows = _json_rows(member, collector) if _is_json(member.head()) else _table_rows(member, collector)
    places: dict[object, int] = {}
    for line, cells in rows:
        try:
            session, told = _session(cells, places)
        except RefusedValueError as refused:
            collector.skip(line, refused.text)
            continue
        for each in told:
            collector.skip(line, each)
        what = Text("{day}, {label}", day=session.day.isoformat(), label=session.kind)
        collector.add(line, session, what)
    return collector.finish(KEY, LABEL)


def _table_rows(member: Member, collector: EntryCollector) -> Iterator[tuple[int, Mapping[str, object]]]:
    rows = Table(member).settled(_COLUMNS)
    numbers = {_SECONDS: NumberColumn(lambda value: 0 < value <= _LONGEST), _RATING: NumberColumn(_rating)}
    for row in rows:
        for key, column in numbers.items():
            column.see(row.cells.get(key, ""))
    for row in rows:
        if row.trouble is not None:
            collector.skip(row.line, row.trouble)
            continue
        read = {key: numbers[key].read(text) for key, text in row.cells.items() if key in numbers}
        yield row.line, {**row.cells, **read}


def _rating(value: Number) -> bool:
    return value in POSSIBLE_RPE


def _json_rows(member: Member, collector: EntryCollector) -> Iterator[tuple[int, Mapping[str, object]]]:
    content = load_json(member)
    listed: Iterable[object] = content if isinstance(content, list) else [content]
    for number, record in enumerate(listed, start=1):
        if number > MAX_ROWS:
            raise too_much(member)
        if isinstance(record, dict):
            yield number, record
        else:
            collector.skip(number, Text(_NOT_A_TRAINING))


def _session(cells: Mapping[str, object], places: dict[object, int]) -> tuple[Session, tuple[Text, ...]]:
    """Return the training of a row, and what was left out of its kind; ``places`` counts those of a day."""
    written = str(cells.get(_START) or "")
    try:
        start = datetime.fromisoformat(written.strip())
    except ValueError:
        raise RefusedValueError(Text(_NO_START, text=shortened(written))) from None
    seconds, rating = _number(cells.get(_SECONDS)), _number(cells.get(_RATING))
    minutes = None if not seconds else int(seconds) // 60
    if minutes is not None and minutes not in POSSIBLE_MINUTES:
        raise RefusedValueError(Text(_ODD, what=_DURATION, value=minutes))
    if rating is not None and rating not in POSSIBLE_RPE:
        raise RefusedValueError(Text(_ODD, what=_HEAVINESS, value=rating))
    if not minutes and not rating:
        raise RefusedValueError(Text(_NO_CONTENT))
    day = start.date()
    places[day] = places.get(day, -1) + 1
    written_kind = str(cells.get(_KIND) or "").strip()
    kept, told = plain_words(_KINDS.get(written_kind.casefold(), written_kind), MAX_TAG)
    kind = kept or "other"
    key = str(cells.get(_ID) or "").strip() or written
    session = Session(
        id=f"{KEY} {key}"[:MAX_SOURCE],
        day=day,
        position=places[day],
        kind=kind,
        start=start.hour * 60 + start.minute,
        minutes=minutes or None,
        session_rpe=rating or None,
        strength=kind == "strength",
        source=KEY,
    )
    return session, told


def _number(value: object) -> Number | None:
    if isinstance(value, bool) or not isinstance(value, Number):
        return None
    return value
