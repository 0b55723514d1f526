"""The data dictionary: every table, column and value as Markdown, made from the declarations and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from schemas.table import Column, Table
from schemas.tables import fact_tables, tables
from schemas.tables.facts import EVIDENCE
from schemas.vocabulary import vocabulary, vocabulary_names

_PLAIN = {
    "string": "text",
    "bool": "true or false",
    "int32": "whole number",
    "int64": "whole number",
    "double": "number",
    "date32[day]": "date",
    "timestamp[us, tz=UTC]": "moment (UTC)",
}
_LAYERS = {
    "answer": ("Answers", "What is known now, over all documents of a region. Begin here."),
    "fact": (
        "Facts",
        "One row is one thing that one document says. The columns that all of them have are told once, here; a value "
        "whose quote cannot be read back is no fact.",
    ),
    "evidence": ("Evidence", "What every fact leads back to."),
    "work": ("Work", "What was asked for, what came, and what could not be fetched, read or believed."),
}


def plain_type(kind: pa.DataType) -> str:
    """An Arrow type in plain words: ``list<string>`` is a list of texts; raises ``KeyError`` for one without words."""
    if pa.types.is_fixed_size_list(kind):
        return f"list of {kind.list_size} {plain_type(kind.value_type)}s"
    if pa.types.is_list(kind):
        inner = kind.value_type
        return f"list of {'records' if pa.types.is_struct(inner) else plain_type(inner) + 's'}{_fields(inner)}"
    if pa.types.is_map(kind):
        return f"map from {plain_type(kind.key_type)} to {plain_type(kind.item_type)}"
    if pa.types.is_struct(kind):
        return f"record{_fields(kind)}"
    return _PLAIN[str(kind)]


def page() -> str:
    """The whole dictionary, as it stands in ``docs/dictionary.md``."""
    return "\n".join(_page()) + "\n"


def table_page(name: str) -> str:
    """One table with all of its columns, those that it shares with others too; raises ``KeyError``."""
    table = tables()[name]
    return "\n".join([f"# {name}\n", *_told(table), *_grid(table.columns, link=False)]) + "\n"


def _page() -> Iterator[str]:
    yield "# Data dictionary\n"
    yield "<!-- made by `inkoopspoor dictionary --out docs/dictionary.md` from schemas/: do not edit -->\n"
    yield (
        "Every table lies in `curated/<table>/region=<id>/part-0.parquet`, so that each has one more column, `region`: the "
        "id of the region whose tables the row stands in. What stands here stands in the Parquet metadata too, and in "
        '`inkoopspoor.describe("milestones")`. How often facts are right: [extraction.md](extraction.md).\n'
    )
    yield "Examples are of no real document. *Never null* columns hold a value in every row.\n"
    for layer, (title, meaning) in _LAYERS.items():
        found = [table for table in tables().values() if table.layer == layer]
        yield f"- **{title}**: {', '.join(f'[{table.name}](#{table.name})' for table in found)}"
        yield f"  {meaning}"
    yield "- **[Vocabularies](#vocabularies)**\n  The closed lists that values come from.\n"
    for layer, (title, meaning) in _LAYERS.items():
        yield f"## {title}\n\n{meaning}\n"
        if layer == "fact":
            yield from _grid(EVIDENCE, link=True)
        for table in tables().values():
            if table.layer == layer:
                yield f"### {table.name}\n"
                yield from _told(table)
                shared = EVIDENCE if table.name in fact_tables() else ()
                yield from _grid(table.columns[len(shared) :], link=True)
    yield "## Vocabularies\n"
    for name in _used():
        yield from _values(name)


def _used() -> list[str]:
    """Vocabularies that a column's values come from, by name."""
    used = {column.vocabulary for table in tables().values() for column in table.columns}
    return [name for name in vocabulary_names() if name in used]


def _told(table: Table) -> Iterator[str]:
    yield f"{table.meaning}\n"
    if table.weakness:
        yield f"*Known weakness.* {table.weakness}\n"
    yield f"Key: {_names(table.key)}. Rows are in the order of {_names(table.order)}.\n"


def _grid(columns: tuple[Column, ...], *, link: bool) -> Iterator[str]:
    yield "| column | type | meaning | example | known weakness |\n|---|---|---|---|---|"
    for column in columns:
        meaning = column.meaning
        if column.vocabulary:
            values = (
                f"[{column.vocabulary}](#{column.vocabulary})"
                if link
                else ", ".join(f"`{value}`" for value in vocabulary(column.vocabulary).values)
            )
            meaning += f". Values: {values}"
        kind = plain_type(column.type) + (", never null" if column.required else "")
        example = f"`{column.example}`" if column.example else ""
        yield f"| `{column.name}` | {kind} | {_cell(meaning)} | {_cell(example)} | {_cell(column.weakness)} |"
    yield ""


def _values(name: str) -> Iterator[str]:
    found = vocabulary(name)
    yield f"### {name}\n\n{found.description}\n"
    yield "| value | meaning |\n|---|---|"
    for value, meaning in found.values.items():
        yield f"| `{value}` | {_cell(meaning)} |"
    yield ""


def _fields(kind: pa.DataType) -> str:
    if not pa.types.is_struct(kind):
        return ""
    return f" of {', '.join(f'{field.name} ({plain_type(field.type)})' for field in kind)}"


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in columns)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
