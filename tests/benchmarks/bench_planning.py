"""The time of the planning page with 20 years of days and 2,000 planned trainings.

Figures are processor times, beside their goals: a month until it is painted, and the check of the plan
after a key, with the marks and the card that show it. ``python -m tests.benchmarks.bench_planning [years]``
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, Final, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from herstel_gui.application.demo import demo
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.paths import resources
from herstel_gui.domain.calendar import later_month
from herstel_gui.domain.planned import PlanKind, PlannedTraining
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.planning.page import PlanningPage
from herstel_gui.views.resources import use_resources
from herstel_gui.views.theme import LIGHT, Theme, apply_theme
from tests.application.fakes import FixedClock
from tests.benchmarks import figures

if TYPE_CHECKING:
    from herstel_gui.views.planning.calendar_files import CalendarFiles

YEARS: Final = 20
PLANS: Final = 2000
MONTH_GOAL: Final = 50
CHECK_GOAL: Final = 5
TIMES: Final = 12
"""Months that are opened, and keys that are pressed."""


class _NoFiles(QObject):
    told = Signal(str, str)

    def read(self) -> None:
        """Do nothing; no file is read here."""

    def save(self) -> None:
        """Do nothing; no file is written here."""


def planned_journal(folder: Path, years: int, plans: int) -> Journal:
    """Return a journal of so many years, with a planned training on each of ``plans`` days."""
    clock = FixedClock()
    journal = Journal(open_journal(folder / "dagboek.herstel", clock), clock)
    today = clock.today()
    first = today - timedelta(days=plans * 3 // 4)
    days = (first + timedelta(days=number) for number in range(plans))
    planned = [PlannedTraining(f"{day}.1", day, PlanKind.EASY.value, minutes=60) for day in days]
    journal.change(Text("demo"), (), [*demo(years, 1, today), *planned])
    return journal


def opened_months(page: PlanningPage, times: int) -> list[float]:
    """Return the milliseconds of opening months, the earlier one each time, until painted."""
    found = []
    for _ in range(times):
        begin = process_time()
        page.show_month(later_month(page.month, -1))
        page.view.viewport().repaint()
        found.append((process_time() - begin) * 1000)
        QApplication.processEvents()
    return found


def checked_keys(page: PlanningPage, times: int) -> list[float]:
    """Return the milliseconds of checking the plan after a key, hard and easy by turns."""
    found = []
    page.go_to(page.signals.journal.clock.today() + timedelta(days=3))
    QApplication.processEvents()
    for number in range(times):
        page.press((3, 2)[number % 2])
        begin = process_time()
        page.judge()
        found.append((process_time() - begin) * 1000)
        QApplication.processEvents()
    return found


def measured(years: int, plans: int, times: int) -> dict[str, list[float]]:
    """Return the milliseconds by figure."""
    with TemporaryDirectory() as folder:
        journal = planned_journal(Path(folder), years, plans)
        page = PlanningPage(JournalSignals(journal), cast("CalendarFiles", _NoFiles()))
        page.resize(1084, 780)
        page.show()
        QApplication.processEvents()
        found = {"month": opened_months(page, times), "check": checked_keys(page, times)}
        page.close()
        page.deleteLater()
        journal.close()
    return found


def main(years: int = YEARS) -> int:
    """Run the benchmark and print the table."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    use_resources(resources())
    apply_theme(app, Theme(LIGHT, dark=False), resources() / "styles" / "herstel.qss")
    found = measured(years, PLANS, TIMES)
    about = f"{years} years, {PLANS} plans"
    figures.figure(f"a month of the planning page, {about}", found["month"], "ms", MONTH_GOAL)
    figures.figure(f"check of the plan after a key, {about}", found["check"], "ms", CHECK_GOAL, digits=1)
    print(f"a month of the planning page{'':<24}{median(found['month']):>8.0f} ms   aim {MONTH_GOAL}")
    print(f"check of the plan after a key{'':<23}{median(found['check']):>8.1f} ms   aim {CHECK_GOAL}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
