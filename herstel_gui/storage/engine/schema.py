"""The tables of a journal. Dates are ISO text, moments are milliseconds since 1970 in UTC.

A change of the schema needs a step in ``migrations`` and a new fixture; a test compares schema and steps.

Each kind of entry has its own table, whose primary key is the slot of the entry. A missing value is a missing
row. Whole numbers are stored as integers, others as the shortest float with the same decimal digits.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import Final

from sqlalchemy import CheckConstraint, Column, Index, Integer, MetaData, Table, Text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.types import UserDefinedType
from typing_extensions import override


class Number(UserDefinedType[float]):
    """A column type that stores integers and reals unchanged: ANY of a STRICT table converts nothing."""

    cache_ok: bool | None = True

    @override
    def get_col_spec(self, **options: object) -> str:
        """Return the name of the type in SQL; options are ignored."""
        del options
        return "ANY"


metadata: Final = MetaData()


def _day(name: str = "day", *, key: bool = False) -> Column[str]:
    # without "+0 days" SQLite accepts 30 February; ``integrity_check`` verifies this constraint too
    check = CheckConstraint(f"{name} IS date({name}, '+0 days')")
    return Column(name, Text, check, primary_key=key, nullable=False)


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, CheckConstraint(f"{name} IN (0, 1)"), nullable=False)


def _answer(name: str) -> Column[int]:
    return Column(name, Integer, CheckConstraint(f"{name} IN (0, 1)"))


def _number(name: str, *, nullable: bool) -> Column[float]:
    kinds = "('integer', 'real', 'null')" if nullable else "('integer', 'real')"
    return Column(name, Number, CheckConstraint(f"typeof({name}) IN {kinds}"), nullable=nullable)


def _recorded_at() -> Column[int]:
    return Column("recorded_at", Integer, nullable=False)


VIA: Final = "via_import"
"""The column of every table of entries with the ``id`` of the import that brought the row; NULL for typing.

It is the last column by name, and the last one in the file, because a migration added it.
"""


def _via() -> Column[str]:
    return Column(VIA, Text)


def _table(
    name: str, *parts: Column[str] | Column[int] | Column[float] | Index, rowid: bool = False
) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


reading: Final = _table(
    "reading",
    _day(key=True),
    _key("measure"),
    _key("source"),
    _number("value", nullable=False),
    Column("utc_offset", Integer),
    _recorded_at(),
    _via(),
)

session: Final = _table(
    "session",
    _key("id"),
    _day(),
    Column("position", Integer, nullable=False),
    _text("kind"),
    Column("start", Integer),
    _number("minutes", nullable=True),
    _number("session_rpe", nullable=True),
    Column("felt", Text),
    Column("performance", Text),
    _flag("strength"),
    _flag("hard"),
    _flag("planned_easy"),
    _text("note"),
    _text("source"),
    _recorded_at(),
    _via(),
    Index("session_day", "day"),
    rowid=True,
)

day_kind: Final = _table("day_kind", _day(key=True), _text("kind"), _recorded_at(), _via())
day_note: Final = _table("day_note", _day(key=True), _text("note"), _recorded_at(), _via(), rowid=True)
tag: Final = _table("tag", _day(key=True), _key("tag"), _recorded_at(), _via())
participation: Final = _table("participation", _day(key=True), _text("response"), _recorded_at(), _via())
recovery_week: Final = _table("recovery_week", _day("first", key=True), _day("last"), _recorded_at(), _via())
exclusion: Final = _table("exclusion", _day(key=True), _key("measure"), _recorded_at(), _via())
baseline_restart: Final = _table(
    "baseline_restart", _day(key=True), _key("measure"), _text("reason"), _recorded_at(), _via()
)
episode_answer: Final = _table(
    "episode_answer",
    _day("first_day", key=True),
    Column("seen", Text, CheckConstraint("seen IS date(seen, '+0 days')")),
    _text("verdict"),
    _text("reason"),
    _recorded_at(),
    _via(),
)
planned_day: Final = _table(
    "planned_day", _day(key=True), _text("kind"), _text("note"), _recorded_at(), _via()
)
planned_training: Final = _table(
    "planned_training",
    _key("id"),
    _day(),
    _text("kind"),
    _text("title"),
    Column("start", Integer),
    Column("minutes", Integer),
    _number("rpe", nullable=True),
    _text("source"),
    _recorded_at(),
    _via(),
)
planned_period: Final = _table(
    "planned_period",
    _day("first", key=True),
    _key("kind"),
    _day("last"),
    _text("note"),
    _recorded_at(),
    _via(),
)
follow_up: Final = _table(
    "follow_up",
    _day("first", key=True),
    _day("last"),
    _text("deed"),
    Column("warning", Text, CheckConstraint("warning IS date(warning, '+0 days')")),
    _answer("less_tired"),
    _answer("eager"),
    _answer("slept_well"),
    _flag("ended"),
    _recorded_at(),
    _via(),
)
"""What a person does after a warning. An answer is 1, 0, or NULL for unknown."""

source: Final = _table("source", _key("source"), _text("uses"), _text("answers"), _recorded_at(), _via())
"""The sources of imported values. ``uses`` is a JSON list of measure, when the values are taken, and days;
``answers`` a JSON list of questions and choices."""

source_order: Final = _table("source_order", _key("measure"), _text("sources"), _recorded_at(), _via())
"""The orders of sources that the person chose; ``sources`` is a JSON list."""

import_batch: Final = _table(
    "import_batch",
    _key("id"),
    Column("at", Integer, nullable=False),
    _text("maker"),
    _text("label"),
    _text("files"),
    _text("counts"),
    _recorded_at(),
    _via(),
)
"""The imports. ``files`` is a JSON list of name, size and digest; ``counts`` a JSON object."""

history: Final = _table(
    "history",
    Column("id", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    _text("action"),
    _text("place"),
    _text("slot"),
    _text("old"),
    Index("history_slot", "place", "slot"),
    rowid=True,
)
"""Overwritten and removed rows: ``at`` is the moment, ``action`` the text template of the change without its
values, ``place`` the table, ``slot`` the primary key as a JSON list, ``old`` the other columns as a JSON
object."""

meta: Final = _table("meta", _key("key"), _text("value"))
"""Properties of the journal: ``journal_id``, ``zone``, ``program`` (the Herstel version that made or last
migrated the journal), and drafts."""

digest: Final = _table("digest", _key("place"), _text("value"))
"""Digests of the stored days, tables and history; see ``digests``."""


def create(connection: sqlite3.Connection) -> None:
    """Create the tables and indexes in an empty database."""
    for statement in _statements():
        connection.execute(statement)


@cache
def _statements() -> tuple[str, ...]:
    """Return the SQL that creates the tables and indexes, in the order of their references."""
    dialect = sqlite.dialect()
    statements: list[str] = []
    for table in metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return tuple(statements)
