"""The warnings of the past as a table: period, length, level, what followed, answer and reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from herstel_gui.application.signal_queries import FALSE_ALARM, RIGHT
from herstel_gui.views.banner import LOOKS
from herstel_gui.views.icons import icon
from herstel_gui.views.signals.counts import days_text, period
from herstel_gui.views.signals.followed_words import followed_words
from herstel_gui.views.signals.states import level_word
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from herstel_gui.application.signal_queries import Warned
    from herstel_gui.application.what_followed import Followed
    from herstel_gui.domain.day import EpisodeAnswer

PERIOD: Final = 0
DAYS: Final = 1
LEVEL: Final = 2
FOLLOWED: Final = 3
ANSWER: Final = 4
REASON: Final = 5


class WarnedModel(QAbstractTableModel):
    """Rows of past warnings in the given order; read-only, because answers are given below the table."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows: tuple[Warned, ...] = ()
        self._answers: Mapping[date, EpisodeAnswer] = {}
        self._followed: Mapping[date, Followed] = {}

    def show_warned(
        self,
        rows: Sequence[Warned],
        answers: Mapping[date, EpisodeAnswer],
        followed: Mapping[date, Followed],
    ) -> None:
        """Replace the rows; ``answers`` and ``followed`` are keyed by the first day of a warning."""
        self.beginResetModel()
        self._rows, self._answers, self._followed = tuple(rows), answers, followed
        self.endResetModel()

    def at(self, index: QModelIndex) -> Warned | None:
        """Return the warning of a row; None for an invalid index."""
        return self._rows[index.row()] if index.isValid() else None

    def answer(self, row: Warned) -> EpisodeAnswer | None:
        """Return the answer to a warning; None when the user has not answered."""
        return self._answers.get(row.first)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of warnings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else REASON + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt accepts any type
        """Return the name of a column, left-aligned."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Periode"),
            self.tr("Duur"),
            self.tr("Niveau"),
            self.tr("Wat volgde"),
            self.tr("Antwoord"),
            self.tr("Reden"),
        )
        return names[section]

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Return the text of a cell; the level also has an icon and a colour."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(row, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == LEVEL:
            return self._icon(row)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == LEVEL:
            return QColor(theme().colour(LOOKS[row.level].text))
        return None

    def _words(self, row: Warned, column: int) -> str:
        answer = self.answer(row)
        if column == PERIOD:
            return period(row.first, row.last)
        if column == DAYS:
            days = days_text(row.days)
            return self.tr("{days}, loopt nog").format(days=days) if row.ongoing else days
        if column == LEVEL:
            return level_word(row.level)
        if column == FOLLOWED:
            return followed_words(self._followed.get(row.first), ongoing=row.ongoing)
        if column == ANSWER:
            return self.verdict_words(answer.verdict if answer else "")
        return answer.reason if answer else ""

    def verdict_words(self, verdict: str) -> str:
        """Return a verdict in words; a dash without a verdict."""
        return {RIGHT: self.tr("klopte"), FALSE_ALARM: self.tr("loos alarm")}.get(verdict, "–")

    @staticmethod
    def _icon(row: Warned) -> QIcon:
        look = LOOKS[row.level]
        return icon(look.icon, theme().colour(look.strong).name())
