"""Settings, the command line, and what a notebook imports.

Belongs here: what an operator may set and where it comes from (``settings``), the commands (``cli``, one file per group),
and the published tables as frames (``frames`` and what stands beside it). Does not belong here: the work itself
(``pipeline``), and anything that another package would want to import.

``import inkoopspoor`` costs next to nothing: what stands below is loaded when it is first used::

    import inkoopspoor
    inkoopspoor.tables()                        # name -> what one row is
    inkoopspoor.load("milestones")              # a pandas frame, dates as dates; engine="polars" or "arrow"
    inkoopspoor.describe("milestones")          # every column: meaning, values, example, known weakness
    inkoopspoor.vocabulary("event")             # value -> meaning
    inkoopspoor.coverage()                      # how complete each region is
    inkoopspoor.with_evidence(facts)            # adds url, title and date of the document
    inkoopspoor.facts_behind(procurements)      # the facts that decided each value, with their words
    inkoopspoor.facts_against(procurements)     # the facts that contradict it
    inkoopspoor.current(facts)                  # leaves out what newer versions of a document replace
    inkoopspoor.periods(procurements)           # award -> award_from, award_to, award_precision
    inkoopspoor.days_between(frame, "publication", "award")  # days_min, days_max
    inkoopspoor.moved_dates(changes)          # dates that moved, and by how many days
    inkoopspoor.with_planned(procurements, ["award"])  # award_planned: told ahead of time, or afterwards

``TablesError`` says what cannot be read, ``CoverageWarning`` that a region is not complete, ``VersionWarning`` that its
tables are of another version. Nothing else of this package is meant to be imported.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inkoopspoor.dates import days_between, moved_dates, periods, with_planned
    from inkoopspoor.engines import TablesError
    from inkoopspoor.evidence import current, facts_against, facts_behind, with_evidence
    from inkoopspoor.frames import CoverageWarning, VersionWarning, coverage, load
    from inkoopspoor.meanings import Description, describe, tables, vocabulary

__all__ = [
    "CoverageWarning",
    "Description",
    "TablesError",
    "VersionWarning",
    "coverage",
    "current",
    "days_between",
    "describe",
    "facts_against",
    "facts_behind",
    "load",
    "moved_dates",
    "periods",
    "tables",
    "vocabulary",
    "with_evidence",
    "with_planned",
]
_MODULES = ("inkoopspoor.frames", "inkoopspoor.evidence", "inkoopspoor.dates", "inkoopspoor.meanings")


def __getattr__(name: str) -> Any:
    """Load what is asked for; a command that needs none of it pays for none of it."""
    if name in __all__:
        for module in map(import_module, _MODULES):
            if name in module.__all__:
                return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
