"""Facts with the confidence that they deserve; those that are hardly ever right are kept back for a person to judge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extractors.confidence import Calibration
from extractors.fact import Doubt, Fact

DOUBTFUL = 0.5
"""Below this a fact is more often wrong than right: it stands in its table and is asked about in ``problems`` too."""
WITHHELD = 0.25
"""Below this it is asked about only."""


def weighed(found: Iterable[Fact | Doubt], calibration: Calibration) -> tuple[list[Fact], list[Doubt]]:
    """The facts that stand, with calibrated confidence, and all that needs a person's eye."""
    facts: list[Fact] = []
    doubts: list[Doubt] = []
    for item in found:
        if isinstance(item, Doubt):
            doubts.append(item)
            continue
        fact = replace(item, confidence=calibration.of(item.table, item.rule, item.confidence))
        if fact.confidence >= WITHHELD:
            facts.append(fact)
        if fact.confidence < DOUBTFUL:
            doubts.append(_doubt(fact))
    return facts, doubts


def _doubt(fact: Fact) -> Doubt:
    said = ", ".join(f"{name} {value}" for name, value in fact.values.items() if value not in (None, False, True))
    about = f" of {fact.segment.name}" if fact.segment else ""
    kept = "It is not in the table" if fact.confidence < WITHHELD else "It is in the table"
    message = f"{fact.table}{about}: {said}. {kept}; such facts were right in {fact.confidence:.0%} of cases (rule {fact.rule})."
    return Doubt("doubtful_fact", message, fact.passage, fact.start, fact.end)
