"""The whole site: every page, feed and data file, in a fixed order. The same tables give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from schemas.region import Region
from schemas.region_format import ALL_REGIONS
from schemas.tables import tables as declared
from storage.curated import Curated, parquet_bytes
from storage.roots import NotFoundError
from website import atom, search
from website.addresses import document_page, provider_page, region_feed, region_page
from website.folder import SiteFolder, replaced
from website.pages import about, document, index, providers, region
from website.pictures import NO_PICTURES, Pictures
from website.render import page
from website.tables import RegionTables, Tables, read_tables
from website.words import day

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What was made."""

    out: Path
    files: int
    bytes: int
    regions: int
    documents: int
    providers: int
    pictures: int
    broken: int
    """Values whose fact is not in the tables: they stand on their page without a link."""


def build(
    curated: Curated,
    known: Mapping[str, Region],
    out: Path,
    *,
    pictures: Pictures = NO_PICTURES,
    data: bool = True,
    address: str | None = None,
    progress: Progress = lambda doing: None,
) -> Built:
    """Make the site of what is published in ``curated`` and put it at ``out``, in place of the one before.

    ``known`` are the region files. ``data``: copy the Parquet files too. ``address``: where the site will stand, for the
    links of feeds. Raises ``SiteFolderError`` where ``out`` is something else, ``NotFoundError`` where nothing is published.
    """
    tables = read_tables(curated, known)
    if not tables.regions:
        raise NotFoundError(f"nothing is published in {curated.location}: there is nothing to make a site of")
    with replaced(out) as site:
        writer = _Writer(site, tables)
        copied = _copy_data(curated, tables, site) if data else {}
        writer.page("index.html", "index.html", index.context(tables))
        writer.page("about.html", "about.html", about.context(tables, copied))
        writer.page("search.html", "search.html", {})
        writer.page("providers.html", "providers/index.html", providers.list_context(tables))
        for provider_id in tables.providers:
            writer.page("provider.html", provider_page(provider_id), providers.context(tables, provider_id))
        for one in tables.regions:
            progress(one.name)
            writer.page("region.html", region_page(one.id), region.context(tables, one))
            site.write(region_feed(one.id), atom.feed(one, address))
            for row in one.rows["documents"]:
                shown = pictures.of_document(site, one, row)
                context = document.context(one, row, shown)
                writer.page("document.html", document_page(one.id, row["document_id"]), context)
        site.write("assets/search-index.js", search.script(tables))
        for name in ("site.css", "site.js", "icon.svg"):
            site.write(f"assets/{name}", (files("website") / "assets" / name).read_bytes())
    return Built(
        out,
        site.files,
        site.bytes,
        len(tables.regions),
        sum(len(one.documents) for one in tables.regions),
        len(tables.providers),
        pictures.made,
        sum(_broken(one) for one in tables.regions),
    )


class _Writer:
    def __init__(self, site: SiteFolder, tables: Tables) -> None:
        self._site = site
        seen = [one.coverage["observed_at"] for one in tables.regions if one.coverage and one.coverage["observed_at"]]
        self._shared = {"last_crawl": day(max(seen)) if seen else ""}

    def page(self, template: str, place: str, context: dict[str, Any]) -> None:
        self._site.write(place, page(template, place, **self._shared, **context))


def _copy_data(curated: Curated, tables: Tables, site: SiteFolder) -> dict[str, list[str]]:
    """Copy the published files as they are; returns table -> its files in the site."""
    copied: dict[str, list[str]] = {}
    for table in declared():
        for one in (*(part.id for part in tables.regions), ALL_REGIONS):
            name = f"data/{table}/region={one}/part-0.parquet"
            try:
                site.write(name, parquet_bytes(curated.read(table, one)))
            except NotFoundError:  # all-regions has few tables, and an earlier version may have published fewer
                continue
            copied.setdefault(table, []).append(name)
    return copied


def _broken(region: RegionTables) -> int:
    asked = [fact for row in region.rows["procurements"] for _, facts in row["fact_ids"] or () for fact in facts]
    asked += [row["fact_id"] for row in region.rows["changes"]]
    return sum(fact not in region.facts for fact in asked)
