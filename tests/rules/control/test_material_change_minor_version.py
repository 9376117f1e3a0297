import datetime

import pytest

from sharewell.rules.engine import judge_base

from ..harness import DAY, altered_between, earlier_of, framework_of, places

RULE = "material-change-minor-version"
HEAD = "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"
BODIES = "---\nparty: council\ntitle: The Council\n---\nparty: team\ntitle: The team\npart-of: council\n"
FIRST = '  - {version: "2.0", on: 2026-01-05}\n'
PARTIES = "parties:\n  - {party: council}\n  - {party: trust}\n"
JOINED = PARTIES + "  - {party: police}\n"
ADOPTED = "adoptions:\n" + "".join(
    f'  - {{party: {each}, version: "2.0", on: 2026-01-09}}\n' for each in ("council", "trust")
)
BEFORE = f'version: "2.0"\n{PARTIES}{ADOPTED}revisions:\n{FIRST}'


def after(version: str, entry: str = "", more: str = "") -> str:
    new = f'  - {{version: "{version}"{entry}}}\n' if entry else ""
    return f'version: "{version}"\n{JOINED}{ADOPTED}{more}revisions:\n{FIRST}{new}'


def text(later: str, before: str = BEFORE) -> str:
    return f"# before\n{HEAD}{before}---\n{HEAD}{later}{BODIES}"


def between(later: str, before: str = BEFORE) -> list[tuple[str, int, str]]:
    return places(text(later, before), RULE)


@pytest.mark.parametrize(
    ("later", "line", "told"),
    [
        (after("2.0"), 5, "A material change was made, and the version is still 2.0: "),
        (
            after("2.1", ", on: 2026-11-18"),
            5,
            "A material change was made, and the version goes only from 2.0 to 2.1: ",
        ),
        (
            after("3.0"),
            5,
            "A material change was made, and the history has no entry for version 3.0: ",
        ),
        (
            after("3.0", ", material: no"),
            5,
            "A material change was made, and version 3.0 is called not material: ",
        ),
        (
            after("3.0", ", material: yes"),
            15,
            "The entry for version 3.0 does not say that these parties adopt again: The Council, trust.",
        ),
        (
            after("3.0", ", material: yes, adopt-again: [council]"),
            15,
            "The entry for version 3.0 does not say that these parties adopt again: trust.",
        ),
    ],
)
def test_a_material_change_needs_a_major_version_and_the_list_of_who_adopts_again(
    later: str, line: int, told: str
) -> None:
    ((severity, at, message),) = between(later)
    assert (severity, at) == ("error", line)
    assert message.startswith(told) and "takes part" in message


SIGNED = '  - {party: trust, version: "3.0", on: 2026-11-20}\n'


@pytest.mark.parametrize(
    ("before", "later"),
    [
        pytest.param(BEFORE, after("3.0", ", adopt-again: [council, trust]"), id="all-done"),
        pytest.param(BEFORE, after("3.0", ", adopt-again: [council]", SIGNED), id="one-has-signed-already"),
        pytest.param(BEFORE, BEFORE.replace("revisions", "answers-to: board\nrevisions"), id="not-material"),
        pytest.param(BEFORE + "status: draft\n", after("2.0") + "status: in-force\n", id="was-a-draft"),
        pytest.param(BEFORE, after("2.0") + "status: superseded\n", id="put-away"),
    ],
)
def test_what_fits_and_what_owes_nothing(before: str, later: str) -> None:
    assert between(later, before) == []


def test_an_organisation_is_listed_for_its_unit() -> None:
    def unit(keys: str) -> str:
        return keys.replace("party: council", "party: team")

    assert between(unit(after("3.0", ", adopt-again: [council, trust]")), unit(BEFORE)) == []


def test_the_next_version_and_the_parties_are_in_the_next_step_and_the_changes_beside_it() -> None:
    later = text(after("2.0"))
    corpus, _ = framework_of(later)
    altered = altered_between(earlier_of(later), corpus)
    (found,) = judge_base(corpus, DAY, altered, frozenset({RULE}))
    assert "version 3.0" in found.help and "The Council, trust under `adopt-again`" in found.help
    assert [(each.title, each.place.line if each.place else 0) for each in found.related] == [
        ("what changed", 9)
    ]


def test_a_waiver_answers_for_it_until_its_last_day() -> None:
    waiver = f"waivers: [{{rule: {RULE}, because: All agreed., accepted-by: chief, until: 2026-11-30}}]\n"
    later = text(after("2.0") + waiver)
    corpus, _ = framework_of(later)
    altered = altered_between(earlier_of(later), corpus)
    days = (datetime.date(2026, 11, 30), datetime.date(2026, 12, 1))
    assert [bool(each.waived) for day in days for each in judge_base(corpus, day, altered)] == [True, False]
