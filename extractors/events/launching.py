"""A purchase that is prepared, begins, and whose papers can be had: by its verbs, apart from the contracts that it is for."""

from __future__ import annotations

from extractors.events.pattern import BEGIN, EventPattern, pattern

_PURCHASE = r"(?:\w+ )?(?:inkoop(?:ronde)?|verwerving|aanbesteding|contractering)"
_ARTICLE = r"(?:de |het |een |deze |onze |haar |hun |zijn )?"
_PAPERS = r"(?:\w*stukken|\w*documenten|\w*leidraad|bestek|aankondiging)"
_CONTRACTS = r"\w*(?:contract|overeenkomst)(?:en)?"

PATTERNS: tuple[EventPattern, ...] = (
    # "Begin mei start de regionale inkoop"; "is de regio met de inkoop begonnen"; "De inkoop van verblijf begint op 3 mei"
    pattern(
        "publication",
        "purchase_begins",
        rf"{BEGIN}\b(?: (?:wij|we|zij|ze|\w+ \w+))?(?: (?:op|in|eind|begin|medio|vanaf|per)\b[^.;,]{{1,25}})?(?: met)?"
        rf" {_ARTICLE}{_PURCHASE}\b(?! (?:strategie|plan))"
        rf"|(?<!van de )(?<!voor de )(?<!rond de )(?<!over de ){_PURCHASE}\b(?:(?! en |contract|overeenkomst)[^.;,]){{0,60}}?\b(?:{BEGIN}|van start)\b",
        4,
        None,
        r"voorbereid|consultatie|evaluatie|onderzoek|strategie|regiovisie|dialoog",
    ),
    # "Vanaf 1 april zetten wij de deur open voor nieuwkomers"; "de aanbesteding staat sinds 8 april open"; "proberen we het nog eens"
    pattern(
        "publication",
        "opens_up",
        r"(?:zet(?:ten)?|ga(?:at|an)|sta(?:at|an)|stell?(?:en|t)|zette(?:n)?|ging(?:en)?|stond(?:en)?)\b[^.;]{0,110}?\b(?:deur|poort"
        r"|toelating|register|aanbesteding|inschrijving|openstelling|toetreding|procedure)\w*\b[^.;,]{0,30}?\bopen\b"
        r"|(?:toelating|register|aanbesteding|inschrijving|openstelling|toetreding|procedure)\w*\b[^.;,]{0,20}?\b(?:sta(?:at|an)|ga(?:at"
        r"|an)|stond(?:en)?|ging(?:en)?)\b[^.;,]{0,40}?\bopen\b"
        r"|prob(?:eren|eert)\b[^.;]{0,25}?\b(?:nog eens|opnieuw|nogmaals|nog een keer)\b|zet(?:ten)?\b[^.;]{0,40}?\b(?:aanbesteding"
        r"|uitvraag|opdracht|tender)\b[^.;,]{0,15}?\buit\b"
        r"|(?:aanbesteding|uitvraag|tender|leidraad|\w*stukken)\b[^.;,]{0,40}?\bde deur uit\w*|(?:aankondiging|uitvraag|leidraad"
        r"|aanbesteding|tender|oproep)\b[^.;,]{0,30}?\b(?:verschijn\w*|verscheen|verschenen|uitgezet)\b",
        4,
        r"aanbested|aanbieder|uitvraag|inkoop|procedure|open house|nieuwkomers|toelating|toetred|tender|logeren|perceel|percelen",
        r"antwoord|\bbalie\b",
    ),
    pattern(
        "publication",
        "tender_starts",
        r"(?:\w*aanbesteding|uitvraag|\w*procedure|tender|openstelling|toelatingsronde)\b(?:(?! en )[^.;,]){0,60}?"
        rf"\b(?:{BEGIN}|van start|opengesteld|opent|geopend|open gegaan|(?:gaat|ging) open)\b"
        r"|(?:start(?:en|t)?|begin(?:t|nen)?)\b[^.;,]{0,25}?\b(?:aanbesteding|inkoopprocedure|uitvraag|tender)\b"
        r"|schr(?:ijft|ijven|eef|even)\b[^.;,]{0,60}?\b(?:aanbesteding|opdracht|tender)\b[^.;,]{0,30}?\buit\b"
        r"|trap(?:t|pen|te|ten)\b[^.;,]{0,60}?\b(?:aanbesteding|procedure|tender|uitvraag)\b[^.;,]{0,30}?\baf\b",
        8,
    ),
    # "ingetrokken en beginnen in mei opnieuw, nu als open house"
    pattern(
        "publication",
        "begins_again",
        r"(?:begin(?:t|nen)|start(?:en|t)?)\b[^.;,]{0,50}?\bopnieuw\b",
        0,
        r"aanbested|procedure|uitvraag|tender",
    ),
    pattern(
        "publication",
        "goes_live",
        r"(?:uitvraag|aanbesteding|tender|opdracht|documenten|\w*stukken"
        r"|publicatie)\b[^.;,]{0,60}?\b(?:online\b(?! (?:bijeenk|sessie|informatie|overleg"
        r"|vergader))|live\b|in de markt\b|op de markt\b|in de lucht\b|op de rol\b)"
        r"|(?:breng\w*|zetten|zet|gebracht|gezet)\b[^.;,]{0,60}?\b(?:op|in) de markt\b|opnieuw (?:op|in) de markt\b",
        8,
    ),
    # "Perceel 4 wordt deze zomer opnieuw aanbesteed"
    pattern(
        "publication",
        "tendered",
        r"(?:wordt|worden|werd|werden)\b[^.;,]{0,60}?\b(?:aanbesteed|uitgevraagd)\b|bested?en? (?:wij|we)\b[^.;,]{0,60}?\baan\b",
        14,
        None,
        r"\bof (?:er )?(?:wordt|we|wij)\b|niet (?:opnieuw )?aanbesteed|moet",
    ),
    # "Al sinds mei bereiden de gemeenten de aanbesteding van nieuwe contracten voor"
    pattern(
        "other",
        "prepares",
        rf"bereid(?:t|en|de|den)?\b[^.;]{{0,25}}?(?:{_PURCHASE}|{_CONTRACTS})\b[^.;]{{0,60}}?\bvoor\b|bereid(?:t|en|de|den)?\b[^.;]{{0,90}}?\bvoor\b(?= van)"
        rf"|voorbereiding(?:en)? (?:van|op|voor) {_ARTICLE}(?:\w+ )?(?:{_PURCHASE}|{_CONTRACTS})",
        8,
        None,
        r"begindatum|startdatum|ingangsdatum|\bingang\b",
    ),
    # "Vanaf 3 mei kunnen partijen de leidraad downloaden"; "zijn de stukken te vinden op"
    pattern(
        "publication",
        "papers_to_be_had",
        rf"{_PAPERS}\b[^.;]{{0,40}}?\b(?:te downloaden|downloaden|gedownload|op te vragen|opvragen|op te halen|inzien|in te zien|te vinden|te raadplegen)\b",
        4,
        r"\b(?:vanaf|sinds|per|op)\b",
        r"vragen\b|\btot\b|t/m|bezwaar|archief",
    ),
)
