"""Steps of a tender that more than a noun tells: published, asked, submitted, selected, talked over, awarded."""

from __future__ import annotations

from extractors.events.pattern import BEGIN, LIMIT, PLATFORM, EventPattern, pattern

PATTERNS: tuple[EventPattern, ...] = (
    # "Openstelling kavel C"; "sinds 1 juni kunnen aanbieders zich aanmelden"
    pattern(
        "publication",
        "submission_opens",
        r"openstelling\b|(?:sinds|vanaf)\b[^.;]{0,70}?\b(?:inschrijven|aanmelden|toetreden|aanmelding)\b",
        4,
        None,
        r"bijeenkomst|sessie|webinar",
    ),
    # "u kunt dan tot en met 31 mei uw stukken uploaden"; "leveren hun documenten uiterlijk 31 juli in"
    pattern(
        "submission_deadline",
        "submit_until",
        r"(?:\w*stukken|documenten|bewijsstukken|plan van aanpak|dossier)\b[^.;,]{0,50}?\b(?:uploaden|indienen|inleveren|insturen"
        r"|aanleveren|in te dienen|ingediend|\bin)\b"
        r"|(?:upload|leveren|levert|sturen|stuurt)\b[^.;]{0,20}?\b(?:\w*stukken|documenten|dossier)\b",
        6,
        r"uiterlijk|\btot\b|t/m|deadline|v[oó][oó]r\b",
        r"vragen|gemeenteraad|\braad\b|\bgelden\b|inzage",
    ),
    # "start inschrijving": the tender is open, nothing closes
    pattern(
        "other",
        "submission_opens",
        r"(?:start|opening|begin|opengesteld|openstelling)\w*\s+(?:van\s+)?(?:de\s+)?(?:inschrij|aanmeld)\w*",
        0,
    ),
    # "inschrijvingen moeten vóór 3 mei zijn ingediend"; "aanmelden kan tot 4 april"
    pattern(
        "submission_deadline",
        "submit_until",
        r"(?:inschrijving|aanmelding|offerte|aanbieding|\w*verzoek|(?:subsidie|toelatings)?aanvra)\w*\b[^.;]{0,70}?\b(?:indienen|ingediend"
        r"|ontvangen|sluit|binnen|uploaden|inleveren|ingeleverd|insturen|ingestuurd|(?:dient|dienen)\b[^.;]{0,20}?\bin)\b",
        0,
        LIMIT,
    ),
    pattern(
        "submission_deadline",
        "submit_until",
        r"(?:indien\w*|ingediend|sluit(?:ing\w*|en)?|ontvang\w*)\b[^.;]{0,40}?\b(?:inschrijving|aanmelding"
        r"|offerte|aanbieding)\w*",
        0,
    ),
    pattern(
        "submission_deadline",
        "submit_until",
        r"inschrijven|in te schrijven|schrijven[^.;]{0,40}\bin\b|aanmelden|aan te melden|intekenen",
        8,
        LIMIT,
        r"bijeenkomst|sessie|webinar|nieuwsbrief|tekendag|ondertek|klacht",
    ),
    # As in: de procedure, die sloot op 15 maart
    pattern(
        "submission_deadline",
        "tender_closes",
        r"sl(?:uit|uiten|oot|oten)\b(?! aan\b)(?![^.;]{0,50}\baf\b)",
        8,
        r"aanbested|uitvraag|tender|procedure|openstelling|inschrij|aanmeld|toelating|loket",
        r"\bsl(?:uit|uiten|oot|oten)\b[^.;]{0,50}(?:contract|overeenkomst)"
        r"|(?:contract|overeenkomst)(?:en)? (?:\w+ )?sl(?:uit|uiten|oot|oten)\b|inlichtingenronde|vragenronde",
    ),
    pattern(
        "submission_deadline",
        "tender_closes",
        r"(?:digitale )?kluis\b[^.;,]{0,40}?\b(?:open|opent|geopend|openen|sluit)\b",
    ),
    pattern(
        "submission_deadline", "to_submit", r"^\W*sluiting(?:stermijn|sdatum)?\W*(?=$|:|\d|op\b)", 10, None, r"vragen"
    ),
    # Labels of a planning: "Indienen, uiterlijk 12.00 uur"; "Inleveren aanvraag, 1e ronde"; "Eindbod binnen"
    pattern(
        "submission_deadline",
        "to_submit",
        r"^\W*(?:(?:1e|2e|3e|eerste|tweede|derde) ronde,?\s+)?(?:indienen|inleveren|inzenden|uploaden)\b|(?:eind|slot)bod\b|\bbinnen\W*$",
        14,
        LIMIT,
        r"vragen",
    ),
    pattern(
        "provisional_award",
        "intended_choice",
        r"beoogde? (?:\w+ )?(?:\w*aanbieders?|partij(?:en)?|partners?|opdrachtnemers?|winnaars?)\b[^.;]{0,50}?\bbekend\w*"
        r"|bekend\w* (?:van )?(?:de )?beoogde|(?:voorgenomen|beoogde) keuze|bericht over (?:ons|het) voornemen|voornemen\W*$",
        6,
    ),
    # "het voornemen dat wij op 4 oktober verstuurden"; "ging het voornemen de deur uit"
    pattern(
        "provisional_award",
        "intended_choice",
        r"voornemen\b(?=[^.;]{0,50}?\b(?:verstuur\w*|verstuurd\w*|verzonden|verzond\w*|stuurden|de deur uit|bekend\w*|gedeeld|deelden|uitgegaan)\b)",
        2,
        None,
        r"bezwaar|collegevoornemen",
    ),
    # "De termijn van 20 dagen is op 12 mei ongebruikt verstreken": the award is final
    pattern(
        "final_award",
        "unopposed",
        r"termijn\b[^.;]{0,60}?\b(?:ongebruikt|zonder (?:bezwaar|bezwaren|kort geding))\b[^.;]{0,15}?\bver(?:streken|lopen)\b|onherroepelijk",
        2,
        r"gunn|gegund|bezwaar|termijn",
        r"indicatie|beschikking",
    ),
    # "De keuze is gemaakt. Definitief sinds 1 april."
    pattern(
        "final_award",
        "awarded_finally",
        r"^\W*definitief (?=sinds|op|per|vanaf)|sinds\b[^.;]{0,20}?\bdefinitief\b",
        8,
        r"gun|gegund|opdracht|keuze",
    ),
    pattern(
        "final_award",
        "admission_known",
        r"toelating(?:en)? (?:bekend|definitief)|besluit (?:over|op) (?:de )?(?:toelating|inschrijving)\w*",
        4,
    ),
    pattern(
        "dialogue_start",
        "talks_begin",
        r"(?:eerste|1e) (?:gespreks|dialoog|onderhandelings)ronde|start (?:gesprekken|onderhandeling\w*)",
        4,
    ),
    pattern(
        "dialogue_end",
        "talks_end",
        r"laatste (?:gespreks|dialoog|onderhandelings)ronde|(?:einde?|afronding) (?:gesprekken|onderhandeling\w*)",
        4,
    ),
    pattern(
        "selection",
        "invited",
        r"uitnodig\w*\b[^.;]{0,40}?\b(?:gegadigden|deelnemers|partijen)|(?:gegadigden|deelnemers|partijen)\b[^.;]{0,40}?\buitgenodigd",
        8,
        r"gegadigd|dialoog|gespreks|selecti",
    ),
    # "mogen tot 16 december een definitieve aanbieding doen"; "de aanvragen zien wij tot 15 mei tegemoet"
    pattern(
        "submission_deadline",
        "submit_until",
        r"(?:aanbieding|offerte|bod|voorstel|inschrijving)\b[^.;,]{0,20}?\b(?:doen|uitbrengen|uit te brengen|te doen)\b"
        r"|(?:inschrijving|aanmelding|offerte|aanbieding|\w*aanvra)\w*\b[^.;]{0,70}?\btegemoet\b",
        4,
        LIMIT + r"|tussen|tegemoet",
        r"\bwij doen\b|de gemeente doet|wild(?:e|en)\b|klacht",
    ),
    # "Tot 3 juni kunnen partijen meedingen"
    pattern(
        "submission_deadline",
        "submit_until",
        r"mee ?(?:te )?(?:dingen|doen)|ding(?:en|t) mee|do(?:en|et) mee|reageren|deelnemen",
        10,
        r"(?=.*(?:uiterlijk|\btot\b|t/m|v[oó][oó]r\b|deadline))(?=.*(?:aanbested|opdracht|uitvraag|inkoop|partij|aanbieder|wie mee))",
        r"marktconsultatie|bijeenkomst|sessie|webinar|nieuwsbrief|zienswijze",
    ),
    pattern(
        "submission_deadline",
        "submit_until",
        r"meld(?:t|en)?\b[^.;]{0,20}?\b(?:zich|u)\b|(?:zich|u)\b[^.;]{0,40}?\bmelden\b|aanvra(?:ag"
        r"|gen)\s+(?:\w+\s+)?(?=tot\b|uiterlijk|v[oó][oó]r\b)",
        8,
        r"uiterlijk|\btot\b|t/m|v[oó][oó]r\b|deadline",
        r"bijeenkomst|sessie|webinar|nieuwsbrief|klacht",
    ),
    pattern("other", "applied", r"zich\b[^.;]{0,40}?\b(?:aan)?meld(?:de|den)\b|meldden zich", 8),
    pattern(
        "submission_deadline",
        "submission",
        r"(?:definitieve\s+)?inschrijving(?:en)?\b|inschrijffase",
        28,
        None,
        r"beoordel\w*\s+(?:van\s+)?(?:de\s+)?(?:ingediende\s+)?inschrijving|nieuwsbrief|klacht",
    ),
    # "horen zij of zij door zijn naar de dialoog"; "toegelaten tot de tweede ronde"
    pattern(
        "selection",
        "through",
        r"(?:door(?:gegaan|gaan|gingen|gestroomd)?|toegelaten)\b[^.;]{0,15}?\b(?:naar|tot) (?:de|een) (?:dialoog|gespreks|volgende|tweede|onderhandel)\w*",
    ),
    # "De voorlopige gunning was op 2 april, de definitieve op 23 april"; "gunnen eind juni voorlopig"
    pattern("provisional_award", "awarded_first", r"(?:de )?voorlopige?\b(?! gunn)", 7, r"gunn|gegund|gunt"),
    pattern(
        "final_award",
        "awarded_finally",
        r"(?:de )?definitie(?:ve|f)\b(?! (?:gunn|gegunde|inschrij|versie|besl|selecti))",
        7,
        r"gunn|gegund|gunt",
    ),
    pattern(
        "selection",
        "selected",
        r"selecteren|geselecteerd\b|selectie\b(?!\s*(?:van\s+(?:zorg)?aanbieders,|leidraad))",
        25,
    ),
    pattern(
        "dialogue_start",
        "dialogue_begins",
        r"(?:start|begin|begon|aanvang|sinds|vanaf)\w*\b[^.;,]{0,30}?\bdialoog(?!gericht)\w*"
        rf"|(?<!vanwege de )(?<!wegens de )(?<!door de )(?<!na de )(?<!voor de )dialoog(?!gericht)\w*\b"
        rf"(?:(?! en )[^.;,]){{0,25}}?\b(?:{BEGIN}|van start|sinds|vanaf)\b|in dialoog\b",
    ),
    # "een dialoog vooraf, die in november begon en medio april eindigde"; "en was op 28 maart klaar"
    pattern(
        "dialogue_end",
        "dialogue_ends",
        r"eindig(?:t|en|de|den)\b|duurde(?:n)? (?=tot|t/m)|duurt (?=tot|t/m)|\bklaar\b|loopt (?=tot|t/m)",
        6,
        r"dialoog|gespreksronde",
        r"overeenkomst|contract",
    ),
    pattern(
        "dialogue_end",
        "dialogue_ends",
        r"(?:afronding|einde?|afsluiting|slot|laatste)\b[^.;,]{0,30}?\bdialoog(?!gericht)\w*"
        r"|dialoog(?!gericht)\w*\b(?:(?! en )[^.;,]){0,40}?\b(?:afgerond|eindig(?:t|en|de|den)|afgesloten|beëindigd|ten einde|klaar|voltooid)",
    ),
    # "Half maart ronden we die af", of the dialogue of the sentence before
    pattern(
        "dialogue_end",
        "dialogue_ends",
        r"(?:rond(?:t|en|de|den)?|sluit(?:en)?|sloot|sloten)\b[^.;]{0,60}?\baf\b|af te (?:ronden|sluiten)|afgerond|afgesloten|voltooid",
        6,
        r"dialoog",
        r"overeenkomst|contract|aanbesteding",
    ),
    # "Gesprekken van 20 april tot en met 12 juni", "voerden we in september gesprekken": of those who tender
    pattern(
        "dialogue_start",
        "talks_run",
        r"gesprekken (?=van\b)|voer(?:en|den|de|t)\b[^.;]{0,40}?\bgesprekken\b",
        8,
        r"dialoog|geselecteerd|inschrijver|gegadigd|onderhandel|selectie",
    ),
    pattern("dialogue_start", "dialogue", r"dialoog(?:fase|ronden?|rondes|gesprek\w*|periode)?\b", 22),
    pattern(
        "provisional_award",
        "intention_to_award",
        r"voornemen\w*\b[^.;]{0,30}?\b(?:gun\w*|bekend(?:gemaakt)?\b)|voorlopig\w*\b[^.;]{0,20}?\b(?:gegund|gunning|gunnen|gunt)"
        r"|gunningsvoornemen\w*",
    ),
    # "aan wie wij de opdracht wilden gunnen"; "wij zijn van plan te gunnen aan"
    pattern(
        "provisional_award",
        "intention_to_award",
        r"(?:wil(?:len|de|den)?|van plan|voornemens|voorgenomen)\b(?:(?!definitie)[^.;]){0,60}?\bgunnen\b|"
        r"opdracht\b[^.;]{0,30}?\bwil(?:len|de|den)? (?:geven|gunnen|verlenen)|gunnen (?:wil(?:len|de|den)?)\b",
    ),
    pattern(
        "final_award",
        "awarded",
        r"definitie\w*\b[^.;,]{0,25}?\b(?:gegund\b|gunning\b|gunnen|gunt)"
        r"|opdracht\w*\b[^.;]{0,30}?\b(?:verleend|verlenen|definitief)|\bgunnen\b|\bgunt\b|gunning\b|gunden?\b|toegekend\b(?= aan\b)|toekenning\b",
    ),
    pattern(
        "final_award",
        "granted",
        r"ontvang\w*\b[^.;]{0,40}?\bbeschikking\w*|beschikking\w*\b[^.;]{0,25}?\b(?:verleend|afgegeven|verzonden|verstuurd)"
        r"|subsidieverlening|subsidiebesluit\w*",
        8,
        r"subsid|aanvrager",
    ),
    # "Toelatingsbesluit"; "zijn vier aanbieders toegelaten"; "kregen vier aanbieders de opdracht"
    pattern(
        "final_award",
        "admitted",
        r"toelatingsbesl\w+|(?:besluit|beslissing)\w* over (?:de )?toelating|toegelaten\b(?! (?:tot"
        r"|voor) (?:de )?(?:\w+ )?(?:dialoog|gesprek|ronde|fase))",
        6,
        None,
        r"tot de (?:dialoog|gesprekken|volgende|tweede)",
    ),
    pattern(
        "final_award",
        "awarded",
        r"(?:kreeg|kregen|krijgt|krijgen|ontving(?:en)?)\b[^.;]{0,60}?\bopdracht\b(?:\s+definitief)?|opdracht\w*\b[^.;]{0,30}?\b(?:gegeven|gekregen)",
        6,
    ),
    pattern("other", "reopened", r"heropen(?:d|en|t|ing)\b|opnieuw\s+open(?:gesteld|gezet)", 0),
    pattern("other", "award_phase_start", r"(?:start\s+)?(?:definitieve\s+)?gunningsfase"),
    pattern(
        "publication",
        "published",
        r"gepubliceerd\w*|publice(?:ren|ert|erde)|publicatie\w*|aankondiging\b|op tenderned (?:geplaatst|gezet|gekomen)",
        3,
    ),
    # "De aanbesteding is in mei aangekondigd"; not what else is: "de wijze van betalen die wij aankondigden"
    pattern(
        "publication",
        "published",
        r"aangekondigd",
        5,
        r"aanbested|uitvraag|tender|procedure|inkoop|opdracht|openstelling",
        r"tarie|betal|budget|bezuinig|wijziging",
    ),
    # "die op 8 januari op TenderNed verscheen"; "de stukken staan sinds 12 februari op TenderNed"
    pattern(
        "publication",
        "on_platform",
        r"(?:verscheen|verschenen|verschijn\w*|geplaatst|plaats(?:t|te|ten|en)|sta(?:at|an)|stond(?:en)?|zet(?:ten|te)?"
        r"|gezet|kom(?:t|en)|kwam(?:en)?|gekomen"
        rf"|te vinden|te downloaden|beschikbaar|aangekondigd|online|\w*stukken|documenten|aankondiging|uitvraag"
        rf"|leidraad)\b[^.;]{{0,60}}?\b(?:op|via|in)\s+{PLATFORM}"
        rf"|(?:op|via|in)\s+{PLATFORM}\b[^.;]{{0,30}}?\b(?:verscheen|verschenen|verschijn\w*|geplaatst|gezet|gekomen|staan|staat|stond(?:en)?"
        r"|te vinden|gepubliceerd|aangekondigd|beschikbaar)",
        4,
        None,
        r"\bvragen\b|antwoord",
    ),
)
