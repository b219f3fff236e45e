"""Sentences that stay on paper speak of their day, never of the day on which somebody reads them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.tags import ILL
from herstel_gui.domain.text import DUTCH, say
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.sources import Sources

NOW: Final = re.compile("vandaag|gisteren|morgen|vannacht|vanochtend", re.IGNORECASE)
TODAY: Final = date(2026, 11, 22)


def journal() -> dict[date, DayRecord]:
    """Return two months: an easy one, tired days with rest between them, hard days in a row, and illness."""
    days = {}
    for day in DaySpan.ending(TODAY - timedelta(days=7), 60):
        ago = (TODAY - day).days
        tired = 6 if ago in {20, 17} else 2
        kind = DayKind.REST if ago in {18, 19} else None
        hard = Session(f"s{ago}", day, minutes=90, session_rpe=8)
        days[day] = DayRecord(
            day,
            (Reading(day, "fatigue", tired), Reading(day, "resting_heart_rate", 50)),
            (hard,) if ago in {30, 31, 32} else (),
            kind or DayKind.REST if ago not in {30, 31, 32} else None,
            tags=(ILL,) if ago < 10 else (),
        )
    return days


def test_no_sentence_of_a_signal_or_advice_speaks_of_today() -> None:
    history = SignalHistory(journal(), Surroundings())
    reports = list(history.reports(DaySpan.ending(TODAY - timedelta(days=7), 40)))
    verdicts = [
        each for report in reports for each in (*report.fired, *map(report.verdicts.get, report.planning))
    ]
    assert {"FATIGUE_EASY3", "ZWAAR2"} <= {each.rule for each in verdicts if each}
    told = {say(each.line, DUTCH) for each in verdicts if each}
    told |= {say(each.text, DUTCH) for report in reports for each in report.advice}
    assert any("ziek bent" in text for text in told)
    assert [text for text in told if NOW.search(text) and "Bel " not in text] == []


def test_an_ill_week_that_is_printed_later_says_nothing_of_today() -> None:
    days = journal()
    history = SignalHistory(days, Surroundings())
    week = Week.of(TODAY) + -1
    table = week_table(week, Sources(days, history, DEFAULT_LIMITS, TODAY, "Europe/Amsterdam"))
    told = [say(text, DUTCH) for text in table.advice]
    assert "Over een dag waarop je ziek bent, geeft Herstel geen oordeel." in told
    assert not [text for text in told if NOW.search(text)]
