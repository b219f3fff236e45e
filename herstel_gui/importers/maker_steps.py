"""The makers whose exports Herstel reads, with how to get an export, as the welcome page lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.application.makers import Maker
from herstel_gui.domain.text import tr_noop
from herstel_gui.importers.registry import IMPORTERS, MAKERS

if TYPE_CHECKING:
    from collections.abc import Mapping

ANY_STEPS: Final = tr_noop(
    "Zoek in de app of op de website ‘gegevens exporteren’ of ‘gegevens downloaden’. "
    "Sleep dat bestand hierheen."
)
"""The steps of a maker that ``STEPS`` does not name."""

STEPS: Final[Mapping[str, str]] = {
    "garmin": tr_noop(
        "Meld je aan op garmin.com, kies bij je account ‘Gegevens exporteren’ en wacht op de mail. "
        "De ZIP sleep je hierheen."
    ),
    "apple_health": tr_noop(
        "Open op je iPhone de app Gezondheid, tik op je foto en kies ‘Exporteer alle gezondheidsgegevens’. "
        "De ZIP sleep je hierheen."
    ),
    "fitbit": tr_noop("Kies op takeout.google.com alleen Fitbit. De ZIP sleep je hierheen."),
    "google_fit": tr_noop("Kies op takeout.google.com alleen Fit. De ZIP sleep je hierheen."),
    "strava": tr_noop(
        "Kies op strava.com bij je instellingen ‘Mijn account’ en vraag je archief aan. "
        "De ZIP of activities.csv sleep je hierheen."
    ),
    "intervals.icu": tr_noop(
        "Kies op intervals.icu bij je instellingen ‘Download wellness’ als CSV. Sleep dat bestand hierheen."
    ),
    "herstel": tr_noop(
        "Kies op je andere computer in het menu Bestand ‘Alles exporteren’. Sleep dat bestand hierheen."
    ),
}
"""Where each maker offers its export, by the stored key of the maker."""


def listed_makers() -> tuple[Maker, ...]:
    """Return the makers of the registry in its order, and Herstel itself."""
    named = [*((each.key, each.label) for each in MAKERS), *((each.key, each.label) for each in IMPORTERS)]
    return tuple(Maker(label, STEPS.get(key, ANY_STEPS)) for key, label in named)
