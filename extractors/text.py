"""How all readers clean text before it is stored, and how matching code may look at it without moving an offset."""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile(" *\n *| {2,}")
_ENDS = ("\n", ". ", "; ", ", ", " ")
# "You may rely on" in the document model: a space is U+0020. Format characters are zero-width spaces, joiners, marks of
# writing direction, the soft hyphen and the byte order mark; surrogates alone cannot be stored as UTF-8.
_DROPPED = ("Cc", "Cf", "Cs")

_FOLDS = {
    "'": "‘’‚‛′ʼ´`ˈ",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—―−⁃",
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    # Word writes its bullets in the private use area of the fonts Symbol and Wingdings.
    "•": "·●▪■◦○‣∙►➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf06e\uf076\uf02d",
}
# The arrows of Wingdings say something between two words ("open house → SAS"); nobody can read them from the private use area.
_ARROWS = "\uf0e0\uf0e8"
_FOLD_TABLE = str.maketrans({character: plain for plain, characters in _FOLDS.items() for character in characters})


def clean(text: str) -> str:
    """The text as it is stored: NFC, one space between words, "\\n" between lines, nothing invisible.

    Tabs and all Unicode spaces become a space; soft hyphens, zero-width and control characters are dropped; lines have
    no space at their ends and the whole has no white space around it. ``clean(clean(x)) == clean(x)``.
    """
    if text.isascii() and text.isprintable():
        return _SPACES.sub(" ", text).strip()
    text = _LINE_BREAKS.sub("\n", text)
    text = "".join(map(_clean_character, text))
    text = unicodedata.normalize("NFC", text)
    return _SPACES.sub(lambda match: "\n" if "\n" in match[0] else " ", text).strip(" \n")


def one_line(text: str) -> str:
    """``clean`` with all lines joined by a space: for titles, links and names of columns."""
    return " ".join(clean(text).split())


def fold(text: str) -> str:
    """The text for matching: straight quotes, "-" for every dash, " " for every space, "•" for every bullet.

    As long as its input, character by character, so that a match's offsets hold in the stored text.
    """
    return text.translate(_FOLD_TABLE)


def cut_before(text: str, start: int, limit: int) -> int:
    """Where to cut a text that begins at ``start`` so that it ends by ``limit``: in its second half, at the best place."""
    for end in _ENDS:
        at = text.rfind(end, (start + limit) // 2, limit)
        if at >= 0:
            return at + len(end)
    return limit


def _clean_character(character: str) -> str:
    if character == "\n" or " " < character < "\x7f":
        return character
    category = unicodedata.category(character)
    if character == "\t" or category == "Zs":
        return " "
    if character in _ARROWS:
        return "→"
    return "" if category in _DROPPED else character
