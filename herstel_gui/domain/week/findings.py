"""The level of a week and of its days, and a sentence for each signal that was on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.measure import first_bad_answer
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.presentation.levels import LEVEL_SIGNS, highest
from herstel_gui.domain.signals.catalogue import BY_ID
from herstel_gui.domain.signals.rules.heart import RHR_PCT
from herstel_gui.domain.signals.rules.sleep import SLEEP_6X3
from herstel_gui.domain.signals.signal import Level, LevelMark, only_held
from herstel_gui.domain.signals.wording import GROUP_NAMES, HELD
from herstel_gui.domain.text import Text, counted, hours_text, tr_noop
from herstel_gui.domain.week.limit_words import plain
from herstel_gui.domain.week.table import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.signal import SignalReport, Verdict

_COMING = tr_noop("deze week moet nog komen")
_ON_DAY = tr_noop("{n} dag: {day}")
_ON_DAYS = tr_noop("{n} dagen, laatst {day}")
_PULSE_DAY = tr_noop(
    "{n} dag gemiddeld over 3 ochtenden meer dan {percent} % boven je gewone waarde ({usual}, {mornings} "
    "ochtenden)."
)
_PULSE_DAYS = tr_noop(
    "{n} dagen gemiddeld over 3 ochtenden meer dan {percent} % boven je gewone waarde ({usual}, {mornings} "
    "ochtenden)."
)
_NIGHT = tr_noop("{n} nacht korter dan {least}, de derde op rij.")
_NIGHTS = tr_noop("{n} nachten korter dan {least}, drie of meer op rij.")
_BAD_DAY = tr_noop("{n} dag met {threshold} of hoger.")
_BAD_DAYS = tr_noop("{n} dagen met {threshold} of hoger.")
_ITEM_DAY = tr_noop("{n} dag met {threshold} of hoger; gewoon is {usual}.")
_ITEM_DAYS = tr_noop("{n} dagen met {threshold} of hoger; gewoon is {usual}.")


def badge(reports: Sequence[SignalReport]) -> tuple[LevelMark, Text, Text | None]:
    """Return the highest level of a week: its mark, its name, and on which days it was.

    ``reports`` are those of the days up to today, the oldest first; a week to come has none, and no level.
    The days are left out where they add nothing: for a calm or unknown level that lasted all these days.
    """
    if not reports:
        return LevelMark.NOT_ENTERED, Text(_COMING), None
    mark = highest(report.mark for report in reports)
    days = [report for report in reports if report.mark is mark]
    name = level_name(days[-1])
    if not mark.rank and len(days) == len(reports):
        return mark, name, None
    when = counted(len(days), _ON_DAY, _ON_DAYS, day=days[-1].day)
    return mark, name, when


def level_name(report: SignalReport, *, short: bool = False) -> Text:
    """Return the level of a day in words; ``short`` for the column of a day.

    A complaint that cannot wait goes before the level, without saying how severe it is. A level that is only
    held is named as the one of an earlier morning.
    """
    if report.quiet and report.level is Level.NO_DATA:
        return report.title
    urgent = report.mark is LevelMark.URGENT
    sign = LEVEL_SIGNS[LevelMark.SEE_PROFESSIONAL if urgent else report.mark]
    name = Text(sign.short if short else sign.name)
    kept = only_held(report) or (urgent and report.held is not None)
    return Text(HELD, level=name) if kept else name


def findings(reports: Iterable[SignalReport], past: Mapping[str, int], limits: Limits) -> tuple[Finding, ...]:
    """Return a finding for each signal that was on in these days, with its newest sentence.

    ``past`` counts per measure key the days of this week with a value past the limit. Plans are ignored.
    """
    latest: dict[str, Finding] = {}
    for report in reports:
        for verdict in report.fired:
            line = _short(verdict, past.get(verdict.evidence.measure or "", 0), limits) or verdict.line
            latest[verdict.rule] = Finding(verdict.rule, subject(verdict), line, report.day)
    return tuple(finding for rule, finding in latest.items() if BY_ID[rule].repeats not in latest)


def subject(verdict: Verdict) -> Text:
    """Return the subject of a signal: the label of its measure, or the name of its group."""
    measure = BY_KEY.get(verdict.evidence.measure or "")
    return Text("{what}", what=measure.label if measure else GROUP_NAMES[verdict.group])


def _short(verdict: Verdict, days: int, limits: Limits) -> Text | None:
    """Return a sentence with the number of marked days for the frequent signals; None for others."""
    evidence = verdict.evidence
    usual = evidence.baseline
    if not days:
        return None
    if verdict.rule == "RHR_PCT" and usual is not None:
        return counted(
            days, _PULSE_DAY, _PULSE_DAYS,
            percent=limits.of(RHR_PCT), usual=plain(usual), mornings=evidence.baseline_n or 0,
        )  # fmt: skip
    if verdict.rule == "SLEEP_6x3":
        return counted(days, _NIGHT, _NIGHTS, least=hours_text(limits.of(SLEEP_6X3)))
    if any(scale.times for scale in BY_ID[verdict.rule].scales) and evidence.threshold is not None:
        threshold = first_bad_answer(evidence.threshold)
        if usual is None:
            return counted(days, _BAD_DAY, _BAD_DAYS, threshold=threshold)
        return counted(days, _ITEM_DAY, _ITEM_DAYS, threshold=threshold, usual=plain(usual))
    return None
