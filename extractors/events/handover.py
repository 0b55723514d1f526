"""Contracts told by what changes for those who give or get care: a switch, a hand-over, notice given, an option taken."""

from __future__ import annotations

from extractors.events.pattern import CONTRACT, EventPattern, pattern

# Who gives care, and what they give
_GIVERS = (
    r"aanbieder|partij|partner|bedrij[fv]|leverancier|organisatie|stichting|voorganger|vervoerder|instelling|combinatie"
)
_CARE = r"hulp|zorg|begeleiding|ondersteuning|behandeling|dagbesteding|dienstverlening|uitvoering|taken|cliënt|vervoer|opdracht"
_FROM = r"\b(?:vanaf|sinds|met ingang van|per|ingaande)\b"
# Under what is bought: "het nieuwe contract", "het regionale inkoopmodel", "resultaatgerichte bekostiging"
_UNDER = r"contract|overeenkomst|\w*model\b|stelsel|werkwijze|inkoop|bekostiging|financiering"
_TOOLS = r"systeem|declarati|portaal|software|website|formulier|orde van de dag|onderzoek"
_OPTION = r"(?:\w*opties?|\w*optieja(?:ar|ren)|verleng(?:ings)?(?:jaar|mogelijkheid|recht)|mogelijkheid (?:tot|om)\b[^.;]{0,40}verleng\w*)"
_NOT_DONE = r"\b(?:niet|geen|nog|kan|kunnen|mag|mogen|als|indien|of)\b"

PATTERNS: tuple[EventPattern, ...] = (
    # "Op 1 mei stappen de gemeenten over op het nieuwe contract"; "gaan wij over naar het regionale model"
    pattern(
        "contract_start",
        "switches",
        rf"(?:stap(?:t|pen|te|ten)?|ga(?:at|an)|ging(?:en)?|schakel\w*)\b[^.;]{{0,70}}?\bover (?:op|naar)\b(?=[^.;]{{0,60}}(?:{_UNDER}|{_GIVERS}))"
        rf"|over(?:ge)?(?:stap\w*|ga(?:an|at)|gegaan|gestapt|schakel\w*) (?:op|naar)\b(?=[^.;]{{0,60}}(?:{_UNDER}|{_GIVERS}))",
        6,
        None,
        _TOOLS,
    ),
    # "De regio werkt vanaf 1 mei met een nieuw model van inkoop"
    pattern(
        "contract_start",
        "works_under",
        rf"werk(?:t|en|ten|te)\b(?=[^.;,]{{0,40}}{_FROM})[^.;,]{{0,60}}?\b(?:met|volgens|onder|vanuit)\b"
        rf"(?=[^.;]{{0,25}}\b(?:nieuwe?|andere?|\w*gerichte?)\b[^.;]{{0,25}}(?:{_UNDER}))",
        6,
        None,
        _TOOLS,
    ),
    # "heeft dat bedrijf de begeleiding overgenomen van zijn voorganger"; "neemt een andere aanbieder de hulp over"
    pattern(
        "contract_start",
        "takes_over",
        r"over(?:ge)?n(?:omen|emen|eemt|am|amen)|n(?:eemt|emen|am|amen)\b[^.;]{0,70}?\bover\b|over te nemen",
        10,
        rf"(?=.*(?:{_GIVERS}))(?=.*(?:{_CARE}|hulpmiddel|\b(?:nieuwe|andere) (?:\w+ )?(?:{_GIVERS})))",
        r"petitie|dossier|gegevens|contact\b|advies|aanbeveling|suggestie|vrag|personeel",
    ),
    # "Inwoners krijgen sinds 1 mei hulp van de nieuwe aanbieders"; "zorgen vanaf 1 mei voor de specialistische jeugdhulp"
    pattern(
        "contract_start",
        "care_comes_from",
        rf"(?:krijg(?:t|en)|kregen|kreeg|ontvang(?:t|en)|ontving(?:en)?)\b(?=[^.;]{{0,40}}{_FROM}|[^.;]{{0,90}}{_FROM})"
        rf"(?=[^.;]{{0,60}}(?:{_CARE})[^.;]{{0,30}}\b(?:van|door|bij)\b[^.;]{{0,40}}(?:{_GIVERS}))"
        rf"|zorg(?:t|en|de|den)\b(?=[^.;]{{0,30}}{_FROM})[^.;,]{{0,40}}\bvoor\b(?=[^.;]{{0,70}}(?:{_CARE}))",
        12,
        rf"(?=.*{_FROM})(?=.*(?:{_GIVERS}|team))",
        r"\bkunnen\b|\bmoet|eigen bijdrage|informatie over",
    ),
    # "Tot en met 31 mei blijven de huidige contracten van kracht"; "dat de afspraken blijven gelden"
    pattern(
        "contract_end",
        "stays_until",
        r"blij(?:ft|ven)\b[^.;]{0,70}?\b(?:van kracht|gelden|geldig|bestaan|in stand|doorlopen)",
        0,
        rf"(?=.*(?:\btot\b|t/m))(?=.*(?:{CONTRACT}|afspraken))",
        r"indicatie|beschikking|pgb",
    ),
    # "De gemeente zegt de overeenkomst op tegen 1 mei"; "de opzegging gaat in op"
    pattern(
        "contract_end",
        "given_notice",
        r"zeg(?:t|gen)\b[^.;]{0,70}?\bop\b(?=[^.;]{0,20}\b(?:tegen|per|met ingang van)\b)|(?:zei(?:den)?|zegde(?:n)?)\b[^.;]{0,70}?\bop\b"
        r"(?=[^.;]{0,20}\b(?:tegen|per|met ingang van)\b)|opgezegd (?=(?:tegen|per)\b)",
        2,
        CONTRACT,
    ),
    # "De samenwerking stopt op 1 mei"; "komt een einde aan de huidige overeenkomsten"
    pattern(
        "contract_end",
        "comes_to_an_end",
        r"samenwerking\b(?:(?! en )[^.;,]){0,60}?\b(?:stop(?:t|te)|eindig(?:t|de)|ten einde|be[eë]indigd|ophoudt|houdt op)\b"
        rf"|k(?:omt|wam)\b[^.;]{{0,40}}?\beinde? aan\b(?=[^.;]{{0,40}}(?:{CONTRACT}|samenwerking))",
        2,
        None,
        r"tussen (?:de )?(?:gemeenten|regio's|colleges)",
    ),
    # "Voor 2026 lichten wij de eerste optie"; "maken de gemeenten gebruik van het tweede optiejaar"
    pattern(
        "extension",
        "option_taken",
        rf"{_OPTION}\b(?:(?!{_NOT_DONE})[^.;]){{0,70}}?\b(?:gelicht|benut\w*|gebruik\w*|ingeroepen|ingezet|uitgeoefend|verzilverd|genomen)\b"
        rf"|(?:licht(?:en|te|ten)?|benut(?:ten|te|ten)?|gebruik(?:en|t|te|ten)?|roep(?:t|en)|gebruik van|neemt|nemen)\b(?:(?!{_NOT_DONE})[^.;]){{0,50}}?"
        rf"\b{_OPTION}\b",
        2,
        None,
        r"\b(?:kan|kunnen|mag|mogen)\b|nog (?:niet|geen)",
    ),
)
