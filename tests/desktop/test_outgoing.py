from __future__ import annotations

import errno
import os
import socket as sockets  # noqa: TID251  # a name in a folder, no network
import stat
from typing import TYPE_CHECKING

import pytest

from herstel_gui.desktop.outgoing import Outgoing
from herstel_gui.desktop.parts import Parts
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

POSIX = pytest.mark.skipif(os.name == "nt", reason="links, rights and devices are otherwise there")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "thuis"
    folder.mkdir()
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documenten"
    folder.mkdir()
    return folder


@pytest.fixture
def outgoing(home: Path) -> Outgoing:
    return Outgoing(lambda _path: None, Parts(home))


@pytest.fixture
def umask() -> Iterator[int]:
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def failing(number: int) -> Iterator[bytes]:
    yield b"begin"
    raise OSError(number, os.strerror(number))


def test_the_whole_file_is_written_and_no_part_remains(outgoing: Outgoing, folder: Path, home: Path) -> None:
    target = folder / "dagboek.json"
    assert outgoing.write(target, ["één".encode(), b" twee"]) == target
    assert target.read_bytes() == "één twee".encode()
    assert list(folder.iterdir()) == [target]
    assert list(home.iterdir()) == []


@POSIX
def test_a_new_file_has_the_rights_of_the_umask(outgoing: Outgoing, folder: Path, umask: int) -> None:
    assert rights(outgoing.write(folder / "week.pdf", [b"x"])) == 0o666 & ~umask


@POSIX
@pytest.mark.parametrize("mode", [0o664, 0o600, 0o644, 0o660, 0o755])
def test_a_replaced_file_keeps_its_rights(outgoing: Outgoing, folder: Path, mode: int) -> None:
    target = folder / "week.pdf"
    target.write_bytes(b"oud")
    target.chmod(mode)
    outgoing.write(target, [b"nieuw"])
    assert (target.read_bytes(), rights(target)) == (b"nieuw", mode)


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="only the administrator gives files away")
def test_a_replaced_file_keeps_its_owner_and_group(outgoing: Outgoing, folder: Path) -> None:
    target = folder / "week.pdf"
    target.write_bytes(b"oud")
    os.chown(target, 1234, 2345)
    outgoing.write(target, [b"nieuw"])
    assert (target.stat().st_uid, target.stat().st_gid) == (1234, 2345)


@POSIX
def test_another_group_gets_only_the_rights_of_everybody(
    outgoing: Outgoing, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder / "week.pdf"
    target.write_bytes(b"oud")
    target.chmod(0o664)
    real = os.fstat

    def other_group(descriptor: int) -> os.stat_result:
        found = real(descriptor)
        return os.stat_result([*found[:5], found.st_gid + 1, *found[6:]])

    def refuse(*_args: int) -> None:
        raise PermissionError(errno.EPERM, "no")

    monkeypatch.setattr(os, "fstat", other_group)
    monkeypatch.setattr(os, "fchown", refuse)
    outgoing.write(target, [b"nieuw"])
    assert rights(target) == 0o644


@POSIX
def test_a_file_system_without_rights_can_be_written(
    outgoing: Outgoing, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: int) -> None:
        raise PermissionError(errno.EPERM, "no")

    target = folder / "week.pdf"
    target.write_bytes(b"oud")
    monkeypatch.setattr(os, "fchmod", refuse)
    assert outgoing.write(target, [b"nieuw"]).read_bytes() == b"nieuw"


@POSIX
def test_the_target_of_a_link_is_replaced_and_the_link_stays(
    outgoing: Outgoing, folder: Path, home: Path
) -> None:
    real = home / "echt.csv"
    real.write_bytes(b"oud")
    link, dangling = folder / "link.csv", folder / "straks.csv"
    link.symlink_to(real)
    dangling.symlink_to(home / "nog niet.csv")
    assert outgoing.write(link, [b"nieuw"]) == real
    outgoing.write(dangling, [b"nieuw"])
    assert link.is_symlink()
    assert dangling.is_symlink()
    assert real.read_bytes() == (home / "nog niet.csv").read_bytes() == b"nieuw"


@POSIX
def test_other_hard_links_keep_the_old_content(outgoing: Outgoing, folder: Path) -> None:
    first, second = folder / "een.csv", folder / "ander.csv"
    first.write_bytes(b"oud")
    second.hardlink_to(first)
    outgoing.write(first, [b"nieuw"])
    assert (first.read_bytes(), second.read_bytes()) == (b"nieuw", b"oud")


@POSIX
@pytest.mark.timeout(20)
@pytest.mark.parametrize("kind", ["pijp", "apparaat", "socket", "map"])
@pytest.mark.parametrize("linked", [False, True])
def test_a_pipe_device_socket_or_folder_is_refused_and_stays(
    outgoing: Outgoing, folder: Path, kind: str, *, linked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    target = folder / "doel"
    if kind == "pijp":
        os.mkfifo(target)
    elif kind == "map":
        target.mkdir()
    elif kind == "socket":
        with sockets.socket(sockets.AF_UNIX) as listening:
            listening.bind("doel")
    else:
        target.symlink_to("/dev/null")
    before = target.stat()
    path = target
    if linked:
        path = folder / "link"
        path.symlink_to(target)
    with pytest.raises(UnusableFileError, match=kind):
        outgoing.write(path, [b"x"])
    assert (target.stat().st_ino, target.stat().st_mode) == (before.st_ino, before.st_mode)
    assert path.is_symlink() == (linked or kind == "apparaat")


@POSIX
def test_a_read_only_file_is_refused(outgoing: Outgoing, folder: Path) -> None:
    target = folder / "vast.csv"
    target.write_bytes(b"oud")
    target.chmod(0o444)
    with pytest.raises(UnusableFileError, match="mag alleen gelezen worden"):
        outgoing.write(target, [b"nieuw"])
    assert target.read_bytes() == b"oud"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, r"de schijf is vol\). Maak ruimte vrij"),
        (errno.EDQUOT, r"je hebt hier geen ruimte meer\). Maak ruimte vrij"),
        (errno.EIO, r"de schijf geeft een storing\). Kies een andere map"),
        (errno.ENODEV, r"het apparaat is er niet meer\). Kies een andere map"),
    ],
)
def test_the_old_file_stays_when_writing_fails(
    outgoing: Outgoing, folder: Path, home: Path, number: int, words: str
) -> None:
    target = folder / "dagboek.json"
    target.write_bytes(b"oud")
    with pytest.raises(UnusableFileError, match=words):
        outgoing.write(target, failing(number))
    assert target.read_bytes() == b"oud"
    assert list(folder.iterdir()) == [target]
    assert list(home.iterdir()) == []


def test_an_unexpected_exception_leaves_no_part(outgoing: Outgoing, folder: Path, home: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"begin"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        outgoing.write(folder / "dagboek.json", broken())
    assert list(folder.iterdir()) == list(home.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("weg/week.pdf", "de map of het bestand is er niet"),
        ("brief.txt/week.pdf", "een deel van het pad is geen map"),
        ("x" * 300, "de naam is te lang.*Kies een andere naam"),
    ],
)
def test_an_impossible_path_is_refused_with_the_reason(
    outgoing: Outgoing, folder: Path, name: str, words: str
) -> None:
    (folder / "brief.txt").write_text("x")
    with pytest.raises(UnusableFileError, match=words):
        outgoing.write(folder / name, [b"x"])
    assert [path.name for path in folder.iterdir()] == ["brief.txt"]


@POSIX
def test_a_link_to_itself_is_refused_with_the_reason(outgoing: Outgoing, folder: Path) -> None:
    loop = folder / "lus.csv"
    loop.symlink_to(loop)
    with pytest.raises(UnusableFileError, match="een koppeling wijst naar zichzelf"):
        outgoing.write(loop, [b"x"])


def test_a_name_of_maximum_length_can_be_written(outgoing: Outgoing, folder: Path) -> None:
    assert outgoing.write(folder / ("é" * 125 + ".csv"), [b"x"]).read_bytes() == b"x"


def test_only_a_journal_gets_the_suffix_of_a_journal(outgoing: Outgoing, folder: Path) -> None:
    for name in ("nieuw.herstel", "NIEUW.HERSTEL"):
        with pytest.raises(UnusableFileError, match="is voor een dagboek"):
            outgoing.write(folder / name, [b"x"])
        with outgoing.journal(folder / name) as free:
            assert free == folder / name
    assert list(folder.iterdir()) == []


def test_a_journal_whose_part_has_too_long_a_name_is_refused(outgoing: Outgoing, folder: Path) -> None:
    with (
        pytest.raises(UnusableFileError, match=r"de naam is te lang.*Kies een andere naam"),
        outgoing.journal(folder / ("n" * 245 + ".herstel")),
    ):
        pass


def test_a_protected_path_is_refused_before_the_content_is_made(home: Path, folder: Path) -> None:
    guarded = Outgoing(lambda path: Text("{name} blijft.", name=path.name), Parts(home))
    with pytest.raises(UnusableFileError, match=r"x\.csv blijft"):
        guarded.write(folder / "x.csv", iter(()))
    with pytest.raises(UnusableFileError, match=r"x\.csv blijft"), guarded.journal(folder / "x.csv"):
        pass


def test_a_journal_created_meanwhile_is_not_overwritten(home: Path, folder: Path) -> None:
    journal = folder / "later.csv"

    def protects(path: Path) -> Text | None:
        return Text("blijft") if path.exists() else None

    def slow() -> Iterator[bytes]:
        yield b"begin"
        journal.write_bytes(b"SQLite format 3\0")

    with pytest.raises(UnusableFileError, match="blijft"):
        Outgoing(protects, Parts(home)).write(journal, slow())
    assert journal.read_bytes() == b"SQLite format 3\0"
    assert list(folder.iterdir()) == [journal]


def week_of(member: str) -> bytes:
    mark = f' "member_id": "{member}",' if member else ""
    return (
        f'{{"format": "herstelweek", "version": 1, "club": "Z", "member": "J.V.",{mark} "days": 1}}'.encode()
    )


def test_a_club_week_replaces_only_an_earlier_file_of_the_same_member(
    outgoing: Outgoing, folder: Path
) -> None:
    target = folder / "jv-2026-W47.herstelweek"
    outgoing.write(target, [week_of("aa")], member="aa")
    outgoing.write(target, [week_of("aa")], member="aa")
    for other in ("bb", ""):
        refusal = outgoing.refusal(target, member=other)
        assert refusal is not None
        assert "Kies een andere naam" in str(refusal)
        with pytest.raises(UnusableFileError):
            outgoing.write(target, [week_of(other)], member=other)
    assert target.read_bytes() == week_of("aa")


def test_a_week_without_a_member_id_is_proof_of_nobody(outgoing: Outgoing, folder: Path) -> None:
    target = folder / "jv-2026-W47.herstelweek"
    target.write_bytes(week_of(""))
    assert outgoing.refusal(target, member="aa") is not None
    assert outgoing.refusal(target) is not None
