"""The page of results: a section for each area, and only what was tried is replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from hostile import report
from hostile.faults import spread
from hostile.result import Result


def result(area: str, name: str, missed: int = 0) -> Result:
    return Result(area, name, "a | b", "told", "told", 3, missed)


def test_other_areas_keep_their_section(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"Above.\n{report._BEGIN}\n{report._END}\nBelow.\n", encoding="utf-8")
    monkeypatch.setattr(report, "PAGE", page)
    report.write([result("servers", "drip"), result("files", "bomb", missed=1)])
    report.write([result("servers", "reset")])
    text = page.read_text(encoding="utf-8")
    assert text.startswith("Above.\n")
    assert text.endswith("Below.\n")
    assert text.index("## Files") < text.index("## Servers")
    assert "3 trials, 1 not as expected." in text
    assert "| reset | a \\| b | told | told | 3 | 0 |" in text
    assert "drip" not in text


@pytest.mark.parametrize(("number", "most"), [(0, 5), (3, 5), (100, 5), (7, 3)])
def test_trials_are_spread_over_all(number: int, most: int) -> None:
    found = spread(range(number), most)
    assert len(found) == len(set(found)) == min(number, most)
    assert found == sorted(found)
