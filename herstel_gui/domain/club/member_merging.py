"""Merges the week files of many members into the rows of a table.

Two files belong to the same member only with the same member id, name and club. An equal name alone is no
proof: such files stay separate. Every file that was read is in the table or named in a sentence. The result
does not depend on the order of reading.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.pace import Pace
from herstel_gui.domain.club.week_file import ClubFile, ClubWeek, member_text, same_name, told_apart_by
from herstel_gui.domain.text import Text, counted, listed, tr_noop

MOST_NAMED: Final = 6
"""Maximum number of files or members named in one sentence; the sentence counts the others."""

_TWICE: Final = tr_noop(
    "Van {member}, week {week}, zijn er twee bestanden: {newer} is het nieuwst en telt, {older} telt niet.",
)
_EQUAL: Final = tr_noop("{one} en {other} zijn precies gelijk: week {week} van {member} staat er één keer.")
_MILDER: Final = tr_noop(
    "Van {member}, week {week}, staat ‘rustiger aan’ wel in {older} en niet in {newer}, dat nieuwer is. "
    "Beide staan in de tabel, met een nummer. Vraag het lid welke klopt.",
)
_ONE_MOMENT: Final = tr_noop(
    "Van {member}, week {week}, zijn {files} op hetzelfde moment bewaard en toch verschillend. "
    "Ze staan apart, met een nummer.",
)
_NAMESAKES: Final = tr_noop(
    "Onder de naam {member}, week {week}, zijn er bestanden waarvan niet vaststaat dat ze van één lid zijn: "
    "{files}. Ze staan apart, met een nummer. Zijn het twee leden, laat een van hen dan een andere naam of "
    "een nummer kiezen. Is het één lid, laat die de week dan opnieuw bewaren met de nieuwste Herstel.",
)
_OTHER_NAMES: Final = tr_noop(
    "Onder één kenmerk staan verschillende namen of clubs: {names}. Ze staan apart. Zijn het twee leden op "
    "één computer, laat een van hen dan een nieuw kenmerk maken.",
)
_WITHOUT_ID: Final = tr_noop(
    "Zonder kenmerk, van een oudere Herstel: weken van {names}. Of ze van één lid zijn staat niet vast; bij "
    "‘Leden × weken’ en ‘Seizoen’ heeft elk bestand een eigen rij.",
)
_ONE_MORE_WEEK: Final = tr_noop("{week} en nog {n} week")
_MORE_WEEKS: Final = tr_noop("{week} en nog {n} weken")
_AND_MORE: Final = tr_noop("{listed} en nog {n}")


def newest(files: Iterable[ClubFile]) -> tuple[tuple[ClubFile, ...], tuple[Text, ...]]:
    """Return the files for the table, and a sentence for each file left out or shown separately.

    Of two files of the same member (equal id, club and name) for the same week the newer file counts, unless
    the older file has a higher level: then both stay, so that no warning disappears. The same path read twice
    with the same content is one file. The result does not depend on the order of the files.
    """
    once = _in_order(_read_once(files))
    counting: list[ClubFile] = []
    remarks: list[Text] = []
    for _, group in sorted(_by_evidence(once).items(), key=lambda pair: repr(pair[0])):
        staying, group_remarks = _of_one_member(group)
        counting += staying
        remarks += group_remarks
    in_order = tuple(_in_order(counting))
    return in_order, (*remarks, *_namesakes(in_order), *_other_names(in_order), *_without_id(in_order))


def rows_of(shared: Sequence[ClubWeek]) -> list[list[int]]:
    """Return the rows of a table of weeks: indices of ``shared`` that belong to one member, each week once.

    A week without an id has its own row.
    """
    rows: list[list[int]] = []
    rows_by_member: defaultdict[tuple[str, str, str], list[list[int]]] = defaultdict(list)
    uses: Counter[tuple[str, str, str, Week]] = Counter()
    for place in sorted(range(len(shared)), key=lambda i: (shared[i].week, shared[i].written)):
        each = shared[place]
        member = (*_name(each), each.member_id)
        own = rows_by_member[member] if each.member_id else []
        # each further file of the same member and week starts a further row
        number = uses[(*member, each.week)]
        uses[(*member, each.week)] += 1
        if number >= len(own) or not each.member_id:
            own.append([])
            rows.append(own[-1])
            number = len(own) - 1
        own[number].append(place)
    return rows


def told_apart(files: Iterable[ClubFile]) -> tuple[ClubWeek, ...]:
    """Return the weeks; members with the same name in the same week get a number after their name."""
    shared = [file.shared for file in files]
    uses = Counter((*_name(each), each.week) for each in shared)
    doubled = {(club, member) for (club, member, _), times in uses.items() if times > 1}
    taken = {_name(each) for each in shared}
    numbered = list(shared)
    numbers: Counter[tuple[str, str]] = Counter()
    for row in rows_of(shared):
        name = _name(shared[row[0]])
        if name in doubled:
            numbers[name] += 1
            # the numbered name must differ from the names that other members chose
            while (name[0], same_name(told_apart_by(name[1], str(numbers[name])))) in taken:
                numbers[name] += 1
            for place in row:
                numbered[place] = replace(
                    shared[place], member=told_apart_by(shared[place].member, str(numbers[name]))
                )
    return tuple(numbered)


# -- evidence ------------------------------------------------------------------------------------------


def _read_once(files: Iterable[ClubFile]) -> list[ClubFile]:
    """Return the files without duplicates: the same path read twice with the same content."""
    once: list[ClubFile] = []
    read: defaultdict[str, list[ClubWeek]] = defaultdict(list)
    for file in files:
        known = read[file.place]
        # contents are compared for one path only: the hash of a week costs more than the rest of the merging
        if not file.place or file.shared not in known:
            known.append(file.shared)
            once.append(file)
    return once


def _in_order(files: Iterable[ClubFile]) -> list[ClubFile]:
    """Return the files in an order that is independent of the order of reading."""

    def place(file: ClubFile) -> tuple[Week, datetime, str, str, str, str, str]:
        each = file.shared
        return (each.week, each.written, *_name(each), each.member_id, file.name, file.place)

    ordered: list[ClubFile] = []
    for _, alike in groupby(sorted(files, key=place), key=place):
        same = list(alike)
        ordered += sorted(same, key=repr) if len(same) > 1 else same
    return ordered


def _by_evidence(files: Iterable[ClubFile]) -> dict[tuple[object, ...], list[ClubFile]]:
    """Group the files that certainly belong to the same member and week; a file without an id stays alone."""
    groups: dict[tuple[object, ...], list[ClubFile]] = {}
    for number, file in enumerate(files):
        each = file.shared
        own = (str(each.week), *_name(each), each.member_id, -1 if each.member_id else number)
        groups.setdefault(own, []).append(file)
    return groups


def _of_one_member(group: Sequence[ClubFile]) -> tuple[list[ClubFile], list[Text]]:
    """Return the files of a member's week that count, oldest first, and sentences about the other files."""
    if len(group) == 1:
        return list(group), []
    first: dict[ClubWeek, ClubFile] = {}
    remarks: list[Text] = []
    for file in group:
        same = first.setdefault(file.shared, file)
        if same is not file:
            remarks.append(_remark(_EQUAL, file, one=same.name, other=file.name))
    distinct = list(first.values())
    last = distinct[-1]
    latest = [file for file in distinct if file.shared.written == last.shared.written]
    if len(latest) > 1:
        remarks.append(
            _remark(_ONE_MOMENT, last, files=_listed([Text("{name}", name=file.name) for file in latest]))
        )
        # the newest of these files is unknown, so no older file can be dropped
        return distinct, remarks
    staying = [last]
    for older in distinct[:-1]:
        milder = asks_easier(older.shared) and not asks_easier(last.shared)
        template = _MILDER if milder else _TWICE
        remarks.append(_remark(template, last, newer=last.name, older=older.name))
        if milder:
            staying.append(older)
    return staying, remarks


def asks_easier(shared: ClubWeek) -> bool:
    """Return whether any day of a week says "rustiger aan"."""
    return Pace.EASIER in (shared.paces or ())


# -- sentences -------------------------------------------------------------------------------------


def _namesakes(files: Sequence[ClubFile]) -> Iterator[Text]:
    """Yield one sentence for each name whose files of a week may belong to different members."""
    groups: defaultdict[tuple[str, str, Week], list[ClubFile]] = defaultdict(list)
    for file in files:
        groups[(*_name(file.shared), file.shared.week)].append(file)
    open_weeks: defaultdict[tuple[str, str], list[list[ClubFile]]] = defaultdict(list)
    for (club, name, _), group in groups.items():
        ids = {file.shared.member_id for file in group}
        if len(group) > 1 and (len(ids) > 1 or "" in ids):
            open_weeks[(club, name)].append(group)
    for weeks in open_weeks.values():
        newest = max(weeks, key=lambda group: group[0].shared.week)
        shared, more = newest[0].shared, len(weeks) - 1
        week = counted(more, _ONE_MORE_WEEK, _MORE_WEEKS, week=str(shared.week))
        yield Text(
            _NAMESAKES,
            member=member_text(shared.member),
            week=week if more else str(shared.week),
            files=_listed([Text("{name}", name=file.name) for file in newest]),
        )


def _other_names(files: Sequence[ClubFile]) -> Iterator[Text]:
    """Yield a sentence for each member id that occurs under different names or clubs."""
    groups: defaultdict[str, dict[tuple[str, str], Text]] = defaultdict(dict)
    for file in files:
        shared = file.shared
        if shared.member_id:
            name = member_text(shared.member)
            if shared.club:
                name = Text("{name} ({club})", name=name, club=shared.club)
            groups[shared.member_id].setdefault(_name(shared), name)
    for names in groups.values():
        if len(names) > 1:
            yield Text(_OTHER_NAMES, names=_listed(list(names.values())))


def _without_id(files: Sequence[ClubFile]) -> Iterator[Text]:
    """Yield a sentence with the members whose weeks cannot share a row, because an id is missing."""
    weeks: defaultdict[tuple[str, str], set[Week]] = defaultdict(set)
    names: dict[tuple[str, str], Text] = {}
    for file in files:
        weeks[_name(file.shared)].add(file.shared.week)
        if not file.shared.member_id:
            names.setdefault(_name(file.shared), member_text(file.shared.member))
    apart = [name for key, name in names.items() if len(weeks[key]) > 1]
    if apart:
        yield Text(_WITHOUT_ID, names=_listed(apart))


def _remark(template: str, file: ClubFile, **words: Text | str) -> Text:
    shared = file.shared
    return Text(template, member=member_text(shared.member), week=str(shared.week), **words)


def _listed(names: Sequence[Text]) -> Text:
    first, more = listed(names[:MOST_NAMED]), len(names) - MOST_NAMED
    return Text(_AND_MORE, listed=first, n=more) if more > 0 else first


def _name(shared: ClubWeek) -> tuple[str, str]:
    return same_name(shared.club), same_name(shared.member)
