"""All questions and messages in a QMessageBox, with the longest possible texts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final

from herstel_gui.app.stranger_journal import ask_about_stranger
from herstel_gui.app.wipe_flow import say_wiped, wiped_words
from herstel_gui.application.changes import Changes, Edit, NoteEntry
from herstel_gui.desktop.lock_files import Holder, elsewhere
from herstel_gui.domain.errors import DiskFullError
from herstel_gui.domain.text import Text
from herstel_gui.views.importing.large_steps import may_step
from herstel_gui.views.safety.closing import may_close, may_lose
from herstel_gui.views.safety.opening import Opening
from herstel_gui.views.saving import may_replace, show_refusal
from tests.looks.world import LONG_ERROR, LONG_NAME, LONG_NOTE, LONG_PATH, TODAY, World

if TYPE_CHECKING:
    from collections.abc import Callable

BATCH: Final = tuple(
    Edit(None, NoteEntry(TODAY - timedelta(days=back), "gelezen")) for back in range(0, 14 * 365, 4)
)
FILE: Final = f"{LONG_NAME} (kopie van Maximiliaan).csv"
IMPORTED: Final = Changes(Text("{name} importeren", name=FILE), BATCH)


def undo_of_an_import(world: World) -> None:
    may_step(IMPORTED.inverse(), world.window, FILE)


def import_again(world: World) -> None:
    may_step(IMPORTED, world.window, FILE, again=True)


def another_journal(world: World) -> None:
    ask_about_stranger(LONG_PATH.name, world.window)


def open_on_another_computer(world: World) -> None:
    holder = Holder(1, "werkstation-van-maximiliaan-christoffel.local")
    error = elsewhere(LONG_PATH, LONG_PATH, holder)

    def refuse(*_arguments: object, **_named: object) -> bool:
        raise error

    unused: Any = None
    assert not Opening(refuse, unused, unused, unused, world.home).open(LONG_PATH)


def waits_to_be_stored(world: World) -> None:
    waiting = _Waiting()
    idle = SimpleNamespace(finish=lambda: None, last=lambda: None)
    signals: Any = SimpleNamespace(waiting=waiting, long_changes=idle, joining=idle)
    assert not may_close(world.window, signals)


def typed_and_not_answered(world: World) -> None:
    assert not may_lose(world.window, LONG_NOTE[:260])


def refused_file(world: World) -> None:
    show_refusal(world.window, f"{LONG_PATH}: {LONG_NOTE[:160]}")


def replace_a_file(world: World) -> None:
    assert not may_replace(world.window, Path("/") / FILE)


def wiped(_world: World) -> None:
    say_wiped([], wiped_words())


def not_all_wiped(_world: World) -> None:
    say_wiped([LONG_PATH.with_name(f"{number}-{LONG_PATH.name}") for number in range(60)], wiped_words())


class _Waiting:
    trouble = DiskFullError(LONG_ERROR)
    can_keep = True

    def __len__(self) -> int:
        return 12

    def try_again(self) -> bool:
        return False


QUESTIONS: Final[tuple[Callable[[World], None], ...]] = (
    undo_of_an_import, import_again, another_journal,
    open_on_another_computer, waits_to_be_stored, typed_and_not_answered, refused_file, replace_a_file,
    wiped, not_all_wiped,
)  # fmt: skip
