"""Each recipe of "Adding things" is followed on a copy of the program, and what was added is used everywhere.

The declaration is written into the copy as a developer would write it, and a process of its own walks it to
command, screen, paper and file: a list elsewhere that repeats the declarations would be noticed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

MEASURE = """    _feeling(
        "cramp", tr_noop("Kramp"),
        _scale("geen kramp", "even kramp", "soms kramp", "wat kramp", "vaak kramp", "veel kramp", "kramp"),
    ),
"""

RULE = """    item_rule(
        id="CRAMP_3",
        group=Group.MIND,
        documents=("000",),
        measure="cramp",
        label=tr_noop("Kramp die blijft"),
        definition=tr_noop("De laatste drie antwoorden op kramp zijn slecht."),
        says=tr_noop("Je houdt kramp."),
    ),
"""


class Program:
    """A copy of the program in a folder of its own, to which declarations are added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "herstel_gui", folder / "herstel_gui", ignore=ignored)
        shutil.copytree(ROOT / "resources", folder / "resources")

    def insert(self, module: str, before: str, text: str) -> None:
        """Write ``text`` before the one place where ``before`` stands in a module."""
        path = self.folder / "herstel_gui" / module
        source = path.read_text(encoding="utf-8")
        assert source.count(before) == 1, f"{before!r} stands {source.count(before)} times in {module}"
        path.write_text(source.replace(before, text + before), encoding="utf-8")

    def run(self, *words: str) -> str:
        """Run Python in the copy, without a screen, and return what it prints."""
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(self.folder), str(ROOT))),
            "QT_QPA_PLATFORM": "offscreen",
            "HERSTEL_HOME": str(self.folder / "home"),
        }
        done = subprocess.run(  # noqa: S603  # Python itself, on a copy made here
            [sys.executable, *words], cwd=self.folder, env=environment, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def command(self, *words: str) -> str:
        """Carry out a command of the copy and return what it prints."""
        return self.run("-m", "herstel_gui", *words)


@pytest.fixture(scope="module")
def cramped(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A copy with a measure and a rule more, and a journal of a month that ends in three bad answers."""
    program = Program(tmp_path_factory.mktemp("adding") / "copy")
    program.insert("domain/measures.py", '    _feeling(\n        "stress"', MEASURE)
    program.insert("domain/signals/rules/feelings.py", ")\n\nMUSCLE: Final", RULE)
    answers = "".join(
        f"    ('2026-10-{day:02}', 'cramp={6 if day > 28 else 2}', 'fatigue=2', 'mood=2'),\n"
        for day in range(1, 32)
    )
    program.run("-c", ENTER.format(answers=answers))
    return program


ENTER = """
from datetime import datetime
from zoneinfo import ZoneInfo
from herstel_gui.cli.main import carry_out
from tests.application.fakes import FixedClock
clock = FixedClock(datetime(2026, 10, 31, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam")))
for day, *values in (
{answers}):
    assert carry_out(["enter", day, *values], lambda *_: 0, clock) == 0
"""


def test_a_rule_on_a_new_measure_is_judged_and_exported(cramped: Program) -> None:
    report = json.loads(cramped.command("signals", "--date", "2026-10-31", "--json"))
    signal = report["signals"]["CRAMP_3"]
    assert (signal["answer"], signal["group"], signal["counted"]) == ("ja", "C", True)
    assert signal["evidence"]["values"] == [2, 2, 6, 6, 6]
    assert signal["evidence"]["threshold"] == 4
    assert "C" in report["groups"]


def test_a_rule_on_a_new_measure_is_said_on_screen(cramped: Program) -> None:
    said = cramped.run("-c", LOOK).splitlines()
    assert "banner: Je houdt kramp." in said
    assert "page: Kramp die blijft" in said
    assert "card: Kramp die blijft" in said


def test_a_rule_on_a_new_measure_is_in_the_week(cramped: Program) -> None:
    table = cramped.folder / "week.csv"
    cramped.command("week", "2026-W44", "--csv", str(table))
    row = next(line for line in table.read_text("utf-8-sig").splitlines() if line.startswith("Kramp;"))
    assert "≥ 4, 3 dagen" in row
    assert ";6;" in row


LOOK = """
from datetime import date, datetime
from zoneinfo import ZoneInfo
from PySide6.QtWidgets import QApplication
app = QApplication([])
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.signals.catalogue import BY_GROUP
from herstel_gui.domain.text import DUTCH, say
from herstel_gui.printing.reference_card import GROUPS
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.signals.page import SignalsPage
from tests.application.fakes import FixedClock
from tests.views.signals.conftest import Aside, Remembered, texts
clock = FixedClock(datetime(2026, 10, 31, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam")))
store = open_journal(find_places().journal, clock)
signals = JournalSignals(Journal(store, clock))
for sentence in signals.report(date(2026, 10, 31)).summary:
    print("banner:", say(sentence, DUTCH))
page = SignalsPage(signals, Aside(), Remembered())
page.show()
page.start_focus()
app.processEvents()
for text in texts(page).splitlines():
    print("page:", text)
for _, group in GROUPS:
    for rule in BY_GROUP[group]:
        print("card:", rule.label)
store.close()
"""


EXPORTER = """    Exporter(
        key="tekst",
        suffix=".txt",
        encoding="utf-8",
        text=plain_text.written,
        menu=tr_noop("Exporteren als tekst…"),
        title=tr_noop("Exporteren als tekst"),
        kind="Tekst",
        about="een regel per dag, als tekst",
    ),
"""

WRITTEN = '''"""Each day as a line of plain text."""

from collections.abc import Iterator, Mapping
from datetime import date

from herstel_gui.domain.day import DayRecord, Surroundings


def written(days: Mapping[date, DayRecord], surroundings: Surroundings) -> Iterator[str]:
    """Yield a line for each day."""
    for day, record in days.items():
        yield f"{day}: {len(record.readings)}\\n"
'''


@pytest.fixture(scope="module")
def texting(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A copy with an exporter more, and a journal of one day."""
    program = Program(tmp_path_factory.mktemp("adding") / "copy")
    (program.folder / "herstel_gui" / "exporters" / "plain_text.py").write_text(WRITTEN, encoding="utf-8")
    registry = "exporters/registry.py"
    program.insert(registry, "\n\n@dataclass", "\nfrom herstel_gui.exporters import plain_text")
    program.insert(registry, ')\n"""In the order', EXPORTER)
    program.run("-c", ENTER.format(answers="    ('2026-10-31', 'mood=2', 'fatigue=2'),\n"))
    return program


def test_an_exporter_is_an_option_of_the_command(texting: Program) -> None:
    assert "--tekst NAAR" in texting.command("export", "--help")
    target = texting.folder / "alles.txt"
    texting.command("export", "--tekst", str(target))
    assert target.read_text("utf-8") == "2026-10-31: 2\n"


def test_an_exporter_is_in_the_menu_and_in_the_save_dialog(texting: Program) -> None:
    said = texting.run("-c", MENU).splitlines()
    assert "menu: Exporteren als tekst…" in said
    assert "dialog: Exporteren als tekst | herstel.txt | Tekst (*.txt)" in said
    assert "file: 2026-10-31: 2" in said


MENU = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from herstel_gui import app as program
from herstel_gui.desktop.paths import find_places
from herstel_gui.exporters.registry import EXPORTERS
from herstel_gui.views.actions import file_actions
app = program.make_application()
places = find_places()
places.prepare()
herstel = program.Program(app, places)
herstel.open(places.journal)
window = herstel.window
for menu in window.menuBar().actions():
    for action in menu.menu().actions() if menu.menu() else ():
        print("menu:", action.text().replace("&", ""))
target = Path("uit.txt").absolute()
def chosen(_parent, title, name, kinds, *_rest, **_more):
    print("dialog:", title, "|", name, "|", kinds)
    return target
file_actions.ask_where = chosen
window.window_actions.files.export(EXPORTERS[-1])
while herstel.background.busy:
    app.processEvents()
app.processEvents()
print("file:", target.read_text().strip())
herstel.close()
"""
