"""Calls a function when a widget gets an event, before the widget does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Callable


class Watch(QObject):
    """Calls a function before a widget gets an event of a kind."""

    def __init__(self, kind: QEvent.Type, then: Callable[[], object], parent: QObject) -> None:
        """Belong to ``parent``; the watched widget installs this as its event filter."""
        super().__init__(parent)
        self._kind, self._then = kind, then

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt names it so
        """Call the function, and let the event through."""
        if event.type() is self._kind:
            self._then()
        return False
