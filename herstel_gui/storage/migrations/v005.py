"""Version 5: planned trainings, planned periods such as holidays, and what is done after a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Column, Integer, Text

from herstel_gui.storage.engine.schema import Number

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Create the three tables. Planned rest stays in its own table."""
    _create(
        op, "planned_training", Column("id", Text, primary_key=True, nullable=False), _day("day"),
        _text("kind"), _text("title"), Column("start", Integer), Column("minutes", Integer),
        Column("rpe", Number, CheckConstraint("typeof(rpe) IN ('integer', 'real', 'null')")), _text("source"),
    )  # fmt: skip
    _create(
        op, "planned_period", _day("first", key=True),
        Column("kind", Text, primary_key=True, nullable=False), _day("last"), _text("note"),
    )  # fmt: skip
    _create(
        op, "follow_up", _day("first", key=True), _day("last"), _text("deed"),
        Column("warning", Text, CheckConstraint("warning IS date(warning, '+0 days')")),
        _answer("less_tired"), _answer("eager"), _answer("slept_well"),
        Column("ended", Integer, CheckConstraint("ended IN (0, 1)"), nullable=False),
    )  # fmt: skip


def _create(op: Operations, name: str, *columns: Column[str] | Column[int] | Column[float]) -> None:
    recorded, via = Column("recorded_at", Integer, nullable=False), Column("via_import", Text)
    op.create_table(name, *columns, recorded, via, sqlite_strict=True, sqlite_with_rowid=False)


def _day(name: str, *, key: bool = False) -> Column[str]:
    check = CheckConstraint(f"{name} IS date({name}, '+0 days')")
    return Column(name, Text, check, primary_key=key, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _answer(name: str) -> Column[int]:
    return Column(name, Integer, CheckConstraint(f"{name} IN (0, 1)"))
