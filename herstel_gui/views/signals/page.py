"""The signals page: rules with their state, past warnings, baselines, and further figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application import baseline_queries, lookback
from herstel_gui.application.banner_contents import answer_warning
from herstel_gui.application.changes import Changes
from herstel_gui.application.what_helped import proposed_limit, what_helped
from herstel_gui.domain.day import answer_within
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.signals import shown_only
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.page import Page
from herstel_gui.views.signals.baselines_panel import BaselinesPanel
from herstel_gui.views.signals.day_dialog import DayDialog
from herstel_gui.views.signals.deeds_panel import DeedsPanel
from herstel_gui.views.signals.figures_panel import FiguresPanel
from herstel_gui.views.signals.helped_panel import HelpedPanel
from herstel_gui.views.signals.rules_panel import RulesPanel
from herstel_gui.views.signals.signal_parts import scrolling
from herstel_gui.views.signals.terms import open_terms
from herstel_gui.views.signals.warned_panel import WarnedPanel
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.icon_button import IconButton
from herstel_gui.views.widgets.mark_button import ToggleButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.application.importing import Progress
    from herstel_gui.application.lookback import LookBack
    from herstel_gui.application.signal_queries import Warned
    from herstel_gui.application.what_helped import LimitProposal, RuleShare
    from herstel_gui.domain.day import BaselineRestart, Exclusion
    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import RunAside

RULES_TAB: Final = 0
WARNED_TAB: Final = 1
BASELINES_TAB: Final = 2
FIGURES_TAB: Final = 3


class SignalsPage(Page):
    """Four tabs about the signals of the day on screen.

    ``day_asked`` carries the date that the user wants to open.
    """

    day_asked = Signal(object)

    def __init__(
        self,
        signals: JournalSignals,
        run_aside: RunAside,
        remember: Callable[[Limits], None],
        parent: QWidget | None = None,
    ) -> None:
        """Build the tabs; ``run_aside`` runs work in the background, ``remember`` stores changed limits."""
        super().__init__(signals, parent)
        self._past: LookBack | None = None
        self.rules = RulesPanel(signals, run_aside)
        self.rules.limits_changed.connect(self._limits_changed)
        self.rules.looked_back.connect(self._show_past)
        self.rules.day_asked.connect(self.day_asked)
        self.warned = WarnedPanel(unsaved=signals.unsaved)
        self.warned.answered.connect(self._answered)
        self.warned.day_asked.connect(self.day_asked)
        self.deeds = DeedsPanel(signals)
        self.helped = HelpedPanel()
        self.helped.rule_asked.connect(self.select_rule)
        self.helped.limit_asked.connect(self._propose)
        self._run_aside = OwnedWork(run_aside, self)
        self.baselines = BaselinesPanel()
        self.figures = FiguresPanel()
        self.figures.term_asked.connect(self._explain)
        self.rules.term_asked.connect(self._explain)
        self._remember = remember
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._connect_baselines()
        self._build_header()
        self._build_body()

    # -- building ------------------------------------------------------------------------------------

    def _build_header(self) -> None:
        row = HeaderRow(theme().px(8))
        self.header = row
        title = QLabel(self.tr("Signalen"))
        title.setProperty("role", "title")
        row.add(title)
        names = (
            self.tr("Alle signalen"),
            self.tr("Meldingen"),
            self.tr("Gewone waarden"),
            self.tr("Extra cijfers"),
        )
        for number, name in enumerate(names):
            button = ToggleButton(name)
            button.setChecked(number == 0)
            self._tabs.addButton(button, number)
            row.add(button)
        self._tabs.idClicked.connect(self.show_tab)
        terms = IconButton("book", self.tr("Begrippen"))
        terms.clicked.connect(lambda: self._explain(""))
        row.add_right(terms)

    def _build_body(self) -> None:
        px = theme().px
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(16), px(16), px(16), px(16))
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, px(8), 0)
        column.addWidget(self.warned, 1)
        column.addWidget(self.deeds)
        column.addWidget(self.helped)
        inside.addWidget(scrolling(both, self.tr("Meldingen")))
        both.setObjectName("canvas")  # the card shows through
        for widget in (self.rules, card, self.baselines, self.figures):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect_baselines(self) -> None:
        self.baselines.restart_asked.connect(self._ask_restart)
        self.baselines.exclude_asked.connect(self._ask_exclusion)
        self.baselines.restart_withdrawn.connect(self._withdraw)
        self.baselines.restored.connect(self._restore)

    # -- tabs and focus ------------------------------------------------------------------------------

    def show_tab(self, number: int) -> None:
        """Show and refresh the tab with this number, for example RULES_TAB."""
        self._tabs.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)
        self.signals.attempt(self._refresh_tab)

    @property
    def place(self) -> tuple[str, ...]:
        """The rule that is selected, and the number of the tab."""
        return (self.rules.rule, str(self._stack.currentIndex()))

    def return_to(self, place: tuple[str, ...]) -> None:
        """Show a tab, with this rule selected."""
        rule, tab = place
        self.refresh_when_stale()  # lists the rules
        self.select_rule(rule)
        self.show_tab(int(tab))

    def select_rule(self, rule: str) -> None:
        """Show the tab with the rules and select the rule with this id."""
        self.show_tab(RULES_TAB)
        self.rules.select_rule(rule)

    def start_focus(self) -> None:
        """Focus the list of rules, or on another tab the tab itself."""
        shown = self.rules.chooser if self._stack.currentIndex() == RULES_TAB else self._stack.currentWidget()
        if shown is not None:
            shown.setFocus()

    def _explain(self, term: str) -> None:
        open_terms(self, term)

    # -- showing -------------------------------------------------------------------------------------

    def note_change(self, change: object = None) -> None:
        """Mark the page as stale; only ``Changes`` make the past stale too, for counting years is slow."""
        if isinstance(change, Changes):
            self.rules.note_change()
        super().note_change(change)

    def refresh(self) -> None:
        """Show the current journal in the rules and in the tab on screen."""
        self.rules.refresh()
        self._refresh_tab()

    def _refresh_tab(self) -> None:
        day, journal = self.signals.day, self.signals.journal
        tab = self._stack.currentIndex()
        if tab == WARNED_TAB:
            self.deeds.refresh()
        elif tab == BASELINES_TAB:
            days = journal.days(baseline_queries.needed(day))
            compared = journal.person.compares(day)
            baselines = baseline_queries.baselines(days, journal.surroundings(), journal.limits, day)
            self.baselines.show_baselines(baselines if compared else ())
        elif tab == FIGURES_TAB:
            days = journal.days(shown_only.needed(day))
            figures = shown_only.figures(days, journal.surroundings(), day, journal.person)
            self.figures.show_figures(figures)

    def _show_past(self, past: LookBack) -> None:
        self._past = past
        self.signals.attempt(self._show_warned)

    def _show_warned(self) -> None:
        around = self.signals.journal.surroundings()
        past = self._past
        answers = {
            each.first: answer
            for each in (past.warned if past else ())
            if (answer := answer_within(around.answers, each.first, each.last)) is not None
        }
        if past is not None:
            helped = what_helped(past, around)
            self.helped.show_helped(helped)
            self._seek_limits([share for share in helped.rules if helped.enough and share.too_often_false])
        self.warned.show_warned(past.warned if past else (), answers, past.followed if past else {})

    def _seek_limits(self, shares: Sequence[RuleShare]) -> None:
        """Look in the background for a better limit of each rule that was too often false."""
        journal = self.signals.journal
        limits, today = journal.limits, journal.clock.today()
        span = lookback.reach(today)

        def work(_progress: Progress) -> Sequence[LimitProposal | None]:
            read = lookback.Journalled(journal.days(span), journal.surroundings())
            return [proposed_limit(read, share, limits, today) for share in shares]

        def done(proposals: Sequence[LimitProposal | None]) -> None:
            if journal.limits != limits:
                return
            for share, proposal in zip(shares, proposals, strict=True):
                self.helped.show_proposal(share.rule, proposal, limits)

        if shares:
            self._run_aside(work, done, self.signals.failed.emit)

    def _propose(self, rule: str, key: str, value: Number) -> None:
        self.show_tab(RULES_TAB)
        self.rules.propose(rule, key, value)

    # -- changes by the user -------------------------------------------------------------------------

    def _limits_changed(self, limits: Limits) -> None:
        self._remember(limits)
        if self.signals.journal.limits != limits:
            self.signals.use_limits(limits)

    def _answered(self, row: Warned, verdict: str, reason: str) -> None:
        def mark() -> None:
            self.signals.run(lambda journal: answer_warning(journal, row.first, row.last, verdict, reason))

        self.signals.attempt(mark, again=False)

    def _ask_restart(self, measure: str) -> None:
        name = translate(BY_KEY[measure].label)
        text = self.tr(
            "Vanaf deze dag leert Herstel opnieuw wat gewoon is voor {measure}. Wat ervoor kwam, "
            "blijft bewaard maar telt niet mee. Meet je elke dag, dan is de nieuwe gewone waarde "
            "na ongeveer drie weken bekend."
        )
        title, action = self.tr("Gewone waarde opnieuw leren"), self.tr("Opnieuw leren")
        dialog = DayDialog(title, text.format(measure=name), action, self.signals.journal.clock.today(), self)
        if dialog.exec() == DayDialog.DialogCode.Accepted:
            day, reason = dialog.day, dialog.reason.text()
            self.signals.run(lambda journal: baseline_queries.restart(journal, measure, day, reason))

    def _ask_exclusion(self, measure: str) -> None:
        name = translate(BY_KEY[measure].label)
        text = self.tr(
            "De waarde van {measure} op deze dag telt niet mee voor wat gewoon is. De waarde blijft bewaard."
        )
        title, action = self.tr("Ochtend uitsluiten"), self.tr("Uitsluiten")
        dialog = DayDialog(title, text.format(measure=name), action, self.signals.journal.clock.today(), self)
        if dialog.without_reason().exec() == DayDialog.DialogCode.Accepted:
            day = dialog.day
            self.signals.run(lambda journal: baseline_queries.exclude(journal, measure, day))

    def _withdraw(self, restart: BaselineRestart) -> None:
        self.signals.run(lambda journal: baseline_queries.withdraw_restart(journal, restart))

    def _restore(self, exclusion: Exclusion) -> None:
        self.signals.run(lambda journal: baseline_queries.restore(journal, exclusion))
