"""The dialogs on recovery weeks and consultations, the list on Signalen, and the links of the day page."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from herstel_gui.application.changes import Edit
from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_weeks import week_from
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.texts import to_qdate
from herstel_gui.views.deeds.deeds import Deeds, week_tip, week_words
from herstel_gui.views.deeds.discussion_dialog import DiscussionDialog
from herstel_gui.views.deeds.recovery_week_dialog import RecoveryWeekDialog
from herstel_gui.views.signals.deeds_panel import DeedsPanel
from tests.application.fakes import MORNING, FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TODAY = MORNING.date()


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """Write dates in Dutch."""
    previous = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(previous)


@pytest.fixture
def signals(qapp: QApplication) -> JournalSignals:
    """Return a journal that begins a hundred days ago."""
    del qapp  # signals need the event loop
    journal = Journal(FakeStore(), FixedClock())
    journal.enter(TODAY - timedelta(days=100), BY_KEY["mood"], 2)
    return JournalSignals(journal)


@pytest.fixture
def above(qtbot: QtBot) -> QWidget:
    """Return a window under the dialogs."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def week_dialog(
    signals: JournalSignals, above: QWidget, held: RecoveryWeek | None = None
) -> RecoveryWeekDialog:
    dialog = RecoveryWeekDialog(signals, TODAY, above, held)
    dialog.show()
    return dialog


def test_a_week_is_stored_and_undone(signals: JournalSignals, above: QWidget, qtbot: QtBot) -> None:
    dialog = week_dialog(signals, above)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert signals.journal.recovery_weeks.all() == (week_from(TODAY),)
    assert not dialog.isVisible()
    signals.undo_stack.undo()
    assert signals.journal.recovery_weeks.all() == ()


def test_the_last_day_follows_the_first(signals: JournalSignals, above: QWidget) -> None:
    dialog = week_dialog(signals, above)
    dialog.last.setDate(to_qdate(TODAY + timedelta(days=9)))
    dialog.first.setDate(to_qdate(TODAY + timedelta(days=3)))
    assert dialog.week == RecoveryWeek(TODAY + timedelta(days=3), TODAY + timedelta(days=12))


def test_a_short_week_is_refused_and_mended_by_one_button(signals: JournalSignals, above: QWidget) -> None:
    dialog = week_dialog(signals, above)
    dialog.last.setDate(to_qdate(TODAY + timedelta(days=2)))
    assert not dialog.keep.isEnabled()
    assert "minstens zeven dagen" in dialog.refusal.text()
    dialog.way_on.click()
    assert dialog.week == week_from(TODAY)
    assert dialog.keep.isEnabled()
    assert dialog.refusal.isHidden()


def test_an_overlap_offers_the_week_in_the_way(signals: JournalSignals, above: QWidget) -> None:
    week = week_from(TODAY - timedelta(days=3))
    signals.run(lambda journal: journal.recovery_weeks.declare(week))
    dialog = week_dialog(signals, above)
    assert "staat al een herstelweek" in dialog.refusal.text()
    dialog.way_on.click()
    assert dialog.week == week
    assert dialog.remove.isVisible()
    dialog.last.setDate(to_qdate(week.last + timedelta(days=2)))
    dialog.keep.click()
    assert signals.journal.recovery_weeks.all() == (RecoveryWeek(week.first, week.last + timedelta(days=2)),)


def test_a_week_is_removed_and_comes_back_by_undo(signals: JournalSignals, above: QWidget) -> None:
    week = week_from(TODAY)
    signals.run(lambda journal: journal.recovery_weeks.declare(week))
    dialog = week_dialog(signals, above, week)
    dialog.remove.click()
    assert signals.journal.recovery_weeks.all() == ()
    signals.undo_stack.undo()
    assert signals.journal.recovery_weeks.all() == (week,)


def test_a_consultation_within_the_week_is_said(signals: JournalSignals, above: QWidget) -> None:
    signals.run(lambda journal: journal.discussions.add(TODAY))
    dialog = week_dialog(signals, above)
    assert "Beide tellen mee" in dialog.note.text()
    assert dialog.keep.isEnabled()


def test_a_consultation_is_stored_moved_and_removed(signals: JournalSignals, above: QWidget) -> None:
    dialog = DiscussionDialog(signals, TODAY, above)
    dialog.show()
    dialog.keep.click()
    assert signals.journal.discussions.all() == (TODAY,)
    moved = DiscussionDialog(signals, TODAY, above, TODAY)
    moved.show()
    moved.day.setDate(to_qdate(TODAY - timedelta(days=1)))
    moved.keep.click()
    assert signals.journal.discussions.all() == (TODAY - timedelta(days=1),)
    removed = DiscussionDialog(signals, TODAY, above, TODAY - timedelta(days=1))
    removed.show()
    removed.remove.click()
    assert signals.journal.discussions.all() == ()
    signals.undo_stack.undo()
    assert signals.journal.discussions.all() == (TODAY - timedelta(days=1),)


@pytest.mark.parametrize(("days", "better"), [(1, 0), (-1000, -100)])
def test_a_day_to_come_or_too_long_ago_offers_a_better_one(
    signals: JournalSignals, above: QWidget, days: int, better: int
) -> None:
    dialog = DiscussionDialog(signals, TODAY, above)
    dialog.show()
    dialog.day.setDate(to_qdate(TODAY + timedelta(days=days)))
    assert not dialog.keep.isEnabled()
    dialog.way_on.click()
    assert dialog.keep.isEnabled()
    dialog.keep.click()
    assert signals.journal.discussions.all() == (TODAY + timedelta(days=better),)


def test_a_second_consultation_on_a_day_is_refused(signals: JournalSignals, above: QWidget) -> None:
    signals.run(lambda journal: journal.discussions.add(TODAY))
    dialog = DiscussionDialog(signals, TODAY, above)
    dialog.show()
    assert "staat al een gesprek" in dialog.refusal.text()
    assert not dialog.keep.isEnabled()


def test_the_day_on_screen_decides_what_opens(signals: JournalSignals, above: QWidget) -> None:
    deeds = Deeds(signals, above)
    week = week_from(TODAY - timedelta(days=20))
    signals.run(lambda journal: journal.recovery_weeks.declare(week))
    signals.run(lambda journal: journal.discussions.add(TODAY - timedelta(days=15)))
    signals.choose_day(TODAY - timedelta(days=15))
    opened, talk = deeds.recovery_week(), deeds.discussed()
    assert opened is not None
    assert talk is not None
    assert opened.week == week
    assert not opened.remove.isHidden()
    assert not talk.remove.isHidden()
    signals.choose_day(TODAY - timedelta(days=50))
    opened = deeds.recovery_week()
    assert opened is not None
    assert opened.week == week_from(TODAY)


def test_the_place_in_a_week_is_said() -> None:
    week = week_from(TODAY)
    text = week_words(week, TODAY + timedelta(days=2))
    assert text == "Herstelweek: dag 3 van 7"
    assert week_tip(week).startswith("Tot en met za 28 november")
    assert week_tip(None) == "Een herstelweek aangeven"


def test_the_list_shows_weeks_and_consultations_with_a_way_to_change_them(
    signals: JournalSignals, qtbot: QtBot
) -> None:
    panel = DeedsPanel(signals)
    qtbot.addWidget(panel)
    panel.refresh()
    assert "Nog niets genoteerd" in panel.remark.text()
    signals.run(lambda journal: journal.recovery_weeks.declare(week_from(TODAY - timedelta(days=9))))
    signals.run(lambda journal: journal.discussions.add(TODAY))
    panel.refresh()
    texts = [label.text() for label in panel.findChildren(QLabel) if not label.isHidden()]
    told = [text for text in texts if text.startswith(("Herstelweek:", "Besproken op "))]
    assert sorted(told) == [
        "Besproken op zo 22 november 2026",
        "Herstelweek: vr 13 november – do 19 november 2026 (7 dagen)",
    ]
    links = [b for b in panel.findChildren(QPushButton) if b.text() == "Wijzigen…"]
    assert len(links) == 2


def test_overlapping_weeks_of_a_file_are_pointed_out(qtbot: QtBot) -> None:
    store = FakeStore()
    edits = [Edit(None, week_from(TODAY)), Edit(None, week_from(TODAY - timedelta(days=3)))]
    # of an older version, for a journal lets no weeks overlap
    store.apply(edits, FixedClock().now(), Text("uit een bestand"))
    signals = JournalSignals(Journal(store, FixedClock()))
    panel = DeedsPanel(signals)
    qtbot.addWidget(panel)
    panel.refresh()
    assert "overlappen" in panel.remark.text()
