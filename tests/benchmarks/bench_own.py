"""What 24 own measures cost: the start and another day, with and without them, in a journal of 20 years.

Both programs run as processes in an offscreen window of 1280x720, and take turns: every round is one start,
or one day, of each. Figures are processor times, and the ratio is the median of the ratios of the rounds.
Each own measure has a value on every day of the last year, which differs from that of the day before.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import IO, TYPE_CHECKING, Final, NamedTuple, Self

from herstel_gui.application.demo import demo
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.clock import SystemClock
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measure import Better, Moment
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of, own_measure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.store.journal_file import open_journal
from tests.benchmarks import figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from herstel_gui.application.changes import Entry
    from herstel_gui.domain.own_measures import OwnMeasure

YEARS: Final = 20
OWN: Final = 24
OWN_YEARS: Final = 1
"""Years with values of own measures: with twenty, the file that each start checks is five times as large."""
STARTS, DAYS = (20, 200) if figures.LONG else (7, 60)
"""Rounds of starts and of days."""
FIRST_DAYS: Final = 5
"""Rounds that do not count: what they use is loaded by them."""
GOAL: Final = 1.05
STATES: Final = (("the page with all fields", "page"), ("the values", "values"), ("the banner", "banner"))
SCREEN: Final = {"screens": [{"name": "1280x720", "x": 0, "y": 0, "width": 1280, "height": 720}]}
MOMENTS: Final = (Moment.MORNING, Moment.AFTER_TRAINING, Moment.EVENING)


def main() -> int:
    """Run the benchmark and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        homes = [made_home(Path(folder, name), own) for name, own in (("without", 0), ("with", OWN))]
        starts(homes)
        days(homes)
    return 0


def made_home(home: Path, own: int) -> Path:
    """Make a home folder with a journal of twenty years and so many own measures; return the folder."""
    clock = SystemClock()
    places = find_places(home / "thuis")
    places.prepare()
    store = open_journal(places.journal, clock)
    made = declared(own)
    entries: list[Entry] = [*demo(YEARS, 1, clock.today()), *made, *values(made, clock.today())]
    Journal(store, clock).change(Text("demo"), (), entries)
    store.close()
    (home / "screens.json").write_text(json.dumps(SCREEN), encoding="utf-8")
    # the first start takes the settings over, and compiles the modules
    with Window(home) as window:
        window.wait()
    return home


def declared(own: int) -> list[OwnMeasure]:
    """Return declarations of every kind and moment."""
    kinds = list(OwnKind)
    told = []
    for place in range(own):
        kind = kinds[place % len(kinds)]
        scale, number = kind is OwnKind.SCALE, kind is OwnKind.NUMBER
        declaration = Declaration(
            f"Meting {chr(ord('a') + place) * 3}", kind, MOMENTS[place % len(MOMENTS)], place=place,
            poles=("geen", "veel") if scale else ("", ""),
            better=Better.LOWER if scale else Better.NEITHER,
            unit="kopjes" if number else "",
        )  # fmt: skip
        told.append(own_measure(key_of(declaration), declaration))
    return told


def values(own: Sequence[OwnMeasure], until: date) -> Iterator[Reading]:
    """Yield a value of every measure on every day; the values of a measure differ from day to day."""
    for back in range(round(OWN_YEARS * 365.25)):
        day = until - timedelta(days=back)
        for place, each in enumerate(own):
            answer = 1 + (day.toordinal() + place) % 7
            declaration = each.declaration
            yes_no = declaration is not None and declaration.kind is OwnKind.YES_NO
            yield Reading(day, each.key, answer % 2 if yes_no else answer)


class Figures(NamedTuple):
    """Processor times in ms of the rounds, without and with own measures."""

    without: list[float]
    own: list[float]

    def add(self, without: float, own: float) -> None:
        """Add a round."""
        self.without.append(without)
        self.own.append(own)

    def report(self, name: str, goal: float | None = GOAL) -> None:
        """Print and record the ratio."""
        ratios = [ours / theirs for theirs, ours in zip(self.without, self.own, strict=True)]
        figures.figure(f"{name}, {OWN} own measures / none", ratios, "x", goal, digits=2)
        without, own = median(self.without), median(self.own)
        print(f"{name:<34}{own:>8.1f} ms  against {without:>6.1f} ms: {median(ratios):.2f} x, goal {goal}")


class Window:
    """A running program of ``own_probe``."""

    def __init__(self, home: Path) -> None:
        """Start the program with a home folder."""
        environment = os.environ | {
            "HERSTEL_HOME": str(home / "thuis"),
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(home.parent / "compiled"),
            "QT_QPA_PLATFORM": f"offscreen:configfile={home / 'screens.json'}",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.own_probe"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._say: IO[str] = self._process.stdin
        self._hear: IO[str] = self._process.stdout

    def __enter__(self) -> Self:
        """Return the program."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End the program."""
        self._say.close()
        self._hear.close()
        self._process.wait()

    def wait(self) -> dict[str, float]:
        """Wait until the program is ready; return the processor time of each state of the start in ms."""
        reached: dict[str, float] = {}
        for line in self._hear:
            name, _figure, processor = line.split()
            reached[name] = float(processor)
            if name == "ready":
                return reached
        message = "the program ended during its start"
        raise RuntimeError(message)

    def another_day(self) -> list[float]:
        """Go to another day; return the ms until it is painted and until all is done."""
        self._say.write("\n")
        self._say.flush()
        return [float(each) for each in self._hear.readline().split()]


def starts(homes: Sequence[Path]) -> None:
    """Start both programs by turns."""
    found = {name: Figures([], []) for _, name in STATES}
    for _ in range(STARTS):
        reached = []
        for home in homes:
            with Window(home) as window:
                reached.append(window.wait())
        for name, each in found.items():
            each.add(*[times[name] for times in reached])
    for what, name in STATES:
        found[name].report(f"start to {what}")


def days(homes: Sequence[Path]) -> None:
    """Go from day to day in both programs by turns."""
    painted, done = Figures([], []), Figures([], [])
    with Window(homes[0]) as without, Window(homes[1]) as own:
        for window in (without, own):
            window.wait()
        for number in range(FIRST_DAYS + DAYS):
            times = [window.another_day() for window in (without, own)]
            if number >= FIRST_DAYS:
                for found, pair in zip((painted, done), zip(*times, strict=True), strict=True):
                    found.add(*pair)
    painted.report("another day, painted")
    done.report("another day, and all that follows", None)


if __name__ == "__main__":
    sys.exit(main())
