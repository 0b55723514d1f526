"""A run over regions with a real server: one region's failure fails no other, and a night without news writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from pipeline.schedule import due
from pipeline.session import Report
from pipeline.stages import run_regions
from pipeline.workplace import Workplace
from schemas.region import Region, load_region
from tests.conftest import NIGHT, snapshot

Make = Callable[..., Workplace]
WORK_TABLES = {"coverage", "fetches", "runs"}


class Quiet(SimpleHTTPRequestHandler):
    """A server of files; it answers If-Modified-Since."""

    def log_message(self, *arguments: object) -> None:
        """Nothing on standard error."""


@pytest.fixture
def site(folder: Path) -> Iterator[str]:
    (folder / "index.html").write_text(
        '<html lang="nl"><body><main><h1>Inkoop</h1><a href="strategie.html">Strategie</a>'
        '<a href="merendal/gunning.html">Gunning</a></main></body></html>',
        encoding="utf-8",
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/index.html"
    server.shutdown()
    server.server_close()


def region(folder: Path, name: str, start: str, cadence: str = "nightly") -> Region:
    path = folder / f"{name}.toml"
    pages = f'[pages]\nstart = ["{start}"]\n' if start else ""
    path.write_text(
        f'name = "{name.title()}"\nkind = "procurement_region"\n{pages}'
        f'[crawl]\ndelay_seconds = 0\ncadence = "{cadence}"\n',
        encoding="utf-8",
    )
    return load_region(path)


def at(place: Workplace, *regions: Region, nights: int = 0) -> Workplace:
    known = {one.id: one for one in regions}
    later = NIGHT + timedelta(days=nights)
    return replace(place, regions=known, contact="inkoop@waterbeke.example", allow_private=True, now=lambda: later)


@pytest.mark.slow
def test_a_night_without_news_reads_and_writes_nothing_new(tmp_path: Path, site: str, workplace_in: Make) -> None:
    merendal = region(tmp_path, "merendal", site)
    place = at(workplace_in(tmp_path), merendal)
    first = run_regions(place, "run", ["merendal"]).reports["merendal"]
    assert (first.outcome, first.counts["documents"], first.counts["addresses_fetched"]) == ("complete", 3, 3)
    before = snapshot(Path(place.curated_at))
    second = run_regions(at(place, merendal, nights=1), "run", ["merendal"]).reports["merendal"]
    after = snapshot(Path(place.curated_at))
    assert (second.counts["documents_read"], second.counts["addresses_not_modified"]) == (0, 3)
    assert {name.split("/")[0] for name in after if after[name] != before.get(name)} == WORK_TABLES
    documents = {row["url"].rpartition("/")[2]: row for row in place.curated.read("documents", "merendal").to_pylist()}
    assert documents["gunning.html"]["parent_document_id"] == documents["index.html"]["document_id"]
    assert documents["gunning.html"]["link_text"] == "Gunning"


@pytest.mark.slow
def test_one_regions_failure_fails_no_other(tmp_path: Path, site: str, workplace_in: Make) -> None:
    dead = site.replace("index.html", "weg.html")
    place = at(workplace_in(tmp_path), region(tmp_path, "merendal", site), region(tmp_path, "duinoord", dead))
    session = run_regions(place, "run", ["merendal", "duinoord", "atlantis"])
    assert {name: report.outcome for name, report in session.reports.items()} == {
        "merendal": "complete",
        "duinoord": "failed",
        "atlantis": "failed",
    }
    assert session.run.outcome == "partial"
    assert place.curated.read("documents", "duinoord").num_rows == 0
    (row,) = place.curated.read("problems", "duinoord").to_pylist()
    assert (row["kind"], row["url"]) == ("not_fetched", dead)
    assert "404" in row["message"]


@pytest.mark.slow
def test_a_region_that_fails_keeps_its_last_good_tables(tmp_path: Path, site: str, workplace_in: Make) -> None:
    place = at(workplace_in(tmp_path), region(tmp_path, "merendal", site))
    run_regions(place, "run", ["merendal"])
    before = snapshot(Path(place.curated_at))
    gone = at(place, region(tmp_path, "merendal", site.replace("index.html", "weg.html")), nights=1)
    session = run_regions(gone, "run", ["merendal"])
    after = snapshot(Path(place.curated_at))
    assert session.run.outcome == "failed"
    changed = {name.split("/")[0] for name in after if after[name] != before[name]}
    assert changed == {*WORK_TABLES, "problems"}
    assert place.curated.read("coverage", "merendal").to_pylist()[-1]["state"] == "failed"


@pytest.mark.parametrize(
    ("cadence", "nights", "is_due"),
    [("nightly", 1, True), ("weekly", 6, False), ("weekly", 7, True), ("monthly", 27, False), ("manual", 99, False)],
)
def test_a_region_is_due_by_its_cadence(
    tmp_path: Path, workplace_in: Make, cadence: str, nights: int, is_due: bool
) -> None:
    place = workplace_in(tmp_path)
    one = region(tmp_path, "merendal", "https://merendal.example/inkoop", cadence)
    assert due([one], place.archive, NIGHT) == ([] if cadence == "manual" else ["merendal"])
    with place.archive.start_crawl("merendal", NIGHT, version="0", settings={}) as log:
        log.finish(NIGHT, {})
    later = NIGHT + timedelta(days=nights, minutes=-20)
    assert bool(due([one], place.archive, later)) is is_due


def test_a_crawl_alone_is_partial_where_addresses_failed() -> None:
    assert Report("r", {"addresses_fetched": 1}).outcome == "complete"
    assert Report("r", {"addresses_fetched": 1, "addresses_failed": 1}).outcome == "partial"
    assert Report("r", error="x").outcome == "failed"
