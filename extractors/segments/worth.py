"""How good a name for a segment is: where many places name the code 2, the best of their names is the segment's."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.segments.category import category_of, is_care, is_organisation
from extractors.segments.names import key_of

_BY_SOURCE = {
    "series": 2,
    "table": 2,
    "heading": 2,
    "list": 2,
    "legend": 2,
    "subject": 2,
    "family": 2,
    "item": 1,
    "enumeration": 1,
}
# "op eigen verzoek", "zie bijlage 2", "alleen voor jeugd": what stands behind a code and is no name.
_ASIDE = re.compile(
    r"^(?:en|of|oud\w*|huidig\w*|op|in|bij|voor|van|met|door|zie|nog|alleen|niet|ook|onder|als|om|na|vanaf|tot|per|uit|waar\w*|zoals|inclusief|exclusief"
    r"|aanmeld\w*|inschrij\w*|gunn\w*|planning|procedure|resultaat|uitslag|maximaal|minimaal|maximum|aantal|nieuw\w*|vervolg|vervallen|ingetrokken|gegund|geen|afgerond"
    r"|uitgesteld|opgeschort|alle|beide|elk\w*|één|een|de|het|dit|dat)\b",
    re.IGNORECASE,
)
_PURCHASE = re.compile(
    r"^(?:voorlopige |definitieve |nieuwe )?(?:gunning|inkoop|aanbesteding|opdracht|verlenging|uitslag|planning|procedure|contract(?:en)?|resultaat)\b",
    re.IGNORECASE,
)
# What was decided of a part, or how it goes with it: "Segment A: akkoord", "Perceel 2 – goedgekeurd, met één wijziging"
_STATE = re.compile(
    r"^(?:(?:nog|al|niet|deels|definitief|voorlopig|unaniem|geheel|bijna|ter) )*(?:akkoord\w*"
    r"|stand(?: van zaken)?$|tussenstand|stop(?:t|gezet)?$|uitstel\b|vertraagd|vertraging\b|nieuws$|(?:te )?laat\b|"
    r"conform|hamerstuk|bespreekstuk|instemm\w+|unaniem"
    r"|(?:voorlopig|lopend|doorlopend|onbekend|nieuw|gereed|klaar|rond|volgt|loopt|start|bespreking|besluitvorming)(?= ?[,.;:(]|$)"
    r"|vervalt|vervallen|(?:ter )?kennisname"
    r"|aanbesteden|inkopen|verlengen|besloten|besproken|verworpen|(?:aan|in|over|terug|op|door|uit)ge(?:houden|nomen|trokken|schoven)"
    r"|afgewezen|(?:aan|af|in|op|uit|over|toe|voor|door|goed|weg|vast|bij|om|mee|open|stil)?ge[a-zà-ÿ]{3,}[dt]|(?:ver|be|ont|her)[a-zà-ÿ]{3,}d)(?:[ ,.;:(]|$)",
    re.IGNORECASE,
)
_SAID = re.compile(r"[?!\"“”]|[.;]\s|\b(?:wij|we|u|ik|deze|dat|dit|heet|kent|abusievelijk)\b")
# Ways of buying and paying that are weighed ("de percelen: openbare aanbesteding of subsidie"), and a row of headers run together.
_WAY = re.compile(
    r"(?:aanbesteding|procedure|regeling|bekostiging|open house|toelating|overeenkomst(?:en)?|contract(?:en)?|tarie(?:f|ven)|budget)$",
    re.IGNORECASE,
)
_HEADERS = re.compile(
    r"\b(?:bekostiging|ingangsdatum|einddatum|startdatum|verlenging|looptijd|aantal|aanbieders?|procedure|status|planning|omschrijving)\b",
    re.IGNORECASE,
)
_LONG = 10


@lru_cache(maxsize=4096)
def worth(name: str, source: str) -> int:
    """Points for ``name`` as a segment's: for a weighty source, for naming a kind of care, against what reads as a remark.

    Below 1 it is none: "op eigen verzoek" behind "Perceel 2" leaves the perceel without a name.
    """
    if not key_of(name):  # "Specialistische jeugdhulp" says little, but it is what a heading calls the perceel
        return int(source in _BY_SOURCE and len(name.split()) > 1)
    points = 2 + _BY_SOURCE.get(source, 0)
    caring = is_care(name)
    if caring:
        points += 4 if category_of(name) is not None else 3
    if _ASIDE.match(name) and not name[0].isupper():
        points -= 6
    elif not caring and not name[0].isupper() and source not in _BY_SOURCE:
        points -= 1
    elif not caring and not name[0].isupper() and source == "heading":
        points -= 2  # "Perceel A: snel en dichtbij", a chapter on what is called "Inloop wijk" elsewhere
    if _PURCHASE.match(name):
        points -= 3
    if source == "series" and not caring:
        points += 3  # "Lezen en spellen" beside "Dagbehandeling" and "Hulp thuis" is what the third is called
    if not caring and _STATE.match(name):
        points -= 8
    if is_organisation(name):  # "Perceel 1: Stichting De Dageraad" tells who won it
        points -= 8
    if _SAID.search(name) or _WAY.search(name) or len(_HEADERS.findall(name)) >= 2:
        points -= 8
    if len(name.split()) > _LONG:
        points -= 3
    return points


def is_placeholder(name: str, code: str | None) -> bool:
    """Whether a name says no more than the code: "Kavel 2"."""
    label = f"perceel segment kavel cluster lot deelsegment onderdeel {code}"
    return code is not None and not key_of(name) - key_of(label)
