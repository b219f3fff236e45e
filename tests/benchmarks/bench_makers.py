"""The time of reading the exports of watches: a large Apple export, and FIT files of years.

Figures are processor times, which are independent of the load of the machine, beside their goals. The Apple
export has a gigabyte with ``--long``, else a tenth of it, and is compared with expat without a handler.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final
from xml.parsers import expat

from herstel_gui.importers.apple_health import AppleHealth
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.garmin import Garmin
from herstel_gui.importers.makers import Maker
from tests.benchmarks import figures
from tests.benchmarks.made_apple_export import write_export
from tests.importers import made_fit as fit

_SIZE: Final = 1_000_000_000 if figures.LONG else 100_000_000
_DAYS: Final = 1_825 if figures.LONG else 365
_FILES: Final = 6
"""FIT files of a day."""
_CHUNK: Final = 256 * 1024


def _timed(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _import(maker: Maker, path: Path) -> None:
    with Bundle([path]) as bundle:
        maker.inspect(bundle.only(maker.recognise(bundle).claimed)).read()


def _bare(path: Path) -> None:
    parser = expat.ParserCreate()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003
    parser.Parse(b"", True)  # noqa: FBT003


def _memory() -> float:
    # Linux counts in kilobytes
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _apple(folder: Path) -> None:
    path = folder / "export.xml"
    with path.open("w", encoding="utf-8") as file:
        write_export(file, _SIZE)
    before = _memory()
    bare = [_timed(lambda: _bare(path))]
    ours = [_timed(lambda: _import(AppleHealth(), path))]
    figures.ratio(
        f"Apple export of {_SIZE // 10**6} MB, to a bare pass", ours, bare, 2 if figures.LONG else None
    )
    figures.figure("Memory for it, above the program", [_memory() - before], "MB", 200)


def _fit(folder: Path) -> None:
    files = folder / "fit"
    files.mkdir()
    first = datetime(2020, 1, 1, 4, tzinfo=UTC)
    for number in range(_DAYS * _FILES):
        at = first + timedelta(hours=number * 24 // _FILES)
        steps = [fit.awake(at + timedelta(minutes=minute)) for minute in range(150)]
        content = fit.fit_file([fit.info(at, at + timedelta(hours=1)), *steps, fit.pulse(at, 50, 52)])
        (files / f"{number}.fit").write_bytes(content)
    goal = 20 * _DAYS / 1_825
    figures.figure(
        f"FIT folder of {_DAYS} days", [_timed(lambda: _import(Garmin(), files))], "s", goal, digits=1
    )


def main() -> int:
    """Measure and record the figures."""
    with TemporaryDirectory() as folder:
        _apple(Path(folder))
        _fit(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
