"""The views beside the timeline: a board below a line of choices and above its legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.qt_models.owned import Owned
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.canvas import screen_look
from herstel_gui.views.trends.legend import LevelKey
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.flow_box import FlowBox, FlowLabel
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QStackedWidget

    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.picture import TrendPicture
    from herstel_gui.views.trends.board import Board
    from herstel_gui.views.trends.loading import Loaded, Runs
    from herstel_gui.views.trends.output import Sheet


class OtherView(QWidget):
    """A board with choices and a legend, which scroll together in a small window.

    A view says in ``needs`` which panels it shows and in ``answer`` what it shows of them, as a sheet.
    ``asked`` is emitted after another choice, ``day_opened`` carries a day to open.
    """

    asked = Signal()
    day_opened = Signal(object)
    least: ClassVar[int] = 280
    """The least height of the board, in unscaled pixels."""
    stretch: ClassVar[int] = 1

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
        self.sheet: Sheet | None = None
        """What is shown, for paper or a file; None without data."""
        self.board: Board | None = None
        for widget in (self.line, self.text, self.key):
            self.column.addWidget(widget)
        self.text.hide()
        scroll = QScrollArea()
        scroll.setAccessibleName(QCoreApplication.translate("app", "Trends"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Fill the choices, and return the keys of the panels for the current choice."""
        raise NotImplementedError

    def answer(self, builder: TrendBuilder, picture: TrendPicture) -> Sheet | str:
        """Return what is shown of a picture of these panels; without data a sentence that says so."""
        raise NotImplementedError

    def show_data(self, builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show a picture of the panels."""
        self.show_sheet(self.answer(builder, picture))

    def show_sheet(self, answer: Sheet | str) -> None:
        """Show the sentence, the legend and the board of a sheet, or only a sentence."""
        if isinstance(answer, str):
            self.sheet = None
            self._say(answer, answer)
            self.key.show_entries(())
            self.put(None)
            return
        self.sheet = answer
        self._say(answer.sentence, answer.spoken or answer.sentence)
        self.key.show_entries(answer.entries)
        self.put(self.on_screen(answer))

    def _say(self, text: str, spoken: str) -> None:
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.setAccessibleDescription(spoken)

    def on_screen(self, sheet: Sheet) -> Board:
        """Return the board of a sheet for the screen."""
        board = sheet.make(screen_look())
        board.setMinimumHeight(theme().px(self.least))
        return board

    def put(self, board: Board | None) -> None:
        """Show a board, or nothing, in place of the one before."""
        if self.board is not None:
            self.column.removeWidget(self.board)
            self.board.hide()
            self.board.deleteLater()
        self.board = board
        if board is not None:
            self.column.addWidget(board, self.stretch)
            board.show()

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


class MeasureView(OtherView):
    """A view of one measure, chosen in ``measure``."""

    def __init__(self) -> None:
        """Begin without measures."""
        super().__init__()
        self.measure = StillCombo()

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the key of the chosen measure."""
        fill(self.measure, recorded(builder))
        key = self.measure.currentData()
        return () if key is None else (key,)


def recorded(builder: TrendBuilder) -> list[tuple[str, str]]:
    """Return the keys and names of the panels with recorded days."""
    return [(name.key, translate(name.label)) for name in builder.names() if name.days]


def fill(box: QComboBox, entries: Iterable[tuple[str, str]]) -> None:
    """Fill a combo box with keys and texts; the selected key stays selected when still present."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for key, text in entries:
        box.addItem(text, key)
    box.setCurrentIndex(max(0, box.findData(before)))
    box.blockSignals(False)


class OtherViews(QObject):
    """The views beside the timeline, by their keys: made when first shown, and filled in the background.

    ``day_opened`` carries a day to open, ``asked_anew`` is emitted after another choice in a view, ``failed``
    carries the HerstelError of reading.
    """

    day_opened = Signal(object)
    asked_anew = Signal()
    failed = Signal(object)

    def __init__(
        self, views: Mapping[str, Callable[[], OtherView]], parent: QObject, stack: QStackedWidget,
        background: Runs,
    ) -> None:  # fmt: skip
        """Begin without views; a new one is made by ``views`` and added to ``stack``."""
        super().__init__(parent)
        self._views, self._stack, self._background = views, stack, background
        self._made: dict[str, OtherView] = {}
        self._asked = 0
        self.busy = False
        """Whether a view is being filled."""

    def __getitem__(self, key: str) -> OtherView:
        """Return a view by its key, made on the first call."""
        if key not in self._made:
            made = self._made[key] = self._views[key]()
            made.asked.connect(self.asked_anew)
            made.day_opened.connect(self.day_opened)
            self._stack.addWidget(made)
        return self._made[key]

    def load(self, key: str, loaded: Loaded | None) -> None:
        """Fill a view in the background; when several loads overlap, only the last result is shown."""
        if key not in self._made or loaded is None or loaded.arrays.picture.empty:
            return
        view, builder = self._made[key], loaded.builder
        keys = view.needs(builder)
        self._asked += 1
        asked, self.busy = self._asked, True

        def show(picture: TrendPicture) -> None:
            if asked == self._asked:
                self.busy = False
                view.show_data(builder, picture)

        def fail(error: HerstelError) -> None:
            if asked == self._asked:
                self.busy = False
                self.failed.emit(error)

        answer = Owned(self).answer
        self._background.run(lambda _monitor: builder.picture(keys), answer(show), answer(fail))
