"""Reads bad files and good ones in one run of the real stage, and tells what came of each."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import hostile.files
from hostile.files.case import Case
from pipeline.extraction.pool import Limits
from pipeline.extraction.stage import Extracted, Extraction, Step
from schemas.places import places
from schemas.region import read_regions
from storage.archive import Archive, IngestedFile
from storage.cache import ExtractionCache

REGION = "zandoever"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file and the files within it."""

    status: str
    codes: tuple[str, ...]
    messages: tuple[str, ...]
    text: str

    def is_as_expected(self, case: Case) -> bool:
        """Whether it came to what ``case`` says: its status, one of its codes, its words."""
        told = bool(set(case.codes) & set(self.codes)) if case.codes else not self.codes
        return self.status in case.status.split() and told and case.words in self.text


def all_cases() -> list[Case]:
    """The cases of every module here that makes some, by name."""
    modules = [
        importlib.import_module(f"hostile.files.{info.name}") for info in pkgutil.iter_modules(hostile.files.__path__)
    ]
    return sorted(
        (case for module in modules if hasattr(module, "cases") for case in module.cases()), key=lambda c: c.name
    )


def read_in_one_run(
    files: Mapping[str, bytes], folder: Path, limits: Limits, progress: Callable[[Step], None] = lambda step: None
) -> list[Extracted]:
    """Archive ``files`` below ``folder`` and read them with worker processes of these ``limits``."""
    archive = Archive(folder / "raw")
    archive.record_ingest(REGION, [IngestedFile(name, content) for name, content in files.items()], version="0")
    with Extraction(archive, ExtractionCache(folder / "cache"), limits, places(read_regions()[0])) as extraction:
        return extraction.results(archive.documents(REGION), progress)


def outcome_of(name: str, extracted: Iterable[Extracted]) -> Outcome:
    """What came of the file ``name``: its own status; the problems and texts of all that lies within it too.

    Problems of judgement (of rules, not of reading) are left out. The status is the worst.
    """
    everything = list(extracted)
    root = next(item.source.document_id for item in everything if item.source.url == name)
    family = [item for item in everything if item.source.root == root]
    told = [problem for item in family for problem in item.result.problems if problem["stage"] == "read"]
    statuses = {item.result.document["status"] for item in family}
    own = next(item for item in family if item.source.url == name).result.document["status"]
    return Outcome(
        own if own != "ok" else "partial" if statuses - {"ok"} else "ok",
        tuple(dict.fromkeys(problem["kind"] for problem in told)),
        tuple(dict.fromkeys(problem["message"] for problem in told)),
        "\n".join(text for item in family for text in item.result.passages["text"]),
    )
