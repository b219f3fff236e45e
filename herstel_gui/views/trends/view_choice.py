"""Makes the views beside the timeline when first shown, and fills them in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from herstel_gui.qt_models.owned import Owned
from herstel_gui.views.trends.around_view import AroundPage
from herstel_gui.views.trends.header import AFTER, AROUND, COMPARE, SEASON, YEARS
from herstel_gui.views.trends.other_views import AfterPage, ComparePage, YearPage
from herstel_gui.views.trends.season_view import SeasonPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget

    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.trends.picture import TrendPicture
    from herstel_gui.views.trends.loading import Loaded, Runs
    from herstel_gui.views.trends.other_views import OtherView

VIEWS: Final[dict[str, Callable[[], OtherView]]] = {
    YEARS: YearPage,
    AFTER: AfterPage,
    COMPARE: ComparePage,
    SEASON: SeasonPage,
    AROUND: AroundPage,
}


class OtherViews(QObject):
    """The views beside the timeline, by their keys.

    ``day_opened`` carries a day to open, ``asked_anew`` is emitted after another choice in a view, ``failed``
    carries the HerstelError of reading.
    """

    day_opened = Signal(object)
    asked_anew = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject, stack: QStackedWidget, background: Runs) -> None:
        """Begin without views; new views are added to ``stack``."""
        super().__init__(parent)
        self._stack, self._background = stack, background
        self._made: dict[str, OtherView] = {}
        self._asked = 0
        self.busy = False
        """Whether a view is being filled."""

    def __getitem__(self, key: str) -> OtherView:
        """Return a view by its key, made on the first call."""
        if key not in self._made:
            made = self._made[key] = VIEWS[key]()
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
            self.busy = False
            self.failed.emit(error)

        answer = Owned(self).answer
        self._background.run(lambda _monitor: builder.picture(keys), answer(show), answer(fail))
