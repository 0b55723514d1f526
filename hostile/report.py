"""The page of results: every area that lies here is tried, and its rows are written between two marks of the page."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from types import ModuleType

import hostile
from hostile.result import Result

PAGE = Path(__file__).parent.parent / "docs" / "hostile.md"
_BEGIN, _END = "<!-- made by `python -m hostile report`: below -->", "<!-- above -->"


def areas() -> dict[str, ModuleType]:
    """Name -> package of every area: a subpackage of ``hostile`` with a function ``results``."""
    found = {}
    for module in pkgutil.iter_modules(hostile.__path__):
        if module.ispkg:
            found[module.name] = importlib.import_module(f"hostile.{module.name}")
    return dict(sorted(found.items()))


def results_of(names: Sequence[str], folder: Path) -> Iterator[Result]:
    """Try the areas of these names, each in a folder of its own below ``folder``; tells each result as it comes."""
    for name in names:
        own = folder / name
        own.mkdir(parents=True)
        for result in areas()[name].results(own):
            print(f"{'as expected' if not result.missed else 'MISSED     '}  {result.area}: {result.name}", flush=True)
            yield result


def section(results: Sequence[Result]) -> str:
    """The results of one area as Markdown."""
    area = results[0].area
    trials, missed = sum(row.trials for row in results), sum(row.missed for row in results)
    lines = [f"## {area[:1].upper()}{area[1:]}", "", f"{trials} trials, {missed} not as expected.", ""]
    lines += ["| trouble | what is done | expected | happened | trials | missed |", "|---|---|---|---|---:|---:|"]
    lines += [
        f"| {_cell(row.name)} | {_cell(row.what)} | {_cell(row.expected)} | {_cell(row.happened)} | {row.trials} | {row.missed} |"
        for row in results
    ]
    return "\n".join(lines)


def write(results: Sequence[Result]) -> None:
    """Replace the sections of the areas that were tried between the marks of the page; others stay as they are."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(_BEGIN)
    between, _, after = rest.partition(_END)
    sections = {part.partition("\n")[0]: part.strip() for part in re.split(r"(?m)^(?=## )", between) if part.strip()}
    for _, group in groupby(sorted(results, key=lambda result: result.area), key=lambda result: result.area):
        made = section(list(group))
        sections[made.partition("\n")[0]] = made
    body = "\n\n".join(text for _, text in sorted(sections.items()))
    PAGE.write_text(f"{before}{_BEGIN}\n\n{body}\n\n{_END}{after}", encoding="utf-8")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
