"""Groups of kinds of files: of one importer, or in one container; a run of a group mixes its kinds."""

from __future__ import annotations

import functools
import io
import stat
import warnings
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from hypothesis import strategies as st

from tests.importers import test_hostile_sheets, test_sheets_ods
from tests.importers.fuzz_edits import Change, changed, changes
from tests.importers.fuzz_seeds import SEEDS, seeds_by_maker, zipped

Files = Mapping[str, bytes]
"""Contents by path; a path with slashes is in a folder, which is what is imported then."""

_PLACES: Final = (
    "{}", "{}", "Takeout/Fitbit/Global Export Data/{}", "Takeout/Fitbit/Sleep Score/{}",
    "DI_CONNECT/DI-Connect-Wellness/{}", "apple_health_export/{}", "my_whoop_data/{}", "../{}", "/etc/{}",
    "a/../../{}", "a/{}/", "C:\\{}", "a\\..\\{}", "\u202e{}", "{}\0", "a/a/a/a/a/a/a/a/{}", "__MACOSX/._{}",
    ".{}",
)  # fmt: skip
"""Where a member lies in a ZIP file; some places are refused."""
_MODES: Final = (0o644, 0o644, 0o644, stat.S_IFLNK | 0o777, stat.S_IFIFO | 0o644, stat.S_IFBLK | 0o644)


class Part(NamedTuple):
    """A file of a case: which seed of the group, how it was changed, and where it lies with which mode."""

    seed: float
    change: Change
    place: str
    mode: int


class Case(NamedTuple):
    """What is imported at once: files, perhaps two of them cut and spliced, and a change of the whole."""

    parts: list[Part]
    splice: tuple[float, float] | None
    whole: Change


Packing = Callable[[list[tuple[Part, str, bytes]], Change], Files]
"""Makes what is imported of changed files: part, name and content of each."""

_parts = st.builds(Part, st.floats(0, 1), changes, st.sampled_from(_PLACES), st.sampled_from(_MODES))
_unchanged: Final[st.SearchStrategy[Change]] = st.just(([], 1.0, "as it is"))
cases: Final = st.builds(
    Case,
    st.lists(_parts, min_size=1, max_size=3),
    st.one_of(st.none(), st.none(), st.tuples(st.floats(0, 1), st.floats(0, 1))),
    st.one_of(_unchanged, _unchanged, changes),
)


def _loose(files: list[tuple[Part, str, bytes]], _: Change) -> Files:
    names: dict[str, bytes] = {}
    for _part, name, data in files:
        free = f"{len(names)} {name}" if name in names else name
        names[free] = data
    return names


def _in_folder(files: list[tuple[Part, str, bytes]], whole: Change) -> Files:
    return {f"map/{name}": data for name, data in _loose(files, whole).items()}


def _in_folders(files: list[tuple[Part, str, bytes]], whole: Change) -> Files:
    loose = _loose(files, whole)
    return {
        f"map/{'dieper/' * (3 * number)}{name}": each for number, (name, each) in enumerate(loose.items())
    }


def _zip(files: list[tuple[Part, str, bytes]]) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # two members of one name are meant
        for part, name, data in files:
            member = zipfile.ZipInfo("x")
            member.filename = part.place.format(name)
            member.external_attr = part.mode << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return file.getvalue()


def _in_zip(files: list[tuple[Part, str, bytes]], whole: Change) -> Files:
    return {"export.zip": changed(_zip(files), whole)}


def _in_nested_zip(files: list[tuple[Part, str, bytes]], whole: Change) -> Files:
    inner = changed(_zip(files[:1]), whole)
    rest = {name: data for _, name, data in files[1:]}
    return {"garmin.zip": zipped({"DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles.zip": inner, **rest})}


def _as_book(suffix: str) -> Packing:
    def pack(files: list[tuple[Part, str, bytes]], whole: Change) -> Files:
        book = zipped({name: data for _, name, data in files})
        return {f"club{suffix}": changed(book, whole)}

    return pack


def _members(book: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


class Group(NamedTuple):
    """The files of a group by name and content, and how they are packed.

    Of a ``whole`` group all files are always there and the parts of a case change some of them.
    """

    files: Sequence[tuple[str, bytes]]
    pack: Packing
    whole: bool = False

    def made(self, case: Case) -> Files:
        """Return what is imported in a case."""
        chosen = [(part, int(part.seed * len(self.files)) % len(self.files)) for part in case.parts]
        contents = [self.files[place][1] for _, place in chosen]
        if case.splice is not None:
            first, last = contents[0], contents[-1]
            before, after = case.splice
            contents[0] = first[: int(before * len(first))] + last[int(after * len(last)) :]
        contents = [changed(data, part.change) for data, (part, _) in zip(contents, chosen, strict=True)]
        files = [
            (part, self.files[place][0], data) for (part, place), data in zip(chosen, contents, strict=True)
        ]
        if self.whole:
            edited = {name: data for _, name, data in files}
            part = case.parts[0]
            files = [(part, name, edited.get(name, data)) for name, data in self.files]
        return self.pack(files, case.whole)


@functools.cache
def importers() -> Mapping[str, Group]:
    """Return a group of each importer, by its key: one to three of its files at once."""
    return {
        maker: Group([SEEDS[seed] for seed in seeds], _loose) for maker, seeds in seeds_by_maker().items()
    }


def containers() -> Mapping[str, Group]:
    """Return a group of each container, by name: files of any importers, or sheets of a stranger."""
    single = [(name, data) for name, data in SEEDS.values() if PurePosixPath(name).suffix not in _PACKED]
    table = [SEEDS[seed] for seed in ("stranger", "our trainings", "fitbit dutch report", "daylio")]
    return {
        "zip": Group(single, _in_zip),
        "nested zip": Group(single, _in_nested_zip),
        "folder": Group(single, _in_folder),
        "nested folder": Group(single, _in_folders),
        "several files": Group(single, _loose),
        "table": Group([("mijn dagen.csv", data) for _, data in table], _loose),
        "xlsx": Group(_members(test_hostile_sheets.BOOK), _as_book(".xlsx"), whole=True),
        "ods": Group(_members(test_sheets_ods.BOOK), _as_book(".ods"), whole=True),
    }


_PACKED: Final = {".zip", ".xlsx", ".ods"}
