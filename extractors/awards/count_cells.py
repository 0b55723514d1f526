"""Cells that hold a number of parties: their header, the label of their row or the heading over them says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.numbers import NUMBER

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage

Counted = tuple["Unit", str, str | None, bool]
"""The cell, low and high as written, and whether the number is an estimate."""

_PARTIES = (
    r"(?:[\w-]*aanbieders|\w*partijen|opdrachtnemers|contract(?:part\w+|anten)|(?:\w*contracten|\w*overeenkomsten)|organisaties|instellingen"
    r"|hoofdaannemers|winnaars|leveranciers|partners|uitvoerders|combinaties|plaatsen|plekken)"
)
# A row or column of counts: "Aantal aanbieders", "Maximum aantal te contracteren partijen", "Aanbieders" over numbers,
# as is a header that asks "Hoeveel partijen" or says "Te contracteren" or "Aanbieders nu"
_HEADER = re.compile(
    rf"^(?:(?:max(?:imum|imaal)?\.? |min(?:imum|imaal)?\.? |beoogd |gewenst |totaal )?(?:aantal|#|hoeveel)(?: \w+){{0,3}} {_PARTIES}\b"
    rf"|(?:max(?:imum|imaal)?\.? )?(?:[\w-]+ )?{_PARTIES}(?: (?:nu|straks|oud|nieuw|per [\w-]+(?: \w+){{0,2}}|\(\w+\.?\)|\d{{4}}))?$"
    r"|(?:max(?:imum|imaal)?\.? )?(?:aantal )?te (?:contracteren|gunnen|selecteren)\b)",
    re.IGNORECASE,
)
_CELL = re.compile(
    rf"^(?P<limit>max\w*\.?|min\w*\.?|ten hoogste|hoogstens|hooguit)?\s*(?P<about>circa|ca\.?|ongeveer|±|\+/-"
    rf"|ruim)?\s*(?P<low>{NUMBER})(?:\s?(?:-|tot|à|á|a|of)\s?(?P<high>{NUMBER}))?(?:\s*\*|\s*\w*aanbieders"
    rf"|\s*partijen|\s*\(.*|,\s(?:waarvan|van wie|onder wie)\b.*)?\s*\*?$",
    re.IGNORECASE,
)
# "Aantal nu", "Aantal straks": of parties where the table is about how is bought or paid, and counts nothing else
_BARE_HEADER = re.compile(
    r"(?:aantal|hoeveel)(?: (?:nu|straks|oud|nieuw|huidig|toen|\d{4}|per \d.{0,16}))?\??", re.IGNORECASE
)
_OF_PURCHASE = re.compile(r"bekost|procedure|betal|financ|inkoop|\bnu\b|straks|contract", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"cli[eë]nt|jeugdige|inwoner|kind|punten|weging|score|plekken|uren|bedrag|euro|€|vragen", re.IGNORECASE
)
# "Gegund", "Waarvan gecontracteerd": a number of parties in a table that counts bids beside it
_OUTCOME = re.compile(
    r"(?:aantal |waarvan |totaal |definitief |voorlopig )*(?:gegund|gegunde?n?|gecontracteerd\w*|toegelaten|geselecteerd\w*)",
    re.IGNORECASE,
)
_BIDS = re.compile(r"inschrijv|aanmeld|offerte|ontvangen|afgewezen|ingediend|aanvragen|\baantal\b", re.IGNORECASE)
_OF_ONE = re.compile(r"(?:naam|organisatie|partij|inschrijver|\w*aanbieder|naam \w+|gemeente|cliënt)", re.IGNORECASE)
# Places are of parties where the table speaks of contracts, else of residents
_PLACES = re.compile(r"pla(?:atsen|kken)|plekken", re.IGNORECASE)
_OF_CONTRACTS = re.compile(r"contract|gun(?:d|ning|nen)|inschrijv|aanbieder|partij", re.IGNORECASE)
_LEAST = re.compile(r"min(?:imum|imaal)?\b", re.IGNORECASE)
_MOST = re.compile(r"max(?:imum|imaal)?\b", re.IGNORECASE)
_FEW_WORDS = 8


def in_cells(context: Context) -> Iterator[Counted]:
    """Numbers of parties in cells, and in short lines right under a heading that asks for one."""
    for passage in context.document.passages:
        units = context.units_of[passage.position]
        if not units or not _is_headed(context, passage):
            continue
        match = _CELL.match(units[0].folded)
        if match is None or units[0].spans("counts"):
            continue
        if _beside(context, passage, _MOST, _LEAST) is not None:
            continue  # told with the least number
        most = _beside(context, passage, _LEAST, _MOST)
        yield units[0], match["low"], most or match["high"], bool(match["about"])


def _beside(context: Context, passage: Passage, own: re.Pattern[str], other: re.Pattern[str]) -> str | None:
    """The number under "Maximum aantal" in the row of one under "Minimum aantal", or the other way about."""
    cell = passage.cell
    if cell is None:
        return None
    grid = context.grids[cell.table_id]
    for headers, line, of in (
        (cell.column_headers, grid.row(cell.row), "column_headers"),
        (cell.row_headers, grid.column(cell.column), "row_headers"),
    ):
        if not any(own.match(text.strip()) for text in headers):
            continue
        for fellow in line:
            named = getattr(fellow.cell, of) if fellow.cell and fellow is not passage else ()
            match = _CELL.match(fellow.text.strip()) if any(other.match(text.strip()) for text in named) else None
            if match is not None:
                return match["low"]
    return None


def _is_headed(context: Context, passage: Passage) -> bool:
    """Whether a cell's header, or the heading right above a short line, asks for a number of parties."""
    cell = passage.cell
    if cell is None:
        heading = passage.heading_path[-1].strip() if passage.heading_path else ""
        return (
            passage.kind in ("paragraph", "slide")
            and len(passage.text.split()) <= _FEW_WORDS
            and len(heading.split()) <= _FEW_WORDS
            and _HEADER.match(heading) is not None
        )
    headers = [text.strip() for text in (*cell.row_headers, *cell.column_headers)]
    grid = context.grids[cell.table_id]
    if any(_HEADER.match(text) for text in headers):
        return (
            not any(_PLACES.search(text) for text in headers)
            or _OF_CONTRACTS.search(" | ".join((*grid.headers, *passage.heading_path[-1:]))) is not None
        )
    if any(_OF_ONE.fullmatch(text.strip()) for text in grid.headers):
        return False  # a table of providers counts the lots of each
    if any(_OUTCOME.fullmatch(text) for text in headers) and any(
        _BIDS.search(text) for text in (*grid.headers, *(first.text for first in grid.column(0)))
    ):
        return True
    # the label of a row may stand in its second column: "In de markt | Beoogd aantal contractpartners | max. 25 | 6 à 8"
    row = grid.row(cell.row) if cell.column > 1 else []
    if any(other.cell and 0 < other.cell.column < cell.column and _HEADER.match(other.text.strip()) for other in row):
        return True
    around = " | ".join(grid.headers)
    return (
        any(_BARE_HEADER.fullmatch(text) for text in headers)
        and _OF_PURCHASE.search(around) is not None
        and not _OF_OTHERS.search(around)
    )
