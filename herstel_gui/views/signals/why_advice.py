"""The cards with advice: what to do, possible causes, when the warning ends, when to see a doctor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from herstel_gui.domain.safety_texts import DISCLAIMER, INTENDED_PURPOSE, RED_FLAGS
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.domain.tags import tag_text
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.signals.states import group_word
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import Card

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.domain.text import Text


class AdviceColumn(QWidget):
    """The column of advice cards beside the evidence."""

    def __init__(self, report: SignalReport, parent: QWidget | None = None) -> None:
        """Make a card for each part of ``report`` with contents, and always the card about a doctor."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(12))
        self._show_advice(report)
        self._show_causes(report)
        self._show_end(report)
        self._show_unjudged(report)
        self._show_help()

    def _card(self, title: str) -> Card:
        card = Card(title)
        self._column.addWidget(card)
        return card

    def _show_advice(self, report: SignalReport) -> None:
        above = report.open_texts
        listed = [advice for advice in report.advice if advice.text not in above]
        if not listed:
            return
        card = self._card(self.tr("Wat je kunt doen"))
        card.body.setSpacing(theme().px(10))
        for advice in listed:
            item = QVBoxLayout()
            item.setSpacing(0)
            item.addWidget(prose(translate(advice.text)))
            item.addWidget(prose(translate(attribution(advice.documents)), "small"))
            card.body.addLayout(item)

    def _show_causes(self, report: SignalReport) -> None:
        if not report.causes:
            return
        card = self._card(self.tr("Mogelijke oorzaken"))
        names = ", ".join(translate(tag_text(tag)) for tag in report.causes)
        text = self.tr("Op deze dagen noteerde je ook: {tags}.").format(tags=names)
        card.body.addWidget(prose(text))
        card.body.addWidget(
            prose(self.tr("Dat kan meespelen. Een signaal blijft staan, ook als er een oorzaak is."), "small")
        )

    def _show_end(self, report: SignalReport) -> None:
        self._listed(self.tr("Wanneer dit verdwijnt"), report.clears_when)

    def _show_unjudged(self, report: SignalReport) -> None:
        if not report.not_judged and not report.missing:
            return
        card = self._card(self.tr("Niet beoordeeld"))
        if report.not_judged:
            names = ", ".join(group_word(group) for group in report.not_judged)
            card.body.addWidget(prose(self.tr("{groups}.").format(groups=names)))
        for text in report.missing:
            card.body.addWidget(prose(translate(text), "hint"))
        card.body.addWidget(
            prose(self.tr("Hierover weet Herstel te weinig. Dat betekent niet dat het goed gaat."), "small")
        )

    def _listed(self, title: str, texts: Iterable[Text]) -> None:
        shown = [translate(text) for text in texts]
        if shown:
            card = self._card(title)
            for text in shown:
                card.body.addWidget(prose(text))

    def _show_help(self) -> None:
        card = self._card(self.tr("Wanneer naar een arts"))
        card.body.addWidget(prose(translate(RED_FLAGS), "strong"))
        for text in (INTENDED_PURPOSE, DISCLAIMER):
            card.body.addWidget(prose(translate(text), "small"))
