"""Peak memory of reading one PDF of 500 pages, in a process of its own."""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.make_pdfs import strategies

AIM = 300
"""Most megabytes that the reader may take."""


def child(path: str) -> None:
    """Read the file and print peak memory (kB), seconds, pages and passages."""
    from extractors.readers import pdf

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    found = pdf.read(Path(path).read_bytes())
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        json.dumps(
            {
                "before_kb": before,
                "peak_kb": peak,
                "seconds": seconds,
                "pages": found.pages,
                "passages": len(found.passages),
            }
        )
    )


def measure(pages: int) -> dict[str, object]:
    """Peak megabytes of a fresh process that reads a file of so many pages with a table each."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(strategies(pages))
        file.flush()
        command = [sys.executable, "-m", "benchmarks.pdf_memory", "--child", file.name]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    return {
        "pages": found["pages"],
        "passages": found["passages"],
        "imports_mb": round(found["before_kb"] / 1024),
        "peak_mb": round(found["peak_kb"] / 1024),
        "seconds": round(found["seconds"], 1),
    }


def main() -> None:
    """Print the figures, or JSON with ``--json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        child(arguments.child)
        return
    row = measure(arguments.pages)
    if arguments.json:
        print(json.dumps({"benchmark": "pdf_memory", "aim_mb": AIM, "rows": [row]}, indent=1))
        return
    print(
        f"PDF of {row['pages']} pages, {row['passages']} passages: peak {row['peak_mb']} MB "
        f"({row['imports_mb']} MB of it imports), {row['seconds']} s"
    )
    print(f"Aim: at most {AIM} MB")


if __name__ == "__main__":
    main()
