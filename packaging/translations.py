#!/usr/bin/env python3
"""Compile translations: .ts files of Qt Linguist to .qm files for QTranslator.

    python packaging/translations.py

compiles every .ts file in resources/translations that is newer than its .qm, with the lrelease of PySide6.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final

TRANSLATIONS: Final = Path(__file__).resolve().parent.parent / "resources" / "translations"


class CompilerError(RuntimeError):
    """lrelease is missing or failed; the message contains its output."""


def compiler() -> Path:
    """Return the path of the lrelease of the installed PySide6."""
    spec = find_spec("PySide6")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders:
        raise CompilerError("PySide6 is not installed, and with it Qt's lrelease")
    return Path(folders[0]) / ("lrelease.exe" if os.name == "nt" else "lrelease")


def compile_file(source: Path, target: Path) -> None:
    """Compile a .ts file; CompilerError when lrelease fails."""
    command = [str(compiler()), "-silent", str(source), "-qm", str(target)]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except OSError as error:
        raise CompilerError(f"{command[0]} cannot be run: {error.strerror}") from None
    if done.returncode:
        raise CompilerError(f"{source.name} cannot be compiled: {done.stderr or done.stdout}")


def compile_stale(folder: Path) -> None:
    """Compile the .ts files in a folder that are newer than their .qm files."""
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            compile_file(source, target)


if __name__ == "__main__":
    try:
        compile_stale(TRANSLATIONS)
    except CompilerError as error:
        sys.exit(str(error))
