"""The week file for a club as JSON, with only the parts that the member selected.

``resources/help/weekbestand.md`` describes the format.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC
from typing import Final

from herstel_gui.domain.club.pace import Pace
from herstel_gui.domain.club.week_file import ClubWeek, Load, SharedMeasure
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.own_measures import content_of, told
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.training_sessions import DayKind

FORMAT: Final = "herstelweek"
VERSION: Final = 1


def written(shared: ClubWeek) -> list[bytes]:
    """Return the content of the week file."""
    return [club_json(shared).encode()]


def club_json(shared: ClubWeek) -> str:
    """Return the JSON text of a week; the same week always gives the same text."""
    parts = ",\n".join(f" {json.dumps(key)}: {value}" for key, value in _parts(shared))
    return f"{{\n{parts}\n}}\n"


def _parts(shared: ClubWeek) -> Iterator[tuple[str, str]]:
    yield "format", json.dumps(FORMAT)
    yield "version", str(VERSION)
    yield "club", _text(shared.club)
    yield "member", _text(shared.member)
    if shared.member_id:
        yield "member_id", json.dumps(shared.member_id)
    yield "week", json.dumps(str(shared.week))
    yield "written", json.dumps(f"{shared.written.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")
    if shared.participation is not None:
        yield "participation", _words(shared.participation)
    if shared.paces is not None:
        yield "pace", _words(shared.paces)
    ours = [_measure(each, shared) for each in shared.measures if each.own is None]
    if ours:
        yield "measures", "[\n  " + ",\n  ".join(ours) + "\n ]"
    # beside the measures, where versions of Herstel without own measures do not look
    own = [_own(each, each.own) for each in shared.measures if each.own is not None]
    if own:
        yield "own_measures", "[\n  " + ",\n  ".join(own) + "\n ]"
    if shared.loads is not None:
        yield "load", _list(map(_load, shared.loads))
    if shared.plans is not None:
        yield "plan", _list(_list(json.dumps(kind.value) for kind in day) for day in shared.plans)
    if shared.tags is not None:
        yield "tags", _list(_list(map(_text, words)) for words in shared.tags)
    if shared.notes is not None:
        yield "notes", _list(map(_text, shared.notes))


def _measure(measure: SharedMeasure, shared: ClubWeek) -> str:
    days = _list("null" if value is None else _number(value) for value in measure.days)
    past = f', "past": {_list(map(str, sorted(measure.past)))}' if shared.marks else ""
    return f'{{"measure": {json.dumps(measure.key)}, "days": {days}{past}}}'


def _own(shared: SharedMeasure, measure: Measure) -> str:
    """Return an own measure with its declaration, without what is of the journal alone."""
    content = content_of(told(measure))
    said = {key: value for key, value in content.items() if key not in {"asked", "retired", "place"}}
    parts = [
        ("measure", json.dumps(shared.key)),
        *((key, _text_or_other(value)) for key, value in said.items()),
    ]
    parts.append(("days", _list("null" if value is None else _number(value) for value in shared.days)))
    return "{" + ", ".join(f"{json.dumps(key)}: {value}" for key, value in parts) + "}"


def _text_or_other(value: object) -> str:
    if isinstance(value, list):
        return _list(map(_text_or_other, value))
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _words(days: Iterable[Participation | Pace | None]) -> str:
    return _list(json.dumps(word.value) if word else "null" for word in days)


def _load(load: Load) -> str:
    if load is None:
        return "null"
    return json.dumps(load.value) if isinstance(load, DayKind) else _number(load)


def _list(parts: Iterable[str]) -> str:
    return f"[{', '.join(parts)}]"


def _number(value: Number) -> str:
    return str(value) if isinstance(value, int) else f"{value:f}"


def _text(text: str) -> str:
    # a lone surrogate (half of a pasted emoji) cannot be encoded as UTF-8
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False)
