from __future__ import annotations

import pytest

from herstel_gui.domain.presentation.missing_signs import QUOTED, Medium, MissingSign, missing_text

RUNNER = MissingSign("🏃", "WTC 🏃 Gent")


def test_nothing_is_said_when_all_signs_have_a_shape() -> None:
    assert missing_text([], Medium.PAPER) is None


@pytest.mark.parametrize(
    ("medium", "begin", "end"),
    [
        (Medium.PAPER, "Op papier staat een leeg vakje", "zoals Noto, staan ze er wel."),
        (Medium.IMAGE, "In de afbeelding staat een leeg vakje", "zoals Noto, staan ze er wel."),
        (Medium.DRAWING, "In de tekening staan tekens", "het teken zelf."),
    ],
)
def test_the_sentence_tells_the_sign_and_the_line_in_which_it_stands(
    medium: Medium, begin: str, end: str
) -> None:
    told = str(missing_text([RUNNER], medium))
    assert told.startswith(begin)
    assert "lettertype op deze computer heeft: 🏃 in ‘WTC 🏃 Gent’." in told
    assert told.endswith(end)


def test_each_sign_is_named_once_and_of_many_sheets_the_sheet_too() -> None:
    missing = [
        RUNNER,
        RUNNER._replace(sheet=2),
        MissingSign("田径", "田径", 2),
        MissingSign("径田", "径田", 2),
    ]
    assert "🏃 in ‘WTC 🏃 Gent’ (blad 1), 田径 (blad 2)." in str(missing_text(missing, Medium.PAPER, 2))


def test_signs_of_one_line_are_named_together() -> None:
    missing = [MissingSign(sign, "李 en 🏃") for sign in ("李", "🏃")]
    assert "heeft: 李 🏃 in ‘李 en 🏃’." in str(missing_text(missing, Medium.PAPER))


@pytest.mark.parametrize(("line", "told"), [("{}", "{}…."), ("Jan {}", "{}… in ‘Jan ")])
def test_a_long_row_of_signs_is_shortened(line: str, told: str) -> None:
    signs = "".join(map(chr, range(0x4E00, 0x4E80)))
    said = str(missing_text([MissingSign(signs, line.format(signs))], Medium.PAPER))
    assert "heeft: " + told.format(signs[:16]) in said
    assert len(said) < 300


@pytest.mark.parametrize(
    ("count", "end"),
    [(3, "三."), (4, "三, en op nog 1 plaats."), (6, "三, en op nog 3 plaatsen.")],
)
def test_of_many_signs_three_are_named_and_the_others_counted(count: int, end: str) -> None:
    told = str(missing_text([MissingSign(sign, sign) for sign in "一二三四五六"[:count]], Medium.PAPER))
    assert f"一, 二, {end}" in told


def test_of_a_line_with_dots_the_part_with_the_sign_is_quoted() -> None:
    line = "maandag 16 t/m zondag 22 november 2026 · WTC 🏃 · Jan Visser"
    assert "🏃 in ‘WTC 🏃’." in str(missing_text([MissingSign("🏃", line)], Medium.PAPER))


@pytest.mark.parametrize("place", [0, 300, 600])
def test_of_a_long_line_the_part_around_the_sign_is_quoted(place: int) -> None:
    line = "lang " * 60
    line = line[:place] + "🏃" + line[place:]
    told = str(missing_text([MissingSign("🏃", line)], Medium.PAPER))
    quoted = told[told.index("‘") + 1 : told.index("’")]
    assert "🏃" in quoted
    assert len(quoted) <= QUOTED + 2
    assert quoted.startswith("…") == (place > 0)
