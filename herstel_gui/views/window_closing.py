"""Closing a main window: store all typed values first, and ask about values that cannot be stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication

from herstel_gui.views.safety.closing import may_close, may_lose

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.page_stack import PageStack


@runtime_checkable
class HoldsQuestion(Protocol):
    """A page on which a typed value may still need an answer from the user."""

    def pending_question(self) -> str:
        """Return a sentence that names the value; empty when no value needs an answer."""

    def forget_typing(self) -> None:
        """Drop the value named by ``pending_question``, after the user agreed."""


@runtime_checkable
class StoresTyping(Protocol):
    """A page in which a field may hold text that is not stored yet."""

    def store_pending(self) -> bool:
        """Store the text; return whether no question is left."""


class WindowClosing:
    """Decides whether a window may close, and stores typed values when the system ends the program."""

    def __init__(self, window: QWidget, signals: JournalSignals, pages: PageStack) -> None:
        """Close ``window``, whose pages are in ``pages``."""
        self._window, self._signals, self._pages = window, signals, pages
        self._ending = self._for_good = False

    def pending_question(self) -> str:
        """Return a sentence about a typed value without an answer; empty when there is no such value."""
        page: object = self._pages.built.get("today")
        return page.pending_question() if isinstance(page, HoldsQuestion) else ""

    def store_all(self) -> None:
        """Store the typed text of all pages and dialogs; text that needs an answer is kept as a draft."""
        self._signals.unsaved.hurried.emit()
        for page in self._pages.built.values():
            if isinstance(page, StoresTyping):
                page.store_pending()
        self._finish_workers()
        self._signals.waiting.try_again()
        # storing may have begun a join with a file that was replaced
        self._finish_workers()

    def _finish_workers(self) -> None:
        """Wait for changes that a worker stores; what was typed meanwhile is stored after them."""
        self._signals.long_changes.finish()
        self._signals.joining.finish()

    def end(self, *, for_good: bool) -> None:
        """Store everything, and ask no questions on closing: the system ends the program.

        Without ``for_good`` the program may still continue, because another program can cancel the end of the
        desktop session; see ``window_activated``.
        """
        self._ending, self._for_good = True, for_good
        self.store_all()

    def window_activated(self) -> None:
        """Ask questions on closing again: the user is back, so the desktop session did not end."""
        self._ending = self._for_good

    def give_way(self) -> None:
        """Store the focused field, and ask nothing on closing: a new window of this journal takes over."""
        _leave_field()
        self._ending = True

    def allowed(self) -> bool:
        """Store the focused field; return whether the window may close, after a question if needed."""
        if self._ending:
            return True
        _leave_field()
        self._finish_workers()
        waiting = self._signals.waiting
        if waiting and not waiting.try_again() and not may_close(self._window, self._signals):
            return False
        question = self.pending_question()
        if not may_lose(self._window, question):
            return False
        page: object = self._pages.built.get("today")
        if question and isinstance(page, HoldsQuestion):
            page.forget_typing()
        return True


def _leave_field() -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        # a field stores its value when losing the focus
        focus.clearFocus()
