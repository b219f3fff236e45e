"""The five groups of symptoms: active (and since when), quiet, or not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.signals.signal import Group
from herstel_gui.qt_models.texts import short_day, translate
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.signals.states import RuleState, group_word
from herstel_gui.views.signals.why_parts import StateLine
from herstel_gui.views.widgets.card import Card

if TYPE_CHECKING:
    from herstel_gui.domain.signals.signal import ActiveGroup, SignalReport

SYMPTOMS: Final = (Group.BODY, Group.SLEEP, Group.MIND, Group.MUSCLE, Group.PERFORMANCE)


class GroupsCard(Card):
    """A line for each group of symptoms, then the remarks of the report."""

    def __init__(self, report: SignalReport) -> None:
        """Show the groups of a report."""
        super().__init__("")
        self.title.setText(self.tr("Groepen"))
        active = {each.group: each for each in report.active}
        for group in SYMPTOMS:
            self.body.addWidget(self._line(report, group, active.get(group)))
        for remark in report.remarks:
            self.body.addWidget(prose(translate(remark), "hint"))
        explained = self.tr(
            "Eén groep kort actief is nog geen melding. Twee groepen, of één groep drie "
            "ochtenden lang, is ‘let op’. Twee groepen, drie ochtenden lang, is ‘te weinig "
            "herstel’."
        )
        self.body.addWidget(prose(explained, "small"))

    def _line(self, report: SignalReport, group: Group, active: ActiveGroup | None) -> StateLine:
        name = group_word(group)
        if active is not None or group in report.groups:
            return StateLine(name, RuleState.ON, self._active_word(active))
        verdicts = [verdict for verdict in report.verdicts.values() if verdict.group is group]
        if verdicts and all(verdict.left_out for verdict in verdicts):
            return StateLine(name, RuleState.LEFT_OUT)
        if group in report.not_judged:
            return StateLine(name, RuleState.LACKING, self.tr("niet beoordeeld"))
        return StateLine(name, RuleState.QUIET, muted=bool(report.safety))

    def _active_word(self, active: ActiveGroup | None) -> str:
        if active is None:
            return ""
        day = short_day(active.since)
        if not active.rules:
            return self.tr("actief sinds {day}; vandaag niet, maar de groep telt nog mee").format(day=day)
        return self.tr("actief sinds {day}").format(day=day)
