"""The tree of the project as CONTRIBUTING.md shows it: folders and modules, each with the first line of its docstring."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "toolkit" / "sharewell"

TOP = {
    ".github": "Workflows: the check of a pull request, its comment, the site; and what the trusted steps run",
    "benchmarks": "How fast it is, and how to measure it again",
    "docs": "The picture of README.md",
    "protocols": "Anyborough: the worked framework of a fictional borough",
    "schema": "One closed JSON Schema per kind of document, written from the types",
    "setup": "What start.py and test.py do before they run anything",
    "site": "mkdocs.yml, hand-written pages, theme overrides, styles and scripts",
    "tests": "Mirrors the package; tests/published: five published documents; tests/reviews: ten proposals, and their comments",
    "toolkit": "The source root",
}


def tree() -> str:
    """The top folders, and the package two levels deep."""
    lines = [f"{name + '/':<26}{words}" for name, words in TOP.items()]
    return "\n".join([*lines, "  sharewell/", *_package(PACKAGE, 2)])


def _package(folder: Path, depth: int) -> Iterator[str]:
    entries = sorted(folder.iterdir(), key=lambda each: (each.is_file(), each.name))
    for each in entries:
        indent = "  " * depth
        if each.is_dir() and (each / "__init__.py").is_file():
            yield f"{indent + each.name + '/':<26}{_said(each / '__init__.py')}".rstrip()
            if depth == 2 and each.name not in ("rules",):
                yield from _package(each, depth + 1)
        elif each.suffix == ".py" and each.name not in ("__init__.py", "__main__.py"):
            yield f"{indent + each.name:<26}{_said(each)}".rstrip()


def _said(module: Path) -> str:
    text = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""
    return text.splitlines()[0].rstrip(".") if text else ""


if __name__ == "__main__":
    print(tree())
