"""The plan as a calendar file, read back by the library and by the importer."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Calendar

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import PlannedDay, RecoveryWeek, Surroundings
from herstel_gui.domain.planned import ICAL, PlannedPeriod, PlannedTraining
from herstel_gui.exporters.calendar_file import written
from herstel_gui.exporters.content import JournalContent
from herstel_gui.importers.calendar_files import read_calendar

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 23)
PLAN = Surroundings(
    planned=(PlannedDay(DAY, "rest"), PlannedDay(DAY + timedelta(days=9), "easy", "duurloop")),
    trainings=(
        PlannedTraining("a", DAY + timedelta(days=1), "hard", "heuvels", 19 * 60, 75),
        PlannedTraining("b", DAY + timedelta(days=2), "strength"),
        PlannedTraining("c", DAY + timedelta(days=3), "hard", "club", 1140, 90, source=ICAL),
    ),
    periods=(PlannedPeriod(DAY + timedelta(days=20), DAY + timedelta(days=25), note="Thialf; met \n gezin"),),
    recovery_weeks=(RecoveryWeek(DAY + timedelta(days=7), DAY + timedelta(days=13)),),
)


def test_a_plan_is_read_back_by_the_library() -> None:
    calendar = Calendar.from_ical("".join(written(JournalContent({}, PLAN))))
    found = {str(event["SUMMARY"]): (event.start, event.end) for event in calendar.events}
    assert list(found) == [
        "rust", "rustig: duurloop", "heuvels (zwaar)", "kracht", "Thialf; met \n gezin", "herstelweek",
    ]  # fmt: skip
    assert found["rust"] == (DAY, DAY + timedelta(days=1))
    begin, end = found["heuvels (zwaar)"]
    assert isinstance(begin, datetime)
    assert (begin.hour, begin.tzinfo, (end - begin).seconds) == (19, None, 75 * 60)
    assert found["herstelweek"] == (DAY + timedelta(days=7), DAY + timedelta(days=14))


def test_the_same_plan_gives_the_same_file_and_an_empty_plan_an_empty_calendar() -> None:
    assert "".join(written(JournalContent({}, PLAN))) == "".join(written(JournalContent({}, PLAN)))
    assert Calendar.from_ical("".join(written(JournalContent({}, Surroundings())))).events == []


def test_what_is_written_can_be_imported(tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    path.write_bytes("".join(written(JournalContent({}, PLAN))).encode())
    file = read_calendar(path, DaySpan(DAY, DAY + timedelta(days=30)), ZoneInfo("Europe/Amsterdam"))
    hills = next(one for one in file.trainings if one.title.startswith("heuvels"))
    assert (hills.day, hills.start, hills.minutes) == (DAY + timedelta(days=1), 1140, 75)
    assert hills.own == "a"
    assert [name for name, _ in file.skipped] == ["rust", "Thialf; met gezin", "herstelweek"]
