"""How an athlete takes part in the training of a day: an answer for the trainer, without a reason."""

from __future__ import annotations

from enum import Enum
from typing import Final

from herstel_gui.domain.text import Text, tr_noop


class Participation(Enum):
    """The answers, in the order of the form. No signal reads them."""

    NORMAL = "normal"
    ADAPTED = "adapted"
    NOT = "not"
    TALK = "talk"


PARTICIPATION_LABEL: Final = Text(tr_noop("Meetrainen"))
"""The name of the field, the week row and the column."""

PARTICIPATION_WORDS: Final[dict[Participation, str]] = {
    Participation.NORMAL: tr_noop("gewoon"),
    Participation.ADAPTED: tr_noop("aangepast"),
    Participation.NOT: tr_noop("niet"),
    Participation.TALK: tr_noop("wil even praten"),
}

ANSWERS: Final = {
    word: answer for answer in Participation for word in (answer.value, PARTICIPATION_WORDS[answer])
}
"""The answers by the words that can be typed: the stored key or the Dutch label."""
