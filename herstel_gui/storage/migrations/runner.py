"""Carrying out the steps, all in one transaction: a killed or failed migration leaves the journal as it was.

The version stands in the header of the file (``user_version``), not in a table, so that it can be read before
anything in the file is trusted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from alembic.migration import MigrationContext
from alembic.operations import Operations

from herstel_gui import __version__
from herstel_gui.storage.engine import digests, schema
from herstel_gui.storage.engine.connections import Database, asking
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.migrations import v001, v002

Step: TypeAlias = Callable[[Operations], None]

STEPS: Final[tuple[Step, ...]] = (v001.upgrade, v002.upgrade)
"""The step at place n makes version n+1; the first makes a journal out of nothing. Released steps stay as
they are: a new form is a new step."""


def migrate(path: Path, found: int, steps: Sequence[Step], key: Key | None = None) -> None:
    """Bring a journal of version ``found`` to the last of ``steps``. The caller has made a copy first.

    Raises:
        JournalError: for trouble of the world; the journal is unchanged.
    """
    with Database(path, key).writing() as connection:
        operations = Operations(MigrationContext.configure(connection))
        for step in steps[found:]:
            step(operations)
        about = schema.meta.update().where(schema.meta.c.key == "program")
        connection.execute(about.values(value=__version__))
        # the copy that was made first has looked at the old ones
        digests.rewrite(asking(connection))
        connection.exec_driver_sql(f"PRAGMA user_version = {len(steps)}")
