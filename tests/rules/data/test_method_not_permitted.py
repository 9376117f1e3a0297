import pytest

from ..told import Told, assert_told, found
from .parts import document

RULE = "method-not-permitted"


def sent(method: str, item: str, *lines: str, flow: str = "") -> str:
    return document(
        f"flows: [{{flow: x, items: [x], methods: [{method}]{flow}}}]",
        f"data: {{list: [{{item: x, {item}}}]}}",
        *lines,
    )


@pytest.mark.parametrize(
    ("method", "item", "expected"),
    [
        ("secure-email", "is: health", []),
        (
            "email",
            "is: health",
            [("error", 5, "Ordinary email is fit for nothing personal, and `x` is confidential.")],
        ),
        ("email", "is: identity", [("error", 5, "and `x` is personal.")]),
        ("email", "is: statistics", []),
        ("email", "title: Something", [("error", 5, "and `x` is personal.")]),
        ("email", "is: unknown-category", [("error", 5, "and `x` is personal.")]),
        ("post", "is: identity", []),
        (
            "post",
            "is: identity, confidential: yes",
            [("error", 5, "personal information that is not confidential")],
        ),
        ("post", "is: identity, contains: [health]", [("error", 5, "confidential")]),
        ("post", "is: statistics, contains: [identity]", []),
        ("post", "is: social-care-record", [("error", 5, "confidential")]),
        ("post", "is: social-care-record, confidential: no", []),
        # What the law guards is not made ordinary by saying that it is not confidential.
        ("post", "is: health, confidential: no", [("error", 5, "confidential")]),
        ("post", "is: convictions, confidential: no", [("error", 5, "confidential")]),
        ("post", "is: local", [("error", 5, "confidential")]),
        # Other rules speak of these.
        ("fax", "is: health", []),
        ("no-such-method", "is: health", []),
        ("secure-email, email", "is: health", [("error", 5, "Ordinary email")]),
    ],
)
def test_methods_are_fit_for_what_is_carried(method: str, item: str, expected: Told) -> None:
    local = "---\ncategory: local\ntitle: Care notes\nwithin: [social-care-record]\n"
    assert_told(sent(method, item) + local, RULE, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            sent("telephone", "is: identity", flow=", bulk: yes"),
            [("error", 5, "Telephone is not fit for many people's information at once.")],
            id="bulk",
        ),
        pytest.param(sent("secure-email", "is: identity", flow=", bulk: yes"), [], id="fit-for-bulk"),
        pytest.param(sent("telephone", "is: identity", flow=", bulk: no"), [], id="not-bulk"),
        pytest.param(
            sent("post", "is: health", flow=", bulk: yes"), [("error", 5, "confidential")], id="told-once"
        ),
        pytest.param(
            sent("telephone", "is: health", "methods: [{method: telephone, permitted: no}]"),
            [("error", 5, "The document itself does not permit Telephone for confidential information")],
            id="own-ban",
        ),
        pytest.param(
            sent("telephone", "is: identity", "methods: [{method: telephone, permitted: no}]"),
            [],
            id="ban-on-confidential",
        ),
        pytest.param(
            sent("telephone", "is: health", "methods: [{method: telephone, permitted: yes}]"),
            [],
            id="own-leave",
        ),
        pytest.param(sent("email", "is: health", "status: archived"), [], id="retired"),
        pytest.param(
            sent("email", "is: health").replace("reciprocal-agreement", "template"), [], id="template"
        ),
        pytest.param(
            document("flows: [{flow: x, items: [x], methods: [email]}]"), [], id="items-listed-nowhere"
        ),
        pytest.param(
            document("flows: [{flow: x, methods: [email]}]", "data: {list: []}"), [], id="nothing-carried"
        ),
    ],
)
def test_bulk_and_the_documents_own_rules(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_the_help_names_methods_that_are_fit() -> None:
    (one,) = found(sent("email", "is: health"), RULE)
    (many,) = found(sent("email", "is: health", flow=", bulk: yes"), RULE)
    assert "`telephone`" in one.help and "`telephone`" not in many.help
    assert "`email`" not in one.help and "`fax`" not in one.help
