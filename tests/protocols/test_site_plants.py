"""Faults put where only the finished site shows them, into a copy of the worked framework: each is found, and nothing else.

They lie in pages that the partnership writes itself, in the folder `pages` beside framework.yaml; and, for what can go wrong in
the making, in a page that is changed before it is looked at.
"""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from sharewell import data
from sharewell.model.findings import Finding, Severity
from sharewell.pages.publish.engine import BuildFailed
from sharewell.rules.rule import Needs, registry
from sharewell.workspace.publishing import Refused, WhenWrong, publish

ANY_DAY = datetime.date(2031, 1, 1)

SUSPENDED = ("agreements/homelessness-referral.yaml", "status: in-force", "status: suspended")

PLANTS = {
    "accessibility-statement": (
        "pages/accessibility.md",
        (
            "# Accessibility statement\n\nThe site of Anyborough Council is run by [name of organisation].\n\n"
            "Write to information-sharing@anyborough.example. Prepared on 22 November 2026.\n"
        ),
        ("pages/accessibility.md", 3),
    ),
    "link-broken": (
        "pages/induction.md",
        "# Your first week\n\nRead [the charter](protocols/charter.md), then [the hub](protocols/safeguarding-hob.md).\n",
        ("pages/induction.md", 3),
    ),
    "private-field-published": (
        "pages/case-system.md",
        (
            "# The case system\n\nThe council has an impact assessment of the case system. It says: support staff's openings of "
            "records are to be reported each month.\n"
        ),
        ("agreements/case-system-contract.yaml", 1),
    ),
    "status-not-shown": (
        "pages/protocols/homelessness-referral.md",
        "# Homelessness referral\n\nHospitals and probation tell housing options who may lose their home.\n",
        ("pages/protocols/homelessness-referral.md", 1),
    ),
}
"""By rule: the page that is added, its text, and the file and line of the finding; 1 for any line of a document."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(data.folder("protocols"), tmp_path / "protocols"))


def plant(root: Path, rule: str) -> None:
    path, text, _ = PLANTS[rule]
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    if rule == "status-not-shown":
        file, old, new = SUSPENDED
        text = (root / file).read_text("utf-8")
        assert text.count(old) == 1
        (root / file).write_text(text.replace(old, new), encoding="utf-8")


def where(finding: Finding) -> tuple[str, str, int]:
    line = finding.place.line if finding.place.file.startswith("pages/") else 1
    return finding.rule, finding.place.file, line


def test_every_rule_about_the_site_has_a_plant() -> None:
    assert {
        name for name, rule in registry().items() if rule.declaration.needs is Needs.SITE
    } == PLANTS.keys()


def test_the_site_of_the_framework_has_no_finding_and_every_rule_was_run(tmp_path: Path) -> None:
    published = publish(data.folder("protocols"), tmp_path / "site", ANY_DAY)
    assert (published.found, published.warnings) == ((), ())
    assert {registry()[each.rule].declaration.needs for each in published.checked.report.not_run} <= {
        Needs.BASE
    }


def test_the_plants_are_found_on_the_built_site_and_nothing_else(copy: Path, tmp_path: Path) -> None:
    for rule in PLANTS:
        plant(copy, rule)
    published = publish(copy, tmp_path / "site", ANY_DAY, when_wrong=WhenWrong.DRAFT)
    expected = sorted((rule, *at) for rule, (_, _, at) in PLANTS.items())
    assert sorted(where(each) for each in published.found) == expected
    assert all(each.help for each in published.found)
    assert set(published.found) <= set(published.checked.report.findings)


@pytest.mark.parametrize(("rule", "is_refused"), [("private-field-published", True), ("link-broken", False)])
def test_an_error_on_the_finished_site_leaves_the_old_one_in_its_place(
    copy: Path, tmp_path: Path, rule: str, is_refused: bool
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "sharewell.json").write_text("{}")
    plant(copy, rule)
    if is_refused:
        with pytest.raises(Refused) as refused:
            publish(copy, site, ANY_DAY)
        report = refused.value.checked.report
        assert [each.rule for each in report.findings if each.severity is Severity.ERROR] == [rule]
        assert [file.name for file in site.iterdir()] == ["sharewell.json"]
    else:
        assert [each.rule for each in publish(copy, site, ANY_DAY).found] == [rule]
        assert (site / "induction/index.html").is_file()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("latin.md", b"# Caf\xe9\n", "is not a text in UTF-8"),
        ("my page.md", b"# Mine\n", "cannot be the path of a page"),
    ],
)
def test_a_page_of_their_own_that_cannot_be_used_is_said_in_a_sentence(
    copy: Path, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (copy / "pages").mkdir()
    (copy / "pages" / name).write_bytes(content)
    with pytest.raises(BuildFailed, match=said):
        publish(copy, tmp_path / "site", ANY_DAY, when_wrong=WhenWrong.DRAFT)
