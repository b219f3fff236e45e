"""The base of all dialogs: never larger than the screen, with the buttons always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.screen_room import bring_inside, room_for, stand_inside

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QShowEvent

GAP: Final = 12
MARGINS: Final = (24, 24, 24, 16)


class BodyArea(QScrollArea):
    """Scrolls the body of a dialog; asks for all the room that the body wants, and can do with little."""

    def __init__(self, inside: QWidget) -> None:
        """Show a widget, which is as wide as the area."""
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(inside)
        for surface in (self.viewport(), inside):
            surface.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Ask for what the body asks for."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Keep the body in full width beside a scroll bar, and a few lines of it in sight."""
        least = self._inside.minimumSizeHint()
        wide = least.width() + self.verticalScrollBar().sizeHint().width()
        most = room_for(self.window()).width() - self.window().contentsMargins().left() * 2
        return QSize(min(wide, most), min(least.height(), self.fontMetrics().lineSpacing() * 4))


class FittingDialog(QDialog):
    """A dialog whose ``body`` scrolls where the screen is too small, above a ``foot`` that stays in sight.

    Subclasses add their content to ``body`` and their buttons to ``foot``, and may say with ``prefer`` which
    size they like. The dialog grows with its content as long as the screen has room; it never shrinks by
    itself.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty, with the usual margins."""
        super().__init__(parent)
        self._preferred = QSize()
        self._inside = QWidget()
        self._inside.setObjectName("canvas")
        self.body = QVBoxLayout(self._inside)
        self._area = BodyArea(self._inside)
        self.foot = QVBoxLayout()
        self._whole = whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(self.foot)
        self.set_margins(*MARGINS)
        self._inside.installEventFilter(self)

    def set_margins(self, left: int, top: int, right: int, bottom: int, gap: int = GAP) -> None:
        """Set the margins of the dialog and the gap between its parts, in pixels at 100 %."""
        px = theme().px
        self._whole.setContentsMargins(px(left), px(top), px(right), px(bottom))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(gap))
        self.foot.setContentsMargins(0, px(gap), 0, 0)
        self.foot.setSpacing(px(gap))

    def prefer(self, width: int, height: int = 0) -> None:
        """Say which size is liked, in pixels at 100 %; a height of 0 is that of the content."""
        self._preferred = QSize(theme().px(width), theme().px(height))

    def fit(self) -> None:
        """Take the preferred size, or what the content needs when that is more, within the screen."""
        self.ensurePolished()
        self._whole.invalidate()
        self._whole.activate()
        room = room_for(self).size()
        self.setMinimumSize(self._whole.minimumSize().boundedTo(room))
        wanted = self._preferred if self._preferred.isValid() else self._whole.sizeHint()
        width = min(max(wanted.width(), self._whole.minimumSize().width()), room.width())
        height = max(self._preferred.height(), self._needed(width))
        self.resize(QSize(width, height).boundedTo(room))

    def setVisible(self, visible: bool) -> None:  # Qt names and calls it so
        """Fit the screen before the first showing; a size that the user gave stays."""
        if visible and not self.isVisible() and not self.testAttribute(Qt.WidgetAttribute.WA_Moved):
            self.fit()
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand wholly on the screen."""
        super().showEvent(event)
        stand_inside(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the body while the screen has room."""
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        wanted = min(self._needed(self.width()), room_for(self).height())
        if wanted > self.height():
            self.resize(self.width(), wanted)
            bring_inside(self)

    def _needed(self, width: int) -> int:
        """Return the height at which nothing scrolls when the dialog is this wide."""
        outer = self._whole.contentsMargins()
        inner = width - outer.left() - outer.right()
        inside = self._inside
        body = inside.heightForWidth(inner) if inside.hasHeightForWidth() else inside.sizeHint().height()
        wraps = self.foot.hasHeightForWidth()
        foot = self.foot.heightForWidth(inner) if wraps else self.foot.sizeHint().height()
        return body + foot + outer.top() + outer.bottom()
