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
    r"|sessie|verrichting|verblijfsdag|verpleegdag|zorgdag|nacht|overnachting|rit|eenheid|huisbezoek|bezoek|maaltijd"
    r"|wasbeurt|kilo|zitting|gesprek)"
)
_DONE = (
    r"(?:(?:geleverd|gewerkt|besteed|bested|gedeclareerd|afgenomen|gerealiseerd|ingezet|verleend|werkelijk"
    r"|daadwerkelijk|gemaakt|gereden|bezet|verzilverd|geregistreerd|feitelijk|verbruikt|vijftien|15|los|heel"
    r"|half|ingezette|bestede)e? )"
)
_FEW = r"(?:[\w-]+ ){0,4}"
_COURSE = (
    r"(?:(?:\w*traje[ck]t)(?:en)?|behandeling(?:en)?|diagnose|casus|resultaat|arrangement(?:en)?|zorgprofiel"
    r"|hulpvraag|pakket|module)"
)
_CASE = r"(?:cli[eë]nt|jeugdige|jongere|kind|gezin|inwoner die|leerling|huishouden|deelnemer)"
_SPAN = r"(?:(?:\w+ )?(?:dag|week|weken|maand|maanden|periode|kwartaal|jaar))"
_SUM = r"(?:(?:totaal|all-?in-?|eind)?(?:bedrag|prijs|tarief|tarieven|vergoeding|som|budget))"
_FIXED = r"(?:vaste?|één|all-?in|integrale?|complete?|totale?|(?:vooraf )?(?:afgesproken|vastgestelde?|bepaalde?))"
_GETS = r"(?:geldt|gelden|betalen|betaalt|krijgt|krijgen|ontvangt|ontvangen|is er|staat|wordt|worden)"
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
    # gekoppeld aan het aantal geleverde uren · de betaling volgt de gemaakte uren · van uren naar een vast bedrag
    (
        "inspanningsgericht",
        "told_weakly",
        rf"{_DONE}(?:uren|tijd|dagdelen|etmalen|ritten|nachten|minuten"
        rf"|eenheden)\b",
    ),
    ("inspanningsgericht", "told_weakly", r"(?:per dag|aan (?:uren|tijd))\b(?! en nacht)"),
    ("inspanningsgericht", "told_weakly", r"(?<=van )(?:uren|dagdelen|etmalen|minuten)(?= naar\b)"),
    ("inspanningsgericht", "told_weakly", rf"(?:elk|elke|ieder|iedere) {_DONE}?{_UNIT}\b"),
    ("inspanningsgericht", "told_weakly", r"op uurbasis\b"),
    # vaste prijs per behandeltraject · één bedrag voor het resultaat · een bedrag per cliënt
    (
        "outputgericht",
        "told",
        rf"{_SUM} (?:per|voor (?:het|een|de|elk|elke|ieder)) (?:(?:\w+|\w+e) ){{0,2}}?{_COURSE}\b",
    ),
    # één bedrag voor het hele traject · een traject met één prijs · voor iedere behandeling geldt één all-in prijs
    (
        "outputgericht",
        "told",
        rf"{_FIXED} (?:\w+ )?{_SUM} (?:per|voor (?:het|een|de|elk|elke|ieder)) (?:[\w-]+ ){{0,2}}?{_COURSE}\b",
    ),
    ("outputgericht", "told", rf"{_COURSE} (?:met|tegen|voor) (?:één|een) (?:vaste? )?{_SUM}\b"),
    (
        "outputgericht",
        "told",
        rf"(?:voor|per) (?:(?:een|elk|elke|ieder|iedere|afgeronde?|complete?"
        rf"|hele?) )*{_COURSE} {_GETS} {_FEW}?(?:één|vaste?|all-in) (?:[\w-]+ )?{_SUM}\b",
    ),
    # per kind wordt één bedrag betaald · per cliënt per week geldt een vast bedrag
    (
        "outputgericht",
        "told",
        rf"per {_CASE} (?:per {_SPAN} )?{_GETS} {_FEW}?(?:één|vaste?|all-in|integrale?) (?:[\w-]+ )?{_SUM}\b"
        r"(?! per (?:uur|dagdeel|etmaal))",
    ),
    (
        "outputgericht",
        "told",
        rf"per {_CASE} (?:een|één) (?:vaste? |integrale? )?{_SUM}\b(?! per (?:uur|dagdeel|etmaal|jaar))",
    ),
    # de prijs geldt voor een heel traject · we betalen voor het traject als geheel
    ("outputgericht", "told_weakly", rf"voor (?:een|de|het) (?:hele?|gehele?|volledige?|complete?) {_COURSE}\b"),
    ("outputgericht", "told_weakly", rf"voor (?:een|de|het) {_COURSE} als geheel\b"),
    # arrangement per week · arrangementen per kind · bedrag per schoon huis · integrale tarieven per cliënt per maand
    ("outputgericht", "told", rf"(?:(?:een|met|in|via|vaste?) )*\w*arrangement(?:en)? per (?:{_SPAN}|{_CASE})\b"),
    ("outputgericht", "told_weakly", r"(?:op|naar|voor) (?:behaald )?(?:resultaat|output)(?= |[.,;)]|$)(?! gericht)"),
    ("outputgericht", "told", rf"{_SUM} per (?:schoon|leefbaar|schoon en leefbaar) huis\b"),
    ("outputgericht", "told", rf"integrale? {_SUM} per (?:{_CASE}|{_SPAN})\b"),
    # betaling volgt als het resultaat is bereikt
    (
        "outputgericht",
        "told_weakly",
        r"(?:als|wanneer|zodra|nadat) (?:het|de|een) (?:\w+ )?(?:resultaat|resultaten|doel|doelen) (?:is|zijn|wordt)"
        r" (?:behaald|bereikt|gehaald)\b",
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
        r"(?:week|maand|jaar|dag|zorg|basis)?arrangementen(?= (?:uit|die|zoals|in|van|zijn|worden|verdwijnen"
        r"|met|voor)\b)",
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
        r"(?:een|met|volgens|via|in|uit|voor|op basis van) (?:vaste? )?(?:arrangement(?:en)?|trajecten)\b",
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
        r"(?:vast|vaste|één|jaarlijks een|vooraf een|elk jaar een|ieder jaar een|vooraf vastgesteld) (?:\w+ )?"
        r"(?:bedrag|som|budget|vergoeding) (?:per jaar|per maand|per kwartaal"
        r"|voor (?:alle|de hele|het geheel|het hele|de totale|de gehele|een jaar))\b"
        r"(?! (?:per |(?:[\w-]+ ){0,2}?(?:traject|behandel|casus|diagnose|hulpvraag|arrangement|resultaat)))",
    ),
    # elk jaar een vast budget · een jaarlijks budget · jaarlijks een vooraf vastgesteld bedrag
    (
        "taakgericht",
        "told",
        r"(?:elk jaar|ieder jaar|jaarlijks|per jaar|vooraf|per kwartaal|elke maand) (?:een |één )?(?:vooraf )?"
        r"(?:(?:vast|vastgesteld|bepaald|afgesproken)e? )?(?:bedrag|budget|som)\b"
        r"(?! per (?:uur|dag|traject|cli|jeugdige|kind|jongere|behandel|arrangement|etmaal))",
    ),
    (
        "taakgericht",
        "told",
        r"(?:met|krijgt|krijgen|ontvangt|ontvangen|via|op basis van) (?:een )?(?:jaarlijkse? (?:budget|bedrag"
        r"|som|vergoeding)"
        r"|jaarbudget|jaarbedrag|jaarsom)\b",
    ),
    # een budget voor het hele gebied · gebaseerd op het aantal inwoners
    (
        "taakgericht",
        "told",
        r"(?:een|één) (?:\w+ )?(?:budget|bedrag) voor (?:het|de) (?:hele|gehele|totale) (?:gebied|regio|wijk"
        r"|opdracht|populatie|groep|doelgroep|jeugdhulp)\b",
    ),
    (
        "taakgericht",
        "told_weakly",
        r"(?:gebaseerd op|op basis van|naar|afhankelijk van|naar rato van) het aantal (?:jeugdige )?(?:inwoners"
        r"|jongeren in|jeugdigen in|kinderen in)\b",
    ),
    ("taakgericht", "told", r"(?:twaalfde|kwart|deel) van het (?:jaarbedrag|jaarbudget)\b"),
    # een vast bedrag, los van het aantal cliënten · ongeacht de productie
    (
        "taakgericht",
        "told",
        r"(?:vast|vaste|één) (?:\w+ )?(?:bedrag|vergoeding|som|budget|prijs),? (?:los van|ongeacht"
        r"|onafhankelijk van) (?:het |de )?"
        r"(?:werkelijke )?(?:aantal (?:cli|jeugd|kind|inwon|jong|gezin)|hoeveelheid|productie|omvang|instroom"
        r"|volume)\w*",
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
    # bezet of niet · ook als er een bed leeg staat · ongeacht de bezetting · lege plekken worden vergoed
    ("beschikbaarheid", "told_weakly", r"(?:bezet of (?:niet|onbezet|leeg)|gevuld of niet|gebruikt of niet)\b"),
    (
        "beschikbaarheid",
        "told_weakly",
        r"(?:ook|zelfs) (?:als|wanneer) (?:\w+ ){0,3}?(?:bed|bedden|plek|plekken|plaats|plaatsen|kamer)"
        r" (?:\w+ )?(?:leeg|vrij|onbezet|niet bezet)\b",
    ),
    (
        "beschikbaarheid",
        "told_weakly",
        r"(?:ongeacht|los van|onafhankelijk van|niet op|in plaats van op) (?:de )?(?:bezetting(?:sgraad)?"
        r"|benutting)\b",
    ),
    (
        "beschikbaarheid",
        "told_weakly",
        r"(?:ook|zelfs) (?:als|wanneer) (?:ze|die|deze|dat|het|er) (?:\w+ )?(?:leeg|vrij|onbezet)\b",
    ),
    (
        "beschikbaarheid",
        "told_weakly",
        r"(?:aanhouden|openhouden|vrijhouden|reserveren|achter de hand houden) van (?:\w+ ){0,2}?(?:\w*bedden"
        r"|\w*plekken|\w*plaatsen|capaciteit)\b",
    ),
    (
        "beschikbaarheid",
        "told",
        rf"{_PAY} (?:we |wij |dan )?(?:de|hun) (?:beschikbaarheid|paraatheid|bereikbaarheid|capaciteit)\b",
    ),
    ("beschikbaarheid", "told_weakly", r"(?:lege|onbezette|leegstaande) (?:bedden|plekken|plaatsen)\b"),
    (
        "beschikbaarheid",
        "told_weakly",
        r"voor (?:een )?(?:vaste? aantal|afgesproken aantal|vaste) (?:bedden|plekken|plaatsen|kamers)\b",
    ),
    (
        "beschikbaarheid",
        "told_weakly",
        r"om (?:dag en nacht |altijd |direct )?(?:klaar|paraat|stand-?by|beschikbaar|bereikbaar) te (?:staan"
        r"|zijn|blijven)\b",
    ),
    ("beschikbaarheid", "told_weakly", r"voor (?:het|hun) (?:klaar|paraat|beschikbaar) ?staan\b"),
    ("beschikbaarheid", "told_weakly", r"(?:op|voor|naar|van) (?:de )?(?:beschikbare )?capaciteit\b"),
    ("beschikbaarheid", "told_weakly", r"beschikbaarheid(?=\s*(?:[,;()/]|$)| voor (?:de|het|een) )"),
    ("beschikbaarheid", "told", r"(?:open|beschikbaar|paraat|vrij|klaar|gereed) te houden\b"),
    # een bedrag waarvoor de vervoerder busjes klaar heeft staan · betaald om plekken vrij te hebben
    (
        "beschikbaarheid",
        "told",
        rf"{_PAY} (?:[\w,]+ ){{1,10}}?(?:klaar|paraat|gereed|stand-?by|beschikbaar) (?:heeft|hebben|houdt|houden"
        rf"|staat|te (?:staan|hebben|houden)) ?(?:staan|hebben)?\b",
    ),
    ("beschikbaarheid", "told_weakly", r"(?:en|of|plus|deels|op|van) beschikbaarheid\b(?! van)"),
    ("beschikbaarheid", "told_weakly", r"voor (?:de )?beschikbare (?:plekken|plaatsen|bedden|capaciteit)\b"),
    ("beschikbaarheid", "told_weakly", r"per beschikbare? (?:plek|plaats|bed)\b"),
    ("beschikbaarheid", "told_weakly", r"(?:beschikbaar|paraat|in stand) houden van\b"),
)
_EXPRESSION = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<w{index}>{way})" for index, (_, _, way) in enumerate(_WAYS)) + ")"
)
_MAY_PAY = re.compile(
    r"per |declar|factur|prijs|prijzen|tarief|tarieven|bekost|betal|betaal|vergoed|reken|financ|bedrag|budget"
    r"|geld|arrangement|traject|beschikbaarheid|uurbasis|elke? |iedere? |houden|bezet|leeg|lege |capaciteit"
    r"| uren| tijd|bereikbaar|paraatheid| inwoners| dag"
    r"|paraat|klaar| te staan|resulta| jaar"
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
