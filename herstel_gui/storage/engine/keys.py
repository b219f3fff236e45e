"""The key of an encrypted journal, derived from a password or from the printed recovery code.

The parameters of the derivation are in the *head*, the first 16 bytes of the file, where SQLCipher stores its
salt. So an encrypted journal is one file, and each copy can be opened on its own::

    bytes 0 to 3     ``Hrs1``: an encrypted journal of Herstel, with the parameters below
    bytes 4 to 11    salt
    bytes 12 to 15   checksum of the seed, to tell a wrong password from a damaged file

Argon2id derives the seed from password and salt (RFC 9106, second recommended option); BLAKE2b derives the
SQLCipher key from the seed. The recovery code is the seed, written as 24 signs plus one check sign. A change
of password makes a new salt, seed and key, and the file is encrypted anew.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import field
from threading import Lock
from typing import TYPE_CHECKING, Final

from herstel_gui.application.journal_names import ENCRYPTED_MARK, HEAD_SIZE, PLAIN_HEAD
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.regular_files import read_regular
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.private_files import is_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAGIC: Final = ENCRYPTED_MARK
_SALTED: Final = 12
"""Number of bytes of the head before the checksum."""
_SEED_SIZE: Final = 15
_ITERATIONS, _LANES, _KIBIBYTES = 3, 4, 65536

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32, which omits letters that look like digits or like other letters."""
_MISREAD: Final = str.maketrans("OIL", "011")
_GROUP: Final = 5
CODE_LENGTH: Final = 25
_ONE_AT_A_TIME: Final = Lock()


@dataclass(frozen=True, slots=True)
class NewKey:
    """A new key with its recovery code, which opens the same files when the password is forgotten."""

    key: Key
    recovery_code: str = field(repr=False)


class Keys:
    """The keys that are known since the program started, from passwords or from the system's key store."""

    def __init__(self, *keys: Key) -> None:
        """Hold the given keys."""
        self._by_head = {key.head: key for key in keys}

    def add(self, key: Key, head: bytes | None = None) -> None:
        """Add a key; ``head`` is the head of the file when damage changed the head."""
        self._by_head[head or key.head] = key

    def of(self, path: Path) -> Key | None:
        """Return the key of a file; None when the file has no password or is missing.

        PasswordNeededError when the file has a password and its key is unknown. The file must not be open in
        this process: see ``head_of``.
        """
        head = head_of(path)
        if head is None:
            return None
        if head not in self._by_head:
            raise troubles.password_needed(path)
        return self._by_head[head]

    def knows(self, head: bytes) -> bool:
        """Return whether the key of files with this head is known."""
        return head in self._by_head

    def __bool__(self) -> bool:
        """Return whether any key is known."""
        return bool(self._by_head)


NO_KEYS: Final = Keys()
"""For opening files without a password only. Must stay empty."""


def head_of(path: Path) -> bytes | None:
    """Return the head of an encrypted journal, 16 bytes; None for any other file.

    The file must not be open in this process: closing a second descriptor would drop SQLite's locks.
    """
    head = _first_bytes(path)
    return head if head.startswith(MAGIC) and len(head) == HEAD_SIZE else None


def is_plain(path: Path) -> bool:
    """Return whether a file is an unencrypted database; the file must not be open, as for ``head_of``."""
    return _first_bytes(path) == PLAIN_HEAD


def _first_bytes(path: Path) -> bytes:
    if not is_file(path):
        # reading from a pipe would block
        return b""
    try:
        return read_regular(path, HEAD_SIZE)
    except OSError:
        # opening the file later reports the error with a better message
        return b""


def new_key(password: str) -> NewKey:
    """Return a new key with a random salt. Slow on purpose: some tenths of a second."""
    salted = MAGIC + secrets.token_bytes(_SALTED - len(MAGIC))
    seed = _seed(password, salted)
    return NewKey(_key(seed, salted + _check(seed, salted)), _code(seed))


def key_from_password(heads: Iterable[bytes], password: str) -> Key | None:
    """Return the key for the first head that matches the password; None without a match.

    Slow on purpose: some tenths of a second for each head.
    """
    return _fitting((head, _seed(password, head[:_SALTED])) for head in heads)


def key_from_code(heads: Iterable[bytes], code: str) -> Key | None:
    """Return the key for the first head that matches the recovery code; None without a match."""
    seed = _seed_of(code)
    return None if seed is None else _fitting((head, seed) for head in heads)


def tidy_code(text: str) -> str:
    """Return a typed recovery code in its printed form; the text itself when it is no valid code."""
    seed = _seed_of(text)
    return text if seed is None else _code(seed)


def is_code(text: str) -> bool:
    """Return whether a text is a recovery code with a correct check sign."""
    return _seed_of(text) is not None


def recovery_code(key: Key, password: str) -> str | None:
    """Return the recovery code of a key; None when the password does not belong to the key."""
    seed = _seed(password, key.head[:_SALTED])
    return _code(seed) if _fitting([(key.head, seed)]) else None


def _fitting(tries: Iterable[tuple[bytes, bytes]]) -> Key | None:
    for head, seed in tries:
        if secrets.compare_digest(_check(seed, head[:_SALTED]), head[_SALTED:]):
            return _key(seed, head)
    return None


def _seed(password: str, salted: bytes) -> bytes:
    # imported late: the library takes memory, which only journals with a password need
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    slow = Argon2id(
        salt=salted[len(MAGIC) : _SALTED],
        length=_SEED_SIZE,
        iterations=_ITERATIONS,
        lanes=_LANES,
        memory_cost=_KIBIBYTES,
    )
    # a keyboard may give é as one code point or as two
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    try:
        # two derivations at the same time deadlock (cryptography 50.0.2)
        with _ONE_AT_A_TIME:
            return slow.derive(typed)
    except MemoryError:
        raise troubles.no_memory() from None


def _check(seed: bytes, salted: bytes) -> bytes:
    size = HEAD_SIZE - _SALTED
    return hashlib.blake2b(seed, digest_size=size, salt=salted, person=b"herstel check").digest()


def _key(seed: bytes, head: bytes) -> Key:
    raw = hashlib.blake2b(seed, digest_size=32, salt=head[:_SALTED], person=b"herstel key").digest()
    return Key(head, raw)


def _code(seed: bytes) -> str:
    number = int.from_bytes(seed, "big")
    signs = [_SIGNS[number >> 5 * place & 31] for place in reversed(range(CODE_LENGTH - 1))]
    text = "".join(signs) + _SIGNS[_slip(seed)]
    return " ".join(text[at : at + _GROUP] for at in range(0, CODE_LENGTH, _GROUP))


def _seed_of(code: str) -> bytes | None:
    # ignore spaces, hyphens and line ends of any kind
    signs = "".join(filter(str.isalnum, code)).upper().translate(_MISREAD)
    places = [_SIGNS.find(sign) for sign in signs]
    if len(places) != CODE_LENGTH or min(places) < 0:
        return None
    number = 0
    for place in places[:-1]:
        number = number << 5 | place
    seed = number.to_bytes(_SEED_SIZE, "big")
    return seed if _slip(seed) == places[-1] else None


def _slip(seed: bytes) -> int:
    return hashlib.blake2b(seed, digest_size=1).digest()[0] & 31
