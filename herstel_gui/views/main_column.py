"""The right part of the main window: page header, page body, and the bars between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from herstel_gui.views.banner import Banner
from herstel_gui.views.example_bar import ExampleBar
from herstel_gui.views.safety.notice_bar import NoticeBar
from herstel_gui.views.theme import theme
from herstel_gui.views.trouble_bar import TroubleBar

if TYPE_CHECKING:
    from herstel_gui.views.page import Page


class MainColumn(QWidget):
    """Shows a page, and between its header and body the bars shared by all pages."""

    def __init__(self) -> None:
        """Build the bars; pages follow with ``add``."""
        super().__init__()
        self.trouble, self.notice, self.banner = TroubleBar(), NoticeBar(), Banner()
        self.example = ExampleBar()
        self._headers, self._bodies = QStackedWidget(), QStackedWidget()
        px = theme().px
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(26), px(16), px(26), px(16))
        column.setSpacing(px(12))
        self._headers.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(self.example)
        column.addWidget(self._headers)
        column.addWidget(self.trouble)
        column.addWidget(self.notice)
        column.addWidget(self.banner)
        # in a low window the page body shrinks and scrolls; the bars keep their full height
        self._bodies.setMinimumHeight(1)
        column.addWidget(self._bodies, 1)

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
        px = theme().px
        compact = page.compact_banner or compact
        self.banner.set_room(compact=compact, shown=page.shows_banner, brief=brief)
        edge, gap = (8, 6) if brief else (16, 12)
        self._column.setContentsMargins(px(26), px(edge), px(26), px(edge))
        self._column.setSpacing(px(gap))
        self._fit_header()

    def _fit_header(self) -> None:
        """Set the header height for the present width; a narrow header wraps and needs more height."""
        header = self._headers.currentWidget()
        if header is not None:
            height = header.heightForWidth(self._headers.width())
            self._headers.setFixedHeight(max(height, header.minimumSizeHint().height()))
