"""The card with the doubtful values of an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from herstel_gui.application.import_doubts import Doubt
from herstel_gui.domain.text import Text
from herstel_gui.views.importing.doubts_card import DoubtsCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_long_doubts_wrap_so_that_the_dialog_stays_narrow(qtbot: QtBot) -> None:
    examples = tuple(Text(f"154 kg op {day} november 2026") for day in range(1, 13))
    card = DoubtsCard(
        [Doubt("a", Text("Gewicht: 12 waarden liggen ver van gewoon. " * 4), (), examples)], frozenset()
    )
    qtbot.addWidget(card)
    shown = [each.text() for each in card.findChildren(QLabel)]
    assert any("154 kg op 1 november 2026 · 154 kg op 2 november 2026" in text for text in shown)
    assert card.minimumSizeHint().width() < 400
