"""Buyers told by their boards, by what they do together, by the organisation that buys for them, or by a letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.dates.words import MONTH
from extractors.numbers import WORDS
from extractors.people.words import given_names
from extractors.places import PLACE, SEPARATOR
from extractors.topics import names_care

_ALSO = r"(?:(?:de )?(?:buur)?gemeente )?"
_ROW = rf"{PLACE}(?:{SEPARATOR}{_ALSO}{PLACE})*"
_ROWS = rf"{PLACE}(?:{SEPARATOR}{_ALSO}{PLACE})+"
_SEVERAL = re.compile(rf"(?:^|[:;(] )(?:de gemeenten )?(?P<names>{_ROWS})")
_ITEM = re.compile(PLACE)
_NEXT = re.compile(rf"{SEPARATOR}{_ALSO}")

# "de colleges van Veendorp en Elsbeek", "burgemeester en wethouders van Veendorp", "de raad van Elsbeek", "griffie Veendorp"
_BODY = re.compile(
    r"\b(?:[Cc]olleges?(?: van (?:B ?(?:&|en) ?W|burgemeester en wethouders))?"
    r"|[Bb]urgemeesters? en [Ww]ethouders|B ?(?:&|en) ?W"
    r"|(?:[Gg]emeente)?[Rr]a(?:ad|den)|[Gg]emeentebestu(?:ur|ren)|[Gg]riffie[rs]?s?|[Ss]tadsbestu(?:ur|ren))"
    rf":? (?:van |in )?(?:de (?:\w+ )?gemeenten? )?(?P<names>{_ROW})"
)
# "de wethouders van Veendorp en Elsbeek", "een werkgroep van Veendorp en Elsbeek", "een samenwerking tussen Veendorp en Elsbeek"
_GROUP = re.compile(
    r"\b(?:[Ww]ethouders|[Pp]ortefeuillehouders|[Bb]estuurders|[Aa]mbtenaren|[Ii]nkopers|[Cc]ontractmanagers"
    r"|\w*[Ww]erkgroep|[Ss]tuurgroep"
    r"|[Pp]rojectgroep|[Ii]nkoopteams?|[Ss]amenwerking(?:sverband)?|[Vv]erband)(?: jeugd(?:hulp)?)? (?:van"
    r"|tussen|uit) (?:de )?(?:gemeenten )?"
    rf"(?P<names>{_ROWS})"
)
# As in: Aanbestedende dienst: Veendorp. Opdrachtgevers: Veendorp en Elsbeek. Veendorp is penvoerder
_LABELLED = re.compile(
    r"(?:[Aa]anbestedende dienst(?:en)?|[Oo]pdrachtgevers?|[Ii]nkopende (?:gemeenten?|partij|organisatie)"
    r"|[Dd]eelnemende (?:gemeenten|partijen))"
    rf"\s?(?::|is|zijn)\s(?:de )?(?:gemeenten? )?(?P<names>{_ROW})"
)
_LEADS = re.compile(
    rf"(?<![\w-])(?<!& )(?<!\b[Bb] en )(?P<names>{PLACE}) (?:is|treedt op als|fungeert als|was|als|trekt als) (?:de "
    rf"|het )?(?:centrumgemeente|penvoerder"
    r"|gastgemeente|kassiers?"
    r"|penvoerende|opdrachtgever\b|kartrekker)"
)
# "namens Veendorp, Elsbeek en Rietveen", "in opdracht van de colleges van Veendorp en Elsbeek"; one alone may be a person
_BEHALF = re.compile(
    r"\b(?:[Nn]amens|[Ii]n opdracht van|[Tt]en behoeve van|(?:[Ii]nwoners|[Jj]eugdigen|[Jj]ongeren|[Kk]inderen"
    r"|[Gg]ezinnen)"
    r" (?:in|uit|van))"
    rf" (?:de )?(?:(?:\w+ ){{0,2}}gemeenten:? )?(?P<names>{_ROWS})"
)
# As in: Inkoopteam Waterdal, voor Veendorp, Elsbeek en Rietveen, in brackets
_FOR = re.compile(rf"\((?:\w+ ){{0,3}}?(?:voor|van|namens) (?:de )?(?:gemeenten )?(?P<names>{_ROWS})\)")
# "Veendorp, 8 december 2025" at the top of a letter
_DATELINE = re.compile(rf"\s*(?P<names>{PLACE}),? (?:\d{{1,2}} {MONTH} \d{{4}})\s*")
_FROM_TOWN = re.compile(rf"(?:\d{{1,2}} [a-z]+ )?(?P<names>{PLACE}|[A-ZÀ-Þ' -]+)")
# "De zeven gemeenten in Waterdal hebben ...": so many towns make a region
_COUNTED_TOWNS = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}|{'|'.join(WORDS)}) (?:\w+ )?gemeenten (?:in|uit|van) (?:de )?(?P<names>{PLACE})(?![\w'-])(?![,:]| en [A-Z]| \()"
)
# "De contracten voor jeugdhulp in Veendorp, Elsbeek en Rietveen lopen af"
_CARE_IN = re.compile(
    rf"\b(?:[Jj]eugd(?:hulp|zorg)|Wmo(?:-\w+)?|ondersteuning|begeleiding|contracten|overeenkomsten"
    rf"|inkoop) in (?:de gemeenten )?(?P<names>{_ROWS})"
)
# As in: De deelnemende gemeenten zijn Veendorp, Elsbeek en Rietveen. De vier gemeenten in de regio: Veendorp en Elsbeek
_GEMEENTEN = re.compile(
    r"(?<!buur)gemeenten(?: (?:in|uit|van|binnen) (?:de |het |onze |deze )?(?:[\w-]+ ){0,2}?[\w-]+)?"
    r"(?: zijn(?: dat)?| te weten|, te weten| namelijk|, namelijk)?(?::\s| \(| |, )"
    rf"(?P<names>{_ROWS})"
)
# "Meedoen doen Veendorp en Elsbeek", "Vanaf volgend jaar doet ook Rietveen mee", "Aangesloten zijn Veendorp en Elsbeek"
_JOIN = re.compile(
    rf"(?:[Mm]eedoen doen|[Aa]angesloten zijn|[Dd]eelnemers? (?:is|zijn):?"
    rf"|[Dd]eelnemende gemeenten?:) (?P<names>{_ROW})"
    rf"|\bdoe[tn] (?:ook )?(?P<joins>{_ROW}) (?:er )?(?:ook )?(?:weer )?mee\b"
)
_TOGETHER = r"(?=[^.]{0,110}\b(?:samen|gezamenlijk|ineen|krachten|inkopen|in|op)\b)"
_ACT = (
    r"(?:werken|werkten|trekken|trokken|doen|kopen|kochten|bundelen|bundelden|slaan|sloegen|organiseren"
    r"|contracteren|contracteerden"
    r"|besteden|besteedden|regelen|vormen|gaan|hebben|willen|zullen|starten|sluiten|maken)"
)
# "Veendorp, Elsbeek en Rietveen kopen de jeugdhulp samen in"; "In die regio trekken Veendorp en Elsbeek samen op"
_BEFORE_ACT = re.compile(rf"(?<![\w.-])(?P<names>{_ROWS}) {_ACT}\b{_TOGETHER}")
_BEHIND_ACT = re.compile(rf"\b{_ACT} (?P<names>{_ROWS})\b{_TOGETHER}")
_COOPERATES = re.compile(
    r"\bsamen\b|gezamenlijk|meedoen|\bmee\b|aangesloten|deelneme|ineen|krachten|inko[op]+|\bko(?:pen"
    r"|chten)\b.*\bin\b|contract(?:eren|eerden)|besteden|regio|gemeente",
    re.IGNORECASE,
)
OF_PROVIDERS = re.compile(
    r"combinatie|consorti|gegund|aanbieder|inschrijver|opdrachtnemer|onderaannem|gegadigd|stichting"
    r"|co[oö]peratie|\bB\.?V\b|zorgorganisatie"
    r"|partners|organisaties|instelling|in perceel|in segment|geselecteerd|gegund aan|gecontracteerd",
    re.IGNORECASE,
)
# As in: Veendorp, Elsbeek en Rietveen (hierna: de regio)
_HEREAFTER = re.compile(
    rf"(?<![\w.-])(?P<names>{_ROWS}),? ?\(?(?:hierna|verder|gezamenlijk|samen)[:,]? (?:te noemen|genoemd"
    rf"|aangeduid|ook|\W*de )"
)
# "Veendorp koopt de Wmo zelf in": what buys is a buyer
_ONE_BUYS = re.compile(rf"(?:^|[.;:!?] )(?P<names>{PLACE}) (?:koopt|kocht)\b(?=[^.]{{0,80}}\bin\b)")
# "Veendorp voert namens veertien gemeenten de aanbesteding uit"
_FOR_OTHERS = re.compile(
    rf"(?:^|[.;:!?] )(?P<names>{PLACE}) (?:voert|doet|regelt|verzorgt|organiseert|koopt|besteedt|sluit|treedt|trekt)\b[^.,;]{{0,40}}"
    r"\bnamens (?:alle |de )?(?:\w+ ){0,3}(?:\w*gemeenten|regio's|partners)\b"
)
# "Uurtarief. Samen met Elsbeek", "wordt ingekocht samen met de gemeenten Elsbeek en Rietveen"
_WITH = re.compile(
    rf"(?:(?:^|[.;(] ?)[Ss]amen met|(?:ingekocht|inkoop|inkopen|aanbesteed|aanbesteding"
    rf"|contracteren) (?:doen (?:wij|we) )?(?:samen|gezamenlijk)"
    rf" met|[Gg]ezamenlijke (?:inkoop|aanbesteding) met|\b(?:doen|koopt|kopen|organiseren"
    rf"|trekken) (?:[\w-]+ ){{0,3}}?(?:samen|op) met)"
    rf" (?:de )?(?:(?:buur)?gemeenten? )?(?P<names>{_ROW})(?=\s*(?:$|[.;,)]))"
)
# "de inkoop die wij samen met Veendorp en Elsbeek uitvoeren": two or more need no more than that
_WITH_SEVERAL = re.compile(rf"\b[Ss]amen met (?:de )?(?:(?:buur)?gemeenten? )?(?P<names>{_ROWS})")
_GENERIC = (
    r"(?:[Jj]eugd(?:hulp|zorg)?|[Zz]org|Samen|Wmo|[Ss]ociaal(?: [Dd]omein)?|en|&|voor|de|het|[Ii]nkoop|[Rr]egio"
    r"|[Jj]eugd(?:hulp)?regio"
    r"|[Mm]aatschappelijke|[Oo]ndersteuning)"
)
# "Serviceorganisatie Jeugd Waterdal", "Regionaal Inkoopbureau Waterdal", "het samenwerkingsverband Jeugd Waterdal"
ORGANISATION = re.compile(
    r"\b(?P<name>(?:(?:[Rr]egiona(?:al|le)|Gemeenschappelijke?"
    r"|[Ii]ntergemeentelijke?) )?(?:[Ss]erviceorganisatie|[Ss]ervice(?:bureau|punt|centrum)"
    r"|[Dd]ienstencentrum|[Dd]ienst Sociaal|[Bb]ackoffice|[Ii]nkoop(?:punt|organisatie|bureau|team|combinatie"
    r"|samenwerking|centrum|dienst|platform)"
    r"|[Rr]egio(?:bureau|kantoor|secretariaat|organisatie)|[Ss]amenwerkingsverband|[Ss]amenwerking"
    r"|[Uu]itvoeringsorganisatie|[Cc]ontractteam"
    r"|[Oo]pdrachtgever(?:steam|schap)|Gemeenschappelijke [Rr]egeling|GR|[Bb]estuurscommissie|[Rr]egiebureau"
    r"|Bestuurlijk [Oo]verleg|Sociaal [Dd]omein)"
    rf"(?: {_GENERIC})*? (?P<place>(?!{_GENERIC}(?![\w'-])){PLACE}(?: (?:en|&) {PLACE})?))(?![\w-])"
)
# As in: Samenwerking Waterdal (Veendorp, Elsbeek en Rietveen)
_MEMBERS = re.compile(rf"\s?\((?:de )?(?:gemeenten )?(?P<names>{_ROWS})\)")
# "Planning inkoop Wmo 2027 - Waterdal-Noord (Veendorp, Elsbeek, Rietveen)" at the top of a document
_NAMED_MEMBERS = re.compile(rf"(?<![\w-])(?P<region>{PLACE}) \((?:de )?(?:gemeenten )?(?P<names>{_ROWS})\)")
# "het dagelijks bestuur van Jeugd Waterdal", "Jeugd Waterdal regelt de jeugdhulp voor vijf gemeenten"
_BOARD = re.compile(
    rf"\b(?:(?:[Dd]agelijks|[Aa]lgemeen|DB en AB|[Rr]egio)\s?[Bb]estuur|directie inkoop) van (?:de "
    rf"|het )?(?P<name>(?:{_GENERIC} )*{PLACE})"
    rf"|(?:^|[.;] )(?P<does>(?:Jeugd|Jeugdhulp|Zorg|Sociaal|Samen) {PLACE}) (?:regelt|koopt|contracteert"
    rf"|organiseert|besteedt)"
    r" (?=[^.]*(?:gemeenten|inkoop|\bin\b))"
)
# "Gemeente Veendorp", "gemeente Veendorp, team inkoop", "GEMEENTE VEENDORP": a letterhead, a sender
_LETTERHEAD = re.compile(
    rf"\s*(?:(?:de|onze) )?(?:[Gg]emeente|GEMEENTE) (?P<names>{PLACE})(?:\s*(?:[,|·\n-]|(?:Postbus|Postadres"
    rf"|Bezoekadres|Team|Afdeling)\b).{{0,80}})?\s*",
    re.DOTALL,
)
# "De gemeenten Veendorp, Elsbeek en Rietveen (samen: De Waterhoek)": what they call themselves
_SHORT_FOR = re.compile(
    rf"[Gg]emeenten {_ROWS} ?\((?:samen|hierna|verder|gezamenlijk|ook wel)(?: te noemen| genoemd)?:? (?:de )?(?:[Rr]egio )?"
    rf"(?P<names>(?:De |Het )?{PLACE})\)"
)
# "© 2025 gemeente Veendorp"
_OWNER = re.compile(rf"(?:©|copyright)\s*(?:\d{{4}})?\s*[Gg]emeente (?P<names>{PLACE})")
# "Veendorp | Elsbeek | Rietveen" under a title
_PLACES_ONLY = re.compile(
    rf"\s*(?P<names>{PLACE}(?:(?: ?[|·•/] ?|, | en |, en | & ){PLACE})+)\s*(?:(?:\w+ )?gemeenten\b.{{0,60}})?"
)
_ONLY = re.compile(rf"\s*(?:[Gg]emeente )?(?P<article>het )?(?P<names>{_ROW})(?: (?:c\.a|e\.o)\.)?\s*[;,.]?\s*")
_BAR = re.compile(r" ?[|·•/] ?|, en |, | en | & ")
# "Inkoopstrategie specialistische jeugdhulp Waterdal", "Regiodag Wmo Waterdal", "Jeugdhulp in de Waterhoek krijgt partners"
_TITLED = re.compile(
    r"(?:jeugd(?:hulp|zorg)?|wmo(?:-\w+)?|inkoop|aanbesteding|verwerving|begeleiding|beschermd wonen"
    r"|ondersteuning|sociaal domein|pleegzorg"
    r"|verblijf|opvang|Wmo|Wmo-\w+)(?P<link> (?:in|van) (?:de |het )?| door | voor | )"
    rf"(?P<names>{PLACE})(?=\s*(?:$|\n|[|·:,(]|[-–] | \d{{4}}| (?:krijgt|is|zijn|gegund|van start|vanaf|per"
    rf"|stand|v?anaf|wordt|gaat)\b))"
)
_LEADING = re.compile("centrumgemeente|penvoer|gastgemeente|kassier|opdrachtgever|kartrek")
# Letters of which lower-case text holds one where any of the above does
_HINT = re.compile(
    r"\(|college|wethouder|raad|raden|b ?&|b en w|bestuur|griffie|namens|opdracht|behoeve|inwoners|jeugdigen"
    r"|jongeren|kinderen|gezinnen|jeugdhulp in|jeugdzorg in"
    r"|wmo|ondersteuning in"
    r"|begeleiding in|overeenkomsten in|gemeente|samen|gezamenlijk"
    r"|meedoen|doe[nt]|aangesloten|deelnem|service|dienst|backoffice|inkoop|inkopen|regio|koopt|kocht|koop"
    r"|contract|regeling|domein|regelt|trek|trok"
    r"|werk|bundel|krachten|verband|inkopende|centrum|penvoer|kassier|kartrek|hierna|verder|houders|ambtenar"
    r"|stuurgroep|projectgroep|\bgr\b|regiebureau"
)
_NO_PLACE = re.compile(
    r"^(?:\w*[Rr]egio's|Beroep|Jeugd\w*|Wmo\w*|Inkoop\w*|Segment|Perceel|Kavel|Cluster|Aanbest\w*|Update|Er|(?:De|Het)\b(?! [A-Z])"
    r"|Een|Dit|Deze|Op|In|Na|Voor|Met|We|Wij"
    r"|Zij|Als|Bij|Per|Om|U|Uw|TenderNed|PDF|Colleges?|Raad|Raden|Sociaal|Zorg\w*|Visie|Januari|Februari|Maart"
    r"|April|Mei|Juni|Juli|Augustus"
    r"|September|Oktober|November|December|State|Bestuur|Toezicht|Commissarissen|Europa|Advies|Begeleiding"
    r"|Behandeling|Verblijf|Crisis"
    r"|Ambulant\w*|Nota|Bijlage|Versie|Concept|Planning|Stand|Vragen|Wet|Nederland|Rijk|VNG|Samen|Welke|Wat|Wie"
    r"|Hoe|Ook|Daar|Dat|Die|Onze|Ons"
    r"|Alle|Burgemeester|Wethouder\w*|Stichting|Co[oö]peratie|Bureau|Vereniging|Combinatie|Cli[eë]nten\w*"
    r"|Gemeenten?|Regio\w*|Griffie\w*|Team|Huishoudelijke|Opdracht(?:gever|nemer)s?|Partijen|Inschrijvers?"
    r"|Dagbesteding|Onderwijs\w*|Hulp|Logeren|Pleegzorg|Praktijk|\w+praktijk"
    r"|Huize|Villa|Zorgboerderij|Kinder\w+|Jongeren\w*|Expertise\w*|Groep|Gezinshui\w+"
    r"|Home|Postbus|Telefoon|Tel|Register|Nieuws|Aanbieders?|Menu|Contact|Zoeken|Actueel|Over|Onderwerp\w*"
    r"|Kalender|Organisatie"
    r"|Beleid|Agenda|Documenten|Wonen|Werken|Projecten"
    r"|Deze|Ter inzage|Aan|Van|Datum|Onderwerp|Algemeen|Beschermd|Maatschappelijke|Fase|Ronde)(?![\w'-])"
)


_ABBREVIATED = re.compile(r" (?:[A-Z]|[A-Z]{3,})(?![\w'.-])")
"""A capital or abbreviation at the end tells a subject: "aanbesteding voor Extramuraal J AWBZ"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A buyer in a text, by words that say it buys: kind as in ``parties``, place in the text."""

    kind: str
    start: int
    end: int
    rule: str


def place_like(name: str) -> bool:
    """Whether a capitalised name can be a town's or a region's: no month, no kind of care, no abbreviation."""
    return (
        len(name) > 2
        and not (name.isupper() and len(name) < 5)
        and not _NO_PLACE.match(name)
        and not names_care(name)
        and not any(char.isdigit() for char in name)
        and (name.isupper() or not _ABBREVIATED.search(name))
    )


def buyers_told(text: str) -> Iterator[Told]:
    """Buyers of a sentence or line, by the grammar around them."""
    lower = text.lower()
    if _HINT.search(lower) is None:
        return
    for match in _BODY.finditer(text):
        yield from _items(text, match, "municipality", "board")
    for expression in (_GROUP, _LABELLED):
        for match in expression.finditer(text):
            yield from _items(text, match, "municipality", "board")
    leads = _LEADING.search(lower) is not None and not OF_PROVIDERS.search(text)
    for match in _LEADS.finditer(text) if leads else ():
        yield from _items(text, match, "municipality", "leads")
    for match in _FOR_OTHERS.finditer(text) if "namens" in lower else ():
        yield from _items(text, match, "municipality", "leads")
    for match in _BEHALF.finditer(text):
        if text[match.start("names") :].split()[0].strip(",") not in given_names():
            yield from _items(text, match, "municipality", "behalf")
    for match in _FOR.finditer(text) if "(" in text and not OF_PROVIDERS.search(text) else ():
        yield from _items(text, match, "municipality", "behalf")
    for match in _CARE_IN.finditer(text):
        yield from _items(text, match, "municipality", "behalf")
    for match in _GEMEENTEN.finditer(text):
        yield from _items(text, match, "municipality", "members")
    several = " en " in lower or " & " in lower or "," in lower
    if several and _COOPERATES.search(text) and not OF_PROVIDERS.search(text):
        for expression in (_BEFORE_ACT, _BEHIND_ACT):
            for match in expression.finditer(text):
                yield from _items(text, match, "municipality", "together")
        for match in _HEREAFTER.finditer(text) if "hierna" in lower or "noem" in lower else ():
            yield from _items(text, match, "municipality", "members")
    if " mee" in lower or "meedoen" in lower or "aangesloten" in lower or "deelnem" in lower:
        for match in _JOIN.finditer(text) if not OF_PROVIDERS.search(text) else ():
            yield from _items(text, match, "municipality", "members")
    for match in _ONE_BUYS.finditer(text) if "koopt" in lower or "kocht" in lower else ():
        yield from _items(text, match, "municipality", "buys")
    if not OF_PROVIDERS.search(text):
        for expression in (_WITH, _WITH_SEVERAL):
            for match in expression.finditer(text):
                yield from _items(text, match, "municipality", "with")
    for match in _SHORT_FOR.finditer(text) if "(" in text and not OF_PROVIDERS.search(text) else ():
        if place_like(match["names"]):
            yield Told("jeugdregio", *match.span("names"), "members")
    for match in _COUNTED_TOWNS.finditer(text) if not OF_PROVIDERS.search(text[: text.find("gemeenten")]) else ():
        if place_like(match["names"]):
            yield Told("jeugdregio", *match.span("names"), "members")
    for match in _OWNER.finditer(text):
        yield from _items(text, match, "municipality", "owner")
    yield from organisations_told(text)


def organisations_told(text: str) -> Iterator[Told]:
    """Organisations that buy for others: "Serviceorganisatie Jeugd Waterdal"; none without a name of its own."""
    for match in ORGANISATION.finditer(text):
        if match["name"].startswith("Samenwerking") and OF_PROVIDERS.search(text):
            continue  # a consortium
        if place_like(match["place"]):
            yield Told("organisation", *match.span("name"), "organisation")
            members = _MEMBERS.match(text, match.end())
            if members is not None:
                yield from _items(text, members, "municipality", "members")
    for match in _BOARD.finditer(text):
        group = "name" if match["name"] else "does"
        if place_like(match[group].split()[-1]):
            yield Told("organisation", *match.span(group), "organisation")


def letterhead(text: str) -> Iterator[Told]:
    """The sender, of a short passage that is but that: "Gemeente Veendorp", "Veendorp | Elsbeek | Rietveen"."""
    match = _LETTERHEAD.fullmatch(text)
    if match is not None:
        yield from _items(text, match, "municipality", "letterhead")
    match = _PLACES_ONLY.fullmatch(text)
    if match is not None:
        names = list(_split(text, match.start("names"), match.end("names"), _BAR))
        if all(place_like(text[start:end]) and len(text[start:end].split()) <= 3 for start, end in names):
            for start, end in names:
                yield Told("municipality", start, end, "letterhead")


def in_a_row(text: str) -> Iterator[Told]:
    """The places of a row of three or more, in a text that answers which municipalities take part."""
    for match in _SEVERAL.finditer(text):
        found = list(_items(text, match, "municipality", "members"))
        if len(found) >= 3:
            yield from found
            return


def dated_at(text: str) -> Iterator[Told]:
    """The place of a dateline: "Veendorp, 8 december 2025"."""
    match = _DATELINE.fullmatch(text)
    if match is not None:
        yield from _items(text, match, "municipality", "dateline")


def news_from(text: str) -> Iterator[Told]:
    """The town that a paper writes from, of what stands before the dash: "9 juli VEENDORP"."""
    match = _FROM_TOWN.fullmatch(text)
    if match is not None:
        yield from _items(text, match, "municipality", "dateline")


def listed(text: str) -> Iterator[Told]:
    """The places of a cell or item that holds nothing else: "Veendorp", "Elsbeek en Rietveen"."""
    match = _ONLY.fullmatch(text)
    if match is not None:
        for told in _items(text, match, "municipality", "listed"):
            # "het Veen" is a town's name with its article
            first = told.start == match.start("names") and match["article"]
            yield replace(told, start=match.start("article")) if first else told


def titled(text: str) -> Iterator[Told]:
    """The region that a title names behind its subject: "Regiodag Wmo Waterdal"."""
    if not OF_PROVIDERS.search(text):
        for match in _NAMED_MEMBERS.finditer(text):
            if place_like(match["region"]):
                yield Told("jeugdregio", *match.span("region"), "title")
                yield from _items(text, match, "municipality", "members")
    for match in _TITLED.finditer(text):
        name = match["names"]
        # In a title of small letters a capital tells a name; "in de" tells it anywhere.
        small = match.group()[0].islower() or match["link"].strip() or match.group().startswith("Wmo")
        if small and place_like(name) and len(name) > 4 and len(name.split()) < 4:
            yield Told("jeugdregio", *match.span("names"), "title")


def _items(text: str, match: re.Match[str], kind: str, rule: str) -> Iterator[Told]:
    group = "joins" if "joins" in match.re.groupindex and match["joins"] else "names"
    for start, end in _split(text, match.start(group), match.end(group), _NEXT):
        if place_like(text[start:end]):
            yield Told(kind, start, end, rule)


def _split(text: str, start: int, end: int, between: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    while start < end:
        item = _ITEM.match(text, start, end)
        if item is None:
            return
        yield item.span()
        separator = between.match(text, item.end(), end)
        if separator is None:
            return
        start = separator.end()
