"""Numbers of parties that stand without the word for them: "de negen anderen", "in perceel 1 vijf", "14 in plaats van 61"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.apportioned import LIMIT, TO, places, shares
from extractors.awards.elided import counts_others, elided, is_code, of_parties
from extractors.awards.marked import is_mark, of_lot, unit_of
from extractors.awards.standing import PARTY, status_in
from extractors.components.counts import holds_number
from extractors.numbers import NUMBER
from extractors.stems import Sieve

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.fact import Segment

Count = tuple[str, str | None, int, str, "Segment | None"]
"""Low and high as written, the offset in the passage of the number or of the lot it is for, the rule, and the segment if known."""

_DEAL = r"(?:raam)?(?:contract(?:en)?|overeenkomst(?:en)?)"
# "De negen anderen zijn gecontracteerd", "9 krijgen een contract", "dus in totaal vier", "Dat leverde 112 overeenkomsten op"
_ALONE = re.compile(
    rf"(?:\bde (?P<others>{NUMBER}) (?:anderen|overigen|overgeblevenen|winnaars)\b"
    rf"|(?<![\w.,])(?P<having>{NUMBER})(?: van hen)? (?:krijgen|kregen|hebben|kregen) (?:een|de) {_DEAL}"
    rf"|\b(?:leverde|leverden|sloten|sluiten|gesloten|hebben|er zijn|er lopen|nu zijn er|^nu:|vallen|vielen|kent|tellen|telt)"
    rf"(?: (?:we|wij|er|nu|in totaal|maar|slechts|ruim|circa|ongeveer))* (?P<deals>{NUMBER})"
    rf" (?:[a-zà-ÿ]+ )?{_DEAL}\b"
    rf"|\b(?P<places>{NUMBER}) (?:plaatsen?|plekken|plek|opdracht(?:en)?) (?:\w+ )?(?:beschikbaar|te vergeven|te verdelen|te gunnen)"
    rf"|\bbl(?:even|ijven|ijft|eef)(?: er)?(?: uiteindelijk| straks| dan)? (?P<left>{NUMBER})(?: \w+)? over\b"
    rf"|\b(?:kiezen|kozen|selecteren|selecteerden|contracteren|contracteerden|gunnen|houden|zoeken|zochten|hebben|hadden|telden)(?: we| wij)? er"
    r"(?: nu| toen| nog)?(?: uiteindelijk| straks| dan)?"
    rf"(?: {LIMIT})? (?P<chosen>{NUMBER})(?=[\s.,;)]*$|[.,;)]| (?:over|uit)\b)"
    rf"|\b(?:zijn|werden|worden) er(?: uiteindelijk| nu)? (?P<picked>{NUMBER})(?: daarvan| van)? (?:geselecteerd|gecontracteerd|gegund"
    rf"|toegelaten|gekozen|goedgekeurd|over)\b"
    rf"|\blaten (?:wij|we) er (?P<let>{NUMBER}) toe\b"
    rf"|\b(?P<admitted>{NUMBER}) mogen (?:er )?(?:door|verder|meepraten|meedoen)\b"
    # "aan de eerste zeven", "we gunnen aan één", "het wordt er één", "houden er één over"
    rf"|\b(?:gunnen|gegund|gunning|opdracht|contract\w*)\b[^.;]{{0,40}}\bde (?:eerste|beste|hoogste) (?P<first>{NUMBER})\b(?! (?:jaar"
    rf"|jaren|maand|week|weken|dag|uur|ronde))"
    rf"|\b(?:gunnen|gegund|verlenen)(?: \w+){{0,3}} aan(?: {LIMIT})? (?P<to>{NUMBER})(?: van hen| daarvan)?(?=[\s.,;]*$|[.,;])"
    rf"|\b(?:wordt|worden)(?: het| dat)? er(?: dan| uiteindelijk| straks)?(?: {LIMIT})? (?P<become>{NUMBER})(?=[\s.,;]*$|[.,;])"
    # "Contracten: 27", "Kavel A: zeven contracten" as an item
    rf"|^(?:[\w-]+ )?(?:contracten|overeenkomsten): (?P<labelled>{NUMBER})(?=[\s.;]*$)"
    rf"|^(?:[^:.;]{{2,60}}: )?(?P<items>{NUMBER}) (?:[a-z]+ )?(?:contracten|overeenkomsten)(?=[\s.;]*$)"
    rf"|\b{_DEAL} met(?: {LIMIT})? (?P<with>{NUMBER})(?=[\s.,;)]*$|[.,;])"
    rf"|\bvold(?:oen|eden) er (?P<fit>{NUMBER}) aan\b"
    # "vijf daarvan willen wij een contract geven", "waarvan er 14 voldoende scoorden"
    rf"|\b(?P<thereof>{NUMBER}) (?:daarvan|hiervan|ervan|van hen) [^.;,]{{0,50}}\b(?:{_DEAL}|opdracht|gunning|plek|gegund|toegelaten|gekozen|geselecteerd)\b"
    rf"|\bwaarvan (?:wij |we )?er (?P<whereof>{NUMBER}) (?:voldoende|voldeden|zijn|werden|worden)\b(?! (?:afgewezen|ingetrokken|ongeldig|afgevallen)))",
    re.IGNORECASE,
)
# Beside a word for parties in the sentence: "dus in totaal vier", "14 in plaats van 61", "straks ten hoogste twaalf"
_WITH_PARTY = re.compile(
    rf"(?:(?<=in totaal )(?P<total>{NUMBER})(?=[\s.,;]*$|[.,;])|(?<![\w.,])(?P<instead>{NUMBER}) in plaats van {NUMBER}"
    rf"|\b(?:inschrijvingen|aanmeldingen|inschrijvers|gegadigden|partijen"
    rf"|aanbieders)\b.{{0,40}} (?:voor|om) (?P<seats>{NUMBER}) (?:beschikbare )?(?:plaatsen|plekken|opdrachten|contracten)"
    rf"|\b(?:plaats|ruimte|plek) voor(?: {LIMIT})? (?P<room>{NUMBER})(?=[\s.,;]*$|[.,;])"
    rf"|\b(?:ten hoogste|maximaal|hooguit) (?P<most>{NUMBER})(?=[\s.,;]*$|[.,;]))",
    re.IGNORECASE,
)
# "Het aantal moet omlaag, van 140 naar 25 tot 30", "gewijzigd van 3 in 4"
_CHANGED = re.compile(
    rf"\bvan (?:(?:de|ruim|circa|nu) )*(?P<old>{NUMBER})(?: [\w-]*aanbieders| partijen| nu| in \d{{4}})* (?:in|naar|tot)"
    rf" (?:(?:ongeveer|circa|maximaal|ten hoogste) )?(?P<low>{NUMBER})(?:{TO})?\b"
    r"(?! (?:personen|medewerkers|mensen|fte|uur|uren|jaar|jaren|maanden|weken|dagen|euro|procent|plekken|cliënten|jeugdigen|kinderen|gemeenten))",
    re.IGNORECASE,
)
_FEWER = re.compile(
    r"daal|dalen|neemt|neem|af(?:ne|bouw)|zakt|gaan (?:we|wij)\b|omlaag|omhoog|minder|meer|terug|verlaag|verhoog|reduc|krimp|groei",
    re.IGNORECASE,
)
# "Per kavel maximaal zes", "Ambulant: ten hoogste vijf" as an item: an answer to "hoeveel", or what follows a number of parties
_EACH = (
    re.compile(
        rf"\b[Pp]er (?P<lot>perceel|kavel|segment|cluster|lot|regio|gemeente|bouwsteen)(?: \w+){{0,2}}? {LIMIT} (?P<low>{NUMBER})(?:{TO})?(?=[\s.,;]*$"
        rf"|[.,;])"
    ),
    re.compile(rf"^(?P<lot>[^:]{{2,60}}): (?:{LIMIT} )?(?P<low>{NUMBER})(?:{TO})?\.?$"),
)
_ANY = re.compile(NUMBER, re.IGNORECASE)
# "Eerst waren dat er nog negentien": behind a sentence with a number of parties
_SAID = (
    r"(?:nu|nog|eerst|straks|slechts|maar|ruim|ongeveer|circa|maximaal|hooguit|op dit moment|momenteel|inmiddels|rond de|zo'n|bijna|al|meer dan"
    r"|ten hoogste)"
)
_WERE = re.compile(
    rf"\b(?:(?:waren|zijn|was|is|worden)(?: dat| het)? er (?:{_SAID} )*"
    rf"|(?:aantal|maximum) (?:[\w-]+ ){{0,8}}?(?:wordt|is|van|blijft|bedraagt|bedroeg|(?:komt|kwam|ligt|lag)(?: \w+)? op) (?:{_SAID} )*)"
    rf"(?P<low>{NUMBER})(?P<high>(?!))?(?=\s*(?:[.,;]|$)| onge)",
    re.IGNORECASE,
)
# "Inwoners kiezen uit de gecontracteerde aanbieders. Dat zijn er nu 115."
_POINTS_BACK = re.compile(r"(?:Dat|Het|Dit) (?:zijn|waren|worden) er\b")
_PARTIES = re.compile(
    r"(?:aanbieders|partijen|organisaties|instellingen|bedrijven|leveranciers|(?:zorg|dienst)verleners|contractpartners)\b",
    re.IGNORECASE,
)
_BIDDING = re.compile(rf"{_DEAL}|aanbested|inschr")
_HOW_MANY = re.compile(r"\bhoeveel\b|aantal", re.IGNORECASE)
_POINTING = ("left", "chosen", "picked", "let", "admitted", "become", "fit", "thereof", "whereof")
_DEALS = re.compile(r"(?:contracten|overeenkomsten)\b", re.IGNORECASE)
# A heading over "Perceel 1: 14" and "Perceel 2: 6"
_CHOSEN_ONES = re.compile(rf"(?:gegunde|gecontracteerde|toegelaten|geselecteerde) {_PARTIES.pattern}:?", re.IGNORECASE)
_GONE = ("rejected", "withdrawn", "reserve", "subcontractor")
_TOTAL = re.compile(r"^(?:totaal|aantal|totaal aantal)(?: \w+)?$", re.IGNORECASE)
_SIEVE = Sieve([expression.pattern for expression in (_ALONE, _WITH_PARTY, _CHANGED)])
"""Tells by its letters which of them a sentence may match."""


def counted(context: Context, unit: Unit) -> Iterator[Count]:
    """Numbers of a sentence that the component ``counts`` does not see."""
    text = unit.folded
    lower = text.lower()
    if not holds_number(lower):
        return
    possible = _SIEVE.of(lower)
    for match in _ALONE.finditer(text) if possible & 1 else ():
        yield from _found(context, unit, match, "alone")
    about_parties = possible > 1 and (PARTY.search(text) is not None or _BIDDING.search(text) is not None)
    gone = about_parties and status_in(text) in _GONE
    for match in _WITH_PARTY.finditer(text) if about_parties else ():
        # "voor prijs maximaal 40 punten, voor kwaliteit maximaal 60": those are no parties
        if (not gone or match["room"]) and of_parties(
            context, unit, match.start()
        ) is not False:  # "werd zesde en er was plaats voor vijf"
            yield from _found(context, unit, match, "beside_party")
    for match in _CHANGED.finditer(text) if about_parties else ():
        told = of_parties(context, unit, match.start())
        if told is False or (told is None and _PARTIES.search(text, match.end()) is None):
            continue  # "Het team contractbeheer groeit van 4 naar 6"
        if _FEWER.search(text):  # the number of now, and the one to come
            yield match["old"], None, unit.start + match.start("old"), "beside_party", None
        yield match["low"], match["high"], unit.start + match.start("low"), "beside_party", None
    for low, high, at in elided(context, unit, lower):
        yield low, high, at, "elided", None
    if _ANY.search(text) is None:
        return
    yield from _beside_segments(context, unit)


def _beside_segments(context: Context, unit: Unit) -> Iterator[Count]:
    """Numbers that stand beside segments, and those of a sentence that goes on with the parties of the one before."""
    text = unit.folded
    taken = [(span.start_char - unit.start, span.end_char - unit.start) for span in unit.spans("counts")]
    each = [match for pattern in (*_EACH, _WERE) for match in pattern.finditer(text)]
    shared = list(shares(unit, places(context, unit), taken))
    if not (each or shared) or not _asked(context, unit):
        return
    for low, high, (begin, end), place in shared:
        if not taken and of_parties(context, unit, begin) is False:
            continue  # "Het maximum per aanbieder is 12 cliënten, voor logeren vier"
        taken.append((begin, end))
        yield low, high, unit.start + place[0], "each", place[2]
    for match in each:
        at = match.start("low")
        if match.re is not _WERE and counts_others(match.group()):
            continue  # "Cliënten: 340"
        if match.re is _WERE and (counts_others(match.group()) or of_parties(context, unit, at) is False):
            continue
        if not any(start <= at < end for start, end in taken):
            about = at if match.re is _WERE else match.start("lot")
            yield match["low"], match["high"], unit.start + about, "each", None


def _found(context: Context, unit: Unit, match: re.Match[str], rule: str) -> Iterator[Count]:
    name = match.lastgroup
    if name is None or is_code(unit.folded, match.start(name)):
        return
    if name in _POINTING and of_parties(context, unit, match.start(name)) is False:
        return  # "zeven bijlagen, waarvan er vier zijn ondertekend"
    at = unit.start + match.start(name)
    if not any(
        span.start_char < at < span.end_char for span in unit.spans("counts")
    ):  # "minimaal 8 en maximaal 10" is told
        yield match[name], None, unit.start + match.start(name), rule, None


def _asked(context: Context, unit: Unit) -> bool:
    """Whether the sentence, the one before it or the question beside it asks for a number of parties, or gives one."""
    beside = [unit, *(other for other in context.units_of[unit.passage.position] if other.index == unit.index - 1)]
    if any(other.spans("counts") or _ALONE.search(other.folded) for other in beside):
        return True
    if _POINTS_BACK.match(unit.folded) and any(_PARTIES.search(other.folded) for other in beside[1:]):
        return True
    around = [other.folded for other in context.units_of[unit.passage.position] if other.index <= unit.index]
    if unit.passage.cell is not None:
        grid = context.grids[unit.passage.cell.table_id]
        around += [cell.text for cell in grid.row(unit.passage.cell.row)]
    elif unit.passage.kind == "list_item":
        around.append(context.intros.get(unit.passage.position, ""))
        if any(other.spans("counts") for other in _items_above(context, unit)):
            return True  # "Begeleiding, zeven aanbieders" is an item above "Logeren, drie"
    elif unit.index:
        around.append(context.units[unit.index - 1].folded)
    around += unit.passage.heading_path[-1:]
    if any(_HOW_MANY.search(text) and (PARTY.search(text) or _DEALS.search(text)) for text in around):
        return True
    heading = unit.passage.heading_path[-1] if unit.passage.heading_path else ""
    if unit.passage.kind == "list_item" and _CHOSEN_ONES.fullmatch(heading.strip()):
        return True
    return "maximum" in unit.folded and _PARTIES.search(unit.folded) is not None


_FEW_ITEMS = 8


def _items_above(context: Context, unit: Unit) -> Iterator[Unit]:
    """The sentences of the items right above an item of a list."""
    for position in range(unit.passage.position - 1, max(-1, unit.passage.position - _FEW_ITEMS), -1):
        if context.document.passages[position].kind != "list_item":
            return
        yield from context.units_of[position]


def totals(context: Context) -> Iterator[tuple[Unit, str]]:
    """Cells of the row "Totaal" under a table of marks: how many parties have the lot of the column."""
    for grid in context.grids.values():
        for passage in grid.cells:
            cell, text = passage.cell, passage.text.strip()
            if cell is None or not text.isdigit() or not 0 < int(text) < 1000:
                continue
            first = next(iter(grid.row(cell.row)), passage)  # the column of numbers before that of names is empty here
            if first is passage or not _TOTAL.match(first.text.strip()) or not of_lot(context, passage):
                continue
            above = [
                other
                for other in grid.column(cell.column)
                if other.cell and 0 < other.cell.row < cell.row and not other.cell.is_header
            ]
            unit = unit_of(context, passage)
            if unit is not None and above and all(is_mark(other.text, {}) for other in above):
                yield unit, text
