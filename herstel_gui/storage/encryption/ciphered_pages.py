"""Decryption of a damaged journal page by page; SQLCipher stops at the first bad page.

A page has the layout of SQLCipher 4 (https://www.zetetic.net/sqlcipher/design/): AES-256 in CBC mode, then
the initialization vector, then an HMAC-SHA512 over both and the page number.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from herstel_gui.application.journal_names import PLAIN_HEAD

if TYPE_CHECKING:
    from herstel_gui.storage.engine.drivers import Key

PAGE: Final = 4096
_START, _MARK = 16, 64
RESERVED: Final = _START + _MARK
"""Number of bytes at the end of each page that belong to the cipher and hold no rows."""
_SALT_MASK: Final = 0x3A
_ROUNDS: Final = 2
_NOTHING: Final = b"\xff" * PAGE


def deciphered(content: bytes, key: Key) -> bytes:
    """Return the decrypted pages of an encrypted file; damaged pages are filled with the byte 0xff.

    The result must never be written to a disk.
    """
    secret = _mark_key(key)
    pages = range(0, len(content) - PAGE + 1, PAGE)
    plain = b"".join(_page(content[at : at + PAGE], at // PAGE + 1, key, secret) for at in pages)
    # the database header, which would be missing if the first page is damaged
    form = PAGE.to_bytes(2, "big") + bytes((1, 1, RESERVED))
    return PLAIN_HEAD + form + plain[len(PLAIN_HEAD) + len(form) :]


def is_opened_by(content: bytes, key: Key) -> bool:
    """Return whether at least one page of an encrypted file is whole and was written with this key."""
    secret = _mark_key(key)
    pages = range(0, len(content) - PAGE + 1, PAGE)
    return any(_is_whole(content[at : at + PAGE], at // PAGE + 1, secret) for at in pages)


def _mark_key(key: Key) -> bytes:
    salt = bytes(byte ^ _SALT_MASK for byte in key.head)
    return hashlib.pbkdf2_hmac("sha512", key.raw, salt, _ROUNDS, len(key.raw))


def _page(page: bytes, number: int, key: Key, secret: bytes) -> bytes:
    if not _is_whole(page, number, secret):
        return _NOTHING
    # the first page begins with the salt, in the place of SQLite's file header string
    head = PLAIN_HEAD if number == 1 else b""
    body, start = page[len(head) : -RESERVED], page[-RESERVED:-_MARK]
    open_ = Cipher(algorithms.AES(key.raw), modes.CBC(start)).decryptor()
    return head + open_.update(body) + open_.finalize() + bytes(RESERVED)


def _is_whole(page: bytes, number: int, secret: bytes) -> bool:
    # the HMAC does not cover the salt
    marked = page[len(PLAIN_HEAD) if number == 1 else 0 : -_MARK]
    proof = hmac.digest(secret, marked + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(proof, page[-_MARK:])
