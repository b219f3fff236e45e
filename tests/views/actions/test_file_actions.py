"""Menu actions that write files."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from herstel_gui.views.actions.file_actions import FileActions

if TYPE_CHECKING:
    from herstel_gui.exporters.registry import Exporter


def test_the_plan_is_written_as_a_calendar() -> None:
    chosen: list[Exporter] = []
    FileActions.export_plan(cast("FileActions", SimpleNamespace(export=chosen.append)))
    assert [(each.key, each.suffix) for each in chosen] == [("ical", ".ics")]
