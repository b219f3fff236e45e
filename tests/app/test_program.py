from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def start(home: Path, platform: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    command = [sys.executable, "-m", "herstel_gui", "--home", str(home)]
    return subprocess.run(  # noqa: S603  # the program itself
        command, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def test_without_a_screen_the_program_ends_with_one_sentence(tmp_path: Path) -> None:
    ended = start(tmp_path / "thuis", "nonsense")
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1].startswith("Herstel kan geen venster openen")


@pytest.mark.skipif(os.name == "nt", reason="the test needs the folder rights of POSIX")
def test_a_home_that_is_a_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    home = tmp_path / "thuis"
    home.write_text("geen map")
    ended = start(home, "offscreen")
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert "--home" in ended.stderr


def test_libraries_for_passwords_backups_and_trends_are_not_loaded_at_the_start() -> None:
    names = "{'alembic', 'cryptography', 'keyring', 'numpy', 'sqlcipher3'}"
    program = f"import sys, herstel_gui.app.program; print(sorted({names} & set(sys.modules)))"
    printed = subprocess.run(  # noqa: S603  # ourselves
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert printed.stdout.strip() == "[]"
