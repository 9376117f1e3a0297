"""Decision charts: the questions staff ask, in order, until they share or do not, with reasons recorded.

Nodes say what they are about, so that statements such as "a refusal alone never stops safeguarding" can be proved
over all paths. A node's kind is the key it begins with.
"""

import enum
from typing import Annotated

from .words import (
    ChartId,
    Count,
    LawId,
    Line,
    MethodId,
    NodeId,
    PartyId,
    Prose,
    RoleId,
    Slug,
    Thing,
    Url,
    YesNo,
    says,
)


class About(enum.Enum):
    """What a question is about."""

    PURPOSE = "purpose"
    LEGAL_POWER = "legal-power"
    IDENTIFIES = "identifies"
    CONFIDENTIAL = "confidential"
    CONSENT = "consent"
    CAPACITY = "capacity"
    OBJECTION = "objection"
    SERIOUS_HARM = "serious-harm"
    EMERGENCY = "emergency"
    DUTY = "duty"
    OTHER_REASON = "other-reason"
    NECESSARY = "necessary"
    BEST_INTERESTS = "best-interests"
    RECIPIENT = "recipient"
    REQUESTER = "requester"
    METHOD = "method"
    BREACH = "breach"
    OTHER = "other"


class Covers(enum.Enum):
    """What an action makes sure of, when information is shared."""

    MINIMUM = "minimum"
    FACT_OR_OPINION = "fact-or-opinion"
    RIGHT_PERSON = "right-person"
    SECURE = "secure"
    TELL_THE_PERSON = "tell-the-person"
    ACCURATE = "accurate"


class Records(enum.Enum):
    """What an action writes down."""

    DECISION = "decision"
    ADVICE = "advice"
    BREACH = "breach"
    REQUEST = "request"


class Result(enum.Enum):
    """What an outcome means for sharing."""

    SHARE = "share"
    SHARE_PART = "share-part"
    DO_NOT_SHARE = "do-not-share"
    REFER = "refer"
    DONE = "done"
    RETURNS = "returns"

    @property
    def decides(self) -> bool:
        """Whether the outcome decides to share or not, so that the decision must have been recorded."""
        return self in (Result.SHARE, Result.SHARE_PART, Result.DO_NOT_SHARE)

    @property
    def shares(self) -> bool:
        """Whether information is shared."""
        return self in (Result.SHARE, Result.SHARE_PART)


class Node(Thing, tag_field="@kind"):
    """A step of a chart. See the kinds below; `id`, `words` and `exits` are the same for all."""

    @property
    def id(self) -> str:
        """The step's id: the value of the key that names its kind."""
        return str(getattr(self, KEYS[type(self).__name__]))

    @property
    def exits(self) -> tuple[tuple[str, str], ...]:
        """Where the step leads: pairs of an answer ('' for an unconditional step) and a node's id."""
        answers = getattr(self, "answers", None)
        if answers is not None:
            return tuple((label, target) for label, target in answers.items() if target is not None)
        then = getattr(self, "then", None)
        return (("", then),) if then else ()

    @property
    def words(self) -> str:
        """The step in words."""
        for field in ("asks", "does", "says_"):
            if text := getattr(self, field, None):
                return str(text)
        return self.id.replace("-", " ").capitalize()


class Question(Node, tag="question"):
    """A question with its answers."""

    question: Annotated[Slug, says("The question's id.", "purpose")]
    asks: Annotated[
        Prose | None, says("The question itself.", "Is there a clear and legitimate reason to share?")
    ] = None
    about: Annotated[About | None, says("What it is about, so that the chart can be checked.", "purpose")] = (
        None
    )
    help: Annotated[
        Prose | None, says("What to bear in mind.", "Think of what could happen if you wait.")
    ] = None
    cites: Annotated[tuple[LawId, ...], says("The law and guidance behind it.", ["uk-gdpr-art-5-1-a"])] = ()
    mandatory: Annotated[YesNo | None, says("Whether charts that refine this one must keep it.", "yes")] = (
        None
    )
    keeps: Annotated[
        Slug | None,
        says("The question of the chart above that this one is, where its id differs.", "purpose"),
    ] = None
    answers: Annotated[
        dict[Line, NodeId | None],
        says("Each answer with the step it leads to.", {"yes": "danger", "no": "record", "unsure": "advice"}),
    ] = {}


class Test(Thing):
    """One of the tests of a question that has several."""

    test: Annotated[Slug, says("The test's id.", "child-at-risk")]
    asks: Annotated[Prose, says("The question.", "Might a child be at risk of significant harm?")]
    cites: Annotated[tuple[LawId, ...], says("The law behind it.", ["ca-1989-s47"])] = ()


class AnyOf(Node, tag="any-of"):
    """A question answered by several tests: yes where any one of them is met."""

    any_of: Annotated[Slug, says("The gate's id.", "override")]
    asks: Annotated[
        Prose | None, says("The question the tests answer.", "Is there another reason that the law accepts?")
    ] = None
    about: Annotated[About | None, says("What it is about.", "other-reason")] = None
    help: Annotated[Prose | None, says("What to bear in mind.", "One is enough.")] = None
    cites: Annotated[
        tuple[LawId, ...], says("The law and guidance behind it.", ["common-law-confidentiality"])
    ] = ()
    mandatory: Annotated[YesNo | None, says("Whether charts that refine this one must keep it.", "yes")] = (
        None
    )
    keeps: Annotated[
        Slug | None,
        says("The question of the chart above that this one is, where its id differs.", "override"),
    ] = None
    tests: Annotated[
        tuple[Test, ...],
        says(
            "The tests; one is enough.", [{"test": "court-order", "asks": "Does a court order require it?"}]
        ),
    ] = ()
    answers: Annotated[
        dict[Line, NodeId | None], says("Where `yes` and `no` lead.", {"yes": "how", "no": "record"})
    ] = {}


class AllOf(Node, tag="all-of"):
    """A question answered by several tests: yes only where all of them are met."""

    all_of: Annotated[Slug, says("The gate's id.", "ready-to-send")]
    asks: Annotated[Prose | None, says("The question the tests answer.", "Is everything ready?")] = None
    about: Annotated[About | None, says("What it is about.", "method")] = None
    help: Annotated[Prose | None, says("What to bear in mind.", "All of them are needed.")] = None
    cites: Annotated[tuple[LawId, ...], says("The law and guidance behind it.", ["uk-gdpr-art-32"])] = ()
    mandatory: Annotated[YesNo | None, says("Whether charts that refine this one must keep it.", "yes")] = (
        None
    )
    keeps: Annotated[
        Slug | None, says("The question of the chart above that this one is, where its id differs.", "ready")
    ] = None
    tests: Annotated[
        tuple[Test, ...],
        says("The tests; all are needed.", [{"test": "address", "asks": "Is the address right?"}]),
    ] = ()
    answers: Annotated[
        dict[Line, NodeId | None], says("Where `yes` and `no` lead.", {"yes": "send", "no": "stop"})
    ] = {}


class Call(Node, tag="call"):
    """A visit to another chart, which returns with an answer."""

    call: Annotated[Slug, says("The step's id.", "capacity")]
    chart: Annotated[ChartId, says("The chart visited.", "consent-and-capacity")]
    asks: Annotated[
        Prose | None, says("Why it is visited, in words.", "Does the person agree, and can they decide?")
    ] = None
    about: Annotated[About | None, says("What it is about.", "consent")] = None
    mandatory: Annotated[YesNo | None, says("Whether charts that refine this one must keep it.", "yes")] = (
        None
    )
    keeps: Annotated[
        Slug | None,
        says("The question of the chart above that this one is, where its id differs.", "consent"),
    ] = None
    answers: Annotated[
        dict[Line, NodeId | None],
        says(
            "Each answer the visited chart may return, and where it leads.",
            {"agrees": "how", "refuses": "override"},
        ),
    ] = {}


class Approver(Thing):
    """Who must approve."""

    role: Annotated[RoleId, says("The role that must approve.", "manager")]
    or_above: Annotated[YesNo | None, says("Whether a more senior role will do.", "yes")] = None
    at_least: Annotated[Count | None, says("How many must approve.", "1")] = None


class Ask(Thing):
    """Whom to ask for advice."""

    role: Annotated[RoleId, says("The role to ask.", "caldicott-guardian")]
    of: Annotated[
        PartyId | None,
        says("The organisation whose role it is; your own where left out.", "anyborough-council"),
    ] = None


class ApprovalNode(Node, tag="approval"):
    """A point where a role must approve."""

    approval: Annotated[Slug, says("The step's id.", "release")]
    by: Annotated[Approver, says("Who approves.", {"role": "manager", "or-above": "yes"})]
    asks: Annotated[Prose | None, says("What they are asked.", "Does the manager agree to release it?")] = (
        None
    )
    about: Annotated[About | None, says("What it is about.", "necessary")] = None
    cites: Annotated[tuple[LawId, ...], says("The law behind it.", ["common-law-confidentiality"])] = ()
    answers: Annotated[
        dict[Line, NodeId | None],
        says("Where `given` and `refused` lead.", {"given": "how", "refused": "advice"}),
    ] = {}


class Action(Node, tag="action"):
    """Something to do."""

    action: Annotated[Slug, says("The step's id.", "how")]
    does: Annotated[Prose | None, says("What to do.", "Share the least that serves the purpose.")] = None
    covers: Annotated[
        tuple[Covers, ...], says("What it makes sure of when sharing.", ["minimum", "secure"])
    ] = ()
    records: Annotated[Records | None, says("What it writes down.", "decision")] = None
    ask: Annotated[Ask | None, says("Whom it asks for advice.", {"role": "caldicott-guardian"})] = None
    method: Annotated[MethodId | None, says("The way of sending it leads to.", "secure-email")] = None
    cites: Annotated[tuple[LawId, ...], says("The law and guidance behind it.", ["uk-gdpr-art-32"])] = ()
    then: Annotated[NodeId | None, says("The step that follows.", "record-shared")] = None


class Outcome(Node, tag="outcome"):
    """An end of the chart."""

    outcome: Annotated[Slug, says("The outcome's id.", "shared")]
    result: Annotated[Result | None, says("What it means for sharing.", "share")] = None
    says_: Annotated[
        Prose | None, says("The outcome in words.", "Share, and tell the person where it is safe.")
    ] = None
    returns: Annotated[
        Line | None, says("The answer handed back to the chart that called this one.", "agrees")
    ] = None
    method: Annotated[MethodId | None, says("The way of sending that it ends with.", "secure-email")] = None
    cites: Annotated[tuple[LawId, ...], says("The law and guidance behind it.", ["ca-2004-s16la"])] = ()


KEYS = {
    "Question": "question",
    "AnyOf": "any_of",
    "AllOf": "all_of",
    "Call": "call",
    "ApprovalNode": "approval",
    "Action": "action",
    "Outcome": "outcome",
}

AnyNode = Question | AnyOf | AllOf | Call | ApprovalNode | Action | Outcome


class Scenario(Thing):
    """A story that the chart must bear out: the answers given, and where they end."""

    it: Annotated[Line, says("What the story shows.", "Refusal alone does not stop a safeguarding share.")]
    given: Annotated[
        dict[Line, Line], says("The answer at each question on the way.", {"purpose": "yes", "danger": "no"})
    ]
    ends: Annotated[Slug, says("The outcome it ends at.", "shared")]


class Chart(Thing):
    """A decision chart: the questions that staff ask, in order, and where the answers lead."""

    chart: Annotated[Slug, says("The chart's id.", "when-to-share-children")]
    title: Annotated[Line | None, says("The chart's title.", "When to share information about a child")] = (
        None
    )
    summary: Annotated[
        Prose | None,
        says(
            "A short description, read out before the chart.",
            "For anyone holding information about a child's safety.",
        ),
    ] = None
    population: Annotated[Line | None, says("The people it is about.", "children")] = None
    refines: Annotated[
        ChartId | None, says("The chart above, whose mandatory questions this one keeps.", "when-to-share")
    ] = None
    duty: Annotated[
        tuple[LawId, ...],
        says("The duty its outcomes rest on, where there is no choice to make.", ["ca-1989-s47"]),
    ] = ()
    emergency: Annotated[YesNo | None, says("Whether it is for emergencies only.", "no")] = None
    decides: Annotated[
        YesNo | None, says("Whether it decides about sharing; `no` for charts about something else.", "yes")
    ] = None
    picture_at: Annotated[
        Url | None,
        says(
            "The web address of the picture, where the chart exists only as one.",
            "https://www.example.gov.uk/chart.pdf",
        ),
    ] = None
    start: Annotated[NodeId | None, says("The step it starts with.", "purpose")] = None
    nodes: Annotated[
        tuple[AnyNode, ...],
        says(
            "The steps. Each begins with the key that says its kind.",
            [{"question": "purpose", "answers": {"yes": "how", "no": "stop"}}],
        ),
    ] = ()
    scenarios: Annotated[
        tuple[Scenario, ...],
        says(
            "Stories that the chart must bear out.",
            [{"it": "A refusal is weighed.", "given": {"purpose": "yes"}, "ends": "shared"}],
        ),
    ] = ()
    notes: Annotated[Prose | None, says("Anything else that readers need.", "Replaces the 2019 picture.")] = (
        None
    )
