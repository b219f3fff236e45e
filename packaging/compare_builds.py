#!/usr/bin/env python3
"""Compare two builds, file by file: two folders, or two .deb packages. Exit status 0 when they are equal.

    python packaging/compare_builds.py ONE OTHER

Names, contents, permissions, links and modification times of files are compared; times of folders are not,
because unpacking sets them. Packages that differ only in compression are reported as equal, with a remark.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import freeze


def contents(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the properties to compare of every file and folder below a folder, by relative path."""
    return {path.relative_to(folder).as_posix(): _of_file(path) for path in sorted(folder.rglob("*"))}


def _of_file(path: Path) -> tuple[str, ...]:
    if path.is_symlink():
        return ("link", path.readlink().as_posix())
    status = path.stat()
    rights = f"{status.st_mode & 0o777:o}"
    if path.is_dir():
        return ("folder", rights)
    return ("file", rights, str(int(status.st_mtime)), hashlib.sha256(path.read_bytes()).hexdigest())


def differences(first_build: Path, second_build: Path) -> Iterator[str]:
    """Yield a line for each difference between two folders."""
    first, second = contents(first_build), contents(second_build)
    for name in sorted(first.keys() | second.keys()):
        if name not in second:
            yield f"only in the first: {name}"
        elif name not in first:
            yield f"only in the second: {name}"
        elif first[name] != second[name]:
            yield f"differs: {name}: {' '.join(first[name])[:90]} | {' '.join(second[name])[:90]}"


def unpacked(build: Path, folder: Path) -> Path:
    """Return a build as a folder; a package is unpacked into ``folder``."""
    if build.is_dir():
        return build
    subprocess.run([freeze.tool("dpkg-deb"), "--raw-extract", build, folder], check=True)
    return folder


def main(arguments: list[str]) -> int:
    """Print the differences between two builds and return the exit status."""
    first, second = map(Path, arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        found = list(differences(unpacked(first, folder / "1"), unpacked(second, folder / "2")))
    for line in found:
        print(line)
    if not found and first.is_file() and first.read_bytes() != second.read_bytes():
        print("the same content, packed differently")
    print(f"{len(found)} differences" if found else "the same")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
