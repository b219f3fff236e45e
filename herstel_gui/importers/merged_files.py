"""Joining files of one maker that were read whole, such as a month each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from herstel_gui.application.changes import Entry, Slot, slot
from herstel_gui.application.importing import ParsedFile


def merged(files: Sequence[ParsedFile], name: str) -> ParsedFile:
    """Return files of one maker as one; of the same slot in two files the later file counts.

    Skipped lines of several files get the name of their file.
    """
    if len(files) == 1:
        return files[0]
    entries: dict[Slot, Entry] = {}
    for file in files:
        entries |= {slot(entry): entry for entry in file.entries}
    skipped = [replace(each, line=f"{file.name}, {each.line}") for file in files for each in file.skipped]
    remarks = dict.fromkeys(remark for file in files for remark in file.remarks)
    zone = next((file.zone for file in files if file.zone is not None), None)
    settings = next((file.settings for file in reversed(files) if file.settings), {})
    return ParsedFile(
        files[0].source,
        files[0].label,
        name,
        tuple(entries.values()),
        tuple(skipped),
        tuple(remarks),
        zone,
        settings,
    )
