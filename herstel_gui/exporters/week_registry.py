"""Every kind of file in which a week can be written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.text import CONTEXT, QT_TRANSLATE_NOOP
from herstel_gui.exporters import week_csv, week_ods, week_xlsx

if TYPE_CHECKING:
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.domain.week import WeekTable
    from herstel_gui.domain.week_options import WeekOptions


@dataclass(frozen=True, slots=True)
class WeekExporter:
    """A kind of file: its key on the command line, its label, how file names end, and who writes it."""

    key: str
    label: str
    suffix: str
    write: Callable[[WeekTable, WeekOptions, Path, Phrasebook], None]


WEEK_EXPORTERS: Final[tuple[WeekExporter, ...]] = (
    WeekExporter("xlsx", QT_TRANSLATE_NOOP(CONTEXT, "Excel (XLSX)"), ".xlsx", week_xlsx.write_week),
    WeekExporter("ods", QT_TRANSLATE_NOOP(CONTEXT, "LibreOffice (ODS)"), ".ods", week_ods.write_week),
    WeekExporter(
        "csv", QT_TRANSLATE_NOOP(CONTEXT, "Tekst met puntkomma’s (CSV)"), ".csv", week_csv.write_week
    ),
    WeekExporter(
        "csv-point",
        QT_TRANSLATE_NOOP(CONTEXT, "Tekst met komma’s en punten (CSV)"),
        ".csv",
        week_csv.write_week_with_points,
    ),
)
"""In the order in which they are offered."""
