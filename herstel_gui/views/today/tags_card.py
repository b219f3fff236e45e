"""What was special about the day: known tags, own words, and where it hurts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import PAIN_PREFIX, TAGS
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text
from herstel_gui.qt_models.texts import words
from herstel_gui.views.theme import theme
from herstel_gui.views.today.earlier import EarlierAction, tags
from herstel_gui.views.widgets.card import Card, link
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.unit_edit import UnitEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.picture import DayPicture

USED_FROM = 400
"""Own words of so many days back are offered again, the most used first."""

OFFERED = 6
CHIP = 26


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
        self._used: list[str] | None = None
        self._handed: dict[tuple[date, str], bool] = {}
        """Tags that were switched and wait until that can be stored."""
        self.chips: dict[str, Chip] = {}
        self._flow = FlowBox(theme().px(6))
        self.body.addWidget(self._flow)
        self.pain = link(self.tr("+ pijn…"), lambda: self.ask(PAIN_PREFIX), self.tr("Waar doet het pijn?"))
        self.own = link(self.tr("+ eigen…"), lambda: self.ask(""), self.tr("Een eigen woord"))
        self.head.add_right(self.pain, self.own)
        self.edit = UnitEdit()
        self.edit.setMaxLength(40)
        self.edit.setFixedSize(theme().px(160), theme().px(CHIP))
        self.edit.setProperty("role", "tag")
        self._prefix = ""
        self._flow.insert(0, self.edit)
        self.edit.hide()
        self.edit.leaving.connect(self.store_pending)
        self.edit.returnPressed.connect(self._enter)
        self.edit.escaped.connect(self._close)
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
        for tag in (*known, *picture.record.tags):
            self._chip(tag)
        for tag, chip in self.chips.items():
            chip.setChecked(self._handed.get((picture.day, tag), tag in picture.record.tags))
            chip.setVisible(chip.isChecked() or tag in known or tag in (self._used or []))
        if self._used is None:
            self._used = []
            QTimer.singleShot(0, self, self.look_up)

    def look_up(self) -> None:
        """Offer the own words that were used most."""
        span = DaySpan.ending(self.signals.journal.clock.today(), USED_FROM)
        uses = Counter(tag for record in self.signals.journal.days(span).values() for tag in record.tags)
        self._used = [tag for tag, _ in uses.most_common() if tag not in TAGS][:OFFERED]
        for tag in self._used:
            self._chip(tag).show()

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
        if self.signals.run(lambda journal: journal.set_tag(day, tag, on=on)):
            return True
        if self.signals.waiting:
            self._handed[day, tag] = on
        return bool(self.signals.waiting)

    def ask(self, prefix: str) -> None:
        """Open the place for a new word."""
        self._prefix = prefix
        prompt = self.tr("waar doet het pijn?") if prefix else self.tr("eigen woord")
        self.edit.setPlaceholderText(prompt)
        self.edit.setAccessibleName(prompt)
        wide = self.edit.fontMetrics().horizontalAdvance(prompt) + theme().px(28)
        self.edit.setFixedWidth(max(theme().px(160), wide))
        self.edit.show_text("")
        self.edit.show()
        self.edit.setFocus()

    def store_pending(self) -> bool:
        """Store the word that is being typed."""
        if self.edit.isHidden():
            return True
        word = " ".join(self.edit.text().split())
        if word:
            tag = self._prefix + word if self._prefix else _known_key(word)
            if not self._store(tag, on=True):
                return False
            self._chip(tag).setChecked(True)
            self._chip(tag).show()
            if self._used is not None and tag not in TAGS:
                self._used = [tag, *(used for used in self._used if used != tag)]
        self._close()
        return True

    def _enter(self) -> None:
        prefix = self._prefix
        if self.store_pending():
            (self.pain if prefix else self.own).setFocus()

    def _close(self) -> None:
        self.edit.show_text("")
        self.edit.hide()

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
        return words(Text(PAIN_IN, place=tag.removeprefix(PAIN_PREFIX)))
    return words(TAGS[tag]) if tag in TAGS else tag


PAIN_IN = QT_TRANSLATE_NOOP("herstel", "pijn: {place}")


def _known_key(word: str) -> str:
    for key, text in TAGS.items():
        if word.casefold() in {key, words(text).casefold()}:
            return key
    return word
