"""The recipes of "Adding things", followed on a copy of the program.

Each test writes a declaration into the copy, as a developer would, and runs the copy: the addition must
appear in commands, screens, paper and files. A list that repeats the declarations makes the tests fail.
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
    """A copy of the program in a temporary folder, to which declarations are added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "herstel_gui", folder / "herstel_gui", ignore=ignored)
        shutil.copytree(ROOT / "resources", folder / "resources")

    def insert(self, module: str, before: str, text: str) -> None:
        """Insert ``text`` into a module before ``before``, which must occur exactly once."""
        path = self.folder / "herstel_gui" / module
        source = path.read_text(encoding="utf-8")
        assert source.count(before) == 1, f"{before!r} stands {source.count(before)} times in {module}"
        path.write_text(source.replace(before, text + before), encoding="utf-8")

    def run(self, *words: str) -> str:
        """Run Python in the copy, without a screen, and return its output."""
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
        """Run a command of the copy and return its output."""
        return self.run("-m", "herstel_gui", *words)


@pytest.fixture(scope="module")
def cramped(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A copy with another measure and rule, and a journal of a month that ends with three bad answers."""
    program = Program(tmp_path_factory.mktemp("adding") / "copy")
    program.insert("domain/measures.py", '    _feeling(\n        "stress"', MEASURE)
    program.insert("domain/signals/rules/feelings.py", ")\n\nMUSCLE: Final", RULE)
    answers = "".join(
        f"    ('2026-10-{day:02}', 'cramp={6 if day > 26 else 2}', 'fatigue=2', 'mood=2'),\n"
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
    assert signal["evidence"]["values"] == [6, 6, 6, 6, 6]
    assert signal["evidence"]["threshold"] == 4
    assert "C" in report["groups"]


def test_a_rule_on_a_new_measure_is_shown_on_screen(cramped: Program) -> None:
    lines = cramped.run("-c", LOOK).splitlines()
    assert "banner: Je houdt kramp." in lines
    assert "page: Kramp die blijft" in lines
    assert "card: Kramp die blijft" in lines


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
for sentence in signals.reports.of_day(date(2026, 10, 31)).summary:
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
        pieces=UTF_8(plain_text.written),
        menu=tr_noop("Exporteren als tekst…"),
        title=tr_noop("Exporteren als tekst"),
        kind="Tekst",
        about="een regel per dag, als tekst",
    ),
"""

WRITTEN = '''"""Each day as a line of plain text."""

from collections.abc import Iterator

from herstel_gui.exporters.content import JournalContent


def written(content: JournalContent) -> Iterator[str]:
    """Yield a line for each day."""
    for day, record in content.days.items():
        yield f"{day}: {len(record.readings)}\\n"
'''


@pytest.fixture(scope="module")
def texting(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A copy with another exporter, and a journal of one day."""
    program = Program(tmp_path_factory.mktemp("adding") / "copy")
    (program.folder / "herstel_gui" / "exporters" / "plain_text.py").write_text(WRITTEN, encoding="utf-8")
    registry = "exporters/registry.py"
    program.insert(registry, "\n\n@dataclass", "\nfrom herstel_gui.exporters import plain_text")
    program.insert(registry, ')\n"""All exporters, in the order', EXPORTER)
    program.run("-c", ENTER.format(answers="    ('2026-10-31', 'mood=2', 'fatigue=2'),\n"))
    return program


def test_an_exporter_is_an_option_of_the_command(texting: Program) -> None:
    assert "--tekst NAAR" in texting.command("export", "--help")
    target = texting.folder / "alles.txt"
    texting.command("export", "--tekst", str(target))
    assert target.read_text("utf-8") == "2026-10-31: 2\n"


def test_an_exporter_is_in_the_menu_and_in_the_save_dialog(texting: Program) -> None:
    lines = texting.run("-c", MENU).splitlines()
    assert "menu: Exporteren als tekst…" in lines
    assert "dialog: Exporteren als tekst | herstel.txt | Tekst (*.txt)" in lines
    assert "file: 2026-10-31: 2" in lines


MENU = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from herstel_gui.app import program
from herstel_gui.desktop.paths import find_places
from herstel_gui.exporters.registry import EXPORTERS
from herstel_gui.views import saving
app = program.make_application()
places = find_places()
places.prepare()
herstel = program.Program(app, places)
herstel.settings.change(welcomed=True)
herstel.open(places.journal)
window = herstel.window
for menu in window.menuBar().actions():
    for action in menu.menu().actions() if menu.menu() else ():
        print("menu:", action.text().replace("&", ""))
target = Path("uit.txt").absolute()
def chosen(_parent, title, name, kinds, *_rest, **_more):
    print("dialog:", title, "|", name, "|", kinds)
    return target
saving.ask_where = chosen
window.window_actions.files.export(EXPORTERS[-1])
while herstel.background.busy:
    app.processEvents()
app.processEvents()
print("file:", target.read_text().strip())
herstel.close()
"""


def test_a_new_measure_is_asked_drawn_printed_and_exported(cramped: Program) -> None:
    lines = cramped.run("-c", MEASURED).splitlines()
    assert "field: Kramp" in lines
    assert "panel: Kramp" in lines
    assert "paper: Kramp" in lines
    target = cramped.folder / "alles.csv"
    cramped.command("export", "--csv", str(target))
    assert ";Kramp;" in target.read_text("utf-8-sig").partition("\n")[0]


MEASURED = """
from datetime import datetime
from zoneinfo import ZoneInfo
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QLabel
from herstel_gui.app import program
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measures import WIDE_SET
from herstel_gui.domain.calendar import Week
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.options import WeekOptions
from herstel_gui.printing.week_sheet import WeekSheet
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.looks.recorder import Recorder, texts_painted
app = program.make_application()
places = find_places()
clock = FixedClock(datetime(2026, 10, 31, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam")))
store = open_journal(places.journal, clock)
history = Journal(store, clock).signals.all_days()
builder = TrendBuilder(history.days, history.surroundings, history, clock.today())
for panel in builder.picture(["cramp"]).panels:
    print("panel:", panel.label)
limits, zone = builder.limits, history.surroundings.zone
table = week_table(Week(2026, 44), Sources(history.days, history, limits, clock.today(), zone, frozenset()))
sheet = WeekSheet(table, WeekOptions(), DUTCH, QSizeF(2970, 2100))
for drawn in texts_painted(sheet.paint, Recorder(3000, 2200, 254)):
    print("paper:", drawn.text)
store.close()
herstel = program.Program(app, places, clock)
herstel.settings.change(welcomed=True, asked_measures=WIDE_SET)
herstel.open(places.journal)
for label in herstel.window.findChildren(QLabel):
    print("field:", label.text())
herstel.close()
"""


IMPORTER = '''"""The log of a made-up watch: a line per day, with the pulse after the date."""

from datetime import date
from typing import ClassVar

from herstel_gui.application.import_streams import Recognition, Source
from herstel_gui.domain.provenance import Taken
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days
from herstel_gui.importers.makers import Inspection


class MadeUpWatch:
    """A text file that begins with the name of the watch."""

    key: ClassVar = "made_up"
    label: ClassVar = "Verzonnen horloge"

    def recognise(self, bundle: Bundle) -> Recognition:
        """Look for the name of the watch."""
        mine = [each for each in bundle.matching("*.txt") if each.head().startswith(b"made-up watch")]
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read every line after the first."""
        days = Days(self.key, self.label, bundle.name)
        pulses = days.stream(Source(self.key), "resting_heart_rate", taken=Taken.DAY)
        for member in bundle.each(bundle.members, self.label):
            for line, text in enumerate(member.read(1_000_000).decode().splitlines()[1:], 2):
                day, pulse = text.split()
                days.add(pulses, date.fromisoformat(day), int(pulse), f"{member.name}, {line}")
        return Inspection(days.streams(), days.parsed)
'''


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A copy with an importer more, and a file for it."""
    program = Program(tmp_path_factory.mktemp("adding") / "copy")
    (program.folder / "herstel_gui" / "importers" / "made_up.py").write_text(IMPORTER, encoding="utf-8")
    registry = "importers/registry.py"
    program.insert(registry, "\n\nIMPORTERS", "\nfrom herstel_gui.importers.made_up import MadeUpWatch")
    program.insert(registry, ')  # fmt: skip\n"""The makers', "    MadeUpWatch(),\n")
    program.run("-c", ENTER.format(answers="    ('2026-10-31', 'mood=2', 'fatigue=2'),\n"))
    (program.folder / "log.txt").write_text("made-up watch\n2026-10-30 51\n2026-10-31 52\n", encoding="utf-8")
    return program


def test_an_importer_reads_by_command(watched: Program) -> None:
    assert "Nieuw: 2," in watched.command("import", "log.txt", "--dry-run")


def test_an_importer_is_previewed_and_stored_by_the_window(watched: Program) -> None:
    lines = watched.run("-c", IMPORT).splitlines()
    assert "preview: Verzonnen horloge" in lines
    assert "field: 52" in lines
    target = watched.folder / "alles.json"
    watched.command("export", "--json", str(target))
    assert target.read_text("utf-8").count('"made_up"') >= 2


IMPORT = """
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit
from PySide6.QtCore import QTimer
from herstel_gui.app import program
from herstel_gui.desktop.paths import find_places
from tests.application.fakes import FixedClock
app = program.make_application()
clock = FixedClock(datetime(2026, 10, 31, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam")))
places = find_places()
herstel = program.Program(app, places, clock)
herstel.settings.change(welcomed=True)
herstel.open(places.journal)
seen = []
def answer():
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog) and not herstel.background.busy:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.accept()
timer = QTimer()
timer.timeout.connect(answer)
timer.start(50)
herstel.window.window_actions.files.import_paths([Path("log.txt").absolute()])
while not seen or herstel.background.busy:
    app.processEvents()
timer.stop()
for _ in range(50):
    app.processEvents()
for text in seen:
    print("preview:", text)
for edit in herstel.window.findChildren(QLineEdit):
    print("field:", edit.text())
herstel.close()
"""


LANGUAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="nl">
<context><name></name>
<message><source>Nederlands</source><translation>Français</translation></message>
<message><source>Kleuren</source><translation>Couleurs</translation></message>
</context>
</TS>
"""

SETTING = """\
    tone: str = _setting("zacht", _line, Control(Menu.VIEW, "Toon", (("zacht", "Zacht"), ("hard", "Hard"))))
"""


@pytest.fixture(scope="module")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A copy with a language and a setting more."""
    program = Program(tmp_path_factory.mktemp("adding") / "copy")
    source = program.folder / "resources" / "translations" / "herstel_fr.ts"
    source.write_text(LANGUAGE, encoding="utf-8")
    shutil.copy(ROOT / "packaging" / "translations.py", program.folder / "compile.py")
    program.run(
        "-c", "import compile, pathlib; compile.compile_stale(pathlib.Path('resources/translations'))"
    )
    program.insert("application/settings.py", "    text_scale: int", SETTING)
    return program


def test_a_language_and_a_setting_are_offered_chosen_and_kept(set_up: Program) -> None:
    lines = set_up.run("-c", CHOOSE).splitlines()
    assert "Taal: Nederlands English Français, chosen Nederlands" in lines
    assert "Toon: Zacht Hard, chosen Zacht" in lines
    again = set_up.run("-c", CHOOSE).splitlines()
    assert "Taal: Nederlands English Français, chosen Français" in again
    assert "Toon: Zacht Hard, chosen Hard" in again
    assert "locale: fr_FR" in again
    assert any(line.startswith("Couleurs:") for line in again)


CHOOSE = """
from PySide6.QtCore import QLocale
from herstel_gui.app import program
from herstel_gui.desktop.paths import find_places
app = program.make_application()
places = find_places()
places.prepare()
herstel = program.Program(app, places)
herstel.settings.change(welcomed=True)
herstel.open(places.journal)
def menus():
    for menu in herstel.window.menuBar().actions():
        for action in menu.menu().actions() if menu.menu() else ():
            if action.menu():
                yield action.text().replace("&", ""), action.menu().actions()
for title, actions in list(menus()):
    chosen = " ".join(action.text().replace("&", "") for action in actions if action.isChecked())
    print(f"{title}: {' '.join(action.text().replace('&', '') for action in actions)}, chosen {chosen}")
print("locale:", QLocale().name())
def choose(title, label):
    next(action for action in dict(menus())[title] if action.text().replace('&', '') == label).trigger()
    app.processEvents()
if QLocale().name() != "fr_FR":
    choose("Toon", "Hard")
    choose("Taal", "Français")
herstel.close()
"""


PAGE = '''"""A page that shows the chosen day."""

from PySide6.QtWidgets import QLabel, QVBoxLayout

from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.page import Page


class MadeUpPage(Page):
    """One label with the day."""

    def __init__(self, signals: JournalSignals) -> None:
        super().__init__(signals)
        self.label = QLabel()
        QVBoxLayout(self).addWidget(self.label)

    def refresh(self) -> None:
        self.label.setText(f"day {self.signals.day}")
'''
PLAN = '            PagePlan("made_up", "Verzonnen", "week", self._made_up),\n'
BUILDER = """    def _made_up(self, _window: MainWindow) -> Page:
        from herstel_gui.views.made_up_page import MadeUpPage

        return MadeUpPage(self.signals)

"""


def test_a_page_has_a_button_a_key_and_follows_the_day(tmp_path: Path) -> None:
    program = Program(tmp_path / "copy")
    (program.folder / "herstel_gui" / "views" / "made_up_page.py").write_text(PAGE, encoding="utf-8")
    program.insert("app/pages.py", '            PagePlan("why"', PLAN)
    program.insert("app/pages.py", "    def _set_limits", BUILDER)
    lines = program.run("-c", OPEN_PAGE).splitlines()
    assert "buttons: Vandaag Trends Week Planning Signalen Verzonnen" in lines
    assert "label: day 2026-10-31" in lines
    assert "label: day 2026-10-30" in lines


OPEN_PAGE = """
from datetime import date, datetime
from zoneinfo import ZoneInfo
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from herstel_gui.app import program
from herstel_gui.desktop.paths import find_places
from tests.application.fakes import FixedClock
app = program.make_application()
clock = FixedClock(datetime(2026, 10, 31, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam")))
places = find_places()
places.prepare()
herstel = program.Program(app, places, clock)
herstel.settings.change(welcomed=True)
herstel.open(places.journal)
window = herstel.window
names = ["Vandaag", "Trends", "Week", "Planning", "Signalen", "Verzonnen"]
buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.text() in names]
print("buttons:", *dict.fromkeys(buttons))
window.activateWindow()
QTest.qWaitForWindowActive(window)
QTest.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
QTest.qWait(0)
print("current:", window.pages.current)
def say():
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text().startswith("day "):
            print("label:", label.text())
say()
window.signals.choose_day(date(2026, 10, 30))
app.processEvents()
say()
herstel.close()
"""
