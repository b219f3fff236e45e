"""Where things are on this computer: the program's own files, and the user's."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs

if TYPE_CHECKING:
    from herstel_gui.domain.errors import NoHomeError

HOME_VARIABLE: Final = "HERSTEL_HOME"
"""Environment variable (and ``--home``) that puts all in one folder: to try things out, and for tests."""

_NAME: Final = "herstel"


@dataclass(frozen=True, slots=True)
class Places:
    """The user's folders. They need not exist yet; ``prepare`` sees to it."""

    data: Path
    """Holds the journal and its back-ups. Not a folder that is usually synchronised, on any system."""
    config: Path
    logs: Path

    @property
    def journal(self) -> Path:
        """The journal of a user who never chose another."""
        return self.data / "dagboek.herstel"

    @property
    def backups(self) -> Path:
        """Where back-ups are made by themselves."""
        return self.data / "reservekopieen"

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.config / "instellingen.json"

    @property
    def log(self) -> Path:
        """The log file of today."""
        return self.logs / "herstel.log"

    def prepare(self) -> tuple[Path, ...]:
        """Make the folders for the owner alone; return those that others could look into until now.

        Raises:
            OSError: when one cannot be made.
        """
        return tuple(folder for folder in (self.data, self.config, self.logs) if _closed(folder))


def find_places(home: Path | None = None, environ: Mapping[str, str] = os.environ) -> Places:
    """Return the folders under ``home``, else under ``HERSTEL_HOME``, else those the system prescribes.

    Raises:
        NoHomeError: when the system knows no home of this user.
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
    # the first moment of the window needs folders and cannot wait for what makes sentences
    from herstel_gui.domain.errors import NoHomeError  # noqa: PLC0415
    from herstel_gui.domain.text import Text, tr_noop  # noqa: PLC0415

    sentence = tr_noop(
        "Herstel weet niet waar je eigen map is: HOME is niet ingesteld. Kies een map met --home.",
    )
    return NoHomeError(Text(sentence))


def _whole(folder: Path) -> Path:
    try:
        return folder.expanduser().absolute()
    except RuntimeError:
        # a ~ of nobody is a name like any other
        return folder.absolute()


def home_folder() -> Path | None:
    """Return the user's own folder; None when the system knows none."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def resources() -> Path:
    """Return the folder of translations, icons, styles and help.

    In a checkout it lies beside the package, in a wheel inside it, in a frozen program beside the executable.

    Raises:
        FileNotFoundError: when the program is not whole.
    """
    package = Path(__file__).resolve().parent.parent
    candidates = [package / "resources", package.parent / "resources"]
    bundle: object = getattr(sys, "_MEIPASS", None)
    if isinstance(bundle, str):
        candidates.insert(0, Path(bundle) / "resources")
    for folder in candidates:
        if folder.is_dir():
            return folder
    raise FileNotFoundError("resources")


def _closed(folder: Path) -> bool:
    """Make the folder if need be and take away the rights of others; tell whether there were any."""
    if not folder.is_dir():
        # the folders above it are the system's (such as ~/.local) and private all the same when new
        for missing in (parent for parent in reversed(folder.parents) if not parent.exists()):
            missing.mkdir(mode=0o700, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.stat()
    open_to_others = status.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    if os.name == "nt" or not open_to_others or status.st_uid != os.geteuid():
        return False
    folder.chmod(stat.S_IMODE(status.st_mode) & 0o700)
    return True
