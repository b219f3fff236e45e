"""The words beside a field of the day page."""

from __future__ import annotations

from typing import NamedTuple


class ContextLine(NamedTuple):
    """Words beside a field: ``lead`` in bold, ``rest`` muted, ``tip`` for the tooltip.

    ``warn`` gives the lead the warning colour; ``last`` places the lead after the rest.
    """

    lead: str = ""
    rest: str = ""
    warn: bool = False
    tip: str = ""
    last: bool = False
