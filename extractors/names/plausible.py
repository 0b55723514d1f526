"""Telling a provider's name from the other words that stand in lists, cells and enumerations."""

from __future__ import annotations

import re
from collections.abc import Collection

from extractors.dates.words import MONTH
from extractors.names.legal import key, split_form
from extractors.names.shapes import of_other_body

# A clause is no name: "Wat moet de regio regelen", "De gunning is definitief"
_CLAUSE = re.compile(
    r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|kan|kunnen|moet|moeten|zal|zullen|mag|mogen|gaat|gaan|komt|komen|wil|willen|vindt|vinden"
    r"|dient|dienen|we|wij|u|uw|ons|onze|je|hun|niet|geen|die|dat|deze|dit|wat|welke|hoe|waarom|wanneer|indien|omdat|zodat|ook|om|te)(?!\w)"
)
# Words of the procedure and of documents, as a whole name or its head: no organisation is called "Nota van
# inlichtingen"
_HEADS = (
    r"geachte|beste|met \w+ groet\w*|hoogachtend|"
    r"aanbesteding\w*|inkoop(?!\s?coöp)\w*|nieuwsbrief\w*|update\w*|verslag\w*|bijlage\w*|nota|presentatie\w*|bijeenkomst\w*|consultatie\w*|marktconsultatie\w*|informatie\w*|planning"
    r"|overzicht\w*|document\w*|formulier\w*|raamovereenkomst\w*|overeenkomst\w*|contract(?:en)?|(?:deel)?perce(?:el|len)\b.*"
    r"|kavels?\b.*|(?:onder)?deel [\dIVX]+\b.*|blok \d.*|route \d.*"
    r"|segment(?:en)?\b.*|lot \d.*|cluster\w*|fase|stap|vraag|vragen|lees meer|klik (?:hier|op|door)|zie|meer"
    r"|download\w*|tarief|tarieven|tarievenonderzoek|programma\w*|beschrijving|leidraad\w*|gunning\w*|inschrijving\w*|inschrijvers?|publicatie|start\w*|datum|totaal|aantal\w*|naam|namen|aanbieders?|zorgaanbieders?"
    r"|jeugdhulpaanbieders?|partij(?:en)?|organisaties?|opdrachtnemers?|opdrachtgevers?|onderaannemers?"
    r"|hoofdaannemers?|instellingen|gecertificeerde instellingen?|vrijgevestigden?|deelnemers?|gegadigden?"
    r"|gemeenten?|regio(?:'s)?|colleges?|raad|raden|wethouders?|ministerie|rijk|provincie|rechtbank|gerechtshof|rechter|commissie\w*|scholen|huisartsen|verwijzers|ouders|jeugdigen|kinderen|cliënten|inwoners"
    rf"|ja|nee|x|n\.?v\.?t\.?|onbekend|geen|volgt|idem|nog|alle|allen|beide|overige|anderen|eisen|kwaliteit|uitgangspunten|{MONTH}"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|stand|status|resultaat|toelichting|contactgegevens|contact"
    r"|team inkoop|dialoog\w*|implementatie|home|nieuws\w*|actueel|u bent hier|(?:reserve|wacht)lijst|wachtkamer|gepubliceerd|geplaatst|bijgewerkt|gewijzigd"
    r"|toegelaten|gegund|afgewezen|geselecteerd|gecontracteerd|afgevallen|teruggetrokken|definitief|voorlopig|legenda|uitvoering|beleid|besluit\w*|jaar|kosten|budget|dienst$|website|bron|figuur|tabel|pagina|hoofdstuk"
)
_HEAD = re.compile(rf"(?:de |het |een |die |deze )?(?:{_HEADS})(?:$|[\s:,])", re.IGNORECASE)
# What buys, judges, advises or carries notices: never a provider
_OTHER_ROLE = re.compile(
    r"^(?:de )?(?:\w*gemeenten?|regio(?:'s|nale)?|jeugd(?:hulp)?regio|provincie)(?!\w)|(?<!\w)(?:gemeenteraad"
    r"|(?:zorg|jeugd|branche|ggz-?)?koepel|branche(?:vereniging|organisatie)|belangen(?:vereniging|organisatie)"
    r"|ministerie|rechtbank|gerechtshof|raad van state|hoge raad|vng|nji|igj|rijksoverheid|tenderned|negometrix"
    r"|mercell|docusign|vecozo|linkedin|microsoft|outlook|commerce[- ]?hub|ctm solution"
    r"|serviceorganisatie|backoffice|inkooporganisatie|inkoopbureau|inkoopsamenwerking"
    r"|samenwerkingsverband passend onderwijs|(?-i:adviesbureau)|bureau hhm|hhm|berenschot|significant|ehdk|kpmg|pwc"
    r"|deloitte|vws|ocw|ketenbureau|jeugdautoriteit"
    r"|belastingdienst|europese|nederland(?:se)? (?:gemeenten|overheid)|gemeenschappelijke regeling|sociaal domein"
    r"|cpv|kvk)(?!\w)",
    re.IGNORECASE,
)
# "Wmo-aanbieders", "Jeugd/Wmo-contracten": a law before those that it is about
_OF_LAW = re.compile(
    r"(?:wmo|jeugd\w*|ggz|jeugd-ggz|zorg)[/-](?:[\w/-]*)(?:aanbieders?|partijen|organisaties|instellingen|inwoners|cliënten|contracten|team|beleid|consulenten?)",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"(?!(?:Nieuw|Welkom|Gratis|Succes|Belangrijk|Bedankt|Proficiat|Gefeliciteerd|Hoera|Actie|Vol|Doe|Kom|Help|Meld)\b)"
    r"[A-ZÀ-Þ][\w'&-]{2,}(?: [A-ZÀ-Þ][\w'&-]+)?!"
)
"""A name that ends in the sign: "Leerpunt!", never "Let op!"."""
_FORM_ALONE = re.compile(r"(?:[BNC]\.?V\.?|U\.?A\.?|V\.?O\.?F\.?|\W)+", re.IGNORECASE)
_CODE = re.compile(r"[IVX]{2,4}|[A-Z]\d{1,2}[a-z]?|\d{2}[A-Z]\d{2}")
"""Of a lot, or of a product."""
# "Stichting Vlonder treedt op als penvoerder" is a sentence, for all its legal form
_FINITE = re.compile(
    r"(?<= )(?:treedt|treden|schakelt|bestaat|bestaan|levert|leveren|krijgt|krijgen|wordt|worden|heeft|hebben)(?= )"
)
_PREPOSITION = re.compile(r"^(?:Bij|Voor|Met|Aan|In|Op|Van|Door|Per|Na|Over|Naar)\s+(?=[A-Z])")
_NUMBERED = re.compile(r"^\d{1,2}(?:\.\d{1,2})?[a-f]? (?=\w)")
_ARTICLE = re.compile(r"^(?:de|het)\s+", re.IGNORECASE)
_ABBREVIATION = re.compile(
    r"(?:gi's|plus|sas|das|pgb|wmo|wlz|zvw|avg|nvi|aov|ab|db|gr|soj|cjg|ggd|gi|gis|kpi|kpis|pxq|bv|faq|pdf|po"
    r"|vo|so|vso|sbo|poh|jb|jr|mbo|hbo|roc|emvi|kb|mb|btw|eu|ted|aanb|ggz|jggz|lvb|gz|ggz|gb|ib|ibg)",
    re.IGNORECASE,
)
_CARE_WORD = re.compile(
    r"(?:jeugd|volwassenen|jeugdhulp|jeugdzorg|begeleiding|behandeling|dagbehandeling|verblijf|pleegzorg|crisis\w*|ambulant\w*|dyslexie\w*|diagnostiek|logeren|wonen|ggz|jeugd-ggz|jeugdbescherming|jeugdreclassering|forensisch\w*|gezinsvormen|onderwijs\w*"
    r"|residentieel|specialistisch\w*|dagbesteding|vervoer|kortdurend|licht|zwaar|midden|hoog|met|en|van|in|voor|&|/|-|individuele|individueel|groep|basis|huishoudelijke|hulp|zorg|jongeren|kinderen|beschermd|de|het|of|overig\w*|intensie\w+|regulie\w+|lokaal|lokale|regionaal|bovenregionaal)",
    re.IGNORECASE,
)


def plausible(name: str, no_names: Collection[str] = ()) -> bool:
    """Whether ``name`` may be a provider's. ``no_names`` are keys of what the document calls segments and places."""
    words = name.split()
    if not 1 <= len(words) <= 12 or len(name) < 2 or "http" in name or "@" in name or "█" in name or " = " in name:
        return False
    if not any(character.isupper() for character in name) or not any(character.isalpha() for character in name):
        return False
    if (bare := _PREPOSITION.sub("", name)) != name and not has_form(name):
        return plausible(bare, no_names) and len(bare.split()) > 1  # "Bij Dagbesteding" names a segment
    coded = _NUMBERED.sub("", name)
    if coded != name and (key(coded) in no_names or not plausible(coded, no_names)):
        return False  # "2.1 Daghulp" is a segment with its code
    if key(name) in no_names or key(_ARTICLE.sub("", name)) in no_names or _ABBREVIATION.fullmatch(name.strip(".")):
        return False
    if (
        _OTHER_ROLE.search(name)
        or (re.search(r"!(?!\w)", name) and not (has_form(name) or _CALLS.fullmatch(name)))
        or re.search(
            r"\d{4}\b|€|%|^\d+ ?[kKMG]B$|^[^()]*\([^)]*$"
            rf"|\?|\bpagina \d|\d+ (?:jaar|uur|{MONTH})\b"
            r"|^[Vv]an \w+ naar\b",
            name,
        )
    ):
        return False
    if of_other_body(name):
        return False
    if _FORM_ALONE.fullmatch(name) or _CODE.fullmatch(name) or ": " in name:
        return False
    if has_form(name):
        return len(words) > 1 and not _FINITE.search(name)
    first = words[0]
    starts = (
        first[0].isupper() or first[0].isdigit() or first.casefold() in {"de", "het", "'t", "'s", "van", "in", "op"}
    )
    starts = starts or any(character.isupper() for character in first)
    if not starts or len(words) > 8 or _HEAD.match(name) or _CLAUSE.search(_tail(name)):
        return False
    if _OF_LAW.fullmatch(words[0]) and len(words) == 1:
        return False
    return not all(_of_care(word.strip(",()")) for part in words for word in re.split(r"[/-]", part) if word)


def of_care_alone(name: str, no_names: Collection[str] = ()) -> bool:
    """Whether a name fails ``plausible`` only since its words name care: "Pleegzorg Midden", but never one word."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and key(name) not in no_names
        and not _HEAD.match(name)
        and all(_of_care(word.strip(",()")) for word in words)
        and not any(character.isdigit() for character in name)
    )


def has_form(name: str) -> bool:
    """Whether a legal form stands at an edge of the name: "Stichting Vlonder", not "Stichting" alone."""
    return split_form(name)[1] is not None


def _of_care(word: str) -> bool:
    """Whether a word names care and no one who gives it: "Ambulant", but not the acronym "MET"."""
    acronym = word.isupper() and len(word) > 1 and not _ABBREVIATION.fullmatch(word)
    return _ABBREVIATION.fullmatch(word) is not None or (not acronym and _CARE_WORD.fullmatch(word) is not None)


def _tail(name: str) -> str:
    """The name without its first word, which may be "We" or "Wij" of a name; as written."""
    return name.partition(" ")[2]
