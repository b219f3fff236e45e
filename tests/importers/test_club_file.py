from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.importing import ImportCancelledError
from herstel_gui.domain.club.choice import NEVER_SHARED, ClubChoice
from herstel_gui.domain.club.pace import Pace
from herstel_gui.domain.club.refusals import refusal_sentences
from herstel_gui.domain.club.week_file import club_week
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.tags import TAGS
from herstel_gui.exporters.club_file import club_json
from herstel_gui.importers.club_file import read_club_files, read_club_week
from tests.clubs import CHOICE, EVERYTHING, SECRETS, WRITTEN, full_table, full_week, shared
from tests.files import write_club_week

EXACTLY = b"""{
 "format": "herstelweek",
 "version": 1,
 "club": "De Zwaluw",
 "member": "Jan Visser",
 "week": "2026-W47",
 "written": "2026-11-22T07:41:00Z",
 "measures": [
  {"measure": "motivation", "days": [3, 3, 3, 4, 5, 6, 6]}
 ]
}
"""
DEFAULT = b"""{
 "format": "herstelweek",
 "version": 1,
 "club": "De Zwaluw",
 "member": "J.V.",
 "member_id": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
 "week": "2026-W47",
 "written": "2026-11-22T07:41:00Z",
 "participation": [null, "normal", null, "talk", "not", "adapted", null],
 "measures": [
  {"measure": "sleep_quality", "days": [3, 3, 3, 4, 5, 5, 5]},
  {"measure": "fatigue", "days": [2, 2, 3, 3, 3, 4, 4]},
  {"measure": "heavy_legs", "days": [2, 1, 2, null, 3, 3, 3]},
  {"measure": "muscle_soreness", "days": [1, 2, 2, null, 2, 2, 2]}
 ],
 "load": [360, 420, "rest", 540, 480, 300, 630]
}
"""


def test_the_file_holds_only_the_selected_column(tmp_path: Path) -> None:
    """Compares every byte of the file for a full week with one selected column."""
    path = tmp_path / "x.herstelweek"
    write_club_week(club_week(full_week(), replace(CHOICE, columns=("motivation",)), WRITTEN), path)
    assert path.read_bytes() == EXACTLY
    assert [each.name for each in tmp_path.iterdir()] == ["x.herstelweek"]


def test_the_file_of_a_new_member_holds_no_level_and_nothing_private() -> None:
    """Compares every byte of the file that a member gets who ticks nothing, for a week full of secrets."""
    choice = ClubChoice("De Zwaluw", "Jan Visser", member_id="0f" * 16)
    made = club_json(club_week(full_week(), choice, WRITTEN)).encode()
    assert made == DEFAULT
    assert not [word for word in (*SECRETS, *TAGS.values(), "Geheim") if word.encode() in made]
    assert not [level for level in Level if level.value.encode() in made.replace(b'"rest"', b"")]


@pytest.mark.parametrize("columns", [EVERYTHING, ("level", *NEVER_SHARED, *EVERYTHING)])
def test_no_file_holds_an_illness_a_complaint_or_a_level(columns: tuple[str, ...]) -> None:
    content = club_json(club_week(full_week(), replace(CHOICE, columns=columns), WRITTEN))
    held = json.loads(content)
    assert set(held["pace"]) == {"usual", "easier"}
    assert held["tags"] == [["reis"]] * 7
    assert "levels" not in held
    assert not {each["measure"] for each in held["measures"]} & NEVER_SHARED
    ill = club_week(replace(full_week(), levels=(Level.ILL,) * 7), replace(CHOICE, columns=columns), WRITTEN)
    severe = club_week(
        replace(full_week(), levels=(Level.SEE_PROFESSIONAL,) * 7), replace(CHOICE, columns=columns), WRITTEN
    )
    assert club_json(ill) == club_json(severe)


def test_an_older_file_opens_without_what_a_club_should_not_see(tmp_path: Path) -> None:
    levels = ["ill", "see_professional", "under_recovered", "notice", "none", "no_data", None]
    weight = {"measure": "body_weight", "days": [71] * 7}
    path = written(
        tmp_path, pace="weg", participation="weg", levels=levels, measures=[MEASURE, weight],
        tags=[["ziek", "reis", "knie"], *[[]] * 6],
    )  # fmt: skip
    week = read_club_week(path)
    assert week.paces == (*[Pace.EASIER] * 3, Pace.USUAL, Pace.USUAL, None, None)
    assert (week.participation, week.measures, week.tags) == (None, (), (("reis",), *[()] * 6))
    (remark,) = read_club_files([path]).remarks
    assert str(remark).startswith("Uit a.herstelweek, van een oudere Herstel, is weggelaten wat een club")
    (tmp_path / "b.herstelweek").write_bytes(path.read_bytes())
    (remark,) = read_club_files([tmp_path]).remarks
    assert str(remark).startswith("Uit 2 weekbestanden van een oudere Herstel is weggelaten")


def test_a_file_of_this_version_opens_without_a_remark(tmp_path: Path) -> None:
    assert read_club_files([written(tmp_path)]).remarks == ()


@given(st.sets(st.sampled_from(EVERYTHING)))
def test_the_file_holds_exactly_the_selected_columns(columns: set[str]) -> None:
    made = club_week(full_week(), replace(CHOICE, columns=tuple(columns)), WRITTEN)
    content = json.loads(club_json(made))
    keys = {"format", "version", "club", "member", "week", "written"}
    measures = {each["measure"]: set(each) for each in content.get("measures", [])}
    named = {
        "participation": "participation",
        "pace": "pace",
        "load": "load",
        "plan": "plan",
        "tags": "tags",
        "note": "notes",
    }
    assert set(content) - {"measures"} == keys | {named[key] for key in columns & set(named)}
    assert set(measures) == columns & {row.key for row in full_table().rows if row.measure}
    parts = {"measure", "days"} | ({"past"} if "marks" in columns else set())
    assert all(found == parts for found in measures.values())


def written(folder: Path, **changes: Any) -> Path:  # noqa: ANN401  # any JSON
    path = folder / "a.herstelweek"
    made = club_week(full_week(), replace(CHOICE, columns=EVERYTHING), WRITTEN)
    content = json.loads(club_json(made)) | changes
    path.write_text(json.dumps({key: value for key, value in content.items() if value != "weg"}), "utf-8")
    return path


@pytest.mark.parametrize("member_id", ["", "0f" * 16])
@pytest.mark.parametrize("columns", [(), ("motivation",), EVERYTHING])
def test_a_written_week_is_read_back(tmp_path: Path, columns: tuple[str, ...], member_id: str) -> None:
    choice = replace(CHOICE, columns=columns, member_id=member_id)
    made = club_week(full_week(), choice, WRITTEN)
    write_club_week(made, tmp_path / "a.herstelweek")
    assert read_club_week(tmp_path / "a.herstelweek") == made


def test_a_shared_plan_comes_back_from_its_file(tmp_path: Path) -> None:
    made = shared(plans=((PlanKind.MATCH, PlanKind.EASY), *[()] * 5, (PlanKind.REST,)))
    write_club_week(made, tmp_path / "a.herstelweek")
    assert read_club_week(tmp_path / "a.herstelweek") == made
    doubled = [["rest", "rest"], *[[]] * 6]
    assert read_club_week(written(tmp_path, plan=doubled)).plans == ((PlanKind.REST,), *[()] * 6)


def test_half_an_emoji_is_replaced(tmp_path: Path) -> None:
    write_club_week(shared(notes=("\ud83d", *[""] * 6)), tmp_path / "a.herstelweek")
    assert read_club_week(tmp_path / "a.herstelweek").notes == ("?", *[""] * 6)


MEASURE = {"measure": "mood", "days": [1] * 7}


def _folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGE: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100)), "is geen weekbestand van Herstel"),
    (lambda path: path.write_text("[1, 2]"), "is geen weekbestand van Herstel"),
    (lambda path: path.write_text('{"format": "herstel", "version": 1}'), "is geen weekbestand van Herstel"),
    (lambda path: path.write_bytes(b""), "is beschadigd of niet compleet"),
    (lambda path: path.write_bytes(path.read_bytes()[:200]), "is beschadigd of niet compleet"),
    (lambda path: path.write_bytes(b"x" * 1_000_001), "is geen weekbestand van Herstel"),
    (lambda path: path.unlink(), "kan niet gelezen worden"),
    (_folder_instead, "kan niet gelezen worden"),
    (lambda path: path.write_text("[" * 100_000), "is geen weekbestand van Herstel"),
]


@pytest.mark.parametrize(("damage", "reason"), DAMAGE)
def test_other_and_damaged_files_are_refused_by_name(
    tmp_path: Path, damage: Callable[[Path], object], reason: str
) -> None:
    path = written(tmp_path)
    damage(path)
    with pytest.raises(UnusableFileError, match=rf"^a\.herstelweek {reason}"):
        read_club_week(path)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"version": 2}, "nieuwere Herstel"),
        ({"version": "weg"}, "geen weekbestand"),
        ({"version": "1"}, "geen weekbestand"),
        ({"week": "2026-W54"}, "‘2026-W54’ is geen week"),
        ({"week": 5}, "geen tekst"),
        ({"member_id": "x" * 32}, "is geen kenmerk"),
        ({"member_id": None}, "is geen kenmerk"),
        ({"tags": [["x"] * 61, *[[]] * 6]}, "meer dan 60 bijzonderheden"),
        ({"week": "9999-W52"}, "is geen week"),
        ({"written": "gisteren"}, "is geen moment"),
        ({"written": "2026-13-22T07:41:00Z"}, "is geen moment"),
        ({"member": "x" * 61}, "langer dan 60 tekens"),
        ({"levels": ["none"] * 6}, "‘levels’ heeft geen zeven dagen"),
        ({"levels": ["rood"] * 7}, "‘rood’ kan hier niet"),
        ({"load": [-1] * 7}, "Belasting: -1 kan niet"),
        ({"load": ["Lui!"] * 7}, "‘Lui!’ kan hier niet"),
        ({"tags": "ziek"}, "‘tags’ heeft geen zeven dagen"),
        ({"plan": [["hard"]] * 6}, "‘plan’ heeft geen zeven dagen"),
        ({"plan": ["hard"] * 7}, "‘plan’ heeft geen zeven dagen"),
        ({"plan": [["De therapeut"]] * 7}, "‘De therapeut’ kan hier niet"),
        ({"tags": [["x" * 41]] * 7}, "langer dan 40 tekens"),
        ({"notes": [3] * 7}, "geen tekst"),
        ({"measures": [MEASURE, MEASURE]}, "‘mood’ staat er twee keer in"),
        ({"measures": [MEASURE | {"days": [8] * 7}]}, "Stemming: kies een heel cijfer"),
        ({"measures": [MEASURE | {"days": ["NaN"] * 7}]}, "geen getal"),
        ({"measures": [MEASURE | {"days": [True] * 7}]}, "geen getal"),
        ({"measures": [MEASURE | {"past": [7]}]}, "geen dag van de week"),
        ({"measures": [{"measure": "mood"}]}, "‘mood’ heeft geen zeven dagen"),
        ({"measures": [{"measure": "bed_time", "days": [1] * 7}]}, "‘bed_time’ heeft geen zeven dagen"),
        ({"measures": [4]}, "niet de verwachte vorm"),
        ({"measures": [{"measure": "resting_heart_rate", "days": [999] + [None] * 6}]}, "999 kan niet"),
    ],
)
def test_invalid_values_are_refused_with_the_reason(
    tmp_path: Path, changes: dict[str, Any], reason: str
) -> None:
    with pytest.raises(UnusableFileError, match=reason) as caught:
        read_club_week(written(tmp_path, **changes))
    assert str(caught.value).startswith("a.herstelweek")


def test_a_double_key_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_text(path.read_text().replace('"club":', '"member": "A", "club":', 1))
    with pytest.raises(UnusableFileError, match="twee keer"):
        read_club_week(path)


def test_direction_characters_are_removed(tmp_path: Path) -> None:
    read = read_club_week(written(tmp_path, member="\u202ekwaad\x00", club=" De\tZwaluw "))
    assert (read.member, read.club) == ("kwaad", "De Zwaluw")
    reading = read_club_files([tmp_path])
    assert [str(remark) for remark in reading.remarks] == [
        "a.herstelweek: Onzichtbare tekens zijn weggelaten: U+202E, U+0000. De rest van de tekst is gebleven."
    ]


def test_many_files_with_removed_characters_share_a_sentence(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / str(number)).mkdir()
        written(tmp_path / str(number), member="\u202ekwaad")
    reading = read_club_files(sorted(tmp_path.iterdir()))
    assert len(reading.files) == 5
    assert len(reading.remarks) == 1


def test_joined_emoji_and_letters_from_right_to_left_stay(tmp_path: Path) -> None:
    notes = ("👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "שלום\u200f", "می‌روم", *[""] * 4)
    assert read_club_week(written(tmp_path, notes=notes)).notes == notes


def test_weeks_without_a_member_id_and_with_unknown_keys_are_read(tmp_path: Path) -> None:
    assert read_club_week(written(tmp_path)).member_id == ""
    assert read_club_week(written(tmp_path, levels_before={"x": [1]}, kleur="rood")).member == "Jan Visser"


def test_every_file_of_a_folder_is_read_or_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.herstelweek", "B.HERSTELWEEK", "c.HerstelWeek"):
        write_club_week(shared(name), tmp_path / name)
    assert len(read_club_files([tmp_path]).files) == 3
    monkeypatch.setattr("herstel_gui.importers.club_file.MAX_FILES", 2)
    reading = read_club_files([tmp_path])
    assert len(reading.files) == 2
    assert "1 andere zijn niet gelezen" in str(reading.remarks[0])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes among its files")
def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.herstelweek")
    write_club_week(shared(), tmp_path / "b.herstelweek")
    reading = read_club_files([tmp_path])
    assert [file.name for file in reading.files] == ["b.herstelweek"]
    assert str(reading.refused[0].reason).startswith("a.herstelweek kan niet gelezen worden")


def test_good_files_are_read_and_the_others_are_reported(tmp_path: Path) -> None:
    write_club_week(shared(), tmp_path / "a.herstelweek")
    write_club_week(shared("Bo"), tmp_path / "b.herstelweek")
    (tmp_path / "c.herstelweek").write_bytes(b"PK\x03\x04")
    (tmp_path / "los.txt").write_text("hoort er niet bij")
    told: list[tuple[int, int]] = []
    reading = read_club_files([tmp_path], lambda done, total: told.append((done, total)))
    assert [file.name for file in reading.files] == ["a.herstelweek", "b.herstelweek"]
    assert [(each.name, str(each.reason)) for each in reading.refused] == [
        ("c.herstelweek", "c.herstelweek is geen weekbestand van Herstel.")
    ]
    assert told == [(0, 3), (3, 3)]


def test_an_exception_of_the_progress_stops_reading(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise ImportCancelledError

    with pytest.raises(ImportCancelledError):
        read_club_files([written(tmp_path)], stop)


def test_what_only_a_newer_herstel_knows_is_skipped_and_said_and_the_rest_counts(tmp_path: Path) -> None:
    new = {"measure": "body_heat", "days": [{"core": 38}] * 7}
    path = written(tmp_path, measures=[MEASURE | {"measure": "fatigue"}, new], participation=["cycling"] * 7)
    reading = read_club_files([path])
    (file,) = reading.files
    assert [each.key for each in file.shared.measures] == ["fatigue"]
    assert file.shared.participation == (None,) * 7
    assert file.shared.loads is not None
    (remark,) = reading.remarks
    assert str(remark) == (
        "Uit a.herstelweek is overgeslagen wat deze Herstel niet kent: ‘body_heat’, ‘participation’. De rest "
        "telt mee. Een nieuwere Herstel kan het lezen."
    )


def test_skipped_parts_of_many_files_take_one_sentence(tmp_path: Path) -> None:
    path = written(tmp_path, tqr=[15] * 7)
    for name in "bcd":
        (tmp_path / f"{name}.herstelweek").write_bytes(path.read_bytes())
    (remark,) = read_club_files([tmp_path]).remarks
    assert str(remark).startswith("Uit 4 weekbestanden is overgeslagen wat deze Herstel niet kent: ‘tqr’.")


def test_three_hundred_junk_files_in_a_club_folder_take_a_few_sentences(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.herstelweek").write_bytes(b"PK\x03\x04" if number % 2 else b"")
    (tmp_path / "vakantie.jpg").write_bytes(b"JPEG")
    write_club_week(shared("\N{RUNNER} יעל"), tmp_path / "goed.herstelweek")
    reading = read_club_files([tmp_path])
    assert [file.shared.member for file in reading.files] == ["\N{RUNNER} יעל"]
    assert len(reading.refused) == 40
    first, second = map(str, refusal_sentences(reading.refused))
    assert first.startswith("20 weekbestanden zijn beschadigd of niet compleet: 0.herstelweek,")
    assert second.startswith("20 bestanden zijn geen weekbestand van Herstel: 1.herstelweek, ")
    assert second.endswith("en nog 14.")


def test_a_word_that_this_version_does_not_know_is_not_repeated(tmp_path: Path) -> None:
    (remark,) = read_club_files([written(tmp_path, plan=[["therapie"]] * 7)]).remarks
    assert "‘plan’" in str(remark)
    assert "therapie" not in str(remark)
