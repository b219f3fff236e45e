#!/usr/bin/env python3
"""Make a third language from the texts of the program, to prove that a language is one file.

    python packaging/pseudo_language.py [FOLDER]

writes ``herstel_qps.ts`` and its ``.qm``: every text is between brackets, with accents and 40 % longer, so
that a text that is not translated, is too long for its place or loses a letter is seen. Without FOLDER the
file is made and checked in a temporary folder. The exit status is 1 when there is a fault.
"""

from __future__ import annotations

import re
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from translation_check import read_messages, translation_faults, update
from translations import compile_file

CODE: Final = "qps"
LOCALE: Final = "en_GB"
"""The locale of months, weekdays and numbers: Qt has none for a made-up language."""
OPEN: Final = "⟦"
CLOSE: Final = "⟧"
LONGER: Final = 40
"""Percent."""
_ACCENTS: Final = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
_KEPT: Final = re.compile(r"\{\w*\}|<[^<>]+>|&\w+;|&\w|\(\*[^)]*\)|https?://\S+")
"""What a translation may not change: placeholders, markup, mnemonics, patterns of files and addresses."""
_SEPARATOR: Final = ";;"
"""Between the filters of a file dialog."""


def pseudo(text: str) -> str:
    """Return a text in the made-up language, with placeholders, markup and mnemonics as they are."""
    return _SEPARATOR.join(_longer(part) for part in text.split(_SEPARATOR))


def _longer(text: str) -> str:
    words, last = "", 0
    for kept in _KEPT.finditer(text):
        words += text[last : kept.start()].translate(_ACCENTS) + kept[0]
        last = kept.end()
    words += text[last:].translate(_ACCENTS)
    letters = sum(letter.isalpha() for letter in text)
    # in words of their own, because a language with long sentences has more of them
    more = "~" * max(1, letters * LONGER // 100)
    return f"{OPEN}{words} {' '.join(more[at : at + 7] for at in range(0, len(more), 7))}{CLOSE}"


def write(folder: Path) -> Path:
    """Write the translation of all texts of the program; return the path of the .ts file."""
    path = folder / f"herstel_{CODE}.ts"
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{LOCALE}" sourcelanguage="nl"/>\n',
        encoding="utf-8",
    )
    update(path)
    tree = ET.parse(path)  # noqa: S314  # a file made here
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is not None:
            translation.text = pseudo(message.findtext("source", ""))
            translation.attrib.pop("type", None)
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return path


def make(folder: Path) -> list[str]:
    """Write and compile the language; return its faults."""
    path = write(folder)
    text = path.read_text(encoding="utf-8")
    faults = translation_faults(text)
    faults += [
        f"no singular or plural of Qt is used, but: {message.source!r}"
        for message in read_messages(text)
        if len(message.translations) > 1
    ]
    compile_file(path, path.with_suffix(".qm"))
    return [f"{path.name}: {fault}" for fault in faults]


def main(arguments: Sequence[str]) -> int:
    """Make the language; return the exit status."""
    if arguments:
        faults = make(Path(arguments[0]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            faults = make(Path(folder))
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
