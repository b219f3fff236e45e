"""Running the migration steps in one transaction: a killed or failed migration leaves the journal unchanged.

The schema version is ``user_version`` in the file header instead of a table row, so that it can be read from
an untrusted file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from alembic.migration import MigrationContext
from alembic.operations import Operations

from herstel_gui import __version__
from herstel_gui.storage.engine import digests, schema
from herstel_gui.storage.engine.connections import Database, query_on
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.migrations import v001, v002, v003, v004, v005

Step: TypeAlias = Callable[[Operations], None]

STEPS: Final[tuple[Step, ...]] = (
    v001.upgrade,
    v002.upgrade,
    v003.upgrade,
    v004.upgrade,
    v005.upgrade,
)
"""The step at index n makes version n+1; the first step starts from an empty file. Released steps must not
change: a new schema version is a new step."""


def migrate(path: Path, found: int, steps: Sequence[Step], key: Key | None = None) -> None:
    """Migrate a journal of version ``found`` by the later ``steps``. The caller must have made a backup.

    Raises:
        JournalError: reading or writing failed; the journal is unchanged.
    """
    with Database(path, key).writing() as connection:
        operations = Operations(MigrationContext.configure(connection))
        for step in steps[found:]:
            step(operations)
        about = schema.meta.update().where(schema.meta.c.key == "program")
        connection.execute(about.values(value=__version__))
        # making the backup has verified the old digests
        digests.rewrite(query_on(connection))
        connection.exec_driver_sql(f"PRAGMA user_version = {len(steps)}")
