"""Finding people's names in a text by what stands around them; each find is (start, end)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.people.beside import likely, sure
from extractors.people.contacts import Span
from extractors.people.grammar import (
    FULL,
    FUNCTION,
    GIVEN,
    GREETING,
    INITIALS,
    INTRODUCTION,
    OFFICE,
    PREFIX,
    SURNAME,
    TITLE,
    WORD,
)
from extractors.people.words import given_names, not_people

# "de heer van Dijk", "mevrouw A. de Groot", "drs. Jan Bakker", "de heren Smit en De Boer"
_TITLED = re.compile(
    rf"(?<!\w){TITLE}\s(?:en mevrouw )?(?:(?:{TITLE} )*)"
    rf"(?P<name>(?:{INITIALS} ?)?(?:{WORD} ){{0,2}}{SURNAME}(?! ?\.[A-Z])(?:(?:, | en ){SURNAME})?)"
)
# "wethouder Bakker", "regionaal portefeuillehouder Sanne de Groot"
_OFFICE = re.compile(rf"(?<!\w){OFFICE}\s(?P<name>(?:{INITIALS} ?)?(?:{WORD} )?{SURNAME})")
# As in: Sanne de Groot, regionaal portefeuillehouder · Jan Bakker (interim-directeur · P. Smit | Adviseur inkoop ·
# "Jan Bakker - jurist"
_WITH_FUNCTION = re.compile(
    rf"(?<![\w.-])(?P<name>{FULL})\s?[,(|–:-]\s?(?:(?:de|het|onze|[a-zà-ÿ-]+) ){{0,2}}{FUNCTION}\b"
)
# As in: Toelichting door Sanne de Groot · Contactpersoon: J. Bakker · beleidsadviseur Jan Bakker · Aanwezig: Jan
# Bakker, Sanne Smit"
_INTRODUCED = re.compile(
    rf"(?<!\w)(?:{INTRODUCTION}|{FUNCTION})(?:\s?:\s?|\s)(?P<names>{FULL}(?:(?: \([^)]{{1,60}}\))?(?:,| en|;"
    rf"|\n) ?{FULL})*)"
)
_ONE = re.compile(FULL)
# What every full name holds: two capitals, between them the rest of a word or initials, a bracket, short words of a
# prefix ("S. (Sanne) van de Groot"). It begins with a set of letters, so that the engine skips ahead to the capitals; the
# two expressions above cost twenty times as much on a sentence in which only the first word has one.
_TWO_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’.-]*[a-zA-Z ()'’]{0,12}[A-ZÀ-ÖØ-Þ]")
# "Beste Sanne," and "Geachte Jan en Piet": a given name alone, known as one
_ADDRESSED = re.compile(rf"(?<!\w)(?:Beste|Geachte|Hallo|Hoi|Dag|Lieve) (?P<names>{WORD}(?:(?:, | en ){WORD})*)")
# "J.P. van Dijk", "S. de Groot": initials mark a person without more
_INITIALLED = re.compile(
    rf"(?<![\w.])(?P<initials>{INITIALS}) ?(?P<prefix>{PREFIX}\b)?(?P<last>{WORD})(?![\w.]*\.[A-Z])"
)
_CAPITALISED = re.compile(WORD)
_SURNAME_NEXT = re.compile(rf" {WORD}")
_REST = re.compile(rf"(?: {GIVEN}(?= (?:{PREFIX}\b)?{WORD}))? ?(?:(?<= ){PREFIX}\b)?(?<=[ '’]){WORD}")
_LABEL = re.compile(
    r"(?:^|\n|\b(?:[Pp]erceel|[Ss]egment|[Ll]ot|[Cc]luster|[Bb]ijlage|[Oo]ptie|[Dd]eel|[Oo]nderdeel|[Cc]ategorie|[Ff]ase)\s)\s*$"
)

# An organisation goes by these words, whole or as the end of a compound: "Jan Bakker Coaching", "Dr. Emma Visserhuis"
_ORGANISATION = re.compile(
    r"(?:(?<![\w])(?:stichting|st|stg|vereniging|coöperatie|cooperatie|maatschap|combinatie|bv|vof|nv|praktijk|regio|gemeente|rechtbank|team|school|college|bureau)"
    r"|(?:zorg|hulp|groep|huis|stichting|instituut|centrum|praktijk|kliniek|school|scholen|academie|fonds|bureau|coaching|begeleiding|training|advies"
    r"|organisatie|gemeente|onderwijs|lyceum|therapie|psychologie|kring|consult|office|service|bescherming|reclassering|wonen|werk|gezinnen))$",
    re.IGNORECASE,
)
_BEFORE_ORGANISATION = re.compile(
    r"(?:[Ss]tichting|[Ss]t\.?|[Ss]tg\.?|[Vv]ereniging|[Cc]oöperatie|[Mm]aatschap|[Pp]raktijk|[Cc]ombinatie|[Gg]emeenten?|[Rr]egio(?:'s)?|[Ss]chool|[Ii]nstituut"
    r"|[Bb]ureau|[Zz]orgaanbieder|[Aa]anbieders?|[Ss]int|[Jj]eugdregio|[Hh]uize|[Bb]ij|h\.o\.d\.n\.) (?:(?:[Dd]e"
    r"|[Hh]et|[Vv]an) )?$"
)
_BEHIND_ORGANISATION = re.compile(
    r",? ?(?:\(?(?:B\.? ?V\b|N\.? ?V\b|V\.? ?O\.? ?F\b|U\.? ?A\b|C\.? ?V\b)|St\.|[Ss]tichting\b|[Ss]chool|[Gg]roep"
    r"|[Cc]oaching|[Zz]org|& |[Hh]uis\b|(?:straat|weg|laan|plein)\b| ?\d{1,4}\b ?\w?(?: ?\||,))"
)
_STREET = re.compile(r"(?:weg|straat|laan|plein|kade|singel|dreef|gracht|steeg|dijk|hof|baan|plantsoen|park|pad)$")

# Letters without which an expression cannot match, looked for in lower-case text: most texts hold none of them.
_TITLE_LETTERS = ("heer", "de her", "dhr", "mevr", "mw", "mej.", "drs", "dr.", "mr.", "ir.", "ing.", "prof.")
_OFFICE_LETTERS = ("wethouder", "burgemeester", "raadslid", "gedeputeerde", "portefeuillehouder")
_ADDRESS_LETTERS = ("beste ", "geachte ", "hallo ", "hoi ", "dag ", "lieve ")
_INITIAL = re.compile(r"[A-ZÀ-ÖØ-Þ](?:h|hr)?\.")


def names(text: str, ordinary: frozenset[str]) -> Iterator[Span]:
    """Every name of a person in ``text`` that the words around it give away.

    ``ordinary`` holds words that the document writes in lower case too: such a word is a name only next to firm signs.
    """
    lower = text.lower()
    for match in _TITLED.finditer(text) if _any_of(_TITLE_LETTERS, lower) else ():
        span = _trimmed(text, *match.span("name"))
        if span and not of_organisation(text, *span):
            yield span
    for match in _OFFICE.finditer(text) if _any_of(_OFFICE_LETTERS, lower) else ():
        span = _trimmed(text, *match.span("name"))
        if span and not of_organisation(text, *span) and not _ordinary(text[slice(*span)], ordinary):
            yield span
    full = _TWO_CAPITALS.search(text) is not None
    if full:
        for match in _WITH_FUNCTION.finditer(text):
            yield from _likely(text, *match.span("name"), ordinary)
        for match in _INTRODUCED.finditer(text):
            weak = _introduces_anyone(text, match)
            for one in _ONE.finditer(text, *match.span("names")):
                if not weak or _firm(one.group()):
                    yield from _likely(text, *one.span(), ordinary)
    for match in _ADDRESSED.finditer(text) if _any_of(_ADDRESS_LETTERS, lower) else ():
        for one in _CAPITALISED.finditer(text, *match.span("names")):
            if one.group() in given_names():
                yield one.span()
    if _INITIAL.search(text):
        yield from _initialled(text, ordinary)
    if full:
        yield from _known(text, ordinary)
        for start, end in likely(text):
            yield from _likely(text, start, end, ordinary)
    for start, end in sure(text):
        # "bij Xin Linge, 06-": what stands before it names an organisation only where nothing else says it is a person
        name = text[start:end]
        words = name.casefold().replace(",", " ").split()
        if not of_organisation(f" {name}", 1, len(name) + 1) and not any(
            word in ordinary or word in not_people() for word in words
        ):
            yield start, end


def _any_of(letters: tuple[str, ...], lower: str) -> bool:
    return any(map(lower.__contains__, letters))


def signatures(lines: list[str]) -> Iterator[tuple[int, Span]]:
    """Names under a greeting, as (line, span): the lines are those of passages in their order, also across passages.

    "Met vriendelijke groet," / "Sanne de Groot | Projectondersteuner" / "Serviceorganisatie Jeugd"
    """
    for index, line in enumerate(lines):
        for greeting in GREETING.finditer(line):
            yield from _signature(lines, index, greeting.end())


def _signature(lines: list[str], index: int, offset: int) -> Iterator[tuple[int, Span]]:
    seen = 0
    for number in range(index, min(index + 8, len(lines))):
        start = offset if number == index else 0
        line = lines[number]
        if not line[start:].strip(" ,.!:-"):
            continue
        match = _SIGNED.match(line, start)
        if match and not of_organisation(line, *match.span("name")) and not _weak(match.group("name")):
            yield number, match.span("name")
            return
        seen += 1
        if seen == 3:
            return


# A line that is a name, alone or before a function: "Sanne de Groot | Adviseur", "S. de Groot", "Sanne"
_SIGNED = re.compile(rf"[\s,.!:-]*(?:{TITLE} )?(?P<name>{FULL}|{WORD})\s*(?=$|[,|(–/-])")


def _weak(name: str) -> bool:
    words = _CAPITALISED.findall(name)
    return any(word.casefold() in not_people() for word in words) or (
        len(words) < 2 and words[0] not in given_names() and "." not in name
    )


def _introduces_anyone(text: str, match: re.Match[str]) -> bool:
    """Whether what stands before a name stands before organisations too: "onderaannemer van Zorgpalet Veendorp".

    "Van: Sanne Terpoort" on its own line heads a mail.
    """
    words = text[match.start() : match.start("names")]
    heads = ":" in words and not text[: match.start()].rpartition("\n")[2].strip()
    return words.strip(" :\n").casefold() in ("van", "aan", "namens") and not heads


def _firm(name: str) -> bool:
    return "." in name or _CAPITALISED.findall(name)[0].split("-")[0] in given_names()


def _likely(text: str, start: int, end: int, ordinary: frozenset[str]) -> Iterator[Span]:
    """The span, where its words look like a name and not like a title or an organisation."""
    span = _trimmed(text, start, end)
    if span is None or of_organisation(text, *span):
        return
    name = text[slice(*span)]
    words = _CAPITALISED.findall(name)
    firm = _firm(name)
    if (
        len(words) + name.count(".") > 1
        and not any(word.casefold() in not_people() for word in words)
        and (firm or not any(word.casefold() in ordinary for word in words))
    ):
        yield span


def _initialled(text: str, ordinary: frozenset[str]) -> Iterator[Span]:
    for match in _INITIALLED.finditer(text):
        last = match.group("last").casefold()
        if last in not_people() or of_organisation(text, *match.span()):
            continue
        # "A. Ambulante hulp" and "perceel B. Wonen" are marks of a list, "bij A. Bakker" is none
        lone = match.group("initials").count(".") == 1 and not match.group("prefix")
        if lone and (last in ordinary or _LABEL.search(text, 0, match.start()) or _counts_on(text, match)):
            continue
        yield match.span()


_PARTS = re.compile(r"\b(?:percelen|segmenten|kavels|clusters|loten|onderdelen|delen)\b[^\n]*", re.IGNORECASE)


def _counts_on(text: str, match: re.Match[str]) -> bool:
    """Whether a lone initial is the next mark of parts counted out: "percelen: A. Pleegzorg; B. Logeren"."""
    letter = match["initials"][0]
    told = _PARTS.search(text, 0, match.start())
    return told is not None and (letter == "A" or f"{chr(ord(letter) - 1)}. " in text[told.start() : match.start()])


def _known(text: str, ordinary: frozenset[str]) -> Iterator[Span]:
    """A common given name and what follows it: "Sanne de Groot"."""
    given = given_names()
    position = 0
    for match in _CAPITALISED.finditer(text):
        if match.start() < position or match.group().split("-")[0] not in given:
            continue
        rest = _REST.match(text, match.end())
        if rest is None:
            continue
        last = _CAPITALISED.findall(rest.group())[-1]
        span = (match.start(), rest.end())
        if last.casefold() in not_people() or _street(text, *span) or of_organisation(text, *span):
            continue
        position = rest.end()
        yield span


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span up to the first word that is in no name ("mevrouw Bakker Toelichting"); None if nothing is left."""
    for match in _CAPITALISED.finditer(text, start, end):
        if match.start() == start and match.group() in ("De", "Den", "Der") and _SURNAME_NEXT.match(text, match.end()):
            continue  # "mevrouw De Vries": a prefix takes its capital where no given name stands before it
        if match.group().casefold() in not_people():
            head = text[start : match.start()].rstrip()
            return (start, start + len(head)) if _CAPITALISED.search(head) else None
    return start, end


def _ordinary(name: str, ordinary: frozenset[str]) -> bool:
    return all(word.casefold() in ordinary for word in _CAPITALISED.findall(name))


def _street(text: str, start: int, end: int) -> bool:
    return bool(_STREET.search(text[start:end]) and re.match(r",? \d", text[end : end + 3]))


def of_organisation(text: str, start: int, end: int) -> bool:
    """Whether an organisation is named, by a word of the name itself or by what stands around it."""
    words = _CAPITALISED.findall(text[start:end])
    return (
        any(_ORGANISATION.search(word) for word in words)
        or bool(_BEHIND_ORGANISATION.match(text, end))
        or bool(_BEFORE_ORGANISATION.search(text[max(0, start - 30) : start]))
    )
