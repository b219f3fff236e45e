"""The report of a day that the person does not want compared: a pause, or only writing down.

A severe complaint and illness are the person's own words, no comparison: their level and texts stay.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.signals.advice import GRAVEST
from herstel_gui.domain.signals.signal import Answer, Evidence, Level
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from herstel_gui.domain.signals.signal import SignalReport, Verdict

_PAUSE: Final = tr_noop("Pauze")
_ONLY_WRITING: Final = tr_noop("Alleen opschrijven")
_NOT_COMPARED: Final = tr_noop("Herstel vergelijkt deze dag niet.")


def quiet_report(report: SignalReport, *, pausing: bool) -> SignalReport:
    """Return the report without anything that compares; ``pausing`` tells which of the two wishes it is.

    The level is ``see_professional`` for a severe complaint of the day, ``ill`` on an ill day, else
    ``no_data``: the hollow mark.
    """
    severe = report.verdicts.get(GRAVEST)
    verdicts = {rule: v if v is severe else _unknown(v) for rule, v in report.verdicts.items()}
    bare = replace(
        report, urgent=False, held=None, groups=(), reasons=(), planning=(), verdicts=verdicts, learning=None,
        active=(),
        missing=(), clears_when=(), remarks=(), causes=(), quiet=True, contradiction=None, doubtful=(),
        only_measured=False, grounds=(), given=None, explains=(),
    )  # fmt: skip
    if severe is not None and severe.answer is Answer.YES:
        # the title stays: it says whom to call
        return replace(
            bare, level=Level.SEE_PROFESSIONAL, reasons=(GRAVEST,), summary=(severe.line,), urgent=True
        )
    if report.level is Level.ILL:
        return replace(bare, summary=())
    name = _PAUSE if pausing else _ONLY_WRITING
    # the texts beside a low mood are safety texts; in a pause only what cannot wait is shown
    care = () if pausing else report.care
    return replace(
        bare, level=Level.NO_DATA, since=None, title=Text(name), summary=(Text(_NOT_COMPARED),), advice=(),
        care=care,
    )  # fmt: skip


def _unknown(verdict: Verdict) -> Verdict:
    """Return the verdict of a rule as not answered, without figures."""
    return replace(
        verdict, answer=Answer.UNKNOWN, counted=True, uncounted=None, firm=False,
        missing=Text(_NOT_COMPARED), evidence=Evidence(),
        line=Text(_NOT_COMPARED), chip=Text(_NOT_COMPARED),
    )  # fmt: skip
