"""The makers whose exports Herstel reads, as the welcome page lists them."""

from __future__ import annotations

from typing import Final

from herstel_gui.application.makers import Maker
from herstel_gui.domain.text import tr_noop

MAKERS: Final[tuple[Maker, ...]] = (
    Maker(
        "intervals.icu",
        tr_noop(
            "Kies op intervals.icu bij je instellingen ‘Download wellness’ als CSV. "
            "Sleep dat bestand hierheen."
        ),
    ),
    Maker(
        "Herstel",
        tr_noop(
            "Kies op je andere computer in het menu Bestand ‘Alles exporteren’. Sleep dat bestand hierheen."
        ),
    ),
)
"""One entry per maker, most used first; a maker without an importer is not listed."""
