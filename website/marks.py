"""A passage's text with the words of its facts marked: one ``<mark>`` per fact, its id the fact's.

Facts may say the same words, words within other words, or overlap; HTML elements may not. So a mark that crosses the end
of another is closed with it and opened again behind it, the second time without an id.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from storage.roots import CorruptError
from website.addresses import mark_id
from website.tables import Row
from website.words import harmless


def marked(text: str, facts: Iterable[Row]) -> Markup:
    """``text``, escaped, with marks around the words of ``facts``; raises ``CorruptError`` where a quote is not there."""
    ordered = sorted(facts, key=lambda fact: (fact["char_start"], -fact["char_end"], fact["fact_id"]))
    for fact in ordered:
        if text[fact["char_start"] : fact["char_end"]] != fact["quote"]:
            raise CorruptError(f"the quote of fact {fact['fact_id']} is not where its passage should have it")
    ends = sorted({0, len(text), *(fact[side] for fact in ordered for side in ("char_start", "char_end"))})
    pieces: list[str] = []
    open_now: list[Row] = []
    for begin, end in zip(ends, [*ends[1:], len(text)], strict=True):
        pieces += _closed(open_now, begin)
        for fact in ordered:
            if fact["char_start"] == begin:
                pieces.append(f'<mark id="{escape(mark_id(fact["fact_id"]))}">')
                open_now.append(fact)
        pieces.append(str(escape(harmless(text[begin:end]))))
    return Markup("".join(pieces))  # noqa: S704  every piece of the document is escaped above


def _closed(open_now: list[Row], here: int) -> list[str]:
    """Close what ends ``here``; what was opened within it and goes on is closed too, and opened again."""
    pieces: list[str] = []
    again: list[Row] = []
    while any(fact["char_end"] <= here for fact in open_now):
        fact = open_now.pop()
        pieces.append("</mark>")
        if fact["char_end"] > here:
            again.append(fact)
    for fact in reversed(again):
        pieces.append(f'<mark data-of="{escape(mark_id(fact["fact_id"]))}">')
        open_now.append(fact)
    return pieces
