"""The start of every command, and the choice between a command and the window.

Exit code 0: done. 1: trouble, with a sentence on standard error. 2: wrong usage. Nothing heavy is loaded
before it is needed: a window starts no slower for these commands, nor a command for the window.
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
    """Opens the window on files, with a home for all that is stored; returns the exit code."""


def carry_out(arguments: Sequence[str], open_window: OpenWindow, clock: Clock | None = None) -> int:
    """Carry out a command line, or open the window when there is no command; return the exit code."""
    speak_any_terminal()
    try:
        options = make_parser().parse_args(with_window(arguments))
        code = DONE if options.command == WINDOW else _command(options, clock)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # whoever read this has seen enough (head, less)
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
        return run(options, _world(options, clock))
    except HerstelError as error:
        complain(str(error))
    except ImportError as error:
        # paper is drawn by Qt, which needs libraries of the system
        from herstel_gui.desktop.system_libraries import why_not_loaded

        why = why_not_loaded(error)
        if not why:
            raise
        complain(f"Herstel kan dit niet: {why}.")
    return TROUBLE


def _world(options: argparse.Namespace, clock: Clock | None) -> CommandContext:
    from herstel_gui.desktop.clock import SystemClock
    from herstel_gui.desktop.paths import find_places
    from herstel_gui.desktop.settings_file import SettingsFile

    places = find_places(options.home)
    settings, problems = SettingsFile(places.settings).load()
    for problem in problems:
        complain(str(problem))
    # another journal in the place of one that is not there now would be a wrong answer
    last = Path(settings.last_journal) if settings.last_journal else places.journal
    new, anyway = getattr(options, "new", False), getattr(options, "anyway", False)
    chosen = options.journal or last
    context = CommandContext(places, chosen, clock or SystemClock(), settings, new=new, anyway=anyway)
    context.outgoing.parts.sweep()
    return context
