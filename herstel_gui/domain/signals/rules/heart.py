"""Rules on pulse and heart rate variability (group A): limits, judgement, evidence, declarations."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from herstel_gui.domain.reading import source_name
from herstel_gui.domain.running_sums import UNIT, Millionths, from_millionths, millionths
from herstel_gui.domain.signals.day_columns import BASELINE_LEAST, HRV, PULSES, DayColumns, SourceSeries
from herstel_gui.domain.signals.day_facts import (
    HRV_OFF,
    HUNDRED,
    LEAST_HRV,
    NO,
    PULSE_OFF,
    UNKNOWN,
    WEEK,
    YES,
    Facts,
    PulseWindow,
)
from herstel_gui.domain.signals.limits import ABOVE, BEATS, HALF, PERCENT, Choice, Limit
from herstel_gui.domain.signals.rules.rule import WEAK, Rule
from herstel_gui.domain.signals.shown import (
    MORNINGS,
    RuleDisplay,
    as_it_is,
    basis,
    beside,
    label_of,
    left_out,
    rounded,
    tidy_mean,
    unknown,
    with_age,
    with_source,
)
from herstel_gui.domain.signals.signal import Answer, Evidence, Group, Uncounted, Zone
from herstel_gui.domain.statistics import fraction, median, root, tidy_fraction
from herstel_gui.domain.text import ShortDay, Text, TextValue, tr_noop

RHR_PCT: Final = Limit("RHR_PCT.percent", ABOVE, 8, 5, 15, HALF, PERCENT)
RHR_BPM: Final = Limit("RHR_BPM.beats", ABOVE, 8, 3, 15, HALF, BEATS)
RHR_WEEK: Final = Limit("RHR_WEEK.percent", ABOVE, 8, 5, 15, HALF, PERCENT)
HRV_50: Final = Limit("HRV_50.ms", tr_noop("Telt onder een weekgemiddelde van"), 50, 20, 100, 1, "ms")
BEYOND_SPREAD: Final = Choice(
    "beyond_spread",
    tr_noop("Pols telt pas als hij meer stijgt dan hij gewoon al schommelt"),
    article=True,
)
LEFT_OUT: Final[dict[Choice, str]] = {
    PULSE_OFF: tr_noop("Je pols telt niet mee: dat heb je zelf zo ingesteld."),
    HRV_OFF: tr_noop("Je HRV telt niet mee: dat heb je zelf zo ingesteld."),
}
"""The sentence of each choice to leave out pulse or HRV."""
WEEKLY_PULSE: Final = Choice("weekly_pulse", tr_noop("Ik meet mijn pols één keer per week"), article=False)


# -- judgement -------------------------------------------------------------------------------------


SPREADS: Final = Fraction(3, 2)
"""A rise below 1.5 times the own spread is within the person's usual swing, and does not count."""
WEEKLY_REACH: Final = 84
WEEKLY_LEAST: Final = 4


def rhr_percent(facts: Facts, index: int) -> Answer:
    """RHR_PCT: the three-morning mean is more than 8 % above the baseline. Document 001, table."""
    pulse = facts.pulse(index)
    if pulse is None:
        return UNKNOWN
    raised = pulse.total * pulse.base_count * HUNDRED
    limit = pulse.base_total * pulse.mornings * (HUNDRED + facts.limits.exact(RHR_PCT))
    return YES if raised > limit else NO


def rhr_beats(facts: Facts, index: int) -> Answer:
    """RHR_BPM: the three-morning mean is more than 8 beats above the baseline. Document 001, text."""
    pulse = facts.pulse(index)
    if pulse is None:
        return UNKNOWN
    rise = pulse.total * pulse.base_count - pulse.base_total * pulse.mornings
    limit = facts.limits.exact(RHR_BPM) * UNIT * pulse.mornings * pulse.base_count
    return YES if rise > limit else NO


def pulse_uncounted(facts: Facts, index: int) -> Uncounted | None:
    """Return why a raised pulse does not count: the rise is below 1.5 times the own spread, if chosen so."""
    pulse = facts.pulse(index)
    if pulse is None or not facts.limits.chosen(BEYOND_SPREAD):
        return None
    return Uncounted.WITHIN_SPREAD if within_spread(index, pulse) else None


def within_spread(index: int, pulse: PulseWindow) -> bool:
    """Tell whether a rise is below 1.5 times the sample SD of the baseline; squares are compared, exactly."""
    variance = pulse.series.sums.sample_variance(*pulse.series.window(index))
    if variance is None:
        return False
    rise = Fraction(pulse.total, pulse.mornings * UNIT) - Fraction(pulse.base_total, pulse.base_count * UNIT)
    return rise < 0 or rise * rise < SPREADS * SPREADS * variance


def rhr_week(facts: Facts, index: int) -> Answer:
    """RHR_WEEK: today's value is more than 8 % above the mean of at least four values in twelve weeks.

    Only judged for a pulse without a daily baseline. Document 001.
    """
    if facts.pulse(index) is not None:
        return UNKNOWN
    series = weekly_series(facts, index)
    before = [] if series is None else earlier_weeks(series, index)
    today = None if series is None else series.values[index]
    if len(before) < WEEKLY_LEAST or today is None:
        return UNKNOWN
    limit = HUNDRED + facts.limits.exact(RHR_WEEK)
    return YES if HUNDRED * millionths(today) * len(before) > sum(before) * limit else NO


def weekly_series(facts: Facts, index: int) -> SourceSeries | None:
    """Return the pulse series that the weekly rule judges: one without a daily baseline, with four values.

    A series with too few values gives way to the next one; the first one is returned when none has enough.
    None when the pulse is judged by the day.
    """
    if facts.limits.chosen(PULSE_OFF) or facts.pulse(index) is not None:
        return None
    sparse = [series for series in facts.columns.pulses_at(index) if not series.ready(index)]
    enough = (series for series in sparse if len(earlier_weeks(series, index)) >= WEEKLY_LEAST)
    return next(enough, sparse[0] if sparse else None)


def earlier_weeks(series: SourceSeries, index: int) -> list[Millionths]:
    """Return the usable values of the twelve weeks before a day, in millionths."""
    places = range(max(index - WEEKLY_REACH, series.begun(index), 0), index)
    values = series.values
    return [
        millionths(value) for i in places if (value := values[i]) is not None and i not in series.left_out
    ]


def hrv(facts: Facts, index: int) -> Answer:
    """HRV_50: the mean of at least four rMSSD values of seven days is below 50 ms. Document 001, table."""
    week = facts.hrv(index)
    if week is None:
        return UNKNOWN
    return YES if week.total < facts.limits.exact(HRV_50) * UNIT * week.mornings else NO


def hrv_uncounted(facts: Facts, index: int) -> Uncounted | None:
    """Return why a low HRV does not count for this person (A33).

    It counts when the own median is at least the limit, and the mean of the week lies more than one own
    sample SD below the own mean. Both need fourteen values.
    """
    week = facts.hrv(index)
    series = facts.columns.latest_series((HRV,), index) if week is None else week.series
    values = [] if series is None else series.usable(index)
    middle = median(values)
    if series is None or middle is None or len(values) < BASELINE_LEAST:
        return Uncounted.NORMAL_UNKNOWN
    if middle < facts.limits.exact(HRV_50):
        return Uncounted.LIMIT_BELOW_NORMAL
    if week is None:
        return None
    low, high = series.window(index)
    own = Fraction(series.sums.total(low, high), len(values) * UNIT)
    fall = own - Fraction(week.total, week.mornings * UNIT)
    variance = series.sums.sample_variance(low, high) or 0
    return None if fall > 0 and fall * fall > variance else Uncounted.NEAR_NORMAL


# -- evidence --------------------------------------------------------------------------------------


LOWER_PERCENT: Final = 90
RAISED_PERCENT: Final = 105
"""Below 90 % is lower than normal; from 90 % up to and including 105 % is normal (document 001, table)."""
_DOCUMENT: Final = ("001",)
_THREE: Final = 3
_PULSE_LINE = tr_noop(
    "{label}: gemiddeld {mean} op {first} – {last}, gewoon {usual} ({basis}). "
    "Verschil {percent} % en {beats} slagen.",
)
_PERCENT_LIMIT: Final = (
    tr_noop("{line} Grens volgens het artikel: meer dan {limit} %."),
    tr_noop("{line} Jouw grens: meer dan {limit} % (artikel: {article} %)."),
)
_BEATS_LIMIT: Final = (
    tr_noop("{line} Grens volgens het artikel: meer dan {limit} slagen."),
    tr_noop("{line} Jouw grens: meer dan {limit} slagen (artikel: {article} slagen)."),
)
_WITHIN = tr_noop("{line} Dit ligt binnen wat voor jou gewoon is (± {spread}).")
_PERCENT_CHIP = tr_noop("{label} {percent} % (grens +{limit} %)")
_BEATS_CHIP = tr_noop("{label} {beats} slagen (grens +{limit})")
_NO_PULSE = tr_noop("De pols van vandaag ontbreekt.")
_ONE_PULSE = tr_noop("Er is nog een pols van gisteren of eergisteren nodig.")
_LEARNING = tr_noop("Je gewone pols is nog niet bekend: {n} van {least} ochtenden.")


_DOUBTED = tr_noop(
    "{label} {value} ({source}) van {day} telt nog niet mee: ver van je gewone waarde. Klopt de waarde, "
    "bevestig hem dan bij dat veld op Vandaag."
)


def doubted(facts: Facts, measures: Collection[str], places: Iterable[int]) -> Text | None:
    """Return that a value of these days is doubted and how it is confirmed; None without a doubtful value."""
    for place in places:
        for reading in facts.columns.doubtful_at(place) if 0 <= place < facts.columns.size else ():
            if reading.measure in measures:
                return Text(
                    _DOUBTED, label=label_of(reading.measure), value=reading.value,
                    source=source_name(reading.source), day=ShortDay(reading.day),
                )  # fmt: skip
    return None


def zone(facts: Facts, pulse: PulseWindow | None) -> Zone:
    """Return the zone of the three-morning mean; a value on a boundary is in the better zone."""
    if pulse is None:
        return Zone.UNKNOWN
    share = HUNDRED * pulse.total * pulse.base_count
    base = pulse.base_total * pulse.mornings
    if share < LOWER_PERCENT * base:
        return Zone.LOWER
    if share <= RAISED_PERCENT * base:
        return Zone.NORMAL
    warning = HUNDRED + facts.limits.exact(RHR_PCT)
    return Zone.RAISED if share <= warning * base else Zone.WARNING


def pulse_evidence(facts: Facts, index: int, limit: Limit) -> Evidence:
    """Return the three mornings, the baseline and the differences of the judged pulse."""
    columns = facts.columns
    series = facts.pulse_series(index) or columns.latest_series(PULSES, index)
    plain = Evidence(
        dates=tuple(columns.date(place) for place in range(index - 2, index + 1)),
        values=(None,) * _THREE,
        baseline_n=0,
        zone=zone(facts, facts.pulse(index)),
        limit=facts.limits.of(limit),
        documents=_DOCUMENT,
    )
    if series is None:
        return plain
    values = tuple(series.values[index - 2 : index + 1])
    known_values = [value for value in values if value is not None]
    shown = replace(
        plain,
        measure=series.measure,
        source=series.source,
        values=values,
        mean=tidy_mean([*known_values]),
        total=tidy_fraction(sum(map(fraction, known_values), Fraction(0))) if known_values else None,
    )
    return _compared(facts, index, _with_baseline(columns, series, index, shown))


def _with_baseline(columns: DayColumns, series: SourceSeries, index: int, shown: Evidence) -> Evidence:
    """Return the evidence with the baseline of the series; unchanged when it has no value today."""
    places = series.places(index)
    if not places or series.values[index] is None:
        return replace(shown, baseline_n=0)
    ready = len(places) >= BASELINE_LEAST
    low, high = series.window(index)
    return replace(
        shown,
        baseline=tidy_fraction(from_millionths(series.sums.total(low, high), len(places))) if ready else None,
        baseline_n=len(places),
        baseline_first=columns.date(places[0]),
        baseline_last=columns.date(places[-1]),
        spread=root(series.sums.sample_variance(low, high)) if ready else None,
    )


def _compared(facts: Facts, index: int, shown: Evidence) -> Evidence:
    """Return the evidence with the differences in percent and beats, if the rule could be judged."""
    pulse = facts.pulse(index)
    if pulse is None or shown.mean is None or shown.baseline is None:
        return shown
    middle, base = fraction(shown.mean), fraction(shown.baseline)
    return replace(
        shown,
        difference_pct=tidy_fraction((middle / base - 1) * HUNDRED) if base else None,
        difference_bpm=tidy_fraction(middle - base),
        within_spread=within_spread(index, pulse),
    )


def show_percent(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of RHR_PCT."""
    return _show_pulse(facts, index, answer, RHR_PCT)


def show_beats(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of RHR_BPM."""
    return _show_pulse(facts, index, answer, RHR_BPM)


def _show_pulse(facts: Facts, index: int, answer: Answer, limit: Limit) -> RuleDisplay:
    evidence = pulse_evidence(facts, index, limit)
    label = label_of(evidence.measure or PULSES[0])
    percent, beats = evidence.difference_pct, evidence.difference_bpm
    if facts.limits.chosen(PULSE_OFF):
        return left_out(evidence, label, Text(LEFT_OUT[PULSE_OFF]))
    if answer is Answer.UNKNOWN or percent is None or beats is None:
        return unknown(evidence, label, _missing_pulse(facts, index, evidence))
    of_percent = limit is RHR_PCT
    most = facts.limits.of(limit)
    shown_percent = beside(percent, most, 0, signed=True) if of_percent else rounded(percent, 0, signed=True)
    shown_beats = rounded(beats, signed=True) if of_percent else beside(beats, most, signed=True)
    line = Text(
        _PULSE_LINE,
        label=label,
        mean=rounded(evidence.mean or 0),
        first=ShortDay(evidence.dates[0]),
        last=ShortDay(evidence.dates[-1]),
        usual=rounded(evidence.baseline or 0),
        basis=basis(evidence, MORNINGS),
        percent=shown_percent,
        beats=shown_beats,
    )
    line = with_source(line, facts.limits, limit, _PERCENT_LIMIT if of_percent else _BEATS_LIMIT, as_it_is)
    if answer is Answer.YES and evidence.within_spread and evidence.spread is not None:
        line = Text(_WITHIN, line=line, spread=rounded(Decimal(str(evidence.spread))))
    line = with_age(line, evidence)
    chip = Text(
        _PERCENT_CHIP if of_percent else _BEATS_CHIP,
        label=label,
        percent=beside(percent, most, 0, signed=True),
        beats=shown_beats,
        limit=most,
    )
    return RuleDisplay(evidence, line, chip)


def _missing_pulse(facts: Facts, index: int, evidence: Evidence) -> Text:
    if evidence.values[-1] is None:
        return doubted(facts, PULSES, (index,)) or Text(_NO_PULSE)
    if (evidence.baseline_n or 0) < BASELINE_LEAST:
        return Text(_LEARNING, n=evidence.baseline_n or 0, least=BASELINE_LEAST)
    return doubted(facts, PULSES, (index - 1, index - 2)) or Text(_ONE_PULSE)


_DAILY = tr_noop("Niet nodig: je meet vaak genoeg om elke dag te vergelijken.")
_FEW_WEEKLY = tr_noop("Er zijn {least} eerdere waarden in twaalf weken nodig; nu {n}.")
_WEEK_LINE = tr_noop(
    "{label} {value} tegen gemiddeld {mean} in twaalf weken ({n} waarden): {percent} %. "
    "Eén waarde per week is minder zeker dan elke ochtend.",
)


def show_week(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of RHR_WEEK."""
    columns = facts.columns
    series = weekly_series(facts, index) or next(columns.pulses_at(index), None)
    plain = Evidence(
        dates=(columns.date(index),),
        values=(None,),
        limit=facts.limits.of(RHR_WEEK),
        documents=_DOCUMENT,
    )
    if facts.limits.chosen(PULSE_OFF):
        return left_out(plain, label_of(PULSES[0]), Text(LEFT_OUT[PULSE_OFF]))
    if series is None:
        missing = doubted(facts, PULSES, (index,)) or Text(_NO_PULSE)
        return unknown(replace(plain, baseline_n=0), label_of(PULSES[0]), missing)
    today = series.values[index]
    before = earlier_weeks(series, index)
    label = label_of(series.measure)
    shown = replace(
        plain, measure=series.measure, source=series.source, values=(today,), baseline_n=len(before)
    )
    if answer is Answer.UNKNOWN or today is None:
        few = len(before) < WEEKLY_LEAST
        missing = Text(_FEW_WEEKLY, least=WEEKLY_LEAST, n=len(before)) if few else Text(_DAILY)
        return unknown(shown, label, missing)
    base = from_millionths(sum(before), len(before))
    percent = tidy_fraction((fraction(today) / base - 1) * HUNDRED)
    evidence = replace(
        shown, mean=today, baseline=tidy_fraction(base), difference_pct=percent,
        difference_bpm=tidy_fraction(fraction(today) - base),
        baseline_first=columns.date(max(0, index - WEEKLY_REACH)), baseline_last=columns.date(index - 1),
    )  # fmt: skip
    most = facts.limits.of(RHR_WEEK)
    values: dict[str, TextValue] = {"label": label, "percent": beside(percent, most, 0, signed=True)}
    line = Text(_WEEK_LINE, **values, value=today, mean=rounded(base), n=len(before))
    return RuleDisplay(evidence, line, Text(_PERCENT_CHIP, **values, limit=most))


_NO_HRV = tr_noop("De HRV (rMSSD) van vandaag ontbreekt.")
_FEW_HRV = tr_noop("Er zijn {least} HRV-waarden in zeven dagen nodig; nu {n}.")
_HRV_LINE = tr_noop("HRV gemiddeld {mean} ms over {n} van de laatste 7 dagen.")
_HRV_LIMIT: Final = (
    tr_noop("{line} Grens volgens het artikel: onder {limit} ms."),
    tr_noop("{line} Jouw grens: onder {limit} ms (artikel: {article} ms)."),
)
_HRV_USUAL = tr_noop("{line} Gewoon is {usual} ms ({basis}).")
_HRV_NOTHING = tr_noop("{line} Deze grens past niet bij jou: je gewone HRV ligt er al onder.")
_HRV_NEAR = tr_noop("{line} Dit ligt binnen wat voor jou gewoon is (± {spread} ms).")
_HRV_UNSURE = tr_noop("{line} Het telt nog niet mee: je gewone HRV is nog niet bekend.")
_HRV_CHIP = tr_noop("HRV {mean} ms (grens {limit} ms)")


def show_hrv(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of HRV_50, with a remark when the own usual value is below the limit."""
    columns = facts.columns
    limit = facts.limits.of(HRV_50)
    series = facts.hrv_series(index) or columns.latest_series((HRV,), index)
    dates = tuple(columns.date(place) for place in range(index - WEEK + 1, index + 1))
    plain = Evidence(
        measure=HRV, dates=dates, values=(None,) * WEEK, baseline_n=0, limit=limit, documents=_DOCUMENT
    )  # fmt: skip
    if facts.limits.chosen(HRV_OFF):
        return left_out(plain, label_of(HRV), Text(LEFT_OUT[HRV_OFF]))
    if series is None:
        return unknown(plain, label_of(HRV), doubted(facts, (HRV,), (index,)) or Text(_NO_HRV))
    values = tuple(series.values[index - WEEK + 1 : index + 1])
    given = [value for value in values if value is not None]
    middle = tidy_mean([*given])
    shown = _with_baseline(
        columns, series, index, replace(plain, source=series.source, values=values, mean=middle)
    )
    usual = median(series.usable(index)) if shown.baseline is not None else None
    shown = replace(shown, baseline=None if usual is None else tidy_fraction(usual))
    if answer is Answer.UNKNOWN or middle is None:
        reach = 1 if values[-1] is None else WEEK
        doubt = doubted(facts, (HRV,), range(index, index - reach, -1))
        few = Text(_FEW_HRV, least=LEAST_HRV, n=len(given))
        return unknown(shown, label_of(HRV), doubt or (Text(_NO_HRV) if values[-1] is None else few))
    line = Text(_HRV_LINE, mean=beside(middle, limit, 0), n=len(given))
    line = with_source(line, facts.limits, HRV_50, _HRV_LIMIT, as_it_is)
    why_not = hrv_uncounted(facts, index)
    if usual is None:
        line = Text(_HRV_UNSURE, line=line)
    else:
        line = Text(_HRV_USUAL, line=line, usual=rounded(usual, 0), basis=basis(shown, MORNINGS))
        line = with_age(line, shown)
    if usual is not None and why_not is Uncounted.LIMIT_BELOW_NORMAL:
        line = Text(_HRV_NOTHING, line=line)
    elif answer is Answer.YES and why_not is Uncounted.NEAR_NORMAL and shown.spread is not None:
        line = Text(_HRV_NEAR, line=line, spread=rounded(Decimal(str(shown.spread))))
    return RuleDisplay(shown, line, Text(_HRV_CHIP, mean=beside(middle, limit, 0), limit=limit))


# -- declarations ----------------------------------------------------------------------------------


def _weekly_uncounted(facts: Facts, _index: int) -> Uncounted | None:
    return None if facts.limits.chosen(WEEKLY_PULSE) else Uncounted.NOT_CHOSEN


HEART: Final[tuple[Rule, ...]] = (
    Rule(
        id="RHR_PCT",
        group=Group.BODY,
        documents=_DOCUMENT,
        label=tr_noop("Pols boven je gemiddelde (%)"),
        definition=tr_noop(
            "Het gemiddelde van je pols over drie ochtenden ligt meer dan 8 % boven je gewone pols. "
            "Twee van de drie ochtenden zijn genoeg, vandaag hoort erbij. Je gewone pols is het gemiddelde "
            "van 60 dagen tot een week geleden, met minstens 14 ochtenden en zonder ziekte. Het telt als "
            "de stijging minstens anderhalf keer je gewone schommeling is.",
        ),
        strength=WEAK,
        needs=PULSES,
        judge=rhr_percent,
        show=show_percent,
        limits=(RHR_PCT,),
        choices=(BEYOND_SPREAD, PULSE_OFF),
        off_when=PULSE_OFF,
        uncounted=pulse_uncounted,
        says=tr_noop("Je pols was de laatste 3 ochtenden gemiddeld {percent} % hoger dan gewoon."),
    ),
    Rule(
        id="RHR_BPM",
        group=Group.BODY,
        documents=_DOCUMENT,
        label=tr_noop("Pols boven je gemiddelde (slagen)"),
        definition=tr_noop(
            "Je pols was over drie ochtenden gemiddeld meer dan 8 slagen hoger dan gewoon. "
            "Hetzelfde artikel noemt ook 8 %. Die grens is bijna altijd eerder bereikt.",
        ),
        strength=WEAK,
        needs=PULSES,
        judge=rhr_beats,
        show=show_beats,
        limits=(RHR_BPM,),
        choices=(BEYOND_SPREAD, PULSE_OFF),
        off_when=PULSE_OFF,
        uncounted=pulse_uncounted,
        says=tr_noop("Je pols was de laatste 3 ochtenden gemiddeld {beats} slagen hoger dan gewoon."),
        about="RHR_PCT",
        repeats="RHR_PCT",
    ),
    Rule(
        id="RHR_WEEK",
        group=Group.BODY,
        documents=_DOCUMENT,
        label=tr_noop("Pols, één keer per week"),
        definition=tr_noop(
            "Voor wie zijn pols één keer per week meet. Eén waarde ligt meer dan 8 % boven het "
            "gemiddelde van minstens vier waarden uit de twaalf weken ervoor. Minder zeker dan "
            "elke ochtend meten.",
        ),
        strength=WEAK,
        needs=PULSES,
        judge=rhr_week,
        show=show_week,
        limits=(RHR_WEEK,),
        choices=(WEEKLY_PULSE, PULSE_OFF),
        off_when=PULSE_OFF,
        uncounted=_weekly_uncounted,
        says=tr_noop("Je pols was deze week {percent} % hoger dan gewoon."),
        about="RHR_PCT",
    ),
    Rule(
        id="HRV_50",
        group=Group.BODY,
        documents=_DOCUMENT,
        label=tr_noop("Lage HRV"),
        definition=tr_noop(
            "Het gemiddelde van minstens vier HRV-waarden (rMSSD) in zeven dagen ligt onder 50 "
            "ms. Het telt "
            "alleen als je gewone HRV 50 ms of hoger is, en je weekgemiddelde duidelijk lager is dan gewoon.",
        ),
        strength=WEAK,
        needs=(HRV,),
        judge=hrv,
        show=show_hrv,
        limits=(HRV_50,),
        choices=(HRV_OFF,),
        off_when=HRV_OFF,
        uncounted=hrv_uncounted,
        says=tr_noop("Je HRV was deze week gemiddeld {mean} ms: onder {under} ms, en lager dan gewoon."),
    ),
)
