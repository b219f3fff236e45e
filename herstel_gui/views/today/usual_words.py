"""The context words beside a field: the value compared with the user's usual value.

``usual_value`` is the only place that chooses where the usual value comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import Better, Measure, Number, Quantity, Scale
from herstel_gui.domain.reading import TYPED, source_name
from herstel_gui.domain.signals.signal import Answer, Zone
from herstel_gui.domain.text import Rounded, Text, counted, tr_noop
from herstel_gui.qt_models.texts import translate

if TYPE_CHECKING:
    from herstel_gui.domain.signals.signal import Evidence, SignalReport, Verdict
    from herstel_gui.views.today.day_picture import DayPicture

ENOUGH: Final = 5
"""Least number of recent values for a usual value, for measures that no signal uses."""

STEADY: Final = Decimal("0.1")
"""Measures that vary little (an unusual change is at most this fraction), such as weight, show decimals."""


@dataclass(frozen=True, slots=True)
class ContextLine:
    """Words beside a field: ``lead`` in bold, ``rest`` muted, ``tip`` for the tooltip.

    ``warn`` gives the lead the warning colour; ``last`` places the lead after the rest.
    """

    lead: str = ""
    rest: str = ""
    warn: bool = False
    tip: str = ""
    last: bool = False


@dataclass(frozen=True, slots=True)
class UsualValue:
    """The user's usual value and the number of values behind the figure."""

    value: Decimal
    count: int


def usual_value(measure: Measure, picture: DayPicture, source: str = "") -> UsualValue | None:
    """Return the baseline of ``source``, by default the source of the value shown, or typed values.

    For a measure without a baseline that no signal uses, return the median of the thirteen days before. None
    when there are too few values.
    """
    baseline = picture.baseline(measure.key, source or picture.given(measure.key) or TYPED)
    if baseline is not None and baseline.value is not None:
        return UsualValue(_decimal(baseline.value), baseline.n)
    verdicts = _verdicts(picture.report, measure.key)
    before = [Decimal(value) for value in picture.recent(measure.key)[:-1] if value is not None]
    if verdicts or len(before) < ENOUGH:
        return None
    return UsualValue(median(before), len(before))


def context_line(measure: Measure, picture: DayPicture) -> ContextLine:
    """Return the difference of the day's value from the usual value, in percent, and the source."""
    reading, usual = picture.reading(measure.key), usual_value(measure, picture)
    source = picture.given(measure.key)
    if not picture.compared:
        return ContextLine(rest=_origin(source))
    if usual is None:
        return ContextLine(rest=_joined(_origin(source), _learning(measure, picture)))
    basis = _unbroken(translate(counted(usual.count, ONE_MORNING, MANY_MORNINGS)))
    value = Rounded(usual.value, _decimals(measure))
    if reading is None or not usual.value or not measure.relative:
        return ContextLine(rest=translate(Text(USUALLY, value=value, basis=basis)))
    percent = (Decimal(reading.value) - usual.value) * 100 / usual.value
    against = translate(Text(AGAINST_SOURCE if source else AGAINST, value=value, basis=basis))
    warn = _alarming(measure, picture.report, percent)
    sign = "▲ " if percent > 0 else "▼ "
    lead = (sign if warn else "") + _percent(percent)
    judged = _judged(measure, picture)
    if judged is None or _percent(judged.percent) == _percent(percent):
        return ContextLine(lead, _joined(against, _origin(source)), warn, basis)
    of_day = translate(OF_TODAY if picture.day == picture.today else OF_DAY)
    tip = Text(
        MEANT_TODAY if picture.day == picture.today else MEANT_DAY,
        basis=basis, percent=_percent(percent), n=judged.mornings, mean=_percent(judged.percent),
    )  # fmt: skip
    return ContextLine(lead, _joined(f"{of_day} {against}", _origin(source)), warn, translate(tip))


def origin_line(measure: Measure, picture: DayPicture) -> ContextLine:
    """Return the source of an imported value; an empty line for a typed value."""
    return ContextLine(rest=_origin(picture.given(measure.key)))


def scale_line(measure: Measure, picture: DayPicture) -> ContextLine:
    """Return the word of an answer; beyond the threshold how many steps worse than usual the answer is."""
    reading = picture.reading(measure.key)
    if reading is None or not isinstance(measure.kind, Scale):
        return ContextLine(rest="–")
    answer = int(reading.value)
    word = translate(measure.kind.words[answer - 1])
    source = _origin(picture.given(measure.key))
    threshold = _threshold(picture.report, measure.key)  # None on a day that is not compared
    if threshold is None or reading.value < threshold:
        return ContextLine(rest=_joined(word, source), tip=word)
    usual = usual_value(measure, picture)
    worse = 0 if usual is None else answer - int(usual.value.to_integral_value())
    if worse < 1:
        return ContextLine(lead=word, rest=source, warn=True, tip=word)
    tip = translate(Text(WORSE_TIP, word=word, n=worse))
    return ContextLine(translate(Text(WORSE, n=worse)), source, warn=True, tip=tip)


def doubt(measure: Measure, value: Number, usual: UsualValue | None) -> Text:
    """Return the question whether an implausible value is correct."""
    shown = Rounded(value, 0 if value == int(value) else 1)
    if usual is None:
        return Text(STRANGE, label=measure.label, value=shown)
    template = FAR_ABOVE if value > usual.value else FAR_BELOW
    return Text(template, value=shown, usual=Rounded(usual.value, _decimals(measure)))


ONE_MORNING: Final = tr_noop("{n} ochtend")
MANY_MORNINGS: Final = tr_noop("{n} ochtenden")
USUALLY: Final = tr_noop("gewoonlijk {value} ({basis})")
AGAINST: Final = tr_noop("t.o.v. {value} ({basis})")
AGAINST_SOURCE: Final = tr_noop("t.o.v. {value}")
FROM_SOURCE: Final = tr_noop("van {source}")
WORSE: Final = tr_noop("▼ {n} slechter")
WORSE_TIP: Final = tr_noop("{word}, {n} slechter dan gewoonlijk")
OF_TODAY: Final = tr_noop("vandaag")
OF_DAY: Final = tr_noop("die dag")
MEANT_TODAY: Final = tr_noop(
    "Vandaag {percent}, vergeleken met {basis}. "
    "Het signaal kijkt naar het gemiddelde van de laatste {n} ochtenden: {mean}.",
)
MEANT_DAY: Final = tr_noop(
    "Die dag {percent}, vergeleken met {basis}. "
    "Het signaal kijkt naar het gemiddelde van de laatste {n} ochtenden: {mean}.",
)
LEARNING_ONE: Final = tr_noop("vergelijken kan over {n} ochtend")
LEARNING_MANY: Final = tr_noop("vergelijken kan over {n} ochtenden")
FAR_ABOVE: Final = tr_noop("{value} is veel meer dan je gewone {usual}. Klopt het?")
FAR_BELOW: Final = tr_noop("{value} is veel minder dan je gewone {usual}. Klopt het?")
STRANGE: Final = tr_noop("{label}: {value} is ongewoon. Klopt het?")


def _verdicts(report: SignalReport | None, key: str) -> list[Verdict]:
    return [] if report is None else [v for v in report.verdicts.values() if v.evidence.measure == key]


@dataclass(frozen=True, slots=True)
class _Judged:
    """The difference of the mean of ``mornings`` mornings from the baseline, in percent, in a signal."""

    percent: Decimal
    mornings: int


def _judged(measure: Measure, picture: DayPicture) -> _Judged | None:
    """Return the difference in the first signal that uses several mornings of the source shown, if any."""
    shown = picture.given(measure.key) or TYPED
    for verdict in _verdicts(picture.report, measure.key):
        evidence = verdict.evidence
        mornings = sum(value is not None for value in evidence.values)
        if evidence.difference_pct is not None and mornings > 1 and evidence.source in {None, shown}:
            return _Judged(_decimal(evidence.difference_pct), mornings)
    return None


def _percent(percent: Decimal) -> str:
    return translate(Text("{percent} %", percent=Rounded(percent, 0, signed=True)))


def _threshold(report: SignalReport | None, key: str) -> Fraction | Number | None:
    thresholds = (v.evidence.threshold for v in _verdicts(report, key))
    return next((threshold for threshold in thresholds if threshold is not None), None)


def _alarming(measure: Measure, report: SignalReport | None, percent: Decimal) -> bool:
    """Return whether the deviation is in the bad direction while a signal is on or its limit is passed."""
    bad = percent > 0 if measure.better is Better.LOWER else percent < 0
    return bad and any(_on(v) or _raised(v.evidence, percent) for v in _verdicts(report, measure.key))


def _on(verdict: Verdict) -> bool:
    return verdict.answer is Answer.YES and verdict.counted


def _raised(evidence: Evidence, percent: Decimal) -> bool:
    in_percent = evidence.zone is not None and evidence.zone is not Zone.UNKNOWN
    return in_percent and evidence.limit is not None and percent > evidence.limit


def _learning(measure: Measure, picture: DayPicture) -> str:
    """Return how many mornings are missing for a baseline; empty for measures other than the pulse."""
    report = picture.report
    if report is None or not report.learning:
        return ""
    if all(v.evidence.zone is None for v in _verdicts(report, measure.key)):
        return ""
    return translate(counted(report.learning, LEARNING_ONE, LEARNING_MANY))


def _origin(source: str) -> str:
    return _unbroken(translate(Text(FROM_SOURCE, source=source_name(source)))) if source else ""


def _unbroken(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _decimals(measure: Measure) -> int:
    kind = measure.kind
    return kind.decimals if isinstance(kind, Quantity) and kind.unusual <= STEADY else 0


def _decimal(value: Fraction | Number) -> Decimal:
    exact = Fraction(value)
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
