"""The context words beside a field: the value compared with the user's usual value.

``usual_value`` is the only place that chooses where the usual value comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import Measure, Number, Quantity, word_of
from herstel_gui.domain.measures import read_by_rules
from herstel_gui.domain.reading import TYPED, source_name
from herstel_gui.domain.signals.shown import beside
from herstel_gui.domain.text import Rounded, Text, counted, tr_noop
from herstel_gui.domain.week.limit_words import past_limit, plain
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.today.context_line import ContextLine
from herstel_gui.views.widgets.lines import breakable

if TYPE_CHECKING:
    from herstel_gui.domain.reading import Reading
    from herstel_gui.domain.signals.signal import SignalReport, Verdict
    from herstel_gui.views.today.day_picture import DayPicture

ENOUGH: Final = 5
"""Least number of recent values for a usual value, for measures that no signal uses."""

STEADY: Final = Decimal("0.1")
"""Measures that vary little (an unusual change is at most this fraction), such as weight, show decimals."""


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
    """Return the day's value beside the usual value, and the source.

    The difference that the signal judged stands before them, marked, while the signal counts. A line that
    is held back says that the comparison follows, without the usual value; beside an empty field it is empty.
    """
    reading, usual = picture.reading(measure.key), usual_value(measure, picture)
    source = picture.given(measure.key)
    if not picture.compared:
        return ContextLine(rest=_origin(source))
    if usual is None:
        return ContextLine(rest=_joined(_origin(source), _learning(measure, picture)))
    if picture.held:
        # beside an empty field the usual value would be compared with at once, while typing
        later = "" if reading is None else translate(Text(LATER))
        return ContextLine(rest=_joined(later, _origin(source)))
    basis = _unbroken(translate(counted(usual.count, ONE_MORNING, MANY_MORNINGS)))
    value = plain(usual.value)
    if reading is None or not usual.value or not measure.relative:
        empty = "" if picture.words_only else translate(Text(USUALLY, value=value, basis=basis))
        return ContextLine(rest=empty)
    marking = _marking(measure, picture)
    percent = (Decimal(reading.value) - usual.value) * 100 / usual.value
    judged = _judged(marking, usual)
    sign = "▲ " if percent > 0 else "▼ "
    if picture.words_only:
        words = translate(Text(HIGHER if percent > 0 else LOWER))
        return ContextLine(sign + words if marking else "", _origin(source), warn=marking is not None)
    template = AGAINST_SOURCE if source or marking else AGAINST
    against = translate(Text(template, own=reading.value, value=value, basis=basis))
    lead = "" if marking is None else sign + (_percent(percent) if judged is None else judged.words)
    tip = basis if judged is None else _meaning(judged, picture, basis, _percent(percent))
    return ContextLine(lead, _joined(against, _origin(source)), warn=marking is not None, tip=tip)


def _meaning(judged: _Judged, picture: DayPicture, basis: str, percent: str) -> str:
    text = Text(
        MEANT_TODAY if picture.day == picture.today else MEANT_DAY,
        basis=basis, percent=percent, n=judged.mornings, mean=judged.figure,
    )  # fmt: skip
    return translate(text)


def doubtful_reading(measure: Measure, picture: DayPicture) -> Reading | None:
    """Return the imported value of the day when it counts for nothing until it is confirmed; else None."""
    reading, report = picture.reading(measure.key), picture.report
    if report is None or picture.held or reading not in report.doubtful:
        return None
    return reading


def doubtful_question(measure: Measure, reading: Reading, picture: DayPicture) -> str:
    """Return the question whether a doubtful imported value is right, with its number and source."""
    usual = usual_value(measure, picture, reading.source)
    text = Text(
        NOT_COUNTED if usual is None else NOT_COUNTED_USUAL,
        value=Rounded(reading.value, 0 if reading.value == int(reading.value) else 1),
        source=source_name(reading.source),
        **({} if usual is None else {"usual": plain(usual.value)}),
    )
    return translate(text)


def origin_line(measure: Measure, picture: DayPicture) -> ContextLine:
    """Return the source of an imported value; an empty line for a typed value."""
    return ContextLine(rest=_origin(picture.given(measure.key)))


LONGEST_WORD: Final = 11
"""Letters of a word that fit in the narrowest column of words; longer ones may be broken."""


def scale_line(measure: Measure, picture: DayPicture) -> ContextLine:
    """Return the word of an answer, and beyond the threshold how much worse than usual the answer is."""
    reading = picture.reading(measure.key)
    if reading is None:
        return ContextLine(rest="–")
    word = breakable(translate(word_of(measure, reading.value)), LONGEST_WORD)
    source = _origin(picture.given(measure.key))
    words = _joined(word, _worse(measure, picture, int(reading.value)))
    tip = words.replace(" · ", ", ").replace("\u200b", "")
    if _marking(measure, picture) is None:
        return ContextLine(rest=_joined(words, source), tip=tip)
    return ContextLine(f"▲ {words}", source, warn=True, tip=tip)


def _worse(measure: Measure, picture: DayPicture, answer: int) -> str:
    """Return how many steps worse than usual an answer beyond the threshold is; empty when not known."""
    threshold = _threshold(measure, picture)
    if picture.held or threshold is None or answer < threshold:
        return ""
    usual = usual_value(measure, picture)
    if usual is None:
        return ""
    steps = answer - int(usual.value.to_integral_value())
    if steps < 1:
        return ""
    return translate(Text(WORSE_WORDS) if picture.words_only else Text(WORSE, n=steps))


def doubt(measure: Measure, value: Number, usual: UsualValue | None) -> Text:
    """Return the question whether an implausible value is correct."""
    shown = Rounded(value, 0 if value == int(value) else 1)
    if usual is None:
        return Text(STRANGE, label=measure.label, value=shown)
    template = FAR_ABOVE if value > usual.value else FAR_BELOW
    return Text(template, value=shown, usual=Rounded(usual.value, _decimals(measure)))


def first_doubt(measure: Measure, value: Number) -> Text:
    """Return the question about a value while there is nothing to compare it with."""
    return Text(FIRST, label=measure.label, value=Rounded(value, 0 if value == int(value) else 1))


def far_from_earlier(measure: Measure, value: Number, earlier: Number) -> Text:
    """Return the question about a value that lies far from the few earlier ones."""
    shown, decimals = Rounded(value, 0 if value == int(value) else 1), _decimals(measure)
    return Text(FAR_FROM_EARLIER, value=shown, earlier=Rounded(earlier, decimals))


ONE_MORNING: Final = tr_noop("{n} ochtend")
MANY_MORNINGS: Final = tr_noop("{n} ochtenden")
USUALLY: Final = tr_noop("gewoon {value} ({basis})")
AGAINST: Final = tr_noop("{own} · gewoon {value} ({basis})")
AGAINST_SOURCE: Final = tr_noop("{own} · gewoon {value}")
LATER: Final = tr_noop("volgt na je gevoel")
HIGHER: Final = tr_noop("hoger dan gewoon")
LOWER: Final = tr_noop("lager dan gewoon")
FROM_SOURCE: Final = tr_noop("van {source}")
WORSE: Final = tr_noop("{n} slechter dan gewoon")
WORSE_WORDS: Final = tr_noop("slechter dan gewoon")
OF_MORNINGS: Final = tr_noop("{percent}, {n} ochtenden")
MEANT_TODAY: Final = tr_noop(
    "Vandaag {percent}, vergeleken met {basis}. "
    "Het signaal kijkt naar het gemiddelde van de laatste {n} ochtenden: {mean}.",
)
MEANT_DAY: Final = tr_noop(
    "Die dag {percent}, vergeleken met {basis}. "
    "Het signaal kijkt naar het gemiddelde van de laatste {n} ochtenden: {mean}.",
)
LEARNING_ONE: Final = tr_noop("nog {n} ochtend tot vergelijken kan")
LEARNING_MANY: Final = tr_noop("nog {n} ochtenden tot vergelijken kan")
NOT_COUNTED: Final = tr_noop("{value} ({source}) telt nog niet mee. Klopt de waarde?")
NOT_COUNTED_USUAL: Final = tr_noop(
    "{value} ({source}) is ver van gewoon ({usual}) en telt nog niet mee. Klopt de waarde?"
)
FAR_ABOVE: Final = tr_noop("{value} is veel hoger dan gewoon ({usual}). Klopt dat?")
FAR_BELOW: Final = tr_noop("{value} is veel lager dan gewoon ({usual}). Klopt dat?")
FAR_FROM_EARLIER: Final = tr_noop("{value} is ver van wat je eerder invulde ({earlier}). Klopt dat?")
FIRST: Final = tr_noop("{label}: {value}. Er is nog niets om mee te vergelijken. Klopt dat?")
STRANGE: Final = tr_noop("{label}: {value} is ongewoon. Klopt dat?")


def _verdicts(report: SignalReport | None, key: str) -> list[Verdict]:
    if report is None or not read_by_rules(key):
        return []
    return [v for v in report.verdicts.values() if v.evidence.measure == key]


@dataclass(frozen=True, slots=True)
class _Judged:
    """The difference of the mean of ``mornings`` mornings from the baseline, in percent, in a signal."""

    percent: Decimal
    mornings: int
    limit: Number | None = None
    """The limit in percent; the figure is then written as in the chip of the banner."""

    @property
    def figure(self) -> str:
        """The difference as text."""
        if self.limit is None:
            return _percent(self.percent)
        return translate(Text("{percent} %", percent=beside(self.percent, self.limit, 0, signed=True)))

    @property
    def words(self) -> str:
        """The difference and the number of mornings, as in the chip of the banner."""
        return translate(Text(OF_MORNINGS, percent=self.figure, n=self.mornings))


def _marking(measure: Measure, picture: DayPicture) -> Verdict | None:
    """Return the counted signal that is on and for which the value of the day lies past its limit.

    Without such a signal the value has no mark, however far from usual: a single morning says nothing. The
    week table marks a value by the same rule.
    """
    reading = picture.reading(measure.key)
    if reading is None or picture.report is None or picture.held or not read_by_rules(measure.key):
        return None
    for verdict in picture.report.fired:
        evidence = verdict.evidence
        if evidence.measure != measure.key or evidence.source not in {None, reading.source}:
            continue
        if past_limit(measure, reading.value, evidence, picture.limits):
            return verdict
    return None


def _judged(marking: Verdict | None, usual: UsualValue) -> _Judged | None:
    """Return the difference that a signal judged; None when the signal looked at one morning only."""
    if marking is None:
        return None
    evidence = marking.evidence
    mornings = sum(value is not None for value in evidence.values)
    if mornings <= 1:
        return None
    if evidence.difference_pct is not None:
        limit = evidence.limit if marking.rule == "RHR_PCT" else None
        return _Judged(_decimal(evidence.difference_pct), mornings, limit)
    if evidence.mean is None:
        return None
    return _Judged((_decimal(evidence.mean) - usual.value) * 100 / usual.value, mornings)


def _percent(percent: Decimal) -> str:
    return translate(Text("{percent} %", percent=Rounded(percent, 0, signed=True)))


def _threshold(measure: Measure, picture: DayPicture) -> Fraction | Number | None:
    """Return the lowest bad answer for the source of the value shown; a signal may rest on another source."""
    if not read_by_rules(measure.key):
        return None
    source = picture.given(measure.key) or TYPED
    evidence = (verdict.evidence for verdict in _verdicts(picture.report, measure.key))
    own = (each.threshold for each in evidence if each.source in {None, source})
    found = next((threshold for threshold in own if threshold is not None), None)
    if found is not None or picture.report is None:
        return found
    baseline = picture.baseline(measure.key, source)
    return None if baseline is None else baseline.threshold


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
    fine = isinstance(kind, Quantity) and (kind.unusual <= STEADY or not measure.relative)
    return kind.decimals if fine and isinstance(kind, Quantity) else 0


def _decimal(value: Fraction | Number) -> Decimal:
    exact = Fraction(value)
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
