"""Which part of the process a release tells of: the tags of OCDS."""

from __future__ import annotations

from collections.abc import Sequence

from exports.ocds.facts import Row

_TENDERING = ("active", "complete")


def tags(earlier: Sequence[str], before: Row | None, now: Row) -> list[str]:
    """The tags of the release ``now``, which follows ``before`` and releases that had the tags ``earlier``."""
    found = [*_of_tender(earlier, before, now), *_of_awards(before, now)]
    # a document can confirm what was known: the release is an update then, of the furthest part that there is
    return found or (
        ["awardUpdate"] if now.get("awards") else ["tenderUpdate" if "tender" in earlier else "planningUpdate"]
    )


def _of_tender(earlier: Sequence[str], before: Row | None, now: Row) -> list[str]:
    tender = now["tender"]
    status = tender.get("status")
    if status == "cancelled":
        return [] if "tenderCancellation" in earlier else ["tenderCancellation"]
    tendering = status in _TENDERING or "tenderPeriod" in tender or bool(now.get("awards"))
    if tendering and "tender" not in earlier:
        return ["tender"]
    if not tendering and not earlier:
        return ["planning"]
    same = before is not None and _told(before["tender"]) == _told(tender)
    if same:
        return []
    return ["tenderUpdate" if "tender" in earlier else "planningUpdate"]


def _of_awards(before: Row | None, now: Row) -> list[str]:
    old = {award["id"]: award for award in (before or {}).get("awards", ())}
    new = {award["id"]: award for award in now.get("awards", ())}
    found = []
    if new.keys() - old.keys():
        found.append("award")
    if any(key in old and old[key] != award and award["status"] != "cancelled" for key, award in new.items()):
        found.append("awardUpdate")
    cancelled = {
        key for key, award in new.items() if award["status"] == "cancelled" and key in old and old[key] != award
    }
    if cancelled or old.keys() - new.keys():
        found.append("awardCancellation")
    return found


def _told(tender: Row) -> Row:
    """What the tender says of the purchase, without the papers around it."""
    return {key: value for key, value in tender.items() if key not in ("documents", "amendments")}
