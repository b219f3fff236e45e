"""Well-known figures of sport: today's value, formula, source and criticism. They never raise a signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.meaning_key import TERM, give_meaning
from herstel_gui.views.signals.signal_parts import clear, prose, scrolling
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import Card
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.domain.signals.shown_only import ShownFigure

COLUMNS = 2
TWO_COLUMNS = 720
"""From this width on the cards stand in two columns."""


class FiguresPanel(QWidget):
    """A grid of cards, in two columns where they fit. ``term_asked`` carries a term of the glossary."""

    term_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        px = theme().px
        inside = QWidget()
        self._grid = QGridLayout()
        self._cards: list[Card] = []
        self._grid.setSpacing(px(12))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(12))
        explained = self.tr(
            "Bekende cijfers uit de sport. Ze geven nooit een melding en tellen niet mee voor je niveau."
        )
        column.addWidget(prose(explained, "hint"))
        column.addLayout(self._grid)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside, self.tr("Extra cijfers")))

    def show_figures(self, figures: Sequence[ShownFigure]) -> None:
        """Replace the cards by a card for each of these figures."""
        clear(self._grid)
        self._cards = [self._card(figure) for figure in figures]
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one column of cards in a panel narrower than TWO_COLUMNS."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = COLUMNS if self.width() >= theme().px(TWO_COLUMNS) else 1
        for card in self._cards:
            self._grid.removeWidget(card)
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _card(self, figure: ShownFigure) -> Card:
        about = figure.about
        card = Card(translate(about.label))
        card.head.add_right(self._term(about.term))
        give_meaning(card, f"{TERM}{about.term}")
        card.body.addLayout(self._value(figure))
        for name, text in (
            (self.tr("Formule"), about.formula),
            (self.tr("Bron"), about.source),
            (self.tr("Kanttekening"), about.criticism),
        ):
            card.body.addWidget(prose(f"{name}: {translate(text)}", "small"))
        value = translate(figure.value) if figure.value else self.tr("te weinig gegevens")
        card.setAccessibleName(f"{translate(about.label)}: {value}")
        return card

    def _term(self, term: str) -> QPushButton:
        button = QPushButton(self.tr("Uitleg"))
        button.setProperty("role", "link")
        button.setAccessibleName(self.tr("Uitleg van {term}").format(term=term))
        button.clicked.connect(lambda _checked=False: self.term_asked.emit(term))
        return button

    def _value(self, figure: ShownFigure) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        beside = figure.beside or figure.missing
        if figure.value is not None:
            value = PlainLabel(translate(figure.value))
            value.setProperty("role", "figure")
            row.addWidget(value, 0, Qt.AlignmentFlag.AlignBaseline)
        else:
            row.addWidget(QLabel("–"), 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(prose(translate(beside) if beside else "", "hint"), 1)
        return row
