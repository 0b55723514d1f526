"""Facts with the confidence that they deserve; of those that are more often wrong than right a person is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extractors.confidence import Calibration
from extractors.fact import Doubt, Fact

DOUBTFUL = 0.5
"""Below this a fact, with its segment and status, is more often wrong than right: it stands in its table with that
confidence, and is asked about in ``problems`` too."""


def weighed(found: Iterable[Fact | Doubt], calibration: Calibration) -> tuple[list[Fact], list[Doubt]]:
    """The facts with calibrated confidence, and all that needs a person's eye."""
    facts: list[Fact] = []
    doubts: list[Doubt] = []
    for item in found:
        if isinstance(item, Doubt):
            doubts.append(item)
            continue
        fact = replace(item, confidence=calibration.of(item.table, item.rule, item.confidence))
        facts.append(fact)
        if fact.confidence < DOUBTFUL:
            doubts.append(_doubt(fact))
    return facts, doubts


def _doubt(fact: Fact) -> Doubt:
    said = ", ".join(f"{name} {value}" for name, value in fact.values.items() if value not in (None, False, True))
    about = f" of {fact.segment.name}" if fact.segment else ""
    message = (
        f"{fact.table}{about}: {said}. It is in the table; facts found so (rule {fact.rule}) were right, segment and status "
        f"too, in {fact.confidence:.0%} of cases."
    )
    return Doubt("doubtful_fact", message, fact.passage, fact.start, fact.end)
