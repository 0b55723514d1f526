"""The draft of a region file: valid as it stands, and honest about what nobody has checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.client import Identity
from crawler.pacing import Pacer
from crawler.plan import plan_for
from crawler.scaffold import ScaffoldError, _below, draft_region
from schemas.places import Place
from schemas.region import Region, load_region

from .conftest import BEGIN, Clock
from .server import Reply, Site, moved, page

PLACES = (
    Place("jeugdregio", "Merendal", (), "JZ01", ("merendal",)),
    Place("municipality", "Best", (), "GM0001", ("merendal",)),
    Place("municipality", "Waterbeke", (), "GM0002", ("merendal",)),
    Place("municipality", "Duinoord", (), "GM0003", ("kust",)),
    Place("municipality", "Duinoord", (), "GM0004", ("merendal",)),
)
WORDS = "Bestek jeugdhulp Merendal"
PAGE = f"""<!doctype html><html><head><title>Zorg | Gemeente Waterbeke</title>
<script>var a = "Best"</script></head><body>
<h1>{WORDS}</h1><p>Voor Waterbeke en Duinoord.</p><a href="/zorg">Terug</a><a href="/zorg/inkoop/planning">Planning</a>
<a href="/bestanden/leidraad.pdf">Leidraad</a><a href="/dsresource?objectid=7">Nota (pdf, 120 kB)</a>
<a href="http://stukken.example/raad/brief.docx">Brief</a></body></html>"""


def draft(site: Site, tmp_path: Path, path: str = "/zorg/inkoop") -> tuple[str, Region]:
    clock = Clock()
    text = draft_region(
        f"{site.url}{path}",
        "merendal-nieuw",
        identity=Identity("0.1.0", "https://inkoopspoor.example"),
        places=PLACES,
        now=lambda: BEGIN,
        pacer=Pacer(clock.read, clock.sleep),
        allow_private=True,
    )
    file = tmp_path / "merendal-nieuw.toml"
    file.write_text(text, encoding="utf-8")
    return text, load_region(file)


def test_a_draft_is_a_region_file(site: Site, tmp_path: Path) -> None:
    site.pages = {"/zorg/inkoop": Reply(PAGE.encode())}
    text, region = draft(site, tmp_path)
    assert region.name == "Merendal"
    assert region.jz == ("JZ01",)
    assert not region.pages.verified
    assert region.pages.checked == BEGIN.date()
    assert region.expect.documents == 3  # a fifth under the page and its three documents
    assert [(one.code, one.name) for one in region.municipalities] == [
        ("GM0003", "Duinoord"),
        ("GM0004", "Duinoord"),
        ("GM0002", "Waterbeke"),
    ]
    assert "Duinoord (GM0003, GM0004)" in text


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("{site}/zorg/inkoop/planning", True),
        ("{site}/bestanden/leidraad.pdf", True),
        ("{site}/dsresource?objectid=8", True),
        ("http://stukken.example/raad/brief.docx", True),
        ("http://stukken.example/elders/brief.docx", False),
        ("{site}/afval", False),
    ],
)
def test_a_draft_follows_what_the_page_links(site: Site, tmp_path: Path, address: str, allowed: bool) -> None:
    site.pages = {"/zorg/inkoop": Reply(PAGE.encode())}
    plan = plan_for(draft(site, tmp_path)[1])
    assert plan.allows(address.format(site=site.url)) is allowed


def test_a_draft_starts_where_the_page_moved_to(site: Site, tmp_path: Path) -> None:
    site.pages = {"/oud": moved("/"), "/": page(words="Inkoop zorg")}
    _, region = draft(site, tmp_path, "/oud")
    assert region.pages.start == (f"{site.url}/",)
    assert region.name == "Inkoop zorg"
    assert region.allows(f"{site.url}/wat-dan-ook")


@pytest.mark.parametrize(
    ("pages", "reason"),
    [
        ({}, "HTTP 404"),
        ({"/zorg/inkoop": Reply(b"%PDF-1.7")}, "is no page"),
        ({"/robots.txt": Reply(b"User-agent: *\nDisallow: /"), "/zorg/inkoop": page()}, "robots.txt forbids"),
        ({"/robots.txt": Reply(status=500)}, "could not be had"),
        ({"/zorg/inkoop": moved("/zorg/inkoop")}, "more than 5 times"),
        ({"/zorg/inkoop": moved("http://[")}, "no address"),
    ],
)
def test_without_a_page_there_is_no_draft(site: Site, tmp_path: Path, pages: dict[str, Reply], reason: str) -> None:
    site.pages = dict(pages)
    with pytest.raises(ScaffoldError, match=reason):
        draft(site, tmp_path)


def test_a_start_page_that_moved_within_its_host_is_a_start_page_still(tmp_path: Path) -> None:
    file = tmp_path / "merendal.toml"
    file.write_text(
        'name = "Merendal"\nkind = "procurement_region"\n[pages]\nstart = ["http://merendal.example/zorg"]\n'
        '[follow]\ninclude = ["[.]pdf$"]\n',
        encoding="utf-8",
    )
    plan = plan_for(load_region(file), delay=0.5)
    assert plan.allows("https://www.merendal.example/zorg/")
    assert plan.allows("https://www.merendal.example/x.pdf")
    assert not plan.allows("https://www.merendal.example/zorg/x")
    assert (plan.region, plan.delay, plan.settings["delay"]) == ("merendal", 0.5, 0.5)


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        ("/inkoop/jeugdhulp.html", "/inkoop/"),
        ("/zorg/inkoop/index.php", "/zorg/inkoop/"),
        ("/inkoop-jeugdhulp", "/inkoop-jeugdhulp"),
        ("/inkoop/", "/inkoop"),
        ("/inkoop.html", "/inkoop.html"),
        ("/", ""),
    ],
)
def test_pages_that_lie_beside_a_page_belong_to_it(path: str, begins: str) -> None:
    assert _below(path) == begins
