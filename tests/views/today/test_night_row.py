from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Answer, Evidence
from herstel_gui.views.today.day_picture import take_picture
from herstel_gui.views.today.night_row import NightRow
from tests.views.today.conftest import TODAY, Bench, report, verdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


def night(bench: Bench) -> NightRow:
    row = bench.page.rows["night"]
    assert isinstance(row, NightRow)
    row.edit.setFocus()
    row.edit.selectAll()
    return row


@pytest.mark.parametrize(
    ("typed", "shown", "length"),
    [
        ("2315 0645", "23:15 – 06:45", "7 u 30"),
        ("23:15-6:45", "23:15 – 06:45", "7 u 30"),
        ("0.25 5.45", "00:25 – 05:45", "5 u 20"),
        ("7:20", "7:20", "7 u 20"),
        ("7,5", "7:30", "7 u 30"),
        ("7u20", "7:20", "7 u 20"),
    ],
)
def test_every_form_of_a_night(bench: Bench, qtbot: QtBot, typed: str, shown: str, length: str) -> None:
    bench.open(qtbot)
    row = night(bench)
    bench.type(typed, Key.Key_Return)
    assert row.edit.text() == shown
    assert row.context.words.startswith(length)


def test_times_replace_a_duration_in_one_step_and_back(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "sleep_duration", 440))
    bench.open(qtbot)
    row = night(bench)
    bench.type("2315 0645", Key.Key_Return)
    assert bench.typed("sleep_duration") is None
    assert bench.typed("bed_time") == 1395
    bench.undo()
    assert bench.typed("sleep_duration") == 440
    assert bench.typed("bed_time") is None
    assert row.edit.text() == "7:20"
    bench.type("8", Key.Key_Return)
    assert bench.typed("sleep_duration") == 480


def test_an_empty_text_removes_the_night(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "bed_time", 1395), Reading(TODAY, "wake_time", 405))
    bench.open(qtbot)
    night(bench)
    bench.type(Key.Key_Delete, Key.Key_Tab)
    assert bench.typed("bed_time") is None
    assert bench.typed("wake_time") is None


def test_half_a_night_asks_for_the_other_time(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    row = night(bench)
    bench.type("23:15 -", Key.Key_Return)
    assert bench.typed("bed_time") == 1395
    assert row.context.words == "Vul ook de andere tijd in."


def test_short_nights_are_counted(bench: Bench, qtbot: QtBot) -> None:
    for ago in (0, 1, 2):
        bench.put(Reading(TODAY - timedelta(days=ago), "sleep_duration", 320))
    bench.open(qtbot)
    assert bench.page.rows["night"].context.words == "5 u 20 · 3e nacht op rij onder 6 uur"


def test_short_nights_are_marked_only_while_their_signal_counts(bench: Bench, qtbot: QtBot) -> None:
    for ago in (0, 1, 2):
        bench.put(Reading(TODAY - timedelta(days=ago), "sleep_duration", 320))
    row = bench.open(qtbot).rows["night"]
    assert isinstance(row, NightRow)
    fired = report(TODAY, verdict("SLEEP_6x3", Evidence(measure="sleep_duration"), Answer.YES))
    quiet = take_picture(bench.signals)
    assert not row.line_of(quiet).warn
    counting = replace(quiet, report=fired)
    assert row.line_of(counting).warn
    held = row.line_of(replace(counting, held=True))
    assert (held.lead, held.rest, held.warn) == ("5 u 20", "", False)
    assert row.line_of(replace(counting, words_only=True)).rest == "· minder dan 6 uur"


def test_an_imported_night_shows_its_source(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "sleep_duration", 320, "garmin"))
    bench.open(qtbot)
    assert bench.page.rows["night"].context.words == "5 u 20 · minder dan 6 uur · van Garmin"


def test_the_length_of_the_night_of_the_clock_change_is_elapsed_time(bench: Bench, qtbot: QtBot) -> None:
    bench.clock.at = bench.clock.at.replace(month=10, day=25)
    bench.__post_init__()
    bench.open(qtbot)
    row = night(bench)
    bench.type("2300 0700", Key.Key_Return)
    assert row.context.words == "9 u 00"


def test_a_very_long_night_is_asked_about(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    row = night(bench)
    bench.type("0645 2315", Key.Key_Return)
    assert row.answer.sentence.text() == "Een nacht van 16:30 is ongewoon. Klopt dat?"
    assert bench.typed("bed_time") is None


def test_an_impossible_time_is_refused_and_stays_in_the_field(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    row = night(bench)
    bench.type("2515 0645", Key.Key_Tab)
    assert "geen tijd" in row.answer.sentence.text()
    assert row.edit.text() == "2515 0645"


def test_a_bed_time_alone_is_stored(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    row = night(bench)
    bench.type("2315", Key.Key_Return)
    assert (bench.typed("bed_time"), bench.typed("wake_time")) == (1395, None)
    assert row.edit.text() == "23:15 –"
