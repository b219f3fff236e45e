"""Daylio: moods by the labels of the user, in three dialects."""

from __future__ import annotations

from pathlib import Path

import pytest

from herstel_gui.application.changes import NoteEntry, TagEntry
from tests.importers.foreign_files import day, imported, question, sample, written

NEW = (
    "full_date,date,weekday,time,mood,activities,note_title,note\n"
    '2026-03-01,1 March,Sunday,8:02 am,awful,rest | walk,Titel,"Een<br>twee &amp; drie"\n'
    "2026-03-01,1 March,Sunday,9:24 pm,good,walk,,\n"
    "2026-03-02,2 March,Monday,18:30,meh,,,\n"
)
_OLD = "full_date,weekday,mood,activities,note\n2026-03-01,Sonntag,good,walk,\n2026-03-02,Montag,meh,,\n"
_OLDEST = (
    "year,date,weekday,time,mood,activities,note\n"
    "2026,March 1,Sunday,21:24,good,walk,\n2026,March 2,Monday,18:30,meh,,\n"
)
_OWN = "full_date,weekday,mood,activities,note\n2026-03-01,Zondag,Top,walk,\n2026-03-02,Maandag,Zo zo,,\n"
_FIXTURES = "daylio/DeutscheGabanna__Obsidian-Daylio-Parser/daylio_export_"


@pytest.mark.parametrize("content", [NEW, _OLD, _OLDEST])
def test_every_dialect_gives_the_last_mood_of_a_day(tmp_path: Path, content: str) -> None:
    found = imported(written(tmp_path, {"daylio_export.csv": content}))
    assert found.values("mood") == {"2026-03-01": 2, "2026-03-02": 4}
    assert not [each.key for each in found.part.questions if each.key.startswith("mood")]


def test_what_labels_of_the_user_mean_is_asked(tmp_path: Path) -> None:
    paths = written(tmp_path, {"daylio.csv": _OWN})
    assert imported(paths).values("mood") == {}
    assert question(imported(paths), "mood Top").proposed is None
    half = imported(paths, {"mood Top": ("1",)})
    assert half.values("mood") == {}
    both = imported(paths, {"mood Top": ("1",), "mood Zo zo": ("out",)})
    assert both.values("mood") == {"2026-03-01": 1}


def test_only_ticked_activities_come_in(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"daylio.csv": NEW}), {"activities": ("a1",)})
    assert [each for each in found.file.entries if isinstance(each, TagEntry)] == [
        TagEntry(day("2026-03-01"), "walk")
    ]


def test_notes_are_offered_unticked_and_without_html(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"daylio.csv": NEW}))
    assert [each.chosen for each in found.part.streams if each.measure == "notes"] == [False]
    assert [each for each in found.file.entries if isinstance(each, NoteEntry)] == [
        NoteEntry(day("2026-03-01"), "Titel\nEen\ntwee & drie")
    ]


def test_what_is_left_out_of_a_word_or_a_note_is_told(tmp_path: Path) -> None:
    long = "een heel lange activiteit die niet in een woord past"
    table = (
        "full_date,weekday,mood,activities,note\n"
        f"2026-03-01,Sunday,good,{long} | w\u202dalk,a\u202eb\n2026-03-02,Monday,meh,,{'lang ' * 5000}\n"
    )
    found = imported(written(tmp_path, {"daylio.csv": table}))
    told = [str(each.reason) for each in found.file.skipped]
    assert f"‘{long[:40]}…’ is ingekort tot 40 tekens." in told
    assert any("is ingekort tot 20.000 tekens" in each for each in told)
    for sign in ("U+202D", "U+202E"):
        assert f"Onzichtbare tekens zijn weggelaten: {sign}. De rest van de tekst is gebleven." in told


def test_real_diaries() -> None:
    found = imported([sample("daylio/staticf0x__daylio-parser/test_data.csv")])
    assert len(found.values("mood")) == 5
    mock = imported([sample("daylio/NiklasvonM__Daylio/mockdata.csv")], {"mood Lausig": ("5",)})
    assert len(mock.values("mood")) == 700
    counted = {str(each.evidence) for each in mock.part.questions if not each.several}
    assert counted == {f"Het label staat er {count} keer." for count in (187, 147, 128, 124, 114)}


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("ok.csv", 4), ("ok_scales.csv", 4), ("escaped_characters.csv", 3), ("bad_quoted_fields.csv", 3),
        ("bad_unknown_fields.csv", 4), ("bad_empty_lines_whitespace.csv", 3),
        ("bad_inconsistent_fields.csv", 3), ("bad_missing_fields.csv", 3),
    ],
)  # fmt: skip
def test_diaries_of_another_program(name: str, days: int) -> None:
    found = imported([sample(_FIXTURES + name)])
    answers = {each.key: ("4",) for each in found.part.questions if not each.several}
    assert len(imported([sample(_FIXTURES + name)], answers).values("mood")) == days
