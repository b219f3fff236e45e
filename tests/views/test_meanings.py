"""“Wat betekent dit?”: every measure, rule, level and row has a heading of the help, in each language."""

from __future__ import annotations

import re

import pytest

from herstel_gui.desktop.paths import resources
from herstel_gui.domain.measures import BY_KEY, OWN
from herstel_gui.domain.signals.catalogue import BY_ID, RULES
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.week.table import LOAD
from herstel_gui.views.help_pages import headings_of
from herstel_gui.views.meaning_key import LEVEL
from herstel_gui.views.meanings import explanation, term_of_rule

KEYS = (
    *BY_KEY,
    *BY_ID,
    *(f"{LEVEL}{level.value}" for level in Level),
    LOAD,
    "rpe",
    "usual",
    "level",
    f"{OWN}anything",
)
HELP = resources() / "help"


@pytest.mark.parametrize("key", KEYS)
def test_everything_that_is_declared_has_a_heading_of_the_help(key: str) -> None:
    where = explanation(key)
    assert where is not None
    dutch = headings_of(where.page)
    english = (HELP / "en" / f"{where.page}.md").read_text("utf-8")
    assert where.heading < len(dutch) == len(re.findall(r"^#+ ", english, re.MULTILINE))


def test_an_unknown_thing_has_no_explanation() -> None:
    assert explanation("something of a later version") is None


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        ("resting_heart_rate", "Ochtendpols"), ("hrv_sdnn", "SDNN"), ("bed_time", "Slaap"),
        ("nap_duration", "Slaap"), ("body_weight", "Gewicht"), ("fatigue", "Antwoorden van 1 tot 7"),
        ("RHR_PCT", "Ochtendpols"), ("level.notice", "Let op"), ("level.see_professional", "Bespreek het"),
        ("term.Monotonie", "Monotonie"),
    ],
)  # fmt: skip
def test_a_key_opens_its_own_heading_of_the_help(key: str, heading: str) -> None:
    where = explanation(key)
    assert where is not None
    assert headings_of(where.page)[where.heading] == heading


def test_a_rule_is_explained_by_a_term_of_the_glossary() -> None:
    headings = headings_of("begrippen")
    for rule in RULES:
        assert any(heading.startswith(term_of_rule(rule.needs[0])) for heading in headings), rule.id
