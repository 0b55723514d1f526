"""The demo's own material: the same bytes each time, links that lead somewhere, answers that stand in the documents."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx
import pytest

from demo.build import HERE, OutputError, build_site, fresh_folder, write_regions
from demo.documents import documents
from demo.server import serve
from extractors.document import Document, UnreadableError
from extractors.readers import read
from schemas.corrections import read_corrections
from schemas.region import load_regions

GONE = {"waterrijk/documenten/bestuursopdracht-2023.pdf"}
"""Linked and not there, on purpose."""
ANSWERS = sorted((HERE / "expected").glob("*.json"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "site"
    build_site(folder)
    return folder


class Links(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "href" and value and not value.startswith("mailto:"):
                self.found.add(urlsplit(urljoin(f"//site/{self.page}", value)).path.lstrip("/"))


def links_of(site: Path) -> set[str]:
    found: set[str] = set()
    for page in site.rglob("*.html"):
        links = Links(page.relative_to(site).as_posix())
        links.feed(page.read_text(encoding="utf-8"))
        found |= links.found
    return found


@pytest.mark.parametrize("made", documents(), ids=lambda made: Path(made.path).name)
def test_a_document_has_the_same_bytes_each_time(made: object) -> None:
    assert made.make() == made.make()  # type: ignore[attr-defined]


def test_documents_have_the_same_bytes_in_another_process() -> None:
    code = (
        "import hashlib; from demo.documents import documents\n"
        "for made in documents(): print(made.path, hashlib.sha256(made.make()).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    other = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    here = [f"{made.path} {hashlib.sha256(made.make()).hexdigest()}" for made in documents()]
    assert other.stdout.splitlines() == here


def test_every_link_leads_somewhere_but_for_the_one_that_is_gone(site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert links_of(site) - files == GONE
    assert files - links_of(site) == {"robots.txt", "veenstreek/samen-inkopen.html"} - links_of(site)


def test_the_server_answers_304_for_what_did_not_change(site: Path) -> None:
    with serve(site) as served, httpx.Client(base_url=served.address) as client:
        first = client.get("/waterrijk/wmo.html")
        tag, changed = first.headers["etag"], first.headers["last-modified"]
        answers = [
            client.get("/waterrijk/wmo.html", headers=headers)
            for headers in (
                {"If-None-Match": tag},
                {"If-Modified-Since": changed},
                {"If-None-Match": '"another"', "If-Modified-Since": changed},
                {},
            )
        ]
        assert [answer.status_code for answer in answers] == [304, 304, 200, 200]
        assert answers[0].content == b""
        assert answers[0].headers["etag"] == tag
        assert client.get("/waterrijk/none.html").status_code == 404
        assert [status for _, status in served.asked] == [200, 304, 304, 200, 200, 404]


def test_the_region_files_hold(tmp_path: Path) -> None:
    ids = write_regions(tmp_path / "regions", "http://127.0.0.1:8123")
    regions = load_regions(tmp_path / "regions")
    assert sorted(regions) == ids == ["de-veenstreek", "waterrijk"]
    for region in regions.values():
        assert region.allows("http://127.0.0.1:8123/gezamenlijk/crisis-en-forensisch.docx")
    assert (
        read_corrections("waterrijk", tmp_path / "regions")[0].address == "http://127.0.0.1:8123/waterrijk/gunning.html"
    )
    assert not regions["de-veenstreek"].allows(regions["waterrijk"].pages.start[0])


def test_only_a_folder_of_the_demo_is_deleted(tmp_path: Path) -> None:
    out = tmp_path / "out"
    fresh_folder(out)
    (out / "old").write_text("of the first demo")
    fresh_folder(out)
    assert not (out / "old").exists()
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("years of work")
    with pytest.raises(OutputError, match="theirs"):
        fresh_folder(theirs)
    assert (theirs / "thesis.txt").exists()


@pytest.mark.parametrize("answers", ANSWERS, ids=lambda path: path.stem)
def test_the_words_of_every_answer_stand_in_its_document(answers: Path, site: Path) -> None:
    gold = json.loads(answers.read_text(encoding="utf-8"))
    (file,) = [path for path in site.rglob("*") if path.name == gold["file"]]
    document = read(file.read_bytes())
    if document.text_source == "ocr":
        pytest.skip("what tesseract reads differs by its version")
    if not document.passages and document.problems:
        pytest.skip(document.problems[0].message)
    words = " ".join(texts(document))
    quotes = [fact["quote"] for facts in gold.values() if isinstance(facts, list) for fact in facts if "quote" in fact]
    missing = [quote for quote in quotes if " ".join(quote.split()) not in words]
    assert missing == []


def texts(document: Document) -> list[str]:
    found = [" ".join(passage.text.split()) for passage in document.passages]
    for attachment in document.attachments:
        found += texts(read(attachment.content))
    return found


def test_every_document_that_can_be_read_has_answers(site: Path) -> None:
    answered = {json.loads(path.read_text(encoding="utf-8"))["file"] for path in ANSWERS}
    without: set[str] = set()
    for path in site.rglob("*"):
        if path.is_file() and path.name not in answered:
            without.add(path.name)
    assert without == {"robots.txt", "stijl.css", "tarieven.html", "prijsblad-vertrouwelijk.pdf"}
    with pytest.raises(UnreadableError):
        read((site / "waterrijk/documenten/prijsblad-vertrouwelijk.pdf").read_bytes())
