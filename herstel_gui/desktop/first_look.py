"""What the first moment of the window asks of the settings, read without loading what settings mean."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from herstel_gui.application.journal_names import ENCRYPTED_MARK, HEAD_SIZE

if TYPE_CHECKING:
    from pathlib import Path

_MAX_BYTES: Final = 1_000_000
_LOW, _HIGH = 75, 200


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
        with settings.open("rb") as file:
            plain = json.loads(file.read(_MAX_BYTES).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        plain = None
    if not isinstance(plain, dict):
        return FirstLook()
    scale = plain.get("text_scale")
    if not isinstance(scale, int) or not _LOW <= scale <= _HIGH:
        scale = 100
    names = ("theme", "window", "last_journal", "key_kept")
    theme, window, journal, kept = (_text(plain.get(name)) for name in names)
    return FirstLook(theme, scale, window, journal, kept)


def encrypted_head(journal: Path) -> str:
    """Return the first bytes of an encrypted journal as hexadecimal, without loading what reads journals.

    Nothing for one that has no password, or that is not there.
    """
    try:
        with journal.open("rb") as file:
            head = file.read(HEAD_SIZE)
    except OSError:
        return ""
    return head.hex() if head.startswith(ENCRYPTED_MARK) else ""


def _text(plain: object) -> str:
    return plain if isinstance(plain, str) else ""
