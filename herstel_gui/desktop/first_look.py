"""What the first moment of the window asks of the settings, read without loading what settings mean."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_MAX_BYTES: Final = 1_000_000
_LOW, _HIGH = 75, 200
_ENCRYPTED: Final = b"Hrs1"
"""How an encrypted journal begins: see ``storage.keys``."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """How the window looks and where it stands. What is wrong in the file is told later, by who reads it."""

    theme: str = ""
    text_scale: int = 100
    window: str = ""
    last_journal: str = ""
    key_kept: bool = False
    """Whether the system's key store may open the journal, so that no password need be asked."""


def first_look(settings: Path) -> FirstLook:
    """Read what can be read of the file of settings; the defaults stand for all else."""
    try:
        with settings.open("rb") as file:
            plain = json.loads(file.read(_MAX_BYTES).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        plain = None
    if not isinstance(plain, dict):
        return FirstLook()
    scale = plain.get("text_scale")
    if not isinstance(scale, int) or not _LOW <= scale <= _HIGH:
        scale = 100
    theme, window, journal = (_text(plain.get(key)) for key in ("theme", "window", "last_journal"))
    return FirstLook(theme, scale, window, journal, plain.get("key_kept") is True)


def has_password(journal: Path) -> bool:
    """Tell whether a journal is encrypted, without loading what reads journals."""
    try:
        with journal.open("rb") as file:
            return file.read(len(_ENCRYPTED)) == _ENCRYPTED
    except OSError:
        return False


def _text(plain: object) -> str:
    return plain if isinstance(plain, str) else ""
