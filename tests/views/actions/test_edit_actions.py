"""Undo and redo by the menu."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QWidget

from herstel_gui.application.journal import Journal
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.actions.edit_actions import EditActions
from herstel_gui.views.importing import large_steps
from tests.application.fakes import MORNING, FakeStore, FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.actions.action_context import ActionContext


@pytest.mark.parametrize("large", [True, False])
def test_only_a_large_step_is_confirmed_in_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, large: bool
) -> None:
    monkeypatch.setattr(large_steps, "asks_first", lambda _changes: large)
    monkeypatch.setattr(large_steps, "may_step", lambda *_arguments, **_named: True)
    signals, shown, window = JournalSignals(Journal(FakeStore(), FixedClock())), list[str](), QWidget()
    qtbot.addWidget(window)
    context = SimpleNamespace(window=window, signals=signals, show_note=shown.append)
    actions, day = EditActions(cast("ActionContext", context)), MORNING.date()
    signals.run(lambda journal: journal.enter(day, BY_KEY["mood"], 4))
    actions.undo()
    assert signals.journal.day(day).of("mood") == ()
    actions.redo()
    assert [each.value for each in signals.journal.day(day).of("mood")] == [4]
    assert shown == ["Gedaan. Terug kan met Ongedaan maken en Opnieuw, in het menu Bewerken."] * (2 * large)
