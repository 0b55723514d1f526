"""The data dictionary at hand in a notebook: tables, columns and values with their meanings."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from inkoopspoor.frames import declared
from schemas.dictionary import plain_type, table_page
from schemas.table import Table
from schemas.tables import tables as declared_tables
from schemas.vocabulary import vocabulary as declared_vocabulary
from schemas.vocabulary import vocabulary_names

__all__ = ["Description", "describe", "tables", "vocabulary"]


@dataclass(frozen=True, slots=True)
class Description:
    """What a table and its columns mean: a page in a notebook, text elsewhere, and ``frame()`` to search in."""

    table: Table

    def frame(self) -> pd.DataFrame:
        """One row per column of the table: type, meaning, vocabulary, example, known weakness."""
        rows = [
            {
                "column": column.name,
                "type": plain_type(column.type),
                "never_null": column.required,
                "meaning": column.meaning,
                "vocabulary": column.vocabulary or "",
                "example": column.example,
                "weakness": column.weakness,
            }
            for column in self.table.columns
        ]
        return pd.DataFrame(rows).set_index("column")

    def _repr_markdown_(self) -> str:
        return table_page(self.table.name)

    def __repr__(self) -> str:
        lines = [f"{self.table.name}: {self.table.meaning}"]
        if self.table.weakness:
            lines.append(f"Known weakness: {self.table.weakness}")
        for column in self.table.columns:
            lines.append(f"\n{column.name} ({plain_type(column.type)}): {column.meaning}")
            if column.vocabulary:
                lines.append(f"    values: {', '.join(declared_vocabulary(column.vocabulary).values)}")
            if column.example:
                lines.append(f"    example: {column.example}")
            if column.weakness:
                lines.append(f"    weakness: {column.weakness}")
        return "\n".join(lines)


def tables() -> dict[str, str]:
    """Name of every table -> what it holds."""
    return {name: table.meaning for name, table in declared_tables().items()}


def describe(table: str) -> Description:
    """What ``table`` and each of its columns mean; raises ``TablesError`` where there is no such table."""
    return Description(declared(table))


def vocabulary(name: str) -> dict[str, str]:
    """Value -> meaning of the vocabulary ``name``, such as ``event``; raises ``ValueError`` where there is none."""
    if name not in vocabulary_names():
        raise ValueError(f"there is no vocabulary {name!r}: {', '.join(vocabulary_names())}")
    return dict(declared_vocabulary(name).values)
