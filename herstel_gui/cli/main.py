"""Running a command line: either a command or the window.

Exit codes: 0 for success, 1 for an error with a sentence on standard error, 2 for wrong usage, 130 for an
interrupt. Heavy modules are imported only when needed, so that both the window and the commands start fast.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.cli.command_line import WINDOW, make_parser, with_window
from herstel_gui.cli.context import DONE, INTERRUPTED, TROUBLE, CommandContext
from herstel_gui.cli.output import complain, let_go_of_output, speak_any_terminal
from herstel_gui.domain.errors import HerstelError, reason_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from herstel_gui.application.ports import Clock
    from herstel_gui.cli.command_line import Command

    OpenWindow = Callable[[Sequence[Path], Path | None], int]
    """Opens the window with the given files and the home folder (``--home``); returns the exit code."""


def carry_out(arguments: Sequence[str], open_window: OpenWindow, clock: Clock | None = None) -> int:
    """Run a command line, or open the window when no command is given; return the exit code."""
    speak_any_terminal()
    try:
        options = make_parser().parse_args(with_window(arguments))
        code = DONE if options.command == WINDOW else _command(options, clock)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # the reading program has stopped (head, less)
        let_go_of_output()
        return DONE
    except OSError as error:
        complain(f"Dit lukte niet: {reason_of(error)}.")
        let_go_of_output()
        return TROUBLE
    except KeyboardInterrupt:
        return INTERRUPTED
    if options.command != WINDOW:
        return code
    return open_window([*filter(None, [options.journal]), *options.files], options.home)


def _command(options: argparse.Namespace, clock: Clock | None) -> int:
    run: Command = options.run
    try:
        return run(options, _context(options, clock))
    except HerstelError as error:
        complain(str(error))
    except ImportError as error:
        # the PDF is drawn with Qt, which needs system libraries
        from herstel_gui.desktop.system_libraries import why_not_loaded

        why = why_not_loaded(error)
        if not why:
            raise
        complain(f"Herstel kan dit niet: {why}.")
    return TROUBLE


def _context(options: argparse.Namespace, clock: Clock | None) -> CommandContext:
    from herstel_gui.desktop.clock import SystemClock
    from herstel_gui.desktop.paths import find_places
    from herstel_gui.desktop.settings_file import SettingsFile

    places = find_places(options.home)
    settings, problems = SettingsFile(places.settings).load()
    for problem in problems:
        complain(str(problem))
    # no fallback to the default journal when the last journal is missing: its data would be wrong
    last = Path(settings.last_journal) if settings.last_journal else places.journal
    new, anyway = getattr(options, "new", False), getattr(options, "anyway", False)
    chosen = options.journal or last
    context = CommandContext(places, chosen, clock or SystemClock(), settings, new=new, anyway=anyway)
    context.outgoing.parts.sweep()
    return context
