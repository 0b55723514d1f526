"""Pages of organisations, their list, and the providers of a procurement.

A trade name that may be that of one person stands where it was awarded something, and nowhere else: no page, no list, no
search (docs/data-protection.md).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from website.addresses import provider_page, region_page
from website.evidence import Link, Value, hint_of, link_to, links_to
from website.tables import RegionTables, Row, Tables, deciding
from website.timeline import name_of
from website.words import day, plain


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider of a procurement: its name, its page if it has one, and the words that name it there."""

    name: str
    page: str | None
    evidence: tuple[Link, ...]


def awarded(tables: Tables, region: RegionTables, row: Row) -> list[Provider]:
    """The providers of a row of ``procurements``, by name."""
    facts: dict[str, list[str]] = defaultdict(list)
    for fact in deciding(row, "providers"):
        _, found = region.facts.get(fact, ("", {}))
        facts[found.get("provider_id", "")].append(fact)
    names = {fact["provider_id"]: fact["provider"] for fact in region.rows["providers"]}
    listed = []
    for provider_id in row["providers"] or ():
        known = tables.providers.get(provider_id)
        name = known["provider"] if known else names.get(provider_id, provider_id)
        listed.append(
            Provider(name, provider_page(provider_id) if known else None, links_to(region, facts[provider_id]))
        )
    return sorted(listed, key=lambda provider: provider.name.casefold())


def list_context(tables: Tables) -> dict[str, Any]:
    """The list of organisations."""
    names = {region.id: region.name for region in tables.regions}
    rows = [
        {
            "name": row["provider"],
            "page": provider_page(id_),
            "legal_form": row["legal_form"] or "",
            "regions": [(names.get(region, region), _region_place(names, region)) for region in row["regions"] or ()],
            "first": day(row["first_seen"]),
            "last": day(row["last_seen"]),
        }
        for id_, row in tables.providers.items()
    ]
    return {"providers": rows, "left_out": len(tables.maybe_persons)}


def _region_place(names: dict[str, str], region: str) -> str | None:
    return region_page(region) if region in names else None


def context(tables: Tables, provider_id: str) -> dict[str, Any]:
    """An organisation's page: what it has in which region, and every place that names it."""
    row = tables.providers[provider_id]
    own = {provider_id}
    members = _members(tables, row)
    if members:  # a combination: what was awarded to it stands under the names of its members
        own |= set(members)
    return {
        "provider": row,
        "members": [
            Provider(name, provider_page(id_), ())
            for id_, name in sorted(members.items(), key=lambda member: member[1].casefold())
        ],
        "first": day(row["first_seen"]),
        "last": day(row["last_seen"]),
        "procurements": [
            _procurement(region, one, own)
            for region in tables.regions
            for one in region.rows["procurements"]
            if provider_id in (one["providers"] or ()) or _is_won_by(region, one, row)
        ],
        "named": [
            _named(region, fact)
            for region in tables.regions
            for fact in region.rows["providers"]
            if fact["provider_id"] == provider_id
        ],
    }


def _names(row: Row) -> set[str]:
    return {str(name).casefold() for name in (row["provider"], *(row["aliases"] or ()))}


def _members(tables: Tables, row: Row) -> dict[str, str]:
    """Members of the combination that ``row`` of ``provider_registry`` is, by id; none of an organisation by itself.

    Only those with a page of their own: the others may be one person.
    """
    names = _names(row)
    return {
        fact["provider_id"]: fact["provider"]
        for region in tables.regions
        for fact in region.rows["providers"]
        if (fact["consortium"] or "").casefold() in names
        and fact["provider_id"] in tables.providers
        and fact["provider_id"] != row["provider_id"]
    }


def _is_won_by(region: RegionTables, procurement: Row, row: Row) -> bool:
    """Whether a purchase has its providers as members of the combination ``row``."""
    names = _names(row)
    facts = (region.facts.get(fact, ("", {}))[1] for fact in deciding(procurement, "providers"))
    return any((fact.get("consortium") or "").casefold() in names for fact in facts)


def _procurement(region: RegionTables, row: Row, providers: set[str]) -> dict[str, Any]:
    decided = deciding(row, "providers")
    own = [fact for fact in decided if region.facts.get(fact, ("", {}))[1].get("provider_id") in providers]
    return {
        "region": region.name,
        "place": f"{region_page(region.id)}#p-{row['procurement_id']}",
        "segment": name_of(row),
        "round": row["round"],
        "status": plain(row["status"] or ""),
        "funding": plain(row["funding_model"] or ""),
        "procedure": plain(row["procedure"] or ""),
        "others": len(set(row["providers"] or ()) - providers),
        "evidence": links_to(region, own),
    }


def _named(region: RegionTables, fact: Row) -> dict[str, Any]:
    return {
        "region": region.name,
        "segment": fact["segment"] or "the whole purchase",
        "status": Value(plain(fact["status"]), (link_to(region, fact["fact_id"]),)),
        "as_written": fact["name"],
        "consortium": fact["consortium"] or "",
        "document": hint_of(region, fact["document_id"]),
    }
