"""Own words that name pain in a part of the body, of which the tag is offered."""

from __future__ import annotations

import pytest

from herstel_gui.domain.pain_words import meant_place, tidy_tag
from herstel_gui.domain.tags import TAGS


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("pijn: knie", "knie"), ("pijn:knie", "knie"), ("Pijn : Knie", "Knie"), ("pijn knie", "knie"),
        ("knie pijn", "knie"), ("kniepijn", "knie"), ("knie-pijn", "knie"), ("pain - knee", "knee"),
        ("Pain: knee", "knee"), ("pain knee", "knee"), ("knee pain", "knee"), ("pijn in mijn knie", "knie"),
        ("pijn aan de linkerknie", "linkerknie"), ("linker knie pijn", "linker knie"),
        ("pijn knie rechts", "knie rechts"), ("pain in my left knee", "left knee"), ("knee hurts", "knee"),
        ("mijn knie doet pijn", "knie"), ("zere achillespees", "achillespees"), ("sore calf", "calf"),
        ("pijn: litteken", "litteken"), ("rugpijn", "rug"), ("lower back pain", "lower back"),
        ("pijn knieën", "knieën"), ("headache", "head"),
    ],
)  # fmt: skip
def test_an_own_word_that_names_pain_in_a_place_gives_the_place(word: str, place: str) -> None:
    assert meant_place(word) == place


@pytest.mark.parametrize(
    "word",
    [
        *TAGS, "pain:knie", "spierpijn", "pijn", "pijn:", "pain: ", "geen pijn", "pijnstiller", "knie",
        "nieuwe kniebrace", "pijnlijk verlies", "champignonpijn", "paint knee", "pijn gehad na de loop",
        "handbal", "voetbal pijnlijk verloren", "", "pijn op de borst", "hartpijn", "pijn: borst",
    ],
)  # fmt: skip
def test_any_other_word_names_no_pain(word: str) -> None:
    assert not meant_place(word)


def test_the_place_of_a_pain_is_tidied_and_other_tags_stay() -> None:
    assert tidy_tag("pain: knee") == "pain:knee"
    assert tidy_tag("pain: ") == ""
    assert tidy_tag("pijn: knie") == "pijn: knie"
