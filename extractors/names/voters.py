"""Models that say where names stand in a sentence. They vote: what they see is a candidate, and never a fact by itself.

Our own is a small network that knows names of providers; ``python -m annotated.ner`` trains it. spaCy's
``nl_core_news_lg`` knows organisations and people, and votes where a user has installed it. Both are loaded when the first
sentence is put to them, which most documents never do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Final

import spacy
from spacy.language import Language
from spacy.util import is_package, load_config, load_model_from_config

from extractors.names.general import GENERAL

LABEL: Final = "PROVIDER"
"""What our model calls a name."""

_WEIGHTS: Final = {LABEL: 1.0, "ORG": 0.5}
_VETO: Final = ("PERSON", "PER")
_UNUSED: Final = (
    "tagger",
    "morphologizer",
    "parser",
    "senter",
    "lemmatizer",
    "attribute_ruler",
    "trainable_lemmatizer",
)


@dataclass(frozen=True, slots=True)
class Vote:
    """A stretch of a sentence, in characters, and what it counts for: 0.5 or 1 for a provider, less than 0 for a person."""

    start: int
    end: int
    weight: float


def votes(texts: Sequence[str]) -> list[list[Vote]]:
    """For each of ``texts`` (folded sentences) what all voters see in it, from left to right."""
    found: list[list[Vote]] = [[] for _ in texts]
    for voter in _voters():
        for cast, doc in zip(found, voter.pipe(texts), strict=True):
            for entity in doc.ents:
                if entity.label_ in _WEIGHTS:
                    cast.append(Vote(entity.start_char, entity.end_char, _WEIGHTS[entity.label_]))
                elif entity.label_ in _VETO:
                    cast.append(Vote(entity.start_char, entity.end_char, -1.0))
    return [sorted(cast, key=lambda vote: (vote.start, vote.end, vote.weight)) for cast in found]


@cache
def own() -> Language:
    """Our model; raises ``OSError`` where the package was built without it."""
    with as_file(files("extractors") / "models" / "providers") as folder:
        nlp = load_model_from_config(load_config(folder / "config.cfg"))
        # Its words are hashes of letters and its tokenizer is spaCy's for Dutch: neither is kept with it.
        return nlp.from_disk(folder, exclude=["vocab", "tokenizer"])


@cache
def _voters() -> tuple[Language, ...]:
    if not is_package(GENERAL):
        return (own(),)
    return own(), spacy.load(GENERAL, exclude=list(_UNUSED))
