"""``python -m demo [FOLDER]``: the nightly flow over two invented regions, from a web server of this machine."""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from pathlib import Path
from typing import cast

from rich.console import Console

from demo.account import account
from demo.build import OutputError, build_site, fresh_folder, write_regions
from demo.server import serve
from demo.shown import notebook_on, site_of
from demo.watching import watching
from inkoopspoor.cli.output import quiet_libraries
from pipeline.summary import Summary

CONTACT = "https://inkoopspoor.example/demo"


def _prefect_by_itself(home: Path) -> None:
    """A Prefect of the demo's own: no profile and no server of the user's; silent, as the account tells what came.

    Prefect reads its environment when it is imported, so this comes first.
    """
    for name in [name for name in os.environ if name.startswith("PREFECT_")]:
        del os.environ[name]
    os.environ |= {
        "PREFECT_HOME": str(home.resolve()),
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_LOGGING_ROOT_LEVEL": "CRITICAL",
        "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    }


def _nightly(out: Path) -> Summary:
    """Run the nightly flow over the regions of ``out``; what is due there is both of them."""
    from flows.nightly import nightly

    settings = {
        "raw": str(out / "raw"),
        "curated": str(out / "curated"),
        "work": str(out / "work"),
        "regions": str(out / "regions"),
        "contact": CONTACT,
        "allow_private": True,
    }
    state = nightly(settings=settings, return_state=True)
    result = state.result(raise_on_failure=False)  # a run that failed has a summary too
    if isinstance(result, BaseException):
        raise result
    return cast(Summary, result)


def main(out: Path = Path("demo-output")) -> int:
    """Run the demo into ``out``; 0 where every region was published, complete or with what is missing told."""
    console = Console(width=None if sys.stdout.isatty() else 100)
    if console.width > 100:
        console.width = 100
    try:
        fresh_folder(out)
    except OutputError as error:
        console.print(f"demo: {error}")
        return 1
    _prefect_by_itself(out / "prefect")
    quiet_libraries()
    warnings.filterwarnings("ignore", module="prefect|websockets|pydantic")
    files = build_site(out / "site")
    with serve(out / "site") as site:
        regions = write_regions(out / "regions", site.address)
        console.print(
            f"A small site of {len(files)} files is served at {site.address}; two invented regions are crawled, "
            "read and published by the nightly flow."
        )
        with watching(console, site, out / "raw", out / "work" / "cache"):
            run = _nightly(out)
    account(console, run, out / "curated")
    console.print("To look at", style="bold")
    pages = site_of(out)
    console.print(
        f"  {out}/pages/index.html  a site of {pages.files} files with {pages.pictures} marked pictures of pages",
        soft_wrap=True,
    )
    console.print(
        f"  {notebook_on(out)}  the notebook 'who won what, and how long did it take', run over these tables",
        soft_wrap=True,
    )
    shutil.rmtree(out / "prefect", ignore_errors=True)
    published = sorted(region for region, part in run["regions"].items() if part["rows"])
    return 0 if published == regions and run["outcome"] != "failed" else 1


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
