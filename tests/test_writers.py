"""Every writer against every file that must stay, and no way to write that is not among them.

The commands and the window each have their writers listed by the place in the program where they hand a file
over. A place that is not listed fails a test, and so does any other call that opens a file for writing.
"""

from __future__ import annotations

import ast
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from herstel_gui.application.settings import Settings
from herstel_gui.cli.main import carry_out
from herstel_gui.desktop.settings_file import SettingsFile
from tests.application.fakes import FixedClock
from tests.journeys.window_writers import WINDOW_WRITERS
from tests.kept_files import KEPT, World, picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QApplication

PACKAGE: Final = Path(__file__).parents[1] / "herstel_gui"

COMMANDS: Final[dict[str, tuple[str, ...]]] = {
    "export --json": ("cli.data_commands.export", "export", "--json"),
    "export --csv": ("cli.data_commands.export", "export", "--csv"),
    "week --pdf": ("cli.report_commands.week", "week", "--pdf"),
    "week --xlsx": ("cli.report_commands.week", "week", "--xlsx"),
    "week --ods": ("cli.report_commands.week", "week", "--ods"),
    "week --csv": ("cli.report_commands.week", "week", "--csv"),
    "backup": ("cli.file_commands.backup", "backup"),
    "demo": ("cli.file_commands.demo", "demo"),
}


def _no_window(_journal: Sequence[Path], _home: Path | None) -> int:
    pytest.fail("a command opened the window")


@pytest.fixture
def world(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication) -> World:
    del qapp  # a command that draws makes one that can show no window to the tests after these
    home, folder, stick = tmp_path / "thuis", tmp_path / "documenten", tmp_path / "stick"
    folder.mkdir()
    stick.mkdir()
    assert command(home, "enter", "vandaag", "pulse=58") == 0
    capsys.readouterr()
    settings = home / "instellingen.json"
    SettingsFile(settings).save(Settings(second_folder=str(stick)))
    return World(home / "dagboek.herstel", home / "reservekopieen", stick, settings, folder)


def command(home: Path, *words: str) -> int:
    return carry_out(["--home", str(home), *words], _no_window, FixedClock())


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("writer", COMMANDS)
@pytest.mark.parametrize("kind", KEPT)
def test_no_command_writes_over_what_is_kept(
    world: World, writer: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = KEPT[kind](world)
    before, journal, named = picture(target), picture(world.journal), sorted(world.folder.iterdir())
    assert command(world.journal.parent, *COMMANDS[writer][1:], str(target)) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Kies een andere naam" in said.err
    assert (picture(target), picture(world.journal)) == (before, journal)
    assert sorted(world.folder.iterdir()) == named


def test_an_encrypted_journal_is_not_written_over_by_itself(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = world.encrypted()
    before = path.read_bytes()
    for words in (("export", "--csv"), ("week", "--pdf"), ("export", "--json")):
        monkeypatch.setattr(sys, "stdin", StringIO("vier blauwe fietsen\n"))
        assert command(world.journal.parent, "--journal", str(path), *words, str(path)) == 1
        assert "is het dagboek zelf" in capsys.readouterr().err
    assert path.read_bytes() == before


# -- the guard -------------------------------------------------------------------------------------------

INSIDE: Final = {
    # the journal, its copies and what goes with them: for their owner alone
    "storage.backups.backup": {"os.open", "unlink"},
    "storage.encryption.encrypting": {"os.open", "unlink"},
    "storage.engine.private_files": {"os.open", "copyfile", "replace", "link", "unlink", "chmod"},
    "storage.store.journal_file": {"os.open", "rename", "unlink", "TemporaryDirectory"},
    "storage.integrity.rescue": {"unlink"},
    "storage.integrity.salvage": {"copyfile", "TemporaryDirectory"},
    "storage.backups.leftover_files": {"unlink"},
    "app.merge_flow": {"rename"},
    # the program's own files
    "app.demo_journal": {"rename", "unlink"},
    "desktop.logs": {"os.open", "open", "touch"},
    "desktop.paths": {"chmod"},
    "desktop.settings_file": {"os.open", "rename", "replace", "unlink"},
    "desktop.single_instance": {"os.open", "replace", "unlink"},
    "desktop.wiping": {"unlink"},
    # the one writer, and the notes of what it makes
    "desktop.outgoing": {"open", "replace", "unlink", "os.open"},
    "desktop.parts": {"os.open", "rename", "unlink"},
    # read, or nothing that stays
    "regular_files": {"os.open"},
    "storage.integrity.recognition": {"os.open"},
    "cli.output": {"os.open"},
    "cli.data_commands": {"TemporaryDirectory"},
    "cli.file_commands": {"TemporaryDirectory"},
    # in memory
    "exporters.sheet_ods": {"ZipFile"},
    "exporters.sheet_xlsx": {"Workbook"},
    "printing.paper": {"QPdfWriter"},
    # the one place that asks for a name
    "views.file_dialogs": {"getSaveFileName"},
}
"""Which modules call what opens, makes or replaces a file. Another must use the one writer instead."""

_ALWAYS: Final = {
    "write_text", "write_bytes", "touch", "rename", "unlink", "chmod", "hardlink_to", "symlink_to",
    "mkstemp", "NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "ZipFile", "Workbook",
    "QSaveFile", "QTemporaryFile", "QFile", "QPdfWriter", "setOutputFileName", "setFileName",
    "getSaveFileName", "getSaveFileUrl", "QSettings", "grabToFile",
}  # fmt: skip


_OF_MODULES: Final = {"link", "symlink", "copy", "copy2", "copyfile", "copytree", "move", "mknod", "mkfifo"}
"""Names that other objects have too."""


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        yield name, ast.parse(path.read_text("utf-8"))


def _opens(call: ast.Call) -> str | None:
    """Return the name of a call that may write a file; None for any other."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    owner = function.value if isinstance(function, ast.Attribute) else None
    module = owner.id if isinstance(owner, ast.Name) else ""
    if name == "open":
        if module == "os":
            return "os.open"
        at_mode = call.args[1:2] if owner is None else call.args[:1]
        modes = [*at_mode, *(word.value for word in call.keywords if word.arg == "mode")]
        texts = [mode.value for mode in modes if isinstance(mode, ast.Constant)]
        return "open" if any(isinstance(text, str) and set(text) & set("wax+") for text in texts) else None
    if name == "touch" and owner is not None and "draft" in ast.unparse(owner):
        return None  # what is being typed, no file
    if name in _OF_MODULES:
        return name if module in {"os", "shutil"} else None
    if name == "replace":
        # of a path with one argument; of a text with two, of a value with keywords
        return name if module == "os" or (owner and len(call.args) == 1 and not call.keywords) else None
    if name == "touch" and owner is not None and ast.unparse(owner).endswith("draft"):
        # of what is typed: see views.widgets.draft
        return None
    if name == "save" and call.args and owner is not None:
        # settings have a file of their own, which is called so
        return None if ast.unparse(owner) in {"self._file", "file"} else name
    return name if name in _ALWAYS else None


def test_nothing_else_in_the_program_opens_files_for_writing() -> None:
    found: dict[str, set[str]] = {}
    for module, tree in _modules():
        for call in ast.walk(tree):
            name = _opens(call) if isinstance(call, ast.Call) else None
            if name is not None:
                found.setdefault(module, set()).add(name)
    assert {module: names - INSIDE.get(module, set()) for module, names in found.items() if names} == {
        module: set() for module in found
    }
    assert set(INSIDE) <= set(found)


def _handed_over() -> set[str]:
    """Return where the program hands a file to the one writer: module, and the function around it."""
    found = set()
    for module, tree in _modules():
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef):
                continue
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                    owner, name = ast.unparse(call.func.value), call.func.attr
                    if name == "deliver" or (
                        owner.endswith("outgoing") and name in {"write", "journal", "target"}
                    ):
                        found.add(f"{module}.{function.name}")
    return found


def test_every_place_that_hands_a_file_over_is_among_the_writers() -> None:
    listed = {place for place, *_ in COMMANDS.values()} | {place for place, _ in WINDOW_WRITERS.values()}
    # deliver calls the writer for each listed command
    around = {"cli.context.deliver"}
    assert _handed_over() - around == listed
