from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.domain.club.member_merging import told_apart
from herstel_gui.domain.club.members import (
    MAX_MEMBERS,
    Member,
    MemberList,
    MemberLists,
    expected_of,
    member_lists_from_json,
    member_named,
)
from herstel_gui.domain.club.table import ClubView, Shape, club_table
from herstel_gui.domain.club.week_file import ClubFile, ClubWeek
from herstel_gui.domain.text import DUTCH, say
from tests.clubs import id_of, shared
from tests.tries import tries
from tests.weeks import WEEK

CLUB = "De Zwaluw"


def lists_of(*members: Member) -> MemberLists:
    return MemberLists((MemberList(CLUB, members),))


def of(name: str) -> Member:
    return Member(name, id_of(name))


def missing(lists: MemberLists, *sent: ClubWeek) -> list[str]:
    return [member.name for member in lists.missing(sent)]


def test_nobody_is_remembered_without_a_list() -> None:
    assert MemberLists().noting([shared("Anna")]) == MemberLists()
    other = MemberLists((MemberList("Een andere club"),))
    assert other.noting([shared("Anna")]) == other


def test_the_members_of_read_files_are_remembered_once_for_their_club() -> None:
    lists = lists_of().noting([shared("Anna"), shared("Anna", WEEK + -1), shared("Bo")])
    assert lists == lists_of(of("Anna"), of("Bo"))
    assert lists.noting([shared("anna ")]) == lists


def test_members_without_a_file_of_the_week_are_missing() -> None:
    lists = lists_of(of("Anna"), of("Bo"), Member("Cas"))
    assert missing(lists, shared("Bo")) == ["Anna", "Cas"]
    assert missing(lists, shared("Anna"), shared("Bo"), shared("Cas")) == []


def test_a_namesake_with_another_id_never_stands_in_for_a_member() -> None:
    """Two members of one name: whoever did not send stays missing."""
    one, two = of("Jan"), Member("Jan", "f" * 32)
    assert lists_of(one, two).missing([shared("Jan")]) == (two,)
    assert lists_of(one).missing([shared("Jan", member_id="f" * 32)]) == (one,)


def test_a_file_without_an_id_counts_by_its_name_and_for_one_member_only() -> None:
    one, two = of("Jan"), Member("Jan", "f" * 32)
    assert lists_of(one).missing([shared("jan", member_id="")]) == ()
    assert len(lists_of(one, two).missing([shared("Jan", member_id="")])) == 1


def test_a_typed_name_gets_the_id_of_the_first_file() -> None:
    lists = lists_of(member_named("  Anna\u202e ")).noting([shared("Anna")])
    assert lists == lists_of(of("Anna"))


def test_a_member_who_changes_the_form_of_the_name_stays_one_member() -> None:
    initials = shared("A.", WEEK, hours=3, member_id=id_of("Anna"))
    assert lists_of(of("Anna")).noting([initials]) == lists_of(Member("A.", id_of("Anna")))


def test_two_names_with_one_id_in_a_week_are_two_members() -> None:
    files = [shared("Anna"), shared("Bo", member_id=id_of("Anna"))]
    lists = lists_of().noting(files)
    assert lists == lists_of(of("Anna"), Member("Bo", id_of("Anna")))
    assert missing(lists, files[0]) == ["Bo"]


def test_a_removed_member_does_not_come_back_with_an_old_file_but_by_name() -> None:
    kept = MemberList(CLUB, (of("Anna"),)).without(of("Anna"))
    assert MemberLists((kept,)).noting([shared("Anna")]).lists[0].members == ()
    again = MemberLists((kept.with_member(member_named("Anna")),)).noting([shared("Anna")])
    assert again.lists[0].members == (of("Anna"),)


def test_a_list_holds_names_and_ids_only() -> None:
    stored = lists_of().noting([shared("Anna")]).as_json()
    assert stored == {
        "clubs": [{"club": CLUB, "members": [{"name": "Anna", "member_id": id_of("Anna")}], "gone": []}]
    }


def test_a_list_is_bounded() -> None:
    kept = MemberList(CLUB, tuple(Member(str(n)) for n in range(MAX_MEMBERS)))
    assert kept.with_member(Member("Anna")) == kept


_names = st.sampled_from(["Anna", "Bo", "", "יעל", "\N{RUNNER}"])
_members = st.builds(Member, _names, st.sampled_from(["", "0" * 32, "1" * 32]))


@given(st.lists(_members, max_size=6, unique_by=lambda member: member.key), _names)
@settings(max_examples=tries(60))
def test_stored_lists_are_read_back(members: list[Member], club: str) -> None:
    lists = MemberLists((MemberList(club, tuple(members), (Member("Weg"),)),))
    assert member_lists_from_json(lists.as_json()) == lists


@given(
    st.recursive(st.none() | st.text(max_size=3) | st.integers(), lambda inner: st.lists(inner, max_size=3))
)
@settings(max_examples=tries(60))
def test_unusable_stored_lists_are_left_out(value: object) -> None:
    member_lists_from_json({"clubs": value})
    member_lists_from_json({"clubs": [{"club": value, "members": value}, {"club": "x", "members": [value]}]})


@given(st.lists(_members, max_size=5, unique_by=lambda member: member.key), st.lists(_members, max_size=5))
@settings(max_examples=tries(80))
def test_no_more_members_are_present_than_files_were_sent(members: list[Member], sent: list[Member]) -> None:
    files = [shared(member.name, member_id=member.member_id) for member in sent]
    absent = lists_of(*members).missing(files)
    assert len(members) - len(absent) <= len(files)
    assert set(absent) <= set(members)


# -- in the table ----------------------------------------------------------------------------------------


def table_text(lists: MemberLists, files: list[ClubWeek], view: ClubView) -> list[str]:
    weeks = told_apart(ClubFile(str(n), each) for n, each in enumerate(files))
    table = club_table(weeks, view, expected_of(lists, files))
    return [*(row.member for row in table.rows), *(say(text, DUTCH) for text in table.counts)]


def test_the_table_has_a_row_for_a_missing_member_and_says_who_did_not_send() -> None:
    lists = lists_of(of("Anna"), of("Bo"))
    said = table_text(lists, [shared("Anna")], ClubView())
    assert said == [
        "Anna",
        "Bo",
        "Week 47, gestuurd: 1 van 2. Nog niet: Bo.",
        "Meetrainen, week 47: 1 aangepast, 1 wil even praten.",
        "Van de 1 die het delen: 1 rustiger aan, 0 gewoon.",
    ]


def test_a_missing_member_without_a_name_is_called_as_in_the_table() -> None:
    nameless = Member("", "a" * 32)
    said = table_text(lists_of(of("Anna"), nameless), [shared("Anna")], ClubView())
    assert "Week 47, gestuurd: 1 van 2. Nog niet: een lid zonder naam." in said


def test_every_cell_of_a_missing_member_is_empty_also_when_sorted_by_it() -> None:
    files = [shared("Anna"), shared("Cas")]
    expected = expected_of(lists_of(of("Anna"), of("Bo"), of("Cas")), files)
    for descending in (False, True):
        view = ClubView(column="load", descending=descending)
        table = club_table(files, view, expected)
        assert table.rows[-1].member == "Bo"
        assert all(cell.empty for cell in table.rows[-1].cells)


def test_a_week_that_nobody_sent_lists_every_member() -> None:
    said = table_text(lists_of(of("Anna")), [shared("Anna", WEEK + -1)], ClubView(week=WEEK))
    assert said == ["Anna", "Week 47, gestuurd: 0 van 1. Nog niet: Anna."]


def test_a_season_shows_load_answer_and_sent_and_no_level() -> None:
    files = [shared("Anna"), shared("Anna", WEEK + -2), replace(shared("Bo"), loads=None, participation=None)]
    expected = expected_of(lists_of(of("Cas")), files)
    table = club_table(files, ClubView(Shape.SEASON), expected)
    assert [str(column.heading) for column in table.columns] == ["W45", "W46", "W47"]
    anna, bo, cas = table.rows
    assert [cell.sent for cell in anna.cells] == [True, False, True]
    assert anna.cells[0].value == 2730
    assert anna.cells[0].words == ("aangepast", "wil even praten")
    assert (bo.cells[2].sent, bo.cells[2].value, bo.cells[2].words) == (True, None, ())
    assert all(cell.empty for cell in cas.cells)
    said = " ".join(say(text, DUTCH) for text in table.counts)
    assert "rustiger aan" not in said
    assert not any("rustiger" in word for row in table.rows for cell in row.cells for word in cell.words)


def test_rows_are_sorted_by_any_column_in_both_directions() -> None:
    files = [shared("Anna", loads=(100, *[None] * 6)), shared("Bo", loads=(50, *[None] * 6))]
    names = {
        descending: [
            row.member for row in club_table(files, ClubView(column="load", descending=descending)).rows
        ]
        for descending in (False, True)
    }
    assert names == {False: ["Bo", "Anna"], True: ["Anna", "Bo"]}


def test_who_sent_only_the_week_before_is_named_without_a_list() -> None:
    here, later = shared("Anna"), shared("bo")
    bo, anna, cas = (shared(name, WEEK + -1) for name in ("bo", "Anna", "Cas"))
    older = shared("Weg", WEEK + -2)

    def said(view: ClubView, *sent: ClubWeek) -> list[str]:
        return [
            text for each in club_table(sent, view).counts if (text := say(each, DUTCH)).startswith("Wel")
        ]

    assert said(ClubView(), here, bo, anna, cas, older) == ["Wel van week 46, niet van week 47: bo, Cas."]
    assert said(ClubView(Shape.SEASON), here, bo, cas) == []
    assert said(ClubView(week=WEEK + -1), later, bo, here, anna) == []


def test_two_members_of_one_name_who_sent_only_the_week_before_are_both_named() -> None:
    before = [replace(shared("J.V.", WEEK + -1), member_id=number * 32) for number in ("a", "b")]
    table = club_table((shared("Anna"), *before), ClubView())
    assert "Wel van week 46, niet van week 47: J.V., J.V." in [say(each, DUTCH) for each in table.counts]
