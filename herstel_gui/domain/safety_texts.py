"""All safety texts of Herstel, and which of them belong to the tags of a day.

The texts are fixed: they answer what a person wrote, and detect nothing. No level depends on them. They are
kept together here so that a physician can read all of them at once. Texts are Dutch, to be translated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.complaint_words import red_flag, urgent_words
from herstel_gui.domain.tags import SEVERE
from herstel_gui.domain.text import tr_noop

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from herstel_gui.domain.measure import Number

# -- a complaint that cannot wait ------------------------------------------------------------------

RED_FLAGS: Final = tr_noop(
    "Pijn op de borst, flauwvallen, hartkloppingen of benauwdheid: stop met sporten en bel nu je huisarts "
    "of 112."
)
SEVERE_CALL: Final = tr_noop(
    "Bel vandaag nog je huisarts; ’s avonds en in het weekend de huisartsenpost (in Vlaanderen: 1733). "
    "Kan het niet wachten, bel dan 112."
)
SEVERE_LATER: Final = tr_noop(
    "Je noemde een klacht ernstig. Heb je nog niet gebeld, bel dan vandaag je huisarts; kan het niet "
    "wachten, bel dan 112."
)
FLAGGED_TITLE: Final = tr_noop("Je noteerde een klacht die niet kan wachten")
"""The title of a day with a red flag among its tags, instead of "Geen signaal"."""
FLAGGED_NOTE_TITLE: Final = tr_noop("Schreef je over een klacht die niet kan wachten?")
"""The same for words in a note. It asks, because a note may as well say that nothing hurts."""
SEVERE_TITLE: Final = tr_noop("Ernstige klacht: bel vandaag nog je huisarts")
RETURNING_PAIN: Final = tr_noop("Komt pijn in je hoofd of buik steeds terug, bel dan je huisarts.")

# -- ill -------------------------------------------------------------------------------------------

ILL_REST: Final = tr_noop("Train niet met koorts, of als je je door je hele lijf ziek voelt.")
ILL_BACK: Final = tr_noop(
    "Ben je een dag zonder klachten, begin dan rustig en bouw in dagen weer op, niet in één keer."
)
ILL_CALL: Final = tr_noop(
    "Bel je huisarts als koorts langer dan drie dagen duurt, als je zieker wordt of als je je zorgen maakt; "
    "bij pijn op de borst, flauwvallen, hartkloppingen of benauwdheid meteen, of 112."
)

ILL_TEXTS: Final = (ILL_REST, ILL_BACK, ILL_CALL)

# -- mood ------------------------------------------------------------------------------------------

GLOOM: Final = tr_noop(
    "Somber zijn hoort niet altijd bij trainen. Duurt het langer dan twee weken, praat met iemand die je "
    "vertrouwt en met je huisarts."
)
LOWER_MOOD: Final = tr_noop(
    "Blijft je stemming langer dan twee weken minder dan gewoon, praat met iemand die je vertrouwt en met je "
    "huisarts."
)
"""The same for answers that are worse than usual without saying "somber"."""
HELP_NUMBERS: Final = tr_noop(
    "Denk je aan zelfdoding, of wil je nu met iemand praten? Nederland: bel 113 of gratis 0800-0113. "
    "Vlaanderen: bel 1813. In levensgevaar: 112."
)

# -- eating enough ---------------------------------------------------------------------------------

LOW_ENERGY: Final = tr_noop(
    "Blijft je menstruatie drie maanden of langer weg, of had je een stressfractuur: vraag je huisarts of "
    "sportarts of je genoeg eet voor wat je traint."
)
"""Shown to everybody, and never inferred from a person's data (consensus of the IOC on REDs, 2023)."""

# -- not urgent ------------------------------------------------------------------------------------

NOT_URGENT: Final = tr_noop("Geen spoed.")
REASON_WORDS: Final[dict[str, str]] = {
    "P_DELOAD": tr_noop(
        "Je bleef moe na een herstelweek; een huisarts of sportarts kan met je meedenken over rust."
    ),
    "P_ZIEK": tr_noop(
        "Een paar keer verkouden in een winter komt veel voor, zeker met kleine kinderen in huis; noem het "
        "bij je volgende afspraak."
    ),
    "P_SLAAP": tr_noop("Je slaapt al een tijd slecht; daar kan je huisarts bij helpen."),
    "P_ONRUST": tr_noop("Je bent moe en toch onrustig; je huisarts kan meedenken over waar dat van komt."),
    "P_PREST": tr_noop(
        "Een mindere periode heeft iedereen; een sportarts kan meekijken naar je training en je rust."
    ),
    "P_DUUR": tr_noop("Het duurt al weken; laat iemand meekijken als rustiger trainen niet helpt."),
}
"""One sentence for each reason of ``see_professional`` that is not urgent, by rule id."""
FOR_MINORS: Final = tr_noop("Ben je jonger dan 18? Laat dit aan je ouder of verzorger zien.")

# -- what Herstel is -------------------------------------------------------------------------------

INTENDED_PURPOSE: Final = tr_noop(
    "Herstel is een dagboek om training en rust te plannen. Het is niet bedoeld om ziekte of letsel vast te "
    "stellen, te voorspellen, te volgen of te behandelen."
)
DISCLAIMER: Final = tr_noop(
    "De grenzen komen uit vijf algemene artikelen en zijn niet voor jou persoonlijk bepaald. Twijfel je, "
    "vraag het dan je huisarts of sportarts."
)

# -- which texts belong to a day -------------------------------------------------------------------

SOMBRE: Final = 5
"""The first answer of the scale of mood that says "somber": 4 is "gaat wel"."""


def mood_texts(answers: Iterable[Number | None]) -> tuple[str, ...]:
    """Return the texts beside the answers on which rule MOOD says yes.

    Words on gloom and the help numbers answer a person who wrote "somber". Beside "gaat wel" they would say
    what nobody wrote; the numbers then stand in the explanation of the signal (``beside_rule``).
    """
    sombre = any(answer is not None and answer >= SOMBRE for answer in answers)
    return (GLOOM, HELP_NUMBERS) if sombre else (LOWER_MOOD,)


def beside_rule(rule: str) -> tuple[str, ...]:
    """Return the texts that always stand in the explanation of a rule, whatever its answer."""
    return (GLOOM, HELP_NUMBERS) if rule == "MOOD" else ()


def urgent_texts(tags: Collection[str], notes: Collection[str] = ()) -> tuple[str, ...]:
    """Return the texts beside a day with these tags and notes, most urgent first; usually none."""
    if SEVERE in tags:
        return (SEVERE_CALL, RED_FLAGS)
    return (RED_FLAGS,) if (tags or notes) and flag_title(tags, notes) else ()


def flag_title(tags: Collection[str], notes: Collection[str] = ()) -> str:
    """Return the title of a day with a red flag in its tags or notes; empty without one."""
    if any(map(red_flag, tags)):
        return FLAGGED_TITLE
    return FLAGGED_NOTE_TITLE if any(map(urgent_words, notes)) else ""
