"""An offer with everything an import can show: groups, remarks, questions, doubts, refusals and reasons."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from herstel_gui.application.import_streams import TRAININGS, Choice, Question, RefusedPart, Source, Stream
from herstel_gui.application.importing import ParsedFile, Skipped
from herstel_gui.application.offer_preview import OfferPreview, preview_offer
from herstel_gui.application.offers import Offer, OfferedPart
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.importers.questions import zone_question
from tests.looks.world import LONG_ERROR, LONG_NAME, LONG_PATH, TODAY

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal

_ZONES = [f"America/North_Dakota/New_Salem {n}" for n in range(9)]
_WATCH = Source("garmin", "horloge met een lange naam")


def long_offer(journal: Journal) -> OfferPreview:
    """Return the preview of an offer with long texts of every kind."""
    days = [TODAY - timedelta(days=back) for back in range(1, 400)]
    pulses = [Reading(day, "sleeping_heart_rate", 50 + day.day % 7, _WATCH.key) for day in days]
    nights = [Reading(day, "sleep_duration", 400 + day.day, _WATCH.key) for day in days]
    ahead = Reading(TODAY + timedelta(days=400), "sleep_duration", 400, _WATCH.key)
    skipped = tuple(Skipped(line, LONG_ERROR) for line in range(1, 40))
    file = ParsedFile("garmin", "Garmin", LONG_PATH.name, (*pulses, *nights, ahead), skipped, (LONG_ERROR,))
    first, last = days[-1], days[0]
    weight = Stream(_WATCH, "body_weight", 143, first, last)
    streams = (
        Stream(_WATCH, "sleeping_heart_rate", 399, first, last, Taken.NIGHT, Text("Nacht"), Text(LONG_NAME)),
        Stream(_WATCH, "sleep_duration", 399, first, last, Taken.NIGHT, Text("Nacht")),
        Stream(_WATCH, TRAININGS, 1203, first, last, chosen=False),
        weight,
    )
    choices = (Choice("kg", Text("kg")), Choice("lb", Text("pond")), Choice("no", Text("niet meenemen")))
    question = Question("unit", LONG_ERROR, choices, LONG_ERROR, "lb", frozenset({weight.key}))
    refused = (RefusedPart("Slaap_1_jaar.csv", LONG_ERROR, LONG_ERROR),)
    part = OfferedPart(
        "garmin", "Garmin", ("a.json", "b.json"), streams, lambda _answers, _selection: file,
        (question, zone_question(_ZONES, "Europe/Amsterdam", {streams[0].key})), refused,
    )  # fmt: skip
    return preview_offer(journal, Offer(LONG_PATH.name, 412_000_000, (part,), (), 6303))
