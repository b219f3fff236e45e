#!/usr/bin/env python3
"""Everything a developer of Herstel does, in one place: python3 dev.py COMMAND.

Each command first sees to what it needs: the system packages of Qt (on Debian and its relatives), a virtual
environment in .venv with the versions pinned in packaging/*.lock and the command `herstel` of this checkout,
and compiled translations. A second start finds all that in place and goes on at once; after one that was
broken off it begins anew. Only the standard library is used here, for there is nothing else when this starts.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is what an older Python is told, instead of a traceback
    sys.exit("Herstel needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

import contextlib
import hashlib
import importlib.util
import json
import locale
import os
import re
import shlex
import shutil
import subprocess
import sysconfig
import time
import tomllib
import venv
from pathlib import Path
from typing import TYPE_CHECKING

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "herstel.stamp"
LOCKS = (ROOT / "packaging" / "requirements.lock", ROOT / "packaging" / "requirements-dev.lock")
PROJECT = ROOT / "pyproject.toml"
TRANSLATION_COMPILER = ROOT / "packaging" / "translations.py"
TRANSLATION_CHECK = ROOT / "packaging" / "translation_check.py"
SCREENSHOTS = ROOT / "packaging" / "screenshots.py"

OFFSCREEN_PACKAGES = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libxkbcommon0",
    # Qt's tools for translations (lupdate, lrelease) want these two; they come along with git
    "libbrotli1",
    "libgssapi-krb5-2",
)
SCREEN_PACKAGES = (
    *OFFSCREEN_PACKAGES,
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
)
VENV_PACKAGE = "python3-venv"

LINE_EACH = 10
"""Where no terminal is, a line is said of each so many packages."""
LARGE_MB = 10
"""And of each download of so many MB."""
PIP_LINES = 30
"""So much of what pip said last is shown when it fails."""

ALL_CORES = ("-n", "auto", "--dist", "worksteal")
"""Arguments of pytest-xdist: one worker per core; a worker that is done takes tests of another."""

FAULT = 1
USAGE_FAULT = 2
INTERRUPTED = 130


class SetupError(Exception):
    """Something this machine lacks; the message says what to do about it."""


# --- system packages -------------------------------------------------------------------------------------


def installed_packages(listing: str) -> set[str]:
    """Names of what is installed, from lines "status<TAB>package<TAB>provides" of dpkg-query.

    What a package provides counts as well: Debian 13 calls libglib2.0-0 libglib2.0-0t64, which provides
    the old name.
    """
    names: set[str] = set()
    for line in listing.splitlines():
        status, package, provides = line.split("\t")
        if status.startswith(("ii", "hi")):
            names.add(package)
            names.update(part.split()[0] for part in provides.split(",") if part.strip())
    return names


def missing_packages(needed: Iterable[str], listing: str) -> list[str]:
    """The needed packages that dpkg-query does not list as installed, in the order given."""
    present = installed_packages(listing)
    return [package for package in needed if package not in present]


def apt_commands(packages: Sequence[str]) -> list[list[str]]:
    """Fetch the package lists, then install by name; without the lists a fresh machine knows no package."""
    return [
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", *packages],
    ]


def line_to_type(packages: Sequence[str], *, has_sudo: bool) -> str:
    """The one line that installs the packages, for somebody who may become root."""
    if has_sudo:
        return " && ".join(shlex.join(["sudo", *command]) for command in apt_commands(packages))
    return shlex.join(["su", "-c", " && ".join(shlex.join(command) for command in apt_commands(packages))])


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root without a question, or None if that cannot be."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def is_debian() -> bool:
    """Whether this is Debian or a relative of it; elsewhere Qt's own wheels suffice."""
    return bool(shutil.which("dpkg-query") and shutil.which("apt-get"))


def has_ensurepip() -> bool:
    """Whether this Python can put pip into a virtual environment; Debian keeps that apart."""
    return importlib.util.find_spec("ensurepip") is not None


def package_listing() -> str:
    """What dpkg-query knows, in the lines that `installed_packages` reads."""
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Abbrev}\t${Package}\t${Provides}\n"]
    return subprocess.run(query, capture_output=True, encoding="utf-8", check=True).stdout


def ensure_system_packages(needed: Sequence[str]) -> None:
    """Install what Debian or a relative of it lacks, or say what to type.

    Whoever has to type it is told once, what any command will ever need; root gets what this one needs.
    """
    if not is_debian():
        return
    python = [] if has_ensurepip() else [VENV_PACKAGE]
    listing = package_listing()
    missing = missing_packages([*python, *needed], listing)
    if not missing:
        return
    prefix = root_prefix()
    if prefix is None:
        every = missing_packages([*python, *SCREEN_PACKAGES], listing)
        line = line_to_type(every, has_sudo=shutil.which("sudo") is not None)
        message = (
            f"only an administrator can install what Herstel needs. Type this, and start again:\n\n{line}\n"
        )
        raise SetupError(message)
    say(f"Installing {' '.join(missing)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in apt_commands(missing):
        run_setup_step([*prefix, *command], environment)


# --- the virtual environment -----------------------------------------------------------------------------


def lock_stamp(locks: Iterable[bytes], *, python: str, root: str) -> str:
    """A digest that changes when the environment has to be made anew: other pins, other Python, moved."""
    digest = hashlib.sha256()
    for part in (python.encode(), root.encode(), *locks):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def wanted_stamp() -> str:
    """The stamp the environment of this checkout should carry."""
    python = f"{sys.version} {sys.base_prefix}"
    # the commands that the project declares are made along with the environment
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    parts = [*(lock.read_bytes() for lock in LOCKS), json.dumps(project, sort_keys=True).encode()]
    return lock_stamp(parts, python=python, root=str(ROOT))


def venv_program(name: str) -> Path:
    """A program in the virtual environment."""
    if sys.platform == "win32":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def environment_is_ready(stamp: str) -> bool:
    """Whether .venv was finished for this stamp and its Python is still there."""
    try:
        return STAMP.read_text(encoding="utf-8") == stamp and venv_program("python").exists()
    except (OSError, UnicodeDecodeError):
        return False


def ensure_environment() -> None:
    """Make .venv if it is not there, not finished, or made from other pins or another Python."""
    stamp = wanted_stamp()
    if environment_is_ready(stamp):
        return
    with only_one_at_a_time():
        if not environment_is_ready(stamp):
            make_environment(stamp)


def make_environment(stamp: str) -> None:
    """Make .venv from nothing. The stamp comes last, so that one left half-made is made again."""
    say("Making .venv with the pinned packages; this happens once and takes a minute or so")
    try:
        remove(VENV)
        # not `sys.executable -m venv`: that may be the Python of the .venv just removed
        venv.create(VENV, with_pip=True, symlinks=sys.platform != "win32")
        install_packages()
        STAMP.write_text(stamp, encoding="utf-8")
    except (OSError, subprocess.CalledProcessError) as error:
        # of a program that was run inside, its own words say more
        told = getattr(error, "output", None) or b""
        words = told.decode(errors="replace") if isinstance(told, bytes) else str(told)
        message = f"cannot make {VENV}: {error}\n{words}".rstrip()
        if isinstance(error, PermissionError):
            message += (
                f"\nYou may not write in {ROOT}. Copy the checkout to a folder of your own and start there."
            )
        raise SetupError(message) from error


def install_packages() -> None:
    """Fill .venv with the pinned packages, and with the checkout itself and its commands."""
    pip = [str(venv_program("python")), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    options = ["--no-deps", "--only-binary=:all:", "--progress-bar=off"]
    follow_pip([*pip, "install", *options, "--requirement", str(LOCKS[-1])], count_pins(LOCKS))
    # linked to, so that an edit is seen at once; what builds it is among the pins, so nothing is fetched
    link = ["install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    run_setup_step([*pip, *link], os.environ | {"PIP_ROOT_USER_ACTION": "ignore"})
    run_setup_step([*pip, "check"])
    site_packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    # it is written in UTF-8, and Python before 3.13 reads it in the encoding of the system
    (site_packages / "_herstel.pth").write_text(f"{ROOT}\n", encoding=locale.getencoding())


def count_pins(locks: Iterable[Path]) -> int:
    """How many packages lock files name, those for other systems among them."""
    lines = (line for lock in locks for line in lock.read_text(encoding="utf-8").splitlines())
    return sum("==" in line.partition(";")[0] for line in lines if not line.startswith("#"))


def follow_pip(command: Sequence[str], total: int) -> None:
    """Run `pip install` and tell how far it is; what it says is shown only when it fails."""
    environment = os.environ | {"PIP_ROOT_USER_ACTION": "ignore", "PYTHONUNBUFFERED": "1"}
    pipe = subprocess.PIPE
    progress, said = Progress(total, terminal=sys.stderr.isatty()), list[str]()
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=pipe,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            said.append(line)
            progress.hear(line)
    progress.end()
    if process.returncode:
        sys.stderr.writelines(said[-PIP_LINES:])
        message = (
            f"this did not work, see above: {shlex.join(command)}\n"
            "Is there a network, and room on the disk? What was fetched is kept; start again when there is."
        )
        raise SetupError(message)


class Progress:
    """How far pip is: one line written over and over on a terminal, a line now and then elsewhere."""

    def __init__(self, total: int, *, terminal: bool) -> None:
        """Expect to hear of so many packages."""
        self._total = total
        self._terminal = terminal
        self._count = 0
        self._shown = ""

    def hear(self, line: str) -> None:
        """Take a line of what pip says."""
        word, _, rest = line.strip().partition(" ")
        if word == "Ignoring":
            # a pin for another system
            self._total -= 1
        elif word in {"Collecting", "Processing"}:
            self._count += 1
            # a name and a version, or the path of a file of it
            what = re.split(r"[/\\]", rest.partition(" (from ")[0])[-1]
            name = re.split(r"[=<>;~! ]|-\d", what)[0]
            self._show(
                f"package {self._count} of {self._total}: {name}", lasting=self._count % LINE_EACH == 0
            )
        elif word == "Downloading" and (size := re.search(r"\(([\d.]+) ([kMG]?B)\)$", rest)):
            large = size[2] in {"MB", "GB"} and float(size[1]) >= LARGE_MB
            self._show(f"downloading {rest.partition('-')[0]}, {size[1]} {size[2]}", lasting=large)
        elif "Retrying" in line:
            self._show("the registry does not answer; trying again", lasting=True)
        elif word == "Installing":
            self._show(f"unpacking {self._count} packages", lasting=True)

    def end(self) -> None:
        """Leave nothing half written on a terminal."""
        if self._terminal and self._shown:
            sys.stderr.write(f"\r{' ' * len(self._shown)}\r")
            sys.stderr.flush()

    def _show(self, text: str, *, lasting: bool) -> None:
        if not self._terminal:
            if lasting:
                say(text)
            return
        line = f"dev.py: {text}"[: shutil.get_terminal_size().columns - 1]
        sys.stderr.write(f"\r{line.ljust(len(self._shown))}")
        sys.stderr.flush()
        self._shown = line


@contextlib.contextmanager
def only_one_at_a_time() -> Iterator[None]:
    """Wait for another dev.py that is making the same environment (Windows has no such lock)."""
    if sys.platform == "win32":
        yield
        return
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def remove(path: Path) -> None:
    """Remove a folder with all in it, or the file or link that stands in its place."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


# --- files of the checkout -------------------------------------------------------------------------------


def ensure_translations() -> None:
    """Compile every .ts that is newer than its .qm."""
    run_setup_step([str(venv_program("python")), str(TRANSLATION_COMPILER)])


def check_tracked() -> list[str]:
    """What git keeps although a tool makes it: the files that .gitignore names; nothing outside a clone."""
    command = ["git", "-c", "core.quotePath=false", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    if not shutil.which("git"):
        return []
    told = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return [f"tracked and ignored: {path}" for path in told.stdout.splitlines()]


# --- starting programs -----------------------------------------------------------------------------------


def say(line: str) -> None:
    """Tell the developer what is going on, beside the output of the command itself."""
    print(f"dev.py: {line}", file=sys.stderr, flush=True)


def succeeds(command: Sequence[str]) -> bool:
    """Whether a command ends well; what it prints is of no interest."""
    quiet = subprocess.DEVNULL
    return subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, check=False).returncode == 0


def run_setup_step(command: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
    """Run a step of the setting-up, without questions. What it prints goes to the error stream."""
    try:
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        message = f"this did not work, see above: {shlex.join(command)}"
        raise SetupError(message) from error


def start(
    command: Sequence[str], *, offscreen: bool = True, cwd: Path = ROOT, more: Mapping[str, str] | None = None
) -> int:
    """Run a program of the virtual environment to its end and hand back its exit status."""
    environment = os.environ | ({"QT_QPA_PLATFORM": "offscreen"} if offscreen else {}) | dict(more or {})
    program = [str(venv_program(command[0])), *command[1:]]
    try:
        return subprocess.run(program, env=environment, cwd=cwd, check=False).returncode
    except KeyboardInterrupt:
        return INTERRUPTED


def look(command: Sequence[str]) -> list[str]:
    """Run a checking program of the virtual environment: no line when it is content, else what it said."""
    program = [str(venv_program(command[0])), *command[1:]]
    environment = os.environ | {"PYTHONUTF8": "1"}
    result = subprocess.run(
        program,
        env=environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return [result.stdout or f"status {result.returncode}"] if result.returncode else []


# --- the commands ----------------------------------------------------------------------------------------


def run(arguments: Sequence[str]) -> int:
    """Start Herstel; arguments go to it."""
    return start(["python", "-m", "herstel_gui", *arguments], offscreen=False, cwd=Path.cwd())


def test(arguments: Sequence[str]) -> int:
    """Run the tests; arguments go to pytest. Without a path among them all cores share the work."""
    alone = "--pdb" in arguments or any(Path(argument.partition("::")[0]).exists() for argument in arguments)
    return start(["python", "-m", "pytest", *([] if alone else ALL_CORES), *arguments])


def check(arguments: Sequence[str]) -> int:
    """Check format, lint, types, contracts, translations and what git keeps; --looks: every look too."""
    checks: dict[str, Callable[[], list[str]]] = {
        "format": lambda: look(["ruff", "format", "--check", "."]),
        "lint": lambda: look(["ruff", "check", "."]),
        "types": lambda: look(["mypy"]),
        "contracts": lambda: look(["lint-imports", "--no-logo"]),
        "translations": lambda: look(["python", str(TRANSLATION_CHECK)]),
        "files": check_tracked,
    }
    if "--looks" in arguments:
        checks["looks"] = lambda: look(["pytest", "-q", "-p", "no:cacheprovider", "tests/looks", "--looks"])
    failed = False
    for name, perform in checks.items():
        began = time.monotonic()
        faults = perform()
        failed = failed or bool(faults)
        for fault in faults:
            print(fault)
        print(f"{name:<14}{'FAILED' if faults else 'ok':<8}{time.monotonic() - began:5.1f} s", flush=True)
    return FAULT if failed else 0


def bench(arguments: Sequence[str]) -> int:
    """Measure, and print one table: bench [--long] [NAME ...] [-- ARGUMENT ...]; all unless named."""
    return start(["python", "-m", "tests.benchmarks", *arguments])


def demo(arguments: Sequence[str]) -> int:
    """Make a demonstration journal: demo OUT [--years N] [--seed S]."""
    return start(["python", "-m", "herstel_gui", "demo", *arguments], cwd=Path.cwd())


def screenshots(arguments: Sequence[str]) -> int:
    """Make the pictures of the README: screenshots [FOLDER]."""
    return start(["python", str(SCREENSHOTS), *arguments], cwd=Path.cwd())


def translate(_arguments: Sequence[str]) -> int:
    """Bring the translations up to date with the texts of the program; new ones are marked unfinished."""
    return start(["python", str(TRANSLATION_CHECK), "--update"])


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    command.__name__: command for command in (run, test, check, bench, demo, screenshots, translate)
}


def usage() -> str:
    """How to call this, with a line for each command."""
    lines = [f"  {name:<13}{command.__doc__}" for name, command in COMMANDS.items()]
    return "\n".join(["usage: python3 dev.py COMMAND [ARGUMENT ...]", "", *lines])


def main(arguments: Sequence[str]) -> int:
    """Set up what is missing, then do what was asked."""
    name, *rest = arguments or [""]
    if name in {"-h", "--help"}:
        print(usage())
        return 0
    if name not in COMMANDS:
        print(usage(), file=sys.stderr)
        return USAGE_FAULT
    command = COMMANDS[name]
    try:
        ensure_system_packages(SCREEN_PACKAGES if command is run else OFFSCREEN_PACKAGES)
        ensure_environment()
        ensure_translations()
    except SetupError as error:
        say(str(error))
        return FAULT
    except KeyboardInterrupt:
        say("broken off; the next start begins the setting-up anew")
        return INTERRUPTED
    return command(rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
