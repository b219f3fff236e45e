from __future__ import annotations

import json
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import NoteEntry, TagEntry
from herstel_gui.application.importing import import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.domain.reading import Reading
from herstel_gui.importers.intervals_icu import IntervalsCsv, IntervalsJson
from herstel_gui.importers.registry import read_file, recognise
from herstel_gui.storage.journal_file import open_journal
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from herstel_gui.application.importing import ParsedFile

DATA = Path(__file__).parent / "data"
SAMPLES = Path(__file__).parents[3] / "shared" / "samples" / "intervals.icu"
DAY = date(2026, 3, 10)


def _read(folder: Path, text: str, name: str = "wellness.csv") -> ParsedFile:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_file(path)


def _values(parsed: ParsedFile) -> dict[str, object]:
    return {entry.measure: entry.value for entry in parsed.entries if isinstance(entry, Reading)}


def _reasons(parsed: ParsedFile) -> list[tuple[int | str, str]]:
    return [(skipped.line, str(skipped.reason)) for skipped in parsed.skipped]


def test_lines_in_the_form_of_a_real_file_with_other_values() -> None:
    parsed = read_file(DATA / "wellness.csv")
    assert (parsed.source, parsed.label, parsed.name) == ("intervals.icu", "intervals.icu", "wellness.csv")
    first = {
        r.measure: r.value for r in parsed.entries if isinstance(r, Reading) and r.day == date(2026, 3, 4)
    }
    assert first == {
        "resting_heart_rate": 50,
        "sleeping_heart_rate": Decimal("47.814044"),
        "hrv_rmssd": Decimal("46.89895"),
        "hrv_sdnn": Decimal("70.695224"),
        "sleep_duration": 437,
    }
    rated = {
        r.measure: r.value for r in parsed.entries if isinstance(r, Reading) and r.day == date(2024, 10, 12)
    }
    assert rated == {
        "resting_heart_rate": 56, "hrv_rmssd": Decimal("56.7"), "hrv_sdnn": Decimal("100.4"),
        "sleep_duration": 491, "sleep_quality": 5, "muscle_soreness": 3, "fatigue": 3, "motivation": 5,
    }  # fmt: skip
    assert {entry.source for entry in parsed.entries if isinstance(entry, Reading)} == {"intervals.icu"}
    assert [str(remark) for remark in parsed.remarks] == [
        "De cijfers van intervals.icu lopen van 1 (best) tot 4. Ze worden 1, 3, 5 en 7 (1 is heel goed)."
    ]


def test_a_night_that_cannot_be_is_skipped_with_its_line() -> None:
    assert _reasons(read_file(DATA / "wellness.csv")) == [
        (19, "2024-09-05, Slaap: 0:18 kan haast niet (verwacht 0:30 tot en met 16:00) en is overgeslagen."),
        (23, "2023-01-02, Slaap: 16:53 kan haast niet (verwacht 0:30 tot en met 16:00) en is overgeslagen."),
    ]


def test_answers_of_one_to_four_become_one_to_seven(tmp_path: Path) -> None:
    for theirs, ours in ((1, 1), (2, 3), (3, 5), (4, 7)):
        answers = ",".join([str(theirs)] * 6)
        parsed = _read(
            tmp_path, f"date,sleepQuality,soreness,fatigue,stress,mood,motivation\n2026-03-10,{answers}\n"
        )
        keys = ("sleep_quality", "muscle_soreness", "fatigue", "stress", "mood", "motivation")
        assert _values(parsed) == dict.fromkeys(keys, ours)


def test_a_short_night_never_becomes_six_hours(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "date,sleepSecs\n2026-03-10,21599\n2026-03-11,21600\n")
    assert [entry.value for entry in parsed.entries if isinstance(entry, Reading)] == [359, 360]


def test_nothing_and_nought_are_missing(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path,
        "date,restingHR,hrv,weight,sleepSecs,mood,injury\n2026-03-10,0,0.0,,0,0,0\n2026-03-11,52,,,,,\n",
    )
    assert parsed.entries == (Reading(date(2026, 3, 11), "resting_heart_rate", 52, "intervals.icu"),)
    assert parsed.skipped == ()
    assert parsed.remarks == ()


def test_one_bad_value_costs_only_itself(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path, "date,restingHR,hrv,mood\n2026-03-10,x,55,5\n2026-03-11,52,900,2.5\n2026-03-12,-4,,1\n"
    )
    assert Counter(type(entry) for entry in parsed.entries) == {Reading: 3}
    assert _reasons(parsed) == [
        (2, "restingHR: ‘x’ is geen getal en is overgeslagen."),
        (2, "2026-03-10, Stemming: 5 kan niet (verwacht 1 tot en met 4) en is overgeslagen."),
        (3, "HRV (rMSSD): 900 kan niet. Mogelijk is 1 tot en met 500."),
        (3, "2026-03-11, Stemming: 2,5 kan niet (verwacht 1 tot en met 4) en is overgeslagen."),
        (4, "Ochtendpols: −4 kan niet. Mogelijk is 20 tot en met 220."),
    ]


def test_notes_and_injuries(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path,
        'date,restingHR,comments,injury\n2026-03-10,,"Moe, ""leeg""\nen koud\x07",3\n'
        "2026-03-11,,,2\n2026-03-12,,,9\n",
    )
    assert parsed.entries == (TagEntry(DAY, "injured"), NoteEntry(DAY, 'Moe, "leeg"\nen koud'))
    assert "blessurecijfer van 3 of 4" in str(parsed.remarks[0])
    assert _reasons(parsed) == [
        (2, "Onzichtbare tekens zijn weggelaten: U+0007. De rest van de tekst is gebleven."),
        (5, "2026-03-12, blessure: 9 kan niet (verwacht 1 tot en met 4) en is overgeslagen."),
    ]


def test_the_same_day_twice_counts_last_and_is_named(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "date,restingHR,hrv\n2026-03-10,52,60\n2026-03-10,53,60\n")
    assert _values(parsed) == {"resting_heart_rate": 53, "hrv_rmssd": 60}
    assert _reasons(parsed) == [
        (2, "Dubbel: verderop in het bestand staat 2026-03-10 resting_heart_rate nog eens.")
    ]


def test_lines_that_are_cut_short_or_have_no_date(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "date,restingHR,hrv\n2026-03-10,52,60\n10 maart,50,60\n2026-03-11,5")
    assert len(parsed.entries) == 2
    assert [line for line, _ in _reasons(parsed)] == [3, 4]


def test_a_dutch_spreadsheet_saved_it_again(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "hrv;date;restingHR\r\n54,25;5-3-2026;52\r\n")
    assert _values(parsed) == {"hrv_rmssd": Decimal("54.25"), "resting_heart_rate": 52}


@pytest.mark.parametrize(
    ("header", "known"),
    [
        ("date,restingHR", True), ("sleepSecs,date,HrvMorningRmssd", True), ("date,weight,hrv", True),
        ("date,weight", False), ("date,weight,hrv,distance", False), ("restingHR,hrv", False),
        ("id,start_date_local,icu_rpe", False), ("Datum;Ochtendpols", False),
    ],
)  # fmt: skip
def test_what_is_recognised(header: str, *, known: bool) -> None:
    assert IntervalsCsv().recognises(f"{header}\n1,2,3\n".encode(), "wellness.csv") is known


def test_json_as_a_list() -> None:
    parsed = read_file(DATA / "wellness-list.json")
    assert parsed.source == "intervals.icu"
    assert len(parsed.entries) == 9
    assert Reading(date(2026, 4, 13), "body_weight", Decimal("72.5"), "intervals.icu") in parsed.entries


def test_json_leaves_out_what_was_carried_over(tmp_path: Path) -> None:
    day = {
        "id": "2026-03-10", "weight": 72.5, "tempWeight": True, "restingHR": 48, "tempRestingHR": False,
        "mood": None, "soreness": True, "comments": "Koud", "hrv": "veel", "sleepSecs": 28800,
    }  # fmt: skip
    parsed = _read(tmp_path, json.dumps([day, 3, {"id": "x"}]), "wellness.json")
    assert _values(parsed) == {"resting_heart_rate": 48, "sleep_duration": 480}
    assert NoteEntry(DAY, "Koud") in parsed.entries
    assert [line for line, _ in _reasons(parsed)] == [1, 2, 3]
    assert "1 waarde was van een eerdere dag" in str(parsed.remarks[-1])


def test_json_that_is_not_theirs() -> None:
    assert not IntervalsJson().recognises(b'[{"id": 5, "restingHR": 52}]', "x.json")
    assert not IntervalsJson().recognises(b'{"id": "2026-03-10", "name": "x"}', "x.json")
    assert isinstance(recognise(DATA / "wellness-list.json"), IntervalsJson)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the whole file lies beside a developer's checkout only")
def test_the_whole_file_of_fourteen_years(tmp_path: Path) -> None:
    parsed = read_file(SAMPLES / "badgerman26__athlete-data" / "wellness.csv")
    counts = Counter(entry.measure for entry in parsed.entries if isinstance(entry, Reading))
    assert counts["resting_heart_rate"] == 3983
    assert counts["hrv_rmssd"] == 430
    assert counts["hrv_sdnn"] == 1057
    assert counts["sleep_duration"] + len(parsed.skipped) == 1059
    assert counts["body_weight"] == 82
    journal = Journal(open_journal(tmp_path / "dagboek.herstel", FixedClock()), FixedClock())
    shown = preview(journal, parsed)
    assert (shown.new, shown.same, shown.different, len(parsed.skipped)) == (7465, 0, 0, 21)
    import_entries(journal, shown)
    again = preview(journal, parsed)
    assert (again.new, again.same, again.different) == (0, 7465, 0)
    journal.close()
