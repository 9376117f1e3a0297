import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from sharewell.charts.layout import Engine, Fault, Reason, find, lay_out

from .conftest import SPEAKS

Program = Callable[..., Path]

_DOTS = [(f"chart-{n}", f"digraph chart{n} {{ a -> b{n} }}") for n in range(30)]


def test_the_engine_of_the_environment_comes_first_then_ours(program: Program, engine: Engine) -> None:
    asked = program(SPEAKS)
    assert find({"SHAREWELL_DOT": str(asked)}) == Engine(str(asked), "dot - graphviz version 9 (test)", False)
    on_path = {"SHAREWELL_DOT": asked.name, "PATH": str(asked.parent)}
    assert find(on_path) == Engine(str(asked), "dot - graphviz version 9 (test)", False)
    assert find({"SHAREWELL_DOT": " ", "PATH": str(asked.parent)}) == engine


def test_dot_on_the_path_is_used_where_ours_is_not_installed(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sysconfig.get_path", lambda *names: str(tmp_path / "nowhere"))
    system = program(SPEAKS, "dot")
    assert find({"PATH": str(system.parent)}) == Engine(str(system), "dot - graphviz version 9 (test)", False)


def test_without_an_engine_the_answer_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sysconfig.get_path", lambda *names: str(tmp_path / "nowhere"))
    fault = find({"PATH": str(tmp_path)})
    assert isinstance(fault, Fault)
    assert fault.reason is Reason.NO_ENGINE
    assert fault.words.startswith("No Graphviz engine was found, so charts are given as text only.")


@pytest.mark.parametrize(
    "source", ["sys.exit(3)", "print('I am not an engine')", "import time; time.sleep(60)"]
)
def test_an_engine_that_is_asked_for_and_does_not_run_is_a_fault(
    source: str, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda *words, **options: run(*words, **{**options, "timeout": 1}))
    asked = str(program(source))
    assert find({"SHAREWELL_DOT": asked}) == Fault(
        Reason.NO_ENGINE, f"SHAREWELL_DOT names {asked}, which is not a Graphviz engine that runs here."
    )


def test_many_charts_are_drawn_alike_together_and_alone(engine: Engine) -> None:
    together = dict(lay_out(_DOTS, engine))
    alone = dict(lay_out(_DOTS, Engine(engine.path, engine.name, False)))
    assert together == alone
    assert together.keys() == dict(_DOTS).keys()
    assert all(
        f"<title>b{id_[6:]}</title>" in picture
        for id_, picture in together.items()
        if isinstance(picture, str)
    )


def test_an_unknown_engine_gets_one_chart_per_process(program: Program, tmp_path: Path) -> None:
    log = tmp_path / "log"
    source = f"read = sys.stdin.read()\nopen({str(log)!r}, 'a').write(f'{{read.count(chr(123))}}\\n')\nprint('<?xml><svg/>')"
    path = program(SPEAKS + source)
    answers = dict(lay_out(_DOTS[:4], Engine(str(path), "dot", False)))
    assert answers == dict.fromkeys(dict(_DOTS[:4]), "<?xml><svg/>\n")
    assert log.read_text() == "1\n" * 4


@pytest.mark.parametrize("bad", ["digraph broken {", "", 'digraph "\0" { a ->'])
def test_one_bad_chart_is_one_fault(bad: str, engine: Engine) -> None:
    dots = [*_DOTS[:5], ("bad", bad), *_DOTS[5:]]
    answers = dict(lay_out(dots, engine))
    assert [id_ for id_, answer in answers.items() if isinstance(answer, Fault)] == ["bad"]
    assert {id_: answers[id_] for id_, _ in _DOTS} == dict(lay_out(_DOTS, engine))


def test_a_failing_engine_is_quoted(program: Program) -> None:
    path = program(SPEAKS + "sys.stderr.write('line one\\nout of memory\\n')\nsys.exit(7)")
    answers = dict(lay_out(_DOTS[:2], Engine(str(path), "dot", True)))
    assert answers == dict.fromkeys(
        dict(_DOTS[:2]), Fault(Reason.REFUSED, "The engine stopped with code 7: out of memory")
    )


def test_an_engine_that_hangs_is_ended(program: Program) -> None:
    path = program("import time\ntime.sleep(60)")
    answers = dict(lay_out(_DOTS[:2], Engine(str(path), "dot", True), seconds=0.2))
    assert answers == dict.fromkeys(
        dict(_DOTS[:2]), Fault(Reason.TOO_SLOW, "The engine took longer than 0.2 seconds.")
    )


def test_an_engine_that_is_gone_or_answers_nonsense_is_a_fault(program: Program, tmp_path: Path) -> None:
    gone = Engine(str(tmp_path / "gone"), "dot", True)
    reasons = [answer.reason for _, answer in lay_out(_DOTS[:1], gone) if isinstance(answer, Fault)]
    assert reasons == [Reason.REFUSED]
    mad = Engine(str(program("sys.stdout.buffer.write(bytes(range(256)))")), "dot", True)
    reasons = [answer.reason for _, answer in lay_out(_DOTS[:1], mad) if isinstance(answer, Fault)]
    assert reasons == [Reason.UNREADABLE]


def test_whoever_stops_early_does_not_wait_for_the_rest(program: Program, tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    path = program(f"open({str(runs)!r}, 'a').write('x')\nprint('<?xml><svg/>')")
    answers = lay_out(_DOTS * 10, Engine(str(path), "dot", False))
    assert next(iter(answers))[1] == "<?xml><svg/>\n"
    answers.close()
    assert len(runs.read_text()) < 150
