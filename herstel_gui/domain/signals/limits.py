"""Limits and choices of the rules: the article's value, the bounds, and the user's own values.

Each limit is declared in the module of its rule (``rules``); this module holds the types.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.text import Text, tr_noop


@dataclass(frozen=True, slots=True)
class Limit:
    """An adjustable number of a rule.

    ``key`` is stored in the settings. ``article`` is the value of the document, or of the project when
    ``own`` is True (no document has a number).
    """

    key: str
    label: str
    article: Number
    low: Number
    high: Number
    step: Number = 1
    unit: str = ""
    own: bool = False

    def holds(self, value: Number) -> bool:
        """Tell whether a value lies within the bounds, and is whole when ``step`` is whole."""
        whole = isinstance(self.step, int)
        return self.low <= value <= self.high and (not whole or isinstance(value, int))


@dataclass(frozen=True, slots=True)
class Choice:
    """A yes-or-no setting of the rules; ``article`` is the default according to the documents."""

    key: str
    label: str
    article: bool


HALF: Final = Decimal("0.5")
PERCENT: Final = "%"
BEATS: Final = "/min"
DAYS: Final = tr_noop("dagen")
ABOVE: Final = tr_noop("Telt boven een verhoging van")
DAY_COUNT: Final = tr_noop("Actief vanaf (aantal dagen):")

_MOST_FIGURES = 12

_MOVED_BACK = tr_noop(
    "{label}: {value} kan niet. Mogelijk is {low} tot en met {high}; {article} wordt gebruikt."
)

_NO_NUMBER = tr_noop("{label}: ‘{value}’ is geen bruikbaar getal; {article} wordt gebruikt.")

_NO_CHOICE = tr_noop("{label}: ‘{value}’ is geen ja of nee; de gewone keuze wordt gebruikt.")


@dataclass(frozen=True, slots=True)
class Limits:
    """A user's own limits and choices by key; keys that are absent have the article's value.

    ``own`` comes from a settings file and may hold any JSON value: an impossible value is replaced by the
    article's value and named by ``problems``. Unknown keys are kept, because a newer Herstel may have added
    them.
    """

    own: Mapping[str, object] = field(default_factory=dict)
    _values: dict[str, Number] = field(init=False, repr=False, compare=False, default_factory=dict)
    _exact: dict[str, int | Fraction] = field(init=False, repr=False, compare=False, default_factory=dict)
    _choices: dict[str, bool] = field(init=False, repr=False, compare=False, default_factory=dict)

    def of(self, limit: Limit) -> Number:
        """Return the limit in force: the user's own value when possible, else the article's value."""
        value = self._values.get(limit.key)
        if value is None:
            value = self._values[limit.key] = _number(limit, self.own.get(limit.key), [])
        return value

    def exact(self, limit: Limit) -> int | Fraction:
        """Return the limit in force as int or Fraction, for exact multiplication."""
        exact = self._exact.get(limit.key)
        if exact is None:
            value = self.of(limit)
            exact = self._exact[limit.key] = value if isinstance(value, int) else Fraction(value)
        return exact

    def chosen(self, choice: Choice) -> bool:
        """Return the choice in force."""
        value = self._choices.get(choice.key)
        if value is None:
            value = self._choices[choice.key] = _choice(choice, self.own.get(choice.key), [])
        return value

    def moved(self, limit: Limit) -> bool:
        """Tell whether the user's limit differs from the article's limit."""
        return self.of(limit) != limit.article

    def with_own(self, key: str, value: object) -> Limits:
        """Return limits in which the value of a key is changed; None restores the article's value."""
        rest = {name: old for name, old in self.own.items() if name != key}
        return Limits(rest if value is None else {**rest, key: value})

    def problems(self, limits: Iterable[Limit], choices: Iterable[Choice] = ()) -> tuple[Text, ...]:
        """Return a sentence for each of these limits and choices with an invalid own value."""
        sentences: list[Text] = []
        for limit in limits:
            _number(limit, self.own.get(limit.key), sentences)
        for choice in choices:
            _choice(choice, self.own.get(choice.key), sentences)
        return tuple(sentences)


def _number(limit: Limit, value: object, problems: list[Text]) -> Number:
    if value is None:
        return limit.article
    number = _as_number(value)
    if number is None:
        problems.append(Text(_NO_NUMBER, label=limit.label, value=str(value), article=limit.article))
        return limit.article
    if not limit.holds(number):
        problems.append(
            Text(
                _MOVED_BACK, label=limit.label, value=number, low=limit.low, high=limit.high,
                article=limit.article,
            )
        )  # fmt: skip
        return limit.article
    return number


def _as_number(value: object) -> Number | None:
    """Return the number in a settings value, None if invalid; 8.5 is read exactly, by its text."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        return None
    try:
        number = Decimal(str(value).strip().replace(",", "."))
    except InvalidOperation:
        return None
    return tidy(number) if number.is_finite() and number.adjusted() < _MOST_FIGURES else None


def _choice(choice: Choice, value: object, problems: list[Text]) -> bool:
    if value is None:
        return choice.article
    if isinstance(value, bool):
        return value
    problems.append(Text(_NO_CHOICE, label=choice.label, value=str(value)))
    return choice.article


DEFAULT_LIMITS: Final = Limits()
