"""The third card of the welcome page: which measures to fill in, and how long that takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from herstel_gui.application.morning_effort import choices, missing, seconds_of
from herstel_gui.application.pulse_posture import with_taken_pulse
from herstel_gui.domain.measures import BY_KEY, NIGHT_KEYS, SHORT_SET, WIDE_SET, in_order_of
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.welcome.step_card import StepCard, wrapped
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from herstel_gui.application.morning_effort import Choice


class FieldsCard(StepCard):
    """Check boxes with seconds; ``changed`` carries the keys of the measures that are now asked."""

    changed = Signal(tuple)

    def __init__(self, asked: Sequence[str], offered: Callable[[str], bool] = lambda _key: True) -> None:
        """Tick the measures ``asked``; list those of which ``offered`` accepts the key."""
        super().__init__(3, self.tr("Wat wil je ’s ochtends invullen?"))
        self._choices = choices(offered)
        self._asked = tuple(asked)
        self.boxes: dict[tuple[str, ...], QCheckBox] = {}
        self.body.setSpacing(theme().px(2))
        self.body.addWidget(self._sets())
        self.body.addSpacing(theme().px(2))
        for choice in self._choices:
            self.body.addWidget(self._row(choice))
        self.body.addSpacing(theme().px(6))
        self.total, self.enough = wrapped(""), wrapped("")
        self.total.setTextFormat(Qt.TextFormat.RichText)
        self.body.addWidget(self.total)
        self.body.addWidget(self.enough)
        self.body.addStretch(1)
        self.body.addWidget(
            wrapped(
                self.tr(
                    "De gevoelens zijn één cijfer: 1 is heel goed, 7 is heel slecht. Training en rust vul je "
                    "in wanneer het uitkomt."
                ),
                "small",
            )
        )
        self._tell()

    @property
    def asked(self) -> tuple[str, ...]:
        """The keys of the measures that are ticked, and of those that are not listed."""
        return self._asked

    def _sets(self) -> QWidget:
        """Return buttons that tick a set: the short one of five, the wide one, and everything."""
        sets = FlowBox(theme().px(8))
        self.short = self._set(self.tr("Kort (5)"), SHORT_SET)
        self.wide = self._set(self.tr("Uitgebreid"), WIDE_SET)
        self.everything = self._set(self.tr("Alles"), BY_KEY)
        for button in (self.short, self.wide, self.everything):
            sets.add(button)
        return sets

    def _set(self, text: str, keys: Collection[str]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "chip")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.choose(with_taken_pulse(keys, self._asked)))
        return button

    def choose(self, keys: Collection[str]) -> None:
        """Tick exactly the rows with one of these keys, and report the choice once."""
        listed = {key for row in self._choices for key in row.keys}
        unlisted = {key for key in self._asked if key not in listed}
        self._asked = in_order_of(self._asked, listed & {*keys} | unlisted)
        for row, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(bool({*row} & {*keys}))
        self._tell()
        self.changed.emit(self._asked)

    def _row(self, choice: Choice) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        night = choice.keys == NIGHT_KEYS
        box = QCheckBox(self.tr("Slaap: naar bed – op") if night else translate(choice.measure.label))
        box.setChecked(bool(set(choice.keys) & set(self._asked)))
        seconds = self._seconds(choice.seconds)
        # a screen reader reads the description after the name
        box.setAccessibleDescription(seconds)
        box.toggled.connect(lambda on, keys=choice.keys: self._tick(keys, on=on))
        self.boxes[choice.keys] = box
        row.addWidget(box, 1)
        words: QLabel = label(seconds, "small")
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words)
        return holder

    def _seconds(self, seconds: float) -> str:
        return self.tr("{n} s").format(n=max(1, round(seconds)))

    def _tick(self, keys: tuple[str, ...], *, on: bool) -> None:
        kept = {*self._asked, *keys} if on else set(self._asked) - set(keys)
        self._asked = in_order_of(self._asked, kept)
        self._tell()
        self.changed.emit(self._asked)

    def _tell(self) -> None:
        """Show the seconds of the whole choice and what it lacks."""
        seconds = max(1, round(seconds_of(self._asked)))
        many, one = self.tr("Ongeveer {n} seconden per ochtend"), self.tr("Ongeveer {n} seconde per ochtend")
        self.total.setText(f"<b>{(one if seconds == 1 else many).format(n=seconds)}</b>")
        lacking = missing(self._asked)
        parts = [
            text
            for lacks, text in (
                (lacking.fatigue, self.tr("vermoeidheid")),
                (lacking.mind, self.tr("stemming, motivatie, prikkelbaarheid of concentratie")),
                (lacking.heart_and_sleep, self.tr("pols of slaap")),
            )
            if lacks
        ]
        if parts:
            text = self.tr("Nog te weinig om iets te kunnen zeggen. Kies ook: {what}.").format(
                what="; ".join(parts)
            )
        else:
            text = self.tr("✓ Genoeg om iets te kunnen zeggen.")
        self.enough.setText(text)
