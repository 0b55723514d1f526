"""What words say of the providers they introduce or speak of: awarded, rejected, on the reserve list."""

from __future__ import annotations

import re
from functools import lru_cache

_PARTY = (
    r"(?:\w*aanbieders?|partij(?:en)?|inschrijvers?|inschrijvingen|organisaties?|opdrachtnemers?|(?:hoofd|onder)aannemers?|instelling(?:en)?|zorginstelling(?:en)?|contractanten|contractpartners?|contractpartij(?:en)?"
    r"|gegadigden?|deelnemers?|combinanten|combinaties?|consorti(?:um|a)|partners?|bedrijven|ondernemers?|ondernemingen|praktijken|vrijgevestigden|leveranciers?|kandidaten|samenwerkingsverband(?:en)?|leden)"
)
PARTY = re.compile(rf"(?<!\w){_PARTY}(?!\w)", re.IGNORECASE)

# The first that matches counts: what denies stands before what it denies.
_STATUSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (status, re.compile(expression, re.IGNORECASE))
    for status, expression in (
        (
            # "heeft zich teruggetrokken", "ziet af van gunning", "trekt zijn inschrijving in"
            "withdrawn",
            r"teruggetrokken|tr(?:ekt|ekken|ok|okken)(?: [\w'&-]+){0,6} terug|terug te trekken|terugtrekk|zie(?:t"
            r"|n) (?:\w+ ){0,3}af van|afgezien van|inschrijving (?:\w+ )?ingetrokken"
            r"|trekt (?:\w+ ){0,3}inschrijving in",
        ),
        (
            # "niet gegund", "afgewezen inschrijvers", "viel af", "komt niet in aanmerking voor gunning", "geen
            # contract"
            "rejected",
            r"niet(?: \w+){0,2}(?<!dan) (?:ge(?:gund|selecteerd|contracteerd)|gunnen|toegelaten|toegekend)"
            r"|niet-?ge(?:gund|selecteerd|contracteerd)|afgewezen|afgevallen|vi(?:el|elen) af|valt af|vallen af"
            r"|uitgesloten"
            r"|niet (?:\w+ ){0,3}voor gunning in aanmerking|niet in aanmerking|niet voldaan|ongeldig(?:e)? "
            r"|terzijde gelegd|geen (?:\w+ ){0,2}(?:gunning|overeenkomst|contract|opdracht)\b"
            r"|niet (?:\w+ ){0,2}(?:overeenkomst|contract)",
        ),
        ("reserve", r"reserve(?:lijst|partij|plaats|plek|kandida|aanbieder|s?\b)|op reserve|wachtkamer"),
        ("subcontractor", r"onderaannem|onderaanneming|onderaanbesteed"),
        (
            # "voornemen tot gunning", "voorlopig gegund", "zijn voornemens te gunnen", "wil de opdracht gunnen aan"
            "provisionally_awarded",
            r"voornemens?\b(?: \w+){0,8} (?:gun|sluiten|contracteren)|voornemen tot|gunningsvoornemen"
            r"|voorgenomen gunning|voorlopig(?:e)?(?: \w+){0,2} (?:gegund|gun|winnaar)|gunningsvoorstel"
            r"|\bwil(?:len)?(?: [\w'-]+){0,9} gunnen"
            r"|beoogde? (?:contract|opdrachtnemer|winnaar|gegunde)|te gunnen|zal(?: \w+){0,6} (?:gegund|gunnen)",
        ),
        (
            "awarded",
            r"gegund|gunning(?!s(?:criteri|leidraad|proced|fase|model|methodiek|besliss?ing volgt))|gunnen|gunde"
            r"|winnaars?|winnende|opdracht (?:is |wordt |werd |zijn )?(?:\w+ ){0,4}verleend"
            r"|opdrachten? (?:\w+ ){0,3}(?:gekregen|gewonnen|krijgt|krijgen)"
            r"|krijg(?:t|en) de opdracht|wo(?:n|nnen) (?:de (?:aanbesteding|opdracht|tender)|het perceel)|aan (?:\w+ ){1,3}toegekend",
        ),
        (
            # "gecontracteerde aanbieders", "overeenkomsten gesloten met", "contract met", "toegelaten aanbieders"
            "contracted",
            r"gecontracteerd|contracteer(?:t|de|den)|he(?:eft|bben)(?: [\w'-]+){0,4} (?:contract|\w*overeenkomst)\b"
            r"|slui(?:t|ten)(?: [\w'-]+){0,6} \w*overeenkomst|overeenkomst(?:en)?(?: [\w'-]+){0,8} (?:ge?sloten|aangegaan"
            r"|afgesloten|getekend|ondertekend)|(?:ge?sloten|afgesloten|aangegaan|getekend"
            r"|ondertekend)(?: [\w'-]+){0,6} (?:overeenkomst|contract)"
            r"|(?:contract|overeenkomst)(?:en)?(?: \w+){0,4} met\b|(?:contract"
            r"|contracten)(?: [\w'-]+){0,8} (?:ge?sloten|afgesloten|getekend|ondertekend|verlengd)|contractanten"
            r"|contractpart|huidige \w*aanbieders|hoofdaannemer|toegelaten|opdrachtnemers?\b|raamcontract\w* met"
            r"|in zee (?:gaan|gegaan)? ?met",
        ),
        (
            # "geselecteerd voor de dialoog", "uitgenodigd voor de dialoogfase", "in dialoog met"
            "selected",
            r"geselecteerd|selectie|dialoog|gegadigden|shortlist|uitgenodigd (?:om|voor|tot)|dialoogpart|gunningsfase",
        ),
    )
)
# Letters of which a sentence in lower case holds one where it gives that status.
_ROOTS = {
    "withdrawn": ("terug", "af van", "afgezien van", "ingetrokken", "inschrijving in"),
    "rejected": ("niet", " af", "afge", "uitgesloten", "ongeldig", "terzijde", "geen "),
    "reserve": ("reserve", "wachtkamer"),
    "subcontractor": ("onderaann", "onderaanb"),
    "provisionally_awarded": (
        ("voornemen", "voorgenomen", "voorlopig", "gunningsvoorst", "wil", "beoogd", "te gunnen", "zal")
    ),
    "awarded": ("gun", "winn", "opdracht", "won", "toegekend"),
    "contracted": ("contract", "overeenkomst", "hoofdaann", "toegelaten", "opdrachtnemer", "huidige", "in zee"),
    "selected": ("selec", "dialoog", "gegadigden", "shortlist", "uitgenodigd", "gunningsfase"),
}
# Searched in lower-case text without flags, so that the engine can skip ahead to the first letters.
_HINT = re.compile(
    r"tr[eo]k|afwijz|uitsluit|gun[ndt]|contract|overeenkomst|afge|afval|valt|vallen|vi?el|uitgesl|niet|reserve|wachtk|onderaann"
    r"|onderaanb|winn|wint|w[io]n|opdracht|toegek|toegel|selec|dialoog|gegadig|shortl|uitgenod|zie[tn]|ongeldig"
    r"|terzijde|hoofdaann|huidige|beoogd|in zee",
)
# "De vordering van Vlonder is afgewezen" rejects a claim, no bid
_CLAIM = re.compile(
    r"\b(?:vordering|bezwa(?:ar|ren)|klacht|verzoek|eis(?:en)?\b|zienswijze|hoger beroep)", re.IGNORECASE
)
# "heeft bezwaar gemaakt tegen haar afwijzing": the bid was rejected, whatever becomes of the objection
_OWN_REJECTION = re.compile(
    r"\b(?:tegen|vanwege|wegens|na|over|om) (?:haar|zijn|hun|diens) (?:\w+ )?(?:afwijzing|uitsluiting|afwijzende)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")
_GENERIC = re.compile(
    r"niet-?\s?(?:gecontracteerde|gegunde|geselecteerde) (?:\w+ )?(?:aanbieders?|partijen)|(?:gunnings?criteri\w+"
    r"|kosteloos|selectiecriteri\w+|selectieleidraad|gunningsleidraad|gunningssystematiek)",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def status_in(words: str) -> str | None:
    """Status that a sentence, heading or column header gives to the providers it is about; None if it gives none."""
    lower = words.lower()
    if _HINT.search(lower) is None:
        return None
    if ("afwijz" in lower or "uitsluit" in lower) and _OWN_REJECTION.search(words):
        return "rejected"
    for status, expression in _STATUSES:
        if any(map(lower.__contains__, _ROOTS[status])) and expression.search(words):
            return None if status == "rejected" and _CLAIM.search(words) else status
    return None


@lru_cache(maxsize=2048)  # a table's caption and headings are asked for with each of its cells
def introduced_status(words: str) -> str | None:
    """Status that an introduction or heading gives to the list beneath it; "mentioned" where it only speaks of parties.

    The last sentence that speaks of parties counts: "Er waren 40 inschrijvingen. De volgende partijen zijn gegund:".
    """
    sentences = [sentence for sentence in _SENTENCE.split(words) if sentence.strip()]
    named = None
    for sentence in reversed(sentences):
        status = status_in(sentence)
        if status is not None and (
            PARTY.search(sentence) or status in ("awarded", "provisionally_awarded", "reserve", "subcontractor")
        ):
            return status
        if named is None and _LISTS_PARTIES.search(sentence):
            named = "mentioned"
    return named


# A heading or introduction that lists parties and no more: "Aanbieders", "De volgende inschrijvers:", "Deelnemende
# organisaties"
_LISTS_PARTIES = re.compile(
    rf"^(?:overzicht (?:van )?|lijst (?:van |met )?|onze )?(?:de )?(?:\w+ )?{_PARTY}(?: (?:voor )?(?:perceel|segment"
    rf"|lot) .{{1,40}})?\s*:?$|(?:volgende|onderstaande) (?:\w+ ){{0,2}}{_PARTY}",
    re.IGNORECASE,
)
