"""How these tests say what they expect: severity, line, and words of the message, in order, and nothing else."""

from __future__ import annotations

from ..harness import findings_on, framework_of

Told = list[tuple[str, int, str]]

REGISTER = """\
---
party: council
title: Council
is: [local-authority]
---
party: team
title: Team
part-of: council
---
party: other-team
title: Other Team
part-of: council
---
party: board
title: Board
legal-person: no
acts-through: council
---
party: police
title: Police
is: [police]
---
party: fire
title: Fire Service
is: [fire]
---
party: supplier
title: Supplier
is: [supplier]
---
party: old-icb
title: Old Board
ended: 2026-03-31
became: [icb]
---
party: icb
title: New Board
is: [icb]
formed-from: [{party: old-icb, on: 2026-04-01, adoptions-count: yes}]
---
party: schools
title: Schools
group: {members: [oak, weir], any: state-funded school}
lead: council
---
party: oak
title: Oak
---
party: weir
title: Weir
---
party: pair
title: Pair
group: {members: [north, south]}
---
party: north
title: North
---
party: south
title: South
"""
"""Organisations for every case: a council with units and a board, bodies merged, an open class and a named pair."""


def assert_told(text: str, rule: str, expected: Told) -> None:
    """Compare the findings of a rule on a text, with the register, that are in the text itself."""
    _, unread = framework_of(text + REGISTER)
    assert [(each.place.file, each.place.line, each.message) for each in unread] == []
    found = [
        (str(each.severity), each.place.line, each.message) for each in findings_on(text + REGISTER, rule)
    ]
    assert [each[:2] for each in found] == [each[:2] for each in expected], found
    for (_, _, message), (_, _, words) in zip(found, expected, strict=True):
        assert words in message
