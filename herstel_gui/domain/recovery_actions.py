"""Recovery as something one does: thirteen actions by pillar, after Total Quality Recovery.

Kenttä and Hassmén (1998), which document 004 cites. Each action is answered yes or no, or left unknown. There
is no sum: a score of food harms some people, and Herstel has no scores. No rule reads the answers. Actions
are stored as readings of 1 or 0 under their keys, which are no measures; they are off by default, and the
setting ``evening_card`` is not offered under eighteen.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from herstel_gui.domain.text import tr_in, tr_noop

if TYPE_CHECKING:
    from herstel_gui.domain.day_record import DayRecord


class Pillar(Enum):
    """The five pillars of document 000."""

    SLEEP = "sleep"
    FOOD = "food"
    DRINK = "drink"
    CALM = "calm"
    REST = "rest"


PILLAR_LABELS: Final[dict[Pillar, str]] = {
    Pillar.SLEEP: tr_noop("Slaap"),
    Pillar.FOOD: tr_noop("Eten"),
    Pillar.DRINK: tr_noop("Drinken"),
    Pillar.CALM: tr_noop("Ontspanning"),
    Pillar.REST: tr_noop("Rust"),
}


class RecoveryAction(NamedTuple):
    """An action: its stored key, its pillar, and one sentence after its documents.

    Without documents the sentence is from Total Quality Recovery itself.
    """

    key: str
    pillar: Pillar
    label: str
    explanation: str
    documents: tuple[str, ...] = ()


_MEALS: Final = tr_noop("Zonder genoeg te eten herstelt je lichaam niet.")
_TQR: Final = tr_noop("Een van de acties van Total Quality Recovery (Kenttä en Hassmén, 1998).")

ACTIONS: Final[tuple[RecoveryAction, ...]] = (
    RecoveryAction(
        "tqr_good_night", Pillar.SLEEP, tr_noop("goede nacht"),
        tr_noop("Streef naar 7 tot 9 uur slaap per nacht."), ("000", "001"),
    ),
    RecoveryAction("tqr_nap", Pillar.SLEEP, tr_noop("dutje"), _TQR),
    RecoveryAction("tqr_breakfast", Pillar.FOOD, tr_noop("ontbijt"), _MEALS, ("000",)),
    RecoveryAction("tqr_lunch", Pillar.FOOD, tr_noop("lunch"), _MEALS, ("000",)),
    RecoveryAction("tqr_supper", Pillar.FOOD, tr_noop("avondeten"), _MEALS, ("000",)),
    RecoveryAction("tqr_snacks", Pillar.FOOD, tr_noop("tussendoor"), _TQR),
    RecoveryAction(
        "tqr_carbohydrates", Pillar.FOOD, tr_noop("koolhydraten na de training"),
        tr_noop("Eet genoeg koolhydraten rond zware en lange trainingen, en eiwit voor je spieren."),
        ("000", "002"),
    ),
    RecoveryAction(
        "tqr_drinking", Pillar.DRINK, tr_noop("overdag"),
        tr_noop("Drink genoeg water, verspreid over de dag."), ("000",),
    ),
    RecoveryAction(
        "tqr_drinking_training", Pillar.DRINK, tr_noop("bij de training"),
        tr_noop("Vul na een training aan wat je aan vocht verloor."), ("004",),
    ),
    RecoveryAction("tqr_relaxation", Pillar.CALM, tr_noop("na de training"), _TQR),
    RecoveryAction(
        "tqr_relaxed_day", Pillar.CALM, tr_noop("overdag"),
        tr_noop("Je lichaam maakt geen verschil tussen stress van training, werk en thuis."), ("000",),
    ),
    RecoveryAction(
        "tqr_cooling_down", Pillar.REST, tr_noop("uitlopen of uitrijden"),
        tr_noop("Bouw een training rustig af; lichte beweging helpt vaak beter dan lang stilzitten."),
        ("002", "004"),
    ),
    RecoveryAction(
        "tqr_stretching", Pillar.REST, tr_noop("rekken"),
        tr_noop("Neem na een training 20 minuten om de spieren te rekken die je trainde."), ("004",),
    ),
)  # fmt: skip

BY_KEY: Final = {action.key: action for action in ACTIONS}

AFTER_TRAINING: Final = tr_noop(
    "Na een training herstel je langzamer door alcohol en door ontstekingsremmers. "
    "Slik je ontstekingsremmers op recept? Overleg dan met je arts."
)
AFTER_TRAINING_DOCUMENTS: Final = ("004",)

PERCEIVED_WORDS: Final = (
    (6, tr_in("perceived_recovery", "helemaal niet hersteld")),
    (7, tr_in("perceived_recovery", "heel, heel slecht")),
    (9, tr_in("perceived_recovery", "heel slecht")),
    (11, tr_in("perceived_recovery", "slecht")),
    (13, tr_in("perceived_recovery", "redelijk")),
    (15, tr_in("perceived_recovery", "goed")),
    (17, tr_in("perceived_recovery", "heel goed")),
    (19, tr_in("perceived_recovery", "heel, heel goed")),
    (20, tr_in("perceived_recovery", "helemaal hersteld")),
)
"""The words of perceived recovery, each from its number on, after Kenttä and Hassmén (1998)."""


def word_of(perceived: int) -> str:
    """Return the word of a perceived recovery of 6 to 20."""
    return next(word for number, word in reversed(PERCEIVED_WORDS) if number <= perceived)


def answers_of(record: DayRecord) -> dict[str, bool | None]:
    """Return the answer to each action of a day by key; None is unknown."""
    found = ((action.key, record.effective(action.key)) for action in ACTIONS)
    return {key: None if reading is None else reading.value == 1 for key, reading in found}
