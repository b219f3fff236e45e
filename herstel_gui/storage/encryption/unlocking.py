"""Finding the key of a journal from a password or a recovery code."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from herstel_gui.regular_files import read_regular
from herstel_gui.storage.backups.backup import backups_of
from herstel_gui.storage.engine.keys import head_of, key_from_code, key_from_password

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from herstel_gui.storage.engine.drivers import Key

_MOST_HEADS: Final = 4
"""Maximum number of backups whose head is tried; each takes some tenths of a second."""


def find_key(path: Path, folders: Sequence[Path], secret: str, *, code: bool) -> Key | None:
    """Return the key of the journal for ``secret``; None when ``secret`` is wrong.

    ``secret`` is a recovery code if ``code`` is set, else a password. When the first bytes of the journal are
    damaged, the first bytes of its backups in ``folders`` are used instead. The journal must not be open in
    this process.
    """
    key = _key((head for head in [head_of(path)] if head), secret, code=code)
    if key is not None:
        # the check in the head proves the key, even if the rest of the file is damaged
        return key
    key = _key(_heads_of_copies(path, folders), secret, code=code)
    return key if key is not None and fits(path, key) else None


def fits(path: Path, key: Key) -> bool:
    """Return whether a file was written with this key, even when parts of the file are damaged.

    The file must not be open in this process.
    """
    # imported late: loads a cipher library that most starts do not need
    from herstel_gui.storage.encryption.ciphered_pages import is_opened_by

    with suppress(OSError):
        return is_opened_by(read_regular(path), key)
    return False


def _key(heads: Iterable[bytes], secret: str, *, code: bool) -> Key | None:
    return key_from_code(heads, secret) if code else key_from_password(heads, secret)


def _heads_of_copies(path: Path, folders: Sequence[Path]) -> list[bytes]:
    heads = (head_of(copy.path) for copy in backups_of(path, folders, ""))
    own = head_of(path)
    return list(dict.fromkeys(head for head in heads if head and head != own))[:_MOST_HEADS]
