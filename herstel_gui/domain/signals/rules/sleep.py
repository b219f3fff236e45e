"""Rules on nights (group B): limits, judgement, evidence and declarations."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.signals.answer_lines import BAD, GOOD, NOT_KNOWN
from herstel_gui.domain.signals.day_columns import BASELINE_LEAST, SLEEP, SourceSeries
from herstel_gui.domain.signals.day_facts import NO, UNKNOWN, YES, Facts
from herstel_gui.domain.signals.limits import Limit
from herstel_gui.domain.signals.rules.items import item_rule
from herstel_gui.domain.signals.rules.rule import WEAK, Rule
from herstel_gui.domain.signals.shown import RuleDisplay, label_of, unknown, with_source
from herstel_gui.domain.signals.signal import Answer, Evidence, Group, Uncounted
from herstel_gui.domain.statistics import median
from herstel_gui.domain.text import Hours, Text, counted, hours_text, tr_noop
from herstel_gui.domain.text import rounded as rounded_off

SLEEP_6X3: Final = Limit("SLEEP_6x3.minutes", tr_noop("Een nacht is kort onder"), 360, 240, 480, 15, "min")


def short_nights(facts: Facts, index: int) -> Answer:
    """SLEEP_6x3: three consecutive nights below six hours of elapsed time. Document 001, table.

    Of several series the first one that can be judged is; nights of two series are never mixed.
    """
    series = judged_nights(facts, index)
    return UNKNOWN if series is None else _of_series(facts, series, index)


def judged_nights(facts: Facts, index: int) -> SourceSeries | None:
    """Return the series of nights that is judged, else the first one with a night of today; None without."""
    columns = facts.columns
    for series in columns.ranked(SLEEP, index):
        if _of_series(facts, series, index) is not UNKNOWN:
            return series
    return columns.series_at(SLEEP, index)


def _of_series(facts: Facts, series: SourceSeries, index: int) -> Answer:
    nights = facts.shorter_nights(SLEEP_6X3, series)[index - 2 : index + 1]
    if GOOD in nights:
        return NO
    return UNKNOWN if NOT_KNOWN in nights else YES


def short_uncounted(facts: Facts, index: int) -> Uncounted | None:
    """Return why short nights do not count: the own median night is short, so they are no change."""
    series = judged_nights(facts, index)
    return None if series is None else _usually_short(facts, series, index)


def _usually_short(facts: Facts, series: SourceSeries, index: int) -> Uncounted | None:
    nights = series.usable(index)
    middle = median(nights)
    if len(nights) < BASELINE_LEAST or middle is None:
        return None
    return Uncounted.USUAL_SHORT_SLEEP if middle < facts.limits.exact(SLEEP_6X3) else None


_THREE: Final = 3
_DOCUMENT: Final = ("001",)
_SHORT_LINE = tr_noop("Geslapen: {first}, {second} en {third}.")
_SHORT_LIMIT: Final = (
    tr_noop("{line} Grens volgens het artikel: drie nachten onder {limit}."),
    tr_noop("{line} Jouw grens: drie nachten onder {limit} (artikel: {article})."),
)
_USUALLY_SHORT = tr_noop("{line} Voor jou is dat gewoon. Voor iedereen is het weinig.")
_LONG_LINE = tr_noop("Een van de laatste drie nachten duurde {limit} of langer.")
_SHORT_CHIP = tr_noop("Slaap {minutes} · 3 nachten < {limit}")
_SLEEP_CHIP = tr_noop("Slaap: niet drie nachten onder {limit}")
_NIGHTS_ONE = tr_noop("Van {n} van de laatste drie nachten is de slaap niet bekend.")
_NIGHTS_MANY = tr_noop("Van {n} van de laatste drie nachten is de slaap niet bekend.")


def _short_night(minutes: Number, limit: Number) -> Hours:
    """Return a short night for display, rounded down when rounding would reach the limit."""
    return Hours(minutes if rounded_off(Decimal(minutes), 0) < limit else int(minutes))


def night_series(facts: Facts, index: int) -> SourceSeries | None:
    """Return the series whose night of today counts: the judged series, else the first with a night."""
    judged = judged_nights(facts, index)
    if judged is not None and judged.values[index] is not None:
        return judged
    return facts.columns.series_at(SLEEP, index)


def _tonight(facts: Facts, index: int) -> Number | None:
    series = night_series(facts, index)
    return None if series is None else series.values[index]


def show_sleep(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of SLEEP_6x3; minutes are elapsed time, also when the clock changes."""
    limit = facts.limits.of(SLEEP_6X3)
    places = range(index - 2, index + 1)
    series = judged_nights(facts, index)
    nights = (None,) * _THREE if series is None else tuple(series.values[index - 2 : index + 1])
    evidence = Evidence(
        measure=SLEEP, source=None if series is None else series.source,
        dates=tuple(map(facts.columns.date, places)), values=nights, sleep_minutes=_tonight(facts, index),
        limit=limit, documents=_DOCUMENT, count=sum(night is not None and night < limit for night in nights),
        out_of=_THREE,
    )  # fmt: skip
    given = [night for night in nights if night is not None]
    if answer is Answer.UNKNOWN:
        missing = counted(_THREE - len(given), _NIGHTS_ONE, _NIGHTS_MANY)
        return unknown(evidence, label_of(SLEEP), missing)
    if answer is Answer.NO:
        least = hours_text(limit)
        return RuleDisplay(evidence, Text(_LONG_LINE, limit=least), Text(_SLEEP_CHIP, limit=least))
    first, second, third = (_short_night(night, limit) for night in given)
    line = Text(_SHORT_LINE, first=first, second=second, third=third)
    line = with_source(line, facts.limits, SLEEP_6X3, _SHORT_LIMIT, hours_text)
    if short_uncounted(facts, index) is not None:
        line = Text(_USUALLY_SHORT, line=line)
    return RuleDisplay(evidence, line, Text(_SHORT_CHIP, minutes=third, limit=Hours(limit)))


# -- declarations ----------------------------------------------------------------------------------


def _night_states(facts: Facts) -> bytes:
    """Return per place whether the night was good; a short night is bad only where the rule would count."""
    columns = facts.columns
    states = bytearray(columns.size)
    several = len(columns.series[SLEEP]) > 1
    for series in columns.series[SLEEP]:
        shorter = facts.shorter_nights(SLEEP_6X3, series)
        for index, state in enumerate(shorter):
            if state == NOT_KNOWN or (several and columns.series_at(SLEEP, index) is not series):
                continue
            usual = state == BAD and _usually_short(facts, series, index) is not None
            states[index] = GOOD if usual else state
    return bytes(states)


SLEEPING: Final[tuple[Rule, ...]] = (
    Rule(
        id="SLEEP_6x3",
        group=Group.SLEEP,
        documents=_DOCUMENT,
        label=tr_noop("Drie korte nachten"),
        definition=tr_noop(
            "Je sliep drie nachten achter elkaar korter dan zes uur. Precies zes uur is niet korter. "
            "Geteld wordt de verstreken tijd, ook als de klok verspringt. Het telt niet als je gewone "
            "nacht zo kort is.",
        ),
        strength=WEAK,
        needs=(SLEEP, "bed_time", "wake_time"),
        judge=short_nights,
        show=show_sleep,
        limits=(SLEEP_6X3,),
        states=_night_states,
        uncounted=short_uncounted,
        says=tr_noop("Je sliep drie nachten achter elkaar minder dan {limit}."),
    ),
    item_rule(
        id="SLEEP_Q",
        group=Group.SLEEP,
        documents=("000", "001", "002"),
        measure="sleep_quality",
        label=tr_noop("Slecht geslapen"),
        definition=tr_noop(
            "Je laatste drie antwoorden bij slaapkwaliteit, binnen vijf dagen, waren slecht voor jou.",
        ),
        says=tr_noop("Je slaapt slechter dan gewoon."),
        says_new=tr_noop("Je noemt je slaap slecht; je gewone antwoord is nog niet bekend."),
        says_usual=tr_noop("Je noemt je slaap al langer slecht."),
    ),
)
