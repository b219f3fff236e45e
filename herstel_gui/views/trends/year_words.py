"""The years of a calendar in words: days per level, or the mean of a measure, and what does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.trends.episodes import WARNED
from herstel_gui.domain.trends.picture import DayMark
from herstel_gui.domain.trends.season import whole_years, years_of_levels
from herstel_gui.qt_models.texts import long_day_with_year
from herstel_gui.views.trends.words import value_label, with_days

if TYPE_CHECKING:
    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture

MOST_YEARS: Final = 4
MOST_DOUBTFUL: Final = 5

_tr = QCoreApplication.translate


def year_sentences(picture: TrendPicture) -> str:
    """Return a sentence for each of the newest years, and the doubtful values."""
    if not picture.panels:
        text = _tr("YearView", "{year}: ziek {ill}, te weinig herstel of meer {warned}.")
        years = (
            text.format(year=year, ill=found[LevelMark.ILL], warned=sum(found[level] for level in WARNED))
            for year, found in years_of_levels(picture)[:MOST_YEARS]
        )
        return " ".join((_tr("YearView", "Aantal dagen."), *years))
    panel = picture.panels[0]
    text = _tr("YearView", "{year}: gemiddeld {value}.")
    if panel.weeks:
        text = _tr("YearView", "{year}: samen {value}.")
    sentences = [
        text.format(year=each.year, value=with_days(value_label(panel, each.value), each.days))
        for each in whole_years(picture, panel)[:MOST_YEARS]
    ]
    return " ".join((*sentences, *_doubtful(picture, panel)))


def _doubtful(picture: TrendPicture, panel: TrendPanel) -> list[str]:
    """Return the newest doubtful values with their days: a cell has no room for its number."""
    found = [
        f"{value_label(panel, float(value))} ({long_day_with_year(picture.day(index))})"
        for index, value in enumerate(panel.values)
        if value is not None and panel.marks[index] & DayMark.DOUBTFUL
    ][::-1]
    if not found:
        return []
    shown = ", ".join((*found[:MOST_DOUBTFUL], *(["…"] if len(found) > MOST_DOUBTFUL else [])))
    return [_tr("YearView", "Twijfelachtig: {values}.").format(values=shown)]
