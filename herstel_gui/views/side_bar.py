"""The bar at the left of the main window: a button per page and, at the bottom, a short note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QVBoxLayout

from herstel_gui.views.nav_button import NavButton
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.qt_models.long_changes import LongChanges
    from herstel_gui.views.page_stack import PagePlan
    from herstel_gui.views.storing_note import StoringNote

SIDE_WIDTH: Final = 196
NARROW_WIDTH: Final = 64
"""Least width of the narrow bar, in pixels at a text size of 100 %."""
NOTE_TIME: Final = 8000
"""Milliseconds for which ``show_note`` replaces the standing note."""
MOST_TOLD: Final = 50
"""Number of sentences that can be read again."""


class SideBar(QFrame):
    """Navigation buttons with the shortcuts Ctrl+1, Ctrl+2, …, and a note.

    ``standing_note`` returns the note to show by default (the date of the last backup); until it is given the
    note is empty. ``page_chosen`` carries the key of the page that the user chose.
    """

    page_chosen = Signal(str)

    def __init__(
        self,
        plans: Sequence[PagePlan[Any]],
        signals: JournalSignals,
        standing_note: Callable[[], str] = lambda: "",
    ) -> None:
        """Add the name of the program, and a button for every plan that has an icon."""
        super().__init__()
        self._signals = signals
        self.standing_note = standing_note
        px = theme().px
        self.setObjectName("side")
        self.setFixedWidth(px(SIDE_WIDTH))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(12), px(16), px(12), px(16))
        self.column.setSpacing(px(4))
        self._brand = QLabel("Herstel")
        self._brand.setObjectName("brand")
        self.column.addWidget(self._brand)
        self._narrow = False
        self.storing: StoringNote | None = None
        """How much of a long change is stored; None until ``follow_storing``."""
        self.told: list[str] = []
        """The sentences of ``show_note`` with their times, the oldest first."""
        self._buttons: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        for number, plan in enumerate((plan for plan in plans if plan.icon), 1):
            self._add_button(number, plan)
        self.column.addStretch(1)
        self._note = PlainLabel()
        self._note.setObjectName("sideNote")
        self._note.setWordWrap(True)
        self.column.addWidget(self._note)
        self._note_timer = QTimer(self, singleShot=True, interval=NOTE_TIME)
        self._note_timer.timeout.connect(self.refresh_note)

    def _add_button(self, number: int, plan: PagePlan[Any]) -> None:
        def choose() -> None:
            self.page_chosen.emit(plan.key)

        button = NavButton(plan.label, plan.icon, f"Ctrl {number}")
        button.clicked.connect(choose)
        button.stepped.connect(lambda by: self._step(button, by))
        self._buttons[plan.key] = button
        self._group.addButton(button)
        self.column.addWidget(button)
        QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(choose)

    def follow_storing(self, long_changes: LongChanges) -> None:
        """Show at the bottom how much of a long change is stored, with a button that stops it."""
        from herstel_gui.views.storing_note import StoringNote

        self.storing = StoringNote(long_changes, self)
        self.storing.set_narrow(narrow=self._narrow)
        self.storing.shown.connect(lambda _shown: self._show_labels())
        self.column.addWidget(self.storing)

    def check(self, key: str) -> None:
        """Mark the button of a page; no button is marked for a page without one."""
        checked = self._buttons.get(key)
        # an exclusive group refuses to uncheck its only checked button
        self._group.setExclusive(checked is not None)
        stop = checked or next(iter(self._buttons.values()), None)
        for button in self._buttons.values():
            button.setChecked(button is checked)
            # Tab stops at the page shown; the arrows go to the other pages
            policy = Qt.FocusPolicy
            button.setFocusPolicy(policy.StrongFocus if button is stop else policy.ClickFocus)

    def _step(self, button: NavButton, by: int) -> None:
        """Focus the button above or below, within the bar."""
        buttons = list(self._buttons.values())
        place = buttons.index(button) + by
        if 0 <= place < len(buttons):
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def stops(self) -> Sequence[QWidget]:
        """The buttons, in their order."""
        storing = () if self.storing is None else (self.storing.stop,)
        return (*self._buttons.values(), *storing)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the names in small letters below the icons, and hide the note and the program's name."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._show_labels()
        if self.storing is not None:
            self.storing.set_narrow(narrow=narrow)
        for button in self._buttons.values():
            button.slim(slim=narrow)
        self._fit_names()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the names in the letters of another style sheet."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._narrow:
            self._fit_names()

    def _fit_names(self) -> None:
        px = theme().px
        if not self._narrow:
            self.setFixedWidth(px(SIDE_WIDTH))
            return
        widest = max(button.sizeHint().width() for button in self._buttons.values()) + 2 * px(4) + 1
        self.setFixedWidth(max(px(NARROW_WIDTH), widest))

    def _show_labels(self) -> None:
        """Show the labels there is room for; the note about storing takes the place of the other one."""
        self._brand.setVisible(not self._narrow)
        told = self.storing is not None and not self.storing.isHidden()
        self._note.setVisible(not self._narrow and not told)
        px = theme().px
        beside, above = px(4 if self._narrow else 12), px(4 if self._narrow and told else 16)
        self.column.setContentsMargins(beside, above, beside, above)

    def show_note(self, sentence: str) -> None:
        """Show a sentence for ``NOTE_TIME``, such as the result of an action."""
        self._note.setText(sentence)
        self._note_timer.start()
        self.told = [*self.told[1 - MOST_TOLD :], f"{self._signals.clock.now():%H:%M}  {sentence}"]
        say(self, sentence)

    def end_note(self, sentence: str) -> None:
        """Show the standing note instead of a sentence of ``show_note`` that is no longer true."""
        if self._note.text() == sentence:
            self._note_timer.stop()
        self.refresh_note()

    def refresh_note(self, _moment: object = None) -> None:
        """Show the standing note again, unless a sentence of ``show_note`` is still on screen."""
        if not self._note_timer.isActive():
            self._signals.attempt(lambda: self._note.setText(self.standing_note()), again=False)
