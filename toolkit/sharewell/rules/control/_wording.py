"""What the rules that judge wording need: the words at fault, short enough for a message."""

from __future__ import annotations

_LONGEST = 110


def quoted(words: str) -> str:
    """Words as a message quotes them: on one line, cut between words where they are long."""
    line = " ".join(words.split()).rstrip(".;:, ")
    if len(line) > _LONGEST:
        line = line[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + " …"
    return f"“{line}”"
