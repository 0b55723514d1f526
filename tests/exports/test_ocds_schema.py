"""OCDS, validated offline: the schemas of the standard, patched with the extensions and with ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ocdsmerge import Merger
from ocdsmerge.rules import get_merge_rules
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from exports.formats import ocds
from exports.ocds.package import MERGE_RULES
from exports.publisher import Publisher
from exports.source import Source
from tests.exports.made import REGION, publish

SCHEMAS = Path(__file__).parents[2].parent / "shared" / "ocds"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the schemas of OCDS lie in ../shared"),
]
Tree = dict[str, Any]


def merged(target: Any, patch: Any) -> Any:
    """JSON Merge Patch, RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


def read(name: str) -> Tree:
    found: Tree = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return found


def ours(name: str) -> Tree:
    found: Tree = json.loads((files("exports") / "data" / "ocds_extension" / name).read_text(encoding="utf-8"))
    return found


def release_schema() -> Tree:
    schema = read("release-schema.json")
    for patch in (
        read("lots/release-schema.json"),
        read("techniques/release-schema.json"),
        ours("release-schema.json"),
    ):
        # a merge patch would take out an enum's null; none of these patches takes a field away
        schema = merged(schema, patch)
    return schema


RECORD = {
    "type": "object",
    "required": ["ocid", "releases"],
    "properties": {
        "ocid": {"type": "string"},
        "releases": {"type": "array", "minItems": 1, "items": {"$ref": "urn:release"}},
        "compiledRelease": {"$ref": "urn:release"},
    },
    "additionalProperties": False,
}


def validator(package: str) -> jsonschema.Draft4Validator:
    """Of a package, with the patched release schema for the releases in it, and every field known."""
    schema = merged(read(f"{package}-schema.json"), ours(f"{package}-schema.json"))
    kind = "releases" if package.startswith("release") else "records"
    schema["properties"][kind]["items"] = {"$ref": "urn:release" if kind == "releases" else "urn:record"}
    found = {"urn:release": {**release_schema(), "id": "urn:release"}, "urn:record": {**RECORD, "id": "urn:record"}}
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(content, default_specification=DRAFT4)) for name, content in found.items()
    )
    schema["id"] = "urn:package"
    return jsonschema.Draft4Validator(
        schema, registry=registry, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
    )


def unknown(tree: Any, schema: Tree, root: Tree, where: str = "") -> Iterator[str]:
    """Fields that no schema declares: OCDS allows them, so only this finds a misspelt name."""
    if "$ref" in schema:
        schema = root["definitions"][schema["$ref"].rsplit("/", 1)[1]]
    if isinstance(tree, list):
        for one in tree:
            yield from unknown(one, schema.get("items", {}), root, where)
    elif isinstance(tree, dict) and "properties" in schema:
        for key, value in tree.items():
            if key in schema["properties"]:
                yield from unknown(value, schema["properties"][key], root, f"{where}/{key}")
            else:
                yield f"{where}/{key}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tree]:
    source = Source(publish(tmp_path_factory.mktemp("ocds")))
    return {name: json.loads(content) for name, content in ocds.files(source, Publisher()) if name.endswith(".json")}


@pytest.mark.parametrize("package", ["release-package", "record-package"])
def test_packages_are_valid(package: str, made: dict[str, Tree]) -> None:
    content = made[f"{package.split('-')[0]}s/{REGION}.json"]
    assert [error.message for error in validator(package).iter_errors(content)] == []
    assert {"uri", "publisher", "publishedDate", "version"} <= content.keys()  # OCDS 1.1.5 requires them all


def test_a_package_that_is_wrong_is_found(made: dict[str, Tree]) -> None:
    content = json.loads(json.dumps(made[f"releases/{REGION}.json"]))
    release = content["releases"][0]
    release["tender"]["lots"][0]["x_instrument"] = "no_such_thing"
    release["date"] = "yesterday"
    release["tender"]["milestones"][0]["x_evidence"][0]["confidence"] = 2
    del content["releases"][1]["ocid"]
    assert len(list(validator("release-package").iter_errors(content))) == 4


def test_every_field_is_declared_somewhere(made: dict[str, Tree]) -> None:
    schema = release_schema()
    releases = made[f"releases/{REGION}.json"]["releases"]
    record = made[f"records/{REGION}.json"]["records"][0]
    assert [
        name for release in [*releases, record["compiledRelease"]] for name in unknown(release, schema, schema)
    ] == []
    assert list(unknown({"ocid": "x", "tender": {"lots": [{"x_typo": 1}]}}, schema, schema)) == ["/tender/lots/x_typo"]


@pytest.mark.parametrize(
    ("codelist", "path"),
    [
        ("releaseTag", ("tag",)),
        ("tenderStatus", ("tender", "status")),
        ("tenderStatus", ("tender", "lots", "status")),
        ("milestoneType", ("tender", "milestones", "type")),
        ("milestoneStatus", ("tender", "milestones", "status")),
        ("awardStatus", ("awards", "status")),
        ("partyRole", ("parties", "roles")),
        ("method", ("tender", "procurementMethod")),
        ("documentType", ("tender", "documents", "documentType")),
        ("mediaType", ("tender", "documents", "format")),
        ("initiationType", ("initiationType",)),
    ],
)
def test_codes_are_in_the_code_lists(codelist: str, path: tuple[str, ...], made: dict[str, Tree]) -> None:
    import csv

    with (SCHEMAS / "codelists" / f"{codelist}.csv").open(encoding="utf-8", newline="") as stream:
        known = {row["Code"] for row in csv.DictReader(stream)}
    used = {one for release in made[f"releases/{REGION}.json"]["releases"] for one in at(release, path)}
    assert used <= known


def at(tree: Any, path: tuple[str, ...]) -> Iterator[Any]:
    if isinstance(tree, list):
        for one in tree:
            yield from at(one, path)
    elif not path:
        if tree is not None:
            yield tree
    elif isinstance(tree, dict) and path[0] in tree:
        yield from at(tree[path[0]], path[1:])


def test_records_merge_as_the_schemas_say(made: dict[str, Tree]) -> None:
    rules = get_merge_rules(release_schema())
    record = made[f"records/{REGION}.json"]["records"][0]
    assert Merger(merge_rules=rules).create_compiled_release(record["releases"]) == record["compiledRelease"]
    assert {path: rule for path, rule in rules.items() if path in MERGE_RULES} == MERGE_RULES
