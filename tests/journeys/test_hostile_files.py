"""Malicious and odd files, given to all readers of files: each reader may only refuse the file."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Final

import pytest

from herstel_gui.application.settings import Settings
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text
from herstel_gui.importers.club_file import read_club_week
from herstel_gui.importers.offering import read_file
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.integrity.rescue import Rescue
from herstel_gui.storage.store.journal_file import open_journal, opened_copy
from tests.application.fakes import FixedClock, content
from tests.storage.conftest import run_sql

if TYPE_CHECKING:
    from herstel_gui.application.importing import ParsedFile

CLOCK: Final = FixedClock()
SECONDS: Final = 5
NESTED: Final = 200_000


def zipped(name: str, size: int) -> bytes:
    """Return a small archive of a large file."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as inside:
        for _ in range(size // 1_000_000):
            inside.write(bytes(1_000_000))
    return memory.getvalue()


LAUGHS: Final = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (97 + n, b"&%c;" % (96 + n) * 20) for n in range(1, 20))
    + b"]><HealthData>&t;</HealthData>"
)
OUTSIDE: Final = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><HealthData>&x;</HealthData>'
)
CORPUS: Final[dict[str, bytes | Callable[[], bytes]]] = {
    "nothing": b"",
    "one byte": b"\0",
    "zeroes": bytes(10_000),
    "sqlite header only": b"SQLite format 3\0" + b"\xff" * 500,
    "text": b"dit is geen dagboek\n" * 100,
    "utf-16": "datum;pols\n2026-11-22;52\n".encode("utf-16"),
    "half a character": b"date,restingHR\n2026-11-22,\xc3\n",
    "nul in a table": b"date,restingHR\n2026-11-22,5\x002\n",
    "a field without end": b'date,restingHR\n2026-11-22,"' + b"x" * 300_000,
    "many columns": b"date," * 60_000 + b"\n" + b"1," * 60_000,
    "formula": b"date,restingHR,comments\n2026-11-22,52,=cmd|' /C calc'!A0\n",
    "deep lists": b"[" * NESTED + b"]" * NESTED,
    "deep objects": b'{"a":' * NESTED + b"1" + b"}" * NESTED,
    "no number": b'[{"id": "2026-11-22", "restingHR": NaN}]',
    "infinite": b'[{"id": "2026-11-22", "restingHR": 1e999}]',
    "long number": b'[{"id": "2026-11-22", "restingHR": ' + b"9" * 1_000_000 + b"}]",
    "twice": b'{"format": "herstel", "format": "herstel", "version": 1, "days": []}',
    "herstel of the future": b'{"format": "herstel", "version": 999, "days": []}',
    "days of nonsense": json.dumps({"format": "herstel", "version": 1, "days": [[[]], None, "x"]}).encode(),
    "archive of zeroes": partial(zipped, "export.xml", 300_000_000),
    "archive that climbs out": partial(zipped, "../../../ontsnapt.xml", 1_000_000),
    "cut archive": lambda: zipped("export.xml", 2_000_000)[:-50],
    "laughs": LAUGHS,
    "outside": OUTSIDE,
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
}
"""The content of each file, or a function that makes a large archive."""


def in_corpus(name: str) -> bytes:
    """Return the content of a file of the corpus."""
    found = CORPUS[name]
    return found() if callable(found) else found


TAMPERED: Final = {
    "trigger": "CREATE TRIGGER t AFTER INSERT ON reading BEGIN DELETE FROM day_note; END",
    "view": "CREATE VIEW v AS SELECT load_extension('x')",
    "strange table": "CREATE TABLE vreemd (a)",
    "endless": "CREATE VIEW w AS WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i+1 FROM n) SELECT i FROM n",
    "computed": "ALTER TABLE meta ADD COLUMN x TEXT AS (hex(zeroblob(1000000)))",
    "another value": "UPDATE meta SET value = 'Europe/../../etc/passwd' WHERE key = 'zone'",
    "long text": "INSERT INTO meta VALUES ('program', hex(zeroblob(3000000)))"
    " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
}


def read(path: Path) -> ParsedFile:
    return read_file(path, lambda _done, _total: None)


def as_copy(path: Path) -> None:
    with opened_copy(path, CLOCK) as store:
        content(store)


def opened(path: Path) -> None:
    content(open_journal(path, CLOCK, create=False))


READERS: Final[dict[str, Callable[[Path], object]]] = {
    "open": opened,
    "check": check,
    "put back": as_copy,
    "rescue": lambda path: Rescue(path, [path.parent], Text("stuk")),
    "import": read,
    "club table": read_club_week,
    "settings": lambda path: SettingsFile(path).load(),
}


@pytest.fixture
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a file of the corpus, with a name that the reader expects."""
    path = tmp_path / "bestand.herstel"
    if request.param in CORPUS:
        path.write_bytes(in_corpus(request.param))
    else:
        open_journal(path, CLOCK).close()
        run_sql(path, TAMPERED[request.param])
    return path


@pytest.mark.parametrize("hostile", [*CORPUS, *TAMPERED], indirect=True)
def test_a_hostile_file_is_only_refused(hostile: Path) -> None:
    before = hostile.read_bytes()
    for reader in READERS.values():
        began = process_time()
        with suppress(HerstelError):
            reader(hostile)
        assert process_time() - began < SECONDS
        assert hostile.read_bytes() == before
        assert [file.name for file in hostile.parent.iterdir()] == [hostile.name], (
            "no file was unpacked beside the archive"
        )


@pytest.mark.parametrize("hostile", [*TAMPERED], indirect=True)
def test_a_journal_that_was_tampered_with_is_refused(hostile: Path) -> None:
    with pytest.raises(HerstelError):
        opened(hostile)
    assert not check(hostile).sound


def test_any_settings_file_gives_settings(tmp_path: Path) -> None:
    for number, junk in enumerate(map(in_corpus, CORPUS)):
        path = tmp_path / str(number)
        path.write_bytes(junk)
        settings, _problems = SettingsFile(path).load()
        assert isinstance(settings, Settings)


def test_a_folder_and_a_link_loop_are_refused(tmp_path: Path) -> None:
    loop = tmp_path / "lus.herstel"
    loop.symlink_to(loop)
    for path in (tmp_path, loop, tmp_path / "weg.herstel"):
        for name, reader in READERS.items():
            if name not in {"settings", "check"}:
                with pytest.raises(HerstelError):
                    reader(path)


def test_the_unchanged_journal_is_accepted(tmp_path: Path) -> None:
    """An unchanged journal is accepted, so the refusals above are caused by the changes."""
    path = tmp_path / "dagboek.herstel"
    open_journal(path, CLOCK).close()
    opened(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM meta").fetchone()[0] == 3
