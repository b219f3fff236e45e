"""The views beside the timeline: a board below a line of choices and above its legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measures import read_by_rules
from herstel_gui.domain.training_sessions import KINDS
from herstel_gui.domain.trends.comparing import YEAR, block_ending, compare
from herstel_gui.domain.trends.day_after import (
    AFTER,
    ANY_KIND,
    kinds,
    left_out,
    left_out_beside,
    pairs,
    pairs_beside,
)
from herstel_gui.qt_models.texts import to_qdate, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.after_view import (
    LEAST,
    NARROW,
    AfterBoard,
    after_entries,
    spoken,
    summary,
)
from herstel_gui.views.trends.canvas import screen_look
from herstel_gui.views.trends.compare_view import PLOT, Blocks, CompareBoard, MedianTable
from herstel_gui.views.trends.dialogs import day_of
from herstel_gui.views.trends.legend import LevelKey
from herstel_gui.views.trends.sheet import Sheet
from herstel_gui.views.trends.words import dates
from herstel_gui.views.trends.year_view import YearBoard, YearView, year_entries
from herstel_gui.views.trends.year_words import year_sentences
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.flow_box import FlowBox, FlowLabel
from herstel_gui.views.widgets.still_fields import StillCombo, StillDate, StillSpin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.domain.measure import Measure
    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.day_after import DayAndMorning
    from herstel_gui.domain.trends.picture import TrendPicture
    from herstel_gui.views.trends.board import Board

LEVELS: Final = "levels"
MOST_WEEKS: Final = 52


class OtherView(QWidget):
    """A board with choices and a legend, which scroll together in a small window.

    ``asked`` is emitted after another choice, ``day_opened`` carries a day to open.
    """

    asked = Signal()
    day_opened = Signal(object)

    def __init__(self) -> None:
        """Build the line of choices and an empty body."""
        super().__init__()
        inside = QWidget()
        inside.setObjectName("canvas")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, theme().px(6), 0, 0)
        self.column.setSpacing(theme().px(8))
        self.line, self.key = FlowBox(theme().px(8)), LevelKey()
        self.text = label("", "hint")
        self.text.setWordWrap(True)
        self.board: Board | None = None
        self.column.addWidget(self.line)
        self.column.addWidget(self.text)
        self.column.addWidget(self.key)
        self.text.hide()
        scroll = QScrollArea()
        scroll.setAccessibleName(QCoreApplication.translate("app", "Trends"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def add_choice(self, text: str, field: QWidget) -> None:
        """Add a labelled field to the line."""
        name = FlowLabel(text)
        name.setBuddy(field)
        name.setMinimumHeight(field.sizeHint().height())
        if self.focusProxy() is None:
            self.setFocusProxy(field)
        self.line.add(name)
        self.line.add(field)
        if isinstance(field, QComboBox):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.setMinimumContentsLength(1)
            field.activated.connect(lambda _place: self.asked.emit())

    def put(self, board: Board, *, stretch: int = 1) -> None:
        """Show a board in place of the one before."""
        if self.board is not None:
            self.column.removeWidget(self.board)
            self.board.deleteLater()
        self.board = board
        self.column.addWidget(board, stretch)
        board.show()

    def say(self, text: str) -> None:
        """Show a sentence above the board."""
        self.text.setText(text)
        self.text.setVisible(bool(text))

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the keys of the panels for the current choice."""
        raise NotImplementedError

    def show_data(self, builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show a picture of these panels."""
        raise NotImplementedError

    def sheet(self) -> Sheet | None:
        """Return the view for paper or a file; None without data."""
        raise NotImplementedError


def fill(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    """Fill a combo box with keys and texts; the selected key stays selected when still present."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for key, text in entries:
        box.addItem(text, key)
    box.setCurrentIndex(max(0, box.findData(before)))
    box.blockSignals(False)


class YearPage(OtherView):
    """A calendar of one measure or of the levels."""

    def __init__(self) -> None:
        """Build the view with a choice of the measure."""
        super().__init__()
        self.measure = StillCombo()
        self.add_choice(self.tr("Wat je ziet"), self.measure)
        self.body: YearView | None = None

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the key of the chosen measure; no key for the levels."""
        named = [(name.key, translate(name.label)) for name in builder.names() if name.days]
        fill(self.measure, [(LEVELS, self.tr("Signalen")), *named])
        key = self.measure.currentData()
        return () if key == LEVELS else (key,)

    def show_data(self, _builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show the calendar and its legend."""
        self.body = YearView(picture, None if self.body is None else self.body.selected)
        self.body.day_opened.connect(self.day_opened)
        self.say(year_sentences(picture))
        self.key.show_entries(year_entries(picture))
        self.put(self.body)

    def sheet(self) -> Sheet | None:
        """Return the calendar with its legend."""
        if self.body is None:
            return None
        picture = self.body.picture

        name = self.tr("Jaaroverzicht")
        title = f"{name} – {self.measure.currentText()}"
        days = dates(picture.span.first, picture.span.last)
        return Sheet(title, days, year_entries(picture), lambda look: YearBoard(look, picture))


class AfterPage(OtherView):
    """Trainings of one kind or of all kinds, or the values of an own measure, and the mornings after."""

    def __init__(self) -> None:
        """Build the view with a choice of the kind."""
        super().__init__()
        self.kind = StillCombo()
        self.add_choice(self.tr("Naast de ochtend erna"), self.kind)
        self.pairs: tuple[DayAndMorning, ...] = ()
        self.apart: dict[str, list[tuple[float, float, int]]] = {}
        self.beside: dict[str, Measure] = {}
        """The own measures of the journal, by key."""

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the measures of the next morning."""
        named = [
            (key, f"{translate(KINDS.get(key, key))} ({count})") for key, count in kinds(builder.days).items()
        ]
        self.beside = {
            each.key: each for each in builder.surroundings.measures if not read_by_rules(each.key)
        }
        held = {name.key for name in builder.names() if name.days}
        own = [(key, translate(each.label)) for key, each in self.beside.items() if key in held]
        fill(self.kind, [(ANY_KIND, self.tr("Alle trainingen")), *named, *own])
        chosen = self.kind.currentData()
        return (*AFTER, chosen) if chosen in self.beside else AFTER

    def show_data(self, builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show the pairs of the chosen kind."""
        kind = self.kind.currentData() or ANY_KIND
        beside = self._beside
        if beside is None:
            self.pairs = pairs(builder.days, picture, kind)
            self.apart = left_out(builder.days, picture, kind)
        else:
            self.pairs = pairs_beside(builder.days, picture, kind)
            self.apart = left_out_beside(picture, kind)
        self.setAccessibleName(self.tr("Dag erna"))
        self.setAccessibleDescription(spoken(self.pairs, beside))
        self.say(summary(self.pairs, beside))
        self.key.show_entries(after_entries(beside))
        self._make()

    @property
    def _beside(self) -> Measure | None:
        """The own measure of which the mornings after are shown; None for trainings."""
        return self.beside.get(self.kind.currentData())

    def _columns(self) -> int:
        return 2 if self.width() >= theme().px(NARROW) else 1

    def _make(self) -> None:
        columns = self._columns()
        self.put(AfterBoard(screen_look(), self.pairs, self.apart, columns, self._beside))
        assert self.board is not None  # noqa: S101  # put just now
        self.board.setMinimumHeight(theme().px(LEAST) * len(AFTER) // columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the plots below each other when two do not fit side by side."""
        super().resizeEvent(event)
        if isinstance(self.board, AfterBoard) and self.board.columns != self._columns():
            self._make()

    def sheet(self) -> Sheet | None:
        """Return the plots with their legend."""
        if not self.pairs:
            return None
        found, apart, beside = self.pairs, self.apart, self._beside
        name = self.tr("Dag erna")
        title = f"{name} – {self.kind.currentText()}"
        days = dates(found[0].day, found[-1].day)
        return Sheet(
            title, days, after_entries(beside), lambda look: AfterBoard(look, found, apart, 2, beside)
        )


class ComparePage(OtherView):
    """Two blocks of weeks: by default the last four weeks and the same weeks a year earlier."""

    def __init__(self) -> None:
        """Build the view with choices of the length and the last day of each block."""
        super().__init__()
        self.weeks, self.now, self.then = StillSpin(), StillDate(), StillDate()
        self.weeks.setRange(1, MOST_WEEKS)
        self.weeks.setValue(4)
        self.add_choice(self.tr("Weken"), self.weeks)
        self.add_choice(self.tr("tot en met"), self.now)
        self.add_choice(self.tr("vergeleken met evenveel weken tot en met"), self.then)
        self.weeks.valueChanged.connect(lambda _weeks: self.asked.emit())
        for edit in (self.now, self.then):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("d MMM yyyy")
            edit.dateChanged.connect(lambda _day: self.asked.emit())
        self.table = MedianTable()
        self.table.currentCellChanged.connect(lambda *_: self._make())
        self.setFocusProxy(self.table)
        self.column.insertWidget(2, self.table, 1)
        self.blocks: Blocks | None = None

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the keys of all panels with recorded days."""
        if self.blocks is None:
            for edit, day in ((self.now, builder.today), (self.then, builder.today - YEAR)):
                edit.blockSignals(True)
                edit.setDate(to_qdate(day))
                edit.blockSignals(False)
        return tuple(name.key for name in builder.names() if name.days)

    def spans(self) -> tuple[DaySpan, DaySpan]:
        """Return the days of the blocks ``now`` and ``then``."""
        weeks = self.weeks.value()
        return block_ending(day_of(self.now), weeks), block_ending(day_of(self.then), weeks)

    def show_data(self, _builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show the comparison of both blocks."""
        now, then = self.spans()
        self.blocks = Blocks(picture, compare(picture, now, then), now, then)
        self.say(QCoreApplication.translate("CompareView", "Zieke dagen tellen niet mee."))
        self.key.show_entries(self.blocks.entries())
        self.table.show_blocks(self.blocks)
        self._make()

    def _panel(self) -> int:
        return min(max(0, self.table.currentRow()), len(self.blocks.rows) - 1) if self.blocks else -1

    def _make(self) -> None:
        if self.blocks is None or not self.blocks.rows:
            return
        board = CompareBoard(screen_look(), self.blocks, self.blocks.rows[self._panel()].panel)
        board.setFixedHeight(theme().px(PLOT))
        self.put(board, stretch=0)

    def sheet(self) -> Sheet | None:
        """Return table and plot with their legend."""
        blocks = self.blocks
        if blocks is None or not blocks.rows:
            return None
        panel = blocks.rows[self._panel()].panel

        _, now, then, _ = blocks.heads()
        return Sheet(
            self.tr("Vergelijken"),
            f"{now} · {then}",
            blocks.entries(),
            lambda look: CompareBoard(look, blocks, panel, table=True),
        )
