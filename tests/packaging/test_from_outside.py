"""The whole program from outside: no socket, killed at any moment, and started where much is missing."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Final

import pytest

from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import new_key
from tests.packaging.outside import BUILT, PROGRAM, Person, has, plugin_of, refused_library, until, without_x
from tests.tools import strace

KILLS: Final = 20 if BUILT else 3
LANGUAGES: Final = ("tr_TR.UTF-8", "ar_EG.UTF-8", *(("he_IL.UTF-8", "C", "xx_YY") if BUILT else ()))
NEEDS_X: Final = pytest.mark.skipif(bool(without_x()), reason=without_x())
NEEDS_BUILT: Final = pytest.mark.skipif(not BUILT, reason="NOT TRIED: HERSTEL_BUILT names no built program")
STRACE: Final = ("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,connect,bind", "-o")

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="NOT TRIED: X, strace and signals are of Linux"),
    pytest.mark.timeout(600),
]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of the tests' own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)  # noqa: S603
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "thuis"
    made.mkdir()
    return made


@pytest.fixture
def person(home: Path, display: str) -> Person:
    return Person(home, display)


@contextmanager
def window(person: Person, *words: str, before: tuple[str, ...] = ()) -> Iterator[subprocess.Popen[str]]:
    """A window that takes typing; it is killed at the end unless it was closed."""
    process = person.start(*words, before=before)
    shown: list[str] = []
    try:
        try:
            person.focus()
        except AssertionError:
            shown = [f"status {process.poll()}", *person.windows()]
            raise
        yield process
    finally:
        person.kill(process)
        _, said = process.communicate()
        # only when something failed
        if shown:
            pytest.fail(f"no window, but {shown}: {said[-1000:]}")
        until(lambda: not person.windows(), "an empty screen")


# -- no network -------------------------------------------------------------------------------------------


@NEEDS_X
@pytest.mark.skipif(not strace(), reason="NOT TRIED: there is no strace that may trace here")
def test_a_whole_journey_opens_no_socket_but_those_of_screen_and_desktop(
    person: Person, tmp_path: Path
) -> None:
    log = tmp_path / "trace"
    with window(person, before=(*STRACE, str(log))) as process:
        person.type("52\t61\t71,5\t")
        until(lambda: len(person.stored()) >= 3, "the morning")
        for page, title in (("2", "Trends"), ("3", "Week"), ("4", "Signalen"), ("1", "Vandaag")):
            person.keys(f"ctrl+{page}")
            until(lambda title=title: f"Herstel – {title}" in person.windows(), title)  # type: ignore[misc]
        person.keys("ctrl+q")
        assert process.wait(60) == 0
    seen = [log.read_text("utf-8")]
    export, paper = str(tmp_path / "alles.json"), str(tmp_path / "week.pdf")
    for number, words in enumerate(
        (
            ["enter", "gisteren", "pulse=53", "motivation=5"],
            ["export", "--json", export],
            ["import", export],
            ["week", "--pdf", paper],
            ["signals"],
            ["backup"],
            ["check"],
            ["demo", str(tmp_path / "voorbeeld.herstel"), "--years", "1"],
        )
    ):
        one = tmp_path / f"trace{number}"
        told = person.command(*words, before=(*STRACE, str(one)))
        assert told.returncode == 0, told.stderr
        seen.append(one.read_text("utf-8"))
    calls = [line for text in seen for line in text.splitlines() if "socket(" in line or "sa_family=" in line]
    assert calls, "the test can see: a window speaks to its screen"
    assert [line for line in calls if "AF_UNIX" not in line] == []


@NEEDS_X
def test_it_works_where_there_is_no_network(person: Person) -> None:
    alone = ("unshare", "--map-root-user", "--net")
    if not has("unshare") or subprocess.run([*alone, "true"], check=False).returncode:  # noqa: S603
        pytest.skip("NOT TRIED: no network namespace can be made here")
    with window(person, before=alone):
        person.type("52\t")
        until(lambda: person.stored() == {"resting_heart_rate": 52}, "the pulse")


# -- killed at any moment ---------------------------------------------------------------------------------


@NEEDS_X
def test_killed_at_any_moment_and_all_that_was_stored_is_there(person: Person) -> None:
    chance = random.Random(20261122)  # noqa: S311  # the same moments every time
    before: dict[str, object] = {}
    for number in range(KILLS):
        with window(person) as process:
            assert person.windows() == ["Herstel – Vandaag"], "it asks nothing"
            if before:
                assert person.stored() == before
            pulse, hrv = 40 + number, 60 + number
            # the first time when something is stored, so that there is something to lose
            killing = Timer(chance.uniform(0, 0.8) if before else 5, person.kill, [process])
            killing.start()
            # the pulse of the last time is there: it is typed over
            person.keys("ctrl+a")
            person.type(f"{pulse}\t")
            person.keys("ctrl+a")
            person.type(f"{hrv}\t")
            killing.join()
            assert process.wait(60) == -signal.SIGKILL
        after = person.stored()
        for measure, typed in (("resting_heart_rate", pulse), ("hrv_rmssd", hrv)):
            assert after.get(measure) in {before.get(measure), typed}
        before = after
    assert before, "something was stored in time"
    assert person.command("check").returncode == 0


# -- a journal with a password ----------------------------------------------------------------------------


def test_a_journal_with_a_password_is_opened(home: Path) -> None:
    person = Person(home)
    person.command("enter", "vandaag", "pulse=52")
    key = new_key("een goed wachtwoord").key
    rewrite(home / ".local/share/herstel/dagboek.herstel", None, key)
    refused = person.command("export", "--json", "-", typed="een ander wachtwoord\n")
    assert (refused.returncode, refused.stdout) == (1, "")
    opened = person.command("export", "--json", "-", typed="een goed wachtwoord\n")
    assert '"value": 52' in opened.stdout, opened.stderr


# -- where much is missing --------------------------------------------------------------------------------


def one_sentence(told: subprocess.CompletedProcess[str]) -> str:
    """What it said, which must be one line in Dutch and no traceback."""
    (line,) = (line for line in told.stderr.splitlines() if not line.startswith("error: XDG_RUNTIME_DIR"))
    assert line.startswith(("Herstel kan ", "Herstel weet "))
    assert told.returncode == 1
    return line


@pytest.mark.parametrize(
    ("environment", "plugin"),
    [
        ({"QT_QPA_PLATFORM": ""}, "xcb"),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":7777"}, "xcb"),
        ({"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "nergens"}, "wayland"),
    ],
)
def test_no_screen_is_said_in_one_sentence(home: Path, environment: dict[str, str], plugin: str) -> None:
    told = one_sentence(Person(home, other=environment).command())
    assert (refused_library(plugin_of(plugin)) or "er is geen beeldscherm") in told
    assert "opnieuw" not in told


def test_a_platform_that_qt_does_not_know_is_named(home: Path) -> None:
    told = one_sentence(Person(home, other={"QT_QPA_PLATFORM": "onzin"}).command())
    assert "QT_QPA_PLATFORM staat op onzin" in told


def test_a_library_that_a_plugin_lacks_is_named(home: Path, tmp_path: Path) -> None:
    """Whatever this machine has: the plugin asks for a library that no machine has."""
    plugin = plugin_of("xcb")
    folder = tmp_path / "platforms"
    folder.mkdir()
    asked = plugin.read_bytes().replace(b"libxcb-keysyms.so.1", b"libxcb-nowhere.so.1")
    (folder / plugin.name).write_bytes(asked)
    environment = {
        "QT_QPA_PLATFORM": "xcb",
        "DISPLAY": ":7777",
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(folder),
        # where the plugin itself is, it finds the libraries of Qt by the way from there
        "LD_LIBRARY_PATH": str(plugin.parents[2] / "lib"),
    }
    told = one_sentence(Person(home, other=environment).command())
    assert "libxcb-nowhere.so.1" in told
    assert "opnieuw" not in told


@pytest.mark.skipif(bool(BUILT), reason="the built program has its modules inside")
@pytest.mark.parametrize(
    ("words", "begin"),
    [
        ([], "Herstel kan geen venster openen: "),
        (["week", "--pdf", "week.pdf"], "Herstel kan dit niet: "),
    ],
)
def test_a_library_that_qt_itself_lacks_is_named(
    home: Path, tmp_path: Path, words: list[str], begin: str
) -> None:
    person = Person(home)
    assert person.command("enter", "vandaag", "pulse=52").returncode == 0
    other = tmp_path / "other" / "PySide6"
    other.mkdir(parents=True)
    (other / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file: No such file or directory')\n"
    )
    person = Person(
        home, other={"PYTHONPATH": f"{other.parent}{os.pathsep}{person.environment['PYTHONPATH']}"}
    )
    told = one_sentence(person.command(*words))
    assert told.startswith(f"{begin}op deze computer ontbreekt libEGL.so.1. Installeer die met")


@NEEDS_BUILT
@pytest.mark.parametrize("broken", [True, False])
def test_a_platform_plugin_that_is_broken_or_gone(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, broken: bool
) -> None:
    copy = tmp_path / "herstel"
    shutil.copytree(Path(PROGRAM[0]).parent, copy, symlinks=True, copy_function=os.link)
    (plugin,) = copy.rglob("libqxcb.so")
    plugin.unlink()
    if broken:
        plugin.write_bytes(b"\x7fELF is this one not")
    monkeypatch.setattr("tests.packaging.outside.PROGRAM", [str(copy / "herstel")])
    person = Person(home, other={"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":7777"})
    assert "onderdeel van Qt" in one_sentence(person.command())


@pytest.mark.parametrize("place", ["/proc", "/dev/null", "/proc/geen/map"])
@pytest.mark.parametrize("words", [[], ["enter", "vandaag", "pulse=52"]])
def test_a_home_that_cannot_be_written(home: Path, place: str, words: list[str]) -> None:
    told = Person(home, other={"HOME": place}).command(*words)
    assert told.returncode == 1
    known = (
        "Herstel kan hier niet schrijven: ", "De instellingen in ", "De schijf met ", "Het dagboek ",
        "Met /dev/null/.local/share/herstel/dagboek.herstel lukt dit niet: een deel van het pad is geen map.",
    )  # fmt: skip
    assert told.stderr
    assert [line for line in told.stderr.splitlines() if not line.startswith(known)] == []


@pytest.mark.skipif(not has("setpriv") or os.geteuid() != 0, reason="NOT TRIED: only root becomes nobody")
@pytest.mark.parametrize("words", [[], ["check"]])
def test_a_user_of_whom_the_system_knows_no_home(words: list[str]) -> None:
    nobody = ("env", "-u", "HOME", "setpriv", "--reuid", "54321", "--regid", "54321", "--clear-groups")
    somebody = Person(Path("/"))
    if somebody.command("--version", before=nobody).returncode:
        pytest.skip("NOT TRIED: the program lies where nobody else may look")
    told = somebody.command(*words, before=nobody)
    assert "HOME is niet ingesteld" in one_sentence(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_language_of_the_system_and_any_name_of_a_home(tmp_path: Path, language: str) -> None:
    home = tmp_path / "İzmir ıI Zoë 😀" / ("x" * 200)  # noqa: RUF001
    home.mkdir(parents=True)
    person = Person(home, other={"LANG": language, "LC_ALL": language})
    told = person.command("enter", "vandaag", "pulse=52", "motivation=5", "note=Iİıi", "tag=+ziek")  # noqa: RUF001
    assert told.returncode == 0, told.stderr
    assert person.stored() == {"resting_heart_rate": 52, "motivation": 5}
    process = person.start()
    locks = home / ".local/share/herstel/.dagboek.herstel.lock"
    until(lambda: locks.exists() or process.poll() is not None, "the window")
    process.terminate()
    _, said = process.communicate()
    assert "Traceback" not in said


# -- what was built ---------------------------------------------------------------------------------------


@NEEDS_BUILT
def test_no_network_of_qt_or_python_was_built_in() -> None:
    names = [path.name.lower() for path in Path(PROGRAM[0]).parent.rglob("*")]
    words = ("qt6network", "qtnetwork", "libssl", "_ssl", "qopenssl", "networkinformation", "tlsbackend")
    assert [name for name in names if any(word in name for word in words)] == []


@NEEDS_BUILT
def test_what_loads_late_was_built_in() -> None:
    folder = Path(PROGRAM[0]).parent / "lib"
    for pattern in ("sqlcipher3/_sqlite3*.so", "cryptography/hazmat/bindings/_rust*.so", "_cffi_backend*"):
        assert list(folder.glob(pattern)), pattern
    assert list(folder.glob("keyring-*.dist-info/entry_points.txt"))


@NEEDS_BUILT
def test_it_is_not_larger_than_promised() -> None:
    files = (path for path in Path(PROGRAM[0]).parent.rglob("*") if not path.is_symlink())
    assert sum(path.stat().st_size for path in files if path.is_file()) <= 200e6
