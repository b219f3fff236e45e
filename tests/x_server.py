"""A virtual X server for the tests and benchmarks that need real windows and keys."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def x_server(size: str) -> Iterator[str]:
    """Run Xvfb with one screen of ``size`` ("1366x900") and return its display (":123").

    RuntimeError when the server does not start.
    """
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        # a server that searches for a free number removes the socket files of servers that run already, and
        # tests run in several processes: each takes a number of its own
        f":{100 + os.getpid() % 50_000}",
        # without -noreset the server starts anew after its last client leaves, and drops a client that
        # connects at that moment; xdotool connects and leaves many times a second
        "-noreset",
        "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp",
    ]  # fmt: skip
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:  # noqa: S603  # words of this module
        os.close(writing)
        with os.fdopen(reading) as number:
            display = number.readline().strip()
        if not display:
            message = f"Xvfb ended with status {server.wait()}"
            raise RuntimeError(message)
        try:
            yield f":{display}"
        finally:
            server.terminate()
