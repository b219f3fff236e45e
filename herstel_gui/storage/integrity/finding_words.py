"""What SQLite's full check finds amiss, in words of Herstel: SQLite itself only speaks English."""

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
"""Patterns in SQLite's sentences (``btree.c`` and ``pragma.c``), and the sentence for that kind."""
_OTHER: Final = tr_noop("De database meldt: het bestand is op een andere manier niet heel, {n} keer.")


def findings_in_words(findings: Sequence[str]) -> tuple[Text, ...]:
    """Return a sentence for each kind of finding, with how often it was found, the first kind first."""
    counted = Counter(_kind(finding) for finding in findings)
    return tuple(Text(template, n=count) for template, count in counted.items())


def _kind(finding: str) -> str:
    return next((template for pattern, template in _KINDS if re.search(pattern, finding)), _OTHER)
