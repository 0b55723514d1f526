"""What a sentence claims of a funding model or procedure: chosen, proposed, considered, current, former or merely mentioned."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.context import Context, Unit


@dataclass(frozen=True, slots=True)
class Claim:
    """A status of the vocabulary ``claim`` and the name of the words that led to it."""

    status: str
    rule: str


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})", re.IGNORECASE)


# Words that govern the term from before it: "niet langer PxQ maar taakgericht" drops the first and chooses the second.
_DROPPED_BEFORE = _words(
    r"niet (?:langer|meer)\b",
    r"in plaats van (?:\w+ ){0,3}$",
    r"afscheid (?:genomen )?van (?:\w+ ){0,3}$",
    r"stapp?en (?:wij|we|de gemeenten|de regio)?\s?(?:over )?(?:af )?van\b",
    r"ter vervanging van (?:\w+ ){0,3}$",
    r"voorheen\b",
    r"eerder(?:e)?\b",
    r"destijds\b",
    r"(?:was|waren|is eerder|hadden) (?:aanvankelijk |eerder )?gekozen\b",
    r"aanvankelijk\b",
    r"oorspronkelijk\b",
    r"tot (?:en met )?(?:\w+ )?\d{4}\b",
    r"van oudsher",
)
_DROPPED_AFTER = _words(
    r"(?:wordt|worden|is|zijn|komt|komen|verdwijnt) (?:\w+ ){0,4}(?:losgelaten|verlaten|beëindigd|vervangen|afgeschaft|te vervallen)",
    r"vervalt\b",
    r"vervallen\b",
    r"maakt plaats",
    r"verdwijnt\b",
    r"(?:komt|komen) (?:daarmee )?te vervallen",
    r"laten (?:we|wij) los",
)
_DENIED_BEFORE = _words(
    r"niet (?:gekozen )?(?:voor|via|met|door|volgens|op basis van)\b",
    r"geen (?:\w+ ){0,2}$",
    r"zonder\b",
    r"niet (?:een|de|het)\b",
    r"noch\b",
    r"afgezien van",
    r"ziet? (?:\w+ )?af van",
    r"wijzen (?:\w+ )?af",
)
_DENIED_AFTER = _words(
    r"(?:is|zijn|was|blijkt) (?:dus |echter )?(?:een )?(?:fout|foutje|vergissing|abuis)",
    r"niet (?:gekozen|passend|geschikt|wenselijk|toegepast|gebruikt)",
    r"(?:passen|past|gebruiken|gebruikt|hanteren|hanteert|volgen|volgt|zetten|zet|komt|komen) (?:\w+ ){0,7}niet\b",
    r"valt (?:\w+ )?af",
    r"afgevallen",
    r"is (?:\w+ )?geen optie",
    r"niet aan de orde",
)
_CONSIDERED = _words(
    r"wellicht",
    r"mogelijk(?:erwijs)?\b(?! (?:te|is|om|maken))",
    r"eventue(?:el|le)",
    r"ligt\b.{0,140}?voor de hand",
    r"(?:wordt|worden|is|zijn|wij|we|gemeenten|regio) (?:\w+ ){0,5}(?:onderzocht|overwogen|verkend|afgewogen)",
    r"onderzoek(?:t|en) (?:\w+ ){0,3}(?:of|we|wij|de|naar)\b",
    r"overweegt",
    r"overwegen",
    r"verkennen",
    r"nog (?:geen|niet) (?:\w+ ){0,3}(?:keuze|besloten|besluit|gekozen|bepaald|definitief|vastgesteld)",
    r"(?:zou|zouden) (?:\w+ ){0,6}kunnen",
    r"opties?\b",
    r"varianten?\b(?! (?:van|is gekozen))",
    r"scenario",
    r"een (?:van de )?mogelijkhe(?:id|den)",
    r"denkbaar",
    r"afweging",
    r"nader (?:te )?(?:bepa|onderz|bezien|uitgewerkt)",
    r"kan worden gekozen",
    r"bespreken",
    r"in overweging",
)
_PROPOSED = _words(
    r"voorgesteld",
    r"voorstel\b",
    r"stellen (?:\w+ ){0,3}voor\b",
    r"stelt (?:\w+ ){0,3}voor\b",
    r"voorgestaan",
    r"voorkeur",
    r"voornemen",
    r"voornemens",
    r"beogen",
    r"beoogd",
    r"adviseert",
    r"advies\b",
    r"concept\b",
    r"(?:willen|wil) (?:\w+ ){0,3}(?:naar|toe|over|gaan|inkopen|bekostigen|werken|toepassen)",
    r"neigt",
    r"in principe",
    r"streven (?:\w+ ){0,3}naar",
    r"onder voorbehoud",
)
_CURRENT = _words(
    r"huidige?\b",
    r"op dit moment",
    r"momenteel",
    r"thans",
    r"lopende\b",
    r"bestaande (?:contract|overeenkomst|afspra|bekost|inkoop|model)",
    r"(?:in|onder|met) het huidige",
    r"nu nog\b",
    r"tot nu toe",
    r"die nu (?:lopen|gelden)",
)
_CURRENT_HEADING = _words(
    r"huidig",
    r"vorige",
    r"bestaand",
    r"terugblik",
    r"achtergrond",
    r"aflopend",
    r"lopende",
    r"contracten tot",
    r"tot en met 20\d\d",
    r"situatie (?:nu|20\d\d)",
)
_CHOSEN = _words(
    r"gekozen\b(?! worden)",
    r"keuze (?:voor|is)\b",
    r"nieuwe\b",
    r"kiezen\b",
    r"kiest\b",
    r"besloten\b",
    r"(?:is|zijn|wordt|hebben|heeft) (?:\w+ ){0,6}vastgesteld",
    r"wordt (?:\w+ ){0,6}(?:ingekocht|bekostigd|gefinancierd|aanbesteed|gehanteerd|gevolgd|toegepast|gebruikt)",
    r"zal (?:\w+ ){0,4}(?:gebruik|word)",
    r"vindt plaats",
    r"maken (?:\w+ )?gebruik van",
    r"kopen (?:\w+ ){0,6}in\b",
    r"voortgezet",
)
_EXPLAINED = _words(
    r"(?:is|zijn) (?:een|de) (?:vorm|manier|wijze|methode|procedure|systeem|soort|model)",
    r"houdt in\b",
    r"betekent dat",
    r"wordt (?:ook wel )?verstaan",
    r"verstaan (?:we|wij) onder",
    r"kenmerk",
    r"voorde(?:el|len)\b",
    r"nade(?:el|len)\b",
    r"in het algemeen",
    r"over het algemeen",
    r"landelijk\b",
    r"zogenoemd",
    r"uitleg",
    r"wat is\b",
    r"andere (?:regio|gemeente)",
    r"bij (?:een |deze |de )?\S+ (?:\w+ )?(?:krijgt|krijgen|ontvangt|ontvangen|betaalt|betalen|kan|kun|kunnen|mag|geldt)",
)
_CONTRAST = re.compile(
    r"(?<!\w)(?:maar|doch|echter|en (?:kiest|kiezen|gaat|gaan|stapt|stappen)|naar|door)\s", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;:]|,\s(?=(?:maar|terwijl|waarbij|en|of|zodat|omdat)\s)|\s(?=maar\s)", re.IGNORECASE)


def claim_of(context: Context, unit: Unit, start: int, end: int) -> Claim:
    """What ``unit`` claims of the term at ``start``..``end`` (offsets in the passage's text).

    "In plaats van PxQ gaan wij taakgericht bekostigen" says former of the first and chosen of the second.
    """
    if not context.about_procurement:
        return Claim("mentioned", "other_subject")
    text = unit.folded
    before, after = text[: start - unit.start], text[end - unit.start :]
    near_before = _since_contrast(_last_clause(before))
    near_after = _CLAUSE.split(after, maxsplit=1)[0]
    if (
        _DROPPED_BEFORE.search(near_before)
        or _DROPPED_AFTER.match(near_after.lstrip())
        or _DROPPED_AFTER.search(near_after[:80])
    ):
        return Claim("former", "dropped")
    if re.search(r"(?<!\w)van\s(?:een |de |het )?$", before[-12:]) and re.search(r"(?<!\w)naar\s", after[:80]):
        return Claim("former", "from_to")
    if _DENIED_BEFORE.search(near_before[-60:]) or _DENIED_AFTER.search(near_after):
        return Claim("considered", "denied")
    clause = _last_clause(before) + text[start - unit.start : end - unit.start] + near_after
    if text.endswith("?"):
        return Claim("considered", "asked")
    structured = unit.passage.cell is not None or (len(text.split()) <= 8 and not text.endswith("."))
    if _CONSIDERED.search(text) and _CURRENT.search(clause):
        return Claim("considered", "considered_current")  # "voortzetting van de huidige PxQ ligt voor de hand"
    for status, expression in (("considered", _CONSIDERED), ("proposed", _PROPOSED), ("current", _CURRENT)):
        if expression.search(clause) or (not structured and status != "current" and expression.search(text)):
            return Claim(status, f"{status}_words")
    above = " ".join((*unit.passage.heading_path[-2:], unit.passage.cell.caption if unit.passage.cell else ""))
    if structured or not _CHOSEN.search(text):
        if _CURRENT_HEADING.search(above):
            return Claim("current", "current_heading")
        if re.search(r"(?<!\w)(?:optie|scenario|variant|mogelijkhe)", above, re.IGNORECASE):
            return Claim("considered", "menu_heading")
    if structured and unit.passage.cell is None and unit.passage.kind != "heading" and _in_a_menu(context, unit):
        return Claim("considered", "menu")
    if not structured and not _CHOSEN.search(text) and _EXPLAINED.search(text):
        return Claim("mentioned", "explained")
    return Claim("chosen", "stated")


def _in_a_menu(context: Context, unit: Unit) -> bool:
    """Whether a short item stands among others that name other models or procedures, with no segment to tell them apart.

    A slide that lists "Inspanningsgericht", "Taakgericht" and "Open house of SAS" shows what there is to choose from.
    """
    if context.segments_of(unit):
        return False
    named: dict[str, set[str]] = {group: set() for group in _GROUPS}
    for position in range(max(0, unit.passage.position - 6), unit.passage.position + 7):
        for other in context.units_of.get(position, ()):
            if other.passage.heading_path == unit.passage.heading_path and len(other.text.split()) <= 8:
                for group, values in named.items():
                    values.update(span.label_ for span in other.spans(group))
    return any(len(values - {"hybride"}) >= 2 for group, values in named.items() if unit.spans(group))


_GROUPS = ("funding_model", "procedure")


def _last_clause(before: str) -> str:
    return _CLAUSE.split(before)[-1]


def _since_contrast(clause: str) -> str:
    """What stands behind the last "maar", "naar", "door": "niet langer PxQ maar taakgericht"."""
    return _CONTRAST.split(clause)[-1]
