"""What a person sees: a progress bar on a terminal, one closing box, one line for an error; and JSON for programs."""

from __future__ import annotations

import contextlib
import json
import logging
import sys
from collections.abc import Iterator
from typing import Any

from rich.console import Console, Group
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from crawler.loop import Progress as CrawlProgress
from inkoopspoor.cli.printable import printable
from pipeline.extraction.stage import Step
from pipeline.session import Watch
from pipeline.summary import RegionSummary, Summary, shown_tables, told

EXIT_CODES = {"complete": 0, "failed": 1, "partial": 3}
_to_people = Console(stderr=True)


def complain(message: str) -> None:
    """One line on standard error."""
    for line in message.splitlines() or [""]:
        print(f"inkoopspoor: {printable(line)}", file=sys.stderr)


def quiet_libraries() -> None:
    """Our own warnings go to standard error; libraries that chatter about broken files do not, the tables tell it."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    for name in ("pdfminer", "pdfplumber", "httpx", "protego", "openpyxl"):
        logging.getLogger(name).setLevel(logging.ERROR)


def to_json(data: Any) -> None:
    """``data`` as JSON on standard output; dates as ISO strings."""
    print(json.dumps(data, ensure_ascii=False, indent=1, default=str))


@contextlib.contextmanager
def watching(*, quiet: bool) -> Iterator[Watch]:
    """A progress bar per region while it works; nothing where nobody looks, or ``quiet``."""
    if quiet or not _to_people.is_terminal:
        yield Watch()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_to_people, transient=True) as bar:
        tasks: dict[str, Any] = {}

        def advance(region: str, doing: str, done: int, total: int) -> None:
            key = f"{region} {doing}"
            if key not in tasks:
                tasks[key] = bar.add_task(key, total=total)
            bar.update(tasks[key], completed=done, total=total)

        def crawled(progress: CrawlProgress) -> None:
            advance(progress.region, "crawl", progress.done, progress.done + progress.queued)

        def extracted(region: str, step: Step) -> None:
            advance(region, "read", step.done, step.known)

        yield Watch(crawled, extracted)


def closing(run: Summary) -> None:
    """The closing box: what was found per table, what failed, where the Parquet lies."""
    parts: list[Any] = []
    published = {region: part for region, part in run["regions"].items() if part["rows"]}
    if published:
        parts.append(_counts(published))
    parts += [Text(printable(line)) for region, part in run["regions"].items() for line in told(region, part)]
    if not run["regions"]:
        parts.append(Text("There was nothing to do: no region is due."))
    if published:
        parts.append(Text(f"Tables: {run['curated']}/<table>/region=<id>/part-0.parquet"))
    title = f"inkoopspoor {run['kind']}: {run['outcome']}, {run['seconds']:.1f} s"
    Console().print(Panel(Group(*parts), title=title, title_align="left", expand=False))


def _counts(published: dict[str, RegionSummary]) -> Table:
    """Rows per table, a column for each region; for many regions only the sum."""
    shown = list(published.values()) if len(published) <= 4 else []
    grid = Table(box=None, pad_edge=False)
    grid.add_column("rows")
    for region in list(published)[: len(shown)]:
        grid.add_column(region, justify="right")
    if len(published) > 1:
        grid.add_column("all", justify="right")
    for name in shown_tables():
        total = sum(part["rows"][name] for part in published.values())
        cells = [str(part["rows"][name]) for part in shown]
        grid.add_row(name, *cells, *([str(total)] if len(published) > 1 else []))
    return grid
