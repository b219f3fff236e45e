"""Texts that change by themselves, announced to screen readers.

Windows, macOS and Orca from version 45 on read an announcement. Orca 43 ignores announcements, but reads a
new description of the widget with the focus: on Linux the text is that description until the focus moves.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

READS_ANNOUNCEMENTS = frozenset({"windows", "cocoa"})
"""Platforms of Qt on which every screen reader reads announcements."""


def say(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Announce a text that ``widget`` shows; a hidden widget and an empty text say nothing.

    ``urgent`` interrupts what the screen reader reads; other texts wait for their turn.
    """
    words = " ".join(text.split())
    if not words or not widget.isVisible():
        return
    from PySide6.QtGui import QAccessible

    if not QAccessible.isActive():
        return
    announce(widget, words, urgent=urgent)
    if QGuiApplication.platformName() not in READS_ANNOUNCEMENTS:
        # a refusal is announced before the focus moves on: the description belongs to the next field
        QTimer.singleShot(0, widget, lambda: _describe_focus(words))


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


@dataclass(slots=True)
class _Lent:
    """The description of the widget with the focus while it holds an announcement."""

    widget: QWidget | None = None
    words: str = ""
    before: str = ""


_lent = _Lent()


def _describe_focus(words: str) -> None:
    widget = QApplication.focusWidget()
    _give_back()
    if widget is None or widget.accessibleDescription() == words:
        return
    _follow_focus()
    _lent.widget, _lent.words, _lent.before = widget, words, widget.accessibleDescription()
    QWidget.setAccessibleDescription(widget, words)  # without what a combo box adds


def _give_back(*_focus: object) -> None:
    """Restore the description, unless its owner changed it meanwhile."""
    widget, _lent.widget = _lent.widget, None
    with suppress(RuntimeError):  # the widget was deleted together with its window
        if widget is not None and widget.accessibleDescription() == _lent.words:
            QWidget.setAccessibleDescription(widget, _lent.before)


@cache
def _follow_focus() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.focusChanged.connect(_give_back)
