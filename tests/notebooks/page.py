"""The page of questions: its blocks of code run, and their results written below them.

``UPDATE_QUESTIONS=1 pytest tests/notebooks/test_questions.py`` writes the page anew.
``python -m tests.notebooks.page CURATED DAY`` prints it with the results of other tables, a year from DAY.
"""

from __future__ import annotations

import ast
import os
import re
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import chdir
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

import inkoopspoor

PAGE = Path(__file__).parent.parent.parent / "docs" / "questions.md"
ENGINES = ("pandas", "polars", "DuckDB")
_BLOCK = re.compile(r"```(?:python|sql)\n(?:#|--) (\w+)\n(.*?)```", re.S)
_R = re.compile(r"```r\n.*?```", re.S)
_RESULT = re.compile(r"\n*<!-- result -->.*\Z", re.S)


@dataclass(frozen=True)
class Rows:
    """A result: names of columns and rows of plain values, the same whichever engine it comes from."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def sorted(self) -> Rows:
        return Rows(self.names, tuple(sorted(self.rows)))


def answered(page: str, curated: Path) -> tuple[str, dict[str, dict[str, list[Rows]]]]:
    """The page with every result as it comes out over ``curated``; and question -> engine -> results of its lines."""
    head, *questions = re.split(r"(?m)^(?=## )", page)
    setup = dict(_BLOCK.findall(head))
    with TemporaryDirectory() as folder, chdir(folder), duckdb.connect() as connection, warnings.catch_warnings():
        warnings.simplefilter("ignore", inkoopspoor.CoverageWarning)
        Path("curated").symlink_to(curated.resolve())
        spaces: dict[str, dict[str, Any]] = {"pandas": {}, "polars": {}}
        for engine, space in spaces.items():
            exec(setup[engine], space)
        connection.execute(setup["DuckDB"])
        found, written = {}, [head]
        for question in questions:
            title = question.partition("\n")[0].removeprefix("## ")
            blocks = _BLOCK.findall(question)
            results = {
                engine: [_rows(connection.sql(code).pl())] if engine == "DuckDB" else list(_run(code, spaces[engine]))
                for engine, code in blocks
            }
            found[title] = results
            written.append(_RESULT.sub("", question).rstrip("\n") + "\n\n" + _told(results["pandas"]))
    return "".join(written).rstrip("\n") + "\n", found


def _run(code: str, space: dict[str, Any]) -> Iterator[Rows]:
    """Run lines; each that stands as an expression is a result."""
    for node in ast.parse(code).body:
        if isinstance(node, ast.Expr):
            yield _rows(eval(compile(ast.Expression(node.value), "questions.md", "eval"), space))
        else:
            exec(compile(ast.Module([node], []), "questions.md", "exec"), space)


def _rows(frame: Any) -> Rows:
    if isinstance(frame, pd.DataFrame):
        # by way of Arrow: pandas would make floats of whole numbers with gaps
        columns = [pa.array(frame[name], from_pandas=True).to_pylist() for name in frame.columns]
    else:
        columns = [frame[name].to_list() for name in frame.columns]
    rows = zip(*columns, strict=True) if columns else ()
    return Rows(tuple(frame.columns), tuple(tuple(_text(value) for value in row) for row in rows))


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _told(results: Sequence[Rows]) -> str:
    lines = ["<!-- result -->"]
    for title, result in zip(("Result", "Evidence"), results, strict=False):
        count = len(result.rows)
        lines += ["", f"{title}: {count} row{'' if count == 1 else 's'}.", ""]
        if result.rows:
            lines += [_line(result.names), _line(["---"] * len(result.names)), *map(_line, result.rows)]
    return "\n".join(lines).rstrip("\n") + "\n\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(' '.join(cell.replace('|', '/').split()) for cell in cells)} |"


if __name__ == "__main__":
    day = date.fromisoformat(sys.argv[2])
    text = PAGE.read_text(encoding="utf-8")
    for old, new in ((date(2025, 12, 1), day), (date(2026, 12, 1), day.replace(year=day.year + 1))):
        text = text.replace(str(old), str(new)).replace(f"date({old:%Y, %-m, %-d})", f"date({new:%Y, %-m, %-d})")
    print(answered(text, Path(sys.argv[1]).resolve())[0], end=os.linesep)
