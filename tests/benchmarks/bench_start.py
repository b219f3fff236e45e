"""From starting the process to a window that takes typing, against a bare PySide6 window with an empty form.

Both are started in turn, as whole processes; the figures are medians and their ratio. A journal of ten years
lies ready. Also: memory then and after opening Trends, and how long it takes to store one value and repaint.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Final

RUNS: Final = 10
YEARS: Final = "10"

MEMORY: Final = """
def memory():
    import resource, sys
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize() // 1024
    except OSError:
        return peak
"""

BARE: Final = (
    MEMORY
    + """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QMainWindow, QWidget
app = QApplication(sys.argv)
window, form = QMainWindow(), QWidget()
layout = QFormLayout(form)
edits = [QLineEdit() for _ in range(12)]
for edit in edits:
    layout.addRow("veld", edit)
window.setCentralWidget(form)
window.resize(1280, 840)
window.show()
edits[0].setFocus()
def ready():
    if window.windowHandle().isExposed() and app.focusWidget() is edits[0]:
        print("ready", memory(), flush=True)
        app.quit()
timer = QTimer(interval=1)
timer.timeout.connect(ready)
timer.start()
app.exec()
"""
)

HERSTEL: Final = (
    MEMORY
    + """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit
from herstel_gui import app as application
from herstel_gui.desktop.paths import find_places
app = application.make_application()
places = find_places(Path(sys.argv[1]))
places.prepare()
program = application.Program(app, places)
program.open(places.journal)
window = program.window
def ready():
    if window.windowHandle().isExposed() and isinstance(app.focusWidget(), QLineEdit):
        print("ready", memory(), flush=True)
        timer.stop()
        QTimer.singleShot(400, enter)
def enter():
    from PySide6.QtTest import QTest
    took = []
    for digit in "34" * 10:
        scale = window.findChildren(application.TodayPage)[0].rows["mood"].editor
        scale.setFocus()
        before = time.perf_counter()
        QTest.keyClick(scale, digit)
        app.processEvents()
        took.append((time.perf_counter() - before) * 1000)
    print("store", sorted(took)[len(took) // 2], flush=True)
    window.show_page("trends")
    QTimer.singleShot(3000, trends)
def trends():
    print("trends", memory(), flush=True)
    program.close()
    app.quit()
timer = QTimer(interval=1)
timer.timeout.connect(ready)
timer.start()
app.exec()
"""
)


def start(code: str, *arguments: str) -> dict[str, tuple[float, float]]:
    """Run a program; return for each line that it says how long after the start, in ms, and its figure."""
    begun = time.perf_counter()
    said: dict[str, tuple[float, float]] = {}
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            name, figure = line.split()
            said[name] = ((time.perf_counter() - begun) * 1000, float(figure))
    return said


def main() -> None:
    """Print the table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        journal = str(Path(home) / "dagboek.herstel")
        command = [sys.executable, "-m", "herstel_gui", "--home", home, "demo", journal, "--years", YEARS]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        start(BARE)
        start(HERSTEL, home)
        runs = [(start(BARE), start(HERSTEL, home)) for _ in range(RUNS)]
    bare = [run["ready"] for run, _ in runs]
    ours = [run["ready"] for _, run in runs]
    trends = [run["trends"][1] for _, run in runs]
    stored = [run["store"][1] for _, run in runs]
    print(f"{RUNS} runs in turn, a journal of {YEARS} years, platform {os.environ['QT_QPA_PLATFORM']}")
    print(f"{'':36}{'bare':>18}{'Herstel':>18}{'ratio':>8}")
    row("start to typing (ms)", [ms for ms, _ in bare], [ms for ms, _ in ours])
    row("resident memory on Vandaag (MB)", [kb / 1024 for _, kb in bare], [kb / 1024 for _, kb in ours])
    row("resident memory after Trends (MB)", [kb / 1024 for _, kb in bare], [kb / 1024 for kb in trends])
    print(f"store one answer and repaint (ms)    {median(stored):17.1f}  ({min(stored):.1f}-{max(stored):.1f})")


def row(what: str, bare: list[float], ours: list[float]) -> None:
    """Print medians with their spread, and their ratio."""
    columns = [f"{median(values):.0f} ({min(values):.0f}-{max(values):.0f})" for values in (bare, ours)]
    print(f"{what:36}{columns[0]:>18}{columns[1]:>18}{median(ours) / median(bare):8.2f}")


if __name__ == "__main__":
    main()
