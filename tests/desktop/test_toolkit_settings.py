"""The settings of Qt's file dialog, with the names of folders, stay in Herstel's folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from herstel_gui.desktop.paths import Places
from herstel_gui.desktop.toolkit_settings import FOLDER
from herstel_gui.desktop.wiping import belongings, wipe

CHOOSE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QFileDialog
from herstel_gui.desktop.toolkit_settings import keep_toolkit_settings

app = QApplication(sys.argv[:1])
if sys.argv[1] != "usual":
    keep_toolkit_settings(Path(sys.argv[1]))
dialog = QFileDialog()
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.setDirectory(sys.argv[2])
dialog.show()
app.processEvents()
# the dialog writes its settings in its destructor
del dialog
app.processEvents()
"""


def choose(home: Path, config: str, secret: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    environment |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(  # noqa: S603  # this Python
        [sys.executable, "-c", CHOOSE, config, str(secret)], env=environment, check=True, timeout=180
    )


def files_with_text(folder: Path, words: str) -> set[Path]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder) for path in files if words.encode() in path.read_bytes()}


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the system's own dialogs remember elsewhere")
def test_settings_of_qt_dialogs_are_in_the_own_folder_and_wiped(tmp_path: Path) -> None:
    home, secret = tmp_path / "home", tmp_path / "geheime-map"
    home.mkdir()
    secret.mkdir()
    choose(home, "usual", secret)
    # proves that the dialog writes the name of the folder, so that the checks below can fail
    assert files_with_text(home, secret.name) == {Path(".config/QtProject.conf")}
    (home / ".config" / "QtProject.conf").unlink()
    config = home / "herstel"
    choose(home, str(config), secret)
    assert files_with_text(home, secret.name) == {Path("herstel") / FOLDER / "QtProject.conf"}
    places = Places(config, config, config / "logboek")
    wiped = wipe(places, belongings(places, places.journal))
    assert wiped.left == ()
    assert files_with_text(home, secret.name) == set()
    assert not (config / FOLDER).exists()
