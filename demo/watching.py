"""The progress that a person sees while the flow works: read off what the server answered and what was written."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from demo.server import Site

_STARTING = "Prefect starts (some 15 seconds) ..."
_CRAWLING = "Crawling: addresses answered"
_READING = "Reading: documents"


@contextmanager
def watching(console: Console, site: Site, raw: Path, cache: Path) -> Iterator[None]:
    """Show how far it is: addresses asked of ``site``, and of the bytes under ``raw`` those with a result in ``cache``.

    The flow runs in Prefect's hands, so nothing is asked of it: this looks on from outside. Without a terminal it is
    a line for each of its three stages.
    """
    done = threading.Event()
    look = _bars if console.is_terminal else _lines
    looker = threading.Thread(target=look, args=(console, site, raw, cache, done), daemon=True)
    looker.start()
    try:
        yield
    finally:
        done.set()
        looker.join()


def _files(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _bars(console: Console, site: Site, raw: Path, cache: Path, done: threading.Event) -> None:
    columns = (
        SpinnerColumn(finished_text="[green]✓[/]"),
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console) as bars:
        starting = bars.add_task(_STARTING, total=1)  # each bar has a clock of its own
        crawling = bars.add_task(_CRAWLING, total=None, visible=False, start=False)
        reading = bars.add_task(_READING, total=None, visible=False, start=False)
        ended = False
        while not ended:
            ended = done.wait(0.15)  # looked at once more after the end
            read = _files(cache)
            if site.asked:
                bars.update(starting, completed=1)
                bars.start_task(crawling)
                bars.update(crawling, completed=len(site.asked), visible=True)
            if read or ended:
                bars.update(crawling, total=len(site.asked))
                bars.start_task(reading)
                bars.update(reading, completed=read, total=max(read, _files(raw / "objects")), visible=True)
        bars.update(reading, total=read)


def _lines(console: Console, site: Site, raw: Path, cache: Path, done: threading.Event) -> None:
    begin = time.monotonic()
    said = [_STARTING]
    console.print(_STARTING)
    while not done.wait(0.2):
        now = _READING if _files(cache) else _CRAWLING if site.asked else _STARTING
        if now not in said:
            said.append(now)
            console.print(f"{now.split(':')[0]} ...")
    seconds = time.monotonic() - begin
    console.print(f"Done in {seconds:.0f} s: {len(site.asked)} addresses answered, {_files(cache)} documents read.")
