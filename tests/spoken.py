"""Records what the program announces to screen readers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from herstel_gui.desktop import screen_reader
from herstel_gui.views.widgets import saying

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass
class Heard:
    """The announcements in order; an urgent one starts with "! "."""

    words: list[str] = field(default_factory=list)

    def hear(self, _widget: QWidget, words: str, *, urgent: bool) -> None:
        """Record one announcement."""
        self.words.append(f"! {words}" if urgent else words)

    def taken(self) -> list[str]:
        """Return the announcements since the last call."""
        words, self.words = self.words, []
        return words


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """Record announcements as if a screen reader listened."""
    heard = Heard()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(saying, "announce", heard.hear)
    monkeypatch.setattr(saying, "AFTER_FOCUS", 0)
    monkeypatch.setattr(screen_reader, "hears_announcements", lambda: False)
    return heard
