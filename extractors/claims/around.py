"""What structure says of a claim: headers of columns and rows, introductions, headings, and the kind of document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.claims.cues import cues_of

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_ORDER = tuple(
    (status, cues_of("structure", status))
    for status in ("mentioned", "former", "current", "proposed", "considered", "chosen")
)
_PERIOD = re.compile(r"(?<!\d)(20\d\d)\s*(?:-|/|t/m|tot(?: en met)?|tm)\s*(20\d\d)(?!\d)")
_NOW = re.compile(
    r"(?:nu|heden|vandaag|actueel|hoe is het nu|hoe gaat het nu|situatie nu"
    r"|huidig\w*)\W*",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:toen|oud|vroeger|voorheen|was|van)\W*", re.IGNORECASE)
_THEN = re.compile(r"(?:straks|toekomst|toekomstig|hoe wordt het|wat wordt het|nieuw\w*|naar|wordt)\W*", re.IGNORECASE)
_UNTIL = re.compile(r"(?<!\w)(?:tot|t/m|tot en met|tm)(?: eind)?(?: \d{1,2})?(?: [a-z]+)? (20\d\d)$", re.IGNORECASE)
_START = re.compile(r"(?<!\w)(?:vanaf|per|met ingang van)(?: \d{1,2})?(?: [a-z]+)? (20\d\d)$", re.IGNORECASE)
_CONTRACTS = re.compile(
    r"contract|overeenkomst|periode|afspraken|situatie|ronde\b|bekostiging|inkoop in\b|aanbesteding in\b", re.IGNORECASE
)

# A draft's own name for itself: "Raadsvoorstel inkoop jeugdhulp", "Contourennota", "Concept-inkoopstrategie".
_DRAFT = re.compile(
    r"(?<!\w)(?:raads|college|besluit|inkoop|beleids)?voorstel\b|(?<!\w)contouren|(?<!\w)concept(?:-"
    r"| ?(?:versie|nota|inkoop|strateg|visie|plan|besluit|kader|document|notitie)|\b(?!-?\s?(?:overeenk"
    r"|contract|ovk)))"
    r"|(?<!\w)ontwerp(?:-| ?(?:nota|inkoop|strateg|visie|besluit|kader))|consultatie(?:versie|document|notitie)"
    r"|discussie(?:nota|stuk|notitie)|(?<!\w)ter (?:consultatie|inspraak|bespreking)"
    r"|startnotitie|position ?paper",
    re.IGNORECASE,
)
# "Verslag marktconsultatie verblijf", "Aankondiging consultatie": what is put to the market is not chosen
_CONSULTS = re.compile(
    r"(?<!\w)(?:markt|pre)?-?consultatie(?!periode|fase|ronde)|marktverkenning|verkennende gesprekken", re.IGNORECASE
)
_ADOPTED = re.compile(
    r"(?:stemt|stemde|stemden|stemmen) (?:\w+ )?in|ingestemd|akkoord|aangenomen|vastgesteld|gegund|gunning",
    re.IGNORECASE,
)
_DRAFT_TOLD = re.compile(
    r"(?:het|dit) is (?:\w+ )?een (?:\w+ )?(?:voorstel|concept)|er ligt nog geen besluit"
    r"|nog geen (?:definitief )?besluit genomen"
    r"|(?:wij|we) (?:u|uw raad) voor(?:leggen|stellen)?\b|leggen (?:wij|we) (?:u|uw raad"
    r"|de raad) (?:\w+ ){0,6}voor\b|ter besluitvorming (?:voor|aan)",
    re.IGNORECASE,
)
_OVERVIEW = re.compile(
    r"(?:overzicht|lijst|tabel|pagina|hieronder|hierna|vindt u|vinden|ziet u|staan"
    r"|staat)\b.{0,120}?(?<!\w)(?:lopende|huidige|geldende|bestaande) (?:\w*contract|(?:raam)?overeenkomst"
    r"|tariev|afspra)"
    # "welke overeenkomsten de gemeenten op dit moment hebben"
    r"|welke (?:\w*contracten|(?:raam)?overeenkomsten|afspraken|tarieven)\b.{0,100}?(?<!\w)(?:nu|momenteel|op dit moment|thans)"
    r" (?:\w+ )?(?:hebben|heeft|lopen|gelden)"
    r"|welke (?:\w*contracten|(?:raam)?overeenkomsten|afspraken|tarieven)\b.{0,20}(?<!\w)(?:lopen|gelden)\b"
    r"|(?:lopende|huidige|geldende) (?:\w*contracten|(?:raam)?overeenkomsten|tarieven)\b.{0,40}?(?:op een rij"
    r"|overzicht|vindt u|staan)",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"contract(?:en)?-?(?:lijst|overzicht|register)|overeenkomstenregister|register (?:van )?contracten"
    r"|overzicht (?:\w+ )?(?:lopende |huidige )?(?:\w*contracten"
    r"|overeenkomsten)|(?:lopende|huidige|geldende) (?:\w*contracten|overeenkomsten)"
    r"|verleng\w* (?:van )?(?:de |het |onze )?(?:\w+ )?(?:\w*contract|overeenkomst)|(?:contract|overeenkomst)\w* (?:\w+ ){0,3}?verleng"
    r"|contracten (?:die )?(?:er )?(?:nu )?lopen|wat (?:wij|we) nu (?:hebben )?(?:gecontracteerd|inkopen"
    r"|ingekocht)|tarieven(?:overzicht|lijst"
    r"|kaart|blad)|^tarieven\b",
    re.IGNORECASE,
)
FRESH = re.compile(
    r"nieuwe?\b|gegund|gunning|aanbested|inkoop\b|inkoopstrat|20\d\d en verder"
    r"|vanaf 20",
    re.IGNORECASE,
)
# Research on how others buy: "Landelijke monitor inkoop jeugdzorg", "Benchmark", "Hoe kopen gemeenten in?"
_RESEARCH = re.compile(
    r"landelijke? (?:monitor|onderzoek|benchmark|meting|rapportage|evaluatie|cijfers|beeld|trends?)"
    r"|(?<!\w)monitor (?:inkoop|jeugd|gemeenten)"
    r"|(?<!\w)benchmark|hoe (?:kopen|betalen|bekostigen) (?:nederlandse )?gemeenten"
    r"|onderzoek onder (?:\d+ )?gemeenten|(?<!\w)(?:peiling|rondvraag|enquête) (?:onder"
    r"|bij) .{0,20}(?:gemeenten|regio)"
    r"|zo kopen (?:nederlandse )?gemeenten|trends? in (?:de )?(?:inkoop|bekostiging)",
    re.IGNORECASE,
)
# A sentence that presents the table below it; any other above a table speaks of something else
_PRESENTS = re.compile(
    r":\s*$|tabel|schema|overzicht|hieronder|onderstaand|volgende|op een rij|per (?:segment|perceel|cluster|kavel|onderdeel|bouwsteen)|ziet u|staan?\b|vindt u",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?<=[.!?])\s")
_LABEL = re.compile(r"\W*(?:was|wordt|nu|straks|oud|nieuw|voorheen|vroeger|toen|huidig|voorstel)\W*", re.IGNORECASE)
_HEADER_WORDS = 7
_LEAD = 8
_LEAD_WORDS = 25


def told_by(text: str, year: int | None, *, header: bool = False) -> str | None:
    """What the words of a header or heading claim of all under them; ``year`` is the one from which the document looks."""
    if header:
        told = _told_by_header(text, year)
        if told is not None:
            return told
    period = _PERIOD.search(text) if year is not None and (header or _CONTRACTS.search(text)) else None
    if period is not None and year is not None:
        first, last = int(period[1]), int(period[2])
        if last < year:
            return "former"
        return "current" if first < year else "chosen"
    found = [(match.start(), status) for status, words_ in _ORDER if (match := words_.search(text))]
    if not found:
        return None
    statuses = {status for _, status in found}
    if "mentioned" in statuses and "considered" not in statuses:  # "Bekostiging: wat zijn de opties?" shows a menu
        return "mentioned"
    statuses.discard("mentioned")
    if statuses >= {"current", "chosen"}:  # "De contracten van nu en de inkoop voor 2027" tells nothing of either
        return None
    return next(status for status, _ in _ORDER if status in statuses)


def _told_by_header(text: str, year: int | None) -> str | None:
    """Headers that say no more than when: "Nu (tot 2027)", "Tot 2025", "Vanaf 2026"."""
    bare = re.sub(r"\([^)]*\)", "", text).strip(" .:")
    for part in (bare, *_ASIDES.findall(text)):  # "Bekostiging (nu)"
        if _NOW.fullmatch(part):
            return "current"
        if _THEN.fullmatch(part):
            return "chosen"
        if _BEFORE.fullmatch(part):
            return "former"
    if len(bare.split()) > _HEADER_WORDS:
        return None
    until, start = _UNTIL.search(bare), _START.search(bare)
    if until and year is not None:
        return "current" if int(until[1]) >= year else "former"
    return "chosen" if start and year is not None and int(start[1]) >= year else None


# "Nu: per uur. Straks: een bedrag per traject": a word that labels what follows it, as a header would
_OWN_LABEL = re.compile(
    r"(?<!\w)((?:nu|toen|straks|vroeger|voorheen|was|wordt|oud|nieuw|huidig|voorstel|voorkeur|idee)\w{0,2})\s*:\s",
    re.IGNORECASE,
)
# "Inkopen (voorstel): SAS-procedure", "Huidige bekostiging: per etmaal": a label and its value in one line
_LABELLED = re.compile(r"(?:^|[\n.;·•|])\W*(?P<label>[^:.;?!\n]{3,60}?)\s*:\s[^:.;?!\n]*$")
_ASIDES = re.compile(r"\(([^()]{2,30})\)")


def above(context: Context, unit: Unit, at: int) -> Iterator[tuple[str, bool]]:
    """The texts of structure that hold for the words at offset ``at`` of ``unit``, the nearest first, and whether each is
    a header of a cell."""
    own = _label_before(unit, at)
    if own is not None:
        yield own, True
    cell = unit.passage.cell
    if cell is not None:
        yield from ((text, True) for text in cell.column_headers[::-1])
        yield from ((text, True) for text in cell.row_headers[::-1])
        if cell.caption:
            yield cell.caption, False
    intro = context.intros.get(unit.passage.position, "")
    if intro and (cell is None or intro != cell.caption):
        last = _ENDS.split(intro)[-1]
        if cell is None or _PRESENTS.search(last):
            yield last, False
    period = _period_before(context, unit)
    if period:
        yield period, True
    label = _label_above(context, unit)
    if label:
        yield label, False
    yield from ((text, False) for text in unit.passage.heading_path[::-1] if _SUBJECT.match(text) is None)


# "Onderwerp: verlenging contracten": what a letter is about first holds for no sentence of it
_SUBJECT = re.compile(r"\W*(?:onderwerp|betreft|inzake)\s*:", re.IGNORECASE)


def _label_before(unit: Unit, at: int) -> str | None:
    """The nearest label of the text before ``at``: one that opens the passage, or follows another."""
    labels = list(_OWN_LABEL.finditer(unit.whole, 0, at))
    if labels and not unit.whole[: labels[0].start()].strip(" \t-*•"):
        return labels[-1][1]
    labelled = _LABELLED.search(unit.whole[max(0, at - _NEAR) : at])
    return labelled["label"] if labelled is not None and len(labelled["label"].split()) <= _HEADER_WORDS else None


_NEAR = 160
"""Letters before a term among which its label may stand."""


# "2018 tot en met 2020. Daarna is bestuurlijk aanbesteed", "2021 tot heden."
_LEADS = re.compile(r"\W*(20\d\d)\s*(?:-|/|t/m|tot(?: en met)?|tm)\s*(20\d\d|heden|nu)(?!\d)\s*[.:]", re.IGNORECASE)


def _period_before(context: Context, unit: Unit) -> str:
    """The period that opens a paragraph of a history: the running one as "nu", those before it as "vroeger"."""
    leads = _LEADS.match(unit.whole)
    if leads is None or unit.passage.cell is not None:
        return ""
    if not leads[2].isdigit():
        return "nu"
    beside = (
        text
        for passage, text in zip(context.document.passages, context.folded, strict=True)
        if passage.heading_path == unit.passage.heading_path and passage.position > unit.passage.position
    )
    last = any((other := _LEADS.match(text)) is not None and not other[2].isdigit() for text in beside)
    return "vroeger" if last else f"{leads[1]}-{leads[2]}"


def _label_above(context: Context, unit: Unit) -> str:
    """The line of a slide just above that only labels this one: "Was" above "per uur", "Wordt" above "per traject"."""
    position = unit.passage.position
    if unit.passage.kind != "slide" or not position:
        return ""
    line = context.document.passages[position - 1]
    if line.kind != "slide" or line.heading_path != unit.passage.heading_path or not _LABEL.fullmatch(line.text):
        return ""
    return line.text.strip(" .:")


def kind_of(context: Context) -> str | None:
    """What a document of its kind claims of what it states.

    ``proposed`` for a draft, ``considered`` for a consultation of the market, ``mentioned`` for research on how others buy,
    ``current`` for an overview of running contracts, None for all others.
    """
    title = context.document.title or ""
    lead = [title]
    for passage in context.document.passages[:_LEAD]:
        lines = passage.text.split("\n")
        lead += [
            line
            for line in lines
            if len(line.split()) <= _LEAD_WORDS
            and (passage.kind == "heading" or re.match(r"\W*(?:onderwerp|betreft)", line, re.I))
        ]
        lead += [lines[0]] if passage.kind == "slide" else []
    if any(_RESEARCH.search(line) for line in lead):
        return "mentioned"
    for line in lead:
        if _DRAFT.search(line) and not _ADOPTED.search(line):
            return "proposed"
    if any(_CONSULTS.search(line) and not _ADOPTED.search(line) for line in lead[:3]):
        return "considered"
    prose = [
        passage.text for passage in context.document.passages[: _LEAD + 4] if passage.kind in ("paragraph", "mail_body")
    ]
    if any(_DRAFT_TOLD.search(text) for text in prose):
        return "proposed"
    running = any(_RUNNING.search(line) for line in lead)
    if not any(FRESH.search(line) for line in lead) and (running or any(_OVERVIEW.search(text) for text in prose[:3])):
        return "current"
    return None
