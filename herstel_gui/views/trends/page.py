"""The trends page: panels on one time axis, and other views of the same days."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from herstel_gui.application.trend_choices import TrendChoices
from herstel_gui.application.trend_pictures import WantedPicture
from herstel_gui.desktop.background import Background
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.qt_models.owned import Owned
from herstel_gui.views.page import Page
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.actions import TrendActions
from herstel_gui.views.trends.after_view import AfterPage
from herstel_gui.views.trends.around_view import AroundPage
from herstel_gui.views.trends.arrays import TimeView
from herstel_gui.views.trends.chart import TrendsChart
from herstel_gui.views.trends.compare_view import ComparePage
from herstel_gui.views.trends.dialogs import PanelDialog, RangeDialog
from herstel_gui.views.trends.gap_line import GapLine
from herstel_gui.views.trends.header import (
    AFTER,
    AROUND,
    COMPARE,
    OWN_RANGE,
    SEASON,
    TIMELINE,
    YEARS,
    TrendsHeader,
)
from herstel_gui.views.trends.loading import Loaded, Runs, load, load_gently
from herstel_gui.views.trends.other_views import OtherViews
from herstel_gui.views.trends.season_view import SeasonPage
from herstel_gui.views.trends.words import signal_words
from herstel_gui.views.trends.year_view import YearPage
from herstel_gui.views.widgets.patience import Patience
from herstel_gui.views.widgets.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from herstel_gui.application.trend_pictures import MakesHistory
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.trends.picture import TrendPicture
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import Outgoing
    from herstel_gui.views.trends.other_views import OtherView
    from herstel_gui.views.trends.output import Sheet

VIEWS: Final[dict[str, Callable[[], OtherView]]] = {
    YEARS: YearPage, AFTER: AfterPage, COMPARE: ComparePage, SEASON: SeasonPage, AROUND: AroundPage,
}  # fmt: skip
DAYS: Final = {"4w": 28, "3m": 91, "1y": 365}
PATIENCE: Final = 150
REST: Final = 60
"""Delays in milliseconds: before "Even laden…" appears, and before the signals of a resting crosshair."""


class TrendsPage(Page):
    """The trends page. ``open_day`` carries a day to open, ``told`` a short message to show.

    ``outgoing`` writes files; ``choices`` holds the stored choices and ``remember`` stores changed choices,
    both as JSON objects.
    """

    compact_banner: ClassVar[bool] = True
    open_day = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        signals: JournalSignals,
        *,
        outgoing: Outgoing,
        background: Runs | None = None,
        choices: object = None,
        remember: Callable[[dict[str, object]], None] | None = None,
        history: MakesHistory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the page; data is read when the page is first shown."""
        super().__init__(signals, parent)
        self.choices = TrendChoices.from_json(choices)
        self._background: Runs = background or self._own_background()
        owned = Owned(self)
        self._answers = owned.answer(self._done), owned.answer(self._failed)
        self._remember = remember or (lambda _value: None)
        self._history = history or (
            lambda days, around, limits: SignalHistory(days, around, limits, person=signals.journal.person)
        )
        self.loaded: Loaded | None = None
        self._range: str | None = self.choices.range
        self._span: DaySpan | None = None
        """Days to show once the whole journal is read."""
        self._changes: list[object] = []
        self._busy = self._again = False
        self.header = self.head = TrendsHeader()
        self.chart = TrendsChart()
        self._view = TIMELINE
        self._build()
        self.others = OtherViews(VIEWS, self, self._stack, self._background)
        self.doing = TrendActions(self, self.chart, self._sheet, outgoing, self.told.emit)
        self._connect()

    def _own_background(self) -> Background:
        """Return a Background that is closed with this page or at the end of the program."""
        background = Background()
        self.destroyed.connect(background.close)
        QCoreApplication.instance().aboutToQuit.connect(background.close)  # type: ignore[union-attr]
        return background

    # -- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        px = theme().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = QFrame()
        card.setProperty("role", "card")
        outer.addWidget(card)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(18), px(8), px(10), px(6))
        self._stack = QStackedWidget()
        self.gap = GapLine(self.chart)
        inside.addWidget(self.gap)
        inside.addWidget(self._stack)
        self._message = Patience()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self._message)
        self._patience = self._timer(PATIENCE, self._show_patience)
        self._rest = self._timer(REST, self._tell_signals)
        self.head.show_range(self._range)
        self._message.wait(self.tr("Even laden…"))
        self._stack.setCurrentWidget(self._message)

    def _timer(self, milliseconds: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(action)
        return timer

    def _connect(self) -> None:
        self.head.view_chosen.connect(self.show_view)
        self.head.range_chosen.connect(self._choose_range)
        self.head.panels_asked.connect(self._choose_panels)
        self.head.image_asked.connect(self.doing.save_image)
        self.head.copy_asked.connect(self.doing.copy)
        self.head.table_asked.connect(self.doing.save_table)
        self.head.print_asked.connect(self.doing.print)
        self.chart.view_changed.connect(self._zoomed)
        self.chart.marked_moved.connect(self._cursor_moved)
        self.chart.resized.connect(self._resize_panel)
        self.chart.day_opened.connect(self._open)
        self.others.day_opened.connect(self._open)
        self.others.asked_anew.connect(lambda: self.others.load(self._view, self.loaded))
        self.others.failed.connect(self._failed)

    # -- data ----------------------------------------------------------------------------------------

    def note_change(self, change: object = None) -> None:
        """Collect a change for the next refresh; the choice of another day changes nothing here."""
        if change is not self.signals.day:
            self._changes.append(change)
            super().note_change(change)

    @property
    def busy(self) -> bool:
        """Whether a picture is being made."""
        return self._busy or self.others.busy

    def refresh(self) -> None:
        """Make a new picture in the background; the old picture stays until then."""
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        changes, self._changes = tuple(self._changes), []
        before = self.loaded if self.loaded is not None and self.loaded.whole else None
        known = None if before is None else before.builder
        wanted = WantedPicture(self.signals.journal, self._history, self.choices.shown, known, changes)
        work, days = partial(load_gently, wanted.make, before), DAYS.get(self._range or "")
        if self.loaded is None:
            self._patience.start()
            if days is not None:
                work = partial(load, partial(wanted.make_recent, days), None)
        self._background.run(work, *self._answers)

    def _done(self, loaded: Loaded) -> None:
        before = self.loaded
        first, at_start = before is None, before is not None and not before.whole and self.chart.marked == 0
        self.loaded = loaded
        self._again = self._again or not loaded.whole
        try:
            self._show(loaded, first=first, at_start=at_start)
        finally:
            self._finish()

    def _show(self, loaded: Loaded, *, first: bool, at_start: bool) -> None:
        picture = loaded.arrays.picture
        if self._view != TIMELINE:
            self.others.load(self._view, loaded)
        if picture.empty:
            nothing = self.tr("Nog niets om te laten zien.\nNa een paar ochtenden zie je hier hoe het gaat.")
            # recent days without a value say nothing about the whole journal, which is being read
            self._say(nothing if loaded.whole else self.tr("Even laden…"))
            return
        kept = not first and self._range in (None, OWN_RANGE)
        view = self._kept_view(picture) if kept else self._range_view(picture, self._range)
        self.chart.show_picture(loaded.arrays, view, self.choices.heights)
        self._show_asked_span(loaded)
        if at_start:
            self.chart.go_to(0)
        self._message.hand_over(self._show_view)
        self._tell_gap()
        if first:
            # paint before the whole journal is read, because reading slows down painting
            self.chart.viewport().repaint()

    def _failed(self, error: HerstelError) -> None:
        self.loaded = None
        self._finish()
        self._say(self.tr("De gegevens konden niet worden gelezen."))
        self._stale = True
        self.signals.attempts.later(self.refresh_when_stale, error)

    def _finish(self) -> None:
        self._busy = False
        self._patience.stop()
        if self._again:
            self.refresh()

    def _show_patience(self) -> None:
        self._say(self.tr("Even laden…"))

    def _say(self, text: str) -> None:
        self._message.show_text(text)
        self._stack.setCurrentWidget(self._message)

    # -- other views ---------------------------------------------------------------------------------

    def print_page(self) -> None:
        """Ask for a printer and print the view that is shown."""
        self.doing.print()

    @property
    def place(self) -> tuple[str, ...]:
        """The key of the view that is shown."""
        return (self._view,)

    def return_to(self, place: tuple[str, ...]) -> None:
        """Show the view with this key."""
        (key,) = place
        self.show_view(key)

    def show_view(self, key: str) -> None:
        """Show another view of the days, by its key."""
        self._view = key
        self.head.show_view(key)
        self._tell_gap()
        self._show_view().setFocus()
        if key != TIMELINE:
            self.others.load(key, self.loaded)

    def _show_view(self) -> QWidget:
        shown: QWidget = self.other or self.chart
        if self._nothing:
            shown = self._message
        self._stack.setCurrentWidget(shown)
        return shown

    @property
    def other(self) -> OtherView | None:
        """The view beside the timeline that is shown; None for the timeline."""
        return None if self._view == TIMELINE else self.others[self._view]

    @property
    def _nothing(self) -> bool:
        """Whether there is no value to show; chart and views may still hold what was there before."""
        return self.loaded is None or self.loaded.arrays.picture.empty

    def _sheet(self) -> Sheet | None:
        if self._nothing:
            return None
        return self.chart.sheet() if self.other is None else self.other.sheet

    # -- time ----------------------------------------------------------------------------------------

    def _range_view(self, picture: TrendPicture, key: str | None) -> TimeView:
        total = float(len(picture.span))
        end = float(picture.index(picture.today) + 1)
        days = DAYS.get(key or "")
        return TimeView(0.0, total, total) if days is None else TimeView(end - days, end, total)

    def _kept_view(self, picture: TrendPicture) -> TimeView:
        """Return the view of the same dates in a picture with perhaps other first and last days."""
        old = self.chart.arrays.picture if self.chart.arrays else picture
        shift = (old.span.first - picture.span.first).days
        view = self.chart.view
        return TimeView(view.low + shift, view.high + shift, float(len(picture.span)))

    def _choose_range(self, key: str) -> None:
        if key == OWN_RANGE:
            key = key if self._ask_range() else self._range or ""
        else:
            self._keep(self.choices.with_range(key))
            if self.loaded is not None:
                view = self._range_view(self.loaded.arrays.picture, key)
                self.chart.show_days(view.low, view.high)
        self._range = key or None
        self.head.show_range(self._range)
        self._tell_gap()

    def _ask_range(self) -> bool:
        """Ask for the first and last day and show them; return False when the user cancels."""
        arrays = self.chart.arrays
        if arrays is None:
            return False
        picture, days = arrays.picture, self.chart.view.indices
        now = DaySpan(picture.day(days.start), picture.day(days.stop - 1))
        dialog = RangeDialog(picture.span, now, self.window())
        if not dialog.exec():
            return False
        span = dialog.span()
        self.chart.show_days(picture.index(span.first), picture.index(span.last) + 1)
        return True

    def show_span(self, span: DaySpan) -> None:
        """Show these days in the timeline, or what of them has values, once the whole journal is read."""
        self._span = span
        if self._view != TIMELINE:
            self.show_view(TIMELINE)
        if self.loaded is not None and not self._busy and not self._stale:
            self._show_asked_span(self.loaded)

    def _show_asked_span(self, loaded: Loaded) -> None:
        if self._span is None or not loaded.whole:
            return
        picture, span, self._span = loaded.arrays.picture, self._span, None
        first, last = max(span.first, picture.span.first), min(span.last, picture.span.last)
        if first <= last:
            self.chart.show_days(picture.index(first), picture.index(last) + 1)
            self._range = OWN_RANGE
            self.head.show_range(OWN_RANGE)

    def _zoomed(self, _view: TimeView) -> None:
        self._range = None
        self.head.show_range(None)
        self._tell_gap()

    def _tell_gap(self) -> None:
        self.gap.look_at(self.loaded if self._view == TIMELINE else None)

    # -- crosshair and panels ------------------------------------------------------------------------

    def _cursor_moved(self, day: date | None) -> None:
        if day is None:
            self._rest.stop()
        else:
            self._rest.start()

    def _tell_signals(self) -> None:
        day = self.chart.marked_day
        if day is not None and self.loaded is not None:
            words = signal_words(self.loaded.builder.history, day)
            self.chart.set_signals(words)
            self.chart.describe()
            if self.chart.pinned:  # by a key
                say(self.chart, ", ".join(words))

    def _choose_panels(self) -> None:
        """Ask which panels to show."""
        if self.loaded is not None:
            shown = [panel.key for panel in self.loaded.arrays.picture.panels]
            names = self.loaded.builder.names()
            dialog = PanelDialog(names, shown, self.choices.heights, self.window())
            if dialog.exec() and dialog.chosen():
                self.show_panels(dialog.chosen(), dialog.heights())

    def show_panels(self, keys: Sequence[str], heights: Mapping[str, int]) -> None:
        """Show and remember these panels in this order; ``heights`` holds the user's heights by key."""
        self._keep(replace(self.choices.with_panels(keys), heights=dict(heights)))
        self.refresh()

    def _resize_panel(self, key: str, height: int) -> None:
        self._keep(self.choices.with_height(key, height))
        self.chart.set_heights(self.choices.heights)

    def _open(self, day: date) -> None:
        self.signals.choose_day(day)
        self.open_day.emit(day)

    def _keep(self, choices: TrendChoices) -> None:
        if choices != self.choices:
            self.choices = choices
            self._remember(choices.to_json())

    @property
    def first_focus(self) -> QWidget:
        """The view that is shown; before the first picture the message, which stores keys for the chart."""
        if self.loaded is None:
            return self._message
        return self.other or self.chart
