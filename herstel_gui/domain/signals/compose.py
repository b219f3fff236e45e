"""Composes the report of a day: verdicts, title, summary, advice, and the conditions that end the level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from herstel_gui.domain.complaint_words import red_flag
from herstel_gui.domain.safety_texts import (
    FLAGGED_TITLE,
    SEVERE_LATER,
    SEVERE_TITLE,
    SOMBRE,
    flag_title,
    mood_texts,
    urgent_texts,
)
from herstel_gui.domain.signals.advice import GRAVEST, Circumstances, advise
from herstel_gui.domain.signals.answered import Answered
from herstel_gui.domain.signals.baselines import mornings_to_learn
from herstel_gui.domain.signals.catalogue import BY_ID, RULES, SYMPTOMS
from herstel_gui.domain.signals.coverage import judged, measured
from herstel_gui.domain.signals.day_columns import ACTIVE, MOOD, NEVER, REST, TRAINING
from herstel_gui.domain.signals.day_facts import PULSE_OFF, Facts
from herstel_gui.domain.signals.levels import GOOD_MORNINGS, LONG_SILENCE, State, level_on
from herstel_gui.domain.signals.mornings import LASTING
from herstel_gui.domain.signals.remarks import (
    clears_when,
    explanations,
    last_morning,
    missing_for,
    needed,
    remarks,
)
from herstel_gui.domain.signals.rules.rule import Rule
from herstel_gui.domain.signals.shown import beside
from herstel_gui.domain.signals.signal import (
    ActiveGroup,
    Answer,
    Contradiction,
    Group,
    Level,
    SignalReport,
    Verdict,
    Verdicts,
    fired_of,
)
from herstel_gui.domain.signals.wording import (
    GROUP_NAMES,
    LEVEL_NAMES,
)
from herstel_gui.domain.tags import ILL, PAIN_PREFIX, SEVERE
from herstel_gui.domain.text import ShortDay, Text, TextValue, counted, hours_text, tr_noop
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.word_order import natural_order

STRESS_DAYS: Final = 7
SOMBRE_TIMES: Final = 3
SOMBRE_REACH: Final = 7
"""So many answers in a row within so many days say "somber" beyond what rule MOOD can tell."""
LATELY: Final = 28
"""Days without any feeling after which a person is taken to record heart and sleep only."""
PULSE: Final = "RHR_PCT"
SEVERE_REACH: Final = 7
"""Days during which a warning after a severe complaint stays urgent."""
STRESS_TAG: Final = "work_stress"
_NOT_CAUSES: Final = frozenset({ILL, SEVERE})


def compose(facts: Facts, index: int, state: State, answered: Answered | None = None) -> SignalReport:
    """Return the report of the day at an index; ``state`` is the state of the last day that changed it.

    ``answered`` holds answers that are known already, of the same facts.
    """
    columns = facts.columns
    day = columns.base + index
    level, held = level_on(state, day, ill=bool(columns.ill[index]))
    evaluated = state.last == day
    remembering = facts.recalling(state.under_days)
    verdicts = _verdicts(remembering, index, answered)
    active = _active(state, verdicts, evaluated=evaluated)
    learning = None if facts.limits.chosen(PULSE_OFF) else mornings_to_learn(columns, index)
    lacking = Level.NO_DATA in {level, held if level is not Level.ILL and held is not None else level}
    about = _circumstances(facts, index, state, level, active, verdicts)
    kept = held is not None and held.rank > 0
    quietly_measured = level is Level.NO_DATA and not kept and only_measured(facts, index, state)
    tags, notes = columns.tags.get(index, ()), columns.notes.get(index, ())
    safety = tuple(map(Text, urgent_texts(tags, notes)))
    flagged = flag_title(tags, notes)
    pulse = verdicts[PULSE]
    later = (Text(SEVERE_LATER),) if severe_lately(facts, index) else ()
    grounds = _grounds(facts, index, state, level)
    title, summary = _said(
        facts,
        index,
        state,
        verdicts,
        level=level,
        held=held,
        learning=learning,
        active=active,
        quietly_measured=quietly_measured,
        grounds=grounds,
    )
    return SignalReport(
        day=columns.date(index),
        level=level,
        held=held,
        groups=state.groups,
        reasons=reasons_on(state, day),
        planning=_planning(verdicts),
        not_judged=tuple(g for g in SYMPTOMS if not (evaluated and judged(g, facts, index))),
        verdicts=verdicts,
        title=_urgent_title(about, flagged, later, level) or title,
        summary=summary,
        only_measured=quietly_measured,
        advice=advise(about),
        learning=learning,
        since=_since(state, level),
        causes=_causes(facts, verdicts),
        active=active,
        missing=missing_for(facts, index) if lacking else (),
        clears_when=clears_when(state, level, active),
        remarks=remarks(facts, index, state, verdicts),
        explains=explanations(facts, index, pulse) if pulse.counted else (),
        safety=safety,
        safety_title=Text(flagged) if flagged and not about.severe else None,
        later=later,
        grounds=grounds,
        given=date.fromordinal(state.given) if grounds and state.given is not None else None,
        care=tuple(map(Text, about.care)),
        urgent=about.urgent,
        entered=columns.has_entry(index),
        discussed=_discussed(facts, index),
        contradiction=contradiction(facts, index),
        doubtful=columns.doubtful_at(index),
    )


def _said(  # noqa: PLR0913  # what a report is made of
    facts: Facts,
    index: int,
    state: State,
    verdicts: Mapping[str, Verdict],
    *,
    level: Level,
    held: Level | None,
    learning: int | None,
    active: tuple[ActiveGroup, ...],
    quietly_measured: bool,
    grounds: tuple[Verdict, ...],
) -> tuple[Text, tuple[Text, ...]]:
    """Return the title and the summary of a level."""
    if level is not Level.NO_DATA:
        title = _title(verdicts, state, level, held, learning)
        if level is Level.NONE and learning is not None and not active:
            return title, (counted(learning, _LEARNING_ONE, _LEARNING_MANY),)
        return title, _summary(verdicts, active, state, level, grounds)
    if state.last is None and not any(map(facts.columns.has_entry, _lately(index))):
        return Text(_BEGIN), tuple(map(Text, _BEGIN_WITH))
    if quietly_measured:
        return Text(_ONLY_MEASURED), tuple(map(Text, _ONLY_MEASURED_SAYS))
    return _title(verdicts, state, level, held, learning), _lacking(facts, index, state, learning)


def _lately(index: int) -> range:
    """Return the places of the last four weeks; earlier days do not choose the words of a quiet journal."""
    return range(max(0, index - LATELY + 1), index + 1)


def only_measured(facts: Facts, index: int, state: State) -> bool:
    """Tell whether heart or sleep was judged on the last morning, and no feeling was recorded for four weeks.

    A silent day keeps what the last morning says, up to a week.
    """
    days = _lately(index)
    morning = index if state.last is None else state.last - facts.columns.base
    if facts.heart_left_out or not 0 <= index - morning <= LONG_SILENCE:
        return False
    felt = any(any(codes[days.start : days.stop]) for codes in facts.columns.codes.values())
    return not felt and measured(facts, morning)


def reasons_on(state: State, day: int) -> tuple[str, ...]:
    """Return the reasons for a professional of this day itself; none while level 4 is merely kept."""
    return state.reasons if state.changed == day else ()


def _discussed(facts: Facts, index: int) -> date | None:
    place = facts.columns.discussed_at(index)
    return None if place == NEVER else date.fromordinal(facts.columns.base + place)


_DAY_KINDS: Final = {REST: DayKind.REST, ACTIVE: DayKind.ACTIVE, TRAINING: DayKind.TRAINING}


def contradiction(facts: Facts, index: int) -> Contradiction | None:
    """Return what contradicts itself on a day: rest or active recovery was recorded beside a training."""
    recorded, judged = facts.columns.kinds[index], facts.kinds[index]
    if recorded == judged or index in facts.columns.sure_rest:
        return None
    return Contradiction(_DAY_KINDS[recorded], _DAY_KINDS[judged], hard=judged == TRAINING)


def _urgent_title(about: Circumstances, flagged: str, later: Sequence[Text], level: Level) -> Text | None:
    """Return the title that stands in place of the level while a complaint cannot wait; else None."""
    if about.severe:
        return Text(SEVERE_TITLE)
    if flagged and not level.rank:
        return Text(flagged)
    return Text(FLAGGED_TITLE) if later and level is Level.NONE else None


def _verdicts(facts: Facts, index: int, answered: Answered | None) -> Verdicts:
    """Return the verdicts of the enabled rules. LASTING reads levels, so its answer is never taken over."""
    answers: dict[str, Answer] = {}
    for rule in RULES:
        if rule.asked(facts.limits):
            known = None if answered is None or rule is LASTING else answered.known(rule, index)
            answers[rule.id] = rule.judge(facts, index) if known is None else known
    return Verdicts(answers, lambda rule: verdict(BY_ID[rule], facts, index, answers[rule]))


def verdict(rule: Rule, facts: Facts, index: int, answer: Answer) -> Verdict:
    """Return the answer of a rule with its evidence and texts."""
    shown = rule.show(facts, index, answer)
    left_out = rule.left_out(facts.limits)
    fires = answer is Answer.YES and not left_out
    why_not = rule.why_uncounted(facts, index) if fires else None
    return Verdict(
        rule=rule.id,
        group=rule.group,
        answer=answer,
        counted=why_not is None,
        missing=shown.missing,
        evidence=shown.evidence,
        line=shown.line,
        chip=shown.chip,
        left_out=left_out,
        repeats=rule.repeats,
        uncounted=why_not,
        firm=fires and rule.is_firm(facts, index),
    )


def _planning(verdicts: Verdicts) -> tuple[str, ...]:
    return tuple(v.rule for v in verdicts.on() if v.group is Group.LOAD)


def _active(state: State, verdicts: Verdicts, *, evaluated: bool) -> tuple[ActiveGroup, ...]:
    """Return the active groups, with the counted rules that answer yes today."""
    groups: list[ActiveGroup] = []
    for place, group in enumerate(SYMPTOMS):
        begun = state.since[place]
        if begun is None:
            continue
        rules = tuple(v.rule for v in verdicts.on() if v.group is group and v.counted)
        left = GOOD_MORNINGS - state.good[place] if place < len(state.good) else None
        groups.append(ActiveGroup(group, date.fromordinal(max(1, begun)), rules if evaluated else (), left))
    return tuple(groups)


def _since(state: State, level: Level) -> date | None:
    """Return the first day of the current run of a warning level, also while held; None for other levels."""
    if level is Level.SEE_PROFESSIONAL and level is not state.level and state.changed is not None:
        return date.fromordinal(
            state.changed
        )  # the day of a consultation, on which a complaint was noted too
    if level is not state.level or state.level_since is None:
        return None
    return date.fromordinal(max(1, state.level_since))


def _causes(facts: Facts, verdicts: Verdicts) -> tuple[str, ...]:
    """Return the tags of the days in the evidence of counted signals, as possible causes."""
    days = {day for v in verdicts.on() if v.counted and v.group is not Group.LOAD for day in v.evidence.dates}
    columns = facts.columns
    tags = {tag for day in days for tag in columns.tags.get(columns.index(day), ())}
    return tuple(sorted((tag for tag in tags if not _complaint(tag)), key=natural_order))


def _complaint(tag: str) -> bool:
    """Tell whether a tag is a complaint of its own, and no possible cause of a signal."""
    return tag in _NOT_CAUSES or tag.startswith(PAIN_PREFIX) or red_flag(tag)


def _circumstances(
    facts: Facts,
    index: int,
    state: State,
    level: Level,
    active: tuple[ActiveGroup, ...],
    verdicts: Mapping[str, Verdict],
) -> Circumstances:
    columns = facts.columns
    week = range(index - STRESS_DAYS + 1, index + 1)
    tired = state.since[SYMPTOMS.index(Group.MUSCLE)]
    mood = verdicts["MOOD"]
    return Circumstances(
        level=level,
        reasons=reasons_on(state, columns.base + index) or state.grounds,
        tired_days=0 if tired is None else columns.base + index - tired,
        stressed=any(STRESS_TAG in columns.tags.get(place, ()) for place in week),
        painful=_hurting(verdicts, active),
        care=_care(facts, index, mood),
        severe=bool(columns.severe[index]),
        flagged=bool(flag_title(columns.tags.get(index, ()), columns.notes.get(index, ()))),
        urgent=urgent(facts, index, level),
        in_recovery_week=bool(columns.in_recovery[index]),
        rested_lately=bool(columns.ended_weeks.get(index)),
    )


def _care(facts: Facts, index: int, mood: Verdict) -> tuple[str, ...]:
    """Return the texts beside a low mood of a day.

    They also stand when the rule cannot tell, because it leaves out the answers of ill days: these answers
    say "somber" all the same.
    """
    if mood.answer is Answer.YES and mood.counted:
        return mood_texts(mood.evidence.values)
    columns = facts.columns
    told = mood.answer is Answer.NO and not columns.ill[index]
    days = range(index, max(-1, index - SOMBRE_REACH), -1)
    moods = [columns.codes[MOOD][place] or columns.ill_moods.get(place, 0) for place in days]
    if told or not moods[0]:
        return ()
    given = [answer for answer in moods if answer][:SOMBRE_TIMES]
    return mood_texts(given) if len(given) == SOMBRE_TIMES and min(given) >= SOMBRE else ()


def _hurting(verdicts: Mapping[str, Verdict], active: tuple[ActiveGroup, ...]) -> str:
    """Return the part of the body that keeps hurting by rule NIGGLE; empty when the rule does not fire."""
    if not any("NIGGLE" in group.rules for group in active):
        return ""
    return next(iter(verdicts["NIGGLE"].evidence.words), "")


def urgent(facts: Facts, index: int, level: Level) -> bool:
    """Tell whether level 4 rests on a severe complaint of the last seven days, not discussed yet."""
    if level is not Level.SEE_PROFESSIONAL:
        return False
    return bool(facts.columns.severe[index]) or severe_lately(facts, index)


def severe_lately(facts: Facts, index: int) -> bool:
    """Tell whether a severe complaint of the six days before is not discussed yet, and none is of today.

    Whatever the level: also when level 4 was forgotten, or the day is ill.
    """
    severe = facts.columns.severe
    first = max(0, index - SEVERE_REACH + 1, facts.columns.discussed_at(index) + 1)
    return not severe[index] and any(severe[first:index])


def _grounds(facts: Facts, index: int, state: State, level: Level) -> tuple[Verdict, ...]:
    """Return the reasons of a level 4 that is only kept, as they were on the day they were given."""
    if level is not Level.SEE_PROFESSIONAL or state.given is None:
        return ()
    place = state.given - facts.columns.base
    if place == index or not 0 <= place < facts.columns.size:
        return ()
    then = facts.recalling(state.grounds_under)
    rules = [BY_ID[rule] for rule in state.grounds]
    return tuple(verdict(rule, then, place, rule.judge(then, place)) for rule in rules)


# -- title and summary -----------------------------------------------------------------------------

_LEARNING_ONE = tr_noop("Nog {n} ochtend, dan kent Herstel je gewone pols")
_LEARNING_MANY = tr_noop("Nog {n} ochtenden, dan kent Herstel je gewone pols")
_TITLE_ONE = tr_noop("{level} – {n} signaal")
_TITLE_MANY = tr_noop("{level} – {n} signalen")
_TITLE_REASON = tr_noop("{level} – {reason}")
_TITLE_TWO_REASONS = tr_noop("{level} – {reason} en {other}")
_TITLE_REASONS = tr_noop("{level} – {reason}, {other} en meer")
_LAST = tr_noop("Te weinig gegevens (vorige keer: {level})")
_SIGN_ONE = tr_noop("{n} signaal, nog geen melding")
_SIGN_MANY = tr_noop("{n} signalen, nog geen melding")
_SIGN_HELD = tr_noop("Nog geen melding")
"""The titles while a signal fires that is not announced yet."""
_STANDS = tr_noop("{level}, zoals op {day}")
"""The title of a day without a verdict of its own, on which an earlier warning stands."""
_BEGIN = tr_noop("Begin met wat je weet")
_BEGIN_WITH: Final = (
    tr_noop("Hoe je je voelt en hoe je sliep is al genoeg. Wat je niet weet, laat je leeg."),
    tr_noop("Na twee tot drie weken kent Herstel wat voor jou gewoon is."),
)
"""The first words of an empty journal."""
_ONLY_MEASURED = tr_noop("Alleen hart en slaap")
_ONLY_MEASURED_SAYS: Final = (
    tr_noop("Herstel ziet of je pols, HRV en slaap anders zijn dan gewoon."),
    tr_noop("Of je te weinig herstelt, is daaruit niet te zien. Daarvoor telt vooral hoe je je voelt."),
)
"""What can and cannot be said to a person who records only heart and sleep."""
_TITLES: Final[dict[Level, str]] = {
    Level.NO_DATA: tr_noop("Te weinig gegevens"),
    Level.ILL: tr_noop("Ziek: rust eerst uit"),
    Level.NONE: tr_noop("Geen signaal"),
    Level.NOTICE: tr_noop("Let op"),
    Level.UNDER_RECOVERED: tr_noop("Te weinig herstel"),
    Level.NOT_RECOVERING: tr_noop("Herstel blijft uit"),
    Level.SEE_PROFESSIONAL: tr_noop("Bespreek het met je huisarts of sportarts"),
}


def _title(
    verdicts: Mapping[str, Verdict], state: State, level: Level, held: Level | None, learning: int | None
) -> Text:
    """Return the level with the number of signals; for SEE_PROFESSIONAL, the level with the reasons.

    A warning that is only kept names the morning on which it was judged.
    """
    if level is Level.NO_DATA:
        # an earlier "geen signaal" would reassure without data
        if held is not None and held.rank:
            return Text(_LAST, level=LEVEL_NAMES[held])
        if learning is not None:
            return counted(learning, _LEARNING_ONE, _LEARNING_MANY)
    if level is Level.SEE_PROFESSIONAL:
        return professional_title(state.reasons or state.grounds)
    signs = len(fired_of(verdicts))
    if level is Level.NONE and state.groups:
        return counted(signs, _SIGN_ONE, _SIGN_MANY) if signs else Text(_SIGN_HELD)
    if level.rank and held is not None and state.last is not None:
        return Text(_STANDS, level=_TITLES[level], day=ShortDay(date.fromordinal(max(1, state.last))))
    number = signs if level.rank else 0
    if number:
        return counted(number, _TITLE_ONE, _TITLE_MANY, level=_TITLES[level])
    return Text(_TITLES[level])


def professional_title(reasons: tuple[str, ...]) -> Text:
    """Return a title with the first two reasons; a complaint marked as severe comes first."""
    level = _TITLES[Level.SEE_PROFESSIONAL]
    named = [BY_ID[rule].reason for rule in sorted(reasons, key=lambda rule: rule != GRAVEST)]
    if not named:
        return Text(level)
    if len(named) == 1:
        return Text(_TITLE_REASON, level=level, reason=named[0])
    template = _TITLE_TWO_REASONS if not named[2:] else _TITLE_REASONS
    return Text(template, level=level, reason=named[0], other=named[1])


_HOLDS_ONE = tr_noop("De groep ‘{group}’ telt mee tot na nog {n} goede ochtend.")
_HOLDS_MANY = tr_noop("De groep ‘{group}’ telt mee tot na nog {n} goede ochtenden.")
_HOLD_ONE = tr_noop("De groepen {groups} tellen mee tot na nog {n} goede ochtend.")
_HOLD_MANY = tr_noop("De groepen {groups} tellen mee tot na nog {n} goede ochtenden.")
_NAMED = tr_noop("‘{group}’")
_LAST_NAMED = tr_noop("‘{group}’ en {rest}")
_MORE_NAMED = tr_noop("‘{group}’, {rest}")
_STILL_TIRED = tr_noop(
    "Je bent na een hele herstelweek nog moe, en je presteert twee weken of langer minder."
)
_NOTHING_NEW = tr_noop("Sinds je laatste ingevulde ochtend is er niets nieuws.")


def _lacking(facts: Facts, index: int, state: State, learning: int | None) -> tuple[Text, ...]:
    """Return sentences with the entries that are needed, and the last morning that could be judged."""
    sentences = needed(facts, index, learning=learning is not None)
    if state.last is None or state.last == facts.columns.base + index:
        return sentences
    return (*sentences, last_morning(date.fromordinal(max(1, state.last)), facts.columns.date(index)))


_GIVEN = tr_noop("{day}: {line}")
"""The sentence of a reason with the day on which it was given."""


def _summary(
    verdicts: Mapping[str, Verdict],
    active: tuple[ActiveGroup, ...],
    state: State,
    level: Level,
    grounds: tuple[Verdict, ...],
) -> tuple[Text, ...]:
    """Return a short sentence per signal; the reasons for seeing a professional come first."""
    if level is Level.ILL or (not level.rank and not active):
        return ()
    told = state.reasons if level is Level.SEE_PROFESSIONAL and not grounds else ()
    sentences = [verdicts[rule].line for rule in told if verdicts[rule].answer is Answer.YES]
    if grounds and state.given is not None:
        given = ShortDay(date.fromordinal(state.given))
        sentences = [Text(_GIVEN, day=given, line=each.line) for each in grounds]
    if level is Level.NOT_RECOVERING:
        sentences.insert(0, Text(_STILL_TIRED))
    subjects: set[str] = set()
    for group in active:
        for rule in group.rules:
            subject = BY_ID[rule].subject
            if subject not in subjects:
                subjects.add(subject)
                sentences.append(_sentence(verdicts[rule]))
    return (*sentences, *_held_groups(active)) or (Text(_NOTHING_NEW),)


def _held_groups(active: tuple[ActiveGroup, ...]) -> list[Text]:
    """Return one sentence on all held groups with the same number of good mornings to go."""
    names: dict[int, list[str]] = {}
    for group in active:
        if not group.rules and group.good_mornings_left is not None:
            names.setdefault(group.good_mornings_left, []).append(GROUP_NAMES[group.group])
    return [
        counted(left, _HOLD_ONE, _HOLD_MANY, groups=_listed(held))
        if len(held) > 1
        else counted(left, _HOLDS_ONE, _HOLDS_MANY, group=held[0])
        for left, held in names.items()
    ]


def _listed(names: Sequence[str]) -> Text:
    """Return names as a list in words: ‘hart’, ‘slaap’ en ‘hoofd’."""
    first, *others = names
    if not others:
        return Text(_NAMED, group=first)
    return Text(_MORE_NAMED if others[1:] else _LAST_NAMED, group=first, rest=_listed(others))


def _sentence(verdict: Verdict) -> Text:
    evidence = verdict.evidence
    limit = evidence.limit or 0
    values: dict[str, TextValue] = {
        "percent": beside(evidence.difference_pct or 0, limit, 0),
        "beats": beside(evidence.difference_bpm or 0, limit),
        "mean": beside(evidence.mean or 0, limit, 0),
        "under": limit,
        "limit": hours_text(limit),
        "part": evidence.words[0] if evidence.words else "",
    }
    rule = BY_ID[verdict.rule]
    template = rule.says
    if rule.says_new and evidence.baseline is None:
        template = rule.says_new
    elif rule.says_usual and evidence.no_worse_than_usual:
        template = rule.says_usual
    return Text(template, **{name: value for name, value in values.items() if f"{{{name}}}" in template})
