"""HRV bands of consecutive days."""

from __future__ import annotations

from herstel_gui.domain.load_figures import HrvBand, band_of_logs, logs_of
from herstel_gui.domain.signals.baselines import counting_series
from herstel_gui.domain.signals.day_columns import HRV
from herstel_gui.domain.signals.day_facts import WEEK, Facts
from herstel_gui.domain.signals.source_series import SlidingWindow


def hrv_bands_over(facts: Facts, places: range) -> list[HrvBand | None]:
    """Return the week of ln rMSSD with the own band for each place; None without a value in 66 days.

    Each logarithm is computed once, because a band uses sixty logarithms and neighbouring bands overlap.
    """
    logs = {series: logs_of(series.values) for series in facts.columns.series[HRV]}
    windows = {series: SlidingWindow(series) for series in logs}
    bands: list[HrvBand | None] = []
    for index, series in zip(places, counting_series(facts.columns, HRV, places), strict=True):
        if series is None:
            bands.append(None)
            continue
        own = logs[series]
        usual = [own[place] for place in windows[series].at(index).places]
        bands.append(band_of_logs(own[index - WEEK + 1 : index + 1], usual))
    return bands
