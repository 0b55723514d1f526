"""Whether what a sentence proposes or states is settled: a proposal that was taken over, a choice that somebody must still make.

"De raad nam het voorstel over: de hulp wordt taakgericht betaald" has chosen; "als de raad instemt, wordt per traject betaald"
and "wij gaan uit van een trajectprijs, het college besluit hierover in maart" have not.
"""

from __future__ import annotations

import re

from extractors.dates.words import MONTH

_WHO = (
    r"(?:(?:uw |de |het |alle |beide |onze )?(?:gemeente)?(?:raad|raden|college|colleges|bestuur|besturen|stuurgroep"
    r"|bestuurders|wethouders?|directie|portefeuillehouders?|gemeenten|iedereen|u))"
)
_PROPOSAL = r"(?:(?:raads|college|bekostigings)?voorstel|advies|concept)"
# "nam het voorstel over", "conform het advies", "ingestemd met dit voorstel", "het voorstel is aangenomen"
_ADOPTED = re.compile(
    rf"(?<!\w)(?:(?:nam|namen|neemt|nemen|volgt|volgde|volgden|volgen) (?:\S+ ){{0,3}}?{_PROPOSAL}(?!\w)"
    rf"|(?:conform|overeenkomstig|in lijn met|volgens) (?:het|ons|dit|hun|zijn|haar) {_PROPOSAL}(?!\w)"
    rf"|(?:ingestemd|stemde|stemden|akkoord gegaan|akkoord gaan|ging akkoord|gingen akkoord|is akkoord"
    rf"|zijn akkoord) (?:\S+ ){{0,3}}?(?:in )?met (?:\S+ ){{0,2}}?{_PROPOSAL}(?!\w)"
    rf"|{_PROPOSAL} (?:\S+ ){{0,4}}?(?:is|zijn|werd|werden) (?:\S+ ){{0,4}}?(?:aangenomen|overgenomen|vastgesteld|aanvaard|gevolgd)(?!\w))",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?<!\w)(?:niet|geen|nog|als|indien|wanneer|zodra|mits|of)(?!\w)", re.IGNORECASE)
# "als de raad ermee instemt", "mits het bestuur akkoord gaat", "zodra de colleges hebben besloten"
_IF = re.compile(
    rf"(?<!\w)(?:als|indien|wanneer|mits|zodra|tenzij|stemt|stemmen|gaat|gaan) (?:straks )?{_WHO} (?:\S+ ){{0,6}}?(?:instem\w*|instemt"
    rf"|in,|akkoord\w*|besluit\w*|besloten|goedkeur\w*|ingestemd|kiez\w*|wil\w*)(?!\w)",
    re.IGNORECASE,
)
# "; het college besluit hierover in maart", "de stuurgroep moet er nog ja op zeggen", "besluitvorming volgt in juni"
_PENDING = re.compile(
    rf"(?<!\w)(?:{_WHO} (?:besluit|besluiten|beslist|beslissen|stemt|stemmen|buigt|buigen) (?:\S+ ){{0,3}}?(?:hierover|daarover|erover"
    rf"|zich|later|nog|pas|in (?:{MONTH}|het|de))(?!\w)"
    rf"|{_WHO} (?:moet|moeten|dient|dienen|mag|mogen|kan|kunnen) (?:hier|daar|er|dit|dat|het|zich)\w* (?:\S+ ){{0,2}}?nog(?!\w)"
    rf"|(?:hier|daar|er)\w* (?:moet|moeten|dient|dienen) {_WHO} (?:\S+ ){{0,4}}?nog(?!\w)"
    r"|besluitvorming (?:\S+ ){0,2}?(?:volgt|vindt|staat|moet)(?!\w)|besluit (?:hierover |daarover )?(?:volgt|valt)(?!\w)"
    r"|(?:nog|moet|moeten|wordt|worden) (?:\S+ ){0,4}?(?:ter besluitvorming|ter vaststelling|ter goedkeuring)(?!\w)"
    r"|nog (?:niet|geen) (?:\S+ ){0,2}?(?:besloten|vastgesteld|besluit|definitief)(?!\w)|(?:wij|we) praten nog)",
    re.IGNORECASE,
)
_MAY = re.compile(
    r"raad|college|bestuur|stuurgroep|wethouder|directie|gemeenten|iedereen|eslu|eslo|vastgest|goedkeur|nog|\bu\b|praten"
)


def adopted(sentence: str) -> bool:
    """Whether the sentence tells that a proposal was taken over."""
    match = (
        _ADOPTED.search(sentence) if "voorstel" in sentence or "advies" in sentence or "concept" in sentence else None
    )
    return match is not None and not _NOT.search(sentence, max(0, match.start() - 25), match.start())


def pending(sentence: str) -> bool:
    """Whether somebody must still decide on what the sentence states."""
    if _MAY.search(sentence) is None:
        return False
    return bool(_IF.search(sentence) or _PENDING.search(sentence))
