"""New own measures made of the columns of a table: what is proposed, and what a person makes of it.

Nothing is stored here. The declaration comes in with the values, so what the person sees beside the column is
what the journal gets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from herstel_gui.application.column_mapping import (
    DAY,
    MANY,
    OUT,
    Column,
    ColumnUse,
    TableMapping,
    answer_of,
    is_clock,
    numbers_of,
    share,
    use_for,
)
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Better, Number, Scale
from herstel_gui.domain.own_measure_checks import MOST_DECIMALS, checked, demand_other_name
from herstel_gui.domain.own_measures import (
    MAX_NAME,
    MAX_UNIT,
    Declaration,
    OwnKind,
    OwnMeasure,
    new_key,
    own_measure,
)
from herstel_gui.domain.plain_text import visible
from herstel_gui.domain.text import Text, tr_noop

_NONE_FITS: Final = tr_noop("Geen waarde in deze kolom past hierbij. {reason}")
_STAYS_OUT: Final = tr_noop("{name} blijft buiten. {reason}")

_WITH_UNIT: Final = re.compile(r"(?P<name>.*\S)\s*[(\[]\s*(?P<unit>[^\W\d_%°][^()\[\]{}]*|[%°]\w*)\s*[)\]]")
"""A name of a column with its unit behind it: ``Cafeïne (mg)``."""
_NOON: Final = 12
_LATE: Final = 0.2
"""The share of times from noon on above which a column holds times of day: few durations are that long."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How the cells of a column fit a use: the number of values, and why other cells are none."""

    values: int
    refused: Sequence[Text]

    def demand_any(self) -> None:
        """Raise RefusedValueError when no cell fits; a column without cells fits everything."""
        if not self.values and self.refused:
            raise RefusedValueError(Text(_NONE_FITS, reason=self.refused[0]))


def use_for_new(column: Column, held: Sequence[OwnMeasure], shown: Iterable[str] = ()) -> ColumnUse:
    """Return the use of a column as a new own measure, named after it, of the kind that its values speak for.

    ``held`` are the own measures of the journal and of other columns, ``shown`` the names of the measures of
    Herstel in the language of the screen.

    Raises:
        RefusedValueError: there is no room for another own measure, or no name for it.
    """
    proposal, names = proposed_measure(column), tuple(shown)
    try:
        return use_as(column, proposal, held, names)
    except RefusedValueError:
        if not proposal.label:
            raise
        again = f"{proposal.label[: MAX_NAME - 2].strip()} 2"
        return use_as(column, replace(proposal, label=again), held, names)


def use_as(
    column: Column,
    declaration: Declaration,
    held: Sequence[OwnMeasure],
    shown: Iterable[str] = (),
    present: ColumnUse | None = None,
) -> ColumnUse:
    """Return the use of a column as a new own measure that a person declares; ``held`` as above.

    Of the ``present`` use the unit, the ends and the best answer stay where they mean the same.

    Raises:
        RefusedValueError: as by ``checked``, and for a name of a measure of Herstel.
    """
    demand_other_name(declaration.label, shown)
    told = checked(declaration, held, new=True)
    places = [other.place for each in held if (other := each.declaration)]
    own = own_measure(
        new_key(told, (each.key for each in held)),
        replace(told, place=max(places, default=-1) + 1),
    )
    use = use_for(own.key, column, own)
    before = present.own.declaration if present is not None and present.own is not None else None
    if present is None or before is None or before.values != told.values:
        return _as_told(use)
    return replace(use, unit=present.unit, ends=present.ends, best=present.best)


def _as_told(use: ColumnUse) -> ColumnUse:
    """Return the use with the best answer that the words of its scale tell, for numbers from 1 to 7.

    Whoever says what 1 and 7 mean, beside such numbers, has said it of them.
    """
    measure, ends = use.measure, use.ends
    if measure is None or not isinstance(measure.kind, Scale) or ends != (1, 7):
        return use
    return replace(use, best=max(ends) if measure.better is Better.HIGHER else min(ends))


def agreed(
    mapping: TableMapping, columns: Sequence[Column], held: Sequence[OwnMeasure]
) -> tuple[TableMapping, Sequence[Text]]:
    """Return a remembered mapping for a journal with the own measures ``held``, and what had to stay out.

    The declaration of the journal replaces the remembered one. A measure that the journal does not have is
    made again, where it still can be.
    """
    known, reasons = {own.key: own for own in held}, list[Text]()
    made = list(held)
    for place, use in enumerate(mapping.uses):
        own = use.own
        if own is None:
            continue
        again = replace(use, own=known.get(own.key, own))
        told = own.declaration
        if again.measure is None or told is None:
            again = ColumnUse(OUT)
        elif own.key not in known:
            try:
                checked(told, made, new=True)
                made.append(own)
            except RefusedValueError as refused:
                reasons.append(Text(_STAYS_OUT, name=columns[place].name, reason=refused.text))
                again = ColumnUse(OUT)
        mapping = mapping.with_use(place, again)
    return mapping, reasons


def alone(mapping: TableMapping, place: int, use: ColumnUse) -> TableMapping:
    """Return a mapping of the dates and one column only, to try a use; its scale waits for no answer."""
    ready = replace(use, best=use.ends[1]) if use.waits else use
    uses = tuple(each if each.use == DAY else ColumnUse(OUT) for each in mapping.uses)
    return replace(mapping, uses=uses).with_use(place, ready)


def proposed_measure(column: Column) -> Declaration:
    """Return the declaration that the name and the values of a column speak for; its name may be taken."""
    told = _spoken_for(column)
    name = " ".join(visible(column.name.replace("{", "(").replace("}", ")")).split())
    if told.kind is OwnKind.NUMBER and (found := _WITH_UNIT.fullmatch(name)):
        unit = found["unit"].strip()
        if len(unit) <= MAX_UNIT:
            told, name = replace(told, unit=unit), found["name"].strip()
    return replace(told, label=name[:MAX_NAME].strip())


def _spoken_for(column: Column) -> Declaration:
    """Return a declaration without a name, of the kind and the range of the values of a column.

    Never a scale: nothing in a table tells what its answers mean.
    """
    if share(column, lambda cell: answer_of(cell) is not None) >= MANY:
        return Declaration("", OwnKind.YES_NO)
    if share(column, is_clock) >= MANY:
        return Declaration("", OwnKind.CLOCK if _tells_time(column) else OwnKind.DURATION)
    numbers = numbers_of(column)
    if len(numbers) == len(column.cells) and set(numbers) == {0, 1}:
        return Declaration("", OwnKind.YES_NO)
    decimals = max((-int(Decimal(number).as_tuple().exponent) for number in numbers), default=0)
    low, high = min((0, *numbers)), max((1, *numbers))
    return Declaration(
        "", OwnKind.NUMBER, decimals=min(max(0, decimals), MOST_DECIMALS), low=_round(low), high=_round(high)
    )


def _tells_time(column: Column) -> bool:
    """Return whether times are times of day rather than durations: several of them lie after noon."""
    hours = [_hour(cell) for cell in column.cells if is_clock(cell)]
    late = sum(hour >= _NOON for hour in hours)
    return max(hours) < 2 * _NOON and late > _LATE * len(hours)


def _hour(cell: str) -> int:
    """Return the hour of a cell that is written as a time; with ``am`` or ``pm`` it counts as after noon."""
    if cell.strip().casefold().endswith(("am", "pm")):
        return _NOON
    digits = re.match(r"\d{1,2}", cell.strip())
    return int(digits[0]) if digits else 0


def _round(number: Number) -> Number:
    """Return the next power of ten that is at least as far from zero: 37 becomes 100."""
    size = Decimal(1)
    while size < abs(Decimal(number)):
        size *= 10
    return int(size.copy_sign(Decimal(number))) if number else 0
