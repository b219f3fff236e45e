"""The signals of the week and the advice below the week table, as on paper."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from herstel_gui.domain.week.wording import finding_words
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label

if TYPE_CHECKING:
    from herstel_gui.domain.week.table import WeekTable


class ListLabel(QLabel):
    """A list that wraps. Its sizes are computed once per text and style.

    Layouts ask for them a dozen times a change, and Qt lays the whole list out for every answer.
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._heights: dict[int, int] = {}
        self._hints: dict[bool, QSize] = {}
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def setText(self, text: str) -> None:
        """Show another list."""
        self._forget()
        super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Compute the sizes anew in another style or font."""
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._forget()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the list at a width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size that Qt prefers for a text that wraps."""
        if False not in self._hints:
            self._hints[False] = super().sizeHint()
        return self._hints[False]

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word."""
        if True not in self._hints:
            self._hints[True] = super().minimumSizeHint()
        return self._hints[True]

    def _forget(self) -> None:
        self._heights.clear()
        self._hints.clear()


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
        self.signals, self.advice = ListLabel(), ListLabel()
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


def _listed(items: list[str]) -> str:
    rows = "".join(
        f'<tr><td style="padding-right: 8px">•</td><td style="padding-bottom: 3px">{item}</td></tr>'
        for item in items
    )
    return f"<table cellspacing='0' cellpadding='0'>{rows}</table>" if items else ""
