"""Which source of a measure counts: the order in force, and choosing another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.provenance import SourceOrder
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.day import Surroundings

_CHANGED = tr_noop("volgorde van bronnen")


def orders(surroundings: Surroundings) -> dict[str, tuple[str, ...]]:
    """Return the sources of each measure, the one that counts first in front, for measures with several."""
    held = {use.measure for known in surroundings.sources for use in known.uses}
    found = {key: surroundings.ranking.order_of(key) for key in BY_KEY if key in held}
    return {key: sources for key, sources in found.items() if len(sources) > 1}


def days_of(surroundings: Surroundings, measure: str) -> dict[str, int]:
    """Return the number of days with a value of a measure, by source."""
    return {
        known.source: use.days
        for known in surroundings.sources
        for use in known.uses
        if use.measure == measure
    }


def choose_order(journal: Journal, measure: str, sources: Sequence[str] | None) -> Changes:
    """Store the order in which the sources of a measure count; None brings back the usual order."""
    before = [order for order in journal.surroundings().source_orders if order.measure == measure]
    after = [] if sources is None else [SourceOrder(measure, tuple(sources))]
    return journal.change(Text(_CHANGED), before, after)
