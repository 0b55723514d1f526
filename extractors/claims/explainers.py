"""Texts that explain how care is bought and paid, and buy nothing: what they name is ``mentioned``.

"Handreiking inkoopprocedures", "Wanneer past welke procedure?", a text with a heading for each procedure there is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.context import Context

_WAY = (
    r"(?:inkoop|bekostiging|financiering|aanbesteding|contractering|betaal|verwervings)?s?-?(?:procedures?"
    r"|vorm(?:en)?"
    r"|model(?:len)?|varianten|methoden?|methodes|wijzen?|instrument(?:en)?|routes?|manieren|bekostiging"
    r"|financiering)"
)
# Titles and headings at the top. "Aanbestedingsleidraad" and "Inkoopleidraad" are the papers of one tender.
_TITLE = re.compile(
    r"(?<!\w)(?:handreiking|kennisdossier|kenniskaart|white ?paper|keuze(?:hulp|wijzer|kaart)|wegwijzer|abc van"
    r"|(?:korte )?uitleg(?! bij (?:het|de|deze|dit) (?:schema|tabel|overzicht|planning))|begrippenlijst|woordenlijst|basiskennis|fact ?sheet)(?!\w)"
    r"|(?<!\w)leidraad (?:voor|bij) (?:gemeenten|inkopers|het kiezen|de keuze)"
    rf"|(?<!\w)(?:wanneer|waarvoor) (?:past|kies|kiest|gebruik|gebruikt|is) .{{0,30}}(?<!\w){_WAY}(?!\w)"
    rf"|(?<!\w)welke {_WAY} (?:past|passen|kies|kiest|is er|zijn er|bestaan|wanneer|waarvoor)"
    rf"|(?<!\w){_WAY} (?:\w+ ){{0,3}}(?:op een rij|uitgelegd|toegelicht|vergeleken|naast elkaar|in het kort)"
    rf"|(?<!\w)(?:soorten|vormen van|manieren van|verschillende|voor- en nadelen van|verschil(?:len)? tussen) "
    rf"(?:\w+ ){{0,2}}?(?:{_WAY}|inkopen|inkoop|bekostigen|betalen)(?!\w)"
    r"|(?<!\w)(?:wat is|wat zijn|wat betekent|hoe werkt|hoe werken) .{0,30}(?:open house|aanbested|inkopen|inkoop"
    r"|bekosti|taakgericht|lump|procedure|sas\b|dialoog|pxq)",
    re.IGNORECASE,
)
# A buyer that speaks of its own purchase: "Wij kiezen voor", "het college heeft besloten", "publicatie op TenderNed".
_OWN = re.compile(
    r"(?<!\w)(?:(?:wij|we) (?:\w+ ){0,3}?(?:kiezen|kochten|kopen|hebben gekozen|hebben besloten|contracteren"
    r"|gunnen|zoeken)"
    r"|(?:kiezen|kopen|gunnen|contracteren|zoeken) (?:wij|we)"
    r"|(?:het college|de colleges|de raad|de raden|het bestuur) (?:\w+ ){0,4}?(?:besloot|besloten|gekozen|koos"
    r"|kozen|vastgesteld"
    r"|ingestemd|stelde|stelden)"
    r"|(?:gegund|gunnen) aan|(?:gepubliceerd|geplaatst|aangekondigd|publicatie|publiceren) (?:\w+ ){0,3}?(?:op"
    r"|via) tenderned"
    r"|tenderned\W{1,3}(?:\w+ ){0,2}\d{5,}|(?:tn|ted) ?\d{5,}|(?:ons|onze) (?:inkoop|aanbested|regio|gemeente))",
    re.IGNORECASE,
)
_TOP = 6
_GROUPS = ("funding_model", "procedure")
_KINDS = 4
_MENU = 3
"""So many procedures (or models) with a heading of their own make an overview of all there are."""


def explains(context: Context) -> bool:
    """Whether the document explains procedures or funding models and speaks of no purchase of its own."""
    headings = [passage.text for passage in context.document.passages[:_TOP] if passage.kind in ("heading", "slide")]
    titled = any(_TITLE.search(line) for line in (context.document.title or "", *headings[:2]))
    if not titled and (context.segments or not _headed(context)) and (context.about_procurement or not _many(context)):
        return False
    return not any(_OWN.search(text) for text in context.folded)


def _many(context: Context) -> bool:
    """Whether a text about no purchase names so many models and procedures that it must be about those."""
    labels = {span.label_ for unit in context.units for group in _GROUPS for span in unit.spans(group)}
    return len(labels - {"marktconsultatie"}) >= _KINDS


def _headed(context: Context) -> bool:
    found: dict[str, set[str]] = {"procedure": set(), "funding_model": set()}
    for unit in context.units:
        if unit.passage.kind == "heading" and len(unit.folded) <= 80:
            for group, labels in found.items():
                labels.update(span.label_ for span in unit.spans(group))
    return any(len(labels) >= _MENU for labels in found.values())
