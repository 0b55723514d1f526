"""What a release says no more: null takes a field out of the compiled release, a list's entries can only be ended."""

from __future__ import annotations

from typing import Any

from exports.ocds.facts import Row

WHOLE = {"additionalClassifications", "additionalIdentifiers", "x_fundingModels", "x_evidence"}
"""Lists that a later release replaces as a whole, though their entries may have ids."""
_CLOSED = ("tender", "awards")
_KEPT = {"id", "title", "type", "code", "relatedLots"}
"""What an entry that is told no more keeps, so that one sees what it was."""


def pruned(tree: Any) -> Any:
    """``tree`` without nulls, and without lists and objects that hold nothing."""
    if isinstance(tree, dict):
        kept = {key: pruned(value) for key, value in tree.items()}
        return {key: value for key, value in kept.items() if value is not None and value not in ([], {})}
    return [pruned(one) for one in tree] if isinstance(tree, list) else tree


def closed(before: Row, now: Row) -> Row:
    """The release ``now``, in which null stands for what ``before`` said and it does not.

    An award that is gone is cancelled; a milestone or lot that is gone loses its dates and its status.
    """
    ended = {key: _ended(key, before[key], now.get(key)) for key in _CLOSED if key in before}
    return {**now, **ended}


def _ended(name: str, before: Any, now: Any) -> Any:
    if isinstance(before, dict):
        now = now or {}
        gone = {key: _ended(key, value, None) for key, value in before.items() if key not in now}
        return {key: _ended(key, before[key], value) if key in before else value for key, value in now.items()} | gone
    if name not in WHOLE and isinstance(before, list) and all(isinstance(one, dict) and "id" in one for one in before):
        now = now or []
        told = {one["id"]: one for one in before}
        result = [_ended("", told[one["id"]], one) if one["id"] in told else one for one in now]
        return result + [_gone(one) for key, one in told.items() if key not in {one["id"] for one in now}]
    return now


def _gone(entry: Row) -> Row:
    if "suppliers" in entry:
        return {"id": entry["id"], "status": "cancelled"}
    kept = {key: value for key, value in entry.items() if key in _KEPT}
    return {**kept, **{key: _ended(key, value, None) for key, value in entry.items() if key not in _KEPT}}
