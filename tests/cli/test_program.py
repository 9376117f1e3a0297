"""The program as a whole: help, unknown commands, terminals of all kinds, interruptions, faults of its own."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys

import click
import pytest

from sharewell import __version__
from sharewell.cli.group import Commands, group

assert isinstance(group, Commands)
COMMANDS = group.list_commands(click.Context(group))


def test_the_version_is_printed(run):
    said = f"sharewell {__version__}\n"
    assert (run("--version").out, run("--version", "check").out) == (said, said)


def test_help_lists_every_command_on_a_line_of_its_own(run):
    done = run("--help")
    assert COMMANDS == [
        "agree",
        "ask",
        "build",
        "check",
        "comment",
        "diff",
        "diff-driver",
        "explain",
        "fmt",
        "law",
        "log",
        "rule",
        "schema",
        "serve",
        "waive",
    ]
    assert done.code == 0
    for name in COMMANDS:
        (line,) = [each for each in done.out.splitlines() if each.startswith(f"  {name} ")]
        assert (line.endswith("."), "..." in line) == (True, False)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_and_every_option(run, name):
    done = run(name, "--help")
    command = group.get_command(click.Context(group), name)
    assert command is not None
    assert (done.code, done.err) == (0, "")
    assert all(each.help for each in command.params if isinstance(each, click.Option))
    assert done.out == run(name, "-h").out


def test_without_a_command_the_help_is_shown_and_nothing_was_done(run):
    done = run()
    assert (done.code, done.out) == (2, "")
    assert done.err == run("--help").out


@pytest.mark.parametrize(
    ("name", "said"),
    [("chek", "There is no command `chek`. Did you mean `check`?"), ("xyz", "There is no command `xyz`.\n")],
)
def test_a_command_that_does_not_exist_is_named(run, name, said):
    done = run(name, "mini")
    assert said in done.err
    assert (done.code, done.out) == (2, "")


# ---- where the words go --------------------------------------------------------------------------------------------


def colours(text: bytes) -> bool:
    """Whether a text holds a colour."""
    return b"\x1b[3" in text


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({}, False),
        ({"NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_a_file_gets_colours_only_when_asked(process, variables, coloured):
    out, _ = process("check", "mini", **variables).communicate()
    assert (colours(out), b"error" in out) == (coloured, True)


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_colours_unless_refused(folder, variables, coloured):
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "sharewell", "check", "mini"],
        env=os.environ | variables,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    text = b""
    try:
        while piece := os.read(ours, 65536):
            text += piece
    except OSError:
        pass  # how a terminal says that the other side has gone
    assert (program.wait(), colours(text), b"error" in text) == (1, coloured, True)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_no_encoding_stops_the_output(process, folder, encoding):
    (folder / "parties/council.yaml").write_text(
        "party: council\ntitle: 学校 → “teulu”\nis: [schol → “x”]\n", "utf-8"
    )
    plain = {"PYTHONIOENCODING": encoding, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for command in (("check", "mini"), ("rule",), ("rule", "law-repealed"), ("law", "dpa 2018")):
        program = process(*command, **plain)
        out, err = program.communicate()
        assert (program.returncode, err) == (int(command[0] == "check"), b""), command
        assert out
    report, _ = process("check", "mini", "--format", "json", **plain).communicate()
    assert "→ “x”" in json.dumps(json.loads(report.decode("utf-8")), ensure_ascii=False)


@pytest.mark.parametrize(
    ("command", "code"), [(("check", "mini"), 1), (("rule", "--format", "json"), 0), (("rule",), 0)]
)
def test_a_reader_that_has_read_enough_is_no_fault(process, folder, command, code):
    for number in range(200):
        (folder / f"{number}.yaml").write_text("a: [1\n")
    with process(*command) as program:
        program.stdout.readline()
        program.stdout.close()
        assert (program.wait(), program.stderr.read()) == (code, b"")


def test_a_full_disk_is_said(process, folder):
    with open("/dev/full", "w") as full:
        program = subprocess.run(
            [sys.executable, "-m", "sharewell", "check", "mini"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (program.returncode, program.stderr) == (2, b"Error: No space left on device\n")


def test_output_that_is_closed_goes_nowhere(process, folder):
    command = f"{sys.executable} -m sharewell check mini >&- 2>&-"
    assert subprocess.run(command, shell=True, check=False).returncode == 1


# ---- when something goes wrong -------------------------------------------------------------------------------------


def test_ctrl_c_stops_it_quietly(run, monkeypatch):
    def interrupted(*arguments: object, **options: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("sharewell.workspace.checking.check", interrupted)
    done = run("check", "mini")
    assert (done.code, done.out, done.err.strip()) == (130, "", "Stopped.")


def test_a_fault_of_its_own_is_called_one(run, monkeypatch):
    def faulty(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("sharewell.rules.engine.run", faulty)
    done = run("check", "mini")
    assert (done.code, done.out, "Traceback" in done.err) == (2, "", False)
    assert (
        "this is a fault of Sharewell, not of your documents: ZeroDivisionError: division by zero" in done.err
    )
    monkeypatch.setenv("SHAREWELL_TRACEBACK", "1")
    done = run("check", "mini")
    assert (done.code, done.err.startswith("Traceback"), "in faulty" in done.err) == (2, True, True)
