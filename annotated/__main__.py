"""``python -m annotated [develop|check] [NAME ...] [--errors]``: how extraction does on annotated documents."""

from __future__ import annotations

import argparse
import json
from typing import Any

from annotated.answers import PARTS
from annotated.measure import Measurement, measure, together
from pipeline.answers import ANSWERED
from pipeline.evaluate import Evaluation

_TOLD = (
    *("name", "code", "product", "product_code", "model", "procedure", "form", "duration", "event", "from", "to"),
    *("date_from", "date_to", "count", "count_max", "kind", "value", "status", "segment", "consortium", "rule", "quote"),
)


def main() -> None:
    """Print the figures of a part: all tables, then each type of document."""
    parser = argparse.ArgumentParser(prog="python -m annotated", description=__doc__)
    parser.add_argument("part", choices=PARTS, nargs="?", default="develop")
    parser.add_argument("names", nargs="*", help="only these documents")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was wrong")
    given = parser.parse_args()
    measurement = measure(given.part, given.names)
    print_figures(measurement)
    if given.errors:
        print_errors(measurement)


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
