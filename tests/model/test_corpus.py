"""The corpus: what is found by its id, who stands above and for whom, hierarchies and their circles, stubs."""

from __future__ import annotations

import pytest

from sharewell.model.corpus import Corpus
from sharewell.model.document import Stub
from sharewell.model.framework import Tier
from sharewell.model.protocol import Protocol
from sharewell.model.sharing import Flow

from ..rules.harness import framework_of


def corpus_of(text: str) -> Corpus:
    corpus, faults = framework_of(text.removesuffix("---\n"))
    assert faults == (), [each.message for each in faults]
    return corpus


def protocol(id: str, *parents: str, tier: str = "agreement", more: str = "") -> str:
    named = "".join(f"  - protocol: {each}\n" for each in parents)
    block = f"parents:\n{named}" if parents else ""
    return (
        f"protocol: {id}\ntitle: Title of {id}\ntype: reciprocal-agreement\ntier: {tier}\n{block}{more}---\n"
    )


# ---- parties ---------------------------------------------------------------------------------------------------------

PARTIES = corpus_of(
    """\
party: council
title: Anyborough Council
short-title: the council
is: [local-authority]
---
party: childrens-services
title: Children's services
part-of: council
---
party: front-door
title: Front door
part-of: childrens-services
---
party: own-kind
title: A unit with a kind of its own
part-of: council
is: [school]
---
party: board
title: Board without legal personality
legal-person: no
acts-through: council
---
party: company
title: Company that has somebody act for it
legal-person: yes
acts-through: council
---
party: police
title: Police
is: [police]
---
party: partners
title: Partners
group: {members: [council, police]}
---
party: everybody
title: Everybody
group: {members: [partners, charity, nobody-knows]}
---
party: charity
title: Charity
is: [voluntary-sector]
---
party: practices
title: Practices
group: {of-types: [gp]}
---
party: egg
title: Egg
part-of: hen
---
party: hen
title: Hen
part-of: egg
---
party: ring
title: Ring
group: {members: [ring, chain]}
---
party: chain
title: Chain
group: {members: [ring]}
"""
)


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("council", "council"),
        ("front-door", "council"),
        ("board", "council"),
        ("company", "company"),
        ("partners", "partners"),
        ("nobody-knows", "nobody-knows"),
    ],
)
def test_the_organisation_that_answers_for_a_party(party: str, expected: str) -> None:
    assert PARTIES.organisation(party) == expected


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("council", {"council"}),
        ("partners", {"partners", "council", "police"}),
        ("everybody", {"everybody", "partners", "council", "police", "charity", "nobody-knows"}),
        ("practices", {"practices"}),
        ("ring", {"ring", "chain"}),
        ("nobody-knows", {"nobody-knows"}),
    ],
)
def test_the_members_of_a_group_and_of_the_groups_in_it(party: str, expected: set[str]) -> None:
    assert PARTIES.members(party) == expected


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("council", {"council", "partners", "everybody"}),
        ("front-door", {"front-door", "childrens-services", "council", "partners", "everybody"}),
        ("board", {"board", "council", "partners", "everybody"}),
        ("company", {"company"}),
        ("partners", {"partners", "everybody"}),
        ("charity", {"charity", "everybody"}),
        ("nobody-knows", {"nobody-knows", "everybody"}),
        ("ring", {"ring", "chain"}),
    ],
)
def test_what_stands_for_a_party_where_it_is_named(party: str, expected: set[str]) -> None:
    assert PARTIES.standing_for(party) == expected


def test_parties_that_are_parts_of_each_other_do_not_hang() -> None:
    assert PARTIES.organisation("egg") in {"egg", "hen"}
    assert PARTIES.standing_for("egg") == {"egg", "hen"}
    assert PARTIES.body_types("egg") == PARTIES.body_types("ring") == frozenset()


@pytest.mark.parametrize(
    ("party", "is_", "is_not"),
    [
        ("council", {"local-authority", "public-authority", "any"}, {"school", "police"}),
        ("front-door", {"local-authority", "any"}, {"school"}),
        ("own-kind", {"school", "local-authority"}, {"police"}),
        ("board", {"local-authority"}, set()),
        ("partners", {"local-authority", "police"}, {"voluntary-sector"}),
        ("everybody", {"local-authority", "police", "voluntary-sector"}, {"school"}),
        ("practices", {"gp"}, {"local-authority"}),
    ],
)
def test_the_kinds_of_body_that_a_party_is(party: str, is_: set[str], is_not: set[str]) -> None:
    found = PARTIES.body_types(party)
    assert is_ <= found
    assert found.isdisjoint(is_not)


def test_of_what_is_unknown_nothing_is_said() -> None:
    assert PARTIES.body_types("nobody-knows") == frozenset()
    assert PARTIES.is_public_authority("nobody-knows") is None
    assert PARTIES.in_health_or_care("nobody-knows") is False


def test_what_the_kind_of_a_body_settles() -> None:
    assert PARTIES.is_public_authority("front-door") is True
    assert PARTIES.is_public_authority("charity") is False
    assert (PARTIES.in_health_or_care("practices"), PARTIES.in_health_or_care("police")) == (True, False)


# ---- hierarchies -----------------------------------------------------------------------------------------------------

PURPOSES = corpus_of(
    """\
register: own
title: Own purposes
purposes:
  - {purpose: top, title: Top}
  - {purpose: left, title: Left, within: [top]}
  - {purpose: right, title: Right, within: [top, not-there]}
  - {purpose: low, title: Low, within: [left, right]}
  - {purpose: here, title: Here, within: [there]}
  - {purpose: there, title: There, within: [here]}
"""
)


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("top", {"top"}),
        ("low", {"low", "left", "right", "top", "not-there"}),
        ("here", {"here", "there"}),
        ("unheard-of", {"unheard-of"}),
    ],
)
def test_wider_ids_up_every_way_and_round_no_circle_twice(id: str, expected: set[str]) -> None:
    assert PURPOSES.wider("purpose", id) == expected


@pytest.mark.parametrize(
    ("id", "wide", "expected"),
    [
        ("low", ["top"], True),
        ("low", ["low"], True),
        ("top", ["low"], False),
        ("left", ["right"], False),
        ("here", ["there"], True),
        ("low", [], False),
        ("low", ["elsewhere", "right"], True),
    ],
)
def test_lying_within(id: str, wide: list[str], expected: bool) -> None:
    assert PURPOSES.is_within("purpose", id, wide) == expected


def test_hierarchies_of_one_kind_are_none_of_another() -> None:
    assert PURPOSES.wider("category", "low") == {"low"}


# ---- the tree of documents -------------------------------------------------------------------------------------------

TREE = corpus_of(
    protocol("charter", tier="charter")
    + protocol("north", "charter", tier="overarching")
    + protocol("south", "charter", "missing", tier="overarching")
    + protocol("hub", "south", "north")
    + protocol("desk", "hub", tier="procedure")
    + protocol("lost", tier="no-such-tier")
    + protocol("head", "tail")
    + protocol("tail", "head")
    + protocol("alone", "alone")
    + protocol("below", "head")
    + "party: council\ntitle: Council\n"
)


@pytest.mark.parametrize(
    ("id", "parents", "ancestors", "children"),
    [
        ("charter", [], [], ["north", "south"]),
        ("south", ["charter"], ["charter"], ["hub"]),
        ("hub", ["south", "north"], ["south", "north", "charter"], ["desk"]),
        ("desk", ["hub"], ["hub", "south", "north", "charter"], []),
        ("head", ["tail"], ["tail"], ["tail", "below"]),
        ("below", ["head"], ["head", "tail"], []),
        ("alone", ["alone"], [], ["alone"]),
    ],
)
def test_above_and_below(id: str, parents: list[str], ancestors: list[str], children: list[str]) -> None:
    document = TREE.protocol(id)
    assert document is not None
    assert [parent.id for _, parent in TREE.parents(document)] == parents
    assert [statement.protocol for statement, _ in TREE.parents(document)] == parents
    assert [each.id for each in TREE.ancestors(document)] == ancestors
    assert sorted(each.id for each in TREE.children(document)) == sorted(children)


@pytest.mark.parametrize(
    ("id", "level", "title"),
    [("charter", 0, "Charter"), ("desk", 3, "Procedures"), ("lost", None, None)],
)
def test_the_tier_and_how_far_it_is_from_the_top(id: str, level: int | None, title: str | None) -> None:
    document = TREE.protocol(id)
    assert document is not None
    tier = TREE.tier(document)
    assert (TREE.level(document), tier.title if tier else None) == (level, title)


# ---- by id -----------------------------------------------------------------------------------------------------------


def test_what_is_found_by_its_id() -> None:
    assert [each.id for each in TREE.protocols] == [
        # In the order of the files' names, where 10 comes before 2.
        *("charter", "below", "north", "south", "hub", "desk", "lost", "head", "tail", "alone"),
    ]
    assert (TREE.protocol("council"), TREE.party("charter"), TREE.chart("hub")) == (None, None, None)
    council = TREE.party("council")
    assert council is not None
    assert council.title == "Council"
    tier = TREE.entry("tier", "agreement")
    assert tier is not None
    assert isinstance(tier.thing, Tier)
    assert tier.place.line == 7
    assert TREE.nearest("protocol", "chartr") == "charter"


def test_a_law_is_a_provision_guidance_or_principles() -> None:
    laws = TREE.entries("law")
    for kind in ("provision", "guidance", "principles"):
        entries = TREE.entries(kind)
        assert entries
        assert entries.items() <= laws.items()
        first = next(iter(entries))
        assert TREE.entry("law", first) == entries[first]
    assert TREE.entry("law", "council") is None


def test_titles_for_people() -> None:
    assert [PARTIES.title("party", each) for each in ("council", "front-door", "nobody-knows")] == [
        "the council",
        "Front door",
        "nobody knows",
    ]


def test_the_catalogue_is_asked_but_is_none_of_the_frameworks_own() -> None:
    assert TREE.purpose("safeguarding-children") is not None
    assert {each.national for each in TREE.documents} == {False}
    assert TREE.all_documents[0].national
    assert TREE.document_at("law-children.yaml") is None
    found = TREE.document_at("1.yaml")
    assert found is not None
    assert found.name == "protocol charter"


def test_things_of_one_type_with_their_documents() -> None:
    corpus = corpus_of(
        protocol("a", more="flows: [{flow: one}, {flow: two}]\n")
        + protocol("b", more="flows: [{flow: one}]\n")
    )
    assert [(document.id, flow.flow) for document, flow in corpus.each(Flow)] == [
        ("a", "one"),
        ("a", "two"),
        ("b", "one"),
    ]
    assert [each.protocol for _, each in corpus.each(Protocol)] == ["a", "b"]
    assert corpus_of(protocol("a")).each(Flow) == ()


def test_an_answer_is_worked_out_once() -> None:
    corpus, made = corpus_of(protocol("a")), list[int]()

    def make() -> int:
        made.append(1)
        return len(made)

    assert [corpus.once("this", make), corpus.once("this", make), corpus.once("that", make)] == [1, 1, 2]


# ---- duplicates ------------------------------------------------------------------------------------------------------


def test_of_two_definitions_the_first_counts_and_both_are_told_of() -> None:
    corpus = corpus_of("party: a\ntitle: First\n---\nparty: a\ntitle: Second\n---\n" + protocol("a"))
    first = corpus.party("a")
    assert first is not None
    assert first.title == "First"
    assert [(later.thing.title, earlier.thing.title) for later, earlier in corpus.duplicates] == [
        ("Second", "First")
    ]


def test_an_entry_of_the_catalogue_comes_before_one_of_the_same_id() -> None:
    own = "register: own\ntitle: Own\npurposes:\n  - {purpose: safeguarding-children, title: Ours}\n"
    corpus = corpus_of(own)
    found = corpus.purpose("safeguarding-children")
    assert found is not None
    assert found.title != "Ours"
    assert [later.thing.title for later, _ in corpus.duplicates] == ["Ours"]


def test_ids_are_told_apart_by_kind_within_a_register_too() -> None:
    text = "register: r\ntitle: R\npurposes: [{purpose: p, title: P}, {purpose: p, title: Again}]\n"
    corpus = corpus_of(text + "---\ncategory: p\ntitle: P\n")
    assert [(each.kind, each.id) for each, _ in corpus.duplicates] == [("purpose", "p")]


# ---- files that could not be read ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stub", "may", "cannot"),
    [
        (Stub("a.yaml", "party", "a"), [("party", "a")], [("party", "b"), ("protocol", "a"), ("law", "a")]),
        (Stub("a.yaml", "provision", "act"), [("provision", "act"), ("law", "act")], [("guidance", "act")]),
        (
            Stub("r.yaml", "register", "r"),
            [("purpose", "p"), ("law", "x"), ("role", "x"), ("marking", "x")],
            [("party", "p"), ("protocol", "p"), ("chart", "p")],
        ),
        (Stub("framework.yaml", "framework", "f"), [("tier", "x"), ("framework", "x")], [("party", "f")]),
        (Stub("protocols/hub.yaml"), [("protocol", "hub"), ("party", "hub")], [("protocol", "protocols")]),
        (
            Stub("x/hub.draft.yaml", "protocl", "other"),
            [("protocol", "hub"), ("party", "other")],
            [("chart", "x")],
        ),
    ],
)
def test_what_a_file_that_could_not_be_read_may_hold(
    stub: Stub, may: list[tuple[str, str]], cannot: list[tuple[str, str]]
) -> None:
    corpus = Corpus((), [stub])
    assert [each for each in may if not corpus.is_stub(*each)] == []
    assert [each for each in cannot if corpus.is_stub(*each)] == []


def test_a_broken_file_leaves_its_stub() -> None:
    corpus, faults = framework_of("party: a\ntitle: A\nfax: 1\n")
    assert [each.rule for each in faults] == ["schema-unknown-key"]
    assert corpus.stubs == (Stub("1.yaml", "party", "a"),)
    assert (corpus.party("a"), corpus.is_stub("party", "a"), corpus.is_stub("party", "b")) == (
        None,
        True,
        False,
    )


def test_an_empty_corpus_answers() -> None:
    corpus = Corpus(())
    assert (corpus.framework.title, corpus.framework_document, corpus.protocols) == ("Framework", None, ())
    assert corpus.organisation("a") == "a"
    assert corpus.standing_for("a") == {"a"}
    assert corpus.wider("purpose", "p") == {"p"}
    assert corpus.nearest("party", "a") is None
