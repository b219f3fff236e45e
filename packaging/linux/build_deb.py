#!/usr/bin/env python3
"""Make a .deb of dist/herstel (see freeze.py) with dpkg-deb.

    python packaging/linux/build_deb.py [--bundle FOLDER] [--out FOLDER]
                                        [--maintainer "NAME <ADDRESS>"] [--homepage URL] [--pictures URL]

The publisher sets the maintainer, the homepage and the address of the screenshots; AppStream accepts only
screenshots on the web. Build on the oldest supported system, because the package requires at least the C
library of the build system.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import bundle
import freeze
import icons

HERE: Final = Path(__file__).resolve().parent
NOBODY: Final = "Herstel <nobody@herstel.invalid>"
"""The default maintainer; .invalid is a reserved domain (RFC 2606)."""
RECOMMENDED: Final = ("libcups2", "xdg-desktop-portal")
SCREENSHOTS: Final = {
    "today": ("A morning, typed in fifteen seconds", "Een ochtend, in vijftien seconden ingevuld"),
    "trends": ("Trends beside your own normal", "Trends naast wat voor jou gewoon is"),
    "week": ("The week, on screen and on paper", "De week, op het scherm en op papier"),
}
_THEME: Final = Path("usr/share/icons/hicolor")


@dataclass(frozen=True)
class Release:
    """The version, date, architecture and publisher of a package."""

    version: str
    moment: datetime
    architecture: str
    homepage: str = ""
    pictures: str = ""
    maintainer: str = NOBODY

    @property
    def debian(self) -> str:
        """The Debian version, in which 1.0~rc1 precedes 1.0."""
        return re.sub(r"\.?(a|b|rc|dev)(\d+)", r"~\1\2", self.version) + "-1"

    @property
    def file(self) -> str:
        """The file name of the package."""
        return f"{bundle.PROGRAM}_{self.debian}_{self.architecture}.deb"


def filled(text: str, release: Release) -> str:
    """Replace the placeholders for version, date and web addresses in a text."""
    text = text.replace("@VERSION@", release.version).replace("@DATE@", f"{release.moment:%Y-%m-%d}")
    return text.replace("  <!-- @WEB@ -->\n", "".join(f"  {line}\n" for line in web(release)))


def web(release: Release) -> Iterator[str]:
    """Yield the AppStream lines with the homepage and the screenshots."""
    if release.homepage:
        yield f'<url type="homepage">{release.homepage}</url>'
    if not release.pictures:
        return
    yield "<screenshots>"
    for number, (name, (english, dutch)) in enumerate(SCREENSHOTS.items()):
        yield "  <screenshot>" if number else '  <screenshot type="default">'
        yield f"    <caption>{english}</caption>"
        yield f'    <caption xml:lang="nl">{dutch}</caption>'
        yield f'    <image type="source">{release.pictures}/{name}-light.png</image>'
        yield "  </screenshot>"
    yield "</screenshots>"


def copy_program(source: Path, root: Path) -> None:
    """Copy the built program into the package, with a link in usr/bin."""
    shutil.copytree(source, root / "usr/lib/herstel", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/herstel").symlink_to("../lib/herstel/herstel")


def write_desktop(root: Path, release: Release) -> None:
    """Write the menu entry, the MIME types and the AppStream metadata."""
    for source, folder in (
        (f"{bundle.APP_ID}.desktop", "usr/share/applications"),
        (f"{bundle.APP_ID}.metainfo.xml", "usr/share/metainfo"),
        (f"{bundle.APP_ID}.mime.xml", "usr/share/mime/packages"),
    ):
        name = source.replace(".mime.xml", ".xml")
        put(root / folder / name, filled((HERE / source).read_text(encoding="utf-8"), release).encode())


def write_icons(root: Path) -> None:
    """Write the icons of the program and its file types, in every size and as SVG."""
    targets = {
        "herstel": f"apps/{bundle.APP_ID}",
        "herstel-journal": "mimetypes/" + bundle.JOURNAL_TYPE.replace("/", "-"),
        "herstel-week": "mimetypes/" + bundle.WEEK_TYPE.replace("/", "-"),
    }
    for name, target in targets.items():
        for size, data in icons.pngs(name).items():
            put(root / _THEME / f"{size}x{size}" / f"{target}.png", data)
        put(root / _THEME / "scalable" / f"{target}.svg", (icons.ICONS / f"{name}.svg").read_bytes())


def write_documents(root: Path, release: Release) -> None:
    """Write the manual page, the licence and the two changelogs of a Debian package."""
    documents = root / "usr/share/doc/herstel"
    manual = filled((HERE / "herstel.1").read_text(encoding="utf-8"), release)
    put(root / "usr/share/man/man1/herstel.1.gz", packed(manual.encode()))
    put(documents / "copyright", (HERE / "copyright").read_bytes())
    put(documents / "changelog.gz", packed((bundle.ROOT / "CHANGELOG.md").read_bytes()))
    entry = f"  * Version {release.version}; the changes are in changelog.gz.\n"
    date = format_datetime(release.moment)
    changelog = (
        f"herstel ({release.debian}) unstable; urgency=medium\n\n{entry}\n -- {release.maintainer}  {date}\n"
    )
    put(documents / "changelog.Debian.gz", packed(changelog.encode()))
    overrides = (HERE / "lintian-overrides").read_bytes()
    put(root / "usr/share/lintian/overrides/herstel", overrides)


def write_control(root: Path, release: Release) -> None:
    """Write the control file with the dependencies, and the checksums."""
    depends = bundle.debian_packages(freeze.required_of_system(root / "usr/lib/herstel"))
    depends[depends.index("libc6")] = f"libc6 (>= {least_libc(root / 'usr/lib/herstel')})"
    size = sum(-(-path.lstat().st_size // 1024) for path in root.rglob("*") if not path.is_dir())
    fields = {
        "Package": bundle.PROGRAM,
        "Version": release.debian,
        "Architecture": release.architecture,
        "Maintainer": release.maintainer,
        "Installed-Size": str(size),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join(RECOMMENDED),
        "Section": "misc",
        "Priority": "optional",
        "Homepage": release.homepage,
        "Description": (HERE / "description").read_text(encoding="utf-8").strip(),
    }
    control = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in files
    )
    put(root / "DEBIAN/control", control.encode())
    put(root / "DEBIAN/md5sums", sums.encode())


def least_libc(folder: Path) -> str:
    """Return the newest C library version that a file in a folder requires."""
    names: set[str] = set()
    for library in freeze.libraries(folder):
        command = [freeze.tool("objdump"), "-T", str(library)]
        shown = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
        names.update(re.findall(r"\(GLIBC_(\d+\.\d+)", shown))
    return max(names, key=lambda name: tuple(map(int, name.split("."))))


def put(path: Path, data: bytes) -> None:
    """Write a file; missing folders are created."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def packed(data: bytes) -> bytes:
    """Compress without a timestamp, so the result is reproducible."""
    return gzip.compress(data, compresslevel=9, mtime=0)


def build(source: Path, out: Path, release: Release) -> Path:
    """Make the package and return its path."""
    root = freeze.BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    copy_program(source, root)
    write_desktop(root, release)
    write_icons(root)
    write_documents(root, release)
    write_control(root, release)
    moment = int(release.moment.timestamp())
    freeze.normalise(root, moment)
    out.mkdir(parents=True, exist_ok=True)
    package = out / release.file
    # the compressed bytes depend on whether several threads are used, so the number is fixed
    command = [freeze.tool("dpkg-deb"), "--root-owner-group", "-Zxz", "-z6", "--threads-max=2"]
    fixed = os.environ | {"SOURCE_DATE_EPOCH": str(moment), "TZ": "UTC"}
    subprocess.run([*command, "--build", root, package], env=fixed, check=True)
    return package


def main(arguments: list[str]) -> int:
    """Make the package from the command line; return the exit status."""
    parser = argparse.ArgumentParser(description="Wrap the built program in a .deb.")
    parser.add_argument("--bundle", type=Path, default=bundle.ROOT / "dist" / bundle.PROGRAM)
    parser.add_argument("--out", type=Path, default=bundle.ROOT / "dist")
    parser.add_argument("--homepage", default="")
    parser.add_argument("--pictures", default="")
    parser.add_argument("--maintainer", default=NOBODY)
    options = parser.parse_args(arguments)
    command = [freeze.tool("dpkg"), "--print-architecture"]
    architecture = subprocess.run(command, capture_output=True, check=True, encoding="ascii").stdout.strip()
    moment = datetime.fromtimestamp(freeze.source_date(), UTC)
    pages = options.homepage, options.pictures.rstrip("/")
    release = Release(bundle.version(), moment, architecture, *pages, options.maintainer)
    package = build(options.bundle, options.out, release)
    print(f"{package}: {package.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
