"""What is covered on the picture of a page: every word that the published tables do not show.

A word is shown where its letters are those of a passage as published, unmasked. What stands in no passage (running
heads, numbers of pages) is shown where its words cannot be names, or the document's passages hold them unmasked, and no
rule sees a person in its line. So a name that is masked in the tables, or that never came into them, is not to be read on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractors.document import Document, Passage
from extractors.people import MASK, masked
from extractors.people.words import not_people
from pipeline.evidence.finding import Placed, rows
from pipeline.evidence.letters import plain
from pipeline.evidence.picture import Row
from pipeline.evidence.sheet import Sheet, around

_WORDS = re.compile(r"[^\W_]+")
_NOT_OF_WORDS = re.compile(r"[\x21-\x7e\u00a0-\u00bf\u2010-\u203a\u20ac•●▪■◦○□➢✓✔\uf0b7\uf0a7\ufffd]+")
_FEW_DIGITS = 4
"""Digits of a line that can be the number of a page; a telephone number has more."""


def vocabulary(title: str | None, passages: Iterable[Row]) -> frozenset[str]:
    """The words that the title and the passages of a document hold unmasked."""
    texts = (title or "", *(row["text"] for row in passages))
    return frozenset(word for text in texts for word in _WORDS.findall(text) if MASK not in word)


def covered(
    sheet: Sheet, placed: Mapping[str, Placed], passages: Sequence[Row], known: frozenset[str]
) -> frozenset[int]:
    """Numbers of the words of a page that are not shown.

    ``placed``: passage_id -> where its characters stand; ``passages``: those of the page and of the page before.
    """
    published: set[tuple[int, int]] = set()
    texts = {row["passage_id"]: row["text"] for row in passages}
    for passage_id, spots in placed.items():
        published.update(spot for index, spot in spots.items() if texts[passage_id][index] != MASK)
    private = list(_private(sheet, placed, passages))
    unsure: list[int] = []
    found: set[int] = set()
    for number, word in enumerate(sheet.words):
        open_letters = [(number, i) in published for i, character in enumerate(word.text) if plain(character)]
        if open_letters and all(open_letters):
            continue
        if not open_letters and _NOT_OF_WORDS.fullmatch(word.text):
            continue
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        if any(open_letters) or any(b[0] - 2 <= x <= b[2] + 2 and b[1] - 2 <= y <= b[3] + 2 for b in private):
            found.add(number)
        else:
            unsure.append(number)
    return frozenset(found | _people(sheet, unsure, passages, known))


def _private(sheet: Sheet, placed: Mapping[str, Placed], passages: Sequence[Row]) -> Iterator[Sequence[float]]:
    """Where on the page passages stand in which people are masked, with what is left of those of the page before."""
    for row in passages:
        if MASK not in row["text"]:
            continue
        if row["page"] == sheet.number and row["bbox"]:
            yield row["bbox"]
        elif spots := placed.get(row["passage_id"]):
            yield around([sheet.words[number].box for number, _ in spots.values()])


def _people(sheet: Sheet, unsure: Sequence[int], passages: Sequence[Row], known: frozenset[str]) -> set[int]:
    """Of words that stand in no passage, those that may be a person's or lead to one."""
    if not unsure:
        return set()
    lines = rows(sheet.words, range(len(sheet.words)))
    texts = [" ".join(sheet.words[number].text for number in line) for line in lines]
    document = Document(
        "text/plain",
        "text",
        tuple(
            Passage(i, "paragraph", text) for i, text in enumerate([*texts, *(row["text"] for row in passages)]) if text
        ),
    )
    safe = masked(document).passages
    asked = set(unsure)
    found: set[int] = set()
    for line, text, passage in zip(lines, texts, safe, strict=False):
        if asked.isdisjoint(line):
            continue
        loose = [number for number in line if number in asked]
        digits = sum(character.isdigit() for n in loose for character in sheet.words[n].text)
        at, safe_line = 0, True
        for number in line:
            word = sheet.words[number].text
            end = at + len(word)
            if number in asked:
                hidden = MASK in passage.text[at:end] and MASK not in text[at:end]
                safe_line = safe_line and not hidden and _harmless(word, digits, known)
            at = end + 1
        if not safe_line:
            found.update(loose)
    return found


def _harmless(word: str, digits: int, known: frozenset[str]) -> bool:
    """Whether a word of a running head may be shown: one of the document's own, no name by its form, a page's number."""
    parts = _WORDS.findall(word)
    return bool(parts) and all(
        digits <= _FEW_DIGITS if part.isdigit() else part.isalpha() and (part in known or _no_name(part, word))
        for part in parts
    )


def _no_name(part: str, word: str) -> bool:
    return (part.islower() and "@" not in word and "." not in word[:-1]) or part.casefold() in not_people()
