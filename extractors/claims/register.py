"""Tables of contracts that run: a column of who has the contract and one of when it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.structure import Grid

# Headers such as Contractpartner, Aanbieder or Opdrachtnemer; not "Gegund aan"
_PARTY = re.compile(
    r"\W*(?:naam |huidige? |gecontracteerde )?(?:contract(?:ant|partner|partij|houder|nemer)|leverancier|opdrachtnemer|(?:zorg)?aanbieder"
    r"|instelling|organisatie|partij|uitvoerder|partner|contract(?:nummer|nr|soort)?\b|overeenkomst)",
    re.IGNORECASE,
)
# "Einddatum", "Loopt tot", "Expiratie", "Looptijd t/m"
_END = re.compile(
    r"\W*(?:(?:contract)?eind(?:e|datum)\b|eindigt|loopt (?:af|tot|t/m)|(?:loop|contract)tijd (?:tot|t/m)|(?:geldig|lopend) (?:tot|t/m)|expir|afloop|verloopt"
    r"|tot(?: en met)?\W*$|t/m\W*$|verleng(?:baar|ing|d t))",
    re.IGNORECASE,
)
# Columns of a purchase that is still to come or was just done
_PURCHASE = re.compile(
    r"gunning|gegund|inschrijv|publicatie|aanbestedingsfase|aankondiging|planning|nieuwe? |straks|voornemen",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_BEGIN = re.compile(r"\W*(?:ingang|start|begin|vanaf|ingangsdatum|van\W*$)", re.IGNORECASE)


def is_register(grid: Grid) -> bool:
    """Whether the headers of a table are those of a register of contracts: who has one, and until when."""
    heads = [header.strip() for header in grid.headers if len(header) <= 60]
    return (
        any(_PARTY.match(head) for head in heads)
        and any(_END.match(head) for head in heads)
        and not any(_PURCHASE.search(head) for head in heads)
    )


def registered(context: Context, unit: Unit, year: int | None) -> bool:
    """Whether ``unit`` stands in a row of a register of contracts, of one that has begun by ``year``."""
    cell = unit.passage.cell
    if cell is None or cell.is_header:
        return False
    grid = context.grids[cell.table_id]
    if not is_register(grid):
        return False
    if year is None:
        return True
    for other in grid.row(cell.row):
        if other.cell is not None and any(_BEGIN.match(header) for header in other.cell.column_headers):
            begins = _YEAR.search(other.text)
            if begins is not None and int(begins[1]) > year:
                return False
    return True
