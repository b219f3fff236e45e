"""The settings file: JSON, readable by its owner only, written atomically. Errors never block a start."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final, NoReturn

from herstel_gui.application.journal_names import part_of
from herstel_gui.application.settings import Plain, Settings, plain_settings, read_settings
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.regular_files import read_regular

_MAX_BYTES: Final = 1_000_000
ASIDE: Final = "-onleesbaar"
"""Ending of the name of an unreadable settings file that was set aside."""
_UNREADABLE: Final = tr_noop(
    "De instellingen in {path} zijn niet te lezen. De standaardinstellingen gelden weer."
)
_NOT_STORED: Final = tr_noop(
    "Herstel kon je instellingen niet bewaren in {path}. Kijk of de schijf vol is, of dat je "
    "daar niet mag schrijven.",
)


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """Reads and writes the settings at ``path``."""

    path: Path

    @property
    def is_there(self) -> bool:
        """Whether there is a file, or anything else at its path."""
        return os.path.lexists(self.path)

    def load(self) -> tuple[Settings, tuple[Text, ...]]:
        """Return the settings, and messages about values that could not be used. Raises nothing.

        A missing file gives the default settings without a message.
        """
        try:
            plain = _plain_of(self.path)
        except FileNotFoundError:
            return Settings(), ()
        except OSError:
            plain = None
        if plain is None:
            return Settings(), (Text(_UNREADABLE, path=str(self.path)),)
        return read_settings(plain)

    def save(self, settings: Settings) -> Text | None:
        """Write the settings; on an error return a message, and the old file stays unchanged.

        Links are followed. An unreadable settings file is renamed first, so that the user can repair it by
        hand. A pipe, device or folder at the path is an error.
        """
        text = json.dumps(plain_settings(settings), ensure_ascii=False, indent=2) + "\n"
        path = Path(os.path.realpath(self.path))
        part = part_of(path)
        try:
            if _cannot_be_read(path):
                _keep_aside(path)
            _write_whole(part, path, text.encode())
        except OSError:
            return Text(_NOT_STORED, path=str(self.path))
        finally:
            _forget(part)
        return None


def _plain_of(path: Path) -> dict[str, Plain] | None:
    """Return the JSON object of a settings file; None for other content. OSError on a read error."""
    content = read_regular(path, _MAX_BYTES + 1)
    if len(content) > _MAX_BYTES:
        return None
    try:
        plain = json.loads(content.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return plain if isinstance(plain, dict) else None


def _cannot_be_read(path: Path) -> bool:
    """Return whether a file exists that holds no settings; OSError when the path is no regular file."""
    try:
        return _plain_of(path) is None
    except FileNotFoundError:
        return False
    except PermissionError:
        return True


def _keep_aside(path: Path) -> None:
    aside, number = path.with_name(f"{path.stem}{ASIDE}{path.suffix}"), 2
    while os.path.lexists(aside):
        aside, number = path.with_name(f"{path.stem}{ASIDE}-{number}{path.suffix}"), number + 1
    path.rename(aside)


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
        # the folder is read-only, so the part was not created
        return


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
