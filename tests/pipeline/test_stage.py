"""The cache, files within documents, and documents that cost their worker: no other document notices."""

from __future__ import annotations

import ast
import gzip
from collections.abc import Callable, Iterator
from datetime import date
from email.message import EmailMessage
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from pipeline.extraction import stage
from pipeline.extraction.code import code_version, libraries, places_version
from pipeline.extraction.result import Result
from pipeline.extraction.stage import MAX_NESTING, Extracted, Extraction
from pipeline.extraction.worker import Answer, Job, work
from pipeline.workplace import Workplace
from storage.archive import IngestedFile
from storage.cache import ExtractionCache
from tests.conftest import AWARD, STRATEGY

Make = Callable[..., Workplace]


@pytest.fixture
def place(tmp_path: Path, workplace_in: Make) -> Workplace:
    return workplace_in(tmp_path, seconds=20, megabytes=300)


@pytest.fixture
def extraction(place: Workplace) -> Iterator[Extraction]:
    with Extraction(place.archive, place.cache, place.limits, place.places) as extraction:
        yield extraction


def archived(place: Workplace, files: dict[str, bytes]) -> None:
    place.archive.record_ingest("r", [IngestedFile(url, content) for url, content in files.items()], version="0")


def results(place: Workplace, extraction: Extraction) -> dict[str, Extracted]:
    return {item.source.url: item for item in extraction.results(place.archive.documents("r"))}


def mail(subject: str, *attachments: tuple[str, bytes]) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, "griffie@waterbeke.example", "raad@waterbeke.example"
    message["Date"] = "Mon, 02 Mar 2026 09:00:00 +0100"
    message.set_content(f"Geachte raad, hierbij {subject} over de inkoop van jeugdhulp.")
    for name, content in attachments:
        if name.endswith(".eml"):
            message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
        else:
            message.add_attachment(content, maintype="text", subtype="html", filename=name)
    return message.as_bytes()


def misbehave(job: Job) -> Answer:
    """As ``work``, but a document that holds the word does what it says."""
    content = job.content()
    if b"LOOPT VAST" in content:
        while True:
            pass
    if b"VREET GEHEUGEN" in content:
        bytearray(10**9)
    if b"STORT IN" in content:
        import ctypes

        ctypes.string_at(0)
    if b"FOUT IN ONZE CODE" in content:
        raise KeyError("niet gevonden")
    return work(job)


@pytest.mark.slow
def test_documents_that_misbehave_touch_no_other(
    tmp_path: Path, workplace_in: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = workplace_in(tmp_path, seconds=3, megabytes=300)
    monkeypatch.setattr(stage, "work", misbehave)
    bad = {
        "hangt.txt": b"LOOPT VAST",
        "eet.txt": b"VREET GEHEUGEN",
        "valt.txt": b"STORT IN",
        "fout.txt": b"FOUT IN ONZE CODE",
    }
    archived(place, bad | {"goed.html": STRATEGY.encode(), "ook.html": AWARD.encode()})
    with Extraction(place.archive, place.cache, place.limits, place.places) as extraction:
        found = results(place, extraction)
    kinds = {
        url: [problem["kind"] for problem in item.result.problems][:1] for url, item in found.items() if url in bad
    }
    assert kinds == {
        "hangt.txt": ["timeout"],
        "eet.txt": ["out_of_memory"],
        "valt.txt": ["worker_crashed"],
        "fout.txt": ["unexpected_error"],
    }
    assert {item.result.document["media_type"] for url, item in found.items() if url in bad} == {"text/plain"}
    assert [found[url].result.document["status"] for url in ("goed.html", "ook.html")] == ["ok", "ok"]
    monkeypatch.undo()
    with Extraction(place.archive, place.cache, place.limits, place.places) as extraction:
        again = results(place, extraction)
        assert extraction.read == len(bad), "what went wrong is tried again, the rest is in the cache"
    assert {item.result.document["status"] for item in again.values()} == {"ok"}


@pytest.mark.slow
def test_the_cache_is_used_and_a_damaged_entry_is_made_again(place: Workplace, extraction: Extraction) -> None:
    archived(place, {"a.html": STRATEGY.encode(), "b.html": AWARD.encode()})
    first = results(place, extraction)
    assert (extraction.read, len(first)) == (2, 2)
    assert results(place, extraction) == first
    assert extraction.read == 2
    one, other = sorted((place.work / "cache").rglob("*.gz"))
    one.write_bytes(one.read_bytes()[:-20])
    other.write_bytes(gzip.compress(b'{"document": 1}'))
    assert results(place, extraction) == first
    assert extraction.read == 4


@pytest.mark.slow
def test_attachments_are_documents_of_their_own(place: Workplace, extraction: Extraction) -> None:
    inner = mail("een doorgestuurde brief", ("gunning.html", AWARD.encode()))
    archived(place, {"brief.eml": mail("de stukken", ("strategie.html", STRATEGY.encode()), ("brief.eml", inner))})
    found = results(place, extraction)
    outer = found.pop("brief.eml")
    by_name = {url.rpartition("/")[2]: item for url, item in found.items()}
    assert set(by_name) == {"strategie.html", "brief.eml", "gunning.html"}
    assert by_name["strategie.html"].source.parent_document_id == outer.source.document_id
    assert by_name["gunning.html"].source.parent_document_id == by_name["brief.eml"].source.document_id
    assert by_name["strategie.html"].source.known_on == date(2026, 3, 2), "the mail's own date"
    assert all(place.archive.has(item.source.document_id) for item in by_name.values())
    assert by_name["strategie.html"].source.url == f"attachment:{outer.source.document_id}/1/strategie.html"


@pytest.mark.slow
@pytest.mark.parametrize("beside", [True, False])
def test_a_file_that_names_no_care_is_read_with_those_beside_it(
    place: Workplace, extraction: Extraction, beside: bool
) -> None:
    memo = (
        "<h1>Memo</h1><p>Datum: 8 december 2025</p><table><tr><td>Stap<td>Segment B<td>Segment E"
        "<tr><td>Aankondiging op TenderNed<td>19 januari 2026<td>2 februari 2026</table>"
    )
    letter = EmailMessage()
    letter["Subject"], letter["From"], letter["To"] = "stukken", "griffie@waterbeke.example", "raad@waterbeke.example"
    letter.set_content("Hierbij de stukken voor donderdag.")
    letter.add_attachment(memo.encode(), maintype="text", subtype="html", filename="memo.html")
    if beside:
        letter.add_attachment(STRATEGY.encode(), maintype="text", subtype="html", filename="strategie.html")
    archived(place, {"brief.eml": letter.as_bytes()})
    found = next(item for url, item in results(place, extraction).items() if url.endswith("memo.html"))
    assert found.source.expected is beside
    assert [fact["table"] for fact in found.result.facts].count("milestones") == (3 if beside else 0)
    assert results(place, extraction)[found.source.url] == found, "from the cache as well"


@pytest.mark.slow
def test_mails_within_mails_end_somewhere_and_that_is_told(place: Workplace, extraction: Extraction) -> None:
    content = AWARD.encode()
    for level in range(MAX_NESTING + 1):
        content = mail(f"niveau {level}", ("dieper.eml" if level else "gunning.html", content))
    archived(place, {"top.eml": content})
    found = list(results(place, extraction).values())
    assert max(item.source.depth for item in found) == MAX_NESTING
    deepest = found[-1]
    assert deepest.result.document["status"] == "partial"
    assert "nested_too_deep" in [problem["kind"] for problem in deepest.result.problems]


@pytest.mark.slow
def test_bytes_that_changed_in_the_archive_are_not_believed(place: Workplace, extraction: Extraction) -> None:
    archived(place, {"a.html": STRATEGY.encode(), "b.html": AWARD.encode()})
    damaged = next(item for item in place.archive.documents("r") if item.url == "a.html")
    place.archive.object_path(damaged.document_id).write_bytes(b"iets anders")
    found = results(place, extraction)
    assert found["a.html"].result.problems[0]["kind"] == "archive_damaged"
    assert found["b.html"].result.document["status"] == "ok"


def test_the_cache_keeps_what_it_was_given(tmp_path: Path) -> None:
    cache = ExtractionCache(tmp_path)
    assert cache.get("ab12") is None
    cache.put("ab12", b"{}")
    cache.put("ab12", b"[]")
    assert cache.get("ab12") == b"[]"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["ab12.json.gz"]


def test_what_is_no_result_is_refused() -> None:
    for content in (b"", b"[]", b'{"document": {}}', b"\xff"):
        with pytest.raises(ValueError):
            Result.from_json(content)


def test_the_code_version_knows_every_library_that_the_extractors_import() -> None:
    root = Path(__file__).parent.parent.parent
    imported = {
        name.split(".")[0]
        for path in (root / "extractors").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported(node)
    }
    distributions = packages_distributions()
    needed = {one for name in imported if name in distributions for one in distributions[name]} - {"inkoopspoor"}
    assert {name.casefold() for name in needed} <= {name.casefold() for name in libraries()}


def test_versions_are_hashes_that_tell_places_apart(place: Workplace) -> None:
    assert len(code_version()) == len(places_version(place.places)) == 64
    assert places_version(place.places) != places_version(place.places[1:])


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
