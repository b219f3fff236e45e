"""Second versions of a journal that a synchronising program left beside it."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Final

_MARKS: Final = (
    r"conflict",  # Dropbox, Nextcloud and Syncthing: "(conflicted copy 2026-11-22)", ".sync-conflict-2026…"
    r"in conflict",
    r"\(\d+\)",  # Google Drive: "dagboek (1).herstel"
)


def conflict_copies(path: Path) -> list[Path]:
    """Return the files beside a journal that look like a second version of it."""
    marks = re.compile("|".join(_MARKS), re.IGNORECASE)
    found = []
    with suppress(OSError):
        for file in path.parent.iterdir():
            rest = file.stem.removeprefix(path.stem)
            ours = file.name.startswith(path.stem) and file.suffix == path.suffix
            if ours and rest and marks.search(rest):
                found.append(file)
    return sorted(found)
