"""Reading a file from disk: what is refused before it is read as YAML."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sharewell.model.findings import Finding
from sharewell.reading.file import LARGEST, decode, read_text


def refusal(found: str | Finding) -> tuple[str, str, int, int]:
    assert isinstance(found, Finding)
    return found.rule, found.message, found.place.line, found.place.column


def test_text_is_read_without_its_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: caf\xc3\xa9\r\n")
    assert read_text(path, "a.yaml") == "a: café\r\n"


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    assert refusal(read_text(tmp_path / "a.yaml", "a.yaml")) == (
        "yaml-unsafe",
        "This file cannot be read: no such file or directory.",
        1,
        1,
    )


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: b\n")
    link = tmp_path / "b.yaml"
    try:
        link.symlink_to(tmp_path / "a.yaml")
    except OSError:  # Windows without the right to make links has none to follow.
        assert not link.exists()
        return
    rule, message, *_ = refusal(read_text(link, "b.yaml"))
    assert (rule, message) == ("yaml-unsafe", "This is a symbolic link, and links are not followed.")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(read_text(tmp_path, "a.yaml"))[1] == "This is not an ordinary file."


if hasattr(os, "mkfifo"):

    def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.yaml")
        assert refusal(read_text(tmp_path / "a.yaml", "a.yaml"))[1] == "This is not an ordinary file."


def test_size_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * LARGEST)
    assert read_text(path, "a.yaml") == "#" * LARGEST
    path.write_bytes(b"#" * (LARGEST + 1))
    assert refusal(read_text(path, "a.yaml"))[1] == "This file is larger than 1 MiB, so it is not read."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_called_by_its_name(encoding: str) -> None:
    rule, message, *_ = refusal(decode("\ufeffa: b\n".encode(encoding), "a.yaml"))
    assert rule == "yaml-unsafe"
    assert message == "This file is saved as UTF-16, which some programs on Windows call Unicode."


def test_another_encoding_is_found_at_its_line() -> None:
    assert refusal(decode("a: b\r\nc: é child’s\r\n".encode().replace("’".encode(), b"\x92"), "a.yaml")) == (
        "yaml-unsafe",
        "A character on line 2 is not in UTF-8: the byte 92, which is ’ in an older encoding of Windows.",
        2,
        11,
    )
