"""The pane of one rule: its answer and days, definition, source, limits, history and false alarms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from herstel_gui.application.signal_queries import past_year
from herstel_gui.domain.safety_texts import beside_rule
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.meaning_key import give_meaning
from herstel_gui.views.meanings import term_of_rule
from herstel_gui.views.signals.counts import times_text
from herstel_gui.views.signals.day_plot import DayPlot, DayPlotData
from herstel_gui.views.signals.history_strip import HistoryStrip
from herstel_gui.views.signals.limit_editor import LimitEditor, limit_text, own_limits_text
from herstel_gui.views.signals.signal_parts import IconMark, clear, prose, scrolling
from herstel_gui.views.signals.states import LOOKS, RuleState, state_of, state_word
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import link
from herstel_gui.views.widgets.lines import in_lines
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from herstel_gui.application.lookback import Effect, Proposal
    from herstel_gui.application.signal_queries import Rightness, RuleHistory
    from herstel_gui.domain.signals.limits import Choice, Limit
    from herstel_gui.domain.signals.rules.rule import Rule
    from herstel_gui.domain.signals.signal import Verdict


LONGEST: Final = 40
"""The number of characters shown of a stored limit that is unusable."""


@dataclass(frozen=True, slots=True)
class RuleToday:
    """A rule with its verdict, the plot of its evidence and the limits in force."""

    rule: Rule
    verdict: Verdict | None
    picture: DayPlotData | None
    limits: Limits
    flagged: bool = False
    """Whether the day has a complaint that cannot wait."""


CHOICE = 270
"""The width of a choice's label, in pixels at 100 %; broken into lines here: a check box does not wrap."""


class RuleDetail(QWidget):
    """The pane beside the list of rules.

    ``effect_asked`` carries a Limit and a value to try, ``limit_chosen`` a key and a value (None: back to the
    default), ``choice_made`` a key and a bool, ``proposal_asked`` nothing, ``day_asked`` a date,
    ``term_asked`` a term of the glossary.
    """

    effect_asked = Signal(object, object)
    limit_chosen = Signal(str, object)
    choice_made = Signal(str, bool)
    proposal_asked = Signal()
    day_asked = Signal(object)
    term_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the frame; ``show_rule`` fills it."""
        super().__init__(parent)
        px = theme().px
        self.editors: dict[str, LimitEditor] = {}
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(px(16), px(16), px(16), px(16))
        self._column.setSpacing(px(16))
        self._today, self._about, self._limits = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._past = QVBoxLayout()
        for part in (self._today, self._about, self._limits, self._past):
            part.setSpacing(px(6))
            self._column.addLayout(part)
        self._column.addStretch(1)
        self.strip = HistoryStrip()
        self.strip.day_asked.connect(self.day_asked)
        self._build_past()
        self.area = scrolling(inside, self.tr("Over dit signaal"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        inside.setObjectName("detail")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _build_past(self) -> None:
        self.often = QWidget()
        row = QHBoxLayout(self.often)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self._often_text = prose("", "warn", spoken=True)
        self.try_it = QPushButton(self.tr("Zoek een andere grens"))
        self.try_it.clicked.connect(self.proposal_asked)
        row.addWidget(IconMark("level_notice", "warning", 18))
        row.addWidget(self._often_text, 1)
        row.addWidget(self.try_it)
        self._history_text = prose("")
        self._right_text = prose("", "hint")
        self._past.addWidget(prose(self.tr("Geschiedenis"), "section"))
        for widget in (self.often, self._history_text, self.strip, self._right_text):
            self._past.addWidget(widget)

    # -- today ---------------------------------------------------------------------------------------

    def show_rule(self, shown: RuleToday) -> None:
        """Show a rule at once; ``show_history`` and ``show_effect`` follow when counted in the background."""
        for part in (self._today, self._about, self._limits):
            clear(part)
        self._show_today(shown)
        rule = shown.rule
        give_meaning(self, rule.id)
        self._about.addLayout(self._about_head(rule))
        self._about.addWidget(prose(translate(rule.definition)))
        own = own_limits_text(rule, shown.limits)
        if own:
            self._about.addWidget(prose(own))
        self._about.addWidget(prose(translate(attribution(rule.documents)), "hint"))
        self._about.addWidget(prose(translate(rule.strength), "hint"))
        self._left_out = rule.left_out(shown.limits)
        self._show_limits(shown)
        self._show_counting()
        self.area.verticalScrollBar().setValue(0)

    def _show_today(self, shown: RuleToday) -> None:
        state = state_of(shown.verdict, flagged=shown.flagged)
        look = LOOKS[state]
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        name = prose(translate(shown.rule.label), "heading")
        row.addWidget(name, 1)
        row.addWidget(IconMark(look.icon, look.role, 18))
        word = PlainLabel(state_word(state))
        word.setProperty("role", "warn" if state is RuleState.ON else "hint")
        row.addWidget(word)
        self._today.addLayout(row)
        if shown.verdict is not None:
            self._today.addWidget(prose(translate(shown.verdict.line)))
        if shown.picture is not None:
            self._today.addWidget(DayPlot(shown.picture))
        for text in beside_rule(shown.rule.id):
            self._today.addWidget(prose(translate(text)))

    def _about_head(self, rule: Rule) -> QHBoxLayout:
        term = term_of_rule(rule.needs[0])
        row = QHBoxLayout()
        row.addWidget(prose(self.tr("Wat het is"), "section"), 1)
        row.addWidget(link(self.tr("Uitleg"), lambda: self.term_asked.emit(term)))
        return row

    # -- limits --------------------------------------------------------------------------------------

    def _show_limits(self, shown: RuleToday) -> None:
        self.editors = {}
        rule = shown.rule
        if not rule.limits and not rule.choices:
            return
        self._limits.addWidget(prose(self.tr("Jouw grens"), "section"))
        for limit in rule.limits:
            unusable = self._unusable(limit, shown.limits)
            editor = LimitEditor(limit, shown.limits.of(limit), stored=bool(unusable))
            editor.effect_asked.connect(lambda value, of=limit: self.effect_asked.emit(of, value))
            editor.chosen.connect(lambda value, key=limit.key: self.limit_chosen.emit(key, value))
            self.editors[limit.key] = editor
            self._limits.addWidget(editor)
            if unusable:
                self._limits.addWidget(prose(unusable, "warn"))
            if limit.own:
                text = self.tr("Dit getal is een keuze van Herstel; geen artikel noemt er een.")
                self._limits.addWidget(prose(text, "small"))
        for choice in rule.choices:
            self._limits.addWidget(self._choice(choice, shown.limits))
            if isinstance(shown.limits.own.get(choice.key, False), bool):
                continue
            text = self.tr("In je instellingen staat hier geen ja of nee. Daarom geldt de standaardkeuze.")
            self._limits.addWidget(prose(text, "warn"))

    def _unusable(self, limit: Limit, limits: Limits) -> str:
        """Return a warning when the stored value of this limit is unusable; else an empty text."""
        stored = limits.own.get(limit.key)
        if not Limits({limit.key: stored}).problems((limit,)):
            return ""
        text = self.tr(
            "In je instellingen staat ‘{stored}’; dat kan niet. Hier geldt {value} van het artikel."
        )
        if limit.own:
            text = self.tr(
                "In je instellingen staat ‘{stored}’; dat kan niet. Hier geldt {value} van Herstel."
            )
        return text.format(stored=str(stored)[:LONGEST], value=limit_text(limit, limit.article))

    def _choice(self, choice: Choice, limits: Limits) -> QCheckBox:
        box = QCheckBox()
        box.ensurePolished()
        box.setText(in_lines(translate(choice.label), box.fontMetrics(), theme().px(CHOICE)))
        box.setChecked(limits.chosen(choice))
        box.toggled.connect(lambda on: self.choice_made.emit(choice.key, on))
        return box

    def show_effect(self, key: str, effect: Effect) -> None:
        """Show in the editor of limit ``key`` how often the rule would have fired in the past year."""
        editor = self.editors.get(key)
        if editor is not None:
            editor.show_effect(effect.value, effect.now, effect.then)

    def show_proposal(self, key: str, proposal: Proposal | None) -> None:
        """Put a proposed value in the editor of limit ``key``; None shows that no value in bounds helps."""
        editor = self.editors.get(key)
        self.try_it.setEnabled(True)
        if editor is None:
            return
        if proposal is None:
            self._often_text.setText(self.tr("Ook met de uiterste grens is dit signaal nog te vaak actief."))
            self.try_it.hide()
            return
        value = limit_text(editor.limit, proposal.value)
        text = self.tr("Voorstel: {value}. Dan is het op {share} % van je dagen actief.")
        self._often_text.setText(text.format(value=value, share=round(proposal.share * 100)))
        self.try_it.hide()
        editor.propose(proposal.value)

    # -- the past ------------------------------------------------------------------------------------

    def _show_counting(self) -> None:
        self.often.hide()
        self._history_text.setText(self.tr("Even tellen…"))
        self.strip.hide()
        self._right_text.hide()

    def show_history(self, name: str, history: RuleHistory, rightness: Rightness, today: date) -> None:
        """Show the years of the rule, how often the rule fired, and how often the user found it right."""
        span = past_year(today)
        if self._left_out:
            self._history_text.setText(self.tr("Dit signaal telt voor jou niet mee."))
            return
        share = history.share(span)
        percent = 0 if share is None else round(share * 100)
        self._history_text.setText(self._history_words(history.times(span), share, percent))
        self._show_often(percent, often=history.too_often(span))
        self.strip.show_years(name, history.years())
        self.strip.show()
        self._right_text.setText(self._rightness(rightness))
        self._right_text.show()

    def _history_words(self, times: int, share: Fraction | None, percent: int) -> str:
        if share is None:
            return self.tr("Nog te weinig dagen met genoeg gegevens in het afgelopen jaar.")
        if not times:
            return self.tr("In het afgelopen jaar niet actief geworden.")
        text = self.tr(
            "In het afgelopen jaar {times} actief geworden, op {share} % van de dagen met genoeg gegevens."
        )
        return text.format(times=times_text(times), share=percent or self.tr("minder dan 1"))

    def _show_often(self, percent: int, *, often: bool) -> None:
        self.often.setVisible(often)
        self.try_it.setVisible(bool(self.editors))
        if often:
            text = self.tr("Dit signaal is op {share} % van je dagen actief. Zo zegt het weinig.")
            self._often_text.setText(text.format(share=percent))

    def _rightness(self, rightness: Rightness) -> str:
        if not rightness.answered:
            return self.tr("Je hebt nog geen melding met dit signaal beantwoord.")
        share = round(100 * rightness.false_alarms / rightness.answered)
        text = self.tr("Je antwoorden: {right} keer ‘klopte’, {false} keer ‘loos alarm’ ({share} %).")
        return text.format(right=rightness.right, false=rightness.false_alarms, share=share)
