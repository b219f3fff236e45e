"""Programs that some tests use where they are, and whether they work here: to be installed is not enough."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache


def works(*command: str) -> bool:
    """Whether a program is there and ends well."""
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
    """Return the strace of this machine if it may trace, which in many a container it may not."""
    return shutil.which("strace") if works("strace", "-f", "-qq", "-o", "/dev/null", "true") else None
