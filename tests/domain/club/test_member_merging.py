from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.club.member_merging import asks_easier, newest, rows_of, told_apart
from herstel_gui.domain.club.pace import Pace
from herstel_gui.domain.club.table import ClubView, Order, Shape, club_table
from herstel_gui.domain.club.week_file import ClubFile, ClubWeek
from herstel_gui.domain.club.wording import member_words
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.text import DUTCH, say
from tests.clubs import PACE, WRITTEN, id_of, shared
from tests.weeks import WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.text import Text

BEFORE = WEEK + -1
RED, CALM = (Pace.EASIER,) * 7, (Pace.USUAL,) * 7


def pace_only(member: str, paces: tuple[Pace, ...], **changes: object) -> ClubWeek:
    return replace(
        ClubWeek("De Zwaluw", member, WEEK, WRITTEN, paces=paces),
        **changes,  # type: ignore[arg-type]
    )


def said(remarks: Sequence[Text]) -> str:
    return "\n".join(say(remark, DUTCH) for remark in remarks)


# -- examples --------------------------------------------------------------------------------------


def test_files_with_equal_names_and_without_ids_stay_separate() -> None:
    """A file with "rustiger aan" and a file without, both "J.V." and with nothing else."""
    red, calm = ClubFile("a", pace_only("J.V.", RED)), ClubFile("b", pace_only("j.v.", CALM))
    for order in ((red, calm), (calm, red)):
        kept, remarks = newest(order)
        assert kept == (red, calm)
        assert "niet vaststaat dat ze van één lid zijn: a, b" in said(remarks)
        rows = club_table(told_apart(kept), ClubView()).rows
        assert [(row.member, row.cells[0].words) for row in rows] == [
            ("J.V. (1)", ("rustiger aan",)),
            ("j.v. (2)", ("gewoon",)),
        ]


def test_equal_files_without_an_id_stay_separate_but_the_same_path_counts_once() -> None:
    week = pace_only("J.V.", CALM)
    assert len(newest((ClubFile("a", week, "/x/a"), ClubFile("a", week, "/y/a")))[0]) == 2
    again = ClubFile("a", week, "/x/a")
    assert newest((again, again)) == ((again,), ())
    changed = ClubFile("a", pace_only("J.V.", RED), "/x/a")
    assert len(newest((again, changed))[0]) == 2


def test_the_newer_of_two_files_with_the_same_id_counts_and_a_remark_names_both() -> None:
    older = ClubFile("oud.herstelweek", shared())
    newer = ClubFile("nieuw.herstelweek", shared(" JAN  visser", hours=2))
    for order in ((older, newer), (newer, older)):
        kept, remarks = newest(order)
        assert kept == (newer,)
        assert said(remarks).endswith("nieuw.herstelweek is het nieuwst en telt, oud.herstelweek telt niet.")


def test_a_copy_of_a_file_with_an_id_is_dropped_with_a_remark() -> None:
    first, again = ClubFile("a.herstelweek", shared()), ClubFile("b.herstelweek", shared())
    kept, remarks = newest((again, first))
    assert kept == (first,)
    assert "a.herstelweek en b.herstelweek zijn precies gelijk" in said(remarks)


def test_a_newer_file_does_not_replace_a_file_that_asks_to_take_it_easier() -> None:
    red = ClubFile("ma", shared(paces=RED))
    for paces in (CALM, None):
        mild = ClubFile("zo", shared(paces=paces, hours=9))
        kept, remarks = newest((mild, red))
        assert kept == (red, mild)
        assert "staat ‘rustiger aan’ wel in ma en niet in zo, dat nieuwer is" in said(remarks)
        table = club_table(told_apart(kept), ClubView(Shape.WEEKS, key=PACE, order=Order.NAME))
        assert [row.member for row in table.rows] == ["Jan Visser (1)", "Jan Visser (2)"]


def test_different_files_saved_at_the_same_moment_both_stay() -> None:
    one, other = ClubFile("a", shared()), ClubFile("b", shared(loads=None))
    kept, remarks = newest((other, one))
    assert kept == (one, other)
    assert "zijn a, b op hetzelfde moment bewaard" in said(remarks)


@pytest.mark.parametrize(
    ("files", "named"), [(6, "zijn a, b, c, d, e, f op"), (7, "zijn a, b, c, d, e, f en nog 1 op")]
)
def test_a_remark_names_six_files_and_counts_the_others(files: int, named: str) -> None:
    variants = [ClubFile("abcdefg"[n], shared(notes=(str(n), *[""] * 6))) for n in range(files)]
    kept, remarks = newest(variants)
    assert len(kept) == files
    assert named in said(remarks)


def test_files_with_the_same_id_and_different_names_stay_separate() -> None:
    """Either two members share a computer, or a member changed the form of the name."""
    jan, els = ClubFile("a", shared("Jan")), ClubFile("b", shared("Els", member_id=id_of("Jan"), hours=3))
    kept, remarks = newest((els, jan))
    assert {file.shared.member for file in kept} == {"Jan", "Els"}
    assert "Onder één kenmerk staan verschillende namen of clubs" in said(remarks)
    elsewhere = ClubFile("c", shared("Jan", club="Elders", hours=3))
    assert len(newest((jan, elsewhere))[0]) == 2


def test_a_file_with_an_id_and_a_file_without_stay_separate() -> None:
    old, new = ClubFile("a", shared(member_id="")), ClubFile("b", shared(hours=3))
    kept, remarks = newest((old, new))
    assert kept == (old, new)
    assert "niet vaststaat" in said(remarks)
    earlier = ClubFile("c", shared(member_id="", week=BEFORE))
    kept, remarks = newest((earlier, new))
    table = club_table(told_apart(kept), ClubView(Shape.WEEKS, order=Order.NAME))
    assert len(table.rows) == 2
    assert "Zonder kenmerk, van een oudere Herstel: weken van Jan Visser." in said(remarks)


def test_a_numbered_name_differs_from_names_that_members_chose() -> None:
    files = [ClubFile(str(n), pace_only(name, CALM)) for n, name in enumerate(("J.V.", "J.V.", "J.V. (1)"))]
    labels = sorted(week.member for week in told_apart(newest(files)[0]))
    assert labels == ["J.V. (1)", "J.V. (2)", "J.V. (3)"]


def test_unique_names_get_no_number() -> None:
    files = (ClubFile("a", shared()), ClubFile("b", shared(week=WEEK + 1)), ClubFile("c", shared("Bo")))
    assert told_apart(files) == tuple(file.shared for file in files)


def test_eight_thousand_files_are_merged() -> None:
    files = [ClubFile(f"{n}", pace_only("J.V.", RED), f"/{n}") for n in range(4000)]
    weeks = [shared(hours=hours, paces=CALM) for hours in range(7)]
    files += [ClubFile(f"{n}", weeks[n % 7], f"/b{n}") for n in range(4000)]
    kept, remarks = newest(files)
    assert len(kept) == 4001
    assert "en nog" in say(remarks[-1], DUTCH)
    assert len(club_table(told_apart(kept), ClubView(Shape.WEEKS)).rows) == 4001


# -- arbitrary files -------------------------------------------------------------------------------

MEMBER = st.sampled_from(["J.V.", "j.v.", "J.V. (1)", "", "An"])
DAY_PACE = st.sampled_from([None, *Pace])
DAY_ANSWER = st.sampled_from([None, *Participation])


@st.composite
def weeks(draw: st.DrawFn) -> ClubWeek:
    return ClubWeek(
        club=draw(st.sampled_from(["", "De Zwaluw"])),
        member=draw(MEMBER),
        week=draw(st.sampled_from([WEEK, BEFORE])),
        written=WRITTEN + timedelta(hours=draw(st.integers(0, 2))),
        paces=draw(st.none() | st.tuples(*[DAY_PACE] * 7)),
        participation=draw(st.none() | st.tuples(*[DAY_ANSWER] * 7)),
        notes=draw(st.none() | st.just(("x", *[""] * 6))),
        member_id=draw(st.sampled_from(["", "a" * 32, "b" * 32])),
    )


@st.composite
def club_files(draw: st.DrawFn) -> list[ClubFile]:
    found = draw(st.lists(weeks(), max_size=7))
    return [ClubFile(f"<{number}>", week, f"/{number}") for number, week in enumerate(found)]


@given(club_files())
def test_every_file_is_in_the_table_or_named_in_a_remark(files: list[ClubFile]) -> None:
    kept, remarks = newest(files)
    told = said(remarks)
    assert all(file in kept or file.name in told for file in files)


@given(club_files(), st.randoms())
def test_the_result_does_not_depend_on_the_order_of_files(files: list[ClubFile], chance: object) -> None:
    again = list(files)
    chance.shuffle(again)  # type: ignore[attr-defined]
    kept, remarks = newest(files)
    assert newest(again) == (kept, remarks)
    # reading further files after the first ones gives the same result
    assert newest([*kept, *again])[0] == kept
    for shape in Shape:
        views = [ClubView(shape, key=PACE, order=order) for order in Order]
        assert [club_table(told_apart(newest(again)[0]), view) for view in views] == [
            club_table(told_apart(kept), view) for view in views
        ]


@given(club_files())
def test_a_dropped_file_never_asks_more_than_the_files_that_stay(files: list[ClubFile]) -> None:
    kept, _ = newest(files)
    for file in files:
        mine = file.shared
        same = [
            other.shared for other in kept
            if (other.shared.week, other.shared.club, other.shared.member.casefold(), other.shared.member_id)
            == (mine.week, mine.club, mine.member.casefold(), mine.member_id)
        ]  # fmt: skip
        assert file in kept or any(map(asks_easier, same)) or not asks_easier(mine)


@given(club_files())
def test_every_file_without_an_id_has_its_own_row(files: list[ClubFile]) -> None:
    bare = [replace(file, shared=replace(file.shared, member_id="")) for file in files]
    kept, _ = newest(bare)
    assert len(kept) == len(bare)
    assert len(club_table(told_apart(kept), ClubView(Shape.WEEKS, key=PACE)).rows) == len(bare)


@given(club_files())
def test_each_week_is_in_exactly_one_row(files: list[ClubFile]) -> None:
    kept = told_apart(newest(files)[0])
    rows = rows_of(kept)
    assert sorted(place for row in rows for place in row) == list(range(len(kept)))
    for row in rows:
        assert len({kept[place].week for place in row}) == len(row)
        assert len(row) == 1 or {kept[place].member_id for place in row} not in ({""}, set())
    labels = {(kept[row[0]].club, kept[row[0]].week, kept[row[0]].member) for row in rows if len(row) == 1}
    assert len(labels) == sum(len(row) == 1 for row in rows)


class Translated:
    """A language in which the member without a name has another word."""

    def template(self, source: str) -> str:
        return {"lid": "member"}.get(source, source)

    def number(self, number: int | Decimal, decimals: int | None, *, signed: bool) -> str:
        return DUTCH.number(number, decimals, signed=signed)

    def day(self, day: date, *, weekday: bool) -> str:
        return DUTCH.day(day, weekday=weekday)


def test_a_member_without_a_name_is_called_so_in_every_language_also_with_a_number() -> None:
    files = [
        ClubFile(
            f"{n}.herstelweek", pace_only("", CALM, member_id=id_of(str(n)), written=WRITTEN + timedelta(n))
        )
        for n in (1, 2)
    ]
    kept, remarks = newest(files)
    names = [member_words(each.member, Translated()) for each in told_apart(kept)]
    assert names == ["member (1)", "member (2)"]
    assert any(say(remark, Translated()).startswith("Onder de naam member,") for remark in remarks)
    assert member_words("lid (van De Zwaluw)", DUTCH) == "lid (van De Zwaluw)"
