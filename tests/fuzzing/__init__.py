"""What must not break, whatever comes in: tried with made-up input, guided by which lines of the program it reaches.

    .venv/bin/python -m pip install --constraint constraints.txt atheris
    .venv/bin/python -m tests.fuzzing reader --seconds 300

Without a name every target runs in turn; `--list` says what they are. A line is printed for each: how often it ran,
how much of the program the first inputs reached and how much more the others, the slowest input by processor time
(which the counting of coverage makes several times slower than it is), and the most memory that one took.
Inputs are real files of this repository and what is made of them; those that reached something new are kept in
`build/fuzzing` for the next run. The test run needs no atheris, which few systems have wheels of:
`test_targets.py` tries every target with a few inputs by Hypothesis, and with each input of `kept/`, where what once
broke a target stays, made as small as it could be.

Limits, for each single input: 10 seconds of processor time and 256 MB. Both are measured round each input, memory as
the growth of the highest resident size above what was in use before. What does not come to an end is ended by the
fuzzer's own alarm after a minute, and what takes 2 GB by its limit; the input is saved, and the run goes on without it.
Whatever raises, answers wrongly or goes beyond a limit is saved in `build/fuzzing/found`, named after the target, the
error and the function, the smallest input of each kind.
"""
