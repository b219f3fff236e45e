"""Finding the makers of files, and what their files offer."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from herstel_gui.application.cancelling import watched
from herstel_gui.application.changes import day_of
from herstel_gui.application.import_streams import (
    Answers,
    Choice,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    stream_of,
)
from herstel_gui.application.importing import ParsedFile, Progress
from herstel_gui.application.offers import Offer, OfferedPart, streams_in, with_constants
from herstel_gui.application.personal import known_personal
from herstel_gui.domain.errors import ClubWeekFileError, UnknownTableError, UnusableFileError
from herstel_gui.domain.provenance import ImportedFile
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import HEAD, Importer
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.makers import Finding, Findings, Inspection, Maker, recognise
from herstel_gui.importers.merged_files import merged
from herstel_gui.importers.reading_watch import Report
from herstel_gui.importers.recognising import read_each
from herstel_gui.importers.registry import IMPORTERS, MAKERS, makers
from herstel_gui.importers.unknown_files import demand_no_week, of_other_program, unknown_file
from herstel_gui.importers.whole_files import opened, read_head

_HASHED_WHOLE: Final = 512_000_000
"""Bytes. Of a larger file only the two ends are hashed, because a second pass would take seconds."""
_END: Final = 1 << 20
_MOST_LISTED: Final = 200
"""Most single files that are looked into, or told to be unknown."""
_FEW: Final = 40
"""In a larger bundle only the members on top are looked into: a whole export lies on top."""
_MOST_NAMED: Final = 3

MAKER: Final = "maker"
"""The key of the question whether files are of a maker; never remembered."""
_IS_IT: Final = tr_noop("Is {files} van {maker}?")

SETTINGS: Final = "settings"
"""The key of the question whether personal settings come in; never remembered."""
TAKE: Final = "take"
KEEP: Final = "keep"
_TAKES_OVER: Final = tr_noop("Wil je ook je eigen instellingen overnemen, zoals wat je invult en je grenzen?")
_IN_FILE: Final = tr_noop(
    "In het bestand: {asked} dingen om in te vullen, {limits} eigen grenzen of keuzes, en wat je verder zelf "
    "koos, zoals de volgorde van bijzonderheden en wat je met een club deelt."
)

_NOTHING: Final = tr_noop(
    "In {name} staat geen bestand dat Herstel kent. Kies een export van {makers}.",
)


class WholeFiles:
    """A maker whose files are read one by one, each of them whole, by an ``Importer``."""

    def __init__(self, importer: Importer) -> None:
        """Read files with ``importer``."""
        self._importer = importer

    @property
    def key(self) -> str:
        """The key of the importer."""
        return self._importer.key

    @property
    def label(self) -> str:
        """The label of the importer."""
        return self._importer.label

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the members that the importer recognises by their first bytes."""
        members = bundle.members
        if len(members) > _FEW:
            members = [member for member in members if member.path.count("/") <= 1][:_FEW]
        mine = [each for each in members if self._importer.recognises(each.head(), each.name)]
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read all usable members. Of the same slot in two files the later file counts."""
        files: list[ParsedFile] = []
        refused: list[RefusedPart] = []
        progress = bundle.watch.progress
        read_each(
            bundle, self.label, lambda member: files.append(self._importer.parse(member, progress)), refused
        )
        empty = ParsedFile(self.key, self.label, bundle.name, ())
        file = merged(files or [empty], bundle.name)

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            settings = file.settings if answers.one(SETTINGS) == TAKE else {}
            return replace(_selected(file, selection), settings=settings)

        questions = (_about_settings(file),) if file.settings else ()
        return Inspection(streams_in(file), read, questions, tuple(refused))


def _about_settings(file: ParsedFile) -> Question:
    """Return the question whether the personal settings in a file come in too; no stream waits for it."""
    known = known_personal(file.settings)
    evidence = Text(_IN_FILE, asked=len(known.get("asked_measures", ())), limits=len(known.get("limits", ())))
    choices = (
        Choice(TAKE, Text(tr_noop("ja, neem over"))),
        Choice(KEEP, Text(tr_noop("nee, laat zoals hier"))),
    )
    return Question(SETTINGS, Text(_TAKES_OVER), choices, evidence, TAKE, remembered=False)


def every_maker() -> tuple[Maker, ...]:
    """Return all makers; an importer of single files that no maker uses is a maker of its own."""
    known = {maker.key for maker in MAKERS}
    return (*MAKERS, *(WholeFiles(importer) for importer in IMPORTERS if importer.key not in known))


def offer(paths: Sequence[Path], report: Report | None = None) -> Offer:
    """Return what files and folders offer. The files stay open until ``Offer.close``.

    Raises:
        UnusableFileError: nothing in the only file or folder is usable; of several each has its reason in
            ``refused``.
        ClubWeekFileError: the only file is a week of a club.
        ImportCancelledError: reading was cancelled.
    """
    weeks = [path for path in paths if _is_week(path)] if len(paths) > 1 else []
    bundle = Bundle([path for path in paths if path not in weeks], report, tolerant=len(paths) > 1)
    try:
        if len(paths) == 1 and bundle.single is not None:
            demand_no_week(paths[0], bundle.single.head())
        with watched(bundle.watch.check):
            found = recognise(bundle, every_maker())
            parts, refused = _parts(bundle, found)
        refused += [*bundle.refused, *found.useless, *_unknown(bundle, found)]
        refused += _without_use(bundle, found, refused)
        _demand_any(parts or weeks, bundle, found, refused)
    except BaseException:
        bundle.close()
        raise
    out = {part.name for part in refused}
    return Offer(
        name=bundle.name,
        size=sum(_size(path) for path in bundle.paths) or bundle.size,
        parts=tuple(parts),
        refused=tuple(refused),
        others=sum(path not in out for path in found.unclaimed) if parts else 0,
        weeks=tuple(weeks),
        places=bundle.chosen,
        digest=lambda name: digested(bundle.chosen[name]),
        close=bundle.close,
    )


def _is_week(path: Path) -> bool:
    try:
        demand_no_week(path, read_head(path, HEAD))
    except ClubWeekFileError:
        return True
    except UnusableFileError:
        return False
    return False


def _parts(bundle: Bundle, found: Findings) -> tuple[list[OfferedPart], list[RefusedPart]]:
    """Return the parts of the makers, and the files that turned out unusable.

    The part of a maker that is only likely waits for the user to say that the files are of that maker.

    The only part of a single file raises its UnusableFileError.
    """
    parts: list[OfferedPart] = []
    refused: list[RefusedPart] = []
    taken = {path for each in found.sure for path in each.recognition.claimed}
    for finding in (*found.sure, *found.likely):
        sure = finding in found.sure
        claimed = finding.recognition.claimed - (found.disputed if sure else taken)
        if not claimed:
            continue
        try:
            part = _part(bundle, finding, claimed)
            if part.streams or not part.refused:
                parts.append(part if sure else _asked(part, finding))
            else:
                refused += part.refused
        except UnusableFileError as error:
            if bundle.single is not None and len(bundle.paths) == 1:
                raise
            refused.append(RefusedPart(", ".join(sorted(claimed)[:_MOST_NAMED]), error.text))
    return parts, refused


def _part(bundle: Bundle, finding: Finding, claimed: frozenset[str]) -> OfferedPart:
    inspection = finding.maker.inspect(bundle.only(claimed))
    if bundle.single is not None and inspection.refused and not inspection.streams:
        raise UnusableFileError(inspection.refused[0].why)
    out = {part.name for part in inspection.refused}
    return with_constants(
        OfferedPart(
            maker=finding.maker.key,
            label=finding.maker.label,
            files=tuple(sorted(claimed)),
            streams=inspection.streams,
            reader=inspection.reader,
            questions=inspection.questions,
            refused=inspection.refused,
            chosen=bundle.origins(claimed - out),
        )
    )


def _asked(part: OfferedPart, finding: Finding) -> OfferedPart:
    """Return a part that waits until the user says that the files are of this maker."""
    question = Question(
        MAKER,
        Text(_IS_IT, files=", ".join(part.files[:_MOST_NAMED]), maker=part.label),
        (Choice("yes", Text(tr_noop("ja"))), Choice("no", Text(tr_noop("nee")))),
        finding.recognition.why,
        streams=frozenset(stream.key for stream in part.streams),
        remembered=False,
    )

    def read(answers: Answers, selection: Selection) -> ParsedFile:
        file = part.reader(answers, selection)
        return file if answers.one(MAKER) == "yes" else replace(file, entries=())

    return replace(part, questions=(question, *part.questions), reader=read)


def _unknown(bundle: Bundle, found: Findings) -> list[RefusedPart]:
    """Return the reasons for files that were chosen by themselves and that no importer is sure of."""
    members = {member.path: member for member in bundle.members}
    unknown = (*found.unclaimed, *sorted(found.disputed))
    refused = []
    for member in [members[path] for path in unknown if path in bundle.alone][:_MOST_LISTED]:
        error = unknown_file(member, member.head(), makers())
        table = bundle.chosen[member.path] if isinstance(error, UnknownTableError) else None
        refused.append(RefusedPart(member.path, error.text, table=table))
    return refused


def _without_use(bundle: Bundle, found: Findings, refused: Sequence[RefusedPart]) -> list[RefusedPart]:
    """Return the chosen ZIP files and folders of which no file is of any use, and none was refused yet."""
    if len(bundle.chosen) == 1:
        return []
    told = {*bundle.alone, *bundle.origins({*found.claimed, *(part.name for part in refused)})}
    return [
        RefusedPart(name, Text(_NOTHING, name=name, makers=makers()))
        for name in bundle.chosen
        if name not in told
    ]


def _demand_any(
    usable: Sequence[object], bundle: Bundle, found: Findings, refused: Sequence[RefusedPart]
) -> None:
    if not usable and (len(bundle.paths) == 1 or not refused):
        raise _nothing(bundle, found, refused)


def _nothing(bundle: Bundle, found: Findings, refused: Sequence[RefusedPart]) -> UnusableFileError:
    """Return the error for files without anything usable: the only reason there is, or a sentence on all."""
    useless = [*found.useless, *found.reasons]
    if len(useless) == 1:
        return UnusableFileError(_named(useless[0], bundle))
    if bundle.single is not None and len(bundle.paths) == 1:
        unknown = unknown_file(bundle.single, bundle.single.head(), makers())
        # what lies in a ZIP file or folder cannot be opened as a table or calendar
        return unknown if bundle.single.path in bundle.alone else UnusableFileError(unknown.text)
    if len(refused) == 1 or (refused and not bundle.members):
        return UnusableFileError(_named(refused[0], bundle))
    other = of_other_program(bundle.name, bundle.members)
    return other or UnusableFileError(Text(_NOTHING, name=bundle.name, makers=makers()))


def _named(part: RefusedPart, bundle: Bundle) -> Text:
    """Return why a file is refused; of a file in a folder or ZIP file the sentence names one of them."""
    alone = bundle.single is not None and len(bundle.paths) == 1
    if alone or any(name in str(part.why) for name in (part.name, part.name.rpartition("/")[2], bundle.name)):
        return part.why
    name = part.name if part.name == bundle.name else f"{bundle.name}, {part.name}"
    return Text("{name}: {why}", name=name, why=part.why)


def _size(path: Path) -> int:
    """Return the bytes of a file as chosen, packed or not; 0 for a folder."""
    try:
        return 0 if os.path.isdir(path) else path.stat().st_size
    except OSError:
        return 0


def digested(path: Path) -> ImportedFile:
    """Return a chosen file with its size and digest; a folder has none. UnusableFileError when it is gone."""
    if os.path.isdir(path):
        return ImportedFile(path.name, 0)
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size <= _HASHED_WHOLE:
            whole = hashlib.sha256()
            while piece := file.read(_END):
                whole.update(piece)
            return ImportedFile(path.name, size, whole.hexdigest())
        ends = hashlib.sha256(file.read(_END))
        file.seek(-_END, os.SEEK_END)
        ends.update(file.read(_END))
    return ImportedFile(path.name, size, f"ends:{ends.hexdigest()}")


def _selected(file: ParsedFile, selection: Selection) -> ParsedFile:
    entries = (each for each in file.entries if selection.takes(stream_of(each, file.source), day_of(each)))
    return replace(file, entries=tuple(entries))


def read_file(path: Path, progress: Progress | None = None) -> ParsedFile:
    """Read one file with the answers that the file itself proposes.

    UnusableFileError for an unusable file.
    """
    report = None if progress is None else lambda _words, done, total: progress(done, total)
    offered = offer([path], report)
    try:
        if not offered.parts:
            raise UnusableFileError(offered.refused[0].why)
        part = offered.parts[0]
        return part.read(Answers().proposals(part.questions))
    finally:
        offered.close()
