"""What all tests share: no telemetry, no settings of the machine, a small workplace, pages of an invented region."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
os.environ["DO_NOT_TRACK"] = "1"
os.environ["PREFECT_HOME"] = tempfile.mkdtemp(prefix="inkoopspoor-prefect-")

from pipeline.extraction.pool import Limits
from pipeline.workplace import Workplace
from schemas.region import read_regions

# how long an example takes says how busy the machine is, not whether the code is right
settings.register_profile("any_machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any_machine")

NIGHT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)

STRATEGY = """<!doctype html><html lang="nl"><head><title>Inkoop jeugdhulp Merendal</title></head><body><main>
<h1>Inkoop jeugdhulp Merendal</h1>
<p>De gemeenten in Merendal kopen jeugdhulp in voor de jaren 2027 tot en met 2030.</p>
<h2>Segment 1 Wonen</h2>
<p>Voor segment 1 Wonen is gekozen voor een taakgerichte bekostiging. De aanbesteding wordt op 3 maart 2026
gepubliceerd op TenderNed met kenmerk 412345.</p>
<h2>Segment 2 Dagbehandeling</h2>
<p>Voor segment 2 Dagbehandeling geldt een open house-procedure. Inschrijven kan tot 15 mei 2026.</p>
<table><tr><th>Mijlpaal</th><th>Datum</th></tr>
<tr><td>Voorlopige gunning</td><td>1 juli 2026</td></tr>
<tr><td>Start contracten</td><td>1 januari 2027</td></tr></table>
</main></body></html>"""
AWARD = """<!doctype html><html lang="nl"><head><title>Gunning</title></head><body><main>
<h1>Gunning inkoop jeugdhulp</h1>
<p>De opdracht voor perceel 2 Dagbehandeling is voorlopig gegund aan Stichting De Waterlelie en Zorgpunt Oost B.V.</p>
</main></body></html>"""


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("INKOOPSPOOR_"):
            monkeypatch.delenv(name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two pages of an invented region, one of them in a folder of its own."""
    return pages(tmp_path / "bestanden")


@pytest.fixture
def workplace_in() -> Callable[..., Workplace]:
    """Makes a workplace below a folder, with one process and a clock that stands still."""
    return workplace


def pages(folder: Path) -> Path:
    """Write the two pages into ``folder`` and return it."""
    (folder / "merendal").mkdir(parents=True)
    (folder / "strategie.html").write_text(STRATEGY, encoding="utf-8")
    (folder / "merendal" / "gunning.html").write_text(AWARD, encoding="utf-8")
    return folder


def workplace(below: Path, *, seconds: float = 120, megabytes: int = 1024) -> Workplace:
    """A workplace below ``below``, with one process and a clock that stands still."""
    regions, _ = read_regions()
    return Workplace(
        raw=str(below / "raw"),
        curated_at=str(below / "curated"),
        work=below / "work",
        limits=Limits(processes=1, seconds=seconds, megabytes=megabytes),
        regions=regions,
        now=lambda: NIGHT,
    )


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below ``folder`` with the moment it was written and its bytes."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
