"""Texts are passed over by their words only where the quick look at the whole text passes them over too."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sharewell.model.texts import Texts
from sharewell.rules.control._prompts.cues import may_hold_one, texts_with_cues

PIECES = (  # noqa: SIM905
    "[insert name] [clause 2] [law: dpa-2018]. (insert here) to be confirmed to be sure to follow coming soon TBC tbc t.b.c. XX days"
    " 20XX dd/mm/yyyy ___ ..... … £X N/A n days NTD: lorem ipsum Describe the process Set out how This section should the following"
    " use this box in this table click here delete as appropriate please complete author's note an authority example text: amend"
    " you may edit the wording select one pick from the list the lead decides. of and • - “quoted” ; : \n\n placeholder {{name}} 0/00"
).split(" ")


@given(
    st.lists(st.lists(st.sampled_from(PIECES), max_size=8), max_size=6), st.sampled_from([" ", "  ", "\n"])
)
def test_no_text_that_passes_is_left_out(drawn: list[list[str]], blank: str) -> None:
    texts = Texts([blank.join(each) for each in drawn])
    assert {each for each in texts.all if may_hold_one(each)} <= texts_with_cues(texts)


def test_ordinary_sentences_are_left_out() -> None:
    ordinary = [
        "A worker tells the lead named in [clause 2] what was done, and by when.",
        "It has a day. Some parties set a date and give each other notice.",
        "(See [law: dpa-2018], and the annex.)",
    ]
    assert texts_with_cues(Texts(ordinary)) == frozenset()
