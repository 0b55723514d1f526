"""Bad files beside good ones in one run of the real stage: each comes to what is said of it, and no other notices."""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from hostile.files.case import Case
from hostile.files.good import good
from hostile.files.mails import NAMES
from hostile.files.trial import all_cases, outcome_of, read_in_one_run
from pipeline.extraction.pool import Limits
from pipeline.extraction.stage import Extracted, Step

pytestmark = pytest.mark.slow
LIMITS = Limits(processes=2, seconds=240, megabytes=1024)
CASES = [case for case in all_cases() if not case.slow]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Extracted]:
    """One run over all of them: the files are made for it, and for it alone."""
    files = good() | {case.name: case.make() for case in CASES}
    return read_in_one_run(files, tmp_path_factory.mktemp("bad"), LIMITS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bad_file_comes_to_what_is_said_of_it(found: list[Extracted], case: Case) -> None:
    outcome = outcome_of(case.name, found)
    assert outcome.is_as_expected(case), (outcome.status, outcome.codes, outcome.messages)


def test_names_of_attachments_lead_nowhere(found: list[Extracted]) -> None:
    mail = next(item for item in found if item.source.url == "paden.eml").source.document_id
    names = [item.source.url.split("/", 2)[2] for item in found if item.source.root == mail and item.source.depth]
    assert len(names) == len(NAMES)
    for name in names:
        assert name.strip(". "), "a name says something"
        assert not set(name) & {"/", "\\", ":", "\0", "\x1b"}
        assert len(name) <= 160


def test_workers_that_are_killed_leave_no_half_state(found: list[Extracted], tmp_path: Path) -> None:
    """SIGKILL to every worker, in mid-run: the good documents come out the same, and nothing half lies anywhere."""
    killed: list[int] = []

    def kill(step: Step) -> None:
        if not killed:
            for process in multiprocessing.active_children():
                killed.append(process.pid or 0)
                os.kill(process.pid or 0, signal.SIGKILL)

    small = {case.name: case.make() for case in CASES if case.name in ("paden.eml", "verminkt.pdf", "afgebroken.docx")}
    after = read_in_one_run(good() | small, tmp_path, Limits(processes=1, seconds=240, megabytes=1024), kill)
    assert killed
    beside = {item.source.url: item.result for item in found}
    for item in after:
        assert item.result == beside[item.source.url], item.source.url
    whole = {path.name for path in (tmp_path / "raw" / "objects").rglob("*") if path.is_file()}
    assert all(len(name) == 64 for name in whole), "no half-written object"
    assert all(path.name.endswith(".json.gz") for path in (tmp_path / "cache").rglob("*") if path.is_file())
