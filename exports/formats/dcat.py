"""DCAT-AP 3 (and what DCAT-AP-NL 3 asks beyond it): a description of the data set for catalogues.

``dcat.jsonld`` and ``dcat.ttl`` say the same. Where ``publish_at`` is not set, addresses are relative: they are right
where the files lie beside ``curated/``, ``csv/``, ``frictionless/`` and ``ocds/``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from rdflib import Graph

from exports.publisher import Publisher, PublisherError
from exports.source import REGION, Source
from pipeline.version import VERSION

Node = dict[str, Any]
_EU = "http://publications.europa.eu/resource/authority"
_XSD = "http://www.w3.org/2001/XMLSchema#"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": _XSD,
}
_DISTRIBUTIONS = (
    (
        "parquet",
        "curated/",
        "Parquet, one folder per table",
        "PARQUET",
        "application/vnd.apache.parquet",
        "https://parquet.apache.org/docs/file-format/",
    ),
    ("csv", "csv/", "CSV, one file per table", "CSV", "text/csv", "https://www.rfc-editor.org/rfc/rfc4180"),
    (
        "frictionless",
        "frictionless/datapackage.json",
        "Frictionless data package",
        "JSON",
        "application/json",
        "https://specs.frictionlessdata.io/tabular-data-package/",
    ),
    (
        "ocds",
        "ocds/",
        "OCDS 1.1 releases and records, one file per region",
        "JSON",
        "application/json",
        "https://standard.open-contracting.org/1.1/en/",
    ),
)
_STANDARDS = {
    "parquet": "Apache Parquet",
    "csv": "RFC 4180, comma-separated values",
    "frictionless": "Tabular Data Package, version 1",
    "ocds": "Open Contracting Data Standard 1.1",
}
_NOWHERE = "https://relative.invalid/"
"""Base for reading relative addresses; taken out again, as the description does not know where it will lie."""


def files(source: Source, publisher: Publisher) -> Iterator[tuple[str, bytes]]:
    """``dcat.jsonld`` and ``dcat.ttl``; raises ``PublisherError`` where there is no contact, which DCAT-AP-NL demands."""
    if publisher.contact_address is None:
        raise PublisherError(
            "contact: a mail address or page has to be set (INKOOPSPOOR_CONTACT), DCAT-AP-NL demands it"
        )
    if not publisher.base:
        source.notes.append("publish_at is not set: addresses are relative to where the description is put.")
    content = json.dumps({"@context": CONTEXT, "@graph": nodes(source, publisher)}, ensure_ascii=False, indent=1)
    yield "dcat.jsonld", f"{content}\n".encode()
    yield "dcat.ttl", turtle(content).encode()


def turtle(content: str) -> str:
    """The JSON-LD ``content`` as Turtle."""
    graph = Graph().parse(data=content, format="json-ld", publicID=_NOWHERE)
    graph.bind("dcat", CONTEXT["dcat"])
    return graph.serialize(format="turtle").replace(_NOWHERE, "")


def nodes(source: Source, publisher: Publisher) -> list[Node]:
    """The catalogue, its data set, the distributions, and what they name; every node has an address of its own."""
    base = publisher.base
    newest = source.newest()
    modified = {"dct:modified": _typed(newest.isoformat(), "dateTime")} if newest else {}
    common = {
        "dct:publisher": _to(f"{base}#publisher"),
        "dcat:contactPoint": _to(f"{base}#contact"),
        "dct:language": [_to(f"{_EU}/language/NLD")],
        "dct:license": _to(publisher.licence),
    }
    names = ", ".join(_name(source, region) for region in source.regions)
    catalogue = {
        "@id": f"{base}#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": _in("en", "Inkoopspoor"),
        "dct:description": _in("en", "Open data on public procurement of youth care and Wmo care in the Netherlands."),
        "dcat:dataset": [_to(f"{base}#dataset")],
        "dcat:themeTaxonomy": _to(f"{_EU}/data-theme"),
        **modified,
        **common,
    }
    dataset = {
        "@id": f"{base}#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{base}#dataset" if base else "inkoopspoor",
        "dct:title": [
            _in("nl", "Inkoopspoor: inkoop van jeugdhulp en Wmo-zorg"),
            _in("en", "Inkoopspoor: procurement of youth care and Wmo care"),
        ],
        "dct:description": [
            _in(
                "nl",
                f"Wat gemeenten en regio's publiceren over de inkoop van jeugdhulp en Wmo-zorg, per regio: {names}.",
            ),
            _in(
                "en", f"What municipalities and regions publish of buying youth care and Wmo care, by region: {names}."
            ),
        ],
        "dct:creator": _to(f"{base}#publisher"),
        "dct:accessRights": _to(f"{_EU}/access-right/PUBLIC"),
        "dct:accrualPeriodicity": _to(f"{_EU}/frequency/DAILY"),
        "dcat:theme": [_to(f"{_EU}/data-theme/{theme}") for theme in ("GOVE", "SOCI")],
        "dcat:keyword": [_in("nl", word) for word in ("aanbesteding", "inkoop", "jeugdhulp", "Wmo")],
        "dct:spatial": [_to(f"{_EU}/country/NLD"), *(_to(f"{base}#region-{region}") for region in source.regions)],
        "dct:provenance": [_to(f"{base}#coverage-{region}") for region in source.regions],
        "dcat:version": VERSION,
        "dcat:distribution": [_to(f"{base}#{key}") for key, *_ in _DISTRIBUTIONS],
        "dct:conformsTo": [_to(standard) for *_, standard in _DISTRIBUTIONS],
        **_temporal(source, base),
        **modified,
        **{name: common[name] for name in ("dct:publisher", "dcat:contactPoint", "dct:language")},
    }
    found = [catalogue, dataset, *_distributions(publisher, modified), *_agents(publisher), *_regions(source, base)]
    return [*found, *_period(source, base)]


def _distributions(publisher: Publisher, modified: Node) -> Iterator[Node]:
    base = publisher.base
    for key, path, title, form, media, standard in _DISTRIBUTIONS:
        yield {
            "@id": f"{base}#{key}",
            "@type": "dcat:Distribution",
            "dct:title": _in("en", title),
            "dcat:accessURL": _to(f"{base}{path}"),
            "dct:format": _to(f"{_EU}/file-type/{form}"),
            "dcat:mediaType": _to(f"https://www.iana.org/assignments/media-types/{media}"),
            "dct:conformsTo": _to(standard),
            "dct:license": _to(publisher.licence),
            **modified,
        }
        yield {"@id": standard, "@type": "dct:Standard", "dct:title": _in("en", _STANDARDS[key])}


def _agents(publisher: Publisher) -> Iterator[Node]:
    address = publisher.contact_address or ""
    kind = "vcard:hasEmail" if address.startswith("mailto:") else "vcard:hasURL"
    base = publisher.base
    page = {"foaf:homepage": _to(base)} if base else {}
    yield {"@id": f"{base}#publisher", "@type": "foaf:Agent", "foaf:name": publisher.name, **page}
    yield {"@id": f"{base}#contact", "@type": "vcard:Organization", "vcard:fn": publisher.name, kind: _to(address)}


def _regions(source: Source, base: str) -> Iterator[Node]:
    for row in source.coverage():
        region = row[REGION]
        file = source.file(region)
        codes = [*file.jz, *(one.code for one in file.municipalities)] if file else []
        yield {
            "@id": f"{base}#region-{region}",
            "@type": "dct:Location",
            "skos:prefLabel": _in("nl", _name(source, region)),
            "dct:identifier": codes or [region],
        }
        told = " ".join([f"{region}: {row['state']}.", *row["reasons"]])
        yield {
            "@id": f"{base}#coverage-{region}",
            "@type": "dct:ProvenanceStatement",
            "dct:description": _in("en", told),
        }


def _days(source: Source) -> list[date]:
    """Days that the documents bear: the time that the data set is about."""
    rows = [row for region in source.regions for row in source.rows("documents", region)]
    return sorted(row["document_date"] for row in rows if row["document_date"] is not None)


def _temporal(source: Source, base: str) -> Node:
    return {"dct:temporal": _to(f"{base}#period")} if _days(source) else {}


def _period(source: Source, base: str) -> Iterator[Node]:
    days = _days(source)
    if days:
        yield {
            "@id": f"{base}#period",
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _typed(days[0].isoformat(), "date"),
            "dcat:endDate": _typed(days[-1].isoformat(), "date"),
        }


def _name(source: Source, region: str) -> str:
    file = source.file(region)
    return file.name if file else region


def _to(address: str) -> Node:
    return {"@id": address}


def _in(language: str, text: str) -> Node:
    return {"@value": text, "@language": language}


def _typed(value: str, kind: str) -> Node:
    return {"@value": value, "@type": f"xsd:{kind}"}
