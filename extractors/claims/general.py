"""Words that explain: what a term means, how such a thing works, what others do. They claim nothing of this purchase."""

from __future__ import annotations

import re

from extractors.claims.cues import CONSIDERED, CONSIDERED_NEAR, PROPOSED, words
from extractors.claims.windows import Window
from extractors.dates.words import MONTH
from extractors.numbers import A_FEW

# -- Explained: what a term means, claimed of no purchase. The first hold where the term is what they speak of.
EXPLAINED_NEAR = words(
    r"houdt (?:\w+ )?in\b",
    r"betekent\b",
    r"wil zeggen\b",
    r"staat voor\b",
    r"(?:is|zijn) (?:\w+ )?(?:een|de|één van de) (?:\w+ )?(?:vorm|manier|wijze|methode|procedure waar|systeem"
    r"|soort|model|variant)\b",
    r"is geen (?:\w+ )?(?:aanbesteding|overheidsopdracht|opdracht|subsidie)\b",
)
EXPLAINED = words(
    r"wordt (?:\S+ )?(?:ook wel )?verstaan\b",
    r"(?:verstaan|verstaat) (?:we|wij|men)? ?(?:onder)?\b",
    r"spreken (?:we|wij) van\b",
    r"(?:kenmerk(?:en|end)? (?:van|voor|zijn)|(?:kern|wezen|essentie|gedachte|idee) (?:van|achter) (?:een|de"
    r"|het)|voorde(?:el|len)\b|nade(?:el|len)\b)",
    r"(?:in|over) het algemeen\b",
    r"landelijk\b",
    r"uitleg\b",
    r"wat is\b",
    r"(?:andere|omliggende|veel|de meeste|steeds meer|sommige|diverse) (?:regio|gemeenten)",
    r"(?:buur|collega-?)(?:gemeente|regio)",
    r"(?:VNG|het Rijk|het ministerie)\b",
    r"(?:elders|in het buitenland)\b",
    r"(?:gemeenten?|regio's|opdrachtgevers?) (?:kan|kunnen|mag|mogen|zijn vrij)\b",
    r"(?:zij|ze) mogen\b",
    r"juridisch (?:is|gezien)\b",
)
THERE_ARE = words(
    rf"er (?:zijn|bestaan) (?:[\w-]+ ){{0,5}}?(?:{A_FEW}|verschillende|meerdere) (?:\w+)?(?:manieren|vormen|modellen"
    r"|soorten|procedures|varianten|wijzen|smaken)"
)
"""What there is to choose from, for everybody: "Er zijn in het land drie hoofdvormen van bekostiging"."""
# As in: "Laat trajectprijzen los" (instelling voor ggz) · 'Niet per uur', aldus een aanbieder
QUOTED = re.compile(
    r"""\W*["“”„‘'][^"“”„]{6,300}["“”’'][.,]?\s*(?:\([^()]{3,60}\)\s*$|[-–—]\s*[\w ,]{3,60}$|(?:,\s*)?"""
    r"""(?:aldus|zegt|zei|zeiden|vindt|vond|vonden|schreef|riep)\s(?!.{0,30}(?:wethouder|gemeente|regio|college|stuurgroep|bestuur|programmamanager|projectleider)))""",
    re.IGNORECASE,
)
"""What somebody else is quoted as saying."""
LEFT = words(
    r"over\b",
    r"nog\b",
    r"in beeld\b",
    r"(?:wij|we|ons)\b",
    r"voor (?:dit|deze|perceel|segment|kavel|cluster|blok|bouwsteen)\b",
)
"""Of a purchase that must still choose: "Er zijn twee smaken over"."""
# "Bij taakgericht krijgt een aanbieder ..." explains; "bij dagbehandeling betalen wij per dagdeel" does not: there the term
# is not what follows "bij". The verb is one of rules, not of what happened.
EXPLAINED_BY = re.compile(
    r"(?:^|[.;:,]\s*|\s)(?:bij|in geval van|wie|een \w+ die) (?:een |de |het )?(?:\w+ )?$", re.IGNORECASE
)
EXPLAINED_VERB = re.compile(
    r"\W*(?:\S+ ){0,2}?(?:krijg|ontvang|betaal|betalen|betaalt|telt|tellen|kan |kun |kunnen|mag |mogen|geldt"
    r"|wordt|worden|draait|gaat het|staat|hangt"
    r"|bepaal|vergoed|werkt|werken|spreekt|spreken|koopt|inkoop|is er|dingen|declare)",
    re.IGNORECASE,
)
EXPLAINED_IN = re.compile(r"(?:^|[.;:]\s*)(?:in|binnen) (?:een |de )?(?:\w+ )?$", re.IGNORECASE)
# "In open house mag iedere aanbieder meedoen"; "In de outputgerichte variant wordt betaald per resultaat"
MAY = re.compile(
    r"\W*(?:(?:kan|kun|kunnen|mag|mogen) (?:iede|elke|alle|men|je|u\b)"
    r"|(?:variant|vorm|model|systeem|stelsel|bekostiging|financiering)\w* (?:wordt|worden|krijgt|krijgen"
    r"|betaal|betaalt|is|ontvangt|geldt|telt|draagt|stuurt|staat)\b)",
    re.IGNORECASE,
)
WE = words(r"wij\b", r"we\b", r"ons\b", r"onze\b", r"hier\b", r"deze\b", r"dit\b", r"daar\b")
OTHERS_DO = words(
    r"(?:andere|omliggende|veel|de meeste|steeds meer|sommige|diverse|enkele|verschillende"
    r"|\d+ procent van de) (?:regio(?:'?s)?|gemeenten)\b",
    r"(?:buur|collega-?)(?:gemeenten?|regio(?:'?s)?) (?:\S+ ){0,2}?(?:kiest|kiezen|koopt|kopen|werkt|werken"
    r"|betaalt|betalen|heeft|hebben|gebruikt|gebruiken|koos|kozen|doet|doen)",
    r"(?:meestal|vaak|soms|doorgaans|in de regel|over het algemeen) (?:\S+ )?(?:wordt|worden|kiezen|kiest|gebruikt)",
    # "Een gemeente kan ook kiezen voor", "Soms voert een regio eerst een dialoog"
    r"een (?:gemeente|regio|opdrachtgever|aanbestedende dienst|inkoper)\b",
)
# The sentence is on them from its start: "Een naburige regio gunde in 2021 alles", "De regio Zeeduin, onze buren, koopt in"
OTHERS_DID = re.compile(
    r"\W*(?:ook )?(?:(?:in|bij) )?(?:(?:een|de|onze|twee|drie|enkele|meerdere) )?(?:andere|naburige|aangrenzende|naastgelegen"
    r"|omliggende|vergelijkbare|buur|collega)[- ]?"
    r"(?:regio|gemeente|jeugdregio|provincie)|\W*(?:de )?(?:regio|gemeente)s? \w+(?: \w+)?,? (?:onze|de) (?:noorder|ooster|zuider|wester)?bu(?:ren|ur)"
    r"|\W*(?:onze|de) (?:noorder|ooster|zuider|wester)?buren|\W*(?:elders|landelijk|in (?:groningen|friesland|fryslân|drenthe"
    r"|overijssel|gelderland|flevoland|utrecht|zeeland"
    r"|noord-holland|zuid-holland|noord-brabant|limburg|vlaanderen|belgië|duitsland|denemarken|engeland))(?!\w)",
    re.IGNORECASE,
)
"""What others do, or what is done as a rule: with "wij" beside it the sentence is on this purchase after all."""
_GENERIC_BY = re.compile(r"^\W*(?:bij|in geval van) (?:een )?(?:zogenoemde |zogeheten |pure )?$", re.IGNORECASE)
_GENERIC_A = re.compile(r"^\W*een (?:zogenoemde |zogeheten |pure )?$", re.IGNORECASE)
_GENERIC_VERB = re.compile(
    r"\W*(?:\([^)]*\)\W*|, [^,]{3,40}, )?(?!(?:vervang|verval|volg|kom|start|blij|begin"
    r"|loop)\w*)(?:[a-z-]+ )?(?!(?:kwam|was|werd|ging|liep|kost(?:te|en)"
    r"|koos)\b)(?:is (?:er|de|het|een)|zijn (?:er|de)|[a-z]{2,}(?:t|laat|en|gaat|mag|kan|zal))"
    r"\s(?!(?:\S+ ){0,6}(?:gepubliceerd|gegund|gekozen voor|afgerond|gestart|ingetrokken)\b)",
)
_TOLD_TIME = re.compile(
    rf"(?<!\w)(?:20\d\d|perce(?:el|len)|segment|kavel|cluster|{MONTH})(?!\w)",
    re.IGNORECASE,
)


def generic(stretch: Window) -> bool:
    """Whether a sentence tells how such a thing works, of no purchase: "Bij subsidie ontbreekt een afdwingbare opdracht".

    It opens with the term as a kind ("Bij open house laat de gemeente", "Een open house geeft"), in the present tense, and
    speaks neither of "wij" nor of a lot or a date.
    """
    return (
        bool(_GENERIC_BY.match(stretch.before) or _GENERIC_A.match(stretch.before))
        and _GENERIC_VERB.match(stretch.after) is not None
        and not WE.search(stretch.text)
        and not _TOLD_TIME.search(stretch.text)
        and not CONSIDERED.search(stretch.text)
        and not CONSIDERED_NEAR.search(stretch.text)
        and not PROPOSED.search(stretch.text)
    )


# "Betaalt u per uur, dan stuurt u op inzet" · "Wilt u veel aanbieders, dan past een open house"
ADVICE = re.compile(
    r"\W*(?:als |wanneer |indien )?(?:(?:betaal|koop|kies|wil|werk|bekostig|contracteer)t? (?:u|je|men"
    r"|een gemeente)|(?:u|je|men) (?:betaalt|koopt|kiest|wilt|werkt|bekostigt))(?!\w)",
    re.IGNORECASE,
)
