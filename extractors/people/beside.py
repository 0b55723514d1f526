"""Names given away by how they are written or by what stands right beside them: a party, a degree, a mailbox, a mobile.

What is found here is a candidate, as (start, end): ``names`` judges whether its words are those of a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.people.contacts import Span, contacts
from extractors.people.grammar import CAPITALS, FULL, FUNCTION, INITIALS, PREFIX, TITLE, WORD
from extractors.people.words import given_names

_PARTY = (
    r"(?:VVD|CDA|D66|PvdA|GL|GroenLinks|GroenLinks-PvdA|GL-PvdA|SP|PVV|SGP|CU|ChristenUnie|FvD|JA21|BBB|NSC|Volt|DENK|PvdD|50PLUS|BIJ1"
    r"|Partij voor de Dieren)"
)
_DEGREE = r"(?:MSc|MA|BSc|BA|MBA|MPA|MPM|MCM|MBI|LL\.?M|PhD|RA|RC|EMIA|EMSD|CPC|RI)"
# As in: Xin Linge (D66) · Xin Linge MSc · Xin Linge, MBA
_FOLLOWED = re.compile(rf"(?<![\w.-])(?P<name>{FULL})(?: ?\({_PARTY}\)|,? {_DEGREE}\b)")
# "Linge, X. (Xin)" as a register writes it, alone on its line or behind a label
_SURNAME_FIRST = re.compile(
    rf"(?:^|\n|: ?|; ?)(?P<name>(?:{WORD}|[{CAPITALS}]{{3,}}), (?:{INITIALS}(?: \({WORD}\))?|(?P<given>{WORD}))(?: ?{PREFIX}\b)?)\s*"
    r"(?=$|\n|;|\()"
)
_IN_CAPITALS = rf"[{CAPITALS}]{{3,}}(?:[ -][{CAPITALS}]{{3,}})?"
# "Petra JANSONIUS", "P.J. van der JANSONIUS"; a lone initial is the mark of a list: "A. WONEN"
_CAPITAL_SURNAME = re.compile(
    rf"(?<![\w.])(?:(?P<given>{WORD})|(?={INITIALS})(?:[{CAPITALS}]\.){{2,5}}) ?(?:{PREFIX}\b)?{_IN_CAPITALS}(?!\w)"
)
_CAPITAL_TITLE = re.compile(
    rf"(?<!\w)(?:DE HEER|HEER|MEVROUW|DHR\.?|MEVR\.?|MW\.?|{TITLE}) "
    rf"(?P<name>(?:{INITIALS} ?)?(?:{PREFIX.upper()} )?{_IN_CAPITALS})(?!\w)"
)
# "dhr. A Linge", "Auteur: X Linge": an initial that lost its stop
_BARE_INITIAL = re.compile(
    rf"(?:(?<!\w){TITLE}|[Aa]uteur:?|[Ss]teller:?|[Cc]ontactpersoon:?) (?P<name>[{CAPITALS}]{{1,3}} (?:{PREFIX}\b)?{WORD})"
)
# "Projectleider inkoop Xin Linge"; "adviseur van Zorgpalet Veendorp" names who is advised
_FIELD = re.compile(
    rf"(?<!\w){FUNCTION} (?!(?:bij|van|voor|door|naar|onder|vanuit|namens|binnen|tussen|met|uit|aan)\b)[a-zà-ÿ-]{{3,}} (?P<name>{FULL})"
)
# What may stand between a name and the number or mailbox of that person: "Xin Linge, tel. 06-", "Xin Linge via "
_BETWEEN = re.compile(
    rf"(?<![\w.-])(?P<name>{FULL})[\s,:;(<|/–-]*(?:\[?(?:via|op|tel\w*|mobiel|mob|gsm|e-?mail\w*|mail\w*|[TME]|nummer|is|bereikbaar|te|bereiken"
    r"|of|per|onder|het)\b[\s.,:;(<|/–-]*){0,5}$"
)
_BEHIND = re.compile(rf"[^\w\n]{{0,3}}\((?P<name>{FULL})\)")
_MOBILE = re.compile(r"\D*(?:(?:00)?31\D*)?0?6")
_REACH = 80
_PAIR = re.compile(rf"(?<![\w.-])(?P<first>{WORD}|{INITIALS}) ?(?P<prefix>{PREFIX}\b)?(?P<last>{WORD})(?!\w)")
_MAY_BE_CAPITALS = re.compile(rf"[{CAPITALS}]{{3}}")


def likely(text: str) -> Iterator[Span]:
    """Names in the usual letters, to be judged as any other."""
    for pattern in (_FOLLOWED, _FIELD):
        yield from (match.span("name") for match in pattern.finditer(text))


def sure(text: str) -> Iterator[Span]:
    """Names whose form leaves no doubt: with a title or a given name, the surname first or in capitals."""
    if _MAY_BE_CAPITALS.search(text):
        for match in _CAPITAL_SURNAME.finditer(text):
            if match.group("given") is None or match.group("given") in given_names():
                yield match.span()
        yield from (match.span("name") for match in _CAPITAL_TITLE.finditer(text))
    for match in _SURNAME_FIRST.finditer(text):
        if match.group("given") is None or match.group("given") in given_names():
            yield match.span("name")
    yield from (match.span("name") for match in _BARE_INITIAL.finditer(text))
    yield from _beside_contacts(text)


def of_mailboxes(text: str, mailboxes: Iterable[str]) -> Iterator[Span]:
    """Names that one of ``mailboxes`` is made of: "x.linge" and "xlinge" of "Xin Linge".

    "deschakel" is no De Schakel: a whole first word counts where the address parts it from the rest, or where it is a
    given name.
    """
    parted = {tuple(map(_letters, re.split(r"[._-]", local.casefold(), maxsplit=1))) for local in mailboxes}
    joined = {"".join(parts) for parts in parted}
    position = 0
    while match := _PAIR.search(text, position):
        position = match.end("first")  # names may share words with what stands before them: "Projectleider Xin Linge"
        first, prefix, last = (_letters((match.group(name) or "").casefold()) for name in ("first", "prefix", "last"))
        surnames = (prefix + last, last)
        told = any((first, surname) in parted or (surname, first) in parted for surname in surnames)
        told = told or any(first[0] + surname in joined or surname + first[0] in joined for surname in surnames)
        if told or (match.group("first") in given_names() and any(first + surname in joined for surname in surnames)):
            yield match.span()


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _beside_contacts(text: str) -> Iterator[Span]:
    """A name before a mobile number, or before or behind any where the name's words tell that it is a person's."""
    for start, end in contacts(text):
        for match in (_BETWEEN.search(text, max(0, start - _REACH), start), _BEHIND.match(text, end)):
            parted = match is not None and re.search(r"[ .]", match.group("name"))  # WhatsApp is one word
            if match is not None and parted and (_MOBILE.match(text, start, end) or _names_one(match.group("name"))):
                yield match.span("name")


def _names_one(name: str) -> bool:
    return "." in name or name.split()[0].split("-")[0] in given_names()
