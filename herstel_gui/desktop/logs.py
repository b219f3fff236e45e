"""The log file and crash reports, which never hold diary content.

The formatter ensures this for all log calls: only the message template is written, without the arguments; of
an exception, only the type and the lines of code, without the text.
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
"""A function that receives the text of a crash report, for example to show a dialog."""


class ValueFreeFormatter(logging.Formatter):
    """Formats records as time, level, logger name and message template, without argument values."""

    def __init__(self) -> None:
        """Set the line format."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(fixed)s")

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, followed by the lines of code of its exception."""
        line = logging.makeLogRecord({**record.__dict__, "args": None, "exc_info": None, "exc_text": None})
        line.stack_info = None
        # a message that is no string could hold a value
        line.fixed = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
        line.msg = ""
        text = super().format(line)
        error = record.exc_info[1] if record.exc_info else None
        return text if error is None else f"{text}\n{without_values(error)}"


class PrivateFileHandler(RotatingFileHandler):
    """A rotating log whose files only their owner can read."""

    @override
    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding=self.encoding, opener=_private)


def _private(path: str, flags: int) -> int:
    """Open a private file and return its descriptor; OSError when the path is a pipe or device."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o600)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.ENXIO, "no regular file", path)


def start_logging(log: Path) -> logging.Handler:
    """Log to a rotating private file from now on; return the handler for ``stop_logging``.

    Raises:
        OSError: the file cannot be written.
    """
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = PrivateFileHandler(log, maxBytes=_BYTES, backupCount=_OLD_FILES, encoding="utf-8")
    handler.setFormatter(ValueFreeFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Remove and close a handler of ``start_logging``."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def stop_all_logging() -> None:
    """Remove and close all handlers of ``start_logging``, before the log files are deleted."""
    for handler in list(logging.getLogger().handlers):
        if isinstance(handler, PrivateFileHandler):
            stop_logging(handler)


def without_values(error: BaseException) -> str:
    """Return the types and lines of code of an exception and its causes, without any values."""
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
    """Return a report that the user can send: versions and lines of code, without values and folders."""
    from PySide6.QtCore import qVersion  # noqa: PLC0415  # commands run without Qt

    versions = f"Herstel {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    about = f"{versions}, {platform.system()} {platform.release()} ({platform.machine()})"
    return f"{about}\n{without_values(error)}\n"


def catch_crashes(report: Report) -> None:
    """Log each uncaught exception of any thread, and call ``report`` with the crash report."""
    log = logging.getLogger("herstel_gui.crash")

    def log_and_report(error: BaseException) -> None:
        log.critical("unexpected", exc_info=error)
        report(crash_report(error))

    def of_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            log_and_report(error)

    def of_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log_and_report(args.exc_value)

    def unraisable(args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            log.error("unraisable", exc_info=args.exc_value)

    sys.excepthook, threading.excepthook, sys.unraisablehook = of_main, of_thread, unraisable


def catch_faults(logs: Path) -> IO[str]:
    """Write a Python traceback to a file at a crash in native code, and disable core dumps.

    Returns the file, which must stay open while the program runs.
    """
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # missing on Windows

        # a core dump would hold diary text
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    fault = logs / "herstel-fault.log"
    file = open(fault, "w", encoding="utf-8", opener=_private)  # noqa: SIM115  # stays open
    faulthandler.enable(file)
    return file


def _name(error: BaseException) -> str:
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    # the template of a HerstelError is a fixed text; the values filled in could be private
    return f"{kind}: {error.text.template}" if isinstance(error, HerstelError) else kind


def _frames(error: BaseException) -> traceback.StackSummary:
    return traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)


def _short(filename: str) -> str:
    """Return a path from the package name on, without the folders that could hold the user's name."""
    parts = Path(filename).parts
    for anchor in ("herstel_gui", "site-packages"):
        if anchor in parts:
            return "/".join(parts[parts.index(anchor) :])
    return parts[-1] if parts else "?"
