"""What the first moment of the window asks of the settings, read without loading what settings mean."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from herstel_gui.regular_files import read_regular

if TYPE_CHECKING:
    from pathlib import Path

_MAX_BYTES: Final = 1_000_000
_LOW, _HIGH = 75, 200
_ENCRYPTED: Final = b"Hrs1"
_HEAD_SIZE: Final = 16
"""How an encrypted journal begins: see ``storage.keys``."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """How the window looks and where it stands. What is wrong in the file is told later, by who reads it."""

    theme: str = ""
    text_scale: int = 100
    window: str = ""
    last_journal: str = ""
    key_kept: str = ""
    """First bytes of the journal that the system's key store opens, so that no password need be asked."""


def first_look(settings: Path) -> FirstLook:
    """Read what can be read of the file of settings; the defaults stand for all else."""
    try:
        plain = json.loads(read_regular(settings, _MAX_BYTES).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        plain = None
    if not isinstance(plain, dict):
        return FirstLook()
    scale = plain.get("text_scale")
    if not isinstance(scale, int) or not _LOW <= scale <= _HIGH:
        scale = 100
    names = ("theme", "window", "last_journal", "key_kept")
    theme, window, journal, kept = (_text(plain.get(name)) for name in names)
    # a root or a dot has no name; the reader of the settings says so
    return FirstLook(theme, scale, window, journal if PurePath(journal).name else "", kept)


def encrypted_head(journal: Path) -> str:
    """Return the first bytes of an encrypted journal as hexadecimal, without loading what reads journals.

    Nothing for one that has no password, or that is not there.
    """
    try:
        head = read_regular(journal, _HEAD_SIZE)
    except OSError:
        return ""
    return head.hex() if head.startswith(_ENCRYPTED) else ""


def _text(plain: object) -> str:
    return plain if isinstance(plain, str) else ""
