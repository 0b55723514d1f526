"""One spoiled file: read as the stage reads it, and what must hold whatever it is."""

from __future__ import annotations

import faulthandler
import hashlib
import json
import time
import traceback
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

from extractors.document import Document, UnreadableError
from extractors.extract import extract
from extractors.readers import read
from hostile.fuzz.mutation import mutated
from hostile.fuzz.seeds import seeds
from hostile.result import Result
from pipeline.extraction.checks import all_checked
from pipeline.extraction.reading import load
from pipeline.extraction.result import PASSAGE_COLUMNS
from schemas.vocabulary import vocabulary

SLOWEST = 20.0
"""Seconds of the processor that a spoiled small file may take: a guard, not a measure."""
_MEDIA_TYPES = {"plain": "text/plain", "csv": "text/csv"}
_HANGS = 60
"""Seconds after which one file is taken to hang."""
_SCANS = 40
"""One file in so many is a scan: each takes a second of tesseract."""


def broken(content: bytes, media_type: str | None = None) -> str | None:
    """What broke on this file, in a line; None where all is as it must be, also where the file is told unreadable.

    Only ``UnreadableError`` may leave a reader; every passage stands in its place with words that can be stored; what
    rules found reads back; people are masked without a change of length; and none of it takes long.
    """
    began = time.process_time()
    try:
        document = read(content, media_type=media_type)
        found = _amiss(document) or _amiss_in_facts(document)
    except UnreadableError as error:
        found = None if error.kind and error.message else "an unreadable file without a reason"
    except Exception as error:  # noqa: BLE001  # whatever leaves a reader or a rule is what is looked for
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {str(error)[:120]} ({Path(place.filename).name}:{place.lineno})"
    spent = time.process_time() - began
    return found if found or spent < SLOWEST else f"took {spent:.0f} seconds"


def _amiss(document: Document) -> str | None:
    for position, passage in enumerate(document.passages):
        text = passage.text
        if passage.position != position:
            return f"passage {position} says it is {passage.position}"
        if not text.strip():
            return f"passage {position} is empty"
        if text != unicodedata.normalize("NFC", text):
            return f"passage {position} is not NFC"
        if any(unicodedata.category(sign) in ("Cc", "Cs") and sign != "\n" for sign in text):
            return f"passage {position} has a control character"
        vocabulary("passage_kind").check(passage.kind)
    for part in (document.title or "", *(link.text for link in document.links)):
        part.encode()
    return None


def _amiss_in_facts(document: Document) -> str | None:
    extraction = extract(document, known_on=date(2026, 3, 1))
    before, after = document.passages, extraction.document.passages
    if [len(passage.text) for passage in before] != [len(passage.text) for passage in after]:
        return "masking changed the length of a passage"
    facts, refused = all_checked(extraction.facts, after)
    if refused:
        return f"a fact was refused: {refused[0]['message']}"
    json.dumps([facts, [getattr(passage, "text", "") for passage in after], len(PASSAGE_COLUMNS)]).encode()
    for doubt in extraction.doubts:
        if not 0 <= doubt.start <= doubt.end <= len(after[doubt.passage].text):
            return f"a doubt points outside of passage {doubt.passage}"
    return None


def spoiled(kind: str, seed: int) -> bytes:
    """The file of this kind and seed: always the same."""
    chance = Random(f"{kind} {seed}")
    files = seeds()
    others = [content for name in sorted(files) for content in files[name][:1]]
    return mutated(chance.choice(files[kind]), chance, others)


def fuzz_results(area: str, trials: int, folder: Path) -> Iterator[Result]:
    """A row for each kind of file."""
    load()
    for kind in sorted(seeds()):
        number = max(2, trials // _SCANS) if kind == "scan" else trials
        findings = [finding for seed in range(number) if (finding := _try(kind, seed, folder))]
        happened = "as expected" if not findings else "; ".join(sorted(set(findings))[:3])
        yield Result(
            area,
            f"{kind}: bytes turned, cut, doubled, exchanged",
            "good files spoiled by chance, read and searched for facts",
            "read, or told unreadable; offsets read back",
            happened,
            number,
            len(findings),
        )


def fuzz(seconds: int, seed: int, keep: Path) -> int:
    """Spoil files of every kind for ``seconds``; keeps those that break something; 1 where there are any.

    A file on which something hangs ends the process with a traceback; its bytes then lie in ``keep`` as ``trying``.
    """
    load()
    keep.mkdir(parents=True, exist_ok=True)
    kinds, trials, broke, ends = sorted(seeds()), 0, 0, time.monotonic() + seconds
    while time.monotonic() < ends:
        for kind in kinds:
            if kind == "scan" and seed % _SCANS:
                continue
            (keep / "trying").write_bytes(spoiled(kind, seed))
            faulthandler.dump_traceback_later(_HANGS, exit=True)
            finding = _try(kind, seed, keep)
            trials, broke = trials + 1, broke + bool(finding)
            if finding:
                print(f"{kind} {seed}: {finding}", flush=True)
        seed += 1
    faulthandler.cancel_dump_traceback_later()
    (keep / "trying").unlink(missing_ok=True)
    print(f"{trials} files, {broke} broke something; the next seed is {seed}")
    return 1 if broke else 0


def _try(kind: str, seed: int, keep: Path) -> str | None:
    content = spoiled(kind, seed)
    finding = broken(content, _MEDIA_TYPES.get(kind))
    if finding:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{kind}-{hashlib.sha256(content).hexdigest()[:10]}").write_bytes(content)
    return finding
