"""The words of buttons that lead to the planning page: the deed of a warning, and how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.planning.wording import DEED_LABELS
from herstel_gui.qt_models.texts import translate

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.planning.follow_up import Progress
    from herstel_gui.domain.signals.signal import SignalReport


def proposal_words(journal: Journal, report: SignalReport) -> str:
    """Return the deed that the advice of a report offers; empty but for today, and while a deed goes on."""
    if report.day != journal.clock.today():
        return ""
    going = journal.follow_ups.going()
    if going is not None and not going.relapse:
        return ""
    return next((translate(proposal.label) for proposal in journal.follow_ups.proposals(report)), "")


def progress_words(journal: Journal, day: date) -> tuple[str, str]:
    """Return how a deed goes today, and the words of the button to it; both empty without one."""
    going = journal.follow_ups.going() if day == journal.clock.today() else None
    return ("", "") if going is None else going_words(going)


def going_words(going: Progress) -> tuple[str, str]:
    """Return how a deed goes, and the words of the button to it; both empty outside of its days."""
    from herstel_gui.domain.week.wording import capital

    deed = capital(translate(DEED_LABELS[going.follow_up.deed]))
    if going.questions_due:
        sentence = QCoreApplication.translate("plan_words", "{deed} voorbij: hoe gaat het?")
        return sentence.format(deed=deed), QCoreApplication.translate("plan_words", "Drie vragen…")
    if going.number is None:
        return "", ""
    sentence = QCoreApplication.translate("plan_words", "{deed}: dag {n} van {of}")
    words = sentence.format(deed=deed, n=going.number, of=going.of)
    return words, QCoreApplication.translate("plan_words", "Toon in Planning")
