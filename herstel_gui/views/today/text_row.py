"""A row with a typed value: stored when left, refused or questioned at the field, never lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.qt_models.texts import short_day, translate
from herstel_gui.qt_models.unsaved import Pause
from herstel_gui.views.theme import theme
from herstel_gui.views.today.earlier import EarlierAction
from herstel_gui.views.today.row import FormRow, focus_after
from herstel_gui.views.today.usual_words import ContextLine
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
    from herstel_gui.views.today.day_picture import DayPicture

FIELD = 132


@dataclass(frozen=True, slots=True)
class Understood:
    """What a typed text means: a change of the journal, and a question when it is unlikely."""

    action: Callable[[Journal], Changes]
    question: str = ""


class TextRow(FormRow):
    """The base of typed rows. Subclasses say what is stored (``text_of``) and what a text means (``read``).

    A value is stored when the field is left, and at every pause while it can be without an answer; one
    visit to the field is one step of undo. Typing that cannot be stored (refused, or unlikely and not yet
    confirmed) stays with its day, as a draft under the name ``place``: it is there again when that day is.
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
        """Begin empty."""
        self.edit = UnitEdit(unit)
        super().__init__(label, self.edit, picture)
        self.edit.setFixedSize(theme().px(FIELD), theme().px(32))
        self.signals = signals
        self._day: date = signals.day
        self._picture: DayPicture | None = None
        self._place_of_drafts = place
        self._kept = ""
        """The draft that this row keeps of the day that is shown; one of the week table is not its own."""
        self._handed: dict[date, str] = {}
        """What was typed here and waits until it can be stored."""
        self._storing = False
        self._visit = object()
        self._held: str | None = None
        """How what was stored during this visit is written: until the field is left it stays as typed."""
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

    def unfinished(self, text: str) -> bool:
        """Tell whether a text that means something is probably the beginning of another that does."""
        del text
        return False

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
        if self._storing and self._held is not None:
            self._held = stored
        elif not self.edit.untouched and not self._storing and self.edit.text().strip() == stored:
            self.give_up()  # it was answered on another page
        elif self.edit.untouched and stored != self._held:
            self._end_visit()
            self.edit.show_text(stored)
        self.edit.setEnabled(not picture.future)
        self.context.show_line(ContextLine() if picture.future else self.line_of(picture))
        if self.edit.untouched and not self._storing and not picture.future:
            self._take_up_draft(stored)

    def _take_up_draft(self, stored: str) -> None:
        """Show what was typed on this day and not stored, and answer it again."""
        draft = self.signals.unsaved.draft(self._day, self._place_of_drafts)
        if draft == stored:
            self._keep_draft("")
        elif draft:
            self.edit.setText(draft)
            self.store_pending()

    def _change_day(self, day: date) -> None:
        self.pause.stop()
        if not self.edit.untouched:
            self._keep_draft(self.edit.text().strip())
        self._end_visit()
        self.edit.show_text("")
        self._calm()
        self._day, self._kept = day, ""

    def _keep_draft(self, text: str) -> None:
        self._kept = text
        self.signals.unsaved.keep(self._day, self._place_of_drafts, text)

    def _end_visit(self) -> None:
        """What is stored from here on is another step of undo."""
        self._visit, self._held = object(), None
        self.edit.visited = False

    @property
    def waiting(self) -> str:
        """What was typed here, on this day or another, and is not stored."""
        here = [] if self.edit.untouched else [self.edit.text().strip()]
        others = self.signals.unsaved.of(self._place_of_drafts).items()
        drafts = [f"{text} ({short_day(day)})" for day, text in others if day != self._day]
        return ", ".join([*here, *drafts])

    @property
    def shown(self) -> str:
        """What stands in the field."""
        return self.edit.text().strip()

    def forget_typing(self) -> None:
        """Give up what was typed here, on this day or another, and is not stored."""
        self.pause.stop()
        for day in list(self.signals.unsaved.of(self._place_of_drafts)):
            self.signals.unsaved.keep(day, self._place_of_drafts, "")
        if not self.edit.untouched:
            self.edit.show_text(self.edit.shown)
            self._calm()

    # -- storing -------------------------------------------------------------------------------------

    def store_pending(self) -> bool:
        """Store what was typed; tell whether nothing is left to answer."""
        self.pause.stop()
        stored = self._store(confirmed=False)
        if self.edit.untouched:
            self._leave()
        return stored

    def _leave(self) -> None:
        """Write what was stored during the visit as it is written elsewhere."""
        if self._held is not None and self._picture is not None:
            self.edit.show_text(self.text_of(self._picture))
        self._end_visit()

    def store_quietly(self) -> None:
        """Store what was typed so far if it needs no answer; else keep it as a draft. Nothing moves."""
        picture = self._picture
        if self.edit.untouched or picture is None:
            self._keep_draft("")
            return
        text = self.edit.text().strip()
        if self.signals.waiting and self._handed.get(self._day) == text:
            return
        try:
            understood = self.read(text, self._day, picture)
        except RefusedValueError:
            self._keep_draft(text)
            return
        if understood.question:
            self._keep_draft(text)
            return
        if self.unfinished(text) and self.signals.unsaved.draft(self._day, self._place_of_drafts) != text:
            self._keep_draft(text)
            self.pause.start()  # after a second pause it is no beginning
            return
        self._held = self.text_of(picture) if self._held is None else self._held
        if self._run(understood, text):
            self.edit.visited = True
        elif not self.edit.visited:
            self._held = None

    def fill_in(self, text: str) -> None:
        """Take a value as if it were typed, and store it."""
        self.edit.setText(text)
        self._enter()

    def _store(self, *, confirmed: bool) -> bool:
        if self.edit.untouched or self._picture is None:
            if self._kept:
                self._keep_draft("")  # what is stored was typed over it
            self._calm()
            return True
        text, picture = self.edit.text().strip(), self._picture
        if self.signals.waiting and self._handed.get(self._day) == text:
            return self.signals.waiting.try_now() and self.edit.untouched
        try:
            understood = self.read(text, self._day, picture)
        except RefusedValueError as error:
            self._keep_draft(text)
            self._refuse(translate(error.text))
            return False
        if understood.question and not confirmed:
            self._keep_draft(text)
            self.answer.ask(understood.question)
            set_role(self.edit, "state", "question")
            return False
        if not self._run(understood, text):
            return False
        self._calm()
        if self._picture is picture and self.isVisible():  # nothing changed: it was the same value
            self.edit.show_text(self.text_of(picture))
        return True

    def _run(self, understood: Understood, text: str) -> bool:
        """Store a text that was understood; tell whether it was. Else the field holds it as typed."""
        before, self._storing = self.edit.shown, True
        self.edit.hold_as_shown()
        stored, refused = False, ""
        try:
            stored = self.signals.run(understood.action, self._visit)
        except RefusedValueError as error:
            refused = translate(error.text)
        finally:
            self._storing = False
        if stored:
            self._keep_draft("")
            return True
        self._show_as_typed(text, before)
        if refused:
            self._keep_draft(text)
            self._refuse(refused)
        elif self.signals.waiting:
            self._handed[self._day] = text
        return False

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
        for day, text in self._handed.items():
            if self.signals.unsaved.draft(day, self._place_of_drafts) == text:
                self.signals.unsaved.keep(day, self._place_of_drafts, "")
        self._handed.clear()
        return here

    def _show_as_typed(self, text: str, stored: str) -> None:
        """Show a text as typed over what is stored; the cursor stays where the text is that already."""
        if self.edit.text().strip() == text:
            self.edit.take_for_stored(stored)
        else:
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
        self.pause.start()
        if not self.answer.isHidden():
            self._calm()

    def _enter(self) -> None:
        if self.store_pending():
            self.edit.selectAll()
        elif self.answer.asking:
            self.answer.yes.setFocus(Qt.FocusReason.TabFocusReason)

    def _confirm(self) -> None:
        if self._store(confirmed=True):
            self._leave()
            focus_after(self.edit)

    def _decline(self) -> None:
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self._calm()

    def give_up(self) -> None:
        """Show what was there when the field was entered in place of what was typed."""
        self.pause.stop()
        self._keep_draft("")
        if self.edit.visited:
            self.signals.undo_visit(self._visit)
        self._end_visit()
        self.edit.show_text(self.edit.shown if self._picture is None else self.text_of(self._picture))
        self._calm()
        self.edit.selectAll()
