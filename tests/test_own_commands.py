"""Own measures by the commands: entering, exporting, importing, and the week as a table."""

from __future__ import annotations

import csv
import json
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.application.quick_entry import DISCUSSED_WORDS, PULSE_WORDS, SHORT, WEEK_WORDS
from herstel_gui.cli.main import carry_out
from herstel_gui.domain.measure import Better, Moment
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.own_measure_checks import WORDS
from herstel_gui.domain.own_measures import Declaration, OwnKind, plain_name
from herstel_gui.exporters.herstel_csv import header
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

COFFEE: Final = Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", low=0, high=20)
KNEE: Final = Declaration(
    "Knie", OwnKind.SCALE, Moment.EVENING, poles=("geen pijn", "veel pijn"), better=Better.LOWER
)
WINE: Final = Declaration("Wijn", OwnKind.YES_NO, Moment.EVENING)
LUNCH: Final = Declaration("Lunch", OwnKind.CLOCK)
TODAY: Final = FixedClock().today()


def _no_window(_journal: Sequence[Path], _home: Path | None) -> int:
    pytest.fail("a command opened the window")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "een.herstel"
    with closing(Journal(open_journal(place, FixedClock(), create=True), FixedClock())) as journal:
        for declaration in (COFFEE, KNEE, WINE, LUNCH):
            journal.own_measures.declare(declaration)
    return place


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def command(*words: str | Path) -> str:
        code = carry_out(["--home", str(tmp_path / "thuis"), *map(str, words)], _no_window, FixedClock())
        output = capsys.readouterr()
        assert code == 0, output.err
        return output.out

    return command


def test_a_line_enters_own_measures_by_name_and_by_key(run: Callable[..., str], path: Path) -> None:
    out = run(
        "enter", "vandaag", "eigen.koffie=2", "knie=3", "own.wijn.yesno=ja", "lunch=12:30", "--journal", path
    )
    assert "Koffie 2, Knie 3, Wijn ja, Lunch 12:30" in out
    assert "Wijn –" in run("enter", "vandaag", "wijn=", "--journal", path)


def test_a_name_that_means_two_measures_is_refused_with_their_keys_until_one_is_retired(
    run: Callable[..., str], path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "ander.json"
    declared = {"label": "Knie", "kind": "number", "moment": "evening", "low": 0, "high": 10}
    told = [{"key": "own.knie.number", **declared}]
    other.write_text(
        json.dumps({"format": "herstel", "version": 1, "days": [], "own_measures": told}), encoding="utf-8"
    )
    run("import", other, "--journal", path)
    words = ["--journal", str(path), "enter", "vandaag", "eigen.knie=3"]
    assert carry_out(["--home", str(tmp_path / "thuis"), *words], _no_window, FixedClock()) == 1
    said = capsys.readouterr().err
    assert "Typ de hele naam" in said
    assert "own.knie.number" in said
    assert "own.knie.scale" in said
    with closing(Journal(open_journal(path, FixedClock()), FixedClock())) as journal:
        numbered = {measure.key: measure.label for measure in journal.measures() if "knie" in measure.key}
        assert numbered == {"own.knie.scale-lower": "Knie (1)", "own.knie.number": "Knie"}
        (number,) = [own for own in journal.own_measures.all() if own.key == "own.knie.number"]
        journal.own_measures.retire(number, retired=True)
    assert "Knie (1) 3" in run("enter", "vandaag", "eigen.knie=3", "--journal", path)


def test_a_name_with_an_equals_sign_is_entered_as_it_stands(run: Callable[..., str], path: Path) -> None:
    with closing(Journal(open_journal(path, FixedClock()), FixedClock())) as journal:
        journal.own_measures.declare(replace(COFFEE, label="a=b"))
        journal.own_measures.declare(replace(COFFEE, label="note=koffie"))
    words = ("a=b=3", "note=koffie=4", "eigen.koffie=2")
    out = run("enter", "vandaag", *words, "--journal", path)
    assert "a=b 3" in out
    assert "notitie" in out
    assert "Koffie 2" in out
    assert "a=b –" in run("enter", "vandaag", "a=b=", "--journal", path)


@pytest.mark.parametrize(
    "word", ["eigen.koffie=21", "eigen.koffie=2,5", "knie=8", "wijn=misschien", "eigen.thee=2"]
)
def test_impossible_values_and_unknown_names_are_refused(tmp_path: Path, path: Path, word: str) -> None:
    words = ["--home", str(tmp_path / "thuis"), "enter", "vandaag", word, "--journal", str(path)]
    assert carry_out(words, _no_window, FixedClock()) != 0


@pytest.mark.parametrize("form", ["--json", "--tables"])
def test_an_export_brings_declarations_and_values_to_another_journal(
    run: Callable[..., str], path: Path, tmp_path: Path, form: str
) -> None:
    run("enter", "vandaag", "koffie=2", "knie=3", "wijn=nee", "lunch=12:30", "--journal", path)
    file, other = tmp_path / "alles.bestand", tmp_path / "twee.herstel"
    run("export", form, file, "--journal", path)
    run("import", "--new", file, "--journal", other)
    clock = FixedClock()
    with (
        closing(Journal(open_journal(path, clock), clock)) as one,
        closing(Journal(open_journal(other, clock), clock)) as two,
    ):
        assert two.surroundings().own_measures == one.surroundings().own_measures
        assert two.day(TODAY).readings == one.day(TODAY).readings


def test_the_json_holds_declarations_and_values_in_plain_words(
    run: Callable[..., str], path: Path, tmp_path: Path
) -> None:
    run("enter", "vandaag", "koffie=2", "--journal", path)
    run("export", "--json", tmp_path / "alles.json", "--journal", path)
    told = json.loads((tmp_path / "alles.json").read_text(encoding="utf-8"))
    assert told["own_measures"][1] == {
        "key": "own.koffie.number-kopjes", "label": "Koffie", "kind": "number", "unit": "kopjes",
        "decimals": 0, "low": 0, "high": 20, "moment": "morning", "asked": True, "retired": False, "place": 0,
    }  # fmt: skip
    assert told["days"][0]["readings"] == [
        {"measure": "own.koffie.number-kopjes", "value": 2, "source": "typed"}
    ]


def test_a_line_per_day_has_a_column_for_each_own_measure(
    run: Callable[..., str], path: Path, tmp_path: Path
) -> None:
    run("enter", "vandaag", "koffie=2", "wijn=nee", "lunch=12:30", "--journal", path)
    run("export", "--csv", tmp_path / "dagen.csv", "--journal", path)
    lines = (tmp_path / "dagen.csv").read_text(encoding="utf-8-sig").splitlines()
    (row,) = csv.DictReader(lines, delimiter=";")
    assert (row["Koffie"], row["Knie"], row["Wijn"], row["Lunch"]) == ("2", "", "nee", "12:30")


def test_the_week_as_a_table_has_the_rows(run: Callable[..., str], path: Path, tmp_path: Path) -> None:
    run("enter", "vandaag", "koffie=2", "wijn=nee", "--journal", path)
    run("week", "--csv", tmp_path / "week.csv", "--journal", path)
    text = (tmp_path / "week.csv").read_text(encoding="utf-8-sig")
    assert "Koffie (kopjes)" in text
    assert "Wijn" in text


def test_an_import_keeps_the_name_that_the_journal_has_and_takes_the_values(
    run: Callable[..., str], path: Path, tmp_path: Path
) -> None:
    run("enter", "vandaag", "koffie=2", "--journal", path)
    file, other = tmp_path / "alles.json", tmp_path / "twee.herstel"
    run("export", "--json", file, "--journal", path)
    clock = FixedClock()
    with closing(Journal(open_journal(other, clock, create=True), clock)) as journal:
        journal.own_measures.declare(COFFEE)
        own = journal.own_measures.all()[0]
        journal.own_measures.change(own, replace(COFFEE, label="Espresso"))
    run("import", file, "--journal", other)
    with closing(Journal(open_journal(other, clock), clock)) as journal:
        assert "Espresso" in [each.label for each in journal.own_measures.all()]
        assert "Koffie" not in [each.label for each in journal.own_measures.all()]
        assert [reading.value for reading in journal.own_measures.readings(own.key)] == [2]


def test_signs_that_hide_or_turn_round_a_name_are_left_out_and_named(
    run: Callable[..., str], path: Path, tmp_path: Path
) -> None:
    file, other = tmp_path / "alles.json", tmp_path / "twee.herstel"
    run("enter", "vandaag", "koffie=2", "--journal", path)
    run("export", "--json", file, "--journal", path)
    file.write_text(
        file.read_text(encoding="utf-8").replace('"Koffie"', '"Kof\\u202efie\\u0007"'), encoding="utf-8"
    )
    assert "U+202E" in run("import", "--new", file, "--journal", other)
    clock = FixedClock()
    with closing(Journal(open_journal(other, clock), clock)) as journal:
        assert "Koffie" in [each.label for each in journal.own_measures.all()]


def test_no_own_measure_has_the_name_of_another_column_or_word_of_a_line() -> None:
    columns = {plain_name(name) for name in header()} - {plain_name(measure.label) for measure in MEASURES}
    words = {plain_name(word) for word in WEEK_WORDS | DISCUSSED_WORDS | PULSE_WORDS | SHORT.keys()}
    ours = {plain_name(name) for measure in MEASURES for name in (measure.label, *measure.headers)}
    assert columns | words <= WORDS | ours
