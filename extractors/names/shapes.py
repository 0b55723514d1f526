"""Whether a name says by its own words that its bearer gives care: "Zorghoeve Klaver", "Kindercentrum Pluim".

Whoever founds such an organisation calls it a house, a practice, a farm, a group. These nouns, and the compounds that end in
them, tell a name from other capitals where no list and no verb does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.names.legal import split_form

# The last part of a noun for whoever gives care; what stands before it in one word makes a compound: "Leefgroep", "Jeugdkliniek"
_KIND = (
    r"zorg|hulp|hulpverlening|begeleiding|begeleiders|ondersteuning|(?<!t)huis|(?<!t)huizen|huize|hoeve|hoeven|boerderij|kliniek|klinieken|praktijk"
    r"|praktijken|centrum|centra|groep|kring|kracht|collectief|co[oö]peratie|instituut|atelier|therapie|therapeuten|psychologen"
    r"|psychologie|psychiatrie|pedagogen|ggz|bescherming|reclassering|dienst|diensten|service|coaching|jeugdwerk|kinderwerk"
    r"|academie|hof|hoek|tuin|villa|residentie|expertise|maatwerk|stichting|bedrijf|jeugddorp|netwerk|alliantie|buurtteams?"
)
# These alone say it too, where a name of their own follows: "Huize Populier", "Team Jong", "RIBW Zuidenveld", "De Herberg"
_ALONE = r"huize|gi|villa|ribw|ggz|ggd|leger des heils|praktijk|atelier|studio|kwintes|combinatie|co[oö]peratie|maatschap|vof"
# As a whole word these name a field of care or a group of people as well: only beside a word of the organisation's own
_SHAPED = re.compile(rf"(?<![\w-])(?=[A-ZÀ-Þ])(?:[\w-]*(?i:{_KIND})|(?i:{_ALONE}))(?![\w-])")
# Who steers, advises, reports or controls bears such nouns too: "Stuurgroep Veldstroom", "Sociaal Team Oost"
_OTHERS = re.compile(
    r"(?<![\w-])(?:(?:stuur|werk|project|klankbord|kern|advies|regie|denk|begeleidings|expert|focus|stakeholder)groep(?:en)?|(?:gemeente|advies|cli[eë]nten|jongeren|jeugd|ouder|wijk|dorps|ondernemings|onderwijs|participatie|staten)?ra(?:ad|den)"
    r"|[\w-]*commissie|rekenkamer\w*|fracties?|partij(?: voor)?|colleges?|afdeling|directie|ministerie|[\w-]*bestuur|[\w-]*bestuurders|[\w-]*overleg"
    r"|omroep|courant|[\w-]*krant|dagblad|journaal|wijkteams?|(?:sociaal|sociale) (?:wijk)?teams?|gebiedsteams?|toegangsteams?|dorpsteams?"
    r"|team (?:inkoop|toegang|beleid|jeugd|wmo|contract\w*|maatschapp\w*)|keurmerk|[\w-]*loket|stadhuis|gemeentehuis|raadhuis|provinciehuis|streekhuis"
    r"|ziekenhuis|dienstencentrum|(?:werk|service|uitvoerings|inkoop)organisatie|servicecentrum|regiobureau|inkooppunt|inkoopteam|schakelklas|inspectie|scholen|[\w-]+akkoord|[\w-]+agenda|[\w-]+programma|[\w-]+nota|(?!\d)[\w-]+plan"
    r"|[\w-]+visie|[\w-]+wet)(?![\w-])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:de|het|een) ", re.IGNORECASE)


@lru_cache(maxsize=4096)
def of_other_body(name: str) -> bool:
    """Whether a name is one of a body that steers, advises or reports: "De Stuurgroep Veldstroom", "Cliëntenraad Oost"."""
    match = _OTHERS.match(_ARTICLE.sub("", name, count=1))
    return match is not None and split_form(name)[1] is None


def ends_shaped(name: str) -> bool:
    """Whether the last word of a name is a compound for one who gives care: "Tzorg", but not "Zorg"."""
    word = name.rpartition(" ")[2]
    return len(word) > 4 and _COMPOUND.fullmatch(word) is not None


_COMPOUND = re.compile(rf"(?=[A-ZÀ-Þ])[\w-]+(?i:{_KIND})")


@lru_cache(maxsize=4096)
def shaped(name: str) -> bool:
    """Whether the words of a name say that it is one of an organisation of care; a legal form says so too."""
    if split_form(name)[1] is not None:
        return True
    bare = _ARTICLE.sub("", name, count=1)
    return " " in bare and _SHAPED.search(bare) is not None and _OTHERS.match(bare) is None
