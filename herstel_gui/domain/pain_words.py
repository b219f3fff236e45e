"""Which own words name pain in a part of the body, so that the tag of that pain can be offered.

Rule NIGGLE reads the tags of pain only: a body part with yes or no. An own word is free text, and no rule
reads it. What is found here changes nothing that was written; screens and commands only offer the tag.
"""

from __future__ import annotations

import re
from typing import Final

from herstel_gui.domain.complaint_words import red_flag
from herstel_gui.domain.tags import PAIN_PREFIX, TAGS

_PARTS: Final = (
    "hoofd", "oog", "ogen", "oor", "oren", "kaak", "kin", "keel", "nek", "hals",
    "schouder(?:s|blad|bladen)?", "sleutelbeen", "(?:boven|onder)?armen?", "elleboog", "ellebogen",
    "pols(?:en)?", "hand(?:en)?", "duim(?:en)?", "vingers?", "borst(?:kas|been)?", "hart", "rib(?:ben)?",
    "(?:onder|boven)?rug", "lenden?", "buik", "maag", "lies", "liezen", "heup(?:en)?", "bil(?:len)?",
    "bekken", "stuit(?:je)?", "(?:boven|onder|scheen)?be(?:en|nen)", "dij(?:en)?",
    "knie(?:en|ën|holte|schijf)?", "scheen", "schenen", "kuit(?:en)?", "enkels?", "achillespees", "pees",
    "pezen", "voet(?:en|zool)?", "hiel(?:en)?", "hak(?:ken)?", "teen", "tenen", "head", "eyes?", "ears?",
    "jaw", "throat", "neck", "shoulders?", "shoulder blades?", "collar ?bone", "(?:upper |fore)?arms?",
    "elbows?", "wrists?", "hands?", "thumbs?", "fingers?", "chest", "heart", "ribs?",
    "(?:lower |upper )?back", "belly", "stomach", "tummy", "groin", "hips?", "buttocks?", "glutes?",
    "pelvis", "tail ?bone", "(?:upper |lower )?legs?", "thighs?", "knees?", "kneecaps?", "shins?",
    "cal(?:f|ves)", "ankles?", "foot", "feet", "soles?", "heels?", "toes?", "achilles(?: tendon)?",
    "quads?", "quadriceps", "hamstrings?",
)  # fmt: skip
"""Parts of the body in Dutch and English, as patterns of whole words."""
_SIDE: Final = r"(?:(?:linker|rechter|links|rechts|left|right|beide|both)[ -]?)?"
_PLACE: Final = rf"(?P<place>{_SIDE}(?:{'|'.join(_PARTS)})(?: (?:links|rechts|left|right))?)"
_AT: Final = r"(?:(?:in|aan|op|rond|bij|onder|achter|at|on|around) )?(?:(?:de|het|mijn|mn|m'n|my|the|me) )?"
_NAMED: Final = (
    rf"(?:pijn|pain) ?[:=-] ?{_AT}(?P<place>\w.*)",
    rf"(?:pijn|pain) {_AT}{_PLACE}",
    rf"{_PLACE}[ -]?(?:pijn|pain|ache)",
    rf"(?:pijnlijke|zere|painful|sore|aching) {_PLACE}",
    rf"(?:(?:mijn|mn|m'n|my) )?{_PLACE} (?:doet (?:me )?(?:pijn|zeer)|is pijnlijk|hurts?|aches|is sore)",
)
"""The ways in which an own word names pain in a place: "pijn: knie", "pijn in mijn knie", "kniepijn".

Compiled when first needed, because that takes 5 ms of a start.
"""


def meant_place(tag: str) -> str:
    """Return the part of the body in which an own word names pain; empty for any other tag.

    Also empty for a complaint that cannot wait: beside that stands only whom to call.
    """
    if tag in TAGS or tag.startswith(PAIN_PREFIX) or red_flag(tag):
        return ""
    words = " ".join(tag.split())
    found = next((match for each in _NAMED if (match := re.fullmatch(each, words, re.IGNORECASE))), None)
    return "" if found is None else found["place"]


def tidy_tag(word: str) -> str:
    """Return a tag without spaces before the place of a pain: "pain: knee" is pain in the knee.

    Empty for pain without a place.
    """
    if not word.startswith(PAIN_PREFIX):
        return word
    place = word.removeprefix(PAIN_PREFIX).strip()
    return PAIN_PREFIX + place if place else ""
