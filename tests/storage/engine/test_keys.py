"""The derivation of keys from passwords and recovery codes, which must never change."""

from __future__ import annotations

import secrets
import shutil
import unicodedata
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.journal_names import HEAD_SIZE
from herstel_gui.domain.errors import PasswordNeededError
from herstel_gui.storage.engine import keys
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.keys import (
    MAGIC,
    NO_KEYS,
    Keys,
    head_of,
    is_code,
    key_from_code,
    key_from_password,
    new_key,
    recovery_code,
)
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock, content
from tests.application.test_store_contract import FIRST_KINDS, GARMIN
from tests.storage.ciphers import KEY, OTHER, files_with

FIXTURE = Path(__file__).parents[1] / "fixtures" / "v2-encrypted.herstel"
"""A journal that Herstel 0.1.0 encrypted. Must not be changed."""
PASSWORD = "Één wachtwoord van nu 🚴"  # noqa: S105  # of the fixture
CODE = "2MNKJ ERAEJ FTBDK NVSMQ XWQN3"
HEAD = bytes.fromhex("487273310102030405060708082cb03c")
RAW = bytes.fromhex("892098d5f8e709ee0bcacf354cb5dd417c3574d26714c225b0aace80bce8c445")

seeds = st.binary(min_size=15, max_size=15)
pytestmark = pytest.mark.usefixtures("full_derivation")


@pytest.fixture
def fast(full_derivation: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the derivation fast; the other tests of this file use the parameters of the program."""
    del full_derivation
    monkeypatch.setattr(keys, "_ITERATIONS", 1)
    monkeypatch.setattr(keys, "_KIBIBYTES", 64)


def test_the_key_of_a_released_journal_is_still_derived(tmp_path: Path) -> None:
    """A change of the parameters of Argon2id or BLAKE2b would make all encrypted journals unreadable."""
    assert key_from_password([HEAD], PASSWORD) == Key(HEAD, RAW)
    assert key_from_code([HEAD], CODE) == Key(HEAD, RAW)
    assert recovery_code(Key(HEAD, RAW), PASSWORD) == CODE
    path = Path(shutil.copy(FIXTURE, tmp_path / "dagboek.herstel"))
    assert head_of(path) == HEAD
    with pytest.raises(PasswordNeededError):
        open_journal(path, FixedClock())
    assert content(open_journal(path, FixedClock(), keys=Keys(Key(HEAD, RAW)))) == {*FIRST_KINDS, GARMIN}
    released = sorted(path.name for path in FIXTURE.parent.glob("v*.sql"))
    assert files_with([FIXTURE.parent], "tegenwind", "travel") == released


def test_the_head_holds_magic_salt_and_checksum(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "token_bytes", lambda size: bytes(range(1, size + 1)))
    new = new_key(PASSWORD)
    assert (new.key, new.recovery_code) == (Key(HEAD, RAW), CODE)
    assert HEAD[:4] == MAGIC == b"Hrs1"
    assert HEAD[4:12] == bytes(range(1, 9))
    assert len(HEAD) == HEAD_SIZE


@pytest.mark.usefixtures("fast")
@pytest.mark.parametrize(
    "password",
    ["", " ", "geheim", "x" * 100_000, "🚴‍♀️💤", "\ud800", "' OR \"x'; --", "\0", "e\u0301e\u0301n", "ﬁ Å"],
    ids=ascii,
)
def test_any_password_gives_the_same_key_again(password: str) -> None:
    new = new_key(password)
    assert key_from_password([OTHER.head, new.key.head], password) == new.key
    assert key_from_password([new.key.head], f"{password} ") is None
    assert key_from_password([], password) is None
    assert recovery_code(new.key, password) == new.recovery_code
    assert recovery_code(new.key, f"{password}x") is None
    assert key_from_code([OTHER.head, new.key.head], new.recovery_code) == new.key


@pytest.mark.usefixtures("fast")
def test_composed_and_decomposed_letters_give_the_same_key() -> None:
    one = "één à l'été"
    two = unicodedata.normalize("NFD", one)
    assert one != two
    new = new_key(one)
    assert key_from_password([new.key.head], two) == new.key
    assert key_from_password([new_key(two).key.head], one)
    assert key_from_password([new.key.head], one.upper()) is None


@pytest.mark.usefixtures("fast")
def test_the_same_password_twice_gives_two_keys() -> None:
    first, second = new_key("geheim"), new_key("geheim")
    assert first.key.head != second.key.head
    assert first.key.raw != second.key.raw
    assert first.recovery_code != second.recovery_code
    assert key_from_code([second.key.head], first.recovery_code) is None


@pytest.mark.usefixtures("fast")
def test_a_damaged_head_matches_no_password() -> None:
    head = new_key("geheim").key.head
    flipped = [
        head[:place] + bytes([head[place] ^ 1 << bit]) + head[place + 1 :]
        for place in range(HEAD_SIZE)
        for bit in range(8)
    ]
    assert len(flipped) == 128
    assert all(key_from_password([one], "geheim") is None for one in flipped)


@given(seeds)
def test_a_recovery_code_decodes_to_its_seed(seed: bytes) -> None:
    code = keys._code(seed)  # noqa: SLF001
    assert [len(group) for group in code.split()] == [5] * 5
    assert keys._seed_of(code) == seed  # noqa: SLF001
    assert is_code(code)


@given(seeds, st.data())
def test_separators_and_misread_signs_of_a_code_are_accepted(seed: bytes, data: st.DataObject) -> None:
    """The code may be copied from paper, from a PDF or from a phone."""
    misread = {"0": "0oO", "1": "1iIlL"}
    between = st.sampled_from(["", " ", "-", "\n", "\r\n", "\t", "\N{NO-BREAK SPACE}", "–", ".", "\u200b"])
    written = ""
    for sign in keys._code(seed).replace(" ", ""):  # noqa: SLF001
        written += data.draw(st.sampled_from(misread.get(sign, sign + sign.lower()))) + data.draw(between)
    assert keys._seed_of(written) == seed  # noqa: SLF001


@given(seeds, st.integers(0, 24), st.integers(1, 31))
def test_a_code_with_one_wrong_sign_gives_no_key(seed: bytes, place: int, other: int) -> None:
    head = HEAD[:12] + keys._check(seed, HEAD[:12])  # noqa: SLF001
    signs = keys._code(seed).replace(" ", "")  # noqa: SLF001
    wrong = keys._SIGNS[(keys._SIGNS.index(signs[place]) + other) % 32]  # noqa: SLF001
    slipped = signs[:place] + wrong + signs[place + 1 :]
    assert key_from_code([head], signs) is not None
    assert key_from_code([head], slipped) is None


def test_the_check_sign_detects_most_wrong_signs() -> None:
    signs = CODE.replace(" ", "")
    slips = [
        signs[:place] + other + signs[place + 1 :]
        for place in range(25)
        for other in keys._SIGNS  # noqa: SLF001
        if other != signs[place]
    ]
    missed = sum(map(is_code, slips))
    # about one in 32 wrong codes has a correct check sign; the file then refuses the code
    assert len(slips) == 775
    assert missed < 50


@pytest.mark.parametrize("text", ["", " ", "geheim", CODE[:-1], f"{CODE}A", CODE.replace("2", "U"), "é" * 25])
def test_invalid_recovery_codes_are_refused(text: str) -> None:
    assert not is_code(text)
    assert key_from_code([HEAD], text) is None


def test_no_repr_shows_a_secret() -> None:
    new = keys.NewKey(Key(HEAD, RAW), CODE)
    ring = Keys(new.key)
    shown = f"{new!r} {new} {new.key!r} {ring!r} {fields(new)!r} {vars(ring.__class__)!r}"
    hidden = (RAW.hex(), repr(RAW)[2:-1], CODE, CODE[:5], new.key.literal)
    assert not [secret for secret in hidden if secret in shown]


def test_keys_are_known_until_they_are_forgotten(encrypted: Path, tmp_path: Path) -> None:
    ring = Keys()
    with pytest.raises(PasswordNeededError) as caught:
        ring.of(encrypted)
    assert caught.value.path == str(encrypted)
    ring.add(KEY)
    assert ring.of(encrypted) == KEY
    assert ring
    assert (ring.knows(KEY.head), ring.knows(OTHER.head)) == (True, False)
    assert ring.of(tmp_path / "er niet") is None
    ring.add(KEY, OTHER.head)
    encrypted.write_bytes(OTHER.head)
    assert ring.of(encrypted) == KEY


@pytest.mark.parametrize("begin", [b"", b"Hrs1", KEY.head[:15], b"SQLite format 3\0", b"hrs1" + bytes(12)])
def test_a_file_without_a_head_has_no_password(path: Path, begin: bytes) -> None:
    path.write_bytes(begin)
    assert head_of(path) is None
    assert NO_KEYS.of(path) is None


def test_a_file_of_only_a_head_counts_as_encrypted(path: Path) -> None:
    path.write_bytes(KEY.head)
    assert head_of(path) == KEY.head
    assert head_of(path.parent) is None
