"""The speed of the trends page, against a bare pyqtgraph layout of the same arrays in the same run.

Prints medians and their ratios. ``python tests/benchmarks/bench_trends.py [years]``
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from herstel_gui.application.changes import Dated, KindEntry, NoteEntry, StatedZone, TagEntry, ZoneChange
from herstel_gui.application.demo import demo
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_versions import Marks
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.versions import Exchange, Rows
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.resources import resource
from herstel_gui.views.theme import LIGHT, Theme, apply_theme
from herstel_gui.views.trends.page import TrendsPage
from tests.benchmarks import figures
from tests.files import unguarded

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from herstel_gui.application.changes import Earlier, Edit, Entry
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows
    from herstel_gui.domain.day_text import DayText
    from herstel_gui.domain.text import Text
    from herstel_gui.views.trends.arrays import PictureArrays

TODAY: Final = date(2026, 11, 22)
YEARS: Final = 20
MEASURES: Final = 15
ROUNDS: Final = 30
SIZE: Final = (1084, 780)
STALL_SECONDS: Final = 20.0
STALL_RUNS: Final = 5
YEARS_IN_TABLE: Final = (5, 10, 20, 40)
LINEAR: Final = 1.3
"""The most that a day may take longer in the longest journal than in the shortest."""


class Clock:
    """A clock that stands still."""

    def now(self) -> datetime:
        """Return the moment."""
        return datetime(2026, 11, 22, 7, tzinfo=UTC)

    def today(self) -> date:
        """Return the day."""
        return TODAY


class Memory:
    """A store in memory, so the benchmark excludes reading from disk."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._days = records(entries)
        self._weeks = tuple(entry for entry in entries if isinstance(entry, RecoveryWeek))

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        """Return the days."""
        return self._days if span is None else {d: r for d, r in self._days.items() if d in span}

    def extent(self) -> DaySpan | None:
        """Return the first and last day."""
        return DaySpan(min(self._days), max(self._days)) if self._days else None

    def first_noted(self, what: str) -> date | None:
        """Return the first day; all measures are noted from the start."""
        return min(self._days, default=None) if what else None

    def texts(self) -> Sequence[DayText]:
        """Return no texts."""
        return ()

    def surroundings(self) -> Surroundings:
        """Return the recovery weeks."""
        return Surroundings(recovery_weeks=self._weeks)

    replaced = False

    def rejoining(self) -> AbstractContextManager[None]:
        """Do nothing."""
        return nullcontext()

    turn = rejoining

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        """Do nothing."""
        del edits, at, text
        return Exchange()

    def exchange(
        self,
        exchange: EntryExchange,
        edits: Sequence[Edit],
        at: datetime,
        text: Text,
        zone: ZoneChange | None = None,
    ) -> EntryExchange:
        """Do nothing."""
        del exchange, edits, at, text, zone
        return Exchange()

    def demand_same_journal(self) -> None:
        """Do nothing."""

    def accept_journal(self) -> None:
        """Do nothing."""

    def marks(self) -> Marks:
        """Return no marks."""
        return Marks("", StatedZone(0, ""))

    def rows(self, days: Collection[date] | None = None, trainings: Collection[str] = ()) -> EntryRows:
        """Return no versions."""
        del days, trainings
        return Rows()

    def history(self, day: date) -> tuple[Earlier, ...]:
        """Return no history."""
        del day
        return ()

    def whole_history(self) -> Sequence[Earlier]:
        """Return no history."""
        return ()

    def dated(self) -> Dated:
        """Return no times."""
        return Dated({})

    def stated_zone(self) -> StatedZone:
        """Return no zone."""
        return StatedZone(0, "")

    def notes(self, kind: str) -> Mapping[str, str]:
        """Return no notes."""
        del kind
        return {}

    def keep_notes(self, notes: Mapping[str, str]) -> None:
        """Do nothing."""

    def drafts(self) -> Mapping[tuple[date, str], str]:
        """Return no drafts."""
        return {}

    def keep_draft(self, day: date, place: str, text: str) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def records(entries: Sequence[Entry]) -> dict[date, DayRecord]:
    """Group entries by day."""
    parts: dict[date, dict[str, Any]] = {}
    for entry in entries:
        if isinstance(entry, RecoveryWeek):
            continue
        day = parts.setdefault(entry.day if hasattr(entry, "day") else TODAY, {})
        match entry:
            case Reading():
                day.setdefault("readings", []).append(entry)
            case Session():
                day.setdefault("sessions", []).append(entry)
            case KindEntry(kind=kind):
                day["kind"] = kind
            case TagEntry(tag=tag):
                day.setdefault("tags", []).append(tag)
            case NoteEntry(note=note):
                day["note"] = note
            case _:
                pass
    return {
        day: DayRecord(
            day, tuple(part.get("readings", ())), tuple(part.get("sessions", ())), part.get("kind"),
            tuple(part.get("tags", ())), part.get("note", ""),
        )
        for day, part in sorted(parts.items())
    }  # fmt: skip


def timed(action: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Return the times of ``rounds`` calls, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        action()
        times.append(1000 * (perf_counter() - start))
    return times


def settle(until: Callable[[], bool], seconds: float = 120) -> None:
    """Run the event loop until a condition is true, at most ``seconds``."""
    timer = QElapsedTimer()
    timer.start()
    while not until() and timer.elapsed() < 1000 * seconds:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    QApplication.processEvents()


def open_page(journal: Journal, choices: dict[str, object]) -> tuple[QWidget, TrendsPage]:
    """Open the page in a window; returns after the chart is painted."""
    page = TrendsPage(JournalSignals(journal), outgoing=unguarded(), choices=choices)
    window = framed(page)
    window.show()
    settle(lambda: page.loaded is not None)
    QApplication.processEvents()
    return window, page


def framed(body: QWidget) -> QWidget:
    """Put a widget in a window of the usual size."""
    window = QWidget()
    QVBoxLayout(window).addWidget(body)
    window.resize(*SIZE)
    return window


def open_bare(arrays: PictureArrays) -> tuple[QWidget, Any]:
    """Plot the same arrays with plain calls of pyqtgraph: linked plots with two thin lines each.

    They are clipped to the view and thinned out. Dots, as in Herstel, would take pyqtgraph four times as
    long.
    """
    layout = pg.GraphicsLayoutWidget()
    first = None
    for panel in arrays.panels:
        plot = layout.addPlot()
        layout.nextRow()
        x = np.arange(len(panel.values)) + 0.5
        plot.plot(x, panel.values, pen="g", connect="finite")
        if len(panel.means):
            plot.plot(x, panel.means, pen="b", connect="finite")
        plot.setClipToView(True)
        plot.setDownsampling(auto=True, mode="peak")
        if first is None:
            first = plot
        else:
            plot.setXLink(first)
    window = framed(layout)
    window.show()
    assert first is not None  # there are panels
    first.setXRange(len(arrays.picture.span) - 91, len(arrays.picture.span), padding=0)
    QApplication.processEvents()
    return window, (layout, first)


def bench(years: int) -> None:
    """Print the table for a journal of ``years`` years."""
    journal = Journal(Memory(demo(years, 1, TODAY)), Clock())
    names = _keys(journal)
    choices: dict[str, object] = {"panels": names[:MEASURES], "range": "3m"}
    opening = _opening(journal, choices)
    window, page = open_page(journal, choices)
    settle(lambda: page.loaded is not None and page.loaded.whole and not page.busy)
    assert page.loaded is not None  # settled
    arrays = page.loaded.arrays
    bare_opening = timed(lambda: _closed(open_bare(arrays)[0]), 5)
    bare_window, (_layout, plot) = open_bare(arrays)
    print(f"\n{years} years, {len(arrays.picture.span)} days, {len(arrays.panels)} panels (medians, ms)")
    _line("opening to the first picture", opening, bare_opening, 0.5)
    for days in (28, 91, 365, len(arrays.picture.span) * 0.6):
        _pan(page, plot, days)
    moves = _crosshair(page)
    figures.figure("Trends, crosshair move", moves, "ms", 8, digits=1)
    print(f"  crosshair move {median(moves):32.2f} ms   (at most 8)")
    stalls = [_longest_stall(page) for _ in range(STALL_RUNS)]
    name = f"longest stall in {STALL_SECONDS:.0f} s of zoom and pan"
    figures.figure(f"Trends, {name}", stalls, "ms", 50)
    print(f"  {name} {median(stalls):6.1f} ms   (at most 50; median of {STALL_RUNS} runs)")
    window.close()
    bare_window.close()


def _opening(journal: Journal, choices: dict[str, object]) -> list[float]:
    """Return the times until the first picture; each round waits for the end of its background work."""
    times = []
    for _ in range(5):
        start = perf_counter()
        window, page = open_page(journal, choices)
        times.append(1000 * (perf_counter() - start))
        settle(lambda: page.loaded is not None and page.loaded.whole and not page.busy)  # noqa: B023
        _closed(window)
    return times


def _keys(journal: Journal) -> list[str]:
    from herstel_gui.domain.signals.report import SignalHistory  # noqa: PLC0415
    from herstel_gui.domain.trends.building import TrendBuilder  # noqa: PLC0415

    history = SignalHistory(journal.days(), journal.surroundings())
    builder = TrendBuilder(journal.days(), journal.surroundings(), history, TODAY)
    return [name.key for name in builder.names() if name.days]


def _closed(window: QWidget) -> None:
    window.close()
    window.deleteLater()


def _line(name: str, owns: list[float], bares: list[float], most: float) -> None:
    figures.ratio(f"Trends, {name} / bare pyqtgraph", owns, bares, most)
    own, bare = median(owns), median(bares)
    print(f"  {name:34} {own:8.1f}   bare {bare:8.1f}   ratio {own / bare:5.2f}   (at most {most})")


def _pan(page: TrendsPage, plot: Any, days: float) -> None:  # noqa: ANN401  # pyqtgraph has no types
    total = len(page.chart.arrays.picture.span) if page.chart.arrays else 0

    def own(step: list[int] = [0]) -> None:  # noqa: B006  # counts the rounds
        step[0] += 1
        low = total - days - step[0] * days / 100
        page.chart.show_days(low, low + days * (1 + step[0] % 2 / 50))
        QApplication.processEvents()

    def bare(step: list[int] = [0]) -> None:  # noqa: B006  # counts the rounds
        step[0] += 1
        low = total - days - step[0] * days / 100
        plot.setXRange(low, low + days * (1 + step[0] % 2 / 50), padding=0)
        QApplication.processEvents()

    owns, bares = _in_turns(own, bare)
    _line(f"zoom and pan over {days:.0f} days", owns, bares, 0.5)
    figures.figure(f"Trends, zoom and pan over {days:.0f} days", owns, "ms", 20, digits=1)


def _in_turns(own: Callable[[], object], bare: Callable[[], object]) -> tuple[list[float], list[float]]:
    """Return the times of both actions, done in turns, so that other work on the machine slows both."""
    both = [(timed(own, 1)[0], timed(bare, 1)[0]) for _ in range(ROUNDS)]
    return [each for each, _ in both], [each for _, each in both]


def _crosshair(page: TrendsPage) -> list[float]:
    place = [page.chart.view.indices.start]

    def move() -> None:
        place[0] += 1
        page.chart.mark(place[0])
        QApplication.processEvents()

    return timed(move)


def _longest_stall(page: TrendsPage) -> float:
    """Zoom and pan by timer, and return the longest interval between the ticks of a second timer, in ms."""
    last, longest, turn = perf_counter(), 0.0, 0

    def tick() -> None:
        nonlocal last, longest
        longest, last = max(longest, perf_counter() - last), perf_counter()

    def play() -> None:
        nonlocal turn
        turn += 1
        chart = page.chart
        view, factor = chart.view, 0.93 if turn // 40 % 2 else 1 / 0.93
        low = view.low + view.days / 3 * (1 - factor) - view.days / 60
        chart.show_days(low, low + view.days * factor)

    clock, player = QTimer(), QTimer()
    clock.timeout.connect(tick)
    player.timeout.connect(play)
    clock.start(0)
    player.start(16)
    start = perf_counter()
    settle(lambda: perf_counter() - start > STALL_SECONDS, STALL_SECONDS + 5)
    clock.stop()
    player.stop()
    return 1000 * longest


def bench_growth() -> None:
    """Print the time to compute the whole picture for several numbers of years."""
    from herstel_gui.domain.signals.report import SignalHistory  # noqa: PLC0415
    from herstel_gui.domain.trends.building import TrendBuilder  # noqa: PLC0415
    from herstel_gui.views.trends.arrays import picture_arrays  # noqa: PLC0415

    print("\nmaking the whole picture in the background (ms)")
    a_day: dict[int, list[float]] = {}
    for years in YEARS_IN_TABLE:
        journal = Journal(Memory(demo(years, 1, TODAY)), Clock())
        keys = _keys(journal)[:MEASURES]
        days, around = journal.days(), journal.surroundings()

        def make() -> None:
            builder = TrendBuilder(days, around, SignalHistory(days, around), TODAY)  # noqa: B023
            picture_arrays(builder.picture(keys))  # noqa: B023

        times = timed(make, 3)
        a_day[years], took = [each / len(days) for each in times], median(times)
        print(f"  {years:3} years {len(days):6} days {took:9.0f}   {1000 * took / len(days):6.0f} µs a day")

    most, least = max(YEARS_IN_TABLE), min(YEARS_IN_TABLE)
    figures.ratio(f"Trends, time a day of {most} years / of {least} years", a_day[most], a_day[least], LINEAR)


def main() -> None:
    """Run the benchmark."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # made just now
    apply_theme(app, Theme(LIGHT, dark=False), resource("styles", "herstel.qss"))
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else YEARS)
    bench_growth()


if __name__ == "__main__":
    main()
