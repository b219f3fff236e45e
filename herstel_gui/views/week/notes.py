"""The signals of the week and the advice below the week table, as on paper."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from herstel_gui.domain.week.wording import finding_words
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label

if TYPE_CHECKING:
    from herstel_gui.domain.week.table import WeekTable


class WeekNotes(QWidget):
    """Two columns: signals and advice."""

    def __init__(self) -> None:
        """Build both columns; ``show_table`` adds the texts."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(8), 0, theme().px(8), 0)
        row.setSpacing(theme().px(32))
        self._signals_title = label(self.tr("Signalen deze week"), "strong")
        self._advice_title = label(self.tr("Advies"), "strong")
        self.signals, self.advice = _body(), _body()
        for title, body, share in (
            (self._signals_title, self.signals, 11),
            (self._advice_title, self.advice, 9),
        ):
            column = QVBoxLayout()
            column.setSpacing(theme().px(4))
            column.addWidget(title)
            column.addWidget(body)
            column.addStretch(1)
            row.addLayout(column, share)

    def show_table(self, table: WeekTable) -> None:
        """Show the signals and the advice of a week; an empty column is hidden."""
        findings = [finding_words(finding, BOOK) for finding in table.signals]
        self.signals.setText(_listed([f"<b>{escape(lead)}</b>{escape(line)}" for lead, line in findings]))
        self.advice.setText(_listed([escape(translate(text)) for text in table.advice]))
        for title, body in ((self._signals_title, self.signals), (self._advice_title, self.advice)):
            title.setVisible(bool(body.text()))
            body.setVisible(bool(body.text()))


def _body() -> QLabel:
    body = QLabel()
    body.setWordWrap(True)
    body.setTextFormat(Qt.TextFormat.RichText)
    body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return body


def _listed(items: list[str]) -> str:
    rows = "".join(
        f'<tr><td style="padding-right: 8px">•</td><td style="padding-bottom: 3px">{item}</td></tr>'
        for item in items
    )
    return f"<table cellspacing='0' cellpadding='0'>{rows}</table>" if items else ""
