#!/usr/bin/env python3
"""The commands for developers of Herstel: python3 dev.py COMMAND.

Each command first installs missing requirements: the system packages of Qt (on Debian and derivatives), a
virtual environment in .venv with the versions pinned in packaging/*.lock and the command `herstel` of this
checkout, and compiled translations. Later runs skip the setup; an interrupted setup is repeated. This file
uses the standard library only, because no other packages are installed when it starts.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python prints this message instead of a traceback
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
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
LOCKS = (ROOT / "packaging" / "requirements.lock", ROOT / "packaging" / "requirements-dev.lock")
PROJECT = ROOT / "pyproject.toml"
TRANSLATION_COMPILER = ROOT / "packaging" / "translations.py"
TRANSLATION_CHECK = ROOT / "packaging" / "translation_check.py"
PSEUDO_LANGUAGE = ROOT / "packaging" / "pseudo_language.py"
MUTATION_LOCK = ROOT / "packaging" / "requirements-mutate.lock"
SCREENSHOTS = ROOT / "packaging" / "screenshots.py"

OFFSCREEN_PACKAGES = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libxkbcommon0",
    # needed by lupdate and lrelease of Qt; also installed with git
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
"""Without a terminal, the progress is printed once per this number of packages."""
LARGE_MB = 10
"""Without a terminal, a download of at least this number of MB is printed too."""
PIP_LINES = 30
"""Number of last lines of pip's output that are printed when pip fails."""

ALL_CORES = ("-n", "auto", "--dist", "worksteal")
"""Arguments of pytest-xdist: one worker per core; an idle worker takes over tests of another worker."""

FAULT = 1
USAGE_FAULT = 2
INTERRUPTED = 130


class SetupError(Exception):
    """The setup failed; the message contains the remedy."""


# --- system packages -------------------------------------------------------------------------------------


def installed_packages(listing: str) -> set[str]:
    """Return the names of installed packages, from lines "status<TAB>package<TAB>provides" of dpkg-query.

    Names that a package provides are included: libglib2.0-0t64 of Debian 13 provides libglib2.0-0.
    """
    names: set[str] = set()
    for line in listing.splitlines():
        status, package, provides = line.split("\t")
        if status.startswith(("ii", "hi")):
            names.add(package)
            names.update(part.split()[0] for part in provides.split(",") if part.strip())
    return names


def missing_packages(needed: Iterable[str], listing: str) -> list[str]:
    """Return the packages missing from the output of dpkg-query, in the given order."""
    present = installed_packages(listing)
    return [package for package in needed if package not in present]


def apt_commands(packages: Sequence[str]) -> list[list[str]]:
    """Return the commands that update the package lists, which a new machine lacks, and install packages."""
    return [
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", *packages],
    ]


def line_to_type(packages: Sequence[str], *, has_sudo: bool) -> str:
    """Return a shell line that installs the packages as root, by sudo or su."""
    if has_sudo:
        return " && ".join(shlex.join(["sudo", *command]) for command in apt_commands(packages))
    return shlex.join(["su", "-c", " && ".join(shlex.join(command) for command in apt_commands(packages))])


def root_prefix() -> list[str] | None:
    """Return the words before a command to run it as root without a password; None if impossible."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def is_debian() -> bool:
    """Tell whether this is Debian or a derivative; other systems need only the wheels of Qt."""
    return bool(shutil.which("dpkg-query") and shutil.which("apt-get"))


def has_ensurepip() -> bool:
    """Tell whether Python can install pip in a virtual environment; on Debian this is a separate package."""
    return importlib.util.find_spec("ensurepip") is not None


def package_listing() -> str:
    """Return the output of dpkg-query for `installed_packages`."""
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Abbrev}\t${Package}\t${Provides}\n"]
    return subprocess.run(query, capture_output=True, encoding="utf-8", check=True).stdout


def ensure_system_packages(needed: Sequence[str]) -> None:
    """Install missing Debian packages; without root, raise SetupError with the line to type.

    The line contains the packages of all commands, so it has to be typed only once. As root, only the
    packages of the current command are installed.
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
    """Return a digest of everything that requires a new environment: pins, Python, and folder."""
    digest = hashlib.sha256()
    for part in (python.encode(), root.encode(), *locks):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


@dataclass(frozen=True)
class Environment:
    """A virtual environment with pinned packages, made when it is missing, incomplete or out of date."""

    folder: Path
    locks: tuple[Path, ...]
    """The lock files; the last one is installed and includes the others."""
    has_project: bool
    """Whether it contains the commands of the project."""

    @property
    def stamp(self) -> Path:
        """The file with the digest of what the environment was made from; written last."""
        return self.folder / "herstel.stamp"

    def program(self, name: str) -> Path:
        """Return the path of a program in the environment."""
        if sys.platform == "win32":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def wanted_stamp(self) -> str:
        """Return the stamp of an up-to-date environment."""
        parts = [lock.read_bytes() for lock in self.locks]
        if self.has_project:
            project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
            parts.append(json.dumps(project, sort_keys=True).encode())
        return lock_stamp(parts, python=f"{sys.version} {sys.base_prefix}", root=str(ROOT))

    def is_ready(self, stamp: str) -> bool:
        """Tell whether the environment was completed with this stamp and still contains Python."""
        try:
            return self.stamp.read_text(encoding="utf-8") == stamp and self.program("python").exists()
        except (OSError, UnicodeDecodeError):
            return False

    def ensure(self) -> None:
        """Make the environment if it is missing, incomplete, or made with other pins or another Python."""
        stamp = self.wanted_stamp()
        if self.is_ready(stamp):
            return
        with only_one_at_a_time():
            if not self.is_ready(stamp):
                self.make(stamp)

    def make(self, stamp: str) -> None:
        """Make the environment anew. The stamp is written last, so an incomplete one is made again."""
        name = self.folder.relative_to(ROOT) if self.folder.is_relative_to(ROOT) else self.folder
        say(f"Making {name} with the pinned packages; this happens once and takes a minute or so")
        try:
            remove(self.folder)
            # not `sys.executable -m venv`, because this may be the Python of the removed environment
            venv.create(self.folder, with_pip=True, symlinks=sys.platform != "win32")
            install_packages(self)
            self.stamp.write_text(stamp, encoding="utf-8")
        except (OSError, subprocess.CalledProcessError) as error:
            # the output of a failed program tells more than its exit status
            output = getattr(error, "output", None) or b""
            text = output.decode(errors="replace") if isinstance(output, bytes) else str(output)
            message = f"cannot make {self.folder}: {error}\n{text}".rstrip()
            if isinstance(error, PermissionError):
                message += (
                    f"\nYou may not write in {ROOT}. "
                    "Copy the checkout to a folder of your own and start there."
                )
            raise SetupError(message) from error


ENVIRONMENT = Environment(ROOT / ".venv", LOCKS, has_project=True)
MUTATION = Environment(ROOT / ".mutation" / "venv", (MUTATION_LOCK,), has_project=False)


def venv_program(name: str) -> Path:
    """Return the path of a program in the environment of the program and its tests."""
    return ENVIRONMENT.program(name)


def install_packages(environment: Environment) -> None:
    """Install the pinned packages, and the commands of the checkout where they belong."""
    pip = [str(environment.program("python")), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    options = ["--no-deps", "--only-binary=:all:", "--progress-bar=off"]
    pins = count_pins(environment.locks)
    follow_pip([*pip, "install", *options, "--requirement", str(environment.locks[-1])], pins)
    if environment.has_project:
        # an editable installation shows edits at once; the build tools are pinned, so nothing is downloaded
        link = ["install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
        run_setup_step([*pip, *link], os.environ | {"PIP_ROOT_USER_ACTION": "ignore"})
        site_packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(environment.folder)}))
        # pip writes this file in UTF-8, but Python before 3.13 reads it in the encoding of the system
        (site_packages / "_herstel.pth").write_text(f"{ROOT}\n", encoding=locale.getencoding())
    run_setup_step([*pip, "check"])


def count_pins(locks: Iterable[Path]) -> int:
    """Return the number of packages in lock files, including packages for other systems."""
    lines = (line for lock in locks for line in lock.read_text(encoding="utf-8").splitlines())
    return sum("==" in line.partition(";")[0] for line in lines if not line.startswith("#"))


def follow_pip(command: Sequence[str], total: int) -> None:
    """Run `pip install` and print the progress; the output of pip is printed only when pip fails."""
    environment = os.environ | {"PIP_ROOT_USER_ACTION": "ignore", "PYTHONUNBUFFERED": "1"}
    pipe = subprocess.PIPE
    progress, output = Progress(total, terminal=sys.stderr.isatty()), list[str]()
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
            output.append(line)
            progress.read_line(line)
    progress.end()
    if process.returncode:
        sys.stderr.writelines(output[-PIP_LINES:])
        message = (
            f"this did not work, see above: {shlex.join(command)}\n"
            "Is there a network, and room on the disk? What was fetched is kept; start again when there is."
        )
        raise SetupError(message)


class Progress:
    """The progress of pip: on a terminal a single line, overwritten; elsewhere a few separate lines."""

    def __init__(self, total: int, *, terminal: bool) -> None:
        """Start at zero of ``total`` packages."""
        self._total = total
        self._terminal = terminal
        self._count = 0
        self._shown = ""

    def read_line(self, line: str) -> None:
        """Update the progress from a line of pip's output."""
        word, _, rest = line.strip().partition(" ")
        if word == "Ignoring":
            # a pin for another system
            self._total -= 1
        elif word in {"Collecting", "Processing"}:
            self._count += 1
            # a name and a version, or the path of a file
            requirement = re.split(r"[/\\]", rest.partition(" (from ")[0])[-1]
            name = re.split(r"[=<>;~! ]|-\d", requirement)[0]
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
        """Clear the line on a terminal."""
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
    """Wait until no other dev.py makes the environment of this checkout (not on Windows)."""
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
    """Remove a folder with its contents, or a file or link."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


# --- files of the checkout -------------------------------------------------------------------------------


def ensure_translations() -> None:
    """Compile the .ts files that are newer than their .qm files."""
    run_setup_step([str(venv_program("python")), str(TRANSLATION_COMPILER)])


def check_tracked() -> list[str]:
    """Return a line for each tracked file that .gitignore excludes; no lines outside a clone."""
    command = ["git", "-c", "core.quotePath=false", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    if not shutil.which("git"):
        return []
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return [f"tracked and ignored: {path}" for path in result.stdout.splitlines()]


# --- starting programs -----------------------------------------------------------------------------------


def say(line: str) -> None:
    """Print a line about the setup on the error stream, apart from the output of the command."""
    print(f"dev.py: {line}", file=sys.stderr, flush=True)


def succeeds(command: Sequence[str]) -> bool:
    """Tell whether a command exits with status 0; its output is discarded."""
    quiet = subprocess.DEVNULL
    return subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, check=False).returncode == 0


def run_setup_step(command: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
    """Run a step of the setup without standard input, with its output on the error stream."""
    try:
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        message = f"this did not work, see above: {shlex.join(command)}"
        raise SetupError(message) from error


def start(
    command: Sequence[str], *, offscreen: bool = True, cwd: Path = ROOT, more: Mapping[str, str] | None = None
) -> int:
    """Run a program of the virtual environment and return its exit status."""
    environment = os.environ | ({"QT_QPA_PLATFORM": "offscreen"} if offscreen else {}) | dict(more or {})
    program = [str(venv_program(command[0])), *command[1:]]
    try:
        return subprocess.run(program, env=environment, cwd=cwd, check=False).returncode
    except KeyboardInterrupt:
        return INTERRUPTED


def run_checker(command: Sequence[str]) -> list[str]:
    """Run a program of the virtual environment; return its output on failure, else an empty list."""
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
    """Run the tests; arguments go to pytest. Without a path or --pdb, all cores are used."""
    alone = "--pdb" in arguments or any(Path(argument.partition("::")[0]).exists() for argument in arguments)
    return start(["python", "-m", "pytest", *([] if alone else ALL_CORES), *arguments])


def check(arguments: Sequence[str]) -> int:
    """Check format, lint, types, contracts, languages and tracked files; --looks: every look too."""
    checks: dict[str, Callable[[], list[str]]] = {
        "format": lambda: run_checker(["ruff", "format", "--check", "."]),
        "lint": lambda: run_checker(["ruff", "check", "."]),
        "types": lambda: run_checker(["mypy"]),
        "contracts": lambda: run_checker(["lint-imports", "--no-logo"]),
        "translations": lambda: run_checker(["python", str(TRANSLATION_CHECK)]),
        "third": lambda: run_checker(["python", str(PSEUDO_LANGUAGE)]),
        "files": check_tracked,
    }
    if "--looks" in arguments:
        checks["looks"] = lambda: run_checker(
            ["pytest", *ALL_CORES, "-q", "-p", "no:cacheprovider", "tests/looks", "--looks"]
        )
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
    """Run the benchmarks and print a table: bench [--long] [NAME ...] [-- ARGUMENT ...]; default all."""
    return start(["python", "-m", "tests.benchmarks", *arguments])


def demo(arguments: Sequence[str]) -> int:
    """Make a demonstration journal: demo OUT [--years N] [--seed S]; or an export: demo OUT --apple-gb N."""
    if "--apple-gb" in arguments:
        out = [str(Path(each).absolute()) if each == arguments[0] else each for each in arguments]
        return start(["python", "-m", "tests.benchmarks.made_apple_export", *out])
    return start(["python", "-m", "herstel_gui", "demo", *arguments], cwd=Path.cwd())


def screenshots(arguments: Sequence[str]) -> int:
    """Make the pictures of the README: screenshots [FOLDER]."""
    return start(["python", str(SCREENSHOTS), *arguments], cwd=Path.cwd())


def mutate(arguments: Sequence[str]) -> int:
    """Count the small changes of the program that the tests detect: mutate [--sample N] [--again]."""
    command = [str(MUTATION.program("python")), "-m", "tests.mutation", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def translate(_arguments: Sequence[str]) -> int:
    """Update the translations from the texts of the program; new texts are marked unfinished."""
    return start(["python", str(TRANSLATION_CHECK), "--update"])


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    command.__name__: command for command in (run, test, check, bench, mutate, demo, screenshots, translate)
}


def usage() -> str:
    """Return the help text, with a line for each command."""
    lines = [f"  {name:<13}{command.__doc__}" for name, command in COMMANDS.items()]
    return "\n".join(["usage: python3 dev.py COMMAND [ARGUMENT ...]", "", *lines])


def main(arguments: Sequence[str]) -> int:
    """Install missing requirements, run the command, and return the exit status."""
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
        ENVIRONMENT.ensure()
        if command is mutate:
            MUTATION.ensure()
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
