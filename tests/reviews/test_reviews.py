"""The comments on ten proposals: each as it was read and found true, and short enough to be read."""

from __future__ import annotations

import pytest

from sharewell.changes.review import Review

from .comments import EXPECTED, comment, reviewed
from .proposals import PROPOSALS, made, named

NAMES = [named(number) for number in range(len(PROPOSALS))]


@pytest.fixture(scope="module")
def reviews(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Review]:
    """The review of every proposal, by its branch."""
    work = tmp_path_factory.mktemp("reviews")
    repository = made(work / "repository")
    return {name: reviewed(repository, name, work / "cache") for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_comment_is_as_it_was_found_true(reviews: dict[str, Review], name: str) -> None:
    assert comment(reviews[name]) == (EXPECTED / f"{name}.md").read_text("utf-8"), (
        "Write it anew with `python -m tests.reviews`, and read it."
    )


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_before_the_folds_fits_a_screen(name: str) -> None:
    told = (EXPECTED / f"{name}.md").read_text("utf-8")
    assert told.startswith("<!-- sharewell:review -->\n## Sharewell: ")
    assert len(told.partition("<details>")[0].splitlines()) < 40


def test_every_comment_is_of_a_proposal() -> None:
    assert sorted(file.stem for file in EXPECTED.glob("*.md")) == NAMES
