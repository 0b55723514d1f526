"""Nights by the hundred under faults drawn by lot, for as long as one likes; the last long soak is a row of the page."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from hostile.result import Result

FIGURES = Path(__file__).parent / "figures.json"
"""What the last long soak came to; written by ``--keep``."""


def add_command(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m hostile soak``."""
    parser.add_argument("--minutes", type=float, default=60, help="how long")
    parser.add_argument("--seed", type=int, default=1, help="of the lot that draws the faults")
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder that is deleted, if not given")
    parser.add_argument("--keep", type=Path, nargs="?", const=FIGURES, help="write the figures as JSON, for the page")


def run_command(given: argparse.Namespace) -> int:
    """Soak; the exit code is 1 where anything was not as it must be."""
    from hostile.soak.nights import soak

    figures = soak(given.minutes * 60, given.seed, given.folder)
    if given.keep:
        given.keep.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 1 if figures["bad"] else 0


def results(folder: Path) -> Iterator[Result]:
    """The last long soak; no row where there was none. It is not soaked again: that takes its hour."""
    if not FIGURES.exists():
        return
    figures = json.loads(FIGURES.read_text(encoding="utf-8"))
    drawn = ", ".join(f"{name} {number}" for name, number in sorted(figures["faults"].items()))
    yield Result(
        area="soak",
        name=f"{figures['minutes']} minutes of nights under faults",
        what=f"{figures['nights']} nights, each a run under a fault and a run without: {drawn}",
        expected="0 bad",
        happened=(
            f"{figures['bad']} bad; after {figures['mixed_until_opened_again']} faults tables of two runs until the region was "
            f"opened again; memory {figures['rss_first_mb']} MB after ten nights, {figures['rss_last_mb']} MB at "
            f"the end; {figures['rebuilt_cold']} times all was read again from the archive and the bytes were the same"
        ),
        trials=figures["nights"],
        missed=figures["bad"],
    )
