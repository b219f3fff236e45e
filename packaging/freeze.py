#!/usr/bin/env python3
"""Build the program for the current system: dist/herstel, and dist/Herstel.app on macOS.

    python packaging/freeze.py [FOLDER]

Requires a Python with packaging/requirements-build.lock installed. Builds of the same commit with the same
Python and system are identical: times are those of the commit and the order of sets is fixed. Compare builds
with compare_builds.py.
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
    """Return the modification time of all files: SOURCE_DATE_EPOCH, or else the time of the commit."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = [tool("git"), "-C", str(bundle.ROOT), "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, capture_output=True, check=True, encoding="ascii").stdout)


def compile_translations() -> None:
    """Compile all translations, also if .qm files exist, because these may be out of date."""
    for source in sorted(translations.TRANSLATIONS.glob("*.ts")):
        translations.compile_file(source, source.with_suffix(".qm"))


def prepare() -> dict[str, str]:
    """Draw the icons and write the Windows version resource; return their paths by environment variable."""
    icons = BUILD / "icons"
    subprocess.run([sys.executable, bundle.PACKAGING / "icons.py", icons], check=True)
    version_resource = BUILD / "version_resource.txt"
    version_resource.write_text(bundle.windows_version_resource(bundle.version()), encoding="utf-8")
    return {"HERSTEL_BUILT_ICONS": str(icons), "HERSTEL_VERSION_RESOURCE": str(version_resource)}


def run_pyinstaller(destination: Path, environment: Mapping[str, str]) -> None:
    """Build with herstel.spec."""
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
    """Return the path of a program of the system.

    Raises:
        FileNotFoundError: the program is not installed.
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
    """Return the names of the libraries that a library requires."""
    command = [tool("objdump"), "-p", str(library)]
    shown = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return set(re.findall(r"^\s+NEEDED\s+(\S+)$", shown, re.MULTILINE))


def remove_orphans(folder: Path) -> None:
    """Remove the libraries from the system that no file in the bundle requires.

    PyInstaller adds them for files that `bundle.belongs` rejects, for example all of GTK for a single plugin.
    """
    own = {path for path in libraries(folder / "lib") if path.parent == folder / "lib"}
    # files without the prefix lib are Python modules, which no library requires
    candidates = {path for path in own if path.name.startswith("lib") and "libpython" not in path.name}
    wanted = {path: needed(path) for path in libraries(folder)}
    while orphans := {path for path in candidates if path.name not in set().union(*wanted.values())}:
        for path in orphans:
            path.unlink()
            del wanted[path]
        candidates -= orphans


def required_of_system(folder: Path) -> set[str]:
    """Return the libraries that a built program requires from the system.

    Raises:
        LookupError: a library is neither bundled nor known as a library of the system, so the program would
            not start.
    """
    bundled = {path.name for path in folder.rglob("*")}
    required: dict[str, str] = {}
    for library in libraries(folder):
        required |= dict.fromkeys(needed(library) - bundled, library.name)
    missing = {name: by for name, by in required.items() if name not in bundle.SYSTEM_LIBRARIES}
    if missing:
        raise LookupError(f"neither bundled nor a library of the system: {missing}")
    return set(required)


def strip(folder: Path) -> None:
    """Remove the debugging symbols of the libraries in ``bundle.STRIPPED``."""
    found = {path for pattern in bundle.STRIPPED for path in folder.glob(f"lib/{pattern}")}
    if found:
        subprocess.run([tool("strip"), "--strip-debug", *sorted(found)], check=True)


def normalise(folder: Path, moment: int) -> None:
    """Set the same time and standard permissions on all files and folders, independent of the umask."""
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
    """Build the program in the given folder, by default dist; return the exit status."""
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
        required_of_system(folder)
    if sys.platform != "darwin":  # changing files would break the signature of the bundle
        normalise(folder, moment)
    size = sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink())
    print(f"{folder}: {size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
