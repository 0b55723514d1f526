"""Which law a fact is under. A fact of the Jeugdwet decides nothing of a purchase under the Wmo, and the other way round."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pipeline.reconcile.facts import Said

LAWS = ("jeugd", "wmo")


def tell_laws(facts: Sequence[Said]) -> None:
    """Fill ``law`` of every fact.

    A fact that names no law, or both, is under the one that its segment is under; else under the one that its document
    speaks of alone; else under the only one of the region. ``both`` stays where nothing decides between them.
    """
    in_document: dict[str, set[str]] = defaultdict(set)
    of_segment: dict[str, Counter[str]] = defaultdict(Counter)
    here: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in facts:
        law = _named(one)
        if law is None:
            continue
        in_document[one.document.id].add(law)
        if one.segment is not None:
            of_segment[one.segment][law] += 1
            here[one.document.id, one.segment][law] += 1
    everywhere = set().union(*in_document.values()) if in_document else set()
    for one in facts:
        law = _named(one)
        if law is None and one.segment is not None:
            law = _most(here[one.document.id, one.segment]) or _most(of_segment[one.segment])
        if law is None and one.row["scope"] == "both":
            law = "both"
        one.law = law or _only(in_document[one.document.id]) or _only(everywhere)


def _named(one: Said) -> str | None:
    scope = one.row["scope"]
    if scope in LAWS:
        return str(scope)
    if scope is None and one.table == "segments" and str(one.row["category"]).startswith("wmo_"):
        return "wmo"
    return None


def _only(found: Iterable[str]) -> str | None:
    laws = list(found)
    return laws[0] if len(laws) == 1 else None


def _most(counted: Counter[str]) -> str | None:
    """The law that is named more often; None where both are named as often."""
    told = counted.most_common(2)
    return told[0][0] if told and (len(told) == 1 or told[0][1] > told[1][1]) else None
