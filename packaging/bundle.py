"""What goes into the built program, what stays out, and what it is called: the one place that says so.

The PyInstaller recipe, the packages of every system and the tests read it here. Only the standard library is
used, so that a test can read it anywhere.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from herstel_gui.desktop import system_libraries  # noqa: E402  # this file runs by itself

PACKAGING: Final = ROOT / "packaging"
RESOURCES: Final = ROOT / "resources"

NAME: Final = "Herstel"
PROGRAM: Final = "herstel"
APP_ID: Final = "nl.herstel.herstel"
"""Of the desktop file, the AppStream page, the Flatpak and the macOS bundle. Never changes once released."""
JOURNAL_TYPE: Final = "application/x-herstel-journal"
WEEK_TYPE: Final = "application/x-herstel-week"
JOURNAL_SUFFIX: Final = ".herstel"
WEEK_SUFFIX: Final = ".herstelweek"
MACOS_MINIMUM: Final = "13.0"
"""What the pinned Qt asks for."""
SUMMARY: Final = "Recovery journal for athletes, on your own computer"

EXCLUDED_MODULES: Final = (
    # Qt that Herstel does not show
    "PySide6.QtConcurrent",
    "PySide6.QtDBus",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickControls2",
    "PySide6.QtQuickTest",
    "PySide6.QtQuickWidgets",
    "PySide6.QtSql",
    "PySide6.QtUiTools",
    "PySide6.QtXml",
    # no network: neither Qt's nor Python's way to an encrypted connection, nor what would use it
    "PySide6.QtNetwork",
    "_ssl",
    "ssl",
    # sums without OpenSSL: Python has its own
    "_hashlib",
    "ftplib",
    "http.server",
    "imaplib",
    "poplib",
    "smtplib",
    "xmlrpc",
    # other windows, terminals and databases
    "_curses",
    "_tkinter",
    "curses",
    "readline",
    "tkinter",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.ext.asyncio",
    "sqlalchemy.ext.mypy",
    "sqlalchemy.testing",
    # tools of developers, and parts of pyqtgraph for programmers' own windows
    "alembic.command",
    "alembic.testing",
    "doctest",
    "idlelib",
    "lib2to3",
    "numpy.f2py",
    "pdb",
    "pip",
    "pyqtgraph.canvas",
    "pyqtgraph.console",
    "pyqtgraph.dockarea",
    "pyqtgraph.examples",
    "pyqtgraph.flowchart",
    "pyqtgraph.jupyter",
    "pyqtgraph.opengl",
    "setuptools",
    # what the libraries would take along if it happened to be installed
    "IPython",
    "MySQLdb",
    "PIL",
    "cupy",
    "greenlet",
    "h5py",
    "matplotlib",
    "numba",
    "psycopg2",
    "pysqlite2",
    "pytest",
    "scipy",
)
"""Modules that are left out. QtOpenGL, QtOpenGLWidgets and QtTest stay: pyqtgraph imports them unasked."""

LATE_MODULES: Final = (
    "sqlalchemy.dialects.sqlite",
    "sqlcipher3.dbapi2",
    "cryptography.hazmat.primitives.kdf.argon2",
    "keyring",
    "tzdata",
)
"""Modules that are loaded when they are needed, by a name that PyInstaller need not find in the program."""

STRIPPED: Final = (
    "libpython*.so*",
    "python3*/lib-dynload/*.so",
    "_cffi_backend*.so",
    "cryptography/**/*.so",
    "sqlalchemy/**/*.so",
    "sqlcipher3/*.so",
)
"""Libraries that come with debugging symbols, 30 MB in all. Stripping numpy's breaks them; Qt has none."""

QT_LIBRARIES: Final = frozenset(
    {
        "Core",
        "DBus",
        "Gui",
        "OpenGL",
        "OpenGLWidgets",
        "PrintSupport",
        "Svg",
        "SvgWidgets",
        "Test",
        "WaylandClient",
        "WaylandEglClientHwIntegration",
        "Widgets",
        "WlShellIntegration",
        "XcbQpa",
    }
)
"""The only libraries of Qt that go along; Network is not among them."""

QT_PLUGINS: Final = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qico", "qjpeg", "qsvg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"xdg-shell"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
}
"""The only plugins of Qt that go along, without their lib, .so, .dll or .dylib."""

QT_TRANSLATIONS: Final = frozenset({"qtbase_en.qm", "qtbase_nl.qm"})

UNWANTED_FILES: Final = frozenset({"opengl32sw.dll", "d3dcompiler_47.dll"})
"""Windows' software OpenGL, 20 MB that a program of widgets never asks for."""

SYSTEM_LIBRARIES: Final = system_libraries.DEBIAN_PACKAGES
"""Libraries that must fit the system they run on (its C library, drivers, fonts, keyboard, display), and the
Debian package that has each. They are not bundled; the .deb depends on their packages instead."""

LOADED_LATER: Final = ("libdbus-1.so.3", "libEGL.so.1", "libwayland-egl.so.1")
"""Libraries that no file names and that Qt opens while it runs."""
OPTIONAL_LIBRARIES: Final = frozenset({"libcups.so.2"})
"""Without these one plugin is silent (the list of printers) and all else works."""

_LIBRARY: Final = re.compile(
    r"(?:lib)?Qt6?(?P<name>[A-Z]\w*?)(?:\.abi3)?(?:\.so(?:\.\d+)*|\.dll|\.pyd|\.framework|(?:\.\d+)*\.dylib)?$"
)
_PLUGIN: Final = re.compile(r"(?:lib)?(?P<name>.+?)(?:\.so|\.dll|\.dylib)$")


def version() -> str:
    """Return the version of Herstel, from the one place that holds it."""
    text = (ROOT / "herstel_gui" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise LookupError("no __version__ in herstel_gui/__init__.py")
    return found[1]


def languages() -> list[str]:
    """Return the languages of the program: Dutch, the language of its texts, and those with a translation."""
    translations = (RESOURCES / "translations").glob("herstel_*.ts")
    return ["nl", *sorted(path.stem.removeprefix("herstel_") for path in translations)]


def numeric_version(text: str) -> tuple[int, int, int, int]:
    """Return the four numbers that Windows wants for a version such as 1.2.3rc1."""
    numbers = [int(part) for part in re.match(r"\d+(?:\.\d+)*", text)[0].split(".")]  # type: ignore[index]
    first, second, third, fourth = [*numbers, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def belongs(destination: str) -> bool:
    """Tell whether a file that PyInstaller found goes into the bundle, by its path in there."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if path.name in UNWANTED_FILES or path.name in SYSTEM_LIBRARIES:
        return False
    parts = path.parts
    if "plugins" in parts[:-2] and "PySide6" in parts:
        return _plugin_belongs(parts[parts.index("plugins") + 1], path.name)
    if path.suffix == ".qm" and "PySide6" in parts:
        return path.name in QT_TRANSLATIONS
    if "qml" in parts and "PySide6" in parts:
        return False
    # on macOS a library is a folder, QtCore.framework, with files of other names in it
    named = next((part for part in parts if part.endswith(".framework")), path.name)
    library = _LIBRARY.fullmatch(named)
    return library is None or library["name"] in QT_LIBRARIES


def _plugin_belongs(folder: str, name: str) -> bool:
    plugin = _PLUGIN.fullmatch(name)
    return plugin is not None and plugin["name"] in QT_PLUGINS.get(folder, set())


def resource_files() -> Iterator[tuple[Path, PurePosixPath]]:
    """Yield every resource that the program reads, with its folder in the bundle; sorted."""
    for path in sorted(RESOURCES.rglob("*")):
        if path.is_file() and path.suffix != ".ts" and not path.name.startswith("."):
            yield path, PurePosixPath("resources") / path.relative_to(RESOURCES).parent.as_posix()


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """Return the Debian packages that must be there for these libraries, sorted, each once."""
    asked = {*libraries, *LOADED_LATER} - OPTIONAL_LIBRARIES
    return sorted({SYSTEM_LIBRARIES[library] for library in asked})


def windows_version_resource(text: str) -> str:
    """Return the version resource of herstel.exe in the form PyInstaller reads."""
    numbers = numeric_version(text)
    strings = {
        "CompanyName": NAME,
        "FileDescription": NAME,
        "FileVersion": text,
        "InternalName": PROGRAM,
        "LegalCopyright": "GNU General Public License, version 3 or later",
        "OriginalFilename": f"{NAME}.exe",
        "ProductName": NAME,
        "ProductVersion": text,
    }
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,\n"
        "    fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('041304B0', [{table}])]),\n"
        "    VarFileInfo([VarStruct('Translation', [0x0413, 1200])])])\n"
    )


def macos_info(text: str) -> dict[str, object]:
    """Return what Info.plist says beside what PyInstaller writes there itself."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": ".".join(map(str, numeric_version(text)[:3])),
        "CFBundleVersion": ".".join(map(str, numeric_version(text))),
        "CFBundleDevelopmentRegion": "nl",
        "CFBundleLocalizations": languages(),
        "LSApplicationCategoryType": "public.app-category.healthcare-fitness",
        "LSMinimumSystemVersion": MACOS_MINIMUM,
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "NSHumanReadableCopyright": "GNU General Public License, version 3 or later",
        "CFBundleDocumentTypes": [
            _macos_document("Herstel-dagboek", f"{APP_ID}.journal", "herstel-journal.icns"),
            _macos_document("Herstel-week", f"{APP_ID}.week", "herstel-week.icns"),
        ],
        "UTExportedTypeDeclarations": [
            _macos_type("Herstel-dagboek", f"{APP_ID}.journal", JOURNAL_SUFFIX, JOURNAL_TYPE, "public.data"),
            _macos_type("Herstel-week", f"{APP_ID}.week", WEEK_SUFFIX, WEEK_TYPE, "public.json"),
        ],
    }


def _macos_document(name: str, kind: str, icon: str) -> dict[str, object]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Editor",
        "CFBundleTypeIconFile": icon,
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [kind],
    }


def _macos_type(name: str, kind: str, suffix: str, mime: str, parent: str) -> dict[str, object]:
    return {
        "UTTypeIdentifier": kind,
        "UTTypeDescription": name,
        "UTTypeConformsTo": [parent],
        "UTTypeTagSpecification": {
            "public.filename-extension": [suffix.removeprefix(".")],
            "public.mime-type": [mime],
        },
    }
