"""``inkoopspoor review``: the doubtful and the contradictory, one after the other, and what a person says of them."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any

import typer

from inkoopspoor.cli import options
from inkoopspoor.cli.asking import Asking
from inkoopspoor.cli.output import to_json
from inkoopspoor.cli.printable import printable
from inkoopspoor.cli.telling import told
from inkoopspoor.settings import load_settings, workplace
from pipeline.review.judging import judgement, values_of, write_down
from pipeline.review.matters import Evidence, Matter, find, matters
from pipeline.workplace import Workplace
from schemas.correction_format import Correction, Verdict

_Facts = list[str] | None


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(review)


def review(
    changes: Annotated[
        _Facts, typer.Argument(metavar="[COLUMN=VALUE]...", help="With --mend: the columns that change.")
    ] = None,
    region: options.Regions = None,
    listed: Annotated[bool, typer.Option("--list", help="Show all, one below the other, and ask nothing.")] = False,
    confirm: Annotated[_Facts, typer.Option(metavar="ID", help="Confirm this fact, and end.")] = None,
    reject: Annotated[_Facts, typer.Option(metavar="ID", help="Reject this fact, and end.")] = None,
    mend: Annotated[str | None, typer.Option(metavar="ID", help="Mend this fact, and end.")] = None,
    reason: Annotated[
        str | None, typer.Option(help="Why; it is published, and no person's name is to stand in it.")
    ] = None,
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DAY", help="Day of the judgement. [default: today]"),
    ] = None,
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    as_json: options.AsJson = False,
) -> None:
    """Judge what is doubtful or contradictory: confirm, reject or mend facts into the region's file of corrections.

    Without --list, --json or an ID it asks, one matter after the other, the most useful first; what was judged is written at
    once, and the matters that are left are there the next time. An ID may be the beginning of one.
    Exit codes: 0 shown or written, 1 nothing is published there or there is no such fact, 2 a judgement cannot be written.
    """
    place = workplace(load_settings(settings, raw=raw, curated=curated, regions=regions))
    chosen = sorted(set(region)) if region else place.curated.regions()
    day = on.date() if on else place.now().astimezone().date()
    named: list[tuple[Verdict, str]] = [
        *(("confirm", known) for known in confirm or ()),
        *(("reject", known) for known in reject or ()),
        *((("mend", mend),) if mend else ()),
    ]  # fmt: skip
    if changes and not mend:
        raise typer.BadParameter("columns change with --mend ID alone", param_hint="COLUMN=VALUE")
    if named:
        touched = _judge(place, chosen, named, changes or [], reason, day)
    else:
        open_matters = [one for each in chosen for one in matters(place.curated, each, _in_file(place, each))]
        if as_json:
            to_json([_data(one) for one in open_matters])
            return
        if listed or not sys.stdin.isatty():
            for number, one in enumerate(open_matters, start=1):
                told(one, number, len(open_matters))
            typer.echo(f"{len(open_matters)} to judge in {_some(chosen)}.")
            return
        touched = Asking(place, reason, day).through(open_matters)
    if touched:
        flags = {"--settings": settings, "--raw": raw, "--curated": curated, "--regions": regions}
        given = [part for name, value in flags.items() if value is not None for part in (name, str(value))]
        named_regions = [part for name in touched for part in ("--region", name)]
        command = shlex.join(["inkoopspoor", "publish", *named_regions, *given])
        typer.echo(printable(f"Written. The tables follow with:  {command}"))


def _judge(
    place: Workplace,
    regions: Sequence[str],
    named: Sequence[tuple[Verdict, str]],
    changes: Sequence[str],
    reason: str | None,
    day: date,
) -> list[str]:
    """What was named on the command line, all of one region at once; returns the regions that were written to."""
    if not reason:
        raise typer.BadParameter("say why: it is published with the judgement", param_hint="--reason")
    corrections: dict[str, list[Correction]] = {}
    for verdict, known in named:
        of, evidence = find(place.curated, regions, known)
        values = values_of(evidence.table, changes) if verdict == "mend" else None
        corrections.setdefault(of, []).append(judgement(evidence, verdict, reason=reason, on=day, values=values))
    for of, said in corrections.items():
        path = write_down(place, of, said).path
        for one in said:
            typer.echo(printable(f"{path}: {one.verdict}, {one.table}, “{' '.join(one.quote.split())}”"))
    return sorted(corrections)


def _in_file(place: Workplace, region: str) -> set[str]:
    return {one.fact_id for one in place.corrections(region)}


def _some(regions: Sequence[str]) -> str:
    return ", ".join(regions) if len(regions) <= 3 else f"{len(regions)} regions"


def _data(matter: Matter) -> dict[str, Any]:
    return {
        "region": matter.region,
        "kind": matter.kind,
        "code": matter.code,
        "told": matter.told,
        "words": matter.words,
        "page": matter.page,
        "address": matter.address,
        "do": matter.do,
        "evidence": [_fact(one) for one in matter.evidence],
    }


def _fact(one: Evidence) -> dict[str, Any]:
    before, quote, after = one.around(300)
    return {
        "part": one.part,
        "table": one.table,
        "fact_id": one.fact["fact_id"],
        "values": one.values,
        "segment": one.fact["segment"],
        "scope": one.fact["scope"],
        "confidence": one.fact["confidence"],
        "rule": one.fact["rule"],
        "before": before,
        "quote": quote,
        "after": after,
        "page": one.fact["page"],
        "document": one.document["title"],
        "document_id": one.document["document_id"],
        "address": one.document["url"],
    }
