"""Broken, truncated, wrapped and damaged lines are read completely or refused, never in part."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.reading import Reading
from herstel_gui.importers.broken_lines import BROKEN_LINE
from herstel_gui.importers.offering import read_file

if TYPE_CHECKING:
    from herstel_gui.application.importing import ParsedFile

HEAD = "date,weight,restingHR,hrv"
BEFORE = [f"2026-03-0{day},70.{day},5{day},4{day}.5" for day in range(1, 8)]


def _read(folder: Path, lines: list[str], head: str = HEAD) -> ParsedFile:
    path = folder / "wellness.csv"
    path.write_text("\n".join([head, *lines, ""]), encoding="utf-8")
    return read_file(path)


def _of(parsed: ParsedFile, day: int) -> dict[str, object]:
    return {
        entry.measure: entry.value
        for entry in parsed.entries
        if isinstance(entry, Reading) and entry.day == date(2026, 3, day)
    }


@pytest.mark.parametrize(
    "pieces",
    [
        ["2026-03-1", "2,70.5,57,45.5"],
        ["2026-03-12,70.5,5", "7,45.5"],
        ["2026-03-12,7", "0.5,57,45.5"],
        ["2026-03-12,70.5,57,4", "5.5"],
        ["2026-03-12,70.5,5", "7,4", "5.5"],
    ],
)
def test_all_pieces_of_a_broken_line_are_refused(tmp_path: Path, pieces: list[str]) -> None:
    after = "2026-03-13,70.2,54,46"
    parsed = _read(tmp_path, [*BEFORE, *pieces, after])
    assert [skipped.line for skipped in parsed.skipped] == [9 + number for number in range(len(pieces))]
    assert [skipped.reason.template for skipped in parsed.skipped[:2]] == [BROKEN_LINE, BROKEN_LINE]
    assert len(parsed.entries) == 3 * 8
    assert _of(parsed, 13)["resting_heart_rate"] == 54


def test_a_broken_date_with_the_day_first_is_refused(tmp_path: Path) -> None:
    lines = [f"{day}-3-2026;70,{day};5{day};4{day}" for day in range(1, 8)]
    parsed = _read(tmp_path, [*lines, "1", "3-3-2026;70,5;57;45"], HEAD.replace(",", ";"))
    assert _of(parsed, 3)["body_weight"] == Decimal("70.3")
    assert [skipped.line for skipped in parsed.skipped] == [9, 10]


@pytest.mark.parametrize("heading", ["Maart", "Week 11", "maart 2026"])
def test_only_a_heading_between_the_lines_is_refused(tmp_path: Path, heading: str) -> None:
    parsed = _read(tmp_path, [*BEFORE, heading, "2026-03-12,70.5,57,45"])
    assert _of(parsed, 12) == {"body_weight": Decimal("70.5"), "resting_heart_rate": 57, "hrv_rmssd": 45}
    assert [skipped.line for skipped in parsed.skipped] == [9]


def test_consecutive_short_lines_are_not_joined(tmp_path: Path) -> None:
    parsed = _read(tmp_path, [*BEFORE, "2026-03-12,70.5", "2026-03-13,70.4,53", "2026-03-14,70.5,54,"])
    assert [len(_of(parsed, day)) for day in (12, 13, 14)] == [1, 2, 2]
    assert parsed.skipped == ()


@pytest.mark.parametrize(
    ("line", "odd"),
    [("2026-03-12,50,45", "weight: ‘50’"), ("2026-03-12,70.5,45,", None), ("2026-03-12,7", "weight: ‘7’")],
)
def test_a_short_line_with_a_deviating_value_is_refused(tmp_path: Path, line: str, odd: str | None) -> None:
    parsed = _read(tmp_path, [*BEFORE, line])
    assert bool(_of(parsed, 12)) is (odd is None)
    assert [str(skipped.reason).startswith(f"{odd} past niet bij") for skipped in parsed.skipped] == [
        True
    ] * bool(odd)


def test_a_short_line_with_a_number_as_note_is_refused(tmp_path: Path) -> None:
    lines = ["2026-03-10,52,moe,31.2,70", "2026-03-11,52,31.2,70"]
    parsed = _read(tmp_path, lines, "date,restingHR,comments,ctl,weight")
    assert {entry.day for entry in parsed.entries if isinstance(entry, Reading)} == {date(2026, 3, 10)}
    assert "comments: ‘31.2’ past niet" in str(parsed.skipped[0].reason)


def test_a_line_with_text_after_a_closing_quote_is_refused(tmp_path: Path) -> None:
    parsed = _read(tmp_path, [*BEFORE, '2026-03-12,70.5,57,"42,1"28', '2026-03-13, 70.5,57 ,"42.1" '])
    assert _of(parsed, 12) == {}
    assert _of(parsed, 13)["hrv_rmssd"] == Decimal("42.1")
    assert [skipped.line for skipped in parsed.skipped] == [9]
    assert "Achter een aanhalingsteken dat sluit" in str(parsed.skipped[0].reason)


def test_lines_saved_as_one_cell_are_read(tmp_path: Path) -> None:
    lines = ['"2026-03-12,""70,5"",57,45"', "2026-03-13,70.4,53,44", '"2026-03-14,""moe, 53"",44"']
    parsed = _read(tmp_path, lines, f'"{HEAD}"')
    assert (_of(parsed, 12)["body_weight"], len(_of(parsed, 13))) == (Decimal("70.5"), 3)
    assert [skipped.line for skipped in parsed.skipped] == [4]


def test_a_line_with_zero_bytes_is_refused(tmp_path: Path) -> None:
    parsed = _read(tmp_path, [*BEFORE, "2026-03-12,70.5,5\0\0,45", "2026-03-13,70.5,53,45"])
    assert (_of(parsed, 12), len(_of(parsed, 13))) == ({}, 3)
    assert [skipped.line for skipped in parsed.skipped] == [9]


def test_a_json_day_with_a_double_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "wellness.json"
    path.write_text(
        '[{"id": "2026-03-12", "restingHR": 52, "restingHR": 25}, {"id": "2026-03-13", "restingHR": 53}]',
        encoding="utf-8",
    )
    parsed = read_file(path)
    assert (_of(parsed, 12), _of(parsed, 13)) == ({}, {"resting_heart_rate": 53})
    assert [str(skipped.reason) for skipped in parsed.skipped] == [
        "‘restingHR’ staat er twee keer; dit is overgeslagen."
    ]
