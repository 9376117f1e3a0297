"""Every target of the fuzzer with a few inputs, and with each that once broke it."""

from __future__ import annotations

import functools
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .targets import LONGEST, TARGETS, Target

KEPT = sorted((Path(__file__).parent / "kept").iterdir())
EXAMPLES = {"histories": 3}
"""How many inputs are tried of a target that is slow; `tests/workspace/test_cache.py` tries more of this one."""
NAMES = pytest.mark.parametrize("name", TARGETS)


@functools.cache
def target(name: str) -> Target:
    return TARGETS[name]()


@NAMES
def test_what_the_fuzzer_begins_with_is_sound(name: str) -> None:
    seeds = target(name).seeds()
    for seed in seeds:
        target(name).check(seed)
    assert len(seeds) == len(set(seeds)) >= 8


@NAMES
def test_any_bytes_are_borne(name: str) -> None:
    @settings(max_examples=EXAMPLES.get(name, 100), deadline=None)
    @given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
    def tried(data: bytes) -> None:
        target(name).check(data)

    tried()


@NAMES
def test_slips_in_real_input_are_borne(name: str) -> None:
    seeds = sorted(target(name).seeds(), key=len)

    @settings(max_examples=EXAMPLES.get(name, 100), deadline=None)
    @given(st.integers(0, len(seeds) - 1), st.randoms(use_true_random=False), st.integers(1, 3))
    def tried(which: int, dice: random.Random, times: int) -> None:
        data = seeds[which]
        for _ in range(times):
            data = target(name).changed(data, dice)[:LONGEST]
        target(name).check(data)

    tried()


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.name)
def test_what_once_broke_a_target_does_so_no_more(file: Path) -> None:
    name = file.name.partition("-")[0]
    target(name).check(file.read_bytes())


def test_inputs_are_kept() -> None:
    assert {file.name.partition("-")[0] for file in KEPT} <= TARGETS.keys()
    assert KEPT
