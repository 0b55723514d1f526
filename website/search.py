"""The index of the search: a script file with data, as a page that is opened from a folder may not fetch any.

One entry is ``[kind, name, what is told of it, page, more words]``. Small: regions, providers, and one entry per procurement
with its segment, funding, procedure and year; not the text of documents.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from website.addresses import document_page, provider_page, region_page
from website.evidence import title_of
from website.tables import RegionTables, Tables
from website.timeline import name_of
from website.words import day, harmless, kind_of_file, meaning, plain

Entry = tuple[str, str, str, str, str]


def script(tables: Tables) -> bytes:
    """The index as JavaScript. ``<`` is written out, so that no text of a document can end a script element."""
    entries = [[harmless(part) for part in entry] for entry in _entries(tables)]
    data = json.dumps(entries, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.INKOOPSPOOR_INDEX={data};\n".encode()


def _entries(tables: Tables) -> Iterator[Entry]:
    for region in tables.regions:
        known = region.known
        words = [*known.aliases, *known.buyers, *(one.name for one in known.municipalities)] if known else []
        yield "region", region.name, f"{len(region.documents)} documents", region_page(region.id), " ".join(words)
    for region in tables.regions:
        yield from _procurements(region)
    for provider_id, row in tables.providers.items():
        regions = len(row["regions"] or ())
        told = f"named in {regions} region{'' if regions == 1 else 's'}"
        yield "provider", row["provider"], told, provider_page(provider_id), " ".join(row["aliases"] or ())
    for region in tables.regions:
        for row in region.rows["documents"]:
            told = ", ".join(filter(None, (region.name, kind_of_file(row["media_type"]), day(row["document_date"]))))
            yield "document", title_of(row), told, document_page(region.id, row["document_id"]), ""


def _procurements(region: RegionTables) -> Iterator[Entry]:
    for row in region.rows["procurements"]:
        values = [
            region.name,
            str(row["round"] or ""),
            plain(row["funding_model"] or ""),
            plain(row["procedure"] or ""),
            plain(row["status"] or ""),
        ]
        more = [
            meaning("funding_model", row["funding_model"] or ""),
            meaning("procedure", row["procedure"] or ""),
            plain(row["category"] or ""),
            meaning("segment_category", row["category"] or ""),
            *(row["tenderned"] or ()),
        ]
        place = f"{region_page(region.id)}#p-{row['procurement_id']}"
        yield "segment", name_of(row), ", ".join(filter(None, values)), place, " ".join(filter(None, more))
