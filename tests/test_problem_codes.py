"""Every problem code and every reason of coverage is declared once, used somewhere, and explained in the runbook."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.runbook import PAGE, page
from schemas.tables import tables
from schemas.vocabulary import vocabulary

ROOT = Path(__file__).parent.parent
PACKAGES = ("schemas", "extractors", "storage", "crawler", "pipeline", "flows", "inkoopspoor")
RAISED = {
    "UnreadableError",
    "ReadProblem",
    "OcrError",
    "LostError",
    "InvalidFactError",
    "Doubt",
    "doubt",
    "with_problem",
}
"""Calls whose first argument is a code."""
LATER = {"failed", "problem"}
"""Calls whose second argument is one."""
PASSED_ON = {"kind", "code"}
"""Names under which a code is passed on from where it was given."""
DECLARED = ("problem_kind", "coverage_reason")


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def given(code: ast.expr, where: str) -> Iterator[str]:
    """The codes that an argument may be."""
    if isinstance(code, ast.Constant) and isinstance(code.value, str):
        yield code.value
    elif isinstance(code, ast.IfExp):
        yield from given(code.body, where)
        yield from given(code.orelse, where)
    else:
        name = getattr(code, "attr", getattr(code, "id", None))
        assert name in PASSED_ON, f"{where}: a code that is not written out"


def used() -> set[str]:
    """The problem codes that the code gives: every call that makes a problem is looked at."""
    found: set[str] = set()
    for path, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            place = 0 if name in RAISED else 1 if name in LATER else None
            if place is not None:
                where = f"{path.relative_to(ROOT)}:{node.lineno}"
                assert len(node.args) > place, f"{where}: the code is not where this test looks"
                found.update(given(node.args[place], where))
    return found


def reasons() -> set[str]:
    """Every string that stands by itself where the reasons of coverage are made."""
    return {
        node.value
        for path, tree in trees()
        if path.name in {"coverage.py", "walls.py", "lost.py"} and path.parent.name == "pipeline"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_the_codes_that_the_code_gives_are_those_that_are_declared() -> None:
    assert used() == set(vocabulary("problem_kind").values)


def test_every_declared_reason_is_given() -> None:
    assert set(vocabulary("coverage_reason").values) - reasons() == set()


def test_no_other_code_can_be_published() -> None:
    columns = {column.name: column for table in tables().values() for column in table.columns if column.vocabulary}
    assert columns["reason_codes"].vocabulary == "coverage_reason"
    (kind,) = (column for column in tables()["problems"].columns if column.name == "kind")
    assert kind.vocabulary == "problem_kind"


@pytest.mark.parametrize("name", DECLARED)
def test_each_code_says_how_bad_it_is_and_what_to_do(name: str) -> None:
    one = vocabulary(name)
    for code in one.values:
        told = one.told[code]
        assert set(told) == {"harm", "do"} | ({"says"} if name == "coverage_reason" else set()), code
        assert told["harm"] in vocabulary("problem_harm").values, code
        for sentence in (one.values[code], told["do"]):
            assert len(sentence) >= 8, code
            assert not sentence.endswith("."), f"{code}: {sentence!r}"


def test_the_runbook_is_made_from_the_declarations() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == page(written), "run `python -m pipeline.runbook`"
    for name in DECLARED:
        for code in vocabulary(name).values:
            assert f"\n| `{code}` |" in written
