"""Mutation testing: count the small changes of the program that the tests detect (``python3 dev.py mutate``).

    python -m tests.mutation [--sample 300] [--seed 1] [--under PATH] [--workers N] [--report FILE]
                             [--again | --go-on]

Cosmic Ray lists all mutants of the package: another comparison, another number, a negated condition, an
exception that is no longer caught. A random sample of these is tried, each in a copy of the checkout, with
the tests that ``choice`` finds for the changed line. A mutant is caught when a test fails that passes without
the mutant, or when the tests take too long. The report contains the difference of each survivor, for review
by hand: some changes have no visible effect. ``--again`` tries the survivors of the report once more,
``--go-on`` continues an interrupted run with the mutants that are not in its report.

The run of all tests that measures which test executes which line is repeated only when the program changes.

This program runs in a separate environment with Cosmic Ray (``packaging/requirements-mutate.lock``); the
tests run in the environment of the checkout. A run takes about an hour, so no automatic check includes it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Final

from tests.mutation.choice import MOST_SECONDS, Measured, measure
from tests.mutation.mutants import Mutant, sample
from tests.mutation.trials import TOO_LONG, Checkout, Outcome, attempt_all

ROOT: Final = Path(__file__).resolve().parents[2]
PYTHON: Final = ROOT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MEASURED: Final = ROOT / ".mutation" / "measured"
"""The kept measurement, in a folder per version of the program."""
SECONDS_HELP: Final = (
    "most time of the tests of a mutant, as measured: more after a measurement on a busy machine"
)


def main(arguments: Sequence[str]) -> int:
    """Try a sample of mutants, write the report, and return 0."""
    options = read_options(arguments)
    under = ROOT / options.under
    modules = sorted(under.rglob("*.py")) if under.is_dir() else [under]
    earlier = read_outcomes(options.report) if options.again or options.go_on else []
    mutants: Iterable[Mutant] = (
        [outcome.mutant for outcome in earlier if not outcome.caught_by]
        if options.again
        else sample(modules, ROOT, options.sample, options.seed)
    )
    outcomes = {outcome.mutant: outcome for outcome in earlier}
    tried = frozenset(outcomes)
    if options.go_on:
        # listing the mutants of a module takes seconds, so the next ones are listed when needed
        mutants = (mutant for mutant in mutants if mutant not in tried)
    measured = read_measurement(options.measured)
    with tempfile.TemporaryDirectory(prefix="herstel-mutation-") as folder:
        copies = [Checkout.copy(ROOT, Path(folder, str(n)), PYTHON) for n in range(options.workers)]
        choose = partial(measured.tests_for, most=options.seconds)
        for outcome in attempt_all(mutants, choose, copies):
            outcomes[outcome.mutant] = outcome
            print("." if outcome.caught_by else "S", end="", flush=True)
            # after each mutant, so an interrupted run leaves a report
            write_report(options.report, list(outcomes.values()))
    print(f"\n{options.report.read_text(encoding='utf-8').partition(chr(10))[0]}; see {options.report}")
    return 0


def read_measurement(folder: Path | None) -> Measured:
    """Return the measurement in a folder, or the kept one of this version of the program."""
    if folder is None:
        digest = hashlib.sha256()
        for path in sorted((ROOT / "herstel_gui").rglob("*.py")):
            digest.update(path.read_bytes())
        folder = MEASURED / digest.hexdigest()[:16]
    if not (folder / "junit.xml").exists():
        measure(folder, ROOT, PYTHON)
    return Measured.read(folder, ROOT, PYTHON)


def write_report(report: Path, outcomes: Sequence[Outcome]) -> None:
    """Write the survivors as text, and all outcomes as JSON beside it."""
    survivors = [outcome for outcome in outcomes if not outcome.caught_by]
    caught = len(outcomes) - len(survivors)
    slow = sum(outcome.caught_by == TOO_LONG for outcome in outcomes)
    lines = [f"{caught} of {len(outcomes)} caught, {slow} of them by taking too long"]
    for outcome in survivors:
        mutant = outcome.mutant
        lines += ["", f"{mutant.module}:{mutant.line}, {outcome.tests} tests", outcome.difference]
    report.write_text("\n".join(lines) + "\n", encoding="utf-8")
    table = [asdict(outcome) for outcome in outcomes]
    report.with_suffix(".json").write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def read_outcomes(report: Path) -> list[Outcome]:
    """Read the outcomes of an earlier run; its mutants are valid while the program is the same."""
    table = json.loads(report.with_suffix(".json").read_text(encoding="utf-8"))
    return [Outcome(**{**row, "mutant": Mutant(**row["mutant"])}) for row in table]


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(prog="dev.py mutate", description="Change the program, run the tests.")
    parser.add_argument("--sample", type=int, default=300, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="which sample")
    parser.add_argument("--under", default="herstel_gui", help="only modules under this path")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="how many at a time")
    parser.add_argument("--again", action="store_true", help="only the survivors of the report")
    parser.add_argument("--go-on", action="store_true", help="only what the report lacks")
    parser.add_argument("--seconds", type=float, default=MOST_SECONDS, help=SECONDS_HELP)
    parser.add_argument("--measured", type=Path, help="folder with an earlier measurement")
    parser.add_argument("--report", type=Path, default=Path("mutation.txt"))
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
