"""Names and contents of the built program: included libraries and plugins, and excluded modules.

Used by the PyInstaller recipe, the packages of every system and the tests. This module imports no third-party
packages, so tests can import it in every environment.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from herstel_gui.desktop import system_libraries  # noqa: E402  # scripts import this module without a package

PACKAGING: Final = ROOT / "packaging"
RESOURCES: Final = ROOT / "resources"

NAME: Final = "Herstel"
PROGRAM: Final = "herstel"
APP_ID: Final = "nl.herstel.herstel"
"""Id of the desktop file, AppStream page, Flatpak and macOS bundle; must not change after a release."""
JOURNAL_TYPE: Final = "application/x-herstel-journal"
WEEK_TYPE: Final = "application/x-herstel-week"
JOURNAL_SUFFIX: Final = ".herstel"
WEEK_SUFFIX: Final = ".herstelweek"
MACOS_MINIMUM: Final = "13.0"
"""The minimum of the pinned Qt."""
SUMMARY: Final = "Recovery journal for athletes, on your own computer"

EXCLUDED_MODULES: Final = (
    # unused parts of Qt
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
    # network modules
    "PySide6.QtNetwork",
    "_ssl",
    "ssl",
    # hashlib works without OpenSSL
    "_hashlib",
    "ftplib",
    "http.server",
    "imaplib",
    "poplib",
    "smtplib",
    "xmlrpc",
    # other toolkits, terminals and databases
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
    # tools for developers, and unused parts of pyqtgraph
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
    # optional dependencies of the libraries
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
"""Modules that are left out. QtOpenGL, QtOpenGLWidgets and QtTest are kept for pyqtgraph."""

LATE_MODULES: Final = (
    "sqlalchemy.dialects.sqlite",
    "sqlcipher3.dbapi2",
    "cryptography.hazmat.primitives.kdf.argon2",
    "keyring",
    "tzdata",
)
"""Modules imported late or by name, which PyInstaller may miss."""

STRIPPED: Final = (
    "libpython*.so*",
    "python3*/lib-dynload/*.so",
    "_cffi_backend*.so",
    "cryptography/**/*.so",
    "sqlalchemy/**/*.so",
    "sqlcipher3/*.so",
)
"""Libraries with debugging symbols, 30 MB together. Those of numpy break when stripped; Qt has no symbols."""

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
"""The only Qt libraries in the bundle; QtNetwork is left out."""

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
"""The only Qt plugins in the bundle, by folder; names without lib, .so, .dll or .dylib."""

QT_TRANSLATIONS: Final = frozenset({"qtbase_en.qm", "qtbase_nl.qm"})

UNWANTED_FILES: Final = frozenset({"opengl32sw.dll", "d3dcompiler_47.dll"})
"""Software OpenGL for Windows, 20 MB, unused by a program with widgets only."""

SYSTEM_LIBRARIES: Final = system_libraries.DEBIAN_PACKAGES
"""Libraries of the system and the Debian package of each. They must match the C library, drivers, fonts,
keyboard and display of the system, so they are not bundled; the .deb depends on the packages."""

LOADED_LATER: Final = ("libdbus-1.so.3", "libEGL.so.1", "libwayland-egl.so.1")
"""Libraries opened by Qt at run time, not listed in any ELF file."""
OPTIONAL_LIBRARIES: Final = frozenset({"libcups.so.2"})
"""Libraries that may be missing: without libcups the plugin for printers fails to load."""

_LIBRARY: Final = re.compile(
    r"(?:lib)?Qt6?(?P<name>[A-Z]\w*?)(?:\.abi3)?(?:\.so(?:\.\d+)*|\.dll|\.pyd|\.framework|(?:\.\d+)*\.dylib)?$"
)
_PLUGIN: Final = re.compile(r"(?:lib)?(?P<name>.+?)(?:\.so|\.dll|\.dylib)$")


def version() -> str:
    """Return the version of Herstel, read from the source of the package."""
    text = (ROOT / "herstel_gui" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise LookupError("no __version__ in herstel_gui/__init__.py")
    return found[1]


def languages() -> list[str]:
    """Return the language codes of the program: Dutch, the source language, and all translations."""
    translations = (RESOURCES / "translations").glob("herstel_*.ts")
    return ["nl", *sorted(path.stem.removeprefix("herstel_") for path in translations)]


def numeric_version(text: str) -> tuple[int, int, int, int]:
    """Return the four numbers of a Windows version, for a version like 1.2.3rc1."""
    numbers = [int(part) for part in re.match(r"\d+(?:\.\d+)*", text)[0].split(".")]  # type: ignore[index]
    first, second, third, fourth = [*numbers, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def belongs(destination: str) -> bool:
    """Tell whether a file found by PyInstaller is included, given its path in the bundle."""
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
    # on macOS a library is a folder, such as QtCore.framework, and its files have other names
    named = next((part for part in parts if part.endswith(".framework")), path.name)
    library = _LIBRARY.fullmatch(named)
    return library is None or library["name"] in QT_LIBRARIES


def _plugin_belongs(folder: str, name: str) -> bool:
    plugin = _PLUGIN.fullmatch(name)
    return plugin is not None and plugin["name"] in QT_PLUGINS.get(folder, set())


def resource_files() -> Iterator[tuple[Path, PurePosixPath]]:
    """Yield the path of every resource with its folder in the bundle, sorted."""
    for path in sorted(RESOURCES.rglob("*")):
        if path.is_file() and path.suffix != ".ts" and not path.name.startswith("."):
            yield path, PurePosixPath("resources") / path.relative_to(RESOURCES).parent.as_posix()


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """Return the Debian packages that contain the libraries, sorted, without duplicates."""
    required = {*libraries, *LOADED_LATER} - OPTIONAL_LIBRARIES
    return sorted({SYSTEM_LIBRARIES[library] for library in required})


def windows_version_resource(text: str) -> str:
    """Return the version resource of herstel.exe in the syntax of PyInstaller."""
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
    """Return the entries to add to the default Info.plist of PyInstaller."""
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
