from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.importing import import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.domain.day import Discussion, RecoveryWeek
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.importers import base, intervals_icu, tables
from herstel_gui.importers.offering import read_file
from herstel_gui.importers.registry import IMPORTERS, MAKERS, makers
from tests.application.fakes import FakeStore, FixedClock, content
from tests.tries import tries

DATA = Path(__file__).parent / "data"
OURS = """
{"format": "herstel", "version": 1, "zone": "Europe/Amsterdam", "days": [{"date": "2026-03-10",
 "day_kind": "training", "tags": ["ill", "é"], "note": "a\\n\\"b\\"",
 "readings": [{"measure": "bed_time", "value": "23:15+01:00", "source": "typed"},
              {"measure": "body_weight", "value": 72.5}],
 "sessions": [{"kind": "cycling", "minutes": 90, "felt": "heavier", "hard": true}]}],
 "recovery_weeks": [{"from": "2026-03-02", "to": "2026-03-08"}]}
""".encode()
SEEDS = (OURS, (DATA / "wellness.csv").read_bytes()[:6000], (DATA / "wellness-list.json").read_bytes())


def test_the_seed_files_are_read_completely() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dagboek.json"
        path.write_bytes(OURS)
        assert len(read_file(path).entries) == 8
        assert read_file(path).skipped == ()


def test_every_importer_has_a_name() -> None:
    assert makers().template == "{most} of {last}"
    first, _, last = str(makers()).rpartition(" of ")
    assert [*first.split(", "), last] == [
        *(each.label for each in IMPORTERS),
        *(each.label for each in MAKERS),
    ]
    assert all(each.key and each.label for each in IMPORTERS)
    assert all(each.key and each.label for each in MAKERS)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "bestand is leeg"),
        (b"\xef\xbb\xbf \r\n", "bestand is leeg"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "Herstel herkent bestand niet"),
        (b"SQLite format 3\0", "is een dagboek van Herstel, geen export"),
        (b"SQLite format 3\0" + bytes(52) + b"HRST", "is een dagboek van Herstel, geen export"),
        (b"SQLite format 3\0" + bytes(100), "een databank van een ander programma"),
        (b'[{"night": "2026-03-02", "sleepResult": {"hypnogram": {}}}]', "is van Polar Flow"),
        (b'{"dailySleepDTO": {"calendarDate": "2026-03-01"}}', "is van Garmin"),
        (b"beste trainer,\n", r"Kies een export van Herstel, intervals\.icu"),
        (b"{", "Herstel herkent bestand niet"),
        (b"PK\3\4", "is geen heel zip-bestand"),
        (b'{"format": "herstelweek"}', "weekbestand van de club"),
        (b"[1, 2, 3]", "Herstel herkent bestand niet"),
    ],
)
def test_an_unknown_file_is_refused_with_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "bestand"
    path.write_bytes(data)
    with pytest.raises(UnusableFileError, match=sentence):
        read_file(path)


def test_a_folder_of_a_program_without_an_importer_is_named(tmp_path: Path) -> None:
    (tmp_path / "account-data.json").write_text("{}")
    (tmp_path / "sleep_result_1.json").write_text('[{"sleepResult": {"hypnogram": {}}}]')
    with pytest.raises(UnusableFileError, match="is van Polar Flow"):
        read_file(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError, match="staat geen bestand"):
        read_file(tmp_path)


def test_missing_files_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "weg.csv", tmp_path / ("x" * 300), tmp_path / "a\0b"):
        with pytest.raises(UnusableFileError, match="kan niet gelezen worden"):
            read_file(path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden here")
def test_a_file_without_read_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dicht.csv"
    path.write_bytes(b"date,restingHR\n")
    path.chmod(0)
    with pytest.raises(UnusableFileError, match="mag openen"):
        read_file(path)


def test_a_too_large_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "groot.csv"
    path.write_bytes(b"date,restingHR\n" + b"2026-03-10,52\n" * 1000)
    monkeypatch.setattr(tables, "MAX_BYTES", 1_000_000)
    assert read_file(path).entries
    monkeypatch.setattr(tables, "MAX_BYTES", 1000)
    with pytest.raises(UnusableFileError, match=r"groot\.csv is te groot"):
        read_file(path)


@pytest.mark.parametrize(
    ("begin", "entry", "end"),
    [("date,restingHR\n", "2026-03-10,52\n", ""), ("[", '{"id":"2026-03-10","restingHR":52},', "1]")],
)
def test_a_file_with_too_many_days_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begin: str, entry: str, end: str
) -> None:
    assert base.MAX_ROWS > 366 * 100, "a century of days fits"
    monkeypatch.setattr(tables, "MAX_ROWS", 1000)
    monkeypatch.setattr(intervals_icu, "MAX_ROWS", 1000)
    path = tmp_path / "veel"
    path.write_text(begin + entry * 1001 + end, encoding="utf-8")
    with pytest.raises(UnusableFileError, match="veel bevat veel meer dan een dagboek"):
        read_file(path)


def test_a_file_with_only_bad_lines_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "MAX_SKIPPED", 50)
    path = tmp_path / "rommel.csv"
    path.write_bytes(b"date,restingHR\n" + b"x,y\n" * 60)
    with pytest.raises(UnusableFileError, match="meer dan 50 regels onleesbaar"):
        read_file(path)


def test_reading_can_be_stopped() -> None:
    class Stopped(Exception):  # noqa: N818  # not an error
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with TemporaryDirectory() as folder:
        path = Path(folder) / "wellness.csv"
        path.write_text("date,restingHR\n" + "2026-03-10,52\n" * 1200, encoding="utf-8")
        with pytest.raises(Stopped):
            read_file(path, stop)


@st.composite
def _mutated(draw: st.DrawFn) -> bytes:
    data = bytearray(draw(st.sampled_from(SEEDS)))
    if draw(st.booleans()):
        del data[draw(st.integers(0, len(data))) :]
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(data)))
        data[place : place + draw(st.integers(0, 8))] = draw(
            st.binary(max_size=6)
            | st.sampled_from([b'"', b"\0", b"\xff", b"\n", b"{", b"]", b",", b"1e9", b"\\ud800"])
        )
    return bytes(data)


@settings(max_examples=tries(400), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_mutated())
def test_damaged_files_are_read_or_refused(data: bytes) -> None:
    store = FakeStore()
    journal = Journal(store, FixedClock())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bestand"
        path.write_bytes(data)
        try:
            parsed = read_file(path)
        except UnusableFileError as error:
            assert "bestand" in str(error)  # noqa: PT017  # refusing is one of the two outcomes
            assert content(store) == set()
            return
    shown = preview(journal, parsed)
    import_entries(journal, shown)
    assert len(content(store)) == shown.new == len(shown.file.entries)
    refused = set(parsed.entries) - set(shown.file.entries)
    assert all(isinstance(entry, RecoveryWeek | Discussion) for entry in refused)
    assert all(str(skipped.reason).encode() for skipped in parsed.skipped)
    assert preview(journal, parsed).new == 0
