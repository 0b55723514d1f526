"""``python -m annotated``: how extraction does on annotated documents, what its confidence is worth, and the page on both."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import extractors
from annotated.answers import PARTS, Part
from annotated.calibrate import complete, fit, outcomes, scarce, to_toml
from annotated.measure import Measurement, measure, together
from annotated.report import PAGE, made, written
from annotated.substituted import substituted
from pipeline.answers import ANSWERED
from pipeline.evaluate import Evaluation

_TOLD = (
    *("name", "code", "product", "product_code", "model", "procedure", "form", "duration", "event", "from", "to"),
    *(
        "date_from",
        "date_to",
        "count",
        "count_max",
        "kind",
        "value",
        "status",
        "segment",
        "consortium",
        "rule",
        "quote",
    ),
)


def main() -> None:
    """Do what is asked for: figures of a part, calibration, or the page."""
    parser = argparse.ArgumentParser(prog="python -m annotated", description=__doc__)
    parser.add_argument("what", choices=[*PARTS, "calibrate", "report", "substituted"], nargs="?", default="develop")
    parser.add_argument("names", nargs="*", help="of a part or substituted: only these documents")
    parser.add_argument("--errors", action="store_true", help="of a part: list what was missed and what was wrong")
    parser.add_argument("--seed", type=int, default=1, help="of substituted: other words for another number")
    given = parser.parse_args()
    if given.what == "calibrate":
        calibrate()
    elif given.what == "report":
        report()
    elif given.what == "substituted":
        for variant, found in substituted(given.seed, given.names).items():
            print(f"other {variant}: {len(found.changed.documents)} documents", *found.lines(), sep="\n")
    else:
        measurement = measure(given.what, given.names)
        print_figures(measurement)
        if given.errors:
            print_errors(measurement)


def calibrate() -> None:
    """Write the data file of confidence, of the part to check with; of both parts for a table that has few facts in it."""
    path = Path(extractors.__file__).parent / "confidence.toml"
    of_check = outcomes(measure("check", calibrated=False).documents)
    of_develop = outcomes(measure("develop", calibrated=False).documents) if scarce(of_check) else []
    found = complete(of_check, of_develop)
    path.write_text(to_toml(fit(found)), encoding="utf-8")
    print(f"{path.name}: of {len(found)} facts")


def report() -> None:
    """Write the tables of the page on extraction."""
    measurements: dict[Part, Measurement] = {part: measure(part) for part in PARTS}
    tables = made(measurements, measure("check", calibrated=False))
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), tables), encoding="utf-8")
    print(tables)


def print_figures(measurement: Measurement) -> None:
    """Precision, recall and F1 per table, then of all tables together per type of document."""
    whole = measurement.evaluation()
    print(f"{whole.documents} documents")
    print(f"{'':<18}{'answers':>8}{'rows':>6}   value P     R     F1   full P     R     F1")
    for table in ANSWERED:
        print(_line(table, whole, (table,)))
    print(f"mean F1 over tables: value {whole.macro('value'):.3f}, full {whole.macro('full'):.3f}")
    for name in measurement.types():
        print(_line(name, measurement.evaluation([name]), ANSWERED))


def _line(name: str, evaluation: Evaluation, tables: tuple[str, ...]) -> str:
    value, full = together(evaluation, "value", tables), together(evaluation, "full", tables)
    figures = [f"{figure:6.3f}" for tally in (value, full) for figure in (tally.precision, tally.recall, tally.f1)]
    return f"{name:<18}{full.answers:>8}{full.rows:>6}   {''.join(figures[:3])}   {''.join(figures[3:])}"


def print_errors(measurement: Measurement) -> None:
    """One line for each answer that was missed and each row that is wrong."""
    for measured in measurement.documents:
        for table, what, fact in measured.errors():
            told: dict[str, Any] = {key: str(fact[key]) for key in _TOLD if fact.get(key) is not None}
            print(measured.document.answers.id, table, what.upper(), json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main()
