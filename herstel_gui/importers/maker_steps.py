"""The makers whose exports Herstel reads, with how to get an export, as the welcome page lists them."""

from __future__ import annotations

from typing import Final

from herstel_gui.application.makers import Maker
from herstel_gui.domain.text import tr_noop
from herstel_gui.importers.registry import IMPORTERS, MAKERS

ANY_STEPS: Final = tr_noop(
    "Zoek in de app of op de website ‘gegevens exporteren’ of ‘gegevens downloaden’. "
    "Sleep dat bestand hierheen."
)
"""The steps of a maker without an attribute ``steps``."""


def listed_makers() -> tuple[Maker, ...]:
    """Return the makers of the registry in its order, and Herstel itself."""
    of_makers = [Maker(each.label, getattr(each, "steps", ANY_STEPS)) for each in MAKERS]
    return (*of_makers, *(Maker(each.label, getattr(each, "steps", ANY_STEPS)) for each in IMPORTERS))
