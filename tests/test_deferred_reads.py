"""Every deferred call and every worker of the program goes the guarded way.

A timer, a queued call or a worker runs when the journal may be missing, replaced, locked or closed, and when
its screen may be deleted. Reading goes through ``JournalSignals.attempt``, which catches the error and
repeats the call; work goes through ``OwnedWork`` or ``LongChanges``. A new deferred call fails here until it
does the same, or is listed with the reason why it needs no guard.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Final, NamedTuple

import pytest

import herstel_gui

ROOT = Path(herstel_gui.__file__).parent

READ_NOTHING = {
    "app/key_access.py window.deleteLater": "closes a window",
    "app/lock.py partial(self._hide, watched)": "hides a window",
    "app/lock.py action": "an answer that waited for the unlocking; see JournalWork",
    "app/lock.py QCoreApplication.quit": "ends the program",
    "app/file_watch.py self.look": "emits signals; FileNotices catches the errors",
    "app/journal_care.py lambda: self._rescue_when_unlocked(error)": "reads no open journal",
    "app/journal_window.py reopen": "opens a journal, with dialogs about trouble",
    "app/journal_window.py self._rebuild_later": "rebuilds through attempt",
    "app/morning_reminder.py self.look": "reads through attempt",
    "app/password_flow.py partial(self.change_key, key)": "closes the journal before it works",
    "app/run.py program.end": "ends the program",
    "app/start.py _freeze": "before a journal is open",
    "app/start.py self._begin": "before a journal is open",
    "app/start.py self._thread.start": "imports only",
    "desktop/collecting.py self.look": "reads no journal",
    "desktop/idle.py self.look": "reads no journal",
    "desktop/single_instance.py self._look": "reads no journal",
    "desktop/single_instance.py loop.quit": "reads no journal",
    "qt_models/journal_signals.py self.undo_stack.clear": "reads no journal",
    "qt_models/pending_changes.py self.try_again": "catches the errors of each action",
    "qt_models/read_attempts.py self.try_again": "the guard itself",
    "qt_models/unsaved.py store": "stores through JournalSignals.run, which catches the errors",
    "views/locking/new_password_dialog.py self._weigh": "weighs a typed password",
    "views/locking/password_form.py self._tick": "counts seconds",
    "views/paper/preview.py self.tell_missing": "draws the sheets it has",
    "views/safety/day_watch.py self.look": "chooses a day; pages refresh through attempt",
    "views/signals/limit_editor.py lambda: self.effect_asked.emit(self.spin.number)": "reads in a worker",
    "views/main_window.py self.close": "stores through JournalSignals.run, which catches the errors",
    "views/main_window.py self._fit": "sizes only",
    "views/main_window.py self.side_bar.refresh_note": "reads through attempt",
    "views/side_bar.py self.refresh_note": "reads through attempt",
    "views/storing_note.py self.appear": "shows only",
    "views/today/card_columns.py self._keep_cursor_in_sight": "scrolls only",
    "views/today/card_columns.py self._keep_in_sight": "scrolls only",
    "views/today/tags_card.py self._look_up_soon": "reads through attempt",
    "views/today/tap_dialog.py self.tick": "reads the clock only",
    "views/today/week_strip.py self._show_next": "reads through attempt",
    "views/trends/page.py action": "shows a sentence about values that are loaded",
    "views/planning/page.py self._scroll_to_cursor": "scrolls to what is shown",
    "views/planning/page.py self._scroll_to_follow": "scrolls to what is shown",
    "views/spoken_news.py self._say": "announces words it has",
    "views/widgets/focus_in_view.py lambda: bring_into_view(widget)": "scrolls only",
    "views/widgets/focus_in_view.py bring": "scrolls only",
    "views/widgets/saying.py self._describe": "announces words it has",
    "views/widgets/saying.py self._give_back": "restores a description it has",
    "views/widgets/spoken.py lambda: _tell(widget)": "announces the value that the scale shows",
    "views/week/paper_dialog.py self._apply": "draws the table that it has, and keeps the choices",
    "views/widgets/screen_room.py partial(bring_inside, watched)": "moves a window",
}  # fmt: skip
"""Deferred calls that are not a direct ``attempt``, with the reason why they are safe."""

OWN_THREADS = {"app/start.py", "desktop/background.py"}
"""The only modules that start threads."""


NAMES: Final = re.compile(
    r"\b(singleShot|timeout|attempt|\w*run_aside|\w*background|Thread|QThread|QThreadPool|ThreadPoolExecutor)\b"
)
"""A name of each call that a test looks for; parsing the other modules would take most of the time."""


class Module(NamedTuple):
    """A module, with its calls and what each calls, as text."""

    name: str
    tree: ast.Module
    calls: list[tuple[ast.Call, str]]


@pytest.fixture(scope="module")
def modules() -> list[Module]:
    """Return all modules with one of ``NAMES``, parsed once for all tests and kept no longer."""
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not NAMES.search(source):
            continue
        tree = ast.parse(source)
        calls = [(node, ast.unparse(node.func)) for node in ast.walk(tree) if isinstance(node, ast.Call)]
        found.append(Module(path.relative_to(ROOT).as_posix(), tree, calls))
    return found


def deferred(module: Module) -> list[ast.expr]:
    """Return what is given to ``QTimer.singleShot`` and connected to ``timeout``."""
    return [call.args[-1] for call, name in module.calls if name.endswith(("singleShot", "timeout.connect"))]


def test_every_deferred_call_is_guarded_or_listed_with_a_reason(modules: list[Module]) -> None:
    unguarded = {
        f"{module.name} {ast.unparse(call)}"
        for module in modules
        for call in deferred(module)
        if ".attempt(" not in ast.unparse(call)
    }
    assert unguarded - READ_NOTHING.keys() == set(), "read through attempt, or say why no guard is needed"
    assert READ_NOTHING.keys() - unguarded == set(), "these calls are gone"


def test_a_repeated_read_is_a_bound_method_and_is_repeated_once(modules: list[Module]) -> None:
    """A lambda is a new function at each call: it would be repeated as often as it was tried."""
    repeated = [
        f"{module.name}:{call.lineno}"
        for module in modules
        for call, name in module.calls
        if name.endswith(".attempt") and not module.name.startswith("qt_models/")
        if not any(keyword.arg == "again" for keyword in call.keywords)
        if not isinstance(call.args[0], ast.Attribute | ast.Name)
    ]
    assert repeated == []


def test_screens_start_work_only_for_an_owner(modules: list[Module]) -> None:
    """``self._run_aside`` is an ``OwnedWork``; answers to a deleted screen are dropped."""
    wrong: list[str] = []
    for module in modules:
        if not module.name.startswith("views/"):
            continue
        names = [name for _, name in module.calls]
        wrong += [module.name for each in names if each.endswith("run_aside") and each != "self._run_aside"]
        if "self._run_aside" in names and "OwnedWork" not in names and module.name != "views/owned_work.py":
            wrong.append(f"{module.name} keeps a run_aside without an owner")
        if any(each.endswith("background.run") for each in names) and "Owned" not in names:
            wrong.append(f"{module.name} answers without an owner")
    assert wrong == []


def test_only_the_background_and_the_start_make_threads(modules: list[Module]) -> None:
    made = {
        module.name
        for module in modules
        for _, name in module.calls
        if name.split(".")[-1] in {"Thread", "QThread", "QThreadPool", "ThreadPoolExecutor"}
    }
    assert made == OWN_THREADS
