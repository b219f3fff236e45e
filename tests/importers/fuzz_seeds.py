"""A small file of every kind that is imported, by importer and by container: what the fuzz changes."""

from __future__ import annotations

import functools
import io
import json
import zipfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from herstel_gui.domain.errors import UnknownTableError
from herstel_gui.importers.offering import offer
from tests.importers import test_hostile_makers, test_hostile_sheets, test_makers_fuzz, test_sheets_ods

_DATA: Final = Path(__file__).parent / "data"
_JOURNAL: Final = json.dumps({
    "format": "herstel", "version": 1, "zone": "Europe/Amsterdam",
    "days": [{"date": "2026-03-10", "day_kind": "training", "tags": ["ill"], "note": "Wind tegen.",
              "readings": [{"measure": "resting_heart_rate", "value": 54, "source": "typed"},
                           {"measure": "bed_time", "value": "23:15+01:00", "source": "garmin"}],
              "sessions": [{"id": "a", "kind": "cycling", "start": "14:00", "minutes": 90}]}],
    "recovery_weeks": [{"from": "2026-03-02", "to": "2026-03-08"}],
    "answers": [{"from": "2026-03-10", "seen": "2026-03-12", "verdict": "right"}],
    "sources": [{"source": "garmin", "uses": [{"measure": "bed_time", "taken": "night", "days": 1}]}],
    "source_orders": [{"measure": "bed_time", "sources": ["garmin"]}],
    "planned_days": [{"date": "2026-03-12", "kind": "rest"}],
})  # fmt: skip
_TRAININGS: Final = (
    "herstel,date,position,kind,start,minutes,session_rpe,strength,hard,note,source,id\r\n"
    "trainings,2026-03-10,0,cycling,14:00,90,7.5,false,true,'=1,typed,a\r\n"
    "readings,2026-03-10,0,,,,,,,,,\r\ntags,2026-03-11,,,,,,,,,,\r\n"
)
_TABLE: Final = "date,mood,stress,sleep\n2026-03-01,5,2,7:30\n2026-03-02,4,3,6:50\n2026-03-03,3,3,7\n"


def zipped(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def _seeds() -> dict[str, tuple[str, bytes]]:
    """Return a small file of each kind: by a name of its own the name of the file and its content."""
    makers = test_makers_fuzz.SEEDS
    seeds = {name: (name, data) for name, data in makers.items()}
    seeds |= {name: (file, text.encode()) for name, (file, text) in test_hostile_makers.SEEDS.items()}
    # a week of a club opens the window of the club
    files = (path for path in _DATA.iterdir() if path.suffix not in {".md", ".herstelweek"})
    seeds |= {path.name: (path.name, path.read_bytes()) for path in files}
    seeds["journal"] = "dagboek.json", _JOURNAL.encode()
    seeds["our trainings"] = "trainings.csv", _TRAININGS.encode("utf-8-sig")
    seeds["stranger"] = "mijn dagen.csv", _TABLE.encode()
    seeds["workbook"] = "club.xlsx", test_hostile_sheets.BOOK
    seeds["open workbook"] = "club.ods", test_sheets_ods.BOOK
    seeds["takeout zip"] = "takeout.zip", zipped({
        "Takeout/Fitbit/Global Export Data/sleep-2026-05-01.json": makers["sleep-2026-05-01.json"],
        "Takeout/Fitbit/Global Export Data/weight-2026-05-01.json": makers["weight-2026-05-01.json"],
    })  # fmt: skip
    seeds["apple zip"] = "export.zip", zipped({"apple_health_export/export.xml": makers["export.xml"]})
    seeds["nested zip"] = (
        "garmin.zip",
        zipped({"DI_CONNECT/UploadedFiles.zip": zipped({"a.fit": makers["a.fit"]})}),
    )
    return seeds


SEEDS: Final = _seeds()


@functools.cache
def seeds_by_maker() -> Mapping[str, list[str]]:
    """Return the names of the seeds by the key of the maker that recognises the unchanged file."""
    makers: dict[str, list[str]] = {}
    for seed, (name, data) in SEEDS.items():
        with TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(data)
            try:
                with closing(offer([path])) as found:
                    makers.setdefault(found.parts[0].maker, []).append(seed)
            except UnknownTableError:
                continue
    return makers
