"""Who buys a part, where a document tells it of that part: joint purchases, municipalities that take part in one part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.reconcile.facts import Said

_BUYS = {"buyer", "lead_buyer"}


class Buyers:
    """The buyers that stand in one passage with facts of one segment alone."""

    def __init__(self, facts: Sequence[Said]) -> None:
        """``facts``: all of the region."""
        beside: dict[str, set[str]] = defaultdict(set)
        for one in facts:
            if one.segment is not None:
                beside[one.row["passage_id"]].add(one.segment)
        self._alone = {passage: min(found) for passage, found in beside.items() if len(found) == 1}
        self._of_segment: dict[tuple[str | None, str], list[Said]] = defaultdict(list)
        for one in facts:
            if one.table == "parties" and one.row["role"] in _BUYS:
                segment = one.segment or self._alone.get(one.row["passage_id"])
                if segment is not None:
                    self._of_segment[one.law, segment].append(one)

    def of(self, law: str | None, segments: Sequence[str], documents: set[str]) -> tuple[list[str], list[str]]:
        """Names and fact_ids, sorted, told in ``documents``."""
        found = sorted(
            (
                one
                for segment in segments
                for one in self._of_segment.get((law, segment), ())
                if one.document.id in documents
            ),
            key=lambda one: one.place,
        )
        return sorted({str(one.row["name"]) for one in found}), [one.id for one in found]


def of_whole(facts: Sequence[Said]) -> tuple[list[str], list[str]]:
    """Names and fact_ids of the buyers that facts of a whole purchase name."""
    found = sorted(
        (one for one in facts if one.table == "parties" and one.row["role"] in _BUYS), key=lambda one: one.place
    )
    return sorted({str(one.row["name"]) for one in found}), [one.id for one in found]
