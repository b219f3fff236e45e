"""A small log on this computer, and reports of crashes. Neither ever holds what is in a diary.

That does not rest on care at every call: only the fixed part of a message is written, never its arguments,
and of an exception only its kind and the lines of code, never its text.
"""

from __future__ import annotations

import errno
import faulthandler
import logging
import os
import platform
import stat
import sys
import threading
import traceback
from collections.abc import Callable
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO, Final, TypeAlias

from typing_extensions import override

from herstel_gui import __version__
from herstel_gui.domain.errors import HerstelError

_BYTES: Final = 256 * 1024
_OLD_FILES: Final = 3

Report: TypeAlias = Callable[[str], None]
"""What is done with the text of a crash, such as showing it in a dialog."""


class ValueFreeFormatter(logging.Formatter):
    """Writes the time, the level, the place and the fixed part of a message."""

    def __init__(self) -> None:
        """Take a form that is easy to read."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(fixed)s")

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, with the lines of code of its exception below it."""
        line = logging.makeLogRecord({**record.__dict__, "args": None, "exc_info": None, "exc_text": None})
        line.stack_info = None
        # anything but a literal text could be a value
        line.fixed = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
        line.msg = ""
        text = super().format(line)
        error = record.exc_info[1] if record.exc_info else None
        return text if error is None else f"{text}\n{without_values(error)}"


class PrivateFileHandler(RotatingFileHandler):
    """A log that turns over, and of which every file is its owner's alone."""

    @override
    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding=self.encoding, opener=_private)


def _private(path: str, flags: int) -> int:
    """Open a file of ours for writing, for its owner alone; OSError when a pipe or device is in its place."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o600)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.ENXIO, "no regular file", path)


def start_logging(log: Path) -> logging.Handler:
    """Write the log to a file that turns over, for its owner alone; return the handler, to be closed.

    Raises:
        OSError: when the file cannot be written.
    """
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = PrivateFileHandler(log, maxBytes=_BYTES, backupCount=_OLD_FILES, encoding="utf-8")
    handler.setFormatter(ValueFreeFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Close what ``start_logging`` opened."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def stop_all_logging() -> None:
    """Close every log file of ours: they are about to be removed."""
    for handler in list(logging.getLogger().handlers):
        if isinstance(handler, PrivateFileHandler):
            stop_logging(handler)


def without_values(error: BaseException) -> str:
    """Return what went wrong and where in the code, without anything that was being worked on."""
    lines = []
    cause: BaseException | None = error
    while cause is not None:
        lines.append(_name(cause))
        lines += [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in _frames(cause)]
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
        if cause is not None:
            lines.append("caused by")
    return "\n".join(lines)


def crash_report(error: BaseException) -> str:
    """Return the text that a user may send: versions, and the lines of code. No values, no folders."""
    from PySide6.QtCore import qVersion  # noqa: PLC0415  # a command does without Qt

    versions = f"Herstel {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    about = f"{versions}, {platform.system()} {platform.release()} ({platform.machine()})"
    return f"{about}\n{without_values(error)}\n"


def catch_crashes(report: Report) -> None:
    """Log every exception that nobody expected, from any thread, and pass its report on."""
    log = logging.getLogger("herstel_gui.crash")

    def tell(error: BaseException) -> None:
        log.critical("unexpected", exc_info=error)
        report(crash_report(error))

    def of_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            tell(error)

    def of_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            tell(args.exc_value)

    def unraisable(args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            log.error("unraisable", exc_info=args.exc_value)

    sys.excepthook, threading.excepthook, sys.unraisablehook = of_main, of_thread, unraisable


def catch_faults(logs: Path) -> IO[str]:
    """Write where the program was when it breaks in native code; and never dump its memory to disk.

    The file must stay open as long as the program runs; return it to be closed.
    """
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # does not exist on Windows

        # a dump of memory would hold the diary
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    fault = logs / "herstel-fault.log"
    file = open(fault, "w", encoding="utf-8", opener=_private)  # noqa: SIM115  # stays open
    faulthandler.enable(file)
    return file


def _name(error: BaseException) -> str:
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    # the template of an expected error is a text of ours; what was filled in is not
    return f"{kind}: {error.text.template}" if isinstance(error, HerstelError) else kind


def _frames(error: BaseException) -> traceback.StackSummary:
    return traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)


def _short(filename: str) -> str:
    """Return the last parts of a path: enough to find the place, too little to tell the user's name."""
    parts = Path(filename).parts
    for anchor in ("herstel_gui", "site-packages"):
        if anchor in parts:
            return "/".join(parts[parts.index(anchor) :])
    return parts[-1] if parts else "?"
