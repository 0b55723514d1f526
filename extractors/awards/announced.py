"""Names behind their number or their lot: "drie instellingen: Vlonder, Riet en Dal", "Perceel 1 (Noord): Vlonder"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.acts import act_in
from extractors.awards.enumerated import REMARK, all_names, each
from extractors.awards.listed import Candidate
from extractors.awards.overall import of_section
from extractors.awards.standing import status_in
from extractors.awards.triggers import ARTICLE, NOUN
from extractors.names.enumeration import Span, names_from
from extractors.numbers import NUMBER, number

if TYPE_CHECKING:
    from extractors.context import Context

# As in: drie gecertificeerde instellingen: Vlonder, Riet en Dal · De vijf grootste organisaties (Vlonder, Riet ...)
_COUNTED = re.compile(
    rf"\b(?P<count>{NUMBER}) (?:[\w-]+ ){{0,2}}(?:{NOUN}|bedrijven)(?:: | \()(?=(?:de |het )?['A-ZÀ-Þ])", re.IGNORECASE
)
_GRANTED = re.compile(r"subsidie|beschikking|grootste|belangrijkste|bekendste|\bons? vaste\b", re.IGNORECASE)


def counted_names(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names behind their number, so many as it says, in a sentence that tells how they stand or whom a grant goes to."""
    for unit in context.units:
        text = unit.folded
        for match in _COUNTED.finditer(text) if unit.passage.kind in ("paragraph", "mail_body", "notes") else ():
            status = status_in(text) or act_in(text) or ("contracted" if _GRANTED.search(text) else None)
            row = [_bare(text, span) for span in names_from(text, match.end())]
            if status and len(row) == number(match["count"]) > 1 and all_names(unit, row, no_names, ordinary):
                yield from each(unit, row, status, "counted_names")


def _bare(text: str, span: Span) -> Span:
    article = ARTICLE.match(text, *span)
    return (article.end(), span[1]) if article else span


# "Perceel 1 (Noord): Vlonder en Riet." in a paragraph
_LOT = re.compile(r"(?:deel)?(?:perceel|segment|lot|kavel|cluster|onderdeel) [^:.]{1,60}: ", re.IGNORECASE)


def by_lots(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names that fill a sentence behind its lot: "Perceel 1 (Noord): Vlonder en Riet. Perceel 2 (Zuid): Dal."."""
    for unit in context.units:
        lot = _LOT.match(unit.folded) if unit.passage.kind in ("paragraph", "mail_body") else None
        row = names_from(unit.folded, lot.end()) if lot is not None else []
        if not row or REMARK.sub("", unit.folded[row[-1][1] :]).strip(" .;"):
            continue
        earlier = [one for one in context.units_of[unit.passage.position] if one.index < unit.index]
        said = next((status for one in reversed(earlier) if (status := status_in(one.folded))), None)
        status = said or of_section(context, unit.passage)
        if status and all_names(unit, row, no_names, ordinary):
            yield from each(unit, row, status, "by_lot")
