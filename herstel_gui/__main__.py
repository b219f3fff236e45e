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
    from herstel_gui import start

    return start


def _open_window(files: Sequence[Path], home: Path | None) -> int:
    code: int = window_start().main(files, home)
    return code


if __name__ == "__main__":
    sys.exit(main())
