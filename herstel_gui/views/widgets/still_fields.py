"""Fields that ignore the mouse wheel, so that the wheel always scrolls the page.

In Qt the wheel changes the value of the field under the pointer and focuses the field, which a user who
scrolls the page may not notice. Use these classes instead of Qt's own; a test reports other uses.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from herstel_gui.domain.calendar import EARLIEST, LATEST, DaySpan
from herstel_gui.qt_models.texts import from_qdate, to_qdate
from herstel_gui.views.widgets.enter_key import is_enter
from herstel_gui.views.widgets.lines import shortened

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent, QShowEvent, QWheelEvent

    from herstel_gui.views.widgets.day_popup import DayPopup

    _Field = QWidget
else:
    _Field = object

BESIDE: Final = 4
NAMED_BY_LABELS: Final = sys.platform not in {"win32", "darwin"}
"""Whether Qt leaves the name of a combo box to its label."""


def name_beside_label(field: QWidget, name: str) -> None:
    """Give a field the name of the label beside it, of which it is the buddy.

    Linux reads the label of a combo box itself, and would read it again as its description.
    """
    if not (NAMED_BY_LABELS and isinstance(field, QComboBox)):
        field.setAccessibleName(name)


class Still(_Field):
    """Mixin, before the class of a Qt field; the wheel still scrolls an open list or calendar."""

    def showEvent(self, event: QShowEvent) -> None:
        """Accept the focus by Tab and click only; Qt's default includes the wheel."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        super().showEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class StillCombo(Still, QComboBox):
    """A combo box without wheel input, whose accessible name is heard on Linux too.

    There Qt gives the chosen entry as the name of a combo box, and leaves the name to the label beside it. A
    name without a label is therefore the beginning of the description.

    An entry wider than the box is shortened between words, and whole in the tooltip. Enter in an editable box
    keeps the text that is there.
    """

    _described = ""
    _whole = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without entries."""
        super().__init__(parent)
        self.currentTextChanged.connect(self._tell)

    def setEditable(self, editable: bool) -> None:  # of Qt
        """Let the user type a text too."""
        super().setEditable(editable)
        line = self.lineEdit()
        if line is not None:
            line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let go of a selection at Enter, where the completer did not make it.

        Qt takes every selection up to the end of the text for a completion. With the whole text selected it
        completes nothing, and puts the first entry in the place of the text.
        """
        line = self.lineEdit()
        if line is not None and watched is line and isinstance(event, QKeyEvent) and is_enter(event):
            start, prefix = line.selectionStart(), line.completer().completionPrefix()
            if start < 1 or line.text()[:start].casefold() != prefix.casefold():
                line.deselect()
        return super().eventFilter(watched, event)

    def setAccessibleName(self, name: str) -> None:
        """Set the name that is read before the chosen entry."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(self._described)

    def setAccessibleDescription(self, description: str) -> None:
        """Set what is read after the name."""
        self._described = description
        name = self.accessibleName() if NAMED_BY_LABELS else ""
        super().setAccessibleDescription(". ".join(filter(None, (name, description))))

    def sizeHint(self) -> QSize:
        """Return a slightly larger width than Qt, whose frame would cut wide texts."""
        hint = super().sizeHint()
        return QSize(hint.width() + BESIDE, hint.height())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Shorten the entry to draw: Qt would cut it."""
        super().initStyleOption(option)
        option.currentText = self._shortened(option)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the whole entry into the tooltip when there is no room for it."""
        super().resizeEvent(event)
        self._tell()

    def _shortened(self, option: QStyleOptionComboBox) -> str:
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        return shortened(self.currentText(), self.fontMetrics(), room.width())

    def _tell(self, _text: str = "") -> None:
        option, text = QStyleOptionComboBox(), self.currentText()
        self.initStyleOption(option)
        if self.toolTip() == self._whole:  # else it has a tooltip of its own
            self._whole = "" if option.currentText == text else text
            self.setToolTip(self._whole)


class StillSpin(Still, QSpinBox):
    """A spin box without wheel input."""


class StillDoubleSpin(Still, QDoubleSpinBox):
    """A decimal spin box without wheel input."""


class StillDate(Still, QDateEdit):
    """A date field without wheel input. F4, Alt+Down and its arrow open the calendar of the program.

    The cells of Qt's calendar are spoken as bare numbers, and its week begins on the day of the system.

    A date is typed as elsewhere in the program: ``5/3/2027``, ``2027-03-05``, ``5 mrt``. Qt would read every
    key at once, within the day, month or year at the cursor, and drop the digits that do not fit the two
    other ones: of ``01/03/2027`` in a field with 30 November the day stays 30. Here the text is read when it
    is whole: at Enter, when the focus leaves, and when the date is asked for. What is no date gives back the
    date that was there, and a day outside the range the nearest one in it.
    """

    def __init__(self, *given: Any) -> None:  # noqa: ANN401  # a date, a parent, or both
        """Show a date, with the month as a word: its order with the day is then clear everywhere."""
        super().__init__(*given)
        self.setDisplayFormat("d MMM yyyy")
        self._typing = False
        self._validator = self.lineEdit().validator()

    def sizeHint(self) -> QSize:
        """Return a width with room for every day: Qt measures the first and the last one only."""
        hint, measure = super().sizeHint(), self.fontMetrics().horizontalAdvance

        def width(day: QDate) -> int:
            return measure(self.locale().toString(day, self.displayFormat()))

        measured = max(width(self.minimumDate()), width(self.maximumDate()))
        # every weekday of every month, each with a wide number
        widest = max(width(QDate(2000, month, day)) for month in range(1, 13) for day in range(22, 29))
        return QSize(hint.width() + max(0, widest - measured) + BESIDE, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a date is never cut."""
        return self.sizeHint()

    def date(self) -> QDate:
        """Return the date, also of a text that is still being typed."""
        self._read()
        return super().date()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar, or edit the date."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        vertical = event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}
        if self.calendarPopup() and ((vertical and alt) or event.key() == Qt.Key.Key_F4):
            self._read()
            self.open_calendar()
            event.accept()
        elif self._types(event):
            self._begin()
            self.lineEdit().event(event)
        elif self._typing and not (vertical or is_enter(event) or event.key() == Qt.Key.Key_Escape):
            self.lineEdit().event(event)
        elif self._typing and event.key() == Qt.Key.Key_Escape:
            self.lineEdit().clear()
            self._read()
            event.ignore()
        else:
            self._read()
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # of Qt
        """Leave the field after a typed date, and else go to the next part of the date first."""
        typed = self._typing
        self._read()
        return QWidget.focusNextPrevChild(self, forward) if typed else super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Read what was typed."""
        self._read()
        super().focusOutEvent(event)

    def _types(self, event: QKeyEvent) -> bool:
        """Return whether a key changes the text."""
        keys = Qt.KeyboardModifier
        plain = not event.modifiers() & (keys.ControlModifier | keys.AltModifier | keys.MetaModifier)
        written = plain and event.text().isprintable() and bool(event.text())
        removed = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
        return written or removed or event.matches(QKeySequence.StandardKey.Paste)

    def _begin(self) -> None:
        """Let the line edit take any text; the first key replaces the date."""
        if not self._typing:
            self._typing = True
            line = self.lineEdit()
            line.blockSignals(True)  # Qt would read every change
            line.setValidator(None)  # type: ignore[arg-type]  # the stubs lack None
            line.selectAll()

    def _read(self) -> None:
        """Take the typed text as the date."""
        if self._typing:
            from herstel_gui.application.written_dates import typed_date_near  # noqa: PLC0415  # when needed

            self._typing = False
            line = self.lineEdit()
            before = super().date()
            day = typed_date_near(line.text(), from_qdate(before))
            line.setValidator(self._validator)
            line.blockSignals(False)
            self.setDate(before if day is None else to_qdate(day))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the calendar at a click on the arrow."""
        if self.calendarPopup() and self._is_arrow(event.position().toPoint()):
            self.open_calendar()
            event.accept()
        else:
            super().mousePressEvent(event)

    def open_calendar(self) -> DayPopup:
        """Open a calendar of the days that the field takes."""
        from herstel_gui.views.widgets.day_popup import DayPopup  # noqa: PLC0415  # when it is opened

        first, last = from_qdate(self.minimumDate()), from_qdate(self.maximumDate())
        span = DaySpan(max(first, EARLIEST), min(last, LATEST))
        popup = DayPopup(from_qdate(self.date()), self, span)
        popup.chosen.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        return popup

    def _take(self, day: dt.date) -> None:
        self.setDate(to_qdate(day))
        self.setFocus()
        self.editingFinished.emit()

    def _is_arrow(self, place: QPoint) -> bool:
        """Tell whether a place is on the arrow, which Qt draws as that of a combo box."""
        option, arrow = QStyleOptionComboBox(), QStyle.SubControl.SC_ComboBoxArrow
        option.initFrom(self)
        option.editable = True
        hit = self.style().hitTestComplexControl(QStyle.ComplexControl.CC_ComboBox, option, place, self)
        return hit == arrow
