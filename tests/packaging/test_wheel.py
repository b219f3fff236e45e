"""Wheels built from a clone and from an sdist contain all resources, and work in every language."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")
OFFLINE = ("--quiet", "--no-index", "--no-deps")

SHOW_TITLE = """
import sys
from pathlib import Path
import herstel_gui
from herstel_gui.app.program import Program
from herstel_gui.application.settings import Settings
from herstel_gui.desktop.clock import SystemClock
from herstel_gui.desktop.paths import find_places, resources
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.views.application import make_application

places = find_places(Path(sys.argv[1]))
places.prepare()
SettingsFile(places.settings).save(Settings(language=sys.argv[2]))
program = Program(make_application(resources()), places, SystemClock())
program.open(places.journal)
print(herstel_gui.__file__)
print(program.window.windowTitle())
program.close()
"""


def run(*command: str | Path, cwd: Path, **more: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment |= {"PYTHONDONTWRITEBYTECODE": "1", **more}
    result = subprocess.run(  # noqa: S603  # Python itself
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=110
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a copy of the sources without generated files."""
    folder = tmp_path_factory.mktemp("clone") / "herstel"
    folder.mkdir()
    leave_out = shutil.ignore_patterns("*.qm", "__pycache__")
    for name in ("herstel_gui", "resources", "packaging"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave_out)
    for path in (*ROOT.glob("*.md"), ROOT / "LICENSE", ROOT / "pyproject.toml", ROOT / "dev.py"):
        shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="module")
def sdist(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build and unpack an sdist."""
    out = tmp_path_factory.mktemp("sdist")
    build = "import sys; from hatchling.build import build_sdist; build_sdist(sys.argv[1])"
    run(sys.executable, "-c", build, out, cwd=clone)
    (packed,) = out.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        # Python of Debian 12 has no filters, and newer versions warn when the filter is missing
        archive.extractall(out, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))  # type: ignore[arg-type]  # noqa: S202  # our own
    (folder,) = (path for path in out.iterdir() if path.is_dir())
    return folder


@pytest.mark.parametrize("kind", ["clone", "sdist"])
def test_a_wheel_contains_all_languages(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    sources: Path = request.getfixturevalue(kind)
    before = sorted(sources.rglob("*"))
    run(*PIP, "wheel", *OFFLINE, "--no-build-isolation", "--wheel-dir", tmp_path, ".", cwd=sources)
    assert sorted(sources.rglob("*")) == before, "the build leaves no files in the folder of the sources"
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert len(names) == len(set(names))
    translations = {name for name in names if "/translations/" in name}
    assert translations == {
        f"herstel_gui/resources/translations/{path.stem}.qm"
        for path in (ROOT / "resources" / "translations").glob("*.ts")
    }
    help_pages = {name.removeprefix("herstel_gui/") for name in names if "/resources/help/" in name}
    assert help_pages == {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "resources" / "help").rglob("*.md")
    }
    place = tmp_path / "place"
    run(*PIP, "install", *OFFLINE, "--target", place, wheel, cwd=tmp_path)
    for language, title in (("en", "Herstel – Welcome – dagboek"), ("nl", "Herstel – Welkom – dagboek")):
        home = tmp_path / language
        output = run(sys.executable, "-c", SHOW_TITLE, home, language, cwd=tmp_path, PYTHONPATH=str(place))
        assert output.splitlines() == [str(place / "herstel_gui" / "__init__.py"), title]
