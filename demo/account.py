"""The account at the end: what was crawled, what was found, what failed, where the tables lie and how to open them."""

from __future__ import annotations

import textwrap
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow.dataset
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from demo.known import changes, purchases
from pipeline.summary import Summary
from schemas.tables import fact_tables
from schemas.vocabulary import vocabulary

Rows = list[dict[str, Any]]
_EXAMPLES = (
    ("milestones", ("event", "date_from", "date_to")),
    ("providers", ("name", "status")),
    ("funding_models", ("model", "status")),
)
"""Tables of which facts are shown, with the columns shown."""


def read_table(curated: Path, table: str) -> Rows:
    """The rows of a published table, over all regions."""
    rows: Rows = pyarrow.dataset.dataset(curated / table, partitioning="hive").to_table().to_pylist()
    return rows


def lines_to_open(curated: Path) -> list[str]:
    """Three lines of Python that open a table."""
    return [
        "import pandas",
        f'milestones = pandas.read_parquet("{(curated / "milestones").as_posix()}", dtype_backend="pyarrow")',
        'print(milestones[["region", "event", "date_from", "date_to", "quote"]].to_string())',
    ]


def account(console: Console, run: Summary, curated: Path) -> None:
    """Print the whole account."""
    regions = list(run["regions"])
    failed = [region for region in regions if not run["regions"][region]["rows"]]
    for region in failed:
        console.print(f"{region} failed: {escape(str(run['regions'][region]['error']))}", style="bold red")
    if len(failed) == len(regions):
        return
    facts = {name: read_table(curated, name) for name in fact_tables()}
    _heading(console, "What was crawled")
    _crawled(console, curated)
    _heading(console, "What was found")
    _found(console, facts, regions)
    _corrected(console, curated)
    _examples(console, facts, curated)
    _heading(console, "What is known now, over all documents")
    _known(console, curated)
    _heading(console, "What failed")
    _failed(console, curated)
    _heading(console, "Where it lies")
    console.print(f"  {curated.as_posix()}/<table>/region=<region>/part-0.parquet", soft_wrap=True, highlight=False)
    _say(console, "Three lines of Python open a table (.venv/bin/python in this folder):")
    console.print()
    for line in lines_to_open(curated):
        console.print(f"    {escape(line)}", soft_wrap=True, highlight=False, style="green")
    console.print()


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(text, style="bold")


def _show(console: Console, table: Table) -> None:
    console.print(Padding(table, (0, 0, 0, 2), expand=False))


def _say(console: Console, text: str, by: int = 2, style: str = "") -> None:
    for line in textwrap.wrap(text, console.width, initial_indent=" " * by, subsequent_indent=" " * by):
        console.print(Text(line, style))


def _table(*names: str, first: str = "") -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column(first)
    for name in names:
        table.add_column(name, justify="right")
    return table


def _crawled(console: Console, curated: Path) -> None:
    coverage = read_table(curated, "coverage")
    table = _table("addresses", "fetched", "robots said no", "failed", "documents", "unreadable", first="region")
    for row in coverage:
        names = ("addresses_found", "fetched", "refused_by_robots", "failed", "documents", "unreadable")
        table.add_row(row["region"], *(str(row[name]) for name in names))
    _show(console, table)
    readers = Counter(row["reader"].split()[0] for row in read_table(curated, "documents") if row["reader"])
    told = ", ".join(f"{number} {name}" for name, number in sorted(readers.items()))
    _say(console, f"Documents by reader: {told}. Files within a mail are documents of their own.")
    for row in coverage:
        _say(console, f"{row['region']} is {row['state']}. {' '.join(row['reasons'])}".rstrip())


def _found(console: Console, facts: dict[str, Rows], regions: list[str]) -> None:
    table = _table(*regions, "all", first="table")
    for name, rows in facts.items():
        counts = Counter(row["region"] for row in rows)
        table.add_row(name, *(str(counts[region]) for region in regions), str(len(rows)))
    _show(console, table)


def _known(console: Console, curated: Path) -> None:
    known = read_table(curated, "procurements")
    _show(console, purchases(known, Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)))
    changed = read_table(curated, "changes")
    _say(console, f"{len(changed)} values changed from one document to the next. Dates that moved, and a suspension:")
    for line in changes(changed, known):
        _say(console, line, by=4)


def _corrected(console: Console, curated: Path) -> None:
    for row in read_table(curated, "corrections"):
        _say(console, f"A steward's file, {row['verdict']} of {row['fact_table']}: {row['outcome']}. {row['reason']}")


def _examples(console: Console, facts: dict[str, Rows], curated: Path) -> None:
    documents = {row["document_id"]: row for row in read_table(curated, "documents")}
    texts = {row["passage_id"]: row["text"] for row in read_table(curated, "passages")}
    everything = [row for rows in facts.values() for row in rows]
    back = sum(texts[row["passage_id"]][row["char_start"] : row["char_end"]] == row["quote"] for row in everything)
    _say(console, f"{back} of {len(everything)} facts lead back to their words. Three of them:")
    for name, columns in _EXAMPLES:
        rows = facts[name]
        if not rows:
            continue
        row = max(rows, key=_telling)
        value = ", ".join(dict.fromkeys(str(row[column]) for column in columns))
        about = f" for {row['segment']}" if row["segment"] else ""
        where = str(documents[row["document_id"]]["url"]).rsplit("/", 1)[-1]
        where += f", page {row['page']}" if row["page"] else ""
        quote = " ".join(row["quote"].split())
        _say(console, f"{name}: {value}{about}")
        _say(console, f"“{quote}” ({where})", by=6, style="dim")


def _telling(row: dict[str, Any]) -> tuple[bool, bool, float, str]:
    """How much a reader learns from a fact as an example: of a segment, in a sentence, sure."""
    return row["segment"] is not None, len(row["quote"].split()) >= 4, row["confidence"], row["fact_id"]


def _failed(console: Console, curated: Path) -> None:
    rows = read_table(curated, "problems")
    kinds = vocabulary("problem_kind").told
    missing = [row for row in rows if kinds[row["kind"]]["harm"] != "doubt"]
    for row in missing:
        where = str(row["url"] or row["document_id"] or "").rsplit("/", 1)[-1]
        _say(console, f"{row['region']}: {where}: {row['message']}")
    if not missing:
        _say(console, "Nothing.")
    if doubts := len(rows) - len(missing):
        _say(
            console, f"Beside that a person has to judge {doubts}: they stand in the table problems, with their words."
        )
