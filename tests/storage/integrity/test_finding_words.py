"""Dutch texts for SQLite's English messages about damage."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest

from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.integrity.finding_words import findings_in_words

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = re.compile(
    r"\b(the|row|missing|from|index|page|tree|never|used|malformed|database disk|error|cell)\b"
)
REAL = (
    "row 12 missing from index reading_by_measure",
    "wrong # of entries in index sqlite_autoindex_day_note_1",
    "non-unique entry in index x",
    "NULL value in reading.value",
    "TEXT value in reading.day",
    "CHECK constraint failed in reading",
    "Tree 5 page 7: btreeInitPage() returns error code 11",
    "Tree 5 page 7 cell 3: Rowid 12 out of order",
    "Tree 9 page 9 cell 0: 2nd reference to page 12",
    "Page 14: never used",
    "Freelist: size is 3 but should be 4",
    "Fragmentation of 12 bytes reported as 0 on page 4",
    "*** in database main ***\nPage 3 is never used",
    "database disk image is malformed",
    "unable to get the page. error code=266",
    "something that a later SQLite says",
)


@pytest.mark.parametrize("finding", REAL)
def test_each_message_has_a_dutch_text(finding: str) -> None:
    (text,) = findings_in_words([finding])
    assert str(text).endswith(", 1 keer.")
    assert not ENGLISH.search(str(text))


def test_messages_of_one_kind_are_counted_in_one_text() -> None:
    texts = findings_in_words(["Page 14: never used", "Page 15: never used", "NULL value in reading.value"])
    assert [str(text).rsplit(", ", 1)[1] for text in texts] == ["2 keer.", "1 keer."]


def test_all_problems_of_a_damaged_file_are_in_dutch(filled: Path) -> None:
    whole, chance = filled.read_bytes(), random.Random(11)  # noqa: S311  # the same damage each time
    sentences = set()
    for _ in range(80):
        broken = bytearray(whole)
        start = chance.randrange(100, len(broken))
        length = chance.choice((1, 40, 400, 4000))
        broken[start : start + length] = chance.randbytes(len(broken[start : start + length]))
        filled.write_bytes(bytes(broken))
        sentences |= {str(problem).replace(str(filled), "") for problem in check(filled).problems}
    assert sentences
    assert [sentence for sentence in sentences if ENGLISH.search(sentence)] == []
