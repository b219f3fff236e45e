"""A row with a text field: the value is stored when the field is left, or refused below the field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.qt_models.texts import translate
from herstel_gui.qt_models.unsaved import Pause
from herstel_gui.views.theme import theme
from herstel_gui.views.today.context_line import ContextLine
from herstel_gui.views.today.earlier import EarlierAction
from herstel_gui.views.today.field_drafts import FieldDrafts
from herstel_gui.views.today.row import FormRow, focus_after
from herstel_gui.views.widgets.card import set_role
from herstel_gui.views.widgets.saying import describe
from herstel_gui.views.widgets.unit_edit import UnitEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.safety.topic import DayField
    from herstel_gui.views.today.day_picture import DayPicture

FIELD = 132
VALUE: Final = 76
"""Least width of a value with its margins, beside a unit, in pixels at 100 %."""
UNREAD: Final = "…"
"""Shown in a field and beside it while the stored value is not read yet."""


class Understood(NamedTuple):
    """The meaning of a typed text: ``action`` stores the value.

    ``question`` is asked first when the value is implausible. ``begun`` marks a valid text that is probably
    the beginning of a longer text, such as ``1`` of ``1:30``.
    """

    action: Callable[[Journal], Changes]
    question: str = ""
    begun: bool = False


class TextRow(FormRow):
    """The base of rows with a text field. Subclasses define ``text_of``, ``read`` and ``line_of``.

    The value is stored when the field is left, and after a pause in typing if no question has to be asked.
    All changes of one visit (from entering the field to leaving it) are one step of undo. A text that cannot
    be stored (refused, or implausible and not confirmed) is kept as a draft of its day under the name
    ``place``, and is shown again with that day.
    """

    def __init__(
        self,
        signals: JournalSignals,
        label: str,
        unit: str = "",
        picture: QWidget | None = None,
        *,
        place: str,
    ) -> None:
        """Begin with an empty field."""
        self.edit = UnitEdit(unit)
        super().__init__(label, self.edit, picture)
        self.edit.setFixedSize(self._width(), theme().px(32))
        self.signals = signals
        self._picture: DayPicture | None = None
        self._drafts = FieldDrafts(signals, place)
        self._storing = False
        self._visit = object()
        self._unit = unit
        self._stored_text: str | None = None
        """The text of the value stored during this visit; the field shows this text when left."""
        self.pause = Pause(self, self.store_quietly, signals.unsaved)
        self.edit.touched.connect(lambda typed: signals.unsaved.note(self.edit, typed=typed))
        self.edit.leaving.connect(self.store_pending)
        self.edit.returnPressed.connect(self._enter)
        self.edit.escaped.connect(self.give_up)
        self.edit.textEdited.connect(self._edited)
        self.answer.confirmed.connect(self._confirm)
        self.answer.declined.connect(self._decline)
        signals.waiting.settled.connect(self._settled)
        signals.waiting.forgotten.connect(self._forgotten)

    def _width(self) -> int:
        """Return the width of the field in pixels: as all others, or more beside a long unit."""
        px = theme().px
        return max(px(FIELD), px(VALUE) + self.edit.textMargins().right())

    def offer_earlier(self, topic: DayField) -> None:
        """Add the action "Eerdere waarden"; a restored value replaces typed text that is not stored."""
        earlier = EarlierAction(self, self.signals, topic, self.edit)
        earlier.brought_back.connect(self.give_up)

    # -- for subclasses ------------------------------------------------------------------------------

    def text_of(self, picture: DayPicture) -> str:
        """Return the stored value as the field shows it."""
        raise NotImplementedError

    def read(self, text: str, day: date, picture: DayPicture) -> Understood:
        """Return the meaning of a typed text; an empty text removes the value.

        Raises:
            RefusedValueError: the text is no possible value.
        """
        raise NotImplementedError

    def line_of(self, picture: DayPicture) -> ContextLine:
        """Return the words beside the field."""
        raise NotImplementedError

    # -- showing -------------------------------------------------------------------------------------

    def show_day(self, picture: DayPicture) -> None:
        """Show the stored value, unless the field holds typed text of this day that is not stored."""
        if not picture.known:
            self._show_early(picture)
            return
        if self._picture is None:
            self.edit.setPlaceholderText("")
            if not self.edit.untouched:  # typed while the journal was being opened
                self.edit.take_for_stored(self.text_of(picture))
        if picture.day != self._drafts.day:
            self._change_day(picture.day)
        self._picture = picture
        stored = self.text_of(picture)
        if self._storing and self._stored_text is not None:
            self._stored_text = stored
        elif not self.edit.untouched and not self._storing and self.edit.text().strip() == stored:
            self.give_up()  # the same value was stored on another page
        elif self.edit.untouched and stored != self._stored_text:
            self._end_visit()
            self.edit.show_text(stored)
        self.edit.setEnabled(not picture.future)
        self.context.show_line(ContextLine() if picture.future else self.line_of(picture))
        if self.answer.isHidden():
            self._describe()
        if self.edit.untouched and not self._storing and not picture.future:
            self._show_draft(stored)

    def _show_early(self, picture: DayPicture) -> None:
        """Show the value while the journal is being opened, or that it is still to come."""
        self.context.show_line(ContextLine(rest=UNREAD))
        self.edit.setPlaceholderText("" if picture.read else UNREAD)
        if not picture.read:
            return
        stored = self.text_of(picture)
        if self.edit.untouched:
            self.edit.show_text(stored)
        else:
            self.edit.take_for_stored(stored)

    def _describe(self) -> None:
        """Describe the field to screen readers by its unit and the comparison beside it."""
        describe(self.edit, ". ".join(filter(None, (self._unit, self.context.words))))

    def _show_draft(self, stored: str) -> None:
        """Type the draft of the day into the field and try to store the text, which repeats the question."""
        draft = self._drafts.text
        if draft == stored:
            self._drafts.keep("")
        elif draft:
            self.edit.setText(draft)
            self.store_pending()

    def _change_day(self, day: date) -> None:
        self.pause.stop()
        if not self.edit.untouched:
            self._drafts.keep(self.edit.text().strip())
            # a stored value is replaced at once by that of the other day: most fields then change once
            self.edit.show_text("")
        self._end_visit()
        self._hide_answer()
        self._drafts.show_day(day)

    def _end_visit(self) -> None:
        """Make the next change a new step of undo."""
        self._visit, self._stored_text = object(), None
        self.edit.visited = False

    @property
    def waiting(self) -> str:
        """The typed texts of this and other days that are not stored, separated by commas."""
        here = [] if self.edit.untouched else [self.edit.text().strip()]
        return ", ".join([*here, *self._drafts.other_days()])

    @property
    def shown(self) -> str:
        """The text in the field."""
        return self.edit.text().strip()

    @property
    def overwritten(self) -> str:
        """The stored text that the typed text replaces once it is stored; empty when none."""
        return "" if self.edit.untouched else self.edit.shown

    def go_on_typing(self) -> None:
        """Let unfinished text that was typed before the journal was open be stored after a pause."""
        if self.edit.untouched or not self.answer.isHidden():
            return
        if self.edit.text().strip() == self._drafts.text:
            self.store_pending()  # a draft of an earlier time, which repeats its question
        else:
            self.pause.start()

    def forget_typing(self) -> None:
        """Discard the texts listed by ``waiting``."""
        self.pause.stop()
        self._drafts.forget_all()
        if not self.edit.untouched:
            self.edit.show_text(self.edit.shown)
            self._hide_answer()

    # -- storing -------------------------------------------------------------------------------------

    def store_pending(self) -> bool:
        """Store the typed text; return False when a refusal or question is left to answer."""
        self.pause.stop()
        stored = self._store(confirmed=False)
        if self.edit.untouched:
            self._leave()
        return stored

    def _leave(self) -> None:
        """End the visit and show the value in its usual form, such as ``23:15 – 06:45`` for ``2315 0645``."""
        if self._stored_text is not None and self._picture is not None:
            self.edit.show_text(self.text_of(self._picture))
        self._end_visit()

    def store_quietly(self) -> None:
        """Store the typed text after a pause if it is valid and finished; else keep it as a draft.

        The text in the field, the cursor and the answer line do not change.
        """
        picture = self._picture
        if self.signals.opening:
            return
        if self.edit.untouched or picture is None:
            self._drafts.keep("")
            return
        text = self.edit.text().strip()
        if self._drafts.handed_over(text):
            return
        try:
            understood = self.read(text, self._drafts.day, picture)
        except RefusedValueError:
            self._drafts.keep(text)
            return
        if understood.question:
            self._drafts.keep(text)
            return
        if understood.begun and self._drafts.text != text:
            self._drafts.keep(text)
            self.pause.start()  # unchanged after a second pause, the text counts as finished
            return
        self._stored_text = self.text_of(picture) if self._stored_text is None else self._stored_text
        if self._run(understood, text):
            self.edit.visited = True
        elif not self.edit.visited:
            self._stored_text = None

    def fill_in(self, text: str) -> None:
        """Put a text in the field and store it as if the user had typed it and pressed Enter."""
        self.edit.setText(text)
        self._enter()

    def _store(self, *, confirmed: bool) -> bool:
        if self.signals.opening:
            return True  # the field keeps the text until the journal is open
        if self.edit.untouched or self._picture is None:
            if self._drafts.own:
                self._drafts.keep("")  # the stored value was typed over the draft
            self._hide_answer()
            return True
        text, picture = self.edit.text().strip(), self._picture
        if self._drafts.handed_over(text):
            return self.signals.waiting.try_now() and self.edit.untouched
        try:
            understood = self.read(text, self._drafts.day, picture)
        except RefusedValueError as error:
            self._drafts.keep(text)
            self._refuse(translate(error.text))
            return False
        if understood.question and not confirmed:
            self._drafts.keep(text)
            self.answer.ask(understood.question)
            set_role(self.edit, "state", "question")
            return False
        if not self._run(understood, text):
            return False
        self._hide_answer()
        if self._picture is picture and self.isVisible():  # the same value: no change, so no refresh
            self.edit.show_text(self.text_of(picture))
        return True

    def _run(self, understood: Understood, text: str) -> bool:
        """Store a text after ``read``; when this fails, restore the typed text and return False."""
        before, self._storing = self.edit.shown, True
        self.edit.hold_as_shown()
        stored, refusal = False, ""
        try:
            stored = self.signals.run(understood.action, self._visit)
        except RefusedValueError as error:
            refusal = translate(error.text)
        finally:
            self._storing = False
        if stored:
            self._drafts.keep("")
            return True
        self._show_as_typed(text, before)
        if refusal:
            self._drafts.keep(text)
            self._refuse(refusal)
        elif self.signals.waiting:
            self._drafts.hand_over(text)
        return False

    def _settled(self) -> None:
        """Show the text handed over as stored, after all waiting changes were stored."""
        here = self._drafts.stop_waiting()
        if here is not None and here == self.edit.text().strip():
            self.store_pending()

    def _forgotten(self) -> None:
        """Show the stored value again, after the waiting changes were discarded."""
        if self._drafts.stop_waiting() is not None:
            self.give_up()

    def _show_as_typed(self, text: str, stored: str) -> None:
        """Mark a text in the field as typed and not stored; the cursor stays when the text is unchanged."""
        if self.edit.text().strip() == text:
            self.edit.take_for_stored(stored)
        else:
            self.edit.show_text(stored)
            self.edit.setText(text)

    def _refuse(self, sentence: str) -> None:
        self.answer.refuse(sentence)
        describe(self.edit, sentence)
        set_role(self.edit, "state", "error")

    def _hide_answer(self) -> None:
        if not self.answer.isHidden():
            self.answer.hide()
            self._describe()
        set_role(self.edit, "state", "")

    # -- answering the keys --------------------------------------------------------------------------

    def _edited(self) -> None:
        self.pause.start()
        if not self.answer.isHidden():
            self._hide_answer()

    def _enter(self) -> None:
        if self.store_pending():
            self.edit.selectAll()
            self.completed.emit()
        elif self.answer.asking:
            self.answer.yes.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self.answer.isHidden():
            # what is typed next replaces the refused text, as it does when the field is entered again
            self.edit.selectAll()

    def _confirm(self) -> None:
        if self._store(confirmed=True):
            self._leave()
            focus_after(self.edit)

    def _decline(self) -> None:
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self._hide_answer()

    def give_up(self) -> None:
        """Discard the typed text and undo what was stored during this visit."""
        self.pause.stop()
        self._drafts.keep("")
        if self.edit.visited:
            self.signals.undo_visit(self._visit)
        self._end_visit()
        self.edit.show_text(self.edit.shown if self._picture is None else self.text_of(self._picture))
        self._hide_answer()
        self.edit.selectAll()
