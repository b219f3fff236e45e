"""A second, slow implementation of rules and levels, to compare with ``herstel_gui.domain.signals``.

No code is shared with the program: no columns, no running sums, no state machine. Each answer is computed
from the records of all days, and each level by a walk from the first entry to the day. Only the limits of the
articles are supported.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from statistics import median
from zoneinfo import ZoneInfo

from herstel_gui.domain.day import DayRecord, Surroundings
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
    recall: dict[tuple[str, date], str] = field(default_factory=dict)
    walked: dict[date, dict[date, Seen]] = field(default_factory=dict)

    # recorded values

    def ill(self, d: date) -> bool:
        return d in self.days and "ill" in self.days[d].tags

    def value(self, measure: str, source: str, d: date) -> Fraction | None:
        """The value of a series, computed once; sleep is the duration or the time between bed and waking."""
        key = (measure, source, d)
        if key not in self.values:
            self.values[key] = self._value(measure, source, d)
        return self.values[key]

    def _value(self, measure: str, source: str, d: date) -> Fraction | None:
        if d not in self.days or self.ill(d):
            return None
        mine = {r.measure: r for r in self.days[d].readings if r.source == source}
        if measure in mine:
            return Fraction(mine[measure].value)
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
            return Fraction(minutes) if 0 <= minutes <= 1440 else None
        return None

    def series(self, measure: str, d: date) -> str | None:
        """Return the source that counts on a day: typed, else the first maker by name."""
        if d not in self.days:
            return None
        sources = sorted({r.source for r in self.days[d].readings}, key=lambda s: (s != "typed", s))
        return next((s for s in sources if self.value(measure, s, d) is not None), None)

    def counts(self, measure: str, d: date) -> Fraction | None:
        source = self.series(measure, d)
        return None if source is None else self.value(measure, source, d)

    def baseline(self, measure: str, source: str, d: date) -> list[Fraction]:
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
        """Whether the answer of a day is bad by the threshold of this day; None when unrecorded."""
        key = (item, "bad", d)
        if key not in self.memory:
            source = self.series(item, d)
            answer = None if source is None else self.value(item, source, d)
            if source is None or answer is None:
                self.memory[key] = None
            else:
                self.memory[key] = Fraction(int(answer >= self.threshold(item, source, d)))
        known = self.memory[key]
        return None if known is None else bool(known)

    def sessions(self, d: date) -> list[Session]:
        return sorted(self.days[d].sessions, key=lambda s: (s.position, s.id)) if d in self.days else []

    def kind(self, d: date) -> str | None:
        if d in self.days and self.days[d].kind is not None:
            return str(self.days[d].kind.value)  # type: ignore[union-attr]
        return "training" if self.sessions(d) else None

    def quiet(self, d: date) -> bool | None:
        kind = self.kind(d)
        if kind in ("rest", "active"):
            return True
        rpes = [s.session_rpe for s in self.sessions(d)]
        if any(r is not None and r > 3 for r in rpes):
            return False
        return None if not rpes or None in rpes else True

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
        k, n = (4, 6) if rule == "SORENESS_4" else (3, 5)
        item = ITEMS[rule]
        today = self.bad(item, d)
        if today is None:
            return ONBEKEND
        if not today:
            return NEE
        window = [self.bad(item, d - timedelta(days=back)) for back in range(n)]
        last = [b for b in window if b is not None][:k]
        if not all(last):
            return NEE
        return JA if len(last) == k else ONBEKEND

    def pulse(self, d: date) -> tuple[Fraction, Fraction] | None:
        """The three-morning mean and the baseline of the judged pulse."""
        for measure in PULSES:
            source = self.series(measure, d)
            if source is None:
                continue
            three = [self.value(measure, source, d - timedelta(days=back)) for back in range(3)]
            known = [v for v in three if v is not None]
            base = self.baseline(measure, source, d)
            if len(known) < 2 or len(base) < 14:
                return None
            return sum(known) / Fraction(len(known)), sum(base) / Fraction(len(base))
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
        for measure in PULSES:
            source = self.series(measure, d)
            if source is None:
                continue
            today = self.value(measure, source, d)
            if len(self.baseline(measure, source, d)) >= 14:
                return ONBEKEND
            earlier = []
            for back in range(1, 85):
                x = d - timedelta(days=back)
                out = any(e.day == x and e.measure == measure for e in self.around.exclusions)
                anew = any(r.measure == measure and x < r.day <= d for r in self.around.restarts)
                value = self.value(measure, source, x)
                if value is not None and not out and not anew:
                    earlier.append(value)
            if len(earlier) < 4 or today is None:
                return ONBEKEND
            return JA if 100 * today > 108 * sum(earlier) / len(earlier) else NEE
        return ONBEKEND

    def _hrv_50(self, d: date) -> str:
        source = self.series("hrv_rmssd", d)
        if source is None:
            return ONBEKEND
        week = [self.value("hrv_rmssd", source, d - timedelta(days=back)) for back in range(7)]
        known = [v for v in week if v is not None]
        if len(known) < 4:
            return ONBEKEND
        return JA if sum(known) / Fraction(len(known)) < 50 else NEE

    def hrv_counts(self, d: date) -> bool:
        source = self.series("hrv_rmssd", d)
        if source is None:
            return False
        base = self.baseline("hrv_rmssd", source, d)
        return len(base) >= 14 and median(base) >= 50

    def _sleep_6x3(self, d: date) -> str:
        nights = [self.counts("sleep_duration", d - timedelta(days=back)) for back in range(3)]
        if any(n is not None and n >= 360 for n in nights):
            return NEE
        return ONBEKEND if None in nights else JA

    def _fatigue_rest2(self, d: date) -> str:
        today = self.bad("fatigue", d)
        if today is None:
            return ONBEKEND
        if not today:
            return NEE
        kinds = [self.kind(d - timedelta(days=back)) for back in (1, 2)]
        return NEE if "training" in kinds else ONBEKEND if None in kinds else JA

    def _fatigue_easy3(self, d: date) -> str:
        ends = [self.bad("fatigue", d), self.bad("fatigue", d - timedelta(days=3))]
        between = [self.quiet(d - timedelta(days=back)) for back in (1, 2, 3)]
        if False in ends or False in between:
            return NEE
        return ONBEKEND if None in ends or None in between else JA

    def pains(self, d: date) -> set[str]:
        if d not in self.days or self.ill(d):
            return set()
        return {t.removeprefix("pain:") for t in self.days[d].tags if t.startswith("pain:")}

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
        unknown = False
        for n in range(weekday):
            x = monday + timedelta(days=n)
            if any(s.session_rpe is not None and s.session_rpe > 3 for s in self.sessions(x)):
                return JA
            unknown = unknown or self.quiet(x) is None
        return ONBEKEND if unknown else NEE

    def _kracht7(self, d: date) -> str:
        monday = d - timedelta(days=d.weekday())
        now = [
            s.minutes
            for n in range(d.weekday() + 1)
            for s in self.sessions(monday + timedelta(days=n))
            if s.strength
        ]
        before = [
            s.minutes for n in range(1, 8) for s in self.sessions(monday - timedelta(days=n)) if s.strength
        ]
        if None not in now and sum(Decimal(m) for m in now if m is not None) == 0:
            return NEE
        if None in now or None in before:
            return ONBEKEND
        if sum(Decimal(m) for m in now if m is not None) <= sum(Decimal(m) for m in before if m is not None):
            return NEE
        if not any(monday - timedelta(days=n) in self.days for n in range(1, 8)):
            return ONBEKEND
        nights = [self.counts("sleep_quality", d - timedelta(days=back)) for back in range(7)]
        known = [n for n in nights if n is not None]
        bad = any(self.bad("sleep_quality", d - timedelta(days=back)) for back in range(7))
        if bad or (known and max(known) - min(known) > 2):
            return JA
        return ONBEKEND if len(known) < 7 else NEE

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

    def _p_deload(self, d: date) -> str:
        if not any(7 <= (d - w.last).days <= 28 for w in self.around.recovery_weeks):
            return NEE
        return self._enough([self.bad("fatigue", d - timedelta(days=back)) for back in range(7)], 5)

    def _p_ziek(self, d: date) -> str:
        ill = sorted(x for x in self.days if self.ill(x) and x <= d)
        episodes: list[list[date]] = []
        for x in ill:
            if episodes and (x - episodes[-1][-1]).days <= 7:
                episodes[-1].append(x)
            else:
                episodes.append([x])
        return JA if sum((d - e[-1]).days < 90 for e in episodes) >= 3 else NEE

    def _p_slaap(self, d: date) -> str:
        return self._enough([self.bad("sleep_quality", d - timedelta(days=back)) for back in range(21)], 14)

    def _p_onrust(self, d: date) -> str:
        both: list[bool | None] = []
        for back in range(7):
            x = d - timedelta(days=back)
            two = (self.bad("fatigue", x), self.bad("restlessness", x))
            both.append(False if False in two else None if None in two else True)
        return self._enough(both, 5)

    def _p_prest(self, d: date) -> str:
        rated = self.rated("performance", d, 27)
        if len(rated) < 6 or (rated[-1][0] - rated[0][0]).days < 21:
            return ONBEKEND
        return JA if 3 * sum(w == "worse" for _, w in rated) >= 2 * len(rated) else NEE

    def _p_ernst(self, d: date) -> str:
        return JA if d in self.days and "severe_complaint" in self.days[d].tags else NEE

    def _lasting(self, d: date) -> str:
        walked = self.walk(d)
        days = [d - timedelta(days=back) for back in range(28)]
        states: list[bool | None] = [
            walked[x].under if x in walked and self.evaluated(x) else None for x in days
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
            return not (night is not None and night < 360) and not bad
        items = NINE[1:5] if group == "C" else NINE[5:8]
        known = [b for b in (self.bad(i, d) for i in items) if b is not None]
        return not any(known) if known else None

    def fires(self, group: str, d: date) -> bool:
        return any(
            self.answer(rule, d) == JA and (rule != "HRV_50" or self.hrv_counts(d))
            for rule in RULES_OF[group]
        )

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
            mornings = [x for x in sorted(self.days) if x <= d and self.bad("fatigue", x) is not None][-4:]
            tired = (
                len(mornings) == 4
                and mornings[0] >= e - timedelta(days=3)
                and sum(bool(self.bad("fatigue", x)) for x in mornings) >= 3
            )
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

    def walk(self, until: date) -> dict[date, Seen]:  # noqa: C901, PLR0912, PLR0915  # one walk, as E is one text
        """Every day from the first entry to the day asked, in one long forward walk."""
        if until in self.walked:
            return self.walked[until]
        seen: dict[date, Seen] = {}
        entered = [x for x, record in self.days.items() if not record.empty]
        if not entered:
            return seen
        active: set[str] = set()
        row: dict[str, int] = dict.fromkeys("ABCD", 0)
        mornings: list[tuple[date, int]] = []
        shown: str | None = None
        last: date | None = None
        easy = three = four = False
        without_reason = 0
        d = min(entered)
        while d <= until:
            if self.ill(d):
                seen[d] = Seen("ill", shown, "".join(sorted(active)), [])
            elif not self.evaluated(d):
                level = shown or "no_data"
                if (
                    shown is not None
                    and last is not None
                    and (d - last).days > (7 if RANK[shown] >= 2 else 3)
                ):
                    level = "no_data"
                seen[d] = Seen(level, shown, "".join(sorted(active)), [])
            else:
                for g in "ABCD":
                    good = self.groups_recorded(g, d)
                    if good is not None:
                        row[g] = row[g] + 1 if good else 0
                    if self.fires(g, d):
                        active.add(g)
                    elif row[g] >= 2:
                        active.discard(g)
                        if g == "D":
                            easy = False
                active.discard("E")
                if self.fires("E", d):
                    active.add("E")
                mornings.append((d, len(active)))
                three_last, two_last = mornings[-3:], mornings[-2:]
                two_groups = (
                    len(three_last) == 3
                    and all(n >= 2 for _, n in three_last)
                    and (d - three_last[0][0]).days <= 4
                )
                no_rest = self.answer("FATIGUE_EASY3", d) == JA
                was = shown is not None and RANK[shown] >= 2
                easy = easy or no_rest
                calm = len(two_last) == 2 and all(n < 2 for _, n in two_last)
                under = two_groups or no_rest or (was and not (calm and not easy))
                if not under:
                    easy = False
                if self.empty_and_worse(d):
                    three = True
                elif three:
                    tired = [self.bad("fatigue", x) for x in sorted(self.days) if x <= d]
                    seven = [b for b in tired if b is not None][-7:]
                    performances = self.rated("performance", d, (d - min(entered)).days)[-2:]
                    going_well = len(performances) == 2 and all(w != "worse" for _, w in performances)
                    three = not (len(seven) == 7 and not any(seven) and going_well)
                recent = [x for x in seen if (d - x).days < 28 and seen[x].under]
                reasons = [r for r in P_RULES if r != "P_DUUR" and self.answer(r, d) == JA]
                if len(recent) + under >= 15:
                    reasons = [r for r in P_RULES if r in {*reasons, "P_DUUR"}]
                if reasons:
                    four, without_reason = True, 0
                elif four:
                    without_reason += 1
                    four = without_reason < 7
                if four:
                    shown = "see_professional"
                elif three:
                    shown = "not_recovering"
                elif under:
                    shown = "under_recovered"
                elif active:
                    shown = "notice"
                else:
                    shown = "none" if self.covered(d) else "no_data"
                last = d
                seen[d] = Seen(shown, None, "".join(sorted(active)), reasons, under)
            d += timedelta(days=1)
        self.walked[until] = seen
        return seen
