"""A bar for notices with a possible action of the user, such as a new day or a wrong clock.

Errors of storing are shown by ``TroubleBar``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.saying import say
from herstel_gui.views.widgets.words_and_buttons import WordsAndButtons

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence with an optional button that calls ``act``; ``key`` identifies the notice.

    ``words`` and ``answer_words`` return the texts in the language of now: it may change while the notice
    stands. ``seen`` is called when the user answers or closes the notice. One that is ``of_window`` says
    something about this window, and goes with it.
    """

    key: str
    words: Callable[[], str]
    answer_words: Callable[[], str] | None = None
    act: Callable[[], object] | None = None
    seen: Callable[[], object] | None = None
    of_window: bool = False

    @property
    def sentence(self) -> str:
        """The sentence, in the language of now."""
        return self.words()

    @property
    def answer(self) -> str:
        """The text of the button, in the language of now; empty without a button."""
        return self.answer_words() if self.answer_words is not None else ""


class NoticeBar(QFrame):
    """Shows one notice at a time; the next notice follows when the user answers or closes the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Create the bar, hidden."""
        super().__init__(parent)
        self.setObjectName("notice")
        self._waiting: list[Notice] = []
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

    def tell(self, notice: Notice) -> None:
        """Add a notice to the queue, or replace the queued notice with the same key."""
        keys = [queued.key for queued in self._waiting]
        if notice.key in keys:
            self._waiting[keys.index(notice.key)] = notice
        else:
            self._waiting.append(notice)
        self._show()

    def give_to(self, other: NoticeBar) -> None:
        """Let the bar of the window that replaces this one show the notices that are not answered yet."""
        for notice in self._waiting:
            if not notice.of_window:
                other.tell(notice)

    def withdraw(self, key: str) -> None:
        """Remove the notice with this key, shown or queued."""
        self._waiting = [queued for queued in self._waiting if queued.key != key]
        self._show()

    def _show(self) -> None:
        before = "" if self.isHidden() else self.text.text()
        self.setVisible(bool(self._waiting))
        if self._waiting:
            notice = self._waiting[0]
            sentence, answer = notice.sentence, notice.answer
            self.text.setText(sentence)
            self.setAccessibleName(sentence)
            self.answer.setText(answer)
            self.answer.setVisible(bool(answer))
            if sentence != before:
                say(self, sentence)

    def _act(self) -> None:
        notice = self._waiting[0]
        self._next()
        if notice.act is not None:
            notice.act()

    def _next(self) -> None:
        notice, *self._waiting = self._waiting
        self._show()
        if notice.seen is not None:
            notice.seen()
