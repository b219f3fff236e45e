"""The dialog that measures the pulse: the user presses space or clicks at every heart beat.

The posture is chosen once. Half a minute of sitting or lying still comes first. The pulse stays hidden until
the measurement is over, because a number on screen changes how one taps.
"""

from __future__ import annotations

from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from herstel_gui.application.pulse_posture import Posture
from herstel_gui.domain.tapped_pulse import TapDoubt, counting_error
from herstel_gui.domain.text import Rounded, Text, tr_noop
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.today.tap_counter import TapCounter
from herstel_gui.views.today.tap_pad import TapPad
from herstel_gui.views.widgets.card import label, link
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.mark_button import ToggleButton

if TYPE_CHECKING:
    from collections.abc import Callable

WINDOWS: Final = (30, 60)
FIRST: Final = 30
STILL: Final = 30
"""Seconds of sitting or lying still before the first tap."""
POSTURES: Final = (Posture.LYING, Posture.SITTING)
BY_CLOCK: Final = tr_noop(
    "Tel je liever met de klok? Typ in het veld 26x2, 26/30 of 13x4. Wie {n} seconden telt, kan er ongeveer "
    "{error} naast zitten."
)


class TapDialog(FittingDialog):
    """Asks the posture once, waits half a minute, then counts taps during 30 or 60 seconds or until "Klaar".

    Signals: ``measured`` carries the pulse in beats per minute when the user accepts the result;
    ``posture_chosen`` the chosen ``Posture``.
    """

    loses_input: ClassVar[bool] = False
    chapter: ClassVar[str] = "10-begin"

    measured = Signal(int)
    posture_chosen = Signal(object)

    def __init__(self, clock: Callable[[], float], posture: Posture, parent: QWidget | None = None) -> None:
        """Build the dialog; ``clock`` returns seconds of a monotonic clock."""
        super().__init__(parent)
        self._clock, self.posture = clock, posture
        self._still_since: float | None = None
        self._begun = False
        self.setWindowTitle(self.tr("Pols meten"))
        self.prefer(448)
        self.set_margins(24, 20, 24, 20)
        self.pad = TapPad()
        self.pad.setAccessibleName(self.tr("Tik bij elke hartslag"))
        self.pad.pressed.connect(self.tap)
        self.hint = _wrapped("hint")
        self.hint.setMinimumHeight(theme().px(40))
        self.how = _wrapped("")
        self.take, self.begin = QPushButton(self.tr("Invullen")), QPushButton(self.tr("Begin nu"))
        self.stop = QPushButton(self.tr("Klaar"))
        for button in (self.take, self.begin, self.stop):
            button.setProperty("role", "primary")
        self.again, self.cancel = QPushButton(self.tr("Nog een keer")), QPushButton(self.tr("Annuleren"))
        self.windows, self.postures = QButtonGroup(self), QButtonGroup(self)
        self.other = link(self.tr("Andere houding…"), self._ask_posture)
        self._lay_out()
        self._listen()
        self._ticker = QTimer(self, interval=100)
        self._ticker.timeout.connect(self.tick)
        self._show_posture()
        self.restart()

    def _listen(self) -> None:
        self.take.clicked.connect(self._take)
        self.begin.clicked.connect(self.start_counting)
        self.stop.clicked.connect(self._finish)
        self.again.clicked.connect(self.restart)
        self.cancel.clicked.connect(self.reject)
        self.windows.idClicked.connect(lambda _id: self.restart())
        self.postures.idClicked.connect(self._choose_posture)

    def _lay_out(self) -> None:
        column = self.body
        column.addWidget(self.how)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        self.ways = FlowBox(theme().px(8))
        names = self.tr("Liggend in bed, voor het opstaan"), self.tr("Zittend, na 5 minuten")
        for place, name in enumerate(names):
            self._chip(self.ways, self.postures, name, place)
        column.addWidget(self.ways)
        column.addWidget(self._choices())
        column.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignHCenter)
        clock = _wrapped("small")
        error = Rounded(Decimal(str(counting_error(FIRST))), 1)
        clock.setText(translate(Text(BY_CLOCK, n=FIRST, error=error)))
        column.addWidget(clock)
        column.addStretch(1)
        self.foot.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self.again)
        row.addStretch(1)
        for button in (self.cancel, self.begin, self.stop, self.take):
            row.addWidget(button)
        self.foot.addLayout(row)

    def _choices(self) -> FlowBox:
        row = FlowBox(theme().px(8))
        for seconds in WINDOWS:
            self._chip(row, self.windows, self.tr("{n} seconden").format(n=seconds), seconds)
        self._chip(row, self.windows, self.tr("zonder klok, vanaf 20 tikken"), 0)
        self.windows.button(FIRST).setChecked(True)
        return row

    def _chip(self, row: FlowBox, group: QButtonGroup, text: str, number: int) -> None:
        button = ToggleButton(text)
        button.setProperty("role", "chip")
        button.setAutoDefault(False)
        group.addButton(button, number)
        row.add(button)

    # -- posture -------------------------------------------------------------------------------------

    def _ask_posture(self) -> None:
        """Show the postures again; the taps are discarded."""
        self.posture = Posture.NOT_CHOSEN
        self._show_posture()
        self.restart()

    def _choose_posture(self, place: int) -> None:
        self.posture = POSTURES[place]
        self._begun, self._still_since = False, None
        self.posture_chosen.emit(self.posture)
        self._show_posture()
        self.restart()

    def _show_posture(self) -> None:
        chosen = self.posture is not Posture.NOT_CHOSEN
        self.ways.setVisible(not chosen)
        self.other.setVisible(chosen)
        self.pad.setEnabled(chosen)
        self.how.setText(
            {
                Posture.LYING: self.tr("Je meet liggend, in bed, voor het opstaan."),
                Posture.SITTING: self.tr("Je meet zittend, nadat je 5 minuten zat."),
            }.get(
                self.posture,
                self.tr(
                    "Hoe meet je je pols? Liggend is het best. Kies één keer en houd het zo: liggend en "
                    "zittend zijn twee reeksen, elk met een eigen gewone waarde."
                ),
            )
        )

    # -- measuring -----------------------------------------------------------------------------------

    @property
    def waiting(self) -> float:
        """The seconds of the half minute of rest that are left; 0 when counting may start."""
        if self._begun:
            return 0.0
        since = self._still_since
        return STILL if since is None else max(0.0, STILL - (self._clock() - since))

    def restart(self) -> None:
        """Discard the taps and start again; the half minute of rest is not repeated."""
        self._ticker.stop()
        self.counter = TapCounter(self.windows.checkedId() or None)
        if self.posture is not Posture.NOT_CHOSEN and not self._begun:
            self._still_since = self._clock() if self._still_since is None else self._still_since
            self._ticker.start()
        self._show(self._clock())
        self.pad.setFocus()

    def start_counting(self) -> None:
        """End the half minute of rest: from now on taps count."""
        self._begun = True
        self.restart()

    def tap(self) -> None:
        """Count a beat now; ignored during the half minute of rest."""
        now = self._clock()
        if self.posture is Posture.NOT_CHOSEN or self.waiting:
            return
        self._begun = True
        self.counter.tap(now)
        if not self.counter.done(now):
            self._ticker.start()
        self._show(now)

    def tick(self) -> None:
        """Update the ring and the words; stop at the end of the time."""
        now = self._clock()
        if not self._begun and not self.waiting:
            self.start_counting()
        if self.counter.done(now):
            self._ticker.stop()
        self._show(now)

    def _finish(self) -> None:
        """End a measurement without a fixed time."""
        self.counter.finish()
        self.tick()
        self.pad.setFocus()

    # -- showing -------------------------------------------------------------------------------------

    def _show(self, now: float) -> None:
        counter, done = self.counter, self.counter.done(now)
        result = counter.result if done else None
        chosen = self.posture is not Posture.NOT_CHOSEN
        waits = self.waiting > 0
        share = self.waiting / STILL if waits and chosen else 0.0
        if counter.seconds and not waits:
            share = counter.elapsed(now) / counter.seconds
        self.pad.show_state(*self._figure(now), share)
        free = counter.seconds is None and counter.beats > 0 and not done
        self.again.setEnabled(counter.beats > 0)
        self.begin.setVisible(waits and chosen)
        self.stop.setVisible(free)
        self.stop.setEnabled(not counter.lacking)
        self.take.setVisible(not waits and not free)
        self.take.setEnabled(result is not None)
        self.hint.setText(self._sentence(now))

    def _figure(self, now: float) -> tuple[str, str]:
        """Return the large text of the pad and the words below it; never the pulse before the end."""
        counter = self.counter
        if self.posture is Posture.NOT_CHOSEN:
            return "–", ""
        if self.waiting:
            lying = self.posture is Posture.LYING
            return str(ceil(self.waiting)), self.tr("stil liggen") if lying else self.tr("stil zitten")
        if not counter.done(now):
            return ("–", self.tr("tik")) if not counter.beats else ("•", self._left(now))
        result = counter.result
        return ("–", "") if result is None else (str(result.beats), self.tr("per minuut"))

    def _left(self, now: float) -> str:
        counter = self.counter
        if counter.seconds is not None:
            return self.tr("nog {n} s").format(n=max(1, round(counter.seconds - counter.elapsed(now))))
        return self.tr("nog {n} ×").format(n=counter.lacking) if counter.lacking else self.tr("genoeg")

    def _sentence(self, now: float) -> str:
        counter = self.counter
        if self.posture is Posture.NOT_CHOSEN:
            return ""
        if self.waiting:
            return self.tr(
                "Beweeg niet en praat niet. Over een halve minuut begin je te tikken; lag of zat je al stil, "
                "kies dan Begin nu (Enter)."
            )
        if not counter.beats:
            return self.tr(
                "Leg twee vingers op je pols. Tik bij elke slag op de spatiebalk of klik op de cirkel."
            )
        if not counter.done(now):
            if counter.seconds is None and not counter.lacking:
                return self.tr("Ga door zolang je wilt en kies dan Klaar (Enter).")
            return self.tr("Je ziet je pols als je klaar bent.")
        return self._outcome()

    def _outcome(self) -> str:
        result = self.counter.result
        if result is None:
            return self.tr("Te weinig tikken om je pols te tellen. Probeer het nog een keer.")
        about = max(1, round(result.uncertainty))
        sentences = {
            TapDoubt.MISSED: self.tr("Er lijkt een tik te ontbreken. Wil je het nog een keer doen?"),
            TapDoubt.DOUBLE: self.tr("Eén slag lijkt dubbel getikt. Wil je het nog een keer doen?"),
            TapDoubt.UNEVEN: self.tr("Te onregelmatig: {n}, op ±{about} na. Nog een keer?"),
            None: self.tr("{n}, op ±{about} na. Enter neemt {n} over."),
        }
        return sentences[result.doubt].format(n=result.beats, about=about)

    def confirm(self) -> bool:
        """Begin, finish, accept a sure result, or measure again after a doubt."""
        if not self.begin.isHidden():
            self.start_counting()
        elif not self.stop.isHidden():
            self._finish()
        elif self.counter.done(self._clock()):
            result = self.counter.result
            if result is not None and result.doubt is None:
                self._take()
            else:
                self.restart()
        return True

    def _take(self) -> None:
        result = self.counter.result
        if result is not None:
            self.accept()
            self.measured.emit(result.beats)


def _wrapped(role: str) -> QLabel:
    """Return an empty, centred label that wraps its text."""
    text = label("", role)
    text.setWordWrap(True)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return text
