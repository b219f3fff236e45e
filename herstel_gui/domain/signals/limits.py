"""The limits of the rules: the article's value, the bounds, and what a user made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Final

from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text


@dataclass(frozen=True, slots=True)
class Limit:
    """One adjustable number of a rule.

    ``key`` is stored in the settings. ``article`` is the value of the document, or of the project where
    ``own`` is true (mark [K] in the design: no document gives a number).
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
        """Tell whether a value lies within the bounds, and is whole where only whole numbers make sense."""
        whole = isinstance(self.step, int)
        return self.low <= value <= self.high and (not whole or isinstance(value, int))


@dataclass(frozen=True, slots=True)
class Choice:
    """One yes-or-no setting of the rules, with what the documents do by default."""

    key: str
    label: str
    article: bool


_HALF: Final = Decimal("0.5")
_PERCENT: Final = "%"
_DAYS: Final = QT_TRANSLATE_NOOP("herstel", "dagen")
_ABOVE: Final = QT_TRANSLATE_NOOP("herstel", "Verhoging waarboven het telt")
_OFFSET: Final = QT_TRANSLATE_NOOP("herstel", "Punten boven je gewone antwoord")
_DAY_COUNT: Final = QT_TRANSLATE_NOOP("herstel", "Aantal dagen waarop het telt")
_SESSION_COUNT: Final = QT_TRANSLATE_NOOP("herstel", "Aantal van de laatste vier trainingen")

RHR_PCT: Final = Limit("RHR_PCT.percent", _ABOVE, 8, 5, 15, _HALF, _PERCENT)
RHR_BPM: Final = Limit("RHR_BPM.beats", _ABOVE, 8, 3, 15, _HALF, "/min")
RHR_WEEK: Final = Limit("RHR_WEEK.percent", _ABOVE, 8, 5, 15, _HALF, _PERCENT)
HRV_50: Final = Limit(
    "HRV_50.ms", QT_TRANSLATE_NOOP("herstel", "Weekgemiddelde waaronder het telt"), 50, 20, 100, 1, "ms"
)
SLEEP_6X3: Final = Limit(
    "SLEEP_6x3.minutes", QT_TRANSLATE_NOOP("herstel", "Een nacht is kort onder"), 360, 240, 480, 15, "min"
)
SLEEP_Q: Final = Limit("SLEEP_Q.offset", _OFFSET, 2, 1, 3, _HALF)
MOOD: Final = Limit("MOOD.offset", _OFFSET, 2, 1, 3, _HALF, own=True)
MOTIVATION: Final = Limit("MOTIVATION.offset", _OFFSET, 2, 1, 3, _HALF)
IRRITABILITY: Final = Limit("IRRITABILITY.offset", _OFFSET, 2, 1, 3, _HALF)
CONCENTRATION: Final = Limit("CONCENTRATION.offset", _OFFSET, 2, 1, 3, _HALF)
FATIGUE_3: Final = Limit("FATIGUE_3.offset", _OFFSET, 2, 1, 3, _HALF)
LEGS_3: Final = Limit("LEGS_3.offset", _OFFSET, 2, 1, 3, _HALF)
SORENESS_4: Final = Limit("SORENESS_4.offset", _OFFSET, 2, 1, 3, _HALF)
RESTLESSNESS: Final = Limit("P_ONRUST.offset", _OFFSET, 2, 1, 3, _HALF)
QUIET_RPE: Final = Limit(
    "FATIGUE_EASY3.rpe",
    QT_TRANSLATE_NOOP("herstel", "Een training is rustig tot en met zwaarte"),
    3,
    2,
    4,
    _HALF,
)
NIGGLE: Final = Limit("NIGGLE.days", _DAY_COUNT, 3, 2, 6, 1, _DAYS, own=True)
HEAVY_4: Final = Limit("HEAVY_4.sessions", _SESSION_COUNT, 3, 2, 4, own=True)
PERF_4: Final = Limit("PERF_4.sessions", _SESSION_COUNT, 3, 2, 4, own=True)
RUST7: Final = Limit("RUST7.days", QT_TRANSLATE_NOOP("herstel", "Dagen zonder rustdag"), 7, 5, 14, 1, _DAYS)
HARD_RPE: Final = Limit(
    "ZWAAR2.rpe", QT_TRANSLATE_NOOP("herstel", "Een dag is zwaar vanaf zwaarte"), 7, 5, 9, _HALF, own=True
)
BLOK3: Final = Limit(
    "BLOK3.days",
    QT_TRANSLATE_NOOP("herstel", "Zware dagen waarmee een week zwaar is"),
    2,
    1,
    5,
    1,
    _DAYS,
    own=True,
)
KRACHT7: Final = Limit(
    "KRACHT7.range",
    QT_TRANSLATE_NOOP("herstel", "Verschil in slaapkwaliteit dat nog stabiel is"),
    2,
    1,
    4,
    own=True,
)
RUSTIG: Final = Limit(
    "RUSTIG.percent",
    QT_TRANSLATE_NOOP("herstel", "Deel van de rustige trainingen"),
    50,
    25,
    100,
    5,
    _PERCENT,
    own=True,
)
P_DELOAD: Final = Limit("P_DELOAD.days", _DAY_COUNT, 5, 3, 7, 1, _DAYS, own=True)
P_ZIEK: Final = Limit(
    "P_ZIEK.episodes", QT_TRANSLATE_NOOP("herstel", "Keren ziek in 90 dagen"), 3, 2, 6, own=True
)
P_SLAAP: Final = Limit("P_SLAAP.nights", _DAY_COUNT, 14, 7, 21, 1, _DAYS, own=True)
P_ONRUST: Final = Limit("P_ONRUST.days", _DAY_COUNT, 5, 3, 7, 1, _DAYS, own=True)
P_PREST: Final = Limit(
    "P_PREST.sessions",
    QT_TRANSLATE_NOOP("herstel", "Beoordeelde trainingen die nodig zijn"),
    6,
    4,
    12,
    own=True,
)
P_DUUR: Final = Limit("P_DUUR.days", _DAY_COUNT, 15, 8, 28, 1, _DAYS, own=True)
RECOVERY_MINUTES: Final = Limit(
    "recovery_week.percent", QT_TRANSLATE_NOOP("herstel", "Minuten van een herstelweek, hoogstens"),
    60, 30, 90, 5, _PERCENT, own=True,
)  # fmt: skip

LIMITS: Final[tuple[Limit, ...]] = (
    RHR_PCT, RHR_BPM, RHR_WEEK, HRV_50, SLEEP_6X3, SLEEP_Q, MOOD, MOTIVATION, IRRITABILITY, CONCENTRATION,
    FATIGUE_3, LEGS_3, SORENESS_4, RESTLESSNESS, QUIET_RPE, NIGGLE, HEAVY_4, PERF_4, RUST7, HARD_RPE, BLOK3,
    KRACHT7, RUSTIG, P_DELOAD, P_ZIEK, P_SLAAP, P_ONRUST, P_PREST, P_DUUR, RECOVERY_MINUTES,
)  # fmt: skip
"""Every limit that can be moved, in the order of the catalogue."""

ACTIVE_IS_REST: Final = Choice(
    "active_is_rest", QT_TRANSLATE_NOOP("herstel", "Actief herstel telt als volledige rustdag"), article=False
)
REST2_ACTIVE: Final = Choice(
    "rest2_active",
    QT_TRANSLATE_NOOP("herstel", "Na twee rustdagen: actief herstel telt als rustdag"),
    article=True,
)
BEYOND_SPREAD: Final = Choice(
    "beyond_spread",
    QT_TRANSLATE_NOOP("herstel", "Pols telt pas voorbij je gewone schommeling"),
    article=False,
)
WEEKLY_PULSE: Final = Choice(
    "weekly_pulse", QT_TRANSLATE_NOOP("herstel", "Ik meet mijn pols één keer per week"), article=False
)
BEGINNER: Final = Choice("beginner", QT_TRANSLATE_NOOP("herstel", "Ik begin net met trainen"), article=False)

CHOICES: Final[tuple[Choice, ...]] = (ACTIVE_IS_REST, REST2_ACTIVE, BEYOND_SPREAD, WEEKLY_PULSE, BEGINNER)

_MOST_FIGURES = 12

_MOVED_BACK = QT_TRANSLATE_NOOP(
    "herstel", "{label}: {value} kan niet. Mogelijk is {low} tot en met {high}; {article} wordt gebruikt."
)
_NO_NUMBER = QT_TRANSLATE_NOOP(
    "herstel", "{label}: ‘{value}’ is geen bruikbaar getal; {article} wordt gebruikt."
)
_NO_CHOICE = QT_TRANSLATE_NOOP(
    "herstel", "{label}: ‘{value}’ is geen ja of nee; de gewone keuze wordt gebruikt."
)


@dataclass(frozen=True, slots=True)
class Limits:
    """A user's own limits and choices; what is absent follows the articles.

    Anything may be passed in, as it comes from a settings file: what cannot be is replaced by the
    article's value and named in ``problems``. Unknown keys are left alone (a newer Herstel may know them).
    """

    own: Mapping[str, object] = field(default_factory=dict)
    problems: tuple[Text, ...] = field(init=False)
    _values: Mapping[str, Number] = field(init=False, repr=False, compare=False)
    _choices: Mapping[str, bool] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Check everything once, so that asking is quick and never fails."""
        problems: list[Text] = []
        values = {limit.key: _number(limit, self.own.get(limit.key), problems) for limit in LIMITS}
        choices = {choice.key: _choice(choice, self.own.get(choice.key), problems) for choice in CHOICES}
        object.__setattr__(self, "problems", tuple(problems))
        object.__setattr__(self, "_values", values)
        object.__setattr__(self, "_choices", choices)

    def of(self, limit: Limit) -> Number:
        """Return the limit in force: the user's own, else the article's."""
        return self._values[limit.key]

    def exact(self, limit: Limit) -> int | Fraction:
        """Return the limit in force as a number that multiplies without rounding."""
        value = self._values[limit.key]
        return value if isinstance(value, int) else Fraction(value)

    def chosen(self, choice: Choice) -> bool:
        """Return the choice in force."""
        return self._choices[choice.key]

    def moved(self, limit: Limit) -> bool:
        """Tell whether the user's limit differs from the article's."""
        return self._values[limit.key] != limit.article

    def with_own(self, key: str, value: object) -> Limits:
        """Return the same limits with one of them changed; None goes back to the article."""
        rest = {name: old for name, old in self.own.items() if name != key}
        return Limits(rest if value is None else {**rest, key: value})


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
    """Return a number from a settings file; a float is read as it is written, so 8.5 is eight and a half."""
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
