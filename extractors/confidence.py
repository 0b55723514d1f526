"""How far a fact can be trusted: the part of facts found like it that were right on annotated text.

A rule says how sure it is of its own (its *claim*: 0.9 for a date beside its label). What such claims were worth is in the
data file ``confidence.toml``, which ``python -m annotated calibrate`` makes of the annotated documents: for each table what
claims of each height were worth, and for each rule how many of its facts were right. A rule that is not in the file is
trusted as its table is.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

WEIGHT = 8.0
"""How many facts of its own a rule needs before it weighs as much as its table does."""
LEAST, MOST = 0.02, 0.99
"""Nothing is sure, nor surely wrong."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What claims were worth. ``steps``: by table, the highest claim of each step and the part of facts that was right, both
    rising; ``rules``: by ``table/rule`` how many facts were right and how many there were."""

    steps: Mapping[str, Sequence[tuple[float, float]]]
    rules: Mapping[str, tuple[int, int]]

    def of(self, table: str, rule: str, claim: float) -> float:
        """The calibrated confidence of a fact, three decimals; the claim itself where nothing is known of its table."""
        base = self._of_table(table, claim)
        right, seen = self.rules.get(f"{table}/{rule}", (0, 0))
        worth = (right + WEIGHT * base) / (seen + WEIGHT)
        return round(min(MOST, max(LEAST, worth)), 3)

    def _of_table(self, table: str, claim: float) -> float:
        steps = self.steps.get(table, ())
        if not steps:
            return claim
        index = bisect_left([highest for highest, _ in steps], claim)
        return steps[min(index, len(steps) - 1)][1]


def from_toml(text: str) -> Calibration:
    """Read a data file; raises ``KeyError`` or ``ValueError`` where it is none."""
    data: dict[str, Any] = tomllib.loads(text)
    steps = {
        table: tuple((float(claim), float(worth)) for claim, worth in found) for table, found in data["steps"].items()
    }
    rules = {rule: (int(right), int(seen)) for rule, (right, seen) in data["rules"].items()}
    return Calibration(steps, rules)


@cache
def calibration() -> Calibration:
    """The calibration that the project ships."""
    return from_toml((files("extractors") / "confidence.toml").read_text(encoding="utf-8"))
