"""Versions of a framework: revisions of real repositories, the work tree, folders; whatever they are called."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sharewell.model.findings import Finding
from sharewell.reading.file import LARGEST
from sharewell.reading.folder import files_of
from sharewell.workspace.git import GitError, Repository
from sharewell.workspace.versions import NotComparableError, Versions, versions

from .conftest import FILES
from .repositories import commit, git, repository

IN_FOLDER = {f"protocols/{name}": text for name, text in FILES.items()}
HUB = FILES["hub.yaml"]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a framework in a folder; commands run at its root."""
    made = repository(tmp_path / "repo", IN_FOLDER | {"README.md": "Read me.\n"})
    monkeypatch.chdir(made)
    return made


def named(*words: str) -> Versions:
    """The versions that words name; their files are not read any more."""
    with versions(words) as found:
        return found


def texts(*words: str, framework: str | None = None) -> tuple[dict[str, object], dict[str, object]]:
    """The files of both versions, by path."""
    with versions(words, framework) as found:
        return tuple(  # type: ignore[return-value]
            {path: side.files.text(path) for path in side.files.paths()}
            for side in (found.before, found.after)
        )


def refused(*words: str) -> str:
    """What is said where versions cannot be compared."""
    with pytest.raises((GitError, NotComparableError)) as said, versions(words):
        pass
    return str(said.value)


# ---- what is compared ----------------------------------------------------------------------------------------------


def test_a_revision_is_compared_with_the_work_tree_and_what_git_does_not_know_yet_counts(repo: Path) -> None:
    (repo / "protocols/hub.yaml").write_text(HUB.replace("Hub", "The hub"), "utf-8")
    (repo / "protocols/new.yaml").write_text("party: new\ntitle: New\n", "utf-8")
    before, after = texts("main")
    assert before == FILES
    assert after == FILES | {
        "hub.yaml": HUB.replace("Hub", "The hub"),
        "new.yaml": "party: new\ntitle: New\n",
    }
    assert (named("main").after.name, texts()) == ("the work tree", (before, after))


def test_two_revisions_are_compared_without_the_work_tree(repo: Path) -> None:
    git(repo, "switch", "-q", "-c", "feature")
    commit(repo, {"protocols/hub.yaml": HUB.replace("Hub", "The hub")})
    (repo / "protocols/hub.yaml").write_text("spoilt", "utf-8")
    before, after = texts("main", "feature")
    assert (before["hub.yaml"], after["hub.yaml"]) == (HUB, HUB.replace("Hub", "The hub"))
    assert texts("main..feature") == (before, after)
    assert texts("main..") == (before, after)
    assert named("main", "feature").after.name == "feature"


def test_three_dots_compare_with_where_the_two_parted(repo: Path) -> None:
    git(repo, "switch", "-q", "-c", "feature")
    commit(repo, {"protocols/hub.yaml": HUB.replace("Hub", "The hub")})
    git(repo, "switch", "-q", "main")
    commit(repo, {"protocols/parties/police.yaml": "party: police\ntitle: Police\n"})
    before, after = texts("main...feature")
    assert "parties/police.yaml" not in before.keys() | after.keys()
    assert "parties/police.yaml" in texts("main..feature")[0]
    assert named("main...feature").before.name == "main"


@pytest.mark.parametrize("name", ["v1.0", "HEAD", "HEAD~1", "@", "main@{0}", "refs/heads/main"])
def test_a_revision_may_have_any_name_that_git_knows(repo: Path, name: str) -> None:
    commit(repo, {})
    git(repo, "tag", "-a", "v1.0", "-m", "The first")
    assert texts(name)[0] == FILES


def test_the_whole_name_of_a_commit_is_cut_where_it_is_told(repo: Path) -> None:
    name = git(repo, "rev-parse", "HEAD")
    assert (named(name).before.name, texts(name)[0]) == (name[:10], FILES)
    assert named(f"{name}...main").before.name == name[:10]


def test_two_folders_are_compared_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, hub in (("old", HUB), ("new", HUB.replace("Hub", "The hub"))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "framework.yaml").write_text(FILES["framework.yaml"], "utf-8")
        (tmp_path / name / "hub.yaml").write_text(hub, "utf-8")
    monkeypatch.chdir(tmp_path)
    before, after = texts("old", "new")
    assert (before["hub.yaml"], after["hub.yaml"]) == (HUB, HUB.replace("Hub", "The hub"))
    assert named("old", "new").root == tmp_path / "new"


def test_a_path_at_the_end_is_the_part_that_is_asked_about(repo: Path) -> None:
    assert [
        named(*words).within for words in (("main", "protocols"), ("main", "main", "protocols/parties"))
    ] == [
        "",
        "parties",
    ]
    assert named("protocols/hub.yaml").within == "hub.yaml"
    assert named("main", "protocols").root == repo / "protocols"


def test_from_a_folder_of_the_repository_it_is_the_same(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo / "protocols/parties")
    assert texts("main") == (FILES, FILES)


def test_what_a_hook_is_told_of_another_repository_does_not_count(
    repo: Path, tmp_path: Path, monkeypatch
) -> None:
    other = repository(tmp_path / "other", {"README.md": "Read me.\n"})
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert texts("main") == (FILES, FILES)


def test_a_word_that_may_be_either_has_to_be_written_out(repo: Path) -> None:
    git(repo, "branch", "protocols")
    assert "is a revision and also a file or folder. Write ./protocols" in refused("main", "protocols")
    assert named("main", "./protocols").after.name == "the work tree"
    assert named("main", "refs/heads/protocols").after.name == "refs/heads/protocols"


# ---- where the framework lies --------------------------------------------------------------------------------------


def test_a_framework_that_was_moved_is_found_where_it_lay(repo: Path) -> None:
    git(repo, "mv", "protocols", "sharing")
    commit(repo, {"other/framework.yaml": FILES["framework.yaml"].replace("mini", "other")})
    assert texts("HEAD~1", "sharing") == (FILES, FILES)
    assert texts("HEAD~1", "HEAD", "sharing")[0] == FILES


def test_where_there_was_no_framework_yet_everything_is_new(repo: Path, tmp_path: Path, monkeypatch) -> None:
    other = repository(tmp_path / "other", {"README.md": "Read me.\n"})
    commit(other, FILES)
    monkeypatch.chdir(other)
    assert texts("HEAD~1") == ({}, FILES)


def test_several_frameworks_have_to_be_told_apart(repo: Path) -> None:
    commit(repo, {"other/framework.yaml": FILES["framework.yaml"].replace("mini", "other")})
    assert "There are several frameworks below `.`." in refused("main")
    assert texts("main", framework="protocols") == (FILES, FILES)


def test_another_framework_inside_is_left_alone_as_on_the_disk(repo: Path) -> None:
    commit(
        repo,
        {"protocols/inner/framework.yaml": "framework: inner\ntitle: Inner\n", "protocols/inner/a.yaml": "a"},
    )
    commit(repo, {"protocols/.hidden/b.yaml": "b", "protocols/notes.txt": "n"})
    before, after = texts("main", "protocols")
    assert list(before) == list(after) == files_of(repo / "protocols") == sorted(FILES)


# ---- what a tree may hold ------------------------------------------------------------------------------------------


def test_links_and_submodules_are_not_followed(repo: Path) -> None:
    (repo / "protocols/link.yaml").symlink_to("/etc/passwd")
    git(repo, "add", "-A")
    inner = git(repo, "rev-parse", "HEAD")
    git(repo, "update-index", "--add", "--cacheinfo", f"160000,{inner},protocols/inner.yaml")
    git(repo, "commit", "-q", "-m", "A link and a submodule")
    with versions(["main", "HEAD", "protocols"]) as found:
        assert "inner.yaml" not in found.before.files.paths()
        said = [
            found.before.files.text("link.yaml"),
            named("main", "protocols").after.files.text("link.yaml"),
        ]
    assert said[0] == said[1]
    assert isinstance(said[0], Finding) and said[0].message.startswith("This is a symbolic link")


def test_a_link_in_place_of_the_framework_is_none(repo: Path) -> None:
    (repo / "protocols/framework.yaml").unlink()
    (repo / "protocols/framework.yaml").symlink_to("hub.yaml")
    git(repo, "add", "-A")
    git(repo, "commit", "-q", "-m", "A link")
    with versions(["HEAD~1", "HEAD"], "protocols") as found:
        assert not found.after.files.has("framework.yaml")


def test_the_size_of_what_is_read_is_bounded(repo: Path) -> None:
    commit(repo, {"protocols/large.yaml": "a" * (LARGEST + 1)})
    large = texts("main")[0]["large.yaml"]
    assert isinstance(large, Finding) and "larger than 1 MiB" in large.message


def test_names_of_files_may_be_anything(repo: Path) -> None:
    names = ["a\tb.yaml", 'quo"te.yaml', "line\nbreak.yaml", "--option.yaml", "ümlaut.yaml", "*.yaml"]
    strange = os.fsdecode(b"b\xff.yaml")
    commit(
        repo, {f"protocols/{name}": f"party: p{number}\n" for number, name in enumerate([*names, strange])}
    )
    before, after = texts("main", "protocols")
    assert before == after
    assert {*names, strange} <= before.keys()


# ---- what cannot be compared ---------------------------------------------------------------------------------------


def test_outside_a_repository_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert refused("main").startswith("This is no Git repository. Run it in one, or compare two folders")


def test_an_unknown_revision_is_named_with_what_was_meant(repo: Path) -> None:
    git(repo, "branch", "retention-review")
    assert refused("retention-reveiw") == (
        "There is no revision `retention-reveiw` in this repository. Did you mean `retention-review`?"
    )
    assert refused("main", "zzzzzz") == "There is no revision `zzzzzz` in this repository."


def test_a_branch_that_only_the_server_has_is_suggested(repo: Path, tmp_path: Path, monkeypatch) -> None:
    git(repo, "branch", "topic")
    git(tmp_path, "clone", "-q", str(repo), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    assert refused("topic").endswith("Did you mean `origin/topic`?")


def test_a_shallow_clone_says_how_to_get_the_rest(repo: Path, tmp_path: Path, monkeypatch) -> None:
    old = git(repo, "rev-parse", "HEAD")
    commit(repo, {"protocols/hub.yaml": HUB.replace("Hub", "The hub")})
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repo}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    said = refused(old)
    assert "`git fetch --unshallow`" in said and "`fetch-depth: 0`" in said
    assert texts("HEAD")[0]["hub.yaml"] == HUB.replace("Hub", "The hub")


def test_revisions_without_a_common_commit_have_no_place_where_they_parted(repo: Path) -> None:
    git(repo, "switch", "-q", "--orphan", "alone")
    commit(repo, IN_FOLDER)
    assert refused("main...alone") == "The two revisions have no commit in common."


def test_a_repository_without_a_commit_has_nothing_to_compare_with(tmp_path: Path, monkeypatch) -> None:
    git(tmp_path, "init", "-q", ".")
    monkeypatch.chdir(tmp_path)
    assert refused() == "This repository has no commit yet, so there is nothing to compare with."


@pytest.mark.parametrize(
    "word", ["--all", "-x", "^main", "main\n", "", ":/", "main:protocols", "main^{tree}"]
)
def test_a_revision_is_never_an_option_nor_anything_else(repo: Path, word: str) -> None:
    with Repository(repo) as opened:
        assert opened.commit(word) is None


# ---- bare, and hostile ---------------------------------------------------------------------------------------------


@pytest.fixture
def bare(repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bare clone of a repository with two branches; commands run outside of both."""
    git(repo, "switch", "-q", "-c", "feature")
    commit(repo, {"protocols/hub.yaml": HUB.replace("Hub", "The hub")})
    git(tmp_path, "clone", "-q", "--bare", str(repo), "bare.git")
    outside = tmp_path / "outside"
    outside.mkdir()
    monkeypatch.chdir(outside)
    return tmp_path / "bare.git"


def test_a_bare_repository_is_enough(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = texts("main", "feature", str(bare))
    assert (before["hub.yaml"], after["hub.yaml"]) == (HUB, HUB.replace("Hub", "The hub"))
    monkeypatch.chdir(bare)
    assert texts("main", "feature") == (before, after)
    assert texts("main...feature", framework="protocols") == (before, after)
    assert "no work tree, so name two revisions" in refused("main")


def test_nothing_that_a_repository_configures_is_run(repo: Path, tmp_path: Path) -> None:
    trap = tmp_path / "trap.sh"
    sprung = tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch {sprung}\ncat\n")
    trap.chmod(trap.stat().st_mode | stat.S_IXUSR)
    for key in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.editor",
        "core.askPass",
        "diff.external",
        "diff.trap.textconv",
        "filter.trap.clean",
        "filter.trap.smudge",
        "credential.helper",
        "pager.ls-tree",
        "alias.ls-tree",
    ):
        git(repo, "config", key, str(trap) if key != "alias.ls-tree" else f"!{trap}")
    git(repo, "config", "core.hooksPath", str(tmp_path / "hooks"))
    (tmp_path / "hooks").mkdir()
    for hook in ("post-checkout", "post-index-change", "pre-commit", "reference-transaction"):
        (tmp_path / "hooks" / hook).symlink_to(trap)
    (repo / ".gitattributes").write_text("*.yaml diff=trap filter=trap\n")
    (repo / "protocols/hub.yaml").write_text(HUB.replace("Hub", "The hub"), "utf-8")
    index = (repo / ".git/index").read_bytes()
    before, after = texts("main")
    assert (before["hub.yaml"], after["hub.yaml"]) == (HUB, HUB.replace("Hub", "The hub"))
    assert texts("main", "HEAD", "protocols")[1] == before
    assert (sprung.exists(), (repo / ".git/index").read_bytes()) == (False, index)
    git(repo, "status")
    assert sprung.exists(), "The trap is no trap."


def test_what_a_partial_clone_lacks_is_not_fetched(repo: Path, tmp_path: Path, monkeypatch) -> None:
    trap, sprung = tmp_path / "trap.sh", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch {sprung}\nexit 1\n")
    trap.chmod(0o755)
    clone = tmp_path / "partial"
    git(repo, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{repo}", "partial")
    for key, value in (("remote.origin.url", f"ext::{trap}"), ("protocol.ext.allow", "always")):
        git(clone, "config", key, value)
    monkeypatch.chdir(clone)
    with pytest.raises(GitError):
        texts("main", "main", framework="protocols")
    assert not sprung.exists()
    subprocess.run(("git", "cat-file", "-p", "main:protocols/hub.yaml"), capture_output=True, check=False)
    assert sprung.exists(), "The trap is no trap."


def test_a_program_called_git_in_the_folder_we_are_in_is_not_run(repo: Path, monkeypatch) -> None:
    trap = repo / "git"
    trap.write_text("#!/bin/sh\ntouch sprung\n")
    trap.chmod(0o755)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    assert texts("main")[0] == FILES
    assert not (repo / "sprung").exists()


def test_without_git_it_is_said(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo))
    assert refused("main").startswith("Git is not installed")


def test_the_process_that_reads_ends(repo: Path) -> None:
    def running() -> Iterator[str]:
        told = subprocess.run(
            ("ps", "--ppid", str(os.getpid()), "-o", "args="), capture_output=True, check=False
        )
        yield from (each for each in told.stdout.decode().splitlines() if "cat-file" in each)

    texts("main")
    assert list(running()) == []
