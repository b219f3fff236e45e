"""Draws all kinds of sheets with signs of some scripts in a person's own words, and prints the remarks.

Run by ``test_missing_signs.py`` in a process that has no other fonts than those of Herstel.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from herstel_gui.domain.club.table import ClubView, Shape, club_table
from herstel_gui.domain.measures import measures_with
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of, measures_of, own_measure
from herstel_gui.domain.report.options import ReportOptions, ReportPart
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.options import NameStyle, WeekOptions
from herstel_gui.printing.blank_sheet import BlankSheet
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.club_sheet import club_pdf
from herstel_gui.printing.paper import pdf, week_pdf
from herstel_gui.printing.recovery_sheet import RecoverySheet
from herstel_gui.printing.report_sheet import report_pdf
from tests.clubs import shared
from tests.domain.report.test_physician_report import journal, made, tagged
from tests.weeks import TODAY, WEEK, picture_sources, with_days

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.domain.presentation.missing_signs import Drawn
    from herstel_gui.domain.text import Text

SIGNS: Final = {
    "plain": "é",
    "hebrew": "ש",
    "emoji": "🏃",
    "family": "👨‍👩‍👧",
    "flag": "🇧🇪",
    "chinese": "田",
    "hindi": "हि",
    "korean": "한",
    "rare": "𠀀",
}
LAYOUT: Final = page_layout("a4", landscape=True)


def _week(note: str = "", tags: tuple[str, ...] = (), name: str = "", club: str = "") -> Drawn:
    sources = with_days(picture_sources(), note=note, tags=tags)
    chosen = WeekOptions(name=name, club=club, name_style=NameStyle.FULL, remarks=True)
    return week_pdf(week_table(WEEK, sources), chosen)


def _report(sign: str) -> Drawn:
    days = journal(bad=40)
    tagged(days, 3, note=f"Kapot {sign}")
    return report_pdf(made(days, options=ReportOptions(12, "Jan", tuple(ReportPart))), DUTCH)


def _blank(sign: str) -> Drawn:
    declared = Declaration(f"Koffie {sign}", OwnKind.NUMBER, unit="kopjes", high=20)
    own = own_measure(key_of(declared), declared)
    sheet = BlankSheet(None, DUTCH, sheet_size(LAYOUT), None, measures_with(measures_of([own])))
    return pdf(LAYOUT, sheet.pages, title="x")


def _club(sign: str, shape: Shape) -> Drawn:
    table = club_table((shared(f"Jan {sign}"), shared("Piet")), ClubView(shape))
    return club_pdf(table, DUTCH, TODAY)


def _code(sign: str) -> Drawn:
    sheet = RecoverySheet("AAAAA BBBBB", f"dagboek {sign}.herstel", TODAY, DUTCH, sheet_size(LAYOUT))
    return pdf(LAYOUT, [sheet.draw], title="x")


WRITERS: Final[dict[str, Callable[[str], Drawn]]] = {
    "name on the week": lambda sign: _week(name=f"Jan {sign}"),
    "club on the week": lambda sign: _week(club=f"WTC {sign}"),
    "note on the week": lambda sign: _week(note=f"Kapot {sign}"),
    "tag on the week": lambda sign: _week(tags=(f"moe {sign}",)),
    "report": _report,
    "empty sheet": _blank,
    "club": lambda sign: _club(sign, Shape.MEASURES),
    "season of the club": lambda sign: _club(sign, Shape.SEASON),
    "recovery code": _code,
}


def _said(remark: Text | None) -> str:
    return "" if remark is None else str(remark)


def main() -> None:
    """Print the remark by writer and kind of sign, as JSON."""
    application = QApplication(["herstel", "-platform", "offscreen"])
    found = {
        f"{writer}: {kind}": _said(write(SIGNS[kind]).remark)
        for number, (writer, write) in enumerate(WRITERS.items())
        for kind in (("plain", "emoji") if number else SIGNS)
    }
    sys.stdout.write(json.dumps(found))
    del application


if __name__ == "__main__":
    main()
