from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.text import Text
from herstel_gui.views.today.day_picture import take_picture

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from herstel_gui.domain.signals.doubts import Doubts
    from tests.views.today.conftest import Bench


def test_the_doubts_of_a_day_are_asked_once_however_many_measures_have_two_sources(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    signals = bench.open(qtbot).signals
    days = [signals.day - timedelta(days=ago) for ago in range(20)]
    keys = ("resting_heart_rate", "hrv_rmssd", "body_weight")
    two = [Reading(day, key, 60, source) for day in days for key in keys for source in ("garmin", "oura")]
    signals.run(lambda journal: journal.change(Text("import"), (), two))
    asked: list[DaySpan] = []
    original = SignalHistory.doubts

    def count(history: SignalHistory, span: DaySpan) -> Doubts:
        asked.append(span)
        return original(history, span)

    monkeypatch.setattr(SignalHistory, "doubts", count)
    picture = take_picture(signals)
    readings = [picture.reading(key) for key in keys]
    assert [reading and reading.source for reading in readings] == ["garmin"] * 3
    assert [picture.recent(key) for key in keys] == [[60] * 14] * 3
    assert asked == [DaySpan.ending(signals.day, 14)]
