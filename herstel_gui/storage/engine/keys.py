"""The key of an encrypted journal: made from a password, or from the recovery code that was printed.

Everything that is needed beside the password stands in the first sixteen bytes of the file itself, where
SQLCipher keeps its salt. So an encrypted journal is still one file, and every copy of it opens by itself::

    bytes 0 to 3     ``Hrs1``: a journal of Herstel, encrypted, with the figures below
    bytes 4 to 11    salt
    bytes 12 to 15   a check on the seed, which tells a wrong password from a damaged file

The password and the salt make the seed by Argon2id (RFC 9106, its second choice of figures); the seed makes
the key of SQLCipher by BLAKE2b. The recovery code is the seed itself, as 24 letters and one to check them.
A change of password makes a new salt, seed and key, and encrypts the file anew.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Final

from herstel_gui.application.journal_names import ENCRYPTED_MARK, HEAD_SIZE, PLAIN_HEAD
from herstel_gui.regular_files import read_regular
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.private_files import is_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAGIC: Final = ENCRYPTED_MARK
_SALTED: Final = 12
"""Bytes of the head before the check."""
_SEED_SIZE: Final = 15
_ITERATIONS, _LANES, _KIBIBYTES = 3, 4, 65536

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is taken for another or for a figure."""
_MISREAD: Final = str.maketrans("OIL", "011")
_GROUP: Final = 5
CODE_LENGTH: Final = 25
_ONE_AT_A_TIME: Final = Lock()


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that was just made, with the code that opens the same files when the password is forgotten."""

    key: Key
    recovery_code: str = field(repr=False)


class Keys:
    """The keys that were given since the program started."""

    def __init__(self, *keys: Key) -> None:
        """Know these."""
        self._by_head = {key.head: key for key in keys}

    def add(self, key: Key, head: bytes | None = None) -> None:
        """Know one more; ``head`` is how a file begins of which those first bytes were damaged."""
        self._by_head[head or key.head] = key

    def of(self, path: Path) -> Key | None:
        """Return the key of a file; None for one that has no password, or that is not there.

        PasswordNeededError when it has one that was not given. Not for a file that SQLite has open in this
        program: see ``head_of``.
        """
        head = head_of(path)
        if head is None:
            return None
        if head not in self._by_head:
            raise troubles.password_needed(path)
        return self._by_head[head]

    def knows(self, head: bytes) -> bool:
        """Tell whether the key of files with this head is known."""
        return head in self._by_head

    def __bool__(self) -> bool:
        """Tell whether any is known."""
        return bool(self._by_head)


NO_KEYS: Final = Keys()
"""For who opens only what has no password. Nothing is ever added to it."""


def head_of(path: Path) -> bytes | None:
    """Return how an encrypted journal begins; None for any other file.

    Not for a file that SQLite has open in this program: closing it here would drop SQLite's locks on it.
    """
    head = _first_bytes(path)
    return head if head.startswith(MAGIC) and len(head) == HEAD_SIZE else None


def is_plain(path: Path) -> bool:
    """Tell whether a file is a database that anybody can read; the same holds as for ``head_of``."""
    return _first_bytes(path) == PLAIN_HEAD


def _first_bytes(path: Path) -> bytes:
    if not is_file(path):
        # a pipe would never answer
        return b""
    try:
        return read_regular(path, HEAD_SIZE)
    except OSError:
        # whoever opens it finds out, and says it better
        return b""


def new_key(password: str) -> NewKey:
    """Return a key for a file that is still to be made. Slow on purpose: some tenths of a second."""
    salted = MAGIC + secrets.token_bytes(_SALTED - len(MAGIC))
    seed = _seed(password, salted)
    return NewKey(_key(seed, salted + _check(seed, salted)), _code(seed))


def key_from_password(heads: Iterable[bytes], password: str) -> Key | None:
    """Return the key of the first of these heads that the password fits; None when it fits none.

    Slow on purpose: some tenths of a second for each.
    """
    return _fitting((head, _seed(password, head[:_SALTED])) for head in heads)


def key_from_code(heads: Iterable[bytes], code: str) -> Key | None:
    """Return the key of the first of these heads that the recovery code fits; None when it fits none."""
    seed = _seed_of(code)
    return None if seed is None else _fitting((head, seed) for head in heads)


def tidy_code(text: str) -> str:
    """Return a recovery code as it is shown, however it was typed; the text itself when it is none."""
    seed = _seed_of(text)
    return text if seed is None else _code(seed)


def is_code(text: str) -> bool:
    """Tell whether a text is a recovery code without a slip of the pen."""
    return _seed_of(text) is not None


def recovery_code(key: Key, password: str) -> str | None:
    """Return the recovery code that goes with a key; None when the password is not its password."""
    seed = _seed(password, key.head[:_SALTED])
    return _code(seed) if _fitting([(key.head, seed)]) else None


def _fitting(tries: Iterable[tuple[bytes, bytes]]) -> Key | None:
    for head, seed in tries:
        if secrets.compare_digest(_check(seed, head[:_SALTED]), head[_SALTED:]):
            return _key(seed, head)
    return None


def _seed(password: str, salted: bytes) -> bytes:
    # a cipher library takes memory that a journal without a password need not spend
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    slow = Argon2id(
        salt=salted[len(MAGIC) : _SALTED],
        length=_SEED_SIZE,
        iterations=_ITERATIONS,
        lanes=_LANES,
        memory_cost=_KIBIBYTES,
    )
    # one keyboard gives é as one sign, another as two
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    try:
        # two at once wait for each other for ever (cryptography 50.0.2)
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
    # spaces, hyphens and ends of lines of any kind are only there for the eye
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
