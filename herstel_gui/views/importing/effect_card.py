"""The card beside the table of an import: a measure now and after importing, and what the import brings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from herstel_gui.domain.measure import ClockTime, Duration, Quantity, Scale
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import BOOK, translate, value_text
from herstel_gui.views.importing.years_chart import YearsChart
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.application.import_effects import Effect
    from herstel_gui.domain.text import Text

_STEP: Final = {Quantity: 5, Duration: 30, ClockTime: 60, Scale: 1}
"""The numbers between which the lines of an axis may lie, by the kind of measure; times are in minutes."""


class EffectCard(QFrame):
    """Shows a measure over the years, before and after an import, on one axis."""

    def __init__(self, effect: Effect, drawn: Effect) -> None:
        """Draw both charts of ``drawn``, which has a value, with the numbers of days of ``effect``."""
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        title = self.tr("{measure} over de jaren").format(measure=translate(effect.measure.label))
        column.addWidget(_wrapped(title, "cardTitle"))
        every = drawn.values
        span = min(day for day, _ in every), max(day for day, _ in every)
        numbers = sorted(float(value) for _, value in every)
        low, high = numbers[len(numbers) // 100], numbers[-1 - len(numbers) // 100]
        bounds = round_bounds(low - 1, max(high, low) + 1, _STEP[type(effect.measure.kind)])
        write = partial(value_text, effect.measure)
        before = len(effect.typed) + len(effect.known)
        column.addLayout(
            self._head(self.tr("nu"), translate(counted(before, self.tr("{n} dag"), self.tr("{n} dagen"))))
        )
        column.addWidget(YearsChart(drawn.known, drawn.typed, span, bounds, write))
        added = translate(counted(len(effect.added), self.tr("+ {n} dag"), self.tr("+ {n} dagen")))
        column.addLayout(self._head(self.tr("na het importeren"), added))
        every_dot = [*drawn.known, *drawn.added]
        column.addWidget(YearsChart(every_dot, drawn.typed, span, bounds, write))
        legend = self.tr("● van een horloge of app")
        if drawn.typed:
            legend = self.tr("◆ zelf ingevuld · ● van een horloge of app")
        column.addWidget(_wrapped(legend, "hint"))

    @staticmethod
    def _head(what: str, count: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(what, "strong"))
        row.addStretch(1)
        row.addWidget(label(count, "hint"))
        return row


class BringsCard(QFrame):
    """Lists what an import brings."""

    def __init__(self, sentences: Sequence[Text]) -> None:
        """Show ``sentences``."""
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(6))
        column.addWidget(_wrapped(self.tr("Wat het je brengt"), "cardTitle"))
        for sentence in sentences:
            column.addWidget(_wrapped(f"✓ {translate(sentence)}", ""))


def _count(number: int) -> str:
    return BOOK.number(number, None, signed=False)


def _wrapped(text: str, role: str) -> QLabel:
    made = label(text, role)
    made.setWordWrap(True)
    return made


def round_bounds(low: float, high: float, step: int) -> tuple[float, float]:
    """Return the ends of an axis around values, so that its ends and its middle are multiples of ``step``."""
    first = low // step * step
    return first, first + -((first - high) // (2 * step)) * 2 * step
