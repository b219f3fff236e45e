"""The benchmark of the planning page: it opens other months and presses keys that change the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.planned import PlanKind
from tests.benchmarks import bench_planning

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.planning.page import PlanningPage


def test_months_and_keys_are_measured_one_by_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    months, kinds = [], []
    opened, checked = bench_planning.opened_months, bench_planning.checked_keys

    def open_and_note(page: PlanningPage, times: int) -> list[float]:
        qtbot.addWidget(page)
        before = page.month
        found = opened(page, times)
        months.append((before.year - page.month.year) * 12 + before.month - page.month.month)
        return found

    def check_and_note(page: PlanningPage, times: int) -> list[float]:
        found = checked(page, times)
        kinds.append(page.signals.journal.plan.on(page.cursor_day).kind)
        return found

    monkeypatch.setattr(bench_planning, "opened_months", open_and_note)
    monkeypatch.setattr(bench_planning, "checked_keys", check_and_note)
    found = bench_planning.measured(years=1, plans=30, times=3)
    assert {name: len(times) for name, times in found.items()} == {"month": 3, "check": 3}
    assert all(each > 0 for times in found.values() for each in times)
    assert months == [3]
    assert kinds == [PlanKind.HARD]
