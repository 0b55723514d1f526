"""Words of extending that tell of none: "een optie tot verlenging", "verlenging niet mogelijk", "wordt niet verlengd"."""

from __future__ import annotations

import re

# "de mogelijkheid tot", "een optie om met een jaar te", "het recht de overeenkomst te"
_BEFORE = re.compile(
    r"\b(?:opties?|mogelijkhe(?:id|den)|recht|bevoegdheid|maximaal|maximale)\b(?:(?! tot (?:en met )?\d)[^.;]){0,50}$"
    r"|\b(?:ten hoogste|hooguit) \w+(?: \w+)? te $|\b(?:kan|kunnen|mag|mogen)\b(?:(?!\btot\b)[^.;]){0,70}$"
)
# "verlenging met 2 x 1 jaar mogelijk", "verlengen kan niet meer", "verlenging is uitgesloten"
_AFTER = re.compile(
    r"(?:(?!\btot\b)[^.;,]){0,45}?\b(?:mogelijk(?:heid|heden)?|uitgesloten|toegestaan|is niet|kan|kunnen|mag)\b(?!,? (?:tot|t/m)\b)"
    r"| (?:zijn|is)\b(?! tot)|s?(?:opties?|mogelijk\w*|ja(?:ar|ren))\b"
)
# "Wij maken gebruik van de mogelijkheid om te verlengen": it is done
_TAKEN = re.compile(r"\b(?:gebruik|benut\w*|gelicht|lichten|ingeroepen|toegepast)\b[^.;]{0,60}$")
# "twee jaar verlengbaar"
_ABLE = re.compile(r"\w*verlengba(?:ar|re)\b")
_REACH = 80
# "Einddatum zonder verlenging", "worden in 2026 niet verlengd", "over verlenging is nog niets besloten"
_WITHOUT = re.compile(
    r"\b(?:zonder|excl\w*|incl\w*|afgezien van|niet|geen)\W+(?:de |een |meer |langer |opnieuw |verdere |mogelijke |eventuele |verder )*$"
)
_UNDECIDED = re.compile(
    r"[^.;]{0,50}?\bnog (?:niet|geen|niets)\b|[^.;,]{0,45}?\bgeen gebruik\b|[^.;,]{0,30}?\b(?:niet|van af|overwogen)\b"
)


# "de standstilltermijn, die loopt tot 14 december"
_OTHER_TERM = re.compile(
    r"(?:standstill|alcatel|bezwaar|opschort\w*|beroeps|inschrij\w*|aanmeld|vragen|indienings?)[- ]?(?:termijn|periode)\b[^.;]*$"
)
_OTHER_REACH = 60


def ends_other(text: str, start: int, end: int) -> bool:
    """Whether the words of ending at these offsets of ``text`` (lower case) are of a term to object or to tender, no contract's."""
    return _OTHER_TERM.search(text[max(0, start - _OTHER_REACH) : end]) is not None


def is_option(text: str, start: int, end: int) -> bool:
    """Whether the words of extending at these offsets of ``text`` (lower case) tell of what may be done or is not, not of what was."""
    before = text[max(0, start - _REACH) : start]
    if _TAKEN.search(before):
        return False
    return (
        _ABLE.match(text, start) is not None
        or _WITHOUT.search(before) is not None
        or _UNDECIDED.match(text, end) is not None
        or _BEFORE.search(before) is not None
        or _AFTER.match(text, end) is not None
    )
