"""What a pattern of an event is, and the words that several of them need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.stems import Sieve


@dataclass(frozen=True, slots=True)
class EventPattern:
    """Words of an event, for text in lower case; ``needs`` must stand somewhere in the same text, ``never`` must not.

    What a sentence with a pronoun is about may stand in the sentence before it; ``needs`` is looked for there as well.
    With ``back`` it is looked for there only: the pattern's own words are a pronoun and a verb ("die beginnen").
    """

    id: str
    event: str
    words: re.Pattern[str]
    penalty: int = 0
    needs: re.Pattern[str] | None = None
    never: re.Pattern[str] | None = None
    back: bool = False


class Asked:
    """Whether expressions stand in one text, each looked for once: many patterns need, or bar, the same words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[re.Pattern[str], bool] = {}

    def has(self, expression: re.Pattern[str]) -> bool:
        """Does the expression stand in the text?"""
        known = self._known.get(expression)
        if known is None:
            known = self._known[expression] = expression.search(self.text) is not None
        return known


class Patterns:
    """Patterns that are looked for together: only those of which a text holds the letters, and what they need."""

    def __init__(self, patterns: Sequence[EventPattern]) -> None:
        self._patterns = tuple(patterns)
        self._words = Sieve([rule.words.pattern for rule in patterns])
        self._needs = Sieve([rule.needs.pattern if rule.needs else "" for rule in patterns])

    def matches(self, text: str, about: str) -> Iterator[tuple[EventPattern, re.Match[str]]]:
        """Where words of patterns stand in ``text``, which goes on about what ``about`` names, where they count."""
        here, there = self._needs.of(text), self._needs.of(about)
        possible = self._words.of(text) & (here | there)
        asked, asked_about = Asked(text), Asked(about)
        while possible:
            lowest = possible & -possible
            possible ^= lowest
            rule = self._patterns[lowest.bit_length() - 1]
            needs = rule.needs
            if needs is not None:
                here_too = not rule.back and here & lowest and asked.has(needs)
                if not (here_too or (about and there & lowest and asked_about.has(needs))):
                    continue
            first = True
            for match in rule.words.finditer(text):
                if first and rule.never is not None and asked.has(rule.never):
                    break
                first = False
                yield rule, match


_STOP = r"\.(?=\d|s\b|l\b|v\b)|(?<=\bjl|\bll)\.|(?<=a\.s|j\.l|b\.v|n\.v)\."


def pattern(
    event: str,
    id: str,
    words: str,
    penalty: int = 0,
    needs: str | None = None,
    never: str | None = None,
    *,
    back: bool = False,
) -> EventPattern:
    """A pattern from its expressions; ``[^.;]`` in them passes the stop in "10.00 uur", "jl." or "B.V.", which ends no clause."""
    words = words.replace("[^.;]", rf"(?:[^.;]|{_STOP})").replace("[^.;,]", rf"(?:[^.;,]|{_STOP})")
    return EventPattern(
        id,
        event,
        re.compile(rf"(?<!\w)(?:{words})"),
        penalty,
        re.compile(needs) if needs else None,
        re.compile(never) if never else None,
        back,
    )


CONTRACT = r"contract|overeenkomst|raamafspra"
BUYERS = (
    r"\bcolleges?\b|\braad\b|\braden\b|gemeentera|bestu(?:ur|ren)|\bab\b|wethouder|portefeuillehouder"
    r"|\bgemeenten?\b|stuurgroep|b&w|b en w|commissie"
)
LIMIT = (
    r"uiterlijk|\btot\b|t/m|deadline|v[oó][oó]r\b|\bkan\b|\bkunnen\b|\bkunt\b|\bkonden\b|\bkon\b|sluit|uiterste"
    r"|termijn|\bten laatste|laatste (?:dag|datum|moment|mogelijkheid|kans)|niet later dan|mogelijk|\bmoet(?:en)?\b|\bdien(?:t|en)\b"
)
BEGIN = r"(?:start(?:en|te|ten|t)?|gestart|begin(?:t|nen)|begon(?:nen)?|aangevangen|vang(?:t|en) aan|ving(?:en)? aan)"
"""Forms of verbs that begin something; the nouns "begin" and "aanvang" are told apart."""
PLATFORM = (
    r"(?:tenderned|negometrix|mercell|ctm|vendorlink|tendsign|ted\b|(?:het |ons |de )?(?:\w+ )?"
    r"(?:aanbestedings|inkoop|tender)(?:platform|portaal|site|website|kalender))"
)
