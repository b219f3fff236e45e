"""What the entries of the menus do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from unittest.mock import MagicMock, call

from PySide6.QtWidgets import QMenu

from herstel_gui.views import window_menus
from herstel_gui.views.menus import StepAction
from herstel_gui.views.mnemonics import give_mnemonics

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.menus import Menus


def test_plus_makes_the_text_larger_minus_smaller_and_zero_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_menus, "add_controls", MagicMock())
    menus, actions = MagicMock(), MagicMock()
    window_menus._view(cast("Menus", menus), MagicMock(), actions, MagicMock())  # noqa: SLF001  # one menu
    entries: list[Any] = menus.extend.call_args.args[1]
    by_key = {entry[1]: entry[2] for entry in entries if entry}
    by_key["Ctrl++; Ctrl+="]()
    by_key["Ctrl+-"]()
    by_key["Ctrl+0"]()
    assert actions.view.step_text_size.mock_calls == [call(1), call(-1)]
    assert actions.view.reset_text_size.mock_calls == [call()]


def test_undo_has_a_colon_only_before_the_name_of_a_change(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    undo = StepAction("Ongedaan maken:", lambda: None, menu)
    menu.addAction(undo)
    assert undo.text() == "Ongedaan maken"
    give_mnemonics(menu)
    assert undo.text() == "&Ongedaan maken"
    for what in ("Pols & slaap", "Stemming"):
        undo.name(what)
        assert undo.text() == f"&Ongedaan maken: {what.replace('&', '&&')}"
    undo.name("")
    assert undo.text() == "&Ongedaan maken"
