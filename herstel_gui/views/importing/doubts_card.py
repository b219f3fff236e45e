"""The doubtful values of an import, which come in only when the user ticks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.widgets.card import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herstel_gui.application.import_doubts import Doubt


class DoubtsCard(QFrame):
    """Asks about each kind of doubt. ``changed`` is emitted when a tick changes."""

    changed = Signal()

    def __init__(self, doubts: Iterable[Doubt], confirmed: frozenset[str]) -> None:
        """Show ``doubts``; those in ``confirmed`` are ticked."""
        super().__init__()
        self.setProperty("role", "card")
        self.ticks: dict[str, QCheckBox] = {}
        """The tick of each doubt by its key."""
        column = QVBoxLayout(self)
        column.addWidget(label(self.tr("Klopt dit?"), "cardTitle"))
        for doubt in doubts:
            if doubt.key in self.ticks:
                continue
            sentence = translate(doubt.text)
            words = label(sentence)
            words.setWordWrap(True)
            column.addWidget(words)
            if len(doubt.examples) > 1:
                more = ["…"] if len(doubt.entries) > len(doubt.examples) else []
                examples = label(" · ".join([*map(translate, doubt.examples), *more]), "hint")
                examples.setWordWrap(True)
                column.addWidget(examples)
            tick = QCheckBox(self.tr("Klopt, neem dit ook over"))
            tick.setChecked(doubt.key in confirmed)
            tick.setAccessibleName(f"{sentence} {tick.text()}")
            tick.toggled.connect(self.changed)
            column.addWidget(tick)
            self.ticks[doubt.key] = tick

    @property
    def confirmed(self) -> frozenset[str]:
        """The keys of the ticked doubts."""
        return frozenset(key for key, tick in self.ticks.items() if tick.isChecked())
