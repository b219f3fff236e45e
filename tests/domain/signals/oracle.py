"""A second, slow implementation of rules and levels, to compare with ``herstel_gui.domain.signals``.

No code is shared with the program: no columns, no running sums, no state that is carried on. Each answer is
computed from the records of all days; each level from the list of all mornings before it. Only the limits of
the articles are supported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from statistics import median
from zoneinfo import ZoneInfo

from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.training_sessions import Session

JA, NEE, ONBEKEND = "ja", "nee", "onbekend"
ITEMS = {
    "SLEEP_Q": "sleep_quality",
    "MOOD": "mood",
    "MOTIVATION": "motivation",
    "IRRITABILITY": "irritability",
    "CONCENTRATION": "concentration",
    "FATIGUE_3": "fatigue",
    "LEGS_3": "heavy_legs",
    "SORENESS_4": "muscle_soreness",
}
PULSES = ("resting_heart_rate", "sitting_heart_rate", "sleeping_heart_rate")
SHARES = {
    **dict.fromkeys(PULSES, Fraction(35, 100)),
    **dict.fromkeys(("hrv_rmssd", "hrv_sdnn"), Fraction(8, 10)),
}
NINE = (*ITEMS.values(), "restlessness")
RULES_OF = {
    "A": ("RHR_PCT", "RHR_BPM", "HRV_50"),
    "B": ("SLEEP_6x3", "SLEEP_Q"),
    "C": ("MOOD", "MOTIVATION", "IRRITABILITY", "CONCENTRATION"),
    "D": ("FATIGUE_3", "LEGS_3", "SORENESS_4", "FATIGUE_REST2", "FATIGUE_EASY3", "NIGGLE"),
    "E": ("HEAVY_4", "PERF_4"),
}
PLANNING = ("RUST7", "ZWAAR2", "BLOK3", "KRACHT7", "RUSTIG")
P_RULES = ("P_DELOAD", "P_ZIEK", "P_SLAAP", "P_ONRUST", "P_PREST", "P_DUUR", "P_ERNST")
RANK = {
    "no_data": 0,
    "none": 0,
    "notice": 1,
    "under_recovered": 2,
    "not_recovering": 3,
    "see_professional": 4,
}
Series = tuple[str, str]


@dataclass
class Seen:
    """The level of a day as the oracle sees it."""

    level: str
    held: str | None
    groups: str
    reasons: list[str]
    under: bool = False


@dataclass
class Oracle:
    """A journal that answers each question by looking at all days again."""

    days: dict[date, DayRecord]
    around: Surroundings
    memory: dict[tuple[str, str, date], Fraction | None] = field(default_factory=dict)
    values: dict[tuple[str, str, date], Fraction | None] = field(default_factory=dict)
    doubts: dict[tuple[str, str, date], bool] = field(default_factory=dict)
    baselines: dict[tuple[str, str, date], list[Fraction]] = field(default_factory=dict)
    recall: dict[tuple[str, date], str] = field(default_factory=dict)
    walked: dict[date, dict[date, Seen]] = field(default_factory=dict)

    # recorded values

    def ill(self, d: date) -> bool:
        return d in self.days and "ill" in self.days[d].tags

    def value(self, measure: str, source: str, d: date) -> Fraction | None:
        """The value of a series, computed once; None when ill or doubtful."""
        key = (measure, source, d)
        if key not in self.values:
            found = self.raw(measure, source, d)
            self.values[key] = None if found is None or self.doubtful(measure, source, d) else found
        return self.values[key]

    def raw(self, measure: str, source: str, d: date) -> Fraction | None:
        """The recorded value; the length of a night by the clock goes before a length of the same source."""
        if d not in self.days or self.ill(d):
            return None
        mine = {r.measure: r for r in self.days[d].readings if r.source == source}
        if measure == "sleep_duration" and "bed_time" in mine and "wake_time" in mine:
            bed, wake = mine["bed_time"], mine["wake_time"]
            evening = d - timedelta(days=1) if bed.value >= wake.value else d
            moments = []
            for day, clock in ((evening, bed), (d, wake)):
                hour, minute = divmod(int(clock.value), 60)
                zone = (
                    ZoneInfo(self.around.zone)
                    if clock.offset is None
                    else timezone(timedelta(minutes=clock.offset))
                )
                at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
                moments.append(at.astimezone(UTC))
            minutes = round((moments[1] - moments[0]).total_seconds() / 60)
            if 0 <= minutes <= 1440:
                return Fraction(minutes)
        return Fraction(mine[measure].value) if measure in mine else None

    def doubtful(self, measure: str, source: str, d: date) -> bool:
        """F17, computed once."""
        key = (measure, source, d)
        if key not in self.doubts:
            self.doubts[key] = self._doubtful(measure, source, d)
        return self.doubts[key]

    def _doubtful(self, measure: str, source: str, d: date) -> bool:
        """F17: imported, far from the usual value, alone, and not confirmed."""
        share = SHARES.get(measure)
        value = self.raw(measure, source, d)
        if share is None or source == "typed" or value is None:
            return False
        sure = [c for c in self.around.confirmed if (c.day, c.measure, c.source) == (d, measure, source)]
        if any(c.value is None or c.value == value for c in sure):
            return False
        usual = self.baseline(measure, source, d)
        if len(usual) < 14:
            return False
        middle = median(usual)
        if abs(value - middle) <= share * middle:
            return False
        for back in (1, 2, 3):
            before = self.raw(measure, source, d - timedelta(days=back))
            if before is not None:
                same_side = (before > middle) == (value > middle)
                return not (same_side and abs(before - middle) > share * middle / 2)
        return True

    def ordered(self, measure: str, d: date) -> list[str]:
        """F9: typed, then the order of the person, then the one with most values; ties by name."""
        names = self.sources
        order = next((o.sources for o in self.around.source_orders if o.measure == measure), ())
        chosen = [s for s in order if s in names and s != "typed"]
        others = [s for s in names if s != "typed" and s not in chosen]
        others.sort(key=lambda s: (-len(self.baseline(measure, s, d)), s))
        return ["typed", *chosen, *others]

    @cached_property
    def sources(self) -> set[str]:
        return {r.source for record in self.days.values() for r in record.readings}

    def having(self, measure: str, d: date) -> list[str]:
        """The sources with a value on a day, in their order."""
        if d not in self.days:
            return []
        here = {r.source for r in self.days[d].readings}
        with_value = [s for s in here if self.value(measure, s, d) is not None]
        if len(with_value) < 2:
            return with_value
        return [s for s in self.ordered(measure, d) if s in with_value]

    def series(self, measure: str, d: date) -> str | None:
        return next(iter(self.having(measure, d)), None)

    def counts(self, measure: str, d: date) -> Fraction | None:
        source = self.series(measure, d)
        return None if source is None else self.value(measure, source, d)

    def baseline(self, measure: str, source: str, d: date) -> list[Fraction]:
        """Return the values of the days d−66 … d−7, computed once; the list must not be changed."""
        key = (measure, source, d)
        if key not in self.baselines:
            self.baselines[key] = self._baseline(measure, source, d)
        return self.baselines[key]

    def _baseline(self, measure: str, source: str, d: date) -> list[Fraction]:
        excluded = {e.day for e in self.around.exclusions if e.measure == measure}
        restarts = [r.day for r in self.around.restarts if r.measure == measure and r.day <= d]
        found = []
        for back in range(66, 6, -1):
            x = d - timedelta(days=back)
            if x in excluded or any(x < restart for restart in restarts):
                continue
            value = self.value(measure, source, x)
            if value is not None:
                found.append(value)
        return found

    def threshold(self, item: str, source: str, d: date) -> Fraction:
        answers = self.baseline(item, source, d)
        if len(answers) < 14:
            return Fraction(5)
        return min(max(Fraction(median(answers)) + 2, Fraction(4)), Fraction(6))

    def bad(self, item: str, d: date) -> bool | None:
        """Whether the answer that counts on a day is bad; None when unrecorded."""
        source = self.series(item, d)
        return None if source is None else self.bad_of(item, source, d)

    def bad_of(self, item: str, source: str, d: date) -> bool | None:
        """Whether the answer of a source is bad by the threshold of this day; None when unrecorded."""
        key = (item, f"bad {source}", d)
        if key not in self.memory:
            answer = self.value(item, source, d)
            bad = None if answer is None else Fraction(int(answer >= self.threshold(item, source, d)))
            self.memory[key] = bad
        known = self.memory[key]
        return None if known is None else bool(known)

    def judged_by(self, item: str, d: date, of: Callable[[str], str]) -> tuple[str, str | None]:
        """F9: the answer by the first series of an item that can be judged, and its source."""
        for source in self.ordered(item, d):
            if (answer := of(source)) != ONBEKEND:
                return answer, source
        return ONBEKEND, None

    def sessions(self, d: date) -> list[Session]:
        return sorted(self.days[d].sessions, key=lambda s: (s.position, s.id)) if d in self.days else []

    def kind(self, d: date) -> str | None:
        noted = self.days[d].kind if d in self.days else None
        if noted is None:
            return "training" if self.sessions(d) else None
        if noted.value != "training" and self.sessions(d):  # F8
            heavy = any(s.hard or (s.session_rpe is not None and s.session_rpe > 3) for s in self.sessions(d))
            return "training" if heavy else "active"
        return str(noted.value)

    def quiet(self, d: date) -> bool | None:
        kind = self.kind(d)
        if kind in ("rest", "active"):
            return True
        sessions = self.sessions(d)
        if any(s.hard or (s.session_rpe is not None and s.session_rpe > 3) for s in sessions):
            return False
        return None if not sessions or any(s.session_rpe is None for s in sessions) else True

    def hard(self, d: date) -> bool | None:
        sessions = self.sessions(d)
        if any(s.hard or (s.session_rpe is not None and s.session_rpe >= 7) for s in sessions):
            return True
        if self.kind(d) in ("rest", "active"):
            return False
        return None if not sessions or any(s.session_rpe is None for s in sessions) else False

    def evaluated(self, d: date) -> bool:
        asked = (*PULSES, "hrv_rmssd", "sleep_duration", *NINE)
        return not self.ill(d) and any(self.series(m, d) is not None for m in asked)

    # the answers

    def answer(self, rule: str, d: date) -> str:
        if rule == "P_DUUR":
            return self._lasting(d)
        if (rule, d) not in self.recall:
            name = "_row" if rule in ITEMS else f"_{rule.lower()}"
            method = getattr(self, name)
            self.recall[rule, d] = method(rule, d) if rule in ITEMS else method(d)
        return self.recall[rule, d]

    def _row(self, rule: str, d: date) -> str:
        return self.judged_by(ITEMS[rule], d, lambda source: self.row_of(rule, source, d))[0]

    def row_of(self, rule: str, source: str, d: date) -> str:
        k, n = (4, 6) if rule == "SORENESS_4" else (3, 5)
        item = ITEMS[rule]
        today = self.bad_of(item, source, d)
        if today is None:
            return ONBEKEND
        if not today:
            return NEE
        window = [self.bad_of(item, source, d - timedelta(days=back)) for back in range(n)]
        last = [b for b in window if b is not None][:k]
        if not all(last):
            return NEE
        return JA if len(last) == k else ONBEKEND

    def pulse(self, d: date) -> tuple[Fraction, Fraction, list[Fraction]] | None:
        """The three-morning mean, the mean of the baseline and its values, of the first such series."""
        for measure in PULSES:
            for source in self.having(measure, d):
                three = [self.value(measure, source, d - timedelta(days=back)) for back in range(3)]
                known = [v for v in three if v is not None]
                base = self.baseline(measure, source, d)
                if len(known) >= 2 and len(base) >= 14:
                    return sum(known) / Fraction(len(known)), sum(base) / Fraction(len(base)), base
        return None

    def zone(self, d: date) -> str:
        pulse = self.pulse(d)
        if pulse is None:
            return ONBEKEND
        share = pulse[0] * 100 / pulse[1]
        return (
            "lager"
            if share < 90
            else "normaal"
            if share <= 105
            else "verhoogd"
            if share <= 108
            else "waarschuwing"
        )

    def _rhr_pct(self, d: date) -> str:
        pulse = self.pulse(d)
        return ONBEKEND if pulse is None else JA if 100 * pulse[0] > 108 * pulse[1] else NEE

    def _rhr_bpm(self, d: date) -> str:
        pulse = self.pulse(d)
        return ONBEKEND if pulse is None else JA if pulse[0] - pulse[1] > 8 else NEE

    def _rhr_week(self, d: date) -> str:
        if self.pulse(d) is not None:
            return ONBEKEND
        for measure in PULSES:
            for source in self.having(measure, d):
                today = self.value(measure, source, d)
                earlier = []
                for back in range(1, 85):
                    x = d - timedelta(days=back)
                    out = any(e.day == x and e.measure == measure for e in self.around.exclusions)
                    anew = any(r.measure == measure and x < r.day <= d for r in self.around.restarts)
                    value = self.value(measure, source, x)
                    if value is not None and not out and not anew:
                        earlier.append(value)
                if len(self.baseline(measure, source, d)) < 14 and len(earlier) >= 4 and today is not None:
                    return JA if 100 * today > 108 * sum(earlier) / len(earlier) else NEE
        return ONBEKEND

    def hrv_week(self, d: date) -> tuple[str, Fraction] | None:
        """The judged series and the mean of at least four of its values in seven days."""
        for source in self.having("hrv_rmssd", d):
            week = [self.value("hrv_rmssd", source, d - timedelta(days=back)) for back in range(7)]
            known = [v for v in week if v is not None]
            if len(known) >= 4:
                return source, sum(known) / Fraction(len(known))
        return None

    def _hrv_50(self, d: date) -> str:
        week = self.hrv_week(d)
        return ONBEKEND if week is None else JA if week[1] < 50 else NEE

    def nights(self, source: str, d: date) -> list[Fraction | None]:
        return [self.value("sleep_duration", source, d - timedelta(days=back)) for back in range(3)]

    def sleep_of(self, source: str, d: date) -> str:
        nights = self.nights(source, d)
        if any(n is not None and n >= 360 for n in nights):
            return NEE
        return ONBEKEND if None in nights else JA

    def sleep_source(self, d: date) -> str | None:
        """F9: the first series of nights that can be judged today."""
        return next((s for s in self.ordered("sleep_duration", d) if self.sleep_of(s, d) != ONBEKEND), None)

    def _sleep_6x3(self, d: date) -> str:
        source = self.sleep_source(d)
        return ONBEKEND if source is None else self.sleep_of(source, d)

    def short_sleeper(self, source: str, d: date) -> bool:
        usual = self.baseline("sleep_duration", source, d)
        return len(usual) >= 14 and median(usual) < 360

    # F4 and F2: does a yes count, and is it firm?

    def means_something(self, rule: str, d: date) -> bool:
        """F4, asked beside a yes."""
        if rule in ("RHR_PCT", "RHR_BPM"):
            pulse = self.pulse(d)
            assert pulse is not None
            rise = pulse[0] - pulse[1]
            return rise >= 0 and rise**2 >= Fraction(9, 4) * variance(pulse[2])
        if rule == "RHR_WEEK":
            return False
        if rule == "HRV_50":
            week = self.hrv_week(d)
            assert week is not None
            base = self.baseline("hrv_rmssd", week[0], d)
            if len(base) < 14 or median(base) < 50:
                return False
            fall = sum(base) / Fraction(len(base)) - week[1]
            return fall > 0 and fall**2 > variance(base)
        if rule == "SLEEP_6x3":
            source = self.sleep_source(d)
            assert source is not None
            return not self.short_sleeper(source, d)
        return True

    def counted_yes(self, rule: str, d: date) -> bool:
        return self.answer(rule, d) == JA and self.means_something(rule, d)

    def firm(self, rule: str, d: date) -> bool:
        """F2, asked beside a counted yes."""
        if rule in ITEMS:
            item = ITEMS[rule]
            source = self.judged_by(item, d, lambda each: self.row_of(rule, each, d))[1] or ""
            if len(self.baseline(item, source, d)) >= 14:
                return True
            k = 4 if rule == "SORENESS_4" else 3
            days = [d - timedelta(days=back) for back in range(6 if k == 4 else 5)]
            last = [a for a in (self.value(item, source, x) for x in days) if a is not None][:k]
            return all(a >= 6 for a in last)
        if rule in ("FATIGUE_REST2", "FATIGUE_EASY3"):
            rests_on = [d] if rule == "FATIGUE_REST2" else [d, d - timedelta(days=3)]
            of = self.rest2_of if rule == "FATIGUE_REST2" else self.easy3_of
            tired = self.judged_by("fatigue", d, lambda each: of(each, d))[1] or ""
            return all(
                len(self.baseline("fatigue", tired, x)) >= 14 or (self.value("fatigue", tired, x) or 0) >= 6
                for x in rests_on
            )
        return rule != "NIGGLE"

    def _fatigue_rest2(self, d: date) -> str:
        return self.judged_by("fatigue", d, lambda source: self.rest2_of(source, d))[0]

    def rest2_of(self, source: str, d: date) -> str:
        today = self.bad_of("fatigue", source, d)
        if today is None:
            return ONBEKEND
        if not today:
            return NEE
        kinds = [self.kind(d - timedelta(days=back)) for back in (1, 2)]
        return NEE if "training" in kinds else ONBEKEND if None in kinds else JA

    def _fatigue_easy3(self, d: date) -> str:
        return self.judged_by("fatigue", d, lambda source: self.easy3_of(source, d))[0]

    def easy3_of(self, source: str, d: date) -> str:
        ends = [self.bad_of("fatigue", source, x) for x in (d, d - timedelta(days=3))]
        between = [self.quiet(d - timedelta(days=back)) for back in (1, 2, 3)]
        if False in ends or False in between:
            return NEE
        return ONBEKEND if None in ends or None in between else JA

    def pains(self, d: date) -> set[str]:
        if d not in self.days or self.ill(d):
            return set()
        return {t.removeprefix("pain:").casefold() for t in self.days[d].tags if t.startswith("pain:")}

    def _niggle(self, d: date) -> str:
        recorded = [
            x for x in (d - timedelta(days=back) for back in range(28)) if self.evaluated(x) or self.pains(x)
        ][:7]
        if d not in recorded:
            return ONBEKEND
        most = max(
            (sum(p in self.pains(x) for x in recorded) for y in recorded for p in self.pains(y)), default=0
        )
        if most >= 3:
            return JA
        return NEE if most + 7 - len(recorded) < 3 else ONBEKEND

    def rated(self, what: str, d: date, back: int) -> list[tuple[date, str]]:
        found = []
        for ago in range(back, -1, -1):
            x = d - timedelta(days=ago)
            found += [
                (x, str(getattr(s, what).value)) for s in self.sessions(x) if getattr(s, what) is not None
            ]
        return found

    def _four(self, what: str, word: str, d: date) -> str:
        last = self.rated(what, d, 13)[-4:]
        if len(last) < 4:
            return ONBEKEND
        return JA if sum(w == word for _, w in last) >= 3 else NEE

    def _heavy_4(self, d: date) -> str:
        return self._four("felt", "heavier", d)

    def _perf_4(self, d: date) -> str:
        return self._four("performance", "worse", d)

    def _rust7(self, d: date) -> str:
        kinds = [self.kind(d - timedelta(days=back)) for back in range(7)]
        return NEE if "rest" in kinds else ONBEKEND if None in kinds else JA

    def _zwaar2(self, d: date) -> str:
        days = [self.hard(d), self.hard(d - timedelta(days=1))]
        return NEE if False in days else ONBEKEND if None in days else JA

    def _blok3(self, d: date) -> str:
        year, week, weekday = d.isocalendar()
        if weekday > 5:
            return NEE
        monday = date.fromisocalendar(year, week, 1)
        weeks = []
        for back in (1, 2, 3):
            days = [self.hard(monday + timedelta(days=n - 7 * back)) for n in range(7)]
            weeks.append(
                JA if days.count(True) >= 2 else ONBEKEND if days.count(True) + days.count(None) >= 2 else NEE
            )
        if NEE in weeks or ONBEKEND in weeks:
            return NEE if NEE in weeks else ONBEKEND
        days = [self.quiet(monday + timedelta(days=n)) for n in range(weekday)]
        return JA if False in days else ONBEKEND if None in days else NEE

    def strength(self, first: date, days: int) -> Decimal:
        every = [s for n in range(days) for s in self.sessions(first + timedelta(days=n)) if s.strength]
        return sum((Decimal(s.minutes) for s in every if s.minutes is not None), Decimal(0))

    def gate(self, d: date) -> str:
        return self.judged_by("sleep_quality", d, lambda source: self.gate_of(source, d))[0]

    def gate_of(self, source: str, d: date) -> str:
        week = [d - timedelta(days=back) for back in range(7)]
        nights = [self.value("sleep_quality", source, x) for x in week]
        known = [n for n in nights if n is not None]
        if any(self.bad_of("sleep_quality", source, x) for x in week) or (
            known and max(known) - min(known) > 2
        ):
            return "niet"
        return ONBEKEND if None in nights else "mag"

    def _kracht7(self, d: date) -> str:
        monday = d - timedelta(days=d.weekday())
        if self.strength(monday, d.weekday() + 1) <= self.strength(monday - timedelta(days=7), 7):
            return NEE
        return {"niet": JA, "mag": NEE, ONBEKEND: ONBEKEND}[self.gate(d)]

    def _rustig(self, d: date) -> str:
        easy = [
            s.session_rpe
            for back in range(14)
            for s in self.sessions(d - timedelta(days=back))
            if s.planned_easy
        ]
        if len(easy) < 4:
            return ONBEKEND
        hot = sum(r is not None and r >= 4 for r in easy)
        if hot * 2 >= len(easy):
            return JA
        return NEE if (hot + easy.count(None)) * 2 < len(easy) else ONBEKEND

    # reasons

    def _enough(self, states: list[bool | None], least: int) -> str:
        if states.count(True) >= least:
            return JA
        return NEE if states.count(True) + states.count(None) < least else ONBEKEND

    def discussed(self, d: date) -> date:
        """F7: the newest consultation; reasons rest on days after it."""
        return max((x for x in self.around.discussed if x <= d), default=date.min)

    def last_days(self, d: date, number: int) -> list[date]:
        days = [d - timedelta(days=back) for back in range(number)]
        return [x for x in days if x > self.discussed(d)]

    def grave(self, item: str, source: str, d: date) -> bool | None:
        """F5: bad and at least 5."""
        bad, answer = self.bad_of(item, source, d), self.value(item, source, d)
        return None if bad is None or answer is None else bad and answer >= 5

    def _p_deload(self, d: date) -> str:
        ends = [w.last for w in self.around.recovery_weeks if w.last > self.discussed(d)]
        if not any(7 <= (d - end).days <= 28 for end in ends):
            return NEE
        week = [d - timedelta(days=back) for back in range(7)]
        return self.judged_by(
            "fatigue", d, lambda source: self._enough([self.grave("fatigue", source, x) for x in week], 5)
        )[0]

    def _p_ziek(self, d: date) -> str:
        ill = sorted(x for x in self.days if self.ill(x) and x <= d)
        episodes: list[list[date]] = []
        for x in ill:
            if episodes and (x - episodes[-1][-1]).days <= 7:
                episodes[-1].append(x)
            else:
                episodes.append([x])
        recent = [e for e in episodes if e[0] > self.discussed(d) and any((d - x).days <= 89 for x in e)]
        return JA if len(recent) >= 3 else NEE

    def _p_slaap(self, d: date) -> str:
        nights = self.last_days(d, 21)
        return self.judged_by(
            "sleep_quality",
            d,
            lambda source: self._enough([self.grave("sleep_quality", source, x) for x in nights], 14),
        )[0]

    def _p_onrust(self, d: date) -> str:
        week = self.last_days(d, 7)
        for tired in self.with_answer("fatigue", d, week):
            for restless in self.with_answer("restlessness", d, week):
                both: list[bool | None] = []
                for x in week:
                    two = (self.grave("fatigue", tired, x), self.grave("restlessness", restless, x))
                    both.append(False if False in two else None if None in two else True)
                if (answer := self._enough(both, 5)) != ONBEKEND:
                    return answer
        return ONBEKEND

    def with_answer(self, item: str, d: date, days: list[date]) -> list[str]:
        """The sources of an item with an answer on these days, in their order; one without when none has."""
        sources = self.ordered(item, d)
        return [s for s in sources if any(self.value(item, s, x) is not None for x in days)] or sources[:1]

    def _p_prest(self, d: date) -> str:
        rated = [
            (x, w)
            for x, w in self.rated("performance", d, 27)
            if x > self.discussed(d) and not self.in_recovery_week(x)
        ]
        if len(rated) < 6 or (rated[-1][0] - rated[0][0]).days < 21:
            return ONBEKEND
        return JA if 3 * sum(w == "worse" for _, w in rated) >= 2 * len(rated) else NEE

    def in_recovery_week(self, d: date) -> bool:
        return any(week.first <= d <= week.last for week in self.around.recovery_weeks)

    def _p_ernst(self, d: date) -> str:
        tagged = d in self.days and "severe_complaint" in self.days[d].tags
        return JA if tagged else NEE

    def _lasting(self, d: date) -> str:
        walked = self.walk(d)
        states: list[bool | None] = [
            walked[x].under if x in walked and self.evaluated(x) else None for x in self.last_days(d, 28)
        ]
        return self._enough(states, 15)

    # the levels

    def groups_recorded(self, group: str, d: date) -> bool | None:
        """Return None when not recorded this morning, else whether the morning was good."""
        if group == "A":
            if self.answer("RHR_PCT", d) == ONBEKEND and self.answer("HRV_50", d) == ONBEKEND:
                return None
            return not self.fires("A", d)
        if group == "B":
            night, bad = self.counts("sleep_duration", d), self.bad("sleep_quality", d)
            if night is None and bad is None:
                return None
            source = self.series("sleep_duration", d)
            short = night is not None and night < 360 and source is not None
            short_for_you = short and not self.short_sleeper(source or "", d)
            return not short_for_you and not bad and not self.fires("B", d)
        items = NINE[1:5] if group == "C" else NINE[5:8]
        known = [b for b in (self.bad(i, d) for i in items) if b is not None]
        return not any(known) if known else None

    def fires(self, group: str, d: date) -> bool:
        return any(self.counted_yes(rule, d) for rule in RULES_OF[group])

    def covered(self, d: date) -> bool:
        five = [d - timedelta(days=back) for back in range(5)]
        if sum(self.bad("fatigue", x) is not None for x in five) < 3:
            return False
        known = {
            "A": self.answer("RHR_PCT", d) != ONBEKEND or self.answer("HRV_50", d) != ONBEKEND,
            "B": self.answer("SLEEP_6x3", d) != ONBEKEND or self.answer("SLEEP_Q", d) != ONBEKEND,
            "C": any(sum(self.bad(i, x) is not None for x in five) >= 3 for i in NINE[1:5]),
            "E": self.answer("HEAVY_4", d) != ONBEKEND or self.answer("PERF_4", d) != ONBEKEND,
        }
        return sum(known.values()) >= 2 and (known["C"] or known["E"])

    def empty_and_worse(self, d: date) -> bool:
        for week in self.around.recovery_weeks:
            e = week.last
            if not 0 <= (d - e).days <= 28:
                continue
            tired = self.still_tired(d, e)
            rated = [
                (x, w)
                for x, w in self.rated("performance", d, 27)
                if not any(v.first <= x <= v.last for v in self.around.recovery_weeks)
            ]
            worse = (
                len(rated) >= 4
                and rated[-1][0] > e
                and (rated[-1][0] - rated[0][0]).days >= 14
                and 3 * sum(w == "worse" for _, w in rated) >= 2 * len(rated)
            )
            if tired and worse:
                return True
        return False

    def still_tired(self, d: date, e: date) -> bool:
        """F9: by the first series with four recorded mornings, none before e−3."""
        for source in self.ordered("fatigue", d):
            states = [
                self.bad_of("fatigue", source, x)
                for x in sorted(self.days)
                if e - timedelta(days=3) <= x <= d
            ]
            last = [bad for bad in states if bad is not None][-4:]
            if len(last) == 4:
                return last.count(True) >= 3
        return False

    def walk(self, until: date) -> dict[date, Seen]:
        """Every day from the first entry to the day asked."""
        if until in self.walked:
            return self.walked[until]
        seen: dict[date, Seen] = {}
        entered = [x for x, record in self.days.items() if not record.empty]
        memory = Memory()
        d = min(entered, default=until + timedelta(days=1))
        while d <= until:
            seen[d] = self._see(memory, d, seen)
            d += timedelta(days=1)
        self.walked[until] = seen
        return seen

    def _see(self, memory: Memory, d: date, seen: dict[date, Seen]) -> Seen:
        if d in self.around.discussed:
            memory.four = False
        evaluated, severe = self.evaluated(d), self.answer("P_ERNST", d) == JA
        if (evaluated or severe) and memory.last is not None and (d - memory.last).days > 14:
            memory.forget()
        consulted = d in self.around.discussed  # on that day the tag counts, from the next day on it does not
        if evaluated:
            morning = self._morning(memory, d, seen)
            memory.four = memory.four and not consulted
            return morning
        if severe:  # F1, an overlay
            memory.four, memory.without_reason, memory.spoken = not consulted, 0, d
            return Seen("see_professional", None, memory.letters, ["P_ERNST"])
        held = memory.level
        if self.ill(d):
            return Seen("ill", "none" if held == "no_data" else held, memory.letters, [])
        shown = held or "no_data"
        if held is not None and memory.spoken is not None:
            patience = 7 if RANK[held] >= 2 else 3
            shown = held if (d - memory.spoken).days <= patience else "no_data"
        return Seen(shown, "none" if held == "no_data" else held, memory.letters, [])

    def _morning(self, memory: Memory, d: date, seen: dict[date, Seen]) -> Seen:
        for g in "ABCD":
            good = self.groups_recorded(g, d)
            if good is not None:
                memory.row[g].append(good)
            if self.fires(g, d):
                memory.active.add(g)
            elif len(memory.row[g]) >= 2 and all(memory.row[g][-2:]):
                memory.active.discard(g)
        memory.active.discard("E")
        if self.fires("E", d):
            memory.active.add("E")
        memory.mornings.append((d, frozenset(memory.active)))
        counts = [len(active) for _, active in memory.mornings]
        self._notice(memory, d, counts)
        self._level_two(memory, d, counts)
        self._level_three(memory, d)
        days = [*(x for x in seen if seen[x].under), *([d] if memory.under else [])]
        lasting = sum(x in days for x in self.last_days(d, 28)) >= 15
        reasons = [r for r in P_RULES if (lasting if r == "P_DUUR" else self.answer(r, d) == JA)]
        if reasons:
            memory.four, memory.without_reason = True, 0
        elif memory.four:
            memory.without_reason += 1
            memory.four = memory.without_reason < 7
        memory.covered, memory.last, memory.spoken = self.covered(d), d, d
        return Seen(memory.level or "", None, memory.letters, reasons, memory.under)

    def _notice(self, memory: Memory, d: date, counts: list[int]) -> None:
        """F3."""
        begins = (
            counts[-1] >= 2
            or (len(counts) >= 3 and min(counts[-3:]) >= 1)
            or self.counted_yes("SLEEP_6x3", d)
            or self.answer("FATIGUE_REST2", d) == JA
        )
        memory.notice = counts[-1] > 0 and (memory.notice or begins)

    def _level_two(self, memory: Memory, d: date, counts: list[int]) -> None:
        """E with F2 and F18."""
        firm = [r for g in "ABCDE" for r in RULES_OF[g] if self.counted_yes(r, d) and self.firm(r, d)]
        three = memory.mornings[-3:]
        crowded = len(three) == 3 and min(counts[-3:]) >= 2 and (d - three[0][0]).days <= 4
        if "FATIGUE_EASY3" in firm:
            memory.under = memory.after_rest = True
        elif crowded and firm:
            memory.under = True
        if "D" not in memory.active:
            memory.after_rest = False
        if memory.under and max(counts[-2:]) < 2 and not memory.after_rest:
            memory.under = False
        if not memory.under:
            memory.after_rest = False

    def _level_three(self, memory: Memory, d: date) -> None:
        if self.empty_and_worse(d):
            memory.three = True
        elif memory.three:
            tired = [self.bad("fatigue", x) for x in sorted(self.days) if x <= d]
            seven = [b for b in tired if b is not None][-7:]
            rated = self.rated("performance", d, (d - min(self.days)).days)[-2:]
            going_well = len(rated) == 2 and all(w != "worse" for _, w in rated)
            memory.three = not (len(seven) == 7 and not any(seven) and going_well)


def variance(values: list[Fraction]) -> Fraction:
    """The sample variance."""
    middle = sum(values) / Fraction(len(values))
    return sum(((v - middle) ** 2 for v in values), Fraction(0)) / (len(values) - 1)


@dataclass
class Memory:
    """What is remembered from the mornings before; levels 1 to 4 each on their own (F18)."""

    active: set[str] = field(default_factory=set)
    row: dict[str, list[bool]] = field(default_factory=lambda: {g: [] for g in "ABCD"})
    mornings: list[tuple[date, frozenset[str]]] = field(default_factory=list)
    notice: bool = False
    under: bool = False
    after_rest: bool = False
    three: bool = False
    four: bool = False
    without_reason: int = 0
    covered: bool = False
    last: date | None = None
    spoken: date | None = None

    def forget(self) -> None:
        """F13: only the dates stay."""
        last, spoken = self.last, self.spoken
        self.__init__()  # type: ignore[misc]
        self.last, self.spoken = last, spoken

    @property
    def letters(self) -> str:
        return "".join(sorted(self.active))

    @property
    def level(self) -> str | None:
        if self.four:
            return "see_professional"
        if self.three:
            return "not_recovering"
        if self.under:
            return "under_recovered"
        if self.notice:
            return "notice"
        if self.last is None:
            return None
        return "none" if self.covered else "no_data"
