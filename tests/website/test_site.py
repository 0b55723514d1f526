"""The built site, read as files: it is whole, harmless, the same each time, and says what it should."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from schemas.vocabulary import vocabulary
from storage.curated import Curated
from storage.roots import NotFoundError, Root
from tests.website.small import HOSTILE, KNOWN, ODD, SOLE, Written, publish, small
from website.build import Built, build
from website.tiles import MEANINGS, SIGNS, spots

EVIDENCE = "documents/merendal"


def pages(site: Path) -> dict[str, BeautifulSoup]:
    return {str(path.relative_to(site)): soup(path) for path in sorted(site.rglob("*.html"))}


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_kind_of_page_is_there(site: Path) -> None:
    assert set(pages(site)) == {
        "index.html",
        "about.html",
        "search.html",
        "providers/index.html",
        "providers/waterlelie-1.html",
        "regions/merendal.html",
        "regions/oeverdam.html",
        *(f"{EVIDENCE}/{letter * 16}.html" for letter in "abcd"),
        "documents/oeverdam/eeeeeeeeeeeeeeee.html",
    }
    assert (site / "regions" / "oeverdam.atom").exists()
    assert (site / "data" / "milestones" / "region=merendal" / "part-0.parquet").exists()


def test_every_link_leads_somewhere(site: Path) -> None:
    found = pages(site)
    ids = {page: {str(tag["id"]) for tag in one.select("[id]")} for page, one in found.items()}
    broken = []
    for page, one in found.items():
        for tag in one.select("[href], [src]"):
            address = urlsplit(str(tag.get("href") or tag.get("src")))
            if address.scheme:
                assert address.scheme in ("http", "https")
                assert "noopener" in tag["rel"]
                continue
            target = (site / page).parent / unquote(address.path) if address.path else site / page
            name = str(target.resolve().relative_to(site.resolve()))
            if not target.is_file() or (address.fragment and address.fragment not in ids[name]):
                broken.append((page, str(tag)))
    assert broken == []


def test_the_same_tables_give_the_same_bytes(built: Built, tmp_path: Path) -> None:
    again = build(small(tmp_path), KNOWN, tmp_path / "site")
    assert contents(again.out) == contents(built.out)
    build(small(tmp_path), KNOWN, tmp_path / "site")
    assert contents(again.out) == contents(built.out)


def test_what_documents_say_stays_text(site: Path) -> None:
    page = soup(site / EVIDENCE / f"{ODD[:16]}.html")
    assert HOSTILE in page.get_text()
    for name, one in pages(site).items():
        sources = {str(tag.get("src")) for tag in one.find_all("script")}
        assert all(source.endswith((".js",)) for source in sources), name
        assert not [tag for tag in one.find_all() if any(key.startswith("on") or key == "style" for key in tag.attrs)]
        assert not one.find_all("img", src="x")
        assert "\u202e" not in one.decode()
        policy = one.find("meta", {"http-equiv": "Content-Security-Policy"})
        assert policy is not None
        assert str(policy["content"]).startswith("default-src 'none'; style-src 'self'; script-src 'self'")
    assert "javascript:" not in {str(tag["href"])[:11] for one in pages(site).values() for tag in one.select("[href]")}


def test_the_index_of_the_search_ends_no_script(site: Path) -> None:
    script = (site / "assets" / "search-index.js").read_text(encoding="ascii")
    assert "<" not in script
    entries = json.loads(script.removeprefix("window.INKOOPSPOOR_INDEX=").removesuffix(";\n"))
    assert entries[2][:4] == ["segment", "Wonen", "Merendal, 2026, taakgericht, awarded", "regions/merendal.html#p-p1"]
    assert all((site / entry[3].partition("#")[0]).is_file() for entry in entries)


def test_who_may_be_one_person_stands_with_the_award_only(site: Path) -> None:
    naming = {
        name for name, content in contents(site).items() if SOLE.encode() in content and not name.startswith("data/")
    }
    assert naming == {"regions/merendal.html", f"{EVIDENCE}/{'a' * 16}.html"}
    robots = soup(site / EVIDENCE / f"{'a' * 16}.html").find("meta", {"name": "robots"})
    assert robots is not None
    assert robots["content"] == "noindex"


def test_a_value_leads_to_its_marked_words(site: Path) -> None:
    page = soup(site / "regions" / "merendal.html")
    row = page.select_one("tr#p-p1")
    assert row is not None
    link = row.find("a", string="taakgericht")
    assert link is not None
    place, _, mark = str(link["href"]).partition("#")
    found = soup(site / "regions" / place).find("mark", id=mark)
    assert found is not None
    assert found.get_text() == "taakgericht"


def test_words_tell_what_they_are_for(site: Path) -> None:
    told = [
        " ".join(one.get_text(" ", strip=True).split())
        for one in soup(site / EVIDENCE / f"{'b' * 16}.html").select(".used")
    ]
    assert told == ["decides funding of Wonen (2026)", "contradicts contracts from of Wonen (2026)"]


def test_contradictions_stand_beside_what_was_chosen(site: Path) -> None:
    told = [one.get_text(" ", strip=True) for one in soup(site / "regions" / "merendal.html").select(".conflict")]
    assert told == ["≠ contradicted: 1 Jan 2026", "≠ contradicted: other"]


def test_what_is_missing_is_told(site: Path) -> None:
    page = soup(site / "regions" / "merendal.html").get_text(" ", strip=True)
    assert "1 document could not be read." in page
    assert "The PDF opens with a password only" in page
    assert "No purchase is known here." in soup(site / "regions" / "oeverdam.html").get_text(" ", strip=True)
    index = soup(site / "index.html").get_text(" ", strip=True)
    assert "In scope and not read yet: 1 region Lekstroom" in index


def test_pages_are_built_for_everybody(site: Path) -> None:
    """Own checks after what axe looks at: names, order of headings, heads of tables, labels, one main part."""
    for name, page in pages(site).items():
        assert page.html is not None
        assert page.html["lang"] == "en", name
        assert page.title is not None
        assert len(page.find_all("h1")) == len(page.find_all("main")) == 1, name
        levels = [int(tag.name[1]) for tag in page.find_all(re.compile("^h[1-6]$"))]
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), name
        ids = [str(tag["id"]) for tag in page.select("[id]")]
        assert len(ids) == len(set(ids)), name
        assert all(tag.get("scope") in ("row", "col") for tag in page.find_all("th")), name
        assert all(tag.get("alt") for tag in page.find_all("img")), name
        labelled = {str(tag.get("for")) for tag in page.find_all("label")}
        assert {str(tag["id"]) for tag in page.find_all("input")} <= labelled, name
        assert all(
            tag.get_text(strip=True) or tag.get("aria-label") for tag in page.find_all(["a", "button", "summary"])
        )
        for tag in page.select("[aria-labelledby]"):
            assert set(str(tag["aria-labelledby"]).split()) <= set(ids), name
        skip = page.select_one("body > a:first-child")
        assert skip is not None
        assert skip["href"] == "#main"


def test_the_map_has_a_place_for_each_jeugdregio_and_a_sign_for_each_state() -> None:
    from schemas.region import load_regions

    jeugd = {id_ for id_, region in load_regions().items() if region.kind == "jeugdregio"}
    assert set(spots()) == jeugd
    assert len({(spot.row, spot.column) for spot in spots().values()}) == len(jeugd)
    assert set(vocabulary("coverage_state").values) | {"unread", "outside"} == set(SIGNS) == set(MEANINGS)


def test_without_tables_there_is_no_site(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="nothing is published"):
        build(Curated(Root(tmp_path / "none"), tmp_path / "locks"), {}, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_fact_that_is_not_in_the_tables_is_told(tmp_path: Path) -> None:
    curated = Curated(Root(tmp_path / "curated"), tmp_path / "locks")
    made = Written()
    made.document("f" * 64, url="nota.pdf")
    made.add("procurements", procurement_id="p", status="awarded", fact_ids=[("status", ["gone"])], conflicts=[])
    publish(curated, "dorp", made.rows)
    built = build(curated, {}, tmp_path / "site", data=False)
    assert built.broken == 1
    assert "its words are not in the tables" in (tmp_path / "site" / "regions" / "dorp.html").read_text()
    assert not (tmp_path / "site" / "data").exists()
