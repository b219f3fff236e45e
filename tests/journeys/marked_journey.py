"""A journey through the program with marked values and all kinds of trouble, run as a separate process.

The arguments are the home folder and a folder for exports. Prints, as JSON, the sockets that Python opened
and the titles of all windows.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

MARK: Final = "KANARIE"
SOCKETS: Final[list[str]] = []
TITLES: Final[set[str]] = set()

sys.addaudithook(lambda event, _: SOCKETS.append(event) if event.startswith("socket.") else None)


def main(home: Path, exports: Path) -> int:
    """Run all steps once."""
    from PySide6.QtWidgets import QApplication, QDialog, QMessageBox  # noqa: PLC0415  # after the hook

    from herstel_gui.app.program import Program, make_application  # noqa: PLC0415
    from herstel_gui.desktop.logs import catch_faults, start_logging  # noqa: PLC0415
    from herstel_gui.desktop.paths import find_places  # noqa: PLC0415
    from tests.application.fakes import FixedClock  # noqa: PLC0415

    application = make_application()
    places = find_places(home)
    places.prepare()
    log, faults = start_logging(places.log), catch_faults(places.logs)
    program = Program(application, places, FixedClock())
    program.settings.change(welcomed=True)
    program.crashes.install()
    QMessageBox.exec = lambda _box: 0  # type: ignore[method-assign]  # no user answers
    QDialog.exec = lambda _dialog: 0  # type: ignore[method-assign]
    program.open(places.journal)
    for step in (typed, refused, troubled, crashed, looked_at):
        step(program, exports)
        application.processEvents()
        TITLES.update(window.windowTitle() for window in QApplication.topLevelWidgets())
    program.close()
    log.close()
    faults.close()
    print(json.dumps({"sockets": SOCKETS, "titles": sorted(TITLES)}))  # noqa: T201  # the result of this process
    return 0


def typed(program: object, _exports: Path) -> None:
    """Store marked values and change the values."""
    from herstel_gui.domain.measures import RESTING_HEART_RATE  # noqa: PLC0415
    from herstel_gui.domain.training_sessions import Session  # noqa: PLC0415

    signals = program.window.signals  # type: ignore[attr-defined]
    day = signals.day
    for word in (f"{MARK} eerst", f"{MARK} daarna"):
        signals.run(lambda journal, word=word: journal.set_note(day, word))
    signals.run(lambda journal: journal.set_tag(day, f"{MARK} tag", on=True))
    signals.run(lambda journal: journal.enter(day, RESTING_HEART_RATE, 53))
    signals.run(
        lambda journal: journal.sessions.add(Session("", day, kind=f"{MARK} sport", note=f"{MARK} training"))
    )


def refused(program: object, exports: Path) -> None:
    """Enter impossible values and import broken files."""
    from herstel_gui.domain.errors import HerstelError  # noqa: PLC0415
    from herstel_gui.domain.measures import RESTING_HEART_RATE  # noqa: PLC0415

    window = program.window  # type: ignore[attr-defined]
    broken = exports / "stuk.csv"
    broken.write_text(f"date,restingHR\n2026-11-22,{MARK}\n{MARK},52\n", encoding="utf-8")
    attempts: tuple[Callable[[], object], ...] = (
        lambda: window.signals.run(
            lambda journal: journal.enter(window.signals.day, RESTING_HEART_RATE, 5000)
        ),
        lambda: window.services.offer([broken], lambda _words, _done, _total: None),
        lambda: window.services.copies.preview(broken),
    )
    for action in attempts:
        try:
            action()
        except HerstelError as error:
            str(error)


def troubled(program: object, _exports: Path) -> None:
    """Move the journal file away while typing, and put the file back."""
    window = program.window  # type: ignore[attr-defined]
    path = window.services.journal_path
    away = path.with_suffix(".weg")
    path.rename(away)
    window.signals.run(
        lambda journal: journal.set_note(window.signals.day, f"{MARK} terwijl de stick weg was")
    )
    away.rename(path)
    window.signals.waiting.try_again()


def crashed(program: object, _exports: Path) -> None:
    """Raise exceptions whose message contains a marked value."""
    import logging  # noqa: PLC0415

    del program
    logging.getLogger("herstel_gui").warning("een waarde: %s", MARK)
    try:
        int(f"{MARK} in een fout")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def looked_at(program: object, exports: Path) -> None:
    """Show every page and write every kind of file."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    from herstel_gui.views.trends.page import TrendsPage  # noqa: PLC0415

    window = program.window  # type: ignore[attr-defined]
    for key in window.pages.keys:
        window.pages.show(key)
    while not window.findChildren(TrendsPage):
        QCoreApplication.processEvents()
    from herstel_gui.exporters.registry import EXPORTERS  # noqa: PLC0415  # after the hook

    for exporter in EXPORTERS:
        window.services.export(exporter, exports / f"alles{exporter.suffix}")
    window.services.backup_to(exports / "kopie.herstel")
    window.services.open_demo()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
