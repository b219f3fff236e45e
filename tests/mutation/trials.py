"""Trials of mutants: each in a copy of the checkout, with the chosen tests, until the first failure."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from tests.mutation.mutants import Mutant, difference, mutate

TIMEOUT: Final = 400
"""Seconds after which a mutant counts as caught, because it probably loops."""
TEST_TIMEOUT: Final = 100
"""Seconds after which a test fails."""
TOO_LONG: Final = "took too long"
"""Stands for the test in an outcome; on a busy machine such a mutant is worth a second trial."""
_LEFT_OUT: Final = (".*", "build", "dist", "*.egg-info", "mutation.*")
"""Names at the root of the checkout that no test needs; hidden files are copied, hidden folders are not."""
_FAILED: Final = re.compile(r"^(?:FAILED|ERROR) (.+)$", re.MULTILINE)
_NOT_FOUND: Final = re.compile(r"^ERROR: not found: (.+)$", re.MULTILINE)
_NOTHING_RUN: Final = 5


class UnknownTestError(Exception):
    """A test that pytest does not find was not chosen by this name either."""


@dataclass(frozen=True)
class Outcome:
    """The result of a mutant."""

    mutant: Mutant
    caught_by: str
    """The first test that failed; empty for a survivor."""
    tests: int
    """Number of tests and test files that were chosen."""
    difference: str


@dataclass
class Checkout:
    """A copy of the checkout, in which a mutant can be tried."""

    folder: Path
    python: Path
    passing: dict[str, bool] = field(default_factory=dict)
    """Whether a test passes without a mutant; filled when it fails with one."""

    @classmethod
    def copy(cls, root: Path, folder: Path, python: Path) -> Checkout:
        """Copy the checkout; compiled files stay valid because the times of files are kept."""

        def left_out(place: str, names: list[str]) -> set[str]:
            if Path(place) != root:
                return set()
            matching = shutil.ignore_patterns(*_LEFT_OUT)(place, names)
            return {name for name in matching if (root / name).is_dir() or not name.startswith(".")}

        shutil.copytree(root, folder, ignore=left_out, symlinks=True)
        return cls(folder, python)

    def attempt(self, mutant: Mutant, tests: Sequence[str]) -> Outcome:
        """Apply a mutant, run the tests, and restore the module."""
        path = self.folder / mutant.module
        before, times = path.read_bytes(), path.stat()
        source = before.decode("utf-8")
        after = mutate(mutant, source)
        excluded: list[str] = []
        try:
            while True:
                path.write_text(after, encoding="utf-8", newline="")
                failed = self._first_failure(tests, excluded)
                path.write_bytes(before)
                # compiled files are valid for a time of the module
                os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
                if not failed or self._passes(failed):
                    break
                excluded.append(failed)
        finally:
            path.write_bytes(before)
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        return Outcome(mutant, failed, len(tests), difference(mutant, source, after))

    def _first_failure(self, tests: Sequence[str], excluded: Sequence[str]) -> str:
        """Return the first test that fails, "" if all pass, or a word when the run ends in another way."""
        wanted = list(tests)
        deselected = [f"--deselect={test}" for test in excluded]
        while wanted:
            status, output = self._run([*deselected, *wanted])
            if missing := _NOT_FOUND.findall(output):
                # removed or renamed since the measurement, or a parameter that the mutant changed
                lost = {Path(test).relative_to(self.folder).as_posix() for test in missing}
                found = [test for test in wanted if test not in lost]
                if found == wanted:
                    raise UnknownTestError(", ".join(sorted(lost)))
                wanted = found
                continue
            if status in (0, _NOTHING_RUN):
                return ""
            failed = _FAILED.search(output)
            return _name(failed[1], self.folder) if failed else TOO_LONG if status < 0 else f"status {status}"
        return ""

    def _passes(self, test: str) -> bool:
        """Tell whether a test passes without a mutant."""
        if "/" not in test:
            return True
        if test not in self.passing:
            self.passing[test] = self._run([test])[0] == 0
        return self.passing[test]

    def _run(self, arguments: Sequence[str]) -> tuple[int, str]:
        """Run pytest in the copy; return its status and output, or -1 after TIMEOUT."""
        options = ["-q", "-x", "--tb=no", "-rfE", f"--timeout={TEST_TIMEOUT}", "-p", "no:cacheprovider"]
        # CI: hypothesis tries the same examples in each run
        wanted = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1", "CI": "1", "COLUMNS": "400"}
        try:
            done = subprocess.run(
                [str(self.python), "-m", "pytest", *options, "-p", "no:xdist", *arguments],
                cwd=self.folder,
                # programs that are started by tests run the mutant too
                env=os.environ | wanted | {"PYTHONPATH": str(self.folder)},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=TIMEOUT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return -1, ""
        return done.returncode, done.stdout + done.stderr


def _name(summary: str, folder: Path) -> str:
    """Return the name of the test from a line of pytest's summary: "NAME - message"."""
    for match in re.finditer(" - ", summary):
        name = summary[: match.start()]
        if name.count("[") == name.count("]") and (folder / name.partition("::")[0]).is_file():
            return name
    return summary


def attempt_all(
    mutants: Iterable[Mutant],
    tests_for: Callable[[str, int], Sequence[str]],
    checkouts: Sequence[Checkout],
) -> Iterator[Outcome]:
    """Try the mutants, one at a time in each copy; yield the outcomes as they come."""
    waiting, lock = iter(mutants), threading.Lock()
    outcomes: SimpleQueue[Outcome | None] = SimpleQueue()

    def work(checkout: Checkout) -> None:
        try:
            while True:
                with lock:
                    mutant = next(waiting, None)
                if mutant is None:
                    return
                outcomes.put(checkout.attempt(mutant, tests_for(mutant.module, mutant.line)))
        finally:
            outcomes.put(None)

    with ThreadPoolExecutor(len(checkouts)) as pool:
        workers = [pool.submit(work, checkout) for checkout in checkouts]
        for _ in checkouts:
            yield from iter(outcomes.get, None)
        for worker in workers:
            # raises what ended it
            worker.result()
