"""DCAT-AP: what its profiles demand is there, and JSON-LD and Turtle say the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD, Namespace

from exports.formats import dcat
from exports.publisher import Publisher, PublisherError
from exports.source import Source
from schemas.region import read_regions
from tests.exports.made import all_rows, partial, publish

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
BASE = "https://data.example.nl/spoor/"
EU = "http://publications.europa.eu/resource/authority"
REQUIRED = {
    DCAT.Catalog: [DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.contactPoint, DCAT.dataset],
    DCAT.Dataset: [
        DCTERMS.title,
        DCTERMS.description,
        DCTERMS.identifier,
        DCTERMS.publisher,
        DCTERMS.creator,
        DCTERMS.accessRights,
        DCAT.contactPoint,
        DCAT.theme,
    ],
    DCAT.Distribution: [DCAT.accessURL, DCTERMS.license, DCTERMS["format"]],
    FOAF.Agent: [FOAF.name],
}
"""What DCAT-AP 3 and DCAT-AP-NL 3 call mandatory (minCount 1 in their shapes), and the format."""
ONCE = [DCTERMS.identifier, DCTERMS.accessRights, DCTERMS.publisher, DCAT.contactPoint, URIRef(f"{DCAT}version")]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    regions, _ = read_regions()
    curated = publish(tmp_path_factory.mktemp("dcat"), partial(all_rows()), region="lekstroom")
    publisher = Publisher(name='Bureau "Spoor"\n<x>', contact="inkoop@example.nl", publish_at=BASE)
    found = {name: content.decode() for name, content in dcat.files(Source(curated, (), regions), publisher)}
    again = {name: content.decode() for name, content in dcat.files(Source(curated, (), regions), publisher)}
    assert found == again
    return found


@pytest.fixture(scope="module")
def graph(told: dict[str, str]) -> Graph:
    return Graph().parse(data=told["dcat.jsonld"], format="json-ld")


def test_both_files_say_the_same(told: dict[str, str], graph: Graph) -> None:
    assert isomorphic(graph, Graph().parse(data=told["dcat.ttl"], format="turtle"))
    assert len(graph) > 60


@pytest.mark.parametrize("kind", list(REQUIRED))
def test_what_the_profiles_demand_is_there(kind: URIRef, graph: Graph) -> None:
    found = list(graph.subjects(RDF.type, kind))
    assert found
    for subject in found:
        assert [name for name in REQUIRED[kind] if not list(graph.objects(subject, name))] == []
        for name in ONCE:
            assert len(list(graph.objects(subject, name))) <= 1


def test_values_are_of_the_lists_that_the_profiles_name(graph: Graph) -> None:
    [dataset] = graph.subjects(RDF.type, DCAT.Dataset)
    assert set(graph.objects(dataset, DCAT.theme)) == {URIRef(f"{EU}/data-theme/{one}") for one in ("GOVE", "SOCI")}
    assert graph.value(dataset, DCTERMS.accrualPeriodicity) == URIRef(f"{EU}/frequency/DAILY")
    assert graph.value(dataset, DCTERMS.language) == URIRef(f"{EU}/language/NLD")
    assert graph.value(dataset, DCTERMS.accessRights) == URIRef(f"{EU}/access-right/PUBLIC")
    [contact] = graph.objects(dataset, DCAT.contactPoint)
    assert graph.value(contact, VCARD.hasEmail) == URIRef("mailto:inkoop@example.nl")
    formats = {str(one).rsplit("/", 1)[1] for one in graph.objects(None, DCTERMS["format"])}
    assert formats == {"PARQUET", "CSV", "JSON"}
    urls = {str(one) for one in graph.objects(None, DCAT.accessURL)}
    assert urls == {f"{BASE}{path}" for path in ("curated/", "csv/", "ocds/", "frictionless/datapackage.json")}
    assert all(list(graph.objects(one, DCTERMS.conformsTo)) for one in graph.subjects(RDF.type, DCAT.Distribution))


def test_where_when_and_how_complete(graph: Graph) -> None:
    [dataset] = graph.subjects(RDF.type, DCAT.Dataset)
    codes = {
        str(code)
        for place in graph.objects(dataset, DCTERMS.spatial)
        for code in graph.objects(place, DCTERMS.identifier)
    }
    assert any(code.startswith("JZ") for code in codes)
    assert any(code.startswith("GM") for code in codes)
    [period] = graph.objects(dataset, DCTERMS.temporal)
    assert graph.value(period, DCAT.startDate) == Literal("2025-02-01", datatype=XSD.date)
    assert graph.value(period, DCAT.endDate) == Literal("2025-11-01", datatype=XSD.date)
    assert graph.value(dataset, DCTERMS.modified) == Literal("2026-03-02T01:30:00+00:00", datatype=XSD.dateTime)
    [provenance] = graph.objects(dataset, DCTERMS.provenance)
    assert "partial. 1 address could not be fetched." in str(graph.value(provenance, DCTERMS.description))


def test_text_of_others_breaks_nothing(graph: Graph) -> None:
    [agent] = graph.subjects(RDF.type, FOAF.Agent)
    assert str(graph.value(agent, FOAF.name)) == 'Bureau "Spoor"\n<x>'


def test_without_an_address_all_is_relative(tmp_path: Path) -> None:
    source = Source(publish(tmp_path))
    found = dict(dcat.files(source, Publisher(contact="https://example.nl/contact")))
    graph = Graph().parse(data=found["dcat.ttl"], format="turtle", publicID="https://elders.example/d/")
    assert URIRef("https://elders.example/d/csv/") in set(graph.objects(None, DCAT.accessURL))
    assert b"relative.invalid" not in found["dcat.ttl"] + found["dcat.jsonld"]
    assert any("publish_at" in note for note in source.notes)


def test_without_a_contact_there_is_no_description(tmp_path: Path) -> None:
    with pytest.raises(PublisherError, match="contact"):
        list(dcat.files(Source(publish(tmp_path)), Publisher()))


@pytest.mark.parametrize(
    "wrong",
    [
        {"ocid_prefix": "abc"},
        {"ocid_prefix": "ocds-ABCDEF"},
        {"publish_at": "/srv/www"},
        {"licence": "CC BY"},
        {"contact": "a b@example.nl"},
        {"name": " "},
    ],
)
def test_what_a_publisher_says_is_checked(wrong: dict[str, str]) -> None:
    with pytest.raises(PublisherError):
        Publisher(**wrong)
