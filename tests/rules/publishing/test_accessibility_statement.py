from __future__ import annotations

import msgspec
import pytest

from sharewell.model.site import BuiltSite
from sharewell.rules.engine import inspect

from ..harness import DAY, findings_on, framework_of

RULE = "accessibility-statement"
FRAMEWORK = """\
framework: weirside
title: Weirside information sharing
area: Weirside
tiers: [{tier: agreement, title: Agreements, parent: none}]
"""
GOOD = "It is run by Weirside Council. Write to help@weirside.example. Prepared on 22 November 2026."


def told(text: str, framework: str = FRAMEWORK) -> list[tuple[str, int, str]]:
    """File, line and message of what is found with this statement; with that of the shell where it is empty."""
    own = f"---\n<!-- pages/accessibility.md -->\n# Accessibility statement\n\n{text}\n" if text else ""
    return [(each.place.file, each.place.line, each.message) for each in findings_on(framework + own, RULE)]


def test_a_statement_with_all_that_it_needs() -> None:
    assert told(GOOD) == []


@pytest.mark.parametrize(
    "left",
    ["[name of organisation]", "[insert date]", "TBC", "XXXX", "lorem ipsum", "INSERT NAME", "xx/xx/20xx"],
)
def test_what_is_left_of_a_template_is_told_at_its_line(left: str) -> None:
    assert told(f"{GOOD}\nAsk {left} for help.") == [
        (
            "pages/accessibility.md",
            4,
            f"The accessibility statement has a placeholder left in it: “{left}”.",
        )
    ]


def test_several_placeholders_are_told_together() -> None:
    (found,) = told(f"{GOOD} [name of organisation] [name of organisation] [phone number]")
    assert found[2].endswith("“[name of organisation]” and 1 more.")


def test_a_link_is_no_placeholder() -> None:
    assert told(f"{GOOD} See [AbilityNet](https://mcmw.abilitynet.org.uk/).") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It is run by Weirside Council. Write to help@weirside.example.", "does not give the day"),
        (
            "It is run by Weirside Council. Prepared on 22 November 2026.",
            "gives no mailbox or telephone number",
        ),
    ],
)
def test_what_is_missing_from_it(text: str, message: str) -> None:
    (found,) = told(text)
    assert message in found[2]


def test_a_telephone_number_is_a_contact() -> None:
    assert told("Weirside Council, 01632 960 128. Prepared on 2026-11-22.") == []


def test_the_statement_that_comes_with_sharewell_is_anyborough_s() -> None:
    (found,) = told("")
    assert "it seems to be somebody else's" in found[2]
    assert found[:2] == ("1.yaml", 1)
    assert told("", FRAMEWORK.replace("Weirside", "Anyborough")) == []


def test_an_organisation_of_the_framework_is_enough() -> None:
    party = "---\nparty: council\ntitle: Anyborough Council\n"
    assert told("", FRAMEWORK + party) == []


def test_a_site_without_one() -> None:
    corpus, _ = framework_of(FRAMEWORK)
    found = inspect(corpus, DAY, BuiltSite(files=()), frozenset({RULE}))
    assert [each.message for each in found] == ["The site has no accessibility statement."]
    assert msgspec.structs.asdict(found[0])["rule"] == RULE
