"""Marks at the start of a line: bullets, item numbers, heading numbers; and lines of a table of contents."""

from __future__ import annotations

import re

_BULLET = re.compile(r"^([•▪▫◦○●■□➢➤►✓✔·‣⁃»→]|[-–—*+](?=\s)|\*\+(?=\s)|o(?=\s+\S))\s*(?=\S|$)")
_ITEM_NUMBER = re.compile(r"^(\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)")
_HEADING_NUMBER = re.compile(
    r"^(?:(?:hoofdstuk|bijlage|deel|artikel)\s+)?((?:\d{1,2}|[A-Z])(?:\.\d{1,2}){0,4})[.:)]?\s+(?=\S)", re.IGNORECASE
)
_CONTENTS = re.compile(r"(?:(?:\.\s?){4,}|…{2,}|_{4,})\s*\d{1,4}$")
_CONTENTS_PLAIN = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?\S.*\S\s+\d{1,3}$")
_CONTENTS_TITLE = re.compile(r"^(?:inhoud|inhoudsopgave|inhoudsopgaaf)\s*:?$", re.IGNORECASE)
_NOTE_DIGITS = re.compile(r"(?<=[A-Za-zÀ-ÿ.,;:)'’\"”])(?<!\bm)(?<!\bkm)[¹²³⁰⁴-⁹]+(?=[\s.,;:)]|$)")


def split_bullet(text: str) -> tuple[str, str]:
    """The bullet of a line ("" if it has none) and the rest."""
    match = _BULLET.match(text)
    if match is None or (match.group(1) in "-–—" and re.match(r"^[-–—]\s*\d", text)):
        return "", text
    return match.group(1), text[match.end() :].strip()


def is_bare_bullet(text: str) -> bool:
    """A line that holds a bullet alone: its item is on the next line."""
    return len(text) == 1 and text in "•▪▫◦○●■□➢➤►✓✔‣⁃oO"


def split_number(text: str) -> tuple[str, str]:
    """The number of a list item such as "1." or "b)" ("" if it has none) and the rest."""
    match = _ITEM_NUMBER.match(text)
    return (match.group(1), text[match.end() :].strip()) if match else ("", text)


def heading_depth(text: str) -> int:
    """How deep a heading's number goes: "4.2.1 Fase 0" is 3, "1. Inleiding" 1, no number 0."""
    match = _HEADING_NUMBER.match(text)
    return match.group(1).count(".") + 1 if match else 0


def is_contents_line(text: str) -> bool:
    """A line of a table of contents with leading dots: "2.1 Doelen ...... 5"."""
    return bool(_CONTENTS.search(text))


def may_be_contents_line(text: str) -> bool:
    """A line that would do in a table of contents without dots: "2.1 Doelen  5"."""
    return bool(_CONTENTS_PLAIN.match(text))


def is_contents_title(text: str) -> bool:
    """The heading over a table of contents."""
    return bool(_CONTENTS_TITLE.match(text.strip()))


def without_note_digits(text: str) -> str:
    """Text without the raised digits that refer to footnotes; a unit such as m² keeps its own."""
    return _NOTE_DIGITS.sub("", text)
