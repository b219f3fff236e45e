"""A label of one line is shortened between words, and a status between its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.views.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

STATUS = "Klaar · Alles wordt meteen bewaard · Ongedaan maken: Ctrl+Z"


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (STATUS, STATUS),
        ("Klaar · Alles wordt meteen bewaard · Ongedaan", "Klaar · Alles wordt meteen bewaard"),
        ("Klaar · Alles wordt", "Klaar"),
    ],
)
def test_a_status_leaves_out_whole_parts(qtbot: QtBot, room: str, shown: str) -> None:
    label = ElidedLabel(STATUS, in_parts=True)
    qtbot.addWidget(label)
    label.resize(label.fontMetrics().horizontalAdvance(room) + 1, 30)
    assert label.shown() == shown
    assert label.text() == STATUS
    label.show()
    assert label.toolTip() == ("" if shown == STATUS else STATUS)
