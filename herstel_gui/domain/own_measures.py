"""Measures that a person declares: what is stored of a declaration, and the ``Measure`` that it makes.

A declaration is one JSON object, kept as it is read: what another version of Herstel wrote in it stays, also
when this version cannot show the measure. The key says what kind of values the measure has, so that two
journals that declare the same name with another kind hold two measures.
"""

from __future__ import annotations

import json
import unicodedata
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import lru_cache
from typing import Any, Final

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import (
    MAX_DECIMALS,
    Aggregation,
    Better,
    ClockTime,
    Duration,
    Kind,
    Measure,
    Moment,
    Number,
    Quantity,
    Range,
    Scale,
    YesNo,
    tidy,
)
from herstel_gui.domain.measures import OWN
from herstel_gui.domain.plain_text import cleaned, visible
from herstel_gui.domain.word_order import WordKey, natural_order

MAX_CONTENT: Final = 4_000
"""Maximum number of characters of a declaration, in the form in which it is stored."""
MAX_KEY: Final = 64
"""Maximum number of characters of a key; files and joins refuse longer ones."""
MAX_NAME: Final = 30
MAX_POLE: Final = 16
MAX_UNIT: Final = 12
"""Maximum number of characters that a person types, and of longer texts of a file those that are shown."""
LARGEST: Final = 10**9
"""Values of own measures are smaller than this, so that with six decimals they are stored exactly."""

_MAX_STEM: Final = MAX_KEY - 4
"""Room for the number of a double name: ``-999``."""
_MAX_PART: Final = (_MAX_STEM - len(OWN) - 1) // 2
_DAY: Final = 24 * 60
_ALWAYS: Final = date(1900, 1, 1)
_NEVER_UNUSUAL: Final = Decimal(LARGEST)
_POLES: Final = 2
_MOMENTS: Final = (Moment.MORNING, Moment.AFTER_TRAINING, Moment.EVENING)


class OwnKind(Enum):
    """The kinds of measures that a person can declare."""

    SCALE = "scale"
    NUMBER = "number"
    DURATION = "duration"
    YES_NO = "yes_no"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a person says of a measure of their own.

    ``poles`` are the words at 1 and 7 of a scale, ``better`` is its direction. ``unit``, ``decimals``,
    ``low`` and ``high`` belong to a number. ``place`` is the order among the own measures.
    """

    label: str
    kind: OwnKind
    moment: Moment = Moment.MORNING
    asked: bool = True
    retired: bool = False
    place: int = 0
    poles: tuple[str, str] = ("", "")
    better: Better = Better.NEITHER
    unit: str = ""
    decimals: int = 0
    low: Number = 0
    high: Number = 100

    @property
    def values(self) -> tuple[object, ...]:
        """The parts that give stored values their meaning; they cannot be changed once there are values."""
        match self.kind:
            case OwnKind.SCALE:
                return self.kind, self.better
            case OwnKind.NUMBER:
                return self.kind, self.unit
            case _:
                return (self.kind,)


@dataclass(frozen=True, slots=True)
class OwnMeasure:
    """The entry of a declaration: the key, and the declaration as JSON text, sorted and without spaces."""

    key: str
    content: str
    batch: str = field(default="", compare=False, repr=False)

    @property
    def day(self) -> date:
        """A day for lists of changes; a declaration concerns every day."""
        return _ALWAYS

    @property
    def declaration(self) -> Declaration | None:
        """The declaration; None when this version of Herstel cannot show it."""
        return _declared(self.content)

    @property
    def measure(self) -> Measure | None:
        """The measure; None when this version of Herstel cannot show it."""
        return _measure(self.key, self.content)

    @property
    def label(self) -> str:
        """The name as it is shown, or the key when there is none."""
        label = _read(self.content).get("label")
        return _brief(label if isinstance(label, str) and label.strip() else self.key, MAX_NAME)

    @property
    def place(self) -> WordKey:
        """The sort key among own measures: the place that the person chose, then the name."""
        declared = self.declaration
        return (declared.place if declared else LARGEST), natural_order(self.label), self.key

    def saying(self, declaration: Declaration) -> OwnMeasure:
        """Return the entry with another declaration; fields that this version does not know are kept."""
        return replace(self, content=canonical({**_read(self.content), **_written(declaration)}))


def own_measure(key: str, declaration: Declaration) -> OwnMeasure:
    """Return the entry of a new declaration."""
    return OwnMeasure(key, canonical(_written(declaration)))


def measures_of(own: Iterable[OwnMeasure]) -> tuple[Measure, ...]:
    """Return the measures that can be shown, in the order in which the person wants them.

    Joined journals can hold two of one name: the later one is numbered, so that no row, column or panel has
    the name of another.
    """
    return _shown(tuple(own))


@lru_cache(maxsize=16)
def _shown(own: tuple[OwnMeasure, ...]) -> tuple[Measure, ...]:
    ordered = sorted(own, key=lambda each: each.place)
    return told_apart(measure for each in ordered if (measure := each.measure) is not None)


def told_apart(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """Return measures with names that differ: of two that look alike the later one is numbered."""
    measures = tuple(measures)
    if len({plain_name(measure.label) for measure in measures}) == len(measures):
        return measures
    shown: list[Measure] = []
    for measure in measures:
        label = free_name(measure.label, (each.label for each in shown))
        shown.append(measure if label == measure.label else replace(measure, label=label))
    return tuple(shown)


@lru_cache(maxsize=1024)
def plain_name(name: str) -> str:
    """Return a name for comparing: two that look alike are alike, also in capitals."""
    return " ".join(
        unicodedata.normalize("NFKC", name).casefold().replace("_", " ").replace("-", " ").split()
    )


def free_name(name: str, names: Iterable[str]) -> str:
    """Return a name that none of ``names`` is like: itself, or numbered and no longer than a name may be."""
    taken = frozenset(map(plain_name, names))
    free, number = name, 0
    while plain_name(free) in taken:
        number += 1
        behind = f" ({number})"
        free = f"{name[: MAX_NAME - len(behind)].rstrip()}{behind}"
    return free


def shown_names(own: Iterable[OwnMeasure]) -> dict[str, str]:
    """Return the name of each own measure as it is shown, by key."""
    own = tuple(own)
    return {each.key: each.label for each in own} | {each.key: each.label for each in measures_of(own)}


def told(measure: Measure) -> OwnMeasure:
    """Return a declaration of a measure for somebody without its journal: what its values mean, no more."""
    said = Declaration(measure.label, OwnKind.YES_NO, measure.moment)
    match measure.kind:
        case Scale(words=words):
            poles = words[0], words[-1]
            said = replace(said, kind=OwnKind.SCALE, poles=poles, better=measure.better)
        case Quantity(unit=unit, decimals=decimals, possible=possible):
            said = replace(said, kind=OwnKind.NUMBER, unit=unit, decimals=decimals)
            said = replace(said, low=possible.low, high=possible.high)
        case Duration():
            said = replace(said, kind=OwnKind.DURATION)
        case ClockTime():
            said = replace(said, kind=OwnKind.CLOCK)
        case YesNo():
            pass
    return own_measure(measure.key, said)


# -- keys ----------------------------------------------------------------------------------------------


def new_key(declaration: Declaration, held: Iterable[str]) -> str:
    """Return a key for a declaration that no other measure of the journal has."""
    stem = key_of(declaration)
    taken = frozenset(held)
    number = 1
    key = stem
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key


def key_of(declaration: Declaration) -> str:
    """Return the key by name and kind: ``own.koffie.number-kopjes``."""
    parts = [declaration.kind.value.replace("_", "")]
    match declaration.kind:
        case OwnKind.SCALE if declaration.better is not Better.NEITHER:
            parts.append(declaration.better.value)
        case OwnKind.NUMBER if declaration.unit:
            parts.append(slug(declaration.unit))
        case _:
            pass
    name, kind = slug(declaration.label), "-".join(parts)
    key = f"{OWN}{name}.{kind}"
    return key if len(key) <= _MAX_STEM else f"{OWN}{_short(name)}.{_short(kind)}"


def slug(text: str) -> str:
    """Return a text as part of a key: its letters and digits in small letters, joined by ``-``.

    A text without letters or digits becomes the code points of its signs.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = "".join(sign if sign.isalnum() or unicodedata.combining(sign) else " " for sign in plain).split()
    return "-".join(words) or "-".join(f"u{ord(sign):x}" for sign in plain if not sign.isspace())


def _short(part: str) -> str:
    """Return a part of a key, with a checksum instead of what is beyond ``_MAX_PART``.

    Small letters that are doubled (``ß``), code points of emoji and signs that stand for a whole phrase make
    a part longer than the name that was typed.
    """
    if len(part) <= _MAX_PART:
        return part
    return f"{part[: _MAX_PART - 9]}-{zlib.crc32(part.encode()):08x}"


def short_names(key: str) -> tuple[str, ...]:
    """Return the names without the kind, by which a command may call a measure: ``eigen.koffie``."""
    name = key.removeprefix(OWN).rpartition(".")[0]
    return (f"eigen.{name}", f"{OWN}{name}") if name else ()


# -- JSON ----------------------------------------------------------------------------------------------


def canonical(content: Mapping[str, Any]) -> str:
    """Return a JSON object as text, always the same for the same content.

    Raises:
        RefusedValueError: a number is infinite or not a number.
    """
    return json.dumps(_plain(content), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def content_of(own: OwnMeasure) -> dict[str, Any]:
    """Return the JSON object of a declaration."""
    return dict(_read(own.content))


def without_hidden(own: OwnMeasure) -> tuple[OwnMeasure, tuple[str, ...]]:
    """Return the entry with cleaned texts, and the names of the removed characters."""
    removed: dict[str, None] = {}

    def clean(value: object) -> object:
        match value:
            case str():
                found = cleaned(value)
                removed.update(dict.fromkeys(found.removed))
                return found.text
            case dict():
                return {str(clean(key)): clean(each) for key, each in value.items()}
            case list():
                return [clean(each) for each in value]
            case _:
                return value

    content = {str(clean(key)): clean(each) for key, each in _read(own.content).items()}
    return (replace(own, content=canonical(content)), tuple(removed)) if removed else (own, ())


def _plain(value: object) -> object:
    match value:
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items()}
        case str() | bool() | int() | None:
            return value
        case Decimal() | float():
            number = tidy(Decimal(str(value)))
            return number if isinstance(number, int) else str(number)
        case Sequence():
            return [_plain(each) for each in value]
        case _:
            return str(value)


@lru_cache(maxsize=256)
def _read(content: str) -> Mapping[str, Any]:
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _written(declaration: Declaration) -> dict[str, Any]:
    content: dict[str, Any] = {
        "label": declaration.label,
        "kind": declaration.kind.value,
        "moment": declaration.moment.value,
        "asked": declaration.asked,
        "retired": declaration.retired,
        "place": declaration.place,
    }
    if declaration.kind is OwnKind.SCALE:
        content |= {"words": list(declaration.poles), "better": declaration.better.value}
    if declaration.kind is OwnKind.NUMBER:
        content |= {"unit": declaration.unit, "decimals": declaration.decimals}
        content |= {"low": declaration.low, "high": declaration.high}
    return content


@lru_cache(maxsize=256)
def _declared(content: str) -> Declaration | None:
    fields = _read(content)
    try:
        declared = Declaration(
            label=_text(fields["label"]),
            kind=OwnKind(fields["kind"]),
            moment=_moment(fields["moment"]),
            asked=bool(fields.get("asked", True)),
            retired=bool(fields.get("retired", False)),
            place=int(fields.get("place", 0)),
        )
        if declared.kind is OwnKind.SCALE:
            first, last = fields.get("words", ("", ""))
            return replace(declared, poles=(str(first), str(last)), better=Better(fields.get("better")))
        if declared.kind is OwnKind.NUMBER:
            return _number(declared, fields)
    except (KeyError, ValueError, TypeError, OverflowError, RefusedValueError):
        return None
    return declared


def _number(declared: Declaration, fields: Mapping[str, Any]) -> Declaration | None:
    low, high = _exact(fields["low"]), _exact(fields["high"])
    decimals = int(fields.get("decimals", 0))
    unit = fields.get("unit", "")
    if not (-LARGEST < low < high < LARGEST and 0 <= decimals <= MAX_DECIMALS and isinstance(unit, str)):
        return None
    return replace(declared, unit=unit, decimals=decimals, low=low, high=high)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise TypeError(value)
    return value


def _moment(value: object) -> Moment:
    moment = Moment(value)
    if moment not in _MOMENTS:
        raise ValueError(value)
    return moment


def _exact(value: object) -> Number:
    try:
        return tidy(Decimal(str(value)))
    except InvalidOperation:
        raise ValueError(value) from None


@lru_cache(maxsize=256)
def _measure(key: str, content: str) -> Measure | None:
    declared = _declared(content)
    if declared is None:
        return None
    return Measure(
        key,
        _brief(declared.label, MAX_NAME),
        _kind(declared),
        declared.moment,
        declared.better,
        _aggregation(declared.kind),
        short_names(key),
        asked=declared.asked,
        retired=declared.retired,
        relative=False,
    )


def _brief(text: str, limit: int) -> str:
    """Return a text on one line, cut off above ``limit``; the declaration keeps all of it."""
    line = visible(text)
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def _kind(declared: Declaration) -> Kind:
    match declared.kind:
        case OwnKind.SCALE:
            first, last = (_brief(pole, MAX_POLE) for pole in declared.poles)
            return Scale((first, "", "", "", "", "", last), well_named=True)
        case OwnKind.NUMBER:
            possible = Range(declared.low, declared.high)
            unit = _brief(declared.unit, MAX_UNIT)
            return Quantity(unit, declared.decimals, possible, possible, _NEVER_UNUSUAL, exact=True)
        case OwnKind.DURATION:
            return Duration(Range(0, _DAY), Range(0, _DAY))
        case OwnKind.YES_NO:
            return YesNo()
        case OwnKind.CLOCK:
            return ClockTime()


def _aggregation(kind: OwnKind) -> Aggregation:
    match kind:
        case OwnKind.CLOCK:
            return Aggregation.NONE
        case OwnKind.YES_NO:
            return Aggregation.SUM
        case _:
            return Aggregation.MEAN
