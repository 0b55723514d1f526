"""Who buys and who supplies. An organisation stands once in ``parties``, with all its roles."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from exports.ocds.facts import Facts, Row
from schemas.region import Region

BUYER, PROCURER, SUPPLIER = "buyer", "procuringEntity", "supplier"
_SCHEME = {"municipality": "x_CBS-GM", "jeugdregio": "x_CBS-JZ"}
"""No list of identifiers that org-id.guide knows holds these codes."""


def region_party(region: str, file: Region | None) -> Row:
    """The region itself; its code is that of the jeugdregio, where it is one."""
    code = file.jz[0] if file and file.kind == "jeugdregio" else None
    return {"id": code or region, "name": file.name if file else region, **_identifier("jeugdregio", code)}


def buying(told: Iterable[Row], own: Row) -> tuple[list[Row], Row]:
    """Parties that buy according to the facts ``told``, and the one that leads the process.

    That is whom most facts call the lead buyer; where none is named, the only buyer, or else the region itself.
    """
    leads: Counter[str] = Counter()
    found: dict[str, Row] = {}
    for fact in told:
        if fact["role"] in ("buyer", "lead_buyer"):
            party = {"id": party_id(fact), "name": fact["name"], **_identifier(fact["kind"], fact["code"])}
            found.setdefault(party["id"], party)
            leads[party["id"]] += fact["role"] == "lead_buyer"
    named = sorted(found)
    found[own["id"]] = own  # under its own name, however a document writes it
    best = max(leads.values(), default=0)
    leading = sorted(key for key, count in leads.items() if best and count == best)
    lead = leading[0] if leading else named[0] if len(named) == 1 else own["id"]
    parties = []
    for key in sorted({*named, lead}):
        # where documents name nobody, the region buys for itself
        roles = [*([BUYER] if key in named or not named else []), *([PROCURER] if key == lead else [])]
        parties.append({**found[key], "roles": roles})
    return parties, {"id": lead, "name": found[lead]["name"]}


def suppliers(ids: Iterable[str], facts: Facts) -> list[Row]:
    """The suppliers among ``parties``.

    Of an organisation that may be one person nothing stands but its name.
    """
    found = []
    for provider in sorted(set(ids)):
        named = [fact for fact in facts.of("providers") if fact["provider_id"] == provider]
        party: Row = {"id": provider, "name": named[0]["provider"], "roles": [SUPPLIER]}
        if not any(fact["natural_person_risk"] for fact in named):
            written = sorted({fact["name"] for fact in named})
            kvk = sorted({fact["kvk"] for fact in named if fact["kvk"]})
            places = sorted({fact["place"] for fact in named if fact["place"]})
            if len(kvk) == 1:  # two numbers are two registrations: which is the contractor's is not known
                party["identifier"] = {"scheme": "NL-KVK", "id": kvk[0], "legalName": party["name"]}
            if len(places) == 1:
                party["address"] = {"locality": places[0], "country": "NL"}
            if written != [party["name"]]:
                party["x_namesAsWritten"] = written
        found.append(party)
    return found


def party_id(fact: Row) -> str:
    """Id of the party that a fact of ``parties`` names: its code, or one made of its name."""
    if fact["code"]:
        return str(fact["code"])
    return f"party-{hashlib.sha256(fact['name'].casefold().encode()).hexdigest()[:12]}"


def _identifier(kind: str, code: str | None) -> Row:
    if code is None or kind not in _SCHEME:
        return {}
    return {"additionalIdentifiers": [{"scheme": _SCHEME[kind], "id": code}]}
