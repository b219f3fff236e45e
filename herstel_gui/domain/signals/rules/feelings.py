"""Rules on answers, fatigue after rest, and pain (groups C and D): limits, judgement, evidence."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.measure import first_bad_answer
from herstel_gui.domain.signals.answer_lines import BAD, GOOD, NOT_KNOWN, AnswerLine
from herstel_gui.domain.signals.day_columns import REST, TRAINING
from herstel_gui.domain.signals.day_facts import NO, QUIET_RPE, UNKNOWN, YES, Facts
from herstel_gui.domain.signals.limits import DAY_COUNT, DAYS, Choice, Limit
from herstel_gui.domain.signals.rules.items import (
    firm_answer,
    first_known,
    item_evidence,
    item_rule,
    judged_line,
    on_bad_days,
)
from herstel_gui.domain.signals.rules.rule import OWN, OWN_SIGN, PLAIN, WEAK, Rule
from herstel_gui.domain.signals.rules.sessions import KIND_WORDS
from herstel_gui.domain.signals.shown import RuleDisplay, label_of, unknown
from herstel_gui.domain.signals.signal import Answer, Evidence, Group
from herstel_gui.domain.text import ShortDay, Text, TextValue, tr_noop

NIGGLE: Final = Limit("NIGGLE.days", DAY_COUNT, 3, 2, 6, 1, DAYS, own=True)
REST2_ACTIVE: Final = Choice(
    "rest2_active",
    tr_noop("Na twee rustdagen: actief herstel telt als rustdag"),
    article=True,
)


# -- judgement -------------------------------------------------------------------------------------

_FATIGUE: Final = "fatigue"


def fatigue_after_rest(facts: Facts, index: int) -> Answer:
    """FATIGUE_REST2: tired after two recorded rest days. Document 001."""
    return first_known(facts, _FATIGUE, index, _after_rest)


def _after_rest(facts: Facts, line: AnswerLine, index: int) -> Answer:
    tired = line.states[index]
    if tired != BAD:
        return UNKNOWN if tired == NOT_KNOWN else NO
    kinds = facts.kinds[index - 2 : index]
    active_rests = facts.limits.chosen(REST2_ACTIVE)
    if any(kind and kind != REST and (kind == TRAINING or not active_rests) for kind in kinds):
        return NO
    return UNKNOWN if 0 in kinds else YES


def fatigue_after_quiet(facts: Facts, index: int) -> Answer:
    """FATIGUE_EASY3: tired today and three days ago, with three quiet days in between. Document 000.

    A day that was not quiet gives NO whatever was felt, so also without an answer.
    """
    if GOOD in facts.quiet[index - 3 : index]:
        return NO
    return first_known(facts, _FATIGUE, index, _after_quiet)


def _after_quiet(facts: Facts, line: AnswerLine, index: int) -> Answer:
    ends = (line.states[index], line.states[index - 3])
    if GOOD in ends:
        return NO
    return UNKNOWN if NOT_KNOWN in ends or NOT_KNOWN in facts.quiet[index - 3 : index] else YES


def _firm_after_rest(facts: Facts, index: int) -> bool:
    return firm_answer(judged_line(facts, _FATIGUE, index, _after_rest)[1], index)


def _firm_after_quiet(facts: Facts, index: int) -> bool:
    line = judged_line(facts, _FATIGUE, index, _after_quiet)[1]
    return firm_answer(line, index) and firm_answer(line, index - 3)


def _never_firm(_facts: Facts, _index: int) -> bool:
    """Pain in one place speaks of that place, so level 2 never begins on it alone."""
    return False


NIGGLE_DAYS: Final = 7
NIGGLE_REACH: Final = 28


def niggle_days(facts: Facts, index: int) -> list[int]:
    """Return the last seven days with a morning entry or pain within four weeks, newest first."""
    columns = facts.columns
    recorded: list[int] = []
    for place in range(index, index - NIGGLE_REACH, -1):
        if columns.evaluated[place] or columns.pains(place):
            recorded.append(place)
            if len(recorded) == NIGGLE_DAYS:
                break
    return recorded


def niggle(facts: Facts, index: int) -> Answer:
    """NIGGLE: the same body part hurts on three of the last seven recorded days. Document 000."""
    columns = facts.columns
    if not (columns.evaluated[index] or columns.pains(index)):
        return UNKNOWN
    if not columns.pained:
        days_with_entry = columns.evaluated[index - NIGGLE_DAYS + 1 : index + 1]
        if 0 not in days_with_entry:
            return NO
    recorded = niggle_days(facts, index)
    parts = [part for place in recorded for part in set(columns.pains(place))]
    most = max(map(parts.count, parts), default=0)
    least = facts.limits.exact(NIGGLE)
    if most >= least:
        return YES
    return NO if most + NIGGLE_DAYS - len(recorded) < least else UNKNOWN


# -- evidence --------------------------------------------------------------------------------------


_REST2 = tr_noop(
    "Vermoeidheid {today} na twee dagen rust of actief herstel. Vanaf {threshold} telt het als slecht."
)
_REST2_NO = tr_noop("Geen signaal: niet moe, of geen twee rustdagen ervoor.")
_REST2_CHIP = tr_noop("Vermoeidheid {today} na 2 rustdagen")
_EASY3 = tr_noop("Vermoeidheid {before} op {first} en {today} op {last}, met drie rustige dagen ertussen.")
_EASY3_NO = tr_noop("Geen aanhoudende vermoeidheid na drie rustige dagen.")
_EASY3_CHIP = tr_noop("Vermoeidheid {today} na 3 rustige dagen")
_CALM_CHIP = tr_noop("Vermoeidheid na rust: geen signaal")
_NO_KIND = tr_noop("Van {day} is niet bekend of het een rustige dag was.")
_NO_FATIGUE = tr_noop("De vermoeidheid van {day} ontbreekt.")


def show_rest2(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of FATIGUE_REST2: today's fatigue and the kinds of the two days before."""
    line = judged_line(facts, _FATIGUE, index, _after_rest)[1]
    evidence = _rest_evidence(facts, line, index, 2, ("001",))
    values: dict[str, TextValue] = {
        "today": evidence.values[-1] or 0,
        "threshold": first_bad_answer(evidence.threshold or 0),
    }
    if answer is Answer.YES:
        return RuleDisplay(evidence, Text(_REST2, **values), Text(_REST2_CHIP, **values))
    if answer is Answer.NO:
        return RuleDisplay(evidence, Text(_REST2_NO), Text(_CALM_CHIP))
    kinds = facts.kinds
    unsure = [place for place in (index - 2, index - 1) if not kinds[place]]
    return unknown(evidence, label_of(_FATIGUE), _lacking(facts, line, [index], unsure))


def show_easy3(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of FATIGUE_EASY3: fatigue today and three days ago, and the days in between."""
    line = judged_line(facts, _FATIGUE, index, _after_quiet)[1]
    evidence = _rest_evidence(facts, line, index, 3, ("000",))
    today = evidence.values[-1] or 0
    if answer is Answer.YES:
        first = facts.columns.date(index - 3)
        days = {"first": ShortDay(first), "last": ShortDay(facts.columns.date(index))}
        text = Text(_EASY3, before=evidence.values[0] or 0, today=today, **days)
        return RuleDisplay(evidence, text, Text(_EASY3_CHIP, today=today))
    if answer is Answer.NO:
        return RuleDisplay(evidence, Text(_EASY3_NO), Text(_CALM_CHIP))
    unsure = [place for place in range(index - 3, index) if facts.quiet[place] == NOT_KNOWN]
    return unknown(evidence, label_of(_FATIGUE), _lacking(facts, line, [index, index - 3], unsure))


def _rest_evidence(
    facts: Facts, line: AnswerLine, index: int, back: int, documents: tuple[str, ...]
) -> Evidence:
    kinds = facts.kinds[index - back : index]
    plain = item_evidence(facts, line, index, _FATIGUE, back + 1, documents)
    return Evidence(
        measure=plain.measure, source=plain.source, dates=plain.dates, values=plain.values,
        baseline=plain.baseline, baseline_n=plain.baseline_n, threshold=plain.threshold, limit=plain.limit,
        words=tuple(KIND_WORDS[kind] for kind in kinds), documents=documents,
    )  # fmt: skip


def _lacking(facts: Facts, line: AnswerLine, mornings: list[int], unsure: list[int]) -> Text:
    for place in mornings:
        if line.states[place] == NOT_KNOWN:
            return Text(_NO_FATIGUE, day=ShortDay(facts.columns.date(place)))
    return Text(_NO_KIND, day=ShortDay(facts.columns.date(unsure[0] if unsure else mornings[0])))


_NIGGLE = tr_noop("Pijn ({part}) op {n} van de laatste {days} ingevulde dagen.")
_NIGGLE_CHIP = tr_noop("Pijn: {part}, {n} van {days} dagen")
_NO_NIGGLE = tr_noop("Geen pijn die op steeds dezelfde plek terugkomt.")
_NO_NIGGLE_CHIP = tr_noop("Pijntjes: geen signaal")
_PAINS = tr_noop("Pijntjes")
_FEW_DAYS = tr_noop("Er zijn {days} ingevulde dagen nodig; nu {n}.")


def show_niggle(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of NIGGLE: the body part with the most painful days, and these days."""
    columns = facts.columns
    places = niggle_days(facts, index)
    parts = sorted(part for place in places for part in set(columns.pains(place)))
    worst = max(parts, key=parts.count, default="")
    hurting = sorted(place for place in places if worst in columns.pains(place))
    evidence = Evidence(
        dates=tuple(map(columns.date, hurting)), words=(worst,) * len(hurting), count=len(hurting),
        out_of=len(places), limit=facts.limits.of(NIGGLE), documents=("000",),
    )  # fmt: skip
    if answer is Answer.UNKNOWN:
        return unknown(evidence, _PAINS, Text(_FEW_DAYS, days=NIGGLE_DAYS, n=len(places)))
    if answer is Answer.NO:
        return RuleDisplay(evidence, Text(_NO_NIGGLE), Text(_NO_NIGGLE_CHIP))
    values: dict[str, TextValue] = {"part": worst, "n": len(hurting), "days": len(places)}
    return RuleDisplay(evidence, Text(_NIGGLE, **values), Text(_NIGGLE_CHIP, **values))


# -- declarations ----------------------------------------------------------------------------------

MIND: Final[tuple[Rule, ...]] = (
    item_rule(
        id="MOOD",
        group=Group.MIND,
        documents=(),
        measure="mood",
        label=tr_noop("Mindere stemming"),
        definition=tr_noop(
            "Je laatste drie antwoorden bij stemming, binnen vijf dagen, waren slecht voor jou.",
        ),
        says=tr_noop("Je stemming is minder dan gewoon."),
        says_new=tr_noop("Je noemt je somber; je gewone antwoord is nog niet bekend."),
        says_usual=tr_noop("Je noemt je al langer somber."),
        own=True,
        strength=OWN_SIGN,
    ),
    item_rule(
        id="MOTIVATION",
        group=Group.MIND,
        documents=("000", "001", "003"),
        measure="motivation",
        label=tr_noop("Minder zin"),
        definition=tr_noop(
            "Je laatste drie antwoorden bij motivatie, binnen vijf dagen, waren slecht voor jou.",
        ),
        says=tr_noop("Je hebt minder zin om te trainen dan gewoon."),
        says_new=tr_noop("Je noemt je zin om te trainen klein; je gewone antwoord is nog niet bekend."),
        says_usual=tr_noop("Je noemt je zin om te trainen al langer klein."),
    ),
    item_rule(
        id="IRRITABILITY",
        group=Group.MIND,
        documents=("000", "001"),
        measure="irritability",
        label=tr_noop("Prikkelbaar"),
        definition=tr_noop(
            "Je laatste drie antwoorden bij prikkelbaarheid, binnen vijf dagen, waren slecht voor jou.",
        ),
        says=tr_noop("Je bent prikkelbaarder dan gewoon."),
        says_new=tr_noop("Je noemt je prikkelbaar; je gewone antwoord is nog niet bekend."),
        says_usual=tr_noop("Je noemt je al langer prikkelbaar."),
    ),
    item_rule(
        id="CONCENTRATION",
        group=Group.MIND,
        documents=("001", "002"),
        measure="concentration",
        label=tr_noop("Minder geconcentreerd"),
        definition=tr_noop(
            "Je laatste drie antwoorden bij concentratie, binnen vijf dagen, waren slecht voor jou.",
        ),
        says=tr_noop("Je concentreert je minder goed dan gewoon."),
        says_new=tr_noop("Je noemt je concentratie slecht; je gewone antwoord is nog niet bekend."),
        says_usual=tr_noop("Je noemt je concentratie al langer slecht."),
    ),
)

MUSCLE: Final[tuple[Rule, ...]] = (
    item_rule(
        id="FATIGUE_3",
        group=Group.MUSCLE,
        documents=("000", "002"),
        measure="fatigue",
        label=tr_noop("Aanhoudend moe"),
        definition=tr_noop(
            "Je laatste drie antwoorden bij vermoeidheid, binnen vijf dagen, waren slecht voor "
            "jou. Deze grens geldt ook voor de andere signalen over vermoeidheid.",
        ),
        says=tr_noop("Je blijft vermoeider dan gewoon."),
        says_new=tr_noop("Je blijft moe."),
        says_usual=tr_noop("Je blijft moe."),
    ),
    item_rule(
        id="LEGS_3",
        group=Group.MUSCLE,
        documents=("000",),
        measure="heavy_legs",
        label=tr_noop("Zware benen"),
        definition=tr_noop(
            "Je laatste drie antwoorden bij zware benen, binnen vijf dagen, waren slecht voor jou.",
        ),
        says=tr_noop("Je benen blijven zwaarder dan gewoon."),
        says_new=tr_noop("Je benen blijven zwaar."),
        says_usual=tr_noop("Je benen blijven zwaar."),
    ),
    item_rule(
        id="SORENESS_4",
        group=Group.MUSCLE,
        documents=("000", "002"),
        measure="muscle_soreness",
        label=tr_noop("Spierpijn die blijft"),
        definition=tr_noop(
            "Je laatste vier antwoorden bij spierpijn, binnen zes dagen, waren slecht voor jou. "
            "Gewone spierpijn is na drie dagen over.",
        ),
        says=tr_noop("Je spierpijn gaat niet weg."),
        times=4,
        within=6,
    ),
    Rule(
        id="FATIGUE_REST2",
        group=Group.MUSCLE,
        documents=("001",),
        label=tr_noop("Moe na twee rustdagen"),
        definition=tr_noop("Je bent moe, terwijl je de twee dagen ervoor rust (of actief herstel) invulde."),
        strength=WEAK,
        needs=(_FATIGUE, "day_kind"),
        judge=fatigue_after_rest,
        over=on_bad_days(_FATIGUE, fatigue_after_rest),
        show=show_rest2,
        firm=_firm_after_rest,
        choices=(REST2_ACTIVE,),
        says=tr_noop("Je bent na twee rustdagen nog vermoeider dan gewoon."),
        says_new=tr_noop("Je bent na twee rustdagen nog moe."),
        says_usual=tr_noop("Je bent na twee rustdagen nog moe."),
        about="FATIGUE_3",
    ),
    Rule(
        id="FATIGUE_EASY3",
        group=Group.MUSCLE,
        documents=("000",),
        label=tr_noop("Niet beter na drie rustige dagen"),
        definition=tr_noop(
            "Je was drie dagen geleden moe en bent dat vandaag nog, terwijl alle dagen ertussen "
            "rustig waren: "
            "rust, actief herstel, of alleen trainingen tot en met zwaarte 3.",
        ),
        strength=PLAIN,
        needs=(_FATIGUE, "day_kind", "sessions"),
        judge=fatigue_after_quiet,
        show=show_easy3,
        firm=_firm_after_quiet,
        limits=(QUIET_RPE,),
        says=tr_noop("Na drie rustige dagen ben je nog steeds vermoeider dan gewoon."),
        says_new=tr_noop("Na drie rustige dagen ben je nog steeds moe."),
        says_usual=tr_noop("Na drie rustige dagen ben je nog steeds moe."),
        about="FATIGUE_3",
    ),
    Rule(
        id="NIGGLE",
        group=Group.MUSCLE,
        documents=("000",),
        label=tr_noop("Steeds dezelfde pijn"),
        definition=tr_noop("Dezelfde plek doet pijn op minstens drie van de laatste zeven ingevulde dagen."),
        strength=OWN,
        needs=("tags",),
        judge=niggle,
        show=show_niggle,
        firm=_never_firm,
        limits=(NIGGLE,),
        says=tr_noop("Dezelfde plek blijft pijn doen: {part}."),
    ),
)
