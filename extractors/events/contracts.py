"""Contracts that begin, end, are signed or extended, in verbs and compounds."""

from __future__ import annotations

from extractors.events.pattern import BEGIN, CONTRACT, EventPattern, pattern

# What begins when contracts do: the care, those who give it, the model under which they do
_CARE = (
    r"(?:jeugd|thuis)?(?:zorg|hulp)(?:verlening|levering)?|ondersteuning|begeleiding|dienstverlening|behandeling|uitvoering"
    r"|levering|afspraken|opdracht(?:en)?(?! (?:om|tot)\b)|nieuwe (?:\w+ )?(?:\w*aanbieders?|partijen|\w*partners?|model|stelsel|werkwijze)"
)
_THEY = r"(?:die|deze|zij|ze|beide|allebei|dat|dit|hij|het)"
# "gaat in op 4 juni" begins; "gaat in op uw vraag" answers
_DAY = r"(?:\d|(?:maan|dins|woens|donder|vrij|zater|zon)dag)"
_ENDS_CLAUSE = rf"(?=\s*(?:[.,;:)!]|$)|\s+(?:en|per|vanaf|op {_DAY}))"
# "Ze starten op 1 juli", "gaan die in", "zijn ze begonnen", "zij ingaan"
_IN = rf"(?:gaan|gaat|ging|gingen)\b[^.;]{{0,50}}?(?<!op )(?<!er )\bin{_ENDS_CLAUSE}"

PATTERNS: tuple[EventPattern, ...] = (
    # "Het nieuwe contract gaat per 1 oktober in"; "gaan de overeenkomsten op 1 juli in"; "op 1 januari in te laten
    # gaan"
    pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:{CONTRACT})\w*\b(?:(?! en )[^.;]){{0,70}}?\b(?:gaan|gaat|ging|gingen)\b[^.;]{{0,50}}?(?:\bin\b(?! op\b(?! {_DAY}))|\bvan start\b)",
    ),
    pattern(
        "contract_start", "contracts_begin", rf"en (?:gaan|gaat)\b[^.;]{{0,50}}?\bin\b(?! op\b(?! {_DAY}))", 3, CONTRACT
    ),
    # "Met ingang van 1 september levert Vlonder B.V. de pleegzorg"; "Sinds 1 mei voert Riet de opdracht uit"
    pattern(
        "contract_start",
        "supplies_from",
        r"(?:met ingang van|vanaf|sinds|per)\b[^.;,]{0,30}?\b(?:lever(?:t|en|den|de)|verzorg(?:t|en|de|den)|voer(?:t|en|de|den))\b"
        rf"(?=[^.;]{{0,70}}\b(?:{_CARE}|\w*zorg|\w*opvang|logeren|verblijf|dagbesteding))",
        6,
        None,
        r"cliënt\w* (?:kan|kunnen)|inwoners (?:kan|kunnen)",
    ),
    pattern("other", "contracts_signed", r"(?:af)?gesloten\b(?=\s+(?:in|op|sinds)\b)", 4, CONTRACT),
    pattern("other", "contracts_signed", r"(?:ge|onder)tekend|ondertekening\w*|getekend", 12, CONTRACT),
    pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:gaan|gaat|ging|gingen)\b(?:(?! en )[^.;]){{0,60}}?\b(?:{CONTRACT})\w*\b[^.;]{{0,50}}?\bin\b(?! op\b(?! {_DAY}))",
    ),
    # "Inkooptraject jeugdhulp 2027 en verder"
    pattern(
        "contract_start",
        "purchase_from",
        r"(?:contract\w*|(?<!\w)inkoop\w*|aanbesteding)\b[^.;()]{0,60}?\b(?=20\d\d (?:en (?:verder|later)|e\.?v))",
        12,
    ),
    pattern("contract_start", "contracts_begin", r"in te laten gaan|laten ingaan|van kracht|in te gaan", 5, CONTRACT),
    # "De contracten voor perceel 2 begonnen op 1 juli"; "de contracten moeten op 1 juli klaar zijn om te beginnen"
    pattern("contract_start", "contracts_begin", rf"\w*(?:{CONTRACT})\w*\b(?:(?! en )[^.;,]){{0,70}}?\b{BEGIN}\b"),
    pattern(
        "contract_start",
        "contracts_begin",
        rf"{_THEY}\s+(?:(?:zijn|is|moeten|zullen|zal|kunnen|gaan|gaat|worden|wordt|op|per|in|vanaf|eind|begin|medio)\b[^.;,]{{0,40}}?\b)?{BEGIN}\b"
        rf"|{BEGIN}\s+{_THEY}\s+(?=(?:op|per|in|eind|begin|medio|vanaf|dan|pas|ook|al|uiterlijk|definitief|naar|\d))|{_IN}|ingaan\b|ingegaan\b",
        4,
        CONTRACT,
        back=True,
    ),
    # "Op 1 juli gaan de nieuwe afspraken in"; "de opdracht gaat in juli van start"
    pattern("contract_start", "contracts_begin", rf"(?:{_CARE})\b(?:(?! en )[^.;,]){{0,60}}?\b{BEGIN}\b", 8),
    pattern("contract_start", "contracts_begin", rf"{BEGIN}\s+(?:de|het|onze|deze)\s+(?:\w+\s+)?(?:{_CARE})\b", 8),
    pattern("contract_start", "contracts_begin", _IN, 8, rf"{CONTRACT}|{_CARE}|inkoop", r"tarie|verordening|index"),
    pattern(
        "contract_start",
        "contracts_begin",
        r"(?:ga(?:an|at)|ging(?:en)?|gegaan)\b[^.;]{0,60}?\b(?:aan de slag|aan het werk|van start)|(?:aan de slag|aan het werk)\b",
        8,
        rf"{CONTRACT}|aanbieder|partij|partner|organisaties|opdracht|\bzij\b|\bze\b",
        r"dialoog|aanbested|werkgroep|onderzoek",
    ),
    pattern(
        "contract_start",
        "contracts_begin",
        r"(?:treedt|treden|trad|traden)\b[^.;]{0,50}?\bin werking\b|in werking (?:getreden|treden|treedt|trad)|inwerking\w+",
        2,
        rf"{CONTRACT}|afspraken|opdracht|stelsel|model",
        r"verordening|wetswijziging|\bwet\b",
    ),
    # As in: Start alle kavels: 1 januari 2027; ingang 1 juli 2026; de beoogde start op 1 januari; van start per 1 oktober
    pattern(
        "contract_start",
        "start_of_all",
        r"^\W*(?:beoogde |verwachte |geplande )?(?:start|ingang|aanvang)(?:\s+(?:van )?(?:de |alle )?(?:alles|\w*kavels?"
        r"|percelen|segmenten|clusters|\w+periode))?"
        r"(?:\W*$|\s*:|\s+(?=op\b|per\b|in\b|is\b|was\b|\d))"
        r"|^\W*alles (?:start|begint|gaat (?=in\b|van start))|beoogde (?:start|ingang)\w*|van start(?= (?:per|vanaf|op|in)\b)|te beginnen (?=met\b)",
        12,
        None,
        r"dialoog|inschrij|aanbested|implementat|bijeenk|consultat",
    ),
    # Labels of a planning: "Eerste dag hulp", "Laatste dag (zonder verlenging)", "Overeenkomst gaat in"
    pattern(
        "contract_start",
        "first_day",
        r"eerste (?:\w*dag|contractdag)\b(?=\W*$| (?:van )?(?:de )?(?:nieuwe )?(?:hulp|zorg|levering|uitvoering|contract|overeenkomst))",
        4,
    ),
    pattern(
        "contract_end",
        "last_day",
        r"laatste (?:contract)?dag\b(?=\W*$|\W*\(| (?:van )?(?:de |het )?(?:\w+ )?(?:hulp|zorg|levering|contract|overeenkomst))",
        4,
        None,
        r"vragen|inschrij|aanmeld",
    ),
    # "Gezinnen kunnen er vanaf 1 september terecht"
    pattern(
        "contract_start",
        "care_begins",
        r"(?:kan|kunnen|kunt|konden)\b[^.;]{0,90}?\bterecht\b",
        8,
        None,
        r"vragen|informatie|klacht|bezwaar|meer weten|spreekuur|inloop|bijeenkomst|webinar",
    ),
    # "Vanaf 1 januari leveren deze aanbieders de jeugdhulp"
    pattern(
        "contract_start",
        "care_begins",
        r"lever(?:en|t|den)\b|bieden\b|biedt\b|verlenen\b|verleent\b|verzorgen\b|voeren\b[^.;]{0,40}?\buit\b|nemen\b[^.;]{0,40}?\bover\b",
        15,
        r"(?=.*\b(?:vanaf|met ingang van|per|ingaande)\b)(?=.*(?:aanbieder|partij|partner|contract|gegund|organisaties|bedrij[fv]|vervoerder))",
        r"beding|\bmoet|\bkunnen\b|vraag",
    ),
    # "De contracten lopen sinds 1 januari 2023"; "geldt vanaf 1 maart"
    pattern(
        "contract_start",
        "contracts_run_from",
        r"(?:loopt|lopen|liep|liepen|geldt|gelden|gold|golden)\b[^.;,]{0,25}?(?=\b(?:vanaf|sinds|per|met ingang van|ingaande)\b)",
        0,
        CONTRACT,
        r"\baf\b",
    ),
    # "Wij sluiten per 1 januari een raamcontract"; "De jeugd-ggz komt vanaf 1 januari in handen van twee aanbieders"
    pattern(
        "contract_start",
        "closed_from",
        rf"(?:sluiten|sluit|sloten|sloot|krijgen|krijgt|kregen|kreeg)\b(?=[^.;]{{0,60}}?\b(?:per|vanaf|met ingang van|ingaande)\s)"
        rf"(?=[^.;]{{0,140}}?(?:{CONTRACT}))|in handen\b|(?:doen|werken)\b[^.;,]{{0,40}}?\bmet\b[^.;,]{{0,40}}?\b(?:partners?"
        rf"|\w*aanbieders?|partijen|organisaties)\b",
        8,
        r"\b(?:per|vanaf|met ingang van|ingaande)\b",
        r"gesprek|dialoog|werkgroep|beding",
    ),
    # As in: Raamovereenkomst, gestart op 1 juli 2022; zes jaar, ingegaan op 1 mei
    pattern(
        "contract_start",
        "contracts_begin",
        r"gestart (?=(?:op|per|in|medio|begin|eind)\b)",
        10,
        rf"{CONTRACT}|\bduur\b|looptijd",
        r"aanbested|dialoog|inschrij",
    ),
    # "lopend tot en met 31 december"; "gaat met haar contract door tot 1 juli"; "hadden wij tot 1 juli een contract"
    pattern(
        "contract_end",
        "contracts_run_until",
        r"lopend(?=\s(?:tot|t/m)\b)|(?:ga(?:at|an)|blij(?:ft|ven)|rijd(?:t|en)|werk(?:t|en)|lever(?:t|en))\b[^.;,]{0,50}?\bdoor\b(?=\s(?:tot|t/m)\b)",
        4,
        rf"{CONTRACT}|stichting|b\.v\.|aanbieder",
    ),
    pattern(
        "contract_end",
        "contracts_run_until",
        rf"(?:hadden|had|hebben|heeft)\b(?=[^.;,]{{0,25}}?\b(?:tot|t/m)\s[^.;,]{{0,40}}?\w*(?:{CONTRACT}))",
        5,
    ),
    # "De Ark levert tot en met 31 december nog huishoudelijke hulp"
    pattern(
        "contract_end",
        "delivers_until",
        r"lever(?:t|en|de|den)\b[^.;,]{0,20}?(?=\b(?:tot|t/m)\b)",
        4,
        r"hulp|zorg|begeleiding|ondersteuning|behandeling",
        r"offerte|inschrij|stukken|aanlever|plan",
    ),
    # "een raamovereenkomst sinds 1 januari 2023, lopend tot ..."
    pattern(
        "contract_start",
        "contracts_begin",
        rf"\w*(?:{CONTRACT})\w*\b(?:(?! en )[^.;,]){{0,40}}?(?=\bsinds\b)",
        5,
        None,
        r"opgezegd|beëindig",
    ),
    # "de beoogde ingang van de nieuwe contracten"
    pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:ingang|aanvang|start|begin|startmoment|ingangsmoment)\s+van\s+(?:(?:de|het|onze)\s+)?(?:\w+\s+){{0,2}}\w*(?:{CONTRACT}|dienstverlening"
        r"|opdracht(?!g|n)|uitvoering|levering)\w*",
    ),
    # "Start zorg | 1 april 2026"
    pattern(
        "contract_start",
        "care_begins",
        r"(?:start|begin|aanvang)\s+(?:van\s+)?(?:de\s+)?(?:nieuwe\s+)?(?:zorg(?:verlening|levering)?|hulp(?:verlening)?"
        r"|ondersteuning|begeleiding)\b",
        5,
    ),
    # "Wanneer begint de overeenkomst?", "dan starten de nieuwe contracten"
    pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:start|begin)(?:t|en|nen)?\s+(?:de|het|onze|uw|deze)\s+(?:\w+\s+)?\w*(?:{CONTRACT})\w*",
    ),
    pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:nieuwe?|deze|de|het)\s+(?:\w+\s+)?\w*(?:{CONTRACT})\w*\s+(?=(?:per|vanaf|met ingang van)\b)",
        5,
        None,
        r"\bstop|eindig|aflop|\baf\b|opgezegd|beëindig",
    ),
    pattern(
        "contract_start",
        "purchase_from",
        r"(?:contractering|inkoop\w*|gecontracteerd|ingekocht)\b[^.;,()]{0,40}?\b(?=(?:per|vanaf"
        r"|met ingang van)\s)",
        12,
        None,
        r"\b(?:overzicht|stand)\b",
    ),
    pattern("contract_start", "contracts_begin", r"met ingang van|ingaande?\b", 30, CONTRACT),
    # "voor vijf jaar vanaf 1 juli", "drie jaar, te rekenen vanaf": how long, and from when
    pattern(
        "contract_start",
        "lasts_from",
        r"(?:jaar|jaren|maanden),?\s+(?:te rekenen\s+|gerekend\s+)?(?=(?:vanaf|met ingang van|ingaand|per)\b)",
        0,
        None,
        r"ervaring|geleden|leeftijd|elk jaar|per jaar|ieder jaar|vorig jaar|dit jaar",
    ),
    # "De lopende contracten, die sinds 2021 gelden"
    pattern(
        "contract_start",
        "contracts_run_from",
        r"(?:die|dat|welke)\s+(?:al\s+)?(?=(?:sinds|vanaf|per)\b[^.;,]{0,25}?\b(?:gelden|geldt|lopen|loopt|liepen|van kracht)\b)",
        0,
        CONTRACT,
    ),
    # "De hulp wordt per 1 januari uitgevoerd door"; "zij werken sinds 1 augustus voor ons"
    pattern(
        "contract_start",
        "care_begins",
        r"(?:uitgevoerd|geleverd|verzorgd|geboden)\b(?= door\b)|(?:werk(?:en|t|ten|te)|lever(?:en|t))\b"
        r"(?=[^.;,]{0,30}\b(?:sinds|vanaf|per|met ingang van)\b[^.;,]{0,30}\bvoor (?:ons|de gemeenten?|onze|deze|de regio)\b)",
        8,
        r"\b(?:vanaf|met ingang van|per|ingaande|sinds)\b",
        r"onderzoek|beding",
    ),
    # "Het college wil deze hulp vanaf 2026 via een toelatingsprocedure contracteren"
    pattern(
        "contract_start",
        "purchase_from",
        r"(?:wil(?:len|t)?|gaa?[tn]|zal|zullen|word(?:t|en))\b(?=[^.;]{0,60}?\b(?:per|vanaf|met ingang van)\b[^.;]{0,80}?"
        r"\b(?:contracteren|inkopen|in te kopen|gecontracteerd|ingekocht)\b)"
        r"|ko(?:pen|opt)\b(?=[^.;]{0,60}?\b(?:per|vanaf|met ingang van)\b[^.;]{0,60}?\bin\b)",
        12,
    ),
    # "Hun contracten blijven tot het eind van 2026 van kracht"
    pattern(
        "contract_end",
        "contracts_run_until",
        r"(?:blij(?:ft|ven)|is|zijn)\b(?=[^.;,]{0,20}\b(?:tot|t/m)\b[^.;]{0,60}\bvan kracht)[^.;]{0,90}?\bvan kracht",
        0,
    ),
    # "lopen per 1 januari 2025 af"; "loopt tot en met 31 december 2026"
    pattern("contract_end", "contracts_run_out", r"(?:loopt|lopen|liep|liepen)\b[^.;]{0,60}?\baf\b", 0, CONTRACT),
    pattern(
        "contract_end",
        "contracts_run_until",
        r"(?:loopt|lopen|liep|liepen|geldt|gelden|geldig|duurt|duren|aangegaan|afgesloten|voortduren|doorlopen)\b[^.;]{0,50}?(?:\btot\b|\bt/m)",
        0,
        CONTRACT,
    ),
    pattern("contract_end", "contracts_run_until", r"(?:eindig|expire)\w*", 8, CONTRACT),
    # "na afloop van de overeenkomst op 31 december 2025"
    pattern("contract_end", "contracts_over", rf"(?:afloop|einde?) van (?:de |het )?(?:\w+ )?\w*(?:{CONTRACT})\w*"),
    pattern(
        "contract_end",
        "contracts_stop",
        rf"\w*(?:{CONTRACT})\w*\b(?:(?! en )[^.;,]){{0,70}}?\b(?:stop(?:t|pen|te|ten)?\b|houd(?:t|en) op|verloopt|verlopen\b|verstrijk\w*)",
        2,
    ),
    pattern(
        "contract_end",
        "contracts_stop",
        rf"{_THEY}\s+(?:(?:zullen|zal|gaan|zijn|is|op|per|eind)\b[^.;,]{{0,30}}?\b)?(?:stop(?:t|pen|te|ten)?|verloopt|verlopen|houden op)\b",
        6,
        CONTRACT,
        back=True,
    ),
    # "een overbruggingsovereenkomst voor een half jaar, tot en met 30 juni"
    pattern(
        "contract_end",
        "contracts_run_until",
        rf"\w*(?:{CONTRACT})\w*\s+(?:(?:voor|van)\s+[^.;,]{{0,40}}(?:jaar|maanden),?\s+)?(?=(?:tot|t/m)\b)",
        6,
        None,
        r"verleng|toegelaten|toetred|toegang",
    ),
    pattern("contract_end", "contracts_run_out", r"aflopen|afloopt|afliep(?:en)?", 5, CONTRACT),
    pattern("extension", "extended", r"verleng\w*", 0, CONTRACT),
    # "Voor vaktherapie loopt de verlenging tot 1 juli"
    pattern(
        "extension", "extended", r"verlenging(?:\s+\w+){0,2}\s+(?=tot\b|t/m)", 3, None, r"termijn|indicatie|beschikking"
    ),
    pattern(
        "extension",
        "extended",
        r"doorgetrokken|voortgezet|gecontinueerd|bijgetekend|bij te tekenen|(?:loopt|lopen)\b[^.;]{0,20}?\blanger door",
        4,
        CONTRACT,
    ),
    # "De inschrijftermijn is verlengd tot 14 juni"
    pattern(
        "submission_deadline",
        "submission_extended",
        r"(?:inschrijf|inschrijvings|aanmeld|indienings)termijn\b[^.;]{0,60}?\b(?:verleng\w*(?:[^.;]{0,20}?\beindig\w*(?: op)?)?|eindig\w*(?: op)?)",
    ),
    pattern(
        "questions_deadline",
        "questions_extended",
        r"(?:termijn\b[^.;]{0,30}?\bvragen|vragentermijn)\b[^.;]{0,40}?\b(?:verleng\w*(?:[^.;]{0,20}?\beindig\w*(?: op)?)?|eindig\w*(?: op)?)",
    ),
    pattern(
        "implementation_start",
        "implementation",
        r"(?:start|begin|begon|aanvang)\w*\b[^.;,]{0,25}?\b(?:implementatie|overgangsp|overgangsf|transitie|inrichtingsf|opstartf)\w*"
        r"|(?:implementatie|overgangsp|overgangsf|transitie|inrichtingsf|opstartf)\w*\b[^.;,]{0,25}?\b(?:start\w*|begin(?:t"
        r"|nen)|begon(?:nen)?|van start)",
    ),
)
