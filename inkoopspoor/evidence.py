"""Where a value comes from: the document of a row, the facts behind a value, and what newer versions replace."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from inkoopspoor.engines import CURATED, Frame, TablesError, column_of, filtered, like, names_of, with_columns
from inkoopspoor.frames import Where, located, read
from schemas.tables import fact_tables

__all__ = ["current", "facts_against", "facts_behind", "with_evidence"]

_EVIDENCE = ("document", "url", "title", "document_date", "document_date_precision")
_SEPARATOR = "\x1f"


def with_evidence(frame: Frame, curated: Where = None) -> Frame:
    """``frame`` with the ``url``, ``title`` and ``document_date`` of each row's document; by its fact, the quote too.

    ``document`` names it for a reader: its title, or the name of its file where it has none. For every frame with the
    columns ``region`` and ``document_id``; ``quote`` and ``page`` come where it has a
    ``fact_id`` and not the words, as ``changes`` has. Columns that it has already stay as they are. Give ``curated`` as
    to ``load``; a pandas frame that was loaded remembers it. Raises ``TablesError`` where a document or a fact is not in
    those tables.
    """
    documents, places = _documents_of(frame, curated)
    there = names_of(frame)
    named = pc.coalesce(documents["title"], pc.replace_substring_regex(documents["url"], ".*/", ""))
    documents = documents.append_column("document", named)
    new = {name: documents[name].combine_chunks().take(places) for name in _EVIDENCE if name not in there}
    if "fact_id" in there and "quote" not in there:
        ids = [column_of(frame, name).to_pylist() for name in ("region", "fact_id")]
        found = _known(list(zip(*ids, strict=True)), _curated(frame, curated))
        new["quote"] = pa.array([fact["quote"] for fact in found], pa.string())
        new["page"] = pa.array([fact.get("page") for fact in found], pa.int32())
    return cast("Frame", with_columns(frame, new))


def current(frame: Frame, curated: Where = None, *, keep_missing: bool = True) -> Frame:
    """The rows of ``frame`` whose document no later version at its address replaces.

    ``keep_missing=False`` leaves out those too that came no more in the last whole crawl: gone from the site, though
    seldom withdrawn. A newer document at another address replaces nothing: ``procurements`` weighs that.
    """
    documents, places = _documents_of(frame, curated)
    stands = pc.is_null(documents["superseded_by"])
    if not keep_missing:
        stands = pc.and_(stands, pc.is_null(documents["missing_since"]))
    kept = pc.fill_null(stands.combine_chunks().take(places), True)  # a row without a document leads to none
    return cast("Frame", filtered(frame, kept))


def facts_behind(procurements: Frame, columns: Sequence[str] | None = None, curated: Where = None) -> Frame:
    """One row per fact that decided a value of ``procurements``, with its words and its document.

    ``columns`` names the values (None: all). ``planned`` tells of a date whether it lay ahead, seen from the document;
    null for all that is no milestone.
    """
    return _behind(procurements, "fact_ids", columns, curated)


def facts_against(procurements: Frame, columns: Sequence[str] | None = None, curated: Where = None) -> Frame:
    """As ``facts_behind``, of the facts that contradict the value that was chosen (``conflicts``)."""
    return _behind(procurements, "conflicts", columns, curated)


def _behind(procurements: Frame, where: str, columns: Sequence[str] | None, curated: Where) -> Frame:
    at = _curated(procurements, curated)
    names = ("region", "procurement_id", where)
    wanted = [
        {"region": region, "procurement_id": procurement, "column": column, "fact_id": fact}
        for region, procurement, told in zip(
            *(column_of(procurements, name).to_pylist() for name in names), strict=True
        )
        for column, facts in _items(told)
        if columns is None or column in columns
        for fact in facts
    ]
    facts = _known([(row["region"], row["fact_id"]) for row in wanted], at)
    rows = [row | fact for row, fact in zip(wanted, facts, strict=True)]
    schema = pa.schema([*((name, pa.string()) for name in ("region", "procurement_id", "column")), *_BEHIND])
    table = pa.Table.from_pylist(rows, schema=schema)
    return cast("Frame", with_evidence(like(procurements, table, at), at))


_BEHIND = (
    ("table", pa.string()),
    ("fact_id", pa.string()),
    ("segment", pa.string()),
    ("planned", pa.bool_()),
    ("quote", pa.string()),
    ("page", pa.int32()),
    ("confidence", pa.float64()),
    ("document_id", pa.string()),
)


def _known(wanted: Sequence[tuple[str, str]], curated: str) -> list[dict[str, Any]]:
    """The facts of these regions and ids; raises ``TablesError`` where one is not there."""
    regions = sorted({region for region, _ in wanted})
    found = {}
    for name in fact_tables() if regions else ():
        table = read(name, curated, regions)[0]
        kept = [column for column, _ in _BEHIND if column in table.column_names]
        for row in table.select(["region", *kept]).to_pylist():
            found[row["region"], row["fact_id"]] = {"table": name, **row}
    lost = [fact for region, fact in wanted if (region, fact) not in found]
    if lost:
        raise TablesError(
            f"{len(lost)} facts are not in {curated}, such as {lost[0]}: the tables are of different runs"
        )
    return [found[one] for one in wanted]


def _documents_of(frame: Any, curated: Where) -> tuple[pa.Table, pa.Array]:
    """The documents of the tables, and the place among them of each row's document; null for a row without one."""
    lacking = {"region", "document_id"} - set(names_of(frame))
    if lacking:
        raise TablesError(f"the frame has no column {' and no column '.join(sorted(lacking))}: its rows lead nowhere")
    at = _curated(frame, curated)
    regions, ids = column_of(frame, "region"), column_of(frame, "document_id")
    documents = read("documents", at, pc.unique(regions).drop_null().to_pylist() or None)[0]
    known = _keys(documents["region"].combine_chunks(), documents["document_id"].combine_chunks())
    keys = _keys(regions, ids)
    places = pc.index_in(keys, value_set=known)
    lost = pc.filter(keys, pc.and_(pc.is_valid(keys), pc.is_null(places)))
    if len(lost):
        region, _, document = lost[0].as_py().partition(_SEPARATOR)
        raise TablesError(f"{len(lost)} rows have a document that is not in {at}, such as {document} of {region}")
    return documents, places


def _keys(regions: pa.Array, ids: pa.Array) -> pa.Array:
    """A document of two regions has a row in each, so that its id alone tells no row."""
    return pc.binary_join_element_wise(regions, ids, _SEPARATOR)


def _curated(frame: Any, curated: Where) -> str:
    remembered = frame.attrs.get(CURATED) if isinstance(frame, pd.DataFrame) else None
    return located(curated if curated is not None else remembered)


def _items(told: Any) -> list[tuple[str, Sequence[str]]]:
    """Columns with facts: of ``fact_ids``, a map (pairs, or with polars records), or of ``conflicts``, records."""
    if isinstance(told, dict):
        return list(told.items())
    found: list[tuple[str, Sequence[str]]] = []
    for pair in told or ():
        if not isinstance(pair, dict):
            found.append(pair)
        elif "key" in pair:
            found.append((pair["key"], pair["value"]))
        else:
            found.append((pair["column"], pair["facts"]))
    return found
