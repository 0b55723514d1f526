"""Marks ways of paying that are told without the name of a model: "elk geleverd uur", "een vaste som geld voor alle hulp".

The label is the funding model (``inspanningsgericht``), the id tells how sure the words are: ``told`` for words that speak of
paying by themselves ("etmaalprijs"), ``told_weakly`` for those that mean it only in a sentence about paying ("per etmaal").
The words stand in ``paying.toml``: pieces (what is counted, words for money, words between), and ways of putting them together.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.nlp import mark, text_of

NAME = "paying"

_PIECE = re.compile(r"<(\w+)>")


def _ways() -> list[tuple[str, str, str]]:
    """Model, sureness and expression of each way, in the order in which they are tried at one place of a text."""
    declared: dict[str, Any] = tomllib.loads(
        (files("extractors.components") / "paying.toml").read_text(encoding="utf-8")
    )
    pieces = {name: f"(?:{'|'.join(alternatives)})" for name, alternatives in declared["pieces"].items()}
    return [
        (model, sure, _PIECE.sub(lambda piece: pieces[piece[1]], way))
        for sure in ("told", "told_weakly")
        for model, ways in declared["ways"].items()
        for way in ways[sure]
    ]


_WAYS = _ways()
_EXPRESSION = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<w{index}>{way})" for index, (_, _, way) in enumerate(_WAYS)) + ")"
)
_MAY_PAY = re.compile(
    r"per |declar|factur|prijs|prijzen|tarief|tarieven|bekost|betal|betaal|vergoed|reken|financ|bedrag|budget"
    r"|geld|arrangement|traject|beschikbaarheid|uurbasis|elke? |iedere? | of niet|houden|bezet|leeg|lege |capaciteit"
    r"| uren| tijd|bereikbaar|paraatheid| inwoners| dag| som\b"
    r"|paraat|klaar| te staan|resulta| jaar|beloon|beloning"
)
"""Words without which no way of paying is told: most sentences hold none of them."""


@Language.component(NAME)
def paying(doc: Doc) -> Doc:
    """Mark the ways of paying in ``doc``."""
    text = text_of(doc).lower()
    if not _MAY_PAY.search(text):
        return doc
    found: list[Span] = []
    for match in _EXPRESSION.finditer(text):
        model, sure, _ = _WAYS[int((match.lastgroup or "w0")[1:])]
        span = doc.char_span(*match.span(), label=model, span_id=sure, alignment_mode="expand")
        if span is not None:
            found.append(span)
    if found:
        mark(doc, NAME, found)
    return doc
