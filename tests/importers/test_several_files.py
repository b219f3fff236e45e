"""Several files chosen together: each keeps its own place, its own sentence and its own batch."""

from __future__ import annotations

import os
import re
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import preview_offer, store_offer
from herstel_gui.domain.errors import UnknownTableError, UnusableFileError
from herstel_gui.domain.plain_text import visible
from herstel_gui.importers.bundle import told_apart
from herstel_gui.importers.offering import offer
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.importers.made_bundles import zipped

if TYPE_CHECKING:
    from collections.abc import Iterator

UNKNOWN = "date,mood,stress\n2026-03-01,3,2\n2026-03-02,2,2\n"
WELLNESS = "date,restingHR,ctl\n2026-03-01,51,1\n"
OWN = (
    '{"format": "herstel", "version": 1, "days": [{"date": "2026-03-10", '
    '"readings": [{"measure": "mood", "value": 3, "source": "typed"}]}]}'
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    clock = FixedClock()
    opened = Journal(open_journal(tmp_path / "dagboek.herstel", clock), clock)
    yield opened
    opened.close()


def _file(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["/a/een.csv", "/a/twee.csv"], ["een.csv", "twee.csv"]),
        (["/a/jan/een.csv", "/a/feb/een.csv"], ["jan/een.csv", "feb/een.csv"]),
        (["/a/x/jan/een.csv", "/a/y/jan/een.csv", "/a/z.csv"], ["x/jan/een.csv", "y/jan/een.csv", "z.csv"]),
        (["een.csv", "jan/een.csv", "een.csv"], ["een.csv", "jan/een.csv"]),
        # a folder holds members with its name before theirs
        (["/x/jan", "/y/jan/een.csv", "/y/feb/een.csv"], ["x/jan", "y/jan/een.csv", "feb/een.csv"]),
        (["/", "."], ["/", "."]),
    ],
)
def test_chosen_files_have_names_that_tell_them_apart(paths: list[str], names: list[str]) -> None:
    found = told_apart(map(Path, paths))
    assert list(found) == names
    assert list(found.values()) == list(dict.fromkeys(map(Path, paths)))


def test_unknown_tables_of_one_name_are_each_asked_about(tmp_path: Path) -> None:
    paths = [_file(tmp_path / folder / "een.csv", UNKNOWN) for folder in ("jan", "feb", "mrt")]
    with closing(offer(paths)) as found:
        assert found.tables == dict(zip(("jan/een.csv", "feb/een.csv", "mrt/een.csv"), paths, strict=True))


def test_a_table_is_not_taken_for_one_of_the_same_name_in_a_zip_file(tmp_path: Path) -> None:
    table = _file(tmp_path / "een.csv", UNKNOWN)
    packed = zipped(tmp_path, {"een.csv": UNKNOWN, "wellness.csv": WELLNESS})
    with closing(offer([table, packed])) as found:
        assert found.tables == {"een.csv": table}
        (part,) = found.parts
        assert part.files == ("export.zip/wellness.csv",)


def test_files_of_one_name_are_both_read(tmp_path: Path) -> None:
    first = _file(tmp_path / "jan" / "wellness.csv", WELLNESS)
    second = _file(tmp_path / "feb" / "wellness.csv", WELLNESS.replace("03-01", "03-02"))
    with closing(offer([first, second])) as found:
        (part,) = found.parts
        assert part.chosen == ("jan/wellness.csv", "feb/wellness.csv")
        assert [stream.days for stream in part.streams][:1] == [2]


def test_the_folder_of_the_command_line_is_named_too(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = _file(tmp_path / "apart" / "alles.json", OWN)
    monkeypatch.chdir(_file(tmp_path / "map" / "wellness.csv", WELLNESS).parent)
    with closing(offer([Path(), own])) as found:
        assert {part.maker: part.chosen for part in found.parts} == {
            "herstel": ("alles.json",),
            "intervals.icu": (".",),
        }
        shown = preview_offer(journal, found)
        store_offer(journal, shown, shown.proposed)
    assert len(journal.surroundings().imports) == 2


def test_a_folder_and_a_zip_file_without_anything_known_are_named(tmp_path: Path) -> None:
    wellness = _file(tmp_path / "wellness.csv", WELLNESS)
    folder = _file(tmp_path / "map" / "foto.dat", "\0\1").parent
    packed = zipped(tmp_path, {"foto.dat": b"\0\1"})
    with closing(offer([wellness, folder, packed])) as found:
        assert [part.name for part in found.refused] == ["map", "export.zip"]
        assert all(str(part.why).startswith(f"In {part.name} staat geen") for part in found.refused)


@pytest.mark.parametrize("packed", [False, True])
def test_a_known_file_without_anything_of_use_has_one_reason(tmp_path: Path, *, packed: bool) -> None:
    wellness, scores = (
        _file(tmp_path / "wellness.csv", WELLNESS),
        "id,day,score,timestamp,contributors\n1,2026-03-01,80,x,{}\n",
    )
    other = (
        zipped(tmp_path, {"dailysleep.csv": scores}) if packed else _file(tmp_path / "dailysleep.csv", scores)
    )
    with closing(offer([wellness, other])) as found:
        assert [part.name for part in found.refused] == ["Oura"]
        assert "Dit zijn scores van Oura" in str(found.refused[0].why)
        assert found.tables == {}


def test_many_unknown_files_are_not_called_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("herstel_gui.importers.offering._MOST_LISTED", 2)
    wellness = _file(tmp_path / "wellness.csv", WELLNESS)
    odd = [_file(tmp_path / f"{number}.dat", "\0\1") for number in range(4)]
    with closing(offer([wellness, *odd])) as found:
        assert [part.name for part in found.refused] == ["0.dat", "1.dat"]
        assert found.others == 2


def test_each_batch_names_the_files_it_came_from_and_is_taken_back_alone(
    journal: Journal, tmp_path: Path
) -> None:
    empty, own = _file(tmp_path / "leeg.csv", ""), _file(tmp_path / "alles.json", OWN)
    table = _file(tmp_path / "vreemd.csv", UNKNOWN)
    packed = zipped(tmp_path, {"map/wellness.csv": WELLNESS})
    with closing(offer([empty, own, table, packed])) as found:
        shown = preview_offer(journal, found)
        store_offer(journal, shown, shown.proposed)
    imports = {each.maker: each for each in journal.surroundings().imports}
    assert {maker: [file.name for file in each.files] for maker, each in imports.items()} == {
        "herstel": ["alles.json"],
        "intervals.icu": ["export.zip"],
    }
    assert all(file.digest for each in imports.values() for file in each.files)
    journal.apply(journal.history.taking_back(imports["herstel"].id))
    held = {reading.measure for record in journal.days().values() for reading in record.readings}
    assert held == {"resting_heart_rate"}
    assert [each.maker for each in journal.surroundings().imports] == ["intervals.icu"]


def test_a_refused_file_is_not_named_in_the_batch_of_its_maker(journal: Journal, tmp_path: Path) -> None:
    good = _file(tmp_path / "alles.json", OWN)
    newer = _file(tmp_path / "nieuw.json", OWN.replace('"version": 1', '"version": 99'))
    with closing(offer([good, newer])) as found:
        shown = preview_offer(journal, found)
        assert [part.name for part in shown.refused] == ["nieuw.json"]
        store_offer(journal, shown, shown.proposed)
    (batch,) = journal.surroundings().imports
    assert [file.name for file in batch.files] == ["alles.json"]


_CLAIM = re.compile(r"niets (geïmporteerd|gepland|bewaard|ingelezen)")


def test_no_importer_says_of_the_whole_choice_that_nothing_came_in() -> None:
    """An importer sees one file of several; the window and the command know the whole outcome."""
    folder = Path(offer.__code__.co_filename).parent
    sources = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))}
    assert [name for name, text in sources.items() if _CLAIM.search(re.sub(r'"\s+"', "", text))] == []


def test_a_single_file_is_refused_by_a_sentence_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError) as refused:
        offer([_file(tmp_path / "leeg.csv", "")])
    assert str(refused.value) == "leeg.csv is leeg. Download of maak het bestand opnieuw."


def test_an_unknown_table_in_a_zip_file_or_folder_is_not_offered_as_that(tmp_path: Path) -> None:
    table = _file(tmp_path / "map" / "een.csv", UNKNOWN)
    with pytest.raises(UnknownTableError):
        offer([table])
    for path in (zipped(tmp_path, {"een.csv": UNKNOWN}), table.parent):
        with pytest.raises(UnusableFileError, match=r"een\.csv is een tabel") as refused:
            offer([path])
        assert not isinstance(refused.value, UnknownTableError)


def test_a_zip_file_with_the_name_of_the_table_in_it_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError) as refused:
        offer([zipped(tmp_path, {"een.csv": UNKNOWN}, "een.csv")])
    assert not isinstance(refused.value, UnknownTableError)
    with closing(
        offer([zipped(tmp_path, {"een.csv": UNKNOWN, "wellness.csv": WELLNESS}, "een.csv")])
    ) as found:
        assert found.tables == {}


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="every name is Unicode here")
@pytest.mark.parametrize("name", [b"r\xff.csv", b"twee\nregels.csv", b"\x1b[31mrood.csv"])
def test_a_file_with_any_name_is_imported(tmp_path: Path, journal: Journal, name: bytes) -> None:
    path = _file(tmp_path / os.fsdecode(name), WELLNESS)
    with closing(offer([path])) as found:
        shown = preview_offer(journal, found, None)
        (batch,) = store_offer(journal, shown, shown.proposed).batches
    (file,) = batch.files
    assert file.name == visible(os.fsdecode(name))
    assert len(journal.history.batches()) == 1
