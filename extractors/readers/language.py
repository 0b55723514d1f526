"""The language of a text by its function words.

What an Office file says of its language is what its template was made in: Dutch reports are commonly marked en-US.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

# Words that are frequent in one of the languages and absent, or rare, in the others.
_WORDS = {
    "nl": "de te om het een van voor zijn met niet wordt naar ook bij door aan dat deze worden heeft kunnen dit uit",
    "en": "the and for with that are this not from have which be by has their will can been",
    "de": "das und mit ist für nicht auf eine von werden sich dem wird auch einer nach oder durch bei zur",
    "fr": "le la et les une est pour dans que qui sur avec par pas sont aux cette au du",
}
_LANGUAGE_OF = {word: language for language, words in _WORDS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3
_ENOUGH = 500


def language_of(texts: Iterable[str]) -> str | None:
    """ "nl", "en", "de" or "fr"; None where fewer than three function words tell, or two languages tie."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(_LANGUAGE_OF[word] for word in _WORD.findall(text.lower()) if word in _LANGUAGE_OF)
        if counted.total() >= _ENOUGH:
            break
    ranked = counted.most_common(2)
    if not ranked or ranked[0][1] < _FEWEST or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
