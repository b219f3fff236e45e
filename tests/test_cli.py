"""The commands, from arguments to exit code. Tests of pipes and closed streams run a separate process."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from zipfile import ZipFile

import pytest
from typing_extensions import Buffer

from herstel_gui import __version__
from herstel_gui.application.settings import Plain, Settings
from herstel_gui.cli.main import carry_out
from herstel_gui.cli.output import STANDARD, target_named, write_standard
from herstel_gui.desktop import lock_files
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.safety_texts import RED_FLAGS
from herstel_gui.domain.text import Text
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import head_of, new_key
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.application.settings import Plain
    from herstel_gui.domain.provenance import ImportedFile

    Finished = subprocess.CompletedProcess[bytes]

ROOT = Path(__file__).parents[1]
ACTIVITIES = (
    "id,start_date_local,name,type,moving_time,icu_training_load,icu_rpe\n"
    "i1,2026-03-04T16:59:40,Rondje,Ride,2246,24,6\n"
    "i2,2026-03-05T16:59:40,Leeg,Ride,,,\n"
)
WELLNESS = ROOT / "tests" / "importers" / "data" / "wellness.csv"
Run: TypeAlias = "Callable[..., tuple[int, str, str]]"
"""Runs a command; returns the exit code, the standard output and the standard error."""


def _no_window(_journal: Sequence[Path], _home: Path | None) -> int:
    pytest.fail("a command opened the window")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "thuis"


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: str | Path) -> tuple[int, str, str]:
        try:
            code = carry_out(["--home", str(home), *map(str, words)], _no_window, FixedClock())
        except SystemExit as left:
            code = int(left.code or 0)
        output = capsys.readouterr()
        return code, output.out, output.err

    return command


@pytest.fixture
def protected(run: Run, tmp_path: Path) -> Path:
    """Return a journal with a value and a password."""
    path = tmp_path / "geheim.herstel"
    assert run("import", "--new", WELLNESS, "--journal", path)[0] == 0
    rewrite(path, None, new_key("vier blauwe fietsen").key)
    return path


class TestPassword:
    @pytest.mark.parametrize("command", [("check",), ("signals",), ("export", "--json", "-")])
    def test_the_password_is_read_from_standard_input(
        self, run: Run, protected: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
    ) -> None:
        monkeypatch.setattr(sys, "stdin", StringIO("vier blauwe fietsen\n"))
        code, out, _ = run(*command, "--journal", protected)
        assert code == 0
        assert out

    @pytest.mark.parametrize("typed", ["vier rode fietsen\n", "\n", ""])
    def test_a_wrong_password_is_refused(
        self, run: Run, protected: Path, monkeypatch: pytest.MonkeyPatch, typed: str
    ) -> None:
        before = protected.read_bytes()
        monkeypatch.setattr(sys, "stdin", StringIO(typed))
        code, out, err = run("export", "--json", "-", "--journal", protected)
        assert (code, out) == (1, "")
        assert "wachtwoord klopt niet" in err
        assert protected.read_bytes() == before

    def test_a_backup_has_the_same_password(
        self, run: Run, protected: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setattr(sys, "stdin", StringIO("vier blauwe fietsen\n"))
        copy = tmp_path / "kopie.herstel"
        assert run("backup", copy, "--journal", protected)[0] == 0
        assert head_of(copy) == head_of(protected)


def _exported(run: Run) -> list[dict[str, object]]:
    code, out, _ = run("export", "--json", "-")
    assert code == 0
    days = json.loads(out)["days"]
    assert isinstance(days, list)
    return days


# -- enter ---------------------------------------------------------------------------------------------


def test_entering_a_day(run: Run) -> None:
    words = ("resting_heart_rate=58", "sleep=0:25-5:45", "motivation=6", "rest", "+ill")
    assert run("enter", "2026-11-22", *words) == (
        0,
        (
            "Bewaard, zo 22 november 2026: Ochtendpols 58, Naar bed 00:25, Opgestaan 05:45, Motivatie 6, "
            "volledige rustdag, ziek.\n"
        ),
        "",
    )
    (day,) = _exported(run)
    assert day["date"] == "2026-11-22"
    assert day["day_kind"] == "rest"
    assert day["tags"] == ["ill"]
    assert {"measure": "bed_time", "value": "00:25", "source": "typed"} in day["readings"]  # type: ignore[operator]


def test_a_counted_pulse_is_entered_for_the_posture_that_is_asked(run: Run, home: Path) -> None:
    home.mkdir()
    SettingsFile(home / "instellingen.json").save(Settings(asked_measures=("sitting_heart_rate", "mood")))
    assert "Pols, zittend 52" in run("enter", "2026-11-22", "pols=26/30")[1]
    (day,) = _exported(run)
    assert day["readings"] == [{"measure": "sitting_heart_rate", "value": 52, "source": "typed"}]
    assert "is geen pols" in run("enter", "2026-11-22", "pols=120/80")[2]


def test_a_recovery_week_is_planned_and_a_consultation_noted(run: Run) -> None:
    assert run("enter", "vandaag", "fatigue=5", "discussed", "--new")[0] == 0
    assert run("enter", "2026-11-24", "recovery_week=2026-12-01")[0] == 0
    code, out, _ = run("export", "--json", "-")
    assert code == 0
    assert json.loads(out)["recovery_weeks"] == [{"from": "2026-11-24", "to": "2026-12-01"}]
    assert json.loads(out)["discussed"] == ["2026-11-22"]
    code, _, complaint = run("enter", "2026-11-26", "recovery_week")
    assert code == 1
    assert "Van 24 november 2026 tot en met 1 december 2026 staat al een herstelweek" in complaint
    assert run("enter", "2026-11-23", "discussed")[0] == 1


def test_old_answers_are_converted_after_a_trial(run: Run, tmp_path: Path) -> None:
    old = {"measure": "mood", "value": 5, "source": "intervals.icu"}
    file = tmp_path / "oud.json"
    file.write_text(
        json.dumps({"format": "herstel", "days": [{"date": "2026-11-20", "readings": [old]}]}),
        encoding="utf-8",
    )
    assert run("import", str(file), "--new")[0] == 0
    code, out, _ = run("convert", "--dry-run")
    assert code == 0
    assert "Stemming: 5 wordt 4, 1 keer" in out
    assert "Niets bewaard" in out
    assert "Omgezet." in run("convert")[1]
    assert "geen antwoorden van de oude omzetting" in run("convert")[1]
    assert json.loads(run("export", "--json", "-")[1])["days"][0]["readings"][0]["value"] == 4


def test_entering_the_same_again_is_reported(run: Run) -> None:
    run("enter", "vandaag", "pulse=58")
    code, out, _ = run("enter", "today", "pulse=58")
    assert (code, out) == (0, "Stond er al, zo 22 november 2026: Ochtendpols 58.\n")


def test_an_own_word_that_names_pain_is_kept_and_the_tag_of_the_pain_is_named(run: Run) -> None:
    code, out, _ = run("enter", "gisteren", "+knie pijn", "+pain: hiel")
    assert (code, out.splitlines()[1:]) == (
        0, ["‘knie pijn’ leest geen enkel signaal. Is het pijn op een vaste plek? Typ dan +pain:knie."]
    )  # fmt: skip
    shown = json.loads(run("export", "--json", "-")[1])
    assert sorted(shown["days"][0]["tags"]) == ["knie pijn", "pain:hiel"]


@pytest.mark.parametrize("word", ["note=pijn op de borst na de sprint", "tag=+flauwgevallen", "+pain:borst"])
def test_a_complaint_that_cannot_wait_is_answered_when_it_is_entered(run: Run, word: str) -> None:
    code, out, _ = run("enter", "vandaag", "pulse=58", word)
    assert code == 0
    assert out.splitlines()[1:] == [RED_FLAGS]
    shown = run("signals")[1]
    assert shown.count(RED_FLAGS) == 1


def test_one_bad_word_stores_nothing(run: Run, home: Path) -> None:
    code, out, err = run("enter", "vandaag", "pulse=58", "mood=9")
    assert (code, out) == (1, "")
    assert err == "Stemming: kies een heel cijfer van 1 tot en met 7. 9 kan niet.\n"
    assert not list(home.glob("*.herstel"))


def test_an_unlikely_value_gives_a_warning(run: Run) -> None:
    code, out, err = run("enter", "gisteren", "pulse=130")
    assert code == 0
    assert "za 21 november 2026" in out
    assert err == "Let op: Ochtendpols 130 is ongewoon. Klopt dat?\n"


def test_a_day_after_today_is_refused(run: Run) -> None:
    code, _, err = run("enter", "2026-11-23", "pulse=58")
    assert code == 1
    assert "nog niet geweest" in err


# -- import and export ---------------------------------------------------------------------------------


def test_importing_prints_the_counts(run: Run) -> None:
    code, out, err = run("import", WELLNESS)
    assert (code, err) == (0, "")
    assert "wellness.csv: intervals.icu\n" in out
    assert "  Dagen: 29, van do 20 oktober 2011 tot en met do 5 maart 2026\n" in out
    assert "  Overgeslagen: 2\n    regel 19: 2024-09-05, Slaap: 0:18 kan bijna niet" in out
    assert out.endswith("  Bewaard.\n")
    code, out, _ = run("import", WELLNESS)
    assert "  Nieuw: 0, gelijk: " in out
    assert out.endswith("Niets nieuws om te bewaren.\n")


def test_importing_as_json(run: Run) -> None:
    code, out, _ = run("import", "--json", WELLNESS)
    assert code == 0
    (result,) = json.loads(out)
    assert list(result) == [
        "file", "source", "label", "first", "last", "days", "new", "same", "different", "kept",
        "doubtful", "skipped", "remarks", "stored", "streams", "questions",
    ]  # fmt: skip
    assert (result["source"], result["days"], result["same"], result["different"]) == (
        "intervals.icu",
        29,
        0,
        0,
    )
    assert result["new"] == json.dumps(_exported(run)).count('"measure"')
    assert [skipped["line"] for skipped in result["skipped"]] == [19, 23]
    assert result["stored"] is True


def test_a_dry_run_stores_nothing(run: Run, home: Path) -> None:
    code, out, _ = run("import", "--dry-run", WELLNESS)
    assert code == 0
    assert out.endswith("Niets bewaard: dit was een proef.\n")
    assert not home.exists() or not list(home.glob("*.herstel"))
    run("enter", "vandaag", "pulse=58")
    assert json.loads(run("import", "--dry-run", "--json", WELLNESS)[1])[0]["stored"] is False
    assert len(_exported(run)) == 1


def test_good_files_are_imported_despite_a_bad_file(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.csv"
    empty.touch()
    code, out, err = run("import", empty, WELLNESS)
    assert code == 1
    assert err == "leeg.csv is leeg. Download of maak het bestand opnieuw.\n"
    assert "Bewaard." in out
    code, out, _ = run("import", "--json", empty, WELLNESS)
    assert code == 1
    assert [list(result)[:2] for result in json.loads(out)] == [["file", "error"], ["file", "source"]]
    assert [result["file"] for result in json.loads(out)] == [str(empty), str(WELLNESS)]


@pytest.mark.skipif(os.name == "nt", reason="no such names here")
def test_the_name_of_a_file_commands_no_terminal(run: Run, tmp_path: Path) -> None:
    good, odd = tmp_path / "\x1b[31mgoed.csv", tmp_path / "\x1b[2Jvreemd.csv"
    good.write_text("date,restingHR\n2026-03-02,52\n", encoding="utf-8")
    odd.write_text("wat,is,dit\n", encoding="utf-8")
    for paths in ((good,), (good, odd), (odd,)):
        assert "\x1b" not in "".join(run("import", *map(str, paths))[1:])


@pytest.mark.skipif(os.name == "nt", reason="no such names here")
def test_the_name_in_a_question_commands_no_terminal(run: Run, tmp_path: Path) -> None:
    beats = tmp_path / "\x1b[31mslagen.txt"
    beats.write_text("\n".join(["1000", "1020"] * 200), encoding="utf-8")
    _, out, err = run("import", str(beats))
    assert "Wanneer is" in out
    assert "\x1b" not in out + err


@pytest.mark.skipif(os.name == "nt", reason="no such names here")
def test_the_name_of_a_written_file_commands_no_terminal(run: Run, tmp_path: Path) -> None:
    assert run("enter", "2026-11-22", "mood=4")[0] == 0
    for words in (("backup", "kopie.herstel"), ("export", "--json", "alles.json")):
        code, out, err = run(*words[:-1], tmp_path / f"\x1b[31m{words[-1]}")
        assert code == 0, err
        assert "\x1b" not in out + err


def test_of_a_file_that_goes_before_it_is_stored_nothing_is_imported(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wellness.csv"
    path.write_text("date,restingHR\n2026-03-02,52\n", encoding="utf-8")

    def gone(path: Path) -> ImportedFile:
        raise UnusableFileError(Text("{name} is er niet meer.", name=path.name))

    monkeypatch.setattr("herstel_gui.importers.offering.digested", gone)
    assert run("import", str(path))[2] == "wellness.csv is er niet meer. Er is niets geïmporteerd.\n"


def test_the_lines_of_the_usage_stay_indented(run: Run) -> None:
    code, _, error = run("import")
    assert code == 2
    assert "\n    " in error


def test_that_nothing_at_all_was_imported_is_said_once(run: Run, tmp_path: Path) -> None:
    paths = [tmp_path / folder / "leeg.csv" for folder in ("jan", "feb")]
    for path in paths:
        path.parent.mkdir()
        path.touch()
    empty = "leeg.csv is leeg. Download of maak het bestand opnieuw."
    assert run("import", paths[0]) == (1, "", f"{empty} Er is niets geïmporteerd.\n")
    code, out, err = run("import", *paths)
    assert (code, out) == (1, "")
    assert err == f"jan/leeg.csv: {empty}\nfeb/leeg.csv: {empty}\nEr is niets geïmporteerd.\n"
    _, out, _ = run("import", "--json", *paths)
    assert json.loads(out) == [{"file": str(path), "error": empty} for path in paths]


def test_doubtful_entries_are_imported_only_with_the_option(run: Run, tmp_path: Path) -> None:
    run("enter", "vandaag", "weight=70")
    table = tmp_path / "wellness.csv"
    table.write_text("date,weight,restingHR\n2026-03-02,154.3,52\n2028-02-29,70,53\n", encoding="utf-8")
    code, out, err = run("import", table)
    assert (code, err) == (0, "")
    assert "  Nieuw: 1, gelijk: 0, anders: 0\n" in out
    assert "  Twijfelachtig en niet overgenomen: 3 (met --doubtful wel)\n" in out
    assert "    2 gegevens zijn van een dag die nog moet komen (29 februari 2028).\n" in out
    assert "gewoon is: 154,3 op 2 maart 2026, gewoon 70,0." in out
    (result,) = json.loads(run("import", "--json", "--dry-run", table)[1])
    assert [(doubt["kind"], doubt["count"]) for doubt in result["doubtful"]] == [
        ("future", 2),
        ("unusual body_weight", 1),
    ]
    assert len(_exported(run)) == 2
    code, out, _ = run("import", "--doubtful", table)
    assert "  Nieuw: 3, gelijk: 1" in out
    assert len(_exported(run)) == 3


def test_counts_are_of_the_streams_that_are_chosen(run: Run, tmp_path: Path) -> None:
    trainings = [
        {"logId": number, "activityName": "Run", "activityTypeId": 1, "activeDuration": 3600000,
         "startTime": f"05/0{number}/26 16:00:00", "logType": kind}
        for number, kind in enumerate(("manual", "auto_detected", "auto_detected"), start=1)
    ]  # fmt: skip
    file = tmp_path / "exercise-0.json"
    file.write_text(json.dumps(trainings), encoding="utf-8")
    automatic = "fitbit/SmartTrack:trainings"
    code, out, err = run("import", file, "--answer", "zone=Europe/Amsterdam")
    assert (code, err) == (0, "")
    assert "  Nieuw: 1, gelijk: 0, anders: 0\n" in out
    assert f"  Niet gekozen: {automatic} (kies zelf met --stream)\n" in out
    code, out, _ = run("import", file)
    assert "  Nieuw: 0, gelijk: 1, anders: 0\n" in out
    assert out.endswith("Niets nieuws om te bewaren.\n")
    (result,) = json.loads(run("import", "--json", "--stream", automatic, file)[1])
    assert (result["new"], result["days"]) == (2, 2)
    assert [each["stream"] for each in result["streams"] if each["imported"]] == [automatic]
    assert len(_exported(run)) == 3
    code, _, err = run("import", "--stream", "fitbit:slaap", file)
    assert code == 1
    assert "fitbit:slaap zit niet in deze bestanden. Er is niets geïmporteerd." in err
    assert err.endswith(f"Kies uit: fitbit:trainings, {automatic}.\n")


def test_an_export_with_limits_comes_back_in_another_home(run: Run, home: Path, tmp_path: Path) -> None:
    run("enter", "vandaag", "pulse=58", "mood=3")
    settings = Settings(limits={"RHR_PCT": "9.5"}, asked_measures=("mood",))
    SettingsFile(home / "instellingen.json").save(settings)
    first, second = tmp_path / "een.json", tmp_path / "twee.json"
    assert run("export", "--json", first)[0] == 0
    other = tmp_path / "elders" / "dagboek.herstel"
    other.parent.mkdir()
    SettingsFile(home / "instellingen.json").save(Settings())
    assert run("import", first, "--journal", other, "--new", "--answer", "settings=take")[0] == 0
    assert run("export", "--json", second, "--journal", other)[0] == 0
    assert second.read_bytes() == first.read_bytes()
    tables = tmp_path / "tabellen.zip"
    assert run("export", "--tables", tables)[0] == 0
    assert "  Nieuw: 0, gelijk: 2, anders: 0" in run("import", tables, "--journal", other)[1]
    code, out, _ = run("export", "--history", "-")
    assert (code, "history" in json.loads(out)) == (0, False)
    run("enter", "vandaag", "pulse=59")
    (earlier,) = json.loads(run("export", "--history", "-")[1])["history"]
    assert earlier["entry"]["value"] == 58


def test_a_question_is_answered_on_the_command_line(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "wellness.csv"
    table.write_text("date,restingHR\n03/02/2026,52\n03/04/2026,53\n", encoding="utf-8")
    code, out, err = run("import", table)
    assert (code, err) == (0, "")
    assert "  Vraag: Wat is 03/02/2026 in wellness.csv?\n" in out
    assert "--answer date_order=day_first|month_first\n" in out
    (result,) = json.loads(run("import", "--json", "--dry-run", table)[1])
    assert [question["key"] for question in result["questions"]] == ["date_order"]
    assert [(each["stream"], each["waits"]) for each in result["streams"]] == [
        ("intervals.icu:resting_heart_rate", True)
    ]
    code, out, _ = run("import", table, "--answer", "date_order=month_first")
    assert "  Nieuw: 2, " in out
    assert [day["date"] for day in _exported(run)] == ["2026-03-02", "2026-03-04"]


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("date_order=left", "left is geen antwoord op date_order"),
        (
            "unit=kg",
            "unit is geen vraag over deze bestanden. Er is niets geïmporteerd. Wel gevraagd: date_order.",
        ),
        ("date_order", "Schrijf het als vraag=keuze."),
    ],
)
def test_an_impossible_answer_is_refused(run: Run, tmp_path: Path, answer: str, sentence: str) -> None:
    table = tmp_path / "wellness.csv"
    table.write_text("date,restingHR\n03/02/2026,52\n", encoding="utf-8")
    code, out, err = run("import", table, "--answer", answer)
    assert code != 0
    assert out == ""
    assert sentence in err


def test_of_several_makers_each_question_is_named_with_its_maker(run: Run, tmp_path: Path) -> None:
    scale, mood = tmp_path / "weight.csv", tmp_path / "wellness.csv"
    header = (
        'Date,"Weight (kg)","Fat mass (kg)","Bone mass (kg)","Muscle mass (kg)","Hydration (kg)",Comments'
    )
    scale.write_text(f'{header}\n"2026-03-03 08:10:00",70.4,14.1,,,,\n', encoding="utf-8")
    mood.write_text("date,restingHR,ctl\n03/02/2026,52,1\n03/04/2026,53,1\n", encoding="utf-8")
    assert "--answer date_order=" in run("import", mood, "--new", "--dry-run")[1]
    assert "--answer intervals.icu.date_order=" in run("import", mood, scale, "--new", "--dry-run")[1]
    assert run("import", mood, scale, "--new", "--answer", "intervals.icu.date_order=day_first")[0] == 0


def test_a_folder_and_a_zip_file_are_imported(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "wellness.csv").write_text("date,restingHR\n2026-03-02,52\n", encoding="utf-8")
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("diep/activities.csv", ACTIVITIES)
    code, out, _ = run("import", folder, tmp_path / "a.zip")
    assert code == 0
    assert out.startswith("map, a.zip: intervals.icu\n")
    (first, second) = _exported(run)
    assert (first["date"], second["date"]) == ("2026-03-02", "2026-03-04")
    assert second["sessions"] == [
        {
            "id": "intervals.icu i1", "kind": "cycling", "start": "16:59", "minutes": 37, "session_rpe": 6,
            "strength": False, "hard": False, "source": "intervals.icu",
        }
    ]  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_every_file_gets_a_result(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pijp.csv"
    os.mkfifo(pipe)
    stranger = tmp_path / "vreemd.csv"
    stranger.write_text("date,mood,stress,weight,hrv\n2026-03-02,5,1,70,60\n", encoding="utf-8")
    hollow = tmp_path / "leeg"
    hollow.mkdir()
    paths = (hollow, pipe, stranger, WELLNESS, tmp_path / "weg.csv")
    code, out, err = run("import", *paths)
    assert code == 1
    assert out.startswith("wellness.csv: intervals.icu")
    beginnings = ("In de map leeg", "pijp.csv kan niet", "weg.csv kan niet", "vreemd.csv is een tabel")
    assert all(map(str.startswith, err.splitlines(), beginnings))
    assert len(err.splitlines()) == len(beginnings)
    assert "is een tabel (date, mood, stress, weight, hrv)" in err


def test_a_table_that_was_explained_in_the_window_is_imported(run: Run, home: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "vreemd.csv"
    stranger.write_text("date,mood\n2026-03-02,5\n", encoding="utf-8")
    uses: list[Plain] = [{"use": use, "unit": "", "ends": [1, 5], "best": 5} for use in ("day", "mood")]
    mapping: dict[str, Plain] = {"name": "Mijn", "header": ["date", "mood"], "uses": uses, "order": None}
    home.mkdir()
    SettingsFile(home / "instellingen.json").save(Settings(table_mappings={"Mijn": mapping}))
    code, out, _ = run("import", "--new", stranger)
    assert (code, out.splitlines()[0]) == (0, "vreemd.csv: Mijn")
    run("export", "--json", tmp_path / "een.json")
    assert '"table/Mijn"' in (tmp_path / "een.json").read_text(encoding="utf-8")


def test_export_and_import_give_the_same_journal(run: Run, tmp_path: Path) -> None:
    run("import", WELLNESS)
    run("enter", "vandaag", "weight=72,5", "sleep=0:25-5:45", "+eigen woord", "note=één", "training")
    first, second = tmp_path / "een.json", tmp_path / "twee.json"
    code, out, _ = run("export", "--json", first)
    assert (code, out) == (0, f"30 dagen geschreven naar {first}.\n")
    other = tmp_path / "ander.herstel"
    assert run("--journal", other, "import", "--new", first)[0] == 0
    assert run("export", "--journal", other, "--json", second)[0] == 0
    assert first.read_bytes() == second.read_bytes()


def test_a_table_for_a_spreadsheet(run: Run, tmp_path: Path) -> None:
    run("enter", "vandaag", "weight=72,5")
    table = tmp_path / "tabel.csv"
    assert run("export", "--csv", table)[0] == 0
    assert table.read_bytes().startswith(b"\xef\xbb\xbfDatum;Ochtendpols;")
    assert "72,5" in table.read_text(encoding="utf-8-sig")


def test_the_journal_is_not_overwritten_by_an_export(run: Run, home: Path) -> None:
    run("enter", "vandaag", "pulse=58")
    code, _, err = run("export", "--json", home / "dagboek.herstel")
    assert code == 1
    assert "wordt niet overschreven" in err
    assert len(_exported(run)) == 1


# -- signals and week ----------------------------------------------------------------------------------


@pytest.fixture
def demo(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "voorbeeld.herstel"
    assert run("demo", path, "--years", "1", "--seed", "1")[0] == 0
    return path


def test_signals_of_a_day(run: Run, demo: Path) -> None:
    code, out, _ = run("--journal", demo, "signals")
    assert code == 0
    assert out.startswith("zo 22 november 2026: Te weinig herstel")
    assert "• Ochtendpols: gemiddeld" in out
    assert "  Advies: " in out


def test_signals_as_json(run: Run, demo: Path) -> None:
    result = json.loads(run("--journal", demo, "signals", "--json", "--date", "2026-11-22")[1])
    assert result["date"] == "2026-11-22"
    assert result["level"] == "under_recovered"
    assert result["signals"]["RHR_PCT"]["answer"] == "ja"
    several = json.loads(
        run("--journal", demo, "signals", "--json", "--from", "2026-11-20", "--to", "2026-11-22")[1]
    )
    assert [report["date"] for report in several] == ["2026-11-20", "2026-11-21", "2026-11-22"]
    assert several[-1] == result


def test_invalid_periods_are_refused(run: Run, demo: Path) -> None:
    assert run("--journal", demo, "signals", "--from", "2026-11-22", "--to", "2026-11-20")[0] == 1
    assert run("--journal", demo, "signals", "--to", "2026-11-20")[0] == 2
    assert run("--journal", demo, "signals", "--date", "2026-11-20", "--from", "2026-11-20")[0] == 2
    assert run("--journal", demo, "signals", "--date", "ooit")[0] == 1


def test_a_week_on_paper(run: Run, demo: Path, tmp_path: Path) -> None:
    paper = tmp_path / "week.pdf"
    code, out, err = run("--journal", demo, "week", "2026-W47", "--pdf", paper)
    assert (code, out, err) == (0, f"Week 2026-W47 geschreven naar {paper}.\n", "")
    assert paper.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("kind", "begin"), [("xlsx", b"PK"), ("ods", b"PK"), ("csv", b"\xef\xbb\xbfHersteltabel")]
)
def test_a_week_for_a_spreadsheet(run: Run, demo: Path, tmp_path: Path, kind: str, begin: bytes) -> None:
    out = tmp_path / f"week.{kind}"
    assert run("--journal", demo, "week", "2026-W47", f"--{kind}", out)[0] == 0
    assert out.read_bytes().startswith(begin)
    code, _, err = run("--journal", demo, "week", f"--{kind}", tmp_path / "weg" / "x")
    assert code == 1
    assert "kan niet geschreven worden" in err


# -- backup, check and demo ----------------------------------------------------------------------------


def test_backup_and_check(run: Run, tmp_path: Path, home: Path) -> None:
    run("enter", "vandaag", "pulse=58")
    copy = tmp_path / "kopie.herstel"
    assert run("backup", copy)[0] == 0
    assert run("--journal", copy, "check")[1].startswith("Het dagboek is in orde")
    code, _, err = run("backup", copy)
    assert code == 1
    assert "bestaat al" in err
    assert run("backup")[0] == 0
    assert len(list((home / "reservekopieen").glob("dagboek-kopie-2026-11-22-074100.herstel"))) == 1
    assert run("backup", tmp_path)[0] == 0
    copy.write_bytes(copy.read_bytes()[:5000])
    code, _, err = run("--journal", copy, "check")
    assert code == 1
    assert "beschadigd" in err


@pytest.mark.parametrize(
    "words", [["export", "--json", "-"], ["signals"], ["check"], ["backup"], ["week", "--pdf", "x"]]
)
def test_a_missing_journal_is_reported(run: Run, words: list[str], home: Path) -> None:
    code, out, err = run(*words)
    assert (code, out) == (1, "")
    assert "dagboek.herstel is er niet" in err
    assert not home.exists() or not list(home.glob("*.herstel"))


READING = (
    ("export", "--json", "-"),
    ("export", "--csv", "-"),
    ("signals",),
    ("signals", "--json"),
    ("check",),
    ("backup",),
    ("week", "--pdf", "{out}/week.pdf"),
    ("week", "--xlsx", "{out}/week.xlsx"),
    ("week", "--ods", "{out}/week.ods"),
    ("week", "--csv", "{out}/week.csv"),
    ("backup", "{out}/map/kopie.herstel"),
    ("export", "--json", "{out}/alles.json"),
    ("import", "--dry-run", str(WELLNESS)),
)


def _tree(folder: Path) -> dict[str, bytes | None]:
    """Return the files below a folder with their content, and the folders with None."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() and not path.is_symlink() else None
        for path in folder.rglob("*")
    }


@pytest.mark.parametrize(
    "place", ["never", "gone", "folder gone", "link", "folder instead", "empty", "usual"]
)
@pytest.mark.parametrize("words", READING, ids=lambda words: " ".join(words[:2]))
def test_a_reading_command_creates_no_files(
    run: Run, home: Path, tmp_path: Path, words: tuple[str, ...], place: str
) -> None:
    path = tmp_path / "elders" / "eigen.herstel"
    path.parent.mkdir()
    if place in {"gone", "usual"}:
        home.mkdir()
        gone = str(home / "dagboek.herstel" if place == "usual" else path)
        known: dict[str, Plain] = {gone: {"opened": "2026-11-20"}}
        SettingsFile(home / "instellingen.json").save(Settings(journals=known))
    elif place == "folder gone":
        path = tmp_path / "stick" / "eigen.herstel"
    elif place == "link":
        path.symlink_to(tmp_path / "weg" / "eigen.herstel")
    elif place == "folder instead":
        path.mkdir()
    elif place == "empty":
        path.touch()
    before = _tree(tmp_path)
    given = [] if place == "usual" else ["--journal", path]
    code, out, err = run(*given, *(word.format(out=tmp_path / "uit") for word in words))
    assert code == 1
    assert out.strip() in {"", "[]"}
    assert err.strip()
    assert _tree(tmp_path) == before


@pytest.mark.parametrize("words", [("enter", "vandaag", "pulse=58"), ("import", str(WELLNESS))])
def test_a_writing_command_creates_a_journal_only_with_the_option(
    run: Run, tmp_path: Path, home: Path, words: tuple[str, ...]
) -> None:
    path = tmp_path / "stick" / "eigen.herstel"
    code, _, err = run("--journal", path, *words)
    assert code == 1
    assert "er niet" in err
    assert "--new" in err
    assert not path.parent.exists()
    assert run("--journal", path, *words, "--new")[0] == 0
    assert path.exists()
    assert run(*words)[0] == 0, "the default journal is created at the first use"
    assert (home / "dagboek.herstel").exists()
    (home / "dagboek.herstel").unlink()
    assert run(*words)[0] == 1, "a removed journal is not created again"
    assert not (home / "dagboek.herstel").exists()


def test_an_own_measure_of_a_missing_journal_is_not_called_unknown(run: Run, tmp_path: Path) -> None:
    assert run("enter", "vandaag", "pulse=58")[0] == 0
    missing = tmp_path / "elders.herstel"
    code, _, err = run("enter", "--journal", missing, "vandaag", "eigen.koffie=2")
    assert code != 0
    assert "elders.herstel" in err
    assert "kent" not in err


def test_backups_prevent_a_first_use(run: Run, home: Path) -> None:
    assert run("enter", "vandaag", "pulse=58")[0] == 0
    assert run("backup")[0] == 0
    (home / "instellingen.json").unlink()
    (home / "dagboek.herstel").unlink()
    code, _, err = run("enter", "vandaag", "pulse=60")
    assert code == 1
    assert "De nieuwste reservekopie is van" in err
    assert "dagboek-kopie-2026-11-22" in err
    assert not (home / "dagboek.herstel").exists()


FOREIGN_LOCK = "4242\nherstel\nlaptop-van-jan\nabcdef0123456789\n"


@pytest.mark.parametrize("lock", [FOREIGN_LOCK, "", "onzin", "\n\n\n"])
def test_a_lock_file_of_another_computer_prevents_writing(run: Run, home: Path, lock: str) -> None:
    assert run("enter", "vandaag", "pulse=58")[0] == 0
    before = (home / "dagboek.herstel").read_bytes()
    (home / ".dagboek.herstel.lock").write_text(lock)
    code, _, err = run("enter", "vandaag", "pulse=60")
    assert code == 1
    assert "--anyway" in err
    assert ("laptop-van-jan" in err) == bool("laptop" in lock)
    assert (home / "dagboek.herstel").read_bytes() == before
    assert run("signals")[0] == 0, "reading is free"
    assert run("enter", "vandaag", "pulse=60", "--anyway")[0] == 0
    assert (home / ".dagboek.herstel.lock").exists(), "the lock of another computer remains"


def test_a_lock_file_of_this_computer_under_a_former_name_is_accepted(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock_files, "this_machine", lambda: "0123456789abcdef")
    assert run("enter", "vandaag", "pulse=58")[0] == 0
    (home / ".dagboek.herstel.lock").write_text("4242\nherstel\noude-naam\n0123456789abcdef\n")
    assert run("enter", "vandaag", "pulse=60")[0] == 0


def test_other_files_are_refused_as_journal(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "brief.txt"
    other.write_text("beste trainer", encoding="utf-8")
    code, _, err = run("--journal", other, "enter", "vandaag", "pulse=58")
    assert code == 1
    assert "geen dagboek van Herstel" in err
    assert other.read_text(encoding="utf-8") == "beste trainer"


def test_the_default_journal_is_the_last_open_journal(run: Run, home: Path, tmp_path: Path) -> None:
    last = tmp_path / "laatst.herstel"
    run("--journal", last, "enter", "--new", "vandaag", "pulse=58")
    SettingsFile(home / "instellingen.json").save(Settings(last_journal=str(last)))
    assert len(_exported(run)) == 1
    last.unlink()
    assert run("export", "--json", "-")[0] == 1


def test_a_demo_journal_is_a_new_file(run: Run, demo: Path, tmp_path: Path) -> None:
    before = demo.read_bytes()
    code, _, err = run("demo", demo)
    assert code == 1
    assert "bestaat al" in err
    assert demo.read_bytes() == before
    other = tmp_path / "oud.herstel"
    assert run("demo", other, "--years", "1", "--until", "2020-02-29")[0] == 0
    assert run("--journal", other, "check")[1].endswith("trainingen\n")


@pytest.mark.parametrize("word", ["backup", "demo"])
def test_a_journal_is_not_written_into_a_folder_that_is_not_there(
    run: Run, tmp_path: Path, word: str
) -> None:
    run("enter", "vandaag", "pulse=58")
    stick = tmp_path / "stick"
    code, out, err = run(word, stick / "map" / "kopie.herstel")
    assert (code, out) == (1, "")
    assert "kopie.herstel kan niet geschreven worden" in err
    assert not stick.exists()


# -- usage and help ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["entre", "vandaag"], "'entre' is geen OPDRACHT"),
        (["enter"], "dit ontbreekt: DAG, WOORD"),
        (["enter", "vandaag"], "dit ontbreekt: WOORD"),
        (["import"], "dit ontbreekt: BESTAND"),
        (["export"], "een van deze is nodig: --json --history --csv --tables --intervals --ical"),
        (["export", "--json", "a", "--csv", "b"], "--csv en --json gaan niet samen"),
        (["week", "--pdf"], "achter --pdf ontbreekt iets"),
        (["week"], "een van deze is nodig: --pdf --xlsx --ods --csv --csv-point"),
        (["week", "--pdf", "x", "--csv", "y"], "--csv en --pdf gaan niet samen"),
        (["week", "2026-W54", "--pdf", "x"], "WEEK: 2026-W54 is geen week; typ bijvoorbeeld 2026-W47"),
        (["week", "0001-W01", "--pdf", "x"], "WEEK: 0001-W01 is geen week; typ bijvoorbeeld 2026-W47"),
        (["week", "1899-W50", "--pdf", "x"], "WEEK: 1899-W50 is geen week; typ bijvoorbeeld 2026-W47"),
        (["week", "2200-W01", "--pdf", "x"], "WEEK: 2200-W01 is geen week; typ bijvoorbeeld 2026-W47"),
        (["week", "9999-W52", "--pdf", "x"], "WEEK: 9999-W52 is geen week; typ bijvoorbeeld 2026-W47"),
        (["demo", "x", "--years", "0"], "--years: 0 kan niet; kies 1 tot en met 60"),
        (["demo", "x", "--years", "61"], "--years: 61 kan niet; kies 1 tot en met 60"),
        (["demo", "x", "--years", "²"], "--years: ² kan niet; kies 1 tot en met 60"),
        (["demo", "x", "--seed", "y"], "'y' is geen --seed"),
        (["check", "--snel"], "dit ken ik niet: --snel"),
        (["check", "--help=5"], "bij -h/--help hoort geen '5'"),
    ],
)
def test_wrong_usage_is_reported_in_dutch(run: Run, words: list[str], sentence: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("gebruik: herstel")
    assert err.splitlines()[-1] == sentence


def test_help_and_version(run: Run) -> None:
    assert run("--version") == (0, f"Herstel {__version__}\n", "")
    code, out, _ = run("--help")
    assert code == 0
    for word in (
        "gebruik:",
        "opdrachten:",
        "enter",
        "import",
        "export",
        "week",
        "signals",
        "backup",
        "check",
        "demo",
    ):
        assert word in out
    for word in ("enter", "import", "export", "week", "signals", "backup", "check", "demo"):
        code, out, _ = run(word, "--help")
        assert code == 0
        assert out.startswith(f"gebruik: herstel {word} ")
        assert not {"usage:", "options:", "positional", "show this"} & set(out.split())


def test_a_dash_is_standard_output_and_a_file_named_dash_is_written_with_its_folder() -> None:
    assert target_named("-") == STANDARD
    assert target_named("./-") == Path.cwd() / "-"
    assert target_named("uit.csv") == Path("uit.csv")


def test_the_word_for_the_window_opens_it_as_typed() -> None:
    # a text of its own, as one from a command line is
    typed = "VENSTER".lower()
    assert carry_out([typed], lambda _files, _home: 7) == 7


def test_a_command_line_without_a_command_opens_the_window(tmp_path: Path) -> None:
    opened: list[tuple[list[Path], Path | None]] = []

    def window(files: Sequence[Path], home: Path | None) -> int:
        opened.append((list(files), home))
        return 5

    journal = tmp_path / "x.herstel"
    home = ["--home", "b"]
    weeks = ["een.herstelweek", "twee.herstelweek"]
    for words in (
        [], ["--journal", "a"], [*home, "--journal", "a"], [str(journal)], [*home, "y.herstel"],
        weeks, ["--journal", "a", *weeks],
    ):  # fmt: skip
        assert carry_out(words, window) == 5
    assert opened == [
        ([], None), ([Path("a")], None), ([Path("a")], Path("b")), ([journal], None),
        ([Path("y.herstel")], Path("b")), (list(map(Path, weeks)), None),
        (list(map(Path, ["a", *weeks])), None),
    ]  # fmt: skip


# -- terminals and pipes -------------------------------------------------------------------------------


def _process(*words: str, home: Path, encoding: str = "utf-8", out: int = subprocess.PIPE) -> Finished:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "herstel_gui", "--home", str(home), *words]
    return subprocess.run(  # noqa: S603  # our own program
        command, env=environment, check=False, timeout=180, stdout=out, stderr=subprocess.PIPE
    )


def test_a_terminal_without_accents_gets_ascii_characters(run: Run, home: Path) -> None:
    run("enter", "vandaag", "note=één – twee", "+café")
    finished = _process("enter", "2026-11-22", "pulse=130", "+café", home=home, encoding="ascii")
    assert finished.returncode == 0
    assert b"Ochtendpols 130, cafe." in finished.stdout
    finished = _process("enter", "2026-11-22", "mood=9 – te veel", home=home, encoding="ascii")
    assert finished.returncode == 1
    assert b"'9 - te veel' is geen getal" in finished.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes end differently there")
def test_a_closed_pipe_is_an_error_only_for_an_export(demo: Path, home: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    words = ("--journal", str(demo), "signals", "--from", "2026-11-01", "--to", "2026-11-22")
    finished = _process(*words, home=home, out=write)
    assert (finished.returncode, finished.stderr) == (0, b"")
    finished = _process("--journal", str(demo), "export", "--json", "-", home=home, out=write)
    os.close(write)
    assert finished.returncode == 1
    assert b"standaarduitvoer kan niet geschreven worden" in finished.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk at hand")
def test_output_to_a_full_disk_is_an_error(run: Run, home: Path) -> None:
    run("enter", "vandaag", "pulse=58")
    with Path("/dev/full").open("wb") as full:
        finished = _process("check", home=home, out=full.fileno())
    assert finished.returncode == 1
    assert finished.stderr.startswith(b"Dit lukte niet: ")


@pytest.mark.skipif(os.name == "nt", reason="a shell of another kind")
def test_a_command_works_without_standard_output(home: Path, run: Run) -> None:
    script = f'exec "{sys.executable}" -m herstel_gui --home "{home}" enter 2026-11-22 pulse=58 >&- 2>&-'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = ["/bin/sh", "-c", script]
    finished = subprocess.run(command, env=environment, check=False, timeout=180)  # noqa: S603  # our own program
    assert finished.returncode == 0
    assert len(_exported(run)) == 1


def test_a_command_imports_no_window_modules() -> None:
    script = (
        "import sys, herstel_gui.cli.main as m; m.make_parser();"
        " print([n for n in sys.modules if n in {'PySide6', 'sqlalchemy', 'numpy', 'platformdirs'}])"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script]
    finished = subprocess.run(command, env=environment, capture_output=True, check=True, timeout=180)  # noqa: S603
    assert finished.stdout.split() == [b"[]"]


# -- standard output and special files -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "begin"),
    [
        (("export", "--json", "-"), b'{"format": "herstel"'),
        (("export", "--csv", "-"), b"\xef\xbb\xbfDatum;"),
        (("week", "2026-W47", "--pdf", "-"), b"%PDF-1."),
        (("week", "2026-W47", "--xlsx", "-"), b"PK"),
        (("week", "2026-W47", "--ods", "-"), b"PK"),
        (("week", "2026-W47", "--csv", "-"), b"\xef\xbb\xbfHersteltabel"),
        (("backup", "-"), b"SQLite format 3\0"),
        (("demo", "-", "--years", "1"), b"SQLite format 3\0"),
    ],
)
@pytest.mark.usefixtures("qapp")  # a QGuiApplication made by the command would remain
def test_a_dash_is_standard_output(
    words: tuple[str, ...],
    begin: bytes,
    home: Path,
    tmp_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert carry_out(["--home", str(home), "enter", "2026-11-22", "pulse=58"], _no_window, FixedClock()) == 0
    capfdbinary.readouterr()
    assert carry_out(["--home", str(home), *words], _no_window, FixedClock()) == 0
    output = capfdbinary.readouterr()
    assert output.out.startswith(begin)
    assert b"geschreven naar" not in output.out
    assert output.err == b""
    assert not (tmp_path / "-").exists()


def test_a_file_with_the_name_dash_can_be_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("enter", "2026-11-22", "pulse=58")
    assert run("export", "--csv", "./-")[0] == 0
    assert (tmp_path / "-").read_bytes().startswith(b"\xef\xbb\xbfDatum;")


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals there")
@pytest.mark.parametrize("words", [("week", "--pdf", "-"), ("backup", "-"), ("week", "--ods", "-")])
def test_binary_output_to_a_terminal_is_refused(run: Run, home: Path, words: tuple[str, ...]) -> None:
    run("enter", "2026-11-22", "pulse=58")
    try:
        ours, theirs = os.openpty()
    except OSError:
        pytest.skip("NOT TRIED: this machine gives no terminals")
    finished = _process(*words, home=home, out=theirs)
    os.close(theirs)
    os.close(ours)
    assert finished.returncode == 1
    assert "geen tekst voor een scherm" in finished.stderr.decode()


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes there")
@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "words",
    [("export", "--json"), ("export", "--csv"), ("week", "--pdf"), ("week", "--xlsx"), ("week", "--ods"),
     ("week", "--csv"), ("backup",), ("demo",)],
)  # fmt: skip
@pytest.mark.usefixtures("qapp")  # a QGuiApplication made by the command would remain
def test_a_pipe_as_target_is_refused(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    run("enter", "2026-11-22", "pulse=58")
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    code, out, err = run(*words, pipe)
    assert (code, out) == (1, "")
    assert "Kies een andere naam" in err
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_reported_with_its_target(run: Run, tmp_path: Path) -> None:
    run("enter", "2026-11-22", "pulse=58")
    link, real = tmp_path / "link.csv", tmp_path / "echt.csv"
    link.symlink_to(real)
    assert run("export", "--csv", link)[1] == f"1 dag geschreven naar {link} (een verwijzing naar {real}).\n"
    assert link.is_symlink()


def test_the_next_command_removes_the_partial_file_of_a_killed_export(
    run: Run, home: Path, tmp_path: Path
) -> None:
    run("enter", "2026-11-22", "pulse=58")
    part = tmp_path / ".dagboek.json.4711_0a.part"
    part.write_text("geheim")
    (home / ".onderweg.herstel.999999_0a1b2c3d.part").write_bytes(os.fsencode(part))
    assert run("check")[0] == 0
    assert not part.exists()


class _Short(BytesIO):
    """An unbuffered output on a disk that becomes full."""

    room = 10

    def write(self, piece: Buffer, /) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, "full")
        self.room, before = max(0, self.room - len(memoryview(piece))), self.room
        return before - self.room


def test_a_partial_write_to_a_full_disk_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unbuffered stream may write a part of the bytes without raising an error."""
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(_Short()))
    with pytest.raises(UnusableFileError, match="de schijf is vol"):
        write_standard([b"meer dan er past"], binary=False)


def test_signals_says_at_once_what_to_do_about_a_complaint_that_cannot_wait(run: Run, demo: Path) -> None:
    assert run("--journal", demo, "enter", "2026-11-22", "+pijn op de borst")[0] == 0
    _, out, _ = run("--journal", demo, "signals", "--date", "2026-11-22")
    assert RED_FLAGS in out.splitlines()[1]
    result = json.loads(run("--journal", demo, "signals", "--json", "--date", "2026-11-22")[1])
    assert result["safety"] == [RED_FLAGS]


def test_the_signals_say_which_limits_cannot_be_used(run: Run, home: Path) -> None:
    assert run("import", "--new", WELLNESS)[0] == 0
    limits: dict[str, str | bool] = {"RHR_PCT.percent": "900", "P_ZIEK.episodes": "nan"}
    SettingsFile(home / "instellingen.json").save(Settings(limits=limits))
    for words in (("signals", "--date", "2026-11-22"), ("week", "--csv", "-")):
        code, out, err = run(*words)
        assert (code, bool(out), len(err.splitlines())) == (0, True, 2)
        assert "900" in err
