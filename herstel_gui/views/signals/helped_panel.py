"""The overview "wat hielp": how long warnings lasted, what was done, and how often a rule was right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.planning.wording import DEED_LABELS
from herstel_gui.domain.signals.catalogue import BY_ID
from herstel_gui.domain.text import counted
from herstel_gui.domain.week.wording import capital
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.signals.counts import period
from herstel_gui.views.signals.limit_editor import limit_text
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from herstel_gui.application.what_helped import LimitProposal, RuleShare, Story, WhatHelped
    from herstel_gui.domain.signals.limits import Limits

MOST: int = 12
"""Warnings that are listed at most, the newest first."""


class HelpedPanel(QWidget):
    """Counts without a cause. ``rule_asked`` carries the id of a rule that was too often false."""

    rule_asked = Signal(str)
    limit_asked = Signal(str, str, object)
    """The id of a rule, the key of its limit and the proposed value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the frame, hidden; ``show_helped`` fills it."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme().px(8), 0, 0)
        self._column.setSpacing(theme().px(4))
        self._inside: QWidget | None = None
        self._proposals: dict[str, QVBoxLayout] = {}
        """Where the proposal of a rule that was too often false comes, by its id."""
        self.hide()

    def show_helped(self, helped: WhatHelped) -> None:
        """Show the overview; hidden while there are too few warnings for one."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside, self._proposals = QWidget(), {}
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(prose(self.tr("Wat je deed na een melding"), "section"))
        hint = self.tr("Alleen geteld: dat iets erna overging, zegt niet dat het daardoor kwam.")
        column.addWidget(prose(hint, "hint"))
        for story in helped.stories[:MOST]:
            column.addWidget(prose(self._story(story)))
        for share in helped.rules:
            column.addWidget(self._share(share))
        self._column.addWidget(self._inside)
        self.setVisible(helped.enough)

    def _story(self, story: Story) -> str:
        deeds = ", ".join(translate(DEED_LABELS[one.deed]) for one in story.deeds)
        gone = story.days_until_gone
        parts = [
            period(story.warned.first, story.warned.last),
            capital(deeds) if deeds else self.tr("niets gepland"),
            self.tr("nog niet voorbij") if gone is None else self._days(gone),
        ]
        return ": ".join((parts[0], "; ".join(parts[1:])))

    def _days(self, days: int) -> str:
        one, many = self.tr("voorbij na {n} dag"), self.tr("voorbij na {n} dagen")
        return translate(counted(days, one, many))

    def _share(self, share: RuleShare) -> QWidget:
        text = self.tr("{rule}: {right} keer ‘klopte’, {false} keer ‘loos alarm’").format(
            rule=translate(BY_ID[share.rule].label),
            right=share.answers.answered - share.answers.false_alarms,
            false=share.answers.false_alarms,
        )
        row = FlowBox(theme().px(8))
        row.add(prose(text))
        if share.too_often_false:
            button = QPushButton(self.tr("Bekijk de grens"))
            button.setProperty("role", "link")
            button.setAccessibleName(f"{translate(BY_ID[share.rule].label)}: {button.text()}")
            button.clicked.connect(lambda _checked=False: self.rule_asked.emit(share.rule))
            row.add(button)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(row)
        self._proposals[share.rule] = column
        return both

    def show_proposal(self, rule: str, proposal: LimitProposal | None, limits: Limits) -> None:
        """Show the limit that a rule proposes because it was too often false; None says that none helps."""
        column = self._proposals.get(rule)
        if column is None or column.count() > 1:
            return
        if proposal is None:
            column.addWidget(prose(self.tr("Een andere grens helpt hier niet."), "hint"))
            return
        limit = proposal.limit
        text = self.tr(
            "Voorstel bij ‘{limit}’: {value} in plaats van {current}. Dan was dit signaal het afgelopen jaar "
            "{then} keer actief geworden, in plaats van {now} keer."
        ).format(
            limit=translate(limit.label),
            value=limit_text(limit, proposal.value),
            current=limit_text(limit, limits.of(limit)),
            then=proposal.then,
            now=proposal.now,
        )
        column.addWidget(prose(text, "hint"))
        use = QPushButton(self.tr("Zet deze grens klaar"))
        use.setProperty("role", "link")
        use.setAccessibleName(f"{translate(BY_ID[rule].label)}: {use.text()}")
        use.clicked.connect(lambda _checked=False: self.limit_asked.emit(rule, limit.key, proposal.value))
        column.addWidget(use, 0, Qt.AlignmentFlag.AlignLeft)
