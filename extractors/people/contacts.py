"""Addresses and numbers that lead to one person: e-mail, telephone, IBAN, BSN, each as (start, end) in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.people.words import mailbox

Span = tuple[int, int]

# As in: v.achternaam@gemeente.nl · v.achternaam @ gemeente.nl · naam[at]gemeente.nl · naam (at) gemeente [punt] nl
_EMAIL = re.compile(
    r"(?<![\w.+-])([\w][\w.+'-]*?)[ ]?(?:@|\[at\]|\(at\))[ ]?((?:[\w-]+(?:\.| ?[\[(](?:punt|dot)[\])] ?))+[a-z]{2,})(?!\w)",
    re.IGNORECASE,
)
# Both are searched in lower-case text without flags, so that the engine can skip ahead to the first letters.
_NUMBER = re.compile(r"[0o][0-9]|\+ ?[0-9]|[0-9]{9}|[a-z]{2}[ .-]?[0-9]{2}|bsn|burger ?service|sofi")
_ANY_DIGIT = re.compile(r"[0-9]")  # every kind of number holds one; most sentences hold none
_AT = re.compile(r"[@\[(](?:(?<=@)|at[\])])")

_ZERO = "[0Oo]"  # OCR reads a nought as a letter: "O78 77O 2429"
_DIGIT = "[0-9Ool]"
_GAP = r"[ \u00a0.\-/–]{0,3}"
# 06 and eight digits; three digits of an area and seven; four and six: "06-12 34 56 78", "(012) 345 67 89",
# "0123-456789"
_NATIONAL = re.compile(
    r"(?<![\w.,/-])(?:\+31|0031)?" + _GAP + r"\(?(?:"
    rf"{_ZERO}6\)?(?:{_GAP}{_DIGIT}){{8}}"
    rf"|{_ZERO}[1-5789]{_DIGIT}\)?(?:{_GAP}{_DIGIT}){{7}}"
    rf"|{_ZERO}[1-57]{_DIGIT}{{2}}\)?(?:{_GAP}{_DIGIT}){{6}}"
    r")(?![\w])"
)
# As in: +31 (0)12 345 67 89 · 0031 6 12345678 · +32 470 12 34 56
_ABROAD = re.compile(
    r"(?<![\w.,])(?:\+|00(?=3[0-9]))[ ]?[1-9][0-9]{1,2}(?:[ .\-/]{0,2}(?:\(0\))?[ .\-/]{0,2}[0-9]){7,10}(?!\w)"
)
# Numbers that lead to no person: "0800-1234", "0900 1234567" and, of a municipality, "14 078".
_PUBLIC = re.compile(r"0[89]00")
_GENERAL_BEFORE = re.compile(r"algemeen(?:\s+(?:telefoon)?nummer)?\s*:?\s*$", re.IGNORECASE)
_GENERAL_AFTER = re.compile(r"\s*[(\[]?\s*algemeen\b(?!\s+\w*(?:directeur|secretaris|manager))", re.IGNORECASE)
_MOBILE = re.compile(r"\D*(?:\+?(?:00)?31\D*)?[0Oo]?6")

_WRITTEN_MOBILE = re.compile(r"(?<![\w.,/=-])(?:\+31[ (0)-]{0,5}6|06)(?:[ -][0-9 ]{8,12}|[0-9]{8})(?![\w-])")
_DUTCH_IBAN = re.compile(r"\bNL[ .-]?[0-9]{2}[ .-]?[A-Z]{4}[ .-]?(?:[0-9][ .-]?){9}[0-9]\b", re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")

# "BSN: 1234.56.782", "burgerservicenummer 123 456 782"; or nine digits alone that pass the test of eleven
_LABELLED_BSN = re.compile(
    r"\b(?:bsn|burger\s?service\s?nummer|sofi-?nummer)\b\D{0,12}((?:[0-9][ .-]?){7,8}[0-9])(?!\d)", re.IGNORECASE
)
_NINE_DIGITS = re.compile(r"(?<![\w.,/=#-])[0-9]{9}(?![\w.,/]*\d)")
_OTHER_NUMBER = re.compile(
    r"(?:nummer|nr\.?|kenmerk|rsin|id|kvk|tenderned|dossier|zaak\w*|code|€|eur|euro)[\s:.-]*$", re.IGNORECASE
)


def contacts(text: str) -> Iterator[Span]:
    """Every personal address or number in ``text``; of an e-mail address only the part before the "@"."""
    if _AT.search(text.lower()):
        yield from _emails(text)
    if _ANY_DIGIT.search(text) and _NUMBER.search(text.lower()):
        yield from _numbers(text)


def mailboxes_in(text: str) -> list[Span]:
    """Where what stands before the "@" of a personal e-mail address stands."""
    return list(_emails(text)) if _AT.search(text.lower()) else []


def unmistakable(text: str) -> Iterator[Span]:
    """Personal mailboxes, mobile numbers with their gaps and bank accounts: what cannot be the number of something else."""
    yield from mailboxes_in(text)
    if _ANY_DIGIT.search(text):
        yield from (match.span() for match in _DUTCH_IBAN.finditer(text))
        yield from (match.span() for match in _WRITTEN_MOBILE.finditer(text))


def local_parts(text: str) -> Iterator[str]:
    """What stands before the "@" of each personal e-mail address: "v.achternaam"."""
    if _AT.search(text.lower()):
        for start, end in _emails(text):
            yield text[start:end]


def _emails(text: str) -> Iterator[Span]:
    for match in _EMAIL.finditer(text):
        if not _of_organisation(match.group(1), match.group(2)):
            yield match.span(1)


def _of_organisation(local: str, domain: str) -> bool:
    """Whether a mailbox is named after a function or the organisation itself; in doubt it is a person's."""
    labels = {label for part in domain.casefold().split(".") for label in (part, *part.split("-"))}
    words = [word for word in re.split(r"[._+'-]+", local.casefold()) if word]
    return bool(words) and all(mailbox().fullmatch(word) or word in labels or word.isdigit() for word in words)


def _numbers(text: str) -> Iterator[Span]:
    for pattern in (_NATIONAL, _ABROAD):
        for match in pattern.finditer(text):
            if sum(character.isdigit() for character in match.group()) < 8 or _PUBLIC.match(match.group()):
                continue
            if not _general(text, match):
                yield match.span()
    for match in _DUTCH_IBAN.finditer(text):
        yield match.span()
    for match in _IBAN.finditer(text):
        if _valid_iban(match.group()):
            yield match.span()
    for match in _LABELLED_BSN.finditer(text):
        yield match.span(1)
    for match in _NINE_DIGITS.finditer(text):
        if _eleven(match.group()) and not _OTHER_NUMBER.search(text[max(0, match.start() - 24) : match.start()]):
            yield match.span()


def _general(text: str, match: re.Match[str]) -> bool:
    if _MOBILE.match(match.group()):
        return False
    before = text[max(0, match.start() - 30) : match.start()]
    return bool(_GENERAL_AFTER.match(text, match.end()) or _GENERAL_BEFORE.search(before))


def _valid_iban(text: str) -> bool:
    """The check of ISO 13616: the number, its head moved to its tail, leaves 1 when divided by 97."""
    packed = text.replace(" ", "")
    digits = "".join(str(int(character, 36)) for character in packed[4:] + packed[:4])
    return 15 <= len(packed) <= 34 and int(digits) % 97 == 1


def _eleven(digits: str) -> bool:
    """The test of eleven that every BSN passes."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return digits != "000000000" and sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11 == 0
