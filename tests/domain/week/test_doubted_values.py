"""A doubtful imported value: shown with its number and mark, and counted in no mean, sum or file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.club.choice import ClubChoice
from herstel_gui.domain.club.week_file import OwnWeek, club_week
from herstel_gui.domain.day import ConfirmedReading, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.person import Person
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.report.building import ReportSources, physician_report
from herstel_gui.domain.report.options import ReportOptions
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.overview import overview
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import WeekRow, WeekTable
from herstel_gui.domain.week.wording import cell_text, spoken_cell

PULSE = "resting_heart_rate"
WEEK = Week(2026, 12)
SUNDAY = WEEK.span.last
FAR = WEEK.monday + timedelta(days=5)
OFF = Reading(FAR, PULSE, 95, "garmin")


def journal(*more: Reading, around: Surroundings | None = None) -> SignalHistory:
    """Return ten weeks of an imported pulse of 50, with one of 95 on a Saturday."""
    days = {day: DayRecord(day, (Reading(day, PULSE, 50, "garmin"),)) for day in DaySpan.ending(SUNDAY, 70)}
    days[FAR] = DayRecord(FAR, (OFF, *more))
    return SignalHistory(days, around or Surroundings())


def table_of(history: SignalHistory) -> WeekTable:
    return week_table(WEEK, Sources(history.days, history, DEFAULT_LIMITS, SUNDAY))


def pulse_row(table: WeekTable) -> WeekRow:
    return next(row for row in table.rows if row.key == PULSE)


def test_the_week_shows_a_doubtful_value_with_its_mark_and_leaves_it_out_of_the_mean() -> None:
    row = pulse_row(table_of(journal()))
    cell = row.cells[5]
    assert (cell.value, cell.doubtful, cell.counted) == (95, True, None)
    assert cell_text(row, cell, DUTCH) == "95?"
    assert spoken_cell(row, cell, DUTCH).endswith(": 95?, nog niet bevestigd")
    assert row.total == 50
    assert row.trend[-2:] == (None, 50)


def test_a_confirmed_value_counts_everywhere() -> None:
    sure = Surroundings(confirmed=(ConfirmedReading(FAR, PULSE, "garmin"),))
    row = pulse_row(table_of(journal(around=sure)))
    assert cell_text(row, row.cells[5], DUTCH) == "95"
    assert row.total == Decimal("56.428571")


def test_another_reading_of_the_day_that_counts_is_shown_instead() -> None:
    row = pulse_row(table_of(journal(Reading(FAR, PULSE, 52, "polar"))))
    assert (row.cells[5].value, row.cells[5].doubtful) == (52, False)
    typed = pulse_row(table_of(journal(Reading(FAR, PULSE, 53, TYPED))))
    assert (typed.cells[5].value, typed.total) == (53, Decimal("50.428571"))


def test_a_pause_leaves_a_doubtful_value_out_of_the_mean_too() -> None:
    history = journal()
    paused = SignalHistory(history.days, Surroundings(), person=Person(only_writing=True))
    assert pulse_row(table_of(paused)).total == 50


def test_several_weeks_and_the_report_leave_a_doubtful_value_out_of_their_means() -> None:
    history = journal()
    shown = overview(
        (WEEK,), history.days, lambda _: LevelMark.NO_DATA, SUNDAY, "Europe/Amsterdam",
        history.doubts(WEEK.span),
    )  # fmt: skip
    assert shown.rows[0].means == (50,)
    sources = ReportSources(history.days, history, Surroundings(), DEFAULT_LIMITS, SUNDAY)
    figure = physician_report(ReportOptions(), sources).figures[0]
    assert (figure.mean, figure.last) == (50, 50)


def test_the_club_file_holds_no_doubtful_value() -> None:
    history = journal()
    own = OwnWeek(table_of(history), history.days, [])
    written = datetime(2026, 3, 22, 9, tzinfo=UTC)
    shared = club_week(own, ClubChoice(name="A", columns=(PULSE,)), written).of(PULSE)
    assert shared is not None
    assert shared.days == (50, 50, 50, 50, 50, None, 50)


def test_the_rule_says_that_the_value_is_doubted_and_how_it_is_confirmed() -> None:
    verdicts = journal().report(FAR).verdicts
    for rule in ("RHR_PCT", "RHR_BPM", "RHR_WEEK"):
        missing = str(verdicts[rule].missing)
        assert "95" in missing
        assert "telt nog niet mee" in missing
        assert "bevestig" in missing
        assert "ontbreekt" not in missing


def test_the_hrv_rule_says_that_a_value_is_doubted() -> None:
    days = {
        day: DayRecord(day, (Reading(day, "hrv_rmssd", 60, "oura"),)) for day in DaySpan.ending(SUNDAY, 70)
    }
    days[SUNDAY] = DayRecord(SUNDAY, (Reading(SUNDAY, "hrv_rmssd", 190, "oura"),))
    missing = str(SignalHistory(days, Surroundings()).report(SUNDAY).verdicts["HRV_50"].missing)
    assert "190" in missing
    assert "bevestig" in missing
