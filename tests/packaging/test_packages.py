"""The packages of all systems: the same version, both languages, existing files, and no network."""

from __future__ import annotations

import ast
import configparser
import gzip
import plistlib
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from PySide6.QtWidgets import QLabel

from herstel_gui import __version__
from herstel_gui.application.journal_names import SUFFIX
from herstel_gui.cli.main import carry_out
from herstel_gui.desktop.logs import crash_report
from herstel_gui.domain.safety_texts import DISCLAIMER, INTENDED_PURPOSE
from herstel_gui.storage.engine.file_format import APPLICATION_ID
from herstel_gui.storage.engine.keys import MAGIC
from herstel_gui.views.about_dialog import AboutDialog

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
MOMENT = datetime(2026, 11, 22, 7, 41, tzinfo=UTC)


@pytest.fixture
def release(build_deb: ModuleType) -> object:
    return build_deb.Release(__version__, MOMENT, "amd64", "https://example.org", "https://example.org/p")


def xml(path: Path) -> ET.Element:
    return ET.fromstring(path.read_bytes())  # noqa: S314 - our own file


def validator_output(*command: str) -> str:
    """Run a validator, which must succeed, and return its output."""
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - ours
    assert result.returncode == 0, result.stdout
    return result.stdout


# --- one version -----------------------------------------------------------------------------------------


def test_all_packages_have_the_version_of_the_program(
    bundle: ModuleType, build_installer: ModuleType
) -> None:
    assert bundle.version() == __version__
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "herstel_gui/__init__.py"
    assert f"[{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    resource = bundle.windows_version_resource(__version__)
    ast.parse(resource)
    assert resource.count(repr(__version__)) == 2
    assert bundle.macos_info(__version__)["CFBundleShortVersionString"] in __version__
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("freeze.tool", lambda name: name)
        assert f"/DVersion={__version__}" in build_installer.command(__version__)


@pytest.mark.usefixtures("qapp")
def test_the_program_shows_its_version(
    bundle: ModuleType, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    named = f"Herstel {bundle.version()}"
    dialog = AboutDialog()
    assert named in [label.text() for label in dialog.findChildren(QLabel)]
    assert crash_report(ValueError()).startswith(f"{named}, ")
    with pytest.raises(SystemExit):
        carry_out(["--version"], lambda _files, _home: 1)
    assert capsys.readouterr().out == f"{named}\n"
    home = ["--home", str(tmp_path)]
    for words in (["enter", "vandaag", "pulse=52"], ["week", "--pdf", str(tmp_path / "week.pdf")]):
        assert carry_out([*home, *words], lambda _files, _home: 1) == 0
    # a PDF contains its creator in UTF-16
    assert named.encode("utf-16-be") in (tmp_path / "week.pdf").read_bytes()


@pytest.mark.usefixtures("qapp")
def test_the_dialog_about_herstel_says_what_it_is_meant_for() -> None:
    dialog = AboutDialog()
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert INTENDED_PURPOSE in shown
    assert DISCLAIMER in shown


def test_only_one_module_contains_the_version() -> None:
    for path in sorted((ROOT / "herstel_gui").rglob("*.py")):
        if path != ROOT / "herstel_gui" / "__init__.py":
            assert f'"{__version__}"' not in path.read_text(encoding="utf-8"), path


def test_packaging_does_not_contain_the_version() -> None:
    for path in sorted((ROOT / "packaging").rglob("*")):
        if path.suffix in {".py", ".spec", ".sh", ".iss", ".xml", ".desktop", ".yaml", ".1"}:
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"version\W{1,4}" + re.escape(__version__), text, re.IGNORECASE), path


@pytest.mark.parametrize(
    ("version", "numbers", "debian"),
    [
        ("0.1.0", (0, 1, 0, 0), "0.1.0-1"),
        ("1.2", (1, 2, 0, 0), "1.2-1"),
        ("1.0rc2", (1, 0, 0, 0), "1.0~rc2-1"),
        ("2.0.1.dev3", (2, 0, 1, 0), "2.0.1~dev3-1"),
    ],
)
def test_windows_and_debian_versions(
    bundle: ModuleType, build_deb: ModuleType, version: str, numbers: tuple[int, ...], debian: str
) -> None:
    assert bundle.numeric_version(version) == numbers
    assert build_deb.Release(version, MOMENT, "amd64").debian == debian


# --- Linux -----------------------------------------------------------------------------------------------


def test_menu_entry(bundle: ModuleType) -> None:
    entry = configparser.RawConfigParser(delimiters="=")
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys are told apart by capitals
    entry.read(LINUX / f"{bundle.APP_ID}.desktop", encoding="utf-8")
    fields = entry["Desktop Entry"]
    for name in ("GenericName", "Comment", "Keywords"):
        assert fields[name] != fields[f"{name}[nl]"]
    assert fields["Exec"] == f"{bundle.PROGRAM} %F"
    assert fields["Icon"] == bundle.APP_ID
    assert fields["MimeType"] == f"{bundle.JOURNAL_TYPE};{bundle.WEEK_TYPE};"
    assert fields["Terminal"] == "false"


def test_the_window_belongs_to_the_menu_entry(bundle: ModuleType) -> None:
    source = (ROOT / "herstel_gui" / "views" / "application.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{bundle.APP_ID}")' in source


def test_mime_types(bundle: ModuleType) -> None:
    kinds = {kind.attrib["type"]: kind for kind in xml(LINUX / f"{bundle.APP_ID}.mime.xml")}
    assert set(kinds) == {bundle.JOURNAL_TYPE, bundle.WEEK_TYPE}
    assert bundle.JOURNAL_SUFFIX == SUFFIX
    for kind, suffix in ((bundle.JOURNAL_TYPE, SUFFIX), (bundle.WEEK_TYPE, bundle.WEEK_SUFFIX)):
        comments = {comment.get(LANG): comment.text for comment in kinds[kind].iter(f"{MIME}comment")}
        assert set(comments) == {None, "nl"}
        assert [glob.attrib["pattern"] for glob in kinds[kind].iter(f"{MIME}glob")] == [f"*{suffix}"]
    marks = [match.attrib["value"] for match in kinds[bundle.JOURNAL_TYPE].iter(f"{MIME}match")]
    assert marks[1].encode() == APPLICATION_ID.to_bytes(4, "big")
    assert marks[2].encode() == MAGIC, "a journal with a password"


@pytest.mark.parametrize("place", ["", "https://example.org/p"])
def test_appstream_metadata(bundle: ModuleType, build_deb: ModuleType, place: str, tmp_path: Path) -> None:
    release = build_deb.Release(__version__, MOMENT, "amd64", place, place)
    source = (LINUX / f"{bundle.APP_ID}.metainfo.xml").read_text(encoding="utf-8")
    text = build_deb.filled(source, release)
    assert "@" not in text
    root = ET.fromstring(text)  # noqa: S314 - our own file
    for name in ("summary", "description/p", "description/ul/li", "keywords/keyword"):
        languages = [element.get(LANG) for element in root.findall(name)]
        assert languages.count("nl") == languages.count(None) > 0, name
    assert root.findtext("id") == bundle.APP_ID
    assert root.findtext("launchable") == f"{bundle.APP_ID}.desktop"
    assert {kind.text for kind in root.iter("mediatype")} == {bundle.JOURNAL_TYPE, bundle.WEEK_TYPE}
    newest = root.find("releases/release")
    assert newest is not None
    assert newest.attrib == {"version": __version__, "date": "2026-11-22"}
    assert len(list(root.iter("screenshot"))) == (len(build_deb.SCREENSHOTS) if place else 0)
    written = tmp_path / f"{bundle.APP_ID}.metainfo.xml"
    written.write_text(text, encoding="utf-8")
    if shutil.which("appstreamcli"):
        assert "successful" in validator_output("appstreamcli", "validate", "--no-net", str(written))


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_menu_entry_is_valid(bundle: ModuleType) -> None:
    assert validator_output("desktop-file-validate", str(LINUX / f"{bundle.APP_ID}.desktop")) == ""


def test_flatpak_has_no_network(bundle: ModuleType) -> None:
    manifest = yaml.safe_load((LINUX / f"{bundle.APP_ID}.yaml").read_text(encoding="utf-8"))
    allowed = set(manifest["finish-args"])
    assert allowed == {
        "--socket=wayland",
        "--socket=fallback-x11",
        "--share=ipc",
        "--device=dri",
        "--socket=cups",
    }
    assert manifest["id"] == bundle.APP_ID
    assert manifest["command"] == bundle.PROGRAM
    for source in manifest["modules"][0]["sources"]:
        assert source["type"] in {"dir", "file"}, "no downloads"
        if source["type"] == "file":
            assert (LINUX / source["path"]).is_file()


def test_maintainer(build_deb: ModuleType, tmp_path: Path) -> None:
    unmaintained = build_deb.Release(__version__, MOMENT, "amd64")
    assert unmaintained.maintainer.endswith(".invalid>"), "a reserved domain"
    release = build_deb.Release(__version__, MOMENT, "amd64", maintainer="De Zwaluw <post@example.org>")
    build_deb.write_documents(tmp_path, release)
    changelog = gzip.decompress((tmp_path / "usr/share/doc/herstel/changelog.Debian.gz").read_bytes())
    assert b"\n -- De Zwaluw <post@example.org>  Sun, 22 Nov 2026 07:41:00 +0000\n" in changelog


def test_the_copyright_file_lists_all_bundled_packages() -> None:
    text = (LINUX / "copyright").read_text(encoding="utf-8").casefold()
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)==\S+(?: ; (.*))?$", lock, re.MULTILINE)
    assert len(pins) > 15
    names = {name.casefold().removesuffix("_essentials") for name, where in pins if "win32" not in where}
    assert sorted(name for name in names if name not in text) == []
    named = set(re.findall(r"^license: (.+)$", text, re.MULTILINE))
    used = {part for line in named for part in line.split(" and ")}
    assert used <= named, "every licence has its text"


@pytest.mark.usefixtures("qapp")
def test_package_contains_files_for_the_desktop(
    bundle: ModuleType, build_deb: ModuleType, release: object, tmp_path: Path
) -> None:
    build_deb.write_desktop(tmp_path, release)
    build_deb.write_icons(tmp_path)
    build_deb.write_documents(tmp_path, release)
    share = tmp_path / "usr" / "share"
    for name in (
        f"applications/{bundle.APP_ID}.desktop",
        f"metainfo/{bundle.APP_ID}.metainfo.xml",
        f"mime/packages/{bundle.APP_ID}.xml",
        f"icons/hicolor/16x16/apps/{bundle.APP_ID}.png",
        f"icons/hicolor/scalable/apps/{bundle.APP_ID}.svg",
        "icons/hicolor/scalable/mimetypes/application-x-herstel-journal.svg",
        "icons/hicolor/48x48/mimetypes/application-x-herstel-week.png",
        "man/man1/herstel.1.gz",
        "doc/herstel/copyright",
        "doc/herstel/changelog.gz",
        "doc/herstel/changelog.Debian.gz",
        "lintian/overrides/herstel",
    ):
        assert (share / name).is_file(), name


def test_same_input_gives_the_same_files(
    build_deb: ModuleType, compare_builds: ModuleType, freeze: ModuleType, release: object, tmp_path: Path
) -> None:
    for name in ("first", "second"):
        build_deb.write_desktop(tmp_path / name, release)
        build_deb.write_documents(tmp_path / name, release)
        freeze.normalise(tmp_path / name, int(MOMENT.timestamp()))
    assert list(compare_builds.differences(tmp_path / "first", tmp_path / "second")) == []
    manual = tmp_path / "second/usr/share/man/man1/herstel.1.gz"
    manual.write_bytes(b"otherwise")
    (tmp_path / "first/only").touch()
    found = list(compare_builds.differences(tmp_path / "first", tmp_path / "second"))
    assert [line.split(":")[0] for line in found] == ["only in the first", "differs"]


# --- Windows and macOS -----------------------------------------------------------------------------------


def test_windows_installer(bundle: ModuleType) -> None:
    text = (ROOT / "packaging" / "windows" / "herstel.iss").read_text(encoding="utf-8")
    assert "PrivilegesRequired=lowest" in text
    assert {"Dutch.isl", "Default.isl"} <= set(re.findall(r"\w+\.isl", text))
    in_dutch, in_english = (set(re.findall(rf"^{code}\.(\w+)=", text, re.MULTILINE)) for code in ("nl", "en"))
    assert in_dutch == in_english
    assert set(re.findall(r"\{cm:(\w+)\}", text)) <= in_dutch
    assert re.findall(r'"Software\\Classes\\(\.\w+)"; ValueType: string; ValueData', text) == [
        bundle.JOURNAL_SUFFIX,
        bundle.WEEK_SUFFIX,
    ]
    assert "HKLM" not in text
    assert "[UninstallDelete]\n" not in text, "files of the user remain"
    for name in re.findall(r'Source: "([^"*]+)"', text) + re.findall(
        r"^LicenseFile=(.+)$", text, re.MULTILINE
    ):
        assert name.startswith("build\\icons\\") or (ROOT / name.replace("\\", "/")).is_file(), name


def test_macos_bundle(bundle: ModuleType) -> None:
    info = plistlib.loads(plistlib.dumps(bundle.macos_info(__version__)))
    declared = {kind["UTTypeIdentifier"] for kind in info["UTExportedTypeDeclarations"]}
    documents = info["CFBundleDocumentTypes"]
    assert {kind for document in documents for kind in document["LSItemContentTypes"]} == declared
    assert info["CFBundleLocalizations"] == ["nl", "en"]
    with (ROOT / "packaging" / "macos" / "entitlements.plist").open("rb") as file:
        assert not [key for key in plistlib.load(file) if "network" in key]


# --- all systems -----------------------------------------------------------------------------------------


def test_workflow_builds_for_three_systems_with_existing_files() -> None:
    text = (ROOT / ".github" / "workflows" / "build.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert {"linux", "windows", "macos"} <= set(workflow["jobs"])
    assert workflow["permissions"] == {"contents": "read"}
    named = re.findall(r"packaging/[\w./-]+\.(?:py|sh|lock)", text)
    assert len(set(named)) >= 6
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_packaging_contains_no_machine_path_or_registry() -> None:
    forbidden = re.compile(r"/(?:tmp|work|root)/\w|deb\.debian|pypi\.org|pythonhos[t]ed", re.ASCII)
    for path in sorted((ROOT / "packaging").rglob("*")):
        if path.is_file() and path.suffix not in {".png", ".pyc"}:
            found = forbidden.search(path.read_text(encoding="utf-8"))
            assert not found, f"{path}: {found}"
