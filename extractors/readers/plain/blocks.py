"""A text cut into blocks: what empty lines keep apart, and tables and lists within that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extractors.readers.markers import bullet, number
from extractors.text import clean, fold

Form = Literal["prose", "list", "table"]

_TAG = re.compile(r"</?(?P<name>ul|ol|li|p|br|div|span|strong|b|em|i|u|h[1-6]|a)\b[^<>]*/?>", re.IGNORECASE)
_INLINE_TAGS = {"span", "strong", "b", "em", "i", "u", "a"}
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_RULE = re.compile(r"\s*[-_=*~#]{3,}\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, each with its white space in front and the tabs of empty cells at its end."""

    form: Form
    lines: tuple[str, ...]
    page: int | None

    @property
    def line(self) -> str:
        """The cleaned text where the block is a single line of prose, else empty."""
        return clean(self.lines[0]) if self.form == "prose" and len(self.lines) == 1 else ""


def blocks_of(text: str, page: int | None) -> Iterator[Block]:
    """The blocks of one page in reading order."""
    lines: list[str] = []
    for raw in [*text.split("\n"), ""]:
        line = _without_emphasis(raw).rstrip(" ")  # A tab at the end is an empty cell.
        if clean(line) and not _RULE.fullmatch(line):
            lines.append(line)
        elif lines:
            yield from _split(lines, page)
            lines = []


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
    return _EMPHASIS.sub(r"\2", line)


def _split(lines: list[str], page: int | None) -> Iterator[Block]:
    """One block as typed, cut where a table or a list begins or ends."""
    forms = [_form(lines, index) for index in range(len(lines))]
    if forms.count("list") == 1 and len(lines) == 1 and bullet(fold(lines[0]).strip()) is None:
        forms = ["prose"]  # "1. Inleiding" alone is a heading, not a list of one.
    start = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and forms[index] == "prose" and forms[index - 1] == "list" and lines[index][0] in " \t":
            forms[index] = "list"  # A line that goes on below its bullet.
        if index == len(lines) or forms[index] != forms[start]:
            yield Block(forms[start], tuple(lines[start:index]), page)
            start = index


def _form(lines: list[str], index: int) -> Form:
    tabs = lines[index].count("\t")
    beside = [lines[other].count("\t") for other in (index - 1, index + 1) if 0 <= other < len(lines)]
    item = is_item(lines[index])
    if tabs > 0 and tabs in beside and (not item or tabs > 1) and clean(lines[index].split("\t")[0] + lines[index][:1]):
        return "table"
    if tabs > 1 and tabs in beside:
        return "table"
    return "list" if item else "prose"
