"""The evidence of the rules on answers: items on a scale, fatigue after rest, and small pains."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final, TypeAlias

from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.columns import ACTIVE, REST, TRAINING, SourceSeries
from herstel_gui.domain.signals.facts import BAD, NOT_KNOWN, OFFSETS, Facts, doubled_median
from herstel_gui.domain.signals.feeling_answers import NIGGLE_DAYS, niggle_days
from herstel_gui.domain.signals.shown import Shown, label_of, unknown
from herstel_gui.domain.signals.signal import Answer, Evidence
from herstel_gui.domain.statistics import decimal, tidy_fraction
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, ShortDay, Text, TextValue, counted

Show: TypeAlias = Callable[[Facts, int, Answer], Shown]

_FATIGUE: Final = "fatigue"

_ITEM_LINE = QT_TRANSLATE_NOOP(
    "herstel",
    "{label} {today}, gewoon {usual} ({n} antwoorden); slecht is {threshold} of hoger. Reeks: {bad} "
    "van {times}.",
)
_ITEM_LINE_NEW = QT_TRANSLATE_NOOP(
    "herstel",
    "{label} {today}; slecht is voorlopig {threshold} of hoger, tot je gewone antwoord bekend is. "
    "Reeks: {bad} van {times}.",
)
_ITEM_CHIP = QT_TRANSLATE_NOOP("herstel", "{label} {usual} → {today}")
_ITEM_CHIP_NEW = QT_TRANSLATE_NOOP("herstel", "{label} {today} (grens {threshold})")
_NO_ANSWER = QT_TRANSLATE_NOOP("herstel", "{label}: het antwoord van vandaag ontbreekt.")
_FEW_ONE = QT_TRANSLATE_NOOP("herstel", "{label}: nog {n} antwoord nodig binnen {within} dagen.")
_FEW_MANY = QT_TRANSLATE_NOOP("herstel", "{label}: nog {n} antwoorden nodig binnen {within} dagen.")


def show_item(measure: str, times: int, within: int, documents: tuple[str, ...]) -> Show:
    """Return how a rule "so many bad answers within so many days" is shown."""

    def show(facts: Facts, index: int, answer: Answer) -> Shown:
        evidence = item_evidence(facts, index, measure, within, documents)
        label = label_of(measure)
        states = facts.states[measure][index - within + 1 : index + 1]
        if answer is Answer.UNKNOWN:
            if states[-1] == NOT_KNOWN:
                return unknown(evidence, label, Text(_NO_ANSWER, label=label))
            lacking = times - (len(states) - states.count(NOT_KNOWN))
            return unknown(evidence, label, counted(lacking, _FEW_ONE, _FEW_MANY, label=label, within=within))
        given = bytes(state for state in states if state != NOT_KNOWN)[-times:]
        return _item_shown(evidence, label, given.count(BAD), times)

    return show


def _item_shown(evidence: Evidence, label: str, bad: int, times: int) -> Shown:
    values: dict[str, TextValue] = {
        "label": label,
        "today": evidence.values[-1] or 0,
        "threshold": decimal(evidence.threshold or 0),
    }
    if evidence.baseline is None:
        line = Text(_ITEM_LINE_NEW, **values, bad=bad, times=times)
        return Shown(evidence, line, Text(_ITEM_CHIP_NEW, **values))
    usual = decimal(evidence.baseline)
    line = Text(_ITEM_LINE, **values, usual=usual, n=evidence.baseline_n or 0, bad=bad, times=times)
    return Shown(evidence, line, Text(_ITEM_CHIP, label=label, usual=usual, today=values["today"]))


def item_evidence(
    facts: Facts, index: int, measure: str, within: int, documents: tuple[str, ...]
) -> Evidence:
    """Return the answers of a stretch of days, the own median and the threshold of the last of them."""
    columns = facts.columns
    places = range(index - within + 1, index + 1)
    codes = columns.codes[measure]
    series = columns.series_at(measure, index) or columns.latest_series((measure,), index)
    usual, used = _own_median(series, index)
    states = facts.states[measure]
    return Evidence(
        measure=measure,
        source=None if series is None else series.source,
        dates=tuple(map(columns.date, places)),
        values=tuple(codes[place] or None for place in places),
        baseline=usual,
        baseline_n=len(used),
        baseline_first=columns.date(used[0]) if used else None,
        baseline_last=columns.date(used[-1]) if used else None,
        threshold=tidy_fraction(facts.threshold(series, measure, index)),
        limit=facts.limits.of(OFFSETS[measure]),
        count=sum(states[place] == BAD for place in places),
        out_of=sum(states[place] != NOT_KNOWN for place in places),
        documents=documents,
    )


def _own_median(series: SourceSeries | None, index: int) -> tuple[Fraction | int | None, list[int]]:
    if series is None:
        return None, []
    twice = doubled_median(series, index)
    return (None if twice is None else tidy_fraction(Fraction(twice, 2))), series.places(index)


# -- fatigue after rest ----------------------------------------------------------------------------

KIND_WORDS: Final = {
    0: QT_TRANSLATE_NOOP("herstel", "onbekend"),
    REST: QT_TRANSLATE_NOOP("herstel", "rust"),
    ACTIVE: QT_TRANSLATE_NOOP("herstel", "actief herstel"),
    TRAINING: QT_TRANSLATE_NOOP("herstel", "training"),
}
_REST2 = QT_TRANSLATE_NOOP(
    "herstel", "Vermoeidheid {today} na twee rustdagen; slecht is {threshold} of hoger."
)
_REST2_NO = QT_TRANSLATE_NOOP("herstel", "Niet moe na twee rustdagen, of er waren geen twee rustdagen.")
_REST2_CHIP = QT_TRANSLATE_NOOP("herstel", "Vermoeidheid {today} na 2 rustdagen")
_EASY3 = QT_TRANSLATE_NOOP(
    "herstel", "Vermoeidheid {before} op {first} en {today} vandaag, met drie rustige dagen ertussen."
)
_EASY3_NO = QT_TRANSLATE_NOOP("herstel", "Geen aanhoudende vermoeidheid na drie rustige dagen.")
_EASY3_CHIP = QT_TRANSLATE_NOOP("herstel", "Na 3 rustige dagen nog moe ({today})")
_CALM_CHIP = QT_TRANSLATE_NOOP("herstel", "Vermoeidheid na rust: geen signaal")
_NO_KIND = QT_TRANSLATE_NOOP("herstel", "Van {day} is niet bekend of het een rustige dag was.")
_NO_FATIGUE = QT_TRANSLATE_NOOP("herstel", "De vermoeidheid van {day} ontbreekt.")


def show_rest2(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show FATIGUE_REST2: today's fatigue and the kinds of the two days before."""
    evidence = _rest_evidence(facts, index, 2, ("001",))
    values: dict[str, TextValue] = {
        "today": evidence.values[-1] or 0,
        "threshold": decimal(evidence.threshold or 0),
    }
    if answer is Answer.YES:
        return Shown(evidence, Text(_REST2, **values), Text(_REST2_CHIP, **values))
    if answer is Answer.NO:
        return Shown(evidence, Text(_REST2_NO), Text(_CALM_CHIP))
    kinds = facts.columns.kinds
    unsure = [place for place in (index - 2, index - 1) if not kinds[place]]
    return unknown(evidence, label_of(_FATIGUE), _lacking(facts, [index], unsure))


def show_easy3(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show FATIGUE_EASY3: fatigue on both ends and the three days in between."""
    evidence = _rest_evidence(facts, index, 3, ("000",))
    today = evidence.values[-1] or 0
    if answer is Answer.YES:
        first = facts.columns.date(index - 3)
        line = Text(_EASY3, before=evidence.values[0] or 0, first=ShortDay(first), today=today)
        return Shown(evidence, line, Text(_EASY3_CHIP, today=today))
    if answer is Answer.NO:
        return Shown(evidence, Text(_EASY3_NO), Text(_CALM_CHIP))
    unsure = [place for place in range(index - 3, index) if facts.quiet[place] == NOT_KNOWN]
    return unknown(evidence, label_of(_FATIGUE), _lacking(facts, [index, index - 3], unsure))


def _rest_evidence(facts: Facts, index: int, back: int, documents: tuple[str, ...]) -> Evidence:
    kinds = facts.columns.kinds[index - back : index]
    plain = item_evidence(facts, index, _FATIGUE, back + 1, documents)
    return Evidence(
        measure=plain.measure, source=plain.source, dates=plain.dates, values=plain.values,
        baseline=plain.baseline, baseline_n=plain.baseline_n, threshold=plain.threshold, limit=plain.limit,
        words=tuple(KIND_WORDS[kind] for kind in kinds), documents=documents,
    )  # fmt: skip


def _lacking(facts: Facts, mornings: list[int], unsure: list[int]) -> Text:
    for place in mornings:
        if facts.states[_FATIGUE][place] == NOT_KNOWN:
            return Text(_NO_FATIGUE, day=ShortDay(facts.columns.date(place)))
    return Text(_NO_KIND, day=ShortDay(facts.columns.date(unsure[0] if unsure else mornings[0])))


# -- small pains -----------------------------------------------------------------------------------

_NIGGLE = QT_TRANSLATE_NOOP(
    "herstel",
    "Pijn ({part}) op {n} van de laatste {days} ingevulde dagen. Dat kan ook een beginnende blessure zijn.",
)
_NIGGLE_CHIP = QT_TRANSLATE_NOOP("herstel", "Pijn: {part}, {n} van {days} dagen")
_NO_NIGGLE = QT_TRANSLATE_NOOP("herstel", "Geen pijn die op steeds dezelfde plek terugkomt.")
_NO_NIGGLE_CHIP = QT_TRANSLATE_NOOP("herstel", "Pijntjes: geen signaal")
_PAINS = QT_TRANSLATE_NOOP("herstel", "Pijntjes")
_FEW_DAYS = QT_TRANSLATE_NOOP("herstel", "Nodig zijn {days} ingevulde dagen; er zijn er {n}.")


def show_niggle(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show NIGGLE: the part of the body that hurts most often, and on which days."""
    columns = facts.columns
    places = niggle_days(facts, index)
    parts = sorted(part for place in places for part in set(columns.pains(place)))
    worst = max(parts, key=parts.count, default="")
    hurting = sorted(place for place in places if worst in columns.pains(place))
    evidence = Evidence(
        dates=tuple(map(columns.date, hurting)), words=(worst,) * len(hurting), count=len(hurting),
        out_of=len(places), limit=facts.limits.of(known.NIGGLE), documents=("000",),
    )  # fmt: skip
    if answer is Answer.UNKNOWN:
        return unknown(evidence, _PAINS, Text(_FEW_DAYS, days=NIGGLE_DAYS, n=len(places)))
    if answer is Answer.NO:
        return Shown(evidence, Text(_NO_NIGGLE), Text(_NO_NIGGLE_CHIP))
    values: dict[str, TextValue] = {"part": worst, "n": len(hurting), "days": len(places)}
    return Shown(evidence, Text(_NIGGLE, **values), Text(_NIGGLE_CHIP, **values))
