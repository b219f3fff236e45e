"""One figure per thing, whatever the journal: read-out, chip, page, table and all views agree."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

import pytest

from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.doubts import MARK
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.statistics import median
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.domain.trends.comparing import block_ending, compare
from herstel_gui.domain.trends.episodes import around, events
from herstel_gui.domain.trends.panels import counts
from herstel_gui.domain.trends.picture import DayMark, TrendPicture
from herstel_gui.domain.trends.readout import read_out
from herstel_gui.domain.trends.season import Period, season, singles, whole_years
from herstel_gui.domain.trends.table import trend_rows

TODAY = date(2026, 11, 22)
PULSE = "resting_heart_rate"
KEYS = (PULSE, "hrv_rmssd", "mood")
SEEDS = range(6)
RULES = ("RHR_PCT", "RHR_BPM")
PERCENT = re.compile(r"[+−][0-9,]+ %")


def journal(seed: int) -> dict[date, DayRecord]:
    """Return 150 random days with gaps, two sources, ill days, slips and a fortnight of high pulses."""
    random = Random(seed)  # noqa: S311  # test data
    days = {}
    for back in range(150):
        day, readings = TODAY - timedelta(days=back), []
        for key, usual, spread in ((PULSE, 52, 3), ("hrv_rmssd", 70, 9), ("mood", 3, 1)):
            if random.random() < 0.2:
                continue
            raised = 6 if key == PULSE and 20 <= back < 34 else 0
            slip = 45 if key == PULSE and random.random() < 0.04 else 0
            source = "typed" if key == "mood" or random.random() < 0.8 else "garmin"
            value = usual + raised + slip + random.randint(-spread, spread)
            readings.append(Reading(day, key, value, "garmin" if slip else source))
        tags = ("ill",) if 60 <= back < 60 + seed else ()
        days[day] = DayRecord(day, tuple(readings), tags=tags)
    return days


@pytest.fixture(params=SEEDS)
def made(request: pytest.FixtureRequest) -> tuple[TrendPicture, SignalHistory]:
    days = journal(request.param)
    history = SignalHistory(days, Surroundings())
    return TrendBuilder(days, Surroundings(), history, TODAY).picture(KEYS), history


def test_read_out_chip_and_page_give_the_same_percentage(made: tuple[TrendPicture, SignalHistory]) -> None:
    picture, history = made
    seen = 0
    for day in picture.span:
        verdict = history.report(day).verdicts["RHR_PCT"]
        if not (verdict.counted and verdict in history.report(day).fired):
            continue
        line = read_out(picture, day).lines[0]
        said, chip, page = (
            PERCENT.findall(str(text))[0] for text in (line.deviation, verdict.chip, verdict.line)
        )
        assert said == chip == page, day
        assert line.over
        seen += 1
    assert seen > 1


def test_the_table_gives_the_values_of_the_read_out(made: tuple[TrendPicture, SignalHistory]) -> None:
    picture, _history = made
    _heads, *rows = trend_rows(picture, picture.span.first, picture.span.last)
    for day, row in zip(picture.span, rows, strict=True):
        wanted = []
        for panel, line in zip(picture.panels, read_out(picture, day).lines, strict=True):
            doubtful = panel.marks[picture.index(day)] & DayMark.DOUBTFUL
            wanted.append(str(line.value).split()[0].replace("–", "") + (MARK if doubtful else ""))
        assert wanted == row[3::2]


def test_every_mean_and_median_has_exactly_the_values_that_count(
    made: tuple[TrendPicture, SignalHistory],
) -> None:
    picture, _history = made
    now, then = block_ending(TODAY, 8), block_ending(TODAY - timedelta(days=56), 8)
    for row in compare(picture, now, then):
        panel = row.panel
        sound = {
            picture.day(index): value
            for index, (value, mark) in enumerate(zip(panel.values, panel.marks, strict=True))
            if value is not None and counts(mark)
        }
        for span, block in ((now, row.now), (then, row.then)):
            own = [value for day, value in sound.items() if day in span]
            assert (block.middle, block.days) == (median(own), len(own))
        months = season(picture, panel, 2026, Period.MONTH)
        for number, part in enumerate(months):
            own = [value for day, value in sound.items() if (day.year, day.month) == (2026, number + 1)]
            assert part.days == len(own)
            assert part.value == (pytest.approx(sum(own) / len(own)) if len(own) >= 7 else None)
        (year,) = whole_years(picture, panel)
        assert year.days == len(sound)
        assert year.value == pytest.approx(sum(sound.values()) / len(sound))
        left = singles(picture, panel, 2026, Period.MONTH, months)
        assert len(left) + sum(part.days for part in months if part.value is not None) == panel.known


def test_doubtful_values_are_in_no_line_around_an_event(made: tuple[TrendPicture, SignalHistory]) -> None:
    picture, _history = made
    panel = picture.panels[0]
    doubtful = {index for index, mark in enumerate(panel.marks) if mark & DayMark.DOUBTFUL}
    for event in events(picture):
        for episode in around(picture, panel, event).episodes:
            start = picture.index(episode.first)
            inside = {start + day for day in episode.doubtful}
            assert inside == doubtful & set(range(start - 14, start + 43))
            assert all(episode.values[index - start + 14] is None for index in inside)
