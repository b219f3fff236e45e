"""What an import brought, with the ways to Trends, to its first warning, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import BOOK, long_day_with_year, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.offer_preview import ImportOutcome


class ResultDialog(FittingDialog):
    """The page after an import. The signals carry what the user wants to see or do next.

    They come before the page closes, because afterwards the window may be built again.
    """

    to_trends = Signal()
    to_day = Signal(object)
    take_back = Signal()

    def __init__(self, outcome: ImportOutcome, parent: QWidget | None = None) -> None:
        """Show ``outcome``; ``tell_warning`` adds the first warning when it is known."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – geïmporteerd"))
        self.prefer(680)
        one, many = self.tr("{n} waarde is bewaard"), self.tr("{n} waarden zijn bewaard")
        self.body.addWidget(self._wrapped(translate(counted(outcome.stored, one, many)), "title"))
        if outcome.days:
            first, last = min(outcome.days), max(outcome.days)
            span = translate(
                counted(
                    len(outcome.days),
                    self.tr("{n} dag: {first}"),
                    self.tr("{n} dagen, van {first} tot en met {last}"),
                    first=long_day_with_year(first),
                    last=long_day_with_year(last),
                )
            )
            self.body.addWidget(self._wrapped(span, "hint"))
        if outcome.batches:
            self.body.addWidget(self._counts(outcome))
        self.warning = self._wrapped(self.tr("Kijken of er een melding in zit…"), "")
        self.body.addWidget(self.warning)
        self.body.addWidget(self._ways())
        self.body.addWidget(
            self._wrapped(
                self.tr(
                    "Terugnemen kan ook later: Eerdere imports, in het menu Bestand. "
                    "Wat je intypt blijft staan."
                ),
                "hint",
            )
        )
        self.body.addStretch(1)
        self.add_close()

    def _counts(self, outcome: ImportOutcome) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        for batch in outcome.batches:
            column.addWidget(self._wrapped(batch.label, "strong"))
            declared = outcome.declared.get(batch.id, 0)
            counts = (
                (batch.new - declared, self.tr("{n} nieuw")),
                (batch.replaced, self.tr("{n} bijgewerkt")),
                (batch.same, self.tr("{n} hetzelfde")),
                (batch.skipped, self.tr("{n} overgeslagen")),
            )
            words = [text.format(n=BOOK.number(n, None, signed=False)) for n, text in counts if n]
            if declared:
                one, many = self.tr("{n} eigen meting gemaakt"), self.tr("{n} eigen metingen gemaakt")
                words.append(translate(counted(declared, one, many)))
            column.addWidget(self._wrapped(" · ".join(words), ""))
        return card

    def _ways(self) -> FlowBox:
        ways = FlowBox(theme().px(8))
        self.trends = QPushButton(self.tr("Bekijk in Trends"))
        self.trends.clicked.connect(self._see_trends)
        self.first_warning = QPushButton(self.tr("Naar de eerste melding"))
        self.undo = QPushButton(self.tr("Terugnemen"))
        self.undo.clicked.connect(self._take_back)
        for button in (self.trends, self.first_warning, self.undo):
            ways.add(button)
        # a box shows what is added to it
        self.first_warning.hide()
        return ways

    def tell_warning(self, day: date | None) -> None:
        """Show the first day with a warning among the imported days; None when there is none."""
        if day is None:
            self.warning.setText(self.tr("In deze dagen staat geen melding."))
            return
        text = self.tr("De eerste melding in deze dagen is van {day}.")
        self.warning.setText(text.format(day=long_day_with_year(day)))
        self.first_warning.clicked.connect(lambda: self._see_day(day))
        self.first_warning.show()

    def tell_later(self) -> None:
        """Say of no warning before today, and nothing of today: its feelings are not answered yet."""
        self.warning.setText(
            self.tr("Tot en met gisteren staat er geen melding in; vandaag volgt na je gevoel.")
        )

    def _see_trends(self) -> None:
        self.to_trends.emit()
        self.accept()

    def _see_day(self, day: date) -> None:
        self.to_day.emit(day)
        self.accept()

    def _take_back(self) -> None:
        self.take_back.emit()
        self.accept()

    @staticmethod
    def _wrapped(text: str, role: str) -> QLabel:
        made = label(text, role)
        made.setWordWrap(True)
        return made
