"""The text of a baseline: what stands above its list is the officer's and stays, the list is written anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..model.baseline import Accepted, Baseline
from ..model.findings import Finding
from .canonical import Refusal, canonical
from .splice import Splice, put, scalar

_HEAD = """\
# yaml-language-server: $schema={schema}
# The list is written by `sharewell waive --baseline`. Run it again to take out what is mended.
baseline: {id}
because: {because}
accepted-by: {accepted_by}
until: {until}
"""
_LIST = re.compile(r"^findings:.*\Z", re.MULTILINE | re.DOTALL)


def new(id: str, schema: str, answers: Mapping[str, str]) -> str:
    """The head of a new baseline: `answers` are `because`, `accepted-by` and `until`; `schema` its address."""
    return _HEAD.format(
        id=id,
        schema=schema,
        because=scalar(answers["because"]),
        accepted_by=answers["accepted-by"],
        until=answers["until"],
    )


def answered(source: str, baseline: Baseline, answers: Mapping[str, str]) -> str:
    """The source of a baseline with other answers to why, by whom and until when. Raises RefusedError."""
    for key, text in answers.items():
        has = getattr(baseline, key.replace("-", "_")) is not None
        if not has:
            source = _LIST.sub("", source).rstrip("\n") + f"\n{key}: {scalar(text)}\n" + _list_of(source)
        elif getattr(baseline, key.replace("-", "_")) != text:
            source = put(source, Splice(f"/{key}", text))
    return source


def with_findings(source: str, accepted: Iterable[Accepted]) -> str:
    """The source of a baseline with another list of findings."""
    head = _LIST.sub("", source).rstrip("\n") + "\n"
    lines = [
        _entry(each) for each in sorted(accepted, key=lambda each: (each.in_, each.at_ or "", each.rule))
    ]
    made = head + ("findings:\n" + "".join(lines) if lines else "findings: []\n")
    # As `fmt` would write it, so that the two do not undo each other's work.
    form = canonical(made, "")
    return made if isinstance(form, Refusal) else form


def accepted_of(finding: Finding) -> Accepted:
    """A finding as a baseline lists it."""
    return Accepted(
        rule=finding.rule,
        in_=finding.document or finding.place.file,
        at_=finding.place.path or None,
        fingerprint=finding.fingerprint,
    )


def _list_of(source: str) -> str:
    found = _LIST.search(source)
    return found[0] if found else ""


def _entry(each: Accepted) -> str:
    at = f", at: {scalar(each.at_)}" if each.at_ else ""
    return f'  - {{rule: {each.rule}, in: {scalar(each.in_)}{at}, fingerprint: "{each.fingerprint}"}}\n'
