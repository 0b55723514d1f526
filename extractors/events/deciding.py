"""Decisions, sessions, judgments, and a tender that is held or withdrawn: who does what."""

from __future__ import annotations

from extractors.events.pattern import BUYERS, LIMIT, EventPattern, pattern

PATTERNS: tuple[EventPattern, ...] = (
    # "Tegen dit voornemen kunt u tot 3 juni bezwaar maken"
    pattern(
        "other",
        "objection_until",
        r"bezwa(?:ar|ren)\b[^.;,]{0,25}?\b(?:maken|indienen|gemaakt|ingediend|aantekenen|ontvangen|binnengekomen)",
        5,
        LIMIT,
    ),
    # "wie het er niet mee eens is, kan tot 24 juni naar de rechter stappen"
    pattern(
        "other",
        "objection_until",
        r"naar de (?:kort ?geding)?rechter\b|(?:kort geding|dagvaarding) (?:aan(?:spannen|hangig)|uit ?brengen)|in (?:hoger )?beroep (?:gaan|komen)",
        0,
        LIMIT,
    ),
    # "De rechter behandelt de zaak op 3 mei"; "het kort geding dient op"
    pattern(
        "other",
        "heard_in_court",
        r"\w*(?:rechter|rechtbank|hof)\b[^.;]{0,30}?\b(?:behandel\w*|buigt|bogen)\b|behandel\w*\b[^.;]{0,40}?\b\w*(?:rechter|rechtbank)\b"
        r"|(?:kort geding|zaak|beroep)\b[^.;]{0,30}?\b(?:dient|diende|dienen|behandeld)\b|dien(?:t|de)\b[^.;]{0,40}?\b(?:kort geding|hoger beroep)",
        0,
        r"rechter|rechtbank|hof\b|kort geding|zitting",
        r"indienen|dient te|ingediend",
    ),
    # "De beoordeling van de offertes vindt plaats tussen 3 en 14 mei"
    pattern(
        "other",
        "judged",
        r"beoordel(?:ing|en|d)\b(?=[^.;]{0,30}?\b(?:offertes|inschrijvingen|aanmeldingen|plannen|aanbiedingen|aanvragen)\b)"
        r"|(?:offertes|inschrijvingen|aanmeldingen|plannen|aanbiedingen|aanvragen)\b[^.;]{0,40}?\bbeoordeeld",
        14,
    ),
    # Who decides what, when: the verb is the event, the buyer must be named.
    pattern(
        "decision",
        "decided",
        r"besloten|besloot|besluit(?:en|vorming)?\b|vastgesteld\b|vast\s?te\s?stellen|vaststell(?:en|ing)\b"
        r"|stel(?:t|de|den|len)?\b[^.;]{0,60}\bvast\b|aangenomen|ingestemd|instemm?\w*|goedgekeurd|akkoord"
        r"|voorgelegd|bekrachtigd",
        12,
        BUYERS,
    ),
    # "Op 3 mei gaf het college opdracht om de inkoop te starten"
    pattern(
        "decision",
        "ordered",
        r"opdracht\w*\b[^.;]{0,20}?(?: (?:ge)?geven| gaven| gaf| geeft)?(?= (?:om|tot) )",
        6,
        BUYERS,
    ),
    # "De colleges hakten op 14 mei de knoop door"; "gaf het college groen licht"; "nam de raad het voorstel aan"
    pattern(
        "decision",
        "decided",
        r"(?:hak(?:t|ken|te|ten)|gehakt)\b[^.;]{0,50}?\bkno(?:op|pen)\b[^.;]{0,12}?\bdoor\b|kno(?:op|pen) door(?:gehakt"
        r"| te hakken|hakken)?|groen licht|licht\b[^.;]{0,20}?\bop groen|van tafel\b|wensen en bedenkingen|(?:ja|nee) (?:te |ge)?zeg\w*|\bfiat\b"
        r"|n(?:eemt|emen|am|amen)\b[^.;]{0,60}?\bbesluit\b|neemt een besluit"
        r"|(?:geven|gaven|geeft|gaf)\b[^.;]{0,20}?\bzienswijze\w*|vergader\w*\b[^.;]{0,15}?\b(?:er|daar|hier)over|zienswijze\w*\b[^.;]{0,40}?\b(?:gegeven"
        r"|ingediend|geven|gaven|indienen)|(?:er|hier|daar)(?:over"
        r"|\b[^.;]{0,20}?\bover) gaan|kiezen\b|kiest\b|koos\b|kozen\b|beslis(?:t|sen|te|ten)\b"
        r"|(?:ga(?:at|an)|ging(?:en)?|gegaan)\b[^.;]{0,40}?\bakkoord|n(?:am|amen|emen|eemt)\b[^.;]{0,60}?\baan\b"
        r"|keur(?:t|en|de|den)\b[^.;]{0,60}?\bgoed\b|stem(?:t|men|de|den)\b[^.;]{0,60}?\bin\b|hamerstuk|bekrachtig(?:t|en|de|den)",
        6,
        BUYERS,
    ),
    pattern(
        "decision",
        "decided",
        r"(?:beslissen|besluiten|kiezen)\s+(?:wij|we)\b|(?:wij|we)\s+(?:beslissen|besluiten)\b",
        4,
    ),
    # Labels of a planning: "Vaststellen eisen", "Besluit op aanvraag"
    pattern(
        "decision",
        "to_decide",
        r"^\W*(?:vaststell(?:en|ing)\b|goedkeur(?:en|ing)\b|besluit\b(?! (?:over|op) (?:de )?(?:toelating|inschrijving)))",
        10,
    ),
    # "In 2019 is gekozen voor een open house"; "de keuze viel op 3 mei"
    pattern(
        "decision",
        "chosen",
        r"(?:is|werd|hebben we|hebben wij|zijn)\b[^.;,]{0,25}?\bgekozen\b(?= voor)|keuze (?:viel|is gevallen)",
        60,
        r"open house|aanbested|inkoop|procedure|bekostig|percelen|segmenten|clusters|kavels|model|raamovereenkomst",
    ),
    # "De besturen hebben ingestemd"; "In mei leggen we het voorstel voor aan de raad"
    pattern(
        "decision",
        "decided",
        r"leg(?:gen|t|de|den)\b[^.;]{0,60}?\bvoor\b(?=\s+aan)|ter besluitvorming|ter vaststelling",
        6,
        BUYERS,
    ),
    # "de voorjaarsnota, die u op 27 juni bespreekt"
    pattern(
        "decision",
        "decided",
        r"(?:voorjaarsnota|kadernota|perspectiefnota|\w*begroting|zienswijzen?|raadsvoorstel"
        r"|collegevoorstel)\b[^.;]{0,60}?\b(?:besprek\w*|bespreekt|behandel\w*"
        r"|vaststel\w*|stem(?:t|men))",
        4,
    ),
    pattern(
        "decision",
        "decided",
        r"besl(?:oot|oten|uit|uiten|ist|issen)\b[^.;]{0,50}?\btot (?:voorlopige |definitieve )?gunn\w+",
        0,
        BUYERS,
    ),
    # "wordt aangehouden tot de vergadering van 31 maart": then it is decided
    pattern(
        "decision",
        "decided",
        r"(?:aangehouden|doorgeschoven|verdaagd)\b[^.;]{0,25}?\b\w*(?:vergadering|raad|college)\b",
    ),
    pattern("decision", "decided", r"vaststelling|vastgesteld|besluitvorming|collegebesluit\w*|raadsbesluit\w*", 30),
    pattern(
        "market_consultation",
        "consulted",
        r"(?:markt|schriftelijke\s+|deel)?\w*consultatie\w*|marktsessies?\b|geconsulteerd|consulte(?:er|r)\w*|marktverkenning\w*",
        0,
        None,
        None,
    ),
    pattern(
        "meeting",
        "session",
        r"(?:online |digitale |fysieke )?\w*(?:bijeenkomst|sessie)(?:s|en)?\b|\w*(?:informatie|raads|thema|regio|inloop"
        r"|netwerk)(?:avond|ochtend|middag)(?:en)?\b|bespreking(?:en)?\b|(?:beeld|oordeels|menings)vormende \w+|\w*vergadering(?:en)?\b"
        r"|webinars?\b|rondetafel\w*|\w*(?:markt|regio|aanbieders|inspiratie|thema)dag(?:en)?\b|(?!keuken|onderhandelings)\w{3,}tafels?\b|vragenu(?:ur|ren)"
        r"|\w*spreekuur|kick-?off|workshops?|casusbespreking\w*",
        3,
    ),
    pattern(
        "meeting",
        "talks",
        r"(?<!in )(?<!in nauw )(?<!na )overleg(?:gen)?\b|(?!verificatie|dialoog)\w*gesprek(?:ken)?\b|gesproken\b|gepresenteerd"
        r"|getoetst\b",
        18,
        None,
        r"cao-?gesprek",
    ),
    # "De commissie praat erover op 24 juni"; "de raden bespreken de strategie"; "zitten we om tafel"
    pattern(
        "meeting",
        "talks",
        r"pra(?:at|ten)\b[^.;]{0,40}?\bbij\b|bij te praten|bijpraten|pra(?:at|ten|atte|atten)\b|bespre(?:ek|ekt|ken)\b"
        r"|besproken|besprak(?:en)?|behandel(?:t|en|de|den)?\b"
        r"|(?:bent|zijn|is)\b[^.;]{0,70}?\bwelkom\b|om (?:de )?tafel|sprak(?:en)?\b|spre(?:ekt|ken)\b|lichten?\b[^.;]{0,50}?\btoe\b|toegelicht",
        16,
        rf"{BUYERS}|aanbieder|partij|partner|\bwij\b|\bwe\b|\bu\b",
        r"cao|jeugdigen behandel|gesproken tarief",
    ),
    # "U ziet ons terug op 30 oktober"; "wij zien u graag op 3 mei"
    pattern("meeting", "see_again", r"(?:zie|ziet|zien)\b[^.;]{0,25}?\b(?:terug|weer|graag)\b(?! op deze)", 10),
    # As in: De raden van Eekdorp (2 mei) en Lindewaard (9 mei) zijn vooraf ingelicht
    pattern(
        "meeting",
        "informed",
        r"(?:raad|raden|raadsleden|commissies?|cliëntenra(?:ad|den)|adviesra(?:ad|den))\b[^.;]{0,120}?\b(?:geïnformeerd|ingelicht"
        r"|bijgepraat|meegenomen)\b",
        6,
    ),
    pattern(
        "meeting",
        "session",
        r"\w*(?:contract|partner|leveranciers|netwerk|contractanten|kennis)dag(?:en)?\b|onder meer (?=op\b)|in (?:dorpshuis|buurthuis"
        r"|wijkcentrum|zalencentrum|zaal)\b",
        4,
    ),
    # "In januari peilen we bij aanbieders"; "toetsen we de plannen bij de markt"; "vroegen we aanbieders mee te denken"
    pattern(
        "market_consultation",
        "sounded",
        r"peil(?:t|en|de|den)\b|peiling(?:en)?\b|gepeild\b|toets(?:t|en|te|ten)\b[^.;]{0,60}?\bmarkt(?:partijen)?\b|mee (?:te )?denken\b"
        r"|marktuitvraag|marktgesprek\w*"
        r"|(?:spre(?:ken|ekt)|spraken|bevragen|bevraagd|raadplegen|raadpleegden|geraadpleegd|horen|hoorden)\b[^.;]{0,40}?\bde markt\b",
        5,
        r"aanbieder|markt|partij|inkoop|ouderen|jeugd|dagbested|begeleid",
        r"peildatum",
    ),
    pattern(
        "meeting",
        "acquaintance",
        r"kennismak\w*|kennis (?:te maken|maken)",
        6,
        r"aanbieder|partij|partner|contract|loket|inschrijver|gecontracteerd",
    ),
    pattern(
        "court_ruling",
        "ruled",
        r"(?:rechter|rechtbank|gerechtshof|voorzieningenrechter)\b[^.;]{0,60}?\b(?:uitspraak|vonnis"
        r"|geoordeeld|oordeel(?:de|t)|beslist|besliste|(?:on)?gelijk|toegewezen|afgewezen|verbood|verbiedt)\b|vonnis gewezen"
        r"|\w*(?:uitspraak|vonnis)\b(?= van (?:de |het )?(?:\w+ )?\w*(?:rechter|rechtbank|commissie|hof))"
        r"|wees\b[^.;]{0,15}?\b(?:\w*rechter|rechtbank|gerechtshof)\b[^.;]{0,60}?\b(?:af|toe)\b",
    ),
    # "Gunning perceel 3 aangehouden", "de gunning is uitgesteld": no award
    pattern(
        "suspension",
        "award_held",
        r"gunning\w*\b[^.;]{0,60}?\b(?:aangehouden|opgeschort|geschorst)\b|(?:houden|houdt)\b[^.;]{0,60}?\bgunning\b"
        r"[^.;]{0,30}?\baan\b",
    ),
    # "De rechtbank bepaalde op 3 mei dat ..."; "De rechter zette een streep door de gunning"; "kregen wij van de rechter gelijk"
    pattern(
        "court_ruling",
        "ruled",
        r"(?:rechter|rechtbank|gerechtshof|hof|voorzieningenrechter)\b[^.;]{0,70}?\b(?:bepaald(?:e)?|besloten|besloot|beslist|beslissing"
        r"|geschorst|schorste|vernietigd(?:e)?|bekrachtigd(?:e)?"
        r"|verboden|verwierp|verworpen|streep door|in het (?:on)?gelijk|uitgesproken|opgedragen|droeg|bevolen|beval)\b",
        0,
    ),
    pattern("withdrawal", "withdrawn", r"(?:trekt|trekken|trok|trokken)\b[^.;]{0,60}?\bin\b"),
    # "De gemeente blies de aanbesteding af"; "zette de procedure stop"
    pattern(
        "withdrawal",
        "withdrawn",
        r"stekker (?:eruit|uit)\b|bl(?:aast|azen|ies|iezen)\b[^.;]{0,60}?\baf\b|afgeblazen|afgelast|zet(?:te|ten)?\b[^.;]{0,60}?\b(?:aanbesteding"
        r"|procedure|inkoop)\w*\b[^.;]{0,15}?\bstop\b"
        r"|stop(?:t|pen|te|ten)\b[^.;]{0,25}?\b(?:aanbesteding|procedure)\b|(?:aanbesteding"
        r"|procedure)\b(?:(?! en )[^.;,]){0,40}?\b(?:stopt|stopte|gestopt|beëindigd)\b",
        4,
    ),
    pattern(
        "suspension",
        "suspended",
        r"stil ?gelegd|lig(?:t|gen)\b[^.;]{0,40}?\bstil\b|leg(?:t|gen|de|den)\b[^.;]{0,60}?\bstil\b|gepauzeerd|bevroren|(?:op )?pauze",
        4,
        None,
        r"berichtenverkeer|onderhoud|systeem|website|portaal|verkeer\b",
    ),
    pattern("suspension", "suspended", r"(?:schort|schorten|schortte)\b[^.;]{0,60}?\bop\b|(?:schorst|schorsen)\b"),
    pattern(
        "document_date",
        "edition",
        r"^\W*(?:nieuwsbrief|(?:\w+\s+)?update|projectupdate|actualisatie|persbericht|memo|versie|datum"
        r"|voortgangsbericht|laatst\s+(?:bijgewerkt|gewijzigd)|laatste\s+(?:update|wijziging))\b",
        20,
    ),
)
