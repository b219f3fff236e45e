"""A morning as it is heard: the announcements and names that the accessibility bus of Linux carries."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.x_server import x_server

if TYPE_CHECKING:
    from collections.abc import Iterator

LAUNCHERS: Final = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
TOOLS: Final = ("Xvfb", "dbus-daemon", "dbus-monitor", "gdbus")
LOST: Final = 60
"""Seconds after which a program of this test counts as hanging."""

HEARD: Final = [
    "Nog niet bewaard",
    "Ochtendpols: 500 kan niet. Typ een getal van 20 tot en met 220.",
    "Bewaard",
    "4, gaat wel",
    "Ongedaan gemaakt: Stemming",
    "Zaterdag 21 november",
    "Trends",
    "Planning",
    "maandag 23 november 2026. Gepland: zwaar",
    "dinsdag 24 november 2026. Gepland: zwaar. Twee zware dagen op rij",
    "Ongedaan gemaakt: plan",
    "Plannen kan voor vandaag en later.",
    "Signalen",
]
"""What must be heard, in this order; other announcements may stand between them."""


def missing() -> str:
    """Return what this machine lacks; empty when the journey can be heard."""
    tools = [tool for tool in TOOLS if shutil.which(tool) is None]
    if not any(Path(launcher).exists() for launcher in LAUNCHERS):
        tools.append("at-spi-bus-launcher")
    return ", ".join(tools)


@contextmanager
def running(
    command: list[str], environment: dict[str, str], **pipes: object
) -> Iterator[subprocess.Popen[str]]:
    """Run a program until the block ends."""
    with subprocess.Popen(command, env=environment, text=True, **pipes) as process:  # type: ignore[call-overload]  # noqa: S603  # tools of the system
        try:
            yield process
        finally:
            process.terminate()


def words_of(log: str) -> list[str]:
    """Return the announcements of a log of ``dbus-monitor``, in order."""
    return re.findall(r"member=Announcement\n(?:.*\n){3}\s+variant\s+string \"(.*)\"", log)


@pytest.mark.skipif(bool(missing()), reason=f"not on this machine: {missing()}")
def test_a_morning_is_heard(tmp_path: Path) -> None:
    log, launcher = tmp_path / "heard", next(each for each in LAUNCHERS if Path(each).exists())
    with ExitStack() as stack:
        display = stack.enter_context(x_server("1280x900"))
        environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_RUNTIME_DIR": str(tmp_path),
            "QT_IM_MODULE": "none",  # keys go to the window without an input method
        }  # fmt: skip
        session = stack.enter_context(
            running(
                ["dbus-daemon", "--session", "--nofork", "--print-address"],
                environment,
                stdout=subprocess.PIPE,
            )
        )
        assert session.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = session.stdout.readline().strip()
        stack.enter_context(running([launcher], environment))
        call = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]
        answer = subprocess.run(  # noqa: S603  # a tool of the system
            [*call, "--method", "org.a11y.Bus.GetAddress"],
            env=environment, capture_output=True, text=True, check=True, timeout=LOST,
        )  # fmt: skip
        address = answer.stdout.strip().strip("(,)").strip("'")
        with log.open("w") as file:
            watched = "interface='org.a11y.atspi.Event.Object'"
            monitor = stack.enter_context(
                running(["dbus-monitor", "--address", address, watched], environment, stdout=file)
            )
            script = Path(__file__).with_name("spoken_journey.py")
            done = subprocess.run(  # noqa: S603  # this Python, a file beside this one
                [sys.executable, str(script), str(tmp_path / "thuis"), address],
                env=environment, cwd=Path(__file__).parents[2], capture_output=True, text=True,
                check=False, timeout=LOST,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            monitor.terminate()
            monitor.wait(LOST)
    heard = words_of(log.read_text(encoding="utf-8"))
    left = iter(heard)
    assert all(any(words in said for said in left) for words in HEARD), heard
