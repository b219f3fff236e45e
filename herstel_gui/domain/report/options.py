"""The choices for the physician's report, stored as plain JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from herstel_gui.domain.text import tr_noop
from herstel_gui.domain.week.options import MAX_WORDS

WEEKS: Final = (4, 8, 12)


class ReportPart(Enum):
    """The parts of the report, in printing order."""

    CONTEXT = "context"
    SUMMARY = "summary"
    LEVELS = "levels"
    CURVES = "curves"
    MEASURING = "measuring"
    LOAD = "load"
    BODY = "body"
    SLEEP = "sleep"
    COMPLAINTS = "complaints"
    ILLNESS = "illness"
    TRIED = "tried"
    CIRCUMSTANCES = "circumstances"
    OWN = "own"
    NOTES = "notes"


PARTS: Final[dict[ReportPart, str]] = {
    ReportPart.CONTEXT: tr_noop("Vraag en achtergrond"),
    ReportPart.SUMMARY: tr_noop("In het kort"),
    ReportPart.LEVELS: tr_noop("Wat Herstel meldde"),
    ReportPart.CURVES: tr_noop("Verloop"),
    ReportPart.MEASURING: tr_noop("Hoe gemeten is"),
    ReportPart.LOAD: tr_noop("Training, belasting en rust"),
    ReportPart.BODY: tr_noop("Gewicht en menstruatie"),
    ReportPart.SLEEP: tr_noop("Slaap"),
    ReportPart.COMPLAINTS: tr_noop("Klachten"),
    ReportPart.ILLNESS: tr_noop("Ziekte"),
    ReportPart.TRIED: tr_noop("Wat geprobeerd is"),
    ReportPart.CIRCUMSTANCES: tr_noop("Omstandigheden"),
    ReportPart.OWN: tr_noop("Eigen metingen"),
    ReportPart.NOTES: tr_noop("Notities"),
}
PRIVATE: Final = frozenset({ReportPart.OWN, ReportPart.NOTES})
AT_FIRST: Final = tuple(part for part in ReportPart if part not in PRIVATE)
"""What is private the user must tick explicitly."""
_EARLIER_PARTS: Final = (
    "summary", "levels", "curves", "load", "sleep", "complaints", "illness", "tried", "circumstances",
    "notes",
)  # fmt: skip
"""The parts that could be ticked when a file does not say which: later ones are new to its owner."""


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The choices for the report: number of weeks, name, parts and paper size."""

    weeks: int = 8
    name: str = ""
    parts: tuple[ReportPart, ...] = AT_FIRST
    paper: str = "a4"

    def has(self, part: ReportPart) -> bool:
        """Tell whether the report includes a part."""
        return part in self.parts

    def as_json(self) -> dict[str, object]:
        """Return the choices as JSON values for the settings file."""
        return {
            "weeks": self.weeks, "name": self.name, "parts": [part.value for part in self.parts],
            "offered": [part.value for part in ReportPart], "paper": self.paper,
        }  # fmt: skip


def report_options_from_json(stored: Mapping[str, object]) -> ReportOptions:
    """Read the stored choices; missing or invalid values get their default."""
    usual = ReportOptions()
    weeks, name, parts, paper = (stored.get(key) for key in ("weeks", "name", "parts", "paper"))
    return ReportOptions(
        weeks=weeks if isinstance(weeks, int) and weeks in WEEKS else usual.weeks,
        name=" ".join(name.split())[:MAX_WORDS] if isinstance(name, str) else usual.name,
        parts=_parts(parts, stored.get("offered")) if isinstance(parts, list) else usual.parts,
        paper=paper if isinstance(paper, str) and paper in {"a4", "letter"} else usual.paper,
    )


def _parts(ticked: list[object], offered: object) -> tuple[ReportPart, ...]:
    """Return the ticked parts; a part that was not offered yet is as it is at first."""
    known = offered if isinstance(offered, list) else _EARLIER_PARTS
    return tuple(
        part for part in ReportPart if part.value in ticked or (part.value not in known and part in AT_FIRST)
    )
