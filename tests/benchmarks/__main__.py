"""Run benchmarks and print a table of their figures (``python3 dev.py bench``).

    python -m tests.benchmarks [--long] [NAME ...] [-- ARGUMENT ...]

Without a NAME all benchmarks run. Arguments after ``--`` are passed to each benchmark; ``--long`` uses the
full number of runs. The exit status is 1 when a benchmark failed, 2 for an unknown name.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

BENCHMARKS: Final = Path(__file__).parent
FAILED: Final = 1
WRONG_USAGE: Final = 2


def main(arguments: Sequence[str]) -> int:
    """Run the benchmarks, print the table, and return the exit status."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    names, passed_on = [name.removeprefix("--") for name in arguments[:end]], arguments[end + 1 :]
    long = "long" in names
    names = [name for name in names if name != "long"]
    known = [path.stem.removeprefix("bench_") for path in sorted(BENCHMARKS.glob("bench_*.py"))]
    if unknown := [name for name in names if name not in known]:
        print(f"no such benchmark: {', '.join(unknown)}. There are: {', '.join(known)}", file=sys.stderr)
        return WRONG_USAGE
    table = ["", f"{'figure':<66} {'median':>14}  {'spread':<18} {'goal':<14} reached"]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for name in names or known:
            rows = Path(folder, name)
            began = time.monotonic()
            status = run_benchmark(name, passed_on, rows, long=long)
            table.append(f"-- {name} ({time.monotonic() - began:.0f} s)")
            table += [table_line(row) for row in read_rows(rows)]
            if status:
                table.append(f"{name:<66} {'FAILED':>14}  status {status}")
                failed = True
    print("\n".join(table))
    return FAILED if failed else 0


def run_benchmark(name: str, arguments: Sequence[str], rows: Path, *, long: bool) -> int:
    """Run a benchmark in a separate process, which records its figures in ``rows``; return its status."""
    more = {"HERSTEL_BENCH_ROWS": str(rows)} | ({"HERSTEL_BENCH_LONG": "1"} if long else {})
    command = [sys.executable, "-m", f"tests.benchmarks.bench_{name}", *arguments]
    return subprocess.run(command, env=os.environ | more, check=False).returncode  # our own


def read_rows(path: Path) -> list[dict[str, str | bool | None]]:
    """Return the recorded figures, a JSON object per line; an empty list without a file."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines]


def table_line(row: Mapping[str, str | bool | None]) -> str:
    """Return a figure as a line of the table."""
    reached = {True: "yes", False: "NO", None: ""}[bool(row["reached"]) if row["goal"] else None]
    line = f"{row['name']:<66} {row['value']:>14}  {row['spread']:<18} {row['goal']:<14} {reached}"
    return line.rstrip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
