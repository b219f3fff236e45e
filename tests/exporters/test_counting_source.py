"""Tables of a line per day hold the value of the source that counts on that day, as the week table does."""

from __future__ import annotations

from datetime import timedelta

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.provenance import KnownSource, SourceUse, Taken
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.signals.about_figures import HOOPER
from herstel_gui.domain.signals.counting import counting
from herstel_gui.domain.signals.doubts import NO_DOUBTS
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.shown_only import figures
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.sources import Sources
from herstel_gui.exporters import herstel_csv, intervals_csv
from herstel_gui.exporters.content import JournalContent
from tests.domain.signals.builders import Days, day, from_source, history, merged

PULSE = "resting_heart_rate"
EARLY = 30


def around(measure: str = PULSE) -> Surroundings:
    """Return two known sources that measure at the same moment; of all days oura has the most."""
    uses = {"garmin": 30, "oura": 200}
    return Surroundings(
        sources=tuple(
            KnownSource(source, (SourceUse(measure, Taken.MORNING, days),)) for source, days in uses.items()
        )
    )


def two_watches(measure: str = PULSE) -> Days:
    """Return a journal in which garmin has most values before day 30, and oura, listed first, later."""
    return merged(
        from_source(measure, "oura", dict.fromkeys(range(EARLY, 200), 6)),
        from_source(measure, "garmin", dict.fromkeys(range(EARLY + 1), 5)),
    )


def test_lines_of_days_have_the_value_of_the_week_table() -> None:
    written, beside = two_watches("fatigue"), around("fatigue")
    sources = Sources(written, history(written, beside), DEFAULT_LIMITS, day(EARLY))
    table = week_table(Week.of(day(EARLY)), sources)
    cells = next(row for row in table.rows if row.key == "fatigue").cells
    assert next(cell.value for cell in cells if cell.day == day(EARLY)) == 5
    content = JournalContent(written, beside)
    header, *lines = [line.rstrip().split(";") for line in herstel_csv.written(content)]
    column = header.index(str(BY_KEY["fatigue"].label))
    assert next(line[column] for line in lines if line[0] == day(EARLY).isoformat()) == "5"
    theirs = [line.rstrip().split(",") for line in intervals_csv.written(content)]
    place = theirs[0].index("fatigue")
    by_day = {line[0]: line[place] for line in theirs[1:]}
    assert by_day[day(EARLY).isoformat()] == by_day[(day(EARLY) - timedelta(days=1)).isoformat()]


def test_a_sum_of_answers_takes_the_source_that_counts() -> None:
    written = two_watches("fatigue")
    for item in ("sleep_quality", "stress", "muscle_soreness"):
        written = merged(written, from_source(item, TYPED, {EARLY: 2}))
    shown = figures(written, around("fatigue"), day(EARLY))
    index = next(each for each in shown if each.about is HOOPER)
    assert str(index.value) == "11"


def test_without_several_values_nothing_is_worked_out() -> None:
    assert counting(from_source(PULSE, "garmin", {0: 50}), Surroundings()) is NO_DOUBTS
