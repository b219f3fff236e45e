"""Every rule that Herstel knows, declared once, in the order of the catalogue. A new rule is one entry here.

``documents`` are the articles behind a rule; ``strength`` says how strong that source is. Article 001 stands
on a travel site without any primary source: its limits are "volgens het artikel" and lend no authority.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from herstel_gui.domain.signals import (
    feeling_answers,
    heart_answers,
    heart_evidence,
    reason_answers,
    reason_evidence,
    sleep_evidence,
    training_answers,
    training_evidence,
)
from herstel_gui.domain.signals import feeling_evidence as feeling
from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.facts import Facts
from herstel_gui.domain.signals.limits import Choice, Limit, Limits
from herstel_gui.domain.signals.shown import Shown
from herstel_gui.domain.signals.signal import Answer, Group
from herstel_gui.domain.text import QT_TRANSLATE_NOOP

Judge: TypeAlias = Callable[[Facts, int], Answer]
Counts: TypeAlias = Callable[[Facts, int], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """One signal: where it comes from, what it says in plain words, what it needs, and how it is judged.

    ``needs`` are measure keys, or ``sessions``, ``day_kind``, ``tags``, ``recovery_weeks``. ``judge`` is the
    one pure function from facts and a day to ja, nee or onbekend; ``show`` adds figures and words to it.
    ``counts`` tells whether the answer counts for this person; None means it always does.
    """

    id: str
    group: Group
    documents: tuple[str, ...]
    label: str
    definition: str
    strength: str
    needs: tuple[str, ...]
    judge: Judge
    show: Callable[[Facts, int, Answer], Shown]
    limits: tuple[Limit, ...] = ()
    choices: tuple[Choice, ...] = ()
    counts: Counts | None = None
    only_when: Choice | None = None

    def asked(self, limits: Limits) -> bool:
        """Tell whether the rule is asked at all (BEGINNER only of who said so)."""
        return self.only_when is None or limits.chosen(self.only_when)


WEAK: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "Zwak: volgens een artikel op een reissite, zonder herleidbare bron. Andere artikelen noemen "
    "andere grenzen.",
)
PLAIN: Final = QT_TRANSLATE_NOOP(
    "herstel", "Redelijk: meerdere artikelen noemen dit teken. Het getal erbij is een keuze van Herstel."
)
FEELING: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "Redelijk: artikelen noemen dit teken, en in onderzoek zeggen gevoelens meer dan metingen (Saw 2016).",
)
OWN: Final = QT_TRANSLATE_NOOP("herstel", "Keuze van Herstel: de artikelen noemen het teken, niet het getal.")
PLANNING: Final = QT_TRANSLATE_NOOP(
    "herstel", "Planregel uit de artikelen; geen klacht en geen waarschuwing."
)


def _item(
    rule: str, group: Group, documents: tuple[str, ...], measure: str, texts: tuple[str, str], limit: Limit,
    row: tuple[int, int] = (3, 5),
) -> Rule:  # fmt: skip
    """Declare "the last so many answers are bad and lie within so many days"; ``row`` holds both numbers."""
    times, within = row

    def judge(facts: Facts, index: int) -> Answer:
        return feeling_answers.in_a_row(facts.states[measure], index, times, within)

    label, definition = texts
    strength = OWN if limit.own else FEELING
    show = feeling.show_item(measure, times, within, documents)
    return Rule(rule, group, documents, label, definition, strength, (measure,), judge, show, (limit,))


def _weekly_counts(facts: Facts, index: int) -> bool:
    del index
    return facts.limits.chosen(known.WEEKLY_PULSE)


def _heavier(facts: Facts, index: int) -> Answer:
    return training_answers.of_last_four(facts.columns.felt, index, facts.limits.exact(known.HEAVY_4))


def _worse(facts: Facts, index: int) -> Answer:
    return training_answers.of_last_four(facts.columns.performed, index, facts.limits.exact(known.PERF_4))


def _bad_nights(facts: Facts, index: int) -> Answer:
    least = facts.limits.exact(known.P_SLAAP)
    return feeling_answers.on_enough(
        facts.states["sleep_quality"], index, reason_answers.BAD_NIGHTS_WINDOW, least
    )


_PULSE_NEEDS: Final = ("resting_heart_rate", "sleeping_heart_rate")

HEART: Final[tuple[Rule, ...]] = (
    Rule(
        "RHR_PCT", Group.BODY, ("001",), QT_TRANSLATE_NOOP("herstel", "Pols boven je gemiddelde (%)"),
        QT_TRANSLATE_NOOP("herstel",
            "Het gemiddelde van je pols over drie ochtenden ligt meer dan 8 % boven je gewone pols. "
            "Twee van de drie ochtenden zijn genoeg, vandaag hoort erbij. Je gewone pols is het gemiddelde "
            "van 60 dagen tot een week geleden, met ten minste 14 ochtenden en zonder ziekte.",
        ), WEAK, _PULSE_NEEDS, heart_answers.rhr_percent, heart_evidence.show_percent,
        (known.RHR_PCT,), (known.BEYOND_SPREAD,),
    ),
    Rule(
        "RHR_BPM", Group.BODY, ("001",), QT_TRANSLATE_NOOP("herstel", "Pols boven je gemiddelde (slagen)"),
        QT_TRANSLATE_NOOP("herstel",
            "Het gemiddelde van je pols over drie ochtenden ligt meer dan 8 slagen boven je gewone pols. "
            "Hetzelfde artikel noemt in zijn tabel 8 procent; dat is bijna altijd strenger.",
        ), WEAK, _PULSE_NEEDS, heart_answers.rhr_beats, heart_evidence.show_beats,
        (known.RHR_BPM,), (known.BEYOND_SPREAD,),
    ),
    Rule(
        "RHR_WEEK", Group.BODY, ("001",), QT_TRANSLATE_NOOP("herstel", "Pols, één keer per week"),
        QT_TRANSLATE_NOOP("herstel",
            "Voor wie zijn pols wekelijks meet: één waarde ligt meer dan 8 % boven het gemiddelde van ten "
            "minste vier waarden uit de twaalf weken ervoor. Minder zeker dan elke ochtend meten.",
        ), WEAK, _PULSE_NEEDS, heart_answers.rhr_week, heart_evidence.show_week,
        (known.RHR_WEEK,), (known.WEEKLY_PULSE,), _weekly_counts,
    ),
    Rule(
        "HRV_50", Group.BODY, ("001",), QT_TRANSLATE_NOOP("herstel", "Lage HRV"),
        QT_TRANSLATE_NOOP("herstel",
            "Het gemiddelde van ten minste vier HRV-waarden (rMSSD) in zeven dagen ligt onder 50 "
            "ms. Het telt "
            "alleen als jouw eigen gewone waarde 50 ms of hoger is; anders zegt deze grens voor jou niets.",
        ), WEAK, ("hrv_rmssd",), heart_answers.hrv, heart_evidence.show_hrv,
        (known.HRV_50,), (), heart_answers.hrv_counted,
    ),
)  # fmt: skip

SLEEPING: Final[tuple[Rule, ...]] = (
    Rule(
        "SLEEP_6x3", Group.SLEEP, ("001",), QT_TRANSLATE_NOOP("herstel", "Drie korte nachten"),
        QT_TRANSLATE_NOOP("herstel",
            "Je sliep drie nachten achter elkaar korter dan zes uur. Precies zes uur is niet korter. "
            "Geteld wordt de verstreken tijd, ook als de klok verspringt.",
        ), WEAK, ("sleep_duration", "bed_time", "wake_time"), feeling_answers.short_nights,
        sleep_evidence.show_sleep,
        (known.SLEEP_6X3,),
    ),
    _item(
        "SLEEP_Q", Group.SLEEP, ("000", "001", "002"), "sleep_quality",
        (
            QT_TRANSLATE_NOOP("herstel", "Slecht geslapen"),
            QT_TRANSLATE_NOOP("herstel",
                "De laatste drie antwoorden op slaapkwaliteit zijn slecht voor jouw doen, binnen vijf dagen.",
            ),
        ), known.SLEEP_Q,
    ),
)  # fmt: skip

MIND: Final[tuple[Rule, ...]] = (
    _item(
        "MOOD", Group.MIND, ("000",), "mood",
        (
            QT_TRANSLATE_NOOP("herstel", "Somber"),
            QT_TRANSLATE_NOOP("herstel",
                "De laatste drie antwoorden op stemming zijn slecht voor jouw doen, binnen vijf dagen.",
            ),
        ), known.MOOD,
    ),
    _item(
        "MOTIVATION", Group.MIND, ("000", "001", "003"), "motivation",
        (
            QT_TRANSLATE_NOOP("herstel", "Minder zin"),
            QT_TRANSLATE_NOOP("herstel",
                "De laatste drie antwoorden op motivatie zijn slecht voor jouw doen, binnen vijf dagen.",
            ),
        ), known.MOTIVATION,
    ),
    _item(
        "IRRITABILITY", Group.MIND, ("000", "001"), "irritability",
        (
            QT_TRANSLATE_NOOP("herstel", "Prikkelbaar"),
            QT_TRANSLATE_NOOP("herstel",
                "De laatste drie antwoorden op prikkelbaarheid zijn slecht voor jouw doen, binnen "
                "vijf dagen.",
            ),
        ), known.IRRITABILITY,
    ),
    _item(
        "CONCENTRATION", Group.MIND, ("001", "002"), "concentration",
        (
            QT_TRANSLATE_NOOP("herstel", "Minder geconcentreerd"),
            QT_TRANSLATE_NOOP("herstel",
                "De laatste drie antwoorden op concentratie zijn slecht voor jouw doen, binnen vijf dagen.",
            ),
        ), known.CONCENTRATION,
    ),
)  # fmt: skip

MUSCLE: Final[tuple[Rule, ...]] = (
    _item(
        "FATIGUE_3", Group.MUSCLE, ("000", "002"), "fatigue",
        (
            QT_TRANSLATE_NOOP("herstel", "Aanhoudend moe"),
            QT_TRANSLATE_NOOP("herstel",
                "De laatste drie antwoorden op vermoeidheid zijn slecht voor jouw doen, binnen vijf dagen. "
                "Wat slecht is, geldt ook voor de andere regels over vermoeidheid.",
            ),
        ), known.FATIGUE_3,
    ),
    _item(
        "LEGS_3", Group.MUSCLE, ("000",), "heavy_legs",
        (
            QT_TRANSLATE_NOOP("herstel", "Zware benen"),
            QT_TRANSLATE_NOOP("herstel",
                "De laatste drie antwoorden op zware benen zijn slecht voor jouw doen, binnen vijf dagen.",
            ),
        ), known.LEGS_3,
    ),
    _item(
        "SORENESS_4", Group.MUSCLE, ("000", "002"), "muscle_soreness",
        (
            QT_TRANSLATE_NOOP("herstel", "Spierpijn die blijft"),
            QT_TRANSLATE_NOOP("herstel",
                "De laatste vier antwoorden op spierpijn zijn slecht voor jouw doen, binnen zes dagen. "
                "Gewone spierpijn is na drie dagen over.",
            ),
        ), known.SORENESS_4, (4, 6),
    ),
    Rule(
        "FATIGUE_REST2", Group.MUSCLE, ("001",), QT_TRANSLATE_NOOP("herstel", "Moe na twee rustdagen"),
        QT_TRANSLATE_NOOP("herstel", "Je bent moe, terwijl de twee dagen ervoor als rustdag zijn ingevuld."),
        WEAK, ("fatigue", "day_kind"), feeling_answers.fatigue_after_rest, feeling.show_rest2, (),
        (known.REST2_ACTIVE,),
    ),
    Rule(
        "FATIGUE_EASY3", Group.MUSCLE, ("000",),
        QT_TRANSLATE_NOOP("herstel", "Niet beter na drie rustige dagen"),
        QT_TRANSLATE_NOOP("herstel",
            "Je was drie dagen geleden moe en bent dat vandaag nog, terwijl alle dagen ertussen "
            "rustig waren: "
            "rust, actief herstel, of alleen trainingen tot en met zwaarte 3.",
        ), PLAIN, ("fatigue", "day_kind", "sessions"), feeling_answers.fatigue_after_quiet,
        feeling.show_easy3,
        (known.QUIET_RPE,),
    ),
    Rule(
        "NIGGLE", Group.MUSCLE, ("000",), QT_TRANSLATE_NOOP("herstel", "Steeds dezelfde pijn"),
        QT_TRANSLATE_NOOP(
            "herstel", "Dezelfde plek doet pijn op ten minste drie van de laatste zeven ingevulde dagen."
        ),
        OWN, ("tags",), feeling_answers.niggle, feeling.show_niggle, (known.NIGGLE,),
    ),
)  # fmt: skip

PERFORMANCE: Final[tuple[Rule, ...]] = (
    Rule(
        "HEAVY_4", Group.PERFORMANCE, ("000", "003"),
        QT_TRANSLATE_NOOP("herstel", "Trainingen voelen zwaarder"),
        QT_TRANSLATE_NOOP("herstel",
            "Van je laatste vier beoordeelde trainingen in 14 dagen voelden er ten minste drie zwaarder.",
        ), OWN, ("sessions",), _heavier,
        training_evidence.show_rated(
            "felt", training_evidence.HEAVIER, training_evidence.HEAVIER_CHIP, ("000", "003")
        ), (known.HEAVY_4,),
    ),
    Rule(
        "PERF_4", Group.PERFORMANCE, ("001", "002", "003"),
        QT_TRANSLATE_NOOP("herstel", "Trainingen gaan minder"),
        QT_TRANSLATE_NOOP("herstel",
            "Van je laatste vier beoordeelde trainingen in 14 dagen gingen er ten minste drie minder.",
        ), OWN, ("sessions",), _worse,
        training_evidence.show_rated(
            "performed", training_evidence.WORSE, training_evidence.WORSE_CHIP, ("001", "002", "003")
        ), (known.PERF_4,),
    ),
)  # fmt: skip

_HARD_LABEL: Final = QT_TRANSLATE_NOOP("herstel", "Twee zware dagen achter elkaar")
_BEGINNER_LABEL: Final = QT_TRANSLATE_NOOP("herstel", "Rustdag tussen trainingen")

LOAD: Final[tuple[Rule, ...]] = (
    Rule(
        "RUST7", Group.LOAD, ("000", "001"), QT_TRANSLATE_NOOP("herstel", "Lang zonder rustdag"),
        QT_TRANSLATE_NOOP("herstel",
            "De laatste zeven dagen zijn allemaal ingevuld en geen daarvan was een volledige rustdag. "
            "Een dag zonder training telt pas als rust als je dat zelf invult.",
        ), PLANNING, ("day_kind", "sessions"), training_answers.no_rest_day, training_evidence.show_rest_day,
        (known.RUST7,), (known.ACTIVE_IS_REST,),
    ),
    Rule(
        "ZWAAR2", Group.LOAD, ("000",), _HARD_LABEL,
        QT_TRANSLATE_NOOP("herstel",
            "Gisteren en vandaag waren zwaar: een training met zwaarte 7 of hoger, of als zwaar gemerkt.",
        ), PLANNING, ("sessions", "day_kind"), training_answers.two_hard_days,
        training_evidence.show_plan(
            _HARD_LABEL, QT_TRANSLATE_NOOP("herstel", "Gisteren en vandaag waren zware dagen."),
            QT_TRANSLATE_NOOP("herstel", "Geen twee zware dagen achter elkaar."), 2, ("000",),
        ), (known.HARD_RPE,),
    ),
    Rule(
        "BLOK3", Group.LOAD, ("001",), QT_TRANSLATE_NOOP("herstel", "Geen rust na drie zware weken"),
        QT_TRANSLATE_NOOP("herstel",
            "Na drie weken met elk ten minste twee zware dagen was een dag van maandag tot en met vrijdag "
            "zwaarder dan herstel.",
        ), PLANNING, ("sessions", "day_kind"), training_answers.heavy_block, training_evidence.show_block,
        (known.BLOK3,),
    ),
    Rule(
        "KRACHT7", Group.LOAD, ("001",), QT_TRANSLATE_NOOP("herstel", "Meer kracht bij onrustige slaap"),
        QT_TRANSLATE_NOOP("herstel",
            "Je deed deze week meer krachttraining dan vorige week, terwijl je slaapkwaliteit niet zeven "
            "nachten stabiel was.",
        ), PLANNING, ("sleep_quality", "sessions"), training_answers.strength_on_unstable_sleep,
        training_evidence.show_strength, (known.KRACHT7,),
    ),
    Rule(
        "RUSTIG", Group.LOAD, ("000",), QT_TRANSLATE_NOOP("herstel", "Rustig was niet rustig"),
        QT_TRANSLATE_NOOP("herstel",
            "Van ten minste vier rustig bedoelde trainingen in 14 dagen had de helft zwaarte 4 of hoger.",
        ), PLANNING, ("sessions",), training_answers.easy_not_easy, training_evidence.show_easy,
        (known.RUSTIG,),
    ),
    Rule(
        "BEGINNER", Group.LOAD, ("004",), _BEGINNER_LABEL,
        QT_TRANSLATE_NOOP("herstel", "Je begint net en trainde op twee dagen achter elkaar."),
        PLANNING, ("sessions", "day_kind"), training_answers.beginner_two_days,
        training_evidence.show_plan(
            _BEGINNER_LABEL,
            QT_TRANSLATE_NOOP("herstel", "Je trainde gisteren en vandaag; plan er een rustdag tussen."),
            QT_TRANSLATE_NOOP("herstel", "Niet twee dagen achter elkaar getraind."), 2, ("004",),
        ), (), (known.BEGINNER,), None, known.BEGINNER,
    ),
)  # fmt: skip

PROFESSIONAL: Final[tuple[Rule, ...]] = (
    Rule(
        "P_DELOAD", Group.PROFESSIONAL, ("000",), QT_TRANSLATE_NOOP("herstel", "Moe na een herstelweek"),
        QT_TRANSLATE_NOOP("herstel",
            "Zeven tot 28 dagen na een herstelweek was je op ten minste vijf van de laatste zeven dagen moe.",
        ), OWN, ("fatigue", "recovery_weeks"), reason_answers.after_recovery_week,
        reason_evidence.show_deload,
        (known.P_DELOAD, known.RECOVERY_MINUTES),
    ),
    Rule(
        "P_ZIEK", Group.PROFESSIONAL, ("000",), QT_TRANSLATE_NOOP("herstel", "Vaak ziek"),
        QT_TRANSLATE_NOOP("herstel",
            "Je was in 90 dagen ten minste drie keer ziek; binnen een week weer ziek telt als dezelfde keer.",
        ), OWN, ("tags",), reason_answers.often_ill, reason_evidence.show_often_ill, (known.P_ZIEK,),
    ),
    Rule(
        "P_SLAAP", Group.PROFESSIONAL, ("000",),
        QT_TRANSLATE_NOOP("herstel", "Lange tijd slecht geslapen"),
        QT_TRANSLATE_NOOP("herstel",
            "Op ten minste 14 van de laatste 21 nachten was je slaapkwaliteit slecht voor jouw doen."
        ),
        OWN, ("sleep_quality",), _bad_nights, reason_evidence.show_bad_nights, (known.P_SLAAP,),
    ),
    Rule(
        "P_ONRUST", Group.PROFESSIONAL, ("000",), QT_TRANSLATE_NOOP("herstel", "Uitgeput en onrustig"),
        QT_TRANSLATE_NOOP("herstel",
            "Op ten minste vijf van de laatste zeven dagen was je tegelijk moe en onrustig voor jouw doen.",
        ), OWN, ("fatigue", "restlessness"), reason_answers.restless_and_tired, reason_evidence.show_restless,
        (known.P_ONRUST, known.RESTLESSNESS),
    ),
    Rule(
        "P_PREST", Group.PROFESSIONAL, ("000",), QT_TRANSLATE_NOOP("herstel", "Lange tijd minder presteren"),
        QT_TRANSLATE_NOOP("herstel",
            "In 28 dagen ging twee derde van ten minste zes beoordeelde trainingen minder, met drie weken of "
            "meer tussen de eerste en de laatste.",
        ), OWN, ("sessions",), reason_answers.long_decline, reason_evidence.show_decline, (known.P_PREST,),
    ),
    Rule(
        "P_DUUR", Group.PROFESSIONAL, ("000",), QT_TRANSLATE_NOOP("herstel", "Weken te weinig herstel"),
        QT_TRANSLATE_NOOP("herstel", "Op ten minste 15 van de laatste 28 dagen was er te weinig herstel."),
        OWN, ("fatigue",), reason_answers.lasting, reason_evidence.show_lasting, (known.P_DUUR,),
    ),
    Rule(
        "P_ERNST", Group.PROFESSIONAL, ("000",), QT_TRANSLATE_NOOP("herstel", "Ernstige klacht"),
        QT_TRANSLATE_NOOP("herstel", "Je merkt een klacht als ernstig. Dat telt altijd."),
        PLAIN, ("tags",), reason_answers.severe, reason_evidence.show_severe,
    ),
)  # fmt: skip

RULES: Final[tuple[Rule, ...]] = (
    *HEART, *SLEEPING, *MIND, *MUSCLE, *PERFORMANCE, *LOAD, *PROFESSIONAL,
)  # fmt: skip

BY_ID: Final[dict[str, Rule]] = {rule.id: rule for rule in RULES}
