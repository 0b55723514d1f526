"""OCDS 1.1: ``releases/<region>.json``, ``records/<region>.json``, and our extension in ``extension/``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files as resources
from typing import Any

from exports.ocds.events import add_events
from exports.ocds.facts import Facts, Row
from exports.ocds.package import record_package, release_package
from exports.ocds.parties import region_party
from exports.ocds.process import processes
from exports.ocds.release import releases
from exports.publisher import PLACEHOLDER, Publisher
from exports.source import REGION, Source

LOUD = (
    f"ocids begin with the PLACEHOLDER {PLACEHOLDER}: do not publish them. Register a prefix with the Open Contracting "
    "Partnership and set it as ocid_prefix."
)


def files(source: Source, publisher: Publisher) -> Iterator[tuple[str, bytes]]:
    """Two packages per region that has something to release, the extension, and ``coverage.json``."""
    if publisher.ocid_prefix == PLACEHOLDER:
        source.notes.append(LOUD)
    if not publisher.base:
        source.notes.append("publish_at is not set: the packages name our extension by a urn that no program can open.")
    for region in source.regions:
        found = _releases(source, publisher, region)
        if not found:
            source.notes.append(f"{region} has no procurement that can be released.")
            continue
        yield f"releases/{region}.json", _json(release_package(source, publisher, region, found))
        yield f"records/{region}.json", _json(record_package(source, publisher, region, found))
    folder = resources("exports") / "data" / "ocds_extension"
    for part, where, ending in ((folder, "", ".json"), (folder / "codelists", "codelists/", ".csv")):
        for entry in sorted(part.iterdir(), key=lambda entry: entry.name):
            if entry.name.endswith(ending):
                yield f"extension/{where}{entry.name}", entry.read_bytes()
    yield (
        "coverage.json",
        _json([{name: row[name] for name in (REGION, "state", "reasons")} for row in source.coverage()]),
    )


def _releases(source: Source, publisher: Publisher, region: str) -> list[Row]:
    file = source.file(region)
    facts = Facts(source, region)
    rows, changes = source.rows("procurements", region), source.rows("changes", region)
    found = processes(region, file.name if file else region, rows, changes, facts)
    lost = add_events(found, facts)
    result = [
        release
        for process in found
        for release in releases(process, publisher.ocid_prefix, facts, region_party(region, file))
    ]
    histories = [history for process in found for history in process.histories]
    _note(source, region, sum(len(one.unfounded) for one in histories), "lead to no fact that may be released")
    _note(source, region, sum(len(one.unread) for one in histories), "of the history could not be read")
    _note(source, region, lost, "are dates of milestones that belong to no single process")
    return result


def _note(source: Source, region: str, count: int, why: str) -> None:
    if count:
        source.notes.append(f"{region}: {count} values {why}: left out.")


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
