#!/usr/bin/env python3
"""Compile translations: a .ts file of Qt Linguist becomes the .qm file that QTranslator reads.

    python packaging/qm.py [FOLDER]

makes every .qm in FOLDER (resources/translations unless given) that is older than its .ts. It uses the
standard library only, so that a wheel can be built where Qt's own lrelease is not there or cannot run. The
tests hold that both make the same bytes.

A .qm file is a magic number and sections of a tag, a length and data: the language; pairs of hash and offset,
sorted, in which Qt searches; the messages to which the offsets point; and the rule that picks a plural form.
"""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from struct import pack
from tempfile import NamedTemporaryFile
from typing import Final, NamedTuple

TRANSLATIONS: Final = Path(__file__).resolve().parent.parent / "resources" / "translations"

_MAGIC: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_LANGUAGE, _HASHES, _MESSAGES, _PLURALS = 0xA7, 0x42, 0x69, 0x88
"""Tags of sections."""
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8
"""Tags within a message."""

_ONE: Final = b"\x01\x01"
"""The rule "the first form for 1", in the code of QTranslator: operator and operand."""
_ZERO_OR_ONE: Final = b"\x03\x01"
"""The rule "the first form up to 1"."""
_PLURAL_RULES: Final = {
    **dict.fromkeys(("da", "de", "en", "es", "fy", "it", "nb", "nl", "nn", "sv"), _ONE),
    "fr": _ZERO_OR_ONE,
}
"""For the languages of Herstel and their neighbours; another language needs its rule here."""

_UNSHIPPED: Final = frozenset({"obsolete", "vanished"})


class UnknownTranslationError(ValueError):
    """A .ts file has something that cannot be compiled here; the message says what."""


class Message(NamedTuple):
    """A text to translate, in UTF-8 as Qt searches it, sorted as lrelease sorts."""

    context: bytes
    source: bytes
    comment: bytes
    forms: tuple[str, ...]
    """The translation, or one for each plural form."""

    def packed(self) -> bytes:
        """Return the message as it stands in its section."""
        parts = [(_TRANSLATION, form.encode("utf-16-be")) for form in self.forms]
        parts += [(_COMMENT, self.comment), (_SOURCE, self.source), (_CONTEXT, self.context)]
        return b"".join(pack(">BI", tag, len(text)) + text for tag, text in parts) + bytes([_END])


def compiled(text: str) -> bytes:
    """Return the .qm file of a .ts file.

    Raises:
        UnknownTranslationError: when its language or a message needs more than is written here.
    """
    root = ET.fromstring(text)  # noqa: S314 - our own file
    language = root.get("language", "")
    rule = _PLURAL_RULES.get(language.partition("_")[0])
    if rule is None:
        raise UnknownTranslationError(f"_PLURAL_RULES in {__file__} has no rule for {language!r}")
    places, messages = [], bytearray()
    for message in sorted(_told_apart(list(_messages(root)))):
        places.append((elf_hash(message.source + message.comment), len(messages)))
        messages += message.packed()
    sections = (
        (_LANGUAGE, language.encode()),
        (_HASHES, b"".join(pack(">II", *place) for place in sorted(places))),
        (_MESSAGES, bytes(messages)),
        (_PLURALS, rule),
    )
    return _MAGIC + b"".join(pack(">BI", tag, len(data)) + data for tag, data in sections if data)


def elf_hash(text: bytes) -> int:
    """Return the hash of System V for a text, which Qt sorts messages by; never 0."""
    value = 0
    for byte in text:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high
    return value or 1


def _told_apart(messages: list[Message]) -> Iterable[Message]:
    """Drop comments that tell nothing apart, as lrelease does; of equal messages the first stays."""
    plain = {(message.context, message.source) for message in messages if not message.comment}
    kept: dict[tuple[bytes, bytes, bytes], Message] = {}
    for message in messages:
        bare = (message.context, message.source, b"")
        if bare[:2] not in plain and message.context and bare not in kept:
            kept[bare] = message._replace(comment=b"")
        else:
            kept.setdefault((*bare[:2], message.comment), message)
    return kept.values()


def _messages(root: ET.Element) -> Iterator[Message]:
    for context in root.iter("context"):
        name = context.findtext("name", "").encode()
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in _UNSHIPPED:
                continue
            if unknown := {part.tag for part in translation.iter()} - {"translation", "numerusform"}:
                raise UnknownTranslationError(f"cannot compile <{unknown.pop()}> in a translation")
            forms = tuple(form.text or "" for form in translation.findall("numerusform") or [translation])
            if any(forms) or not translation.get("type"):
                source, comment = message.findtext("source", ""), message.findtext("comment", "")
                yield Message(name, source.encode(), comment.encode(), forms)


def compile_file(source: Path, target: Path) -> None:
    """Compile one .ts file; the .qm file is there whole or not at all."""
    data = compiled(source.read_text(encoding="utf-8"))
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as part:
        try:
            part.write(data)
            part.close()
            # readable for everybody, as sources are
            Path(part.name).chmod(0o644)
            Path(part.name).replace(target)
        except BaseException:
            part.close()
            with suppress(OSError):
                Path(part.name).unlink()
            raise


def compile_stale(folder: Path) -> None:
    """Compile every .ts file in a folder whose .qm file is missing or older."""
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns:
            compile_file(source, target)


if __name__ == "__main__":
    compile_stale(Path(*sys.argv[1:2]) if sys.argv[1:] else TRANSLATIONS)
