"""Words that tell one claim from another, within a sentence. The words themselves stand in ``cues.toml``."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files


def words(*alternatives: str) -> re.Pattern[str]:
    """A pattern of alternatives that each begin at a word."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})", re.IGNORECASE)


_PIECES = {
    "<us>": r"(?:wij|we|de (?:\w+ )?(?:gemeenten?|regio|colleges?))",
    "<few>": r"(?:[\w'-]+ ){0,4}",
    "<no_verb>": r"(?:(?!betal|kie|kop|gaa|volg|werk|is\b|word|krijg|hant|geld)\S+ ){0,4}$",
}
_CUES: dict[str, dict[str, list[str]]] = tomllib.loads(
    (files("extractors.claims") / "cues.toml").read_text(encoding="utf-8")
)


def cues_of(section: str, name: str) -> re.Pattern[str]:
    """The pattern of a list of ``cues.toml``: ``section`` is ``sentence`` or ``structure``."""
    alternatives = "\n".join(_CUES[section][name])
    for piece, stands_for in _PIECES.items():
        alternatives = alternatives.replace(piece, stands_for)
    return words(*alternatives.split("\n"))


def _of(name: str) -> re.Pattern[str]:
    return cues_of("sentence", name)


DROPPED_BEFORE = _of("dropped_before")
ONCE_BEFORE = _of("once_before")
DROPPED_AFTER = _of("dropped_after")
DENIED_BEFORE = _of("denied_before")
DENIED_AFTER = _of("denied_after")
# -- Verbs that stand around the term: "de VNG raadt een lumpsum af", "wij laten PxQ los".
AROUND_DENIED = (
    words(r"(?:raadt|raden|wijst|wijzen|keurt|keuren) (?:\S+ ){0,5}$"),
    re.compile(r"\W*(?:\S+ ){0,6}?af\b", re.IGNORECASE),
)
# "Van een lumpsum zien wij af"
AROUND_WAIVED = (
    words(r"van (?:een |de |het )?$"),
    re.compile(
        r"\W*(?:zien|ziet|zagen|zag) (?:\S+ ){0,4}?af\b|\W*(?:is|wordt|werd) (?:\S+ ){0,3}?afgezien\b", re.IGNORECASE
    ),
)
AROUND_DROPPED = (
    words(r"(?:laat|laten|gooien|zetten) (?:\S+ ){0,5}$"),
    re.compile(r"\W*(?:\S+ ){0,6}?(?:los|vallen|varen|overboord|stop)\b", re.IGNORECASE),
)
SLIP = _of("slip")
# -- A mere sentence about the one before: "Ook deze variant valt af", "Dat is een foutje".
BACKWARD = re.compile(
    r"(?:(?:en |maar )?ook )?(?:dat|dit|die|deze|daar|daarvan|hiervan|hier|het|zij|hij|de (?:werkgroep"
    r"|wethouders?|colleges?|gemeenten?|raad|raden|gemeenteraad|variant|optie|route)|het college|uw raad|u|wij|we)\b",
    re.IGNORECASE,
)
BACKWARD_DENIED = _of("backward_denied")
BACKWARD_SLIP = _of("backward_slip")
BACKWARD_DROPPED = _of("backward_dropped")
CONSIDERED = _of("considered")
CONSIDERED_NEAR = _of("considered_near")
PROPOSED = _of("proposed")
IS_PROPOSAL = re.compile(r",\s(?:maar )?(?:dat|dit) is (?:\w+ )?(?:een|ons|het) (?:\w+ )?voorstel\b", re.IGNORECASE)
PROPOSAL_IS = _of("proposal_is")
"""Says outright that it is a proposal; what else is weighed around it does not matter."""
CURRENT = _of("current")
CHOSEN = _of("chosen")
PROPOSED_WOULD = _of("proposed_would")
"""Beside "zou" these tell a wish rather than an idea that was dropped."""
GOVERNS = _of("governs")
"""A proposal that opens the sentence holds over a contrast too: "Voorgesteld wordt niet per uur te betalen maar per traject"."""
AS_NOW = _of("as_now")
TAKEN_OPTION = re.compile(
    r"(?<!\w)(?:kiezen|kiest|gekozen|koos|kozen|keuze|besloten|vastgesteld|gaan|gaat|overgenomen) (?:\S+ ){0,3}?(?:voor|tot"
    r"|met) (?:\S+ ){0,2}?(?:scenario|optie|variant|route|alternatief|mogelijkheid|denkrichting)",
    re.IGNORECASE,
)
"""Of the options one was taken: "gekozen voor scenario 2"."""
TOOK = re.compile(
    r"(?<!\w)(?:(?<!niet )(?<!geen )gekozen voor|(?:valt|viel|gevallen) (?:de keuze )?op|besloten tot|(?:koos|kozen) (?:\S+ ){0,4}voor)(?!\w)",
    re.IGNORECASE,
)
"""Of what was weighed one was taken: "Na een discussie over drie varianten is gekozen voor een lumpsum"."""
TAKEN = re.compile(rf"{TOOK.pattern} (?:(?:een|de|het) )?$", re.IGNORECASE)
"""The same right before the term."""
WHETHER = re.compile(r"^\W*(?:en )?of (?:wij|we|er|een|het|de|dit|dat|dan|hier|daar|voor|bij)\b", re.IGNORECASE)
"""A clause that asks indirectly: "Of wij hier per uur of per traject betalen, beslist de raad"."""
# -- Past, of a time that headings tell: under "Hoe wij nu inkopen" the way of 2021 is the running one.
PAST_TENSE = re.compile(
    r"(?<!\w)(?:werd|werden|was|waren|had|hadden|gehad|gold|golden|kochten?|gebruikten?|werkten?|betaalden?"
    r"|kregen|kreeg|ontvingen?|ontving"
    r"|hanteerden?|bekostigden?|rekenden?|financierden?|contracteerden?|sloten|liepen|declareerden?|volgden?"
    r"|gehouden|binnengekomen"
    r"|(?:heeft|hebben|is|zijn) (?:\S+ ){0,8}(?:ingekocht|aanbesteed|gecontracteerd|gekozen|gevolgd|betaald"
    r"|bekostigd))(?!\w)",
    re.IGNORECASE,
)
PAST = _of("past")
UNLIKE = _of("unlike")
UNLIKE_NEAR = _of("unlike_near")
UNTIL = re.compile(r"(?<!\w)tot (?:en met |aan )?(?:\d{1,2} )?(?:[a-z]+ )?((?:19|20)\d\d)(?!\w)", re.IGNORECASE)
SINCE = re.compile(r"(?<!\w)(?:sinds|al vanaf|al sinds) (?:het jaar |de jaren )?((?:19|20)\d\d)(?!\w)", re.IGNORECASE)
FROM = re.compile(
    r"(?<!\w)(?:vanaf|per|met ingang van|ingaande) (?:\d{1,2} )?(?:[a-z]+ )?((?:19|20)\d\d)(?!\w)", re.IGNORECASE
)
IN_YEAR = re.compile(r"(?<!\w)in (?:\w+ )?((?:19|20)\d\d)(?!\w)", re.IGNORECASE)
DATING_FROM = re.compile(
    r"(?<!\w)(?:contracten|overeenkomsten|contract|raamovereenkomst\w*) (?:\w+ ){0,2}?(?:uit|van|sinds|vanaf) ((?:19"
    r"|20)\d\d)(?!\w)",
    re.IGNORECASE,
)
STAYS = re.compile(r"(?<!\w)(?:blijft|blijven|nog)(?!\w)", re.IGNORECASE)
FIRM = _of("firm")
"""A decision taken: in a draft too it stays one."""
