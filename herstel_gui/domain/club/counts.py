"""The sentences above the trainer's table: who sent a file, and how many take part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.members import Expected
from herstel_gui.domain.club.pace import Pace
from herstel_gui.domain.club.week_file import ClubWeek, member_text
from herstel_gui.domain.club.wording import NAMELESS
from herstel_gui.domain.participation import PARTICIPATION_WORDS, Participation
from herstel_gui.domain.text import Text, listed, tr_noop

MOST_NAMED: Final = 12
_SENT: Final = tr_noop("Week {week}, gestuurd: {n} van {all}. Nog niet: {names}.")
_ALL_SENT: Final = tr_noop("Week {week}: iedereen stuurde ({all}).")
_AND_MORE: Final = tr_noop("{listed} en nog {n}")
_EARLIER_ONLY: Final = tr_noop("Wel van week {before}, niet van week {week}: {names}.")
_TAKING_PART: Final = tr_noop("Meetrainen, week {week}: {parts}.")
_PACES: Final = tr_noop("Van de {n} die het delen: {easier} rustiger aan, {usual} gewoon.")
_PART: Final = tr_noop("{n} {word}")
_UNANSWERED: Final = tr_noop("{n} zonder antwoord")


def week_answers(shared: ClubWeek) -> tuple[Participation, ...]:
    """Return the last answer of a week on taking part, and a wish to talk on any day, which stays."""
    answers = [answer for answer in shared.participation or () if answer is not None]
    wish = [Participation.TALK] if Participation.TALK in answers else []
    return tuple(dict.fromkeys([*answers[-1:], *wish]))


def worst_pace(shared: ClubWeek) -> Pace | None:
    """Return "rustiger aan" when any day of the week says so; None when the week says nothing."""
    said = set(shared.paces or ())
    return next((pace for pace in (Pace.EASIER, Pace.USUAL) if pace in said), None)


def club_counts(
    of_week: Sequence[ClubWeek], expected: Expected, week: Week | None, *, paces: bool
) -> tuple[Text, ...]:
    """Return the sentences for the files of one week; nothing is said about a column that nobody shares.

    ``paces``: whether "rustiger aan" may be counted, which a season never shows.
    """
    if week is None:
        return ()
    sentences = [_sent(expected, week)] if expected else []
    if any(each.participation is not None for each in of_week):
        sentences.append(Text(_TAKING_PART, week=week.number, parts=_taking_part(of_week)))
    said = Counter(pace for each in of_week if (pace := worst_pace(each)))
    if said and paces:
        sentences.append(Text(_PACES, n=said.total(), easier=said[Pace.EASIER], usual=said[Pace.USUAL]))
    return tuple(sentences)


def _sent(expected: Expected, week: Week) -> Text:
    absent = [_name(member.name) for member in expected.missing(week)]
    if not absent:
        return Text(_ALL_SENT, week=week.number, all=expected.count)
    count = expected.count - len(absent)
    return Text(_SENT, week=week.number, n=count, all=expected.count, names=_names(absent))


def earlier_only(shared: Sequence[ClubWeek], week: Week) -> tuple[Text, ...]:
    """Return a sentence about who sent the last week before ``week`` with files, and not ``week`` itself.

    One file of a later week, such as of a computer whose date is wrong, hides all the others.
    """
    before = max((each.week for each in shared if each.week < week), default=None)
    if before is None:
        return ()
    sent = {each.member_id or each.member for each in shared if each.week == week}
    gone = {
        each.member_id or each.member: each.member
        for each in shared
        if each.week == before and (each.member_id or each.member) not in sent
    }
    if not gone:
        return ()
    names = _names([_name(name) for name in sorted(gone.values(), key=str.casefold)])
    return (Text(_EARLIER_ONLY, before=before.number, week=week.number, names=names),)


def _name(member: str) -> Text:
    """Return the name that stands before the row of a member."""
    return member_text(member) if member else Text(NAMELESS)


def _names(members: Sequence[Text]) -> Text:
    """Return at most MOST_NAMED names, and how many more there are."""
    names, more = listed(members[:MOST_NAMED]), len(members) - MOST_NAMED
    return Text(_AND_MORE, listed=names, n=more) if more > 0 else names


def _taking_part(of_week: Sequence[ClubWeek]) -> Text:
    """Return the counts of the answers, joined by commas; who wants to talk counts in both."""
    counts = Counter(answer for each in of_week for answer in week_answers(each))
    parts = [
        Text(_PART, n=counts[answer], word=PARTICIPATION_WORDS[answer])
        for answer in Participation
        if counts[answer]
    ]
    silent = sum(not week_answers(each) for each in of_week)
    parts += [Text(_UNANSWERED, n=silent)] if silent else []
    return listed(parts)
