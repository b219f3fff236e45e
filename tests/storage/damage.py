"""Damages journals as disks and other programs do, and checks detection and rescue."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from herstel_gui.application.changes import OfDay
from herstel_gui.domain.errors import DamagedJournalError, HerstelError, PasswordNeededError
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine.connections import connect_bare
from herstel_gui.storage.engine.keys import Keys, head_of
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.integrity.rescue import Rescue
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock, content
from tests.storage.ciphers import RING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from herstel_gui.application.changes import Entry
    from herstel_gui.storage.engine.drivers import Key

Damage: TypeAlias = "Callable[[bytes, random.Random], bytes]"

_PAGE: Final = 4096
_FOREIGN: Final = (b"", b"x", b"%PDF-1.7\n" * 900, b"PK\x03\x04" + bytes(5000), b"gewone tekst\n" * 700)


def flip(whole: bytes, chance: random.Random) -> bytes:
    """Flip one bit."""
    broken = bytearray(whole)
    broken[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def cut(whole: bytes, chance: random.Random) -> bytes:
    """Remove the end of the file."""
    return whole[: chance.randrange(len(whole))]


def zero(whole: bytes, chance: random.Random) -> bytes:
    """Overwrite one page with zeros."""
    page = chance.randrange(len(whole) // _PAGE)
    return whole[: page * _PAGE] + bytes(_PAGE) + whole[(page + 1) * _PAGE :]


def scramble(whole: bytes, chance: random.Random) -> bytes:
    """Overwrite one sector with random bytes."""
    sector = chance.randrange(len(whole) // 512)
    return whole[: sector * 512] + chance.randbytes(512) + whole[(sector + 1) * 512 :]


def replace(_whole: bytes, chance: random.Random) -> bytes:
    """Return the content of a file that is no journal."""
    return chance.choice(_FOREIGN)


DAMAGE: Final[tuple[Damage, ...]] = (flip, cut, zero, scramble, replace)


@dataclass
class Tally:
    """The results of ``try_damage``."""

    tried: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    """Counts of ``harmless`` (the content was unchanged), ``noticed``, ``silent`` and ``crash``."""
    faults: list[str] = field(default_factory=list)
    """Crashes, undetected damage, days lost without a message, and failed rescues."""


def try_damage(
    journal: Path,
    backups: Path,
    rounds: int,
    seed: int = 22,
    kinds: Sequence[Damage] = DAMAGE,
    until: str = "",
) -> Tally:
    """Damage the journal ``rounds`` times, or until an outcome, and restore its content each time."""
    chance = random.Random(seed)  # noqa: S311  # the same damage every time
    tally, whole = Tally(), journal.read_bytes()
    truth = content(open_journal(journal, FixedClock(), keys=RING, create=False))
    for number in range(rounds):
        damage = kinds[number % len(kinds)]
        journal.write_bytes(damage(whole, chance))
        tally.tried += 1
        try:
            outcome, fault = _judged(journal, backups, truth)
        except Exception as error:  # noqa: BLE001  # any other exception is a fault
            outcome, fault = "crash", type(error).__name__
        tally.outcomes[outcome] += 1
        if fault:
            tally.faults.append(f"{number} {damage.__name__}: {fault}")
        for rest in journal.parent.glob(f"{journal.stem}-beschadigd-*"):
            rest.unlink()
        if outcome == until:
            break
    journal.write_bytes(whole)
    return tally


def _judged(journal: Path, backups: Path, truth: set[Entry]) -> tuple[str, str]:
    broken = journal.read_bytes()
    try:
        store = open_journal(journal, FixedClock(), keys=RING, create=False)
        shown = content(store)
        if not check(journal, RING.of(journal)).sound:
            raise DamagedJournalError(Text("gemerkt bij de volledige controle"))
    except PasswordNeededError:
        return "noticed", _by_the_heads_of_copies(journal, backups, truth)
    except HerstelError as error:
        if journal.read_bytes() != broken:
            return "noticed", "a damaged journal was written to"
        if not isinstance(error, DamagedJournalError):
            return "noticed", f"damage was taken for {type(error).__name__}"
        return "noticed", _way_on(journal, backups, truth, error.text, RING)
    return ("harmless", "") if shown == truth else ("silent", "something false was shown as true")


def _by_the_heads_of_copies(journal: Path, backups: Path, truth: set[Entry]) -> str:
    """Open a journal with a damaged salt like the window: with the key of its backup."""
    (copy,) = backups.iterdir()
    head, key = head_of(journal), RING.of(copy)
    assert head is not None
    assert key is not None
    keys = Keys(key)
    keys.add(key, head)
    try:
        shown = content(open_journal(journal, FixedClock(), keys=keys, create=False))
    except DamagedJournalError as error:
        return _way_on(journal, backups, truth, error.text, keys)
    return "" if shown == truth else "something false was shown as true"


def _way_on(journal: Path, backups: Path, truth: set[Entry], reason: Text, keys: Keys) -> str:
    """Rescue the journal by the first offer; return a description of the fault, or an empty text."""
    broken = journal.read_bytes()
    (copy,) = backups.iterdir()
    rescue = Rescue(journal, [backups], reason, keys)
    if not rescue.damage.offers:
        return "no way on"
    best = rescue.damage.offers[0]
    aside = rescue.settle(best.way, MORNING)
    if aside.read_bytes() != broken:
        return "not set aside as it was"
    if head_of(journal) != head_of(copy):
        return "what came in its place has not the password of the journal"
    found = content(open_journal(journal, FixedClock(), keys=RING, create=False))
    if not check(journal, RING.of(journal)).sound:
        return "what came in its place is not sound"
    certain = _without(truth, best.uncertain)
    if not rescue.damage.complete:
        # the dialog warns that changes after the backup may be missing, so only the backup is certain
        certain &= content(open_journal(copy, FixedClock(), keys=RING, create=False))
    return "" if certain <= found else f"{len(certain - found)} entries were lost without a word"


def _without(entries: Iterable[Entry], days: Iterable[object]) -> set[Entry]:
    left_out = set(days)
    return {entry for entry in entries if not (isinstance(entry, OfDay) and entry.day in left_out)}


def with_backup(journal: Path, backups: Path) -> None:
    """Copy the journal to a folder under the name of a daily backup."""
    copy_as_of_a_day(journal, backups, RING.of(journal))


def copy_as_of_a_day(journal: Path, backups: Path, key: Key | None) -> None:
    """Copy a journal with this key to a folder under the name of a daily backup."""
    backups.mkdir(exist_ok=True)
    with closing(connect_bare(journal, key)) as connection:
        ((identity,),) = connection.execute("SELECT substr(value, 1, 6) FROM meta WHERE key = 'journal_id'")
    shutil.copyfile(journal, backups / f"{journal.stem}-{identity}-2026-11-20{journal.suffix}")
