"""The evidence of the rules on sessions, on the structure of the load, and of those that send to a professional."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.answers import (
    BAD_NIGHTS_WINDOW,
    BOTH_BAD,
    DECLINE_REACH,
    DELOAD_FROM,
    EASY_REACH,
    LASTING_DAYS,
    RATED,
    RATED_REACH,
    WEEK,
    illness_count,
    strength_minutes,
)
from herstel_gui.domain.signals.columns import Rated
from herstel_gui.domain.signals.facts import BAD, NOT_KNOWN, Facts
from herstel_gui.domain.signals.feeling_evidence import KIND_WORDS, Show
from herstel_gui.domain.signals.shown import Shown, unknown
from herstel_gui.domain.signals.signal import Answer, Evidence
from herstel_gui.domain.text import CONTEXT, QT_TRANSLATE_NOOP, Text, TextValue, counted

_BOTH: Final = ("000", "001")

# -- sessions --------------------------------------------------------------------------------------

HEAVIER: Final = QT_TRANSLATE_NOOP(CONTEXT, "{n} van de laatste {of} trainingen voelden zwaarder dan normaal.")
WORSE: Final = QT_TRANSLATE_NOOP(CONTEXT, "{n} van de laatste {of} trainingen gingen minder dan normaal.")
HEAVIER_CHIP: Final = QT_TRANSLATE_NOOP(CONTEXT, "{n} van {of} trainingen zwaarder")
WORSE_CHIP: Final = QT_TRANSLATE_NOOP(CONTEXT, "{n} van {of} trainingen minder")
_SESSIONS: Final = QT_TRANSLATE_NOOP(CONTEXT, "Trainingen")
_RATE_ONE = QT_TRANSLATE_NOOP(CONTEXT, "Nog {n} beoordeelde training nodig binnen 14 dagen.")
_RATE_MANY = QT_TRANSLATE_NOOP(CONTEXT, "Nog {n} beoordeelde trainingen nodig binnen 14 dagen.")


def show_rated(attribute: str, line: str, chip: str, documents: tuple[str, ...]) -> Show:
    """Return how a rule on the last four rated sessions is shown; ``attribute`` names their list."""

    def show(facts: Facts, index: int, answer: Answer) -> Shown:
        felt = attribute == "felt"
        rated = facts.columns.felt if felt else facts.columns.performed
        low, high = rated.between(index - RATED_REACH, index)
        limit = facts.limits.of(known.HEAVY_4 if felt else known.PERF_4)
        evidence = _rated(facts, rated, max(low, high - RATED), high, limit, documents)
        given = evidence.out_of or 0
        if answer is Answer.UNKNOWN:
            return unknown(evidence, _SESSIONS, counted(RATED - given, _RATE_ONE, _RATE_MANY))
        values: dict[str, TextValue] = {"n": evidence.count or 0, "of": given}
        return Shown(evidence, Text(line, **values), Text(chip, **values))

    return show


def _rated(
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

_REST_LINE = QT_TRANSLATE_NOOP(CONTEXT, "De laatste {n} dagen was er geen volledige rustdag.")
_REST_NO = QT_TRANSLATE_NOOP(CONTEXT, "Er was een volledige rustdag in de laatste {n} dagen.")
_REST_CHIP = QT_TRANSLATE_NOOP(CONTEXT, "{n} dagen zonder rustdag")
_REST_OK = QT_TRANSLATE_NOOP(CONTEXT, "Rustdag in de laatste {n} dagen")
_REST_LABEL = QT_TRANSLATE_NOOP(CONTEXT, "Rustdag")
_DAYS_ONE = QT_TRANSLATE_NOOP(CONTEXT, "Van {n} dag is niet bekend of je rustte of trainde.")
_DAYS_MANY = QT_TRANSLATE_NOOP(CONTEXT, "Van {n} dagen is niet bekend of je rustte of trainde.")


def show_rest_day(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show RUST7: the kinds of the days."""
    days = int(facts.limits.of(known.RUST7))
    evidence = _kinds(facts, index, days, days, _BOTH)
    if answer is Answer.UNKNOWN:
        lacking = evidence.words.count(KIND_WORDS[0])
        return unknown(evidence, _REST_LABEL, counted(lacking, _DAYS_ONE, _DAYS_MANY))
    fired = answer is Answer.YES
    return Shown(evidence, Text(_REST_LINE if fired else _REST_NO, n=days), Text(_REST_CHIP if fired else _REST_OK, n=days))


def _kinds(facts: Facts, index: int, days: int, limit: int, documents: tuple[str, ...]) -> Evidence:
    places = range(index - days + 1, index + 1)
    words = tuple(KIND_WORDS[facts.columns.kinds[place]] for place in places)
    return Evidence(dates=tuple(map(facts.columns.date, places)), words=words, limit=limit, documents=documents)


_PLAN_UNKNOWN = QT_TRANSLATE_NOOP(CONTEXT, "Niet van alle dagen is bekend wat je deed en hoe zwaar dat was.")


def show_plan(label: str, fired: str, quiet: str, days: int, documents: tuple[str, ...]) -> Show:
    """Return how a planning note on the kinds of a few days is shown."""

    def show(facts: Facts, index: int, answer: Answer) -> Shown:
        evidence = _kinds(facts, index, days, days, documents)
        if answer is Answer.UNKNOWN:
            return unknown(evidence, label, Text(_PLAN_UNKNOWN))
        line = Text(fired if answer is Answer.YES else quiet)
        return Shown(evidence, line, line)

    return show


_BLOCK_LABEL: Final = QT_TRANSLATE_NOOP(CONTEXT, "Rust na drie zware weken")
_BLOCK_LINE = QT_TRANSLATE_NOOP(
    CONTEXT, "Na drie zware weken horen vijf rustige dagen, van maandag tot en met vrijdag. Er was al een zwaardere dag."
)
_BLOCK_NO = QT_TRANSLATE_NOOP(CONTEXT, "Geen drie zware weken achter elkaar, of de dagen erna waren rustig.")
_BLOCK_CHIP = QT_TRANSLATE_NOOP(CONTEXT, "Na 3 zware weken geen 5 rustige dagen")


def show_block(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show BLOK3: the days since Monday."""
    days = facts.columns.weekday(index) + 1
    evidence = _kinds(facts, index, days, int(facts.limits.of(known.BLOK3)), ("001",))
    if answer is Answer.UNKNOWN:
        return unknown(evidence, _BLOCK_LABEL, Text(_PLAN_UNKNOWN))
    if answer is Answer.YES:
        return Shown(evidence, Text(_BLOCK_LINE), Text(_BLOCK_CHIP))
    return Shown(evidence, Text(_BLOCK_NO), Text(_BLOCK_NO))


_STRENGTH_LABEL: Final = QT_TRANSLATE_NOOP(CONTEXT, "Meer kracht bij stabiele slaap")
_STRENGTH_LINE = QT_TRANSLATE_NOOP(
    CONTEXT, "Meer krachttraining dan vorige week ({now} tegen {before} minuten), terwijl je slaap niet zeven nachten stabiel was."
)
_STRENGTH_NO = QT_TRANSLATE_NOOP(CONTEXT, "Niet meer krachttraining dan vorige week, of je slaap was stabiel.")
_STRENGTH_CHIP = QT_TRANSLATE_NOOP(CONTEXT, "Meer kracht bij onrustige slaap")
_STRENGTH_UNKNOWN = QT_TRANSLATE_NOOP(
    CONTEXT, "Nodig: de slaapkwaliteit van zeven nachten, de duur van elke krachttraining en de vorige week."
)


def show_strength(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show KRACHT7: the seven nights, and the minutes of strength of this week and the last."""
    columns = facts.columns
    places = range(index - WEEK + 1, index + 1)
    monday = index - columns.weekday(index)
    evidence = Evidence(
        measure="sleep_quality",
        dates=tuple(map(columns.date, places)),
        values=tuple(columns.codes["sleep_quality"][place] or None for place in places),
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


_EASY_LABEL: Final = QT_TRANSLATE_NOOP(CONTEXT, "Rustig is rustig")
_EASY_LINE = QT_TRANSLATE_NOOP(CONTEXT, "Van {of} rustig bedoelde trainingen in 14 dagen waren er {n} zwaarder dan rustig.")
_EASY_CHIP = QT_TRANSLATE_NOOP(CONTEXT, "{n} van {of} rustige trainingen te zwaar")
_EASY_UNKNOWN = QT_TRANSLATE_NOOP(
    CONTEXT, "Nodig zijn vier rustig bedoelde trainingen met een zwaarte in 14 dagen; er zijn er {n}."
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
        dates=tuple(day for day, _ in easy), values=tuple(rpe for _, rpe in easy), count=hot, out_of=len(easy),
        limit=facts.limits.of(known.RUSTIG), documents=("000",),
    )  # fmt: skip
    if answer is Answer.UNKNOWN:
        given = sum(rpe is not None for _, rpe in easy)
        return unknown(evidence, _EASY_LABEL, Text(_EASY_UNKNOWN, n=given))
    values: dict[str, TextValue] = {"n": hot, "of": len(easy)}
    return Shown(evidence, Text(_EASY_LINE, **values), Text(_EASY_CHIP, **values))


# -- professional ----------------------------------------------------------------------------------

_P_UNKNOWN = QT_TRANSLATE_NOOP(CONTEXT, "Er zijn te veel dagen zonder antwoord: {n} van {of} ingevuld.")


def show_days(measures: tuple[str, ...], window: int, limit: known.Limit, line: str, chip: str) -> Show:
    """Return how "so many bad days of so many" is shown, for one item or for two on the same day."""

    def show(facts: Facts, index: int, answer: Answer) -> Shown:
        places = range(index - window + 1, index + 1)
        states = [_joined(facts, measures, place) for place in places]
        evidence = Evidence(
            measure=measures[0],
            dates=tuple(map(facts.columns.date, places)),
            values=tuple(facts.columns.codes[measures[0]][place] or None for place in places),
            count=states.count(BAD),
            out_of=window,
            limit=facts.limits.of(limit),
            documents=("000",),
        )
        values: dict[str, TextValue] = {"n": states.count(BAD), "of": window}
        if answer is Answer.UNKNOWN:
            missing = Text(_P_UNKNOWN, n=window - states.count(NOT_KNOWN), of=window)
            return unknown(evidence, Text(chip, **values), missing)
        return Shown(evidence, Text(line, **values), Text(chip, **values))

    return show


def _joined(facts: Facts, measures: tuple[str, ...], place: int) -> int:
    state = facts.states[measures[0]][place]
    for measure in measures[1:]:
        state = BOTH_BAD[state][facts.states[measure][place]]
    return state


SLEEP_LINE: Final = QT_TRANSLATE_NOOP(CONTEXT, "In {n} van de laatste {of} nachten sliep je slecht.")
SLEEP_CHIP: Final = QT_TRANSLATE_NOOP(CONTEXT, "{n} van {of} nachten slecht")
RESTLESS_LINE: Final = QT_TRANSLATE_NOOP(CONTEXT, "Op {n} van de laatste {of} dagen was je tegelijk uitgeput en onrustig.")
RESTLESS_CHIP: Final = QT_TRANSLATE_NOOP(CONTEXT, "{n} van {of} dagen uitgeput én onrustig")
DELOAD_LINE: Final = QT_TRANSLATE_NOOP(
    CONTEXT, "Na je herstelweek was je op {n} van de laatste {of} dagen nog moe."
)
DELOAD_CHIP: Final = QT_TRANSLATE_NOOP(CONTEXT, "Na herstelweek {n} van {of} dagen moe")
_NO_WEEK = QT_TRANSLATE_NOOP(CONTEXT, "Geen herstelweek die 7 tot 28 dagen geleden eindigde.")

_after_week = show_days(("fatigue",), WEEK, known.P_DELOAD, DELOAD_LINE, DELOAD_CHIP)
show_bad_nights = show_days(("sleep_quality",), BAD_NIGHTS_WINDOW, known.P_SLAAP, SLEEP_LINE, SLEEP_CHIP)
show_restless = show_days(("fatigue", "restlessness"), WEEK, known.P_ONRUST, RESTLESS_LINE, RESTLESS_CHIP)


def show_deload(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_DELOAD, or that there was no recovery week to look back upon."""
    ends = facts.columns.ended_weeks.get(index, ())
    if any(index - end >= DELOAD_FROM for end in ends):
        return _after_week(facts, index, answer)
    return Shown(Evidence(limit=facts.limits.of(known.P_DELOAD), documents=("000",)), Text(_NO_WEEK), Text(_NO_WEEK))


_ILL_ONE = QT_TRANSLATE_NOOP(CONTEXT, "In 90 dagen was je {n} keer ziek.")
_ILL_MANY = QT_TRANSLATE_NOOP(CONTEXT, "In 90 dagen was je {n} keer afzonderlijk ziek.")
_ILL_CHIP = QT_TRANSLATE_NOOP(CONTEXT, "{n} keer ziek in 90 dagen")


def show_often_ill(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_ZIEK: how often; the answer is always known."""
    del answer
    times = illness_count(facts, index)
    evidence = Evidence(count=times, limit=facts.limits.of(known.P_ZIEK), documents=("000",))
    return Shown(evidence, counted(times, _ILL_ONE, _ILL_MANY), Text(_ILL_CHIP, n=times))


_DECLINE = QT_TRANSLATE_NOOP(CONTEXT, "{n} van {of} beoordeelde trainingen in 28 dagen gingen minder.")
_DECLINE_CHIP = QT_TRANSLATE_NOOP(CONTEXT, "{n} van {of} trainingen minder in 28 dagen")
_DECLINE_FEW = QT_TRANSLATE_NOOP(
    CONTEXT, "Nodig zijn {least} beoordeelde trainingen over drie weken; er zijn er {n}."
)


def show_decline(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_PREST: the rated sessions of four weeks."""
    rated = facts.columns.performed
    low, high = rated.between(index - DECLINE_REACH, index)
    least = facts.limits.of(known.P_PREST)
    evidence = _rated(facts, rated, low, high, least, ("000",))
    if answer is Answer.UNKNOWN:
        return unknown(evidence, _SESSIONS, Text(_DECLINE_FEW, least=least, n=high - low))
    values: dict[str, TextValue] = {"n": evidence.count or 0, "of": high - low}
    return Shown(evidence, Text(_DECLINE, **values), Text(_DECLINE_CHIP, **values))


_LASTING = QT_TRANSLATE_NOOP(CONTEXT, "Op {n} van de laatste {of} dagen was er te weinig herstel.")
_LASTING_CHIP = QT_TRANSLATE_NOOP(CONTEXT, "{n} van {of} dagen te weinig herstel")


def show_lasting(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_DUUR: on which of the last 28 days the condition of level 2 held."""
    first = index - LASTING_DAYS + 1
    places = sorted(o - facts.columns.base for o in facts.under if first <= o - facts.columns.base <= index)
    evidence = Evidence(
        dates=tuple(map(facts.columns.date, places)), count=len(places), out_of=LASTING_DAYS,
        limit=facts.limits.of(known.P_DUUR), documents=("000",),
    )  # fmt: skip
    values: dict[str, TextValue] = {"n": len(places), "of": LASTING_DAYS}
    if answer is Answer.UNKNOWN:
        judged = facts.columns.evaluated.count(1, first, index + 1)
        missing = Text(_P_UNKNOWN, n=judged, of=LASTING_DAYS)
        return unknown(evidence, Text(_LASTING_CHIP, **values), missing)
    return Shown(evidence, Text(_LASTING, **values), Text(_LASTING_CHIP, **values))


_SEVERE = QT_TRANSLATE_NOOP(CONTEXT, "Je hebt een klacht als ernstig gemerkt.")
_NOT_SEVERE = QT_TRANSLATE_NOOP(CONTEXT, "Geen klacht als ernstig gemerkt.")
_SEVERE_CHIP = QT_TRANSLATE_NOOP(CONTEXT, "Ernstige klacht")


def show_severe(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_ERNST: the mark of the user."""
    evidence = Evidence(dates=(facts.columns.date(index),), documents=("000",))
    if answer is Answer.YES:
        return Shown(evidence, Text(_SEVERE), Text(_SEVERE_CHIP))
    return Shown(evidence, Text(_NOT_SEVERE), Text(_NOT_SEVERE))


