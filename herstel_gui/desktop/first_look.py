"""What the first moment of the window asks of the settings, read without loading what settings mean."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from herstel_gui.application.journal_names import ENCRYPTED_MARK, HEAD_SIZE
from herstel_gui.regular_files import read_regular

if TYPE_CHECKING:
    from pathlib import Path

PULSE: Final = "resting_heart_rate"
"""The first measure of the form."""
_MAX_BYTES: Final = 1_000_000
_MAX_LOCK: Final = 1000
_LOW, _HIGH = 75, 200


@dataclass(frozen=True, slots=True)
class FirstLook:
    """How the window looks and where it stands. What is wrong in the file is told later, by who reads it."""

    theme: str = ""
    text_scale: int = 100
    window: str = ""
    last_journal: str = ""
    asks_pulse: bool = True
    """Whether the first field of the day page is the pulse."""
    key_kept: str = ""
    """First bytes of the journal that the system's key store opens, so that no password need be asked."""
    language: str = ""
    """Code of the chosen language; empty: never chosen."""


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
    names = ("theme", "window", "last_journal", "key_kept", "language")
    theme, window, journal, kept, language = (_text(plain.get(name)) for name in names)
    asked = plain.get("asked_measures")
    asks_pulse = not isinstance(asked, list) or PULSE in asked
    # a root or a dot has no name; the reader of the settings says so
    journal = journal if PurePath(journal).name else ""
    return FirstLook(theme, scale, window, journal, asks_pulse, kept, language)


def encrypted_head(journal: Path) -> str:
    """Return the first bytes of an encrypted journal as hexadecimal, without loading what reads journals.

    Nothing for one that has no password, or that is not there.
    """
    try:
        head = read_regular(journal, HEAD_SIZE)
    except OSError:
        return ""
    return head.hex() if head.startswith(ENCRYPTED_MARK) else ""


def somebody_has(journal: Path) -> bool:
    """Tell whether a window probably has this journal; the lock of a process that is gone says nothing.

    Whoever takes the lock decides (``single_instance``); this only tells whether to show a window first.
    """
    lock = journal.with_name(f".{journal.name}.lock")
    try:
        with lock.open("rb") as file:
            process, _program, host = file.read(_MAX_LOCK).decode(errors="replace").split("\n")[:3]
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True
    if os.name != "posix" or host != os.uname().nodename:
        return True
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _text(plain: object) -> str:
    return plain if isinstance(plain, str) else ""
