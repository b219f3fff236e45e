"""The editor of one limit of a rule, with the effect of a new value on the user's past year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application.input_parsing import format_duration, parse_duration, parse_number
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import set_role
from herstel_gui.views.widgets.enter_key import is_enter
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.icon_button import small_button
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.still_fields import StillDoubleSpin

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.domain.signals.limits import Limit, Limits
    from herstel_gui.domain.signals.rules.rule import Rule

MINUTES: Final = "min"
PAUSE_MS: Final = 250
"""The effect is counted once the value has not changed for this long, in milliseconds."""


def limit_text(limit: Limit, value: Number) -> str:
    """Return a value of a limit with its unit: ``8 %``, ``6:00``, ``3 dagen``."""
    if limit.unit == MINUTES:
        return format_duration(value)
    number = BOOK.number(value, None, signed=False)
    return f"{number} {translate(limit.unit)}" if limit.unit else number


def own_limits_text(rule: Rule, limits: Limits) -> str:
    """Return a sentence for each limit that the user changed; an empty text when none was changed."""
    sentences = []
    for limit in filter(limits.moved, rule.limits):
        template = (
            QCoreApplication.translate("signals", "Jouw grens: {value}; standaard: {usual}.")
            if limit.own
            else QCoreApplication.translate("signals", "Jouw grens: {value}; artikel: {usual}.")
        )
        value, usual = limit_text(limit, limits.of(limit)), limit_text(limit, limit.article)
        label = f"{translate(limit.label)}. " if len(rule.limits) > 1 else ""
        sentences.append(label + template.format(value=value, usual=usual))
    return " ".join(sentences)


class LimitSpin(StillDoubleSpin):
    """A spin box for one limit, with the limit's step and unit; durations are shown as ``6:00``.

    Any text may be typed. ``impossible`` is emitted for a text outside the bounds: with False when Enter
    was pressed, with True when the field lost focus.
    """

    impossible = Signal(bool)

    def __init__(self, limit: Limit, parent: QWidget | None = None) -> None:
        """Set range, step and unit from ``limit``."""
        super().__init__(parent)
        self._limit = limit
        self.setDecimals(0 if isinstance(limit.step, int) else 1)
        self.setRange(float(limit.low), float(limit.high))
        self.setSingleStep(float(limit.step))
        self.setSuffix(f" {translate(limit.unit)}" if limit.unit and limit.unit != MINUTES else "")
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToPreviousValue)
        self.setKeyboardTracking(True)
        self.setAccessibleName(translate(limit.label))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(theme().px(96))
        low, high = limit_text(limit, limit.low), limit_text(limit, limit.high)
        self.setToolTip(self.tr("Mogelijk: {low} tot en met {high}").format(low=low, high=high))

    @property
    def number(self) -> Number:
        """The value exactly as shown: an int when whole, else a Decimal."""
        return tidy(Decimal(f"{self.value():.{self.decimals()}f}"))

    @property
    def possible(self) -> bool:
        """Whether the text in the field, perhaps half typed, is a value within the bounds."""
        return self._is_possible(self.lineEdit().text())

    def _is_possible(self, text: str) -> bool:
        bare = text.removesuffix(self.suffix()).strip()
        try:
            number = parse_duration(bare) if self._limit.unit == MINUTES else parse_number(bare)
        except RefusedValueError:
            return False
        return self._limit.holds(number)

    def textFromValue(self, value: float) -> str:
        """Return a duration as ``6:00``, a number with the decimal sign of the locale."""
        if self._limit.unit == MINUTES:
            return format_duration(round(value))
        number = Decimal(f"{value:.{self.decimals()}f}")
        return BOOK.typed_number(number)

    def valueFromText(self, text: str) -> float:
        """Read a duration (``6:00``, ``5u30``) or a number of the locale; else return the old value."""
        bare = text.removesuffix(self.suffix()).strip()
        if self._limit.unit == MINUTES:
            try:
                return float(parse_duration(bare))
            except RefusedValueError:
                return self.value()
        value, readable = QLocale().toDouble(bare)
        return value if readable else self.value()

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Refuse no text: digits that vanish while typing are worse than a message afterwards."""
        possible = self._is_possible(text)
        state = QValidator.State.Acceptable if possible else QValidator.State.Intermediate
        return state, text, place

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On Enter, select an impossible text for correction and emit ``impossible``."""
        if is_enter(event) and not self.possible:
            self.selectAll()
            self.impossible.emit(False)  # emit takes positional arguments only
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit ``impossible`` before Qt puts the last valid value back into the field."""
        if not self.possible:
            self.impossible.emit(True)  # emit takes positional arguments only
        super().focusOutEvent(event)


class LimitEditor(QWidget):
    """The spin box, its effect in words, "Gebruik deze grens" and "Terug naar het artikel".

    ``effect_asked`` carries the value to try out; the owner passes the result to ``show_effect``.
    ``chosen`` carries the value to store, or None to go back to the default.
    """

    effect_asked = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, limit: Limit, current: Number, parent: QWidget | None = None, *, stored: bool = False
    ) -> None:
        """Start with ``current``, the value in force.

        ``stored``: the settings hold an unusable value, and the button to reset the limit is shown.
        """
        super().__init__(parent)
        self.limit = limit
        self._current, self._stored = current, stored
        self.spin = LimitSpin(limit)
        self.spin.setValue(float(current))
        self.effect = prose("", "hint", spoken=True)
        self.effect.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self.effect_asked.emit(self.spin.number))
        self.use = QPushButton(self.tr("Gebruik deze grens"))
        self.use.setProperty("role", "primary")
        self.use.clicked.connect(lambda: self.chosen.emit(self.spin.number))
        self.back = QPushButton(self._back_words())
        self.back.setProperty("role", "link")
        self.back.clicked.connect(lambda: self.chosen.emit(None))
        self.setting = prose(self._setting_words(), "small")
        self.spin.valueChanged.connect(self._moved)
        self.spin.lineEdit().textEdited.connect(self._typed)
        self.spin.impossible.connect(self._show_bounds)
        self._build()
        self._refresh_buttons()

    def _back_words(self) -> str:
        value = limit_text(self.limit, self.limit.article)
        if self.limit.own:
            return self.tr("Terug naar de grens van Herstel ({value})").format(value=value)
        return self.tr("Terug naar de grens uit het artikel ({value})").format(value=value)

    def _setting_words(self) -> str:
        if self.limit.own:
            return self.tr(
                "Een grens is een instelling. Ctrl+Z werkt hier niet; kies ‘Terug naar de grens van Herstel’."
            )
        return self.tr(
            "Een grens is een instelling. Ctrl+Z werkt hier niet; kies ‘Terug naar de grens uit het artikel’."
        )

    def _build(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        name = PlainLabel(translate(self.limit.label))
        name.setBuddy(self.spin)
        name.setWordWrap(True)
        name.setMinimumHeight(self.spin.sizeHint().height())
        row = FlowBox(px(8))
        for place, widget in enumerate((name, self._stepper(), self.use, self.back)):
            row.insert(place, widget)
        column.addWidget(row)
        column.addWidget(self.effect)
        column.addWidget(self.setting)

    def _stepper(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self._step_button("minus", self.tr("Lager"), self.spin.stepDown))
        row.addWidget(self.spin)
        row.addWidget(self._step_button("plus", self.tr("Hoger"), self.spin.stepUp))
        return whole

    def _step_button(self, icon: str, label: str, step: Callable[[], None]) -> QPushButton:
        button = small_button(icon, label)
        button.setAccessibleName(f"{translate(self.limit.label)}: {label}")
        button.setAutoRepeat(True)
        button.clicked.connect(lambda _checked=False: step())
        return button

    # -- trying out ----------------------------------------------------------------------------------

    def show_effect(self, value: Number, now: int, then: int) -> None:
        """Show how often the rule fired in the past year (``now``), and would have with ``value`` (``then``).

        A result for an older value than the one in the box is ignored.
        """
        if value != self.spin.number or not self.spin.possible:
            return
        self.effect.setVisible(value != self._current)
        text = self.tr(
            "Met deze grens was dit signaal het afgelopen jaar {then} keer actief "
            "geworden, in plaats van {now} keer."
        )
        self.effect.setText(text.format(then=then, now=now))

    def propose(self, value: Number) -> None:
        """Put a proposed value in the box; the user still has to press the button to use it."""
        self.spin.setValue(float(value))
        self.spin.setFocus()

    def _moved(self) -> None:
        self._show_text(self.tr("Even tellen…"))
        self._refresh_buttons()
        self._pause.start()

    def _typed(self, _text: str) -> None:
        if not self.spin.possible:
            self._pause.stop()
            self.effect.hide()
        self._refresh_buttons()

    def _show_text(self, text: str, role: str = "hint") -> None:
        set_role(self.effect, "role", role)
        self.effect.setText(text)
        self.effect.show()

    def _show_bounds(self, left: bool) -> None:  # a slot
        """Show the bounds; when the field was ``left``, put the value in force back."""
        if left:
            self.spin.setValue(float(self._current))
        self._pause.stop()
        low, high, now = (
            limit_text(self.limit, value) for value in (self.limit.low, self.limit.high, self._current)
        )
        text = self.tr("Kies een getal van {low} tot en met {high}. De grens blijft {now}.")
        self._show_text(text.format(low=low, high=high, now=now), "error")

    def _refresh_buttons(self) -> None:
        self.use.setVisible(self.spin.possible and self.spin.number != self._current)
        moved = self._current != self.limit.article
        self.back.setVisible(moved or self._stored)
        self.setting.setVisible(moved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit ``chosen`` on Enter while the button to use the value is shown."""
        if is_enter(event) and self.use.isVisible():
            self.spin.interpretText()
            self.chosen.emit(self.spin.number)
            return
        super().keyPressEvent(event)
