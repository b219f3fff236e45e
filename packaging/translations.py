#!/usr/bin/env python3
"""Compile translations: a .ts file of Qt Linguist becomes the .qm file that QTranslator reads.

    python packaging/translations.py

makes every .qm in resources/translations that is older than its .ts, with the lrelease that PySide6 brings.
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
    """Qt's compiler of translations is absent or failed; the message says what it said."""


def compiler() -> Path:
    """Return the lrelease of the installed PySide6."""
    spec = find_spec("PySide6")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders:
        raise CompilerError("PySide6 is not installed, and with it Qt's lrelease")
    return Path(folders[0]) / ("lrelease.exe" if os.name == "nt" else "lrelease")


def compile_file(source: Path, target: Path) -> None:
    """Compile one .ts file; CompilerError when that fails."""
    command = [str(compiler()), "-silent", str(source), "-qm", str(target)]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except OSError as error:
        raise CompilerError(f"{command[0]} cannot be run: {error.strerror}") from None
    if done.returncode:
        raise CompilerError(f"{source.name} cannot be compiled: {done.stderr or done.stdout}")


def compile_stale(folder: Path) -> None:
    """Compile every .ts in a folder that is newer than its .qm."""
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            compile_file(source, target)


if __name__ == "__main__":
    try:
        compile_stale(TRANSLATIONS)
    except CompilerError as error:
        sys.exit(str(error))
