"""A simulation of power cuts from the recorded system calls of a real run.

The program runs under ``strace``. The power is cut after each system call: synced data survives, and of the
other writes nothing, everything, or random sectors of 512 bytes. Changes of names in the folder survive in
their order. This models a journalling file system, not a disk.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from herstel_gui.domain.errors import HerstelError
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.storage.ciphers import KEY, OTHER, RING, everything
from tests.tools import strace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT: Final = Path(__file__).parents[2]
STRACE: Final = strace()
SECTOR: Final = 512
_CALLS: Final = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2"
_LINE: Final = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\d+)(?:<([^>]*)>)?")

WRITER: Final = """
import os
import sys
from datetime import date, timedelta
from pathlib import Path
from herstel_gui.application.changes import Edit
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine import connections as database
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock
from tests.storage.ciphers import RING

if len(sys.argv) > 3:
    database._PROMISED = (*database._PROMISED, sys.argv[3])
store = open_journal(Path(sys.argv[1]), FixedClock(), keys=RING, create=False)
for number in range(int(sys.argv[2])):
    day = date(2000, 1, 1) + timedelta(days=number)
    both = [Edit(None, Reading(day, measure, number)) for measure in ("mood", "stress")]
    store.apply(both, MORNING, Text("proef"))
    os.write(1, b"%d" % number)
"""

REWRITER: Final = """
import os
import sys
from pathlib import Path
from herstel_gui.storage.engine import private_files as files
from herstel_gui.storage.encryption.encrypting import rewrite
from tests.storage.ciphers import KEY, OTHER, RING

path = Path(sys.argv[1])
if len(sys.argv) > 3:
    files.sync = lambda _: None
for number in range(int(sys.argv[2])):
    rewrite(path, RING.of(path), [KEY, OTHER, None][number % 3])
    os.write(1, b"%d" % number)
"""
PASSWORDS: Final = (None, KEY, OTHER)
"""The key after n rewrites, at index n modulo 3."""


@dataclass(frozen=True, slots=True)
class Call:
    """One recorded call on the folder of the journal; ``name`` is the file name, empty for the folder."""

    what: str
    """``create``, ``write``, ``cut``, ``sync``, ``remove``, ``rename`` or ``said`` (acknowledged)."""
    name: str = ""
    data: bytes = b""
    place: int = 0
    to: str = ""


@dataclass
class Disk:
    """The files and names in a folder: the part that survives a power cut, and the unsynced part."""

    content: dict[int, bytes] = field(default_factory=dict)
    """The synced content of each file, by file number."""
    pending: dict[int, list[Call]] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    """The file numbers of the names as the program sees them."""
    certain: dict[str, int] = field(default_factory=dict)
    """The names that survive a power cut."""
    moves: list[tuple[str, int | None]] = field(default_factory=list)
    """Unsynced changes of names: the name and its new file number, None for a removed name."""

    def take(self, call: Call) -> None:
        """Apply one system call."""
        match call.what:
            case "create" if call.name not in self.names:
                number = len(self.content)
                self.content[number], self.pending[number] = b"", []
                self._move(call.name, number)
            case "write" | "cut":
                self.pending[self.names[call.name]].append(call)
            case "sync" if call.name:
                self._sync(self.names[call.name])
            case "sync":
                self._sync_names(len(self.moves))
            case "remove":
                self._move(call.name, None)
            case "rename":
                number = self.names[call.name]
                self._move(call.name, None)
                self._move(call.to, number)
            case _:
                pass

    def _move(self, name: str, number: int | None) -> None:
        self.moves.append((name, number))
        _rename(self.names, name, number)

    def _sync(self, number: int) -> None:
        self.content[number] = written(self.content[number], self.pending[number])
        self.pending[number] = []
        # syncing a new file also syncs its name
        ours = [place for place, (_, of) in enumerate(self.moves) if of == number]
        self._sync_names(max(ours, default=-1) + 1)

    def _sync_names(self, count: int) -> None:
        for name, number in self.moves[:count]:
            _rename(self.certain, name, number)
        del self.moves[:count]

    def image(self, keep: str, chance: random.Random) -> dict[str, bytes]:
        """Return the files after a power cut; ``keep`` is ``nothing``, ``everything`` or ``some``."""
        names = dict(self.certain)
        most = len(self.moves)
        count = {"nothing": 0, "everything": most}.get(keep, chance.randint(0, most))
        for name, number in self.moves[:count]:
            _rename(names, name, number)
        return {name: self._left(number, keep, chance) for name, number in names.items()}

    def _left(self, number: int, keep: str, chance: random.Random) -> bytes:
        if keep == "nothing":
            return self.content[number]
        if keep == "everything":
            return written(self.content[number], self.pending[number])
        some = [part for call in self.pending[number] for part in _sectors(call) if chance.random() < 0.5]
        return written(self.content[number], some)


def _rename(names: dict[str, int], name: str, number: int | None) -> None:
    if number is None:
        names.pop(name, None)
    else:
        names[name] = number


def _sectors(call: Call) -> Iterator[Call]:
    if call.what == "cut":
        yield call
    for start in range(0, len(call.data), SECTOR):
        yield Call("write", call.name, call.data[start : start + SECTOR], call.place + start)


def written(content: bytes, calls: list[Call]) -> bytes:
    """Return the content after these writes."""
    found = bytearray(content)
    for call in calls:
        if call.what == "cut":
            found = found[: call.place] + bytes(max(0, call.place - len(found)))
        else:
            found += bytes(max(0, call.place - len(found)))
            found[call.place : call.place + len(call.data)] = call.data
    return bytes(found)


def record(path: Path, times: int, promise: str = "", program: str = WRITER) -> list[Call]:
    """Run a program that changes the journal at ``path`` ``times`` times; return its system calls.

    ``promise`` is an additional PRAGMA for the connections of WRITER; any text makes REWRITER skip syncing.
    Both serve as controls without syncing.
    """
    assert STRACE is not None
    log = path.parent.with_name(f"{path.parent.name}.strace")
    command = [
        STRACE,
        "-f",
        "--seccomp-bpf",
        "-y",
        "-xx",
        "-s",
        "9999999",
        "-o",
        str(log),
        "-e",
        f"trace={_CALLS}",
    ]
    started = [sys.executable, "-c", program, str(path), str(times), *([promise] if promise else [])]
    subprocess.run([*command, *started], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    with log.open(encoding="ascii") as lines:
        return [call for line in lines if (call := _parsed(line, path.parent)) is not None]


def _parsed(line: str, folder: Path) -> Call | None:
    match = _LINE.match(line)
    if match is None or int(match[3]) < 0:
        return None
    what, rest, _, opened = match.groups()
    texts = [_plain(text) for text in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', rest)]
    if what == "openat":
        name = _within(_plain(opened or "").decode(), folder)
        return Call("create", name) if name and "O_CREAT" in rest else None
    if what.startswith(("unlink", "rename")):
        names = [_within(text.decode(), folder) for text in texts]
        return (
            Call("remove" if what.startswith("unlink") else "rename", names[0] or "", to=names[-1] or "")
            if names and names[0]
            else None
        )
    return _parsed_of_open_file(what, rest, texts, folder)


def _parsed_of_open_file(what: str, rest: str, texts: list[bytes], folder: Path) -> Call | None:
    descriptor = re.match(r"(\d+)<([^>]*)>", rest)
    if descriptor is None:
        return None
    if what == "write" and descriptor[1] == "1":
        return Call("said", data=texts[0])
    name = _within(_plain(descriptor[2]).decode(errors="replace"), folder)
    if name is None:
        return None
    last = rest.rsplit(", ", 1)[-1]
    match what:
        case "fsync" | "fdatasync":
            return Call("sync", name)
        case "pwrite64":
            return Call("write", name, texts[0], int(last, 0))
        case "ftruncate":
            return Call("cut", name, place=int(last, 0))
        case _:
            return None


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()


def _within(path: str, folder: Path) -> str | None:
    """Return the name of a file in the folder, empty for the folder itself, None for other paths."""
    if path == str(folder):
        return ""
    return Path(path).name if Path(path).parent == folder else None


@dataclass
class Verdict:
    """The results of simulated power cuts."""

    images: int = 0
    lost: int = 0
    """Images without an acknowledged value."""
    torn: int = 0
    """Images with half a transaction, or with an unusable file."""


Judge: TypeAlias = "Callable[[Path, int, Verdict], None]"
"""Checks a journal after a power cut, given the last acknowledged number."""


def cut_everywhere(
    calls: list[Call], before: bytes, name: str, folder: Path, chances: int, judge: Judge | None = None
) -> Verdict:
    """Simulate a power cut after each call, in ``2 + chances`` ways, and judge the resulting files."""
    chance = random.Random(7)  # noqa: S311  # the same cuts every time
    disk, verdict, acknowledged = Disk({0: before}, {0: []}, {name: 0}, {name: 0}), Verdict(), -1
    judged: set[int] = set()
    for call in calls:
        disk.take(call)
        if call.what == "said":
            acknowledged = int(call.data)
        for keep in ("nothing", "everything", *["some"] * chances):
            image = disk.image(keep, chance)
            # skip an image that was already judged with the same acknowledgements
            mark = hash((acknowledged, *sorted(image.items())))
            verdict.images += 1
            if mark not in judged:
                judged.add(mark)
                _put(image, folder)
                (judge or judge_pairs)(folder / name, acknowledged, verdict)
    return verdict


def _put(image: dict[str, bytes], folder: Path) -> None:
    for old in folder.iterdir():
        old.unlink()
    for name, content in image.items():
        (folder / name).write_bytes(content)


def judge_rewrites(truth: dict[str, object]) -> Judge:
    """Return a judge that requires the whole journal, with the last acknowledged key or the next one."""

    def judge(path: Path, acknowledged: int, verdict: Verdict) -> None:
        try:
            key = RING.of(path)
            open_journal(path, FixedClock(), keys=RING, create=False).close()
            whole = everything(path) == truth
        except HerstelError:
            whole, key = False, None
        if not whole:
            verdict.torn += 1
        elif key not in {PASSWORDS[(acknowledged + done) % 3] for done in (1, 2)}:
            verdict.lost += 1

    return judge


def judge_pairs(path: Path, acknowledged: int, verdict: Verdict) -> None:
    """Require all acknowledged pairs, and no half pairs."""
    try:
        days = list(open_journal(path, FixedClock(), keys=RING, create=False).days().values())
    except HerstelError:
        verdict.torn += 1
        return
    if any(len(record.readings) != 2 for record in days) or not check(path, RING.of(path)).sound:
        verdict.torn += 1
    elif len(days) - 1 < acknowledged:
        verdict.lost += 1
