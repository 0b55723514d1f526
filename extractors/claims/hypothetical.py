"""Sentences that claim nothing yet: indirect questions, fall-backs, drafts that were, and questions that are answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.claims import cues
from extractors.claims.windows import Window
from extractors.numbers import A_FEW

if TYPE_CHECKING:
    from extractors.context import Context, Unit

# "wil eerst weten of inbesteden mogelijk is", "wordt uitgezocht of X kan of dat een subsidie beter past"
_ASKING = (
    r"(?:we(?:et|ten)|wist(?:en)?|vra(?:ag|agt|gen)|vroeg(?:en)?|(?:na|uit)(?:ge)?(?:zoek|zocht|gaan|gegaan"
    r"|gaat|vragen)"
    r"|zoek(?:t|en)?|bezien|be(?:kijk|kek)\w*|kijk(?:t|en)|(?:na|door|uit|ge)?gerekend|onderzoek\w*|onderzocht"
    r"|verken\w*|(?:ge)?toets\w*"
    r"|overleg\w*|bespr[eo]\w*|beoordeel\w*|afweg\w*|afgewogen|overweg\w*|overwogen|bestudeer\w*|discuss\w*"
    r"|vraag|twijfel\w*|denk(?:t|en)|verschil\w*|hangt)"
)
_WHETHER = re.compile(
    rf"(?<!\w){_ASKING}(?!\w)[^.;:?]{{0,45}}?(?<!\w)of (?!te\b)[^.;:?]{{0,90}}$|(?:^"
    rf"|[,;] ?)of (?!te\b)(?:\S+ ){{0,8}}$",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"[^.;:]{0,60}?(?<!\w)(?:mogelijk|haalbaar|wenselijk|passend|beter|nodig|zinvol|verstandig|geschikt|kan"
    r"|kunnen|past|passen|is|zijn|wordt|worden|komt"
    r"|werkt|moet|moeten|blijft|blijven|lukt|volstaat|loont|bekostigen|betalen|inkopen|gaan)(?!\w)",
    re.IGNORECASE,
)
# "Mislukt de procedure, dan valt de regio terug op een open house"; "als terugvaloptie"
_FALL_BACK = cues.words(
    r"val(?:t|len) (?:\S+ ){0,4}terug op\b",
    r"terugval",
    r"wijk(?:t|en) (?:\S+ ){0,4}uit naar\b",
    r"achter de hand\b",
    r"plan b\b",
    r"noodscenario",
    r"in het uiterste geval\b",
    r"^\W*mocht(?:en)?\b",
    r"^\W*(?:mislukt|lukt)\b",
)
# "In dat concept zou segment 2 via open house worden ingekocht": an idea of a draft
_WOULD = re.compile(r"(?<!\w)zou(?:den)?(?!\w)", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"(?<!\w)(?:stukken|leidraad|aankondiging|publicatie|documenten|uitvraag|bestek)(?!\w)", re.IGNORECASE
)
_ASKS = re.compile(
    r"(?<!\w)(?:vraagt|vragen|vroeg|vroegen|wil weten|willen weten) (?:\S+ ){0,3}?of(?!\w)", re.IGNORECASE
)
_YES = re.compile(
    r"\W*(?:(?:antwoord|reactie|a)\W{1,3})?(?:ja\b|(?:dat |dit )?(?:klopt|is (?:juist|correct|zo|het geval))"
    r"|juist\b|correct\b|inderdaad\b|zeker\b|akkoord\b)",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\W*(?:(?:antwoord|reactie|a)\W{1,3})?(?:nee\b|neen\b|onjuist\b|(?:dat|dit) (?:klopt|is) niet)", re.IGNORECASE
)

# A path through a site: "U bent hier: Home > Inkoop en subsidies > Dagbesteding"
CRUMBS = re.compile(r"\W*(?:u bent hier|home)\b.{0,60}[>/»›|]", re.IGNORECASE)
# "In 2023 is gekozen voor een lumpsum; daar zijn we op teruggekomen"
AFTERTHOUGHT = re.compile(r"[^;]{0,90};\s*((?:maar |en )?(?:daar|dat|dit|die|deze|hier)\w*\b[^;.]*)", re.IGNORECASE)

UNDECIDED = cues.words(
    r"nog (?:geen|niet|niets) (?:[\w'-]+ ){0,5}(?:keuze|besloten|besluit|gekozen|bepaald|vast|vastgesteld|eens"
    r"|uit|rond)\b",
    rf"(?:{A_FEW}|verschillende|meerdere) (?:\w+ )?(?:opties|varianten|scenario's|routes|denkrichtingen"
    r"|mogelijkheden|smaken|wegen)\b",
    r"op tafel\b",
    r"(?:hebben|zijn|worden|is) (?:\S+ ){0,6}(?:naast elkaar gelegd|verkend|overwogen|afgewogen)\b",
)
"""A sentence that leaves open what the next ones speak of: "Hier is nog geen keuze gemaakt"."""


def unsettled(clause: Window, part: Window) -> tuple[str, str] | None:
    """Status and rule of a term in an indirect question, a fall-back or the draft of something else."""
    if _WHETHER.search(part.before) and _OPEN_END.match(part.after):
        return "considered", "whether"
    if _FALL_BACK.search(part.before):
        return "considered", "fall_back"
    if (
        _WOULD.search(clause.text)
        and not cues.PROPOSED_WOULD.search(part.text)
        and not cues.DROPPED_BEFORE.search(part.before)
    ):
        return ("former" if _PUBLISHED.search(part.before) else "considered"), "would"
    return None


def answered(context: Context, unit: Unit) -> str | None:
    """What the answer makes of a question: "Klopt het dat per uur wordt betaald?" - "Ja, dat klopt." is ``chosen``.

    The answer is the next sentence, the next cell of the row or the next passage. None where it says neither yes nor no.
    """
    if not (unit.folded.endswith("?") or _ASKS.search(unit.folded)):
        return None
    following = next((one for one in context.units[unit.index + 1 : unit.index + 2]), None)
    cell = unit.passage.cell
    if cell is not None and following is not None and following.passage is not unit.passage:
        beside = [
            one
            for one in context.grids[cell.table_id].row(cell.row)
            if one.cell is not None and one.cell.column > cell.column and context.units_of[one.position]
        ]
        following = context.units_of[beside[0].position][0] if beside else None
    if following is None:
        return None
    if _YES.match(following.folded):
        return "chosen"
    return "considered" if _NO.match(following.folded) else None
