"""The card about a warning: what can be planned, how that goes, the three questions, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.planned import PLAN_LABELS, Deed
from herstel_gui.domain.planning.follow_up import (
    NEXT_DOCUMENTS,
    QUESTIONS,
    DayState,
    Next,
    Progress,
    Proposal,
)
from herstel_gui.domain.planning.wording import DEED_LABELS
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.domain.week.wording import capital
from herstel_gui.qt_models.texts import short_day, translate
from herstel_gui.views.planning.link_button import link_button
from herstel_gui.views.signals.signal_parts import IconMark, prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import Card, label
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.segments import SegmentBar

if TYPE_CHECKING:
    from collections.abc import Sequence

YES, NO = 1, 2
ANSWERS: Final[dict[int | None, bool | None]] = {YES: True, NO: False}
STATES: Final = {
    DayState.KEPT: ("check", "good"),
    DayState.SKIPPED: ("verdict_harder", "warning"),
    DayState.UNKNOWN: ("verdict_unknown", "muted"),
    DayState.COMING: ("planning", "muted"),
}
"""Icon and role of a day of a deed."""


class FollowCard(Card):
    """Offers the deeds of a warning, and follows the one that was chosen; hidden when there is neither.

    Signals: ``chosen`` carries a Proposal to preview, None to stop; ``begin_asked`` a Proposal;
    ``answered`` the three answers; ``shift_asked`` a number of days; ``end_asked`` and ``discuss_asked``
    carry nothing.
    """

    chosen = Signal(object)
    begin_asked = Signal(object)
    answered = Signal(object)
    shift_asked = Signal(int)
    end_asked = Signal()
    discuss_asked = Signal()

    def __init__(self) -> None:
        """Build an empty card; ``show_deeds`` fills it."""
        super().__init__(self.tr("Terug naar herstel"))
        self.day = label("", "strong")
        self.head.add_right(self.day)
        self._inside: QWidget | None = None
        self._shown: object = None
        self.follows = False
        """Whether a deed is in progress; no other is proposed then."""
        self.preview: Proposal | None = None
        self.begin: QPushButton | None = None
        """The button that puts the previewed proposal into the plan; None without a preview."""
        self.bars: list[SegmentBar] = []
        self.hide()

    def show_deeds(
        self, proposals: Sequence[Proposal], going: Progress | None, following: Proposal | None
    ) -> None:
        """Show how a deed goes with the proposal ``following`` it, or else the proposals for a warning."""
        shown = (tuple(proposals), going, following, self.preview)
        if shown == self._shown:
            return
        self._shown, self.follows = shown, going is not None
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside, self.begin, self.bars = QWidget(), None, []
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        self.day.setText(self._day_words(going))
        if going is not None:
            self._add_going(column, going)
            self._add_questions(column, going)
            self._add_next(column, going, following)
            if going.relapse and following is None:
                self._add_proposals(column, proposals)
        else:
            self._add_proposals(column, proposals)
        self.body.addWidget(self._inside)
        self.setVisible(going is not None or bool(proposals))

    def choose(self, proposal: Proposal | None) -> None:
        """Show the preview of a proposal; None shows no preview."""
        self.preview = proposal
        self.chosen.emit(proposal)
        if self.begin is not None:
            self.begin.setFocus()

    def _day_words(self, going: Progress | None) -> str:
        if going is None or going.number is None:
            return ""
        return self.tr("dag {n} van {of}").format(n=going.number, of=going.of)

    # -- proposals ---------------------------------------------------------------------------------------

    def _add_proposals(self, column: QVBoxLayout, proposals: Sequence[Proposal]) -> None:
        for proposal in proposals:
            self._add_proposal(column, proposal)

    def _add_proposal(self, column: QVBoxLayout, proposal: Proposal) -> None:
        if proposal != self.preview:
            button = link_button(translate(proposal.label))
            button.clicked.connect(lambda _checked=False: self.choose(proposal))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            return
        column.addWidget(prose(translate(proposal.label), "strong"))
        column.addWidget(prose(translate(proposal.text)))
        column.addWidget(prose(translate(attribution(proposal.documents)), "small"))
        days = self.tr("Op de kalender staat wat erbij komt: {first} tot en met {last}.")
        first, last = short_day(proposal.first), short_day(proposal.last)
        column.addWidget(prose(days.format(first=first, last=last), "hint"))
        kinds = (f"{short_day(day)}: {translate(PLAN_LABELS[kind])}" for day, kind in proposal.days)
        column.addWidget(prose(" · ".join(kinds)))
        self.begin = QPushButton(self.tr("Zet in mijn plan"))
        self.begin.setProperty("role", "primary")
        self.begin.setAutoDefault(True)
        self.begin.clicked.connect(lambda _checked=False: self.begin_asked.emit(proposal))
        leave = QPushButton(self.tr("Niet nu"))
        leave.setAutoDefault(True)
        leave.clicked.connect(lambda _checked=False: self.choose(None))
        row = FlowBox(theme().px(8))
        row.add(self.begin)
        row.add(leave)
        column.addWidget(row)

    # -- a deed that goes on -----------------------------------------------------------------------------

    def _add_going(self, column: QVBoxLayout, going: Progress) -> None:
        deed = capital(translate(DEED_LABELS[going.follow_up.deed]))
        column.addWidget(prose(deed, "strong"))
        for day, state in going.days:
            row = QHBoxLayout()
            row.setSpacing(theme().px(8))
            row.addWidget(IconMark(*STATES[state], 14))
            row.addWidget(prose(f"{short_day(day)}: {self._state_words(going.follow_up.deed, state)}"), 1)
            column.addLayout(row)
        for sentence in self._remarks(going):
            column.addWidget(prose(sentence, "hint"))
        links = FlowBox(theme().px(4))
        if going.movable and (going.number is not None or going.next_step is None):
            later = link_button(self.tr("Een dag later"))
            later.clicked.connect(lambda _checked=False: self.shift_asked.emit(1))
            links.add(later)
        stop = link_button(self.tr("Niet meer volgen"))
        stop.clicked.connect(self.end_asked)
        links.add(stop)
        column.addWidget(links)

    def _state_words(self, deed: Deed, state: DayState) -> str:
        skipped = self.tr("niet rustig, telt niet mee")
        words = {
            DayState.KEPT: self.tr("als plan") if deed is Deed.EASE_BACK else self.tr("rustig"),
            DayState.SKIPPED: skipped if deed is Deed.QUIET_DAYS else self.tr("zwaarder dan rustig"),
            DayState.UNKNOWN: self.tr("niet ingevuld"),
            DayState.COMING: self.tr("komt nog"),
        }
        return words[state]

    def _remarks(self, going: Progress) -> list[str]:
        remarks = []
        if going.relapse:
            remarks.append(self.tr("Er is weer een melding. Neem een stap terug."))
        if going.warning_gone:
            remarks.append(self.tr("De melding waar dit bij hoorde, is er niet meer."))
        return remarks

    def _add_questions(self, column: QVBoxLayout, going: Progress) -> None:
        open_now = going.questions_due
        if not open_now and any(answer is not None for answer in going.follow_up.answers):
            return
        title = self.tr("Drie vragen op {day}").format(day=short_day(going.question_day))
        column.addWidget(prose(title, "strong"))
        for question, answer in zip(QUESTIONS, going.follow_up.answers, strict=True):
            bar = SegmentBar([self.tr("ja"), self.tr("nee")])
            bar.setAccessibleName(translate(question))
            bar.show_choice(None if answer is None else YES if answer else NO)
            bar.setEnabled(open_now)
            bar.picked.connect(lambda _choice: self._answer())
            self.bars.append(bar)
            column.addWidget(prose(translate(question)))
            column.addWidget(bar, 0, Qt.AlignmentFlag.AlignLeft)

    def _answer(self) -> None:
        self.answered.emit(tuple(ANSWERS.get(bar.choice) for bar in self.bars))

    def _add_next(self, column: QVBoxLayout, going: Progress, following: Proposal | None) -> None:
        text = going.next_text
        if text is None or going.next_step is None:
            return
        column.addWidget(prose(translate(text), "strong"))
        column.addWidget(prose(translate(attribution(NEXT_DOCUMENTS[going.next_step])), "small"))
        if going.next_step is Next.PROFESSIONAL:
            discuss = link_button(self.tr("Besproken op…"))
            discuss.clicked.connect(self.discuss_asked)
            column.addWidget(discuss, 0, Qt.AlignmentFlag.AlignLeft)
        elif following is not None:
            self._add_proposal(column, following)
