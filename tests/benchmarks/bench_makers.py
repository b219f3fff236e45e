"""The time of importing: an Apple export, FIT files, a Takeout, a workbook, and a table of fourteen years.

Figures are processor times, which are independent of the load of the machine, beside their goals. The Apple
export has a gigabyte with ``--long``, else a tenth of it, and is compared with expat without a handler; the
workbook and the table are compared with bare reading of their cells.
"""

from __future__ import annotations

import csv
import json
import resource
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final
from xml.parsers import expat

import xlsxwriter
from python_calamine import CalamineWorkbook

from herstel_gui.application.import_streams import Answers
from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import preview_offer, store_offer
from herstel_gui.domain.reading import Reading
from herstel_gui.importers.apple_health import AppleHealth
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.fitbit import Fitbit
from herstel_gui.importers.garmin import Garmin
from herstel_gui.importers.makers import Maker, recognise
from herstel_gui.importers.mapped_sheets import offered_table
from herstel_gui.importers.offering import digested, offer
from herstel_gui.importers.registry import MAKERS
from herstel_gui.importers.sheets import read_sheets
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.benchmarks import figures
from tests.benchmarks.made_apple_export import write_export
from tests.importers import made_fit as fit
from tests.importers.fuzz import stranger_mapping

_SIZE: Final = 1_000_000_000 if figures.LONG else 100_000_000
_DAYS: Final = 1_825 if figures.LONG else 365
_FILES: Final = 6
"""FIT files of a day."""
_FITBIT: Final = "Takeout/Fitbit/Global Export Data"
_MEMBERS, _NIGHTS, _PULSES = 6_463, 300, 2_400
_ROWS: Final = 10_000
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


def _takeout(folder: Path) -> None:
    """Measure a Takeout of 6,463 members, 1.3 GB of pulses among them that no stream needs."""
    path, first = folder / "takeout.zip", date(2016, 1, 1)
    pulse = {"dateTime": "01/01/20 00:00:07", "value": {"bpm": 61, "confidence": 3}}
    pulses = json.dumps([pulse] * (_SIZE // 136_000))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(_MEMBERS):
            day = first + timedelta(days=number)
            if number < _NIGHTS:
                night = {"dateOfSleep": f"{day}", "startTime": f"{day}T00:10:00.000", "mainSleep": True}
                night |= {
                    "endTime": f"{day}T06:50:00.000",
                    "minutesAsleep": 370 + number % 20,
                    "type": "stages",
                }
                archive.writestr(f"{_FITBIT}/sleep-{day}.json", json.dumps([{"logId": number, **night}]))
            elif number < _NIGHTS + _PULSES:
                archive.writestr(f"{_FITBIT}/heart_rate-{day}.json", pulses)
            else:
                archive.writestr(f"Takeout/Google Photos/{day.year}/{number}.jpg.json", "{}")

    def known() -> None:
        with Bundle([path]) as bundle:
            assert [each.maker.label for each in recognise(bundle, MAKERS).sure] == [Fitbit.label]

    def read() -> None:
        with closing(offer([path])) as found:
            (part,) = found.parts
            asked = Answers().proposals(part.questions)
            nights = [each for each in part.read(asked).entries if isinstance(each, Reading)]
        assert sum(each.measure == "sleep_duration" for each in nights) == _NIGHTS

    with zipfile.ZipFile(path) as archive:
        unpacked = sum(info.file_size for info in archive.infolist()) / 1e9
    figures.figure(
        f"Takeout of {_MEMBERS} members, known", [_timed(known) for _ in range(3)], "s", 0.2, digits=2
    )
    figures.figure(f"The same ({unpacked:.1f} GB unpacked), read", [_timed(read)], "s", 3, digits=2)


def _workbook(folder: Path) -> None:
    """Measure a workbook of 10,000 rows of six columns, from the file to the values in the offer."""
    path = folder / "dagboek.xlsx"
    with xlsxwriter.Workbook(path) as book:
        dated, tab = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_worksheet("dagboek")
        tab.write_row(0, 0, ["Datum", "Ochtendpols", "rMSSD", "Gewicht", "Slaap", "Stemming"])
        for row in range(1, _ROWS + 1):
            tab.write_datetime(row, 0, datetime(1998, 1, 1) + timedelta(days=row), dated)  # noqa: DTZ001
            tab.write_row(row, 1, [50 + row % 9, 60.5 + row % 13, 70 + row % 17 / 10])
            tab.write_row(row, 4, [f"{7 + row % 2}:{row % 60:02}", 1 + row % 5])

    def read() -> None:
        sheets = read_sheets(path)
        part = offered_table(sheets, stranger_mapping(sheets), digested(path)).parts[0]
        assert len(part.read(Answers()).entries) == 5 * _ROWS  # else the figure means nothing

    bare = [_timed(lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())]
    ours = [_timed(read) for _ in range(3)]
    figures.figure(f"Workbook of {_ROWS} rows, mapped", ours, "s", 0.5, digits=2)
    figures.ratio("The same, to bare reading of its cells", ours, bare)


def _wellness(folder: Path) -> None:
    """Measure a wellness table of fourteen years, from the file to the stored values in a new journal.

    As in a real one, most days have a pulse, few have more.
    """
    path = folder / "wellness.csv"
    header = ["date", "restingHR", "hrv", "hrvSDNN", "sleepSecs", "weight", "mood", "fatigue", "comments"]
    more = [f"own{number}" for number in range(50)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*header, *more])
        for number in range(14 * 365):
            day = (datetime(2012, 1, 1, tzinfo=UTC) + timedelta(days=number)).date()
            held = [number % 4 > 0, number % 12 == 0, number % 5 == 0, number % 5 == 0, number % 60 == 0]
            values = [50 + number % 7, 45.5 + number % 11, 58.25, 25_000 + number % 4000, 72.5]
            cells = [value if there else "" for value, there in zip(values, held, strict=True)]
            answers = [1 + number % 4, 1 + number % 3, "wind"] if number % 30 == 0 else ["", "", ""]
            writer.writerow([day, *cells, *answers, *([""] * len(more))])

    def take(name: str) -> None:
        journal = Journal(open_journal(folder / name, FixedClock(), create=True), FixedClock())
        with closing(offer([path])) as found:
            shown = preview_offer(journal, found)
            store_offer(journal, shown, shown.proposed)
        journal.close()

    def bare() -> None:
        with path.open(encoding="utf-8", newline="") as file:
            list(csv.reader(file))

    ours = [_timed(partial(take, f"{number}.herstel")) for number in range(3)]
    figures.figure("Wellness table of 14 years, stored", ours, "s", 1, digits=2)
    figures.ratio("The same, to bare reading of its cells", ours, [_timed(bare)])


def main() -> int:
    """Measure and record the figures."""
    with TemporaryDirectory() as folder:
        _apple(Path(folder))
        _fit(Path(folder))
        _takeout(Path(folder))
        _workbook(Path(folder))
        _wellness(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
