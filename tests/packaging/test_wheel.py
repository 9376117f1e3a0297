"""The wheel and the source archive carry what they should, and the wheel runs where there is no checkout."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

from sharewell import __version__

ROOT = Path(__file__).resolve().parents[2]
CARRIED = ("schema/", "site/", "protocols/")
# Building and installing takes seconds: one process does it, once.
pytestmark = pytest.mark.xdist_group("wheel")


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel that was built from that archive alone."""
    folder = tmp_path_factory.mktemp("archives")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def installed(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a new environment with the wheel in it.

    Its dependencies are the ones that the tests run with, reached by a .pth file: nothing is fetched, and the
    checkout stays out of reach, since a .pth file named by another (the editable install's) is not followed.
    """
    home = tmp_path_factory.mktemp("elsewhere") / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    commands = home / ("Scripts" if os.name == "nt" else "bin")
    wheel = str(next(archives.glob("*.whl")))
    python = str(commands / "python")
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*install, wheel], check=True, capture_output=True)
    where = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(where, check=True, capture_output=True, text=True).stdout.strip())
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return commands


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder that knows nothing of the checkout, with a home of its own.

    Charts are drawn by a program that the dependencies brought, so their folder of commands is on the PATH.
    """
    names = {
        "HOME": str(folder),
        "PATH": os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]]),
    }
    return subprocess.run(command, cwd=folder, env=names, capture_output=True, text=True, check=False)


def test_the_wheel_carries_the_code_and_the_three_folders_and_nothing_else(
    archives: Path, tracked: list[str]
) -> None:
    with zipfile.ZipFile(next(archives.glob("*.whl"))) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    code = {name.removeprefix("toolkit/") for name in tracked if name.startswith("toolkit/sharewell/")}
    assert names == code | {f"sharewell/_data/{name}" for name in tracked if name.startswith(CARRIED)}
    assert "sharewell/py.typed" in names
    for folder in CARRIED:
        assert any(name.startswith(f"sharewell/_data/{folder}") for name in names), folder


def test_the_wheel_names_its_licence(archives: Path) -> None:
    with zipfile.ZipFile(next(archives.glob("*.whl"))) as wheel:
        folder = f"sharewell-{__version__}.dist-info"
        metadata = wheel.read(f"{folder}/METADATA").decode()
        licence = wheel.read(f"{folder}/licenses/LICENSE").decode()
    assert "License-Expression: MIT\n" in metadata
    assert "The Sharewell founders" in licence


def test_the_source_archive_carries_what_the_wheel_is_built_from(archives: Path, tracked: list[str]) -> None:
    with tarfile.open(next(archives.glob("*.tar.gz"))) as archive:
        names = {member.name.split("/", 1)[1] for member in archive if member.isfile()}
    wanted = {name for name in tracked if name.startswith(("toolkit/sharewell/", *CARRIED))}
    assert names == wanted | {"pyproject.toml", "README.md", "LICENSE", ".gitignore", "PKG-INFO"}


def test_the_installed_command_answers_its_version(installed: Path, tmp_path: Path) -> None:
    done = run([str(installed / "sharewell"), "--version"], tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, f"sharewell {__version__}")


def test_the_version_is_answered_before_click_is_loaded(installed: Path, tmp_path: Path) -> None:
    ask = """if True:
        import sys
        from sharewell.cli import main
        sys.argv[1:] = ["--version"]
        try:
            main()
        finally:
            print("click" in sys.modules)"""
    done = run([str(installed / "python"), "-c", ask], tmp_path)
    assert done.stdout.splitlines() == [f"sharewell {__version__}", "False"]


@pytest.mark.parametrize("name", [folder.rstrip("/") for folder in CARRIED])
def test_the_installed_package_finds_its_own_folders(name: str, installed: Path, tmp_path: Path) -> None:
    ask = f"import sharewell.data as data; print(data.folder({name!r}))"
    done = run([str(installed / "python"), "-c", ask], tmp_path)
    folder = Path(done.stdout.strip())
    assert folder.is_relative_to(installed.parent)
    assert (folder.parent.name, folder.name, folder.is_dir()) == ("_data", name, True)


def test_the_installed_command_checks_and_builds_the_framework_it_carries(
    installed: Path, tmp_path: Path
) -> None:
    ask = "import shutil, sharewell.data as data; shutil.copytree(data.folder('protocols'), 'protocols')"
    run([str(installed / "python"), "-c", ask], tmp_path)
    checked = run([str(installed / "sharewell"), "check", "protocols"], tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    built = run([str(installed / "sharewell"), "build", "protocols"], tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    assert list(tmp_path.rglob("index.html"))
