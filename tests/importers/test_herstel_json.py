from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from herstel_gui.application.changes import KindEntry, NoteEntry, TagEntry
from herstel_gui.domain.day import (
    BaselineRestart,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
)
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from herstel_gui.importers.offering import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.importing import ParsedFile

DAY = date(2026, 3, 10)
OF_THE_ISSUE = """
{"format": "herstel", "version": 1, "zone": "Europe/Amsterdam",
 "days": [{"date": "2026-03-10", "day_kind": "training", "tags": ["ill"], "note": "",
   "readings": [{"measure": "resting_heart_rate", "value": 54, "source": "typed"},
                {"measure": "sleep_duration", "value": 320, "source": "typed"},
                {"measure": "bed_time", "value": "23:15", "source": "typed"}],
   "sessions": [{"kind": "cycling", "start": "14:00", "minutes": 90, "session_rpe": 7, "felt": "heavier",
                 "performance": "worse", "strength": false, "hard": true, "note": ""}]}]}
"""


def _read(folder: Path, content: object) -> ParsedFile:
    path = folder / "dagboek.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return read_file(path)


def _day(folder: Path, **day: Any) -> ParsedFile:  # noqa: ANN401  # whatever JSON can hold
    return _read(folder, {"format": "herstel", "version": 1, "days": [{"date": "2026-03-10", **day}]})


def _where(parsed: ParsedFile) -> list[int | str]:
    return [skipped.line for skipped in parsed.skipped]


def test_the_example_of_the_documentation(tmp_path: Path) -> None:
    parsed = _read(tmp_path, OF_THE_ISSUE)
    *others, session = parsed.entries
    assert others == [
        KindEntry(DAY, DayKind.TRAINING),
        TagEntry(DAY, "ill"),
        Reading(DAY, "resting_heart_rate", 54),
        Reading(DAY, "sleep_duration", 320),
        Reading(DAY, "bed_time", 1395),
    ]
    assert isinstance(session, Session)
    assert session == Session(
        session.id, DAY, 0, "cycling", 840, 90, 7, Felt.HEAVIER, Performance.WORSE, strength=False, hard=True
    )
    assert parsed.zone == "Europe/Amsterdam"
    assert parsed.skipped == ()


def test_only_the_date_is_needed(tmp_path: Path) -> None:
    assert _day(tmp_path).entries == ()
    assert _day(tmp_path, day_kind=None, tags=None, note=None, readings=None, sessions=None).skipped == ()
    assert _day(tmp_path, sessions=[{}]).entries != ()


def test_surroundings_are_read(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path,
        {
            "recovery_weeks": [
                {"from": "2026-03-02", "to": "2026-03-08"},
                {"from": "2026-03-08", "to": "2026-03-01"},
            ],
            "discussed": ["2026-03-05", "2026-02-30", 7, "2026-03-05"],
            "exclusions": [
                {"date": "2026-03-10", "measure": "hrv_rmssd"},
                {"date": "2026-03-10", "measure": "x"},
            ],
            "baseline_restarts": [{"date": "2026-03-10", "measure": "hrv_rmssd", "reason": "nieuw horloge"}],
            "answers": [
                {"from": "2026-03-10", "seen": "2026-03-12", "verdict": "right"},
                {"from": 5},
                {"verdict": "?"},
            ],
            "planned_days": [
                {"date": "2026-03-12", "kind": "rest"},
                {"date": "2026-03-13", "kind": "a kind of later", "note": "duurloop"},
                {"date": "2026-03-14", "kind": ""},
                {"date": "2026-02-30", "kind": "rest"},
                {"date": "2026-03-15"},
            ],
            "format": "herstel",
        },
    )  # fmt: skip
    assert parsed.entries == (
        RecoveryWeek(date(2026, 3, 2), date(2026, 3, 8)),
        Discussion(date(2026, 3, 5)),
        Exclusion(DAY, "hrv_rmssd"),
        BaselineRestart(DAY, "hrv_rmssd", "nieuw horloge"),
        EpisodeAnswer(DAY, date(2026, 3, 12), "right"),
        PlannedDay(date(2026, 3, 12), "rest"),
        PlannedDay(date(2026, 3, 13), "a kind of later", "duurloop"),
    )
    assert _where(parsed) == [
        "recovery_weeks[1]", *(f"discussed[{place}]" for place in (1, 2, 3)), "exclusions[1]",
        "answers[1]", "answers[2]", *(f"planned_days[{place}]" for place in (2, 3, 4)),
    ]  # fmt: skip


def test_numbers_are_exact(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path,
        '{"format": "herstel", "days": [{"date": "2026-03-10", "readings": ['
        '{"measure": "body_weight", "value": 72.123456}, {"measure": "hrv_rmssd", "value": 0.6e2}]}]}',
    )
    values = [entry.value for entry in parsed.entries if isinstance(entry, Reading)]
    assert values == [Decimal("72.123456"), 60]
    assert isinstance(values[1], int)


@pytest.mark.parametrize(
    ("text", "minutes", "offset"),
    [("23:15", 1395, None), ("23:15+01:00", 1395, 60), ("7:05-0330", 425, -210), ("00:00Z", 0, 0)],
)
def test_clocks(tmp_path: Path, text: str, minutes: int, offset: int | None) -> None:
    parsed = _day(tmp_path, readings=[{"measure": "bed_time", "value": text}])
    assert parsed.entries == (Reading(DAY, "bed_time", minutes, "typed", offset),)


@pytest.mark.parametrize(
    "reading",
    [
        {}, [], 5, None, "x", {"measure": "resting_heart_rate"},
        {"measure": "resting_heart_rate", "value": "54"},
        {"measure": "resting_heart_rate", "value": True}, {"measure": "resting_heart_rate", "value": 5000},
        {"measure": "mood", "value": 8}, {"measure": "mood", "value": 2.5}, {"measure": "geluk", "value": 2},
        {"measure": "bed_time", "value": 1395}, {"measure": "bed_time", "value": "24:00"},
        {"measure": "bed_time", "value": "2315"}, {"measure": "mood", "value": 2, "source": 5},
        {"measure": ["mood"], "value": 2},
    ],
)  # fmt: skip
def test_only_a_bad_reading_is_skipped(tmp_path: Path, reading: object) -> None:
    good = {"measure": "fatigue", "value": 3}
    parsed = _day(tmp_path, readings=[reading, good], note="ja")
    assert parsed.entries == (NoteEntry(DAY, "ja"), Reading(DAY, "fatigue", 3))
    assert len(parsed.skipped) == 1
    assert str(parsed.skipped[0].line).startswith("2026-03-10 ")
    assert str(parsed.skipped[0].reason)


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "1e999999999", "9" * 5000, "0." + "1" * 5000]
)
def test_invalid_numbers_are_skipped(tmp_path: Path, number: str) -> None:
    parsed = _read(
        tmp_path,
        f'{{"format": "herstel", "days": [{{"date": "2026-03-10", "readings": ['
        f'{{"measure": "mood", "value": {number}}}, {{"measure": "fatigue", "value": 3}}]}}]}}',
    )
    assert parsed.entries == (Reading(DAY, "fatigue", 3),)
    assert _where(parsed) == ["2026-03-10 mood"]


def test_objects_with_double_keys_are_skipped(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path,
        '{"format": "herstel", "days": [{"date": "2026-03-10", "readings": ['
        '{"measure": "mood", "value": 2, "value": 3}]}, {"date": "2026-03-11", "note": "a", "note": "b"}]}',
    )
    assert parsed.entries == ()
    assert [(skipped.line, str(skipped.reason)) for skipped in parsed.skipped] == [
        ("2026-03-10 mood", "‘value’ staat er twee keer; dit is overgeslagen."),
        ("days[1]", "‘note’ staat er twee keer; dit is overgeslagen."),
    ]
    with pytest.raises(UnusableFileError, match="geeft ‘days’ twee keer"):
        _read(tmp_path, '{"format": "herstel", "days": [], "days": []}')


@pytest.mark.parametrize(
    "session",
    [
        5, {"minutes": -1}, {"minutes": 1441}, {"session_rpe": 11}, {"felt": "zwaar"}, {"performance": 3},
        {"hard": "ja"}, {"start": "25:00"}, {"kind": 5}, {"note": 5}, {"note": "x" * 20_001},
    ],
)  # fmt: skip
def test_only_a_bad_session_is_skipped(tmp_path: Path, session: object) -> None:
    parsed = _day(tmp_path, sessions=[session, {"minutes": 60}])
    assert [entry.minutes for entry in parsed.entries if isinstance(entry, Session)] == [60]
    assert _where(parsed) == ["2026-03-10 sessions[0]"]


def test_equal_sessions_stay_two(tmp_path: Path) -> None:
    parsed = _day(tmp_path, sessions=[{"minutes": 60}, {"minutes": 60}])
    assert len({entry.id for entry in parsed.entries if isinstance(entry, Session)}) == 2
    assert _day(tmp_path, sessions=[{"minutes": 60}, {"minutes": 60}]).entries == parsed.entries


def test_of_double_entries_the_last_counts_and_the_first_is_reported(tmp_path: Path) -> None:
    parsed = _day(tmp_path, readings=[{"measure": "mood", "value": 2}, {"measure": "mood", "value": 3}])
    assert parsed.entries == (Reading(DAY, "mood", 3),)
    assert _where(parsed) == ["2026-03-10 mood"]
    assert str(parsed.skipped[0].reason).startswith("Dubbel")


@pytest.mark.parametrize(
    "day", [5, None, {}, {"date": "10-03-2026"}, {"date": "2026-02-30"}, {"date": "0001-01-01"}]
)
def test_only_a_bad_day_is_skipped(tmp_path: Path, day: object) -> None:
    parsed = _read(tmp_path, {"format": "herstel", "days": [day, {"date": "2026-03-10", "note": "ja"}]})
    assert parsed.entries == (NoteEntry(DAY, "ja"),)
    assert _where(parsed) == ["days[0]"]


def test_words_and_notes_are_cleaned(tmp_path: Path) -> None:
    parsed = _day(
        tmp_path, tags=["  eigen   woord ", "", 5, "x" * 50], note="regel \n", day_kind="feest", readings=3
    )
    assert parsed.entries == (NoteEntry(DAY, "regel"), TagEntry(DAY, "eigen woord"))
    assert _where(parsed) == ["2026-03-10 day_kind", *["2026-03-10 tags"] * 2, "2026-03-10 readings"]
    assert str(parsed.skipped[2].reason) == f"‘{'x' * 40}…’ is langer dan 40 tekens en is overgeslagen."


def test_forbidden_characters_are_removed_and_reported(tmp_path: Path) -> None:
    parsed = _day(
        tmp_path,
        note="goed\x00\u202e gedaan\ud800",
        tags=["👩\u200d👩 ❤\ufe0f", "שלום\u200f", "\ufeff", "a\u2066b"],
        sessions=[{"kind": "y" * 42, "note": "\x1b[2J"}],
    )
    notes = [entry.note for entry in parsed.entries if isinstance(entry, NoteEntry | Session)]
    assert notes == ["goed gedaan", "[2J"]
    assert [entry.tag for entry in parsed.entries if isinstance(entry, TagEntry)] == [
        "👩\u200d👩 ❤\ufe0f", "שלום\u200f", "ab",
    ]  # fmt: skip
    reasons = [f"{skipped.line}: {skipped.reason}" for skipped in parsed.skipped]
    left_out = "Onzichtbare tekens zijn weggelaten: {}. De rest van de tekst is gebleven."
    assert reasons == [
        "2026-03-10 note: " + left_out.format("U+0000, U+202E, U+D800"),
        "2026-03-10 tags: " + left_out.format("U+FEFF"),
        "2026-03-10 tags: " + left_out.format("U+2066"),
        f"2026-03-10 sessions[0]: ‘{'y' * 40}…’ is ingekort tot 40 tekens.",
        "2026-03-10 sessions[0]: " + left_out.format("U+001B"),
    ]


def test_an_unknown_zone_is_reported(tmp_path: Path) -> None:
    for zone in ("Europa/Amsterdam", "../../etc/passwd", "", "\0"):
        parsed = _read(tmp_path, {"format": "herstel", "zone": zone, "days": []})
        assert parsed.zone is None
        assert _where(parsed) == ["zone"]


@pytest.mark.parametrize("version", [2, 99, "1", 0, 1.5, True, [1]])
def test_another_version_is_refused(tmp_path: Path, version: object) -> None:
    with pytest.raises(UnusableFileError, match=r"dagboek\.json is gemaakt door een nieuwere Herstel"):
        _read(tmp_path, {"format": "herstel", "version": version, "days": []})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"days": [], "format": "anders"}', "zegt niet dat het er een is"),
        ('{"days": []}', "zegt niet dat het er een is"),
        ('{"format": "herstel", "days": [', "is beschadigd of niet compleet"),
        ('{"format": "herstel", "days": [' + "[" * 200_000, "is beschadigd of niet compleet"),
        (
            '{"format": "herstel", "days": [' + "[" * 90_000 + "]" * 90_000 + "]}",
            "is beschadigd of niet compleet",
        ),
        ('{"format": "herstel"}', "niets wat Herstel bewaart"),
        ('{"format": "herstel", "days": [' + "[]," * 2_500_000 + "[]]}", "veel meer dan een dagboek"),
    ],
)
def test_files_that_are_refused(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(UnusableFileError, match=sentence):
        _read(tmp_path, text)


def test_lone_surrogates_can_be_reported(tmp_path: Path) -> None:
    half = "\ud800"
    parsed = _read(
        tmp_path,
        {
            "format": "herstel",
            "zone": half,
            "days": [
                {"date": half},
                {
                    "date": "2026-03-10",
                    "day_kind": half,
                    "readings": [{"measure": half, "value": 1}, {"measure": "bed_time", "value": half}],
                    "sessions": [{"id": half, "kind": half, "start": half}, {"id": half, "kind": half}],
                },
            ],
            "exclusions": [{"date": "2026-03-10", "measure": half}],
            "answers": [{"from": "2026-03-10", "verdict": half}],
        },
    )
    assert len(parsed.skipped) == 12
    for skipped in parsed.skipped:
        assert f"{skipped.line} {skipped.reason}".encode()
    assert [entry.kind for entry in parsed.entries if isinstance(entry, Session)] == ["other"]


@pytest.mark.parametrize(
    ("content", "where", "key"),
    [
        ({"menstruation": [1]}, "menstruation", "menstruation"),
        ({"days": [{"date": "2026-03-10", "weather": "rain"}]}, "2026-03-10", "weather"),
        (
            {"days": [{"date": "2026-03-10", "sessions": [{"minutes": 5, "distance": 4}]}]},
            "2026-03-10 sessions[0]",
            "distance",
        ),
        (
            {"days": [{"date": "2026-03-10", "readings": [{"measure": "mood", "value": 3, "device": "x"}]}]},
            "2026-03-10 mood",
            "device",
        ),
        (
            {"planned_periods": [{"from": "2026-04-01", "to": "2026-04-02", "kind": "race", "title": "x"}]},
            "planned_periods[0]",
            "title",
        ),
    ],
)
def test_what_no_part_of_the_reader_knows_is_named(
    tmp_path: Path, content: dict[str, object], where: str, key: str
) -> None:
    parsed = _read(tmp_path, {"format": "herstel", "version": 1, "days": [], **content})
    (skipped,) = parsed.skipped
    assert skipped.line == where
    assert f"‘{key}’" in str(skipped.reason)


def test_many_unknown_keys_are_one_short_sentence(tmp_path: Path) -> None:
    parsed = _day(tmp_path, **{f"x{number}": number for number in range(1000)})
    (skipped,) = parsed.skipped
    assert len(str(skipped.reason)) < 200
