"""What helped: counts over warnings, and a limit for a rule that was too often false."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from herstel_gui.application.lookback import Journalled, look_back
from herstel_gui.application.signal_queries import Rightness
from herstel_gui.application.what_helped import RuleShare, proposed_limit, what_helped
from herstel_gui.domain.day import EpisodeAnswer, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.planned import Deed, FollowUp
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.training_sessions import DayKind

if TYPE_CHECKING:
    from herstel_gui.application.lookback import LookBack

TODAY = date(2026, 11, 22)
ITEMS = ("fatigue", "heavy_legs", "motivation", "mood", "sleep_quality")


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def journal_with_three_warnings() -> Journalled:
    """Return half a year with three bad weeks, each followed by rest."""
    bad = {back for start in (120, 80, 40) for back in range(start - 7, start)}
    days = {}
    for back in range(180, -1, -1):
        day = before(back)
        answer = 6 if back in bad else 2
        kind = DayKind.REST if back in bad else None
        days[day] = DayRecord(day, tuple(Reading(day, item, answer) for item in ITEMS), kind=kind)
    return Journalled(days, Surroundings())


def overview() -> tuple[Journalled, LookBack]:
    journal = journal_with_three_warnings()
    return journal, look_back(journal, DEFAULT_LIMITS, TODAY)


def test_each_warning_has_its_length_what_was_done_and_when_it_went() -> None:
    _, past = overview()
    first = next(each for each in past.warned if each.level is Level.UNDER_RECOVERED)
    around = Surroundings(
        answers=(EpisodeAnswer(first.first, None, "right"),),
        follow_ups=(FollowUp(first.first, first.first + timedelta(days=2), Deed.QUIET_DAYS, first.first),),
    )
    found = what_helped(past, around)
    assert found.enough
    assert len(found.stories) == 3
    story = found.stories[0]
    assert story.verdict == "right"
    assert [one.deed for one in story.deeds] == [Deed.QUIET_DAYS]
    assert story.days_until_gone is not None
    assert story.followed.rest > 0
    assert found.together.warnings == 3
    assert found.deeds == {Deed.QUIET_DAYS: 1}
    assert all(share.answers == Rightness(1, 0) for share in found.rules)


def test_an_answer_and_a_deed_stay_with_a_warning_that_begins_earlier_after_a_correction() -> None:
    _, past = overview()
    first = next(each for each in past.warned if each.level is Level.UNDER_RECOVERED)
    second_day = first.first + timedelta(days=1)
    deed = FollowUp(second_day, second_day, Deed.QUIET_DAYS, second_day)
    around = Surroundings(answers=(EpisodeAnswer(second_day, None, "right"),), follow_ups=(deed,))
    newest, *others = what_helped(past, around).stories
    assert (newest.verdict, newest.deeds) == ("right", (deed,))
    assert all((each.verdict, each.deeds) == ("", ()) for each in others)


def test_the_dates_of_a_deed_decide_when_the_day_it_names_lies_in_no_warning_any_more() -> None:
    _, past = overview()
    first = next(each for each in past.warned if each.level is Level.UNDER_RECOVERED)
    before_all = min(each.first for each in past.warned) - timedelta(days=20)
    deed = FollowUp(first.first, first.first, Deed.QUIET_DAYS, before_all)
    assert next(each.deeds for each in what_helped(past, Surroundings(follow_ups=(deed,))).stories) == (deed,)


def test_without_warnings_there_is_no_overview() -> None:
    past = look_back(Journalled({}, Surroundings()), DEFAULT_LIMITS, TODAY)
    found = what_helped(past, Surroundings())
    assert not found.enough
    assert (found.stories, found.rules, found.deeds) == ((), (), {})


def test_more_false_than_right_of_three_answers_is_too_often_false() -> None:
    for right, false, expected in ((1, 2, True), (2, 2, False), (0, 2, False), (0, 3, True), (2, 3, True)):
        assert RuleShare("FATIGUE_3", Rightness(right, false)).too_often_false is expected


def test_a_rule_that_was_mostly_right_proposes_nothing() -> None:
    journal, _ = overview()
    fair = RuleShare("FATIGUE_3", Rightness(3, 0))
    assert proposed_limit(journal, fair, DEFAULT_LIMITS, TODAY) is None


def test_a_limit_that_helps_is_proposed() -> None:
    days = {}
    for back in range(300, -1, -1):
        # a night of 5:50 three days in a row, every month; a limit of 5:45 no longer fires
        short = back % 30 in {0, 1, 2}
        longest = back % 90 in {0, 1, 2}
        minutes = 300 if longest else 350 if short else 450
        days[before(back)] = DayRecord(before(back), (Reading(before(back), "sleep_duration", minutes),))
    found = proposed_limit(
        Journalled(days, Surroundings()), RuleShare("SLEEP_6x3", Rightness(1, 4)), DEFAULT_LIMITS, TODAY
    )
    assert found is not None
    assert 0 < found.then < found.now
