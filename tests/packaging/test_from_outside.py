"""The whole program as a process: no network sockets, kills at any moment, missing libraries and folders."""

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
from tests.packaging.outside import BUILT, PROGRAM, User, has, plugin_of, refused_library, until, without_x
from tests.tools import strace
from tests.x_server import x_server

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
    """Run an X server for the tests and return its display."""
    with x_server("1366x900") as display:
        yield display


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "thuis"
    folder.mkdir()
    return folder


@pytest.fixture
def user(home: Path, display: str) -> User:
    return User(home, display)


@contextmanager
def window(user: User, *words: str, before: tuple[str, ...] = ()) -> Iterator[subprocess.Popen[str]]:
    """Start a window with keyboard focus; on exit the process is killed if still running."""
    process = user.start(*words, before=before)
    shown: list[str] = []
    try:
        try:
            user.focus()
        except AssertionError:
            shown = [f"status {process.poll()}", *user.windows()]
            raise
        yield process
    finally:
        user.kill(process)
        _, errors = process.communicate()
        if shown:
            pytest.fail(f"no window, but {shown}: {errors[-1000:]}")
        until(lambda: not user.windows(), "an empty screen")


# -- no network -------------------------------------------------------------------------------------------


@NEEDS_X
@pytest.mark.skipif(not strace(), reason="NOT TRIED: there is no strace that may trace here")
def test_only_local_sockets_are_opened(user: User, tmp_path: Path) -> None:
    log = tmp_path / "trace"
    with window(user, before=(*STRACE, str(log))) as process:
        user.type("52\t61\t7:20\t")
        until(lambda: len(user.stored()) >= 3, "the morning")
        for page, title in ((2, "Trends"), (3, "Week"), (4, "Planning"), (5, "Signalen"), (1, "Vandaag")):
            user.keys(f"ctrl+{page}")
            until(lambda title=title: f"Herstel – {title} – dagboek" in user.windows(), title)  # type: ignore[misc]
        user.keys("ctrl+q")
        assert process.wait(60) == 0
    traces = [log.read_text("utf-8")]
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
        trace = tmp_path / f"trace{number}"
        result = user.command(*words, before=(*STRACE, str(trace)))
        assert result.returncode == 0, result.stderr
        traces.append(trace.read_text("utf-8"))
    calls = [
        line for text in traces for line in text.splitlines() if "socket(" in line or "sa_family=" in line
    ]
    assert calls, "control: the connection with the X server is traced"
    assert [line for line in calls if "AF_UNIX" not in line] == []


@NEEDS_X
def test_the_program_works_without_a_network(user: User) -> None:
    alone = ("unshare", "--map-root-user", "--net")
    if not has("unshare") or subprocess.run([*alone, "true"], check=False).returncode:  # noqa: S603
        pytest.skip("NOT TRIED: no network namespace can be made here")
    with window(user, before=alone):
        user.type("52\t")
        until(lambda: user.stored() == {"resting_heart_rate": 52}, "the pulse")


# -- killed at any moment ---------------------------------------------------------------------------------


@NEEDS_X
def test_stored_values_remain_when_the_program_is_killed(user: User) -> None:
    chance = random.Random(20261122)  # noqa: S311  # the same moments in each run
    before: dict[str, object] = {}
    for number in range(KILLS):
        with window(user) as process:
            assert user.windows() == ["Herstel – Vandaag – dagboek"], "no dialog is shown"
            if before:
                assert user.stored() == before
            pulse, hrv = 40 + number, 60 + number
            # in the first round the program is killed late, so values have been stored
            killing = Timer(chance.uniform(0, 0.8) if before else 5, user.kill, [process])
            killing.start()
            # the field contains the pulse of the previous round
            user.keys("ctrl+a")
            user.type(f"{pulse}\t")
            user.keys("ctrl+a")
            user.type(f"{hrv}\t")
            killing.join()
            assert process.wait(60) == -signal.SIGKILL
        after = user.stored()
        for measure, typed in (("resting_heart_rate", pulse), ("hrv_rmssd", hrv)):
            assert after.get(measure) in {before.get(measure), typed}
        before = after
    assert before, "control: values were stored"
    assert user.command("check").returncode == 0


# -- a journal with a password ----------------------------------------------------------------------------


@pytest.mark.usefixtures("full_derivation")
def test_a_journal_with_a_password_is_opened(home: Path) -> None:
    user = User(home)
    user.command("enter", "vandaag", "pulse=52")
    key = new_key("een goed wachtwoord").key
    rewrite(home / ".local/share/herstel/dagboek.herstel", None, key)
    refused = user.command("export", "--json", "-", typed="een ander wachtwoord\n")
    assert (refused.returncode, refused.stdout) == (1, "")
    opened = user.command("export", "--json", "-", typed="een goed wachtwoord\n")
    assert '"value": 52' in opened.stdout, opened.stderr


# -- missing libraries and folders ------------------------------------------------------------------------


def only_line(result: subprocess.CompletedProcess[str]) -> str:
    """Return the error message of a failed program, which must be a single Dutch line."""
    (line,) = (line for line in result.stderr.splitlines() if not line.startswith("error: XDG_RUNTIME_DIR"))
    assert line.startswith(("Herstel kan ", "Herstel weet "))
    assert result.returncode == 1
    return line


@pytest.mark.parametrize(
    ("environment", "plugin"),
    [
        ({"QT_QPA_PLATFORM": ""}, "xcb"),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":7777"}, "xcb"),
        ({"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "nergens"}, "wayland"),
    ],
)
def test_a_missing_screen_is_reported_in_one_line(
    home: Path, environment: dict[str, str], plugin: str
) -> None:
    message = only_line(User(home, other=environment).command())
    assert (refused_library(plugin_of(plugin)) or "er is geen beeldscherm") in message
    assert "opnieuw" not in message


def test_an_unknown_platform_is_reported(home: Path) -> None:
    message = only_line(User(home, other={"QT_QPA_PLATFORM": "onzin"}).command())
    assert "QT_QPA_PLATFORM staat op onzin" in message


def test_a_missing_library_of_a_plugin_is_reported(home: Path, tmp_path: Path) -> None:
    """The plugin is changed to require a library that exists on no machine."""
    plugin = plugin_of("xcb")
    folder = tmp_path / "platforms"
    folder.mkdir()
    changed = plugin.read_bytes().replace(b"libxcb-keysyms.so.1", b"libxcb-nowhere.so.1")
    (folder / plugin.name).write_bytes(changed)
    environment = {
        "QT_QPA_PLATFORM": "xcb",
        "DISPLAY": ":7777",
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(folder),
        # the copied plugin cannot find the Qt libraries by relative path
        "LD_LIBRARY_PATH": str(plugin.parents[2] / "lib"),
    }
    message = only_line(User(home, other=environment).command())
    assert "libxcb-nowhere.so.1" in message
    assert "opnieuw" not in message


@pytest.mark.skipif(bool(BUILT), reason="the built program has its modules inside")
@pytest.mark.parametrize(
    ("words", "begin"),
    [
        ([], "Herstel kan geen venster openen: "),
        (["week", "--pdf", "week.pdf"], "Herstel kan dit niet: "),
    ],
)
def test_a_missing_library_of_qt_is_reported(
    home: Path, tmp_path: Path, words: list[str], begin: str
) -> None:
    user = User(home)
    assert user.command("enter", "vandaag", "pulse=52").returncode == 0
    other = tmp_path / "other" / "PySide6"
    other.mkdir(parents=True)
    (other / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file: No such file or directory')\n"
    )
    user = User(home, other={"PYTHONPATH": f"{other.parent}{os.pathsep}{user.environment['PYTHONPATH']}"})
    message = only_line(user.command(*words))
    assert message.startswith(f"{begin}op deze computer ontbreekt libEGL.so.1. Installeer die met")


@NEEDS_BUILT
@pytest.mark.parametrize("broken", [True, False])
def test_a_broken_or_missing_platform_plugin_is_reported(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, broken: bool
) -> None:
    copy = tmp_path / "herstel"
    shutil.copytree(Path(PROGRAM[0]).parent, copy, symlinks=True, copy_function=os.link)
    (plugin,) = copy.rglob("libqxcb.so")
    plugin.unlink()
    if broken:
        plugin.write_bytes(b"\x7fELF is this one not")
    monkeypatch.setattr("tests.packaging.outside.PROGRAM", [str(copy / "herstel")])
    user = User(home, other={"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":7777"})
    assert "onderdeel van Qt" in only_line(user.command())


@pytest.mark.parametrize("place", ["/proc", "/dev/null", "/proc/geen/map"])
@pytest.mark.parametrize("words", [[], ["enter", "vandaag", "pulse=52"]])
def test_an_unwritable_home_is_reported(home: Path, place: str, words: list[str]) -> None:
    result = User(home, other={"HOME": place}).command(*words)
    assert result.returncode == 1
    known = (
        "Herstel kan hier niet schrijven: ", "De instellingen in ", "De schijf met ",
        "Herstel vindt het dagboek ",
        "Met /dev/null/.local/share/herstel/dagboek.herstel lukt dit niet: een deel van het pad is geen map.",
        # of a system that has no cache of fonts for all users
        "Fontconfig error: No writable cache directories",
    )  # fmt: skip
    assert any(line.startswith(known[:-1]) for line in result.stderr.splitlines())
    assert [line for line in result.stderr.splitlines() if not line.startswith(known)] == []


@pytest.mark.skipif(not has("setpriv") or os.geteuid() != 0, reason="NOT TRIED: needs setpriv and root")
@pytest.mark.parametrize("words", [[], ["check"]])
def test_a_user_without_a_home_is_reported(words: list[str]) -> None:
    homeless = ("env", "-u", "HOME", "setpriv", "--reuid", "54321", "--regid", "54321", "--clear-groups")
    user = User(Path("/"))
    if user.command("--version", before=homeless).returncode:
        pytest.skip("NOT TRIED: other users cannot read the program")
    result = user.command(*words, before=homeless)
    assert "HOME ontbreekt" in only_line(result)


@pytest.mark.parametrize("language", LANGUAGES)
def test_system_languages_and_special_characters_in_the_home(tmp_path: Path, language: str) -> None:
    home = tmp_path / "İzmir ıI Zoë 😀" / ("x" * 200)  # noqa: RUF001
    home.mkdir(parents=True)
    user = User(home, other={"LANG": language, "LC_ALL": language})
    result = user.command("enter", "vandaag", "pulse=52", "motivation=5", "note=Iİıi", "tag=+ziek")  # noqa: RUF001
    assert result.returncode == 0, result.stderr
    assert user.stored() == {"resting_heart_rate": 52, "motivation": 5}
    process = user.start()
    locks = home / ".local/share/herstel/.dagboek.herstel.lock"
    until(lambda: locks.exists() or process.poll() is not None, "the window")
    process.terminate()
    _, errors = process.communicate()
    assert "Traceback" not in errors


# -- contents of the built program ------------------------------------------------------------------------


@NEEDS_BUILT
def test_the_built_program_contains_no_network_library() -> None:
    names = [path.name.lower() for path in Path(PROGRAM[0]).parent.rglob("*")]
    words = ("qt6network", "qtnetwork", "libssl", "_ssl", "qopenssl", "networkinformation", "tlsbackend")
    assert [name for name in names if any(word in name for word in words)] == []


@NEEDS_BUILT
def test_the_built_program_contains_modules_that_load_late() -> None:
    folder = Path(PROGRAM[0]).parent / "lib"
    for pattern in ("sqlcipher3/_sqlite3*.so", "cryptography/hazmat/bindings/_rust*.so", "_cffi_backend*"):
        assert list(folder.glob(pattern)), pattern
    assert list(folder.glob("keyring-*.dist-info/entry_points.txt"))


@NEEDS_BUILT
def test_the_built_program_is_at_most_200_mb() -> None:
    files = (path for path in Path(PROGRAM[0]).parent.rglob("*") if not path.is_symlink())
    assert sum(path.stat().st_size for path in files if path.is_file()) <= 200e6
