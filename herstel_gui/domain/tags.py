"""The known tags of a day, and how a painful place is stored as a tag."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.text import Text, tr_noop

ILL: Final = "ill"
SEVERE: Final = "severe_complaint"
PAIN_PREFIX: Final = "pain:"
"""A tag ``pain:knie`` records pain in one part of the body (rule NIGGLE)."""

TAGS: Final[dict[str, str]] = {
    ILL: tr_noop("ziek"),
    "injured": tr_noop("blessure"),
    "work_stress": tr_noop("werkdruk"),
    "travel": tr_noop("reis"),
    "alcohol": tr_noop("alcohol"),
    "heat": tr_noop("warmte"),
    "altitude": tr_noop("hoogte"),
    "medication": tr_noop("medicijnen"),
    "anti_inflammatory": tr_noop("ontstekingsremmer"),
    "menstruation": tr_noop("menstruatie"),
    SEVERE: tr_noop("ernstige klacht"),
}
"""Stored key and Dutch label of the known tags. Any other word is a tag of the user's own."""


def tag_text(tag: str) -> Text:
    """Return the words for a tag, the same on every screen and sheet and in every file."""
    if tag.startswith(PAIN_PREFIX):
        return Text(tr_noop("pijn: {part}"), part=tag.removeprefix(PAIN_PREFIX).strip())
    return Text("{word}", word=TAGS.get(tag, tag))
