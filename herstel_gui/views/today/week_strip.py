"""The strip with the seven days of the week: the mark of each day and whether there are entries."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from herstel_gui.domain.calendar import ONE_DAY
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.qt_models.texts import short_day, translate
from herstel_gui.views.icons import paint_icon
from herstel_gui.views.meaning_key import give_meaning
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.enter_key import is_enter
from herstel_gui.views.widgets.spoken_buttons import SpeaksRole, let_buttons_speak

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

    from herstel_gui.application.changes import Changes
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.signals.signal import LevelMark
    from herstel_gui.qt_models.day_mark import DayMark
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture

HEIGHT: Final = 36
SIGN: Final = 12
"""The side of a check mark or moon, in pixels at 100 %."""


class Form(Enum):
    """How much room a day has: margin, gap before a sign, room of the level and size of the name, at 100 %.

    NARROW shows only the number, with the level below it.
    """

    WIDE = (11, 6, 28, 13)
    TIGHT = (7, 3, 23, 12)
    NARROW = (0, 3, 0, 13)

    def __init__(self, margin: int, gap: int, level: int, font: int) -> None:
        self.margin, self.gap, self.level, self.font = margin, gap, level, font


NARROW_HEIGHT: Final = 44
_BETWEEN: Final = {Form.WIDE: 8, Form.TIGHT: 8, Form.NARROW: 4}
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DayButton(QAbstractButton, SpeaksRole):
    """One day of the strip. The chosen day is checked and is the only stop of Tab.

    Signals: ``stepped`` carries -1 or 1 after an arrow key.
    """

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.RadioButton
    stepped = Signal(int)

    def __init__(self) -> None:
        """Begin without a day."""
        super().__init__()
        let_buttons_speak()
        self.day: date | None = None
        self.shown: DayMark | None = None
        self._filled = self._known = False
        self._future = False
        self._planned = self._rested = False
        self._title = ""
        self.form = Form.WIDE
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, record: DayRecord, picture: DayPicture) -> None:
        """Show a day without its level; ``show_mark`` adds the mark."""
        day, chosen = record.day, record.day == picture.day
        if day != self.day:
            self.day, self.shown, self._title = day, None, ""
        self._known = picture.known
        self._filled, self._future = not record.empty, day > picture.today
        self._planned, self._rested = day in picture.planned_rest, record.kind is DayKind.REST
        self.setText(" ".join(short_day(day).split(" ")[:2]))
        self.setChecked(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self._name()
        self.update()

    @property
    def mark(self) -> LevelMark | None:
        """The mark that is drawn; None before it is computed."""
        return None if self.shown is None else self.shown.mark

    def show_mark(self, shown: DayMark) -> None:
        """Show the mark of the day; its title is in tooltip and accessible name."""
        title = translate(shown.title)
        if (shown, title) != (self.shown, self._title):
            self.shown, self._title = shown, title
            self._name()
            self.update()

    def _name(self) -> None:
        if self.day is None:
            return
        entered = self.tr("ingevuld") if self._filled else self.tr("nog niets ingevuld")
        entered = entered if self._known else ""
        state = self.tr("moet nog komen") if self._future else entered
        rest = self.tr("gepland: rust, gedaan") if self._rested else self.tr("gepland: rust")
        parts = (short_day(self.day), self._title, state, rest if self._planned else "")
        text = ", ".join(part for part in parts if part)
        self.setAccessibleName(text)
        self.setToolTip(text)

    def nextCheckState(self) -> None:
        """Keep the check state on a click: ``show_day`` sets the chosen day."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the left and right arrows, click with Enter."""
        if is_enter(event):
            self.click()
        elif event.key() in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of a button."""
        return QSize(theme().px(72), theme().px(NARROW_HEIGHT if self.form is Form.NARROW else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a width that fits the number of the day."""
        return QSize(theme().px(26), self.sizeHint().height())

    def set_form(self, form: Form) -> None:
        """Show the number of the day above the level, or the name beside the level."""
        if form is not self.form:
            self.form = form
            self.updateGeometry()
            self.update()

    def width_for(self, form: Form) -> int:
        """Return the width at which name, check mark and level fit, also when the day is chosen."""
        px = theme().px
        name = QFontMetrics(self._name_font(form, chosen=True)).horizontalAdvance(self.text())
        return px(form.margin) + name + px(form.gap) + px(SIGN) + px(form.level)

    def _name_font(self, form: Form, *, chosen: bool) -> QFont:
        font = self.font()
        font.setPixelSize(theme().px(form.font))
        font.setWeight(QFont.Weight.Bold if chosen else QFont.Weight.Normal)
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the day, a check mark for entries, a moon for planned rest, and the level."""
        px = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, inset = self.isChecked(), 1.0 if self.isChecked() else 0.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        if (
            chosen or self.underMouse() or not self._future
        ):  # a future day has a frame only when chosen or hovered
            border = "accent" if chosen or self.underMouse() else "line"
            painter.setPen(QPen(theme().colour(border), 2 if chosen else 1))
            painter.setBrush(theme().colour("paper" if self._future and not chosen else "card"))
            painter.drawRoundedRect(box, px(8), px(8))
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), px(5), px(5))
        self._paint_name(painter)
        beside = QPointF(self.width() - px(17 if self.form is Form.WIDE else 14), self.height() / 2)
        below = QPointF(self.width() / 2, self.height() - px(13))
        centre = below if self.form is Form.NARROW else beside
        if self._future and self._planned:  # a future day has no level: the moon takes that place
            self._paint_moon(painter, centre, px(15))
        elif self.shown is not None and not self._future:
            from herstel_gui.views.widgets.level_mark import paint_level

            shown = self.shown
            paint_level(painter, shown.mark, centre, px(15), held=shown.held)
        painter.end()

    def _paint_moon(self, painter: QPainter, centre: QPointF, side: float) -> None:
        where = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        paint_icon(painter, "rest", theme().colour("good" if self._rested else "muted").name(), where)

    def _paint_name(self, painter: QPainter) -> None:
        px, chosen, form = theme().px, self.isChecked(), self.form
        painter.setFont(self._name_font(form, chosen=chosen))
        painter.setPen(theme().colour("text" if chosen else "faint" if self._future else "muted"))
        if form is Form.NARROW and self.day is not None:
            top = self.rect().adjusted(0, px(4), 0, -self.height() + px(24))
            painter.drawText(top, Qt.AlignmentFlag.AlignCenter, str(self.day.day))
            number = painter.fontMetrics().horizontalAdvance("00")
            beside = (self.width() + number) / 2 + px(9)
            if self._planned and not self._future and beside + px(7) < self.width():
                self._paint_moon(painter, QPointF(beside, px(14)), px(SIGN))
            if self._filled:
                left = max(px(2), (self.width() - number) / 2 - px(form.gap) - px(SIGN))
                self._paint_check(painter, left, px(14))
            return
        place = self.rect().adjusted(px(form.margin), 0, -px(form.level), 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        self._paint_signs(painter, px(form.margin) + painter.fontMetrics().horizontalAdvance(self.text()))

    def _paint_signs(self, painter: QPainter, left: float) -> None:
        """Draw the check mark after the name, and then the moon for planned rest if it fits."""
        px, middle = theme().px, self.height() / 2
        step = px(self.form.gap) + px(SIGN)
        if self._filled:
            self._paint_check(painter, left + px(self.form.gap), middle)
            left += step
        if self._planned and not self._future and left + step <= self.width() - px(self.form.level):
            self._paint_moon(painter, QPointF(left + px(self.form.gap) + px(SIGN) / 2, middle), px(SIGN))

    def _paint_check(self, painter: QPainter, left: float, middle: float) -> None:
        side = theme().px(SIGN)
        where = QRectF(left, middle - side / 2, side, side)
        paint_icon(painter, "check", theme().colour("faint").name(), where)


class WeekStrip(QWidget):
    """The days of the week of the chosen day, Monday to Sunday; ``chosen`` carries a date.

    Levels are computed after the form is painted, one day per pass of the event loop, to keep typing fast.
    """

    chosen = Signal(object)

    def __init__(self, signals: JournalSignals, mark: Callable[[date], DayMark] | None = None) -> None:
        """Build the seven buttons; ``show_day`` adds the days.

        ``mark`` returns what to show for a day; without it the mark of the report of ``signals``.
        """
        super().__init__()
        self._signals = signals
        self._mark = mark or self._mark_of
        self._picture: DayPicture | None = None
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self.buttons = [DayButton() for _ in range(7)]
        give_meaning(self, "level")
        for button in self.buttons:
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, b=button: self._choose(b.day))
            button.stepped.connect(self._step)
        self._known: dict[date, DayMark] = {}
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._show_next)
        signals.changed.connect(self._changed)
        self.setAccessibleName(self.tr("De week van deze dag"))

    def show_day(self, picture: DayPicture) -> None:
        """Show the days now and start computing their levels."""
        self._picture = picture
        for button, record in zip(self.buttons, picture.week(), strict=True):
            button.show_day(record, picture)
        self._fit()
        if picture.known:
            self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop computing levels: the journal may be closed with the window."""
        super().hideEvent(event)
        self._later.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Continue with the missing levels."""
        super().showEvent(event)
        if self._picture is not None and self._picture.known:
            self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the form of the days by the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give all days the widest form in which every name fits with its check mark."""
        form = next((each for each in (Form.WIDE, Form.TIGHT) if self._fits(each)), Form.NARROW)
        self._row.setSpacing(theme().px(_BETWEEN[form]))
        for button in self.buttons:
            button.set_form(form)

    def _fits(self, form: Form) -> bool:
        between = theme().px(_BETWEEN[form])
        each = (self.width() - 6 * between) // 7
        return all(button.width_for(form) <= each for button in self.buttons)

    def forget(self) -> None:
        """Compute all levels again, after a change of limits; a hidden strip does so when it is shown."""
        self._known.clear()
        if self.isVisible():
            self._later.start()

    def show_levels(self) -> None:
        """Show the levels of all days up to today before returning."""
        while self._show_one_level():
            pass

    def _changed(self, changes: Changes) -> None:
        """Compute the levels from the first changed day on again: a level depends on earlier days only.

        Changes without days mean that anything may have changed: another program wrote to the journal file.
        After other changes another source may count, on any day.
        """
        first = min(changes.days, default=None)
        if first is None or changes.reorders:
            self.forget()
        else:
            self._known = {day: known for day, known in self._known.items() if day < first}

    def _show_next(self) -> None:
        """Show one more level; the timer stops first: a missing journal file must not be read repeatedly."""
        self._later.stop()
        self._signals.attempt(self._show_one_and_go_on)

    def _show_one_and_go_on(self) -> None:
        if self._show_one_level():
            self._later.start()

    def _show_one_level(self) -> bool:
        """Compute the newest missing level and show all known levels; return False when none was missing."""
        today = None if self._picture is None else self._picture.today
        days = [b.day for b in self.buttons if b.day is not None and today is not None and b.day <= today]
        unknown = next((day for day in reversed(days) if day not in self._known), None)
        if unknown is not None:
            self._known[unknown] = self._mark(unknown)
        for button in self.buttons:
            if button.day in self._known:
                button.show_mark(self._known[button.day])
        return unknown is not None

    def _mark_of(self, day: date) -> DayMark:
        from herstel_gui.qt_models.day_mark import day_mark

        return day_mark(self._signals.reports.of_day(day))

    def _choose(self, day: date | None) -> None:
        if not self._signals.when_open(object(), lambda: self._choose(day)):
            self.chosen.emit(day)

    def _step(self, by: int) -> None:
        if self._picture is not None and not self._signals.when_open(object(), lambda: self._step(by)):
            self.chosen.emit(self._picture.day + by * ONE_DAY)
            next(button for button in self.buttons if button.isChecked()).setFocus()
