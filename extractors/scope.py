"""Which law a unit speaks of: Jeugdwet, Wmo, or both. One page often speaks of both, a section seldom."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.fact import Scope

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_JEUGD = re.compile(r"(?<!\w)(?:jeugd\w*|j-?ggz|jggz|jongeren|kinderen|pleegzorg|gezinshuis\w*)", re.IGNORECASE)
_WMO = re.compile(
    r"(?<!\w)(?:Wmo(?!\w)|wet maatschappelijke ondersteuning|huishoudelijke (?:hulp|ondersteuning)|hulp bij het huishouden"
    r"|beschermd wonen|maatschappelijke opvang)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def law_of(text: str) -> Scope | None:
    """The law that ``text`` names: "inkoop Jeugdhulp en Wmo" names both."""
    wmo = _WMO.search(text) is not None
    jeugd = _JEUGD.search(text) is not None
    if wmo and jeugd:
        return "both"
    return "wmo" if wmo else "jeugd" if jeugd else None


def scope_of(context: Context, unit: Unit) -> Scope | None:
    """Law that ``unit`` speaks of: the nearest words that name one count.

    In a section "Wmo begeleiding" of a page on "Inkoop jeugdhulp en Wmo", a sentence that names neither is under the Wmo.
    """
    own = law_of(unit.folded)
    if own is not None:
        return own
    cell = unit.passage.cell
    around: list[str] = []
    if cell is not None:
        around += [" ".join(cell.column_headers), " ".join(cell.row_headers)]
    around.append(context.intros.get(unit.passage.position, ""))
    around += unit.passage.heading_path[::-1]
    around.append(context.document.title or "")
    return next((law for text in around if (law := law_of(text)) is not None), None)
