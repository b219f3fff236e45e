"""Help follows the language of the screen, and a translated page has everything that the Dutch page has."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QUrl

from herstel_gui.views import resources
from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.help_pages import FOR_PROGRAMMERS, chapter_of, help_pages
from herstel_gui.views.language import remove_language, set_language
from herstel_gui.views.signals.terms import open_terms, show_term
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
HELP = ROOT / "resources" / "help"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = sorted(file.stem.removeprefix("herstel_") for file in TRANSLATIONS.glob("herstel_*.ts"))
DUTCH = sorted(page.name for page in HELP.glob("*.md"))
PATH_MARK = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
"""What separates the parts of a path through the menus."""
NOT_ON_SCREEN = {"plannen"}
"""Bold words of the Dutch pages that are stressed and happen to be on the screen too."""
TRANSLATED = sorted(page.relative_to(HELP).as_posix() for page in HELP.glob("*/*.md"))


@pytest.fixture
def locale() -> Iterator[None]:
    """Put the default locale back, which the test changes."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Texts and locale in English, as ``set_language`` sets them."""
    before = QLocale()
    set_language(qapp, "en", TRANSLATIONS)
    yield
    remove_language(qapp)
    QLocale.setDefault(before)


# -- which page ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("locale")
@pytest.mark.parametrize(
    ("name", "folder"),
    [("nl_NL", ""), ("nl_BE", ""), ("en_GB", "en"), ("en_US", "en"), ("fr_FR", ""), ("C", "")],
)
def test_the_pages_are_those_of_the_language(name: str, folder: str) -> None:
    QLocale.setDefault(QLocale(name))
    assert help_pages() == [HELP / folder / page for page in DUTCH if page not in FOR_PROGRAMMERS]


@pytest.mark.usefixtures("locale")
def test_a_page_that_is_not_translated_is_dutch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = tmp_path / "help"
    (pages / "fr").mkdir(parents=True)
    for name in ("een.md", "twee.md", "fr/twee.md", "fr/extra.md"):
        (pages / name).write_text("# Titel\n", encoding="utf-8")
    monkeypatch.setattr(resources, "_root", tmp_path)
    QLocale.setDefault(QLocale("fr_FR"))
    assert help_pages() == [pages / "een.md", pages / "fr" / "twee.md"]


def test_every_folder_is_a_language_and_every_page_in_it_a_translation() -> None:
    assert {page.name for page in HELP.iterdir() if page.is_dir()} <= set(LANGUAGES)
    assert {Path(page).name for page in TRANSLATED} <= set(DUTCH)


@pytest.mark.usefixtures("locale")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_page(language: str) -> None:
    QLocale.setDefault(QLocale(language))
    pages = help_pages()
    assert [page.name for page in pages] == [page for page in DUTCH if page not in FOR_PROGRAMMERS]
    for page in pages:
        assert page.parent == (HELP / language if f"{language}/{page.name}" in TRANSLATED else HELP)


def test_english_is_complete() -> None:
    assert [page for page in TRANSLATED if page.startswith("en/")] == [f"en/{name}" for name in DUTCH]


# -- the dialog ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("english")
def test_in_english_every_topic_is_english(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Herstel – Help"
    shown = [dialog.topics.item(row).text() for row in range(dialog.topics.count())]
    assert shown == [
        "How Herstel works", "Answers from 1 to 7", "Keys", "Trends", "The week, on paper and for your club",
        "Planning", "Own measures",
        "Signals and alerts", "What the levels mean", "HRV and your watch", "Your data", "Password and lock",
        "When measuring makes you uneasy", "Ill, and medicines", "Menstruation, pregnancy and menopause",
        "Older, and with children who wake you", "When to see a doctor", "Privacy", "Terms",
    ]  # fmt: skip
    for row in range(dialog.topics.count()):
        dialog.topics.setCurrentRow(row)
        words = set(re.findall(r"[^\W\d_]+", dialog.text.toPlainText().casefold()))
        assert {"the", "of"} <= words, shown[row]
        assert not words & {"het", "een", "niet", "wordt", "zijn", "je"}, shown[row]


@pytest.mark.usefixtures("english")
def test_links_lead_to_pages_of_the_same_language(qtbot: QtBot) -> None:
    dialog = HelpDialog("50-signalen")
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText().startswith("Signals and alerts")
    dialog.text.anchorClicked.emit(QUrl("begrippen.md"))
    assert dialog.topics.currentItem().text() == "Terms"
    assert dialog.text.toPlainText().startswith("Terms")


@pytest.mark.usefixtures("english")
def test_a_term_is_found_on_the_english_page(qtbot: QtBot) -> None:
    dialog = open_terms(parent := HelpDialog(), "Monotonie")
    qtbot.addWidget(parent)
    scroll = dialog.text.verticalScrollBar()
    assert scroll.value() > 0
    assert show_term(dialog, "ochtendpols")
    assert 0 < scroll.value() < scroll.maximum()
    assert not show_term(dialog, "geen begrip")
    dialog.close()


# -- the chapter of where one is, and finding words -------------------------------------------------


@pytest.mark.parametrize(
    "page", ["today", "trends", "week", "planning", "signals", "why", "welcome", "anything"]
)
def test_every_page_of_the_window_has_a_chapter(page: str) -> None:
    assert f"{chapter_of(page)}.md" in set(DUTCH) - FOR_PROGRAMMERS


def test_every_chapter_of_a_dialog_is_a_page() -> None:
    chapters = {kind.__name__: kind.chapter for kind in FittingDialog.__subclasses__() if kind.chapter}
    assert {f"{chapter}.md" for chapter in chapters.values()} <= set(DUTCH) - FOR_PROGRAMMERS


def test_pages_for_programmers_are_found_from_the_readme() -> None:
    text = "".join((ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    for page in FOR_PROGRAMMERS:
        assert f"(resources/help/{page})" in text


def test_a_page_for_a_person_links_to_no_page_for_programmers() -> None:
    for page in set(DUTCH) - FOR_PROGRAMMERS:
        assert not re.findall(r"\]\((?:uitwisseling|weekbestand)", (HELP / page).read_text("utf-8")), page


@pytest.fixture
def help_dialog(qtbot: QtBot) -> HelpDialog:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    return dialog


def listed(dialog: HelpDialog) -> list[str]:
    return [dialog.topics.item(row).text() for row in range(dialog.topics.count())]


def marked(dialog: HelpDialog) -> list[str]:
    return [mark.cursor.selectedText().casefold() for mark in dialog.text.extraSelections()]


def test_words_are_found_on_all_pages_and_the_first_hit_is_shown_and_marked(help_dialog: HelpDialog) -> None:
    help_dialog.typed.setText("BETABLOKKERS")
    assert listed(help_dialog) == [
        "Medicijnen die je pols veranderen\nZiek, en medicijnen",
        "Pols of HRV telt niet mee\nBegrippen",
    ]
    assert help_dialog.topics.currentRow() == 0
    assert help_dialog.text.toPlainText().startswith("Ziek, en medicijnen")
    assert marked(help_dialog) == ["bètablokkers"]
    assert help_dialog.text.textCursor().block().text().startswith("Lager: bètablokkers")


@pytest.mark.parametrize("typed", ["slaap", "arts", "pols"])
def test_a_section_that_was_found_stands_at_the_top_with_its_text_below_it(
    help_dialog: HelpDialog, typed: str
) -> None:
    help_dialog.resize(900, 560)
    help_dialog.show()
    help_dialog.typed.setText(typed)
    for row in range(min(5, help_dialog.topics.count())):
        help_dialog.topics.setCurrentRow(row)
        bar, view = help_dialog.text.verticalScrollBar(), help_dialog.text.viewport().height()
        top = help_dialog.text.cursorRect().top()
        assert 0 <= top < view
        assert top < view / 2 or bar.value() == bar.maximum() or len(marked(help_dialog)) == 1


def test_a_section_has_all_the_words_and_a_word_in_a_heading_goes_first(help_dialog: HelpDialog) -> None:
    help_dialog.typed.setText("kinderen wekken")
    assert listed(help_dialog)[0].startswith("Ouder, en met kinderen die je wekken")
    assert set(marked(help_dialog)) == {"kinderen", "wekken"}


@pytest.mark.parametrize("typed", ["x" * 10_000, "kinderen xyzzy"])
def test_nothing_found_is_said_and_the_topics_come_back(help_dialog: HelpDialog, typed: str) -> None:
    every = listed(help_dialog)
    help_dialog.typed.setText(typed)
    assert listed(help_dialog) == []
    assert not help_dialog.none.isHidden()
    for text in ("   ", ""):
        help_dialog.typed.setText(text)
        assert listed(help_dialog) == every
        assert help_dialog.none.isHidden()
        assert marked(help_dialog) == []


# -- what a translation has in common with the Dutch page ------------------------------------------


@dataclass
class Section:
    """The structure of a heading and the text below."""

    level: int
    blocks: int
    items: list[int]
    cells: list[int]
    links: list[str]
    keys: list[str]
    code: int
    bold: int
    menus: int
    numbers: list[str]


def sections(page: Path) -> Iterator[Section]:
    """Yield the sections of a page, without what is fenced."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for part in re.split(r"^(?=#)", text, flags=re.MULTILINE)[1:]:
        spans = re.findall(r"`([^`]+)`", part)
        yield Section(
            level=len(part) - len(part.lstrip("#")),
            blocks=len(re.split(r"\n\s*\n", part.strip())),
            items=[len(indent) for indent in re.findall(r"^( *)(?:-|\d+\.) ", part, re.MULTILINE)],
            cells=[line.count("|") for line in part.splitlines() if line.startswith("|")],
            links=re.findall(r"\]\(([^)]+)\)", part),
            # names of keys, options and fixed values; examples and placeholders may be translated
            keys=sorted(span for span in spans if re.fullmatch(r'["a-z_:.-]+', span)),
            code=len(spans),
            bold=len(bold(part)),
            menus=part.count(PATH_MARK),
            numbers=sorted(re.sub(r"[.,]", "", number) for number in re.findall(r"\d+(?:[.,]\d+)*", part)),
        )


def bold(text: str) -> list[str]:
    """Return what is bold in a text."""
    return re.findall(r"\*\*(.+?)\*\*", text)


def shape(value: object) -> object:
    """Return JSON with every text that may be translated replaced by its type."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape(each) for each in value]
    return str if isinstance(value, str) else value


@pytest.mark.parametrize("page", TRANSLATED)
def test_a_translation_has_the_sections_of_the_dutch_page(page: str) -> None:
    dutch, other = list(sections(HELP / Path(page).name)), list(sections(HELP / page))
    assert [section.level for section in other] == [section.level for section in dutch]
    for number, (one, two) in enumerate(zip(dutch, other, strict=True)):
        assert asdict(two) == asdict(one), f"section {number}"


@pytest.mark.parametrize("page", TRANSLATED)
def test_a_translation_has_the_examples_of_the_dutch_page(page: str) -> None:
    examples = [
        [
            shape(json.loads(example))
            for example in re.findall(
                r"^```json\n(.*?)^```$", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
            )
        ]
        for path in (HELP / Path(page).name, HELP / page)
    ]
    assert examples[0] == examples[1]


@pytest.mark.parametrize("page", TRANSLATED)
def test_a_link_leads_to_a_page(page: str) -> None:
    for section in sections(HELP / page):
        assert set(section.links) <= set(DUTCH)


# -- the words of the screen -----------------------------------------------------------------------


def plain(label: str) -> str:
    """Return a label of a menu or button without its shortcut mark and dots."""
    return label.replace("&", "").strip("… ").casefold()


def path(text: str) -> list[str]:
    """Return the labels of a path through the menus, plain; of any other text, the text."""
    return [plain(label) for label in text.split(PATH_MARK)]


def screen_words(language: str) -> dict[str, set[str]]:
    """Return every Dutch text of the screen with its translations, all of them plain."""
    words = defaultdict(set)
    for message in ET.parse(TRANSLATIONS / f"herstel_{language}.ts").iter("message"):  # noqa: S314  # our own
        words[plain(message.findtext("source", ""))].add(plain(message.findtext("translation", "")))
    return words


@pytest.mark.parametrize("page", TRANSLATED)
def test_a_name_on_the_screen_is_written_as_on_the_screen(page: str) -> None:
    words = screen_words(Path(page).parent.name)
    dutch, other = (bold(file.read_text("utf-8")) for file in (HELP / Path(page).name, HELP / page))
    for one, two in zip(dutch, other, strict=True):
        for source, shown in zip(path(one), path(two), strict=True):
            if source in words.keys() - NOT_ON_SCREEN:
                assert shown in words[source], (one, two)
