"""No sockets are opened, and journal content is in no other file, title or output."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.journeys.marked_journey import MARK
from tests.tools import strace

ROOT: Final = Path(__file__).parents[2]
STRACE: Final = strace()


@dataclass
class Journey:
    """The files and the output of a journey through the program."""

    home: Path
    temporary: Path
    exports: Path
    output: str
    """The text on standard output and standard error."""
    findings: dict[str, list[str]]
    calls: list[str]
    """System calls for networking; empty where strace is not available."""


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    folder = tmp_path_factory.mktemp("reis")
    home, temporary, exports = (folder / name for name in ("thuis", "tijdelijk", "uitvoer"))
    for directory in (temporary, exports):
        directory.mkdir()
    log = folder / "strace"
    traced = (
        [STRACE, "-f", "--seccomp-bpf", "-e", "trace=socket,connect,bind", "-o", str(log)] if STRACE else []
    )
    program = [sys.executable, "-m", "tests.journeys.marked_journey", str(home), str(exports)]
    ended = subprocess.run(  # noqa: S603
        [*traced, *program],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(temporary), "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    calls = log.read_text(encoding="utf-8").splitlines() if STRACE else []
    findings = json.loads(ended.stdout.splitlines()[-1])
    return Journey(home, temporary, exports, ended.stdout + ended.stderr, findings, calls)


def test_python_opens_no_socket(journey: Journey) -> None:
    assert journey.findings["sockets"] == []


@pytest.mark.skipif(STRACE is None, reason="NOT TRIED: without strace the calls cannot be seen")
def test_no_system_call_connects_to_another_computer(journey: Journey) -> None:
    families = [line for line in journey.calls if "socket(" in line or "sa_family=" in line]
    assert [line for line in families if "AF_UNIX" not in line] == []


def test_journal_content_is_only_in_journals_and_exports(journey: Journey) -> None:
    assert MARK in (journey.exports / "alles.json").read_text(encoding="utf-8"), (
        "the mark is stored and exported"
    )
    files = [
        file for folder in (journey.home, journey.temporary) for file in folder.rglob("*") if file.is_file()
    ]
    assert any(file.suffix == ".log" for file in files)
    leaks = [file.name for file in files if file.suffix != ".herstel" and MARK.encode() in file.read_bytes()]
    assert leaks == []


def test_journal_content_is_not_in_titles_or_on_the_terminal(journey: Journey) -> None:
    assert journey.findings["titles"]
    assert MARK not in " ".join(journey.findings["titles"])
    assert MARK not in journey.output
    assert "ValueError" in journey.output, "the crash was reported"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_all_files_are_readable_by_the_owner_only(journey: Journey) -> None:
    rights = {file: stat.S_IMODE(file.stat().st_mode) for file in (journey.home, *journey.home.rglob("*"))}
    wanted = {file: 0o700 if file.is_dir() else 0o600 for file in rights}
    assert rights == wanted
