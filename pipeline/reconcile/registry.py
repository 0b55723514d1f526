"""``provider_registry``: one row per organisation over all regions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from extractors.names.legal import split_form
from pipeline.reconcile.facts import Columns


@dataclass(slots=True)
class _Organisation:
    canonical: Counter[str] = field(default_factory=Counter)
    spellings: set[str] = field(default_factory=set)
    regions: set[str] = field(default_factory=set)
    days: list[date] = field(default_factory=list)


def registry(regions: Mapping[str, tuple[Columns, Columns]]) -> list[dict[str, Any]]:
    """The rows. ``regions``: id -> columns of its published ``providers`` and ``documents``."""
    found: dict[str, _Organisation] = defaultdict(_Organisation)
    for region in sorted(regions):
        providers, documents = regions[region]
        days = dict(zip(documents["document_id"], documents["document_date"], strict=True))
        names = ("provider_id", "provider", "name", "document_id")
        for known, provider, name, document in zip(*(providers[column] for column in names), strict=True):
            one = found[known]
            one.canonical[provider] += 1
            one.spellings |= {provider, name}
            one.regions.add(region)
            if days.get(document) is not None:
                one.days.append(days[document])
    return [_row(known, one) for known, one in sorted(found.items())]


def _row(known: str, one: _Organisation) -> dict[str, Any]:
    # a name with its legal form says more than one without; of these the one that is used most
    formed = {name: split_form(name)[1] for name in one.canonical}
    name = min(one.canonical, key=lambda name: (formed[name] is None, -one.canonical[name], name))
    return {
        "provider_id": known,
        "provider": name,
        "legal_form": formed[name],
        "aliases": sorted(one.spellings - {name}),
        "regions": sorted(one.regions),
        "first_seen": min(one.days, default=None),
        "last_seen": max(one.days, default=None),
    }
