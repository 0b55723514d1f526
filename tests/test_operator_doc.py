"""The operator's page names every problem code that the code can give, and no other."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from pipeline.publish import _WHAT_FAILED

ROOT = Path(__file__).parent.parent
RAISED = {"UnreadableError", "ReadProblem", "OcrError", "LostError", "InvalidFactError", "Doubt", "doubt"}
"""Calls whose first argument is a code."""
LATER = {"failed", "problem"}
"""Calls whose second argument is one."""


def _codes() -> set[str]:
    found = {kind for kind, _ in _WHAT_FAILED.values()} | {"crawl_cut_off"}
    for package in ("extractors", "pipeline"):
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                    place = 0 if name in RAISED else 1 if name in LATER else None
                    if place is not None:
                        assert len(node.args) > place, f"{path}:{node.lineno}: the code is not where this test looks"
                        code = node.args[place]
                        if isinstance(code, ast.Constant) and isinstance(code.value, str):
                            found.add(code.value)
                        else:  # passed on from where it was given
                            passed_on = getattr(code, "attr", getattr(code, "id", None))
                            assert passed_on == "kind", f"{path}:{node.lineno}: a code that is not written out"
    return found


def test_the_table_of_codes_is_whole_and_true() -> None:
    page = (ROOT / "docs" / "operator.md").read_text(encoding="utf-8")
    rows = page.split("## Problem codes")[1].splitlines()
    told = {code for row in rows if row.startswith("| `") for code in re.findall(r"`([a-z_]+)`", row.split("|")[1])}
    assert told == _codes()
