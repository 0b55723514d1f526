"""What heads the columns of a table of providers: names, a place, a status, lots, remarks."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.awards.standing import status_in
from extractors.segments.names import LABEL

_GIVEN = r"(?:[\w-]+ ){0,3}(?:gegund|gunning|opdracht(?:en)?|verleend|toegekend|toegewezen|gaat|partijen) (?:aan|naar)"
GIVEN = re.compile(rf"{_GIVEN}\s*:?", re.IGNORECASE)
"""Headers over those to whom something was given: "Opdracht aan", "Toegewezen aan", "Kavel gaat naar"."""
# Headers of a column or row that holds names: "Aanbieder", "Naam inschrijver", "Gegunde partijen", "Onderaannemer(s)"
_NAMES = re.compile(
    r"^(?:naam|namen|(?:statutaire |officiële |handels)?naam (?:van (?:de )?)?.*|(?:de "
    r"|onze )?(?:\w+ ){0,2}(?:\w*aanbieders?|inschrijvers?|\w*partij(?:en)?|opdrachtnemers?|[\w-]*organisaties?"
    r"|[\w-]*instelling(?:en)?|[\w-]*vervoerders?|[\w-]*leveranciers?|uitvoerders?|[\w-]+bedrij(?:f|ven)|bedrijven|penvoerders?|contractant(?:en)?"
    r"|contractpart\w+|(?:hoofd|onder)aannemer\(?s?\)?|onderneming(?:en)?|bedrijf|combinatie|combinanten|deelnemers?"
    rf"|gegadigden?|leverancier|{_GIVEN}|winnaars?|reserve(?:lijst|partij(?:en)?)?"
    r"|gecontracteerd|afgewezen|afgevallen|onderaanneming|zorgaanbieder\(s\)|aanbieder\(s\)|partij\(en\)))"
    r"(?: (?:per|voor|in) .{1,40})?\s*:?$",
    re.IGNORECASE,
)
_NO_NAMES = re.compile(
    r"aantal|contactpersoon|steller\b|houder\b|behandel|wethouder|ambtenaar|adviseur|secretaris|griffier|gemeente|segment|perceel\b|product|document|aanbesteding|percentage|telefoon|e-?mail|maximum|maximaal|eisen|wat|rol\b",
    re.IGNORECASE,
)
STATUS = re.compile(
    r"^(?:status|stand|voortgang|hoe ver|situatie|fase|resultaat|uitkomst|uitslag|gunning|gegund\??|stand|beoordeling"
    r"|besluit|definitief|voorlopig|gevolg|conclusie|oordeel|eindoordeel|advies|beslissing)\b",
    re.IGNORECASE,
)
PLACE = re.compile(r"^(?:vestigings)?plaats|^gevestigd|^woonplaats|^statutaire zetel", re.IGNORECASE)
KVK = re.compile(r"kvk|handelsregister", re.IGNORECASE)
OTHER = re.compile(
    r"^(?:(?:vestigings|woon)?plaats|locatie|adres|gevestigd|kvk|handelsregister|website|e-?mail|telefoon|status|datum"
    r"|opmerking|toelichting|bijzonderhe|bekostig|financier|betaal|betaling|vergoeding|tarie|procedure|eind|ingang|looptijd|aantal)",
    re.IGNORECASE,
)
# As in: "Percelen", "Perceel(en)", "Voor welke percelen", "Perceelnummer(s)"; not "Aantal percelen", nor "Perceel 2"
LOTS = re.compile(
    rf"(?!.*\b(?:aantal|max\w*|naam|omschrijving)\b)(?:[\w/]+ ){{0,3}}(?:{LABEL})(?:-?nummers?|nrs?\.?)?(?:\(\w+\))?:?",
    re.IGNORECASE,
)
# "reserve" under "Let op": a remark says it where no column of its own does
REMARK = re.compile(r"^(?:opmerking|toelichting|let op|bijzonderhe|noot|rol\b|type|hoedanigheid|vorm\b)", re.IGNORECASE)
REMARKED = ("reserve", "subcontractor", "withdrawn", "rejected", "provisionally_awarded")
_SHORT = 4
# "Contractant(en)" is written for one and for several
_PLURAL = re.compile(r"\((\w{1,3})\)")
_WHO = re.compile(
    r"(?:huidige |onze |nieuwe )?(?:partners?|uitvoerders?|leveranciers)$|(?:(?:met|aan|door|bij|naar) )?wie\b|uitvoer(?:der|ders)\b"
    r"|uitgevoerd door|geleverd door",
    re.IGNORECASE,
)
NEWS = ("awarded", "provisionally_awarded", "selected")
AGAINST = ("rejected", "withdrawn", "reserve", "subcontractor")
"""What a column's header says of all below it, whatever the row's own status is."""
# "Nr. Inschrijver" over "1 Stichting Vlonder": a column of numbers that a reader took together with the names
NUMBERED = re.compile(r"^(?:nr|no|nummer|rang|#)\.? (?=\w)", re.IGNORECASE)
# A table of those who made an offer says nothing of who has a contract
BIDDER = re.compile(r"inschrijver|gegadigde|deelnemer|kandidaat", re.IGNORECASE)


# "Gunnen", "Voorlopige gunning", "Selectie" before a row head the steps of a planning, over a column those who have it
_STEP = re.compile(
    r"(?:(?:voorlopige|definitieve|voorgenomen) )?(?:gunnen|gunning(?:en|sfase)?|selectie(?:fase)?|selecteren|dialoog(?:fase|ronden?)?|contractering"
    r"|contracteren|contractfase|afwijzen|uitnodigen|toelating|toelaten|tekenen|ondertekening)",
    re.IGNORECASE,
)
# What heads the columns of a planning: what stands below them are moments and steps
STEPS = re.compile(
    r"(?:wanneer|wat|moment|stap(?:pen)?|fase|datum|data|tijdstip|planning|activiteit(?:en)?|actie|mijlpaal|onderwerp|functie|rol|locatie|vraag|antwoord"
    r"|thema|product(?:en)?|document|activiteit|taak|beroep|discipline|wie doet wat|opmerkingen?|bron|eis)\b.{0,20}",
    re.IGNORECASE,
)


def names_before(headers: tuple[str, ...]) -> str | None:
    """The header before a row that says that names stand behind it: "Partijen", never a step as "Gunnen"."""
    header = names_header(headers)
    return None if header is None or _STEP.fullmatch(header.strip(" :")) else header


@lru_cache(maxsize=4096)
def names_header(headers: tuple[str, ...]) -> str | None:
    """The header, of those over a column or before a row, that says that names stand there; None where none does."""
    if len(headers) > 1 and OTHER.search(headers[-1].strip()):
        return None  # "Plaats" below "Gegunde partijen" over the whole table
    bare = [_PLURAL.sub(r"\1", NUMBERED.sub("", " ".join(text.split()))) for text in headers[::-1]]
    named = next((text for text in bare if _NAMES.match(text) and not _NO_NAMES.search(text)), None)
    return named or next((text for text in bare if _stands_for_names(text)), None)


def _stands_for_names(header: str) -> bool:
    """Whether a header asks who, or says how those below it stand: "Met wie", "Buiten de boot", "Op de reservelijst"."""
    if len(header.split()) > _SHORT or _NO_NAMES.search(header) or STATUS.search(header):
        return False
    return bool(_WHO.match(header)) or status_in(header) in (*AGAINST, "awarded", "selected", "provisionally_awarded")


def headed_by_standing(headers: tuple[str, ...]) -> str | None:
    """The nearest header that says in a word or two how those stand who are written there: "Gegund", "Voorlopig gegund"."""
    nearest = headers[-1].strip(" :") if headers else ""
    said = status_in(nearest) if len(nearest.split()) <= 2 and not _STEP.fullmatch(nearest) else None
    return nearest if said in (*NEWS, *AGAINST, "contracted") else None


def said_over(headers: tuple[str, ...]) -> str | None:
    """Status of those in a column by the headers over it, the nearest first: "Naam" below "Gegunde partijen"."""
    return next((said for one in headers[::-1] if names_header((one,)) and (said := status_in(one))), None)
