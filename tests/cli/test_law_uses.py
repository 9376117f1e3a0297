"""`sharewell law` in a framework: a citation leads to its entry first, and each entry says where it is used."""

from __future__ import annotations

import re

import pytest

AGREEMENT = """\
protocol: sharing
title: Sharing agreement
type: reciprocal-agreement
tier: agreement
legal-framework:
  - law: ca-2004-s10
lawfulness:
  - for: {}
    gateways: [ca-2004-s10, cda-1998-s115]
mentions:
  - mention: ccg
clauses:
  - clause: power
    text: "The power is that of [law: ca-2004-s10]."
  - clause: again
    text: Section 10 of the Children Act 2004 binds the council, and the CCG did before.
"""


@pytest.fixture
def inside(folder, monkeypatch):
    (folder / "sharing.yaml").write_text(AGREEMENT, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def used(out: str, id: str) -> list[str]:
    """The lines about the use of an entry."""
    entry = re.split(r"\n\n", out)[[block.split("  ")[0] for block in out.split("\n\n")].index(id)]
    return entry[entry.index("\n  used") + 1 :].splitlines() if "\n  used" in entry else []


def test_an_entry_says_where_lists_grounds_brackets_and_texts_use_it(run, inside):
    done = run("law", "ca-2004-s10", "--limit", "1")
    assert (done.code, used(done.out, "ca-2004-s10")) == (
        0,
        [
            "  used in 4 places:",
            "    sharing.yaml:6",
            "    sharing.yaml:9",
            "    sharing.yaml:14",
            "    sharing.yaml:16",
        ],
    )


def test_places_are_named_from_the_folder_one_stands_in(run, inside, monkeypatch):
    monkeypatch.chdir(inside / "parties")
    assert used(run("law", "cda-1998-s115", "--limit", "1").out, "cda-1998-s115") == [
        "  used in 1 place:",
        "    ../sharing.yaml:9",
    ]


def test_bodies_are_found_where_they_are_mentioned_and_named(run, inside):
    assert used(run("law", "clinical commissioning group", "--limit", "1").out, "ccg") == [
        "  used in 2 places:",
        "    sharing.yaml:11",
        "    sharing.yaml:16",
    ]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("s.10 Children Act 2004", ["ca-2004-s10"]),
        ("CA 2004, ss 10 and 11", ["ca-2004-s10", "ca-2004-s11"]),
        ("Art 6(1)(ea) UK GDPR", ["uk-gdpr-art-6-1-ea"]),
        ("DPA 2018 Sch 1 Pt 2 para 18", ["dpa-2018-sch1-para18"]),
        ("the Data Protection Act", ["dpa-1998", "dpa-2018"]),
        ("KCSIE 2025", ["kcsie-2025"]),
        ("DPA-2018", ["dpa-2018"]),
    ],
)
def test_a_citation_leads_to_what_it_means_before_all_else(run, query, first):
    out = run("law", query, "--limit", "5").out
    assert [block.split("  ")[0] for block in out.split("\n\n")][: len(first)] == first


def test_what_is_asked_for_outright_and_used_nowhere_is_said_to_be_so(run, inside):
    out = run("law", "s.11 Children Act 2004", "--limit", "2").out
    assert used(out, "ca-2004-s11") == ["  used: nowhere in this framework"]
    assert out.count("nowhere") == 1


def test_outside_a_framework_nothing_is_said_of_use(run, folder):
    (folder / "framework.yaml").unlink()
    assert "used" not in run("law", "ca-2004-s10", "--limit", "1").out


def test_the_first_ten_places_are_shown_and_the_others_counted(run, inside):
    clauses = "".join(f"  - clause: c{number}\n    text: '[law: ca-2004-s11]'\n" for number in range(33))
    (inside / "sharing.yaml").write_text(AGREEMENT + clauses, encoding="utf-8")
    lines = used(run("law", "ca-2004-s11", "--limit", "1").out, "ca-2004-s11")
    assert (lines[0], len(lines), lines[1], lines[-1]) == (
        "  used in 33 places:",
        12,
        "    sharing.yaml:18",
        "    and 23 more",
    )


def test_the_day_asked_for_stands(run, inside):
    out = run("law", "Art 6(1)(ea) UK GDPR", "--limit", "1", "--as-of", "2026-02-04").out
    assert "  on 4 February 2026: Not in force until 5 February 2026" in out
    out = run("law", "Art 6(1)(ea) UK GDPR", "--limit", "1", "--as-of", "2026-02-05").out
    assert "  on 5 February 2026: In force since 5 February 2026" in out
