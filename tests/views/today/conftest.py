from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from herstel_gui.application.changes import slot
from herstel_gui.application.journal import Journal
from herstel_gui.application.signal_reports import SignalReports
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.errors import DiskFullError
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.signals.baselines import Baseline, BaselineState
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import (
    Answer,
    Evidence,
    Group,
    Level,
    SignalReport,
    Verdict,
)
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.today.page import PostureMemory, TodayPage
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Edit, Entry
    from herstel_gui.application.journal_versions import EntryExchange
    from herstel_gui.application.ports import Clock, JournalStore
    from herstel_gui.domain.calendar import DaySpan

TODAY = date(2026, 11, 22)
YESTERDAY = TODAY - timedelta(days=1)


def verdict(rule: str, evidence: Evidence, answer: Answer = Answer.NO) -> Verdict:
    return Verdict(
        rule, Group.BODY, answer, counted=True, missing=None, evidence=evidence, line=Text(""), chip=Text("")
    )


def report(
    day: date, *verdicts: Verdict, level: Level = Level.NONE, learning: int | None = None
) -> SignalReport:
    verdicts_by_rule = {verdict.rule: verdict for verdict in verdicts}
    return SignalReport(
        day, level, None, (), (), (), (), verdicts_by_rule, Text(level.value), (), (), learning
    )


class FixedHistory(SignalHistory):
    """A history with a fixed report for all days; its baselines come from the evidence of the report."""

    def __init__(
        self,
        report_of_all_days: SignalReport,
        surroundings: Surroundings | None = None,
    ) -> None:
        super().__init__({}, surroundings or Surroundings())
        self._fixed = report_of_all_days

    def report(self, day: date) -> SignalReport:
        return replace(self._fixed, day=day)

    def baseline(self, measure: str, day: date, source: str | None = None) -> Baseline | None:
        del day
        for verdict in self._fixed.verdicts.values():
            evidence = verdict.evidence
            if evidence.measure == measure and evidence.baseline is not None:
                ready, count = BaselineState.READY, evidence.baseline_n or 0
                value = Fraction(evidence.baseline)
                return Baseline(measure, source or TYPED, ready, value, count, None, None)
        return None


class FixedReportJournal(Journal):
    """A journal whose reports are set by the test."""

    verdicts: tuple[Verdict, ...] = ()
    learning: int | None = None
    level = Level.NONE

    def __init__(self, store: JournalStore, clock: Clock, new_id: Callable[[], str]) -> None:
        super().__init__(store, clock, new_id)
        self.signals = FixedReports(self, store)


class FixedReports(SignalReports):
    """Reports with the verdicts, level and learning days that the test set on the journal."""

    def __init__(self, fixed: FixedReportJournal, store: JournalStore) -> None:
        super().__init__(fixed, store)
        self._fixed = fixed

    def recent(self, span: DaySpan) -> SignalHistory:
        fixed = self._fixed
        made = report(span.last, *fixed.verdicts, level=fixed.level, learning=fixed.learning)
        return FixedHistory(made, fixed.surroundings())


@dataclass
class FillableStore(FakeStore):
    """A store that raises DiskFullError while ``full``."""

    full: bool = False

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        if self.full:
            raise DiskFullError(Text("De schijf is vol."))
        return super().apply(edits, at, text)


@dataclass
class Bench:
    """A day page in a window, with a journal in memory."""

    store: FillableStore = field(default_factory=FillableStore)
    clock: FixedClock = field(default_factory=FixedClock)
    asked: list[str] | None = None
    taps: list[float] = field(default_factory=lambda: [0.0])
    posture: PostureMemory = field(default_factory=PostureMemory)

    def __post_init__(self) -> None:
        ids = iter(f"id{n}" for n in range(100))
        self.journal = FixedReportJournal(self.store, self.clock, lambda: next(ids))
        self.signals = JournalSignals(self.journal)

    def put(self, *entries: Entry) -> None:
        for entry in entries:
            self.store.entries[slot(entry)] = entry

    def typed(self, measure: str, day: date = TODAY) -> object:
        values = [r.value for r in self.journal.day(day).of(measure) if r.source == "typed"]
        return values[0] if values else None

    def open(self, qtbot: QtBot) -> TodayPage:
        asked = self.asked
        timer = lambda: self.taps[-1]  # noqa: E731  # a clock set by the test
        if asked is None:
            self.page = TodayPage(self.signals, timer=timer, posture=self.posture)
        else:
            self.page = TodayPage(self.signals, lambda: tuple(asked), timer=timer, posture=self.posture)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.page.header)
        column.addWidget(self.page)
        for standard, action in (
            (QKeySequence.StandardKey.Undo, self.signals.undo_stack.undo),
            (QKeySequence.StandardKey.Redo, self.signals.undo_stack.redo),
        ):
            QShortcut(QKeySequence(standard), self.window).activated.connect(action)
        self.window.resize(1084, 812)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        qtbot.waitUntil(lambda: self.page.tags.looked_up)
        self.page.start_focus()
        return self.page

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, *parts: str | Qt.Key) -> None:
        """Type texts and keys in the focused widget."""
        for part in parts:
            if isinstance(part, str):
                QTest.keyClicks(self.focus, part)
            else:
                QTest.keyClick(self.focus, part)

    def undo(self) -> None:
        QTest.keyClick(self.focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def bench() -> Bench:
    return Bench()
