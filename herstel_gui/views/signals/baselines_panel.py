"""The baselines: the user's usual value per measure and source, its state, and the excluded mornings."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.measure import Duration, Quantity, Scale, first_bad_answer
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import source_name
from herstel_gui.domain.signals.baselines import BaselineState
from herstel_gui.domain.signals.day_columns import BASELINE_LEAST
from herstel_gui.domain.statistics import decimal
from herstel_gui.qt_models.texts import BOOK, translate, value_text
from herstel_gui.views.meaning_key import give_meaning
from herstel_gui.views.signals.counts import day_and_year, mornings_text, period
from herstel_gui.views.signals.signal_parts import IconMark, clear, prose, scrolling
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import Card
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from herstel_gui.application.baseline_queries import KnownBaseline, LeftOut
    from herstel_gui.domain.measure import Measure
    from herstel_gui.domain.signals.baselines import Baseline

MARKS: Final[dict[BaselineState, tuple[str, str]]] = {
    BaselineState.LEARNING: ("level_learning", "muted"),
    BaselineState.READY: ("signal_off", "good"),
    BaselineState.STALE: ("level_notice", "notice"),
}


class BaselinesPanel(QWidget):
    """A card for each series of readings (one measure from one source).

    ``restart_asked`` and ``exclude_asked`` carry a measure key, ``restart_withdrawn`` a BaselineRestart,
    ``restored`` an Exclusion.
    """

    restart_asked = Signal(str)
    exclude_asked = Signal(str)
    restart_withdrawn = Signal(object)
    restored = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        give_meaning(self, "usual")
        px = theme().px
        inside = QWidget()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(12))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(12))
        explained = self.tr(
            "Wat voor jou gewoon is, komt uit 60 dagen tot en met een week geleden. Dagen dat je "
            "ziek was, tellen niet. Er zijn minstens 14 ochtenden nodig. Elke meting en elk "
            "apparaat heeft een eigen gewone waarde."
        )
        column.addWidget(prose(explained, "hint"))
        column.addLayout(self._rows)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside, self.tr("Gewone waarden")))

    def show_baselines(self, baselines: Sequence[KnownBaseline]) -> None:
        """Replace the cards by a card for each of these baselines."""
        clear(self._rows)
        if not baselines:
            text = self.tr("Nog niets om mee te vergelijken. Vul een paar ochtenden in.")
            self._rows.addWidget(prose(text))
        for known in baselines:
            self._rows.addWidget(self._card(known))

    # -- one series ----------------------------------------------------------------------------------

    def _card(self, known: KnownBaseline) -> Card:
        baseline = known.baseline
        measure = BY_KEY[baseline.measure]
        source = translate(source_name(baseline.source))
        card = Card(self.tr("{measure}, {source}").format(measure=translate(measure.label), source=source))
        card.setAccessibleName(f"{card.title.text()}: {self._state_word(baseline)}")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(8))
        grid.setVerticalSpacing(theme().px(4))
        grid.setColumnStretch(1, 1)
        icon, role = MARKS[baseline.state]
        grid.addWidget(IconMark(icon, role, 18), 0, 0)
        grid.addWidget(self._state(known, measure), 0, 1)
        card.body.addLayout(grid)
        actions = FlowBox(theme().px(8))
        actions.add(self._button(self.tr("Opnieuw leren…"), measure, self.restart_asked.emit))
        actions.add(self._button(self.tr("Ochtend uitsluiten…"), measure, self.exclude_asked.emit))
        card.body.addWidget(actions)
        self._show_restart(card, known)
        for left_out in known.left_out:
            self._show_left_out(card, left_out, measure)
        return card

    @staticmethod
    def _button(text: str, measure: Measure, ask: Callable[[str], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "link")
        button.setAccessibleName(f"{translate(measure.label)}: {text}")
        button.clicked.connect(lambda _checked=False: ask(measure.key))
        return button

    def _state(self, known: KnownBaseline, measure: Measure) -> QWidget:
        lines = [self._state_word(known.baseline), self._figures(known, measure)]
        return prose("\n".join(line for line in lines if line))

    def _state_word(self, baseline: Baseline) -> str:
        if baseline.state is BaselineState.LEARNING:
            text = self.tr("Leert nog: {n} van de {least} ochtenden (de laatste week telt niet mee)")
            return text.format(n=baseline.n, least=BASELINE_LEAST)
        if baseline.first is None or baseline.last is None:
            return ""
        when = period(baseline.first, baseline.last)
        mornings = mornings_text(baseline.n)
        if baseline.state is BaselineState.STALE:
            return self.tr("Verouderd: {mornings}, {when}").format(mornings=mornings, when=when)
        return self.tr("Bekend: {mornings}, {when}").format(mornings=mornings, when=when)

    def _figures(self, known: KnownBaseline, measure: Measure) -> str:
        baseline, parts = known.baseline, []
        if baseline.value is not None:
            parts.append(self.tr("gewoon {value}").format(value=_figure(measure, baseline.value)))
        if known.spread and not isinstance(measure.kind, Scale):
            parts.append(self.tr("schommelt ± {spread}").format(spread=_spread(measure, known.spread)))
        if baseline.threshold is not None:
            parts.append(self.tr("slecht vanaf {value}").format(value=first_bad_answer(baseline.threshold)))
        return " · ".join(parts)

    # -- restarts and excluded mornings --------------------------------------------------------------

    def _show_restart(self, card: Card, known: KnownBaseline) -> None:
        restart = known.restart
        if restart is None:
            return
        text = self.tr("Opnieuw geleerd vanaf {day}").format(day=day_and_year(restart.day))
        if restart.reason:
            text = self.tr("{text}: {reason}").format(text=text, reason=restart.reason)
        self._line(card, text, self.tr("Ongedaan maken"), lambda: self.restart_withdrawn.emit(restart))

    def _show_left_out(self, card: Card, left_out: LeftOut, measure: Measure) -> None:
        day = day_and_year(left_out.exclusion.day)
        value = "–" if left_out.value is None else value_text(measure, left_out.value)
        text = self.tr("Uitgesloten: {day} ({value})").format(day=day, value=value)
        self._line(card, text, self.tr("Weer meetellen"), lambda: self.restored.emit(left_out.exclusion))

    @staticmethod
    def _line(card: Card, text: str, action: str, do: Callable[[], object]) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme().px(26))
        label = PlainLabel(text)
        label.setProperty("role", "hint")
        button = QPushButton(action)
        button.setProperty("role", "link")
        button.setAccessibleName(f"{text}: {action}")
        button.clicked.connect(lambda _checked=False: do())
        grid.addWidget(label, 0, 1)
        grid.addWidget(button, 0, 2)
        card.body.addLayout(grid)


def _figure(measure: Measure, value: Fraction | int) -> str:
    number = decimal(value)
    if not isinstance(number, int) and not isinstance(measure.kind, Duration):
        number = round(number, 1)  # value_text rounds durations; rounding twice could be a minute off
    text = value_text(measure, number)
    unit = measure.kind.unit if isinstance(measure.kind, Quantity) else ""
    return f"{text} {unit}".strip()


def _spread(measure: Measure, spread: float) -> str:
    exact = Decimal(str(spread))
    if isinstance(measure.kind, Duration):
        return f"{BOOK.number(exact, 0, signed=False)} min"
    return BOOK.number(exact, 1, signed=False)
