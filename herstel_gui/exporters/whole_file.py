"""Writing a file of any kind whole: beside its target first, in its place when it is complete."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from herstel_gui.exporters.files import not_written, refuse_journal


@contextmanager
def replaced_whole(path: Path) -> Iterator[Path]:
    """Give a path to write to; when the block ends well, what is there takes the place of ``path``.

    Raises:
        UnusableFileError: it is a journal, or it cannot be written.
    """
    part: Path | None = None
    try:
        refuse_journal(path)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:80]}.", suffix=path.suffix)
        os.close(handle)
        part = Path(name)
        yield part
        part.replace(path)
    except OSError as error:
        raise not_written(path, error) from None
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
