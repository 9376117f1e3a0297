"""Hand the findings of a push to the main branch to GitHub's code scanning. Run by comment.yml."""

from __future__ import annotations

import base64
import gzip
import json
import os

from github import artefact, ask, refuse


def main() -> None:
    """Read the findings as data, and hand them on."""
    sarif = artefact(os.environ["RUN"], "findings", "findings.sarif")
    try:
        tools = [run["tool"]["driver"]["name"] for run in json.loads(sarif)["runs"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        refuse("What the check handed on is not SARIF.")
    if tools != ["sharewell"]:
        refuse("What the check handed on was not written by Sharewell.")
    ask(
        "POST",
        "code-scanning/sarifs",
        {
            "commit_sha": os.environ["HEAD_SHA"],
            "ref": f"refs/heads/{os.environ['HEAD_BRANCH']}",
            "sarif": base64.b64encode(gzip.compress(sarif, mtime=0)).decode(),
        },
    )


if __name__ == "__main__":
    main()
