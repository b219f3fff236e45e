"""A row of choices side by side, such as 1 to 7: one key or one click, and the same again to take it back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from herstel_gui.qt_models.event_errors import guarded
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.digit_keys import digit_of, modifier_alone
from herstel_gui.views.widgets.spoken import announce, let_speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

HEIGHT = 30
DIGIT_WIDTH = 32
_WHOLE: Final = re.compile(r"(\d{1,2})(?:[.,]0+)?")
"""A whole number as a clipboard gives it: 4, or 4,0 from a spreadsheet."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class SegmentBar(QAbstractSlider):
    """Choices with numbers from ``first`` on; None while nothing is chosen.

    It is a slider to Qt, so that a screen reader knows its range and value; the value below ``first`` is
    "nothing chosen". ``picked`` carries what the user chose (int or None), ``refused`` a digit (int) or a
    pasted text (str) that is no choice. Showing a choice from outside tells nobody.
    """

    picked = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        labels: Sequence[str],
        first: int = 1,
        parent: QWidget | None = None,
        meanings: Sequence[str] = (),
    ) -> None:
        """Offer these choices; digits choose by number, other keys by first letter.

        ``meanings`` are the words of the numbers, for who hears them.
        """
        super().__init__(parent)
        let_speak()
        self._labels = list(labels)
        self._meanings = list(meanings)
        self._first = first
        self._given = False
        self._hover: int | None = None
        self._typed = ""
        self.setRange(first - 1, first + len(self._labels) - 1)
        self.setValue(first - 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    # -- the choice --------------------------------------------------------------------------------

    @property
    def choice(self) -> int | None:
        """The number chosen; None when nothing is."""
        return None if self.value() < self._first else self.value()

    def show_choice(self, choice: int | None, *, given: bool = False) -> None:
        """Show a choice; ``given`` paints it as one that came from elsewhere."""
        self._given = given
        self.setValue(self._first - 1 if choice is None else choice)
        self.update()

    def _pick(self, choice: int | None) -> None:
        self.show_choice(choice)
        announce(self)
        with guarded():
            self.picked.emit(choice)

    def spoken_value(self) -> str:
        """Return the choice as it is said, such as ``4, gaat wel``."""
        choice = self.choice
        if choice is None:
            return self.tr("leeg")
        label, meaning = self._labels[choice - self._first], ""
        if self._meanings:
            meaning = self._meanings[choice - self._first]
        return f"{label}, {meaning}" if meaning else label

    def take_value(self, number: int) -> None:
        """Choose what another device asks for; less than the first choice is nothing."""
        if self.isEnabled() and number <= self.maximum():
            self._pick(number if number >= self._first else None)

    def _toggle(self, choice: int) -> None:
        self._pick(None if choice == self.choice and not self._given else choice)

    # -- keys and mouse ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit, letter or arrow; Backspace and Delete take the choice back."""
        digit, key, text = digit_of(event), event.key(), event.text()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
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
        """Copy, cut or paste the choice; tell whether the key was one of these."""
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
        """Choose what a pasted text says: a whole number or the word on a choice; refuse any other."""
        words = " ".join(text.split())
        found = [i for i, label in enumerate(self._labels) if label.casefold() == words.casefold()]
        whole = _WHOLE.fullmatch(words)
        number = self._first + found[0] if found else int(whole[1]) if whole else None
        if number is not None and self._first <= number <= self.maximum():
            if number != self.choice or self._given:
                self._pick(number)
        elif words:
            with guarded():
                self.refused.emit(words if number is None else number)

    def _type_digit(self, digit: int, *, again: bool) -> None:
        if again:
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

    def _type_letter(self, text: str) -> bool:
        found = [i for i, label in enumerate(self._labels) if label.lower().startswith(text.lower())]
        if len(found) == 1:
            self._toggle(self._first + found[0])
        return len(found) == 1

    def _step(self, by: int) -> None:
        if self.choice is None:
            self._pick(self._first if by > 0 else self.maximum())
        else:
            wanted = max(self._first, min(self.maximum(), self.choice + by))
            if wanted != self.choice:
                self._pick(wanted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._typed = ""
            self._toggle(self._at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what is pointed at."""
        self._hover = self._at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the press has chosen."""
        del event

    def leaveEvent(self, event: QEvent) -> None:
        """Light up nothing any more."""
        super().leaveEvent(event)
        self._hover = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll; a wheel that changes an answer is a trap."""
        event.ignore()

    def _at(self, position: QPointF) -> int:
        index = int(position.x() * len(self._labels) / max(1, self.width()))
        return self._first + max(0, min(len(self._labels) - 1, index))

    # -- painting ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Give every choice the same width: that of a digit, or of the longest word."""
        px = theme().px
        widest = max(self.fontMetrics().horizontalAdvance(label) for label in self._labels)
        each = max(px(DIGIT_WIDTH if len(self._labels) < 10 else DIGIT_WIDTH - 4), widest + px(20))  # noqa: PLR2004
        return QSize(each * len(self._labels), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Where room is short the choices stand close together; every one can still be read."""
        widest = max(self.fontMetrics().horizontalAdvance(label) for label in self._labels)
        return QSize((widest + theme().px(8)) * len(self._labels), theme().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the choices within one rounded frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, theme().px(8), theme().px(8))
        painter.fillPath(outline, theme().colour("card"))
        painter.save()
        painter.setClipPath(outline)
        for index in range(len(self._labels)):
            self._paint_segment(painter, index)
        painter.restore()
        focused = self.hasFocus()
        painter.setPen(QPen(theme().colour("accent" if focused else "field_line"), 2 if focused else 1))
        painter.drawPath(outline)
        painter.end()

    def _segment(self, index: int) -> QRectF:
        width = self.width() / len(self._labels)
        return QRectF(
            round(index * width), 0, round((index + 1) * width) - round(index * width), self.height()
        )

    def _paint_segment(self, painter: QPainter, index: int) -> None:
        box, number = self._segment(index), self._first + index
        chosen = number == self.choice
        colour = theme().colour("text" if self.isEnabled() else "faint")
        if chosen:
            painter.fillRect(box, theme().colour("accent_soft" if self._given else "accent"))
            colour = theme().colour("accent" if self._given else "accent_text")
        elif number == self._hover and self.isEnabled():
            painter.fillRect(box, theme().colour("accent_soft"))
        if index and not chosen and number - 1 != self.choice:
            painter.setPen(QPen(theme().colour("line"), 1))
            painter.drawLine(QPointF(box.left() + 0.5, 0), QPointF(box.left() + 0.5, box.height()))
        font = self.font()
        font.setWeight(QFont.Weight.Bold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._labels[index])
