"""The dialog that measures the pulse: the user presses space or clicks at every heart beat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from herstel_gui.views.theme import theme
from herstel_gui.views.today.tap_counter import TapCounter
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.mark_button import ToggleButton

WINDOWS: Final = (15, 30, 60)
FIRST: Final = 30


class TapPad(QAbstractButton):
    """The round button to tap, with the pulse inside and a ring that shows the elapsed time."""

    def __init__(self) -> None:
        """Begin without a pulse."""
        super().__init__()
        self._share = 0.0
        self._big, self._small = "–", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_state(self, big: str, small: str, share: float) -> None:
        """Show a figure, words below the figure, and ``share`` (0 to 1) of the ring."""
        self._big, self._small, self._share = big, small, share
        self.setAccessibleDescription(f"{big} {small}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a large size, easy to hit."""
        return QSize(theme().px(192), theme().px(192))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring and the texts."""
        px = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - px(16)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setBrush(theme().colour("accent_soft" if self.isDown() else "card"))
        painter.setPen(QPen(theme().colour("line"), px(6)))
        painter.drawEllipse(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("accent"), px(6), c=Qt.PenCapStyle.RoundCap))
        if self._share > 0:
            painter.drawArc(box, 90 * 16, -round(min(1.0, self._share) * 360 * 16))
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawEllipse(box.adjusted(px(7), px(7), -px(7), -px(7)))
        self._paint_words(painter, box)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        px = theme().px
        font = self.font()
        font.setPixelSize(px(48))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme().colour("text"))
        painter.drawText(box.adjusted(0, 0, 0, -px(20)), Qt.AlignmentFlag.AlignCenter, self._big)
        font.setPixelSize(px(13))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(theme().colour("muted"))
        painter.drawText(box.adjusted(0, px(56), 0, 0), Qt.AlignmentFlag.AlignCenter, self._small)


class TapDialog(FittingDialog):
    """Counts taps during 15, 30 or 60 seconds, or until the user stops.

    Signals: ``measured`` carries the pulse in beats per minute when the user accepts the result.
    """

    measured = Signal(int)

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        """Build the dialog; ``clock`` returns seconds of a monotonic clock."""
        super().__init__(parent)
        self._clock = clock
        self.setWindowTitle(self.tr("Pols meten"))
        self.prefer(416)
        self.set_margins(24, 20, 24, 20)
        self.pad = TapPad()
        self.pad.setAccessibleName(self.tr("Tik bij elke hartslag"))
        self.pad.pressed.connect(self.tap)
        self.hint = label("", "hint")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setMinimumHeight(theme().px(40))
        self.take = QPushButton(self.tr("Overnemen"))
        self.take.setProperty("role", "primary")
        self.again, self.cancel = QPushButton(self.tr("Opnieuw")), QPushButton(self.tr("Annuleren"))
        self.windows = QButtonGroup(self)
        self._lay_out()
        self.take.clicked.connect(self._take)
        self.again.clicked.connect(self.restart)
        self.cancel.clicked.connect(self.reject)
        self.windows.idClicked.connect(lambda _id: self.restart())
        self._ticker = QTimer(self, interval=100)
        self._ticker.timeout.connect(self.tick)
        self.restart()

    def _lay_out(self) -> None:
        px = theme().px
        column = self.body
        column.addWidget(self._choices())
        column.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.take)
        self.foot.addLayout(row)

    def _choices(self) -> FlowBox:
        row = FlowBox(theme().px(8))
        for seconds in WINDOWS:
            self._choice(row, self.tr("{n} seconden").format(n=seconds), seconds)
        self._choice(row, self.tr("eerste tot laatste tik"), 0)
        return row

    def _choice(self, row: FlowBox, text: str, seconds: int) -> None:
        button = ToggleButton(text)
        button.setProperty("role", "chip")
        button.setChecked(seconds == FIRST)
        button.setAutoDefault(False)
        self.windows.addButton(button, seconds)
        row.add(button)

    # -- measuring -----------------------------------------------------------------------------------

    def restart(self) -> None:
        """Discard the taps and start again."""
        self._ticker.stop()
        self.counter = TapCounter(self.windows.checkedId() or None)
        self._show(self._clock())
        self.pad.setFocus()

    def tap(self) -> None:
        """Count a beat now."""
        now = self._clock()
        self.counter.tap(now)
        if not self.counter.done(now):
            self._ticker.start()
        self._show(now)

    def tick(self) -> None:
        """Update the ring; at the end of the time stop and focus the button "Overnemen"."""
        now = self._clock()
        if self.counter.done(now):
            self._ticker.stop()
            if self.counter.pulse is not None:
                self.take.setFocus()
        self._show(now)

    def _show(self, now: float) -> None:
        counter, pulse = self.counter, self.counter.pulse
        share = counter.elapsed(now) / counter.seconds if counter.seconds else 0.0
        words = self.tr("per minuut") if pulse else self.tr("{n} tikken").format(n=counter.beats)
        self.pad.show_state("–" if pulse is None else str(pulse), words, share)
        free = counter.seconds is None
        self.take.setEnabled(pulse is not None and (free or counter.done(now)))
        self.hint.setText(self._sentence(now))

    def _sentence(self, now: float) -> str:
        counter = self.counter
        if not counter.beats:
            return self.tr(
                "Leg twee vingers op je pols. Tik bij elke slag op de spatiebalk of klik op de cirkel."
            )
        if counter.uneven:
            return self.tr("Er lijkt een tik te ontbreken. Wil je het opnieuw doen?")
        if counter.seconds is None:
            return self.tr("Ga door zolang je wilt en kies dan Overnemen (Enter).")
        if not counter.done(now):
            left = self.tr("Nog {n} seconden.")
            return left.format(n=max(1, round(counter.seconds - counter.elapsed(now))))
        if counter.pulse is None:
            return self.tr("Te weinig tikken om iets te zeggen. Probeer het opnieuw.")
        return self.tr("Klaar. Enter neemt {n} over.").format(n=counter.pulse)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept the result with Enter; without a result Enter does nothing."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.take.isEnabled():
                self._take()
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        pulse = self.counter.pulse
        if pulse is not None:
            self.accept()
            self.measured.emit(pulse)
