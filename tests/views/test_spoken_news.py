"""Storing, undoing, refusals, bars and the banner are announced to screen readers."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel

from herstel_gui.domain.signals.signal import Level
from herstel_gui.views.banner import Banner
from herstel_gui.views.safety.notice_bar import Notice, NoticeBar
from herstel_gui.views.spoken_news import SpokenNews
from herstel_gui.views.today.context_line import ContextLine
from herstel_gui.views.today.value_rows import QuantityRow
from herstel_gui.views.trouble_bar import TroubleBar
from tests.spoken import Heard, heard
from tests.views.test_banner import report
from tests.views.today.conftest import TODAY, Bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

__all__ = ["heard"]
Key = Qt.Key


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def bench(qtbot: QtBot, heard: Heard) -> Bench:
    bench = Bench(asked=["resting_heart_rate", "mood"])
    bench.open(qtbot)
    SpokenNews(bench.window, bench.signals)
    heard.taken()
    return bench


def wait_for(qtbot: QtBot, heard: Heard, *words: str) -> None:
    qtbot.waitUntil(lambda: set(words) <= set(heard.words))
    heard.taken()


def test_unsaved_typing_storing_undoing_and_redoing_are_announced(
    bench: Bench, heard: Heard, qtbot: QtBot
) -> None:
    bench.type("5")
    wait_for(qtbot, heard, "Nog niet bewaard")
    bench.type("2", Key.Key_Return)
    wait_for(qtbot, heard, "Bewaard")
    bench.undo()
    qtbot.waitUntil(lambda: any("Ongedaan gemaakt: " in words for words in heard.words))
    heard.taken()
    bench.signals.undo_stack.redo()
    qtbot.waitUntil(lambda: any("Opnieuw gedaan: " in words for words in heard.words))


def test_storing_after_an_undo_is_no_redo(bench: Bench, heard: Heard, qtbot: QtBot) -> None:
    bench.type("52", Key.Key_Return)
    bench.undo()
    qtbot.waitUntil(lambda: any("Ongedaan gemaakt: " in words for words in heard.words))
    heard.taken()
    bench.type("53", Key.Key_Return)
    wait_for(qtbot, heard, "Bewaard")
    assert not any("Opnieuw" in words for words in heard.words)


def test_a_refusal_and_a_question_below_a_field_are_announced(bench: Bench, heard: Heard) -> None:
    row = bench.page.rows["resting_heart_rate"]
    assert isinstance(row, QuantityRow)
    bench.type("500", Key.Key_Return)
    assert f"! {row.answer.sentence.text()}" in heard.taken()
    assert row.edit.accessibleDescription() == row.answer.sentence.text()
    bench.type(Key.Key_Escape, "150", Key.Key_Return)
    assert row.answer.asking
    assert f"! {row.answer.sentence.text()}" in heard.taken()
    row.forget_typing()


def test_another_day_is_announced(bench: Bench, heard: Heard, qtbot: QtBot) -> None:
    bench.page.choose_day(TODAY - timedelta(days=1))
    wait_for(qtbot, heard, "Zaterdag 21 november")


def test_trouble_is_announced_once_and_at_once(qtbot: QtBot, heard: Heard) -> None:
    bar = TroubleBar()
    qtbot.addWidget(bar)
    bar.show_error("De schijf is vol.")
    bar.show_error("De schijf is vol.")
    bar.clear()
    bar.show_error("De schijf is vol.")
    assert heard.words == ["! De schijf is vol."] * 2


def test_a_notice_is_announced_when_it_is_shown(qtbot: QtBot, heard: Heard) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.tell(partial(Notice, "day", "Het is een nieuwe dag."))
    bar.tell(partial(Notice, "clock", "De klok staat verkeerd."))
    assert heard.taken() == ["Het is een nieuwe dag."]
    bar.dismiss.click()
    assert heard.taken() == ["De klok staat verkeerd."]
    bar.withdraw("clock")
    assert not heard.taken()


def test_the_banner_is_named_by_one_sentence_and_announced_when_it_changes(
    qtbot: QtBot, heard: Heard
) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    shown = report(Level.UNDER_RECOVERED, "RHR_PCT")
    for _ in range(2):
        banner.show_report(shown, None, None)
    assert banner.accessibleName() == "titel"
    assert banner.accessibleDescription() == "eerste zin. tweede zin."
    assert heard.taken() == ["titel."]
    assert not [label for label in banner.findChildren(QLabel) if label.accessibleName()]


def test_the_calendar_announces_the_day_and_whether_it_is_filled_in(bench: Bench, heard: Heard) -> None:
    bench.type("52", Key.Key_Return)
    popup = bench.page.head.open_calendar()
    heard.taken()
    names = [popup.calendar.days.words_of(day) for day in (date(2026, 11, 21), date(2026, 11, 22))]
    assert names == ["Zaterdag 21 november 2026, nog niets ingevuld", "Zondag 22 november 2026, ingevuld"]
    popup.close()


def test_a_field_is_described_by_its_unit_and_comparison(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = bench.page.rows["resting_heart_rate"]
    assert isinstance(row, QuantityRow)
    assert row.edit.accessibleDescription() == "/min"
    monkeypatch.setattr(row, "line_of", lambda _picture: ContextLine("+4 %", "boven je gewone 52"))
    bench.type("54", Key.Key_Return)
    assert row.edit.accessibleDescription() == "/min. +4 % boven je gewone 52"
    bench.type("500", Key.Key_Return)
    assert row.edit.accessibleDescription() == row.answer.sentence.text()
    bench.type(Key.Key_Escape)
    assert row.edit.accessibleDescription() == "/min. +4 % boven je gewone 52"
