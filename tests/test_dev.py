"""The decisions of dev.py, without performing a setup."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import NoReturn

import pytest

import dev

BOOKWORM = (
    "ii \tlibdbus-1-3\t\n"
    "ii \tlibegl1\t\n"
    "ii \tlibfontconfig1\tlibfontconfig\n"
    "rc \tlibgl1\t\n"
    "hi \tlibglib2.0-0\t\n"
    "iU \tlibxkbcommon0\t\n"
)
TRIXIE = "ii \tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.4-3), libgirepository-1.0-1t64 (= 1)\nii \tlibegl1\t\n"


class TestMissingPackages:
    def test_only_installed_or_held_packages_count(self) -> None:
        needed = ["libegl1", "libgl1", "libglib2.0-0", "libxkbcommon0", "libxcb-cursor0"]
        assert dev.missing_packages(needed, BOOKWORM) == ["libgl1", "libxkbcommon0", "libxcb-cursor0"]

    def test_a_package_that_provides_the_name_counts(self) -> None:
        assert dev.missing_packages(["libglib2.0-0", "libegl1"], TRIXIE) == []

    def test_without_packages_all_are_missing_in_the_given_order(self) -> None:
        assert dev.missing_packages(dev.SCREEN_PACKAGES, "") == list(dev.SCREEN_PACKAGES)

    def test_packages_without_a_screen_are_a_subset(self) -> None:
        assert set(dev.OFFSCREEN_PACKAGES) < set(dev.SCREEN_PACKAGES)


class TestLineToType:
    def test_with_sudo(self) -> None:
        assert dev.line_to_type(["libegl1", "libgl1"], has_sudo=True) == (
            "sudo apt-get update && sudo apt-get install --yes --no-install-recommends libegl1 libgl1"
        )

    def test_without_sudo_the_line_uses_su(self) -> None:
        assert dev.line_to_type(["libegl1"], has_sudo=False) == (
            "su -c 'apt-get update && apt-get install --yes --no-install-recommends libegl1'"
        )


class TestEnsureSystemPackages:
    @pytest.fixture
    def steps(self, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
        """Record the setup steps on a Debian with few packages, without running them."""
        recorded: list[list[str]] = []
        monkeypatch.setattr(dev, "is_debian", lambda: True)
        monkeypatch.setattr(dev, "has_ensurepip", lambda: False)
        monkeypatch.setattr(dev, "package_listing", lambda: BOOKWORM)
        monkeypatch.setattr(dev, "run_setup_step", lambda command, _environment: recorded.append(command))
        return recorded

    def test_root_installs_packages(self, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(dev, "root_prefix", list)
        dev.ensure_system_packages(["libegl1", "libgl1"])
        install = ["apt-get", "install", "--yes", "--no-install-recommends", "python3-venv", "libgl1"]
        assert steps == [["apt-get", "update"], install]

    def test_sudo_without_a_password_installs_packages(
        self, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dev, "root_prefix", lambda: ["sudo", "-n"])
        dev.ensure_system_packages([])
        assert [step[:3] for step in steps] == [["sudo", "-n", "apt-get"]] * 2

    def test_without_root_the_line_to_type_is_reported(
        self, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dev, "root_prefix", lambda: None)
        with pytest.raises(dev.SetupError, match=r"apt-get install .* python3-venv libgl1"):
            dev.ensure_system_packages(["libgl1"])
        assert steps == []

    def test_the_line_to_type_covers_later_commands(
        self, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """After the reported line, a command that needs more packages finds them all."""
        monkeypatch.setattr(dev, "root_prefix", lambda: None)
        with pytest.raises(dev.SetupError) as error:
            dev.ensure_system_packages(dev.OFFSCREEN_PACKAGES)
        (line,) = (line for line in str(error.value).splitlines() if "apt-get" in line)
        monkeypatch.setattr(dev, "has_ensurepip", lambda: True)
        installed = "".join(f"ii \t{name.strip(chr(39))}\t\n" for name in line.split())
        monkeypatch.setattr(dev, "package_listing", lambda: BOOKWORM + installed)
        dev.ensure_system_packages(dev.SCREEN_PACKAGES)
        assert steps == []

    def test_no_steps_when_no_packages_are_missing(
        self, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dev, "has_ensurepip", lambda: True)
        dev.ensure_system_packages(["libegl1"])
        assert steps == []

    def test_no_steps_on_other_systems(self, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(dev, "is_debian", lambda: False)
        dev.ensure_system_packages(["libgl1"])
        assert steps == []


class TestStamp:
    LOCKS = (b"numpy==2.4.6\n", b"ruff==0.17.6\n")

    def test_equal_input_gives_equal_stamps(self) -> None:
        assert dev.lock_stamp(self.LOCKS, python="3.11.2", root="/a") == dev.lock_stamp(
            iter(self.LOCKS), python="3.11.2", root="/a"
        )

    @pytest.mark.parametrize(
        ("locks", "python", "root"),
        [
            ((b"numpy==2.4.7\n", b"ruff==0.17.6\n"), "3.11.2", "/a"),
            ((b"numpy==2.4.6\nruff==0.17.6\n", b""), "3.11.2", "/a"),
            (LOCKS, "3.13.5", "/a"),
            (LOCKS, "3.11.2", "/b"),
        ],
        ids=["other pin", "line moved", "other Python", "checkout moved"],
    )
    def test_different_input_gives_different_stamps(
        self, locks: tuple[bytes, ...], python: str, root: str
    ) -> None:
        wanted = dev.lock_stamp(self.LOCKS, python="3.11.2", root="/a")
        assert dev.lock_stamp(locks, python=python, root=root) != wanted


class TestEnvironmentIsReady:
    @pytest.fixture
    def finished(self, tmp_path: Path) -> dev.Environment:
        """Make a complete environment with the stamp "now"."""
        environment = dev.Environment(tmp_path, dev.LOCKS, has_project=True)
        environment.program("python").parent.mkdir()
        environment.program("python").touch()
        environment.stamp.write_text("now", encoding="utf-8")
        return environment

    def test_a_complete_environment_is_ready(self, finished: dev.Environment) -> None:
        assert finished.is_ready("now")

    def test_another_stamp_is_not_ready(self, finished: dev.Environment) -> None:
        finished.stamp.write_text("then", encoding="utf-8")
        assert not finished.is_ready("now")

    def test_a_missing_stamp_is_not_ready(self, finished: dev.Environment) -> None:
        finished.stamp.unlink()
        assert not finished.is_ready("now")

    def test_an_unreadable_stamp_is_not_ready(self, finished: dev.Environment) -> None:
        finished.stamp.write_bytes(b"\xff\xfe")
        assert not finished.is_ready("now")

    def test_a_missing_python_is_not_ready(self, finished: dev.Environment) -> None:
        finished.program("python").unlink()
        assert not finished.is_ready("now")


class TestMakeEnvironment:
    @pytest.fixture
    def steps(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """Record the steps of making an environment in an empty folder, without running them."""
        recorded: list[str] = []
        environment = dev.Environment(tmp_path, dev.LOCKS, has_project=True)
        monkeypatch.setattr(dev, "ENVIRONMENT", environment)
        monkeypatch.setattr(dev, "remove", lambda _folder: None)
        monkeypatch.setattr(venv, "create", lambda *_place, **_options: recorded.append("create"))
        monkeypatch.setattr(dev, "install_packages", lambda _environment: recorded.append("install"))
        return recorded

    def test_the_stamp_is_written_last(self, steps: list[str]) -> None:
        dev.ENVIRONMENT.make("now")
        assert steps == ["create", "install"]
        assert dev.ENVIRONMENT.stamp.read_text(encoding="utf-8") == "now"

    @pytest.mark.parametrize(
        "trouble",
        [
            PermissionError(13, "Permission denied"),
            OSError(28, "No space left on device"),
            subprocess.CalledProcessError(1, ["ensurepip"], b"No space left on device"),
            KeyboardInterrupt(),
            dev.SetupError("no network"),
        ],
    )
    @pytest.mark.parametrize("step", ["create", "install"])
    def test_a_failure_is_reported_and_the_next_run_starts_over(
        self,
        steps: list[str],
        trouble: BaseException,
        step: str,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        def fail(*_place: object, **_options: object) -> NoReturn:
            raise trouble

        replaced = {"create": (venv, "create"), "install": (dev, "install_packages")}[step]
        with monkeypatch.context() as patch:
            patch.setattr(*replaced, fail)
            patch.setattr(dev, "ensure_system_packages", lambda _needed: None)
            assert dev.main(["test"]) in {dev.FAULT, dev.INTERRUPTED}
        output = capsys.readouterr().err
        assert "Traceback" not in output
        assert output.splitlines()[-1]
        assert not dev.ENVIRONMENT.stamp.exists()
        dev.ENVIRONMENT.make("now")
        assert steps[-2:] == ["create", "install"]

    def test_the_stamp_depends_on_the_commands_of_the_project(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = dev.ENVIRONMENT.wanted_stamp()
        text = dev.PROJECT.read_text(encoding="utf-8")
        for changed, other in (("herstel_gui.__main__:main", True), ("[tool.mypy]", False)):
            project = tmp_path / "pyproject.toml"
            project.write_text(text.replace(changed, changed[:-1] + "x" + changed[-1]), encoding="utf-8")
            monkeypatch.setattr(dev, "PROJECT", project)
            assert (dev.ENVIRONMENT.wanted_stamp() != before) is other


PIP_OUTPUT = (
    "Looking in indexes: https://example.org/simple",
    "Ignoring pywin32-ctypes: markers 'sys_platform == \"win32\"' don't match your environment",
    "Collecting alembic==1.20.1 (from -r packaging/requirements.lock (line 3))",
    "  Downloading alembic-1.20.1-py3-none-any.whl (270 kB)",
    "Processing /a b/jaraco.classes-3.4.0-py3-none-any.whl (from -r packaging/requirements.lock (line 4))",
    "Collecting PySide6_Essentials==6.11.3 (from -r packaging/requirements.lock (line 5))",
    "  Downloading pyside6_essentials-6.11.3-cp39-abi3-manylinux_2_34_x86_64.whl (80.3 MB)",
    "Installing collected packages: jaraco.classes, alembic, PySide6_Essentials",
    "Successfully installed PySide6_Essentials-6.11.3 alembic-1.20.1 jaraco.classes-3.4.0",
)


class TestProgress:
    def test_a_terminal_shows_every_package_on_one_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        progress = dev.Progress(4, terminal=True)
        for line in PIP_OUTPUT:
            progress.read_line(f"{line}\n")
        progress.end()
        output = capsys.readouterr().err
        assert "\n" not in output
        assert [line.strip() for line in output.split("\r") if line.strip()] == [
            "dev.py: package 1 of 3: alembic",
            "dev.py: downloading alembic, 270 kB",
            "dev.py: package 2 of 3: jaraco.classes",
            "dev.py: package 3 of 3: PySide6_Essentials",
            "dev.py: downloading pyside6_essentials, 80.3 MB",
            "dev.py: unpacking 3 packages",
        ]

    def test_without_a_terminal_there_are_few_lines(self, capsys: pytest.CaptureFixture[str]) -> None:
        progress = dev.Progress(60, terminal=False)
        for number in range(58):
            progress.read_line(f"Collecting p{number}==1.0 (from -r x.lock (line 1))")
            progress.read_line(f"  Downloading p{number}-1.0-py3-none-any.whl (9.0 kB)")
        for line in PIP_OUTPUT[5:]:
            progress.read_line(line)
        progress.end()
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 7
        assert lines[-2:] == [
            "dev.py: downloading pyside6_essentials, 80.3 MB",
            "dev.py: unpacking 59 packages",
        ]

    def test_a_failure_shows_the_last_lines_and_a_hint(self, capsys: pytest.CaptureFixture[str]) -> None:
        program = "import sys; print('Collecting x==1'); print('ERROR: é, no network'); sys.exit(1)"
        with pytest.raises(dev.SetupError, match="Is there a network"):
            dev.follow_pip([sys.executable, "-X", "utf8", "-c", program], 1)
        assert "ERROR: é, no network" in capsys.readouterr().err


class TestTrackedFiles:
    @pytest.mark.skipif(not shutil.which("git"), reason="NOT TRIED: there is no git")
    def test_tracked_ignored_files_are_reported(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dev, "ROOT", tmp_path)
        assert dev.check_tracked() == [], "outside a clone"
        (tmp_path / ".gitignore").write_text("/.flatpak-builder/\n", encoding="utf-8")
        finished = tmp_path / ".flatpak-builder" / "ccache.conf"
        finished.parent.mkdir()
        finished.touch()
        for words in (["init", "-q"], ["add", ".gitignore"]):
            subprocess.run(["git", *words], cwd=tmp_path, check=True)  # noqa: S603, S607
        assert dev.check_tracked() == []
        subprocess.run(["git", "add", "--force", "."], cwd=tmp_path, check=True)  # noqa: S607
        assert dev.check_tracked() == ["tracked and ignored: .flatpak-builder/ccache.conf"]


class TestRemove:
    def test_a_folder_with_contents(self, tmp_path: Path) -> None:
        (tmp_path / "a" / "b").mkdir(parents=True)
        dev.remove(tmp_path / "a")
        assert not (tmp_path / "a").exists()

    def test_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "a").touch()
        dev.remove(tmp_path / "a")
        assert not (tmp_path / "a").exists()

    def test_a_missing_path(self, tmp_path: Path) -> None:
        dev.remove(tmp_path / "a")
        assert list(tmp_path.iterdir()) == []


class TestCommandLine:
    @pytest.mark.parametrize("arguments", [[], ["nonsense"], ["--nonsense"], [""]])
    def test_an_unknown_command_prints_the_usage_and_returns_2(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def never(*_arguments: object) -> NoReturn:
            pytest.fail("set up for a command that does not exist")

        monkeypatch.setattr(dev, "ensure_system_packages", never)
        monkeypatch.setattr(dev.Environment, "ensure", never)
        assert dev.main(arguments) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("usage: python3 dev.py COMMAND")
        assert all(f"\n  {name} " in err for name in dev.COMMANDS)

    def test_help_is_printed_on_standard_output(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert dev.main(["--help"]) == 0
        assert capsys.readouterr().out.startswith("usage: ")

    def test_a_setup_error_is_printed_without_traceback(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(_needed: object) -> NoReturn:
            raise dev.SetupError("type this")

        monkeypatch.setattr(dev, "ensure_system_packages", fail)
        assert dev.main(["test"]) == 1
        assert capsys.readouterr().err == "dev.py: type this\n"

    @pytest.mark.parametrize(
        ("name", "needed"), [("run", dev.SCREEN_PACKAGES), ("test", dev.OFFSCREEN_PACKAGES)]
    )
    def test_arguments_go_to_the_command(
        self, name: str, needed: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        packages: list[object] = []
        started: list[list[str]] = []

        def note(command: list[str], **_options: object) -> int:
            started.append(command)
            return 7

        monkeypatch.setattr(dev, "ensure_system_packages", packages.append)
        monkeypatch.setattr(dev.Environment, "ensure", lambda _self: None)
        monkeypatch.setattr(dev, "ensure_translations", lambda: None)
        monkeypatch.setattr(dev, "start", note)
        assert dev.main([name, "-k", "a b"]) == 7
        assert packages == [needed]
        assert [command[-2:] for command in started] == [["-k", "a b"]]

    @pytest.mark.parametrize(
        ("arguments", "parallel"),
        [([], True), (["-q", "-k", "pulse"], True), (["tests/test_dev.py"], False), (["--pdb"], False)],
    )
    def test_only_a_run_of_all_tests_uses_all_cores(
        self, arguments: list[str], monkeypatch: pytest.MonkeyPatch, *, parallel: bool
    ) -> None:
        started: list[list[str]] = []

        def note(command: list[str]) -> int:
            started.append(command)
            return 0

        monkeypatch.setattr(dev, "start", note)
        monkeypatch.chdir(dev.ROOT)
        dev.test(arguments)
        assert ("-n" in started[0]) is parallel


class TestLocks:
    @pytest.mark.parametrize("lock", dev.LOCKS, ids=lambda lock: lock.name)
    def test_every_line_pins_a_version_without_an_address(self, lock: Path) -> None:
        lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        pins = [line for line in lines if line != "-r requirements.lock"]
        assert pins
        pattern = re.compile(r'[A-Za-z0-9._-]+==[0-9][0-9.]*( ; [a-z_]+ (==|!=|<) "\S+".*)?')
        assert [pin for pin in pins if not pattern.fullmatch(pin)] == []
        assert pins == sorted(pins, key=lambda pin: pin.partition("==")[0].casefold())
