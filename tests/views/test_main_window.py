"""How the main window saves room."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING
from unittest.mock import MagicMock

import pytest

from herstel_gui.views import main_window
from herstel_gui.views.main_window import LOW, NARROW, VERY_LOW, MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("width", "height", "narrow", "compact", "brief"),
    [
        (NARROW, LOW, False, False, False),
        (NARROW - 1, LOW, True, True, False),
        (NARROW, LOW - 1, False, True, False),
        (NARROW, VERY_LOW, False, True, False),
        (NARROW, VERY_LOW - 1, False, True, True),
        (NARROW, VERY_LOW - 60, False, True, True),
    ],
)
def test_a_small_window_narrows_the_side_bar_and_shortens_the_banner(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    width: int, height: int, *, narrow: bool, compact: bool, brief: bool,
) -> None:  # fmt: skip
    # at 200 % the smallest window is as low as half of its pixels
    monkeypatch.setattr(main_window, "theme", lambda: SimpleNamespace(px=lambda length: 2 * length))
    window = MainWindow()
    qtbot.addWidget(window)
    window.side_bar, window.pages = MagicMock(), MagicMock()
    main = window._main = MagicMock()  # noqa: SLF001  # told how much room there is
    window.resize(2 * width, 2 * height)
    window._fit()  # noqa: SLF001  # called by a resize once the window has its parts
    window.side_bar.set_narrow.assert_called_with(narrow=narrow)
    main.fit.assert_called_with(window.pages.page, compact=compact, brief=brief)
