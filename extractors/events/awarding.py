"""Awards told by naming those who are chosen, for the time being or for good: "wees voorlopig zes aanbieders aan"."""

from __future__ import annotations

from extractors.events.pattern import EventPattern, pattern

_PARTIES = (
    r"(?:\w*aanbieders?|partij(?:en)?|bedrij(?:f|ven)|organisaties?|partners?|instellingen|combinaties?|inschrijvers?)"
)
_NAMES = r"(?:w(?:ees|ezen|ijst|ijzen))\b[^.;]{{0,90}}?\b{0}\b[^.;]{{0,40}}?\baan\b"
_PROVISIONAL = r"(?:voorlopig|onder voorbehoud|vooralsnog)"
_CHOSEN = r"(?:aangewezen|gekozen|uitgekozen|geselecteerd|toegewezen|toegekend|verleend|verstrekt|gegeven|gewonnen|gecontracteerd)"
_NOT_OF_TENDER = r"dialoog|gegadigd|volgende ronde|voorzitter|contactpersoon|locatie|aanspreekpunt|toezichthouder"

PATTERNS: tuple[EventPattern, ...] = (
    # "De gemeente wees op 3 mei voorlopig vijf aanbieders aan"; "onder voorbehoud toegewezen aan"; "voorlopig zijn uitgekozen"
    pattern(
        "provisional_award",
        "named_provisionally",
        rf"(?:w(?:ees|ezen|ijst|ijzen)|k(?:oos|ozen|iest|iezen)|selecteer\w+)\b[^.;]{{0,70}}?\b{_PROVISIONAL}\b[^.;]{{0,60}}?"
        rf"\b(?:{_PARTIES}(?:[^.;]{{0,40}}? aan\b)?)"
        rf"|{_PROVISIONAL}\b[^.;]{{0,70}}?\b{_CHOSEN}\b|{_CHOSEN}\b {_PROVISIONAL}\b",
        0,
        None,
        r"opgeschort|geschorst|dialoog|gegadigd",
    ),
    # "De voorlopige uitslag kwam op 3 mei", "de voorlopige gunning volgde"
    pattern(
        "provisional_award",
        "provisional_outcome",
        r"(?:voorlopige|voorgenomen) (?:uitslag|uitkomst|gunning|gunningsbeslissing|toewijzing)\b[^.;]{0,40}?"
        r"\b(?:k(?:omt|wam)|volg(?:t|de)|verscheen|verschijnt)\b",
        3,
    ),
    # "Op 3 mei zijn vijf aanbieders aangewezen"; "wees de regio drie partijen aan"
    pattern(
        "final_award",
        "named",
        rf"{_NAMES.format(_PARTIES)}|{_PARTIES}\b[^.;]{{0,40}}?\baangewezen\b|aangewezen\b[^.;]{{0,30}}?\b{_PARTIES}",
        5,
        None,
        rf"{_NOT_OF_TENDER}|voorlopig|onder voorbehoud|beoogd|voornem",
    ),
    # "De winnaars kregen op 3 mei de definitieve brief"
    pattern(
        "final_award",
        "final_notice",
        r"definitie(?:f|ve) (?:gunnings)?(?:brie(?:f|ven)|bericht(?:en)?|uitslag|mededeling)\b(?:[^.;]{0,25}?\b(?:partijen|aanbieders|inschrijvers))?",
        0,
        None,
        r"cliënt|inwoners|voorlopig|concept|\b(?:geen|niet|pas)\b[^.;]{0,20}definitie",
    ),
    # "weten aan wie zij de opdracht wil geven"; "wie in aanmerking komt voor een contract"; "wie de opdracht krijgt"
    pattern(
        "provisional_award",
        "told_who",
        r"(?:we(?:et|ten)|hor(?:en|den)|hoor(?:t|de|den)|bericht\w*|bekend\w*|medegedeeld|meegedeeld|geïnformeerd)\b[^.;]{0,50}?"
        r"\b(?:wie|welke (?:\w+ )?(?:partij|aanbieder|organisatie|inschrijver)\w*|(?:of|dat) (?:zij|ze|u|de partij\w*))\b[^.;]{0,60}?"
        r"\b(?:opdracht|contract|overeenkomst|gun\w*|in aanmerking|winn\w*|gewonnen)\b",
        2,
        r"inschrijver|bezwaar|voornem|voorlopig|standstill|beoogd|partij|aanbieder",
        r"definitief|definitieve|cliënt|inwoners|jeugdigen|ouders",
    ),
)
