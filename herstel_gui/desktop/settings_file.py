"""The file of settings: JSON, for its owner alone, never half written, and never a reason not to start."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

from herstel_gui.application.journal_names import part_of
from herstel_gui.application.settings import Settings, plain_settings, read_settings
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text
from herstel_gui.regular_files import read_regular

_MAX_BYTES: Final = 1_000_000
_UNREADABLE: Final = QT_TRANSLATE_NOOP(
    "herstel", "De instellingen in {path} zijn niet te lezen; de gewone instellingen gelden weer."
)
_NOT_STORED: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "De instellingen zijn niet opgeslagen in {path}. Kijk of de schijf vol is of alleen gelezen mag worden.",
)


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """Where the settings are kept."""

    path: Path

    def load(self) -> tuple[Settings, tuple[Text, ...]]:
        """Return the settings, and sentences about what could not be used. Never an exception.

        No file yet is no problem.
        """
        try:
            content = read_regular(self.path, _MAX_BYTES + 1)
        except FileNotFoundError:
            return Settings(), ()
        except OSError:
            return self._unreadable()
        if len(content) > _MAX_BYTES:
            return self._unreadable()
        try:
            plain = json.loads(content.decode("utf-8-sig"), parse_constant=_refuse)
        except (ValueError, RecursionError):
            return self._unreadable()
        return read_settings(plain) if isinstance(plain, dict) else self._unreadable()

    def save(self, settings: Settings) -> Text | None:
        """Store the settings; return a sentence when that fails, and then the old ones are still there."""
        text = json.dumps(plain_settings(settings), ensure_ascii=False, indent=2) + "\n"
        part = part_of(self.path)
        try:
            _write_whole(part, self.path, text.encode())
        except OSError:
            return Text(_NOT_STORED, path=str(self.path))
        finally:
            _forget(part)
        return None

    def _unreadable(self) -> tuple[Settings, tuple[Text, ...]]:
        return Settings(), (Text(_UNREADABLE, path=str(self.path)),)


def _write_whole(part: Path, path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        # the folder cannot be written; then the part is not there either
        return


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
