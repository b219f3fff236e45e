"""Every export of a whole journal is read back by Herstel, in the way in which the window reads files."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import KindEntry, NoteEntry, TagEntry, slot
from herstel_gui.application.import_streams import Answers
from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import OfferPreview, preview_offer, store_offer
from herstel_gui.application.personal import known_personal, personal_settings
from herstel_gui.application.pulse_posture import Posture
from herstel_gui.application.settings import Settings
from herstel_gui.application.table_columns import COLUMNS
from herstel_gui.domain.day import Discussion, EpisodeAnswer, PlannedDay, RecoveryWeek
from herstel_gui.domain.own_measures import Declaration, OwnKind, own_measure
from herstel_gui.domain.provenance import ImportBatch, KnownSource, SourceOrder, SourceUse, Taken
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.exporters.registry import EXPORTERS, Exporter
from herstel_gui.importers.offering import offer
from tests.application.fakes import FakeStore, FixedClock, content
from tests.exporters.strategies import entries, measures, texts, words
from tests.exporters.test_herstel_json import declarable
from tests.tries import tries

if TYPE_CHECKING:
    from herstel_gui.application.changes import Entry

FORMS: Final = {exporter.key: exporter for exporter in EXPORTERS}
LATE: Final = FixedClock(datetime(2199, 12, 31, tzinfo=UTC))
"""A clock for which nothing is still to come."""
DAY: Final = date(2026, 3, 10)
SCALE: Final = own_measure(
    "own.knie.scale-lower", Declaration("knie", OwnKind.SCALE, poles=("heel goed", "pijn"))
)
WISHES: Final = Settings(
    asked_measures=("mood", "sitting_heart_rate"),
    pulse_posture=Posture.SITTING,
    tag_order=("ill", "nachtdienst"),
    limits={"RHR_PCT": "9.5", "SLEEP_6X3": False},
)

_uses = st.builds(SourceUse, measures, st.sampled_from(Taken), st.integers(1, 9999))
_sources: st.SearchStrategy[list[Entry]] = st.tuples(
    *(
        st.builds(
            KnownSource,
            st.just(name),
            st.lists(_uses, max_size=2).map(tuple),
            st.dictionaries(words, words, max_size=2).map(lambda answers: tuple(sorted(answers.items()))),
        )
        for name in ("garmin", "intervals.icu")
    )
).map(list)
_orders = st.builds(SourceOrder, measures, st.just(("intervals.icu", "garmin")))
_wishes = st.builds(
    Settings,
    asked_measures=st.lists(measures, unique=True, max_size=4).map(tuple),
    tag_order=st.lists(words, unique=True, max_size=3).map(tuple),
    limits=st.dictionaries(st.sampled_from(["RHR_PCT", "SLEEP_6X3"]), st.booleans() | texts, max_size=2),
    pulse_posture=st.sampled_from(Posture),
)


def store_of(held: list[Entry], zone: str = "Europe/Amsterdam") -> FakeStore:
    return FakeStore({slot(entry): entry for entry in held}, zone)


def file_of(form: Exporter, store: FakeStore, wishes: Settings = Settings()) -> bytes:  # noqa: B008  # a value
    return b"".join(form.pieces(form.content(Journal(store, LATE), wishes)))


def taken_in(data: bytes, name: str, store: FakeStore) -> OfferPreview:
    """Import a file into a journal as the window does, with the proposed answers; return the preview."""
    journal = Journal(store, LATE)
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        with closing(offer([path])) as found:
            answers = {part.maker: Answers().proposals(part.questions) for part in found.parts}
            shown = preview_offer(journal, found, answers)
            store_offer(journal, shown, {stream.key for part in found.parts for stream in part.streams})
    return shown


@settings(deadline=None, max_examples=tries(100), suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(entries | _orders, min_size=1, max_size=25),
    _sources,
    _wishes,
    st.sampled_from(["Europe/Amsterdam", "America/New_York"]),
)
def test_the_whole_journal_and_its_settings_come_back_byte_for_byte(
    held: list[Entry], known: list[Entry], wishes: Settings, zone: str
) -> None:
    data = file_of(FORMS["json"], store_of([*declarable(held), *known], zone), wishes)
    other = FakeStore()
    shown = taken_in(data, "herstel.json", other)
    (part,) = shown.parts
    assert part.whole.file.skipped == ()
    assert file_of(FORMS["json"], other, Settings(**shown.settings)) == data


@settings(deadline=None, max_examples=tries(100), suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(entries, min_size=1, max_size=25))
@example([Discussion(date(1900, 1, 1)), SCALE, Reading(date(1900, 1, 1), SCALE.key, 0)])
def test_the_tables_come_back_with_every_value_and_text(held: list[Entry]) -> None:
    store = store_of(declarable(held))
    data = file_of(FORMS["tables"], store)
    other = FakeStore()
    shown = taken_in(data, "herstel.zip", other)
    assert [part.whole.file.skipped for part in shown.parts] == [()]
    brought = {each for each in content(other) if not isinstance(each, ImportBatch | KnownSource)}
    assert brought == content(store)
    assert file_of(FORMS["tables"], other) == data


EXAMPLE: Final[list[Entry]] = [
    Reading(DAY, "resting_heart_rate", 54),
    Reading(DAY, "body_weight", Decimal("72.5"), "withings"),
    Reading(DAY, "bed_time", 1395, TYPED, 60),
    Reading(DAY, "mood", 3),
    Reading(DAY, "fatigue", 5),
    Reading(DAY, "stress", 7),
    Session("a", DAY, kind="cycling", start=840, minutes=90, note="=1+1"),
    KindEntry(DAY, DayKind.TRAINING),
    TagEntry(DAY, "injured"),
    NoteEntry(DAY, '\'s Avonds wind; koud, "nat".\nMoe.'),
    RecoveryWeek(date(2026, 3, 2), date(2026, 3, 8)),
    EpisodeAnswer(DAY, date(2026, 3, 12), "right", "-"),
    PlannedDay(date(2026, 3, 12), "rest"),
]


def tables_of(data: bytes) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        texts_by_name = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    return {
        Path(name).stem: list(csv.DictReader(io.StringIO(text, newline="")))
        for name, text in texts_by_name.items()
    }


def test_the_documented_tables() -> None:
    found = tables_of(file_of(FORMS["tables"], store_of(EXAMPLE)))
    assert {name: (row["herstel"], *list(row)[1:]) for name, (row, *_) in found.items()} == {
        name: (name, *COLUMNS[name]) for name in found
    }
    assert list(found) == [
        "readings", "nights", "trainings", "days", "tags", "recovery_weeks", "planned_days", "answers",
        "zone",
    ]  # fmt: skip
    filled = [{key: cell for key, cell in row.items() if cell} for row in found["readings"]]
    assert filled == [
        {
            "herstel": "readings", "date": "2026-03-10", "source": "typed", "resting_heart_rate": "54",
            "mood": "3", "fatigue": "5", "stress": "7",
        },
        {"herstel": "readings", "date": "2026-03-10", "source": "withings", "body_weight": "72.5"},
    ]  # fmt: skip
    assert found["nights"][0]["bed_time"] == "23:15+01:00"
    assert found["trainings"][0]["note"] == "'=1+1"
    assert found["days"][0]["note"].startswith("''s Avonds")


def test_a_table_saved_by_a_spreadsheet_program_is_read(tmp_path: Path) -> None:
    path = tmp_path / "nachten.csv"
    path.write_text(
        "herstel;date;source;sleep_duration;bed_time\r\nnights;10-3-2026;typed;320;23:15\r\n"
        "readings;11-3-2026;typed;;\r\n",
        encoding="utf-8",
    )
    with closing(offer([path])) as found:
        (part,) = found.parts
        file = part.read(Answers())
    assert file.entries == (Reading(DAY, "sleep_duration", 320), Reading(DAY, "bed_time", 1395))


def test_a_cell_that_is_no_value_is_named(tmp_path: Path) -> None:
    path = tmp_path / "waarden.csv"
    path.write_text("herstel,date,source,mood,body_weight\nreadings,2026-03-10,typed,blij,72.5\n")
    with closing(offer([path])) as found:
        file = found.parts[0].read(Answers())
    assert file.entries == (Reading(DAY, "body_weight", Decimal("72.5")),)
    assert [(each.line, str(each.reason)) for each in file.skipped] == [
        ("2026-03-10 mood", "‘blij’ is geen getal.")
    ]


def test_intervals_icu_gets_its_own_names_units_and_answers() -> None:
    store = store_of([*EXAMPLE, Reading(DAY, "wake_time", 405, TYPED, 60)])
    data = file_of(FORMS["intervals"], store)
    (row,) = csv.DictReader(io.StringIO(data.decode(), newline=""))
    assert {name: cell for name, cell in row.items() if cell} == {
        "date": "2026-03-10", "weight": "72.5", "restingHR": "54", "sleepSecs": "27000", "mood": "3",
        "fatigue": "3", "stress": "4", "injury": "4", "comments": "'s Avonds wind; koud, \"nat\".\nMoe.",
    }  # fmt: skip


@settings(deadline=None, max_examples=tries(60))
@given(st.sampled_from(["mood", "fatigue", "stress", "motivation", "muscle_soreness"]), st.integers(1, 7))
def test_answers_for_intervals_icu_come_back_no_better_than_they_were(measure: str, answer: int) -> None:
    store = store_of([Reading(DAY, measure, answer), Reading(DAY, "resting_heart_rate", 54)])
    other = FakeStore()
    taken_in(file_of(FORMS["intervals"], store), "wellness.csv", other)
    back = next(each for each in other.days()[DAY].of(measure))
    assert answer - 1 <= back.value <= answer + 1
    assert back.value >= min(answer, 6)


def test_the_history_is_written_on_request_and_named_when_read() -> None:
    store = store_of([Reading(DAY, "resting_heart_rate", 54)])
    journal = Journal(store, LATE)
    journal.change(Text("wijzigen"), [Reading(DAY, "resting_heart_rate", 54)], [NoteEntry(DAY, "x")])
    plain: Any = json.loads(file_of(FORMS["json"], store))
    assert "history" not in plain
    data = file_of(FORMS["history"], store)
    (earlier,) = json.loads(data)["history"]
    assert earlier == {
        "kind": "reading",
        "stored": "1970-01-01T00:00:00+00:00",
        "until": "2199-12-31T00:00:00+00:00",
        "entry": {"date": "2026-03-10", "measure": "resting_heart_rate", "value": 54, "source": "typed"},
    }
    other = FakeStore()
    shown = taken_in(data, "herstel.json", other)
    assert content(other) - {each for each in content(other) if isinstance(each, ImportBatch)} == {
        NoteEntry(DAY, "x")
    }
    assert "ook 1 eerdere waarden" in str(shown.parts[0].whole.remarks[0])


def test_settings_come_in_only_when_the_person_says_so(tmp_path: Path) -> None:
    path = tmp_path / "herstel.json"
    path.write_bytes(file_of(FORMS["json"], store_of(EXAMPLE), WISHES))
    with closing(offer([path])) as found:
        (question,) = found.parts[0].questions
        assert (question.key, question.proposed, question.streams) == ("settings", "take", frozenset())
        assert "2 dingen om in te vullen, 2 eigen grenzen" in str(question.evidence)
        journal = Journal(FakeStore(), LATE)
        assert preview_offer(journal, found).settings == {}
        for answer, expected in (("keep", {}), ("take", known_personal(personal_settings(WISHES)))):
            answers = {"herstel": Answers({"settings": (answer,)})}
            assert preview_offer(journal, found, answers).settings == expected


@pytest.mark.parametrize("value", [5, [], {"asked_measures": 5}, {"limits": [1]}, {"theme": "dark"}])
def test_unusable_settings_are_left_out(tmp_path: Path, value: object) -> None:
    path = tmp_path / "herstel.json"
    days = [{"date": "2026-03-10", "note": "x"}]
    path.write_text(json.dumps({"format": "herstel", "days": days, "settings": value}), encoding="utf-8")
    shown = taken_in(path.read_bytes(), "herstel.json", FakeStore())
    assert shown.settings == {}
    assert shown.parts[0].whole.new == 1
