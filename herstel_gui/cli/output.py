"""Output of commands to terminals, pipes and files."""

from __future__ import annotations

import codecs
import errno
import io
import json
import os
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from herstel_gui.domain.errors import UnusableFileError, reason_of
from herstel_gui.domain.plain_text import marked
from herstel_gui.domain.text import DUTCH, Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def tell(sentence: str) -> None:
    """Print a sentence on standard output, without control characters.

    A sentence can quote the name of a file, and a terminal obeys the control characters that it is sent.
    """
    print(marked(sentence))


def complain(sentence: str) -> None:
    """Print a sentence on standard error as ``tell`` does, if the process has one."""
    if sys.stderr is not None:
        print(marked(sentence), file=sys.stderr)


def print_json(value: object) -> None:
    """Print a value as JSON, escaped to ASCII unless the output encoding is a Unicode encoding."""
    plain = getattr(sys.stdout, "encoding", None) or "utf-8"
    print(json.dumps(value, ensure_ascii=not plain.lower().replace("-", "").startswith("utf"), indent=1))


def long_day(day: date) -> str:
    """Write ``zo 22 november 2026``."""
    return f"{DUTCH.day(day, weekday=True)} {day.year}"


_PLAIN: Final = {
    "−": "-", "–": "-", "—": "-", "‘": "'", "’": "'", "„": '"', "”": '"', "•": "*", "·": "-", "→": "->",
    "×": "x", "…": "...",
}  # fmt: skip
"""Characters with an ASCII replacement."""


def speak_any_terminal() -> None:
    """Make standard output and error replace unsupported characters instead of raising an error."""
    codecs.register_error("herstel", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="herstel")


def _plainer(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)  # noqa: S101  # used only for encoding
    unable = error.object[error.start : error.end]
    simple = "".join(
        _PLAIN.get(sign) or unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode() or "?"
        for sign in unable
    )
    return simple, error.end


STANDARD: Final = Path("-")
"""The path that stands for standard output."""

_NOT_SAID: Final = "Naar standaarduitvoer kan niet geschreven worden ({why})."
_FOR_PROGRAMS: Final = (
    "Dit is geen tekst voor een scherm. Stuur het naar een bestand of een ander programma: "
    "zet er > NAAM of | PROGRAMMA achter."
)


def target_named(text: str) -> Path:
    """Return the target of an argument: ``-`` is standard output, ``./-`` a file with the name ``-``."""
    path = Path(text)
    return Path.cwd() / path if path == STANDARD and text != str(STANDARD) else path


def write_standard(pieces: Iterable[bytes], *, binary: bool) -> None:
    """Write bytes to standard output.

    UnusableFileError when writing fails, or for ``binary`` when standard output is a terminal.
    """
    if sys.stdout is None:
        raise UnusableFileError(Text(_NOT_SAID, why=reason_of(OSError(errno.ENODEV, ""))))
    if binary and sys.stdout.isatty():
        raise UnusableFileError(Text(_FOR_PROGRAMS))
    try:
        sys.stdout.flush()
        for piece in pieces:
            _write_whole(sys.stdout.buffer, piece)
        sys.stdout.buffer.flush()
    except OSError as error:
        let_go_of_output()
        raise UnusableFileError(Text(_NOT_SAID, why=reason_of(error))) from None


def _write_whole(out: BinaryIO, piece: bytes) -> None:
    """Write all bytes; an unbuffered stream may write only a part per call."""
    left = memoryview(piece)
    while left:
        left = left[out.write(left) or 0 :]


def let_go_of_output() -> None:
    """Redirect standard output to the null device, so that flushing at exit does not fail."""
    with suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)


def day_count(days: int) -> str:
    """Write ``1 dag`` or ``12 dagen``."""
    return "1 dag" if days == 1 else f"{days} dagen"


def ask_password() -> str:
    """Return the password: typed without echo on a terminal, otherwise the first line of standard input.

    Arguments and environment variables are not used, because other programs can read them.
    """
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        import getpass

        with suppress(EOFError):
            return getpass.getpass("Wachtwoord of herstelsleutel: ", sys.stderr)
        return ""
    return sys.stdin.readline().rstrip("\n")
