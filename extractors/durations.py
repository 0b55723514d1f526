"""How long something lasts, in months: "vier jaar", "3-jarige", "4 tot 6 jaar", "36 maanden"; options to extend
apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.numbers import WORDS

_NUMBERS: dict[str, float] = {**WORDS, "een": 1, "half": 0.5, "anderhalf": 1.5}
_NUMBER = r"(?:\d{1,3}(?:[.,]5)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
# Such as "vier jaar", "4 (vier) jaar", "twee tot vier jaar", "4 - 6 jaar", "3-jarige", "driejarige", "36 maanden"
_DURATION = re.compile(
    rf"(?<![\w.,])(?P<low>{_NUMBER})(?:\s*\(\w+\))?(?:\s*(?:-|(?:tot|en) (?:maximaal|ten hoogste|hooguit)|tot|à|á"
    rf"|of)\s*(?P<high>{_NUMBER}))?(?:\s*\+\s*\d{{1,2}}(?!\s*x))*[\s-]*(?P<unit>(?:kalender|contract|school)?(?:jaar|jaren)|jarige?|jr\.?|maanden|maand|mnd\.?)(?!\w)",
    re.IGNORECASE,
)
# Where the options begin: "met een optie tot verlenging van", "en kan tweemaal worden verlengd", "+ 2x1 jaar"
_OPTIONS = re.compile(
    r"(?:,?\s*(?:met|plus|en|waarbij|waarna|inclusief|exclusief|alsmede)\s+)?(?:\b(?:een|de|daarna"
    r"|eenzijdige|mogelijke)\s+)*"
    r"(?:\b(?:optie|opties|mogelijkheid|mogelijkheden|verlengingsopties?|verlengopties?"
    r"|verlengingsmogelijkhe\w+|optiejaren|verlengjaren)\b|\bverleng\w*|\bte verlengen"
    r"|\bkan\b[^.;]{0,60}?\bverleng\w*|\+\s*(?=\w))",
    re.IGNORECASE,
)
# What ties a number of years to a contract: "looptijd van", "voor de duur van", "overeenkomst voor", "gecontracteerd
# voor"
_TIED_BEFORE = re.compile(
    r"(?:looptijd|duur|duurt|duren|termijn|periode|contractperiode|contractduur|\w*overeenkomst\w*|\w*contract\w*|aangegaan"
    r"|afgesloten|gesloten|geldt|gelden|geldig|loopt|lopen|\w*partnerschap|convenant|\w*subsidies?|\w*beschikking(?:en)?|\w*opdracht)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_TIED_AFTER = re.compile(
    r"^e?[\s-]*(?:(?:raam)?(?:overeenkomst|contract|raamcontract|looptijd|contractduur|contractperiode)|(?:gaan )?(?:duren|lopen|gelden)\b)",
    re.IGNORECASE,
)
# Years of something else: "ten minste drie jaar ervaring", "van 0 tot 18 jaar", "de afgelopen twee jaar", "per jaar"
_ELSE_BEFORE = re.compile(
    r"(?<!\w)(?:afgelopen|laatste|vorige|komende|eerste|na|binnen|elke|iedere|leeftijd\w*|jonger dan|ouder dan"
    r"|vanaf|\bper|bewaard?\w*|sinds|al)\s+(?:van\s+)?(?:de\s+)?$",
    re.IGNORECASE,
)
# "krijgt voor de komende zeven jaar een strategisch partnerschap"
_FOR_BEFORE = re.compile(r"\bvoor (?:de (?:komende |duur van )?)?$", re.IGNORECASE)
_FORM_AFTER = re.compile(
    r"(?:\s*\([^()]*\))?[^.;,()]{0,50}?\b(?:\w*overeenkomst|\w*contract(?:en)?|\w*partnerschap|convenant)\b",
    re.IGNORECASE,
)
# "tweemaal een jaar", not "maximaal een jaar"
_TIMES = re.compile(r"(?:\d\s*x|keer|(?<![xn]i)maal|telkens)\s*$", re.IGNORECASE)
# "schuift een half jaar op"
_MOVED_BY = re.compile(
    r"\b(?:schui\w+|schoof|schoven|\w*verschui\w*|verschoven|uitgesteld|vervroeg\w*)\b", re.IGNORECASE
)
# "een opzegtermijn van zes maanden"
_NO_TERM = re.compile(
    r"\b(?:opzeg|bezwaar|reactie|beslis|betaal|wacht|standstill|garantie|bewaar|overgangs)\w*\s+van\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"(?:jeugdig|kinderen|jongeren|jeugd\b|inwoners|volwassen|cliënten|leeftijd)\w*\s+(?:\w+\s+)?$", re.IGNORECASE
)
_ELSE_AFTER = re.compile(
    r"^\s*(?:(?!met\b|plus\b|en\b|zonder\b|exclusief\b|inclusief\b|optioneel\b)"
    r"(?:\w+\s+){0,2}verleng|ervaring|oud\b|geleden|lang(?:er)?\s+bewa|en ouder|na\b|voor (?:het )?einde|vóór"
    r"|later\b|eerder\b|korter\b|langer\b(?! bewa)|te (?:kort|lang)\b|vertraging|achter(?:stand)?\b)",
    re.IGNORECASE,
)
_LONGEST = 20 * 12


@dataclass(frozen=True, slots=True)
class Duration:
    """Months without options; ``months_max`` is the upper end of a range, else the same.

    ``at`` is where the words begin, ``extension`` where those on options begin and end, all offsets in the text.
    """

    months: int
    months_max: int
    at: int
    extension: tuple[int, int] | None = None

    def extension_in(self, text: str) -> str | None:
        """The words on options to extend, as ``text`` has them."""
        return text[slice(*self.extension)].strip(" ,+") or None if self.extension else None


def duration_in(text: str, governed: bool = False) -> Duration | None:
    """The duration of a contract that folded ``text`` states, or None.

    ``governed``: the text stands beside "Looptijd", so that its first duration needs no other word.

    >>> duration_in("een looptijd van twee jaar met de optie tot verlenging van twee keer een jaar").months
    24
    """
    options = _OPTIONS.search(text)
    limit = options.start() if options else len(text)
    for match in _DURATION.finditer(text):
        if match.start() >= limit:
            break
        before, after = text[: match.start()], text[match.end() :]
        promised = _FOR_BEFORE.search(before[-40:]) is not None and _FORM_AFTER.match(after) is not None
        if not promised and (
            _MOVED_BY.search(before[-60:])
            or _NO_TERM.search(before[-60:])
            or _TIMES.search(before[-8:])
            or _ELSE_BEFORE.search(before[-40:])
            or _AGE_BEFORE.search(before[-40:])
            or _ELSE_AFTER.search(after)
        ):
            continue
        adjective = match["unit"].lower().startswith("jarig")
        if (
            not governed
            and not promised
            and not (
                _TIED_AFTER.search(after) if adjective else _TIED_BEFORE.search(before) or _TIED_AFTER.search(after)
            )
        ):
            continue
        low, high = _months(match["low"], match["unit"]), _months(match["high"] or match["low"], match["unit"])
        if not 0 < low <= high <= _LONGEST:
            continue
        return Duration(low, high, match.start(), _extension(text, options))
    return None


def _months(number: str, unit: str) -> int:
    value = _NUMBERS.get(number.lower())
    amount = float(number.replace(",", ".")) if value is None else float(value)
    return round(amount * (1 if unit.lower().startswith(("maand", "mnd")) else 12))


def _extension(text: str, options: re.Match[str] | None) -> tuple[int, int] | None:
    """From the first word on options to the end of the clause, if it says by how much."""
    if options is None:
        return None
    end = re.compile(r"[.;\n]|$").search(text, options.end())
    stop = end.start() if end else len(text)
    begin = options.start()
    while begin < stop and text[begin] in " ,":
        begin += 1
    said = text[begin:stop]
    if not re.search(r"jaar|jaren|maand|keer|maal|\d\s*x", said, re.IGNORECASE):
        return None
    return begin, stop
