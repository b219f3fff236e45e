"""An example week, and a signals history with given reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from herstel_gui.application.changes import Entry, KindEntry, TagEntry
from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Moment, Number
from herstel_gui.domain.measures import measures_with
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of, measures_of, own_measure
from herstel_gui.domain.planned import PlannedTraining
from herstel_gui.domain.planning.day_plan import DayPlan
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.doubts import NO_DOUBTS, Doubts
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.signal import (
    Advice,
    Answer,
    Evidence,
    Group,
    Level,
    SignalReport,
    Verdict,
)
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import WeekTable

WEEK: Final = Week(2026, 47)
MONDAY: Final = WEEK.monday
TODAY: Final = date(2026, 11, 22)

FIGURES: Final[dict[str, tuple[Number | None, ...]]] = {
    "resting_heart_rate": (52, 51, 53, None, 57, 57, 58),
    "hrv_rmssd": (78, 74, 75, None, 66, 63, 61),
    "sleep_duration": (460, 435, 425, 410, 345, 335, 320),
    "sleep_quality": (3, 3, 3, 4, 5, 5, 5),
    "mood": (3, 3, 3, 4, 4, 4, 4),
    "motivation": (3, 3, 3, 4, 5, 6, 6),
    "fatigue": (2, 2, 3, 3, 3, 4, 4),
    "heavy_legs": (2, 1, 2, None, 3, 3, 3),
    "muscle_soreness": (1, 2, 2, None, 2, 2, 2),
}
OWN: Final = tuple(
    own_measure(key_of(each), each)
    for each in (
        Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", high=20),
        Declaration("Wijn", OwnKind.YES_NO, Moment.EVENING),
        Declaration("Lunch", OwnKind.CLOCK),
        Declaration("Meditatie", OwnKind.DURATION),
    )
)
"""Own measures of each kind of figure, in the rich week."""
LOADS: Final = ((6, 60), (7, 60), None, (6, 90), (8, 60), (5, 60), (7, 90))
USUAL: Final[dict[str, tuple[Number, Number | None]]] = {
    "resting_heart_rate": (52, None),
    "hrv_rmssd": (74, None),
    "sleep_duration": (444, None),
    "sleep_quality": (3, 5),
    "mood": (3, 5),
    "motivation": (3, 5),
    "fatigue": (Decimal("2.3"), 4),
    "heavy_legs": (Decimal("1.9"), 4),
    "muscle_soreness": (Decimal("1.7"), 4),
}


@dataclass(frozen=True, slots=True)
class Usual:
    value: Number
    threshold: Number | None = None


@dataclass
class FakeHistory:
    """A signals history with given reports and usual values; other days have no data."""

    reports: Mapping[date, SignalReport] = field(default_factory=dict)
    usual: Mapping[str, Usual] = field(default_factory=dict)
    doubted: Doubts = NO_DOUBTS

    def report(self, day: date) -> SignalReport:
        return self.reports.get(day, report(day, Level.NO_DATA))

    def doubts(self, span: DaySpan) -> Doubts:
        del span
        return self.doubted

    def baseline(self, measure: str, day: date) -> Usual | None:
        del day
        return self.usual.get(measure)


def report(
    day: date, level: Level, verdicts: tuple[Verdict, ...] = (), advice: tuple[str, ...] = ()
) -> SignalReport:
    return SignalReport(
        day=day, level=level, held=None, groups=(), reasons=(), planning=(), not_judged=(),
        verdicts={verdict.rule: verdict for verdict in verdicts}, title=Text(level.value), summary=(),
        advice=tuple(Advice(Text(text)) for text in advice),
    )  # fmt: skip


def verdict(rule: str, group: Group, evidence: Evidence, line: str) -> Verdict:
    return Verdict(
        rule,
        group,
        Answer.YES,
        counted=True,
        missing=None,
        evidence=evidence,
        line=Text(line),
        chip=Text(rule),
    )


def picture_days() -> dict[date, DayRecord]:
    days = {}
    for place in range(7):
        day = MONDAY + timedelta(days=place)
        readings = tuple(
            Reading(day, key, value) for key, row in FIGURES.items() if (value := row[place]) is not None
        )
        load = LOADS[place]
        sessions = (Session(f"s{place}", day, session_rpe=load[0], minutes=load[1]),) if load else ()
        kind = None if load else DayKind.REST
        tags = ("work_stress",) if place in {3, 4, 6} else ()
        days[day] = DayRecord(day, readings, sessions, kind, tags)
    return days


def picture_entries() -> list[Entry]:
    """Return the entries of the example week."""
    entries: list[Entry] = []
    for day, record in picture_days().items():
        entries += [*record.readings, *record.sessions, *(TagEntry(day, tag) for tag in record.tags)]
        if record.kind:
            entries.append(KindEntry(day, record.kind))
    return entries


def picture_history() -> FakeHistory:
    last = tuple(TODAY - timedelta(days=back) for back in (2, 1, 0))

    def evidence(key: str, **more: Number) -> Evidence:
        return Evidence(measure=key, dates=last, values=FIGURES[key][4:], **more)  # type: ignore[arg-type]

    verdicts = (
        verdict(
            "RHR_PCT", Group.BODY, evidence("resting_heart_rate", baseline=52),
            "3 dagen gemiddeld over 3 ochtenden meer dan 8 % boven je gewone waarde (52, 28 ochtenden).",
        ),
        verdict("SLEEP_6x3", Group.SLEEP, evidence("sleep_duration"), "3 nachten op rij korter dan 6 uur."),
        verdict(
            "MOTIVATION", Group.MIND, evidence("motivation", threshold=5),
            "al 3 dagen 2 of meer slechter dan gewoonlijk.",
        ),
    )  # fmt: skip
    advice = (
        "Begin met 2–3 echt rustige dagen of volledige rust.",
        "Slaap eerst, eet genoeg koolhydraten, drink verspreid over de dag.",
        "Niet beter na een herstelweek? Raadpleeg een zorgprofessional.",
    )
    usual = {key: Usual(value, threshold) for key, (value, threshold) in USUAL.items()}
    return FakeHistory({TODAY: report(TODAY, Level.UNDER_RECOVERED, verdicts, advice)}, usual)


def picture_sources() -> Sources:
    asked = frozenset(FIGURES)
    return Sources(picture_days(), picture_history(), DEFAULT_LIMITS, TODAY, asked=asked)


def picture_table() -> WeekTable:
    return week_table(WEEK, picture_sources())


def with_days(sources: Sources, **changes: object) -> Sources:
    """Return the sources with the same change in every day of the week."""
    days = {day: replace(record, **changes) for day, record in sources.days.items()}  # type: ignore[arg-type]
    return replace(sources, days=days)


def own_table(count: int = 24) -> WeekTable:
    """Return a week with as many own measures as a person can declare, all filled in, and a note a day."""
    kinds, moments = tuple(OwnKind), (Moment.MORNING, Moment.AFTER_TRAINING, Moment.EVENING)
    declared = (
        Declaration(
            f"Mijn eigen meting nr {n}", kinds[n % 5], moments[n % 3], poles=("geen pijn", "veel pijn")
        )
        for n in range(count)
    )
    own = tuple(own_measure(key_of(each), each) for each in declared)
    sources = with_days(picture_sources(), note="Vandaag ging het best aardig, na gisteren. " * 3)
    days = {
        day: replace(record, readings=(*record.readings, *(Reading(day, each.key, 1) for each in own)))
        for day, record in sources.days.items()
    }
    asked = frozenset({*FIGURES, *(each.key for each in own)})
    measures = measures_with(measures_of(own))
    return week_table(WEEK, replace(sources, days=days, asked=asked, measures=measures))


def rich_table() -> WeekTable:
    """Return a week with everything a table can show: every level, marks, doubts, plans, trainings, notes."""
    sources = picture_sources()
    history = picture_history()
    order = (
        Level.NO_DATA, Level.NONE, Level.ILL, Level.NOTICE, Level.NOT_RECOVERING, Level.SEE_PROFESSIONAL,
    )  # fmt: skip
    calm = {
        MONDAY + timedelta(days=n): report(MONDAY + timedelta(days=n), level) for n, level in enumerate(order)
    }
    doubted = Doubts([(MONDAY, "hrv_rmssd", "typed")])
    days = dict(sources.days)
    for number, (day, record) in enumerate(days.items()):
        weight = Reading(day, "body_weight", Decimal("71.25") + Decimal(number) / 10)
        more = tuple(replace(one, kind="cycling") for one in record.sessions)
        extra = (Session("x", day, 1, "running", minutes=600, session_rpe=5),) if number == 6 else ()
        own = tuple(
            Reading(day, each.key, value + number % 2)
            for each, value in zip(OWN, (3, 0, 750, 20), strict=True)
        )
        days[day] = replace(
            record,
            readings=(*record.readings, weight, *own),
            sessions=(*more, *extra),
            note=f"Notitie {number}",
        )
    plans = {
        MONDAY: DayPlan(MONDAY, trainings=(PlannedTraining("p", MONDAY, "easy", minutes=60),)),
        TODAY: DayPlan(TODAY, rest=True),
    }
    rich = replace(history, reports={**calm, **history.reports}, doubted=doubted)
    asked = frozenset({*FIGURES, "body_weight"})
    measures = measures_with(measures_of(OWN))
    return week_table(
        WEEK, replace(sources, days=days, history=rich, plans=plans, asked=asked, measures=measures)
    )
