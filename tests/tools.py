"""Checks whether optional programs are installed and usable on this machine."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache


def works(*command: str) -> bool:
    """Tell whether a program is installed and exits with status 0."""
    if not shutil.which(command[0]):
        return False
    quiet = subprocess.DEVNULL
    try:
        ended = subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, check=False, timeout=60)  # noqa: S603
    except OSError:
        return False
    return ended.returncode == 0


@cache
def strace() -> str | None:
    """Return the path of strace if it may trace; many containers forbid tracing."""
    return shutil.which("strace") if works("strace", "-f", "-qq", "-o", "/dev/null", "true") else None
