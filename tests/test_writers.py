"""All writers refuse all protected files, and all code that writes files is listed.

Writers of commands and of the window are listed by the function that passes a file to ``Outgoing``. An
unlisted function fails a test, and so does any other call that opens a file for writing.
"""

from __future__ import annotations

import ast
import sys
from io import StringIO
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Final

import pytest

from herstel_gui.application.settings import Settings
from herstel_gui.cli.main import carry_out
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.printing import missing_signs
from tests.application.fakes import FixedClock
from tests.journeys.window_writers import WINDOW_WRITERS
from tests.kept_files import KEPT, World, picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QApplication

PACKAGE: Final = Path(__file__).parents[1] / "herstel_gui"

SHARED_WEEK: Final = Path(__file__).parent / "importers" / "data" / "lid-2026-W47.herstelweek"
COMMANDS: Final[dict[str, tuple[str, ...]]] = {
    "export --json": ("cli.data_commands.export", "export", "--json"),
    "export --csv": ("cli.data_commands.export", "export", "--csv"),
    "export --history": ("cli.data_commands.export", "export", "--history"),
    "export --tables": ("cli.data_commands.export", "export", "--tables"),
    "export --intervals": ("cli.data_commands.export", "export", "--intervals"),
    "export --ical": ("cli.data_commands.export", "export", "--ical"),
    "week --pdf": ("cli.report_commands.week", "week", "--pdf"),
    "week --xlsx": ("cli.report_commands.week", "week", "--xlsx"),
    "week --ods": ("cli.report_commands.week", "week", "--ods"),
    "week --csv": ("cli.report_commands.week", "week", "--csv"),
    "report --pdf": ("cli.report_commands.report", "report", "--pdf"),
    **{
        f"club --{key}": ("cli.club_command.club", "club", str(SHARED_WEEK), f"--{key}")
        for key in ("pdf", "xlsx", "ods", "csv")
    },
    "backup": ("cli.file_commands.backup", "backup"),
    "demo": ("cli.file_commands.demo", "demo"),
}


def _no_window(_journal: Sequence[Path], _home: Path | None) -> int:
    pytest.fail("a command opened the window")


@pytest.fixture(scope="module")
def used_home(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """The home of a program with a journal, which each test copies."""
    del qapp  # created here, because a command would create a QGuiApplication without windows
    home = tmp_path_factory.mktemp("used") / "thuis"
    assert command(home, "enter", "vandaag", "pulse=58") == 0
    return home


@pytest.fixture
def world(tmp_path: Path, used_home: Path) -> World:
    home, folder, stick = tmp_path / "thuis", tmp_path / "documenten", tmp_path / "stick"
    folder.mkdir()
    stick.mkdir()
    copytree(used_home, home)
    settings = home / "instellingen.json"
    SettingsFile(settings).save(Settings(second_folder=str(stick)))
    return World(home / "dagboek.herstel", home / "reservekopieen", stick, settings, folder)


def command(home: Path, *words: str) -> int:
    return carry_out(["--home", str(home), *words], _no_window, FixedClock())


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("writer", COMMANDS)
@pytest.mark.parametrize("kind", KEPT)
def test_no_command_overwrites_a_protected_file(
    world: World, writer: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = KEPT[kind](world)
    before, journal, named = picture(target), picture(world.journal), sorted(world.folder.iterdir())
    assert command(world.journal.parent, *COMMANDS[writer][1:], str(target)) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert "Kies een andere naam" in output.err
    assert (picture(target), picture(world.journal)) == (before, journal)
    assert sorted(world.folder.iterdir()) == named


def test_an_encrypted_journal_is_not_overwritten_by_its_own_export(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = world.encrypted()
    before = path.read_bytes()
    for words in (("export", "--csv"), ("week", "--pdf"), ("export", "--json")):
        monkeypatch.setattr(sys, "stdin", StringIO("vier blauwe fietsen\n"))
        assert command(world.journal.parent, "--journal", str(path), *words, str(path)) == 1
        assert "is het dagboek zelf" in capsys.readouterr().err
    assert path.read_bytes() == before


@pytest.mark.parametrize("writer", COMMANDS)
def test_a_command_that_draws_tells_which_signs_no_font_has(
    world: World, writer: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missing_signs, "_drawn", lambda _key, sign: sign != "e")
    target = world.folder / "uit"
    assert command(world.journal.parent, *COMMANDS[writer][1:], str(target)) == 0
    drawn = target.read_bytes().startswith(b"%PDF")
    assert drawn == writer.endswith("--pdf")
    output = capsys.readouterr()
    assert ("Op papier staat een leeg vakje" in output.err) == drawn
    assert "leeg vakje" not in output.out


# -- calls that write files -----------------------------------------------------------------------------

WRITING_MODULES: Final = {
    # the journal, its back-ups and side files, readable by their owner only
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
    "app.waiting_changes": {"rename", "unlink"},
    "desktop.autostart": {"write_bytes", "replace", "unlink"},
    "app.kept_files": {"unlink"},
    "storage.store.waiting_file": {"rename"},
    "desktop.logs": {"os.open", "open", "touch"},
    "desktop.paths": {"chmod"},
    "desktop.settings_file": {"os.open", "rename", "replace", "unlink"},
    "desktop.single_instance": {"os.open", "replace", "unlink"},
    "desktop.wiping": {"unlink"},
    # weeks of a club, which the trainer chose to erase
    "importers.club_erasing": {"unlink"},
    # the writer of all exported files, and its record of partial files
    "desktop.outgoing": {"open", "replace", "unlink", "os.open"},
    "desktop.parts": {"os.open", "rename", "unlink"},
    # reading, or temporary files
    "regular_files": {"os.open"},
    "storage.integrity.recognition": {"os.open"},
    "cli.output": {"os.open"},
    "cli.import_command": {"TemporaryDirectory"},
    "importers.archives": {"ZipFile"},
    "importers.sheets": {"ZipFile"},
    "cli.file_commands": {"TemporaryDirectory"},
    # in memory
    "exporters.herstel_tables": {"ZipFile"},
    "exporters.sheet_ods": {"ZipFile"},
    "exporters.sheet_xlsx": {"Workbook"},
    "printing.paper": {"QPdfWriter"},
    # the dialog for the name of a file
    "views.file_dialogs": {"getSaveFileName"},
}
"""Modules with the calls by which they open, create or replace files. Other modules must use ``Outgoing``."""

_ALWAYS: Final = {
    "write_text", "write_bytes", "touch", "rename", "unlink", "chmod", "hardlink_to", "symlink_to",
    "mkstemp", "NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "ZipFile", "Workbook",
    "QSaveFile", "QTemporaryFile", "QFile", "QPdfWriter", "setOutputFileName", "setFileName",
    "getSaveFileName", "getSaveFileUrl", "QSettings", "grabToFile",
}  # fmt: skip


_OF_MODULES: Final = {"link", "symlink", "copy", "copy2", "copyfile", "copytree", "move", "mknod", "mkfifo"}
"""Names that are also methods of other objects; these count only for ``os`` and ``shutil``."""


Modules = list[tuple[str, ast.Module]]


@pytest.fixture(scope="module")
def modules() -> Modules:
    """Return the names and trees of all modules, parsed once for both tests and kept no longer."""
    return [
        (
            ".".join(path.relative_to(PACKAGE).with_suffix("").parts),
            ast.parse(path.read_text(encoding="utf-8")),
        )
        for path in sorted(PACKAGE.rglob("*.py"))
    ]


def _opens(call: ast.Call) -> str | None:
    """Return the name of a call that may write a file; None for other calls."""
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
        return None  # drafts of typing, see views.widgets.draft
    if name in _OF_MODULES:
        return name if module in {"os", "shutil"} else None
    if name == "replace":
        # paths have one argument, texts two, dataclasses keywords
        return name if module == "os" or (owner and len(call.args) == 1 and not call.keywords) else None
    if name == "save" and call.args and owner is not None:
        # objects with these names are settings files
        return None if ast.unparse(owner) in {"self._file", "file"} else name
    return name if name in _ALWAYS else None


def test_only_listed_modules_open_files_for_writing(modules: Modules) -> None:
    found: dict[str, set[str]] = {}
    for module, tree in modules:
        for call in ast.walk(tree):
            name = _opens(call) if isinstance(call, ast.Call) else None
            if name is not None:
                found.setdefault(module, set()).add(name)
    assert {
        module: names - WRITING_MODULES.get(module, set()) for module, names in found.items() if names
    } == {module: set() for module in found}
    assert set(WRITING_MODULES) <= set(found)


def _passing_files(modules: Modules) -> set[str]:
    """Return the functions, with their modules, that pass a file to ``Outgoing``."""
    return {
        f"{module}.{function.name}"
        for module, tree in modules
        for function in _outer_functions(tree)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _passes(call.func)
    }


def _passes(function: ast.expr) -> bool:
    """Return whether this is a function, or a method of ``Outgoing``, that gets a file."""
    if not isinstance(function, ast.Attribute):
        return isinstance(function, ast.Name) and function.id == "drawn_at"
    if function.attr not in {"write", "journal", "target"}:
        return function.attr == "deliver"
    return ast.unparse(function.value).endswith("outgoing")


def _outer_functions(node: ast.AST) -> Iterator[ast.FunctionDef]:
    """Yield the functions and methods; a function inside another one belongs to that one."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield child
        else:
            yield from _outer_functions(child)


def test_every_function_that_passes_a_file_is_listed(modules: Modules) -> None:
    listed = {place for place, *_ in COMMANDS.values()} | {place for place, _ in WINDOW_WRITERS.values()}
    # called by the listed commands
    indirect = {"cli.context.deliver", "views.saving.drawn_at"}
    assert _passing_files(modules) - indirect == listed
