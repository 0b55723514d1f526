"""Of which segments a text speaks: those it names, and beside them those it has but a word of."""

from __future__ import annotations

from copy import copy

from extractors.fact import Segment
from extractors.segments.inventory import Inventory, Mention
from extractors.segments.nicknames import Nicknames
from extractors.segments.standing import JOINED, goes_along, is_topic
from extractors.text import fold

Segments = tuple[Segment, ...]


class Spoken:
    """The names and words of one document's segments."""

    def __init__(self, inventory: Inventory, title: str = "") -> None:
        self.inventory = inventory
        self._nicknames = Nicknames(inventory.segments, title)
        self._headers: dict[str, Segments] = {}
        self._within: dict[int, Spoken] = {}

    def at(self, position: int, words: str = "") -> Spoken:
        """The names and words as ``words`` of a passage use them; see ``Inventory.at``."""
        inventory = self.inventory.at(position, words)
        if inventory is self.inventory:
            return self
        if id(inventory) not in self._within:
            within = self._within[id(inventory)] = copy(self)
            within.inventory, within._headers = inventory, {}
        return self._within[id(inventory)]

    def named(self, text: str, *, header: bool) -> list[Mention]:
        """Mentions in ``text`` (folded); beside a sure name also its fellows: "begeleiding" in "begeleiding en Logeren"."""
        found = self.inventory.mentions(text, header=header)
        if not found:
            return found
        sure = tuple(found)
        for mention in self.by_word(text):
            if any(other.start < mention.end and mention.start < other.end for other in sure):
                continue
            joined = any(
                JOINED.fullmatch(text[other.end : mention.start]) or JOINED.fullmatch(text[mention.end : other.start])
                for other in sure
            )
            if joined or goes_along(text, mention.start, mention.end, first=mention.start < sure[0].start):
                found.append(mention)
        return sorted(found, key=lambda mention: (mention.start, -mention.end))

    def by_word(self, text: str) -> list[Mention]:
        """Where ``text`` (folded) has a word of one segment alone: "De dyslexiezorg start in mei"."""
        return [Mention(start, end, segment, False) for start, end, segment in self._nicknames.find(text)]

    def topic(self, text: str) -> Segments:
        """Those whose word is the subject of ``text`` or is governed by a preposition: what the next sentences go on with.

        Not "Steeds meer kinderen kunnen niet thuis wonen", which only uses the word.
        """
        return of_mentions([mention for mention in self.by_word(text) if is_topic(text, mention.start)])

    def of_header(self, text: str) -> Segments:
        """Segments that a header or cell names; see ``Inventory.of_header``."""
        if text not in self._headers:
            self._headers[text] = of_mentions(self.named(fold(text), header=True))
        return self._headers[text]

    def of_word(self, *texts: str) -> Segments:
        """The one segment of which the texts together have a word; none where they have words of several."""
        found = of_mentions([mention for text in texts for mention in self.by_word(fold(text))])
        return found if len(found) == 1 else ()


def of_mentions(mentions: list[Mention]) -> Segments:
    """The segments mentioned, each once, in order."""
    return tuple(dict.fromkeys(mention.segment for mention in mentions))
