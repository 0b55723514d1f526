"""The log of runs: one JSON file per run under ``runs/`` of the raw root, written when it starts and when it ends."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from uuid import uuid4

from storage.roots import CorruptError, NotFoundError, Root

log = logging.getLogger(__name__)
FOLDER = "runs"


@dataclass(frozen=True, slots=True)
class Run:
    """One run: what was asked for and how it ended. ``counts`` holds counts by name for each region."""

    run_id: str
    kind: str
    started: datetime
    version: str
    regions: tuple[str, ...]
    finished: datetime | None = None
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    outcome: str = "running"
    message: str | None = None

    def row(self, region: str) -> dict[str, object]:
        """The run as a row of ``runs`` of ``region``."""
        counts = self.counts.get(region, {})
        return {
            "run_id": self.run_id,
            "kind": self.kind,
            "started": self.started,
            "finished": self.finished,
            "version": self.version,
            "regions": list(self.regions),
            "counts": sorted(counts.items()),
            "outcome": self.outcome,
            "message": self.message,
        }


class RunLog:
    """All runs below one raw root."""

    def __init__(self, root: Root) -> None:
        self._root = root

    def start(self, kind: str, regions: Sequence[str], version: str, now: datetime) -> Run:
        """Write down that a run starts; its id sorts by time."""
        run = Run(f"{now:%Y%m%dT%H%M%S.%fZ}-{uuid4().hex[:6]}", kind, now, version, tuple(regions))
        self._write(run)
        return run

    def finish(
        self, run: Run, now: datetime, outcome: str, counts: Mapping[str, Mapping[str, int]], message: str | None = None
    ) -> Run:
        """Write down how it ended."""
        ended = replace(run, finished=now, outcome=outcome, counts=counts, message=message)
        self._write(ended)
        return ended

    def runs(self, region: str | None = None) -> list[Run]:
        """Runs in order of time; those of one region, if one is given."""
        found = [run for key in self._root.list(FOLDER) if (run := self._sound(key)) is not None]
        return [run for run in found if region is None or region in run.regions]

    def _write(self, run: Run) -> None:
        data = asdict(run) | {
            "started": run.started.isoformat(),
            "finished": run.finished.isoformat() if run.finished else None,
        }
        content = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
        self._root.replace(f"{FOLDER}/{run.run_id}.json", content.encode())

    def _sound(self, key: str) -> Run | None:
        """The run; None where its log is damaged: no run may fail because an old one's log did."""
        try:
            return self._read(key)
        except (CorruptError, NotFoundError) as error:
            log.warning("a run is left out of the table of runs: %s", error)
            return None

    def _read(self, key: str) -> Run:
        try:
            data = json.loads(self._root.read(key))
            data["started"] = datetime.fromisoformat(data["started"])
            data["finished"] = datetime.fromisoformat(data["finished"]) if data["finished"] else None
            data["regions"] = tuple(data["regions"])
            return Run(**data)
        except (ValueError, KeyError, TypeError) as error:
            raise CorruptError(f"{key} in {self._root.location} is no log of a run: {error}") from error
