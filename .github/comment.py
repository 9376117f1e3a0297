"""Write the review of a pull request as its comment, or bring the comment up to date. Run by comment.yml.

The review comes from a run that anybody outside could have written, so it is data and nothing more: it is held against
its schema and told anew by the Sharewell of the main branch. Which pull request it is for is asked of GitHub.
"""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.parse

from github import artefact, ask, pages, refuse

MARK = "<!-- sharewell:review -->"
"""The first line of the comment, by which it is found again."""

WRITER = "github-actions[bot]"
"""Who writes the comment: another's comment with the same first line is left alone."""


def main() -> None:
    """Find the pull request, tell the review anew, and write it."""
    number = pull_request()
    if number is None:
        print("::notice::No open pull request has this commit as its latest: nothing is written.")
        return
    body = told(artefact(os.environ["RUN"], "review", "review.json"))
    for comment in pages(f"issues/{number}/comments"):
        if comment["user"]["login"] == WRITER and comment["body"].startswith(MARK):
            if comment["body"] != body:
                ask("PATCH", f"issues/comments/{int(comment['id'])}", {"body": body})
            return
    ask("POST", f"issues/{number}/comments", {"body": body})


def pull_request() -> int | None:
    """The open pull request whose latest commit was checked, as GitHub itself knows it."""
    head = urllib.parse.quote(f"{os.environ['HEAD_OWNER']}:{os.environ['HEAD_BRANCH']}", safe="")
    for each in pages(f"pulls?state=open&head={head}"):
        if each["head"]["sha"] == os.environ["HEAD_SHA"]:
            return int(each["number"])
    return None


def told(review: bytes) -> str:
    """The review in Markdown, told by the Sharewell that is installed here."""
    done = subprocess.run(
        [sys.executable, "-m", "sharewell", "comment", "-"],
        input=review,
        capture_output=True,
        timeout=60,
        check=False,
    )
    body = done.stdout.decode("utf-8", "replace")
    if done.returncode or not body.startswith(MARK):
        refuse("What the check handed on is no review that can be told.")
    return body


if __name__ == "__main__":
    main()
