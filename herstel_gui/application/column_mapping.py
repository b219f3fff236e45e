"""What the columns of any table mean: proposals, and the mapping that the user makes of them, as values.

Nothing is assumed about the direction of an answer from 1 to 5: a table in which 5 is the best was once read
upside down. The user says which end is the best; until then the column stays out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_DOWN, Decimal
from itertools import pairwise
from statistics import median
from typing import Final

from herstel_gui.application.settings import Plain
from herstel_gui.application.written_dates import DateOrder, is_date
from herstel_gui.application.written_numbers import is_missing, possible_numbers
from herstel_gui.domain.bounds import MAX_SOURCE
from herstel_gui.domain.measure import Better, ClockTime, Duration, Measure, Number, Scale
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.own_measures import OwnMeasure, measures_of, plain_name
from herstel_gui.domain.plain_text import visible, without_accents

DAY: Final = "day"
NOTE: Final = "note"
OUT: Final = ""
"""The uses of a column that are no measure: the date, a note, and nothing."""

HOURS, MINUTES, SECONDS, CLOCK = "h", "min", "s", "h:mm"
KILOGRAMS, POUNDS = "kg", "lb"
UNITS_OF_TIME: Final = (CLOCK, HOURS, MINUTES, SECONDS)
UNITS_OF_WEIGHT: Final = (KILOGRAMS, POUNDS)
POUND: Final = Decimal("0.45359237")
ENDS: Final[tuple[tuple[int, int], ...]] = (
    (1, 5),
    (1, 7),
    (1, 10),
    (0, 10),
    (1, 4),
    (1, 3),
    (1, 6),
    (0, 100),
)
"""The usual ends of a scale; the first that holds all values is proposed."""
MOST_NAME: Final = 40

_DAY_NAMES: Final = frozenset({
    "datum", "date", "dag", "day", "full_date", "timestamp", "tijdstip", "datetime", "tag", "jour",
    "fecha", "data",
})  # fmt: skip
_NOTE_NAMES: Final = frozenset({
    "notitie", "notities", "opmerking", "opmerkingen", "note", "notes", "comment", "comments",
})  # fmt: skip
_TRANSLATED: Final = {
    name: measure
    for measure, names in (
        (
            "resting_heart_rate",
            (
                "ruhepuls, ruheherzfrequenz, frequence cardiaque au repos, fc de repos, fc repos, "
                "frecuencia cardiaca en reposo, frequenza cardiaca a riposo, frequencia cardiaca em repouso, "
                "hartslag in rust, ruheherzfrequenz schlage pro minute, frequence cardiaque au repos bpm"
            ),
        ),
        ("body_weight", "korpergewicht, gewicht kg, poids, poids kg, peso, peso kg, peso corporal"),
        (
            "sleep_duration",
            (
                "schlaf, schlafdauer, sommeil, duree du sommeil, sueno, duracion del sueno, sonno, sono, "
                "durata del sonno, duracao do sono, minuten geschlafen, schlafdauer min, duree du sommeil min"
            ),
        ),
        ("bed_time", "schlafenszeit, heure de coucher, heure du coucher"),
        ("wake_time", "wektijd, waktijd, aufstehzeit, aufwachzeit, heure de lever, heure du lever"),
        ("sleep_quality", "schlafqualitat, qualite du sommeil, calidad del sueno, qualita del sonno"),
        ("mood", "stimmung, laune, humeur, estado de animo, umore, humor"),
        ("fatigue", "mudigkeit, erschopfung, fatiga, stanchezza, cansaco"),
        ("muscle_soreness", "muskelkater, courbatures, agujetas, dolor muscular"),
        ("stress", "estres"),
        ("motivation", "motivacion, motivazione, motivacao"),
    )
    for name in names.split(", ")
}
"""Names of columns in other languages and of other makers, without accents; only whole names."""
MANY: Final = 0.8
"""The share of the cells of a column that decides what it holds."""
_CLOCK_SHAPE: Final = re.compile(
    r"\d{1,2}(?::\d\d(?::\d\d)?(?:\s?[ap]m)?|\s?(?:u|uur|h)(?:\s?\d{1,2}(?:\s?m(?:in)?)?)?)",
    re.ASCII | re.IGNORECASE,
)
_HEAVY: Final = 115
"""Kilograms: a median above this speaks for pounds."""
_LONGEST_HOURS, _LONGEST_MINUTES = 24, 1440
_SHORT_WORD: Final = 4
_TWO_KINDS: Final = "hrv"
"""A name that says nothing: rMSSD and SDNN are both called HRV."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: the name as the file writes it, and the cells without the missing ones."""

    name: str
    cells: tuple[str, ...]

    @property
    def key(self) -> str:
        """The name in the form for comparison."""
        return " ".join(self.name.split()).casefold()


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What a column means. ``use`` is DAY, NOTE, OUT or the key of a measure.

    ``unit`` is one of the units above. ``ends`` are the lowest and the highest answer of a scale; ``best`` is
    the better one of them, None while the user has not said which. ``own`` is the declaration of a measure
    that Herstel does not have, of the journal or a new one; it comes in with the values.
    """

    use: str = OUT
    unit: str = ""
    ends: tuple[int, int] = (1, 5)
    best: int | None = None
    own: OwnMeasure | None = None

    @property
    def measure(self) -> Measure | None:
        """The measure; None for another use."""
        return self.own.measure if self.own is not None else BY_KEY.get(self.use)

    @property
    def waits(self) -> bool:
        """Whether the user must still say which end of the scale is the best."""
        measure = self.measure
        return measure is not None and isinstance(measure.kind, Scale) and self.best not in self.ends

    def answer(self, value: Number) -> int | None:
        """Return the answer from 1 (good) to 7 for a value on the scale; None beyond its ends.

        By equal steps, a half towards the best: of 5, 4, 3, 2, 1 with 5 as the best they become 1, 2, 4, 5,
        7.
        """
        low, high = self.ends
        if self.best not in self.ends or not low <= value <= high or low == high:
            return None
        worst = low if self.best == high else high
        step = 6 * (Decimal(value) - self.best) / (worst - self.best)
        answer = 1 + int(step.quantize(Decimal(1), rounding=ROUND_HALF_DOWN))
        measure = self.measure
        return 8 - answer if measure is not None and measure.better is Better.HIGHER else answer


@dataclass(frozen=True, slots=True)
class TableMapping:
    """The meaning of all columns of a table, under a name that is also the name of the source."""

    name: str
    header: tuple[str, ...]
    uses: tuple[ColumnUse, ...]
    order: DateOrder | None = None

    @property
    def day(self) -> int | None:
        """The position of the column of dates; None without one."""
        return next((place for place, use in enumerate(self.uses) if use.use == DAY), None)

    @property
    def complete(self) -> bool:
        """Whether values can be read: a column of dates, a measure or note, and no open direction."""
        wanted = any(use.use not in {DAY, OUT} for use in self.uses)
        return self.day is not None and wanted and not any(use.waits for use in self.uses) and not self.double

    @property
    def double(self) -> tuple[str, ...]:
        """The uses that two columns have, of which only one can be meant."""
        used = sorted(use.use for use in self.uses if use.use not in {OUT, NOTE})
        return tuple(dict.fromkeys(one for one, other in pairwise(used) if one == other))

    def with_use(self, place: int, use: ColumnUse) -> TableMapping:
        """Return this mapping with another use of one column."""
        return replace(self, uses=(*self.uses[:place], use, *self.uses[place + 1 :]))


def proposed(name: str, columns: Sequence[Column], own: Iterable[OwnMeasure] = ()) -> TableMapping:
    """Return the proposal for a table, by the names of measures and by the shape of the values.

    ``own`` are the own measures of the journal.
    """
    held = {each.key: each for each in own}
    mine = {plain_name(measure.label): held[measure.key] for measure in measures_of(held.values())}
    uses: list[ColumnUse] = []
    taken: set[str] = set()
    day = _day_column(columns)
    for place, column in enumerate(columns):
        use = ColumnUse(DAY) if place == day else _proposed_use(column, mine)
        if use.use in taken and use.use not in {NOTE, OUT}:
            use = ColumnUse()
        taken.add(use.use)
        uses.append(use)
    return TableMapping(source_name(name), tuple(column.key for column in columns), tuple(uses))


def source_name(name: str) -> str:
    """Return a name for a source: one line without slashes, as short as a source may be."""
    plain = " ".join(visible(name.replace("/", " ").replace(":", " ")).split())[:MOST_NAME].strip()
    return plain[: MAX_SOURCE - len("table/")] or "tabel"


def use_for(measure: str, column: Column, own: OwnMeasure | None = None) -> ColumnUse:
    """Return the use of a column as a measure, with the unit and the ends that its values speak for."""
    use = ColumnUse(measure, own=own)
    known = use.measure
    if known is None:
        return use
    numbers = numbers_of(column)
    match known.kind:
        case Scale():
            return replace(use, ends=_ends(numbers))
        case Duration(in_hours=in_hours):
            return replace(use, unit=_unit_of_time(column, numbers, in_hours=in_hours))
        case ClockTime():
            return replace(use, unit=CLOCK)
        case _ if measure == "body_weight":
            heavy = bool(numbers) and _middle(numbers) > _HEAVY
            return replace(use, unit=POUNDS if heavy else KILOGRAMS)
        case _:
            return use


_YES_WORDS: Final = frozenset({"ja", "j", "yes", "y", "true", "waar", "x"})
_NO_WORDS: Final = frozenset({"nee", "n", "no", "false", "onwaar"})


def answer_of(cell: str) -> int | None:
    """Return 1 or 0 for a yes or no in words; None for another cell."""
    word = cell.strip().casefold()
    return 1 if word in _YES_WORDS else 0 if word in _NO_WORDS else None


def _day_column(columns: Sequence[Column]) -> int | None:
    """Return the column in which most cells are dates; one with a known name comes first."""
    dated = [place for place, column in enumerate(columns) if share(column, is_date) >= MANY]
    named = [place for place, column in enumerate(columns) if column.key in _DAY_NAMES]
    return next((place for place in named if place in dated), next(iter(dated or named), None))


def _proposed_use(column: Column, mine: Mapping[str, OwnMeasure]) -> ColumnUse:
    if column.key in _NOTE_NAMES:
        return ColumnUse(NOTE)
    own = mine.get(plain_name(column.key))
    if own is not None and column.cells:
        return use_for(own.key, column, own)
    measure = _named(column.key)
    if measure is None or not column.cells:
        return ColumnUse()
    timed = isinstance(BY_KEY[measure].kind, (Duration, ClockTime))
    fitting = share(column, lambda cell: bool(possible_numbers(cell)) or (timed and is_clock(cell)))
    return use_for(measure, column) if fitting >= MANY else ColumnUse()


def _named(key: str) -> str | None:
    """Return the measure of a column name: the name equals a declared one, else it contains one."""
    plain = re.sub(r"[\W_]+", " ", key).strip()
    if plain == _TWO_KINDS:
        return None
    names = {name: measure.key for measure in BY_KEY.values() for name in (*measure.headers, measure.key)}
    names = {re.sub(r"[\W_]+", " ", name): measure for name, measure in names.items() if name != _TWO_KINDS}
    if plain in names:
        return names[plain]
    if (translated := _TRANSLATED.get(without_accents(plain))) is not None:
        return translated
    held = [
        name for name in names if len(name) >= _SHORT_WORD and re.search(rf"\b{re.escape(name)}\b", plain)
    ]
    return names[max(held, key=len)] if held else None


def share(column: Column, fits: Callable[[str], bool]) -> float:
    """Return which part of the cells of a column fits, from 0 to 1; 0 without cells."""
    if not column.cells:
        return 0.0
    return sum(fits(cell) for cell in column.cells) / len(column.cells)


def is_clock(cell: str) -> bool:
    """Return whether a cell is written as a time of day or a duration: ``7:20``, ``11:15 pm``, ``7u20``."""
    return _CLOCK_SHAPE.fullmatch(cell.strip()) is not None


def numbers_of(column: Column) -> list[Number]:
    """Return the numbers in the cells of a column; other cells are left out."""
    read = (possible_numbers(cell) for cell in column.cells if not is_missing(cell))
    return [next(iter(found.values())) for found in read if found]


def _middle(numbers: Sequence[Number]) -> Decimal:
    return median(map(Decimal, numbers))


def _ends(numbers: Sequence[Number]) -> tuple[int, int]:
    if not numbers:
        return ENDS[0]
    low, high = min(numbers), max(numbers)
    return next((ends for ends in ENDS if ends[0] <= low and high <= ends[1]), ENDS[-1])


def _unit_of_time(column: Column, numbers: Sequence[Number], *, in_hours: bool) -> str:
    """Return the unit in which most values are possible; whole hours only where a bare number means them."""
    if share(column, is_clock) >= 1 - MANY or not numbers:
        return CLOCK
    whole = all(number == int(number) for number in numbers)
    if _mostly_up_to(_LONGEST_HOURS, numbers) and (in_hours or not whole):
        return HOURS
    return MINUTES if _mostly_up_to(_LONGEST_MINUTES, numbers) else SECONDS


def _mostly_up_to(most: int, numbers: Sequence[Number]) -> bool:
    return sum(number <= most for number in numbers) >= MANY * len(numbers)


def plain_mapping(mapping: TableMapping) -> dict[str, Plain]:
    """Return a mapping as JSON values for the settings."""
    return {
        "name": mapping.name,
        "header": list(mapping.header),
        "uses": [
            {
                "use": use.use,
                "unit": use.unit,
                "ends": list(use.ends),
                "best": use.best,
                **({"own": use.own.content} if use.own is not None else {}),
            }
            for use in mapping.uses
        ],
        "order": mapping.order.value if mapping.order is not None else None,
    }


def known_mapping(plain: object) -> TableMapping | None:
    """Return the mapping of stored JSON values; None for values that are none."""
    try:
        if not isinstance(plain, dict):
            return None
        header = tuple(str(name) for name in plain["header"])
        uses = tuple(_known_use(use) for use in plain["uses"])
        order = DateOrder(plain["order"]) if plain.get("order") is not None else None
        mapping = TableMapping(source_name(str(plain["name"])), header, uses, order)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return mapping if len(header) == len(uses) else None


def _known_use(plain: Mapping[str, object]) -> ColumnUse:
    use, unit, ends, best = plain["use"], plain["unit"], plain["ends"], plain["best"]
    content = plain.get("own")
    own = OwnMeasure(str(use), content) if isinstance(content, str) else None
    known = own.measure is not None if own is not None else use in BY_KEY or use in {DAY, NOTE, OUT}
    if not isinstance(use, str) or not known:
        raise ValueError
    if not isinstance(ends, list) or not all(isinstance(end, int) for end in ends):
        raise TypeError
    low, high = ends
    return ColumnUse(use, str(unit), (low, high), best if isinstance(best, int) else None, own)


def remembered(stored: Mapping[str, Plain], columns: Sequence[Column]) -> TableMapping | None:
    """Return the mapping that was made for the same header; None when there is none."""
    header = tuple(column.key for column in columns)
    found = (known_mapping(plain) for plain in stored.values())
    return next((mapping for mapping in found if mapping is not None and mapping.header == header), None)


def remembering(stored: Mapping[str, Plain], mapping: TableMapping) -> dict[str, Plain]:
    """Return the stored mappings with another; one of the same header or name is replaced."""
    kept = {
        name: plain
        for name, plain in stored.items()
        if (known := known_mapping(plain)) is not None and known.header != mapping.header
    }
    return {**kept, mapping.name: plain_mapping(mapping)}
