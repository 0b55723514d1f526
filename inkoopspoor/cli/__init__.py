"""The command line ``inkoopspoor``: one module per group of commands, found by being there.

A module adds its commands to the app with ``register``. Exit codes are the same everywhere: 0 complete, 1 failed,
2 wrong usage or settings, 3 partial (something is missing, and the tables say what).
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Annotated

import typer
from typer.exceptions import Exit

from crawler.scaffold import ScaffoldError
from exports.publisher import PublisherError
from inkoopspoor.cli.output import complain, quiet_libraries
from inkoopspoor.settings import SettingsError
from pipeline.evaluate import EvaluationError
from pipeline.evidence import EvidenceError
from pipeline.extraction.pool import PoolError
from pipeline.ingest import ManifestError
from pipeline.session import UnknownRegionError
from pipeline.version import VERSION
from schemas.address import AddressError
from schemas.corrections import CorrectionError
from schemas.region import RegionError
from schemas.takedowns import TakedownError
from storage.roots import StorageError
from website.folder import SiteFolderError

FAILED, USAGE = 1, 2
_USAGE_ERRORS = (
    SettingsError,
    ManifestError,
    UnknownRegionError,
    RegionError,
    CorrectionError,
    TakedownError,
    EvaluationError,
    AddressError,
    SiteFolderError,
    PublisherError,
)
_FAILURES = (StorageError, PoolError, ScaffoldError, EvidenceError, OSError)

app = typer.Typer(
    name="inkoopspoor",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Crawl, read and publish what Dutch municipalities say of buying youth care and Wmo care.",
    epilog="Exit codes: 0 complete, 1 failed, 2 wrong usage or settings, 3 partial: the tables say what is missing.",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"inkoopspoor {VERSION}")
        raise Exit


@app.callback()
def start(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    """Crawl, read and publish what Dutch municipalities say of buying youth care and Wmo care."""


for _module in pkgutil.iter_modules(__path__):
    _register = getattr(importlib.import_module(f"{__name__}.{_module.name}"), "register", None)
    if _register is not None:
        _register(app)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code. An error is one line on standard error."""
    quiet_libraries()
    try:
        app(arguments)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    except _USAGE_ERRORS as error:
        complain(str(error))
        return USAGE
    except FileNotFoundError as error:
        complain(f"there is no {error.filename or error}")
        return USAGE
    except _FAILURES as error:
        complain(str(error))
        return FAILED
    return 0
