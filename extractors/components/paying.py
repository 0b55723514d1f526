"""Marks ways of paying that are told without the name of a model: "elk geleverd uur", "een vaste som geld voor alle hulp".

The label is the funding model (``inspanningsgericht``), the id tells how sure the words are: ``told`` for words that speak of
paying by themselves ("etmaalprijs"), ``told_weakly`` for those that mean it only in a sentence about paying ("per etmaal").
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.nlp import mark, text_of

NAME = "paying"

_UNIT = (
    r"(?:uur|uren|halfuur|kwartier|dagdeel|dagdelen|etmaal|etmalen|minuut|minuten|consult|contactmoment"
    r"|sessie|verrichting|verblijfsdag|verpleegdag)"
)
_DONE = (
    r"(?:(?:geleverd|gewerkt|besteed|bested|gedeclareerd|afgenomen|gerealiseerd|ingezet|verleend|werkelijk"
    r"|daadwerkelijk)e? )"
)
_COURSE = (
    r"(?:(?:\w*traject)(?:en)?|behandeling(?:en)?|diagnose|casus|resultaat|arrangement(?:en)?|zorgprofiel"
    r"|hulpvraag|pakket|module)"
)
_CASE = r"(?:cli[eë]nt|jeugdige|kind|gezin|inwoner die|leerling|huishouden)"
_SUM = r"(?:(?:totaal|all-?in-?|eind)?(?:bedrag|prijs|tarief|vergoeding|som|budget))"
_PAY = (
    r"(?:betaald|betalen|betaalt|betaling|bekostigd|bekostigen|bekostiging|vergoed|vergoeden|vergoeding"
    r"|afgerekend|rekenen|afrekenen|afrekening|gefinancierd|financieren|financiering|bedrag|budget|prijs)"
)

# Each with a letter at its start and in lower case, so that one pass finds them all.
_WAYS: tuple[tuple[str, str, str], ...] = (
    # etmaalprijs · uurtarieven · dagdeelbekostiging · stuksprijs
    (
        "inspanningsgericht",
        "told",
        r"(?:uur|dagdeel|dag|etmaal|minuut|minuten|kwartier|stuks|eenheids)(?:prijs|prijzen|bekostiging"
        r"|financiering|vergoeding(?:en)?)",
    ),
    # € 67,80 per uur · prijs per etmaal · tarief per dag
    (
        "inspanningsgericht",
        "told",
        rf"(?:€ ?[\d.,]+(?:,-)?|prijs|prijzen|tarief|tarieven|bedrag|vergoeding|euro) per {_DONE}?(?:dag|rit"
        rf"|{_UNIT})\b",
    ),
    # betaald naar bestede tijd · afgerekend op tijd · op uurbasis · betalen voor de geleverde uren
    (
        "inspanningsgericht",
        "told",
        rf"{_PAY} (?:\w+ )?(?:naar|op|voor|op basis van|volgens)(?: de| het)?(?: aantal)? {_DONE}?(?:tijd|uren"
        rf"|dagdelen|etmalen|uurbasis|eenheden|productie|hoeveelheid)\b",
    ),
    # declareert de geleverde uren · facturen per dagdeel
    (
        "inspanningsgericht",
        "told",
        rf"(?:declar|factur)\w* (?:\w+ ){{0,3}}?{_DONE}?(?:uren|dagdelen|etmalen|minuten)\b",
    ),
    ("inspanningsgericht", "told_weakly", rf"per {_DONE}?{_UNIT}\b"),
    ("inspanningsgericht", "told_weakly", rf"(?:elk|elke|ieder|iedere) {_DONE}?{_UNIT}\b"),
    ("inspanningsgericht", "told_weakly", r"op uurbasis\b"),
    # vaste prijs per behandeltraject · één bedrag voor het resultaat · een bedrag per cliënt
    (
        "outputgericht",
        "told",
        rf"{_SUM} (?:per|voor (?:het|een|de|elk|elke|ieder)) (?:(?:\w+|\w+e) ){{0,2}}?{_COURSE}\b",
    ),
    # een vast bedrag per vier weken per huishouden · één tarief per maand per cliënt
    (
        "outputgericht",
        "told",
        rf"(?:vast|vaste|één|all-in) {_SUM} (?:per (?:\w+ )?(?:week|weken|maand|maanden"
        rf"|periode) )?per {_CASE}\b(?! per jaar)",
    ),
    # De arrangementen uit de startnotitie · weekarrangementen uit het oude contract
    (
        "outputgericht",
        "told_weakly",
        r"(?:week|maand|jaar|dag|zorg|basis)?arrangementen(?= (?:uit|die|zoals|in|van|zijn|worden|verdwijnen)\b)",
    ),
    ("outputgericht", "told", rf"{_SUM} per {_CASE} voor\b"),
    # afgerekend op resultaat · betaald voor behaalde resultaten
    (
        "outputgericht",
        "told",
        rf"{_PAY} (?:\w+ )?(?:op|voor|naar|op basis van)(?: de| het)?(?: behaald| behaalde| afgesproken"
        rf"| bereikt| bereikte)? resulta(?:at|ten)\b",
    ),
    (
        "outputgericht",
        "told",
        r"(?:behandel|diagnostiek|zorg|hulp|begeleidings)traject(?:prijs|prijzen|tarief|tarieven|bedrag)\b",
    ),
    (
        "outputgericht",
        "told_weakly",
        r"(?:een|met|volgens|via|in|op basis van) (?:vaste? )?(?:arrangement(?:en)?|trajecten)\b",
    ),
    ("outputgericht", "told_weakly", rf"per (?:\w+ )?{_COURSE}\b"),
    # een vaste som geld · één zak geld · één budget per jaar · bedrag per inwoner
    (
        "taakgericht",
        "told",
        r"(?:vast|vaste|één|vooraf bepaalde?|jaarlijkse?|afgesproken) (?:\w+ )?(?:jaarbudget|jaarbedrag|jaarsom"
        r"|totaalbudget|totaalbedrag|som geld|zak (?:met )?geld)\b",
    ),
    ("taakgericht", "told", r"(?:vast|vaste|één) (?:\w+ )?(?:budget|som)\b(?! uur)"),
    ("taakgericht", "told", r"zak (?:met )?geld\b"),
    # Elke school ontvangt een vast bedrag · iedere partij krijgt jaarlijks een vast budget
    (
        "taakgericht",
        "told",
        r"(?:elke|elk|iedere|ieder) (?:\w*school|wijk|\w*team|organisatie|aanbieder|partij|locatie|gezinshuis"
        r"|gemeente) (?:krijgt|ontvangt)"
        r" (?:jaarlijks |elk jaar |per jaar )?een vaste? (?:jaar)?(?:bedrag|budget|som"
        r"|vergoeding)\b(?! per (?:uur|dag|traject|cli|jeugdige|kind))",
    ),
    # een vast bedrag per school · een vaste vergoeding per locatie per jaar
    (
        "taakgericht",
        "told",
        r"(?:vast|vaste|één|jaarlijks) (?:jaar)?(?:bedrag|budget|vergoeding|som) per (?:school|scholen|locatie"
        r"|wijkteam|wijk|gezinshuis|kern|dorp|voorziening|organisatie|aanbieder|gemeente)\b",
    ),
    (
        "taakgericht",
        "told",
        r"(?:bedrag|budget|vergoeding|prijs) per (?:jonge |jeugdige )?(?:inwoner|wijk|gebied|gemeente)\b",
    ),
    (
        "taakgericht",
        "told",
        r"(?:vast|vaste|één|jaarlijks een|vooraf een) (?:\w+ )?bedrag (?:per jaar|per maand|voor (?:alle"
        r"|de hele|het geheel|het hele|de totale|de gehele|een jaar))\b",
    ),
    (
        "taakgericht",
        "told",
        r"(?:bedrag|budget) voor (?:de|een|het) (?:\w+ ){0,2}(?:taak|populatie|wijk|opdracht als geheel)\b",
    ),
    (
        "taakgericht",
        "told_weakly",
        r"(?:jaarbudget|jaarbedrag|totaalbudget|taakbudget|wijkbudget|regiobudget|populatiebudget)\b",
    ),
    # betalen voor het beschikbaar houden van het team · vergoeding voor de paraatheid · per beschikbare plek
    (
        "beschikbaarheid",
        "told",
        rf"{_PAY} (?:\w+ )?(?:voor|op|van)(?: het| de| hun)? (?:beschikbaar|paraat|stand-?by|bereikbaar"
        rf"|in stand|open|vrij) ?(?:houden|staan|zijn)\b",
    ),
    (
        "beschikbaarheid",
        "told",
        r"vergoeding (?:\w+ )?(?:voor|van)(?: het)? (?:openhouden|vrijhouden|beschikbaar houden|paraat staan)\b",
    ),
    (
        "beschikbaarheid",
        "told",
        rf"{_PAY} (?:\w+ )?(?:voor|op|van|op basis van)(?: het| de| hun)? (?:beschikbaarheid|paraatheid"
        rf"|bereikbaarheid|instandhouding|capaciteit)\b",
    ),
    ("beschikbaarheid", "told", r"beschikbaarheids(?:tarief|prijs|budget|bedrag|component|toeslag)\b"),
    # bedrag per bed per jaar · bekostiging: beschikbaarheid
    (
        "beschikbaarheid",
        "told",
        r"(?:bedrag|prijs|vergoeding|budget) per (?:beschikbare? |beschikbaar )?(?:plek|plaats|bed|team)\b",
    ),
    ("beschikbaarheid", "told_weakly", r"beschikbaarheid(?=\s*(?:[,;()/]|$))"),
    ("beschikbaarheid", "told", r"(?:open|beschikbaar|paraat|vrij|klaar|gereed) te houden\b"),
    # een bedrag waarvoor de vervoerder busjes klaar heeft staan · betaald om plekken vrij te hebben
    (
        "beschikbaarheid",
        "told",
        rf"{_PAY} (?:[\w,]+ ){{1,10}}?(?:klaar|paraat|gereed|stand-?by|beschikbaar) (?:heeft|hebben|houdt|houden"
        rf"|staat|te) ?(?:staan|hebben)?\b",
    ),
    ("beschikbaarheid", "told_weakly", r"(?:en|of|plus|deels|op|van) beschikbaarheid\b(?! van)"),
    ("beschikbaarheid", "told_weakly", r"per beschikbare? (?:plek|plaats|bed)\b"),
    ("beschikbaarheid", "told_weakly", r"(?:beschikbaar|paraat|in stand) houden van\b"),
)
_EXPRESSION = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<w{index}>{way})" for index, (_, _, way) in enumerate(_WAYS)) + ")"
)
_MAY_PAY = re.compile(
    r"per |declar|factur|prijs|prijzen|tarief|tarieven|bekost|betal|betaal|vergoed|reken|financ|bedrag|budget"
    r"|geld|arrangement|traject|beschikbaarheid|uurbasis|elke? |iedere? |houden"
)
"""Words without which no way of paying is told: most sentences hold none of them."""


@Language.component(NAME)
def paying(doc: Doc) -> Doc:
    """Mark the ways of paying in ``doc``."""
    text = text_of(doc).lower()
    if not _MAY_PAY.search(text):
        return doc
    found: list[Span] = []
    for match in _EXPRESSION.finditer(text):
        model, sure, _ = _WAYS[int((match.lastgroup or "w0")[1:])]
        span = doc.char_span(*match.span(), label=model, span_id=sure, alignment_mode="expand")
        if span is not None:
            found.append(span)
    if found:
        mark(doc, NAME, found)
    return doc
