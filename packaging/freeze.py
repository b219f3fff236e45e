#!/usr/bin/env python3
"""Make the built program for the system this runs on: dist/herstel, and dist/Herstel.app on macOS.

    python packaging/freeze.py [FOLDER]

Run it with a Python that has packaging/requirements-build.lock installed. The same commit, Python and system
give the same content: the time in it is that of the commit, the order of sets is fixed, and compare_builds.py
shows that two builds are the same.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import bundle
import translations

BUILD: Final = bundle.ROOT / "build"


def source_date() -> int:
    """Return the moment that goes into every file: of the commit, or what SOURCE_DATE_EPOCH says."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = [tool("git"), "-C", str(bundle.ROOT), "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, capture_output=True, check=True, encoding="ascii").stdout)


def compile_translations() -> None:
    """Compile every translation anew; a stale one must not go into a package."""
    for source in sorted(translations.TRANSLATIONS.glob("*.ts")):
        translations.compile_file(source, source.with_suffix(".qm"))


def prepare() -> dict[str, str]:
    """Draw the icons and write what Windows shows of the program; return where they are, for the recipe."""
    icons = BUILD / "icons"
    subprocess.run([sys.executable, bundle.PACKAGING / "icons.py", icons], check=True)
    version_resource = BUILD / "version_resource.txt"
    version_resource.write_text(bundle.windows_version_resource(bundle.version()), encoding="utf-8")
    return {"HERSTEL_BUILT_ICONS": str(icons), "HERSTEL_VERSION_RESOURCE": str(version_resource)}


def run_pyinstaller(destination: Path, environment: Mapping[str, str]) -> None:
    """Carry out herstel.spec."""
    work = BUILD / "pyinstaller"
    shutil.rmtree(work, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += [
        "--distpath",
        str(destination),
        "--workpath",
        str(work),
        str(bundle.PACKAGING / "herstel.spec"),
    ]
    subprocess.run(command, env=environment, check=True)


def tool(name: str) -> str:
    """Return where a program of the system is.

    Raises:
        FileNotFoundError: when it is not installed.
    """
    if found := shutil.which(name):
        return found
    raise FileNotFoundError(f"{name} is not installed")


def libraries(folder: Path) -> Iterator[Path]:
    """Yield every ELF file in a folder, sorted."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def needed(library: Path) -> set[str]:
    """Return the names of the libraries that one asks for."""
    command = [tool("objdump"), "-p", str(library)]
    shown = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return set(re.findall(r"^\s+NEEDED\s+(\S+)$", shown, re.MULTILINE))


def remove_orphans(folder: Path) -> None:
    """Remove the libraries of the builder's system that nothing in the bundle asks for.

    PyInstaller brings them for files that `bundle.belongs` then left out, such as all of GTK for one plugin.
    """
    own = {path for path in libraries(folder / "lib") if path.parent == folder / "lib"}
    # what has no lib before its name is a module of Python, which no library asks for
    candidates = {path for path in own if path.name.startswith("lib") and "libpython" not in path.name}
    wanted = {path: needed(path) for path in libraries(folder)}
    while orphans := {path for path in candidates if path.name not in set().union(*wanted.values())}:
        for path in orphans:
            path.unlink()
            del wanted[path]
        candidates -= orphans


def asked_of_system(folder: Path) -> set[str]:
    """Return the libraries that the files of a built program ask for and that are not among them.

    Raises:
        LookupError: when one would be found nowhere; such a build succeeds and does not start.
    """
    bundled = {path.name for path in folder.rglob("*")}
    asked: dict[str, str] = {}
    for library in libraries(folder):
        asked |= dict.fromkeys(needed(library) - bundled, library.name)
    lost = {name: by for name, by in asked.items() if name not in bundle.SYSTEM_LIBRARIES}
    if lost:
        raise LookupError(f"neither bundled nor a library of the system: {lost}")
    return set(asked)


def strip(folder: Path) -> None:
    """Take the debugging symbols out of the libraries whose makers left them in."""
    found = {path for pattern in bundle.STRIPPED for path in folder.glob(f"lib/{pattern}")}
    if found:
        subprocess.run([tool("strip"), "--strip-debug", *sorted(found)], check=True)


def level(folder: Path, moment: int) -> None:
    """Give every file and folder the same time and plain rights, whatever the umask of the builder is."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink():
            continue
        if path.is_dir():
            path.chmod(0o755)
        else:
            program = path.stat().st_mode & 0o100 and ".so" not in path.suffixes
            path.chmod(0o755 if program else 0o644)
        os.utime(path, (moment, moment))


def main(arguments: list[str]) -> int:
    """Do what the head of this file says."""
    destination = Path(arguments[0] if arguments else bundle.ROOT / "dist").resolve()
    BUILD.mkdir(exist_ok=True)
    moment = source_date()
    compile_translations()
    fixed = {"SOURCE_DATE_EPOCH": str(moment), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    run_pyinstaller(destination, os.environ | fixed | prepare())
    folder = destination / bundle.PROGRAM
    if sys.platform == "linux":
        remove_orphans(folder)
        strip(folder)
        asked_of_system(folder)
    if (
        sys.platform != "darwin"
    ):  # there the times are part of nothing, and changing files breaks the signature
        level(folder, moment)
    size = sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink())
    print(f"{folder}: {size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
