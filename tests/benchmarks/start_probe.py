"""What a measured program says of itself: a word and a figure a line, as soon as it is so."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

DIGITS = "34" * 10


def memory(process: int | str = "self") -> int:
    """Return the resident memory of a process in kB."""
    try:
        with open(f"/proc/{process}/statm", encoding="ascii") as file:  # noqa: PTH123  # nothing more is loaded
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    except OSError:
        return 0


def say(what: str, figure: float | None = None) -> None:
    """Say it; without a figure that is the memory now."""
    print(what, memory() if figure is None else figure, flush=True)


def measured() -> None:
    """Start Herstel as a double-click does, and measure it from inside."""
    from herstel_gui.__main__ import main, window_start  # noqa: PLC0415  # it is what is measured

    start = window_start()
    made = start.make_application
    # whoever is only listened to is garbage
    probes: list[Probe] = []

    def make(resources: Any) -> Any:  # noqa: ANN401
        app = made(resources)
        probes.append(Probe(app))
        return app

    sys.argv = ["herstel"]
    vars(start)["make_application"] = make
    main()


class Probe:
    """Looks at the program a thousand times a second."""

    def __init__(self, app: Any) -> None:  # noqa: ANN401  # Qt is loaded by then, and not here
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        self.app = app
        self.step: Callable[[], None] = self.typing
        self.seen = time.perf_counter()
        self.silence = 0.0
        self.took: tuple[list[float], list[float]] = ([], [])
        self.quiet = 0
        self.timer = QTimer(app, interval=1)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        """Take the next step when it is time for it."""
        now = time.perf_counter()
        self.silence = max(self.silence, now - self.seen)
        self.step()
        self.seen = time.perf_counter()

    def typing(self) -> None:
        """Wait for a field with the cursor in a painted window."""
        if self.app.activeWindow() is None and self.app.topLevelWidgets():
            # the screen has nobody who does this
            self.app.topLevelWidgets()[0].activateWindow()
        field = self.app.focusWidget()
        if type(field).__name__ in {"StartupEdit", "UnitEdit"} and field.window().windowHandle().isExposed():
            say("typing")
            self.silence = 0.0
            self.step = self.form

    def form(self) -> None:
        """Wait for the whole form."""
        if type(self.app.focusWidget()).__name__ == "UnitEdit":
            say("form")
            self.step = self.settled

    def settled(self) -> None:
        """Let banner, week strip and side bar come; after that long nothing more is under way."""
        self.quiet += 1
        if self.quiet == 500:
            say("silence", self.silence * 1000)
            say("settled")
            self.step = self.store

    def store(self) -> None:
        """Type an answer: until the key is answered and painted, and until all that follows from it is."""
        from PySide6.QtCore import QEvent, Qt  # noqa: PLC0415
        from PySide6.QtGui import QKeyEvent  # noqa: PLC0415

        none, press = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyPress
        self.timer.stop()
        window = self.app.activeWindow()
        page = window.pages.show("today")
        scale = page.rows["mood"].editor
        for digit in DIGITS:
            scale.setFocus()
            begun = time.perf_counter()
            # QTest would load a library that is not there otherwise
            self.app.sendEvent(scale, QKeyEvent(press, ord(digit), none, digit))
            scale.repaint()
            self.took[0].append((time.perf_counter() - begun) * 1000)
            for _ in range(3):
                self.app.processEvents()
            self.took[1].append((time.perf_counter() - begun) * 1000)
        for name, times in zip(("stored", "all"), self.took, strict=True):
            say(name, sorted(times)[len(times) // 2])
        window.pages.show("trends")
        self.quiet = 0
        self.step = self.trends
        self.timer.start()

    def trends(self) -> None:
        """Let Trends read and draw."""
        self.quiet += 1
        if self.quiet == 2000:
            say("trends")
            self.app.activeWindow().close()
