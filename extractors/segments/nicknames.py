"""Words by which a document speaks of a segment without its name: "de dyslexiezorg" of Ernstige dyslexie, "logeeraanbieders" of Logeren.

A word for care that stands in the name of one segment alone tells it from the others, in whatever form it comes: inflected,
or as the first part of a compound; one that stands in the names of some tells those: "begeleiding" of two kinds. It weighs
less than a name: what a cell, a list or a heading says goes before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.fact import Segment
from extractors.segments.category import is_care

_WORD = re.compile(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*")
_SHORTEST = 4
"""Letters of the shortest stem: "pleeg", "woon", "dagb"."""
_TELLING = 9
"""Letters of a name of one word that is told by its stem though it names no care: Uithuisplaatsing."""
_HEADS = (
    "zorg",
    "hulp",
    "jeugdhulp",
    "begeleiding",
    "ondersteuning",
    "opvang",
    "huizen",
    "huis",
    "vormen",
    "gezinnen",
    "ouders",
)
"""Second parts of compounds without which the first still tells: pleegzorg and pleegkinderen."""
_COMMON = frozenset(
    [
        "thuis",
        "gezin",
        "gezins",
        "dag",
        "jeugd",
        "groep",
        "groeps",
        "jongeren",
        "school",
        "wijk",
        "buurt",
        "kind",
        "kinder",
        "woon",
    ]
)
"""First parts that many words begin with: "thuis" alone is no thuisbegeleiding."""
_ENDINGS = re.compile(r"(?:ingen|ing|en|e|s)$")
_OPEN = re.compile(r"(?<![aeiou])([aeou])([bdfgklmnprst])en$")
_PLAIN = frozenset(
    [
        "jeugdhulp",
        "jeugdzorg",
        "jeugdigen",
        "hulp",
        "zorg",
        "ondersteuning",
        "jeugd",
        "kinderen",
        "behandeling",
        "specialistische",
        "specialistisch",
        "complexe",
        "voorziening",
        "voorzieningen",
        "maatschappelijke",
        "wmo",
        "hulpmiddelen",
        "zorgaanbieders",
    ]
)
"""Words that say little, or are said of other things: "in behandeling nemen"."""
_NAME_AROUND = re.compile(r"(?:[A-ZÀ-Þ][\w'-]+|&)\s$")
_INDEFINITE = re.compile(r"\b(?:[Ee]en|[Gg]een)\s$")
_SERVED = re.compile(
    r"(?:traject|behandeling|begeleiding|plek|plaats|bed|dag|dagdeel|etmaal|uur|onderzoek|pakket|arrangement)$"
)
_NAME_BEHIND = re.compile(r"\s(?:(?:&|de|het|van|en)\s)?[A-ZÀ-Þ]")


class Nicknames:
    """The telling words of the segments of a document with this title."""

    def __init__(self, segments: Sequence[Segment], title: str = "") -> None:
        owners: dict[str, list[Segment]] = {}
        for segment in segments:
            names = [_WORD.findall(name.casefold()) for name in (segment.name, *segment.aliases)]
            stems = (stem for words in names for word in words for stem in _stems(word, whole=len(words) == 1))
            for stem in dict.fromkeys(stems):
                owners.setdefault(stem, []).append(segment)
        self._of: dict[str, tuple[Segment, ...]] = {}
        for stem, of in owners.items():
            # "dag" of Daghulp would tell Dagbesteding too: a stem that begins another's is no one's
            rivals = (
                one
                for other, rival in owners.items()
                if other.startswith(stem) or stem.startswith(other)
                for one in rival
            )
            if {one.name for one in rivals} != {one.name for one in of}:
                continue
            # "Uitslag inkoop begeleiding": what the whole purchase is of tells none of its parts
            if len(of) == 1 or (len(of) < len(segments) and stem not in title.casefold()):
                self._of[stem] = tuple(of)
        found = "|".join(sorted(map(re.escape, self._of), key=lambda stem: (-len(stem), stem)))
        self._pattern = re.compile(rf"(?<![\w-])(?P<stem>{found})[\w-]*", re.IGNORECASE) if found else None

    def find(self, text: str) -> Iterator[tuple[int, int, Segment]]:
        """Where ``text`` (folded) has such a word, with each segment it tells; not within the name of an organisation."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            one = _INDEFINITE.search(text, max(0, match.start() - 5), match.start())
            if one is not None and not _SERVED.search(match.group()[len(match["stem"]) :]):
                continue  # "Een crisis in een gezin"; "een dyslexietraject" is what is bought
            capital = match.group()[0].isupper()
            if capital and (_NAME_BEHIND.match(text, match.end()) or _NAME_AROUND.search(text[: match.start()])):
                continue  # "Pleegzorg De Kring", "Stichting Dyslexie"
            for segment in self._of[match["stem"].casefold()]:
                yield match.start(), match.end(), segment


def _stems(word: str, *, whole: bool) -> Iterator[str]:
    """What a word for care has in common with its inflections and compounds: logeren gives "loger" and "logeer".

    ``whole``: it is a name by itself, so that it tells whatever it says.
    """
    if "-" in word:
        for part in word.split("-"):
            yield from _stems(part, whole=False)
    if word in _PLAIN or not (is_care(word) or (whole and len(word) >= _TELLING)):
        return
    for head in _HEADS:
        first = word.removesuffix(head)
        if first != word and len(first) >= _SHORTEST and first not in _COMMON:
            yield first
            return
    if (vowel := _OPEN.search(word)) is not None:
        yield word[: vowel.start()] + vowel[1] * 2 + vowel[2]  # "woon" of wonen
    stem = _ENDINGS.sub("", word)
    stem = stem if len(stem) >= _SHORTEST else word
    yield stem
    if stem[-1] in "zv":  # gezinshuizen: gezinshuis
        yield stem[:-1] + {"z": "s", "v": "f"}[stem[-1]]
