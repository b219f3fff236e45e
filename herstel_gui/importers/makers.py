"""The interface of an importer of one maker, and what an importer gives back.

An importer is a class with four things: a stored ``key``, a ``label``, ``recognise`` (whose files are these?)
and ``inspect`` (which streams are there, and what must be asked?). ``inspect`` returns an ``Inspection``,
whose ``read`` gives the values. ``Days`` in ``importers/days.py`` collects and reduces values, makes the
streams and the result.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from herstel_gui.application.import_streams import (
    EVERYTHING,
    Answers,
    Confidence,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Stream,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.importers.bundle import Bundle


@dataclass(frozen=True, slots=True)
class Inspection:
    """What an importer found in a bundle, before anything is compared or stored.

    ``reader`` returns the values for answers and a selection. It may be called again with other answers, so
    what was read from the files is kept in it; the bundle stays open as long. ``refused`` names the files of
    the maker that stay out.
    """

    streams: tuple[Stream, ...]
    reader: Callable[[Answers, Selection], ParsedFile]
    questions: tuple[Question, ...] = ()
    refused: tuple[RefusedPart, ...] = ()

    def read(self, answers: Answers | None = None, selection: Selection = EVERYTHING) -> ParsedFile:
        """Return the values as entries, at most one per slot, with what was skipped and why.

        A question without an answer leaves out its streams. The caller drops unselected entries itself, so an
        importer uses ``selection`` only to save time.
        """
        return self.reader(answers or Answers(), selection)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one importer makes of a bundle."""

    maker: Maker
    recognition: Recognition


@dataclass(frozen=True, slots=True)
class Findings:
    """What all importers make of a bundle.

    ``sure`` and ``likely`` hold the importers by confidence; ``disputed`` the paths that two sure importers
    claim, which only the user can settle; ``useless`` the sentences about known kinds that hold nothing to
    import; ``reasons`` why the other importers refuse; ``claimed`` the paths that an importer claims, also in
    ZIP files inside others, and ``unclaimed`` those of the members that none does.
    """

    sure: tuple[Finding, ...] = ()
    likely: tuple[Finding, ...] = ()
    disputed: frozenset[str] = frozenset()
    useless: tuple[RefusedPart, ...] = ()
    reasons: tuple[RefusedPart, ...] = ()
    claimed: frozenset[str] = frozenset()
    unclaimed: tuple[str, ...] = ()

    @property
    def needs_mapping(self) -> bool:
        """Whether the user must say what the columns mean: no importer is sure, or two are."""
        return not self.sure or bool(self.disputed)


def recognise(bundle: Bundle, makers: Iterable[Maker]) -> Findings:
    """Ask every importer; no importer sees the content of another's members as a reason to be sure."""
    findings = [Finding(maker, maker.recognise(bundle)) for maker in makers]
    by: defaultdict[Confidence, list[Finding]] = defaultdict(list)
    for finding in findings:
        by[finding.recognition.confidence].append(finding)
    counts = Counter(path for each in by[Confidence.SURE] for path in each.recognition.claimed)
    claimed = frozenset(path for each in findings for path in each.recognition.claimed)
    told = [
        (each.recognition.known, RefusedPart(each.maker.label, each.recognition.why))
        for each in by[Confidence.NO]
        if each.recognition.why is not None
    ]
    return Findings(
        sure=tuple(by[Confidence.SURE]),
        likely=tuple(by[Confidence.LIKELY]),
        disputed=frozenset(path for path, count in counts.items() if count > 1),
        useless=tuple(part for known, part in told if known),
        reasons=tuple(part for known, part in told if not known),
        claimed=claimed,
        unclaimed=tuple(member.path for member in bundle.members if member.path not in claimed),
    )


class Maker(Protocol):
    """Reads the exports of one maker.

    A maker may have an attribute ``steps``, a marked Dutch text: how to get an export; see ``maker_steps``.
    """

    @property
    def key(self) -> str:
        """The maker in ``Source.maker``; stored, so never renamed."""

    @property
    def label(self) -> str:
        """The name of the maker on screen, a proper name or a marked Dutch text."""

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return whether files of this maker are in the bundle, and which members it will read.

        Claims members by name with ``bundle.matching`` and confirms by their first bytes (``member.head()``).
        Sure needs names of the maker's own: ``date`` and ``mood`` are nobody's. Must answer fast (0.2 s for a
        Takeout of 6,500 members) and not raise for odd content.
        """

    def inspect(self, bundle: Bundle) -> Inspection:
        """Return the streams and questions; UnusableFileError for a file that turns out unusable.

        ``bundle`` holds only the members that ``recognise`` claimed. Called when that was sure, or likely and
        chosen by the user. Reading through the members reports progress and notices a cancel;
        ``bundle.watch.check()`` does so in loops that read nothing.
        """
