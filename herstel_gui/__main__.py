"""Entry point of ``python -m herstel_gui`` and of the command ``herstel``: the window, or a command."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import ModuleType


def main() -> int:
    """Run the command of the command line, or the window without arguments, and return the exit code."""
    if not sys.argv[1:]:
        # the usual start; loading the argument parser takes as long as painting the window
        return _open_window((), None)
    from herstel_gui.cli.main import carry_out

    return carry_out(sys.argv[1:], _open_window)


def window_start() -> ModuleType:
    """Import and return ``app.start``, without collecting garbage: loaded modules become none.

    Raises:
        ImportError: when a system library that Qt needs is missing.
    """
    import gc

    from herstel_gui.desktop.plain_imports import plain_imports

    gc.disable()
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
    """Print the missing system libraries and return exit code 1; raise any other error again."""
    from herstel_gui.cli.output import complain
    from herstel_gui.desktop.system_libraries import screen_plugins, why_not_loaded

    why = why_not_loaded(error, screen_plugins())
    if not why:
        raise error
    complain(f"Herstel kan geen venster openen: {why}.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
