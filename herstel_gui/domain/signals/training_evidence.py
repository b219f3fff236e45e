"""The evidence of the rules on sessions and on the structure of the load, in figures and in words."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.columns import Rated
from herstel_gui.domain.signals.facts import WEEK, Facts
from herstel_gui.domain.signals.feeling_evidence import KIND_WORDS, Show
from herstel_gui.domain.signals.shown import Shown, unknown
from herstel_gui.domain.signals.signal import Answer, Evidence
from herstel_gui.domain.signals.training_answers import EASY_REACH, RATED, RATED_REACH, strength_minutes
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text, TextValue, counted

_BOTH: Final = ("000", "001")

# -- sessions --------------------------------------------------------------------------------------

HEAVIER: Final = QT_TRANSLATE_NOOP(
    "herstel", "{n} van de laatste {of} trainingen voelden zwaarder dan normaal."
)
WORSE: Final = QT_TRANSLATE_NOOP("herstel", "{n} van de laatste {of} trainingen gingen minder dan normaal.")
HEAVIER_CHIP: Final = QT_TRANSLATE_NOOP("herstel", "{n} van {of} trainingen zwaarder")
WORSE_CHIP: Final = QT_TRANSLATE_NOOP("herstel", "{n} van {of} trainingen minder")
SESSIONS: Final = QT_TRANSLATE_NOOP("herstel", "Trainingen")
_RATE_ONE = QT_TRANSLATE_NOOP("herstel", "Nog {n} beoordeelde training nodig binnen 14 dagen.")
_RATE_MANY = QT_TRANSLATE_NOOP("herstel", "Nog {n} beoordeelde trainingen nodig binnen 14 dagen.")


def show_rated(attribute: str, line: str, chip: str, documents: tuple[str, ...]) -> Show:
    """Return how a rule on the last four rated sessions is shown; ``attribute`` names their list."""

    def show(facts: Facts, index: int, answer: Answer) -> Shown:
        felt = attribute == "felt"
        rated = facts.columns.felt if felt else facts.columns.performed
        low, high = rated.between(index - RATED_REACH, index)
        limit = facts.limits.of(known.HEAVY_4 if felt else known.PERF_4)
        evidence = rated_evidence(facts, rated, max(low, high - RATED), high, limit, documents)
        given = evidence.out_of or 0
        if answer is Answer.UNKNOWN:
            return unknown(evidence, SESSIONS, counted(RATED - given, _RATE_ONE, _RATE_MANY))
        values: dict[str, TextValue] = {"n": evidence.count or 0, "of": given}
        return Shown(evidence, Text(line, **values), Text(chip, **values))

    return show


def rated_evidence(
    facts: Facts, rated: Rated, low: int, high: int, limit: Number, documents: tuple[str, ...]
) -> Evidence:
    """Return the days of rated sessions, 1 where the answer was the bad one."""
    return Evidence(
        dates=tuple(map(facts.columns.date, rated.places[low:high])),
        values=tuple(rated.bad[low:high]),
        count=rated.bad.count(1, low, high),
        out_of=high - low,
        limit=limit,
        documents=documents,
    )


# -- structure of the load -------------------------------------------------------------------------

_REST_LINE = QT_TRANSLATE_NOOP("herstel", "De laatste {n} dagen was er geen volledige rustdag.")
_REST_NO = QT_TRANSLATE_NOOP("herstel", "Er was een volledige rustdag in de laatste {n} dagen.")
_REST_CHIP = QT_TRANSLATE_NOOP("herstel", "{n} dagen zonder rustdag")
_REST_OK = QT_TRANSLATE_NOOP("herstel", "Rustdag in de laatste {n} dagen")
_REST_LABEL = QT_TRANSLATE_NOOP("herstel", "Rustdag")
_DAYS_ONE = QT_TRANSLATE_NOOP("herstel", "Van {n} dag is niet bekend of je rustte of trainde.")
_DAYS_MANY = QT_TRANSLATE_NOOP("herstel", "Van {n} dagen is niet bekend of je rustte of trainde.")


def show_rest_day(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show RUST7: the kinds of the days."""
    days = int(facts.limits.of(known.RUST7))
    evidence = _kinds(facts, index, days, days, _BOTH)
    if answer is Answer.UNKNOWN:
        lacking = evidence.words.count(KIND_WORDS[0])
        return unknown(evidence, _REST_LABEL, counted(lacking, _DAYS_ONE, _DAYS_MANY))
    fired = answer is Answer.YES
    return Shown(
        evidence,
        Text(_REST_LINE if fired else _REST_NO, n=days),
        Text(_REST_CHIP if fired else _REST_OK, n=days),
    )


def _kinds(facts: Facts, index: int, days: int, limit: int, documents: tuple[str, ...]) -> Evidence:
    places = range(index - days + 1, index + 1)
    words = tuple(KIND_WORDS[facts.columns.kinds[place]] for place in places)
    return Evidence(
        dates=tuple(map(facts.columns.date, places)), words=words, limit=limit, documents=documents
    )


_PLAN_UNKNOWN = QT_TRANSLATE_NOOP(
    "herstel", "Niet van alle dagen is bekend wat je deed en hoe zwaar dat was."
)


def show_plan(label: str, fired: str, quiet: str, days: int, documents: tuple[str, ...]) -> Show:
    """Return how a planning note on the kinds of a few days is shown."""

    def show(facts: Facts, index: int, answer: Answer) -> Shown:
        evidence = _kinds(facts, index, days, days, documents)
        if answer is Answer.UNKNOWN:
            return unknown(evidence, label, Text(_PLAN_UNKNOWN))
        line = Text(fired if answer is Answer.YES else quiet)
        return Shown(evidence, line, line)

    return show


_BLOCK_LABEL: Final = QT_TRANSLATE_NOOP("herstel", "Rust na drie zware weken")
_BLOCK_LINE = QT_TRANSLATE_NOOP(
    "herstel",
    "Na drie zware weken horen vijf rustige dagen, van maandag tot en met vrijdag. Er was al een "
    "zwaardere dag.",
)
_BLOCK_NO = QT_TRANSLATE_NOOP(
    "herstel", "Geen drie zware weken achter elkaar, of de dagen erna waren rustig."
)
_BLOCK_CHIP = QT_TRANSLATE_NOOP("herstel", "Na 3 zware weken geen 5 rustige dagen")


def show_block(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show BLOK3: the days since Monday."""
    days = facts.columns.weekday(index) + 1
    evidence = _kinds(facts, index, days, int(facts.limits.of(known.BLOK3)), ("001",))
    if answer is Answer.UNKNOWN:
        return unknown(evidence, _BLOCK_LABEL, Text(_PLAN_UNKNOWN))
    if answer is Answer.YES:
        return Shown(evidence, Text(_BLOCK_LINE), Text(_BLOCK_CHIP))
    return Shown(evidence, Text(_BLOCK_NO), Text(_BLOCK_NO))


_STRENGTH_LABEL: Final = QT_TRANSLATE_NOOP("herstel", "Meer kracht bij stabiele slaap")
_STRENGTH_LINE = QT_TRANSLATE_NOOP(
    "herstel",
    "Meer krachttraining dan vorige week ({now} tegen {before} minuten), terwijl je slaap niet "
    "zeven nachten stabiel was.",
)
_STRENGTH_NO = QT_TRANSLATE_NOOP(
    "herstel", "Niet meer krachttraining dan vorige week, of je slaap was stabiel."
)
_STRENGTH_CHIP = QT_TRANSLATE_NOOP("herstel", "Meer kracht bij onrustige slaap")
_STRENGTH_UNKNOWN = QT_TRANSLATE_NOOP(
    "herstel",
    "Nodig: de slaapkwaliteit van zeven nachten, de duur van elke krachttraining en de vorige week.",
)


def show_strength(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show KRACHT7: the seven nights, and the minutes of strength of this week and the last."""
    columns = facts.columns
    places = range(index - WEEK + 1, index + 1)
    monday = index - columns.weekday(index)
    nights = tuple(columns.codes["sleep_quality"][place] or None for place in places)
    evidence = Evidence(  # no measure: a plan about strength is not about the night
        dates=tuple(map(columns.date, places)),
        values=nights,
        words=tuple("–" if night is None else str(night) for night in nights),
        limit=facts.limits.of(known.KRACHT7),
        documents=("001",),
    )
    if answer is Answer.UNKNOWN:
        return unknown(evidence, _STRENGTH_LABEL, Text(_STRENGTH_UNKNOWN))
    if answer is Answer.NO:
        return Shown(evidence, Text(_STRENGTH_NO), Text(_STRENGTH_NO))
    now = strength_minutes(facts, monday, index) or 0
    before = strength_minutes(facts, monday - WEEK, monday - 1) or 0
    return Shown(evidence, Text(_STRENGTH_LINE, now=now, before=before), Text(_STRENGTH_CHIP))


_EASY_LABEL: Final = QT_TRANSLATE_NOOP("herstel", "Rustig is rustig")
_EASY_LINE = QT_TRANSLATE_NOOP(
    "herstel", "Van {of} rustig bedoelde trainingen in 14 dagen waren er {n} zwaarder dan rustig."
)
_EASY_CHIP = QT_TRANSLATE_NOOP("herstel", "{n} van {of} rustige trainingen te zwaar")
_EASY_UNKNOWN = QT_TRANSLATE_NOOP(
    "herstel", "Nodig zijn vier rustig bedoelde trainingen met een zwaarte in 14 dagen; er zijn er {n}."
)


def show_easy(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show RUSTIG: how heavy the sessions were that were meant to be easy."""
    columns = facts.columns
    easy = [
        (columns.date(place), session.session_rpe)
        for place in range(index - EASY_REACH, index + 1)
        for session in columns.sessions_at(place)
        if session.planned_easy
    ]
    hot = sum(rpe is not None and rpe >= RATED for _, rpe in easy)
    evidence = Evidence(
        dates=tuple(day for day, _ in easy), values=tuple(rpe for _, rpe in easy),
        count=hot, out_of=len(easy),
        limit=facts.limits.of(known.RUSTIG), documents=("000",),
    )  # fmt: skip
    if answer is Answer.UNKNOWN:
        given = sum(rpe is not None for _, rpe in easy)
        return unknown(evidence, _EASY_LABEL, Text(_EASY_UNKNOWN, n=given))
    values: dict[str, TextValue] = {"n": hot, "of": len(easy)}
    return Shown(evidence, Text(_EASY_LINE, **values), Text(_EASY_CHIP, **values))
