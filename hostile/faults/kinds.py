"""Every kind of fault that is tried: a name, what is done, and its trials, drawn the same way each time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from hostile.faults.harm import HARMS, harmed
from hostile.faults.places import Fault, What, Where
from hostile.faults.trial import Trial
from hostile.faults.trials import From, Trials
from hostile.faults.world import World

Try = Callable[[Trials], Trial]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault. ``tries`` gives its trials, all of them; a test takes some."""

    name: str
    what: str
    tries: Callable[[Trials], Sequence[Try]]


def kinds() -> tuple[Kind, ...]:
    """All kinds."""
    return (
        Kind("killed before a write", "SIGKILL before each write, move and removal of a run", _each("kill")),
        Kind(
            "killed in mid-write", "SIGKILL with half a file written, after the crawl", _each("kill_halfway", "reading")
        ),
        Kind("killed at a random moment", "SIGKILL after a time drawn by lot", _random_moments),
        Kind("disk full", "No space from a write on, each second write of a run", _each("full", every=2)),
        Kind("no file may be long", "The system's limit on the size of a file", _small_files),
        Kind("raw read-only", "From a write on", _each("read_only", where=("raw",))),
        Kind("curated read-only", "From a write on", _each("read_only", where=("curated",), every=2)),
        Kind("archived object damaged", "Bit turned, cut, emptied, zeroed or gone; the site has it still", _objects),
        Kind("file of a mail damaged", "The same for the archived attachment of a mail", _attachments),
        Kind("cache damaged", "The same for every entry of the cache", _cache),
        Kind(
            "log of a crawl damaged",
            "The same for the log of the crawl before: what only it knew is lost, and a row says so",
            _crawl_logs,
        ),
        Kind("log of a run damaged", "The same for the log of the run before", _run_logs),
        Kind("two runs at once", "Two or three runs of the same regions, started together", _together),
        Kind("clock a year ahead", "The run of one night under such a clock; the next is right again", _clock_ahead),
        Kind("clock a year behind", "The same, behind", _clock_behind),
        Kind("Prefect's server gone", "Killed while the nightly flow crawls", lambda trials: [_server_gone]),
        Kind("Prefect's database locked", "For 15 seconds, while the nightly flow crawls", lambda trials: [_locked]),
    )


def _server_gone(trials: Trials) -> Trial:
    return trials.prefect("server gone")


def _locked(trials: Trials) -> Trial:
    return trials.prefect("database locked")


def _each(
    what: What, begin: From = "the crawl", *, where: tuple[Where, ...] = ("raw", "curated", "cache"), every: int = 1
) -> Callable[[Trials], Sequence[Try]]:
    def tries(trials: Trials) -> Sequence[Try]:
        names = trials.steps if begin == "the crawl" else trials.steps_after_crawl
        number = sum(name.partition(":")[0] in where for name in names)
        return [_faulty(Fault(what, at, where), begin) for at in range(0, number, every)]

    return tries


def _faulty(fault: Fault, begin: From) -> Try:
    return lambda trials: trials.fault(fault, begin)


def _random_moments(trials: Trials) -> Sequence[Try]:
    random = Random(7)
    moments = [random.uniform(0.0, 1.2 * trials.seconds) for _ in range(40)]
    return [_killed_after(moment, begin) for moment in moments for begin in _begins(random)]


def _begins(random: Random) -> Iterator[From]:
    yield "the crawl" if random.random() < 0.6 else "reading"


def _killed_after(seconds: float, begin: From) -> Try:
    return lambda trials: trials.fault(Fault(), begin, kill_after=seconds)


def _small_files(trials: Trials) -> Sequence[Try]:
    return [_faulty(Fault("small_files"), begin) for begin in ("the crawl", "reading")]


def _harming(files: Callable[[World], list[Path]], number: int = 1) -> Sequence[Try]:
    return [_harmed(files, seed, number) for seed in range(2 * len(HARMS))]


def _harmed(files: Callable[[World], list[Path]], seed: int, number: int, *, lossy: bool = False) -> Try:
    return lambda trials: trials.harm(lambda world: harmed(files(world), Random(seed), number), lossy=lossy)


def _objects(trials: Trials) -> Sequence[Try]:
    return _harming(_served, 2)


def _served(world: World) -> list[Path]:
    """Archived objects of what the site holds in every night: they can be had again."""
    changing = (b"Inkoop jeugdhulp ", b"Nieuws ")
    return [path for path in _objects_of(world) if not any(title in path.read_bytes() for title in changing)]


def _attachments(trials: Trials) -> Sequence[Try]:
    return _harming(lambda world: [path for path in _objects_of(world) if path.read_bytes().startswith(b"Stap;")])


def _objects_of(world: World) -> list[Path]:
    return [path for path in (world.raw / "objects").rglob("*") if path.is_file()]


def _cache(trials: Trials) -> Sequence[Try]:
    return _harming(lambda world: list(world.cache.rglob("*.json.gz")), 1)[:4]


def _crawl_logs(trials: Trials) -> Sequence[Try]:
    return [_harmed(_logs, seed, 1, lossy=True) for seed in range(2 * len(HARMS))]


def _logs(world: World) -> list[Path]:
    return list((world.raw / "crawls").rglob("*.jsonl"))


def _run_logs(trials: Trials) -> Sequence[Try]:
    return _harming(lambda world: list((world.raw / "runs").rglob("*.json")))


def _together(trials: Trials) -> Sequence[Try]:
    begins: tuple[From, ...] = ("the crawl", "reading")
    return [_several(begin, runs) for begin in begins for runs in (2, 2, 3)]


def _several(begin: From, runs: int) -> Try:
    return lambda trials: trials.fault(Fault(), begin, runs=runs)


def _clock_ahead(trials: Trials) -> Sequence[Try]:
    return [lambda trials: trials.harm(lambda world: None, night=366)]


def _clock_behind(trials: Trials) -> Sequence[Try]:
    return [lambda trials: trials.harm(lambda world: None, night=-364)]
