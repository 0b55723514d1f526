"""``docs/extraction.md``: how well extraction does on annotated documents, made by program."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from annotated.answers import Part
from annotated.calibrate import Bin, curve, left_out, mean_gap, outcomes
from annotated.causes import CAUSES, causes
from annotated.measure import Measurement, together
from annotated.narrowing import narrowing
from pipeline.answers import ANSWERED
from pipeline.evaluate import Evaluation, Tally

PAGE = Path(__file__).parent.parent / "docs" / "extraction.md"
BEGIN, END = "<!-- made by `python -m annotated report`: below -->\n", "<!-- above -->\n"
_PARTS: dict[Part, str] = {
    "check": "Documents to check with, which those who made the rules had not seen",
    "develop": "Documents to build on",
}


def made(measurements: dict[Part, Measurement], claimed: Measurement) -> str:
    """The tables of the page. ``claimed`` is the part ``check`` with the confidence that rules claim."""
    pieces: list[str] = []
    for part, title in _PARTS.items():
        measurement = measurements[part]
        whole = measurement.evaluation()
        pieces += [f"## {title}", "", f"{whole.documents} documents.", "", *_by_table(whole), ""]
        pieces += [*_by_type(measurement), ""]
    check = measurements["check"]
    pieces += ["## What goes wrong in the part to check with", "", *_causes(check), ""]
    pieces += ["## Facts of the whole purchase that were given a segment", "", *_narrowing(measurements), ""]
    pieces += ["## Confidence", "", *_confidence(curve(left_out(outcomes(claimed.documents)))), ""]
    return "\n".join(pieces)


def written(page: str, tables: str) -> str:
    """``page`` with its made part replaced; raises ``ValueError`` where it has none."""
    before, _, rest = page.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError("the page has lost the marks between which its tables stand")
    return f"{before}{BEGIN}\n{tables}\n{END}{after}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(head)} |", f"|---|{'---:|' * (len(head) - 1)}", *(f"| {' | '.join(row)} |" for row in rows)]


def _figures(tally: Tally) -> tuple[str, str, str]:
    return f"{tally.precision:.2f}", f"{tally.recall:.2f}", f"{tally.f1:.2f}"


def _by_table(whole: Evaluation) -> list[str]:
    head = ("table", "answers", "P value", "R value", "F1 value", "P full", "R full", "F1 full")
    rows = [
        (table, str(tallies["full"].answers), *_figures(tallies["value"]), *_figures(tallies["full"]))
        for table, tallies in whole.tallies.items()
    ]
    mean = ("mean over tables", "", "", "", f"{whole.macro('value'):.3f}", "", "", f"{whole.macro('full'):.3f}")
    return _table(head, [*rows, mean])


def _by_type(measurement: Measurement) -> list[str]:
    head = ("type of document", "documents", "answers", "P full", "R full", "F1 full", "mean F1 full over tables")
    rows: list[tuple[str, ...]] = []
    for name in measurement.types():
        own = measurement.evaluation([name])
        tally = together(own, "full")
        mean = f"{own.macro('full'):.2f}" if tally.answers else f"{tally.rows} rows, none asked for"
        rows.append((name, str(own.documents), str(tally.answers), *_figures(tally), mean))
    return _table(head, rows)


def _causes(measurement: Measurement) -> list[str]:
    found = causes(measurement.documents)
    return _table(("table", *CAUSES), [(table, *(str(found[table][cause]) for cause in CAUSES)) for table in ANSWERED])


def _narrowing(measurements: dict[Part, Measurement]) -> list[str]:
    found = {part: narrowing(measurement.documents) for part, measurement in measurements.items()}
    rows = [
        (table, *(f"{found[part][table].narrower} of {found[part][table].rows}" for part in _PARTS))
        for table in found["check"]
    ]
    return _table(("table", *(f"in {part}" for part in _PARTS)), rows)


def _confidence(bins: Sequence[Bin]) -> list[str]:
    rows = [
        (
            f"{one.low:.1f} to {one.high:.1f}",
            str(one.facts),
            f"{one.said:.2f}",
            f"{one.true:.2f}",
            "█" * round(20 * one.true),
        )
        for one in bins
    ]
    gap = f"Mean gap between said and true, weighed by facts: {mean_gap(bins):.3f}."
    return [*_table(("confidence", "facts", "said", "true", "true, drawn"), rows), "", gap]
