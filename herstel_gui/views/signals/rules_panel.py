"""The list of rules beside the pane of the selected rule; history and effects are counted in a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from herstel_gui.application import lookback
from herstel_gui.application.signal_queries import rightness
from herstel_gui.domain.signals.catalogue import BY_ID, RULES
from herstel_gui.domain.signals.signal import Answer
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.signals.plots import Plots
from herstel_gui.views.signals.rule_detail import RuleDetail, RuleToday
from herstel_gui.views.signals.rule_list import RuleChoice, RuleList, RuleRow
from herstel_gui.views.signals.states import group_word, state_of
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, set_role
from herstel_gui.views.widgets.layouts import NO_MAXIMUM

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.application.importing import Progress
    from herstel_gui.application.lookback import LookBack
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.signals.limits import Limit
    from herstel_gui.domain.signals.rules.rule import Rule
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import RunAside, Running

LIST_WIDTH = 344
SIDE_BY_SIDE = 640
"""From this width on, in pixels at 100 %, the list stands beside the pane."""

ABOVE = 400
"""Below this height, in pixels at 100 %, a narrow panel has a box that opens the list instead of the list."""

LEAST_LIST = 64


class RulesPanel(QWidget):
    """The rules at the left, the selected rule in full at the right.

    ``limits_changed`` carries Limits, ``looked_back`` a LookBack, ``day_asked`` a date,
    ``term_asked`` a term of the glossary.
    """

    limits_changed = Signal(object)
    looked_back = Signal(object)
    day_asked = Signal(object)
    term_asked = Signal(str)

    def __init__(
        self,
        signals: JournalSignals,
        run_aside: RunAside,
        parent: QWidget | None = None,
    ) -> None:
        """Build list and pane; ``refresh`` fills them."""
        super().__init__(parent)
        self._signals, self._run_aside = signals, OwnedWork(run_aside, self)
        self._past: LookBack | None = None
        self._counting: Running | None = None
        self._past_is_old = True
        self.list = RuleList()
        self.detail = RuleDetail()
        self.choice = RuleChoice(self.list.rows)
        self.choice.rule_chosen.connect(self.list.select_rule)
        self.list.rule_chosen.connect(self._rule_chosen)
        self.detail.effect_asked.connect(self._count_effect)
        self.detail.limit_chosen.connect(self._limit_chosen)
        self.detail.choice_made.connect(self._limit_chosen)
        self.detail.proposal_asked.connect(self._seek_proposal)
        self.detail.day_asked.connect(self.day_asked)
        self.detail.term_asked.connect(self.term_asked)
        self._build()

    def _build(self) -> None:
        px = theme().px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        self.note = label("")
        self.note.setWordWrap(True)
        whole.addWidget(self.note)
        self.choice.hide()
        whole.addWidget(self.choice)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(px(12))
        whole.addLayout(row, 1)
        for widget in (self.list, self.detail):
            card = QFrame()
            card.setProperty("role", "card")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(px(4), px(4), px(4), px(4))
            inside.addWidget(widget)
            row.addWidget(card, 4 if widget is self.list else 7)
            if widget is self.list:
                self._list_card = card
                self.list.setMinimumHeight(px(LEAST_LIST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the pane in a narrow panel, or a box that opens the list where it is low too."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(SIDE_BY_SIDE)
        low = narrow and self.height() < theme().px(ABOVE)
        had = self.chooser.hasFocus()
        self.choice.setVisible(low)
        self._list_card.setVisible(not low)
        if had:
            self.chooser.setFocus()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._list_card.setMaximumWidth(NO_MAXIMUM if narrow else theme().px(LIST_WIDTH))

    # -- showing -------------------------------------------------------------------------------------

    @property
    def chooser(self) -> QWidget:
        """What a rule is chosen with: the list, or the box that opens it."""
        return self.list if self.choice.isHidden() else self.choice

    @property
    def rule(self) -> str:
        """The id of the selected rule."""
        return self.list.rule

    def select_rule(self, rule: str) -> None:
        """Select a rule by its id; an unknown id selects the rule to open with."""
        if not self.list.select_rule(rule):
            self.list.select_rule(self.list.rows.first())

    def refresh(self) -> None:
        """Show the states of the day on screen; count the past in the background when stale."""
        report = self._signals.reports.of_day(self._signals.day)
        before = self.list.rule
        self._show_note(report)
        self.list.rows.show_rows(self._rows(report))
        if self.list.rule != before or not before:
            self.select_rule(before)
        else:
            self._show_rule(before)
        if self._past_is_old:
            self._look_back()

    def _show_note(self, report: SignalReport) -> None:
        """Say above the list why its states mean little on this day; hide the note on any other day."""
        flagged = _flagged(report)
        lines = [translate(text) for text in (*report.safety, *report.later)]
        if flagged:
            lines.append(self.tr("Over deze klacht zeggen de signalen niets, ook niet als ze rustig zijn."))
        elif report.quiet:
            lines.append(
                self.tr(
                    "Herstel vergelijkt deze dag niet: dat koos je bij Minder meten. Daarom staat hier "
                    "overal ‘te weinig gegevens’."
                )
            )
        set_role(self.note, "role", "error" if flagged else "hint")
        self.note.setText("\n".join(lines))
        self.note.setVisible(bool(lines))

    def note_change(self) -> None:
        """Mark the past as stale: the next refresh counts the years again."""
        self._past_is_old = True

    def _rows(self, report: SignalReport) -> list[RuleRow]:
        rows: list[RuleRow] = []
        limits, flagged = self._signals.journal.limits, _flagged(report)
        group = None
        for rule in RULES:
            if rule.group is not group:
                group = rule.group
                rows.append(RuleRow(group_word(group)))
            verdict = report.verdicts.get(rule.id)
            missing = ""
            if not rule.asked(limits):
                missing = self.tr("niet gebruikt")
            elif verdict is not None and verdict.answer is Answer.UNKNOWN and verdict.missing is not None:
                missing = translate(verdict.missing)
            rows.append(RuleRow(translate(rule.label), rule.id, state_of(verdict, flagged=flagged), missing))
        return rows

    def _rule_chosen(self, rule: str) -> None:
        self.choice.select_rule(rule)
        self._signals.attempt(self._show_chosen)

    def _show_chosen(self) -> None:
        self._show_rule(self.list.rule)

    def _show_rule(self, rule_id: str) -> None:
        rule = BY_ID[rule_id]
        day = self._signals.day
        report = self._signals.reports.of_day(day)
        verdict = report.verdicts.get(rule_id)
        picture = None if verdict is None else Plots(self._signals.journal, day).picture(verdict)
        self.detail.show_rule(
            RuleToday(rule, verdict, picture, self._signals.journal.limits, _flagged(report))
        )
        self._show_history()

    def _show_history(self) -> None:
        past, rule = self._past, self.list.rule
        if past is None or rule not in past.rules:
            return
        spells = [(warned.first, warned.last) for warned in past.warned]
        answers = self._signals.journal.surroundings().answers
        history = past.rules[rule]
        name = translate(BY_ID[rule].label)
        self.detail.show_history(name, history, rightness(history, spells, answers), past.today)

    # -- counting in the background ------------------------------------------------------------------

    def _look_back(self) -> None:
        self._past_is_old = False
        if self._counting is not None:
            self._counting.cancel()
        journal, limits, today = (
            self._signals.journal,
            self._signals.journal.limits,
            self._signals.journal.clock.today(),
        )

        def work(progress: Progress) -> LookBack:
            known = lookback.Journalled(journal.days(), journal.surroundings())
            return lookback.look_back(known, limits, today, lambda: progress(0, 0))

        self._counting = self._run_aside(work, self._looked_back, self._not_looked_back)

    def _looked_back(self, past: LookBack) -> None:
        self._past, self._counting = past, None
        self.looked_back.emit(past)
        self._signals.attempt(self._show_history)

    def _not_looked_back(self, error: HerstelError) -> None:
        self._past_is_old, self._counting = True, None
        self._signals.attempts.later(self.refresh, error)

    def _failed(self, error: HerstelError) -> None:
        self._signals.failed.emit(error)

    def _count_effect(self, limit: Limit, value: Number) -> None:
        rule, read = BY_ID[self.list.rule], self._past_year()
        limits, today = self._signals.journal.limits, self._signals.journal.clock.today()

        def work(_progress: Progress) -> lookback.Effect:
            return lookback.effect(read(), rule, limits, limit, value, today)

        def done(effect: lookback.Effect) -> None:
            if self._is_shown(rule):
                self.detail.show_effect(limit.key, effect)

        self._run_aside(work, done, self._failed)

    def _seek_proposal(self) -> None:
        rule, read = BY_ID[self.list.rule], self._past_year()
        limits, today = self._signals.journal.limits, self._signals.journal.clock.today()
        limit = rule.limits[0]
        self.detail.try_it.setEnabled(False)

        def work(progress: Progress) -> lookback.Proposal | None:
            return lookback.proposal(read(), rule, limits, limit, today, lambda: progress(0, 0))

        def done(proposal: lookback.Proposal | None) -> None:
            if self._is_shown(rule):
                self.detail.show_proposal(limit.key, proposal)

        self._run_aside(work, done, self._failed)

    def propose(self, rule: str, key: str, value: Number) -> None:
        """Select a rule and put a value in the editor of its limit ``key``; nothing is changed yet."""
        self.select_rule(rule)
        editor = self.detail.editors.get(key)
        if editor is not None:
            editor.propose(value)

    def _past_year(self) -> Callable[[], lookback.Journalled]:
        journal = self._signals.journal
        span = lookback.reach(journal.clock.today())
        return lambda: lookback.Journalled(journal.days(span), journal.surroundings())

    def _is_shown(self, rule: Rule) -> bool:
        return self.list.rule == rule.id

    # -- changing limits -----------------------------------------------------------------------------

    def _limit_chosen(self, key: str, value: Number | bool | None) -> None:
        stored = str(value) if value is not None and not isinstance(value, bool) else value
        self.limits_changed.emit(self._signals.journal.limits.with_own(key, stored))
        editor = self.detail.editors.get(key)
        if editor is not None:
            editor.spin.setFocus()


def _flagged(report: SignalReport) -> bool:
    """Return whether the day has a complaint that cannot wait."""
    return report.urgent or bool(report.safety)
