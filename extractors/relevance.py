"""Whether a document is about a purchase of youth or Wmo care at all.

A tender for roads names a "perceel" and an "inschrijving"; a page on how to apply names "jeugdhulp" and "gecontracteerde
aanbieders"; an explainer names every funding model. None of them says anything of a purchase of care. What does: words
of procurement that govern words of care, something that a buyer did or plans, or percelen that are kinds of care.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.segments.category import category_of, is_care
from extractors.text import fold
from extractors.topics import Topic, names_care, topic_of, topics

if TYPE_CHECKING:
    from extractors.context import Context, Unit

# Words that belong to buying. "contract" and "aanbieder" alone do not: people who ask for help read them too.
_PROCUREMENT = re.compile(
    r"in(?:koop|kopen|gekocht|schrijv)|in te kopen|aanbeste|verwerving| gunn(?:ing|en)| gegund| perce(?:el|len)\b|open house"
    r"|toelatingsprocedure|sas-?\s?procedure|raam(?:overeenkomst|contract)|markt(?:consultatie|verkenning)|tenderned"
    r"|nota van inlichtingen|contracter(?:en|ing)|gecontracteerd|selectieleidraad|uitvraag"
    r"|(?:nieuwe|sluiten|sloten|gesloten|tekenden|tekent|getekende?|ondertekende?) (?:de |een |met )?[^.]{0,30}(?:overeenkomst|contract)"
    r"|negometrix|mercell|contract(?:periode|partner)|te gunnen|opdracht (?:duurt|loopt|verleend|gegeven|toegekend|gaat naar)"
    r"|overeenkomst(?:en)? (?:gaat|gaan|loopt|lopen|verlengen|eindig)|opdrachtnemer|hoofdaannemer|onderaannemer|bekostiging"
    r"|(?:wij|we|gemeente[n]?|regio) (?:hebben|heeft) [^.]{0,40}(?:gekozen|gevonden|geselecteerd|toegelaten)|(?:worden|zijn|werden) [^.]{0,30}toegelaten"
    r"|(?:contract(?:en)?|overeenkomst(?:en)?) (?:\w+ ){0,3}?met (?:de )?(?:volgende|onderstaande|deze) |toelating van (?:\w+ )?aanbieders| inschre(?:ef|ven)\b"
    # verbs beside their nouns, as in: gunt de begeleiding aan · kopen de hulp gezamenlijk in
    r"| gun(?:t|de|den)\b| k(?:open|oopt|ocht|ochten) (?!u\b|je\b|jij\b|uw\b)[^.]{0,80} in\b"
    # "een nieuw contract afgesloten", "verliest het contract", "een contract van zes jaar", "stappen over naar een andere leverancier"
    r"|(?<!cao-)(?:contract|overeenkomst)(?:en)? (?:[^\s.]+ ){0,6}?(?:af|op|be|onder)?(?:ge)?(?:sloten|tekend|zegd|ëindigd|broken|wonnen)\b"
    r"|(?:sloot|verlie(?:st|zen)|verloo?r(?:en)?|wo(?:n|nnen)|wint|teken(?:t|en)|tekenden?|krijg(?:t|en)|kreeg|kregen|beëindig(?:t|en|de)|verleng(?:t|en|de|den)|weiger(?:t|de|en)|handtekening(?:en)?)"
    r" (?:[^\s.]+ ){0,5}?(?:contract|overeenkomst)(?:en)?\b"
    r"|(?:contract|overeenkomst)(?:en)? (?:met [^.]{0,40} )?(?:van|voor|duurt|duren) (?:[\w-]+ ){0,2}(?:jaar|maanden)\b"
    r"|contract(?:en)? (?:met [^.]{0,40} )?(?:loop(?:t|en)|eindigt?|vervalt|stopt)\b"
    r"|(?:geen|nieuwe?|ander) (?:contract|overeenkomst)(?:en)?\b|waarmee [^.]{0,40}(?:contract|overeenkomst)"
    r"|select(?:eerden?|eert|eren) [^.]{0,40}(?:organisaties|aanbieders|partijen|bedrijven)"
    r"|over naar een (?:andere?|nieuwe) (?:leverancier|vervoerder|\w*aanbieder|partij)"
    r"|marktdag|subsidierelatie|subsidietender|dialoogrond|gespreksrond|eindbod"
    r"|gegadigd| koop(?:t|en) [^.]{0,80} in\b|handtekening[^.]{0,40}(?:contract|overeenkomst)|teken(?:en|den|t|de) [^.]{0,40}(?:contract|overeenkomst)"
    r"|(?:partij|aanbieder|organisatie|bedrij[fv]|stichting)(?:en)? (?:gekozen|geselecteerd|gevonden)|zochten [^.]{0,40}partner"
    r"|werken (?:wij|we) (?:met|samen met) [^.]{0,20}(?:organisaties|aanbieders|partijen|bedrijven)|strategie|bouwste(?:en|nen)\\b"
)
# Words that say of a document that it is about a purchase, in its title or first lines.
_BUYING = re.compile(
    r" inkoop| in(?:kopen|gekocht)| aanbeste| verwerving| gunning| gegund| open house| toelatingsprocedure| nota van inlichtingen"
    r"| marktconsultatie| contracter| gecontracteerd| contractpartners| contracten\b| overeenkomsten"
    r"|(?<!zonder) (?:contract|overeenkomst) (?:voor |van )?(?:de |het )?(?:[a-z-]+ )?[a-z-]*(?:jeugd"
    r"|wmo|hulp|zorg|begeleid|dagbest|verblijf|vervoer|ondersteun)"
    r"| contract(?:duur|periode|gegevens|looptijd)\b| raam(?:contract|overeenkomst|afspra)| gegadigden| tender\b| lopende contract"
)
# What a buyer does or plans, with or without a date.
_ACT = re.compile(
    r"tenderned|gepubliceerd|publicatie|gegund|gunning|te gunnen|geschorst|opgeschort|ingetrokken|inschrij(?:f|v)|indienen"
    r"|nota van inlichtingen|consultatie|planning|ingangsdatum|startdatum|gaan? .{0,40} in\b|per \d|verlengd|verlengen"
    r"|geselecteerd|gekozen|toegelaten|dialoog|in gesprek|aanmelden|raamovereenkomst|contractperiode|percelen|bouwste(?:en|nen)"
    r"|segment(?:en)?\b|gestart|starten|start op|begint|voorbereid|vastgesteld|voornem|van plan|voorgenomen|zochten|besl(?:uit|oten|ist)\b"
    r"|uitschrij[fv]|marktdag|tekenden"
    r"|handtekening|opdracht|inkoopstrategie|verwervingsstrategie|inkoopdocumenten|uitkomst van|offerte|bestek\b|a(?:angek|ank)ondig"
    r"|winnaar|gewonnen|reservelijst|afgesloten|aanbestedende dienst|aanbestedings(?:document|leidraad)"
)
# What a contract is about; people who ask for help read these words too.
_DEAL = re.compile(r"contract|overeenkomst|bekostig| perce(?:el|len)\b| segment|looptijd|opdrachtnemer")
_APPLYING = re.compile(
    r"(?<!offerte)aanvra(?:gen|ag)|huisarts|verwijz|uw kind|hulp nodig|pgb(?<=\bpgb)\b|indicatie|wijkteam|jeugdteam|u hoort|kunt u terecht"
    r"|persoonsgegevens|gegevens voor|privacy|verwerkers"
)
_LABEL = re.compile(r"(?:segment|perceel|percelen|cluster|kavel)(?:en|s)?\b")
_VACANCY = re.compile(
    r"vacature|sollicit|curriculum| cv\b|functie-?eisen|salaris|arbeidsvoorwaarden| fte\b|dienstverband"
    r"|motivatiebrief|wij bieden jou|jouw profiel|uur per week|kom jij|ben jij|wat ga je doen|wat bieden wij|reiskosten"
    r"|jaarcontract|\d uur\)|collega's|jouw taken|je beheert|je begeleidt|reageren kan"
)
# "een gemeente kan kiezen", "voor- en nadelen", "in Nederland": text about how buying works, not about a purchase
_CAN = r" (?:kan|kunnen|mag|mogen|moeten|kiezen)\b"
_GENERAL = re.compile(
    rf"een gemeente{_CAN}|gemeenten{_CAN}|opdrachtgevers?{_CAN}|uitvoeringsvariant|handreiking"
    r"|factsheet| voorde(?:el|len)\b| nade(?:el|len)\b|landelijke? (?:onderzoek|beeld|monitor|cijfers)|in heel nederland"
    r"|wat is (?:een )?(?:pxq|inspanning|taak|output|open house|aanbeste)|onderzoekers|respondenten|steekproef| cbs\b"
    r"|meer dan de helft van de gemeenten|verschillende regio's|hoe (?:koopt|kopen|werkt)|bij (?:een|deze|dit) (?:open house"
    r"|aanbesteding|procedure|vorm|model)| is een (?:vorm|manier|procedure|wijze)|houdt in dat|in het algemeen|doorgaans"
)


# One alternation without groups, so that the engine can skip ahead; which of the three matched is told at its place.
_AGAINST = re.compile(f"{_VACANCY.pattern}|{_GENERAL.pattern}|{_APPLYING.pattern}")


def _against(text: str, start: int) -> str:
    if _VACANCY.match(text, start):
        return "vacancy"
    return "general" if _GENERAL.match(text, start) else "applying"


def names_procurement(text: str) -> bool:
    """Does a text use words that belong to buying?"""
    return bool(_PROCUREMENT.search(_searchable(text)))


def _searchable(text: str) -> str:
    return " " + fold(text).lower()


@dataclass(frozen=True, slots=True)
class Relevance:
    """What speaks for and against: numbers of sentences, headings counting double, the title three times."""

    governed: int
    """Procurement words with care in the same sentence or above it."""
    elsewhere: int
    """Sentences with procurement words and no care near."""
    care: int
    """Sentences with care words."""
    acts: int
    """Sentences with procurement words that tell what a buyer does or plans."""
    governed_acts: int
    """Those of them that have care in the sentence or above it."""
    deals: int
    """Sentences on contracts, percelen and paying, with care in them or above them."""
    percelen: int
    """Percelen and segmenten named after a kind of care."""
    headed: bool
    """Does the title or a heading speak of buying care ("Inkoop jeugdhulp")?"""
    applying: int
    """Words of pages for people who ask for help."""
    vacancy: int
    """Words of job adverts."""
    general: int
    """Words of texts on how buying works."""
    expected: bool = False
    """Found where purchases of care are published: a planning that names no care is believed to be one."""

    @property
    def holds(self) -> bool:
        """Is the document about a purchase of care?"""
        if self.vacancy >= 3 and self.vacancy * 4 > self.acts:
            return False
        if self.applying >= 2 and self.governed < 3 and not self.percelen:
            return False
        if self.expected and (self.elsewhere or self.care):
            return self.general * 2 <= self.governed + self.acts + self.elsewhere + self.care
        bought = self.governed_acts > 0 or (self.governed >= 2 and self.acts > 0)
        dealt = (self.deals > 0 and self.governed > 0 and self.care > 1) or (
            self.percelen >= 2 and self.deals + self.acts >= 2
        )
        # A list of who provides what names hardly a word of buying: its parts named after kinds of care say enough.
        listed = self.percelen >= 2 and self.deals + self.acts + self.elsewhere + self.governed > 0
        if not (self.headed or bought or dealt or listed):
            return False
        # A tender for roads: its footer speaks of jeugdhulp once, its sentences on percelen never.
        if self.governed * 3 < self.elsewhere and self.percelen < 2:
            return False
        # Minutes of a meeting weigh options too ("gemeenten kunnen"): in a long text on a purchase they are few.
        return self.general <= self.governed_acts + self.percelen + 2 * self.headed


def is_about_care_procurement(context: Context) -> bool:
    """Is the document about a purchase of youth or Wmo care, rather than one that only uses its words?"""
    return relevance(context).holds


def relevance(context: Context) -> Relevance:
    """Count what speaks for and against, in one pass over the sentences."""
    title = context.document.title or ""
    lead = any(_buys_care(line) for line in _lead(context))
    titled = lead or (topic_of(title) == "care" and names_care(title))
    headed = lead or (titled and names_procurement(title))
    governed = 3 if headed else 0
    elsewhere = care = acts = governed_acts = deals = 0
    against = dict.fromkeys(("vacancy", "general", "applying"), 0)
    percelen: set[str] = set()
    kinds = frozenset(place for place, unit in enumerate(context.units) if _is_kind(unit))
    for place, (unit, topic) in enumerate(
        zip(context.units, topics(context.units, _root(context), kinds), strict=True)
    ):
        text = " " + unit.folded.lower()
        for match in _AGAINST.finditer(text):
            against[_against(text, match.start())] += 1
        if place in kinds and _LABEL.search(text):
            percelen.add(unit.folded)
        under_care = topic == "care"
        care += under_care
        deals += under_care and bool(_DEAL.search(text))
        if not _PROCUREMENT.search(text):
            continue
        act = bool(_ACT.search(text))
        acts += act
        if under_care:
            governed_acts += act
            governed += 2 if unit.passage.kind == "heading" else 1
        else:
            elsewhere += 1
    caring = {key for segment in context.segments for key in _kind_of_care(segment.name)}
    percelen.update(caring)
    if caring:
        percelen.update(segment.name for segment in context.segments)  # what stands beside a kind of care is one too
    return Relevance(
        governed=governed,
        elsewhere=elsewhere,
        care=care,
        acts=acts,
        governed_acts=governed_acts,
        deals=deals,
        percelen=len(percelen),
        headed=headed,
        applying=against["applying"],
        vacancy=against["vacancy"],
        general=against["general"],
        expected=context.expected,
    )


def _is_kind(unit: Unit) -> bool:
    """Whether a heading, item, cell or label names a kind of care: "Perceel 2 Logeren"."""
    if len(unit.folded.split()) > _NAME_WORDS:
        return False
    short = unit.passage.kind in ("heading", "list_item", "table_cell") or _LABEL.search(unit.folded.lower())
    if not short:
        return False
    category = category_of(unit.folded)
    return is_care(unit.folded) and (category is None or category.value not in _NO_CARE_ALONE)


_NAME_WORDS = 9


def _kind_of_care(name: str) -> tuple[str, ...]:
    """The words of a segment's name where they tell a kind of care: of "Asfalt buitengebied" none."""
    category = category_of(name)
    told = category is not None and category.value not in _NO_CARE_ALONE
    return (name,) if told or names_care(name) else ()


_NO_CARE_ALONE = {"transport"}
"""Kinds that others than buyers of care buy too: "Taxivervoer" is a part of a tender for school buses."""


_LEAD = 8
"""Passages from the top that tell what a document is about."""
_LEAD_WORDS = 30
_TO_READERS = re.compile(r"\b(?:u|uw|jij|je|jouw)\b", re.IGNORECASE)
"""Words to those who ask for help: "U kiest een van de gecontracteerde aanbieders" tells of no purchase."""
_SUBJECT_LINE = re.compile(r"\W*(?:onderwerp|betreft|betreffende|inzake)\b", re.IGNORECASE)


def _lead(context: Context) -> Iterator[str]:
    """Lines of the top that tell what the whole is about: short ones under the title, a letter's "Onderwerp:"."""
    for passage in context.document.passages[:_LEAD]:
        if passage.cell is not None and not any(_SUBJECT_LINE.match(header) for header in passage.cell.row_headers):
            continue
        for line in passage.text.split("\n"):
            if _SUBJECT_LINE.match(line) or (len(line.split()) <= _LEAD_WORDS and not _TO_READERS.search(line)):
                yield line


_OFTEN, _SHARE = 2, 8
"""So many sentences, or one in so many, name care where the whole is about it."""


def _root(context: Context) -> Topic | None:
    """What the whole is about: by its title and top, else what more of its sentences name."""
    lines = (context.document.title or "", *_lead(context))
    told = next((topic for topic in map(topic_of, lines) if topic), None)
    if told is None:
        named = Counter(topic_of(unit.folded) for unit in context.units)
        # a link in the footer names care once
        often = named["care"] >= _OFTEN or named["care"] * _SHARE >= len(context.units)
        told = "care" if often and named["care"] > named["other"] else "other" if named["other"] else None
    return told


def _buys_care(line: str) -> bool:
    return topic_of(line) == "care" and names_care(line) and bool(_BUYING.search(_searchable(line)))
