"""The list of all rules under their groups, each with its state on the day on screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from herstel_gui.views.icons import icon, paint_icon
from herstel_gui.views.signals.states import LOOKS, RuleState, state_word
from herstel_gui.views.theme import SMALL, theme
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADING: Final = 40
LINE: Final = 36
TWO_LINES: Final = 52
ROW_ROLE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule with its state and the reason of an unknown state; a heading when ``rule`` is empty."""

    label: str
    rule: str = ""
    state: RuleState = RuleState.LACKING
    missing: str = ""


class RuleListModel(QAbstractListModel):
    """Rows of headings and rules; headings cannot be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows: list[RuleRow] = []

    def show_rows(self, rows: Sequence[RuleRow]) -> None:
        """Replace the rows; the selection stays when the rules and their order are the same."""
        if [row.rule for row in rows] == [row.rule for row in self._rows]:
            self._rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def place(self, rule: str) -> QModelIndex:
        """Return the index of a rule by its id; an invalid index when the rule is not in the list."""
        for number, row in enumerate(self._rows):
            if row.rule and row.rule == rule:
                return self.index(number)
        return QModelIndex()

    def first(self) -> str:
        """Return the id of the rule to open with: the first active rule, otherwise the first rule."""
        rules = [row for row in self._rows if row.rule]
        on = [row for row in rules if row.state is RuleState.ON]
        return next((row.rule for row in (*on, *rules)), "")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let only rules be selected, no headings."""
        if not index.isValid() or not self._rows[index.row()].rule:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Return the row, its label, or label, state and missing data in words for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DecorationRole and row.rule:
            look = LOOKS[row.state]
            return icon(look.icon, theme().colour(look.role).name())
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole} and row.rule:
            return ". ".join(part for part in (f"{row.label}: {state_word(row.state)}", row.missing) if part)
        return None


_TALL: Final = 10_000
"""A height in which any heading fits."""
_WRAPPED: Final = (
    Qt.AlignmentFlag.AlignBottom.value | Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWordWrap.value
)


def _heading_font(font: QFont) -> QFont:
    """Return the font of a heading."""
    heading = QFont(font)
    heading.setPixelSize(theme().px(SMALL))
    heading.setBold(True)
    return heading


def _heading_room(area: QRect) -> QRect:
    """Return where in its row a heading is drawn."""
    px = theme().px
    return area.adjusted(px(12), 0, -px(8), -px(6))


_LEFT: Final = 12 + 18 + 8
"""Pixels at 100 % before the name of a rule: a margin, its icon and a gap."""
_WORDS: Final = (
    Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWordWrap.value
)


class _Lines(NamedTuple):
    """The fonts of the name of a rule and of what is missing, and the height of each beyond one line."""

    name: QFont
    small: QFont
    more_name: int
    more_missing: int


def _lines_of(row: RuleRow, font: QFont, width: int) -> _Lines:
    """Return how the texts of a rule are drawn in a row of this width; neither is ever cut."""
    px = theme().px
    name, small = QFont(font), QFont(font)
    name.setPixelSize(px(14))
    name.setBold(row.state is RuleState.ON)
    small.setPixelSize(px(SMALL))
    room = QRect(0, 0, max(1, width - px(_LEFT) - px(12)), _TALL)

    def more(text: str, drawn: QFont) -> int:
        metrics = QFontMetrics(drawn)
        single = metrics.boundingRect(room, _WORDS, "x").height()
        return max(0, metrics.boundingRect(room, _WORDS, text).height() - single)

    return _Lines(name, small, more(row.label, name), more(row.missing, small))


class _RuleDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: RuleRow = index.data(ROW_ROLE)
        px = theme().px
        if row.rule:
            view = option.widget
            width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
            lines = _lines_of(row, option.font, width)
            high = px(TWO_LINES if row.missing else LINE)
            return QSize(px(200), high + lines.more_name + lines.more_missing)
        above = px(HEADING if index.row() else HEADING - 8)
        return QSize(px(200), above + self._more_lines(option, row.label))

    @staticmethod
    def _more_lines(option: QStyleOptionViewItem, label: str) -> int:
        """Return the height that a heading needs beyond one line; a heading is never cut."""
        view = option.widget
        if not isinstance(view, QListView):
            return 0
        metrics = QFontMetrics(_heading_font(option.font))
        room = _heading_room(QRect(0, 0, view.viewport().width(), _TALL))
        return max(0, metrics.boundingRect(room, _WRAPPED, label).height() - metrics.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: RuleRow = index.data(ROW_ROLE)
        painter.save()
        area: QRect = option.rect
        font = option.font
        if row.rule:
            state: QStyle.StateFlag = option.state
            self._ground(painter, area, state)
            self._rule(painter, area, font, row)
        else:
            painter.setFont(_heading_font(font))
            painter.setPen(theme().colour("muted"))
            painter.drawText(_heading_room(area), _WRAPPED, row.label)
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen:
            return
        px = theme().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme().colour("accent_soft"))
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(theme().colour("accent" if focus else "accent_soft"), px(1)))
        room = QRectF(area).adjusted(px(4) + 0.5, px(2) + 0.5, -px(4) - 0.5, -px(2) - 0.5)
        painter.drawRoundedRect(room, px(8), px(8))

    @staticmethod
    def _rule(painter: QPainter, area: QRect, font: Any, row: RuleRow) -> None:  # noqa: ANN401
        px, look = theme().px, LOOKS[row.state]
        lines = _lines_of(row, font, area.width())
        size, left = px(18), px(_LEFT)
        box = QRectF(area.left() + px(12), area.top() + px(LINE) / 2 - size / 2, size, size)
        paint_icon(painter, look.icon, theme().colour(look.role).name(), box)
        line = QRect(area.left() + left, area.top(), area.width() - left - px(12), px(LINE) + lines.more_name)
        painter.setFont(lines.name)
        painter.setPen(theme().colour("text"))
        painter.drawText(line, _WORDS, row.label)
        used = painter.fontMetrics().horizontalAdvance(row.label)
        painter.setFont(lines.small)
        painter.setPen(theme().colour(look.text_role))
        word = "" if row.state is RuleState.LACKING else state_word(row.state)
        # the icon says the same as the word, which is left out first
        if used + px(8) + painter.fontMetrics().horizontalAdvance(word) <= line.width():
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, word)
        if row.missing:
            top = line.bottom() + 1 - px(12)
            below = QRect(line.left(), top, line.width(), px(LINE) - px(12) + lines.more_missing)
            painter.drawText(below, _WORDS, row.missing)


class RuleList(QListView):
    """The view of the list; the arrow keys skip headings. ``rule_chosen`` carries the id of a rule."""

    rule_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.rows = RuleListModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_RuleDelegate(self))
        # the heights of the rows follow the width of the list
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("ruleList")
        self.setAccessibleName(self.tr("Signalen"))
        self.selectionModel().currentChanged.connect(self._chosen)

    def select_rule(self, rule: str) -> bool:
        """Select a rule and scroll to it; return False when no rule has this id."""
        place = self.rows.place(rule)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place, QAbstractItemView.ScrollHint.EnsureVisible)
        return place.isValid()

    @property
    def rule(self) -> str:
        """The id of the selected rule; empty without a selection."""
        row: RuleRow | None = self.currentIndex().data(ROW_ROLE)
        return row.rule if row else ""

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row: RuleRow | None = current.data(ROW_ROLE)
        if row is not None and row.rule:
            self.rule_chosen.emit(row.rule)


class RuleChoice(StillCombo):
    """A box that opens the list, where there is no room for both list and pane.

    ``rule_chosen`` carries the id of a rule that the user chose.
    """

    rule_chosen = Signal(str)

    def __init__(self, rows: RuleListModel, parent: QWidget | None = None) -> None:
        """Offer the rules of the model of a list, with the headings of their groups."""
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(_RuleDelegate(self))
        self.setIconSize(QSize(theme().px(18), theme().px(18)))
        # an entry may be wider than the panel
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(self.tr("Signaal"))
        self.activated.connect(lambda number: self.rule_chosen.emit(rows.index(number).data(ROW_ROLE).rule))

    def select_rule(self, rule: str) -> None:
        """Show a rule as chosen."""
        self.setCurrentIndex(self._rows.place(rule).row())
