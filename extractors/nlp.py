"""The spaCy pipeline: ``spacy.blank("nl")`` with our own components; nothing is downloaded."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from itertools import pairwise
from types import ModuleType

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

import extractors.components

_LONGEST_WORD = 400
_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_TEXT = "text"
_MARKS = "marks"


@cache
def pipeline() -> Language:
    """The pipeline with every component of ``extractors.components``, in the order that their ``AFTER`` asks for."""
    nlp = spacy.blank("nl")
    for component in _ordered(_components()):
        nlp.add_pipe(component)
    return nlp


def read(texts: Iterable[str]) -> tuple[Doc, ...]:
    """Documents of spaCy for ``texts``, marked by every component; equal texts share one."""
    nlp = pipeline()
    components = [component for _, component in nlp.pipeline]
    docs = []
    known: dict[str, Doc] = {}  # cells repeat, and a component sees nothing but the text: the same text, the same marks
    for text in texts:
        if text in known:
            docs.append(known[text])
            continue
        doc = _tokens(nlp, text)
        doc.user_data[_TEXT] = text
        for component in components:  # what nlp(doc) does, without the care that a download from elsewhere needs
            doc = component(doc)
        known[text] = doc
        docs.append(doc)
    return tuple(docs)


def _tokens(nlp: Language, text: str) -> Doc:
    """The words of ``text``, none longer than ``_LONGEST_WORD``.

    spaCy takes the signs off a word one at a time and looks at all that is left each time: thousands of stars or dots
    without a space (a line drawn by hand, a broken font) would take seconds.
    """
    cuts = [match.end() for match in _LONG_WORD.finditer(text)] if len(text) > _LONGEST_WORD else []
    if not cuts:
        return nlp.make_doc(text)
    parts = [nlp.make_doc(text[start:end]) for start, end in pairwise([0, *cuts, len(text)])]
    tokens = [token for part in parts for token in part]
    return Doc(nlp.vocab, [token.text for token in tokens], [bool(token.whitespace_) for token in tokens])


def mark(doc: Doc, group: str, spans: list[Span]) -> None:
    """Write ``doc.spans[group]``, and keep the spans as they are for ``take_marks``."""
    doc.spans[group] = spans
    doc.user_data.setdefault(_MARKS, {})[group] = spans


def take_marks(doc: Doc) -> dict[str, list[Span]]:
    """The spans of every group, once: ``doc.spans`` would make each of them anew, which costs as much as finding them.

    They are taken out of the document, since it and they would hold each other until Python looks for circles.
    """
    marks: dict[str, list[Span]] = doc.user_data.pop(_MARKS, {})
    return marks


def text_of(doc: Doc) -> str:
    """The text of ``doc``. ``doc.text`` joins the tokens anew at each call, which costs more than most components."""
    return str(doc.user_data.get(_TEXT) or doc.text)


def _components() -> dict[str, ModuleType]:
    package = extractors.components
    modules = [import_module(f"{package.__name__}.{info.name}") for info in pkgutil.iter_modules(package.__path__)]
    return {module.NAME: module for module in modules if hasattr(module, "NAME")}


def _ordered(components: dict[str, ModuleType]) -> list[str]:
    """Names such that each stands after those it needs; alphabetical where it makes no difference."""
    order: list[str] = []

    def place(name: str, wanted_by: tuple[str, ...]) -> None:
        if name in wanted_by:
            raise ValueError(f"components wait for each other: {' > '.join((*wanted_by, name))}")
        if name not in order:
            for needed in getattr(components[name], "AFTER", ()):
                place(needed, (*wanted_by, name))
            order.append(name)

    for name in sorted(components):
        place(name, ())
    return order
