"""``python -m pipeline.runbook``: write the tables of ``docs/runbook.md`` anew from the vocabularies that declare the codes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from schemas.vocabulary import vocabulary

PAGE = Path(__file__).parent.parent / "docs" / "runbook.md"
_BEGIN, _END = "<!-- made by `python -m pipeline.runbook`: below -->", "<!-- above -->"


def page(written: str) -> str:
    """The page with what stands between its marks made anew; raises ``ValueError`` where it has no marks."""
    before, begin, rest = written.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise ValueError("the page has lost the marks between which its tables stand")
    return "\n".join([f"{before}{_BEGIN}", *_harms(), *_reasons(), *_problems(), f"{_END}{after}"])


def _harms() -> Iterator[str]:
    yield "\n## How bad\n"
    yield "| word | what it means |\n|---|---|"
    for harm, meaning in vocabulary("problem_harm").values.items():
        yield f"| **{harm}** | {_cell(meaning)} |"


def _reasons() -> Iterator[str]:
    """The reasons in the order in which a run tells them."""
    reasons = vocabulary("coverage_reason")
    yield "\n## Why a region is not complete\n"
    yield "Codes of `coverage.reason_codes`; the sentence stands in `coverage.reasons` and at the end of a run.\n"
    yield "| code | sentence | what it means | how bad | what to do |\n|---|---|---|---|---|"
    for code, meaning in reasons.values.items():
        told = reasons.told[code]
        says = told["says"].replace("{", "*").replace("}", "*")
        yield f"| `{code}` | {_cell(says)} | {_cell(meaning)} | {_harm(told)} | {_cell(told['do'])} |"


def _problems() -> Iterator[str]:
    """The problems, the worst first and then by code."""
    problems = vocabulary("problem_kind")
    worst = list(vocabulary("problem_harm").values)
    yield "\n## Problem codes\n"
    yield "Codes of `problems.kind`.\n"
    yield "| code | what it means | how bad | what to do |\n|---|---|---|---|"
    for code in sorted(problems.values, key=lambda code: (worst.index(problems.told[code]["harm"]), code)):
        told = problems.told[code]
        yield f"| `{code}` | {_cell(problems.values[code])} | {_harm(told)} | {_cell(told['do'])} |"


def _harm(told: dict[str, str]) -> str:
    return vocabulary("problem_harm").check(told["harm"])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
