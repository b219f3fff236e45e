"""The time of weeks: opening, printing, a club of 200 members with 12 weeks, and a report for a physician.

Figures are processor times, which are independent of the load of the machine, beside their goals.
``python tests/benchmarks/bench_week.py [years]``
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from herstel_gui.app.program import Program
from herstel_gui.application.demo import demo
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.paths import find_places, resources
from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.member_merging import newest
from herstel_gui.domain.club.table import ClubView, Shape, club_table
from herstel_gui.domain.club.week_file import ClubWeek, SharedMeasure
from herstel_gui.domain.measure import ClockTime, Number, Range
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.report.options import ReportOptions
from herstel_gui.domain.text import DUTCH, Text
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.week.options import WeekOptions
from herstel_gui.importers.club_file import read_club_files
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.club_sheet import ClubSheets
from herstel_gui.printing.paper import pdf, week_pdf
from herstel_gui.printing.report_sheet import ReportSheets
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.resources import use_resources
from herstel_gui.views.theme import LIGHT, Theme, apply_theme
from herstel_gui.views.week.page import WeekMemory, WeekPage
from tests.application.fakes import FixedClock
from tests.benchmarks import figures
from tests.files import unguarded, write_club_week

YEARS: Final = 10
WEEKS: Final = 8
"""Weeks of a round."""
ROUNDS: Final = 5
"""Rounds of page and window in turn, so that a busy moment of the machine counts for both."""
MEMBERS: Final = 200
CLUB_WEEKS: Final = 12
NOW: Final = datetime(2026, 11, 22, 7, 41, tzinfo=UTC)
LAST: Final = Week(2026, 47)
A4: Final = page_layout("a4", landscape=False)
TURNED: Final = page_layout("a4", landscape=True)


def main(years: int = YEARS) -> int:
    """Run the benchmark and print the table."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    use_resources(resources())
    apply_theme(app, Theme(LIGHT, dark=False), resources() / "styles" / "herstel.qss")
    with TemporaryDirectory() as folder:
        own(Path(folder), years, app)
        club(Path(folder))
    return 0


def report_time(what: str, seconds: float | Sequence[float], aim: float | None = None) -> None:
    """Print the median of times; with a goal, also record the figure for the table."""
    times = [each * 1000 for each in ([seconds] if isinstance(seconds, float) else seconds)]
    if aim is not None:
        figures.figure(what, times, "ms", aim)
    print(f"{what:<52}{median(times):>8.0f} ms   aim {aim or '-'}")


def timed(work: Callable[[], object]) -> float:
    """Return the processor time of a call in seconds."""
    begin = process_time()
    work()
    return process_time() - begin


def own(folder: Path, years: int, app: QApplication) -> None:
    """Measure the week page, its PDF and the reports of a journal."""
    clock = FixedClock()
    path = folder / "dagboek.herstel"
    store = open_journal(path, clock)
    Journal(store, clock).change(Text("demo"), (), demo(years, 1, clock.today()))
    store.close()
    signals = JournalSignals(Journal(open_journal(path, clock), clock))
    page = WeekPage(signals, WeekMemory(unguarded()))
    page.resize(1084, 780)

    def go(week: Week) -> None:
        page.go_to(week)
        app.processEvents()

    def first() -> None:
        page.show()
        app.processEvents()

    report_time(f"the week page for the first time, {years} years", timed(first))
    page_rounds: list[float] = []
    window_rounds: list[float] = []
    with whole_window(path.read_bytes(), app) as window:
        for number in range(ROUNDS):
            turned = [LAST + -back for back in range(1 + number * WEEKS, 1 + (number + 1) * WEEKS)]
            page_rounds.append(median(timed(partial(go, week)) for week in turned))
            window_rounds.append(median(timed(partial(window, week)) for week in turned))
    report_time("opening another week, page alone (5 rounds)", page_rounds, 50)
    report_time("opening another week, whole window (5 rounds)", window_rounds, 50)
    table = page.table_of(LAST)
    report_time("a week as PDF", timed(lambda: week_pdf(table, WeekOptions())), 500)
    for weeks in (4, 12):
        report_time(f"the report of {weeks} weeks as PDF", timed(lambda: report(page, weeks)))  # noqa: B023
    signals.journal.close()


@contextmanager
def whole_window(journal: bytes, app: QApplication) -> Iterator[Callable[[Week], None]]:
    """Yield a function that opens a week in the window of the program, on a copy of a journal."""
    with TemporaryDirectory() as folder:
        places = find_places(Path(folder))
        places.prepare()
        program = Program(app, places, FixedClock())
        program.settings.change(welcomed=True)
        path = program.last_journal()
        path.write_bytes(journal)
        program.open(path)
        program.window.resize(1280, 840)
        program.window.pages.show("week")
        app.processEvents()
        page = program.window.findChild(WeekPage)
        assert page is not None

        def go(week: Week) -> None:
            page.go_to(week)
            for _ in range(3):
                # what is put off by one turn of events, such as the banner, is part of the week
                app.processEvents()

        yield go
        program.close()


def report(page: WeekPage, weeks: int) -> None:
    """Make the PDF of a report."""
    sheets = ReportSheets(page.report_of(ReportOptions(weeks)), DUTCH, sheet_size(A4))
    pdf(A4, sheets.pages, title="Verslag")


def club(folder: Path) -> None:
    """Measure opening and printing the week files of a club."""
    chance = random.Random(1)  # noqa: S311  # reproducible, no secret
    files = folder / "club"
    files.mkdir()
    for member in range(MEMBERS):
        for back in range(CLUB_WEEKS):
            week = shared(chance, f"Lid {member:03d}", LAST + -back)
            write_club_week(week, files / week.file_name)
    begin = process_time()
    kept, _ = newest(read_club_files([files]).files)
    table = club_table([file.shared for file in kept], ClubView())
    report_time(f"opening {len(kept)} week files and their table", process_time() - begin, 2000)
    for shape in Shape:
        table = club_table([file.shared for file in kept], ClubView(shape))
        begin = process_time()
        pages = ClubSheets(table, DUTCH, sheet_size(TURNED), NOW.date()).pages
        pdf(TURNED, pages, title="Club")
        report_time(f"members by {shape.value} on {len(pages)} pages", process_time() - begin)


def shared(chance: random.Random, member: str, week: Week) -> ClubWeek:
    """Return a week of a member with all parts shared."""

    def value(span: Range) -> Number | None:
        if chance.random() < 0.1:  # a tenth of the values is missing
            return None
        return chance.randint(int(Decimal(span.low)), int(Decimal(span.high)))

    measures = tuple(
        SharedMeasure(m.key, tuple(value(m.kind.plausible) for _ in range(7)), frozenset({3}))
        for m in MEASURES
        if m.asked and not isinstance(m.kind, ClockTime)
    )
    loads = tuple(chance.choice([None, DayKind.REST, chance.randint(100, 900)]) for _ in range(7))
    answers = tuple(chance.choice([None, *Participation]) for _ in range(7))
    return ClubWeek("Club", member, week, NOW, measures, answers, marks=True, loads=loads, tags=((),) * 7)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
