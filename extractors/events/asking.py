"""Questions on the papers and the answers to them: until when is asked, when is answered."""

from __future__ import annotations

from extractors.events.pattern import LIMIT, PLATFORM, EventPattern, pattern

_UNCLEAR = r"(?:(?:niet|on|iets on|nog on)\s?duidelijk|onduidelijkheden|opmerkingen|bezwaren tegen (?:het )?(?:bestek|de stukken)|verduidelijking)"
_SAY = r"(?:aangeven|laten weten|melden|meldt|doorgeven|doorgegeven|indienen|kenbaar|vragen|verzoeken|opvragen|vindt)"

PATTERNS: tuple[EventPattern, ...] = (
    # "Vragen kunnen tot 10 mei worden gesteld"; "u kunt tot 3 juni vragen insturen"
    pattern(
        "questions_deadline",
        "questions_until",
        r"vragen\b[^.;]{0,70}?\b(?:stellen|gesteld|(?:in)?dienen|ingediend|(?:in|toe|op)?sturen|(?:in|op)gestuurd"
        r"|mailen|gemaild|binnen(?:gekomen|komen)?|ontvangen|kwijt|aanleveren|aangeleverd|terecht|uploaden)\b",
        5,
        LIMIT,
        r"zijn (?:er )?(?:veel )?vragen|reacties",
    ),
    pattern("questions_deadline", "questions_until", r"(?:stel|stuur|mail|dien)\w*\b[^.;]{0,30}?\bvragen\b", 5, LIMIT),
    # "Sluiting vragen, ronde 2"; "laatste dag voor vragen"; "de vragenronde sluit"
    pattern(
        "questions_deadline",
        "questions_until",
        r"(?:sluiting\w*|einde?|einddatum|deadline|uiterste|uiterlijk|laatste\s+\w+|termijn|inlever\w*|aanlever\w*|indien\w*)\b"
        r"[^.;]{0,25}?\bvragen(?:ronde)?\b|vragenrondes?\b[^.;]{0,40}?\b(?:sluit\w*|sloot|eindig\w*|loopt|liep)\b",
    ),
    pattern(
        "clarification_published",
        "answers",
        r"vragen\b(?! die (?:u |wij )?(?:uiterlijk|v[oó][oó]r|tot)\b)[^.;]{0,50}?\bbeantwoord(?:t|en)?\b"
        r"|beantwoord(?:t|en)\b[^.;]{0,30}?\bvragen\b|(?:antwoorden"
        r"|beantwoording)\b[^.;]{0,40}?\b(?:gepubliceerd|verschijn\w*|verschenen"
        rf"|verscheen|volg(?:t|en|de|den)|gedeeld|beschikbaar|geplaatst|verstuurd|verzonden|klaar|online)\b(?:[^.;]{{0,40}}?\b{PLATFORM})?"
        r"|(?:ontvang\w*|krijg\w*|geven|sturen|plaatsen|delen|publiceren|leest|vindt"
        r"|volgen)\b[^.;]{0,40}?\bantwoord(?:en)?\b(?:\s+op (?:uw|de|alle|die)(?: \w+)? vragen)?",
        5,
    ),
    # "Vragen stuurt u vóór 27 mei in"; "Heeft u vragen, mail die dan"; as a label: Vragen over de stukken
    pattern(
        "questions_deadline",
        "questions_until",
        r"vragen\b(?: (?:over|bij|naar aanleiding van|na)\b[^.;:]{0,50})?\s*:|vragen\b(?=[^.;]{0,25}?\b(?:stuurt|mailt|stelt|dient|uploadt"
        r"|sturen wij|zien wij|ontvangen wij|stuur|mail|dien|stel)\b)"
        r"|vragen\b[^.;]{0,50}?\b(?:mail|stuur|stel|dien|upload)\b",
        6,
        r"uiterlijk|\btot\b|t/m|deadline|v[oó][oó]r\b",
        r"antwoord|nieuwsbrief|openingstijd|telefonisch|\bbalie\b|sollicit",
    ),
    pattern("questions_deadline", "questions_until", r"vragen\s+(?=tot\b|uiterlijk|vóór|voor \d)", 6),
    # "Tot 3 mei kunt u aangeven wat niet duidelijk is"; "kon u laten weten wat u onduidelijk vindt"
    pattern(
        "questions_deadline",
        "unclear_until",
        rf"{_SAY}\b[^.;]{{0,50}}?\b{_UNCLEAR}\b(?:[^.;]{{0,25}}?\bvindt\b)?|{_UNCLEAR}\b[^.;]{{0,50}}?\b{_SAY}\b",
        4,
        LIMIT,
        r"cliënt|inwoners|indicatie",
    ),
    # "Onze reacties op de gestelde vragen plaatsen wij op 3 mei"; "Onze reactie daarop zetten we op 3 mei op het platform"
    pattern(
        "clarification_published",
        "answers",
        r"reacties?\b (?:daarop|hierop|op (?:de |uw |alle |die )?(?:\w+ )?(?:vragen|opmerkingen|onduidelijkheden))(?:[^.;]{0,60}?\b(?:plaats\w*|zet\w*"
        rf"|publice\w*|verschijn\w*|sta(?:at|an)|volg(?:t|en)|le(?:est|zen)|stur\w*|stuur\w*|deel\w*|delen)\b)?(?:[^.;]{{0,40}}?\b{PLATFORM})?",
        0,
        r"vragen|onduidelijk|duidelijk|verduidelijk|opmerkingen|stukken",
        r"consultatie|inwoners|zienswijze|\braad\b|raads",
    ),
)
