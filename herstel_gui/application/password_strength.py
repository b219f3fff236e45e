"""How long a password keeps off somebody who has the file, as an honest sentence; nothing is forbidden.

The estimate of guesses is that of zxcvbn (Wheeler, USENIX Security 2016), with Dutch words beside its English
ones. A guess costs Argon2id with 64 MiB; a machine that is made for it is taken to do ten thousand a second.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from herstel_gui.domain.text import Text, tr_noop

LONGEST: Final = 72
"""Characters that are looked at; zxcvbn refuses more, and so many keep off anybody."""

_MINUTES, _DAYS, _YEARS = 6, 9, 13
"""Powers of ten: of guesses that take minutes, a day, and thirty years, at ten thousand a second."""

DUTCH: Final = (
    "wachtwoord", "welkom", "geheim", "hallo", "hallo123", "herstel", "dagboek", "training", "hardlopen",
    "fietsen", "schaatsen", "wielrennen", "marathon", "lekker", "liefde", "schatje", "poes", "hond",
    "paard", "voetbal", "feyenoord", "ajax", "psv", "nederland", "holland", "amsterdam", "rotterdam",
    "utrecht", "denhaag", "groningen", "eindhoven", "antwerpen", "brussel", "vlaanderen", "belgie",
    "oranje", "zomer", "winter", "lente", "herfst", "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december", "maandag", "dinsdag", "woensdag",
    "donderdag", "vrijdag", "zaterdag", "zondag", "mijnwachtwoord", "inloggen", "toegang", "computer",
    "internet", "school", "vakantie", "familie", "mamma", "pappa", "mama", "papa", "oma", "opa", "kaas",
    "fiets", "sleutel", "zonnetje", "bloemetje", "knuffel", "konijn", "tijger", "leeuw", "dolfijn",
    "vlinder", "sterretje", "prinses", "voorjaar", "najaar", "koningsdag", "sinterklaas", "kerstmis",
)  # fmt: skip
"""Words with which many Dutch passwords are made. Lists that went round hold them with a figure or a year."""


class Strength(Enum):
    """What a password is worth against who has the file; each value is the sentence that is shown."""

    LISTED = tr_noop(
        "Dit wachtwoord staat op lijsten die iedereen heeft: wie je bestand heeft, raadt het meteen.",
    )
    MINUTES = tr_noop("Zwak: wie je bestand heeft, raadt dit binnen minuten.")
    DAYS = tr_noop("Zwak: wie je bestand heeft, raadt dit binnen een dag.")
    YEARS = tr_noop(
        "Redelijk: wie je bestand heeft en er een computer voor vrijmaakt, doet er dagen tot jaren over.",
    )
    LONG = tr_noop("Sterk: dit raadt ook iemand die je bestand heeft niet.")

    @property
    def text(self) -> Text:
        """The sentence."""
        return Text(self.value)


def strength_of(password: str) -> Strength:
    """Estimate a password; the lists of words load at the first call, for a sixth of a second and 13 MB."""
    from zxcvbn import zxcvbn  # noqa: PLC0415  # most never set a password

    if not password:
        return Strength.LISTED
    found = zxcvbn(password[:LONGEST], user_inputs=[*DUTCH])
    power = float(found["guesses_log10"])
    parts = found["sequence"]
    listed = [part for part in parts if part["pattern"] == "dictionary"]
    # a word of a list, perhaps with a capital or a figure behind it
    beside = sum(len(part["token"]) for part in parts) - sum(len(part["token"]) for part in listed)
    if power < _MINUTES and len(listed) == 1 and beside <= len(listed[0]["token"]) // 2:
        return Strength.LISTED
    if power < _MINUTES:
        return Strength.MINUTES
    if power < _DAYS:
        return Strength.DAYS
    return Strength.YEARS if power < _YEARS else Strength.LONG
