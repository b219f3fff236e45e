"""An imported training is recognised, whatever id an older version or another file of its maker gave it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.importing import ImportPreview, ParsedFile, import_entries, preview
from herstel_gui.application.known_trainings import session_id
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Felt, Session

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal

DAY = date(2026, 3, 10)
RUN = Session("", DAY, kind="running", start=1080, minutes=50, source="pmdata")
RATED = replace(RUN, session_rpe=6)


def made(session: Session, of: Session | None = None, number: int = 1) -> Session:
    """Return a training with the id that is made from ``of``, or from itself."""
    return replace(session, id=session_id(of or session, number))


def imported(journal: Journal, *sessions: Session, batch: str = "") -> ImportPreview:
    shown = preview(journal, ParsedFile("pmdata", "PMData", "srpe.csv", sessions))
    import_entries(journal, shown, batch)
    return shown


def held(journal: Journal) -> list[Session]:
    return [replace(session, id="", position=0) for session in journal.day(DAY).sessions]


def test_a_rated_training_of_an_older_version_does_not_come_again(journal: Journal) -> None:
    imported(journal, made(RATED))
    again = imported(journal, made(RATED, RUN))
    assert (again.new, again.same, again.different) == (0, 1, 0)
    assert held(journal) == [RATED]


@pytest.mark.parametrize("own", [replace(RATED, session_rpe=8), replace(RATED, felt=Felt.HEAVIER)])
def test_what_a_person_changed_in_a_training_of_an_older_version_stays(
    journal: Journal, own: Session
) -> None:
    imported(journal, made(RATED))
    journal.change(Text("x"), journal.day(DAY).sessions, [made(own, RATED)])
    again = imported(journal, made(RATED, RUN))
    assert (again.new, again.kept) == (0, 1)
    assert held(journal) == [own]


@pytest.mark.parametrize("first", [made(RUN), replace(RUN, id="pmdata 17")])
def test_a_rating_that_comes_later_is_added_to_the_training_and_taken_back_with_its_import(
    journal: Journal, first: Session
) -> None:
    imported(journal, first, batch="one")
    later = preview(journal, ParsedFile("pmdata", "PMData", "srpe.csv", (made(RATED, RUN),)))
    assert (later.new, later.different, later.kept) == (0, 1, 0)
    changes = import_entries(journal, later, "two")
    assert held(journal) == [RATED]
    journal.apply(changes.inverse())
    assert held(journal) == [RUN]


def test_an_export_without_a_rating_takes_none_away(journal: Journal) -> None:
    imported(journal, made(RATED))
    assert imported(journal, made(RUN)).kept == 1
    assert held(journal) == [RATED]


def test_two_trainings_that_are_alike_stay_two(journal: Journal) -> None:
    other = replace(RATED, session_rpe=3)
    imported(journal, made(RATED), made(other))
    again = imported(journal, made(other, RUN, 1), made(RATED, RUN, 2))
    assert (again.new, again.same) == (0, 2)
    assert sorted(str(session.session_rpe) for session in held(journal)) == ["3", "6"]
    third = imported(journal, made(other, RUN, 1), made(RATED, RUN, 2), made(RATED, RUN, 3))
    assert (third.new, third.same) == (1, 2)


@pytest.mark.parametrize(
    "other", [{"start": 1081}, {"minutes": 51}, {"kind": "cycling"}, {"source": "garmin"}, {"start": None}]
)
def test_another_moment_kind_length_or_maker_is_another_training(
    journal: Journal, other: dict[str, object]
) -> None:
    imported(journal, made(RATED))
    assert imported(journal, made(replace(RUN, **other))).new == 1  # type: ignore[arg-type]  # fields


def test_two_ids_of_the_maker_are_two_trainings(journal: Journal) -> None:
    imported(journal, replace(RUN, id="pmdata 1"))
    assert imported(journal, replace(RATED, id="pmdata 2")).new == 1
