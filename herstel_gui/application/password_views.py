"""Simpler passwords from which one is easily made, such as without its spaces.

Zxcvbn takes each sign between two patterns for a free choice, so ``aaa bbb ccc`` seems strong. Who guesses
tries what people do: a password is never stronger than a simpler one, times the ways from that one to it.
All costs are powers of ten, and upper bounds: what is easy to describe is easy to guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from math import comb, inf, log10
from typing import Final, TypeAlias

View: TypeAlias = "tuple[str, float]"
"""A simpler password, and the power of ten of the ways from it to the original."""

MOST_SIGNS: Final = 600
"""The length of all views together: some fifty of a short password, so that a long one takes no seconds."""
_KINDS_OF_SEPARATOR: Final = 1.0
_FEW_WAYS: Final = 1.0
_SIGNS: Final = 40
"""The number of signs from which the few different ones of a password such as ``abababab`` are chosen."""

_SEPARATORS: Final = re.compile(r"[\s\-._/,:;+*|~'’]+")
_KEYBOARDS: Final = (
    # the keys of azerty, and of qwertz, by their place on qwerty; first the digits of azerty without Shift
    str.maketrans("&é\"'(§-è_!çà)", "1234566788900"),
    str.maketrans("azqwmAZQWM,;:=", "qwaz;QWAZ:m,./"),
    str.maketrans("zyZY", "yzYZ"),
)
_COUNTED: Final = (
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "one two three four five six seven eight nine ten eleven twelve",
    "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "monday tuesday wednesday thursday friday saturday sunday",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "january february march april may june july august september october november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)
_NUMBERS: Final = {word: str(number) for row in _COUNTED for number, word in enumerate(row.split(), start=1)}
_COUNTING: Final = re.compile("|".join(sorted(_NUMBERS, key=len, reverse=True)))
_COUNTING_WAYS: Final = log10(len(_COUNTED))
_WORD: Final = re.compile(r"[^\W\d_]+")
_VOWELS: Final = "aeiouyàâäéèêëïîôöùûü"
_SPOKEN: Final = re.compile(rf"[{_VOWELS}]|^..?$")
"""A word has a vowel, or is as short as an abbreviation; other letters in a row are no word of a list."""
_OF_TWO, _COMMON, _RARER = 1.5, 4.3, 0.3
"""Thirty words of one or two letters, twenty thousand of up to eight, and twice as many a letter longer."""
_TELEPHONE: Final = re.compile(r"(?:\+|00)?(?:3[1-4]|4[1-9]|0)?0?[1-9]\d{8}")
_KNOWN: Final = (
    # telephone numbers, addresses of mail and of pages, national numbers (a birthday and three digits)
    (_TELEPHONE, 8.5),
    (re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+"), 8.7),
    (
        re.compile(r"(?:https?://)?(?:[\w\-]+\.)+(?:be|nl|com|org|net|eu|fr|de|lu|uk|info)/?", re.IGNORECASE),
        8.5,
    ),
    (re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{5}"), 8.0),
    # bank accounts of a country
    (re.compile(r"[A-Z]{2}\d{14}", re.IGNORECASE), 10.0),
    (re.compile(r"[A-Z]{2}\d\d[A-Z]{4}\d{10}", re.IGNORECASE), 11.0),
)
"""What there is a list or a count of, written whole or without separators, and the power of ten of them."""
_ONE_WORD: Final = re.compile(r"([\W\d_]{0,3})([^\W\d_]{4,14})((?:19|20)\d\d)?([\W\d_]{0,4})")
_UNSPOKEN: Final = re.compile(rf"[^{_VOWELS}]{{4}}|[{_VOWELS}]{{4}}")
"""Four consonants or four vowels in a row: what has them is hardly a word."""
_ANY_WORD, _YEAR = 4.0, 2.0
"""What a word of no list costs more than one of a list, and a year."""


def views(password: str) -> Iterator[View]:
    """Yield the password itself at no cost, and simpler ones, each once at the cost at which it is found."""
    found, waiting, signs = {password}, [(password, 0.0)], len(password)
    for simple, cost in waiting:  # grows meanwhile: each view is simplified again
        yield simple, cost
        for step in _STEPS:
            for simpler, more in step(simple):
                if simpler and simpler not in found and signs < MOST_SIGNS:
                    found.add(simpler)
                    signs += len(simpler)
                    waiting.append((simpler, cost + more))


def bound(password: str) -> float:
    """Return a power of ten that the guesses cannot exceed: few different signs, or a known kind."""
    signs = len(set(password))
    few = len(password) * log10(max(1, signs)) + signs * log10(_SIGNS)
    written = (password, _SEPARATORS.sub("", password))
    return min([few, *(power for shape, power in _KNOWN if any(map(shape.fullmatch, written)))])


def words_bound(password: str) -> float:
    """Return a power of ten that the guesses of words in a language cannot exceed; infinite without words."""
    one = _ONE_WORD.fullmatch(password.lower())
    if one is not None and not _UNSPOKEN.search(one[2]):
        year = _YEAR if one[3] else 0
        return _word_power(one[2]) + _ANY_WORD + year + len(one[1]) + len(one[4])
    words = _WORD.findall(password.lower())
    if len(words) < 2 or not all(map(_SPOKEN.search, words)):  # noqa: PLR2004
        return inf
    others = len(_SEPARATORS.sub("", password)) - sum(map(len, words))
    between = 0 if " " in password else _KINDS_OF_SEPARATOR  # a space is tried first
    return sum(map(_word_power, words)) + others + between


def _word_power(word: str) -> float:
    """Return the power of ten of the words among which a word is found; long words are rarer."""
    return _OF_TWO if len(word) <= 2 else _COMMON + _RARER * max(0, len(word) - 8)  # noqa: PLR2004


def _joined(password: str) -> Iterator[View]:
    """Leave out what stands between words or groups."""
    parts = [part for part in _SEPARATORS.split(password) if part]
    if len(parts) > 1:
        length = sum(map(len, parts))
        yield "".join(parts), _KINDS_OF_SEPARATOR + log10(comb(length - 1, len(parts) - 1))


def _once(password: str) -> Iterator[View]:
    """Keep one of signs that follow each other: ``mmnnbb`` is ``mnb``, twice each."""
    runs = [len(list(run)) for _sign, run in groupby(password)]
    if max(runs, default=1) > 1:
        ways = _FEW_WAYS if len(set(runs)) == 1 else len(runs) * log10(max(runs))
        yield "".join(sign for sign, _run in groupby(password)), ways


def _different(password: str) -> Iterator[View]:
    """Keep each word once: ``groen groen blauw`` is ``groen blauw``."""
    words = [word for word in _SEPARATORS.split(password.lower()) if word]
    once = list(dict.fromkeys(words))
    if len(once) < len(words):
        yield " ".join(once), _FEW_WAYS + len(words) * log10(len(once))


def _on_qwerty(password: str) -> Iterator[View]:
    """Type the same keys on another keyboard, for the rows and columns that zxcvbn knows of qwerty only."""
    for keyboard in _KEYBOARDS:
        yield password.translate(keyboard), _FEW_WAYS


def _in_figures(password: str) -> Iterator[View]:
    """Write numbers, days of the week and months in figures: ``12 mei 1984`` is ``12 5 1984``."""
    yield (
        _COUNTING.sub(lambda word: _NUMBERS[word[0]], password.lower()),
        _FEW_WAYS + _COUNTING_WAYS,
    )


def _unwoven(password: str) -> Iterator[View]:
    """Put the signs at odd places before the others: ``1a2b3c`` is ``123abc``."""
    yield password[::2] + password[1::2], _FEW_WAYS


_STEPS: Final[tuple[Callable[[str], Iterator[View]], ...]] = (
    _joined, _once, _different, _in_figures, _on_qwerty, _unwoven,
)  # fmt: skip
