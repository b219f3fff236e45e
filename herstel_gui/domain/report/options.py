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

    SUMMARY = "summary"
    LEVELS = "levels"
    CURVES = "curves"
    LOAD = "load"
    SLEEP = "sleep"
    COMPLAINTS = "complaints"
    ILLNESS = "illness"
    TRIED = "tried"
    CIRCUMSTANCES = "circumstances"
    NOTES = "notes"


PARTS: Final[dict[ReportPart, str]] = {
    ReportPart.SUMMARY: tr_noop("In het kort"),
    ReportPart.LEVELS: tr_noop("Meldingen en waarop ze rusten"),
    ReportPart.CURVES: tr_noop("Verloop"),
    ReportPart.LOAD: tr_noop("Belasting en rust per week"),
    ReportPart.SLEEP: tr_noop("Slaap"),
    ReportPart.COMPLAINTS: tr_noop("Klachten"),
    ReportPart.ILLNESS: tr_noop("Ziekte"),
    ReportPart.TRIED: tr_noop("Wat geprobeerd is"),
    ReportPart.CIRCUMSTANCES: tr_noop("Omstandigheden"),
    ReportPart.NOTES: tr_noop("Notities"),
}
AT_FIRST: Final = tuple(part for part in ReportPart if part is not ReportPart.NOTES)
"""Notes are private, so the user must tick them explicitly."""


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
            "paper": self.paper,
        }  # fmt: skip


def report_options_from_json(stored: Mapping[str, object]) -> ReportOptions:
    """Read the stored choices; missing or invalid values get their default."""
    usual = ReportOptions()
    weeks, name, parts, paper = (stored.get(key) for key in ("weeks", "name", "parts", "paper"))
    return ReportOptions(
        weeks=weeks if isinstance(weeks, int) and weeks in WEEKS else usual.weeks,
        name=" ".join(name.split())[:MAX_WORDS] if isinstance(name, str) else usual.name,
        parts=tuple(part for part in ReportPart if part.value in parts)
        if isinstance(parts, list)
        else usual.parts,
        paper=paper if isinstance(paper, str) and paper in {"a4", "letter"} else usual.paper,
    )
