"""What a command says, on whatever terminal, pipe or file it is said to."""

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
from herstel_gui.domain.text import DUTCH, Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def complain(sentence: str) -> None:
    """Say something on standard error, if there is one."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)


def print_json(value: object) -> None:
    """Say a value as JSON, in plain signs where the terminal has no others."""
    plain = getattr(sys.stdout, "encoding", None) or "utf-8"
    print(json.dumps(value, ensure_ascii=not plain.lower().replace("-", "").startswith("utf"), indent=1))


def long_day(day: date) -> str:
    """Write ``zo 22 november 2026``."""
    return f"{DUTCH.day(day, weekday=True)} {day.year}"


_PLAIN: Final = {
    "−": "-", "–": "-", "—": "-", "‘": "'", "’": "'", "„": '"', "”": '"', "•": "*", "·": "-", "→": "->",
    "×": "x", "…": "...",
}  # fmt: skip
"""Signs that have a plain counterpart."""


def speak_any_terminal() -> None:
    """Say in plainer signs what a terminal cannot show, rather than nothing at all."""
    codecs.register_error("herstel", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="herstel")


def _plainer(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)  # noqa: S101  # nothing is decoded here
    unable = error.object[error.start : error.end]
    simple = "".join(
        _PLAIN.get(sign) or unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode() or "?"
        for sign in unable
    )
    return simple, error.end


STANDARD: Final = Path("-")
"""As the name of a file to write: standard output."""

_NOT_SAID: Final = "Naar standaarduitvoer kan niet geschreven worden ({why})."
_FOR_PROGRAMS: Final = (
    "Dit is geen tekst voor een scherm. Stuur het naar een bestand of een ander programma: "
    "zet er > NAAM of | PROGRAMMA achter."
)


def target_named(text: str) -> Path:
    """Return the file that an argument names; ``-`` is standard output, ``./-`` a file of that name."""
    path = Path(text)
    return Path.cwd() / path if path == STANDARD and text != str(STANDARD) else path


def write_standard(pieces: Iterable[bytes], *, binary: bool) -> None:
    """Write a file to standard output; UnusableFileError when it fails or is a screen for ``binary``."""
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
    """Write all of it, also where output is not buffered and a full disk takes only the beginning."""
    left = memoryview(piece)
    while left:
        left = left[out.write(left) or 0 :]


def let_go_of_output() -> None:
    """Point standard output at nothing, so that ending does not fail on what could not be written."""
    with suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)


def day_count(days: int) -> str:
    """Write ``1 dag`` or ``12 dagen``."""
    return "1 dag" if days == 1 else f"{days} dagen"


def ask_password() -> str:
    """Return the password of the journal: typed unseen on a terminal, else the first line of the input.

    Never an argument or a variable: those can be read by other programs.
    """
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        import getpass

        with suppress(EOFError):
            return getpass.getpass("Wachtwoord of herstelsleutel: ", sys.stderr)
        return ""
    return sys.stdin.readline().rstrip("\n")
