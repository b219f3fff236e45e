"""Makes the tooltip that is shown last: Escape hides it, and the pointer may rest on it (WCAG 1.4.13).

It shows its text as it is, too: Qt would take a name with ``<b>`` in it for HTML.

Qt hides a tooltip after ten seconds and when the pointer goes onto it, and Escape goes to the window behind.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget


class LastingTip(QObject):
    """Follows the tooltip on screen; between tooltips it takes part in no event."""

    def __init__(self, app: QApplication) -> None:
        """Wait for ``follow``."""
        super().__init__(app)
        self._app = app
        self._tip: QWidget | None = None
        self._pointed = QCursor.pos()

    def follow(self) -> None:
        """Follow the tooltip that was just shown, if there is one."""
        tip = _shown_tip()
        self._pointed = QCursor.pos()
        if tip is not None and self._tip is None:
            self._app.installEventFilter(self)
            _show_as_it_is(tip)
        self._tip = tip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the tooltip at Escape, and keep it while the pointer rests where it was, or on the tooltip."""
        tip, kind = self._tip, event.type()
        if tip is None:
            return False
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            return self._dismiss(event)
        if watched is not tip:
            return False
        if kind is QEvent.Type.Hide:
            self._leave()
        return kind is QEvent.Type.Timer and self._is_read(tip)

    def _dismiss(self, event: QKeyEvent) -> bool:
        """Hide the tooltip and keep the key from the window; Qt first asks whether it is a shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        tip = self._tip
        if tip is not None:
            tip.close()
        return True

    def _is_read(self, tip: QWidget) -> bool:
        where, owner = QCursor.pos(), tip.parentWidget()
        over = owner is None or owner.rect().contains(owner.mapFromGlobal(where))
        return (over and where == self._pointed) or tip.geometry().contains(where)

    def _leave(self) -> None:
        self._tip = None
        self._app.removeEventFilter(self)


@cache
def _lasting_tip() -> LastingTip | None:
    app = QApplication.instance()
    return LastingTip(app) if isinstance(app, QApplication) else None


def keep_tip() -> None:
    """Make the tooltip last that is on screen, if there is one."""
    lasting = _lasting_tip() if QToolTip.isVisible() else None
    if lasting is not None:
        lasting.follow()


def _show_as_it_is(tip: QLabel) -> None:
    """Show the text of a tooltip and not what it means as HTML: names of members and own words are in it."""
    if tip.textFormat() is not Qt.TextFormat.PlainText:
        tip.setTextFormat(Qt.TextFormat.PlainText)
        tip.resize(tip.sizeHint())


def _shown_tip() -> QLabel | None:
    found = (each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel"))
    return next((each for each in found if isinstance(each, QLabel) and each.isVisible()), None)
