"""From starting the process to a window that takes typing, against a bare PySide6 window with an empty form.

All are started in turn, as whole processes; the figures are medians and their ratio. A journal of ten years
lies ready. Also: when the whole form is there, memory then and after opening Trends, the longest time for
which the window answers nothing, and how long it takes to store one answer and repaint. RedNotebook and
GoldenCheetah are measured beside them, until their main window is on the screen, when they are installed
(Debian: rednotebook, goldencheetah, xdotool). With Xvfb (Debian: xvfb) all happens on a screen, else without.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RUNS: Final = 10
YEARS: Final = "10"
PATIENCE: Final = 60
MEGABYTE: Final = 1024
ATHLETE_FOLDERS: Final = (
    *("activities", "bak", "cache", "calendar", "config", "downloads", "imports", "logs"),
    *("quarantine", "recordings", "temp", "tempActivities", "workouts"),
)
XVFB: Final = ("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")

BARE: Final = """
import sys
from tests.benchmarks.start_probe import say
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
window.activateWindow()  # the screen has nobody who does this
edits[0].setFocus()
def ready():
    if window.windowHandle().isExposed() and app.focusWidget() is edits[0]:
        say("typing")
        app.quit()
timer = QTimer(interval=1)
timer.timeout.connect(ready)
timer.start()
app.exec()
"""
HERSTEL: Final = "from tests.benchmarks.start_probe import measured; measured()"


@dataclass(slots=True)
class Figures:
    """What was measured of one thing in all runs."""

    values: list[float] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return median(self.values)

    def __str__(self) -> str:
        if not self.values:
            return "-"
        return f"{self.middle:.0f} ({min(self.values):.0f}-{max(self.values):.0f})"


def start(code: str, environment: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Run a program; return for each line that it says how long after the start, in ms, and its figure."""
    begun = time.perf_counter()
    said: dict[str, tuple[float, float]] = {}
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            name, figure = line.split()
            said[name] = ((time.perf_counter() - begun) * 1000, float(figure))
    return said


def other(command: list[str], title: str, environment: Mapping[str, str]) -> float | None:
    """Start another program; return after how many ms its main window was on the screen, None if never."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            # its own waiting looks only twice a second
            search = ["xdotool", "search", "--onlyvisible", "--name", title]
            while time.perf_counter() - begun < PATIENCE:
                if subprocess.run(search, env=environment, capture_output=True, check=False).stdout:
                    return (time.perf_counter() - begun) * 1000
            return None
        finally:
            process.kill()


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Give an environment with a screen of its own, or without one when there is no Xvfb."""
    without = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    if not shutil.which("Xvfb"):
        yield without
        return
    with subprocess.Popen(XVFB, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        on_screen = os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        try:
            # on a screen Qt wants more libraries than without
            yield on_screen if start(BARE, on_screen) else without
        finally:
            server.terminate()


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as home, screen() as plain:
        environment = plain | {"HERSTEL_HOME": str(Path(home) / "thuis"), "HOME": home, "LANG": "C.UTF-8"}
        # compiled modules, as everybody has from the second start on, whatever this environment prefers
        environment |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(Path(home) / "compiled")}
        journal = str(Path(home) / "thuis" / "dagboek.herstel")
        command = [sys.executable, "-m", "herstel_gui", "demo", journal, "--years", YEARS]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
        start(BARE, environment)
        start(HERSTEL, environment)
        runs = [(start(BARE, environment), start(HERSTEL, environment)) for _ in range(RUNS)]
        table([bare for bare, _ in runs], [ours for _, ours in runs], environment["QT_QPA_PLATFORM"])
        if environment["QT_QPA_PLATFORM"] == "xcb":
            others(Figures([ours["typing"][0] for _, ours in runs]), Path(home), environment)


def table(
    bare: list[dict[str, tuple[float, float]]], ours: list[dict[str, tuple[float, float]]], on: str
) -> None:
    """Print what was measured of Herstel and of the bare window."""
    print(f"{RUNS} runs in turn, a journal of {YEARS} years, platform {on}: median (least-most)")
    print(f"{'':38}{'bare':>18}{'Herstel':>20}{'ratio':>8}{'goal':>8}")
    base = Figures([run["typing"][0] for run in bare])
    memory = Figures([run["typing"][1] / MEGABYTE for run in bare])
    row("start to typing (ms)", base, Figures([run["typing"][0] for run in ours]), "1.6")
    row("start to the whole form (ms)", base, Figures([run["form"][0] for run in ours]), "")
    row("memory on Vandaag (MB)", memory, Figures([run["settled"][1] / MEGABYTE for run in ours]), "1.5")
    row("memory after Trends (MB)", memory, Figures([run["trends"][1] / MEGABYTE for run in ours]), "2.5")
    for what, name in (
        ("longest silence while loading (ms)", "silence"),
        ("store one answer, values repainted (ms)", "stored"),
        ("the same with banner and strip (ms)", "all"),
    ):
        print(f"{what:56}{Figures([run[name][1] for run in ours])!s:>20}")


def row(what: str, bare: Figures, ours: Figures, goal: str) -> None:
    """Print medians with their spread, and their ratio."""
    print(f"{what:38}{bare!s:>18}{ours!s:>20}{ours.middle / bare.middle:8.2f}{goal:>8}")


def others(ours: Figures, home: Path, environment: Mapping[str, str]) -> None:
    """Print how long other programs take until their window is there, and the ratio of Herstel to each."""
    for name, title in (("rednotebook", "^RedNotebook"), ("GoldenCheetah", "^Anna$")):
        program = shutil.which(name) or shutil.which(name.lower())
        if program is None or not shutil.which("xdotool"):
            print(f"{name:38}skipped: it or xdotool is not installed")
            continue
        command = [program, *arguments_of(name, home)]
        found = [other(command, title, environment) for _ in range(RUNS // 2 + 1)][1:]
        seen = Figures([ms for ms in found if ms is not None])
        ratio = f"{ours.middle / seen.middle:8.2f}" if seen.values else "  none shown"
        print(f"{name + ' to its window (ms)':38}{seen!s:>18}{ours!s:>20}{ratio}")


def arguments_of(name: str, home: Path) -> list[str]:
    """Return what to open: for GoldenCheetah one athlete, made here with nothing in it."""
    if name != "GoldenCheetah":
        return []
    config = home / "athletes" / "Anna" / "config"
    for folder in ATHLETE_FOLDERS:
        (config.parent / folder).mkdir(parents=True, exist_ok=True)
    # else it asks whether the athlete may be brought up to date
    (config / "athlete-general.ini").write_text("[upgradesuccess]\nfolder=true\n", encoding="utf-8")
    return [str(home / "athletes"), "Anna"]


if __name__ == "__main__":
    main()
