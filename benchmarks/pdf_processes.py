"""Reading PDFs in one process against two, in a pool of processes that can be killed."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import time
from statistics import median

from pebble import ProcessPool

from benchmarks.make_pdfs import files
from extractors.readers import pdf

AIM = 1.8


def read(content: bytes) -> int:
    """Number of passages of one file."""
    return len(pdf.read(content).passages)


def seconds(workers: int, work: list[bytes]) -> float:
    """Time for all files with so many processes, which are started and warm before the clock runs."""
    with ProcessPool(max_workers=workers, context=multiprocessing.get_context("spawn")) as pool:
        for warm in [pool.schedule(read, args=[work[0]]) for _ in range(4 * workers)]:
            warm.result()
        started = time.perf_counter()
        for future in [pool.schedule(read, args=[content], timeout=300) for content in work]:
            future.result()
        return time.perf_counter() - started


def main() -> None:
    """Print the figures, or JSON with ``--json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=25, help="pages of each file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    work = [content for _ in range(4) for content in files(arguments.pages).values()]
    taken: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(arguments.rounds):
        for workers, values in taken.items():
            values.append(seconds(workers, work))
    one, two = median(taken[1]), median(taken[2])
    row = {"files": len(work), "one_s": round(one, 2), "two_s": round(two, 2), "times": round(one / two, 2)}
    if arguments.json:
        print(json.dumps({"benchmark": "pdf_processes", "aim_times": AIM, "rows": [row]}, indent=1))
        return
    print(f"{len(work)} PDFs: one process {one:.2f} s, two {two:.2f} s: {one / two:.2f} times")
    print(f"Aim: at least {AIM:g} times")


if __name__ == "__main__":
    main()
