"""The system libraries that Qt needs and cannot find, with their Debian packages.

Qt for Python ships Qt, but uses the system's libraries for display, keyboard, fonts and drivers. The needed
libraries are read from the ELF headers of Qt's files, and the system's loader is tried for each. Only the
standard library is used, because this code runs when Qt cannot be loaded.
"""

from __future__ import annotations

import os
import re
import shutil
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

DEBIAN_PACKAGES: Final[Mapping[str, str]] = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",
}
"""System libraries that Qt for Python uses, with the Debian package of each."""

WINDOW_MODULES: Final = ("QtWidgets", "QtGui", "QtCore", "QtSvg", "QtPrintSupport")
"""The modules of Qt for Python that the window needs."""
_PLUGINS: Final = Path("Qt", "plugins", "platforms")
"""The folder of platform plugins in the package of Qt for Python."""

# the structures of an ELF file that list the needed libraries: see elf(5)
_ELF_64_LITTLE: Final = b"\x7fELF\x02\x01"
_SEGMENT: Final = struct.Struct("<IIQQQQQQ")
_ENTRY: Final = struct.Struct("<qQ")
_LOAD, _DYNAMIC = 1, 2
_NEEDED, _STRINGS = 1, 5


def needed_by(file: Path) -> list[str]:
    """Return the names of the libraries that a library needs; empty for a file that is no 64-bit ELF file.

    Raises:
        OSError: the file cannot be read.
    """
    data = file.read_bytes()
    if not data.startswith(_ELF_64_LITTLE):
        return []
    try:
        return list(_needed(data))
    except (struct.error, ValueError):
        # truncated or damaged
        return []


def _needed(data: bytes) -> Iterator[str]:
    (start,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    segments = [_SEGMENT.unpack_from(data, start + number * size) for number in range(count)]
    # type, flags, offset in the file, virtual address, physical address, size in the file
    loaded = [segment[2:6] for segment in segments if segment[0] == _LOAD]
    entries = [
        entry
        for kind, _, place, _, _, length, *_ in segments
        if kind == _DYNAMIC
        for entry in _ENTRY.iter_unpack(data[place : place + length - length % _ENTRY.size])
    ]
    for strings in (value for tag, value in entries if tag == _STRINGS):
        table = next(
            place + strings - address
            for place, address, _, length in loaded
            if 0 <= strings - address < length
        )
        for offset in (value for tag, value in entries if tag == _NEEDED):
            end = data.index(b"\0", table + offset)
            yield data[table + offset : end].decode()


def missing_libraries(files: Iterable[Path]) -> list[str]:
    """Return the sorted names of missing libraries that these files of Qt need, directly or indirectly.

    Libraries that Qt for Python ships are inspected in turn; other libraries are tried with the loader.
    """
    own = _own_libraries()
    waiting, checked, missing = [file for file in files if os.path.isfile(file)], set[str](), set[str]()
    while waiting:
        for name in needed_by(waiting.pop()):
            if name in checked:
                continue
            checked.add(name)
            if name in own:
                waiting.append(own[name])
            elif not _loads(name):
                missing.add(name)
    return sorted(missing)


def window_files(plugins: Iterable[str] = (), folders: Iterable[Path] = ()) -> list[Path]:
    """Return the files of Qt that a window needs: modules of Qt for Python, and platform plugins.

    ``plugins`` are names such as ``xcb``, searched in ``folders`` and in the package of Qt for Python.
    """
    package = _qt_for_python()
    modules = [package / f"{module}.abi3.so" for module in WINDOW_MODULES] if package else []
    places = [*folders, *([package / _PLUGINS] if package else [])]
    plugin_files = [place / f"libq{plugin}.so" for plugin in plugins for place in places]
    return [file for file in (*modules, *plugin_files) if os.path.isfile(file)]


def screen_plugins(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Return the platform plugins that Qt tries in this environment."""
    platforms = environ.get("QT_QPA_PLATFORM")
    if platforms:
        # a list, with variants and options: "wayland-egl;xcb:option"
        return tuple(re.split("[-:]", platform)[0] for platform in platforms.split(";"))
    return ("wayland", "xcb") if environ.get("WAYLAND_DISPLAY") else ("xcb",)


def why_not_loaded(error: ImportError, plugins: Iterable[str] = ()) -> str:
    """Return the message of ``why_missing`` for an import error about a missing library, else empty.

    The message names all missing libraries for Qt with these plugins, not only the library in the error.
    """
    first = re.match(r"(\S+): cannot open shared object file", str(error))
    if first is None:
        return ""
    return why_missing(sorted({first[1], *missing_libraries(window_files(plugins))}))


def why_missing(missing: Sequence[str]) -> str:
    """Return a Dutch message about the missing libraries and how to install them, without a final period."""
    names = " en ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
    verb, them = ("ontbreekt", "die") if len(missing) == 1 else ("ontbreken", "ze")
    packages = sorted({DEBIAN_PACKAGES.get(name, "") for name in missing})
    message = f"op deze computer {verb} {names}. Installeer {them} met"
    if "" in packages or not shutil.which("apt-get"):
        return f"{message} het programma waarmee je ook andere software installeert"
    return f"{message}: {line_to_type(packages)}"


def line_to_type(packages: Sequence[str]) -> str:
    """Return the shell command that installs Debian packages as root."""
    commands = ["apt update", f"apt install {' '.join(packages)}"]
    if os.geteuid() == 0:
        return " && ".join(commands)
    if shutil.which("sudo"):
        return " && ".join(f"sudo {command}" for command in commands)
    return f"su -c '{' && '.join(commands)}'"


def _qt_for_python() -> Path | None:
    # not imported: an import would load the libraries that may be missing
    spec = find_spec("PySide6")
    folders = spec.submodule_search_locations if spec else None
    return Path(folders[0]) if folders else None


def _own_libraries() -> dict[str, Path]:
    package = _qt_for_python()
    if package is None:
        return {}
    folders = (package / "Qt" / "lib", package, package.parent / "shiboken6", package.parent)
    return {file.name: file for folder in reversed(folders) for file in folder.glob("*.so*")}


def _loads(name: str) -> bool:
    # imported late: large, and rarely needed
    import ctypes  # noqa: PLC0415

    try:
        ctypes.CDLL(name, mode=os.RTLD_LAZY)
    except OSError:
        return False
    return True
