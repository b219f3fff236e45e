"""The few settings that the start-up window needs, read without importing ``application.settings``."""

from __future__ import annotations

import json
import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from herstel_gui.application.journal_names import ENCRYPTED_MARK, HEAD_SIZE
from herstel_gui.regular_files import read_regular

if TYPE_CHECKING:
    from pathlib import Path

_MAX_BYTES: Final = 1_000_000
_MAX_LOCK: Final = 1000
_LOW, _HIGH = 75, 200


class FirstLook(NamedTuple):
    """The settings for the start-up window. ``SettingsFile.load`` reports errors in the file later."""

    theme: str = ""
    text_scale: int = 100
    window: str = ""
    last_journal: str = ""
    key_kept: str = ""
    """The head, as hexadecimal, of the journal whose key is in the system's key store."""
    language: str = ""
    """Code of the chosen language; empty when none was chosen."""


def first_look(settings: Path) -> FirstLook:
    """Read the settings file; unusable and missing values get their defaults."""
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
    theme, window, journal, key_kept, language = (_text(plain.get(name)) for name in names)
    # paths such as "/" and "." have no file name; ``SettingsFile.load`` reports them
    journal = journal if PurePath(journal).name else ""
    return FirstLook(theme, scale, window, journal, key_kept, language)


def encrypted_head(journal: Path) -> str:
    """Return the head of an encrypted journal as hexadecimal, without importing ``storage``.

    Empty when the journal has no password or is missing.
    """
    try:
        head = read_regular(journal, HEAD_SIZE)
    except OSError:
        return ""
    return head.hex() if head.startswith(ENCRYPTED_MARK) else ""


def somebody_has(journal: Path) -> bool:
    """Return whether a running window probably has this journal open, by its lock file.

    Only a guess to decide whether to show the start-up window; ``single_instance`` takes the lock itself.
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
