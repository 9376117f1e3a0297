import pytest

from ..told import Told, assert_told
from .parts import sharing

RULE = "confidentiality-unanswered"

BASIS = "basis: [uk-gdpr-art-6-1-e]"
MET = "confidence: {met-by: public-interest}"
FLOW = "flow: a, from: [icb], to: [council, charity], items: [x]"
TOLD: Told = [("error", 6, "`x` is confidential, and nothing says how Northshire ICB answers")]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("is: health", TOLD),
        ("is: health, confidential: no", []),
        ("is: identity", []),
        ("is: identity, confidential: yes", TOLD),
        ("is: incident", []),
        ("is: incident, contains: [health]", TOLD),
        ("is: local", TOLD),
        ("is: open-local", []),
        ("confidential: yes", TOLD),
        ("title: Something", []),
    ],
)
def test_what_is_confidential(item: str, expected: Told) -> None:
    local = (
        "---\ncategory: local\ntitle: Asthma plan\nwithin: [health]\n"
        "---\ncategory: open-local\ntitle: Open days\nwithin: [health]\nconfidential: no\n"
    )
    data = f"data: {{list: [{{item: x, {item}}}]}}\n"
    assert_told(sharing(FLOW, f"for: {{}}, {BASIS}", data) + local, RULE, expected)


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        pytest.param(f"for: {{}}, {BASIS}, {MET}", [], id="answered"),
        pytest.param(None, [], id="no-grounds-at-all"),
        pytest.param(f"for: {{}}, {BASIS}\nfor: {{items: [x]}}, {MET}", [], id="answered-for-the-item"),
        pytest.param(f"for: {{}}, {BASIS}\nfor: {{parties: [icb]}}, {MET}", [], id="answered-for-the-party"),
        pytest.param(f"for: {{}}, {BASIS}\nfor: {{parties: [council]}}, {MET}", TOLD, id="for-another-party"),
        pytest.param(f"for: {{}}, {BASIS}\nfor: {{to: [council]}}, {MET}", TOLD, id="for-one-recipient"),
        pytest.param(
            f"for: {{}}, {BASIS}, {MET}\nfor: {{parties: [icb]}}, {BASIS}",
            TOLD,
            id="narrower-statement-without",
        ),
        pytest.param(
            f"for: {{}}, {BASIS}, confidence: {{met-by: not-confidential}}",
            [],
            id="said-not-to-be-confidential",
        ),
    ],
)
def test_the_duty_is_answered_for_each_giver_and_recipient(grounds: str | None, expected: Told) -> None:
    assert_told(sharing(FLOW, grounds, "data: {list: [{item: x, is: health}]}\n"), RULE, expected)
