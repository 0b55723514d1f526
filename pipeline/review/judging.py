"""A judgement, written down in the region's file of corrections: checked first, then in place at once and whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import tomli_w
from pydantic import ValidationError

from pipeline.corrections import rehearsed
from pipeline.review.matters import Evidence
from pipeline.workplace import Workplace
from schemas.correction_format import SHARED, Correction, Verdict
from schemas.corrections import FOLDER, CorrectionError, parse_corrections
from schemas.region import regions_folder
from schemas.table import Column
from schemas.tables import own_columns
from schemas.tables.facts import EVIDENCE
from storage.roots import Root

_WITHIN = "attachment:"
_YES, _NO = ("true", "yes", "ja"), ("false", "no", "nee")


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and the text that stood there before (None: there was no file), to take it back."""

    path: Path
    before: str | None
    after: str


def judgeable(table: str) -> dict[str, Column]:
    """The columns of ``table`` that a mend may change, by name."""
    shared = {
        column.name: column
        for column in EVIDENCE
        if column.name in SHARED and (table, column.name) != ("segments", "segment")
    }
    return {column.name: column for column in own_columns(table)} | shared


def values_of(table: str, given: Sequence[str]) -> dict[str, Any]:
    """``column=value`` for each column as the values of a mend; an empty value stands for null.

    Raises ``CorrectionError`` where a column is not there or cannot hold the value.
    """
    columns = judgeable(table)
    found: dict[str, Any] = {}
    for one in given:
        name, sign, text = one.partition("=")
        name, text = name.strip(), text.strip()
        if not sign or name not in columns:
            raise CorrectionError(f"{one!r}: write column=value, with one of the columns {', '.join(columns)}")
        found[name] = _value(columns[name], text)
    return found


def judgement(
    evidence: Evidence, verdict: Verdict, *, reason: str, on: date, values: Mapping[str, Any] | None = None
) -> Correction:
    """The correction that says ``verdict`` of this fact; raises ``CorrectionError`` where it cannot be said of it.

    What was found stands in it whole for a confirmation, which speaks for each value; else without the empty ones.
    """
    fact = evidence.fact
    changed = values or {}
    found = {
        name: "" if value is None else value
        for name, value in evidence.values.items()
        if value is not None or verdict == "confirm" or name in changed
    }
    address = evidence.document["url"]
    try:
        return Correction.model_validate(
            {
                "table": evidence.table,
                "verdict": verdict,
                "fact_id": fact["fact_id"],
                "quote": fact["quote"],
                "segment": None if evidence.table == "segments" else fact["segment"],
                "address": None if not address or address.startswith(_WITHIN) else address,
                "found": found,
                "values": dict(changed),
                "on": on,
                "reason": reason,
            }
        )
    except ValidationError as error:
        told = "; ".join(fault["msg"].removeprefix("Value error, ") for fault in error.errors(include_url=False))
        raise CorrectionError(told) from error


def write_down(place: Workplace, region: str, corrections: Sequence[Correction]) -> Written:
    """Append ``corrections`` to the file of ``region``; what stands there stays as it is, remarks and order too.

    Nothing is written where the file would be broken, or where one of them would change nothing in the tables as they are:
    ``CorrectionError`` tells why.
    """
    path = file_of(place, region)
    place.corrections(region)  # a file that is broken is mended by hand first
    before = path.read_text(encoding="utf-8") if path.is_file() else None
    text = _appended(before or "", corrections)
    everything = parse_corrections(text, f"{FOLDER}/{path.name}")
    for finding in rehearsed(place.curated, region, everything).findings[-len(corrections) :]:
        if finding.outcome != "applied":
            raise CorrectionError(f"{finding.correction.fact_id[:12]}: {finding.outcome}. {finding.notes[0][1]}")
    Root(path.parent).replace(path.name, text.encode())
    return Written(path, before, text)


def take_back(written: Written) -> None:
    """Put the file back as it was; raises ``CorrectionError`` where somebody wrote in it since."""
    if written.path.read_text(encoding="utf-8") != written.after:
        raise CorrectionError(f"{written.path} was changed since: take it out there")
    if written.before is None:
        written.path.unlink()
    else:
        Root(written.path.parent).replace(written.path.name, written.before.encode())


def file_of(place: Workplace, region: str) -> Path:
    """The region's file of corrections, which need not be there yet; raises ``CorrectionError`` where none can be kept."""
    folder = place.regions_folder or Path(str(regions_folder()))
    if "site-packages" in folder.parts:
        raise CorrectionError(
            "these are the region files of an installed package, which the next version replaces: keep a folder of your "
            "own and name it with --regions, or as regions in inkoopspoor.toml"
        )
    return folder / FOLDER / f"{region}.toml"


def _appended(before: str, corrections: Sequence[Correction]) -> str:
    """The text with ``corrections`` at its end, as a person would write them."""
    entries = "\n".join(tomli_w.dumps({"corrections": [_entry(one)]}) for one in corrections)
    return f"{before.rstrip()}\n\n{entries}" if before.strip() else entries


def _entry(correction: Correction) -> dict[str, Any]:
    data = correction.model_dump(exclude_defaults=True)
    last = ("on", "reason", "found", "values")
    return {name: data[name] for name in (*(key for key in data if key not in last), *last) if name in data}


def _value(column: Column, text: str) -> Any:
    if text in {"", '""'}:
        return ""
    try:
        if pa.types.is_date(column.type):
            return date.fromisoformat(text)
        if pa.types.is_int32(column.type):
            return int(text)
    except ValueError as error:
        kind = "a date as 2026-01-31" if pa.types.is_date(column.type) else "a whole number"
        raise CorrectionError(f"{column.name}: {text!r} is not {kind}") from error
    if pa.types.is_boolean(column.type):
        if text.lower() not in (*_YES, *_NO):
            raise CorrectionError(f"{column.name}: {text!r} is neither true nor false")
        return text.lower() in _YES
    return text
