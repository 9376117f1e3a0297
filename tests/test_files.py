"""Files are written whole or not at all."""

from __future__ import annotations

import os

import pytest

from sharewell.files import write_bytes, write_text


def test_a_file_is_written_with_its_folders(tmp_path):
    file = tmp_path / "a/b/c.txt"
    assert (write_text(file, "ä\n"), file.read_bytes()) == (True, "ä\n".encode())
    assert [each.name for each in file.parent.iterdir()] == ["c.txt"]


def test_a_file_that_holds_it_already_is_not_touched(tmp_path):
    file = tmp_path / "x"
    file.write_bytes(b"same")
    os.utime(file, ns=(1, 1))
    assert (write_bytes(file, b"same"), file.stat().st_mtime_ns) == (False, 1)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path, mode):
    file = tmp_path / "x"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_bytes(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", mode)


def test_a_new_file_is_as_readable_as_others_unless_it_is_private(tmp_path):
    before = os.umask(0o027)
    try:
        write_bytes(tmp_path / "open", b"x")
        write_bytes(tmp_path / "closed", b"x", private=True)
    finally:
        os.umask(before)
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("open", "closed")] == [0o640, 0o600]


def test_an_interrupted_write_leaves_the_old_file_and_no_litter(tmp_path, monkeypatch):
    file = tmp_path / "x"
    file.write_bytes(b"old")

    def stopped(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(file, b"new")
    assert ([each.name for each in tmp_path.iterdir()], file.read_bytes()) == (["x"], b"old")


def test_a_folder_in_the_files_place_is_an_error(tmp_path):
    (tmp_path / "x").mkdir()
    with pytest.raises(OSError):
        write_bytes(tmp_path / "x", b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["x"]
