"""A first night on the sites as they were, and some nights after on what they have turned into: a region for each case."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hostile.silence.cases import Case
from hostile.silence.site import START, serving
from pipeline.extraction.pool import Limits
from pipeline.stages import run_regions
from pipeline.summary import RegionSummary, summary, told
from pipeline.workplace import Workplace
from schemas.region import Region, load_region
from schemas.tables import fact_tables
from storage.curated import Curated

FIRST = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Night:
    """What a region's tables hold after a night, and what was told of it."""

    told: RegionSummary
    coverage: dict[str, Any]
    problems: frozenset[str]
    documents: list[dict[str, Any]]
    facts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Trial:
    """The first night, in which all is well, and those after the site has turned."""

    region: str
    first: Night
    after: tuple[Night, ...]


def trials(cases: Sequence[Case], folder: Path, nights: int) -> dict[str, Trial]:
    """Name of the case -> what came of it in the first night and in ``nights`` after. All cases share each run."""
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        sites = {case.name: stack.enter_context(serving()) for case in cases}
        ids = {case.name: "-".join(case.name.replace(",", "").split()) for case in cases}
        known = [_region(folder, ids[case.name], sites[case.name].address, case.documents) for case in cases]
        place = Workplace(
            raw=str(folder / "raw"),
            curated_at=str(folder / "curated"),
            work=folder / "work",
            limits=Limits(processes=1, seconds=60, megabytes=1024),
            regions={one.id: one for one in known},
            regions_folder=folder,
            contact="beheer@oeverdam.example",
            allow_private=True,
        )
        first = _night(place, 0)
        for case in cases:
            sites[case.name].replies = case.site
        later = [_night(place, number) for number in range(1, nights + 1)]
    return {name: Trial(region, first[region], tuple(night[region] for night in later)) for name, region in ids.items()}


def amiss(case: Case, trial: Trial, night: Night) -> list[str]:
    """What is not as it has to be; empty where all is."""
    found = []
    row, before = night.coverage, trial.first
    if before.told["outcome"] != "complete" or not before.facts:
        found.append(f"the first night: {sentence(trial.region, before)}")
    if (row["state"], tuple(row["reason_codes"])) != (case.state, case.reasons):
        found.append(f"coverage says {row['state']}: {', '.join(row['reason_codes'])}")
    if night.told["outcome"] != case.state:
        found.append(f"the run says {night.told['outcome']}")
    if night.problems != case.problems:
        found.append(f"problems: {', '.join(sorted(night.problems))}")
    if not before.facts <= night.facts:
        found.append(f"{len(before.facts - night.facts)} of {len(before.facts)} facts are lost")
    if any(document["fetched_at"] is None for document in night.documents):
        found.append("a document has no date")
    stay = [one for one in night.documents if one["missing_since"] is not None]
    if {one["missing_since"] for one in stay} - {FIRST + timedelta(days=1)} or len(stay) != case.stay:
        found.append(f"{len(stay)} documents are told to come no more: {[one['missing_since'] for one in stay]}")
    opening = f"{trial.region}: {case.state}. {' '.join(row['reasons'][:1])}"
    if sum(line.startswith(opening) for line in told(trial.region, night.told)) != 1:
        found.append("the end of the run does not tell it in one line")
    return found


def sentence(region: str, night: Night) -> str:
    """The line with which a run ends for a region, and the one of what stays."""
    part = night.told
    return " ".join([f"{region}: {part['outcome']}.", *part["reasons"], part["kept"] or ""]).strip()


def _region(folder: Path, name: str, address: str, documents: int) -> Region:
    path = folder / f"{name}.toml"
    path.write_text(
        f'name = "Oeverdam"\nkind = "procurement_region"\n[pages]\nstart = ["{address}{START}"]\n'
        f"[crawl]\ndelay_seconds = 0\n[expect]\ndocuments = {documents}\n",
        encoding="utf-8",
    )
    return load_region(path)


def _night(place: Workplace, number: int) -> dict[str, Night]:
    session = run_regions(replace(place, now=lambda: FIRST + timedelta(days=number)), "run", sorted(place.regions))
    run, curated = summary(session), place.curated
    return {
        region: Night(
            told=run["regions"][region],
            coverage=curated.read("coverage", region).to_pylist()[-1],
            problems=frozenset(curated.read("problems", region)["kind"].to_pylist()),
            documents=curated.read("documents", region).to_pylist(),
            facts=_facts(curated, region),
        )
        for region in place.regions
    }


def _facts(curated: Curated, region: str) -> frozenset[str]:
    return frozenset(known for name in fact_tables() for known in curated.read(name, region)["fact_id"].to_pylist())
