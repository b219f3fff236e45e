"""The overview "wat hielp": how long warnings lasted, what was done, and how often a rule was right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.planning.wording import DEED_LABELS
from herstel_gui.domain.signals.catalogue import BY_ID
from herstel_gui.domain.text import counted
from herstel_gui.domain.week.wording import capital
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.signals.counts import period
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from herstel_gui.application.what_helped import RuleShare, Story, WhatHelped

MOST: int = 12
"""Warnings that are listed at most, the newest first."""


class HelpedPanel(QWidget):
    """Counts without a cause. ``rule_asked`` carries the id of a rule that was too often false."""

    rule_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the frame, hidden; ``show_helped`` fills it."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme().px(8), 0, 0)
        self._column.setSpacing(theme().px(4))
        self._inside: QWidget | None = None
        self.hide()

    def show_helped(self, helped: WhatHelped) -> None:
        """Show the overview; hidden while there are too few warnings for one."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
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
        return row
