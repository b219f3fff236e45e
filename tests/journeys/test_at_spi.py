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
ROOT: Final = Path(__file__).parents[2]
SCRIPT: Final = Path(__file__).with_name("spoken_journey.py")
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


@contextmanager
def accessible_session(home: Path) -> Iterator[tuple[dict[str, str], str]]:
    """Run an X server, a session bus and an accessibility bus; yield the environment and the last address."""
    launcher = next(each for each in LAUNCHERS if Path(each).exists())
    with ExitStack() as stack:
        display = stack.enter_context(x_server("1280x900"))
        environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_RUNTIME_DIR": str(home),
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
        yield environment, answer.stdout.strip().strip("(,)").strip("'")


@pytest.mark.skipif(bool(missing()), reason=f"not on this machine: {missing()}")
def test_a_morning_is_heard(tmp_path: Path) -> None:
    log = tmp_path / "heard"
    with accessible_session(tmp_path) as (environment, address), log.open("w") as file:
        watched = "interface='org.a11y.atspi.Event.Object'"
        with running(["dbus-monitor", "--address", address, watched], environment, stdout=file) as monitor:
            done = subprocess.run(  # noqa: S603  # this Python, a file beside this one
                [sys.executable, str(SCRIPT), str(tmp_path / "thuis"), address],
                env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=LOST,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            monitor.terminate()
            monitor.wait(LOST)
    heard = words_of(log.read_text(encoding="utf-8"))
    left = iter(heard)
    assert all(any(words in said for said in left) for words in HEARD), heard


@pytest.mark.skipif(bool(missing()), reason=f"not on this machine: {missing()}")
def test_a_reader_that_asks_everything_of_every_part_gets_answers(tmp_path: Path) -> None:
    """Orca asks the interfaces of each part it meets, which goes through the code in Python."""
    with (
        accessible_session(tmp_path) as (environment, address),
        running(
            [sys.executable, str(SCRIPT), str(tmp_path / "thuis"), address, "stay"],
            environment, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as program,
    ):  # fmt: skip
        assert program.stdout is not None
        assert program.stdin is not None
        assert program.stdout.readline().strip() == "shown"
        parts = list(Reader(address).parts())
        program.stdin.close()
        assert program.wait(LOST) == 0
    roles = {role for role, *_rest in parts}
    assert roles >= {"frame", "label", "page tab", "slider", "text"}
    assert "layered pane" not in roles
    scales = [part for part in parts if part[0] == "slider"]
    assert all("org.a11y.atspi.Value" not in faces for *_part, faces in scales)
    assert ("slider", "Stemming", "niets ingevuld") in {part[:3] for part in scales}


class Reader:
    """A client of the accessibility bus that asks as a screen reader does."""

    def __init__(self, address: str) -> None:
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415  # not on every system

        self.bus = open_dbus_connection(address)

    def ask(self, place: tuple[str, str], method: str, signature: str = "", *words: str) -> object:
        """Return the first value that a part answers."""
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415
        from jeepney.wrappers import unwrap_msg  # noqa: PLC0415

        interface = "org.freedesktop.DBus.Properties" if words else "org.a11y.atspi.Accessible"
        call = new_method_call(DBusAddress(place[1], place[0], interface), method, signature, words)
        answer: object = unwrap_msg(self.bus.send_and_get_reply(call, timeout=LOST))[0]
        return answer

    def parts(self) -> Iterator[tuple[str, str, str, list[str]]]:
        """Yield role, name, description and interfaces of all parts of all programs."""
        root = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
        left = [root]
        with self.bus:
            while left:
                place = left.pop()
                children = self.ask(place, "GetChildren")
                assert isinstance(children, list)
                left += children
                if place == root:
                    continue
                name, described = (
                    str(self.ask(place, "Get", "ss", "org.a11y.atspi.Accessible", part)[1])  # type: ignore[index]
                    for part in ("Name", "Description")
                )
                self.ask(place, "GetState")
                faces = self.ask(place, "GetInterfaces")
                assert isinstance(faces, list)
                yield str(self.ask(place, "GetRoleName")), name, described, faces
