"""A window with a scale and numbered pages that prints what the keys of a real keyboard do to it."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from herstel_gui.views.widgets.digit_keys import press_as_labelled
from herstel_gui.views.widgets.segments import SegmentBar


def say(what: str) -> None:
    print(what, flush=True)  # noqa: T201  # what the test reads


class Window(QMainWindow):
    """Takes keys as the main window does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt names it so
        """Carry out the shortcut whose number is on the key."""
        if not press_as_labelled(self, event):
            super().keyPressEvent(event)

    def listen(self) -> None:
        """Say so once the keys come here."""
        if self.isActiveWindow() or self.hasFocus():
            say("ready")
        else:
            self.activateWindow()
            QTimer.singleShot(20, self.listen)


def main() -> int:
    """Show the window until the test ends this."""
    app = QApplication(sys.argv)
    window, bar = Window(), SegmentBar([str(number) for number in range(1, 8)])
    bar.picked.connect(lambda choice: say(f"scale {choice}"))
    for number in range(1, 6):
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), bar)
        shortcut.activated.connect(lambda number=number: say(f"page {number}"))
    window.setCentralWidget(bar)
    # there is no window manager that would give the keys to a window
    window.setWindowFlag(Qt.WindowType.X11BypassWindowManagerHint)
    window.show()
    bar.setFocus()
    QTimer.singleShot(0, window.listen)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
