"""Mutation testing: count the small changes of the program that the tests detect (``python3 dev.py mutate``).

    python tests/mutation.py [--sample 300] [--seed 1] [--under PATH] [--report FILE]

Cosmic Ray lists all mutants of the package: another comparison, another number, a negated condition, an
exception that is no longer caught. A random sample of these is tried, each in a copy of the checkout. A first
run of the tests with coverage records the tests that execute each line; a mutant is tried with the tests of
its line, those of the mirrored folder first. A mutant is caught when a test fails or takes too long. The
report contains the difference of each survivor, for review by hand: some changes have no visible effect.

This script runs in a separate environment with Cosmic Ray (``packaging/requirements-mutate.lock``); the tests
run in the environment of the checkout. A run takes about an hour, so no automatic check includes it.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT: Final = Path(__file__).resolve().parents[1]
PYTHON: Final = ROOT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
COPIED: Final = ("herstel_gui", "tests", "resources", "packaging", "dev.py", "pyproject.toml", "README.md")
MOST_TESTS: Final = 60
"""Maximum number of tests per mutant."""
TIMEOUT: Final = 240
"""Seconds after which a mutant counts as caught, because it probably loops."""
_NOT_CODE: Final = re.compile(r"^\s*(from|import|@|class|def|if TYPE_CHECKING|\"\"\")")
"""Lines in which a mutation does not change behaviour or breaks all imports."""
_ANNOTATION: Final = re.compile(r"(->|:) [^=]*\|")


@dataclass(frozen=True)
class Mutant:
    """A small change of a module."""

    module: str
    """Path from the root of the checkout."""
    operator: str
    occurrence: int
    line: int


@dataclass(frozen=True)
class Outcome:
    """The result of a mutant."""

    mutant: Mutant
    caught: bool
    tests: int
    difference: str


def mutants_of(module: Path) -> Iterator[Mutant]:
    """Yield all mutants of a module, except in imports and annotations."""
    tree = get_ast_from_path(module)
    lines = module.read_text(encoding="utf-8").splitlines()
    for name in operator_names():
        operator_class = get_operator(name)
        if operator_class.arguments():
            continue
        operator = operator_class()
        places = (place for node in ast_nodes(tree) for place in operator.mutation_positions(node))
        for occurrence, (start, _end) in enumerate(places):
            text = lines[start[0] - 1]
            if not _NOT_CODE.match(text) and not (name.endswith("_BitOr") or _ANNOTATION.search(text)):
                yield Mutant(module.relative_to(ROOT).as_posix(), name, occurrence, start[0])


def measure_coverage(folder: Path) -> Path:
    """Run all tests with coverage and return the data file, which has the tests of each line."""
    data = folder / "coverage"
    environment = os.environ | {"COVERAGE_FILE": str(data), "QT_QPA_PLATFORM": "offscreen"}
    command = [str(PYTHON), "-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal", "--timeout", "600"]
    command += ["--cov=herstel_gui", "--cov-context=test", "--cov-report="]
    # the status is ignored: tests may fail because coverage is slow, and still record their lines
    subprocess.run(command, cwd=ROOT, env=environment, check=False)
    return data


def read_coverage(data: Path) -> Mapping[tuple[str, int], Sequence[str]]:
    """Return the pytest names of the tests that execute each line, by relative path and line number."""
    script = (
        "import json, sys; from coverage import CoverageData; data = CoverageData(sys.argv[1]); data.read();"
        "print(json.dumps({file: {line: names for line, names in data.contexts_by_lineno(file).items()}"
        " for file in data.measured_files()}))"
    )
    result = subprocess.run([str(PYTHON), "-c", script, str(data)], capture_output=True, check=True)
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for file, lines in json.loads(result.stdout).items():
        path = Path(file).relative_to(ROOT).as_posix()
        for line, names in lines.items():
            tests = {name.partition("|")[0] for name in names if name}
            found[path, int(line)] = sorted(tests)
    return found


def chosen_tests(mutant: Mutant, tests: Sequence[str]) -> list[str]:
    """Return the tests for a mutant: first from the mirrored file and folder, then evenly from the rest."""
    path = Path(mutant.module)
    folder = Path("tests", *path.parent.parts[1:]).as_posix()
    file = f"{folder}/test_{path.stem}.py"

    def rank(test: str) -> int:
        return 0 if test.startswith(file) else 1 if test.startswith(f"{folder}/") else 2

    near = sorted((test for test in tests if rank(test) < 2), key=rank)
    far = [test for test in tests if rank(test) == 2]
    nearest = _spread(near, MOST_TESTS * 2 // 3)
    return [*nearest, *_spread(far, MOST_TESTS - len(nearest))]


def _spread(tests: Sequence[str], most: int) -> Sequence[str]:
    """Return at most ``most`` tests, evenly from the sequence."""
    return tests[:: -(-len(tests) // most)] if len(tests) > most else tests


def try_mutant(mutant: Mutant, checkout: Path, tests: Sequence[str]) -> Outcome:
    """Apply a mutant in a copy of the checkout, run the tests, and restore the module."""
    path = checkout / mutant.module
    before = path.read_text(encoding="utf-8")
    after = mutate_code(before, get_operator(mutant.operator)(), mutant.occurrence)
    if after is None or after == before:
        return Outcome(mutant, caught=True, tests=0, difference="no change")
    old, new = before.splitlines(), after.splitlines()
    difference = "\n".join(difflib.unified_diff(old, new, mutant.module, mutant.operator, n=1, lineterm=""))
    if not tests:
        return Outcome(mutant, caught=False, tests=0, difference=difference)
    path.write_text(after, encoding="utf-8")
    try:
        command = [
            str(PYTHON),
            "-m",
            "pytest",
            "-q",
            "-x",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            *tests,
        ]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            command, cwd=checkout, env=environment, capture_output=True, timeout=TIMEOUT, check=False
        )
        caught = done.returncode != 0
    except subprocess.TimeoutExpired:
        caught = True
    finally:
        path.write_text(before, encoding="utf-8")
    return Outcome(mutant, caught, len(tests), difference)


def copy_checkout(folder: Path) -> Path:
    """Copy the files for the tests into a folder."""
    folder.mkdir()
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    for path in ROOT.glob("*.md"):
        shutil.copy(path, folder / path.name)
    return folder


def main(arguments: Sequence[str]) -> int:
    """Try a sample of mutants, write the report, and return 0."""
    options = read_options(arguments)
    under = ROOT / options.under
    modules = sorted(under.rglob("*.py")) if under.is_dir() else [under]
    every = [mutant for module in modules for mutant in mutants_of(module)]
    # the same seed and program give the same sample
    sample = random.Random(options.seed).sample(every, min(options.sample, len(every)))  # noqa: S311  # no secret
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        tests = read_coverage(options.coverage or measure_coverage(folder))
        outcomes = try_all(sample, tests, folder)
    survivors = [outcome for outcome in outcomes if not outcome.caught]
    lines = [f"{len(outcomes) - len(survivors)} of {len(outcomes)} caught, of {len(every)} possible mutants"]
    for outcome in survivors:
        lines += [
            "",
            f"{outcome.mutant.module}:{outcome.mutant.line}, {outcome.tests} tests",
            outcome.difference,
        ]
    options.report.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"\n{lines[0]}; survivors in {options.report}")
    return 0


def try_all(
    sample: Sequence[Mutant], tests: Mapping[tuple[str, int], Sequence[str]], folder: Path
) -> list[Outcome]:
    """Try mutants on all cores; each core has its own copy of the checkout under ``folder``."""
    copies: SimpleQueue[Path] = SimpleQueue()
    workers = os.cpu_count() or 1
    for number in range(workers):
        copies.put(copy_checkout(folder / str(number)))

    def try_one(mutant: Mutant) -> Outcome:
        checkout = copies.get()
        try:
            outcome = try_mutant(
                mutant, checkout, chosen_tests(mutant, tests.get((mutant.module, mutant.line), []))
            )
        finally:
            copies.put(checkout)
        print("." if outcome.caught else "S", end="", flush=True)
        return outcome

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(try_one, sample))


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(prog="dev.py mutate", description="Change the program, run the tests.")
    parser.add_argument("--sample", type=int, default=300, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="which sample")
    parser.add_argument("--under", default="herstel_gui", help="only modules under this path")
    parser.add_argument("--coverage", type=Path, help="coverage of an earlier run")
    parser.add_argument("--report", type=Path, default=Path("mutation.txt"))
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
