"""The words for what a person can choose of an own measure, and a whole declaration in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import Better, ClockTime, Duration, Moment, Quantity, Scale, YesNo
from herstel_gui.domain.own_measures import OwnKind
from herstel_gui.domain.text import Text, counted, tr_noop
from herstel_gui.qt_models.texts import translate

if TYPE_CHECKING:
    from herstel_gui.domain.measure import Measure

KIND_NAMES: Final = {
    OwnKind.NUMBER: tr_noop("getal met eenheid"),
    OwnKind.SCALE: tr_noop("cijfer van 1 tot 7"),
    OwnKind.YES_NO: tr_noop("ja of nee"),
    OwnKind.DURATION: tr_noop("duur"),
    OwnKind.CLOCK: tr_noop("tijdstip"),
}
MOMENT_NAMES: Final = {
    Moment.MORNING: tr_noop("’s ochtends"),
    Moment.AFTER_TRAINING: tr_noop("na de training"),
    Moment.EVENING: tr_noop("’s avonds"),
}
BETTER_NAMES: Final = {
    Better.LOWER: tr_noop("1 is het beste"),
    Better.HIGHER: tr_noop("7 is het beste"),
    Better.NEITHER: tr_noop("geen van beide"),
}
_RANGE: Final = tr_noop("{low} tot en met {high}")
_WITH_UNIT: Final = tr_noop("getal in {unit}")
_NUMBER: Final = tr_noop("getal")
_WHOLE: Final = tr_noop("hele getallen")
_ONE_DECIMAL: Final = tr_noop("{n} cijfer achter de komma")
_MANY_DECIMALS: Final = tr_noop("{n} cijfers achter de komma")
_POLES: Final = tr_noop("1 {first}, 7 {last}")


def described(measure: Measure) -> str:
    """Return kind, unit, range, decimals, words, direction and moment of an own measure in one line."""
    return " · ".join(translate(part) for part in (*_kind(measure), MOMENT_NAMES[measure.moment]))


def _kind(measure: Measure) -> list[str | Text]:
    match measure.kind:
        case Quantity(unit=unit, decimals=decimals, possible=possible):
            return [
                Text(_WITH_UNIT, unit=unit) if unit else _NUMBER,
                Text(_RANGE, low=possible.low, high=possible.high),
                counted(decimals, _ONE_DECIMAL, _MANY_DECIMALS) if decimals else _WHOLE,
            ]
        case Scale(words=words):
            said: list[str | Text] = [
                KIND_NAMES[OwnKind.SCALE],
                Text(_POLES, first=words[0], last=words[-1]),
            ]
            return said if measure.better is Better.NEITHER else [*said, BETTER_NAMES[measure.better]]
        case YesNo():
            return [KIND_NAMES[OwnKind.YES_NO]]
        case Duration():
            return [KIND_NAMES[OwnKind.DURATION]]
        case ClockTime():
            return [KIND_NAMES[OwnKind.CLOCK]]
