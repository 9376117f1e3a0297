"""The packaged catalogue, read once for all tests of this folder."""

import datetime

import pytest

from sharewell import catalogue
from sharewell.model.corpus import Corpus
from sharewell.model.register import Register
from sharewell.reading.load import Loaded, load


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    return load(catalogue.folder(), national=True)


@pytest.fixture(scope="session")
def corpus(loaded: Loaded) -> Corpus:
    assert loaded.findings == ()
    return Corpus(loaded.documents)


@pytest.fixture(scope="session")
def dated(loaded: Loaded) -> datetime.date:
    """The one day on which all registers say that they were checked."""
    days = {document.body.dated for document in loaded.documents if isinstance(document.body, Register)}
    assert len(days) == 1
    return datetime.date.fromisoformat(days.pop())
