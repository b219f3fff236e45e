"""python -m herstel_gui, and the command ``herstel``: a window, or a command without one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import ModuleType


def main() -> int:
    """Do what the command line says and return the exit code."""
    if not sys.argv[1:]:
        # most starts by far; reading a command line takes as long as painting the window
        return _open_window((), None)
    from herstel_gui.cli.main import carry_out

    return carry_out(sys.argv[1:], _open_window)


def window_start() -> ModuleType:
    """Load what shows the window, and return it."""
    from herstel_gui.desktop.plain_imports import plain_imports

    plain_imports()
    from herstel_gui.app import start

    return start


def _open_window(files: Sequence[Path], home: Path | None) -> int:
    try:
        start = window_start()
    except ImportError as error:
        return _tell_missing(error)
    code: int = start.main(files, home)
    return code


def _tell_missing(error: ImportError) -> int:
    """Say which libraries of the system a window lacks, all at once; any other error goes on."""
    from herstel_gui.cli.output import complain
    from herstel_gui.desktop.system_libraries import screen_plugins, why_not_loaded

    why = why_not_loaded(error, screen_plugins())
    if not why:
        raise error
    complain(f"Herstel kan geen venster openen: {why}.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
