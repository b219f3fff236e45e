from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from herstel_gui.domain.club.erasing import KEEP_SAFE, Erasure, outdated
from herstel_gui.domain.club.week_file import ClubFile
from herstel_gui.importers.club_erasing import erase_club_files
from herstel_gui.importers.club_file import read_club_files
from tests.clubs import shared
from tests.files import write_club_week
from tests.weeks import WEEK

if TYPE_CHECKING:
    from pathlib import Path

SUNDAY = WEEK.span.last


def written(folder: Path, *names: str) -> list[ClubFile]:
    for name in names:
        write_club_week(shared(name.partition(".")[0]), folder / name)
    return list(read_club_files([folder]).files)


def test_a_week_is_old_when_its_sunday_is_more_than_eight_weeks_ago() -> None:
    file = ClubFile("a", shared(), "/a")
    assert outdated([file], SUNDAY + timedelta(days=56)) == ()
    assert outdated([file], SUNDAY + timedelta(days=57)) == (file,)


def test_a_file_that_was_read_twice_is_erased_once_and_a_week_without_a_path_never() -> None:
    late = SUNDAY + timedelta(days=100)
    first, again = ClubFile("a", shared(), "/a"), ClubFile("a", shared(hours=1), "/a")
    earlier = ClubFile("b", shared(week=WEEK + -1), "/b")
    assert outdated([first, ClubFile("c", shared()), again, earlier], late) == (earlier, again)


def test_exactly_the_given_files_are_erased(tmp_path: Path) -> None:
    files = written(tmp_path, "a.herstelweek", "b.herstelweek", "c.herstelweek")
    (tmp_path / "lijst.txt").write_text("blijft")
    assert erase_club_files(files[:2]) == Erasure(erased=tuple(files[:2]))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c.herstelweek", "lijst.txt"]


def test_a_file_that_changed_is_a_link_or_is_gone_is_not_erased(tmp_path: Path) -> None:
    names = ("changed.herstelweek", "damaged.herstelweek", "gone.herstelweek", "linked.herstelweek")
    changed, damaged, gone, linked = written(tmp_path, *names)
    write_club_week(shared("changed", hours=3), tmp_path / names[0])
    (tmp_path / names[1]).write_text("iets anders")
    (tmp_path / names[2]).unlink()
    elsewhere = tmp_path / "elders"
    (tmp_path / names[3]).rename(elsewhere)
    (tmp_path / names[3]).symlink_to(elsewhere)
    erasure = erase_club_files([changed, damaged, gone, linked])
    assert erasure == Erasure(missing=(gone,), left=(changed, damaged, linked))
    assert elsewhere.exists()
    assert {path.name for path in tmp_path.iterdir()} == {names[0], names[1], names[3], "elders"}
    assert [str(text) for text in erasure.sentences] == [
        "Stond er al niet meer: gone.herstelweek.",
        (
            "Niet gewist: changed.herstelweek, damaged.herstelweek, linked.herstelweek. Het bestand is "
            "veranderd sinds het openen, is een snelkoppeling of mag niet weg."
        ),
    ]


def test_the_number_and_names_of_erased_files_are_said() -> None:
    one, other = ClubFile("a", shared(), "/a"), ClubFile("b", shared(), "/b")
    assert [str(text) for text in Erasure(erased=(one,)).sentences] == ["1 weekbestand is gewist: a."]
    assert [str(text) for text in Erasure(erased=(one, other)).sentences] == [
        "2 weekbestanden zijn gewist: a, b."
    ]
    assert Erasure().sentences == ()


def test_the_foot_says_what_not_to_do_with_the_data() -> None:
    for part in ("Gezondheidsgegevens van leden", "hang ze niet op", "stuur ze niet door", "na acht weken"):
        assert part in KEEP_SAFE
