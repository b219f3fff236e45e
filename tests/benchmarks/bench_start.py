"""The time and memory of a start until the page of today is shown, against a bare PySide6 window with a form.

The programs are started alternately as processes, with a journal of ten years; the figures are medians and
their ratio. The page counts when it is painted with all its fields and takes typing; the values when the
stored ones are in the fields; the banner when it and the mark of every day of the strip are there. Further
figures: the number of fields and labels that moved meanwhile, the memory then and after opening Trends, the
longest time without response, and the time to store and show an answer. Memory is the resident set size,
including shared libraries, of both programs.

The time until a window is visible is also measured from outside, for both programs, the built program
(dist/herstel) if present, and RedNotebook and GoldenCheetah if installed (Debian: rednotebook, goldencheetah,
xdotool). With Xvfb (Debian: xvfb) the programs run in an X server, else offscreen.
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

from tests.benchmarks import figures
from tests.benchmarks.start_probe import memory
from tests.x_server import x_server

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
BUILT: Final = Path(__file__).parents[2] / "dist" / "herstel" / "herstel"
OTHERS: Final = (("rednotebook", "^RedNotebook"), ("GoldenCheetah", "^Anna$"))
STATES: Final = (("the page with all fields", "page", 2.5), ("values", "values", 4), ("banner", "banner", 4))
"""The states of the start, their names in the probe, and the goal as a ratio to the bare window."""
SETTLED: Final = 4
"""Seconds after which the built program has loaded its page completely."""

BARE: Final = """
import sys
from tests.benchmarks.start_probe import print_figure
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
window.activateWindow()  # without a window manager no window is activated
edits[0].setFocus()
def ready():
    if window.windowHandle().isExposed() and app.focusWidget() is edits[0]:
        print_figure("typing")
        app.quit()
timer = QTimer(interval=1)
timer.timeout.connect(ready)
timer.start()
app.exec()
"""
BARE_STAYS: Final = BARE.replace("window.show()", "window.setWindowTitle('kaal'); window.show()").replace(
    "        app.quit()\n", "        timer.stop()\n"
)
HERSTEL: Final = "from tests.benchmarks.start_probe import measured; measured()"


@dataclass(slots=True)
class Figures:
    """The values of a figure in all runs."""

    values: list[float] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return median(self.values)

    def __str__(self) -> str:
        if not self.values:
            return "-"
        return f"{self.middle:.0f} ({min(self.values):.0f}-{max(self.values):.0f})"


def start(code: str, environment: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Run a program; return the time in ms since the start and the figure of each printed line, by name."""
    begun = time.perf_counter()
    lines: dict[str, tuple[float, float]] = {}
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            name, figure, _processor = line.split()
            lines[name] = ((time.perf_counter() - begun) * 1000, float(figure))
    return lines


@dataclass(frozen=True, slots=True)
class Program:
    """A program whose start is measured from outside, until its window is visible."""

    name: str
    command: list[str]
    title: str

    def run(self, environment: Mapping[str, str], seconds: float = 0) -> tuple[float, float] | None:
        """Start the program; return the ms until its window is visible and its MB ``seconds`` later."""
        begun = time.perf_counter()
        with subprocess.Popen(
            self.command,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            try:
                # xdotool search --sync would search only twice a second
                search = ["xdotool", "search", "--onlyvisible", "--name", self.title]
                while time.perf_counter() - begun < PATIENCE:
                    if subprocess.run(search, env=environment, capture_output=True, check=False).stdout:
                        took = (time.perf_counter() - begun) * 1000
                        time.sleep(seconds)  # noqa: TID251  # the end of loading is not visible from outside
                        return took, memory(process.pid) / MEGABYTE
                return None
            finally:
                process.kill()
                process.wait()
                # a remaining lock file would change the next start
                for lock in Path(environment["HERSTEL_HOME"]).glob(".*.lock"):
                    lock.unlink()


BARE_PROGRAM: Final = Program("bare", [sys.executable, "-c", BARE_STAYS], "^kaal$")
SOURCE: Final = Program("source", [sys.executable, "-m", "herstel_gui"], "^Herstel")
BUILT_PROGRAM: Final = Program("built program", [str(BUILT)], "^Herstel")


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Return an environment with an X server, or offscreen without Xvfb."""
    without = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    if not shutil.which("Xvfb"):
        yield without
        return
    with x_server("1600x1000") as display:
        on_screen = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        # offscreen if Qt lacks libraries for X
        yield on_screen if start(BARE, on_screen) else without


def main() -> None:
    """Run the benchmark and print the table."""
    with tempfile.TemporaryDirectory() as home, screen() as plain:
        environment = plain | {"HERSTEL_HOME": str(Path(home) / "thuis"), "HOME": home, "LANG": "C.UTF-8"}
        # with compiled modules, as from the second start on, also if the environment disables these
        environment |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(Path(home) / "compiled")}
        made, journal = Path(home) / "voorbeeld.herstel", Path(home) / "thuis" / "dagboek.herstel"
        command = [sys.executable, "-m", "herstel_gui", "demo", str(made), "--years", YEARS]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
        journal.parent.mkdir(parents=True, exist_ok=True)
        # the command does not write over the journal itself
        made.rename(journal)
        start(BARE, environment)
        start(HERSTEL, environment)
        runs = [(start(BARE, environment), start(HERSTEL, environment)) for _ in range(RUNS)]
        table([bare for bare, _ in runs], [ours for _, ours in runs], environment["QT_QPA_PLATFORM"])
        windows(Path(home), environment)


def table(
    bare: list[dict[str, tuple[float, float]]], ours: list[dict[str, tuple[float, float]]], on: str
) -> None:
    """Print the figures of Herstel and the bare window."""
    print(f"{RUNS} runs in turn, a journal of {YEARS} years, platform {on}: median (least-most)")
    print(f"{'':38}{'bare':>18}{'Herstel':>20}{'ratio':>8}{'goal':>8}")
    base = Figures([run["typing"][0] for run in bare])
    memory = Figures([run["typing"][1] / MEGABYTE for run in bare])
    typing = [run["typing"][0] for run in bare]
    empty = [run["typing"][1] for run in bare]
    for state, step, most in STATES:
        took = [run[step][0] for run in ours]
        figures.ratio(f"start to {state} / bare", took, typing, most)
        row(f"start to {state} (ms)", base, Figures(took), str(most))
    figures.ratio("memory on Vandaag / bare", [run["settled"][1] for run in ours], empty, 1.5)
    figures.ratio("memory after Trends / bare", [run["trends"][1] for run in ours], empty, 3)
    row("memory on Vandaag (MB)", memory, Figures([run["settled"][1] / MEGABYTE for run in ours]), "1.5")
    row("memory after Trends (MB)", memory, Figures([run["trends"][1] / MEGABYTE for run in ours]), "3")
    moved = [run["moved"][1] for run in ours]
    figures.figure("fields that moved when the values came", moved, "", 0)
    print(f"{'fields that moved when the values came':56}{Figures(moved)!s:>20}")
    for what, name, goal in (
        ("longest silence while loading (ms)", "silence", 50),
        ("store one answer, values repainted (ms)", "stored", None),
        ("the same with banner and strip (ms)", "all", None),
    ):
        figures.figure(what.removesuffix(" (ms)"), [run[name][1] for run in ours], "ms", goal)
        print(f"{what:56}{Figures([run[name][1] for run in ours])!s:>20}")


def row(what: str, bare: Figures, ours: Figures, goal: str) -> None:
    """Print two medians with their spread, and their ratio."""
    print(f"{what:38}{bare!s:>18}{ours!s:>20}{ours.middle / bare.middle:8.2f}{goal:>8}")


def windows(home: Path, environment: Mapping[str, str]) -> None:
    """Measure all programs from outside: the bare window, Herstel, the built program, and others."""
    if environment["QT_QPA_PLATFORM"] != "xcb" or not shutil.which("xdotool"):
        for name in ("the built program", *(name for name, _ in OTHERS)):
            figures.absent(f"window of {name}", "needs Xvfb and xdotool")
        print("no Xvfb or no xdotool: the built program and others are not measured")
        return
    programs, missing = to_measure(home)
    for program in programs:
        program.run(environment)
    seen: dict[str, list[float]] = {program.name: [] for program in programs}
    for _ in range(RUNS // 2):
        for program in programs:
            if run := program.run(environment):
                seen[program.name].append(run[0])
    report(seen, missing)
    if BUILT.exists():
        bare, built = (
            [run[1] for _ in range(3) if (run := program.run(environment, SETTLED))]
            for program in (BARE_PROGRAM, BUILT_PROGRAM)
        )
        figures.ratio("memory of the built program on Vandaag / bare", built, bare, 1.5)
        row("memory of the built program (MB)", Figures(bare), Figures(built), "1.5")


def to_measure(home: Path) -> tuple[list[Program], list[tuple[str, str]]]:
    """Return the programs to measure from outside, and the names of missing programs with the reason."""
    programs, missing = [BARE_PROGRAM, SOURCE], []
    if BUILT.exists():
        programs.append(BUILT_PROGRAM)
    else:
        missing.append((BUILT_PROGRAM.name, "no dist/herstel: packaging/freeze.py makes it"))
    for name, title in OTHERS:
        found = shutil.which(name) or shutil.which(name.lower())
        if found is None:
            missing.append((name, "not installed"))
        else:
            programs.append(Program(name, [found, *arguments_of(name, home)], title))
    return programs, missing


def report(seen: Mapping[str, list[float]], missing: list[tuple[str, str]]) -> None:
    """Print and record the times until a window is visible, and the ratios of Herstel to other programs."""
    for name, times in seen.items():
        print(f"{name + ' to its window (ms)':38}{Figures(times)!s:>18}")
    for name, why in missing:
        figures.absent(f"window of {name}", why)
        print(f"{name:38}not measured: {why}")
    for ours in ("source", "built program"):
        for name, goal in (("bare", 2.5), ("rednotebook", 0.8), ("GoldenCheetah", 1)):
            if ours in seen and name in seen:
                figures.ratio(f"window of Herstel ({ours}) / {name}", seen[ours], seen[name], goal)


def arguments_of(name: str, home: Path) -> list[str]:
    """Return the arguments of a program: for GoldenCheetah an athlete without data, created here."""
    if name != "GoldenCheetah":
        return []
    config = home / "athletes" / "Anna" / "config"
    for folder in ATHLETE_FOLDERS:
        (config.parent / folder).mkdir(parents=True, exist_ok=True)
    # else a dialog asks whether to upgrade the athlete
    (config / "athlete-general.ini").write_text("[upgradesuccess]\nfolder=true\n", encoding="utf-8")
    return [str(home / "athletes"), "Anna"]


if __name__ == "__main__":
    main()
