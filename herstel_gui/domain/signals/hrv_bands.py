"""The own band of HRV on days that follow one another."""

from __future__ import annotations

from herstel_gui.domain.load_figures import HrvBand, band_of_logs, logs_of
from herstel_gui.domain.signals.baselines import counting_series
from herstel_gui.domain.signals.day_columns import HRV
from herstel_gui.domain.signals.day_facts import WEEK, Facts
from herstel_gui.domain.signals.source_series import SlidingWindow


def hrv_bands_over(facts: Facts, places: range) -> list[HrvBand | None]:
    """Return the week of ln rMSSD against the own band on each of these days; None without any lately.

    Each logarithm is taken once: a band looks at sixty of them, and so do its neighbours.
    """
    logs = {series: logs_of(series.values) for series in facts.columns.series[HRV]}
    windows = {series: SlidingWindow(series) for series in logs}
    found: list[HrvBand | None] = []
    for index, series in zip(places, counting_series(facts.columns, HRV, places), strict=True):
        if series is None:
            found.append(None)
            continue
        own = logs[series]
        usual = [own[place] for place in windows[series].at(index).places]
        found.append(band_of_logs(own[index - WEEK + 1 : index + 1], usual))
    return found
