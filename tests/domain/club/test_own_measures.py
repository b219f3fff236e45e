"""Own measures in a week for the club: only when ticked, and understood by a trainer without the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import ClubChoice, ClubMemory, memory_from_json, shareable
from herstel_gui.domain.club.table import ClubView, club_table, keys_of
from herstel_gui.domain.club.week_file import ClubWeek, OwnWeek, club_week, measures_in
from herstel_gui.domain.club.wording import contents
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Better, Moment
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure, key_of, own_measure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.sources import Sources
from herstel_gui.exporters.club_file import written
from herstel_gui.importers.club_file import read_club_files, read_club_week

SUNDAY: Final = date(2026, 11, 22)
KNEE: Final = Declaration(
    "Knie", OwnKind.SCALE, poles=("geen pijn", "veel pijn"), better=Better.LOWER, place=3
)
COFFEE: Final = Declaration("Koffie", OwnKind.NUMBER, Moment.EVENING, unit="kopjes", high=20, asked=False)
LUNCH: Final = Declaration("Lunch", OwnKind.CLOCK)
OWN: Final = tuple(own_measure(key_of(each), each) for each in (KNEE, COFFEE, LUNCH))
KNEE_KEY, COFFEE_KEY, LUNCH_KEY = (own.key for own in OWN)


def own_week() -> OwnWeek:
    around = Surroundings(own_measures=OWN)
    days = {
        day: DayRecord(day, tuple(Reading(day, own.key, back % 7 + 1) for own in OWN))
        for back in range(7)
        for day in (SUNDAY - timedelta(days=back),)
    }
    history = SignalHistory(days, around, DEFAULT_LIMITS)
    sources = Sources(days, history, DEFAULT_LIMITS, SUNDAY, measures=around.measures)
    return OwnWeek(week_table(Week.of(SUNDAY), sources), days, ())


def shared(*columns: str) -> ClubWeek:
    choice = ClubChoice(club="De Zwaluw", name="Jan Visser", columns=columns, member_id="0" * 32)
    return club_week(own_week(), choice, datetime(2026, 11, 22, 8, tzinfo=UTC))


def text_of(week: ClubWeek) -> str:
    return b"".join(written(week)).decode()


def test_own_measures_are_offered_without_clock_times_and_never_ticked_beforehand() -> None:
    offered = shareable(measures_in(own_week().table))
    assert {KNEE_KEY, COFFEE_KEY} <= set(offered)
    assert LUNCH_KEY not in offered
    assert not {KNEE_KEY, COFFEE_KEY} & set(ClubChoice().columns)
    assert KNEE_KEY not in shareable()


def test_a_file_holds_an_own_measure_only_when_it_was_ticked(tmp_path: Path) -> None:
    path = tmp_path / "een.herstelweek"
    path.write_text(text_of(shared("fatigue")), encoding="utf-8")
    assert "own" not in path.read_text(encoding="utf-8")
    path.write_text(text_of(shared(KNEE_KEY, COFFEE_KEY, LUNCH_KEY)), encoding="utf-8")
    assert LUNCH_KEY not in path.read_text(encoding="utf-8")
    assert read_club_week(path) == shared(KNEE_KEY, COFFEE_KEY)


def test_the_trainer_sees_the_name_the_unit_and_the_ends() -> None:
    files = [shared(KNEE_KEY, COFFEE_KEY)]
    assert keys_of(files) == (KNEE_KEY, COFFEE_KEY)
    columns = club_table(files, ClubView()).columns
    assert [str(column.heading) for column in columns] == ["Knie (1–7)", "Koffie (kopjes)"]
    assert columns[0].ends is not None


NAMESAKES: Final = tuple(
    own_measure(f"own.knie.scale-{better.value}", replace(KNEE, better=better, poles=("geen", "veel")))
    for better in (Better.LOWER, Better.HIGHER)
)


def namesakes(*columns: str, held: tuple[OwnMeasure, ...] = NAMESAKES) -> ClubWeek:
    """Share measures of a journal, which may hold two of one name when it was joined."""
    around, day = Surroundings(own_measures=held), SUNDAY
    days = {day: DayRecord(day, tuple(Reading(day, own.key, 3) for own in held))}
    history = SignalHistory(days, around, DEFAULT_LIMITS)
    sources = Sources(days, history, DEFAULT_LIMITS, SUNDAY, measures=around.measures)
    names = {own.key: own.label for own in held}
    own = OwnWeek(week_table(Week.of(SUNDAY), sources), days, (), names)
    return club_week(own, ClubChoice(columns=columns), datetime(2026, 11, 22, 8, tzinfo=UTC))


def labels(week: ClubWeek) -> list[str]:
    return [each.measure.label for each in week.measures]


def test_a_measure_has_the_name_that_was_typed_and_a_number_beside_its_namesake_only() -> None:
    keys = [own.key for own in NAMESAKES]
    assert [labels(namesakes(key)) for key in keys] == [["Knie"], ["Knie"]]
    assert sorted(labels(namesakes(*keys))) == ["Knie", "Knie (1)"]


def test_two_measures_of_one_name_of_two_members_are_two_columns_with_two_names() -> None:
    files = [namesakes(own.key, held=(own,)) for own in NAMESAKES]
    for order in (files, files[::-1]):
        columns = club_table(order, ClubView()).columns
        assert {column.key: str(column.heading) for column in columns} == {
            "own.knie.scale-higher": "Knie (1–7)", "own.knie.scale-lower": "Knie (1), 1–7",
        }  # fmt: skip


def test_what_is_in_the_file_is_said_in_words() -> None:
    offered = (KNEE_KEY, COFFEE_KEY)
    text = " ".join(contents(shared(KNEE_KEY), offered, DUTCH, measures_in(own_week().table).by_key))
    assert "knie" in text
    assert "koffie" in text


def test_a_choice_with_own_columns_is_kept() -> None:
    choice = ClubChoice(club="De Zwaluw", columns=("fatigue", KNEE_KEY))
    assert memory_from_json(ClubMemory((choice,)).as_json()).choices[0].columns == ("fatigue", KNEE_KEY)


@pytest.mark.parametrize("kind", ["chart", "clock"])
def test_an_own_measure_that_cannot_be_shown_is_skipped_and_said(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "een.herstelweek"
    text = text_of(shared("fatigue", KNEE_KEY)).replace('"kind": "scale"', f'"kind": "{kind}"')
    path.write_text(text, encoding="utf-8")
    reading = read_club_files([path])
    assert [file.shared.of(KNEE_KEY) for file in reading.files] == [None]
    assert any("own.knie" in str(remark) for remark in reading.remarks)


def test_the_file_says_nothing_of_the_journal_of_the_member() -> None:
    text = text_of(shared(COFFEE_KEY))
    assert '"asked"' not in text
    assert '"place"' not in text
