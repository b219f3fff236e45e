from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from herstel_gui import views
from herstel_gui.application.journal import Journal
from herstel_gui.domain.safety_texts import RED_FLAGS
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.planning.day_dialog import DayPlanDialog
from herstel_gui.views.report.context_dialog import ContextDialog
from herstel_gui.views.settings.own_form import OwnMeasureDialog
from herstel_gui.views.signals.answer_row import AnswerRow
from herstel_gui.views.signals.day_dialog import DayDialog
from herstel_gui.views.signals.warned_panel import WarnedPanel
from herstel_gui.views.widgets.urgent_line import UrgentLine
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

Field: TypeAlias = QLineEdit | QPlainTextEdit | QComboBox
VIEWS = Path(views.__path__[0])
COMPLAINT = "pijn op de borst"


def written(field: Field, text: str) -> None:
    match field:
        case QComboBox():
            field.setEditText(text)
        case QPlainTextEdit():
            field.setPlainText(text)
        case QLineEdit():
            field.setText(text)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QComboBox])
def test_the_line_shows_while_a_watched_field_names_a_complaint(qtbot: QtBot, kind: type[Field]) -> None:
    line, other, field = UrgentLine(), QLineEdit(), kind()
    for each in (line, other, field):
        qtbot.addWidget(each)
    if isinstance(field, QComboBox):
        field.setEditable(True)
    line.watch(other, field)
    assert line.isHidden()
    written(field, COMPLAINT)
    assert (line.isHidden(), line.text()) == (False, RED_FLAGS)
    written(field, "rustige duurloop")
    assert line.isHidden()


@pytest.mark.parametrize("door", ["plan", "question", "own", "baseline", "answer", "warned"])
def test_every_form_for_own_words_says_whom_to_call(qtbot: QtBot, door: str) -> None:
    signals = JournalSignals(Journal(FakeStore(), FixedClock()))
    today = signals.clock.today()
    form: DayPlanDialog | ContextDialog | OwnMeasureDialog | DayDialog | AnswerRow | WarnedPanel
    match door:
        case "plan":
            form = DayPlanDialog(signals, today)
            field: Field = form.title
        case "question":
            form = ContextDialog({}, lambda _texts: True)
            field = form.fields["question"]
        case "own":
            form = OwnMeasureDialog(signals)
            field = form.name
        case "baseline":
            form = DayDialog("", "", "", today)
            field = form.reason
        case "answer":
            form = AnswerRow(None)
            field = form.reason
        case _:
            form = WarnedPanel()
            field = form.reason
    qtbot.addWidget(form)
    assert form.safety.isHidden()
    written(field, COMPLAINT)
    assert not form.safety.isHidden()


NOT_OF_A_COMPLAINT = {
    "club/erase_question.py": {"self.paths"},  # read only
    "club/members_dialog.py": {"self.name"},
    "club/share_dialog.py": {"self.club", "line"},  # names and a number
    "crash_dialog.py": {"details"},  # read only
    "find_dialog.py": {"self.typed"},  # searched, not kept
    "help_dialog.py": {"self.typed"},  # searched, not kept
    "importing/mapping_dialog.py": {"self.name"},
    "keys_dialog.py": {"self.typed"},  # searched, not kept
    "locking/new_password_dialog.py": {"edit", "self.copied"},
    "locking/password_form.py": {"self.edit"},
    "planning/calendar_dialog.py": {"lines"},  # read only
    # the question is watched as ``field``; the background is mostly of the past, and a physician reads it
    "report/context_dialog.py": {"line", "area"},
    "report/dialog.py": {"self.name"},
    "safety/wipe_dialog.py": {"self.typed"},
    "settings/measuring_dialog.py": {"self.birth_year"},
    "settings/own_form.py": {"self.unit", "self.low", "self.high", "self.first", "self.last"},
    "settings/settings_dialog.py": {"self.search"},  # searched, not kept
    "week/delegate.py": {"editor"},  # numbers
    "week/paper_dialog.py": {"line"},  # names and a heading
}
"""The fields for text in which nobody describes a complaint, by module of the views."""
FIELDS = {"LineEdit", "QLineEdit", "QPlainTextEdit", "QTextEdit"}


def text_fields(tree: ast.AST) -> Iterator[str]:
    """Yield the names that get a field for text, and the boxes that are made editable."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[target], value=value):
                pairs = (
                    zip(target.elts, value.elts, strict=True)
                    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
                    else [(target, value)]
                )
                for name, made in pairs:
                    if isinstance(made, ast.Call) and ast.unparse(made.func) in FIELDS:
                        yield ast.unparse(name)
            case ast.Call(func=ast.Attribute(value=box, attr="setEditable"), args=[ast.Constant(True)]):
                yield ast.unparse(box)
            case _:
                pass


def watched(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="safety"), attr="watch"), args=args):
                yield from map(ast.unparse, args)
            case _:
                pass


def made(tree: ast.AST) -> int:
    """Return the number of fields made in any way."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return sum(
        ast.unparse(call.func) in FIELDS or ast.unparse(call).endswith(".setEditable(True)") for call in calls
    )


def test_every_field_for_text_is_watched_or_named_as_not_of_a_complaint() -> None:
    left = {}
    for path in sorted(VIEWS.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        fields = [*text_fields(tree)]
        assert len(fields) == made(tree), f"{path}: give each field a name of its own"
        if unwatched := {*fields} - {*watched(tree)}:
            left[path.relative_to(VIEWS).as_posix()] = unwatched
    assert left == NOT_OF_A_COMPLAINT
