from __future__ import annotations

import json
import os
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import NoteEntry, TagEntry, day_of
from herstel_gui.application.import_streams import Answers
from herstel_gui.application.importing import import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.reading import Reading
from herstel_gui.importers import base
from herstel_gui.importers.intervals_icu import IntervalsCsv, IntervalsJson
from herstel_gui.importers.offering import offer, read_file
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from herstel_gui.application.importing import ParsedFile

DATA = Path(__file__).parent / "data"
SAMPLES = Path(os.environ.get("HERSTEL_SAMPLES") or "no-samples") / "intervals.icu"
DAY = date(2026, 3, 10)
GOOD_REMARK = (
    "Slaapkwaliteit, stemming en motivatie gaan bij intervals.icu van 1 (best) tot 4. "
    "Ze worden naar hun betekenis 1, 2, 4 en 6 (4 is gewoon)."
)
LOW_REMARK = (
    "Vermoeidheid, spierpijn en stress gaan bij intervals.icu van 1 (laag) tot 4 (extreem). "
    "Ze worden naar hun betekenis 2, 4, 6 en 7 (4 is gewoon)."
)
DOUBLE = (
    "Dubbel: verderop in het bestand staat 2026-03-10, Ochtendpols nog eens, maar anders. Die latere telt."
)
OTHER_SCALE = (
    "De kolom ‘mood’ telt niet van 1 tot en met 4, zoals bij intervals.icu (er staat 5). "
    "Wat de antwoorden betekenen is niet zeker; alle kolommen met antwoorden zijn overgeslagen."
)


def _read(folder: Path, text: str, name: str = "wellness.csv") -> ParsedFile:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_file(path)


def _values(parsed: ParsedFile) -> dict[str, object]:
    return {entry.measure: entry.value for entry in parsed.entries if isinstance(entry, Reading)}


def _reasons(parsed: ParsedFile) -> list[tuple[int | str, str]]:
    return [(skipped.line, str(skipped.reason)) for skipped in parsed.skipped]


def test_an_excerpt_in_the_form_of_a_real_file() -> None:
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
        "sleep_duration": 491, "sleep_quality": 4, "muscle_soreness": 4, "fatigue": 4, "motivation": 4,
    }  # fmt: skip
    assert {entry.source for entry in parsed.entries if isinstance(entry, Reading)} == {"intervals.icu"}
    assert [str(remark) for remark in parsed.remarks] == [
        GOOD_REMARK,
        LOW_REMARK,
    ]


def test_an_impossible_night_is_skipped_with_its_line() -> None:
    assert _reasons(read_file(DATA / "wellness.csv")) == [
        (19, "2024-09-05, Slaap: 0:18 kan bijna niet (verwacht 0:30 tot en met 16:00) en is overgeslagen."),
        (23, "2023-01-02, Slaap: 16:53 kan bijna niet (verwacht 0:30 tot en met 16:00) en is overgeslagen."),
    ]


def test_answers_are_converted_by_meaning(tmp_path: Path) -> None:
    good, low = ("sleep_quality", "mood", "motivation"), ("muscle_soreness", "fatigue", "stress")
    for theirs, ours, ours_low in ((1, 1, 2), (2, 2, 4), (3, 4, 6), (4, 6, 7)):
        answers = ",".join([str(theirs)] * 6)
        parsed = _read(
            tmp_path,
            f"date,restingHR,sleepQuality,soreness,fatigue,stress,mood,motivation\n2026-03-10,52,{answers}\n",
        )
        values = _values(parsed)
        assert values.pop("resting_heart_rate") == 52
        assert values == dict.fromkeys(good, ours) | dict.fromkeys(low, ours_low)


def test_all_answers_are_left_out_when_one_column_uses_another_scale(tmp_path: Path) -> None:
    """In this table 5 is the best answer, so that converting the answers would invert their meaning."""
    rows = "".join(f"2026-03-{day:02},52,25200,{day % 5 + 1},{day % 4 + 1}\n" for day in range(1, 21))
    parsed = _read(tmp_path, f"date,restingHR,sleepSecs,mood,stress\n{rows}")
    counts = Counter(entry.measure for entry in parsed.entries if isinstance(entry, Reading))
    assert counts == {"resting_heart_rate": 20, "sleep_duration": 20}
    assert _reasons(parsed) == [(5, OTHER_SCALE)]


def test_a_file_with_one_own_name_and_another_scale_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError, match=r"\u2018mood\u2019 telt niet van 1 tot en met 4"):
        _read(tmp_path, "date,restingHR,hrv,mood,stress\n2026-03-02,52,60,5,1\n2026-03-03,53,61,4,2\n")


def test_one_answer_outside_the_scale_keeps_the_column(tmp_path: Path) -> None:
    rows = "".join(f"2026-03-{day:02},52,{9 if day == 7 else 2}\n" for day in range(1, 21))
    parsed = _read(tmp_path, f"date,restingHR,mood\n{rows}")
    assert Counter(entry.measure for entry in parsed.entries if isinstance(entry, Reading))["mood"] == 19
    assert _reasons(parsed) == [
        (8, "2026-03-07, Stemming: 9 kan niet (verwacht 1 tot en met 4) en is overgeslagen.")
    ]


def test_the_length_of_a_night_is_rounded_down(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "date,sleepSecs\n2026-03-10,21599\n2026-03-11,21600\n")
    assert [entry.value for entry in parsed.entries if isinstance(entry, Reading)] == [359, 360]


def test_empty_and_zero_values_are_missing(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path,
        "date,restingHR,hrv,weight,sleepSecs,mood,injury\n2026-03-10,0,0.0,,0,0,0\n2026-03-11,52,,,,,\n",
    )
    assert parsed.entries == (Reading(date(2026, 3, 11), "resting_heart_rate", 52, "intervals.icu"),)
    assert parsed.skipped == ()
    assert parsed.remarks == ()


def test_only_a_bad_value_is_skipped(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "date,restingHR,hrv,mood\n2026-03-11,52,900,2\n2026-03-12,-4,45,1\n")
    assert Counter(type(entry) for entry in parsed.entries) == {Reading: 4}
    assert _reasons(parsed) == [
        (2, "HRV (rMSSD): 900 kan niet. Typ een getal van 1 tot en met 500."),
        (3, "Ochtendpols: \u22124 kan niet. Typ een getal van 20 tot en met 220."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-10,moe, leeg,63,,",  # the comma moves 63 from hrv to weight
        "2026-03-10,moe, leeg,63,",
        "2026-03-10,sliep 7,5 uur,63,,",
        "2026-03-10,moe, 5,63",  # too short, and 5 is an impossible hrv: the comma belongs to the note
        "2026-03-10,,x,63,,",
        "2026-03-10,,52,63,,veel",
        "2026-03-10,a,b,c,d,e,f,g",
    ],
)
def test_a_possibly_shifted_line_is_refused(tmp_path: Path, line: str) -> None:
    parsed = _read(tmp_path, f"date,comments,hrv,weight,rampRate\n2026-03-09,,44,62,\n{line}\n")
    assert [(entry.measure, entry.value) for entry in parsed.entries if isinstance(entry, Reading)] == [
        ("hrv_rmssd", 44),
        ("body_weight", 62),
    ]
    assert [where for where, _ in _reasons(parsed)] == [3]


def test_notes_and_injuries(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path,
        'date,restingHR,comments,injury\n2026-03-10,,"Moe, ""leeg""\nen koud\x07",3\n'
        "2026-03-11,,,2\n2026-03-12,NaN,NaN,\n2026-03-13,,-,null\n",
    )
    assert set(parsed.entries) == {TagEntry(DAY, "injured"), NoteEntry(DAY, 'Moe, "leeg"\nen koud')}
    assert "blessurecijfer van 3 of 4" in str(parsed.remarks[0])
    assert _reasons(parsed) == [
        (2, "Onzichtbare tekens zijn weggelaten: U+0007. De rest van de tekst is gebleven."),
    ]


def test_of_double_days_the_last_counts_and_the_first_is_reported(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "date,restingHR,hrv\n2026-03-10,52,60\n2026-03-10,53,60\n")
    assert _values(parsed) == {"resting_heart_rate": 53, "hrv_rmssd": 60}
    assert _reasons(parsed) == [(2, DOUBLE)]


def test_truncated_lines_and_lines_without_a_date_are_refused(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "date,restingHR,hrv\n2026-03-10,52,60\n10 maart,50,60\n2026-03-11,5")
    assert len(parsed.entries) == 2
    assert [line for line, _ in _reasons(parsed)] == [3, 4]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("date;restingHR\n2/03/2026;52\n3/03/2026;53\n", [2, 3]),
        ("date;restingHR\n02.03.2026;52\n03.03.2026;53\n", [2, 3]),
        ("date,restingHR\n2/03/2026,52\n3/03/2026,53\n", [2, 3]),
        ("date,restingHR\n03/02/2026,52\n03/15/2026,53\n", [2, 15]),
        ("date\trestingHR\tweight\n2/3/2026\t52\t54,5\n3/3/2026\t53\t54,6\n", [2, 3]),
    ],
)
def test_dates_are_judged_over_the_whole_column(tmp_path: Path, text: str, days: list[int]) -> None:
    parsed = _read(tmp_path, text)
    assert sorted({entry.day for entry in parsed.entries if isinstance(entry, Reading)}) == [
        date(2026, 3, day) for day in days
    ]
    assert parsed.skipped == ()


def test_a_file_with_only_ambiguous_dates_asks_for_their_order(tmp_path: Path) -> None:
    path = tmp_path / "wellness.csv"
    path.write_text("date,restingHR\n03/02/2026,52\n03/04/2026,53\n", encoding="utf-8")
    offered = offer([path])
    (part,) = offered.parts
    (question,) = part.questions
    assert (question.key, question.proposed) == ("date_order", None)
    assert part.read(Answers()).entries == ()
    days = {
        choice.key: [
            day_of(entry) for entry in part.read(Answers().with_answer("date_order", choice.key)).entries
        ]
        for choice in question.choices
    }
    assert days == {
        "day_first": [date(2026, 2, 3), date(2026, 4, 3)],
        "month_first": [date(2026, 3, 2), date(2026, 3, 4)],
    }


def test_missing_cells_are_accepted(tmp_path: Path) -> None:
    columns = "weight,hrv,hrvSDNN,avgSleepingHR,sleepQuality,soreness,fatigue,stress,mood,motivation,comments"
    gaps = ",".join(["NaN"] * 11)
    days = [date(2023, 1, 1) + timedelta(days=number) for number in range(1000)]
    parsed = _read(
        tmp_path,
        f"date,restingHR,{columns}\n" + "".join(f"{day},{50 + day.day % 9},{gaps}\n" for day in days),
    )
    assert len(parsed.entries) == 1000
    assert parsed.skipped == ()


def test_good_lines_are_read_among_many_bad_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "MAX_SKIPPED", 50)
    parsed = _read(tmp_path, "date,restingHR\n2026-03-10,52\n" + "x,y\n" * 60)
    assert len(parsed.entries) == 1
    assert (parsed.skipped_lines, str(parsed.skipped[-1].reason)) == (
        51,
        "Er is nog 10 keer iets overgeslagen; dat staat hier niet apart.",
    )


def test_a_file_saved_by_a_dutch_spreadsheet_program_is_read(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "hrv;date;restingHR\r\n54,25;5-3-2026;52\r\n")
    assert _values(parsed) == {"hrv_rmssd": Decimal("54.25"), "resting_heart_rate": 52}


@pytest.mark.parametrize(
    ("header", "known"),
    [
        ("date,restingHR", True), ("sleepSecs,date,HrvMorningRmssd", True), ("DATE;HRVSDNN", True),
        ("date,weight,hrv", False), ("date,mood,stress,weight,hrv", False), ("date,mood,sleepQuality", False),
        ("date,ctl,atl", False), ("day,restingHR", False),
        ("date,weight", False), ("date,weight,hrv,distance", False), ("restingHR,hrv", False),
        ("id,start_date_local,icu_rpe", False), ("Datum;Ochtendpols", False),
    ],
)  # fmt: skip
def test_a_header_with_an_own_name_is_recognised(header: str, *, known: bool) -> None:
    assert IntervalsCsv().recognises(f"{header}\n1,2,3\n".encode(), "wellness.csv") is known


def test_json_as_a_list() -> None:
    parsed = read_file(DATA / "wellness-list.json")
    assert parsed.source == "intervals.icu"
    assert len(parsed.entries) == 9
    assert Reading(date(2026, 4, 13), "body_weight", Decimal("72.5"), "intervals.icu") in parsed.entries


def test_json_values_copied_from_an_earlier_day_are_skipped(tmp_path: Path) -> None:
    day = {
        "id": "2026-03-10", "weight": 72.5, "tempWeight": True, "restingHR": 48, "tempRestingHR": False,
        "mood": None, "soreness": True, "comments": "Koud", "hrv": "veel", "sleepSecs": 28800,
    }  # fmt: skip
    parsed = _read(tmp_path, json.dumps([day, 3, {"id": "x"}]), "wellness.json")
    assert _values(parsed) == {"resting_heart_rate": 48, "sleep_duration": 480}
    assert NoteEntry(DAY, "Koud") in parsed.entries
    assert [line for line, _ in _reasons(parsed)] == [1, 2, 3]
    assert "1 waarde kwam van een eerdere dag" in str(parsed.remarks[-1])


def test_other_json_is_not_recognised() -> None:
    assert not IntervalsJson().recognises(b'[{"id": 5, "restingHR": 52}]', "x.json")
    assert not IntervalsJson().recognises(b'{"id": "2026-03-10", "name": "x"}', "x.json")
    assert IntervalsJson().recognises((DATA / "wellness-list.json").read_bytes(), "x.json")


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="HERSTEL_SAMPLES names no folder with real exports")
@pytest.mark.parametrize(("answer", "pulses", "new"), [("setting", 741, 4220), ("measured", 3983, 7462)])
def test_a_file_of_fourteen_years_is_read(tmp_path: Path, answer: str, pulses: int, new: int) -> None:
    with closing(offer([SAMPLES / "badgerman26__athlete-data" / "wellness.csv"])) as found:
        (part,) = found.parts
        assert [question.proposed for question in part.questions] == ["setting"]
        parsed = part.read(Answers({part.questions[0].key: (answer,)}))
    counts = Counter(entry.measure for entry in parsed.entries if isinstance(entry, Reading))
    assert counts["resting_heart_rate"] == pulses
    assert counts["hrv_rmssd"] == 430
    assert counts["hrv_sdnn"] == 1057
    assert counts["sleep_duration"] + len(parsed.skipped) == 1059
    assert counts["body_weight"] == 82
    journal = Journal(open_journal(tmp_path / "dagboek.herstel", FixedClock()), FixedClock())
    shown = preview(journal, parsed)
    # three resting pulses far above those around them wait for a tick
    assert (shown.new, shown.same, shown.different, shown.doubtful) == (new, 0, 0, 3)
    assert len(parsed.skipped) == 21
    import_entries(journal, shown)
    again = preview(journal, parsed)
    assert (again.new, again.same, again.different) == (0, new, 0)
    journal.close()
