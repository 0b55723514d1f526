"""Release packages and record packages, one of each per region."""

from __future__ import annotations

import uuid
from typing import Any

from ocdsmerge import Merger

from exports.ocds.facts import Row
from exports.ocds.times import instant
from exports.publisher import Publisher
from exports.source import REGION, Source

EXTENSION = "ocds/extension/extension.json"
_OFFICIAL = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_{}_extension/master/extension.json"
_LOTS = ("tender", "lots")
_OMITTED = (("id",), ("date",), ("tag",))
_WHOLE = (
    ("parties", "additionalIdentifiers"),
    ("parties", "roles"),
    ("parties", "x_namesAsWritten"),
    *(
        (*path, name)
        for path in (("tender",), _LOTS)
        for name in ("x_fundingModels", "x_evidence", "x_contradicted", "x_buyers")
    ),
    (*_LOTS, "additionalClassifications"),
    ("tender", "milestones", "relatedLots"),
    ("tender", "milestones", "x_evidence"),
    ("tender", "documents", "relatedLots"),
    ("tender", "amendments", "relatedLots"),
    ("awards", "relatedLots"),
    ("awards", "x_evidence"),
)
MERGE_RULES: dict[tuple[str, ...], str] = {
    **dict.fromkeys(_OMITTED, "omitWhenMerged"),
    **dict.fromkeys(_WHOLE, "wholeListMerge"),
}
"""How the fields that are written here merge, as the schemas of OCDS, of its extensions and of ours say."""


def extensions(publisher: Publisher) -> list[str]:
    """Addresses of the extensions: lots, techniques and ours, which lies beside the packages.

    Where it is not known where they will lie, ours has a name only that no program can open.
    """
    own = f"{publisher.base}{EXTENSION}" if publisher.base else f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, EXTENSION)}"
    return [_OFFICIAL.format("lots"), _OFFICIAL.format("techniques"), own]


def release_package(source: Source, publisher: Publisher, region: str, releases: list[Row]) -> Row:
    """The package of all releases of one region."""
    return {**_head(source, publisher, region, "releases"), "releases": releases}


def record_package(source: Source, publisher: Publisher, region: str, releases: list[Row]) -> Row:
    """The package of one record per process: its releases, and what they come to."""
    merger = Merger(merge_rules=MERGE_RULES)
    by_ocid: dict[str, list[Row]] = {}
    for release in releases:
        by_ocid.setdefault(release["ocid"], []).append(release)
    records = [
        {"ocid": ocid, "releases": found, "compiledRelease": merger.create_compiled_release(found)}
        for ocid, found in sorted(by_ocid.items())
    ]
    return {**_head(source, publisher, region, "records"), "records": records}


def _head(source: Source, publisher: Publisher, region: str, kind: str) -> dict[str, Any]:
    newest = source.newest(region)
    moment = instant(newest) if newest else None
    coverage = next(row for row in source.coverage() if row[REGION] == region)
    own = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'inkoopspoor {kind} {region} {moment}')}"
    return {
        "uri": f"{publisher.base}ocds/{kind}/{region}.json" if publisher.base else own,
        "version": "1.1",
        "extensions": extensions(publisher),
        **({"publishedDate": moment} if moment else {}),
        "publisher": {"name": publisher.name, **({"uri": publisher.base} if publisher.base else {})},
        "license": publisher.licence,
        "x_coverage": {"state": coverage["state"], "reasons": list(coverage["reasons"])},
    }
