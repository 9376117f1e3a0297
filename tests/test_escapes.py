"""Text as data in other languages: what each of them would obey, and that nothing of the words is lost."""

from __future__ import annotations

import html as entities
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.escapes import command_data, command_property, html, markdown, plain

TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=80)


def read(text: str) -> str:
    """What a reader sees of escaped Markdown in which no code is set."""
    return entities.unescape(text).replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("The fire service takes part.", "The fire service takes part."),
        ("a|b *c* [d](e)", "a&#124;b &#42;c&#42; &#91;d&#93;(e)"),
        ("<b>&amp;", "&#60;b&#62;&#38;amp;"),
        ("ask @police", "ask @&#8203;police"),
        ("see #12 and GH-3", "see &#35;&#8203;12 and GH&#8203;-3"),
        ("https://a.example or www.a.example", "https:&#8203;//a.example or www&#8203;.a.example"),
        ("a :tada: b", "a :&#8203;tada: b"),
        ("!4 and %5", "&#33;&#8203;4 and %&#8203;5"),
        ("1. one", "1&#46; one"),
        ("2) two (2)", "2&#41; two (2)"),
        ("- one", "&#45; one"),
        ("=== one", "&#61;== one"),
        ("the rule `a-b` says", "the rule <code>a-b</code> says"),
        ("two\n\nlines\tof text", "two lines of text"),
        ("\u202eright to left\x1b[31m", "right to left &#91;31m"),
        ("at 9:30, 25 years; “so”", "at 9:30, 25 years; “so”"),
    ],
)
def test_markdown_is_text(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


@given(TEXTS)
def test_markdown_obeys_nothing_and_loses_no_word(text: str) -> None:
    escaped = markdown(text)
    assert not re.search(r"[\\*_{}\[\]~|$!#]", re.sub(r"&#\d+;", "", escaped))
    assert set(re.findall(r"<[^>]*>?", escaped)) <= {"<code>", "</code>"}
    assert not re.search(r"@\w|#\d", entities.unescape(re.sub(r"</?code>", "", escaped)))
    if "`" not in text:
        assert read(escaped) == " ".join(plain(text).split())


@given(TEXTS)
def test_html_is_text(text: str) -> None:
    assert not set(html(text)) & set("<>\"'")
    kept = "".join(each if each.isprintable() or each == "\n" else " " for each in text)
    assert entities.unescape(html(text)) == kept or "&" in text


@given(TEXTS)
def test_a_command_has_one_line_and_its_properties_end_where_they_should(text: str) -> None:
    assert not set(command_data(text)) & {"\n", "\r", "\x1b"}
    assert not set(command_property(text)) & {",", ":", "\n", "\r"}


@given(TEXTS)
def test_plain_text_has_nothing_that_a_terminal_obeys(text: str) -> None:
    assert plain(text).isprintable()
    assert len(plain(text)) == len(text)
