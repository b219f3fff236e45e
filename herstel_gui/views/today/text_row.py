"""A row with a typed value: stored when left, refused or questioned at the field, never lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.qt_models.texts import short_day, words
from herstel_gui.views.theme import theme
from herstel_gui.views.today.context import ContextLine
from herstel_gui.views.today.earlier import EarlierAction
from herstel_gui.views.today.row import FormRow, focus_after
from herstel_gui.views.widgets.card import set_role
from herstel_gui.views.widgets.unit_edit import UnitEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.safety.entry_words import Topic
    from herstel_gui.views.today.picture import DayPicture

FIELD = 132


@dataclass(frozen=True, slots=True)
class Understood:
    """What a typed text means: a change of the journal, and a question when it is unlikely."""

    action: Callable[[Journal], Changes]
    question: str = ""


class TextRow(FormRow):
    """The base of typed rows. Subclasses say what is stored (``text_of``) and what a text means (``read``).

    Typing that was not stored (refused, or unlikely and not yet confirmed) stays with its day: it is there
    again when that day is.
    """

    def __init__(
        self, signals: JournalSignals, label: str, unit: str = "", picture: QWidget | None = None
    ) -> None:
        """Begin empty."""
        self.edit = UnitEdit(unit)
        super().__init__(label, self.edit, picture)
        self.edit.setFixedSize(theme().px(FIELD), theme().px(32))
        self.signals = signals
        self._day: date = signals.day
        self._picture: DayPicture | None = None
        self._drafts: dict[date, str] = {}
        self._handed: dict[date, str] = {}
        """What was typed here and waits until it can be stored."""
        self.edit.leaving.connect(self.store_pending)
        self.edit.returnPressed.connect(self._enter)
        self.edit.escaped.connect(self.give_up)
        self.edit.textEdited.connect(self._edited)
        self.answer.confirmed.connect(self._confirm)
        self.answer.declined.connect(self._decline)
        signals.waiting.settled.connect(self._settled)
        signals.waiting.forgotten.connect(self._forgotten)

    def offer_earlier(self, topic: Topic) -> None:
        """Offer what the field held before; what comes back takes the place of anything half typed."""
        earlier = EarlierAction(self, self.signals, topic, self.edit)
        earlier.brought_back.connect(self.give_up)

    # -- for subclasses ------------------------------------------------------------------------------

    def text_of(self, picture: DayPicture) -> str:
        """Return the stored value as it is shown."""
        raise NotImplementedError

    def read(self, text: str, day: date, picture: DayPicture) -> Understood:
        """Understand a typed text; RefusedValueError when it cannot be."""
        raise NotImplementedError

    def line_of(self, picture: DayPicture) -> ContextLine:
        """Return the words beside the field."""
        raise NotImplementedError

    # -- showing -------------------------------------------------------------------------------------

    def show_day(self, picture: DayPicture) -> None:
        """Show what is stored, unless something is typed here that is not."""
        if picture.day != self._day:
            self._change_day(picture.day)
        self._picture = picture
        stored = self.text_of(picture)
        if self.edit.untouched:
            self.edit.show_text(stored)
        self.edit.setEnabled(not picture.future)
        self.context.show_line(ContextLine() if picture.future else self.line_of(picture))
        draft = self._drafts.pop(self._day, "")
        if draft and self.edit.untouched:
            self.edit.setText(draft)
            self.store_pending()

    def _change_day(self, day: date) -> None:
        if not self.edit.untouched:
            self._drafts[self._day] = self.edit.text()
        self.edit.show_text("")
        self._calm()
        self._day = day

    @property
    def waiting(self) -> str:
        """What was typed here, on this day or another, and is not stored."""
        here = [] if self.edit.untouched else [self.edit.text().strip()]
        drafts = [f"{text.strip()} ({short_day(day)})" for day, text in sorted(self._drafts.items())]
        return ", ".join([*here, *drafts])

    # -- storing -------------------------------------------------------------------------------------

    def store_pending(self) -> bool:
        """Store what was typed; tell whether nothing is left to answer."""
        return self._store(confirmed=False)

    def fill_in(self, text: str) -> None:
        """Take a value as if it were typed, and store it."""
        self.edit.setText(text)
        self._enter()

    def _store(self, *, confirmed: bool) -> bool:
        if self.edit.untouched or self._picture is None:
            self._calm()
            return True
        text, before, picture = self.edit.text().strip(), self.edit.shown, self._picture
        if self.signals.waiting and self._handed.get(self._day) == text:
            return self.signals.waiting.try_now() and self.edit.untouched
        try:
            understood = self.read(text, self._day, picture)
            if understood.question and not confirmed:
                self.answer.ask(understood.question)
                set_role(self.edit, "state", "question")
                return False
            self.edit.show_text(text)
            stored = self.signals.run(understood.action)
        except RefusedValueError as error:
            self._show_as_typed(text, before)
            self._refuse(words(error.text))
            return False
        if not stored:
            self._show_as_typed(text, before)
            if self.signals.waiting:
                self._handed[self._day] = text
            return False
        self._calm()
        if self._picture is picture and self.isVisible():  # nothing changed: it was the same value
            self.edit.show_text(self.text_of(picture))
        return True

    def _settled(self) -> None:
        """Show as stored what was handed over to be stored later."""
        here = self._let_go()
        if here is not None and here == self.edit.text().strip():
            self.store_pending()

    def _forgotten(self) -> None:
        """Show what is stored: what waited was given up."""
        if self._let_go() is not None:
            self.give_up()

    def _let_go(self) -> str | None:
        """Hold on no longer to what waited; return what it was on the day that is shown."""
        here = self._handed.pop(self._day, None)
        self._drafts = {day: text for day, text in self._drafts.items() if self._handed.get(day) != text}
        self._handed.clear()
        return here

    def _show_as_typed(self, text: str, stored: str) -> None:
        self.edit.show_text(stored)
        self.edit.setText(text)

    def _refuse(self, sentence: str) -> None:
        self.answer.refuse(sentence)
        self.edit.setAccessibleDescription(sentence)
        set_role(self.edit, "state", "error")

    def _calm(self) -> None:
        if not self.answer.isHidden():
            self.answer.hide()
            self.edit.setAccessibleDescription("")
        set_role(self.edit, "state", "")

    # -- answering the keys --------------------------------------------------------------------------

    def _edited(self) -> None:
        if not self.answer.isHidden():
            self._calm()

    def _enter(self) -> None:
        if self.store_pending():
            self.edit.selectAll()
        elif self.answer.asking:
            self.answer.yes.setFocus(Qt.FocusReason.TabFocusReason)

    def _confirm(self) -> None:
        if self._store(confirmed=True):
            focus_after(self.edit)

    def _decline(self) -> None:
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self._calm()

    def give_up(self) -> None:
        """Show what is stored in place of what was typed."""
        self.edit.show_text(self.edit.shown if self._picture is None else self.text_of(self._picture))
        self._calm()
        self.edit.selectAll()
