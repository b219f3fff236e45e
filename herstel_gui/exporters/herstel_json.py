"""The complete journal as JSON, format version 1: see ``resources/help/uitwisseling.md``.

Numbers are written with exactly the stored digits, so that importing the file gives the same journal.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from herstel_gui.application.changes import Earlier
from herstel_gui.application.settings import Plain
from herstel_gui.domain.measure import Number
from herstel_gui.exporters.content import JournalContent
from herstel_gui.exporters.json_entries import Json, beside_json, day_json, entry_json, kind_of

FORMAT: Final = "herstel"
VERSION: Final = 1


def written(content: JournalContent) -> Iterator[str]:
    """Yield the JSON text in pieces, with one line per day and per entry beside the days."""
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "zone": {_text(content.surroundings.zone)},\n'
    yield ' "days": ['
    yield from _lines(day_json(record) for record in content.days.values())
    yield "]"
    lists = {**beside_json(content.surroundings), "history": [_earlier(each) for each in content.history]}
    for key, values in lists.items():
        if values:
            yield f',\n "{key}": ['
            yield from _lines(values)
            yield "]"
    if content.settings:
        yield f',\n "settings": {_dumped(_plain(content.settings))}'
    yield "}\n"


def _earlier(earlier: Earlier) -> Json:
    return {
        "kind": kind_of(earlier.entry),
        "stored": earlier.recorded.isoformat(),
        "until": earlier.until.isoformat(),
        "entry": entry_json(earlier.entry),
    }


def _plain(settings: Mapping[str, Plain]) -> Json:
    """Return settings as values of this module; settings hold no other numbers than whole ones."""
    return {name: _plain_value(value) for name, value in settings.items()}


def _plain_value(value: Plain) -> Json:
    match value:
        case dict():
            return _plain(value)
        case list():
            return [_plain_value(part) for part in value]
        case None:
            return ""
        case float():
            return Decimal(str(value))
        case _:
            return value


def _lines(values: Iterable[Json]) -> Iterator[str]:
    mark = "\n  "
    for value in values:
        yield mark + _dumped(value)
        mark = ",\n  "


def _dumped(value: Json) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{_text(key)}: {_dumped(part)}" for key, part in value.items()) + "}"
        case list():
            return "[" + ", ".join(_dumped(part) for part in value) + "]"
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return _text(value)
        case int() | Decimal():
            return _number(value)


def _text(text: str) -> str:
    # a lone surrogate (half of a pasted emoji) cannot be encoded as UTF-8
    return json.dumps(text, ensure_ascii=not _whole(text))


def _whole(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _number(value: Number) -> str:
    return str(value) if isinstance(value, int) else f"{value:f}"
