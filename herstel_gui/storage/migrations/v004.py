"""Version 4: the imports, the import of every row, the sources of imported values and their order."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, Text, text

if TYPE_CHECKING:
    from alembic.operations import Operations

_WITH_ENTRIES = (
    "reading", "session", "day_kind", "day_note", "tag", "participation", "recovery_week", "exclusion",
    "baseline_restart", "episode_answer", "planned_day",
)  # fmt: skip
_USES = text(
    "SELECT source, measure, count(*) FROM reading WHERE source <> 'typed' GROUP BY 1, 2 ORDER BY 1, 2"
)
_ADD = text("INSERT INTO source VALUES (:source, :uses, '[]', 0, NULL)")


def upgrade(op: Operations) -> None:
    """Add the tables and the column. The sources of earlier imports are listed with the days they have."""
    for table in _WITH_ENTRIES:
        op.add_column(table, Column("via_import", Text))
    _create(op, "source", _key("source"), _text("uses"), _text("answers"))
    _create(op, "source_order", _key("measure"), _text("sources"))
    _create(
        op, "import_batch", _key("id"), Column("at", Integer, nullable=False), _text("maker"), _text("label"),
        _text("files"), _text("counts"),
    )  # fmt: skip
    _list_sources(op)


def _list_sources(op: Operations) -> None:
    connection = op.get_bind()
    uses: defaultdict[str, list[list[str | int]]] = defaultdict(list)
    for source, measure, days in connection.execute(_USES):
        uses[source].append([measure, "unknown", days])
    for source, listed in uses.items():
        connection.execute(_ADD, {"source": source, "uses": json.dumps(listed, separators=(",", ":"))})


def _create(op: Operations, name: str, *columns: Column[str] | Column[int]) -> None:
    recorded, via = Column("recorded_at", Integer, nullable=False), Column("via_import", Text)
    op.create_table(name, *columns, recorded, via, sqlite_strict=True, sqlite_with_rowid=False)


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)
