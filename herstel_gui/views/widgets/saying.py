"""Texts that change by themselves, announced to screen readers.

Windows, macOS and Orca from version 45 on read an announcement. Orca 43 has no handler for announcements, but
reads a new description of the widget with the focus: for it the text is that description until the focus
moves. Newer versions read both, so the description is left alone when a reader asked for announcements.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

from herstel_gui.domain.late_dataclass import dataclass

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

READS_ANNOUNCEMENTS = frozenset({"windows", "cocoa"})
"""Platforms of Qt on which every screen reader reads announcements."""
AFTER_FOCUS: Final = 500
"""Milliseconds before a text becomes the description. A reader speaks the description of a field that gets
the focus: a text that is the description too early is spoken in place of the field's own, and then again."""


def say(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Announce a text that ``widget`` shows; a hidden widget says nothing.

    ``urgent`` interrupts what the screen reader reads; other texts wait for their turn. An empty text takes
    back one of this widget that waits to become the description.
    """
    words = " ".join(text.split())
    if not words or not widget.isVisible():
        if _lender.cache_info().currsize:
            _lender().take_back(widget)
        return
    from PySide6.QtGui import QAccessible

    if not QAccessible.isActive():
        return
    announce(widget, words, urgent=urgent)
    if not _announcements_are_heard():
        _lender().lend(widget, words)


def describe(widget: QWidget, words: str) -> None:
    """Set the description of a widget to a text that is announced as well.

    A reader that hears announcements would read it a second time when the widget has the focus: then it
    becomes the description when the focus has moved on.
    """
    from PySide6.QtGui import QAccessible

    if widget.hasFocus() and QAccessible.isActive() and _announcements_are_heard():
        _lender().later[widget] = words
        return
    if _lender.cache_info().currsize:
        _lender().later.pop(widget, None)
    widget.setAccessibleDescription(words)


def _announcements_are_heard() -> bool:
    if QGuiApplication.platformName() in READS_ANNOUNCEMENTS:
        return True
    from herstel_gui.desktop.screen_reader import hears_announcements

    return hears_announcements()


def announce(widget: QWidget, words: str, *, urgent: bool) -> None:
    """Send the announcement of Qt."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class SpokenLabel(QLabel):
    """A label that is announced when it appears, and when its text changes while it is visible."""

    def setText(self, text: str) -> None:
        """Show another text and announce it."""
        changed = text != self.text()
        super().setText(text)
        if changed:
            self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """Announce the text, unless only the window was shown again."""
        super().showEvent(event)
        if not event.spontaneous():
            self._say()

    def _say(self) -> None:
        say(self, self.text(), urgent=self.property("role") in {"error", "warn"})


class _Lender(QObject):
    """Gives texts to the widget with the focus as its description, and gives the former one back later."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._waiting: dict[QWidget, str] = {}
        self.later: dict[QWidget, str] = {}
        """Descriptions of widgets from when they have no longer the focus."""
        self._lent: _Lent | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._describe)
        self._after_focus = QTimer(self, singleShot=True, interval=0)
        self._after_focus.timeout.connect(self._give_back)
        app.focusChanged.connect(self._focus_moved)

    def lend(self, widget: QWidget, words: str) -> None:
        """Add a text of a widget to those that wait, in the place of an earlier one."""
        self._waiting.pop(widget, None)
        self._waiting[widget] = words
        self._soon.start(AFTER_FOCUS)

    def take_back(self, widget: QWidget) -> None:
        """Drop the text of a widget that waits."""
        self._waiting.pop(widget, None)

    def _focus_moved(self) -> None:
        """Let the reader hear of the focus first: it would speak a description that changes before."""
        self._after_focus.start()
        if self._soon.isActive():
            self._soon.start(AFTER_FOCUS)

    def _describe(self) -> None:
        waiting, self._waiting = dict.fromkeys(self._waiting.values()), {}
        self._give_back()
        widget, lent = QApplication.focusWidget(), self._lent
        if widget is None:
            return
        waiting.pop(widget.accessibleDescription(), None)  # heard when its owner gave it
        words = ". ".join(each.removesuffix(".") for each in waiting)
        if not words:
            return
        if lent is None or widget.accessibleDescription() != lent.words:
            self._lent = lent = _Lent(widget, "", widget.accessibleDescription())
        lent.words = words
        QWidget.setAccessibleDescription(widget, words)  # without what a combo box adds

    def _give_back(self) -> None:
        """Restore the description of a widget without the focus, unless its owner changed it meanwhile."""
        for widget, words in list(self.later.items()):
            if not isValid(widget) or not widget.hasFocus():
                del self.later[widget]
                if isValid(widget):
                    widget.setAccessibleDescription(words)
        lent = self._lent
        if lent is None or lent.widget is QApplication.focusWidget():
            return
        self._lent = None
        with suppress(RuntimeError):  # the widget was deleted together with its window
            if lent.widget.accessibleDescription() == lent.words:
                QWidget.setAccessibleDescription(lent.widget, lent.before)


@dataclass(slots=True)
class _Lent:
    """The description of the widget with the focus while it holds an announcement."""

    widget: QWidget
    words: str
    before: str


@cache
def _lender() -> _Lender:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101  # widgets exist
    return _Lender(app)
