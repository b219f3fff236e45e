"""Version 3: a table with how the athlete takes part in the training of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Column, Integer, Text

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Create the table of participation."""
    op.create_table(
        "participation",
        Column("day", Text, CheckConstraint("day IS date(day, '+0 days')"), primary_key=True, nullable=False),
        Column("response", Text, nullable=False),
        Column("recorded_at", Integer, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
