"""The choice of tests for a mutant, from a run of all tests with coverage."""

from __future__ import annotations

import json
import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from xml.etree import ElementTree as ET

MOST_SECONDS: Final = 60.0
"""Maximum time of the tests of a mutant, as measured in the run with coverage."""


def measure(folder: Path, root: Path, python: Path) -> None:
    """Run all tests; write the tests of each line (``coverage``) and their times (``junit.xml``)."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"COVERAGE_FILE": str(folder / "coverage"), "QT_QPA_PLATFORM": "offscreen"}
    command = [str(python), "-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal", "--timeout", "600"]
    command += ["--cov=herstel_gui", "--cov-context=test", "--cov-report="]
    # the status is ignored: tests may fail because coverage is slow, and still record their lines
    subprocess.run([*command, f"--junit-xml={folder / 'junit.xml'}"], cwd=root, env=environment, check=False)


@dataclass(frozen=True)
class Measured:
    """What a run of all tests with coverage recorded; a test is named as pytest names it."""

    lines: Mapping[str, Mapping[int, Sequence[str]]]
    """The tests that execute each line, by path of the module; empty for lines executed by imports only."""
    seconds: Mapping[str, float]
    """The time of each test."""

    @classmethod
    def read(cls, folder: Path, root: Path, python: Path) -> Measured:
        """Read the files of ``measure``."""
        script = (
            "import json, sys; from coverage import CoverageData; data = CoverageData(sys.argv[1]);"
            "data.read(); print(json.dumps({file: data.contexts_by_lineno(file)"
            " for file in data.measured_files()}))"
        )
        command = [str(python), "-c", script, str(folder / "coverage")]
        output = subprocess.run(command, capture_output=True, check=True).stdout
        lines = {
            PurePosixPath(Path(file).relative_to(root).as_posix()).as_posix(): {
                int(line): sorted({name_in(name) for name in names if name})
                for line, names in by_line.items()
            }
            for file, by_line in json.loads(output).items()
        }
        tests = {test for by_line in lines.values() for names in by_line.values() for test in names}
        return cls(lines, _seconds(folder / "junit.xml", tests))

    def tests_for(self, module: str, line: int, most: float = MOST_SECONDS) -> list[str]:
        """Return tests for a changed line, in the order in which to run them.

        First the test file that mirrors the module, then the tests of the mirrored folder that execute the
        line, then the others that execute it, from as many files as possible. A line that is executed by
        imports only (a constant, a field) gets the tests that execute any line of its module, or else the
        tests of the mirrored folder. Tests after the first ``most`` seconds are left out.
        """
        by_line = self.lines.get(module, {})
        covering = by_line.get(line) or sorted({test for tests in by_line.values() for test in tests})
        file, folder = mirror(module, {test.partition("::")[0] for test in self.seconds})
        covering = covering or [test for test in self.seconds if test.startswith(f"{folder}/")]
        mirrored = [test for test in self.seconds if test.partition("::")[0] == file]
        budget = _Budget(self.seconds, most)
        # the whole file, so a test that was added after the measurement is run too
        chosen = [file] if file and budget.take_all(mirrored) else []
        rest = [test for test in covering if not chosen or test not in set(mirrored)]
        near = [test for test in rest if test.startswith(f"{folder}/")]
        # nearly half of the time at least is for tests of other folders
        chosen += budget.take(_alternating(near), share=0.6)
        chosen += budget.take(_alternating(test for test in rest if test not in set(near)))
        return _by_file(chosen)


def name_in(context: str) -> str:
    """Return the name of the test of a context of coverage: "NAME|run"; a name may have bars of its own."""
    return context.rpartition("|")[0]


class _Budget:
    """The time that is left for the tests of a mutant."""

    def __init__(self, seconds: Mapping[str, float], most: float) -> None:
        self._seconds = seconds
        self._most = most
        self._used = 0.0

    def take_all(self, tests: Sequence[str]) -> bool:
        """Take all of the tests if they need at most half of the time; return whether they were taken."""
        total = sum(self._seconds.get(test, 0.0) for test in tests)
        if total > self._most / 2:
            return False
        self._used += total
        return True

    def take(self, tests: Iterable[str], share: float = 1.0) -> list[str]:
        """Take the tests that fit into what is left of a share of the time."""
        taken = []
        for test in tests:
            seconds = self._seconds.get(test, 0.0)
            if self._used + seconds <= self._most * share:
                self._used += seconds
                taken.append(test)
        return taken


def mirror(module: str, files: Iterable[str]) -> tuple[str | None, str]:
    """Return the test file that mirrors a module, None if there is none, and the folder of tests."""
    path = PurePosixPath(module)
    known = set(files)
    folders = {parent for file in known for parent in PurePosixPath(file).parents}
    folder = PurePosixPath("tests", *path.parent.parts[1:])
    file = (folder / f"test_{path.stem}.py").as_posix()
    while folder not in folders and folder != PurePosixPath("tests"):
        folder = folder.parent
    return file if file in known else None, folder.as_posix()


def _alternating(tests: Iterable[str]) -> list[str]:
    """Return the first test of each file, then the second of each, and so on."""
    by_file = _grouped(tests)
    ranked = [(rank, test) for names in by_file.values() for rank, test in enumerate(names)]
    return [test for _rank, test in sorted(ranked, key=lambda pair: pair[0])]


def _by_file(tests: Iterable[str]) -> list[str]:
    """Return the tests with those of a file together, so a fixture of the file is made once."""
    return [test for names in _grouped(tests).values() for test in names]


def _grouped(tests: Iterable[str]) -> Mapping[str, list[str]]:
    by_file: dict[str, list[str]] = defaultdict(list)
    for test in tests:
        by_file[test.partition("::")[0]].append(test)
    return by_file


def _seconds(report: Path, tests: Iterable[str]) -> Mapping[str, float]:
    """Return the times of a JUnit report; failed tests get no time and no other use, so they are left out."""
    times: dict[str, float] = {}
    for case in ET.parse(report).iter("testcase"):  # noqa: S314  # written by pytest on this machine
        times[f"{case.get('classname')}.{case.get('name')}"] = float(case.get("time", "0"))
    return {test: times.get(_junit_name(test), 0.0) for test in sorted(tests)}


def _junit_name(test: str) -> str:
    file, _, names = test.partition("::")
    return file.removesuffix(".py").replace("/", ".") + "." + names.replace("::", ".")
