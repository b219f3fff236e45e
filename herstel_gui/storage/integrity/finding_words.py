"""Dutch texts for the English messages of SQLite's ``integrity_check``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from herstel_gui.domain.text import Text, tr_noop

_KINDS: Final = (
    (
        r"row \d+ missing from index|wrong # of entries in index|non-unique entry in index|rowid not at end",
        tr_noop("De database meldt: een register klopt niet met wat erin staat, {n} keer."),
    ),
    (
        r"NULL value in|NUMERIC value in|TEXT value in|non-\w+ value in|CHECK constraint|missing value",
        tr_noop("De database meldt: op de plek van een waarde staat iets wat daar niet kan, {n} keer."),
    ),
    (
        r"never used|2nd reference|freelist|Freelist|overflow list|Failed to read ptrmap|Bad ptr map",
        tr_noop("De database meldt: een blad is zoek of dubbel in gebruik, {n} keer."),
    ),
    (
        (
            r"out of order|Child page depth|Multiple uses for byte|Fragmentation|Offset \d+ out of range|"
            r"btreeInitPage|unable to get the page|invalid page number|malformed|Extends off end"
        ),
        tr_noop("De database meldt: een blad is niet te lezen of niet op orde, {n} keer."),
    ),
)
"""Patterns of SQLite's messages (in ``btree.c`` and ``pragma.c``), and the Dutch text for each group."""
_OTHER: Final = tr_noop("De database meldt: het bestand is op een andere manier niet heel, {n} keer.")


def findings_in_words(findings: Sequence[str]) -> tuple[Text, ...]:
    """Return one text for each kind of message, with the number of messages, in order of appearance."""
    counted = Counter(_kind(finding) for finding in findings)
    return tuple(Text(template, n=count) for template, count in counted.items())


def _kind(finding: str) -> str:
    return next((template for pattern, template in _KINDS if re.search(pattern, finding)), _OTHER)
