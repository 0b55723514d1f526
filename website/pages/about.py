"""What the data are, what they are not, and how to cite them."""

from __future__ import annotations

from typing import Any

from pipeline.version import VERSION
from schemas.tables import tables as declared
from website.tables import Tables


def context(tables: Tables, files: dict[str, list[str]]) -> dict[str, Any]:
    """What the page shows; ``files``: table -> the data files that stand in the site."""
    return {
        "version": VERSION,
        "tables": [(table, files.get(table.name, [])) for table in declared().values()],
        "names": [region.name for region in tables.regions],
    }
