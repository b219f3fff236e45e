"""The place of the banner, which may keep its room before the banner is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herstel_gui.views.widgets.layouts import NO_MAXIMUM

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from herstel_gui.views.banner import Banner


class BannerPlace(QWidget):
    """Holds the banner. While ``reserve`` holds, the height stays the same, whatever the banner says.

    A banner that needs more room than was kept says itself on one line until ``release``. Texts on safety are
    always shown whole: with these the place grows.
    """

    def __init__(self) -> None:
        """Begin without a banner and without room."""
        super().__init__()
        self._banner: Banner | None = None
        self._room: tuple[bool, bool, bool] = (False, True, False)
        self._reserved: int | None = None
        self._fitting = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.hide()

    @property
    def needed(self) -> int:
        """The height that the banner needs, in pixels; 0 for a banner that says nothing."""
        banner = self._banner
        return 0 if banner is None or banner.isHidden() else self._needed(banner)

    def take(self, banner: Banner) -> None:
        """Hold the banner from now on."""
        self._banner = banner
        self._column.addWidget(banner)
        banner.installEventFilter(self)
        self._apply(tight=False)

    def reserve(self, height: int) -> None:
        """Keep a height in pixels, 0 for none, until ``release``."""
        self._reserved = height
        self._fit()

    def release(self) -> None:
        """Give the banner the height that it needs."""
        if self._reserved is not None:
            self._reserved = None
            self.setMinimumHeight(0)
            self.setMaximumHeight(NO_MAXIMUM)
            self._apply(tight=False)

    def set_room(self, *, compact: bool, shown: bool, brief: bool) -> None:
        """Set the size of the banner; see ``Banner.set_room``."""
        self._room = (compact, shown, brief)
        self._apply(tight=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a banner that is shown, hidden or changed."""
        kinds = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest}
        if watched is self._banner and event.type() in kinds:
            self._fit()
            self._settle()
        return False

    def _settle(self) -> None:
        """Give the banner and what lies below it their heights now: later, the page is painted twice."""
        for widget in (self._banner, self, self.parentWidget()):
            if widget is not None and (layout := widget.layout()) is not None:
                layout.activate()

    def _apply(self, *, tight: bool) -> None:
        if self._banner is not None:
            compact, shown, brief = self._room
            self._banner.set_room(compact=compact or tight, shown=shown, brief=brief)
        self._fit()

    def _fit(self) -> None:
        """Show the place when it has a banner or keeps room, and keep a reserved height."""
        if self._fitting:
            return
        self._fitting = True
        banner, reserved = self._banner, self._reserved
        speaks = banner is not None and not banner.isHidden()
        if reserved is not None:
            if banner is not None and speaks and self._needed(banner) > reserved:
                _, shown, brief = self._room
                banner.set_room(compact=True, shown=shown, brief=brief)
                reserved = max(reserved, self._needed(banner))
            self.setFixedHeight(reserved)
        self.setVisible(speaks or bool(reserved))
        self._fitting = False

    def _needed(self, banner: Banner) -> int:
        """Return the height that the banner needs at its present width, in pixels."""
        width = self.width()
        return banner.heightForWidth(width) if banner.hasHeightForWidth() else banner.sizeHint().height()
