"""PMData: answers with 5 as the best, trainings and injuries of one participant."""

from __future__ import annotations

from pathlib import Path

import pytest

from herstel_gui.application.changes import TagEntry
from herstel_gui.domain.errors import UnusableFileError
from tests.importers.foreign_files import day, imported, sample, written

WELLNESS = (
    "effective_time_frame,fatigue,mood,readiness,sleep_duration_h,sleep_quality,soreness,soreness_area,stress\n"
    '2026-03-01T06:31:40.751Z,2,3,5,6.5,3,1,"[1, 2]",5\n'
    "2026-03-01T23:30:00.000Z,4,0,6,6,3,2,[],9\n"
)
SRPE = (
    "end_date_time,activity_names,perceived_exertion,duration_min\n"
    "2026-03-01T18:30:00.000Z,\"['individual', 'running']\",7,30\n"
)
_FOLDER = "pmdata/itsalamhere__health-logs-streamlit/"


def test_five_is_the_best_and_three_is_ordinary(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"wellness.csv": WELLNESS}))
    assert found.values("fatigue") == {"2026-03-01": 5, "2026-03-02": 2}
    assert found.values("mood") == {"2026-03-01": 4}
    assert found.values("muscle_soreness") == {"2026-03-01": 7, "2026-03-02": 5}
    assert found.values("stress") == {"2026-03-01": 1}
    assert found.values("sleep_duration") == {"2026-03-01": 390, "2026-03-02": 360}
    assert found.reasons == ["stress: 9 is geen antwoord van 1 tot en met 5 en is overgeslagen."]


def test_a_training_starts_its_duration_before_its_end(tmp_path: Path) -> None:
    (session,) = imported(written(tmp_path, {"srpe.csv": SRPE})).sessions
    assert (session.start, session.minutes, session.session_rpe) == (19 * 60, 30, 7)
    assert session.kind == "running"


def test_an_injury_is_a_tag(tmp_path: Path) -> None:
    injuries = "effective_time_frame,injuries\n2026-03-01T06:00:00Z,{}\n"
    injuries += "2026-03-02T06:00:00Z,{'left_knee': 'minor'}\n"
    found = imported(written(tmp_path, {"injury.csv": injuries}))
    assert found.file.entries == (TagEntry(day("2026-03-02"), "injured"),)


def test_dates_that_change_order_are_refused(tmp_path: Path) -> None:
    reporting = "date,timestamp,meals,weight,glasses_of_fluid,alcohol_consumed\n06/11/2026,x,y,100,7,No\n"
    with pytest.raises(UnusableFileError, match="wisselen van volgorde"):
        imported(written(tmp_path, {"reporting.csv": reporting}))


@pytest.mark.parametrize(("person", "rows", "load"), [("p01", 34, 9510), ("p03", 2, 360)])
def test_real_trainings(person: str, rows: int, load: int) -> None:
    found = imported([sample(f"{_FOLDER}{person}__pmsys__srpe.csv")])
    assert len(found.sessions) == rows
    assert sum((session.session_rpe or 0) * (session.minutes or 0) for session in found.sessions) == load


@pytest.mark.parametrize(("person", "days"), [("p01", 138), ("p03", 78)])
def test_real_answers(person: str, days: int) -> None:
    found = imported([sample(f"{_FOLDER}{person}__pmsys__wellness.csv")], {"zone": ("UTC",)})
    assert {len(found.values(measure)) for measure in ("fatigue", "mood", "stress", "sleep_duration")} == {
        days
    }
