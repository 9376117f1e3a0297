"""`python -m tests.prose [RULE...] [--misses]`: how well rules that judge running text do on the sentences kept apart."""

from __future__ import annotations

import argparse
import sys

from .kept import Case, kept, rules
from .measure import ENOUGH, FEWEST, Measured, measured


def main() -> int:
    """Print a line for each rule; 1 where one is measured on too few sentences or does too badly."""
    asked = argparse.ArgumentParser(prog="python -m tests.prose", description=__doc__)
    asked.add_argument(
        "rules", nargs="*", metavar="RULE", help="the rules to measure (all, if none is given)"
    )
    asked.add_argument("--misses", action="store_true", help="also print the sentences that were misjudged")
    options = asked.parse_args()
    if unknown := sorted(set(options.rules) - set(rules())):
        asked.error(
            f"no sentences are kept for {', '.join(unknown)}; there are some for {', '.join(rules())}"
        )

    print(f"{'rule':24} {'break':>5} {'alike':>5} {'found':>5} {'wrong':>5} {'precision':>9} {'recall':>6}")
    short = 0
    for rule in options.rules or rules():
        result = measured(kept(rule))
        print(_line(result), flush=True)
        if options.misses:
            _misses("missed", result.missed)
            _misses("accused", result.accused)
        short += not result.is_enough
    if short:
        print(
            f"{short} below {ENOUGH} in precision or recall, or with fewer than {FEWEST} sentences of either kind."
        )
    return 1 if short else 0


def _line(result: Measured) -> str:
    verdict = "" if result.is_enough else "  short" if result.exists else "  no such rule"
    return (
        f"{result.rule:24} {result.breaking:5} {result.lookalike:5} {len(result.caught):5} {len(result.accused):5}"
        f" {result.precision:9.2f} {result.recall:6.2f}{verdict}"
    )


def _misses(what: str, cases: tuple[Case, ...]) -> None:
    for case in cases:
        others = [f"{key}: {text}" for key, text in case.holes if key != "sentence"]
        print(f"    {what}: {case.says} ({'; '.join([case.because, *others])})")


sys.exit(main())
