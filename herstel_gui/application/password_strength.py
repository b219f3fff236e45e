"""Estimating how long a password resists an attacker with the journal file. No password is refused.

The number of guesses is estimated by zxcvbn (Wheeler, USENIX Security 2016) with added Dutch words, for the
password and for simpler ones from which it is easily made (``password_views``). One guess
costs Argon2id with 64 MiB; the attacker's machine is assumed to make ten thousand guesses per second.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, Final

from herstel_gui.application.password_views import bound, views, words_bound
from herstel_gui.domain.text import Text, tr_noop

LONGEST: Final = 72
"""Characters that are passed to zxcvbn, which refuses longer passwords; longer is strong enough."""

_MINUTES, _DAYS, _YEARS = 6, 9, 13
"""Powers of ten of the guesses that take minutes, a day, and thirty years at ten thousand per second."""

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
    "ikhouvanjou", "ikhouvanje", "clubbrugge", "standard", "kaagent", "krcgenk", "leuven", "mechelen",
    "hasselt", "oostende", "kortrijk", "limburg", "azerty", "qsdfghjklm", "rustpols", "ochtendpols",
    "zwemmen", "lopen", "triatlon", "wielertoerist", "ronde",
)  # fmt: skip
"""Words of many Dutch passwords, which leaked lists contain with a digit or a year appended."""


class Strength(Enum):
    """The strength of a password against an attacker with the file; the value is the shown sentence."""

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
        """The sentence of this strength."""
        return Text(self.value)


def strength_of(password: str) -> Strength:
    """Estimate a password. The first call loads word lists, which takes 0.17 s and 13 MB."""
    if not password:
        return Strength.LISTED
    estimate = _estimate(password[:LONGEST])
    power = float(estimate["guesses_log10"])
    parts = estimate["sequence"]
    listed = [part for part in parts if part["pattern"] == "dictionary"]
    # a single word of a list, perhaps with a capital or with digits appended
    beside = sum(len(part["token"]) for part in parts) - sum(len(part["token"]) for part in listed)
    if power < _MINUTES and len(listed) == 1 and beside <= len(listed[0]["token"]) // 2:
        return Strength.LISTED
    power = min(power, words_bound(password), _simplest(password[:LONGEST]))
    if power < _MINUTES:
        return Strength.MINUTES
    if power < _DAYS:
        return Strength.DAYS
    return Strength.YEARS if power < _YEARS else Strength.LONG


def _estimate(password: str) -> dict[str, Any]:
    from zxcvbn import zxcvbn  # noqa: PLC0415  # most users never set a password

    estimate: dict[str, Any] = zxcvbn(password, user_inputs=[*DUTCH])
    return estimate


def _simplest(password: str) -> float:
    """Return the least power of ten of the guesses over the simpler passwords."""
    return min(
        cost + min(float(_estimate(simple)["guesses_log10"]), bound(simple))
        for simple, cost in views(password)
    )
