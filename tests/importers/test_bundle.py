"""Bundles: one interface to files, folders and ZIP files, and what is refused for every importer."""

from __future__ import annotations

import errno
import io
import os
import stat
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.importing import ImportCancelledError
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text
from herstel_gui.importers import archives
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.members import HEAD
from herstel_gui.importers.offering import offer
from tests.tries import tries

TABLE: Final = b"date,restingHR\n2026-03-02,52\n"


def zipped(path: Path, files: dict[str, bytes], pack: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", pack) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def special(path: Path, name: str, mode: int) -> Path:
    """Return a ZIP file with a readable member and a member of a special kind, such as a link."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("goed.csv", TABLE)
        archive.writestr(info, "/etc/passwd")
    return path


def paths_of(bundle: Bundle) -> list[str]:
    return sorted(member.path for member in bundle.members)


def reasons_of(bundle: Bundle) -> dict[str, str]:
    return {part.name: str(part.why) for part in bundle.refused}


def read(path: Path) -> list[bytes]:
    with Bundle([path]) as bundle:
        return [member.read(10_000_000) for member in (*bundle.members, *bundle.inside())]


# -- the interface ---------------------------------------------------------------------------------------


def test_a_file_a_folder_and_a_zip_file_look_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    (folder / "Sleep").mkdir(parents=True)
    (folder / "Sleep" / "een.json").write_bytes(b"[1]")
    (folder / "twee.csv").write_bytes(TABLE)
    (folder / ".verborgen").write_bytes(b"x")
    archive = zipped(tmp_path / "a.zip", {"Sleep/een.json": b"[1]", "twee.csv": TABLE, "__MACOSX/x": b"x"})
    for path, prefix in ((folder, "map/"), (archive, "")):
        with Bundle([path]) as bundle:
            assert paths_of(bundle) == [f"{prefix}Sleep/een.json", f"{prefix}twee.csv"]
            (member,) = bundle.matching("SLEEP/*.json")
            assert (member.name, member.size, member.head(), member.read(9)) == (
                "een.json",
                3,
                b"[1]",
                b"[1]",
            )
            assert [each.name for each in bundle.matching("*.csv", "een.*")] == ["een.json", "twee.csv"]
            assert bundle.matching("een") == []
    with Bundle([folder / "twee.csv"]) as bundle:
        assert bundle.single is not None
        assert bundle.single.read(100) == TABLE


def test_a_star_in_a_pattern_does_not_cross_folders(tmp_path: Path) -> None:
    with Bundle(
        [zipped(tmp_path / "a.zip", {"Sleep/diep/een.json": b"1", "Sleep/twee.json": b"2"})]
    ) as bundle:
        assert [member.name for member in bundle.matching("Sleep/*.json")] == ["twee.json"]


def test_the_head_is_short_and_the_stream_is_whole(tmp_path: Path) -> None:
    data = os.urandom(3 * HEAD)
    with Bundle([zipped(tmp_path / "a.zip", {"groot": data})]) as bundle:
        (member,) = bundle.members
        assert member.head() == data[:HEAD]
        with member.open() as stream:
            assert b"".join(iter(lambda: stream.read(1000), b"")) == data
        with pytest.raises(UnusableFileError, match="groot is te groot"):
            member.read(1000)


def test_several_chosen_files_are_one_bundle_and_bad_ones_have_a_reason(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(TABLE)
    with Bundle([tmp_path / "a.csv", tmp_path / "weg.csv"], tolerant=True) as bundle:
        assert paths_of(bundle) == ["a.csv"]
        assert "is er niet (meer)" in reasons_of(bundle)["weg.csv"]
    with pytest.raises(UnusableFileError, match="is er niet"):
        Bundle([tmp_path / "a.csv", tmp_path / "weg.csv"])


def test_a_document_in_the_shape_of_a_zip_file_is_one_file(tmp_path: Path) -> None:
    for name in ("[Content_Types].xml", "mimetype"):
        with Bundle([zipped(tmp_path / "blad.xlsx", {name: b"x", "xl/sheet1.xml": b"y"})]) as bundle:
            assert paths_of(bundle) == ["blad.xlsx"]


def test_a_zip_file_inside_a_zip_file_is_read_and_a_third_is_refused(tmp_path: Path) -> None:
    def packed(files: dict[str, bytes]) -> bytes:
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w") as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return inner.getvalue()

    second = packed({"diep.csv": TABLE, "derde.zip": packed({"dieper.csv": TABLE})})
    with Bundle([zipped(tmp_path / "a.zip", {"naast.csv": TABLE, "b.zip": second})]) as bundle:
        assert paths_of(bundle) == ["naast.csv"]
        assert [member.path for member in bundle.matching("*.csv", nested=True)] == [
            "b.zip/diep.csv",
            "naast.csv",
        ]
        assert "zip-bestand in een zip-bestand in een zip-bestand" in reasons_of(bundle)["b.zip/derde.zip"]
    with Bundle([zipped(tmp_path / "c.zip", {"b.zip": second})]) as bundle:
        assert paths_of(bundle) == ["b.zip/diep.csv"]


def test_every_zip_file_that_only_wraps_another_is_read(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    inner = zipped(tmp_path / "in.zip", {"a.csv": TABLE}).read_bytes()
    files = [zipped(tmp_path / "map" / name, {"in.zip": inner}) for name in ("een.zip", "twee.zip")]
    beside = zipped(tmp_path / "map" / "vier.zip", {"b.csv": TABLE, "in.zip": inner})
    with Bundle(files) as bundle:
        assert paths_of(bundle) == ["een.zip/in.zip/a.csv", "twee.zip/in.zip/a.csv"]
    with Bundle([*files, beside]) as bundle:
        assert [member.path for member in bundle.matching("a.csv", nested=True)] == [
            "een.zip/in.zip/a.csv",
            "twee.zip/in.zip/a.csv",
            "vier.zip/in.zip/a.csv",
        ]
    with Bundle([tmp_path / "map"]) as bundle:
        assert paths_of(bundle)[:2] == ["map/een.zip/in.zip/a.csv", "map/twee.zip/in.zip/a.csv"]


# -- what is refused -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["../buiten.csv", "a/../../buiten.csv", "/etc/buiten.csv", "C:\\buiten.csv", "..\\buiten.csv"]
)
def test_a_member_outside_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    with Bundle([zipped(tmp_path / "a.zip", {name: TABLE, "goed.csv": TABLE})]) as bundle:
        assert paths_of(bundle) == ["goed.csv"]
        assert [str(part.why) for part in bundle.refused] == [
            "De naam wijst naar een plek buiten het zip-bestand; niet gelezen."
        ]


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        (stat.S_IFLNK | 0o777, "koppeling"),
        (stat.S_IFCHR | 0o666, "geen gewoon bestand"),
        (stat.S_IFIFO | 0o666, "geen gewoon bestand"),
        (stat.S_IFSOCK | 0o666, "geen gewoon bestand"),
    ],
)
def test_links_and_devices_in_an_archive_are_refused(tmp_path: Path, mode: int, reason: str) -> None:
    with Bundle([special(tmp_path / "a.zip", "raar", mode)]) as bundle:
        assert paths_of(bundle) == ["goed.csv"]
        assert reason in reasons_of(bundle)["raar"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_links_pipes_and_devices_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "goed.csv").write_bytes(TABLE)
    (tmp_path / "geheim.csv").write_bytes(TABLE)
    (folder / "koppeling.csv").symlink_to(tmp_path / "geheim.csv")
    (folder / "rondje").symlink_to(folder)
    os.mkfifo(folder / "pijp.csv")
    with Bundle([folder]) as bundle:
        assert paths_of(bundle) == ["map/goed.csv"]
        reasons = reasons_of(bundle)
        assert sorted(reasons) == ["map/koppeling.csv", "map/pijp.csv", "map/rondje"]
        assert "andere map" in reasons["map/rondje"]


def forbid(
    monkeypatch: pytest.MonkeyPatch, *, listing: Path | None = None, looking: Path | None = None
) -> None:
    """Forbid to list a folder, or to look at the files in one; an administrator is never refused by modes."""
    scandir, lstat = os.scandir, Path.lstat

    def listed(path: str | Path) -> object:
        if listing is not None and Path(path) == listing:
            raise PermissionError(errno.EACCES, "forbidden", str(path))
        return scandir(path)

    def looked(self: Path) -> os.stat_result:
        if self.parent == looking:
            raise PermissionError(errno.EACCES, "forbidden", str(self))
        return lstat(self)

    monkeypatch.setattr(os, "scandir", listed)
    monkeypatch.setattr(Path, "lstat", looked)


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    for name in ("open", "dicht"):
        (tmp_path / "map" / name).mkdir(parents=True)
        (tmp_path / "map" / name / "a.csv").write_bytes(TABLE)
    return tmp_path / "map"


def test_a_folder_below_that_may_not_be_listed_is_named(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbid(monkeypatch, listing=folders / "dicht")
    with Bundle([folders]) as bundle:
        assert paths_of(bundle) == ["map/open/a.csv"]
        assert "dicht kan niet gelezen worden: dat mag hier niet" in reasons_of(bundle)["map/dicht"]


def test_files_that_may_not_be_looked_at_are_named(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid(monkeypatch, looking=folders / "dicht")
    with Bundle([folders]) as bundle:
        assert paths_of(bundle) == ["map/open/a.csv"]
        assert "dat mag hier niet" in reasons_of(bundle)["map/dicht/a.csv"]


def test_a_folder_of_only_forbidden_files_is_not_called_unknown(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folders / "dicht" / "b.csv").write_bytes(TABLE)
    forbid(monkeypatch, looking=folders / "dicht")
    with pytest.raises(UnusableFileError, match=r"a\.csv kan niet gelezen worden: dat mag hier niet"):
        offer([folders / "dicht"])


def test_a_folder_that_may_not_be_listed_is_not_called_empty(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbid(monkeypatch, listing=folders)
    with pytest.raises(UnusableFileError, match="De map map kan niet gelezen worden: dat mag hier niet"):
        offer([folders])


def test_the_folder_of_the_command_line_is_named_in_its_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnusableFileError, match=r"In de map \. staat geen bestand"):
        Bundle([Path()])
    forbid(monkeypatch, listing=Path())
    with pytest.raises(UnusableFileError, match=r"De map \. kan niet gelezen worden"):
        offer([Path()])


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bom.zip", {f"{n}.csv": bytes(2_000_000) for n in range(20)})
    with pytest.raises(UnusableFileError, match="meer dan 200 keer zo groot"):
        Bundle([path])


def test_a_bomb_beside_other_members_is_refused_alone(tmp_path: Path) -> None:
    noise = os.urandom(200_000)
    with Bundle([zipped(tmp_path / "a.zip", {"bom.csv": bytes(3_000_000), "ruis.bin": noise})]) as bundle:
        assert paths_of(bundle) == ["ruis.bin"]
        assert "200 keer" in reasons_of(bundle)["bom.csv"]


def test_members_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {f"{n:02}.csv": os.urandom(9000) for n in range(9)}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    offsets = [place for place in range(len(data)) if data[place : place + 4] == b"PK\1\2"]
    for place in offsets:
        data[place + 42 : place + 46] = struct.pack("<I", 0)  # every entry points at the first member
        data[place + 20 : place + 24] = struct.pack("<I", 60_000)
    path.write_bytes(data)
    with pytest.raises(UnusableFileError, match=r"200 keer|geen heel zip-bestand"):
        Bundle([path])


def test_a_member_never_yields_more_than_its_stated_size(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"groei.csv": b"1,2\n" * 5000, "ruis": os.urandom(20_000)})
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\1\2", 24), (b"PK\3\4", 22)):
        place = data.index(mark)
        data[place + offset : place + offset + 4] = struct.pack("<I", 100)
    path.write_bytes(data)
    with Bundle([path]) as bundle:
        (member,) = bundle.matching("groei.csv")
        with pytest.raises(UnusableFileError, match=r"groei\.csv is niet heel"):
            member.read(10_000_000)


def _encrypt(path: Path, only: str = "") -> Path:
    data = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        start = 0
        while (place := data.find(mark, start)) >= 0:
            name = 46 if mark == b"PK\1\2" else 30
            if data[place + name : place + name + len(only)] == only.encode():
                data[place + flags] |= 1
            start = place + 4
    path.write_bytes(data)
    return path


def test_encrypted_members_are_refused_with_advice(tmp_path: Path) -> None:
    path = _encrypt(zipped(tmp_path / "a.zip", {"dicht.csv": TABLE, "open.csv": TABLE}), "dicht.csv")
    with Bundle([path]) as bundle:
        assert paths_of(bundle) == ["open.csv"]
        (part,) = bundle.refused
        assert "wachtwoord" in str(part.why)
        assert str(part.advice) == "Pak het zip-bestand zelf uit en kies de map."
    with pytest.raises(UnusableFileError, match=r"b\.zip is met een wachtwoord beveiligd"):
        Bundle([_encrypt(zipped(tmp_path / "b.zip", {"dicht.csv": TABLE}))])


def test_an_archive_with_too_many_members_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 10)
    with pytest.raises(UnusableFileError, match="meer dan 10 bestanden"):
        Bundle([zipped(tmp_path / "a.zip", {str(n): b"" for n in range(11)})])


def test_a_too_large_nested_archive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_NESTED", 1000)
    with Bundle([zipped(tmp_path / "a.zip", {"b.zip": os.urandom(2000), "c": b""})]) as bundle:
        assert "te groot" in reasons_of(bundle)["b.zip"]


@pytest.mark.parametrize("damage", ["cut", "flipped", "other method"])
def test_a_damaged_archive_gives_a_sentence(tmp_path: Path, damage: str) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": os.urandom(50_000)})
    data = bytearray(path.read_bytes())
    match damage:
        case "cut":
            del data[len(data) // 2 :]
        case "flipped":
            data[20_000] ^= 0xFF
        case _:
            for mark, offset in ((b"PK\1\2", 10), (b"PK\3\4", 8)):
                data[data.index(mark) + offset] = 9
    path.write_bytes(data)
    with pytest.raises(UnusableFileError, match=r"niet heel|geen heel"):
        read(path)


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(TABLE * 100_000)
    with Bundle([path]) as bundle:
        (member,) = bundle.members
        with member.open() as stream:
            stream.read(10)
            with path.open("ab") as more:
                more.write(b"x")
            with pytest.raises(UnusableFileError, match="veranderde terwijl"):
                stream.read()


def test_an_archive_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": TABLE})
    with Bundle([path]) as bundle:
        with path.open("ab") as more:
            more.write(b"x")
        with pytest.raises(UnusableFileError, match=r"a\.zip veranderde"):
            bundle.members[0].head()


def test_a_file_that_vanishes_gives_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(TABLE)
    with Bundle([path]) as bundle:
        path.unlink()
        with pytest.raises(UnusableFileError, match="is er niet"):
            bundle.members[0].read(100)


def test_reading_stops_at_the_next_block_after_a_cancel(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(bytes(5_000_000))
    done: list[int] = []

    def cancel(_words: Text, now: int, _total: int) -> None:
        done.append(now)
        if now > 1_000_000:
            raise ImportCancelledError

    with Bundle([path], cancel) as bundle, pytest.raises(ImportCancelledError):
        bundle.members[0].read(10_000_000)
    assert done[-1] < 1_600_000


@pytest.mark.parametrize("nested", [False, True])
def test_a_member_that_would_begin_before_the_file_is_refused(tmp_path: Path, *, nested: bool) -> None:
    whole = zipped(tmp_path / "a.zip", {"wellness.csv": TABLE}).read_bytes()
    broken = whole[:4] + whole[24:]
    path = zipped(tmp_path / "b.zip", {"a.zip": broken}) if nested else tmp_path / "a.zip"
    (tmp_path / "a.zip").write_bytes(broken)
    with pytest.raises(UnusableFileError, match="is niet heel"):
        read(path)


def test_a_member_without_a_name_is_left_out(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"wellness.csv": TABLE, "x": TABLE})
    data = bytearray(path.read_bytes())
    # the name of a member ends at a zero
    data[data.rindex(b"x", 0, data.rindex(b"PK\5\6"))] = 0
    path.write_bytes(data)
    with Bundle([path]) as bundle:
        assert paths_of(bundle) == ["wellness.csv"]


_SEED: Final = io.BytesIO()
with zipfile.ZipFile(_SEED, "w", zipfile.ZIP_DEFLATED) as _archive:
    _archive.writestr("map/wellness.csv", TABLE * 20)
    _archive.writestr("b.zip", zlib.compress(TABLE))


@settings(max_examples=tries(150), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(_SEED.getvalue()) - 1), st.integers(0, 255)), max_size=8), st.data()
)
def test_any_archive_is_read_or_refused_with_a_sentence(
    tmp_path: Path, flips: list[tuple[int, int]], data: st.DataObject
) -> None:
    content = bytearray(_SEED.getvalue())
    for place, value in flips:
        content[place] = value
    path = tmp_path / "a.zip"
    path.write_bytes(content[: data.draw(st.integers(4, len(content)))])
    sentences = []
    try:
        read(path)
    except UnusableFileError as error:
        sentences.append(str(error))
    assert all(sentences)


def test_a_refusal_of_the_only_member_names_the_chosen_file(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("Sleep.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "gekozen.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(UnusableFileError, match=r"gekozen\.zip, Sleep\.csv: Dit is een koppeling"):
        offer([tmp_path / "gekozen.zip"])
