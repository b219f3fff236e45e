#!/usr/bin/env python3
"""Compare the translations with the texts of the program, or bring them up to date.

    python packaging/translation_check.py [--update]

prints one line per fault of ``resources/translations/herstel_*.ts`` and returns exit status 1 when there is
one: a text that is missing, unfinished, empty, left over, present twice, or translated in two ways, and one
with other placeholders, mnemonics, entities or line ends than its source. With
``--update`` the .ts files are changed instead: new texts are added as unfinished, texts that the program no
longer has are removed. Both use the lupdate of the installed PySide6.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
TRANSLATIONS: Final = ROOT / "resources" / "translations"
OWN_TEXTS: Final = "herstel_*.ts"
"""Translations of the program. The ``toolkit`` files hold texts of Qt and are edited by hand."""
LUPDATE: Final = (
    *("-silent", "-no-obsolete", "-locations", "none", "-source-language", "nl"),
    *("-tr-function-alias", "QT_TR_NOOP=tr_noop"),
    *("-tr-function-alias", "translate+=_tr"),
    *("-tr-function-alias", "QT_TRANSLATE_NOOP=tr_in"),
)
_PLACEHOLDER: Final = re.compile(r"\{\w*\}")
_MNEMONIC: Final = re.compile(r"&\w(?!\w*;)")
"""The mark before a letter; not an entity such as ``&amp;``."""
_ENTITY: Final = re.compile(r"&#?\w+;")
"""An entity in a text that was read: shown as it stands, except where the text is HTML."""


@dataclass(frozen=True)
class Message:
    """One message of a .ts file."""

    context: str
    source: str
    comment: str
    translations: tuple[str, ...]
    """The translation, or one per plural form."""
    state: str
    """The ``type`` attribute of Qt: empty when finished, else unfinished, vanished or obsolete."""


def read_messages(text: str) -> list[Message]:
    """Return the messages of a .ts file."""
    return [
        Message(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            tuple(translated_texts(message.find("translation"))),
            "" if (translation := message.find("translation")) is None else translation.get("type", ""),
        )
        for context in ET.fromstring(text).iter("context")  # noqa: S314  # a file of this checkout
        for message in context.iter("message")
    ]


def translated_texts(translation: ET.Element | None) -> Iterator[str]:
    """Yield the text of a translation, or the text of each of its plural forms."""
    if translation is None:
        yield ""
        return
    for element in translation.findall("numerusform") or [translation]:
        yield "".join(element.itertext())


def translation_faults(text: str) -> list[str]:
    """Return the faults of a .ts file: messages unfinished, left over, present twice, or in two ways."""
    messages = read_messages(text)
    faults = [
        f"{message.state or 'empty'}: {message.context}: {message.source!r}"
        for message in messages
        if message.state or not all(form.strip() for form in message.translations)
    ]
    faults += [
        f"other {what} than its source: {message.context}: {message.source!r}"
        for message in messages
        for what in differences(message)
    ]
    keys: set[tuple[str, str, str]] = set()
    ways: defaultdict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for message in messages:
        key = (message.context, message.source, message.comment)
        if key in keys:
            faults.append(f"there twice: {message.context}: {message.source!r}")
        keys.add(key)
        ways[message.context, message.source].add(message.translations)
    faults += [
        f"translated in two ways: {context}: {source!r}"
        for (context, source), translations in ways.items()
        if len(translations) > 1
    ]
    return faults


def differences(message: Message) -> list[str]:
    """Return what a translation must have in common with its source, and has not."""
    source = _marks(message.source)
    return [
        what
        for form in message.translations
        if form.strip()
        for what, own in _marks(form).items()
        if own != source[what]
    ]


def _marks(text: str) -> dict[str, object]:
    return {
        "placeholders": sorted(_PLACEHOLDER.findall(text)),
        "mnemonics": len(_MNEMONIC.findall(text)),
        "line ends": text.count("\n"),
        "entities": sorted(_ENTITY.findall(text)),
    }


def update(path: Path) -> None:
    """Bring a .ts file up to date with the texts of the program; CalledProcessError when lupdate fails."""
    sources = [str(source) for source in sorted((ROOT / "herstel_gui").rglob("*.py"))]
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([str(lupdate), *LUPDATE, *sources, "-ts", str(path)], check=True)


def check() -> list[str]:
    """Return the faults of all translations, among them texts of the program that are not in them yet."""
    faults = []
    for path in sorted(TRANSLATIONS.glob(OWN_TEXTS)):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder, path.name)
            shutil.copy(path, copy)
            update(copy)
            found = translation_faults(copy.read_text(encoding="utf-8"))
        faults += [f"{path.relative_to(ROOT).as_posix()}: {fault}" for fault in found]
    return faults


def main(arguments: Sequence[str]) -> int:
    """Check or update; return the exit status."""
    if list(arguments) == ["--update"]:
        for path in sorted(TRANSLATIONS.glob(OWN_TEXTS)):
            update(path)
        return 0
    faults = check()
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
