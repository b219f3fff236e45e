"""Seven days at a glance: the level of each by shape and colour, and whether anything was entered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from herstel_gui.domain.calendar import ONE_DAY
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.qt_models.texts import short_day, translate
from herstel_gui.views.icons import paint_icon
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.level_mark import paint_level

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

    from herstel_gui.application.changes import Changes
    from herstel_gui.domain.day import DayRecord
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture

HEIGHT: Final = 36
NARROW: Final = 98
"""A day with less room than this, for its name and two signs, shows its number with the mark below it."""

NARROW_HEIGHT: Final = 44
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DayButton(QAbstractButton):
    """One day of the strip. The chosen one is checked; only it is a stop of Tab."""

    stepped = Signal(int)

    def __init__(self) -> None:
        """Begin without a day."""
        super().__init__()
        self.day: date | None = None
        self.level: Level | None = None
        self._filled = False
        self._future = False
        self._planned = self._rested = False
        self._said = ""
        self._narrow = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, record: DayRecord, picture: DayPicture) -> None:
        """Show a day of a picture; its level comes later."""
        day, chosen = record.day, record.day == picture.day
        if day != self.day:
            self.day, self.level, self._said = day, None, ""
        self._filled, self._future = not record.empty, day > picture.today
        self._planned, self._rested = day in picture.planned_rest, record.kind is DayKind.REST
        self.setText(" ".join(short_day(day).split(" ")[:2]))
        self.setChecked(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self._name()
        self.update()

    def show_level(self, level: Level, said: str) -> None:
        """Show what the signals say of the day, in a mark and in words."""
        if (level, said) != (self.level, self._said):
            self.level, self._said = level, said
            self._name()
            self.update()

    def _name(self) -> None:
        if self.day is None:
            return
        entered = self.tr("ingevuld") if self._filled else self.tr("nog niets ingevuld")
        state = self.tr("moet nog komen") if self._future else entered
        rest = self.tr("gepland: rust, gedaan") if self._rested else self.tr("gepland: rust")
        parts = (short_day(self.day), self._said, state, rest if self._planned else "")
        text = ", ".join(part for part in parts if part)
        self.setAccessibleName(text)
        self.setToolTip(text)

    def nextCheckState(self) -> None:
        """Stay as it is when clicked: the page tells which day is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the days; Enter is a click too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Be as high as a button."""
        return QSize(theme().px(72), theme().px(NARROW_HEIGHT if self._narrow else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Be wide enough for the number of the day."""
        return QSize(theme().px(26), self.sizeHint().height())

    def set_narrow(self, *, narrow: bool) -> None:
        """Show only the number, and the mark below it."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the day, a check when something was entered, a moon for planned rest, and its level."""
        px = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, inset = self.isChecked(), 1.0 if self.isChecked() else 0.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        if chosen or self.underMouse() or not self._future:  # a day to come is no more than its name
            border = "accent" if chosen or self.underMouse() else "line"
            painter.setPen(QPen(theme().colour(border), 2 if chosen else 1))
            painter.setBrush(theme().colour("paper" if self._future and not chosen else "card"))
            painter.drawRoundedRect(box, px(8), px(8))
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), px(5), px(5))
        self._paint_name(painter)
        beside = QPointF(self.width() - px(17), self.height() / 2)
        below = QPointF(self.width() / 2, self.height() - px(13))
        centre = below if self._narrow else beside
        if self._future and self._planned:  # a day to come has no level: its plan stands there
            self._paint_moon(painter, centre, px(15))
        elif self.level is not None and not self._future:
            paint_level(painter, self.level, centre, px(15))
        painter.end()

    def _paint_moon(self, painter: QPainter, centre: QPointF, side: float) -> None:
        where = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        paint_icon(painter, "rest", theme().colour("good" if self._rested else "muted").name(), where)

    def _paint_name(self, painter: QPainter) -> None:
        px, chosen = theme().px, self.isChecked()
        font = self.font()
        font.setPixelSize(px(13))
        font.setWeight(QFont.Weight.Bold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme().colour("text" if chosen else "faint" if self._future else "muted"))
        if self._narrow and self.day is not None:
            top = self.rect().adjusted(0, px(4), 0, -self.height() + px(24))
            painter.drawText(top, Qt.AlignmentFlag.AlignCenter, str(self.day.day))
            beside = (self.width() + painter.fontMetrics().horizontalAdvance("00")) / 2 + px(9)
            if self._planned and not self._future and beside + px(7) < self.width():
                self._paint_moon(painter, QPointF(beside, px(14)), px(12))
            return
        place = self.rect().adjusted(px(11), 0, -px(28), 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        self._paint_signs(painter, px(11) + painter.fontMetrics().horizontalAdvance(self.text()))

    def _paint_signs(self, painter: QPainter, left: float) -> None:
        """Draw after the name what there is room for: planned rest, then the check."""
        px, middle = theme().px, self.height() / 2
        room = self.width() - px(26)
        if self._planned and not self._future and left + px(18) < room:
            self._paint_moon(painter, QPointF(left + px(12), middle), px(12))
            left += px(18)
        if self._filled and left + px(18) < room:
            where = QRectF(left + px(6), middle - px(12) / 2, px(12), px(12))
            paint_icon(painter, "check", theme().colour("faint").name(), where)


class WeekStrip(QWidget):
    """Monday up to and including Sunday of the day that is looked at; choosing tells ``chosen``."""

    chosen = Signal(object)

    def __init__(self, signals: JournalSignals) -> None:
        """Make the seven buttons once."""
        super().__init__()
        self._signals = signals
        self._picture: DayPicture | None = None
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self.buttons = [DayButton() for _ in range(7)]
        for button in self.buttons:
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, b=button: self.chosen.emit(b.day))
            button.stepped.connect(self._step)
        self._known: dict[date, tuple[Level, str]] = {}
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._show_next)
        signals.changed.connect(self._changed)
        self.setAccessibleName(self.tr("De week van deze dag"))

    def show_day(self, picture: DayPicture) -> None:
        """Show the days now, and their levels as soon as the fields are painted."""
        self._picture = picture
        for button, record in zip(self.buttons, picture.week(), strict=True):
            button.show_day(record, picture)
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask no more levels: the journal may be closed with the window."""
        super().hideEvent(event)
        self._later.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the levels that are not known yet."""
        super().showEvent(event)
        if self._picture is not None:
            self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the days be narrow where the window is."""
        super().resizeEvent(event)
        narrow = self.width() < 7 * theme().px(NARROW)
        self._row.setSpacing(theme().px(4 if narrow else 8))
        for button in self.buttons:
            button.set_narrow(narrow=narrow)

    def forget(self) -> None:
        """Ask all levels anew (after a change of limits)."""
        self._known.clear()
        self._later.start()

    def show_levels(self) -> None:
        """Show the level of every day up to today, now."""
        while self._show_one_level():
            pass

    def _changed(self, changes: Changes) -> None:
        """Forget the levels from the first changed day on: a day knows nothing of later ones.

        No day at all means that it is not known what changed, such as after another program wrote.
        """
        first = min(changes.days, default=None)
        if first is None:
            self.forget()
        else:
            self._known = {day: known for day, known in self._known.items() if day < first}

    def _show_next(self) -> None:
        """Show one more level; should the journal be away, then it is not asked for again and again."""
        self._later.stop()
        self._signals.attempt(self._show_one_and_go_on)

    def _show_one_and_go_on(self) -> None:
        if self._show_one_level():
            self._later.start()

    def _show_one_level(self) -> bool:
        """Show the levels known and ask one that is not, newest first, so that typing never waits long."""
        today = None if self._picture is None else self._picture.today
        days = [b.day for b in self.buttons if b.day is not None and today is not None and b.day <= today]
        unknown = next((day for day in reversed(days) if day not in self._known), None)
        if unknown is not None:
            report = self._signals.report(unknown)
            self._known[unknown] = (report.level, translate(report.title))
        for button in self.buttons:
            if button.day in self._known:
                button.show_level(*self._known[button.day])
        return unknown is not None

    def _step(self, by: int) -> None:
        if self._picture is not None:
            self.chosen.emit(self._picture.day + by * ONE_DAY)
            next(button for button in self.buttons if button.isChecked()).setFocus()
