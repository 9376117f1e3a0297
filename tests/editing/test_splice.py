"""One value is changed, and every other character of the file stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.editing.splice import RefusedError, Splice, put
from sharewell.reading.compose import compose

SOURCE = """\
# yaml-language-server: $schema=../schema/v1/protocol.schema.json
protocol: hub   # the id
led-by:   "anyborough-counicl"   # who leads
gateways: [ca-2004-s10,   dpa-1998-s29 , ca-2004-s11]  # powers

parties:
  # the first
  - party: old-body   # gone
    as: signatory
  - {party: 'other-body', as: observer}
"""


@pytest.mark.parametrize(
    ("pointer", "text", "line"),
    [
        ("/led-by", "anyborough-council", 'led-by:   "anyborough-council"   # who leads'),
        ("/gateways/1", "dpa-2018", "gateways: [ca-2004-s10,   dpa-2018 , ca-2004-s11]  # powers"),
        ("/parties/0/party", "new-body", "  - party: new-body   # gone"),
        ("/parties/1/party", "new-body", "  - {party: 'new-body', as: observer}"),
        ("/protocol", "other", "protocol: other   # the id"),
        ("/protocol", "a: b # c", 'protocol: "a: b # c"   # the id'),
        ("/led-by", 'say "no"', 'led-by:   "say \\"no\\""   # who leads'),
        ("/parties/1/party", "it's", "  - {party: 'it''s', as: observer}"),
        ("/gateways/0", "a, b", 'gateways: ["a, b",   dpa-1998-s29 , ca-2004-s11]  # powers'),
    ],
)
def test_one_line_changes_and_comments_quotes_and_spaces_stay(pointer: str, text: str, line: str) -> None:
    changed = put(SOURCE, Splice(pointer, text)).splitlines()
    assert [new for new, old in zip(changed, SOURCE.splitlines(), strict=True) if new != old] == [line]


@pytest.mark.parametrize(
    ("pointer", "text", "why"),
    [
        ("/gateways/1", "ca-2004-s11", "in the same list already"),
        ("/parties/0/party", "other-body", "in the same list already"),
        ("/parties", "x", "no single value"),
        ("/nowhere", "x", "no single value"),
        ("/gateways/7", "x", "no single value"),
    ],
)
def test_what_would_change_more_is_refused(pointer: str, text: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        put(SOURCE, Splice(pointer, text))


def test_the_same_value_in_another_item_is_no_reason_to_refuse() -> None:
    source = "flows:\n  - flow: a\n    processor: supplier\n  - flow: b\n    processor: suplier\n"
    assert put(source, Splice("/flows/1/processor", "supplier")).endswith("processor: supplier\n")


def test_a_file_that_is_not_yaml_is_not_touched() -> None:
    with pytest.raises(RefusedError):
        put("a: [b\n", Splice("/a/0", "c"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_ends_of_lines_stay(end: str) -> None:
    source = f"protocol: hub{end}title: a — b{end}led-by: one # ü{end}"
    assert put(source, Splice("/led-by", "two")) == source.replace("one", "two")


@given(
    st.lists(st.tuples(st.from_regex(r"[a-z]{1,6}", fullmatch=True), st.text(max_size=12)), max_size=5),
    st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True),
    st.text(alphabet="# 'abc-😀é", max_size=12),
)
def test_whatever_stands_around_stays(around: list[tuple[str, str]], text: str, comment: str) -> None:
    before = "".join(f"# {note!r}\n{key}1: {'x'}  # {comment}\n" for key, note in dict(around).items())
    source = f"{before}target-key: old  # {comment}\nlast: end\n"
    if compose(source, "").findings:
        return
    changed = put(source, Splice("/target-key", text))
    assert changed == source.replace("target-key: old  #", f"target-key: {text}  #")
