"""`sharewell build` and `sharewell serve`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sharewell.pages.publish.serve import ServeFailed

from .conftest import COUNCIL

GOOD_COUNCIL = COUNCIL.replace("part-of: the-county\n", "")


@pytest.fixture
def clean(folder: Path) -> Path:
    """The framework without any error."""
    (folder / "hub.yaml").unlink()
    (folder / "parties/council.yaml").write_text(GOOD_COUNCIL)
    return folder


def test_a_site_is_built_and_said_where(run, clean):
    done = run("build", "mini", "--to", "out/site")
    assert done.code == 0
    assert done.out.splitlines()[-1].endswith("Open out/site/index.html, or run `sharewell serve`.")
    assert "Reading and checking ..." in done.err
    assert "Anyborough Council" in Path("out/site/parties/council/index.html").read_text("utf-8")
    assert json.loads(Path("out/site/sharewell.json").read_text())["draft"] is False
    again = run("build", "mini", "--to", "out/site", "--quiet")
    assert (again.code, again.out, again.err) == (0, "", "")


def test_errors_refuse_the_site_unless_it_is_a_draft(run, folder):
    refused = run("build", "mini", "--to", "site")
    assert "mini/hub.yaml:5:9: error: " in refused.out
    assert refused.err.endswith("The site was not built: mend the errors, or build a draft with --draft.\n")
    assert (refused.code, Path("site").exists()) == (1, False)
    assert run("build", "mini", "--to", "site", "--draft").code == 0
    assert [
        page for page in Path("site").rglob("*.html") if "Draft site." not in page.read_text("utf-8")
    ] == []


def test_two_documents_with_one_id_stop_no_draft(run, clean):
    (clean / "parties/again.yaml").write_text(GOOD_COUNCIL)
    done = run("build", "mini", "--to", "site", "--draft")
    assert (done.code, "Traceback" in done.err) == (0, False)


@pytest.mark.parametrize("id", ["index", "framework"])
def test_an_id_that_the_site_uses_itself_is_no_traceback(run, clean, id):
    (clean / "parties/x.yaml").write_text(f"party: {id}\ntitle: The odd one\nis: [local-authority]\n")
    done = run("build", "mini", "--to", "site")
    assert (done.code, "fault of Sharewell" in done.err) in ((0, False), (2, False))


def test_a_folder_that_is_no_site_is_left_alone(run, clean):
    done = run("build", "mini", "--to", "mini")
    assert "holds files that are no site of Sharewell's" in done.err
    assert (done.code, sorted(each.name for each in clean.parent.iterdir())) == (2, ["mini"])


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_folder_without_a_framework_is_no_site(run, tmp_path, command):
    (tmp_path / "empty").mkdir()
    done = run(command, "empty")
    assert (done.code, done.out, Path("build").exists()) == (2, "", False)
    assert (
        done.err
        == "Error: There is no framework.yaml in `empty` or above, and a site is made of a framework.\n"
    )


def test_the_preview_shows_drafts_and_keeps_the_last_site_while_a_file_cannot_be_read(
    run, clean, monkeypatch
):
    outcomes, pages = [], []

    def serve(rebuild, site, watched, *, port, say):
        assert ([each.name for each in watched], port) == (["mini"], 8123)
        for text in (GOOD_COUNCIL, COUNCIL, "party: council\ntitle: [never closed\n", GOOD_COUNCIL):
            (clean / "parties/council.yaml").write_text(text)
            outcomes.append(rebuild())
            pages.append((site / "index.html").read_text("utf-8"))
        monkeypatch.setattr("sharewell.workspace.opening.open_framework", lost)
        outcomes.append(rebuild())

    def lost(*arguments, **options):
        raise FileNotFoundError(2, "No such file or directory", "mini/parties")

    monkeypatch.setattr("sharewell.pages.publish.serve.serve", serve)
    assert run("serve", "mini", "--port", "8123").code == 0
    assert [bool(each.failed) for each in outcomes] == [False, False, True, False, True]
    assert [{each.rule for each in one.findings if each.severity == "error"} for one in outcomes] == [
        set(),
        {"reference-unknown"},
        {"yaml-syntax"},
        set(),
        set(),
    ]
    assert outcomes[1].findings[-1].place.file == "mini/parties/council.yaml"
    assert ["Draft site." in page for page in pages] == [False, True, True, False]


def test_a_preview_that_cannot_begin_says_why(run, monkeypatch):
    def refuse(*arguments, **options):
        raise ServeFailed("Port 8000 cannot be used.")

    monkeypatch.setattr("sharewell.pages.publish.serve.serve", refuse)
    done = run("serve", "mini")
    assert (done.code, done.err) == (2, "Error: Port 8000 cannot be used.\n")
