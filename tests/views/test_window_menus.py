"""What the entries of the menus do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from unittest.mock import MagicMock, call

from herstel_gui.views import window_menus

if TYPE_CHECKING:
    import pytest

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
