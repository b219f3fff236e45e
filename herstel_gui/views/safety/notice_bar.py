"""A bar for notices with a possible action of the user, such as a new day or a wrong clock.

Errors of storing are shown by ``TroubleBar``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.saying import say
from herstel_gui.views.widgets.words_and_buttons import WordsAndButtons

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence with an optional button (``answer``) that calls ``act``; ``key`` identifies the notice.

    ``seen`` is called when the user answers or closes the notice. One that is ``of_window`` says something
    about this window, and goes with it.
    """

    key: str
    sentence: str
    answer: str = ""
    act: Callable[[], object] | None = None
    seen: Callable[[], object] | None = None
    of_window: bool = False


NoticeMaker: TypeAlias = "Callable[[], Notice]"
"""Makes a notice in the language of that moment, which may change while the notice is shown."""


class NoticeBar(QFrame):
    """Shows one notice at a time; the next notice follows when the user answers or closes the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Create the bar, hidden."""
        super().__init__(parent)
        self.setObjectName("notice")
        self._waiting: list[tuple[Notice, NoticeMaker]] = []
        self.text = PlainLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.answer, self.dismiss = QPushButton(), QPushButton(self.tr("Sluiten"))
        for button in (self.answer, self.dismiss):
            button.setProperty("role", "link")
        self.answer.clicked.connect(self._act)
        self.dismiss.clicked.connect(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(WordsAndButtons(self.text, (self.answer, self.dismiss)))
        self.hide()

    def tell(self, make: NoticeMaker) -> None:
        """Add a notice to the queue, or replace the queued notice with the same key."""
        notice = make()
        keys = [queued.key for queued, _make in self._waiting]
        if notice.key in keys:
            self._waiting[keys.index(notice.key)] = notice, make
        else:
            self._waiting.append((notice, make))
        self._show()

    def give_to(self, other: NoticeBar) -> None:
        """Let the bar of the window that replaces this one show the notices that are not answered yet."""
        for notice, make in self._waiting:
            if not notice.of_window:
                other.tell(make)

    def withdraw(self, key: str) -> None:
        """Remove the notice with this key, shown or queued."""
        self._waiting = [queued for queued in self._waiting if queued[0].key != key]
        self._show()

    def _show(self) -> None:
        before = "" if self.isHidden() else self.text.text()
        self.setVisible(bool(self._waiting))
        if self._waiting:
            notice, _make = self._waiting[0]
            self.text.setText(notice.sentence)
            self.setAccessibleName(notice.sentence)
            self.answer.setText(notice.answer)
            self.answer.setVisible(bool(notice.answer))
            if notice.sentence != before:
                say(self, notice.sentence)

    def _act(self) -> None:
        notice, _make = self._waiting[0]
        self._next()
        if notice.act is not None:
            notice.act()

    def _next(self) -> None:
        (notice, _make), *self._waiting = self._waiting
        self._show()
        if notice.seen is not None:
            notice.seen()
