"""Menu actions that write files."""

from __future__ import annotations

from fnmatch import fnmatch
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from herstel_gui.desktop.watched_folder import KINDS
from herstel_gui.views.actions import file_actions
from herstel_gui.views.actions.file_actions import FileActions
from tests.importers.fuzz_seeds import SEEDS

if TYPE_CHECKING:
    import pytest

    from herstel_gui.exporters.registry import Exporter


def test_the_plan_is_written_as_a_calendar() -> None:
    chosen: list[Exporter] = []
    FileActions.export_plan(cast("FileActions", SimpleNamespace(export=chosen.append)))
    assert [(each.key, each.suffix) for each in chosen] == [("ical", ".ics")]


def test_the_file_dialog_shows_every_kind_of_file_that_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(_window: object, _title: str, kinds: str, _purpose: object) -> list[Any]:
        asked.append(kinds)
        return []

    monkeypatch.setattr(file_actions, "ask_open_several", ask)
    window = SimpleNamespace(window=None)
    stand_in = SimpleNamespace(_context=window, import_paths=lambda _paths: None)
    FileActions.import_file(cast("FileActions", stand_in))
    patterns = asked[0].split(";;")[0].split("(")[1].rstrip(")").split()
    names = {name for name, _ in SEEDS.values()} | {
        "week.herstelweek",
        "agenda.ics",
        "a.xlsm",
        "a.xls",
        "a.ods",
    }
    assert [name for name in names if not any(fnmatch(name, pattern) for pattern in patterns)] == []
    planned_or_of_a_club = {".ics", ".herstelweek"}
    assert {pattern.removeprefix("*") for pattern in patterns} == KINDS | planned_or_of_a_club
