"""The user's answers to a warning: seen, right, or a false alarm. Each answer belongs to an episode."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.day import EpisodeAnswer, Surroundings, answer_within
from herstel_gui.domain.signals.catalogue import BY_ID
from herstel_gui.domain.text import Hours, Minutes, Rounded, Text, tr_noop

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.signals.signal import SignalReport, Verdict


def answer_for(surroundings: Surroundings, report: SignalReport) -> EpisodeAnswer | None:
    """Return the answer to the episode of a report; None without an answer."""
    return None if report.since is None else answer_within(surroundings.answers, report.since, report.day)


def mark_seen(journal: Journal, report: SignalReport) -> Changes:
    """Store that the user has seen the warning of a report; the banner folds until a new or worse warning."""
    answer = _answer(journal, report)
    return _store(journal, Text(tr_noop("gezien")), replace(answer, seen=report.day))


def mark_answer(journal: Journal, report: SignalReport, verdict: str, reason: str) -> Changes:
    """Store whether the warning was right, and the reason; an empty verdict withdraws both."""
    return answer_warning(journal, report.since or report.day, report.day, verdict, reason)


def answer_warning(journal: Journal, first: date, last: date, verdict: str, reason: str) -> Changes:
    """Store whether the warning of these days was right; an empty verdict withdraws the answer."""
    known = answer_within(journal.surroundings().answers, first, last) or EpisodeAnswer(first)
    answer = replace(known, verdict=verdict, reason=reason if verdict else "")
    return _store(journal, Text(tr_noop("antwoord op de melding")), answer)


def toggle_answer(journal: Journal, report: SignalReport, verdict: str) -> Changes:
    """Store a verdict and keep the reason; the verdict that is already stored withdraws the answer."""
    answer = _answer(journal, report)
    return mark_answer(journal, report, "" if answer.verdict == verdict else verdict, answer.reason)


def in_words(report: SignalReport) -> SignalReport:
    """Return a report for people who want no figures: sentences with figures left out, chips as names."""
    words = tuple(text for text in report.summary if not _has_figures(text))
    verdicts = {rule: _named(verdict) for rule, verdict in report.verdicts.items()}
    explains = tuple(text for text in report.explains if not _has_figures(text))
    grounds = tuple(map(_named, report.grounds))
    return replace(report, summary=words, verdicts=verdicts, grounds=grounds, explains=explains)


def _named(verdict: Verdict) -> Verdict:
    label = Text(BY_ID[verdict.rule].label)
    return replace(verdict, chip=label, line=label)


def _has_figures(text: Text) -> bool:
    """Return whether a sentence has a measured figure; a number of its template, such as 112, is none."""
    return any(
        _has_figures(value) if isinstance(value, Text) else isinstance(value, _FIGURES)
        for _, value in text.values
    )


_FIGURES: Final = (int, Decimal, Rounded, Minutes, Hours)


def _answer(journal: Journal, report: SignalReport) -> EpisodeAnswer:
    return answer_for(journal.surroundings(), report) or EpisodeAnswer(report.since or report.day)


def _store(journal: Journal, text: Text, answer: EpisodeAnswer) -> Changes:
    old = [a for a in journal.surroundings().answers if a.first_day == answer.first_day]
    empty = answer.seen is None and not answer.verdict
    return journal.change(text, old, [] if empty else [answer])
