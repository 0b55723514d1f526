"""Words of events in a text: terms of the vocabulary ``event`` and the patterns, the longest and strongest of each
place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from extractors.events.options import ends_other, is_option
from extractors.events.pattern import Patterns
from extractors.events.patterns import (
    ATTRIBUTIVE,
    HEAD_LINK,
    LIGHT_HEAD,
    NEEDS_CONTRACT,
    PATTERNS,
    PUBLISHING,
    PUBLISHING_PENALTY,
    TERM_PENALTY,
    TERMS_NEEDING_CONTRACT,
)
from extractors.trie import normal, pattern
from schemas.vocabulary import Term, vocabulary

_PENALTY_OF_OTHER = 15
_ENDING = r"(?:en|e|n|s)?"
# "Wij vragen u", "vragen om": a verb, no questions
_VERB_ASK = re.compile(r"(?:(?<=\bwij )|(?<=\bwe ))vragen\b|\bvragen(?= (?:wij|we|u|jullie|om)\b)")
# "met tweemaal een verlengingsmogelijkheid": an option, no extension
_OPTION = re.compile(r"verleng\w*(?:mogelijk|opti|jaar|jaren)\w*$")


_PATTERNS = Patterns(PATTERNS)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell an event; offsets in the text, ``penalty`` how weak they are (0 strong)."""

    start: int
    end: int
    event: str
    id: str
    penalty: int


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, Term]]:
    terms = {normal(form): term for term in vocabulary("event").terms for form in (*term.forms, *term.damaged)}
    return re.compile(rf"(?<!\w)(?:{pattern(terms)}){_ENDING}(?!\w)"), terms


def _term(words: str, terms: dict[str, Term]) -> Term:
    plain = normal(words)
    for ending in ("", "en", "e", "n", "s"):
        if plain.endswith(ending) and plain[: len(plain) - len(ending)] in terms:
            return terms[plain[: len(plain) - len(ending)]]
    raise KeyError(words)


@lru_cache(maxsize=4096)
def triggers(text: str, about: str = "") -> tuple[Trigger, ...]:
    """Words of events in folded ``text``, in order, none overlapping.

    ``about`` is what its pronouns stand for: the sentence before, folded.

    >>> [t.event for t in triggers("Publicatie nota van inlichtingen en voorlopige gunning")]
    ['clarification_published', 'provisional_award']
    """
    found: list[Trigger] = []
    expression, terms = _terms()
    text, about = _VERB_ASK.sub("_" * len("vragen"), lower(text)), lower(about)
    for match in expression.finditer(text):
        term = _term(match.group(), terms)
        if ATTRIBUTIVE.search(match.group()) or (term.value == "extension" and _is_no_extension(text, match)):
            continue
        if term.id in TERMS_NEEDING_CONTRACT and not NEEDS_CONTRACT.search(f"{text} {about}"):
            continue
        if term.value == "contract_end" and ends_other(text, match.start(), match.end()):
            continue
        penalty = TERM_PENALTY.get(term.id, _PENALTY_OF_OTHER if term.value == "other" else 0)
        if PUBLISHING.match(match.group()):
            penalty = PUBLISHING_PENALTY
        found.append(Trigger(*match.span(), term.value, term.id, penalty))
    for rule, match in _PATTERNS.matches(text, about):
        if rule.event == "contract_end" and ends_other(text, match.start(), match.end()):
            continue
        if rule.event == "extension" and _is_no_extension(text, match):
            continue
        if not ATTRIBUTIVE.search(match.group()) and match.group():
            penalty = PUBLISHING_PENALTY if PUBLISHING.match(match.group()) else rule.penalty
            found.append(Trigger(*match.span(), rule.event, rule.id, penalty))
    return tuple(_composed(text, _strongest(found)))


def _is_no_extension(text: str, match: re.Match[str]) -> bool:
    return _OPTION.search(match.group()) is not None or is_option(text, *match.span())


def lower(text: str) -> str:
    """The text in lower case, each character one character: the capital dotted I of Turkish names would grow."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _strongest(found: list[Trigger]) -> list[Trigger]:
    """Of overlapping triggers the one that says most: few penalties, then the longest."""
    kept: list[Trigger] = []
    for trigger in sorted(found, key=lambda item: (item.penalty - 2 * (item.end - item.start), item.start, item.id)):
        if not any(trigger.start < other.end and other.start < trigger.end for other in kept):
            kept.append(trigger)
    return sorted(kept, key=lambda item: item.start)


def _composed(text: str, found: list[Trigger]) -> list[Trigger]:
    """Light heads give way to what they govern: "publicatie van de nota van inlichtingen" is the note."""
    result: list[Trigger] = []
    for trigger in found:
        last = result[-1] if result else None
        if (
            last
            and LIGHT_HEAD.match(text[last.start : last.end])
            and HEAD_LINK.fullmatch(text[last.end : trigger.start])
        ):
            result[-1] = replace(trigger, start=last.start, penalty=min(trigger.penalty, 5))
        else:
            result.append(trigger)
    return result
