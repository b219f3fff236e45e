"""The table of ``dev.py bench``, with recorded figures and failed benchmarks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import __main__ as table
from tests.benchmarks import figures


@pytest.fixture
def benchmarks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make two empty benchmarks."""
    for name in ("first", "second"):
        (tmp_path / f"bench_{name}.py").touch()
    monkeypatch.setattr(table, "BENCHMARKS", tmp_path)
    return tmp_path


@pytest.mark.usefixtures("benchmarks")
def test_an_unknown_benchmark_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert table.main(["firs"]) == 2
    assert "firs. There are: first, second" in capsys.readouterr().err


@pytest.mark.usefixtures("benchmarks")
@pytest.mark.parametrize("name", ["first", "--first"])
def test_arguments_after_two_dashes_go_to_the_benchmark(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []

    def note(name: str, arguments: list[str], _rows: Path, *, long: bool) -> int:
        started.append((name, arguments, long))
        return 0

    monkeypatch.setattr(table, "run_benchmark", note)
    assert table.main([name, "--", "--runs", "3"]) == 0
    assert started == [("first", ["--runs", "3"], False)]


@pytest.mark.usefixtures("benchmarks")
@pytest.mark.parametrize("options", [["--long"], []])
def test_all_figures_are_in_one_table(
    options: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def record(name: str, _arguments: list[str], rows: Path, *, long: bool) -> int:
        assert long is bool(options)
        monkeypatch.setenv(figures.ROWS, str(rows))
        if name == "second":
            figures.absent("built program", "there is none")
            return 3
        figures.ratio("start", [3.0, 2.0, 4.0], [2.0, 1.0, 3.0], 1.6)
        figures.figure("silence", [70, 80, 90], "ms", 50)
        figures.text("lost", "0")
        return 0

    monkeypatch.setattr(table, "run_benchmark", record)
    assert table.main(options) == 1
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if line]
    assert lines == [
        ["figure", "median", "spread", "goal", "reached"],
        ["--", "first", "(0", "s)"],
        ["start", "1.50", "x", "1.00", "to", "2.00", "<=", "1.6", "x", "yes"],
        ["silence", "80", "ms", "70", "to", "90", "<=", "50", "ms", "NO"],
        ["lost", "0"],
        ["--", "second", "(0", "s)"],
        ["built", "program", "not", "measured", "there", "is", "none"],
        ["second", "FAILED", "status", "3"],
    ]


def test_a_failed_benchmark_records_no_rows(tmp_path: Path) -> None:
    rows = tmp_path / "rows"
    assert table.run_benchmark("no_such", [], rows, long=True) == 1
    assert table.read_rows(rows) == []
