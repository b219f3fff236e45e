from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import pytest
from PySide6.QtGui import QClipboard

from herstel_gui.desktop.left_lying import take_back

MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer)


@dataclass
class Board:
    """A clipboard with the modes ``supported``, of which this program owns ``ours``."""

    ours: set[QClipboard.Mode]
    supported: set[QClipboard.Mode] = field(default_factory=lambda: set(MODES))
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
        return MODES[1] in self.supported

    def supportsFindBuffer(self) -> bool:  # noqa: N802
        return MODES[2] in self.supported


@pytest.mark.parametrize("ours", [set(), {MODES[0]}, {MODES[1]}, {MODES[0], MODES[1]}, set(MODES)])
def test_only_own_content_is_cleared(qapp: object, ours: set[QClipboard.Mode]) -> None:
    del qapp
    board = Board(ours)
    take_back(cast("QClipboard", board))
    assert set(board.cleared) == ours
    without = Board(ours, supported=set())
    take_back(cast("QClipboard", without))
    assert set(without.cleared) == ours & {MODES[0]}
