from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QStyleOptionViewItem

from herstel_gui.domain.club.erasing import KEEP_SAFE
from herstel_gui.domain.club.table import Shape
from herstel_gui.domain.club.week_file import ClubReading, Refused
from herstel_gui.domain.errors import HerstelError, UnusableFileError
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.text import Text
from herstel_gui.importers.club_erasing import erase_club_files
from herstel_gui.importers.club_file import read_club_files
from herstel_gui.qt_models.club_model import ClubRole, in_two_lines
from herstel_gui.views import saving
from herstel_gui.views.club.window import MANY, ClubWindow, _read_before
from herstel_gui.views.services import ClubServices
from herstel_gui.views.widgets.typed_input import LosingQuestion
from tests.clubs import shared
from tests.files import unguarded, write_club_week
from tests.views.leaving import leave_unsaved
from tests.weeks import TODAY, WEEK

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.importing import Progress


class Aside:
    """A RunAside that runs the oldest waiting work when ``finish`` is called."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Any, ...]] = []
        self.cancelled = 0

    def __call__(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Aside:
        self.waiting.append((work, done, failed, progress))
        return self

    def cancel(self) -> None:
        self.cancelled += 1
        self.waiting.clear()

    def finish(self) -> None:
        work, done, failed, progress = self.waiting.pop(0)
        try:
            result = work(progress)
        except HerstelError as error:
            failed(error)
        else:
            done(result)
        for table in [each for each in self.waiting if each[0].__name__ == "make"]:
            # what was read is shown once its table is made, aside too
            self.waiting.remove(table)
            table[1](table[0](table[3]))


@pytest.fixture
def aside() -> Aside:
    return Aside()


@dataclass
class Kept:
    """The settings of the trainer's window."""

    folder: str = ""
    members: Mapping[str, object] = field(default_factory=dict)

    def keep_folder(self, folder: str) -> None:
        self.folder = folder

    def keep_members(self, members: Mapping[str, object]) -> None:
        self.members = members


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def window(qtbot: QtBot, aside: Aside, kept: Kept) -> ClubWindow:
    services = ClubServices(
        aside, read_club_files, erase_club_files, lambda: TODAY, unguarded(),
        lambda: kept.folder, kept.keep_folder, lambda: kept.members, kept.keep_members,
    )  # fmt: skip
    window = ClubWindow(services)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    club = tmp_path / "club"
    club.mkdir()
    for name in ("Anna", "Bo", "Cas"):
        for back in range(2):
            week = shared(name, WEEK + -back)
            write_club_week(week, club / week.file_name)
    (club / "foto.herstelweek").write_bytes(b"\x89PNG")
    return club


def names(window: ClubWindow) -> list[str]:
    model = window.model
    down = Qt.Orientation.Vertical
    return [str(model.headerData(row, down)) for row in range(model.rowCount())]


def text(window: ClubWindow, row: int, column: int) -> str:
    return str(window.model.index(row, column).data())


def test_an_empty_window_explains_how_to_open_files(window: ClubWindow) -> None:
    assert "Sleep de weekbestanden" in window._empty.text()  # noqa: SLF001
    assert not window.chooser.isVisible()
    assert not window.head.paper.isEnabled()


def test_a_folder_is_opened_and_refused_files_are_named(
    window: ClubWindow, aside: Aside, folder: Path
) -> None:
    window.open_paths([folder])
    assert window.news._reading.isVisible()  # noqa: SLF001
    aside.finish()
    assert not window.news._reading.isVisible()  # noqa: SLF001
    assert names(window) == ["Anna", "Bo", "Cas"]
    assert window.news.text.text() == "foto.herstelweek is geen weekbestand van Herstel."
    assert text(window, 0, 0) == "aangepast, wil even praten"
    assert text(window, 0, 1) == "rustiger aan"
    assert text(window, 0, 2) == "54,7"
    assert window.model.index(0, 2).data(ClubRole.PAST)
    spoken = window.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "54,7, voorbij de grens"


def test_later_files_are_added_and_the_newest_of_a_member_counts(
    window: ClubWindow, aside: Aside, folder: Path, tmp_path: Path
) -> None:
    window.open_paths([folder])
    aside.finish()
    newer = shared("anna", hours=1, measures=())
    write_club_week(newer, tmp_path / "later.herstelweek")
    window.open_paths([tmp_path / "later.herstelweek"])
    aside.finish()
    assert len(names(window)) == 3
    assert "later.herstelweek is het nieuwst en telt" in window.news.text.text()
    assert text(window, 0, 2) == "–"


def test_the_table_has_three_shapes_and_two_orders(window: ClubWindow, aside: Aside, folder: Path) -> None:
    window.open_paths([folder])
    aside.finish()
    window.chooser.shape.setCurrentIndex(1)
    assert window.model.columnCount() == 8
    assert window.chooser.week.currentText() == "Week 47 · 16 t/m 22 november 2026"
    window.chooser.key.setCurrentIndex(2)
    assert text(window, 0, 0) == "52"
    window.chooser.week.setCurrentIndex(1)
    assert str(window.model.headerData(0, Qt.Orientation.Horizontal)) == "ma 9"
    window.chooser.shape.setCurrentIndex(2)
    assert [str(window.model.headerData(n, Qt.Orientation.Horizontal)) for n in range(2)] == ["W46", "W47"]
    assert not window.chooser.week.isVisible()
    window.chooser.order.setCurrentIndex(1)
    assert names(window) == ["Anna", "Bo", "Cas"]
    window.grab()
    window.head.empty.click()
    assert names(window) == []


def test_reading_can_be_cancelled(window: ClubWindow, aside: Aside, folder: Path) -> None:
    window.open_paths([folder])
    window.open_paths([folder])
    assert len(aside.waiting) == 1
    window.news.progress(1, 7)
    window.news.cancelled.emit()
    assert aside.cancelled == 1
    assert names(window) == []
    window.open_paths([folder])
    aside.finish()
    assert len(names(window)) == 3


def test_closing_the_window_cancels_reading(window: ClubWindow, aside: Aside, folder: Path) -> None:
    window.open_paths([folder])
    window.close()
    assert aside.cancelled == 1


def test_an_error_while_reading_is_shown(qtbot: QtBot, aside: Aside) -> None:
    def broken(_paths: object, _progress: object) -> ClubReading:
        raise UnusableFileError(Text("Het lukt niet."))

    window = ClubWindow(ClubServices(aside, broken, erase_club_files, lambda: TODAY, unguarded()))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.open_paths([Path("x")])
    aside.finish()
    assert window.news.text.text() == "Het lukt niet."


def test_files_can_be_dropped_or_chosen_in_a_dialog(
    window: ClubWindow, aside: Aside, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(drop)
    aside.finish()
    assert len(names(window)) == 3
    window.head.empty.click()
    chosen = [str(path) for path in sorted(folder.iterdir())[:2]]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (chosen, ""))
    window.head.open.click()
    aside.finish()
    assert names(window) == ["Anna"]


def test_the_table_can_be_exported_and_printed(
    window: ClubWindow,
    aside: Aside,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window.open_paths([folder])
    aside.finish()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "tabel"), ""))
    monkeypatch.setattr(saving, "may_replace", lambda *_args: True)  # two exporters write .csv
    for action in window.head.export.menu().actions():
        action.trigger()
        assert window.news.text.text().startswith(f"Bewaard: {tmp_path / 'tabel.'}")
    assert {path.suffix for path in tmp_path.glob("tabel.*")} == {".xlsx", ".ods", ".csv"}
    said = leave_unsaved(monkeypatch)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "weg" / "x"), ""))
    before = window.news.text.text()
    window.head.export.menu().actions()[0].trigger()
    assert len(said) == 1
    assert "kan niet geschreven worden" in said[0]
    assert window.news.text.text() == before  # nothing is said to be saved
    dialog = window.paper()
    qtbot.addWidget(dialog)
    assert dialog.preview.count == 1
    dialog.write(tmp_path / "club.pdf")


def test_old_weeks_are_erased_after_a_question_that_lists_them(
    window: ClubWindow, aside: Aside, folder: Path
) -> None:
    window.open_paths([folder])
    aside.finish()
    assert not window.head.erase.isEnabled()
    old = shared("Anna", WEEK + -12)
    write_club_week(old, folder / "oud.herstelweek")
    window.open_paths([folder / "oud.herstelweek"])
    aside.finish()
    before = {path.name for path in folder.iterdir()}
    question = window.ask_erase()
    assert question.paths.toPlainText() == str(folder / "oud.herstelweek")
    assert question.keep.isDefault()
    question.reject()
    assert {path.name for path in folder.iterdir()} == before
    window.ask_erase().erase.click()
    assert {path.name for path in folder.iterdir()} == before - {"oud.herstelweek"}
    assert window.news.text.text().splitlines()[0] == "1 weekbestand is gewist: oud.herstelweek."
    assert not window.head.erase.isEnabled()
    assert names(window) == ["Anna", "Bo", "Cas"]
    window.chooser.shape.setCurrentIndex(2)
    assert window.model.columnCount() == 2


def test_the_window_says_how_to_keep_the_data(window: ClubWindow) -> None:
    assert [label.text() for label in window.findChildren(QLabel) if label.text() == KEEP_SAFE] == [KEEP_SAFE]


def test_members_are_ordered_by_name_at_first_and_by_their_answer_when_asked(
    window: ClubWindow, aside: Aside, folder: Path
) -> None:
    window.open_paths([folder])
    aside.finish()
    talking = shared("Zoë", participation=(Participation.TALK, *[None] * 6))
    write_club_week(talking, folder / "z.herstelweek")
    quiet = shared("Bea", participation=(Participation.NORMAL, *[None] * 6))
    write_club_week(quiet, folder / "b.herstelweek")
    window.open_paths([folder / "z.herstelweek", folder / "b.herstelweek"])
    aside.finish()
    assert names(window) == ["Anna", "Bea", "Bo", "Cas", "Zoë"]
    window.chooser.order.setCurrentIndex(1)
    assert names(window)[-1] == "Bea"
    assert str(window.model.headerData(0, Qt.Orientation.Horizontal)) == "Meetrainen"


def test_f5_reads_the_remembered_folder_anew(
    window: ClubWindow, aside: Aside, kept: Kept, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    window.head.folder.click()
    aside.finish()
    assert kept.folder == str(folder)
    write_club_week(shared("Dirk"), folder / "d.herstelweek")
    for path in folder.glob("anna*"):
        path.unlink()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    aside.finish()
    assert names(window) == ["Bo", "Cas", "Dirk"]
    assert window.news.text.text().count("foto.herstelweek") == 1


def test_a_window_that_was_emptied_while_files_were_read_shows_these_files_only(
    window: ClubWindow, aside: Aside, folder: Path, tmp_path: Path
) -> None:
    window.open_paths([folder])
    aside.finish()
    other = tmp_path / "d.herstelweek"
    write_club_week(shared("Dirk"), other)
    window.open_paths([other])
    window.clear()
    aside.finish()
    assert names(window) == ["Dirk"]


def test_enter_in_a_choice_presses_no_button(
    window: ClubWindow, aside: Aside, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_paths([folder])
    aside.finish()
    opened: list[str] = []
    members = SimpleNamespace(exec=lambda: opened.append("members"))
    monkeypatch.setattr(window, "keep_members", lambda: members)
    for choice in (window.chooser.week, window.chooser.descending):
        choice.setFocus()
        qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert opened == []
    window.head.members.setFocus()
    qtbot.keyClick(window.head.members, Qt.Key.Key_Return)
    assert opened == ["members"]


def test_a_table_that_was_made_for_another_choice_is_not_shown(
    window: ClubWindow, aside: Aside, folder: Path
) -> None:
    window.open_paths([folder])
    work, done, _failed, progress = aside.waiting.pop(0)
    done(work(progress))
    window.clear()
    make, show, _failed, progress = aside.waiting.pop(0)
    show(make(progress))
    assert names(window) == []


def test_the_columns_are_as_wide_as_their_widest_cell(window: ClubWindow, aside: Aside, folder: Path) -> None:
    window.open_paths([folder])
    aside.finish()
    view = window.view
    for column in range(window.model.columnCount()):
        option = QStyleOptionViewItem()
        option.font = view.font()
        cells = [window.model.index(row, column) for row in range(window.model.rowCount())]
        widest = max(view.itemDelegate().sizeHint(option, cell).width() for cell in cells)
        assert view.sizeHintForColumn(column) == widest


def test_files_are_merged_in_the_background(
    window: ClubWindow, aside: Aside, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_paths([folder])
    work, done, _failed, progress = aside.waiting.pop(0)
    found = work(progress)

    def refuse(_files: object) -> None:
        raise AssertionError("merging in the thread of the window")

    monkeypatch.setattr("herstel_gui.views.club.window.newest", refuse)
    done(found)
    make, show, _failed, progress = aside.waiting.pop(0)
    table = make(progress)
    monkeypatch.setattr("herstel_gui.views.club.window.club_table", refuse)
    show(table)
    assert names(window) == ["Anna", "Bo", "Cas"]


def test_an_emptied_folder_leaves_the_table_and_is_said(
    window: ClubWindow, aside: Aside, kept: Kept, folder: Path
) -> None:
    kept.folder = str(folder)
    window.open_paths([folder])
    aside.finish()
    for path in folder.iterdir():
        path.unlink()
    window.read_anew()
    aside.finish()
    assert names(window) == ["Anna", "Bo", "Cas"]
    assert window.news.text.text().startswith("Er is geen weekbestand meer gevonden")


def test_a_name_without_spaces_leaves_most_of_the_width_to_the_columns(
    window: ClubWindow, aside: Aside, folder: Path
) -> None:
    write_club_week(shared("W" * 60), folder / "w.herstelweek")
    window.open_paths([folder])
    aside.finish()
    rows = window.view.verticalHeader()
    assert rows.width() <= window.view.width() // 2
    assert "W" * 30 + "\n" + "W" * 30 in names(window)
    tips = [
        window.model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) for row in range(4)
    ]
    assert "W" * 60 in tips


def test_a_name_wider_than_its_room_gets_the_lines_it_needs(
    window: ClubWindow, aside: Aside, folder: Path
) -> None:
    write_club_week(shared("Maximiliaan-Christoffel van den Wijngaard-Oosterbosch"), folder / "w.herstelweek")
    window.open_paths([folder])
    aside.finish()
    rows = window.view.verticalHeader()
    place = next(row for row, name in enumerate(names(window)) if "\n" in name)
    height = rows.sectionSize(place)
    window.view.resize(260, 300)
    assert rows.sectionSize(place) > height
    lines = rows.sectionSize(place) // rows.fontMetrics().lineSpacing()
    assert lines >= 3


def test_long_notes_leave_the_four_weeks_beside_each_other(
    window: ClubWindow, aside: Aside, tmp_path: Path
) -> None:
    write_club_week(shared(notes=("Wat een dag! " * 70,) * 7), tmp_path / "n.herstelweek")
    window.open_paths([tmp_path])
    aside.finish()
    dialog = window.member(0)
    assert dialog is not None
    across = dialog.weeks.horizontalHeader()
    assert max(map(across.sectionSize, range(across.count()))) < 250
    dialog.close()


def test_a_long_name_is_not_divided_within_an_accent_or_an_emoji() -> None:
    assert in_two_lines("e\u0301" * 15 + "x").split("\n")[1][0] == "e"
    family = "👩\u200d👩\u200d👧\u200d👦"
    assert all(not line.startswith("\u200d") for line in in_two_lines(family * 5).split("\n"))
    assert in_two_lines("A " + "b" * 40) == "A " + "b" * 19 + "\n" + "b" * 21


def test_a_vanished_folder_leaves_the_table_and_is_said(
    window: ClubWindow, aside: Aside, kept: Kept, folder: Path, tmp_path: Path
) -> None:
    kept.folder = str(folder)
    window.open_paths([folder])
    aside.finish()
    folder.rename(tmp_path / "weg")
    window.read_anew()
    assert not aside.waiting
    assert names(window) == ["Anna", "Bo", "Cas"]
    assert window.news.text.text().startswith(f"De map {folder} is er niet meer")
    (tmp_path / "weg").rename(folder)
    window.read_anew()
    folder.rename(tmp_path / "weg")
    aside.finish()
    assert names(window) == ["Anna", "Bo", "Cas"]
    assert "kan niet gelezen worden" in window.news.text.text()


def test_files_that_cannot_be_read_at_the_moment_stay_in_the_table_and_are_said(
    window: ClubWindow, aside: Aside, kept: Kept, folder: Path
) -> None:
    """Their members did send: a folder vanishes while it is read, or a file is just being copied."""
    kept.folder = str(folder)
    window.open_paths([folder])
    aside.finish()
    (bo, *_) = (path for path in sorted(folder.iterdir()) if path.name.startswith("bo-2026-W47"))
    whole = bo.read_bytes()
    window.read_anew()
    bo.write_bytes(whole[:100])
    aside.finish()
    assert names(window) == ["Anna", "Bo", "Cas"]
    assert text(window, 1, 0) == "aangepast, wil even praten"
    assert "staat in de tabel zoals het eerder gelezen is" in window.news.text.text()
    assert f"{bo.name} is beschadigd" in window.news.text.text()
    bo.unlink()
    window.read_anew()
    aside.finish()
    assert names(window) == ["Anna", "Cas"], "a file that was taken away leaves the table"
    assert "eerder gelezen" not in window.news.text.text()


def test_of_files_opened_from_elsewhere_only_those_that_are_gone_leave_the_table(
    folder: Path, tmp_path: Path
) -> None:
    read = read_club_files([folder])
    gone, *others = sorted(folder.glob("*.herstelweek"))
    refused = ClubReading(refused=tuple(Refused(each.name, Text("x"), place=str(each)) for each in others))
    assert {file.place for file in _read_before(read.files, refused)} <= {str(each) for each in others}
    assert len(_read_before(read.files, refused)) == len(read.files) - 1
    gone.unlink()
    gone_too = ClubReading(refused=(*refused.refused, Refused(gone.name, Text("x"), place=str(gone))))
    assert len(_read_before(read.files, gone_too)) == len(read.files) - 1
    unreadable = ClubReading(refused=(Refused(folder.name, Text("x"), place=str(folder)),))
    assert _read_before(read.files, unreadable) == read.files
    folder.rename(tmp_path / "weg")
    assert _read_before(read.files, gone_too) == read.files


def test_members_who_were_ticked_to_be_remembered_are_missed_in_a_later_week(
    window: ClubWindow, aside: Aside, kept: Kept, folder: Path, qtbot: QtBot
) -> None:
    window.open_paths([folder])
    aside.finish()
    dialog = window.keep_members()
    qtbot.addWidget(dialog)
    assert kept.members == {}
    dialog.keep.click()
    dialog.name.setText("Dirk")
    dialog.add.click()
    for path in folder.glob("anna*W47*"):
        path.unlink()
    kept.folder = str(folder)
    window.read_anew()
    aside.finish()
    assert names(window) == ["Anna", "Bo", "Cas", "Dirk"]
    assert text(window, 0, 0) == "–"
    assert window.counts.text().splitlines()[0] == ("Week 47, gestuurd: 2 van 4. Nog niet: Anna, Dirk.")
    dialog.keep.click()
    assert names(window) == ["Bo", "Cas"]
    assert kept.members == {"clubs": []}


def test_namesakes_in_the_list_of_members_are_told_apart(
    window: ClubWindow, aside: Aside, tmp_path: Path
) -> None:
    for sign in "ab":
        write_club_week(shared(member_id=sign * 32), tmp_path / f"{sign}.herstelweek")
    write_club_week(shared("Bo"), tmp_path / "bo.herstelweek")
    window.open_paths([tmp_path])
    aside.finish()
    dialog = window.keep_members()
    dialog.keep.click()
    listed = [dialog.members.item(row).text() for row in range(dialog.members.count())]
    assert listed == ["Bo", "Jan Visser (aaaa)", "Jan Visser (bbbb)"]
    dialog.close()


def test_escape_asks_before_many_opened_files_are_forgotten(
    window: ClubWindow, aside: Aside, folder: Path, qtbot: QtBot
) -> None:
    window.open_paths([folder])
    aside.finish()
    for number in range(MANY):
        write_club_week(shared(f"Lid {number}"), folder / f"{number}.herstelweek")
    window.open_paths([folder])
    aside.finish()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    question = window.findChild(LosingQuestion)
    assert question is not None
    assert question.keep.hasFocus()
    question.lose.click()
    assert not window.isVisible()


def test_enter_opens_four_weeks_of_a_member_and_not_the_dialog_for_files(
    window: ClubWindow, aside: Aside, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: pytest.fail("files were asked"))
    window.open_paths([folder])
    aside.finish()
    opened: list[int] = []
    window.view.opened.disconnect()
    window.view.opened.connect(opened.append)
    window.view.setCurrentIndex(window.model.index(1, 0))
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert opened == [1]
    dialog = window.member(1)
    assert dialog is not None
    qtbot.addWidget(dialog)
    heads = [str(dialog.model.headerData(n, Qt.Orientation.Horizontal)) for n in range(4)]
    assert heads == ["Week 44", "Week 45", "Week 46", "Week 47"]
    assert dialog.which.text().startswith("Week 47")
    dialog.show_week(0)
    assert dialog.none.text() == "Van deze week is er geen bestand."
    assert dialog.days.isHidden()


def test_a_heading_sorts_and_the_second_click_turns_the_order_round(
    window: ClubWindow, aside: Aside, folder: Path
) -> None:
    write_club_week(shared("Bo", hours=1, loads=(50, *[None] * 6)), folder / "b.herstelweek")
    window.open_paths([folder])
    aside.finish()
    assert window.model.table is not None
    place = next(n for n, column in enumerate(window.model.table.columns) if column.key == "load")
    window.view.horizontalHeader().sectionClicked.emit(place)
    assert names(window)[0] == "Bo"
    assert window.chooser.order.currentText() == "Op Belasting"
    window.view.horizontalHeader().sectionClicked.emit(place)
    assert window.chooser.descending.isChecked()
    assert names(window)[-1] == "Bo"


def test_the_newest_week_of_a_season_is_in_view(
    window: ClubWindow, aside: Aside, folder: Path, tmp_path: Path
) -> None:
    """Also when the season is chosen after a table of other columns, and when files join it."""
    for back in range(2, 9):
        week = shared("Anna", WEEK + -back)
        write_club_week(week, folder / week.file_name)
    window.resize(600, 600)
    window.open_paths([folder])
    aside.finish()
    window.chooser.shape.setCurrentIndex(window.chooser.shape.findData(Shape.SEASON))
    bar = window.view.horizontalScrollBar()
    QApplication.processEvents()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()
    wide = shared("Dirk", loads=(987_654, *[5] * 6))
    write_club_week(wide, tmp_path / wide.file_name)
    window.open_paths([tmp_path / wide.file_name])
    aside.finish()
    QApplication.processEvents()
    assert bar.value() == bar.maximum()
