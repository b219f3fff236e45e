"""The members that a trainer keeps for a club, and who of them sent no file of a week.

A list exists only when the trainer asked for it. It holds names and random ids, nothing of a week.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import is_member_id
from herstel_gui.domain.club.week_file import ClubWeek, same_name
from herstel_gui.domain.plain_text import cleaned
from herstel_gui.domain.week.options import MAX_WORDS
from herstel_gui.domain.word_order import WordKey, natural_order

MAX_LISTS: Final = 50
MAX_MEMBERS: Final = 600
"""Maximum number of members in the list of one club."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member: the name of the last file, and the random id of the files; "" before the first file."""

    name: str
    member_id: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Name and id in a form for comparing."""
        return same_name(self.name), self.member_id

    @property
    def order(self) -> WordKey:
        """The place in a list, as people read names."""
        return natural_order(same_name(self.name)), self.member_id


@dataclass(frozen=True, slots=True)
class MemberList:
    """The members of one club; the name of the club may be empty."""

    club: str
    members: tuple[Member, ...] = ()
    gone: tuple[Member, ...] = ()
    """Members that the trainer removed; their files do not bring them back."""

    def with_member(self, member: Member) -> MemberList:
        """Return the list with a member; unchanged when the member is there or the list is full."""
        if len(self.members) >= MAX_MEMBERS or member.key in {each.key for each in self.members}:
            return self
        gone = tuple(each for each in self.gone if same_name(each.name) != same_name(member.name))
        return replace(self, members=(*self.members, member), gone=gone)

    def without(self, member: Member) -> MemberList:
        """Return the list without a member, who stays away until added by name."""
        members = tuple(each for each in self.members if each != member)
        return replace(self, members=members, gone=(*self.gone, member)[-MAX_MEMBERS:])

    def as_json(self) -> dict[str, object]:
        """Return the list as JSON values."""
        return {"club": self.club, "members": _plain(self.members), "gone": _plain(self.gone)}


@dataclass(frozen=True, slots=True)
class MemberLists:
    """The lists of all clubs whose members are remembered."""

    lists: tuple[MemberList, ...] = ()

    def of(self, club: str) -> MemberList | None:
        """Return the list of a club; None when its members are not remembered."""
        return next((each for each in self.lists if same_name(each.club) == same_name(club)), None)

    def with_list(self, kept: MemberList) -> MemberLists:
        """Return the lists with ``kept`` in the place of the list of that club."""
        others = [each for each in self.lists if same_name(each.club) != same_name(kept.club)]
        return MemberLists(
            tuple(sorted((*others, kept), key=lambda each: natural_order(same_name(each.club))))[:MAX_LISTS]
        )

    def without(self, club: str) -> MemberLists:
        """Return the lists without the list of a club."""
        return MemberLists(tuple(each for each in self.lists if same_name(each.club) != same_name(club)))

    def as_json(self) -> dict[str, object]:
        """Return the lists as JSON values for the settings file."""
        return {"clubs": [each.as_json() for each in self.lists]}

    def missing(self, sent: Iterable[ClubWeek]) -> tuple[Member, ...]:
        """Return the members of whom ``sent``, the files of one week as they were read, has no file."""
        by_club: defaultdict[str, list[ClubWeek]] = defaultdict(list)
        for each in sent:
            by_club[same_name(each.club)].append(each)
        found = [
            m for each in self.lists for m in _missing(each.members, by_club.get(same_name(each.club), []))
        ]
        return tuple(sorted(found, key=lambda member: member.order))

    def noting(self, shared: Iterable[ClubWeek]) -> MemberLists:
        """Return the lists with the members of these files; a club without a list gets none."""
        by_club: defaultdict[str, list[ClubWeek]] = defaultdict(list)
        for week in shared:
            by_club[same_name(week.club)].append(week)
        return MemberLists(tuple(_noting(each, by_club.get(same_name(each.club), [])) for each in self.lists))


NO_LISTS: Final = MemberLists()


def member_lists_from_json(stored: Mapping[str, object]) -> MemberLists:
    """Read the stored lists; unusable values are left out."""
    clubs = stored.get("clubs")
    lists = NO_LISTS
    for each in clubs[:MAX_LISTS] if isinstance(clubs, list) else []:
        if isinstance(each, dict) and isinstance(each.get("club"), str):
            kept = MemberList(_words(each["club"]), gone=_read(each.get("gone")))
            for member in _read(each.get("members")):
                kept = kept.with_member(member)
            lists = lists.with_list(kept)
    return lists


def _read(listed: object) -> tuple[Member, ...]:
    named = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    return tuple(
        Member(_words(each["name"]), str(held) if is_member_id(held := each.get("member_id")) else "")
        for each in named[:MAX_MEMBERS]
        if isinstance(each.get("name"), str)
    )


def _plain(members: Iterable[Member]) -> list[dict[str, str]]:
    return [{"name": each.name, "member_id": each.member_id} for each in members]


def member_named(text: str) -> Member:
    """Return a member whose name the trainer typed, on one line and without invisible characters."""
    return Member(_words(text))


def _words(text: str) -> str:
    return " ".join(cleaned(text).text.split())[:MAX_WORDS]


# -- who sent ------------------------------------------------------------------------------------------


def _missing(members: Sequence[Member], sent: Sequence[ClubWeek]) -> list[Member]:
    """Return the members without a file.

    A file belongs to the member with its id. Where the file or the member has no id, the name decides: a file
    with another id may be a namesake, and then nobody is passed over.
    """
    uses = Counter(member.member_id for member in members if member.member_id)
    by_id: defaultdict[str, list[ClubWeek]] = defaultdict(list)
    for each in sent:
        by_id[each.member_id].append(each)
    left = list(by_id.pop("", ()))
    without: list[Member] = []
    for member in members:
        held = by_id.get(member.member_id, ()) if member.member_id else ()
        alone = uses[member.member_id] == 1
        own = [each for each in held if alone or same_name(each.member) == same_name(member.name)]
        if own:
            by_id[member.member_id] = [each for each in held if each not in own]
        else:
            without.append(member)
    left += [each for group in by_id.values() for each in group]
    names = Counter(same_name(each.member) for each in left if not each.member_id)
    with_id = Counter(same_name(each.member) for each in left if each.member_id)
    absent = []
    for member in without:
        name = same_name(member.name)
        if names[name]:
            names[name] -= 1
        elif not member.member_id and with_id[name]:
            with_id[name] -= 1
        else:
            absent.append(member)
    return absent


def _noting(kept: MemberList, shared: Sequence[ClubWeek]) -> MemberList:
    names_of: defaultdict[tuple[str, Week], set[str]] = defaultdict(set)
    for each in shared:
        names_of[(each.member_id, each.week)].add(same_name(each.member))
    several = {member_id for (member_id, _), names in names_of.items() if member_id and len(names) > 1}
    known = {each.key for each in (*kept.members, *kept.gone)}
    for each in sorted(shared, key=lambda week: week.written):
        seen = Member(each.member, each.member_id)
        if seen.key not in known:
            kept = _with_file(kept, seen, shares_id=each.member_id in several)
            known = {each.key for each in (*kept.members, *kept.gone)}
    return kept


def _with_file(kept: MemberList, seen: Member, *, shares_id: bool) -> MemberList:
    """Return the list with the unknown member of a file.

    ``shares_id`` when one id has several names in a week.
    """
    members = kept.members
    named = [each for each in members if same_name(each.name) == same_name(seen.name)]
    if not seen.member_id:
        return kept if named else kept.with_member(seen)
    alike = [each for each in members if each.member_id == seen.member_id and not shares_id]
    # the id of a member is known from the first file on; until then there is only a name
    before = next(iter(alike), None) or next((each for each in named if not each.member_id), None)
    if before is None:
        return kept.with_member(seen)
    return replace(kept, members=tuple(seen if each == before else each for each in members))


# -- the members that a table expects -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Expected:
    """The members whose file is expected, and the files of each week as they were read."""

    lists: MemberLists = NO_LISTS
    by_week: Mapping[Week, Sequence[ClubWeek]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether any member is remembered."""
        return any(each.members for each in self.lists.lists)

    @property
    def count(self) -> int:
        """The number of members."""
        return sum(len(each.members) for each in self.lists.lists)

    def missing(self, week: Week) -> tuple[Member, ...]:
        """Return the members without a file of this week, by name."""
        return self.lists.missing(self.by_week.get(week, ()))

    def never(self, weeks: Iterable[Week]) -> tuple[Member, ...]:
        """Return the members without a file of any of these weeks, by name."""
        absent = [self.missing(week) for week in weeks]
        if not absent:
            return ()
        often = Counter(member for week in absent for member in week)
        return tuple(member for member in absent[0] if often[member] == len(absent))


NOBODY: Final = Expected()


def expected_of(lists: MemberLists, shared: Sequence[ClubWeek]) -> Expected:
    """Return the expected members of the clubs of these files; ``shared`` as the files were read."""
    clubs = {same_name(each.club) for each in shared}
    by_week: defaultdict[Week, list[ClubWeek]] = defaultdict(list)
    for each in shared:
        by_week[each.week].append(each)
    own = tuple(each for each in lists.lists if same_name(each.club) in clubs)
    return Expected(MemberLists(own), dict(by_week))
