"""Measures a program from inside, and prints lines with a name and a figure at each state reached."""

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


def print_figure(what: str, figure: float | None = None) -> None:
    """Print a name, a figure, by default the current memory in kB, and the processor time so far in ms."""
    print(what, memory() if figure is None else figure, time.process_time() * 1000, flush=True)


def measured(probe: Probe | None = None) -> None:
    """Start Herstel without arguments, and measure the start from inside."""
    from herstel_gui.__main__ import main, window_start  # noqa: PLC0415  # the import is part of the start

    start = window_start()
    probe = probe or Probe()
    make_application, show_first, show_readings = (
        start.make_application,
        start.show_first,
        start.show_readings,
    )

    def make(resources: Any) -> Any:  # noqa: ANN401
        app = make_application(resources)
        probe.observe(app)
        return app

    def show(*parts: Any, **options: Any) -> Any:  # noqa: ANN401
        early = show_first(*parts, **options)
        # without a window manager no window is activated
        early.window.activateWindow()
        return early

    def read(*parts: Any) -> None:  # noqa: ANN401
        # the page was painted, and the readings come before the next tick of the probe
        probe.look()
        show_readings(*parts)

    sys.argv = ["herstel"]
    vars(start).update(make_application=make, show_first=show, show_readings=read)
    main()


class Probe:
    """Observes the program a thousand times a second; ``step`` waits for the next state."""

    def __init__(self) -> None:
        self.app: Any = None  # this module does not import Qt
        self.step: Callable[[], None] = self.page
        self.places: dict[str, Any] = {}
        self.window: Any = None
        self.seen = time.perf_counter()
        self.silence = 0.0
        self.took: tuple[list[float], list[float]] = ([], [])
        self.quiet = 0
        self.timer: Any = None

    def observe(self, app: Any) -> None:  # noqa: ANN401
        """Look at the program from now on."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        self.app = app
        self.timer = QTimer(app, interval=1)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        """Update the longest silence and call the current step."""
        now = time.perf_counter()
        self.silence = max(self.silence, now - self.seen)
        self.step()
        self.seen = time.perf_counter()

    def page(self) -> None:
        """Wait for the painted page with all its fields, and the focus in the first one."""
        field = self.app.focusWidget()
        if type(field).__name__ == "UnitEdit" and field.window().windowHandle().isExposed():
            print_figure("page")
            self.window = field.window()
            self.silence = 0.0
            self.places = self.fields()
            self.step = self.values

    def fields(self) -> dict[str, Any]:
        """Return the place of every field and of its label in the window."""
        from PySide6.QtCore import QPoint  # noqa: PLC0415

        window = self.window
        page = window.pages.page
        parts = {key: row.editor for key, row in page.rows.items()} | {"note": page.note.edit}
        parts |= {f"{key} label": row.label for key, row in page.rows.items()}
        return {key: (part.mapTo(window, QPoint()), part.size()) for key, part in parts.items()}

    def values(self) -> None:
        """Wait for the stored values in the fields."""
        field = self.app.focusWidget()
        if type(field).__name__ == "UnitEdit" and not field.placeholderText():
            print_figure("values")
            self.step = self.banner

    def banner(self) -> None:
        """Wait for the banner and for the mark of every day of the strip."""
        if (window := self.rebuilt()) is None:
            return
        days = [button for button in window.pages.page.strip.buttons if button.day <= window.signals.day]
        # the bars are made after the values are shown
        shown = hasattr(window, "banner") and window.banner.isVisible()
        if shown and all(button.mark is not None for button in days):
            print_figure("banner")
            self.step = self.settled

    def rebuilt(self) -> Any:  # noqa: ANN401
        """Return the window: a first start builds another one for the settings of the journal."""
        from shiboken6 import isValid  # noqa: PLC0415

        if self.window is None or not isValid(self.window):
            # without a window manager it is not the active window
            windows = (each for each in self.app.topLevelWidgets() if type(each).__name__ == "MainWindow")
            self.window = next((each for each in windows if each.isVisible()), None)
        return self.window

    def settled(self) -> None:
        """Wait half a second, in which the banner, the week strip and the side bar are completed."""
        if self.rebuilt() is None:
            return
        self.quiet += 1
        if self.quiet == 500:
            print_figure("silence", self.silence * 1000)
            now = self.fields()
            print_figure("moved", sum(now[key] != place for key, place in self.places.items()))
            print_figure("settled")
            self.step = self.store

    def store(self) -> None:
        """Type answers; measure the time until the answer is painted, and until all follow-up is done."""
        from PySide6.QtCore import QEvent, Qt  # noqa: PLC0415
        from PySide6.QtGui import QKeyEvent  # noqa: PLC0415

        none, press = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyPress
        self.timer.stop()
        window = self.window
        page = window.pages.show("today")
        scale = page.rows["mood"].editor
        for digit in DIGITS:
            scale.setFocus()
            begun = time.perf_counter()
            # QTest would load another library, which would add to the memory
            self.app.sendEvent(scale, QKeyEvent(press, ord(digit), none, digit))
            scale.repaint()
            self.took[0].append((time.perf_counter() - begun) * 1000)
            for _ in range(3):
                self.app.processEvents()
            self.took[1].append((time.perf_counter() - begun) * 1000)
        for name, times in zip(("stored", "all"), self.took, strict=True):
            print_figure(name, sorted(times)[len(times) // 2])
        window.pages.show("trends")
        self.quiet = 0
        self.step = self.trends
        self.timer.start()

    def trends(self) -> None:
        """Wait two seconds, in which Trends is read and painted."""
        self.quiet += 1
        if self.quiet == 2000:
            print_figure("trends")
            self.window.close()
