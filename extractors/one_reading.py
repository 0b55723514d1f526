"""What words are a provider's name, or a part of one, names no buyer: "Zorghuis Waterdal" is not the region Waterdal.

Grammar makes a town of any name in "bestaande uit Veendorp en Elsbeek", and the members of a consortium stand so too. What
says that they were awarded or selected knows more of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractors.fact import Doubt, Fact


def one_reading(found: Iterable[Fact | Doubt]) -> Iterator[Fact | Doubt]:
    """``found`` without parties that stand within a provider's name; one that is the whole of it stays if it is registered."""
    found = tuple(found)
    names: dict[int, list[tuple[int, int]]] = {}
    for item in found:
        if isinstance(item, Fact) and item.table == "providers":
            names.setdefault(item.passage, []).append((item.start, item.end))
    for item in found:
        if not (isinstance(item, Fact) and item.table == "parties" and _is_within(item, names.get(item.passage, ()))):
            yield item


def _is_within(party: Fact, names: Iterable[tuple[int, int]]) -> bool:
    return any(
        start <= party.start
        and party.end <= end
        and ((start, end) != (party.start, party.end) or party.values["code"] is None)
        for start, end in names
    )
