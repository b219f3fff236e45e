"""A row of numbered choices, such as 1 to 7: one key or click chooses, the same key or click clears."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence

from herstel_gui.qt_models.event_errors import guarded
from herstel_gui.views.widgets.digit_keys import digit_of, labelled_digit, modifier_alone
from herstel_gui.views.widgets.segment_view import SegmentView
from herstel_gui.views.widgets.spoken import announce, let_speak

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

_WHOLE: Final = re.compile(r"(\d{1,2})(?:[.,]0+)?")
"""A whole number on the clipboard: 4, or 4,0 from a spreadsheet."""
BOUNCE: Final = 0.5
"""Seconds within which a second press of the same digit is ignored."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class SegmentBar(SegmentView):
    """A ``SegmentView`` that takes keys, clicks, the clipboard and assistive devices.

    A second press of the same digit within ``BOUNCE`` is a bounce of the key or of the hand, and is ignored.

    ``picked`` carries the choice of the user (int or None), ``refused`` a digit (int) or a pasted text (str)
    that is not a choice. ``show_choice`` emits neither. ``typed`` follows ``picked`` when a digit chose.
    """

    picked = Signal(object)
    typed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        labels: Sequence[str],
        first: int = 1,
        parent: QWidget | None = None,
        meanings: Sequence[str] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Offer these choices; digits choose by number, letters by the first letter of a label.

        ``meanings`` are the words of the numbers, for screen readers; ``clock`` returns seconds.
        """
        super().__init__(labels, first, parent)
        let_speak()
        self._meanings = list(meanings)
        self._typed = ""
        self.clock = clock
        self._pressed: tuple[int | None, float] = (None, 0.0)
        """The digit of the last key press, and when."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _pick(self, choice: int | None) -> None:
        self.show_choice(choice)
        announce(self)
        with guarded():
            self.picked.emit(choice)

    def _toggle(self, choice: int) -> None:
        self._pick(None if choice == self.choice and not self._given else choice)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the next digit as meant: a key does not bounce across a change of the focus."""
        self._pressed = (None, 0.0)
        super().focusInEvent(event)

    # -- assistive devices ---------------------------------------------------------------------------

    def spoken_value(self) -> str:
        """Return the choice for a screen reader, such as ``4, gaat wel``."""
        choice = self.choice
        if choice is None:
            return self.tr("leeg")
        label, meaning = self._labels[choice - self._first], ""
        if self._meanings:
            meaning = self._meanings[choice - self._first]
        return f"{label}, {meaning}" if meaning else label

    def take_value(self, number: int) -> None:
        """Choose a number from an assistive device; a number below the first choice clears the choice."""
        if self.isEnabled() and number <= self.maximum():
            self._pick(number if number >= self._first else None)

    # -- keys and mouse ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit, letter or arrow; Backspace and Delete clear the choice."""
        digit, key, text = digit_of(event), event.key(), event.text()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if digit is None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            # no text is typed here, so a digit of an AZERTY keyboard needs no Shift
            digit = labelled_digit(event)
        if digit is not None:
            self._type_digit(digit, again=event.isAutoRepeat())
            return
        if modifier_alone(event):
            event.ignore()
            return
        self._typed = ""
        if self._clipboard(event):
            return
        if plain and key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            if self.choice is not None:
                self._pick(None)
        elif plain and key in _STEPS:
            self._step(_STEPS[Qt.Key(key)])
        elif plain and key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._pick(self._first if key == Qt.Key.Key_Home else self.maximum())
        elif not (plain and text.isalpha() and self._type_letter(text)):
            event.ignore()

    def _clipboard(self, event: QKeyEvent) -> bool:
        """Copy, cut or paste the choice; return whether the key was a shortcut for these."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
            return True
        cut = event.matches(QKeySequence.StandardKey.Cut)
        if not cut and not event.matches(QKeySequence.StandardKey.Copy):
            return False
        if self.choice is not None:
            QGuiApplication.clipboard().setText(self._labels[self.choice - self._first])
            if cut:
                self._pick(None)
        return True

    def paste(self, text: str) -> None:
        """Choose by a pasted text, a whole number or a label; emit ``refused`` for any other text."""
        words = " ".join(text.split())
        matches = [i for i, label in enumerate(self._labels) if label.casefold() == words.casefold()]
        whole = _WHOLE.fullmatch(words)
        number = self._first + matches[0] if matches else int(whole[1]) if whole else None
        if number is not None and self._first <= number <= self.maximum():
            if number != self.choice or self._given:
                self._pick(number)
        elif words:
            with guarded():
                self.refused.emit(words if number is None else number)

    def _type_digit(self, digit: int, *, again: bool) -> None:
        """Choose a digit, or a number of two digits; ignore auto-repeat (``again``)."""
        before, when = self._pressed
        self._pressed = digit, self.clock()
        if again or (digit == before and self._pressed[1] - when < BOUNCE):
            return
        number = int(f"{self._typed}{digit}")
        if not self._typed or not self._first <= number <= self.maximum():
            number = digit
        self._typed = str(digit) if self._first <= number * 10 <= self.maximum() else ""
        if not self._first <= number <= self.maximum():
            with guarded():
                self.refused.emit(number)
        else:
            self._toggle(number)
            # the first of two digits may be the whole number or its beginning
            if self.choice is not None and not self._typed:
                self.typed.emit()

    def _type_letter(self, text: str) -> bool:
        matches = [i for i, label in enumerate(self._labels) if label.lower().startswith(text.lower())]
        if len(matches) == 1:
            self._toggle(self._first + matches[0])
        return len(matches) == 1

    def _step(self, by: int) -> None:
        if self.choice is None:
            self._pick(self._first if by > 0 else self.maximum())
        else:
            number = max(self._first, min(self.maximum(), self.choice + by))
            if number != self.choice:
                self._pick(number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the clicked number, or clear it when chosen already."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._typed = ""
            self._toggle(self.number_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ignore the release: the press already chose."""
        del event
