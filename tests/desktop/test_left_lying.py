from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import pytest
from PySide6.QtGui import QClipboard

from herstel_gui.desktop.left_lying import take_back

MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer)


@dataclass
class Board:
    """The clipboard of a system that has every kind."""

    ours: set[QClipboard.Mode]
    there: set[QClipboard.Mode] = field(default_factory=lambda: set(MODES))
    cleared: list[QClipboard.Mode] = field(default_factory=list)

    def clear(self, mode: QClipboard.Mode) -> None:
        self.cleared.append(mode)

    def ownsClipboard(self) -> bool:  # noqa: N802  # Qt names it
        return MODES[0] in self.ours

    def ownsSelection(self) -> bool:  # noqa: N802
        return MODES[1] in self.ours

    def ownsFindBuffer(self) -> bool:  # noqa: N802
        return MODES[2] in self.ours

    def supportsSelection(self) -> bool:  # noqa: N802
        return MODES[1] in self.there

    def supportsFindBuffer(self) -> bool:  # noqa: N802
        return MODES[2] in self.there


@pytest.mark.parametrize("ours", [set(), {MODES[0]}, {MODES[1]}, {MODES[0], MODES[1]}, set(MODES)])
def test_only_what_is_ours_is_taken_back(qapp: object, ours: set[QClipboard.Mode]) -> None:
    del qapp
    board = Board(ours)
    take_back(cast("QClipboard", board))
    assert set(board.cleared) == ours
    without = Board(ours, there=set())
    take_back(cast("QClipboard", without))
    assert set(without.cleared) == ours & {MODES[0]}
