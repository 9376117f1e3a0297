import pytest

from ..told import Told, assert_told
from .parts import document, framework

RULE = "status-disagrees"

KEPT = ('version: "1.0"', 'revisions: [{version: "1.0"}]')
ADOPTED = 'adoptions: [{party: police, version: "1.0", on: 2026-09-01}]'
UNSIGNED: Told = [("error", 5, "in force, and no party has adopted it")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(document("status: in-force", *KEPT, ADOPTED), [], id="sound"),
        pytest.param(document("status: in-force", *KEPT), UNSIGNED, id="unsigned"),
        pytest.param(document("status: under-review", *KEPT), UNSIGNED, id="under-review"),
        pytest.param(
            document("status: in-force", *KEPT, kind="procedure"), [], id="nobody-signs-a-procedure"
        ),
        pytest.param(document("status: in-force", *KEPT, kind="memorandum"), UNSIGNED, id="memorandum"),
        pytest.param(document("status: approved", *KEPT), [], id="approved-only"),
        pytest.param(document("status: suspended", *KEPT), [], id="suspended"),
        pytest.param(document("status: superseded"), [], id="retired"),
        pytest.param(
            document("status: in-force", *KEPT)
            + framework("tiers: [{tier: agreement, title: A, needs-parties: no}]"),
            [],
            id="tier-without-parties",
        ),
        pytest.param(
            document("status: in-force", ADOPTED),
            [("error", 5, "in force and has no version")],
            id="no-version",
        ),
        pytest.param(
            document("status: in-force", 'version: "1.0"', ADOPTED),
            [("error", 5, "has no history of versions")],
            id="no-history",
        ),
        pytest.param(
            document("status: in-force", *KEPT, id="hub")
            + "---\n"
            + document("equivalent-to: [hub]", ADOPTED, id="other")
            + framework("deems: [{adopting: other, counts-as: hub}]"),
            [],
            id="an-adoption-that-counts",
        ),
    ],
)
def test_in_force(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("status: draft", 'version: "1.0"', "approvals: [{step: final approval, on: 2026-09-01}]"),
            [("error", 5, "is called draft, and was approved on 2026-09-01")],
            id="approved",
        ),
        pytest.param(
            ("status: consultation", 'version: "1.0"', ADOPTED),
            [("error", 5, "is called consultation, and was adopted on 2026-09-01")],
            id="adopted",
        ),
        pytest.param(("status: draft", "approvals: [{step: final approval}]"), [], id="approval-awaited"),
        pytest.param(
            ("status: draft", "approvals: [{step: quality approval, on: 2026-09-01}]"), [], id="another-step"
        ),
        pytest.param(
            ("status: draft", 'version: "1.1"', 'approvals: [{step: final, on: 2026-09-01, version: "1.0"}]'),
            [],
            id="earlier-version-approved",
        ),
        pytest.param(("status: draft", 'version: "1.1"', ADOPTED), [], id="earlier-version-adopted"),
        pytest.param(("status: draft", ADOPTED), [], id="version-unstated"),
    ],
)
def test_drafts(lines: tuple[str, ...], expected: Told) -> None:
    assert_told(document(*lines), RULE, expected)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("as-printed: [{at: cover, status: Final}]",),
            [("error", 5, "The cover says Final, and the history is empty")],
            id="final-with-nothing",
        ),
        pytest.param(("as-printed: [{at: cover, status: Final}]", *KEPT), [], id="final-with-a-history"),
        pytest.param(
            ("as-printed: [{at: cover, status: Draft v4}]", "approvals: [{step: final, on: 2026-09-01}]"),
            [("error", 5, "The cover says Draft v4, and the document has been approved or adopted")],
            id="draft-on-the-cover",
        ),
        pytest.param(
            ("as-printed: [{at: cover, status: Draft}]", "approvals: [{step: quality, on: 2026-09-01}]"),
            [],
            id="draft-that-is-one",
        ),
        pytest.param(
            ("as-printed: [{at: cover, status: Draft}]", "status: in-force", *KEPT, ADOPTED),
            [],
            id="control-disagrees",
        ),
        pytest.param(
            ("as-printed: [{at: cover, status: Final}]", "status: in-force", 'version: "1"', ADOPTED),
            [("error", 6, "no history")],
            id="told-once",
        ),
    ],
)
def test_what_is_printed(lines: tuple[str, ...], expected: Told) -> None:
    assert_told(document(*lines), RULE, expected)
