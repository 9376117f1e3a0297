"""Current text: what counts today, and the quick way to the texts that hold some words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sharewell.model.cued import heard, ways
from sharewell.model.current_text import LONGEST_SENTENCE, WordIndex, cues, current_texts, word_index
from sharewell.model.texts import Texts

from ..rules.harness import framework_of

HUB = """\
protocol: hub
title: Hub (Northshire)
type: reciprocal-agreement
tier: agreement
clauses:
  - clause: duty
    text: Staff tell the “front-door” lead.
  - clause: again
    text: Staff tell the “front-door” lead.
revisions:
  - {version: "1", on: 2026-04-01, reason: The yardstick changed.}
---
protocol: old
title: Old hub
type: reciprocal-agreement
tier: agreement
status: superseded
"""


def index(*texts: str) -> WordIndex:
    found = Texts(texts)
    return WordIndex(found, range(len(found.all)))


def test_what_is_retired_quoted_or_past_is_not_current() -> None:
    corpus, _ = framework_of(HUB)
    assert {each.document.id for each in current_texts(corpus)} == {"example", "hub"}
    assert {"Hub", "Northshire", "Staff", "tell", "lead"} <= word_index(corpus).vocabulary
    assert word_index(corpus).vocabulary.isdisjoint(
        {"Old", "yardstick", "front", "door", "lead.", "(Northshire)"}
    )


def test_the_passages_that_hold_a_word_of_each_kind() -> None:
    corpus, _ = framework_of(HUB)
    hub = next(each for each in current_texts(corpus) if each.document.id == "hub")
    duties = hub.holding((cues("staff"), cues("lead manager")))
    assert [each.place.path for each in duties] == ["clauses/duty/text", "clauses/again/text"]
    assert hub.holding((cues("staff"), cues("manager"))) == []
    assert hub.holding((cues("manager"),), (cues("northshire"),)) == [hub.passages[0]]


def test_words_are_freed_of_the_signs_about_them() -> None:
    words = index("Ring (if you can) the lead/deputy; see s.11.", "No lead").vocabulary
    assert words == {"Ring", "if", "you", "can", "the", "lead", "deputy", "see", "s", "11", "No"}


def test_cues_stand_in_small_letters_capitalised_or_in_capitals() -> None:
    found = index("no lead", "No deputy", "NO desk", "nO chair", "a lead")
    assert found.holding(((cues("no"),),)) == {0, 1, 2}
    assert found.holding(((cues("no"), cues("lead")), (cues("desk"),))) == {0, 2}


def test_texts_of_others_are_left_out() -> None:
    texts = Texts(["the lead", "the deputy"])
    assert WordIndex(texts, [1]).holding(((cues("the"),),)) == {1}
    assert WordIndex(texts, [1]).vocabulary == {"the", "deputy"}


WAYS = ways("never + unless*", "*isa*", "t")


@given(
    st.lists(
        st.text("neviuls t'a.,(İſ\n", max_size=30)
        | st.lists(
            st.sampled_from(["never", "Unless", "unlessed", "visa", "don’t", "x" * LONGEST_SENTENCE])
        ).map(" ".join)
    )
)
def test_no_text_that_holds_cues_is_left_out(texts: list[str]) -> None:
    found = Texts(texts)
    possible = WordIndex(found, range(len(found.all))).possible(WAYS)
    assert {number for number, each in enumerate(found.all) if heard(each).holds(WAYS)} <= possible
