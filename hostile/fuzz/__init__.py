"""Chance: good files spoiled at random, and text that grows; no reader breaks, no offset is lost, no time runs away.

``python -m hostile fuzz --seconds N`` goes on for as long as it is told and keeps what it finds in a folder; a finding
that is mended becomes a fixture in ``tests/hostile/findings``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from hostile.fuzz.dates import dates_result
from hostile.fuzz.growth import growth_results
from hostile.fuzz.trial import fuzz, fuzz_results
from hostile.result import Result

AREA = "chance and size"
TRIALS = 60
"""Spoiled files of each kind for the page; the command tries as many as its time allows."""


def results(folder: Path) -> Iterator[Result]:
    """Spoil ``TRIALS`` files of each kind and grow every shape of text."""
    yield from fuzz_results(AREA, TRIALS, folder)
    yield dates_result(AREA, 3000)
    yield from growth_results(AREA)


def add_command(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m hostile fuzz``."""
    parser.add_argument("--seconds", type=int, default=60, help="how long to try")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins: the same seed tries the same files")
    parser.add_argument(
        "--keep", type=Path, default=Path("fuzz-findings"), help="folder for files that broke something"
    )


def run_command(given: argparse.Namespace) -> int:
    """Try for ``given.seconds``; 1 where something broke."""
    return fuzz(given.seconds, given.seed, given.keep)
