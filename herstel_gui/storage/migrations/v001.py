"""Version 1: the tables of the first release. Must not be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import CheckConstraint, Column, Integer, Text

from herstel_gui.storage.engine.schema import Number

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Create the tables of version 1 in an empty file."""
    _create_days(op)
    _create_sessions(op)
    _create_what_stands_beside(op)
    _create_record_keeping(op)


def _create_days(op: Operations) -> None:
    _create(
        op, "reading", _day("day", key=True), _key("measure"), _key("source"),
        Column("value", Number, CheckConstraint("typeof(value) IN ('integer', 'real')"), nullable=False),
        Column("utc_offset", Integer), _recorded_at(),
    )  # fmt: skip
    _create(op, "day_kind", _day("day", key=True), _text("kind"), _recorded_at())
    _create(op, "day_note", _day("day", key=True), _text("note"), _recorded_at(), rowid=True)
    _create(op, "tag", _day("day", key=True), _key("tag"), _recorded_at())


def _create_sessions(op: Operations) -> None:
    kinds = "('integer', 'real', 'null')"
    _create(
        op, "session", _key("id"), _day("day"), Column("position", Integer, nullable=False), _text("kind"),
        Column("start", Integer),
        Column("minutes", Number, CheckConstraint(f"typeof(minutes) IN {kinds}")),
        Column("session_rpe", Number, CheckConstraint(f"typeof(session_rpe) IN {kinds}")),
        Column("felt", Text), Column("performance", Text),
        _flag("strength"), _flag("hard"), _flag("planned_easy"),
        _text("note"), _text("source"), _recorded_at(),
        rowid=True,
    )  # fmt: skip
    op.create_index("session_day", "session", ["day"])


def _create_what_stands_beside(op: Operations) -> None:
    _create(op, "recovery_week", _day("first", key=True), _day("last"), _recorded_at())
    _create(op, "exclusion", _day("day", key=True), _key("measure"), _recorded_at())
    _create(op, "baseline_restart", _day("day", key=True), _key("measure"), _text("reason"), _recorded_at())
    _create(
        op, "episode_answer", _day("first_day", key=True),
        Column("seen", Text, CheckConstraint("seen IS date(seen, '+0 days')")),
        _text("verdict"), _text("reason"), _recorded_at(),
    )  # fmt: skip
    _create(op, "planned_day", _day("day", key=True), _text("kind"), _text("note"), _recorded_at())


def _create_record_keeping(op: Operations) -> None:
    _create(
        op, "history", Column("id", Integer, primary_key=True), Column("at", Integer, nullable=False),
        _text("action"), _text("place"), _text("slot"), _text("old"), rowid=True,
    )  # fmt: skip
    op.create_index("history_slot", "history", ["place", "slot"])
    _create(op, "meta", _key("key"), _text("value"))


def _create(op: Operations, name: str, *columns: Column[Any], rowid: bool = False) -> None:
    op.create_table(name, *columns, sqlite_strict=True, sqlite_with_rowid=rowid)


def _day(name: str, *, key: bool = False) -> Column[str]:
    return Column(
        name, Text, CheckConstraint(f"{name} IS date({name}, '+0 days')"), primary_key=key, nullable=False
    )


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, CheckConstraint(f"{name} IN (0, 1)"), nullable=False)


def _recorded_at() -> Column[int]:
    return Column("recorded_at", Integer, nullable=False)
