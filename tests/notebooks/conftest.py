"""The demo's regions as tables: crawled from a web server of this machine, read and published, without Prefect."""

from __future__ import annotations

from pathlib import Path

import pytest

from demo.build import build_site, write_regions
from demo.server import serve
from pipeline.extraction.pool import Limits
from pipeline.stages import run_regions
from pipeline.workplace import Workplace
from schemas.region import read_regions


@pytest.fixture(scope="session")
def demo_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder ``curated`` of both regions."""
    out = tmp_path_factory.mktemp("demo")
    build_site(out / "site")
    with serve(out / "site") as site:
        ids = write_regions(out / "regions", site.address)
        regions, broken = read_regions(out / "regions")
        place = Workplace(
            raw=str(out / "raw"),
            curated_at=str(out / "curated"),
            work=out / "work",
            limits=Limits(processes=2, seconds=120, megabytes=2048),
            regions=regions,
            broken_regions=broken,
            regions_folder=out / "regions",
            contact="https://inkoopspoor.example/test",
            allow_private=True,
        )
        assert run_regions(place, "run", ids).outcome == "partial"  # the demo has a page that is not there
    return out / "curated"
