"""The folders of Herstel's data, settings, logs and resources."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import platformdirs

if TYPE_CHECKING:
    from herstel_gui.domain.errors import NoHomeError

HOME_VARIABLE: Final = "HERSTEL_HOME"
"""Environment variable for one folder with all files, like the option ``--home``; for trials and tests."""

_NAME: Final = "herstel"


class Places(NamedTuple):
    """The folders of the user; ``prepare`` creates them."""

    data: Path
    """Holds the journal and its backups. Usually not synchronised, on any system."""
    config: Path
    logs: Path

    @property
    def journal(self) -> Path:
        """The path of the default journal."""
        return self.data / "dagboek.herstel"

    @property
    def backups(self) -> Path:
        """The folder of automatic backups."""
        return self.data / "reservekopieen"

    @property
    def waiting(self) -> Path:
        """The folder of changes that a journal file could not take before the program ended."""
        return self.data / "wachtend"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "instellingen.json"

    @property
    def log(self) -> Path:
        """The current log file."""
        return self.logs / "herstel.log"

    def prepare(self) -> tuple[Path, ...]:
        """Create the folders with rights for the owner only; return the folders that others could enter.

        Raises:
            OSError: a folder cannot be created.
        """
        return tuple(folder for folder in (self.data, self.config, self.logs) if _closed(folder))


def find_places(home: Path | None = None, environ: Mapping[str, str] = os.environ) -> Places:
    """Return the folders below ``home``, else below ``HERSTEL_HOME``, else the standard ones of the system.

    Raises:
        NoHomeError: the home folder of the user is unknown.
    """
    chosen = home or (Path(environ[HOME_VARIABLE]) if environ.get(HOME_VARIABLE) else None)
    if chosen is not None:
        chosen = _whole(chosen)
        return Places(chosen, chosen, chosen / "logboek")
    try:
        return Places(
            platformdirs.user_data_path(_NAME, appauthor=False),
            platformdirs.user_config_path(_NAME, appauthor=False),
            platformdirs.user_log_path(_NAME, appauthor=False),
        )
    except RuntimeError:
        raise _no_home() from None


def _no_home() -> NoHomeError:
    # imported late: the start-up window needs the folders but not the error texts
    from herstel_gui.domain.errors import NoHomeError  # noqa: PLC0415
    from herstel_gui.domain.text import Text, tr_noop  # noqa: PLC0415

    sentence = tr_noop(
        "Herstel weet niet waar je eigen map is (HOME ontbreekt). Kies een map met --home.",
    )
    return NoHomeError(Text(sentence))


def _whole(folder: Path) -> Path:
    try:
        return folder.expanduser().absolute()
    except RuntimeError:
        # ``~name`` of an unknown user is an ordinary file name
        return folder.absolute()


def home_folder() -> Path | None:
    """Return the home folder of the user; None when it is unknown."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def resources() -> Path:
    """Return the folder of translations, icons, styles and help.

    The folder is beside the package in a checkout, inside the package in a wheel, and in the bundle of a
    frozen program.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent.parent
    candidates = [package / "resources", package.parent / "resources"]
    bundle: object = getattr(sys, "_MEIPASS", None)
    if isinstance(bundle, str):
        candidates.insert(0, Path(bundle) / "resources")
    for folder in candidates:
        if os.path.isdir(folder):
            return folder
    raise FileNotFoundError("resources")


def _closed(folder: Path) -> bool:
    """Create a missing folder, or remove the rights of others; return whether others had rights."""
    if not os.path.isdir(folder):
        # missing parents, such as ~/.local, are created private too
        for missing in (parent for parent in reversed(folder.parents) if not os.path.exists(parent)):
            missing.mkdir(mode=0o700, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.stat()
    open_to_others = status.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    if os.name == "nt" or not open_to_others or status.st_uid != os.geteuid():
        return False
    folder.chmod(stat.S_IMODE(status.st_mode) & 0o700)
    return True
