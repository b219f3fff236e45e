"""What was special about the day: known tags, own words, and where it hurts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal

from herstel_gui.domain.bounds import MAX_TAG, MAX_TAGS
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import PAIN_PREFIX, TAGS
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.qt_models.unsaved import Pause
from herstel_gui.views.theme import theme
from herstel_gui.views.today.earlier import EarlierAction, tags
from herstel_gui.views.widgets.card import Card, label, link, set_role
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.unit_edit import UnitEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPushButton

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture

USED_FROM = 400
"""Own words of so many days back are offered again, the most used first."""

OFFERED = 6
MOST_CHIPS = MAX_TAGS
"""A day of an old or foreign journal may hold more; a chip for each would take minutes."""
CHIP = 26
TAG_DRAFT = "tag "
"""How the places begin in which words are kept that are no tag yet."""


class Chip(ToggleButton):
    """A tag that is on or off. Arrows go from chip to chip; Tab passes them all in one step."""

    stepped = Signal(int)

    def __init__(self, text: str) -> None:
        """Show a word."""
        super().__init__(text)
        self.setProperty("role", "tag")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """Be lower than other buttons: there are many."""
        return QSize(super().sizeHint().width(), max(theme().px(CHIP), self.fontMetrics().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step; Enter is a click too."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self.stepped.emit(-1)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            self.stepped.emit(1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class TagsCard(Card):
    """Chips for the known tags and for own words used before, and two places for new words."""

    def __init__(self, signals: JournalSignals, known: Callable[[], Sequence[str]]) -> None:
        """Show the known tags; own words are looked up when the page has been painted."""
        super().__init__(self.tr("Bijzonderheden"))
        self.signals = signals
        self._known = known
        self._day: date = signals.day
        self._used: list[str] = []
        self._looked_up = False
        self._handed: dict[tuple[date, str], bool] = {}
        """Tags that were switched and wait until that can be stored."""
        self.chips: dict[str, Chip] = {}
        self._flow = FlowBox(theme().px(6))
        self.body.addWidget(self._flow)
        self.said = label("", "hint")
        self.said.setWordWrap(True)
        self.said.hide()
        self.body.addWidget(self.said)
        self.pain = link(self.tr("+ pijn…"), lambda: self.ask(PAIN_PREFIX), self.tr("Waar doet het pijn?"))
        self.own = link(self.tr("+ eigen…"), lambda: self.ask(""), self.tr("Een eigen woord"))
        self.head.add_right(self.pain, self.own)
        self.edit = UnitEdit()
        # Escape closes it, empty or not
        self.edit.visited = True
        limit_length(self.edit, MAX_TAG)
        self.edit.setFixedSize(theme().px(160), theme().px(CHIP))
        self.edit.setProperty("role", "tag")
        self._prefix = ""
        self._closing = False
        self._flow.insert(0, self.edit)
        self.edit.hide()
        self.pause = Pause(self, self._keep_draft, signals.unsaved)
        self.edit.textEdited.connect(self.pause.start)
        self.edit.touched.connect(lambda typed: signals.unsaved.note(self.edit, typed=typed))
        self.edit.leaving.connect(self.store_pending)
        self.edit.returnPressed.connect(self._enter)
        self.edit.escaped.connect(self._give_up)
        self.earlier = EarlierAction(self, signals, tags(self.tr("de bijzonderheden")), self.edit)
        for told in (signals.waiting.settled, signals.waiting.forgotten):
            told.connect(self._handed.clear)
        for tag in known():
            self._chip(tag)
        for chip in list(self.chips.values())[:1]:
            self._set_stop(chip)

    # -- showing -------------------------------------------------------------------------------------

    def show_day(self, picture: DayPicture) -> None:
        """Show the tags of a day."""
        self._day = picture.day
        self.setEnabled(not picture.future)
        known = tuple(self._known())
        held = picture.record.tags
        self._drop_chips_but({*known, *held[:MOST_CHIPS], *self._used})
        for tag in (*known, *held[:MOST_CHIPS]):
            self._chip(tag)
        self._say(self._too_many(len(held)) if len(held) > MOST_CHIPS else "", "hint")
        on = set(held)
        for tag, chip in self.chips.items():
            chip.setChecked(self._handed.get((picture.day, tag), tag in on))
            chip.setVisible(chip.isChecked() or tag in known or tag in self._used)
        self._take_up_draft()
        if not self._looked_up:
            QTimer.singleShot(0, self, self._look_up_soon)

    def _look_up_soon(self) -> None:
        if not self._looked_up:
            self.signals.attempt(self.look_up)

    def _too_many(self, count: int) -> str:
        return self.tr("Deze dag heeft {n} bijzonderheden; hier staan er {shown}.").format(
            n=BOOK.number(count, None, signed=False), shown=MOST_CHIPS
        )

    def _say(self, text: str, role: str) -> None:
        set_role(self.said, "role", role)
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _drop_chips_but(self, wanted: set[str]) -> None:
        """Let go of the chips of other days, when there have come to be very many."""
        if len(self.chips) <= MOST_CHIPS:
            return
        for tag in [tag for tag in self.chips if tag not in wanted]:
            self._flow.remove(self.chips.pop(tag))

    def look_up(self) -> None:
        """Offer the own words that were used most."""
        span = DaySpan.ending(self.signals.journal.clock.today(), USED_FROM)
        uses = Counter(tag for record in self.signals.journal.days(span).values() for tag in record.tags)
        self._used = [tag for tag, _ in uses.most_common() if tag not in TAGS][:OFFERED]
        for tag in self._used:
            self._chip(tag).show()
        self._looked_up = True

    def _chip(self, tag: str) -> Chip:
        if tag not in self.chips:
            chip = Chip(tag_words(tag))
            chip.clicked.connect(lambda checked: self._switch(tag, on=checked))
            chip.stepped.connect(self._step)
            self._flow.insert(len(self.chips), chip)
            self.chips[tag] = chip
        return self.chips[tag]

    # -- changing ------------------------------------------------------------------------------------

    def _switch(self, tag: str, *, on: bool) -> None:
        if not self._store(tag, on=on):
            self.chips[tag].setChecked(not on)
        elif tag in self.chips:
            self._set_stop(self.chips[tag])

    def _store(self, tag: str, *, on: bool) -> bool:
        """Store a tag, or leave it to wait; tell whether it is in good hands."""
        day = self._day
        try:
            if self.signals.run(lambda journal: journal.set_tag(day, tag, on=on)):
                return True
        except RefusedValueError as refused:
            self._say(translate(refused.text), "error")
            return False
        if self.signals.waiting:
            self._handed[day, tag] = on
        return bool(self.signals.waiting)

    def ask(self, prefix: str) -> None:
        """Open the place for a new word."""
        self._open(prefix)
        self.edit.setFocus()

    def _open(self, prefix: str) -> None:
        self._prefix = prefix
        self.edit.setMaxLength(MAX_TAG - len(prefix))
        prompt = self.tr("waar doet het pijn?") if prefix else self.tr("eigen woord")
        self.edit.setPlaceholderText(prompt)
        self.edit.setAccessibleName(prompt)
        wide = self.edit.fontMetrics().horizontalAdvance(prompt) + theme().px(28)
        self.edit.setFixedWidth(max(theme().px(160), wide))
        self.edit.show_text("")
        self.edit.show()

    def _take_up_draft(self) -> None:
        """Show the word that was being typed when the program was broken off."""
        for prefix in ("", PAIN_PREFIX):
            draft = self.signals.unsaved.draft(self._day, f"{TAG_DRAFT}{prefix}")
            if draft and self.edit.isHidden() and not self._closing:
                self._open(prefix)
                self.edit.setText(draft)

    def _keep_draft(self) -> None:
        """Keep the word so far: half a word is no tag."""
        word = " ".join(self.edit.text().split())
        self.signals.unsaved.keep(self._day, f"{TAG_DRAFT}{self._prefix}", word)

    def store_pending(self) -> bool:
        """Store the word that is being typed."""
        if self.edit.isHidden():
            return True
        self.pause.stop()
        word = " ".join(self.edit.text().split())
        if word:
            tag = self._prefix + word if self._prefix else _known_key(word)
            if not self._store(tag, on=True):
                return False
            self._chip(tag).setChecked(True)
            self._chip(tag).show()
            if tag not in TAGS:
                self._used = [tag, *(used for used in self._used if used != tag)]
        self._close()
        return True

    def _enter(self) -> None:
        if self.store_pending():
            self._asker().setFocus()

    def _give_up(self) -> None:
        self._close()
        self._asker().setFocus()

    def _asker(self) -> QPushButton:
        """Return the link that opened the place for a new word."""
        return self.pain if self._prefix else self.own

    def _close(self) -> None:
        self.pause.stop()
        self._closing = True  # the field is left once more when it is hidden
        # left for another window it would hand the cursor to the next field, unseen
        if self.edit.window().focusWidget() is self.edit and not self.edit.hasFocus():
            self._asker().setFocus()
        self.edit.show_text("")
        self._keep_draft()
        self.edit.hide()
        self._closing = False

    # -- going from chip to chip ---------------------------------------------------------------------

    def _step(self, by: int) -> None:
        every = [chip for chip in self.chips.values() if not chip.isHidden()]
        here = next((i for i, chip in enumerate(every) if chip.hasFocus()), 0)
        chip = every[(here + by) % len(every)]
        self._set_stop(chip)
        chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _set_stop(self, stop: Chip) -> None:
        """Make one chip the stop of Tab."""
        for chip in self.chips.values():
            policy = Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)


def tag_words(tag: str) -> str:
    """Put a tag into words: a known one by its label, pain by its place, an own word as it is."""
    if tag.startswith(PAIN_PREFIX):
        return translate(Text(PAIN_IN, place=tag.removeprefix(PAIN_PREFIX)))
    return translate(TAGS[tag]) if tag in TAGS else tag


PAIN_IN = tr_noop("pijn: {place}")


def _known_key(word: str) -> str:
    for key, text in TAGS.items():
        if word.casefold() in {key, translate(text).casefold()}:
            return key
    return word
