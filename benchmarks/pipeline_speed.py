"""The whole pipeline beside reading alone: what masking, extraction, checking and publishing add to a page's cost.

One process, CPU time, in turns. The pipeline is what a worker and the publisher do: read, mask, extract, check, build the
tables and write them as Parquet.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks.make_pdfs import files
from extractors.readers import pdf
from pipeline.coverage import Minimum
from pipeline.extraction.reading import load, read_and_extract
from pipeline.extraction.result import Result
from pipeline.extraction.stage import Extracted, Source
from pipeline.publish import publish
from schemas.places import places
from schemas.region import load_regions
from storage.curated import Curated
from storage.roots import Root

AIM = 1.5


def reading(work: dict[str, bytes]) -> None:
    """Reading alone."""
    for content in work.values():
        pdf.read(content)


def pipeline(work: dict[str, bytes], folder: Path) -> int:
    """From bytes to published tables; the number of facts."""
    known = places(load_regions())
    extracted = []
    for name, content in work.items():
        result, _ = read_and_extract(content, date(2026, 1, 15), known)
        result = Result.from_json(result.to_json())
        source = Source(hashlib.sha256(content).hexdigest(), f"{name}.pdf")
        extracted.append(Extracted(source, len(content), result))
    published = publish(Curated(Root(folder), folder / "locks"), "bench", [], extracted, Minimum(0, 0))
    return sum(published.rows.values())


def measure(pages: int, rounds: int) -> dict[str, object]:
    """Median seconds of both, and their ratio."""
    work = files(pages)
    load()
    reading(work)
    taken: dict[str, list[float]] = {"reading": [], "pipeline": []}
    rows = 0
    for _ in range(rounds):
        started = time.process_time()
        reading(work)
        taken["reading"].append(time.process_time() - started)
        with tempfile.TemporaryDirectory() as folder:
            started = time.process_time()
            rows = pipeline(work, Path(folder))
            taken["pipeline"].append(time.process_time() - started)
    read, whole = median(taken["reading"]), median(taken["pipeline"])
    return {
        "pages": pages * len(work),
        "reading_s": round(read, 2),
        "pipeline_s": round(whole, 2),
        "times": round(whole / read, 2),
        "rows": rows,
    }


def main() -> None:
    """Print the figures, or JSON with ``--json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=12, help="pages of each kind of file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    row = measure(arguments.pages, arguments.rounds)
    if arguments.json:
        print(json.dumps({"benchmark": "pipeline_speed", "aim_times": AIM, "rows": [row]}, indent=1))
        return
    print(
        f"{row['pages']} pages: reading {row['reading_s']} s, the whole pipeline {row['pipeline_s']} s: "
        f"{row['times']} times ({row['rows']} rows)"
    )
    print(f"Aim: at most {AIM:g} times")


if __name__ == "__main__":
    main()
