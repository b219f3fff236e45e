from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.bounds import note_text, word_text
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.plain_text import cleaned, demand_plain, visible

FORBIDDEN = (
    *(chr(code) for code in range(0x20) if chr(code) not in "\t\n\r"), "\x7f",
    *(chr(code) for code in range(0x80, 0xA0)),
    *(chr(code) for code in range(0x202A, 0x202F)), *(chr(code) for code in range(0x2066, 0x206A)),
    "\ufeff", "\ud800", "\udfff", "\ufdd0", "\ufdef", "\ufffe", "\uffff", "\U0001ffff", "\U0010fffe",
)  # fmt: skip
NEEDED = (
    "👩\u200d👩\u200d👧", "❤\ufe0f", "🏴\U000e0067\U000e0062\U000e007f", "می\u200cروم", "שלום\u200f!",
    "e\u0301", "zacht\u00adafbreken", "regel\n\tingesprongen", "naïef – „ja‟", "李",
)  # fmt: skip


@pytest.mark.parametrize("sign", FORBIDDEN)
def test_forbidden_characters_are_removed_or_refused_by_name(sign: str) -> None:
    name = f"U+{ord(sign):04X}"
    assert cleaned(f"a{sign}b").text == "ab"
    assert name in str(cleaned(f"a{sign}b").said)
    for gate in (demand_plain, note_text, word_text):
        with pytest.raises(
            RefusedValueError, match=rf"onzichtbare tekens die niet kunnen: {name.replace('+', '.')}"
        ):
            gate(f"a{sign}b")
    assert visible(f"a{sign}b") == "a\ufffdb"


@pytest.mark.parametrize("text", NEEDED)
def test_characters_that_scripts_need_are_kept(text: str) -> None:
    assert cleaned(text).text == text
    assert cleaned(text).said is None
    assert demand_plain(text) == text


def test_line_ends_of_all_systems_become_line_feeds() -> None:
    assert demand_plain("een\r\ntwee\rdrie\n") == "een\ntwee\ndrie\n"


def test_at_most_three_forbidden_characters_are_named() -> None:
    assert str(cleaned("".join(FORBIDDEN)).said).count("U+") == 3
    assert "weggelaten: U+0000, U+0001, U+0002, …." in str(cleaned("\x00\x01\x02\x03").said)
    assert "weggelaten: U+0000, U+0001, U+0002." in str(cleaned("\x00\x01\x02").said)


@given(st.text(st.characters(), max_size=30))
def test_any_text_can_be_stored_after_cleaning(text: str) -> None:
    clean = cleaned(text)
    assert cleaned(clean.text) == type(clean)(clean.text)
    clean.text.encode()
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in clean.text if sign not in "\t\n")
    # all other characters are kept
    kept = [
        sign
        for sign in text
        if sign not in FORBIDDEN and unicodedata.category(sign) not in {"Cc", "Cs", "Cn"}
    ]
    assert [sign for sign in clean.text if unicodedata.category(sign) not in {"Cc", "Cn"}] == kept
