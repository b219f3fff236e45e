"""The card beside the calendar: what the articles say of the plan, with a repair where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from herstel_gui.domain.planning.checks.all_checks import NOT_FORBIDDEN
from herstel_gui.domain.planning.checks.check import Outcome
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.domain.week.wording import capital
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.planning.link_button import link_button
from herstel_gui.views.signals.signal_parts import IconMark, prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import Card
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.planning.checks.check import Finding

SIGN: Final = 16
SIGNS: Final = {
    Outcome.BROKEN: ("verdict_harder", "warning"),
    Outcome.OPEN: ("level_no_data", "muted"),
    Outcome.KEPT: ("level_none", "good"),
}
"""Icon and role: a triangle for what differs from the article, a ring with a tick for what agrees."""


class ChecksCard(Card):
    """Lists findings, broken rules first.

    Signals: ``repair_asked`` carries a Repair, ``day_asked`` a date.
    """

    repair_asked = Signal(object)
    day_asked = Signal(object)

    def __init__(self) -> None:
        """Build the card; ``show_findings`` fills it."""
        super().__init__(self.tr("Wat de artikelen zeggen"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(10))
        self.body.addLayout(self._rows)
        self.body.addWidget(_rule())
        self.body.addWidget(prose(translate(NOT_FORBIDDEN), "hint"))
        self._shown: list[tuple[Finding | None, QWidget]] = []
        """The findings with their rows; None for the row that says that nothing is planned."""

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show findings; a finding that is shown already keeps its row, and the focus in it."""
        wanted: list[Finding | None] = [*findings] or [None]
        if wanted == [finding for finding, _row in self._shown]:
            return
        left, self._shown = self._shown, []
        for place, finding in enumerate(wanted):
            held = next((pair for pair in left if pair[0] == finding), None)
            if held is not None:
                left.remove(held)
            row = held[1] if held is not None else self._row(finding)
            self._shown.append((finding, row))
            self._rows.insertWidget(place, row)
        for _finding, old in left:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()

    @property
    def shown_rows(self) -> list[QWidget]:
        """The rows from top to bottom."""
        found = (self._rows.itemAt(place) for place in range(self._rows.count()))
        return [row for each in found if each is not None and (row := each.widget()) is not None]

    def _row(self, finding: Finding | None) -> QWidget:
        if finding is None:
            return prose(self.tr("Nog niets gepland in deze weken."), "hint")
        holder = QWidget()
        row = QVBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(2))
        head = QHBoxLayout()
        head.setSpacing(theme().px(8))
        head.addWidget(IconMark(*SIGNS[finding.outcome], SIGN), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(prose(translate(finding.title), "strong"), 1)
        row.addLayout(head)
        row.addWidget(prose(capital(translate(finding.text))))
        row.addWidget(prose(translate(attribution(finding.documents)), "small"))
        links = FlowBox(theme().px(4))
        offered = bool(finding.repairs) or (finding.broken and bool(finding.days))
        links.setVisible(offered)
        for repair in finding.repairs:
            button = link_button(translate(repair.label))
            button.clicked.connect(lambda _checked=False, chosen=repair: self.repair_asked.emit(chosen))
            links.add(button)
        if finding.broken and finding.days and not finding.repairs:
            button = link_button(self.tr("Toon die dag"))
            button.clicked.connect(lambda _checked=False, day=finding.days[0]: self.day_asked.emit(day))
            links.add(button)
        row.addWidget(links)
        return holder


def _rule() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFixedHeight(1)
    line.setProperty("role", "rule")
    return line
