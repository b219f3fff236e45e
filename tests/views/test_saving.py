from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from herstel_gui.desktop.outgoing import Outgoing
from herstel_gui.desktop.parts import Parts
from herstel_gui.domain.errors import JournalError, UnusableFileError
from herstel_gui.domain.text import Text
from herstel_gui.printing.paper import paint_pages
from herstel_gui.views import saving
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.paper.printing import PrinterError, send
from herstel_gui.views.saving import WayOn, Wish, as_message, ask_where, save_file
from tests.files import unguarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice, QPainter
    from pytestqt.qtbot import QtBot


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog_arguments(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """The arguments of each file dialog; every dialog is cancelled."""
    seen: list[tuple[object, ...]] = []

    def refuse(*args: object) -> tuple[str, str]:
        seen.append(args)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", refuse)
    return seen


def answer(monkeypatch: pytest.MonkeyPatch, *names: Path | str) -> list[str]:
    """Let file dialogs return these names; return the list of names with which they were opened."""
    left, starts = [*map(str, names)], list[str]()

    def give(_parent: object, _title: str, start: str, *_more: object) -> tuple[str, str]:
        starts.append(start)
        return left.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", give)
    return starts


def in_box(act: str, seen: list[str]) -> None:
    """Press the button ``act`` of the next message box."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(5, look)
            return
        seen.append(box.text())
        next(button for button in box.buttons() if button.text() == act).click()

    QTimer.singleShot(0, look)


def journals_stay(path: Path) -> Text | None:
    return Text("{name} is een dagboek.", name=path.name) if path.suffix == ".herstel" else None


def test_save_file_reports_the_path_or_the_reason_and_nothing_when_left(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(reason: Exception) -> Callable[[Path], Path]:
        def write(_path: Path) -> Path:
            raise reason

        return write

    target, wish = tmp_path / "week.csv", Wish("Bewaar", "week.csv", "*.csv", Purpose.PAPER)
    monkeypatch.setattr(saving, "ask_way_on", lambda _parent, _sentence: WayOn.LEAVE)
    answer(monkeypatch, target, target, target, "")
    said: list[tuple[str, str]] = []
    for write in (
        lambda path: path,
        refuse(JournalError(Text("Het dagboek is weg."))),
        refuse(UnusableFileError(Text("De map is vol."))),
        lambda path: path,
    ):
        save_file(parent, wish, journals_stay, write, as_message(lambda *sentence: said.append(sentence)))
    assert said == [(f"Bewaard: {target}", "hint"), ("Het dagboek is weg.", "error")]


def test_the_file_dialog_does_not_confirm_overwriting(
    parent: QWidget, dialog_arguments: list[tuple[object, ...]]
) -> None:
    assert ask_where(parent, "Bewaren", "week.pdf", "PDF (*.pdf)", journals_stay, Purpose.PAPER) is None
    options = dialog_arguments[0][-1]
    assert isinstance(options, QFileDialog.Option)
    assert options & QFileDialog.Option.DontConfirmOverwrite
    assert str(dialog_arguments[0][2]).endswith("week.pdf")


def test_a_journal_is_refused_with_a_reason_and_the_dialog_reopens(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, other = tmp_path / "mijn.herstel", tmp_path / "week.pdf"
    journal.write_bytes(b"x")
    starts, messages = answer(monkeypatch, journal, other), list[str]()
    in_box("Sluiten", messages)
    assert ask_where(parent, "Bewaren", "week.pdf", "PDF (*.pdf)", journals_stay, Purpose.PAPER) == other
    assert messages == ["mijn.herstel is een dagboek."]
    assert starts[1] == str(journal)


@pytest.mark.parametrize(("pressed", "replaced"), [("Vervangen", True), ("Andere naam kiezen", False)])
def test_replacing_another_file_asks_with_the_complete_name(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pressed: str, *, replaced: bool
) -> None:
    there, other = tmp_path / "week.pdf", tmp_path / "nieuw.pdf"
    there.write_bytes(b"x")
    answer(monkeypatch, tmp_path / "week", other)
    messages: list[str] = []
    in_box(pressed, messages)
    path = ask_where(parent, "Bewaren", "herstel.pdf", "PDF (*.pdf)", journals_stay, Purpose.PAPER)
    assert path == (there if replaced else other)
    assert messages == ["week.pdf bestaat al. Wil je het vervangen?"]


def test_escape_replaces_nothing(parent: QWidget, tmp_path: Path) -> None:
    QTimer.singleShot(0, _reject)
    assert not saving.may_replace(parent, tmp_path / "week.pdf")


def _reject() -> None:
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.reject()
    else:
        QTimer.singleShot(5, _reject)


@pytest.mark.parametrize(
    ("typed", "only", "name"),
    [
        ("week", False, "week.pdf"),
        ("week 1.2", False, "week 1.2"),
        ("week.txt", False, "week.txt"),
        ("week.txt", True, "week.txt.pdf"),
        ("J.V.", True, "J.V..pdf"),
        ("week.pdf", True, "week.pdf"),
    ],
)
def test_a_missing_or_wrong_suffix_is_added(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, name: str, *, only: bool
) -> None:
    answer(monkeypatch, tmp_path / typed)
    path = ask_where(parent, "Bewaren", "herstel.pdf", "PDF", journals_stay, Purpose.PAPER, only=only)
    assert path == tmp_path / name


# -- printed to a file -----------------------------------------------------------------------------------


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(path))
    return printer


def test_printing_to_a_file_writes_through_outgoing(tmp_path: Path) -> None:
    target, link = tmp_path / "blad.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"oud")
    target.chmod(0o664)
    link.symlink_to(target)
    assert send(printer_to(link), lambda _device: True, unguarded()) == f"Bewaard: {target}"
    assert link.is_symlink()


def test_printing_to_a_file_never_replaces_a_journal(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, other = tmp_path / "mijn.herstel", tmp_path / "ander.pdf"
    journal.write_bytes(b"blijft")
    guarded = Outgoing(
        lambda path: Text("{name} blijft.", name=path.name) if path == journal else None, Parts(tmp_path)
    )
    starts, said = answer(monkeypatch, other), list[str]()
    in_box("Sluiten", said)
    assert send(printer_to(journal), lambda _device: True, guarded, parent) == f"Bewaard: {other}"
    assert said == ["mijn.herstel blijft."]
    assert Path(starts[0]).name == "mijn.pdf"
    assert journal.read_bytes() == b"blijft"


def test_printing_to_a_folder_that_is_gone_offers_another_folder_as_saving_does(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, other = tmp_path / "weg" / "blad.pdf", tmp_path / "elders.pdf"
    starts, said = answer(monkeypatch, other), list[str]()
    in_box("Andere map kiezen…", said)
    assert send(printer_to(gone), lambda _device: True, unguarded(), parent) == f"Bewaard: {other}"
    assert "blad.pdf kan niet geschreven worden" in said[0]
    assert Path(starts[0]).name == "blad.pdf"
    assert other.exists()


def test_printing_to_a_folder_that_came_back_is_tried_again(parent: QWidget, tmp_path: Path) -> None:
    gone = tmp_path / "weg" / "blad.pdf"
    said: list[str] = []
    in_box("Opnieuw proberen", said)
    QTimer.singleShot(0, gone.parent.mkdir)
    assert send(printer_to(gone), lambda _device: True, unguarded(), parent) == f"Bewaard: {gone}"
    assert said


def test_a_silent_printer_raises_printer_error(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName("")
    with pytest.raises(PrinterError, match="De printer geeft geen antwoord"):
        send(printer, lambda _device: False, unguarded())
    assert list(tmp_path.iterdir()) == []


def test_a_printer_gets_the_sheets_and_the_remark_follows_the_answer() -> None:
    printer = printer_to(Path())
    printer.setOutputFileName("")

    def paint(device: QPagedPaintDevice) -> bool:
        # there is no printer here; what looks for missing signs is painted on
        return device is printer or paint_pages(device, [draw])

    def draw(painter: QPainter) -> None:
        painter.drawText(QPointF(900, 900), text)

    text = "WTC Gent"
    assert send(printer, paint, unguarded()) == "Naar de printer gestuurd."
    text = "WTC \U0010fffd Gent"
    said = send(printer, paint, unguarded())
    assert said.startswith("Naar de printer gestuurd. Op papier staat een leeg vakje")
