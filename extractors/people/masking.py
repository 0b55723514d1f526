"""Replacing what identifies a person by as many blocks, everywhere in a document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from extractors.document import Cell, Document, Link, Passage, ReadProblem
from extractors.people.beside import of_mailboxes
from extractors.people.contacts import Span, contacts, local_parts
from extractors.people.grammar import CAPITALS, INITIALS, PREFIX, WORD
from extractors.people.names import names, signatures
from extractors.people.stories import client_named, stories
from extractors.people.trade import natural_person, private_cells, trade_names
from extractors.people.words import given_names, not_people

MASK = "█"

_WORD_CHARACTER = re.compile(r"[^\W_]")
# A word in lower case, and not one of an address: "bakker" of "s.bakker@" makes Bakker no ordinary word.
_LOWER_WORD = re.compile(r"(?<![\w.@/-])[a-zà-ÿ]{3,}(?![\w@/]|[.-]\w| ?(?:@|\[at\]|\(at\)))")
_PARTS = re.compile(rf"(?P<given>(?:{INITIALS} ?|{WORD} )*)(?P<surname>(?:{PREFIX}\b)?{WORD})$")
_COLUMN_OF_PEOPLE = re.compile(
    r"contactpersoon|contactpersonen|portefeuillehouder|wethouder|\bambtenaar|accountmanager|contractmanager|behandelaar|opsteller",
    re.IGNORECASE,
)
_CAPITALS = re.compile(rf"[{CAPITALS}]{{3,}}")
_NAME_LIKE = re.compile(rf"(?:{WORD}|{INITIALS}|{PREFIX}\b| |,|\n)+")


_WITHHELD = "Clients tell of themselves here: {} passages are masked whole, and nothing is read from them."


def masked_text(text: str) -> str:
    """A text that stands on its own, such as a link's words or a steward's reason, with its people masked."""
    return masked(Document("text/plain", "text", (Passage(0, "paragraph", text),))).passages[0].text


def masked(document: Document) -> Document:
    """The document with every person's name, e-mail address, telephone number, IBAN and BSN masked.

    Every text keeps its length; only letters and digits are replaced. A name found once is masked wherever it stands.
    """
    people = _People(document)
    told = stories(document.title, document.passages)
    private = people.private_cells
    texts: dict[str, str] = {}

    def mask(text: str) -> str:
        if text not in texts:
            texts[text] = people.masked(text)
        return texts[text]

    def mask_all(parts: Iterable[str]) -> tuple[str, ...]:
        return tuple([mask(part) for part in parts])

    def mask_cell(cell: Cell | None) -> Cell | None:
        if cell is None:
            return None
        rows, columns = mask_all(cell.row_headers), mask_all(cell.column_headers)
        caption = mask(cell.caption)
        if (rows, columns, caption) == (cell.row_headers, cell.column_headers, cell.caption):
            return cell  # nearly every one: a copy costs more than the look
        return replace(cell, row_headers=rows, column_headers=columns, caption=caption)

    def mask_passage(passage: Passage) -> Passage:
        text, marker, cell = mask(passage.text), mask(passage.marker), mask_cell(passage.cell)
        if passage.position in told or passage.position in private:
            text = _WORD_CHARACTER.sub(MASK, text)
        path = mask_all(passage.heading_path)
        if cell is passage.cell and (text, marker, path) == (passage.text, passage.marker, passage.heading_path):
            return passage
        return replace(passage, text=text, heading_path=path, marker=marker, cell=cell)

    passages = tuple(mask_passage(passage) for passage in document.passages)
    withheld = sum(
        passages[index].text != passage.text
        for index, passage in enumerate(document.passages)
        if passage.position in told
    )
    return replace(
        document,
        title=None if document.title is None else mask(document.title),
        passages=passages,
        problems=(*document.problems, ReadProblem("client_story", _WITHHELD.format(withheld)))
        if withheld
        else document.problems,
        links=tuple(Link(people.masked_address(link.address), mask(link.text)) for link in document.links),
    )


class _People:
    """The people that one document names, and how to mask them in a text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._texts = sorted(set(_texts(document)))
        self._passages = document.passages
        self._ordinary = frozenset(word for text in self._texts for word in _LOWER_WORD.findall(text))

    def masked(self, text: str) -> str:
        """The text with its people masked."""
        spans = [*contacts(text), *self._names_in(text)]
        if not spans:
            return text
        characters = list(text)
        for start, end in spans:
            for index in range(start, end):
                if _WORD_CHARACTER.match(characters[index]):
                    characters[index] = MASK
        return "".join(characters)

    def masked_address(self, address: str) -> str:
        """A link's address with personal mailboxes, telephone numbers and full names masked."""
        scheme, _, rest = address.partition(":")
        if scheme.casefold() == "tel":
            return f"{scheme}:{_WORD_CHARACTER.sub(MASK, rest)}"
        return self.masked(address) if scheme.casefold() == "mailto" or "@" in address else self._without_slugs(address)

    def _names_in(self, text: str) -> Iterator[Span]:
        if self._known is not None:
            kept = [match.span() for match in self._trade.finditer(text)] if self._trade else []
            for match in self._known.finditer(bare(text)):
                inside = any(start <= match.start() and match.end() <= end for start, end in kept)
                if not inside and not _in_organisation(text, match):
                    yield match.span()

    def _without_slugs(self, address: str) -> str:
        if self._slugs is None:
            return address
        return self._slugs.sub(lambda match: _WORD_CHARACTER.sub(MASK, match.group()), address)

    @cached_property
    def _found(self) -> tuple[str, ...]:
        """Names as the document writes them, each once."""
        found = {text[start:end] for text in self._texts for start, end in names(text, self._ordinary)}
        lines = [line for passage in self._passages for line in passage.text.split("\n")]
        found |= {lines[number][start:end] for number, (start, end) in signatures(lines)}
        found |= set(self._in_columns())
        found |= {name for text in self._texts if (name := client_named(text))}
        if self._mailboxes:
            found |= {text[start:end] for text in self._texts for start, end in of_mailboxes(text, self._mailboxes)}
        whole = {" ".join(name.split()) for name in found}
        # "Petra JANSONIUS" returns as Petra Jansonius
        return tuple(sorted(whole | {_CAPITALS.sub(lambda word: word.group().capitalize(), name) for name in whole}))

    def _in_columns(self) -> Iterator[str]:
        """Names in a column headed by a function of people: "Contactpersoon"."""
        for passage in self._passages:
            if passage.cell and any(_COLUMN_OF_PEOPLE.search(header) for header in passage.cell.column_headers):
                words = re.findall(WORD, passage.text)
                if (
                    len(words) > 1
                    and _NAME_LIKE.fullmatch(passage.text.strip())
                    and not any(w.casefold() in not_people() for w in words)
                ):
                    yield from (part.strip() for part in re.split(r"[,\n]", passage.text) if " " in part.strip())

    @cached_property
    def _known(self) -> re.Pattern[str] | None:
        """Every found name in the forms in which it may return: whole, its surname alone, with initials before it."""
        whole: set[str] = set()
        surnames: set[str] = set()
        for name in self._found:
            whole.add(name)
            match = _PARTS.search(name)
            if match is None:
                continue
            surname = match.group("surname")
            if self._returns_alone(surname):
                surnames.add(surname)
            first = match.group("given").split()
            if first and first[0] in given_names() and self._returns_alone(first[0]):
                surnames.add(first[0])
        surnames |= set(self._of_mailboxes())
        forms = [_form(name) for name in sorted(whole, key=lambda name: (-len(name), name))]
        if surnames:
            alone = "|".join(_form(name) for name in sorted(surnames, key=lambda name: (-len(name), name)))
            forms.append(rf"(?:{INITIALS} ?)?(?:{alone})")
        return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])") if forms else None

    @cached_property
    def private_cells(self) -> frozenset[int]:
        """Positions of the cells that hold the address or the trade register number of a sole trader."""
        return private_cells(self._passages, frozenset(filter(natural_person, self._trade_names)))

    @cached_property
    def _trade_names(self) -> frozenset[str]:
        return trade_names(self._document, self._known) if self._known else frozenset()

    @cached_property
    def _trade(self) -> re.Pattern[str] | None:
        """Names of parties that hold a person's, wherever they stand: "Mevrouw Helder", a company, is published."""
        longest_first = sorted(self._trade_names, key=lambda line: (-len(line), line))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if longest_first else None

    @cached_property
    def _slugs(self) -> re.Pattern[str] | None:
        """Full names as addresses write them: "sanne-de-groot"."""
        slugs = {
            r"(?:[-_.+]|%20)".join(re.escape(word) for word in bare(name).casefold().split())
            for name in self._found
            if " " in name
        }
        return (
            re.compile("|".join(sorted(slugs, key=lambda slug: (-len(slug), slug))), re.IGNORECASE) if slugs else None
        )

    def _of_mailboxes(self) -> Iterator[str]:
        """Surnames that an address gives away: "s.bakker@" speaks of Bakker."""
        for local in self._mailboxes:
            last = local.split(".")[-1]
            if "." in local and last.isalpha() and len(last) > 3 and self._returns_alone(last.capitalize()):
                yield last.capitalize()

    @cached_property
    def _mailboxes(self) -> tuple[str, ...]:
        """What stands before the "@" of each personal address."""
        return tuple(sorted({local for text in self._texts for local in local_parts(text)}))

    def _returns_alone(self, name: str) -> bool:
        """Whether a part of a name is enough to know the person by elsewhere in the document."""
        bare = name.casefold()
        return len(name) > 2 and bare not in self._ordinary and bare not in not_people()


_LEGAL = r"(?:B\.? ?V\b|N\.? ?V\b|V\.? ?O\.? ?F\b|U\.? ?A\b|St\.|[Ss]tichting\b|[Cc]oaching\b|[Gg]roep\b|[Zz]org\b|&)"
_BEHIND = re.compile(rf",? ?{_LEGAL}|(?: [A-Z][\w]+){{1,3}},? {_LEGAL}")
_AHEAD = re.compile(
    r"(?:[Ss]tichting|\bSt\.|\bStg\.?|[Vv]ereniging|[Cc]oöperatie|[Mm]aatschap|[Gg]emeente|[Rr]egio) (?:(?:[Dd]e"
    r"|[Hh]et|[Vv]an) )?(?:[A-Z]\w+ )?$"
)


def _in_organisation(text: str, match: re.Match[str]) -> bool:
    """Whether a name stands within an organisation's: "Jan Bakker Coaching", "Stichting Bakker"."""
    return bool(_BEHIND.match(text, match.end()) or _AHEAD.search(text[max(0, match.start() - 40) : match.start()]))


def _form(name: str) -> str:
    """Pattern for a name: any white space between its words, its first letter as the sentence wants it."""
    words = [re.escape(word) for word in bare(name).split()]
    first = words[0]
    if first[0].isalpha() and first.casefold() in {
        "van",
        "de",
        "den",
        "der",
        "ter",
        "ten",
        "te",
        "von",
        "la",
        "le",
        "el",
        "al",
        "op",
        "in",
        "uit",
    }:
        first = f"[{first[0].lower()}{first[0].upper()}]{first[1:]}"
    return r"\s".join((first, *words[1:]))


def bare(text: str) -> str:
    """The text without accents, each character one character: "Magnée" is found where a scan wrote "Magnee"."""
    if text.isascii():
        return text
    return "".join(_base(character) for character in text)


def _base(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character


def _texts(document: Document) -> Iterator[str]:
    yield document.title or ""
    for passage in document.passages:
        yield passage.text
        yield passage.marker
        yield from passage.heading_path
        if passage.cell is not None:
            yield passage.cell.caption
            yield from (*passage.cell.row_headers, *passage.cell.column_headers)
    yield from (link.text for link in document.links)
