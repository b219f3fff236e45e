"""A journal with more entries than the present limits allow: shown, reported and left unchanged."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from herstel_gui.application.changes import Entry, NoteEntry, TagEntry
from herstel_gui.domain.bounds import MAX_NOTE, MAX_SESSIONS, MAX_TAGS
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.today.tag_chips import MOST_CHIPS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

TODAY = date(2026, 11, 22)
TAGS, SESSIONS = 5000, 300
NOTE = "regel\n" * (MAX_NOTE // 2)


def overfull() -> list[Entry]:
    held: list[Entry] = [TagEntry(TODAY, f"woord {n:05}") for n in range(TAGS)]
    held += [Session(f"s{n}", TODAY, n, minutes=10) for n in range(SESSIONS)]
    held += [Reading(TODAY, "resting_heart_rate", 50, f"maker {n}") for n in range(SESSIONS)]
    held += [NoteEntry(TODAY, NOTE), NoteEntry(TODAY - timedelta(1), "a\u202eb")]
    return [*held, TagEntry(date(2090, 1, 1), "x")]


def opened(start: Start) -> Program:
    first = start()
    first.window.signals.journal.change(Text("x"), (), overfull())
    first.close()
    return start()


def shown_text(page: TodayPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_every_page_opens_and_reports_the_entries_that_are_not_shown(start: Start, qtbot: QtBot) -> None:
    program = opened(start)
    window = program.window
    page = window.pages.show("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: "bijzonderheden; hier staan er" in shown_text(page))
    assert f"Deze dag heeft 5.000 bijzonderheden; hier staan er {MOST_CHIPS}." in shown_text(page)
    assert "hoogstens 20000 tekens" not in shown_text(page)
    assert f"Deze dag heeft {SESSIONS} trainingen; hier staan er {MAX_SESSIONS}." in shown_text(page)
    assert len(page.tags.chips) < 2 * MOST_CHIPS
    assert len(page.training.rows) == MAX_SESSIONS
    for name in ("week", "planning", "signals", "today"):
        window.pages.show(name)
    window.signals.choose_day(TODAY - timedelta(1))
    window.signals.choose_day(TODAY)
    window.signals.run(lambda journal: journal.enter(TODAY, BY_KEY["mood"], 3))
    # showing a day changes neither a note that is too long nor a note with invisible characters
    held = window.signals.journal.day(TODAY)
    assert (len(held.tags), len(held.sessions), held.note) == (TAGS, SESSIONS, NOTE)
    assert window.signals.journal.day(TODAY - timedelta(1)).note == "a\u202eb"


def test_a_tag_above_the_limit_can_be_removed(start: Start, qtbot: QtBot) -> None:
    program = opened(start)
    page = program.window.pages.show("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: "woord 00000" in page.tags.chips)
    page.tags.chips["woord 00000"].click()
    assert len(program.window.signals.journal.day(TODAY).tags) == TAGS - 1 > MAX_TAGS
