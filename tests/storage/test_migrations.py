"""Migration of journals of each released version; a failed or killed migration changes nothing."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Numeric, Text, create_engine

from herstel_gui.application.changes import Entry, ParticipationEntry
from herstel_gui.domain.errors import DiskFullError, ReadOnlyJournalError
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.provenance import SourceOrder
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import connections as database
from herstel_gui.storage.engine import file_format, schema
from herstel_gui.storage.engine.file_format import FORMAT_VERSION
from herstel_gui.storage.engine.keys import head_of
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.migrations import runner
from herstel_gui.storage.migrations.runner import STEPS, migrate
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock, content, store_zone
from tests.application.test_store_contract import DAY, FIRST_KINDS, GARMIN, IMPORT, PLANS
from tests.storage.ciphers import KEY, RING, everything
from tests.storage.conftest import FILLED, run_sql

if TYPE_CHECKING:
    from sqlalchemy.types import TypeEngine

    from herstel_gui.storage.engine.drivers import Key

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("v*.sql"))
CLOCK = FixedClock()
NOW = FORMAT_VERSION


def three_statements(op: Operations) -> None:
    """A step of an imaginary later release."""
    op.create_table("later", Column("day", Text, primary_key=True), Column("sum", Text))
    op.add_column("tag", Column("colour", Text))
    op.execute("DELETE FROM day_note")


def failing(op: Operations) -> None:
    """A step with a mistake."""
    op.execute("DELETE FROM reading")
    op.execute("INSERT INTO nergens VALUES (1)")


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_every_version_has_a_fixture_and_a_step() -> None:
    assert [fixture.stem for fixture in FIXTURES] == [f"v{number + 1}" for number in range(FORMAT_VERSION)]
    assert len(STEPS) == FORMAT_VERSION


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.stem)
def test_a_journal_of_every_version_opens_with_its_whole_content(
    fixture: Path, path: Path, tmp_path: Path, key: Key | None
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(fixture.read_text(encoding="utf-8"))
    if key:
        rewrite(path, None, key)
    old = everything(path)
    store = open_journal(path, CLOCK, keys=RING, create=False, backups=tmp_path / "kopieen")
    later: set[Entry] = {GARMIN}
    if fixture.stem >= "v3":
        later.add(ParticipationEntry(DAY, Participation.ADAPTED))
    if fixture.stem >= "v4":
        later |= {IMPORT, SourceOrder("resting_heart_rate", ("oura", "garmin"))}
    if fixture.stem >= "v5":
        later |= PLANS
    assert content(store) == {*FIRST_KINDS, *later}
    assert store.surroundings().zone == "Europe/Amsterdam"
    assert run_sql(path, "SELECT action, place FROM history") == [("{what}", "reading")]
    assert run_sql(path, "PRAGMA user_version") == [(FORMAT_VERSION,)]
    assert check(path, key).sound
    copies = list((tmp_path / "kopieen").glob("*"))
    assert len(copies) == (old["user_version"] != FORMAT_VERSION)
    for file in (path, *copies):
        assert head_of(file) == (key.head if key else None)
    assert [everything(copy) for copy in copies] == [old] * len(copies)


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.stem)
def test_a_journal_of_every_version_is_checked_without_migration(
    fixture: Path, path: Path, key: Key | None
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(fixture.read_text(encoding="utf-8"))
    if key:
        rewrite(path, None, key)
    before = path.read_bytes()
    found = check(path, key)
    assert path.read_bytes() == before
    open_journal(path, CLOCK, keys=RING, create=False).close()
    assert found == replace(check(path, key), version=int(fixture.stem[1:]))
    assert found.days > 0


def test_the_steps_make_the_declared_schema(path: Path) -> None:
    open_journal(path, CLOCK).close()
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": differ})
        for step in STEPS:
            step(Operations(context))
        assert compare_metadata(context, schema.metadata) == []
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    engine.dispose()
    # alembic's comparison above ignores CHECK constraints and STRICT
    assert {name: _parts(sql) for name, sql in rows} == {
        str(name): _parts(sql) for name, sql in run_sql(path, "SELECT name, sql FROM sqlite_master")
    }


def differ(
    _context: object, _there: object, _declared: object, there: TypeEngine[Any], declared: TypeEngine[Any]
) -> bool | None:
    """Treat SQLite's type ANY as equal to ``schema.Number``; alembic compares the other types."""
    return False if isinstance(declared, schema.Number) and isinstance(there, Numeric) else None


def _parts(sql: object) -> list[str]:
    # sorted, because migrations add columns at the end
    return sorted(re.sub(r"\s+", " ", part).strip() for part in re.split(r",\s+", str(sql)))


def test_a_migration_applies_its_steps(filled: Path) -> None:
    migrate(filled, NOW, (*STEPS, three_statements))
    assert run_sql(filled, "PRAGMA user_version") == [(NOW + 1,)]
    assert run_sql(filled, "SELECT count(*) FROM day_note") == [(0,)]
    assert run_sql(filled, "SELECT count(*) FROM reading") == [(60,)]
    assert run_sql(filled, "SELECT colour FROM tag") == []


def test_a_failing_step_rolls_back_the_migration(filled: Path) -> None:
    before = dump(filled)
    with pytest.raises(Exception, match="nergens"):
        migrate(filled, NOW, (*STEPS, three_statements, failing))
    assert dump(filled) == before
    assert content(open_journal(filled, CLOCK)) == set(FILLED)


def test_a_full_disk_rolls_back_the_migration(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def large(op: Operations) -> None:
        three_statements(op)
        op.execute("UPDATE reading SET measure = measure || hex(zeroblob(9000))")

    before = dump(filled)
    limit = "PRAGMA max_page_count = 40"
    monkeypatch.setattr(database, "_PROMISED", (*database._PROMISED, limit))  # noqa: SLF001
    with pytest.raises(DiskFullError):
        migrate(filled, NOW, (*STEPS, large))
    assert dump(filled) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from herstel_gui.storage.migrations.runner import STEPS, migrate
from tests.storage.test_migrations import three_statements

def migrate_until(left):
    def count(*_):
        nonlocal left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    migrate(Path(sys.argv[1]), len(STEPS), (*STEPS, three_statements))

for line in sys.stdin:
    process = os.fork()
    if not process:
        try:
            migrate_until(int(line))
            os._exit(0)
        finally:
            os._exit(1)
    print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""
"""Reads numbers of statements; for each, migrates in another process that is killed before that statement."""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_kill_before_any_statement_leaves_the_old_or_the_new_journal(filled: Path) -> None:
    before, outcomes = dump(filled), []
    whole = filled.read_bytes()
    # started once, because importing takes longer than all migrations
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", KILLED, str(filled)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as migrating:
        assert migrating.stdin is not None
        assert migrating.stdout is not None
        for statement in range(30):
            filled.write_bytes(whole)
            print(statement, file=migrating.stdin, flush=True)
            status = int(migrating.stdout.readline())
            if status == 0:
                assert run_sql(filled, "PRAGMA user_version") == [(NOW + 1,)]
                break
            assert status == -signal.SIGKILL
            outcomes.append(dump(filled) == before)
            store = open_journal(filled, CLOCK)
            assert content(store) == set(FILLED)
            store_zone(store, "Europe/Brussels")
            assert [file.name for file in filled.parent.iterdir()] == [filled.name]
    assert len(outcomes) > 5
    assert all(outcomes)


def note_the_update(op: Operations) -> None:
    """A step that changes no table."""
    op.execute("INSERT INTO meta VALUES ('bijgewerkt', 'ja')")


def test_an_older_journal_is_backed_up_and_migrated(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_format, "FORMAT_VERSION", NOW + 1)
    monkeypatch.setattr(runner, "STEPS", (*STEPS, note_the_update))
    with pytest.raises(ReadOnlyJournalError):
        open_journal(filled, CLOCK, read_only=True)
    backups = tmp_path / "reservekopieen"
    store = open_journal(filled, CLOCK, backups=backups)
    assert content(store) == set(FILLED)
    assert run_sql(filled, "PRAGMA user_version") == [(NOW + 1,)]
    (copy,) = backups.iterdir()
    assert copy.name == f"dagboek-versie-{NOW}-2026-11-22T074100.herstel"
    assert run_sql(copy, "PRAGMA user_version") == [(NOW,)]
    open_journal(filled, CLOCK, backups=backups)
    assert len(list(backups.iterdir())) == 1


def test_without_a_backup_there_is_no_migration(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_format, "FORMAT_VERSION", NOW + 1)
    monkeypatch.setattr(runner, "STEPS", (*STEPS, note_the_update))
    in_the_way = tmp_path / "reservekopieen"
    in_the_way.touch()
    before = filled.read_bytes()
    with pytest.raises(Exception, match="reservekopieen"):
        open_journal(filled, CLOCK, backups=in_the_way)
    assert filled.read_bytes() == before


def test_opening_does_not_import_alembic() -> None:
    """Alembic is slow to import, and the window waits for the journal."""
    code = "import sys, herstel_gui.storage.store.journal_file; sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
