"""What a declaration of an own measure may be: every refusal says what is wrong and what can be done."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from herstel_gui.domain.bounds import word_text
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Measure, Number, accept, decimals_of, most_decimals, tidy
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.own_measures import (
    LARGEST,
    MAX_NAME,
    MAX_POLE,
    MAX_UNIT,
    Declaration,
    OwnKind,
    OwnMeasure,
    plain_name,
)
from herstel_gui.domain.text import Text, tr_noop

MOST: Final = 24
"""Maximum number of own measures that a person can declare; joined journals may hold more."""
MOST_DECIMALS: Final = 3

_EMPTY: Final = tr_noop("Geef je meting een naam, bijvoorbeeld koffie.")
_BRACES: Final = tr_noop("In ‘{word}’ staat een accolade. Kies een naam zonder accolades.")
_TAKEN: Final = tr_noop("‘{name}’ heet al een meting van Herstel. Kies een andere naam.")
_MEANS: Final = tr_noop("‘{name}’ betekent al iets anders in Herstel. Kies een andere naam.")
_TWICE: Final = tr_noop("Je hebt al een eigen meting ‘{name}’. Kies een andere naam.")
_FULL: Final = tr_noop("Je hebt al {limit} eigen metingen. Verwijder er eerst een.")
_POLES: Final = tr_noop("Zeg wat 1 betekent en wat 7 betekent, bijvoorbeeld ‘geen pijn’ en ‘veel pijn’.")
_UPSIDE_DOWN: Final = tr_noop("De laagste waarde ({low}) moet lager zijn dan de hoogste ({high}).")
_TOO_LARGE: Final = tr_noop("Waarden kunnen niet groter zijn dan een miljard.")
_TOO_FINE: Final = tr_noop("Een getal heeft hoogstens {limit} cijfers achter de komma.")
_LIMIT_TOO_FINE: Final = tr_noop(
    "De grens {limit} heeft meer cijfers achter de komma dan de waarden. Kies een rondere grens, of meer "
    "cijfers."
)
_UNFIT: Final = tr_noop(
    "‘{name}’ past niet bij de waarden die je dagboek er al van heeft. Die waarden blijven."
)


class RefusedPartError(RefusedValueError):
    """A part of a declaration cannot be so; ``part`` names its field, of ``poles`` "first" or "last"."""

    def __init__(self, text: Text, part: str) -> None:
        """Store the sentence, and which part it is about."""
        super().__init__(text)
        self.part = part


@contextmanager
def _about(part: str) -> Iterator[None]:
    """Make every refusal inside one of this part."""
    try:
        yield
    except RefusedValueError as refused:
        raise RefusedPartError(refused.text, part) from refused


def no_room(held: int) -> Text | None:
    """Return why no measure can be declared beside ``held`` others; None when one can."""
    return Text(_FULL, limit=MOST) if held >= MOST else None


def checked(
    declaration: Declaration, others: Iterable[OwnMeasure], *, new: bool, decimals: int = MOST_DECIMALS
) -> Declaration:
    """Return the declaration with tidied texts. ``others`` are the other own measures of the journal.

    ``decimals`` is how many its values may have; those of a file can have more than a person declares.

    Raises:
        RefusedPartError: a text is empty, too long, taken or not plain, or a range is upside down.
        RefusedValueError: there are as many own measures already as there may be (for a ``new`` one).
    """
    others = tuple(others)
    if new and (full := no_room(len(others))):
        raise RefusedValueError(full)
    with _about("label"):
        tidied = replace(declaration, label=_name(declaration.label, others))
    if declaration.kind is OwnKind.SCALE:
        first, last = map(_pole, declaration.poles, ("first", "last"))
        tidied = replace(tidied, poles=(first, last))
    if declaration.kind is OwnKind.NUMBER:
        low, high = tidy(declaration.low), tidy(declaration.high)
        with _about("unit"):
            unit = _word(declaration.unit, MAX_UNIT)
        tidied = replace(tidied, unit=unit, low=low, high=high)
        _demand_range(tidied, max(decimals, MOST_DECIMALS))
    return tidied


def demand_fitting(value: Number, measures: Iterable[Measure]) -> None:
    """Raise RefusedValueError for a value that none of the ``measures`` takes; without any, every value fits.

    The measures are those that the declarations of one key make: a joined journal has one of them.
    """
    refused: RefusedValueError | None = None
    for measure in measures:
        try:
            accept(measure, value)
        except RefusedValueError as error:
            refused = error
        else:
            return
    if refused is not None:
        raise refused


def misfits(own: OwnMeasure, values: Iterable[Number]) -> list[Number]:
    """Return the values that a measure does not take; none for one that this version cannot show."""
    measure = own.measure
    if measure is None:
        return []
    kind = measure.kind
    most = most_decimals(kind)
    return [value for value in values if value not in kind.possible or decimals_of(value) > most]


def holding(own: OwnMeasure, values: Iterable[Number]) -> OwnMeasure:
    """Return a declaration that takes all of ``values``: itself, or with a wider range and more decimals.

    Only the range of a number can be wider; ``misfits`` tells what is left of another kind.
    """
    told = own.declaration
    outside = misfits(own, values)
    if told is None or told.kind is not OwnKind.NUMBER or not outside:
        return own
    wider = replace(
        told,
        low=min(told.low, *outside),
        high=max(told.high, *outside),
        decimals=max(told.decimals, *map(decimals_of, outside)),
    )
    return own.saying(wider)


def demand_holding(own: OwnMeasure, values: Iterable[Number]) -> OwnMeasure:
    """Return a declaration that takes all of ``values``; RefusedValueError when no range does."""
    values = tuple(values)
    wide = holding(own, values)
    if misfits(wide, values):
        raise RefusedValueError(Text(_UNFIT, name=own.label))
    return wide


def is_narrower(after: OwnMeasure, before: OwnMeasure) -> bool:
    """Return whether a declaration may leave out a value that another one took."""
    mine, theirs = after.measure, before.measure
    if mine is None:
        return False
    if theirs is None or type(mine.kind) is not type(theirs.kind):
        return True
    ends = theirs.kind.possible
    return any(end not in mine.kind.possible for end in (ends.low, ends.high)) or (
        most_decimals(mine.kind) < most_decimals(theirs.kind)
    )


def _word(text: str, limit: int) -> str:
    word = word_text(text, limit)
    if "{" in word or "}" in word:
        raise RefusedValueError(Text(_BRACES, word=word.replace("{", "(").replace("}", ")")))
    return word


def _pole(text: str, part: str) -> str:
    with _about(part):
        pole = _word(text, MAX_POLE)
        if not pole:
            raise RefusedValueError(Text(_POLES))
    return pole


def _name(text: str, others: Iterable[OwnMeasure]) -> str:
    name = _word(text, MAX_NAME)
    if not any(map(_seen, name)):
        raise RefusedValueError(Text(_EMPTY))
    plain = plain_name(name)
    if plain in _OURS:
        raise RefusedValueError(Text(_TAKEN, name=name))
    if plain in WORDS:
        raise RefusedValueError(Text(_MEANS, name=name))
    if any(plain == plain_name(other.label) for other in others):
        raise RefusedValueError(Text(_TWICE, name=name))
    return name


def demand_other_name(name: str, names: Iterable[str]) -> None:
    """Raise RefusedPartError for a name that looks like one of ``names``, those of measures of Herstel."""
    if plain_name(name) in frozenset(map(plain_name, names)):
        raise RefusedPartError(Text(_TAKEN, name=" ".join(name.split())), "label")


WORDS: Final = frozenset(
    {
        *("datum", "dag", "trainingen", "belasting", "meetrainen", "bijzonderheden", "notitie"),
        *("note", "tag", "tags", "day kind", "soort", "participation", "pulse", "pols"),
        *("recovery week", "herstelweek", "discussed", "besproken"),
        *("bed", "wake", "nap", "quality", "kwaliteit", "legs", "soreness"),
    }
)
"""Words that mean something else in a typed line, or above a column of the table of days."""

_OURS: Final = frozenset(
    plain_name(name) for measure in MEASURES for name in (measure.key, measure.label, *measure.headers)
)


def _seen(sign: str) -> bool:
    """Tell whether a sign can be seen: no space, joiner or mark on another sign."""
    return unicodedata.category(sign)[0] in "LNPS"


def _demand_range(declared: Declaration, most: int) -> None:
    low, high = declared.low, declared.high
    if not 0 <= declared.decimals <= most:
        raise RefusedPartError(Text(_TOO_FINE, limit=most), "decimals")
    for limit, part in ((low, "low"), (high, "high")):
        if decimals_of(limit) > declared.decimals:
            raise RefusedPartError(Text(_LIMIT_TOO_FINE, limit=limit), part)
        if not -LARGEST < limit < LARGEST:
            raise RefusedPartError(Text(_TOO_LARGE), part)
    if low >= high:
        raise RefusedPartError(Text(_UPSIDE_DOWN, low=low, high=high), "high")
