"""The right part of the main window: page header, trouble bar, notice bar, banner and page body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.views.banner_place import BannerPlace
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.layouts import keep_room
from herstel_gui.views.widgets.scrolling import show_through

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from herstel_gui.views.banner import Banner
    from herstel_gui.views.example_bar import ExampleBar
    from herstel_gui.views.page import Page
    from herstel_gui.views.safety.notice_bar import NoticeBar
    from herstel_gui.views.trouble_bar import TroubleBar


SIDE: Final = 26
"""The margins left and right, in pixels at 100 %."""

LEAST: Final = 110
"""The least height of a page body, in pixels at 100 %: the week strip and two rows of the form."""


class _Bodies(QStackedWidget):
    """The page bodies, of which one is shown; it asks for ``LEAST`` and takes all the height there is."""

    def hasHeightForWidth(self) -> bool:
        """Return False: a page scrolls inside its own body."""
        return False

    def sizeHint(self) -> QSize:
        """Return the least height, so that only the bars decide when bars and body scroll."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the least height: a page with a larger minimum scrolls inside."""
        return QSize(super().minimumSizeHint().width(), self.minimumHeight())


class _BarsAndBody(QScrollArea):
    """Scrolls the bars together with the page body when the bars leave less than ``LEAST`` for the body.

    The scroll bar stands in the right margin of the column, ``bar_width`` pixels wide, so that the contents
    have the same width with and without the scroll bar.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        inside.setObjectName("canvas")
        self.bar_width = self.verticalScrollBar().sizeHint().width()
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        show_through(self, inside)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest bar or page, which does not scroll sideways."""
        return QSize(self._inside.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _keep_width(self, _least: int, most: int) -> None:
        """Leave the width of the scroll bar free while it is hidden."""
        layout = self._inside.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0 if most > 0 else self.bar_width, 0)


class MainColumn(QWidget):
    """Shows a page, and between its header and body the bars shared by all pages."""

    trouble: TroubleBar
    notice: NoticeBar
    banner: Banner
    example: ExampleBar

    def __init__(self) -> None:
        """Build the frame; ``add_bars`` adds the bars, ``add`` the pages."""
        super().__init__()
        self._headers, self._bodies = QStackedWidget(), _Bodies()
        px = theme().px
        self._column = column = QVBoxLayout(self)
        self._headers.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._headers.installEventFilter(self)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._headers, 1)
        self._top = top = QHBoxLayout()
        top.setSpacing(0)
        column.addLayout(top)
        column.addLayout(head)
        inside = QWidget()
        self._below = below = QVBoxLayout(inside)
        self.place = BannerPlace()
        below.addWidget(self.place)
        # in a low window the page body shrinks to its least height; the bars keep their full height
        self._bodies.setMinimumHeight(px(LEAST))
        below.addWidget(self._bodies, 1)
        self._area = area = _BarsAndBody(inside)
        below.setContentsMargins(0, 0, area.bar_width, 0)
        for line in (top, head):
            line.addSpacing(area.bar_width)
        column.addWidget(area, 1)
        self._set_edges(16, 12)

    def hide_in_place(self) -> None:
        """Hide the column until ``show``; its room stays empty, so that the side bar keeps its place."""
        keep_room(self)
        self.hide()

    def add_banner(self) -> None:
        """Add the banner, which a window without a journal does not have, hidden."""
        from herstel_gui.views.banner import Banner

        self.banner = Banner()
        self.place.take(self.banner)

    def add_bars(self) -> None:
        """Add the other bars that a window without a journal does not have, hidden."""
        from herstel_gui.views.example_bar import ExampleBar
        from herstel_gui.views.safety.notice_bar import NoticeBar
        from herstel_gui.views.trouble_bar import TroubleBar

        self.trouble, self.notice = TroubleBar(), NoticeBar()
        self.example = ExampleBar()
        self._top.insertWidget(0, self.example, 1)
        for number, bar in enumerate((self.trouble, self.notice)):
            self._below.insertWidget(number, bar)

    def add(self, page: Page) -> None:
        """Add a page and its header, not yet shown."""
        self._headers.addWidget(page.header)
        self._bodies.addWidget(page)

    def remove(self, page: Page) -> None:
        """Remove a page and its header, and delete both later."""
        for stack, widget in ((self._headers, page.header), (self._bodies, page)):
            stack.removeWidget(widget)
            widget.deleteLater()

    def turn_to(self, page: Page) -> None:
        """Show an added page."""
        self._headers.setCurrentWidget(page.header)
        self._bodies.setCurrentWidget(page)

    def fit(self, page: Page, *, compact: bool, brief: bool) -> None:
        """Adapt banner, margins and header height to the window.

        ``compact`` limits the banner to one line; ``brief``, for a very low window, limits the banner to its
        title and makes the margins small.
        """
        compact = page.compact_banner or compact
        self.place.set_room(compact=compact, shown=page.shows_banner, brief=brief)
        self._set_edges(*((8, 6) if brief else (16, 12)))
        self._fit_header()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Adapt the height of the header when its contents changed, such as a longer title."""
        if watched is self._headers and event.type() is QEvent.Type.LayoutRequest:
            self._fit_header()
        return super().eventFilter(watched, event)

    def _set_edges(self, edge: int, gap: int) -> None:
        """Set the margins above and below, and the gaps between header, bars and body, in pixels at 100 %."""
        px = theme().px
        self._column.setContentsMargins(px(SIDE), px(edge), px(SIDE) - self._area.bar_width, px(edge))
        self._column.setSpacing(px(gap))
        self._below.setSpacing(px(gap))

    def _fit_header(self) -> None:
        """Set the header height for the present width; a narrow header wraps and needs more height."""
        header = self._headers.currentWidget()
        if header is not None:
            height = header.heightForWidth(self._headers.width())
            self._headers.setFixedHeight(max(height, header.minimumSizeHint().height()))
