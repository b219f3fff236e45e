"""The card with the particulars of a day: known tags, own words and places of pain."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.tags import PAIN_PREFIX, TAGS
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.deeds.deeds import Deeds
from herstel_gui.views.today.earlier import EarlierAction, tags
from herstel_gui.views.today.pain_offer import PainOffer
from herstel_gui.views.today.tag_chips import MOST_CHIPS, TagChips, base_first
from herstel_gui.views.today.tag_field import TagField
from herstel_gui.views.widgets.card import Card, label, link, message_label, set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture

USED_FROM: Final = 400
"""Days of the past whose own words are offered again, the most used first."""
LOOK_UP_AFTER: Final = 20
"""Milliseconds after which the past is read: a step of its own after the values are painted."""
OFFERED: Final = 6
"""Number of own words that are offered."""


class TagsCard(Card):
    """Chips for the known tags and recent own words, and two links that open a field for a new tag."""

    def __init__(self, signals: JournalSignals, known: Callable[[], Sequence[str]]) -> None:
        """Build chips for the known tags; own words are read after the page has been painted."""
        super().__init__(self.tr("Bijzonderheden"))
        self.signals = signals
        self._known = known
        self._day: date = signals.day
        self._used: list[str] = []
        self._uses: Counter[str] = Counter()
        self.looked_up = False
        """Whether the own words of the past are known."""
        self._handed: dict[tuple[date, str], bool] = {}
        """Switched tags by day that wait until the journal file can be written."""
        self._closing = False
        self._flow = TagChips()
        self._flow.switched.connect(self._switch)
        self.chips, self.fold = self._flow.by_tag, self._flow.fold
        self.body.addWidget(self._flow)
        self.pain_offer = PainOffer()
        self.pain_offer.taken.connect(self._note_as_pain)
        self.body.addWidget(self.pain_offer)
        self.message = message_label()
        self.message.setWordWrap(True)
        self.message.hide()
        self.body.addWidget(self.message)
        self.safety = label("", "error")
        self.safety.setWordWrap(True)
        self.safety.hide()
        self.body.addWidget(self.safety)
        self.pain = link(self.tr("+ pijn…"), lambda: self.ask(PAIN_PREFIX), self.tr("Waar heb je pijn?"))
        self.own = link(self.tr("+ eigen woord…"), lambda: self.ask(""), self.tr("Een eigen woord"))
        self.deeds = Deeds(signals, self)
        self.more = link(self.tr("+ meer…"), self.open_more, self.tr("Herstelweek, besproken op"))
        self.discussed = link(self.tr("Besproken met een professional"), self.deeds.discussed)
        self.body.addWidget(self.discussed, 0, Qt.AlignmentFlag.AlignLeft)
        self.discussed.hide()
        self.head.add_right(self.pain, self.own, self.more)
        self._add_field()
        self.earlier = EarlierAction(self, signals, tags(self.tr("de bijzonderheden")), self.edit)
        for signal in (signals.waiting.settled, signals.waiting.forgotten):
            signal.connect(self._handed.clear)
        for chip in [self._flow.chip(tag) for tag in base_first(known())][:1]:
            self._flow.set_stop(chip)

    def _add_field(self) -> None:
        self.edit = TagField(self.signals.unsaved, self._day)
        self._flow.insert(0, self.edit)
        self.edit.hide()
        self.edit.leaving.connect(self.store_pending)
        self.edit.textChanged.connect(lambda _text: self._show_pain_offer())
        self.edit.returnPressed.connect(self._enter)
        self.edit.escaped.connect(self._give_up)

    # -- showing -------------------------------------------------------------------------------------

    def show_day(self, picture: DayPicture) -> None:
        """Show the tags of a day."""
        if picture.day != self._day:
            self._flow.forget_touched()
        self._day = self.edit.day = picture.day
        if not picture.known:
            for tag in base_first(self._known()):
                self._flow.chip(tag)
            self._offer()
            return
        from herstel_gui.domain.tag_order import in_reading_order

        self.setEnabled(not picture.future)
        known = tuple(self._known())
        held = in_reading_order(picture.record.tags)
        self._flow.drop_except({*known, *held[:MOST_CHIPS], *self._used})
        for tag in (*base_first(known), *held[:MOST_CHIPS]):
            self._flow.chip(tag)
        self._show_message(self._too_many(len(held)) if len(held) > MOST_CHIPS else "", "hint")
        on = set(held)
        for tag, chip in self.chips.items():
            chip.setChecked(self._handed.get((picture.day, tag), tag in on))
        self._offer()
        self.discussed.setVisible(picture.discussed)
        self._show_draft()
        self._show_texts()
        if not self.looked_up:
            QTimer.singleShot(LOOK_UP_AFTER, self, self._look_up_soon)

    def _offer(self) -> None:
        """Show the chips of the known tags, of recent own words and of what is on."""
        offered = tuple(dict.fromkeys((*self._known(), *self._used)))
        self._flow.offer(offered, self._uses if self.looked_up else None)

    def _look_up_soon(self) -> None:
        if not self.looked_up:
            self.signals.attempt(self.look_up)

    def _too_many(self, count: int) -> str:
        return self.tr("Deze dag heeft {n} bijzonderheden; hier staan er {shown}.").format(
            n=BOOK.number(count, None, signed=False), shown=MOST_CHIPS
        )

    def _show_texts(self) -> None:
        """Show the texts that belong to the field and to the chips that are on."""
        self._show_safety()
        self._show_pain_offer()

    def _show_pain_offer(self) -> None:
        """Offer the tag of a pain beside the typed own word, or beside a chip that is on."""
        held = [tag for tag, chip in self.chips.items() if chip.isChecked()]
        typed = self.edit.word if not (self.edit.isHidden() or self.edit.prefix or self._closing) else ""
        self.pain_offer.show_for([typed, *held], held)

    def _note_as_pain(self, word: str, place: str) -> None:
        """Store the tag of a pain instead of an own word, which may still stand in the field."""
        from herstel_gui.application.pain_tags import note_as_pain

        if not (self.edit.isHidden() or self.edit.prefix):
            self._close()
        day, tag = self._day, PAIN_PREFIX + place
        try:
            stored = self.signals.run(lambda journal: note_as_pain(journal, day, word, place))
        except RefusedValueError as refused:
            self._show_message(translate(refused.text), "error")
            return
        if not stored and self.signals.waiting:
            self._handed |= {(day, tag): True, (day, word): False}
        if stored or self.signals.waiting:
            if word in self.chips:
                self.chips[word].setChecked(False)
            self._flow.chip(tag).setChecked(True)
            self._used = [tag, *(used for used in self._used if used != tag)]
            self._offer()
            self._flow.set_stop(self.chips[tag])
        self._show_texts()
        (self.chips.get(tag) or self.own).setFocus()

    def _show_safety(self) -> None:
        """Show the safety texts while a field is open, and beside a chip that needs them."""
        from herstel_gui.domain.safety_texts import RED_FLAGS, urgent_texts

        texts = urgent_texts([tag for tag, chip in self.chips.items() if chip.isChecked()])
        if not texts and not self.edit.isHidden():
            texts = (RED_FLAGS,)
        self.safety.setText("\n".join(translate(text) for text in texts))
        self.safety.setVisible(bool(texts))

    def _show_message(self, text: str, role: str) -> None:
        set_role(self.message, "role", role)
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def look_up(self) -> None:
        """Read the own words of the last USED_FROM days and show chips for the most used."""
        span = DaySpan.ending(self.signals.journal.clock.today(), USED_FROM)
        self._uses = Counter(
            tag for record in self.signals.journal.days(span).values() for tag in record.tags
        )
        self._used = [tag for tag, _ in self._uses.most_common() if tag not in TAGS][:OFFERED]
        for tag in self._used:
            self._flow.chip(tag)
        self.looked_up = True
        self._offer()

    # -- changing ------------------------------------------------------------------------------------

    def _switch(self, tag: str, on: bool) -> None:
        if self.signals.when_open(("tag", tag), (lambda: self._switch(tag, on)) if on else None):
            return
        if not self._store(tag, on=on):
            self.chips[tag].setChecked(not on)
        elif tag in self.chips:
            self._flow.set_stop(self.chips[tag])
        self._show_texts()

    def _store(self, tag: str, *, on: bool) -> bool:
        """Add or remove a tag; return True when this is stored or waits until the file can be written."""
        day = self._day
        try:
            if self.signals.run(lambda journal: journal.set_tag(day, tag, on=on)):
                return True
        except RefusedValueError as refused:
            self._show_message(translate(refused.text), "error")
            return False
        if self.signals.waiting:
            self._handed[day, tag] = on
        return bool(self.signals.waiting)

    def open_more(self) -> QMenu:
        """Open the menu with what is noted in a dialog: a recovery week and a consultation."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Herstelweek…")).triggered.connect(
            lambda _checked=False: self.deeds.recovery_week()
        )
        menu.addAction(self.tr("Besproken op…")).triggered.connect(
            lambda _checked=False: self.deeds.discussed()
        )
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
        return menu

    def ask(self, prefix: str) -> None:
        """Open the field for a tag that starts with ``prefix`` and focus the field."""
        self._open(prefix)
        self.edit.setFocus()

    def _open(self, prefix: str) -> None:
        prompt = self.tr("waar doet het pijn?") if prefix else self.tr("eigen woord")
        self.edit.open_for(prefix, prompt)
        self._show_texts()

    def _show_draft(self) -> None:
        """Open the field with the unfinished word of this day, if any."""
        for prefix in ("", PAIN_PREFIX):
            draft = self.edit.draft(prefix)
            if draft and self.edit.isHidden() and not self._closing:
                self._open(prefix)
                self.edit.setText(draft)

    def store_pending(self) -> bool:
        """Store the typed word as a tag and close the field; return False when the tag is refused."""
        if self.edit.isHidden():
            return True
        self.edit.pause.stop()
        tag = self.edit.tag
        if tag:
            if not self._store(tag, on=True):
                return False
            self._flow.chip(tag).setChecked(True)
            if tag not in TAGS:
                self._used = [tag, *(used for used in self._used if used != tag)]
            self._uses[tag] += 1
            self._offer()
        self._close()
        return True

    def _enter(self) -> None:
        if self.store_pending():
            self._opener().setFocus()

    def _give_up(self) -> None:
        self._close()
        self._opener().setFocus()

    def _opener(self) -> QPushButton:
        """Return the link that opened the field."""
        return self.pain if self.edit.prefix else self.own

    def _close(self) -> None:
        self.edit.pause.stop()
        self._closing = True  # hiding the field emits ``leaving`` once more
        # in an inactive window, hiding would move the cursor to the next field without the user seeing it
        if self.edit.window().focusWidget() is self.edit and not self.edit.hasFocus():
            self._opener().setFocus()
        self.edit.show_text("")
        self.edit.keep_draft()
        self.edit.hide()
        self._closing = False
        self._show_texts()
