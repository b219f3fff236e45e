"""The command ``plan``: showing, planning a day, and reading a calendar file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from herstel_gui.cli.main import carry_out
from herstel_gui.domain.planned import MAX_PLANNED
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: str) -> tuple[int, str, str]:
        code = carry_out(["--home", str(tmp_path / "thuis"), *words], _no_window, FixedClock())
        output = capsys.readouterr()
        return code, output.out, output.err

    assert command("enter", "vandaag", "pulse=58")[0] == 0
    return command


def _no_window(*_: object) -> int:
    pytest.fail("a command opened the window")


def test_days_are_planned_shown_and_cleared(run: Run) -> None:
    for day in ("2026-11-24", "2026-11-25"):
        assert run("plan", day, "zwaar")[0] == 0
    assert run("plan", "2026-11-26", "rustig", "--minutes", "45", "--title", "duurloop")[0] == 0
    code, out, err = run("plan")
    assert (code, err) == (0, "")
    assert "di 24 november" in out.replace("dinsdag", "di")
    assert "▲ Twee zware dagen op rij" in out
    shown = json.loads(run("plan", "--json")[1])
    assert [(day["date"], day["kind"]) for day in shown["days"]] == [
        ("2026-11-24", "hard"), ("2026-11-25", "hard"), ("2026-11-26", "easy"),
    ]  # fmt: skip
    assert shown["days"][2]["trainings"] == [
        {"kind": "easy", "title": "duurloop", "start": None, "minutes": 45}
    ]
    assert shown["findings"][0]["check"] == "hard_days"
    assert shown["weeks"][1]["planned"] == 135
    assert shown["follow_up"] is None
    assert run("plan", "2026-11-25", "leeg")[0] == 0
    assert not any(found["outcome"] == "broken" for found in json.loads(run("plan", "--json")[1])["findings"])


def test_tomorrow_can_be_planned_by_its_name(run: Run) -> None:
    assert run("plan", "morgen", "rust")[0] == 0
    assert [day["date"] for day in json.loads(run("plan", "--json")[1])["days"]] == ["2026-11-23"]


def test_what_a_calendar_file_cannot_give_whole_is_told(run: Run, tmp_path: Path) -> None:
    club = tmp_path / "club.ics"
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:{'lang ' * 120}\r\nDTSTART:20261201T190000\r\nEND:VEVENT\r\n"
        for n in range(MAX_PLANNED + 2)
    )
    club.write_text(f"BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n", encoding="utf-8", newline="")
    code, out, err = run("plan", "--ical", str(club))
    assert (code, out) == (0, f"Trainingen uit de agenda: {MAX_PLANNED} nieuw, 0 anders, 0 hetzelfde.\n")
    begin = ("lang " * 8).strip()
    assert err.splitlines() == [
        f"Niet heel overgenomen, {begin}: ‘{begin}…’ is ingekort tot 500 tekens.",
        f"Passen niet: 2. Een dag heeft hoogstens {MAX_PLANNED} trainingen in je plan.",
    ]


def test_a_calendar_file_is_planned_once(run: Run, tmp_path: Path) -> None:
    club = tmp_path / "club.ics"
    club.write_bytes(
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Clubtraining\r\nDTSTART:20261201T190000\r\n"
        b"DTEND:20261201T203000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    assert (
        run("plan", "--ical", str(club))[1] == "Trainingen uit de agenda: 3 nieuw, 0 anders, 0 hetzelfde.\n"
    )
    assert (
        run("plan", "--ical", str(club))[1] == "Trainingen uit de agenda: 0 nieuw, 0 anders, 3 hetzelfde.\n"
    )
    less = club.read_bytes().replace(b"COUNT=3", b"COUNT=2")
    club.write_bytes(less)
    kept = run("plan", "--ical", str(club), "--keep")[1].splitlines()
    assert kept == [
        "Blijft in je plan, di 15 december 2026, Clubtraining: Staat niet meer in de agenda.",
        "Trainingen uit de agenda: 0 nieuw, 0 anders, 2 hetzelfde.",
    ]
    dropped = run("plan", "--ical", str(club))[1].splitlines()
    assert dropped == [
        "Uit je plan, di 15 december 2026, Clubtraining: Staat niet meer in de agenda.",
        "Trainingen uit de agenda: 0 nieuw, 0 anders, 2 hetzelfde, 1 vervallen.",
    ]
    assert [day["date"] for day in json.loads(run("plan", "--json")[1])["days"]] == [
        "2026-12-01",
        "2026-12-08",
    ]
    club.write_bytes(b"geen agenda")
    code, _, err = run("plan", "--ical", str(club))
    assert code == 1
    assert "geen agenda (iCalendar)" in err


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (
            ("2026-11-24", "snel"),
            1,
            "snel is geen soort; kies rust, rustig, zwaar, kracht, wedstrijd of leeg.",
        ),
        (("2026-11-21", "rust"), 1, "blijft staan"),
        (("2029-11-21", "rust"), 1, "twee jaar"),
        (("2026-11-24",), 2, "Kies DAG met SOORT"),
        (("2026-11-24", "rust", "--json"), 2, "Kies DAG met SOORT"),
    ],
)
def test_what_cannot_be_planned_is_said(run: Run, words: tuple[str, ...], code: int, sentence: str) -> None:
    found, out, err = run("plan", *words)
    assert (found, out) == (code, "")
    assert sentence in err


def test_a_plan_that_is_written_is_called_a_plan(run: Run, tmp_path: Path) -> None:
    assert run("plan", "morgen", "rustig", "--minutes", "30")[0] == 0
    target = tmp_path / "plan.ics"
    assert run("export", "--ical", str(target))[1] == f"Het plan is geschreven naar {target}.\n"
    assert run("plan", "--ical", str(target))[1].endswith(": 0 nieuw, 0 anders, 1 hetzelfde.\n")
