"""The time of the planning page with 20 years of days and 2,000 planned trainings.

Figures are processor times, beside their goals. ``python tests/benchmarks/bench_planning.py [years]``
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
from herstel_gui.domain.planned import PlanKind, PlannedTraining
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.planning.header import later_month
from herstel_gui.views.planning.page import PlanningPage
from herstel_gui.views.resources import use_resources
from herstel_gui.views.theme import LIGHT, Theme, apply_theme
from tests.application.fakes import FixedClock
from tests.benchmarks import figures

if TYPE_CHECKING:
    from herstel_gui.views.planning.calendar_files import CalendarFiles

YEARS: Final = 20
PLANS: Final = 2000
MONTHS: Final = 12


class _NoFiles(QObject):
    told = Signal(str, str)

    def read(self) -> None:
        """Do nothing; no file is read here."""

    def save(self) -> None:
        """Do nothing; no file is written here."""


def main(years: int = YEARS) -> int:
    """Run the benchmark and print the table."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    use_resources(resources())
    apply_theme(app, Theme(LIGHT, dark=False), resources() / "styles" / "herstel.qss")
    with TemporaryDirectory() as folder:
        clock = FixedClock()
        journal = Journal(open_journal(Path(folder) / "dagboek.herstel", clock), clock)
        today = clock.today()
        first = today - timedelta(days=PLANS * 3 // 4)
        days = (first + timedelta(days=number) for number in range(PLANS))
        plans = [PlannedTraining(f"{day}.1", day, PlanKind.EASY.value, minutes=60) for day in days]
        journal.change(Text("demo"), (), [*demo(years, 1, today), *plans])
        page = PlanningPage(JournalSignals(journal), cast("CalendarFiles", _NoFiles()))
        page.resize(1084, 780)
        page.show()
        app.processEvents()
        times = []
        for _ in range(MONTHS):
            begin = process_time()
            page.show_month(later_month(page.month, -1))
            page.view.viewport().repaint()
            times.append((process_time() - begin) * 1000)
            app.processEvents()
        figures.figure(f"a month of the planning page, {years} years, {PLANS} plans", times, "ms", 50)
        print(f"a month of the planning page{'':<24}{median(times):>8.0f} ms   aim 50")
        page.close()
        journal.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
