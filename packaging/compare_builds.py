#!/usr/bin/env python3
"""Compare two builds, file by file: two folders, or two .deb packages. Exit status 0 when they are the same.

    python packaging/compare_builds.py ONE OTHER

Names, content, rights, links and the times of files are compared (a folder's time is that of unpacking it). A
package that differs only in how it was compressed is shown as such.
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
    """Return what is to be the same of every file under a folder, by its name."""
    return {path.relative_to(folder).as_posix(): _of_file(path) for path in sorted(folder.rglob("*"))}


def _of_file(path: Path) -> tuple[str, ...]:
    if path.is_symlink():
        return ("link", path.readlink().as_posix())
    status = path.stat()
    rights = f"{status.st_mode & 0o777:o}"
    if path.is_dir():
        return ("folder", rights)
    return ("file", rights, str(int(status.st_mtime)), hashlib.sha256(path.read_bytes()).hexdigest())


def differences(one: Path, other: Path) -> Iterator[str]:
    """Yield a line for every difference between two folders."""
    first, second = contents(one), contents(other)
    for name in sorted(first.keys() | second.keys()):
        if name not in second:
            yield f"only in the first: {name}"
        elif name not in first:
            yield f"only in the second: {name}"
        elif first[name] != second[name]:
            yield f"differs: {name}: {' '.join(first[name])[:90]} | {' '.join(second[name])[:90]}"


def unpacked(build: Path, folder: Path) -> Path:
    """Return the folder of a build, unpacked first if it is a package."""
    if build.is_dir():
        return build
    subprocess.run([freeze.tool("dpkg-deb"), "--raw-extract", build, folder], check=True)
    return folder


def main(arguments: list[str]) -> int:
    """Do what the head of this file says."""
    one, other = map(Path, arguments)
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        found = list(differences(unpacked(one, Path(first) / "p"), unpacked(other, Path(second) / "p")))
    for line in found:
        print(line)
    if not found and one.is_file() and one.read_bytes() != other.read_bytes():
        print("the same content, packed differently")
    print(f"{len(found)} differences" if found else "the same")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
