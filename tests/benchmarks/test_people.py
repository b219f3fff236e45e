"""Reading samples with labels, written here in the form of the files with invented values."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from tests.benchmarks import bench_people, figures, footballers, illness_onset
from tests.benchmarks.five_points import MILDER, WORSE
from tests.benchmarks.illness_onset import IllPerson
from tests.benchmarks.pmdata import pmdata

DAY = date(2020, 3, 17)
FALL = date(2020, 5, 1)


@pytest.fixture
def club(tmp_path: Path) -> Path:
    """Make the files of two players; one of them has a gap, a zero and a report."""
    for name in ("wellness", "training-load", "injury", "illness"):
        (tmp_path / name).mkdir()
    (tmp_path / "wellness" / "fatigue.csv").write_text(
        "Fatigue Data,A,B\n17.03.2020,2.0,\n18.03.2020,0,4.0\n"
    )
    (tmp_path / "wellness" / "sleep_duration.csv").write_text("SleepDurH Data,A,B\n17.03.2020,7.5,\n")
    trainings = {"A": [{"srpe": 300, "rpe": 5, "duration": 60, "date": "17.03.2020"},
                       {"srpe": 0, "rpe": 0, "duration": 0, "date": "18.03.2020"}]}  # fmt: skip
    (tmp_path / "training-load" / "session.json").write_text(json.dumps(trainings))
    injuries = (
        'player_name,type,timestamp\nA,"{""left_knee"":""minor"",""head_neck"":""minor""}",19.03.2020\n'
    )
    (tmp_path / "injury" / "injury.csv").write_text(injuries)
    illnesses = 'player_name,problems,timestamp\nB,"[""fever""]",20.03.2020\n'
    (tmp_path / "illness" / "illness.csv").write_text(illnesses)
    return tmp_path


def test_an_empty_answer_and_a_zero_of_a_footballer_are_missing(club: Path) -> None:
    days = footballers.journals(club)
    assert {reading.measure: reading.value for reading in days["A"][DAY].readings} == {
        "fatigue": 5,
        "sleep_duration": 450,
    }
    second = date(2020, 3, 18)
    assert days["A"][second].readings == ()
    assert [(each.minutes, each.session_rpe) for each in days["A"][second].sessions] == [(None, None)]
    assert list(days["B"]) == [second]
    assert days["A"][DAY].sessions[0].load == 300
    assert footballers.journals(club, WORSE)["A"][DAY].of("fatigue")[0].value == 6


def test_reports_of_footballers_stay_apart_from_their_days(club: Path) -> None:
    assert dict(footballers.reports(club)) == {
        "A": [("left_knee", date(2020, 3, 19)), ("head_neck", date(2020, 3, 19))],
        "B": [("illness", date(2020, 3, 20))],
    }
    assert not any(record.tags for days in footballers.journals(club).values() for record in days.values())


def test_of_a_day_counts_the_first_measurement_of_the_morning_else_the_first() -> None:
    def row(moment: str, part: str, pulse: str) -> dict[str, str]:
        return {"user_code": "x", "measurement_datetime": moment, "time_of_day": part, "bpm": pulse}

    table = [
        row("2020-05-01 21:00:00", "evening", "80"),
        row("2020-05-01 09:00:00", "morning", "62"),
        row("2020-05-01 07:00:00", "morning", "61"),
        row("2020-05-02 22:00:00", "evening", "82"),
        row("2020-05-02 13:00:00", "day", "75"),
    ]
    days = illness_onset.measurements(table)["x"]
    assert [record.of("resting_heart_rate")[0].value for _, record in sorted(days.items())] == [61, 75]


def ill_person() -> IllPerson:
    """Return a person with a pulse of 60 or 62 until the onset, and of 72 in the week after it."""
    readings = [
        Reading(date.fromordinal(FALL.toordinal() + number), "resting_heart_rate", pulse, "welltory")
        for number in range(-66, 7)
        for pulse in (72 if number >= 0 else 60 + 2 * (number % 2),)
    ]
    return IllPerson({each.day: DayRecord(each.day, (each,)) for each in readings}, FALL)


def test_the_rise_around_an_onset_is_the_difference_from_the_own_mean() -> None:
    person = ill_person()
    assert illness_onset.rise(person, (0, 6)) == pytest.approx(11)
    assert illness_onset.rise(person, (-7, -1)) == pytest.approx(0, abs=0.2)
    assert illness_onset.rise(person, (7, 13)) is None
    assert illness_onset.spread(person) == pytest.approx(1, abs=0.02)
    assert illness_onset.mean_rise([1.0, None, 4.0]) == 2.5
    assert illness_onset.mean_rise([None]) is None


def test_days_with_a_raised_pulse_are_counted_of_those_that_could_be_judged() -> None:
    assert illness_onset.raised(ill_person(), (-7, -1)) == (0, 7)
    yes, known = illness_onset.raised(ill_person(), (0, 6))
    assert yes >= 5
    assert known >= yes
    assert illness_onset.raised(ill_person(), (7, 13)) == (0, 0)


def test_people_without_a_baseline_or_an_onset_are_left_out(tmp_path: Path) -> None:
    head = "user_code,measurement_datetime,time_of_day,bpm\n"
    days = [f"2020-03-{day:02} 08:00:00" for day in range(1, 21)]
    lines = [
        f"{user},{day},morning,60\n" for user in "abc" for day in days if user != "c" or day < "2020-03-14"
    ]
    (tmp_path / "hrv_measurements.csv").write_text(head + "".join(lines))
    people = "user_code,symptoms_onset\na,4/1/2020\nb,\nc,4/1/2020\nd,4/1/2020\n"
    (tmp_path / "participants.csv").write_text(people)
    assert [person.onset for person in illness_onset.people(tmp_path)] == [date(2020, 4, 1)]
    assert illness_onset.people(tmp_path / "none") == []


def test_a_person_of_pmdata_is_read_in_local_days(tmp_path: Path) -> None:
    head = "effective_time_frame,fatigue,mood,readiness,sleep_duration_h,sleep_quality,soreness,stress\n"
    (tmp_path / "p07__pmsys__wellness.csv").write_text(head + "2019-11-01T23:30:00.000Z,2,3,5,6,3,0,3\n")
    readings = {each.measure: each for each in pmdata(tmp_path, "p07", MILDER) if isinstance(each, Reading)}
    assert {each.day for each in readings.values()} == {date(2019, 11, 2)}
    assert "muscle_soreness" not in readings
    assert (readings["fatigue"].value, readings["sleep_duration"].value) == (5, 360)


@pytest.mark.parametrize("given", [[], ["nowhere"]])
def test_without_samples_the_bench_says_so_and_ends_well(
    given: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(bench_people.FOLDER, raising=False)
    rows = tmp_path / "rows"
    monkeypatch.setenv(figures.ROWS, str(rows))
    assert bench_people.main([str(tmp_path / name) for name in given]) == 0
    assert "HERSTEL_SAMPLES" in capsys.readouterr().out
    assert json.loads(rows.read_text())["value"] == "not measured"


def test_samples_that_are_not_in_the_folder_are_left_out(
    club: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = tmp_path / "rows"
    monkeypatch.setenv(figures.ROWS, str(rows))
    monkeypatch.setattr(bench_people, "SOCCERMON", club.name)
    monkeypatch.setattr(bench_people, "LEAST_ANSWERED", 1)
    assert bench_people.main([str(club.parent)]) == 0
    printed = capsys.readouterr().out
    assert "Footballers: 2 with 2 answered days, 2 of them with a report." in printed
    assert "onsets with the level   0 of 2, - %" in printed  # and not 0 with an interval of 0 to 0
    absent = [json.loads(line)["name"] for line in rows.read_text().splitlines()]
    assert absent[0] == "levels of real journals"
    assert absent[-1] == "pulse around the onset of an illness"


def test_a_table_shows_six_people_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    person = bench_people.judged(ill_person().days)  # type: ignore[arg-type]
    people = {f"person {number}": person for number in range(8)}
    bench_people.print_table(people, ["RHR_PCT", "MOOD"], bench_people.rule_cell)
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [len(line) for line in lines] == [12, 1 + 3 * 6, 4, 1 + 3 * 2]
    assert {line[0] for line in lines} == {"person", "RHR_PCT"}
