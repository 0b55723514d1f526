"""A text cut into blocks: what empty lines keep apart, and tables and lists within that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.readers.markers import bullet, number
from extractors.readers.plain.columns import spaced_columns
from extractors.readers.plain.looks import are_items, has_ended, heads_next, is_labelled, reads_like_heading
from extractors.text import clean, fold

Form = Literal["prose", "list", "table"]
LABEL = 2

_TAG = re.compile(r"</?(?P<name>ul|ol|li|p|br|div|span|strong|b|em|i|u|h[1-6]|a)\b[^<>]*/?>", re.IGNORECASE)
_INLINE_TAGS = {"span", "strong", "b", "em", "i", "u", "a"}
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
# A mail program's way to write bold words as plain text: *Perceel 2 Wonen*
_STARRED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?![\w*])")
_FEWEST_ITEMS, _MOST_ITEMS = 2, 5000
_RULE = re.compile(r"\s*[-_=*~#]{3,}\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, each with its white space in front and the tabs of empty cells at its end."""

    form: Form
    lines: tuple[str, ...]
    page: int | None
    heads: int = 0
    """1 for a heading without an empty line between it and its text, ``LABEL`` for a label over its value."""

    @property
    def line(self) -> str:
        """The cleaned text where the block is a single line of prose, else empty."""
        return clean(self.lines[0]) if self.form == "prose" and len(self.lines) == 1 else ""


def blocks_of(text: str, page: int | None) -> Iterator[Block]:
    """The blocks of one page in reading order."""
    lines: list[str] = []
    introduced = False
    for raw in [*text.split("\n"), ""]:
        line = _without_emphasis(raw).rstrip(" ")  # A tab at the end is an empty cell.
        if clean(line) and not _RULE.fullmatch(line):
            lines.append(line)
        elif lines:
            yield from _split(lines, page, introduced=introduced)
            introduced, lines = clean(lines[-1]).endswith(":"), []


def untagged(text: str) -> str:
    """The text without tags that were typed or pasted into it: "<p>Zie TenderNed</p>" as it was meant to look."""
    if "<ul" in text.lower():
        text = re.sub(r"\s- (?=\S)", "\n- ", text)  # Its items were joined to one line.
    text = _TAG.sub(lambda match: "" if match["name"].lower() in _INLINE_TAGS else "\n", text)
    return re.sub(r"\n\s*\n", "\n", text)


def is_item(line: str) -> bool:
    """Whether the line begins with a bullet or a number."""
    text = fold(line).strip()
    return bullet(text) is not None or number(text) is not None


def _without_emphasis(line: str) -> str:
    return _STARRED.sub(r"\1", _EMPHASIS.sub(r"\2", line))


def _split(lines: list[str], page: int | None, *, introduced: bool = False) -> Iterator[Block]:
    """One block as typed, cut where a table or a list begins or ends and below a heading that has no empty line.

    ``introduced``: the words above end with a colon, so that the first line is no heading.
    """
    while (found := spaced_columns(lines)) is not None:
        first, end, rows = found
        if first:
            yield from _cut(lines[:first], page, introduced=introduced)
        yield Block("table", tuple("\t".join(row) for row in rows), page)
        lines, introduced = lines[end:], False
    if lines:
        yield from _cut(lines, page, introduced=introduced)


def _cut(lines: list[str], page: int | None, *, introduced: bool) -> Iterator[Block]:
    forms = [_form(lines, index) for index in range(len(lines))]
    if forms.count("list") == 1 and len(lines) == 1 and bullet(fold(lines[0]).strip()) is None:
        forms = ["prose"]  # "1. Inleiding" alone is a heading, not a list of one.
    headings = _headings(lines, forms) - ({0} if introduced else set())
    _continue_items(lines, forms, headings)
    cleaned = [clean(line) for line in lines]
    ends = headings | {index for index in range(len(lines)) if _introduces(cleaned, forms, headings, index)}
    start = 0
    for index in range(1, len(lines) + 1):
        goes_on = index < len(lines) and index not in headings and index - 1 not in ends
        if goes_on and forms[index] == "prose" and forms[index - 1] == "list" and lines[index][0] in " \t":
            forms[index] = "list"  # A line that goes on below its bullet.
        if not goes_on or forms[index] != forms[start]:
            heads = int(start in headings)
            yield Block("prose" if heads else forms[start], tuple(lines[start:index]), page, heads)
            start = index


def _headings(lines: list[str], forms: list[Form]) -> set[int]:
    """The lines that head what is just below: at the beginning, behind a sentence, or as a part ("Perceel 2 Wonen")."""
    width = max(map(len, lines))
    found: set[int] = set()
    over = -1  # the last line that may be a heading over a heading
    for index in range(len(lines) - 1):
        line, below = lines[index], lines[index + 1]
        if "table" in (forms[index], forms[index + 1]) or bullet(fold(line).strip()) is not None:
            continue
        numbered = forms[index] == "list"
        if numbered and index and forms[index - 1] == "list" and _is_numbered(lines[index - 1]):
            continue  # the second of two numbered lines: a list
        if forms[index + 1] == "list":
            # "2. Percelen" over bullets that stand in no further: nobody types a list within a list like that
            if numbered and bullet(fold(below).strip()) is not None and _indent(below) <= _indent(line):
                found.update([index] if reads_like_heading(clean(line)) else [])
            continue
        free = index == 0 or numbered or has_ended(lines[index - 1]) or is_labelled(clean(line))
        if (free or over == index - 1 >= 0) and heads_next(line, below, width):
            found.add(index)
        elif free and not numbered and reads_like_heading(clean(line)):
            over = index
    numbers = {index for index, form in enumerate(forms) if form == "list" and _is_numbered(lines[index])}
    if len(numbers & found) * 2 < len(numbers):
        found -= numbers  # a list of which one item goes on for long
    upper = found - numbers
    for index in reversed(range(len(lines) - 2)):
        # "Wat loopt / Pleegzorg / De contracten lopen tot ...": a heading over a heading
        if index + 1 in upper and forms[index] == "prose" and (index == 0 or has_ended(lines[index - 1])):
            found.update([index] if reads_like_heading(clean(lines[index])) else [])
    return found


def _is_numbered(line: str) -> bool:
    return number(fold(line).strip()) is not None


def _continue_items(lines: list[str], forms: list[Form], headings: set[int]) -> None:
    """Let a line of prose between two items be part of the one above it: what its number heads, or the rest of a sentence."""
    for index in range(1, len(lines) - 1):
        if forms[index] != "prose" or forms[index - 1] != "list" or {index - 1, index} & headings:
            continue
        after = next((later for later in range(index + 1, len(lines)) if forms[later] != "prose"), None)
        if after is None or forms[after] != "list" or any(later in headings for later in range(index, after)):
            continue
        if _is_numbered(lines[after]) and not any(is_labelled(clean(line)) for line in lines[index:after]):
            forms[index:after] = ["list"] * (after - index)
        elif after == index + 1 and clean(lines[index])[0].islower():
            forms[index] = "list"


def _introduces(lines: Sequence[str], forms: list[Form], headings: set[int], index: int) -> bool:
    """Whether a line of prose introduces the lines of prose below it, up to the next heading, list or table."""
    if forms[index] != "prose" or not lines[index].endswith(":"):
        return False
    end = index + 1
    while end < len(lines) and forms[end] == "prose" and end not in headings and end - index <= _MOST_ITEMS:
        if lines[end].endswith(":"):
            return False
        end += 1
    return _FEWEST_ITEMS < end - index <= _MOST_ITEMS and are_items(lines[index + 1 : end])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _form(lines: list[str], index: int) -> Form:
    tabs = lines[index].count("\t")
    beside = [lines[other].count("\t") for other in (index - 1, index + 1) if 0 <= other < len(lines)]
    item = is_item(lines[index])
    if tabs > 0 and tabs in beside and (not item or tabs > 1) and clean(lines[index].split("\t")[0] + lines[index][:1]):
        return "table"
    if tabs > 1 and tabs in beside:
        return "table"
    return "list" if item else "prose"
