"""The types of a daily measure: kind, limits, and how values are checked and written."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import ceil
from typing import Final, TypeAlias

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.text import ClockMinutes, Minutes, Text, TextValue, tr_noop

Number: TypeAlias = int | Decimal
"""Exact number: whole numbers as int, others as Decimal, never float, so 54 against 50 is exactly 8 %."""

MAX_DECIMALS = 6


class Moment(Enum):
    """The card of the day page on which a measure is entered."""

    MORNING = "morning"
    SLEEP = "sleep"
    FEELING = "feeling"
    AFTER_TRAINING = "after_training"
    EVENING = "evening"


class Better(Enum):
    """The direction in which values are better."""

    LOWER = "lower"
    HIGHER = "higher"
    NEITHER = "neither"


class Aggregation(Enum):
    """How the seven days of a week are combined into the week's figure."""

    MEAN = "mean"
    SUM = "sum"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Range:
    """The values from ``low`` up to and including ``high``."""

    low: Number
    high: Number

    def __contains__(self, value: Number) -> bool:
        """Tell whether the value lies within."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Scale:
    """An answer from 1 to 7, with a word for each answer; "" for an answer without a word of its own.

    The word at 4 claims nothing: "gewoon" is said only of a known usual value. ``well_named`` is True for a
    measure whose name alone does not say what 7 means: something good (motivation, mood) or a person's own.
    ``Measure.better`` tells which end is the good one; the measures of Herstel have 1 for good.
    """

    words: tuple[str, str, str, str, str, str, str]
    possible: Range = Range(1, 7)
    plausible: Range = Range(1, 7)
    decimals: int = 0
    well_named: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit.

    Values outside ``possible`` are refused. Values outside ``plausible`` need confirmation. ``unusual`` is a
    share of the person's usual value: a typed value that differs from the usual value by more than this share
    also needs confirmation. ``exact`` refuses values with more than ``decimals`` decimals; else these only
    say how many are shown, because makers write eight.
    """

    unit: str
    decimals: int
    possible: Range
    plausible: Range
    unusual: Decimal
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """A duration in minutes, written as ``7:20``."""

    possible: Range
    plausible: Range
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A local time of day in minutes after midnight; the reading may add an offset from UTC."""

    possible: Range = Range(0, 24 * 60 - 1)
    plausible: Range = Range(0, 24 * 60 - 1)
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class YesNo:
    """A yes (1) or a no (0); no answer is neither."""

    possible: Range = Range(0, 1)
    plausible: Range = Range(0, 1)
    decimals: int = 0


Kind: TypeAlias = Scale | Quantity | Duration | ClockTime | YesNo

YES: Final = tr_noop("ja")
NO: Final = tr_noop("nee")


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity, answer or time that is recorded once a day.

    ``key`` is stored and never shown, translated or renamed. ``headers`` are the column names of this measure
    in plain CSV files. ``typed`` is False for measures that only a device can provide. ``asked`` tells
    whether the wide list of fields has this measure; of a person's own measure, whether the form has it.
    ``on_sheet`` is False for measures that the empty sheet never has, because others may see the sheet.
    ``relative`` tells whether a difference from the usual value is shown in percent. ``in_week`` is False for
    measures that the week shows in another row.
    ``adults_only`` measures are not offered to somebody under eighteen (``Person.is_offered``).
    """

    key: str
    label: str
    kind: Kind
    moment: Moment
    better: Better
    aggregation: Aggregation = Aggregation.MEAN
    headers: tuple[str, ...] = ()
    typed: bool = True
    asked: bool = True
    retired: bool = False
    on_sheet: bool = True
    relative: bool = True
    in_week: bool = True
    adults_only: bool = False


def accept(measure: Measure, value: Number) -> Number:
    """Return the value in its stored form. Typing, importing and commands all use this check.

    Raises:
        RefusedValueError: the value lies outside the possible range, or has more decimals than the measure
            takes.
    """
    number = tidy(value)
    if number not in measure.kind.possible or decimals_of(number) > most_decimals(measure.kind):
        raise RefusedValueError(refusal(measure, number))
    return number


def decimals_of(number: Number) -> int:
    """Return how many decimals a finite number is written with."""
    return 0 if isinstance(number, int) else max(0, -int(number.as_tuple().exponent))


def most_decimals(kind: Kind) -> int:
    """Return the maximum number of decimals of a value of this kind."""
    match kind:
        case Quantity(exact=True, decimals=decimals):
            return decimals
        case Quantity() | Duration():
            return MAX_DECIMALS
        case Scale() | ClockTime() | YesNo():
            return 0


def plausible(measure: Measure, value: Number, usual: Number | None = None) -> bool:
    """Tell whether a possible value is plausible, in general and against the person's usual value."""
    kind = measure.kind
    if value not in kind.plausible:
        return False
    if usual is None or usual == 0 or not isinstance(kind, Quantity):
        return True
    return abs(Decimal(value) - usual) <= kind.unusual * abs(Decimal(usual))


def tidy(value: Number) -> Number:
    """Return whole numbers as int, others as Decimal rounded to at most six decimals.

    Raises:
        RefusedValueError: the value is infinite or not a number.
    """
    if isinstance(value, int):
        return int(value)
    if not value.is_finite():
        raise RefusedValueError(Text(tr_noop("Dit is geen getal. Typ bijvoorbeeld 52 of 54,5.")))
    if abs(value) >= Decimal(10) ** 12:
        return int(value)
    number = round(value, MAX_DECIMALS)
    return int(number) if number == int(number) else number.normalize()


def first_bad_answer(threshold: Fraction | Number) -> int:
    """Return the lowest whole answer that reaches a threshold: 5 for 4.5. Only this answer is shown."""
    return ceil(Fraction(threshold))


def ends(measure: Measure) -> tuple[Text, Text] | None:
    """Return the answers 1 and 7 with their words; None for a measure that is no scale."""
    if not isinstance(measure.kind, Scale):
        return None
    words = measure.kind.words
    if not (words[0] or words[-1]):
        return None
    return Text("1 {word}", word=words[0]), Text("7 {word}", word=words[-1])


def word_of(measure: Measure, value: Number) -> str:
    """Return the word of an answer on a scale; empty for one without a word, and for other kinds."""
    kind = measure.kind
    if isinstance(kind, Scale) and isinstance(value, int) and value in kind.possible:
        return kind.words[value - 1]
    return ""


def ends_to_show(measure: Measure) -> tuple[Text, Text] | None:
    """Return the ``ends`` where the name of the measure alone does not say which end is which."""
    return ends(measure) if isinstance(measure.kind, Scale) and measure.kind.well_named else None


def refusal(measure: Measure, value: Number) -> Text:
    """Return the sentence that states the possible values of the measure."""
    low, high = measure.kind.possible.low, measure.kind.possible.high
    if isinstance(measure.kind, YesNo):
        return Text(tr_noop("{label}: kies ja of nee. {value} kan niet."), label=measure.label, value=value)
    if isinstance(measure.kind, Scale):
        return Text(
            tr_noop(
"{label}: kies een heel cijfer van {low} tot en met {high}. {value} kan niet."
            ),
            label=measure.label, low=low, high=high, value=value,
        )  # fmt: skip
    return Text(
        _ASKED.get(most_decimals(measure.kind), _WITH_DECIMALS), n=most_decimals(measure.kind),
        label=measure.label, value=shown(measure, value), low=shown(measure, low), high=shown(measure, high),
    )  # fmt: skip


_WITH_DECIMALS: Final = tr_noop(
    "{label}: {value} kan niet. Typ een getal van {low} tot en met {high}, met hoogstens {n} cijfers achter "
    "de komma."
)
_ASKED: Final = {
    0: tr_noop("{label}: {value} kan niet. Typ een heel getal van {low} tot en met {high}."),
    1: tr_noop(
        "{label}: {value} kan niet. Typ een getal van {low} tot en met {high}, met hoogstens één cijfer "
        "achter de komma."
    ),
    MAX_DECIMALS: tr_noop("{label}: {value} kan niet. Typ een getal van {low} tot en met {high}."),
}
"""The sentences by the number of decimals that a value may have."""


def shown(measure: Measure, value: Number) -> TextValue:
    """Return the value in the usual notation of its kind: durations and clock times as ``h:mm``."""
    match measure.kind:
        case Duration():
            return Minutes(value)
        case ClockTime() if isinstance(value, int) and value in measure.kind.possible:
            return ClockMinutes(value)
        case YesNo() if value in measure.kind.possible:
            return YES if value else NO
        case _:
            return value
