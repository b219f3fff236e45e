"""Twelve questions of an athlete with years of data, each answered after at most two keys or clicks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from herstel_gui.application.demo import demo
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.views.trends.canvas import Canvas
from herstel_gui.views.trends.page import TrendsPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from herstel_gui.application.changes import Entry
    from tests.journeys.conftest import Start

TODAY = date(2026, 11, 22)
ALT, CTRL, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)
MOST = 2


@dataclass
class Athlete:
    """Somebody before the program, who counts keys and clicks and reads what is on the screen."""

    program: Program
    page: TrendsPage
    qtbot: QtBot
    written: list[str] = field(default_factory=list)
    deeds: int = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key, and wait for the page."""
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifiers)
        self._done()

    def click(self, widget: QWidget) -> None:
        """Click a widget, and wait for the page."""
        assert widget.isVisible()
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self._done()

    def _done(self) -> None:
        self.deeds += 1
        self.qtbot.waitUntil(lambda: not self.page.busy)

    def sentence(self) -> str:
        """Return the sentence above the plot."""
        assert self.page.other is not None
        assert self.page.other.text.isVisible()
        return self.page.other.text.text()

    def writing(self) -> str:
        """Return all that is written in the plots."""
        self.written.clear()
        assert not self.page.grab().isNull()
        return " | ".join(self.written)


def by_new_watch(entry: Entry) -> Entry:
    """Return an entry, of which the HRV of the last forty days comes from another watch."""
    if isinstance(entry, Reading) and entry.measure == "hrv_rmssd" and entry.day > TODAY - timedelta(days=40):
        return replace(entry, source="oura")
    return entry


@pytest.fixture
def athlete(start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Athlete]:
    """Trends of a program with three years of days; the chart has the focus."""
    program = start()
    program.window.resize(1280, 840)
    program.window.signals.journal.change(Text("voorbeeld"), (), [*map(by_new_watch, demo(3, 1, TODAY))])
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_2, CTRL)
    page = program.window.findChild(TrendsPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.loaded is not None and page.loaded.whole and not page.busy, timeout=60_000)
    found = Athlete(program, page, qtbot)
    write = Canvas.write

    def record(canvas: Canvas, where: QRectF, text: str, *rest: object, **more: object) -> None:
        found.written.append(text)
        write(canvas, where, text, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "write", record)
    # a list takes letters that follow each other fast as one word: here each question types one of its own
    interval = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(0)
    yield found
    QApplication.setKeyboardInputInterval(interval)


def pulse_for_november(athlete: Athlete) -> str:
    """Is my pulse lower than usual for November?"""
    athlete.press(Qt.Key.Key_5, ALT)
    return athlete.sentence()


def load_against_earlier_years(athlete: Athlete) -> str:
    """Do I train more than in this month of earlier years?"""
    athlete.press(Qt.Key.Key_5, ALT)
    athlete.press(Qt.Key.Key_B)
    assert "Belasting" in athlete.writing()
    return athlete.sentence()


def days_back_after_illness(athlete: Athlete) -> str:
    """How long after an illness is my pulse as usual again?"""
    athlete.press(Qt.Key.Key_6, ALT)
    athlete.press(Qt.Key.Key_Z)
    return athlete.sentence()


def pulse_around_travel(athlete: Athlete) -> str:
    """What does travelling do to my pulse, and how often was it?"""
    athlete.press(Qt.Key.Key_6, ALT)
    athlete.press(Qt.Key.Key_R)
    return athlete.sentence()


def ill_and_warned_days(athlete: Athlete) -> str:
    """How many days was I ill, and how many did I recover too little, this year and before?"""
    athlete.press(Qt.Key.Key_2, ALT)
    return athlete.sentence()


def hrv_against_last_year(athlete: Athlete) -> str:
    """Is my HRV higher than in earlier years?"""
    athlete.press(Qt.Key.Key_2, ALT)
    athlete.press(Qt.Key.Key_H)
    return athlete.sentence()


def legs_after_heavy_days(athlete: Athlete) -> str:
    """How are my legs and mood the morning after a heavy training?"""
    athlete.press(Qt.Key.Key_3, ALT)
    return athlete.writing()


def legs_after_running(athlete: Athlete) -> str:
    """And after running only?"""
    athlete.press(Qt.Key.Key_3, ALT)
    athlete.press(Qt.Key.Key_H)
    return f"{athlete.page.other.kind.currentText()} {athlete.sentence()}"  # type: ignore[union-attr]


def four_weeks_against_last_year(athlete: Athlete) -> str:
    """In what do these four weeks differ from those a year ago?"""
    athlete.press(Qt.Key.Key_4, ALT)
    table = athlete.page.other.table  # type: ignore[union-attr]
    assert table.isVisible()
    return " | ".join(table.item(row, column).text() for row in range(9) for column in range(4))


def values_of_today(athlete: Athlete) -> str:
    """What are my values today, against what is usual for me?"""
    athlete.press(Qt.Key.Key_End)
    assert athlete.page.chart.values.isVisible()
    return athlete.writing()


def changes_of_source(athlete: Athlete) -> str:
    """Since when does another watch measure me?"""
    athlete.click(athlete.page.head.ranges["all"])
    return athlete.writing()


def the_day_itself(athlete: Athlete) -> str:
    """What else did I note on my last day?"""
    athlete.press(Qt.Key.Key_End)
    athlete.press(Qt.Key.Key_Return)
    return f"{athlete.program.window.pages.current} {athlete.program.window.signals.day}"


QUESTIONS: dict[Callable[[Athlete], str], tuple[str, ...]] = {
    pulse_for_november: ("November 2026: ", "Eerdere jaren: ", "2 ×"),
    load_against_earlier_years: ("November 2026 tot nu toe: ", "Dezelfde dagen van eerdere jaren: "),
    days_back_after_illness: ("7 keer. ", "dagen na het begin weer gewoon (7 × bekend)"),
    pulse_around_travel: ("8 keer. ", "dagen na het begin weer gewoon"),
    ill_and_warned_days: ("2026: ziek 13, te weinig herstel of meer 10.", "2025: ziek 11,"),
    hrv_against_last_year: ("2026: gemiddeld ", "2025: gemiddeld ", "dagen)"),
    legs_after_heavy_days: ("Zware benen", "zwaar | 2,0 (221 ×)", "Stemming"),
    legs_after_running: ("Hardlopen (248) 247 trainingsdagen. Wat samengaat, hoeft geen oorzaak te zijn.",),
    four_weeks_against_last_year: (
        "Ochtendpols (slagen/min) | 54,5 (18 dagen) | 53,0 (25 dagen) | +1,5",
        "Slaap",
    ),
    values_of_today: ("Ochtendpols | 58 slagen/min | +11 %", "Slaap | 5:20 | −2:14"),
    changes_of_source: ("nieuw: Oura",),
    the_day_itself: ("today 2026-11-22",),
}


def test_twelve_questions_are_answered_in_at_most_two_keys(athlete: Athlete) -> None:
    assert len(QUESTIONS) == 12
    for question, parts in QUESTIONS.items():
        athlete.press(Qt.Key.Key_1, ALT)
        athlete.deeds = 0
        answer = question(athlete)
        assert 1 <= athlete.deeds <= MOST, question.__name__
        for part in parts:
            assert part in answer, (question.__name__, answer)
