"""The texts of the program and its help use the words that were agreed on, and count one thing as one."""

from __future__ import annotations

import ast
import re
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from herstel_gui.views.help_pages import FOR_PROGRAMMERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "herstel_gui"
HELP: Final = ROOT / "resources" / "help"
MARKED: Final = {"tr": 0, "translate": 1, "tr_noop": 0, "tr_in": 1}
"""Functions that mark a text for translation, with the index of the text argument."""

BANNED: Final = {
    r"\b(opslaan|opgeslagen|opsloeg)\b": "bewaren",
    r"\b(ingelezen|inlezen)\b": "importeren",
    r"\b(terugdraaien|terughalen)\b": "ongedaan maken, terugzetten",
    r"\bten minste\b": "minstens",
    r"\bbasislijn": "gewone waarde",
    r"\b(gewoonlijk|t\.o\.v\.|jouw doen)": "gewoon",
    r"\bbeoordeelde training": "training waarbij je invulde hoe het ging",
    r"\bwaarschuwing": "melding, grens",
    r"\bopmerking": "bijzonderheid, notitie",
    r"\bgemerkt\b": "ingevuld",
    r"\bmentaal\b": "hoofd",
    r"\b(maat|maten)\b(?! voor jou)": "meting",
    r"(?<!\{)\bmakers?\b(?!\})": "horloge of app",
    r"\b(vel|vellen)\b": "blad",
    r"\bcel(len)?\b": "vak",
    r"\b(printen|prints)\b": "afdrukken",
    r"(?<!fysio)(?<!bekkenfysio)therapeut": "fysiotherapeut",
    r"\bKlopt het\b": "Klopt dat",
    r"\b(begrijp|ken|zie|weet) ik\b|\b(wij|ons|onze)\b": "Herstel",
    r"▼": "▲ beyond a limit, also for a value that fell",
    r"[„“”]": "‘ ’",
    r"(?<![\w\d])'|\w's\b": "’",
    r"\[0\d\d\]|\b([Aa]rtikel|[Dd]ocument) 0\d\d\b": "the name of the article",
}
"""A pattern of Dutch words that are not used, and what is used instead."""
MANY: Final = re.compile(
    r"\{(n|count|days|files|values|seconds|minutes)\} "
    r"(?!is\b|gegeven\b|overgeslagen\b)(?:(?:eigen|nieuwe|andere|volledige) )*[a-zé]{2,}(?:en|s|ën)\b"
)
"""A number, followed by a plural."""
NEVER_ONE: Final = {
    "{n} weken kan niet: kies 1 tot en met {limit}.": "no number from 1 on that may be chosen",
    "Precies {value} staat op {same} van de {days} dagen, van {first} tot en met {last}.": "90 or more",
    "Je gewone slaap is meteen bekend: {length} ({n} nachten).": "14 or more",
    "{n} minuten": "the choices of the setting",
    "Deze dag heeft {n} bijzonderheden; wijzig ze op de dag zelf.": "more than the cell shows",
    "Deze dag heeft {n} bijzonderheden; hier staan er {shown}.": "more than are shown",
    "Deze dag heeft {n} trainingen; hier staan er {shown}.": "more than are shown",
    "Langste tijd met elke dag training: {n} dagen, van {first} t/m {last}.": "7 or more",
    "Vermoeidheid op minstens {least} van de laatste {days} dagen (nu {n}).": "a constant",
    "vermoeidheid op {least} van de laatste {days} dagen (nu {n})": "a constant",
    "stemming of motivatie op {least} van de laatste {days} dagen": "a constant",
    (
        "Van de {n} trainingen in 28 dagen waarbij je dat invulde, ging er geen beter dan gewoon."
    ): "from six sessions",
    "≥ {n}, {days} dagen": "a constant of the rule",
    (
        "De opname duurt {minutes} minuten: dat is een training of een nacht, geen meting na het "
        "wakker worden. Een ochtendmeting duurt hoogstens {most} minuten."
    ): "a constant; a long recording has many minutes",
    "{points} punten of meer slechter, {days} dagen": "a constant of the rule",
    "{days} dagen zonder": "a constant of the rule",
    "De rest past niet op {n} bladen; die staat in het dagboek.": "four",
    (
        "Minstens {n} tekens. Een zin van vier of vijf woorden onthoud je, en een ander raadt hem niet."
    ): "a constant",
    (
        "Tel je liever met de klok? Typ in het veld 26x2, 26/30 of 13x4. Wie {n} seconden telt, "
        "kan er ongeveer {error} naast zitten."
    ): "30 seconds",
    (
        "Vandaag {percent}, vergeleken met {basis}. Het signaal kijkt naar het gemiddelde van de "
        "laatste {n} ochtenden: {mean}."
    ): "three mornings",
    (
        "Die dag {percent}, vergeleken met {basis}. Het signaal kijkt naar het gemiddelde van de "
        "laatste {n} ochtenden: {mean}."
    ): "three mornings",
}
"""Texts with a plural only, with the reason why the number is never 1."""


@cache
def marked_texts(module: str) -> tuple[str, ...]:
    """Return the texts that a module marks for translation."""
    return tuple(_marked((PACKAGE / module).read_text(encoding="utf-8")))


def _marked(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        index = MARKED.get(name, len(node.args))
        if index < len(node.args):
            text = node.args[index]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


MODULES: Final = tuple(path.relative_to(PACKAGE).as_posix() for path in sorted(PACKAGE.rglob("*.py")))
CHAPTERS: Final = {
    page.name: page.read_text(encoding="utf-8")
    for page in sorted(HELP.glob("*.md"))
    if page.name not in FOR_PROGRAMMERS
}


def banned_words(text: str) -> list[str]:
    """Return what is wrong with the words of a text."""
    return [
        f"{match[0]!r} in {text[max(0, match.start() - 40) : match.end() + 40]!r}: write {instead}"
        for pattern, instead in BANNED.items()
        for match in re.finditer(pattern, text)
    ]


def lacks_singular(text: str, neighbours: Sequence[str]) -> bool:
    """Tell whether a text has a number with a plural, and no text of the module is its singular."""
    return bool(MANY.search(text)) and not any(
        other != text and not MANY.search(other) and SequenceMatcher(None, text, other).ratio() >= LIKE
        for other in neighbours
    )


LIKE: Final = 0.45
"""How much a singular resembles its plural."""


@pytest.mark.parametrize(
    "text",
    [
        "Niet opgeslagen", "je basislijn", "▼ 2 slechter", "„Meting”", "programma's", "[001]", "Artikel 001",
        "dat begrijp ik niet", "{n} beoordeelde trainingen", "verslag voor een therapeut",
    ],
)  # fmt: skip
def test_a_banned_word_is_found(text: str) -> None:
    assert banned_words(text)


@pytest.mark.parametrize(
    "text", ["een fysiotherapeut", "van {maker}", "‘Meting’", "programma’s", "▲ 2 slechter"]
)
def test_a_good_word_is_left_alone(text: str) -> None:
    assert banned_words(text) == []


@pytest.mark.parametrize("module", MODULES)
def test_texts_of_the_program_use_the_agreed_words(module: str) -> None:
    assert [fault for text in marked_texts(module) for fault in banned_words(text)] == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_help_uses_the_agreed_words(chapter: str) -> None:
    prose = re.sub(r"`[^`]*`", "", CHAPTERS[chapter])
    assert banned_words(prose) == []


def test_a_plural_without_a_singular_is_found() -> None:
    assert lacks_singular("{n} bestanden", ["{n} bestanden", "Kies een map"])
    assert not lacks_singular("{n} bestanden", ["{n} bestanden", "{n} bestand"])


@pytest.mark.parametrize("module", MODULES)
def test_every_number_with_a_plural_has_a_singular(module: str) -> None:
    texts = marked_texts(module)
    assert [text for text in texts if lacks_singular(text, texts) and text not in NEVER_ONE] == []


def test_every_exception_is_a_text_of_the_program() -> None:
    every = {text for module in MODULES for text in marked_texts(module)}
    assert set(NEVER_ONE) <= every


EASY: Final = 20
"""The least score of a sentence by ``reading_ease``."""
MOST_WORDS: Final = 40
LEAST_WORDS: Final = 8
"""Shorter sentences have no meaningful score: one long name decides it."""
_VOWELS: Final = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[aeiouyáàéèëíïóöúü]")
HARD: Final = {
    "reissite, zonder bronnen": "the name of a source",
    "Internationaal Olympisch Comité": "the name of a source",
    "doe je met **Bestand": "the names of menus",
    "jaaroverzicht, dag erna": "the names of views",
    "prikkelbaarheid, concentratie), lichaam": "the names of fields",
}
"""A part of a sentence that stays hard, and why."""


def sentences(text: str) -> Iterator[list[str]]:
    """Yield the words of the sentences of a text; what stands for a value is a word."""
    plain = re.sub(r"<[^>]+>|\*+|`[^`]*`", "", re.sub(r"\{[^}]*\}", "woord", text))
    for sentence in re.split(r"(?<=[.!?:;])\s+|\n+|\|", plain):
        yield re.findall(r"[A-Za-zÀ-ÿ’'-]+", sentence)


def reading_ease(words: Sequence[str]) -> float:
    """Return the reading ease of Flesch for Dutch, after Douma: 100 is very easy, 0 is very hard."""
    syllables = sum(max(1, len(_VOWELS.findall(word.lower()))) for word in words)
    return 206.84 - 77 * syllables / len(words) - 0.93 * len(words)


def hard_sentences(text: str) -> list[str]:
    """Return the sentences of a text that are too hard or too long."""
    return [
        f"{round(reading_ease(words))} by {len(words)} words: {' '.join(words)}"
        for words in sentences(text)
        if len(words) >= LEAST_WORDS and (reading_ease(words) < EASY or len(words) > MOST_WORDS)
    ]


def without_names(text: str) -> str:
    """Return a text without the lines and sentences of ``HARD``."""
    parts = re.split(r"(?<=[.!?;])(\s+)|(\n)", text)
    return "".join(part for part in parts if part and not any(name in part for name in HARD))


def test_a_hard_sentence_is_found() -> None:
    assert hard_sentences(
        "De wortel van het gemiddelde van de gekwadrateerde verschillen tussen opeenvolgende hartslagen."
    )
    assert hard_sentences("en dan " * 21)
    assert not hard_sentences("Je vulde de laatste zeven dagen allemaal in. Geen dag was een rustdag.")


@pytest.mark.parametrize("module", MODULES)
def test_no_sentence_of_the_program_is_hard_to_read(module: str) -> None:
    assert [fault for text in marked_texts(module) for fault in hard_sentences(without_names(text))] == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_sentence_of_the_help_is_hard_to_read(chapter: str) -> None:
    assert hard_sentences(without_names(CHAPTERS[chapter])) == []
