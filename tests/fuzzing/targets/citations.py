"""Citations of law in running text."""

from __future__ import annotations

import functools
import random
import re
from typing import ClassVar

import yaml

from sharewell import catalogue
from sharewell.catalogue.citations import citations_in
from sharewell.model.corpus import Corpus
from sharewell.reading.load import load

from ..mutations import ODD
from .target import ROOT, Target, real_texts, text_of


class Citations(Target):
    """Running text: citations are found in order, each where its words stand, and the same on a second reading."""

    name = "citations"
    _JOINTS: ClassVar = [
        " of the ",
        ", ",
        " and ",
        " & ",
        "; ",
        " (",
        ") ",
        " to ",
        "-",
        "–",
        " in ",
        "\n",
        " under ",
        "/",
    ]
    _PIECES: ClassVar = [
        *(
            "s.10 ",
            "Section 10",
            "ss 10 and 11",
            "Art 6(1)(e)",
            "Schedule 1 Part 2 para 18",
            "paragraph 18 of Schedule 1",
        ),
        *(
            "the Act",
            "that Act",
            "the 1998 Act",
            "Children Act 2004",
            "CA 2004",
            "UK GDPR",
            "GDPR",
            "ECHR",
            "SI 2002/1438",
        ),
        *(
            "Crime and Disorder Act 1998",
            "Data Protection Act 2018",
            "DPA 2018",
            "Act 1989 and 2004",
            "Bill",
            "Regulations",
        ),
        *(
            "Working Together 2018",
            "KCSIE",
            "the 2015 edition of ",
            "Caldicott principles",
            "seven ",
            "sections 13-16",
        ),
        *(
            "s.1-99999",
            "art 6(1)(a)-(z)",
            "ss. 16M to 16Q",
            "IVXIVX",
            "(((((",
            ")))))",
            "The ",
            "of " * 30,
            "A" * 60,
        ),
        *(
            "Part V",
            "Sch 1/2",
            "s1(2)(3)(4)(5)(6)(7)(8)",
            "1998 c. 38",
            "below",
            "of this agreement",
            "“",
            "”",
            "'s",
        ),
    ]

    def seeds(self) -> list[bytes]:
        folder = ROOT / "tests/catalogue/citations"
        forms = re.findall(
            r'^    "([^"]{4,200})"', (folder / "test_forms.py").read_text("utf-8"), re.MULTILINE
        )
        published = [
            each["cites"] for each in yaml.safe_load((folder / "seed_citations.yaml").read_text("utf-8"))
        ]
        return [
            each.encode()
            for each in dict.fromkeys(
                (*forms, *published, " ".join(forms), *(t[:4000] for t in real_texts()))
            )
        ]

    def check(self, data: bytes) -> None:
        corpus = _corpus()
        text = text_of(data)
        found = citations_in(text, corpus)
        before = 0
        for each in found:
            assert 0 <= each.start < each.end <= len(text), each
            assert each.words == text[each.start : each.end], each
            assert before <= each.start, (before, each)
            assert all(each.parts), each
            assert not (each.entries and each.could_be), each
            before = each.start
        _reader_forgets(corpus)
        assert citations_in(text, corpus) == found
        citations_in(text[: len(text) // 2], corpus, after=text)
        _reader_forgets(corpus)

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        text = text_of(data)
        for _ in range(dice.choice((1, 1, 2, 6))):
            at = dice.randrange(len(text) + 1)
            end = min(len(text), at + dice.choice((0, 0, 1, 4, 30)))
            new = dice.choice(
                (
                    dice.choice(self._PIECES),
                    dice.choice(self._JOINTS),
                    dice.choice(ODD),
                    text[at:end] * dice.choice((0, 2, 3, 50)),
                    text[at:end].swapcase(),
                    str(dice.choice((0, 1, 6, 18, 1998, 2004, 10**12))),
                )
            )
            text = text[:at] + new + text[end:]
        return text.encode()


@functools.cache
def _corpus() -> Corpus:
    return Corpus(load(catalogue.folder(), national=True).documents)


def _reader_forgets(corpus: Corpus) -> None:
    """A reader remembers every text of a run; here that would be all that the fuzzer made up."""
    from sharewell.catalogue.citations.found import reader_of

    reader_of(corpus)._tokens.clear()
