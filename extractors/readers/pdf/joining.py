"""Lines into running text: hyphens at a line's end are mended, lines that the author broke stay apart."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.readers.hyphens import join
from extractors.readers.pdf.lines import Line


def join_lines(lines: Sequence[str]) -> str:
    """Lines of one paragraph as its text."""
    text = ""
    for line in lines:
        text = join(text, line) if text else line.strip()
    return text


def fits(line: Line, following: Line, right: float) -> bool:
    """Whether the next line's first word had room on this line: then the author broke it, not the margin."""
    if line.text[-1:] in ("-", "\u2010") and line.text[-2:-1].isalnum():
        return False
    room = right - line.x1
    return room > following.first_word + 0.35 * max(line.size, 4.0) + 1.0
