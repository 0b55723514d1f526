"""Marks what leads into other registers; the label is the kind, the id the value as that register writes it.

Examples: "TN123456" (tenderned), "43B11" (product_code), "artikel 2.11 van de Jeugdwet" (law),
"ECLI:NL:RBMNE:2020:1234" (court), "KvK 12345678" (kvk), "85311300-5" (cpv).
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.nlp import mark, text_of
from extractors.products.codes import PLAIN

NAME = "references"

_LAW = (
    r"(?:Jeugdwet|(?:de )?Wmo 2015|Wet maatschappelijke ondersteuning(?: 2015)?(?: ?\(?Wmo(?: 2015)?\)?)?"
    r"|Aanbestedingswet(?: 2012)?|aanbestedingswet(?: 2012)?|Participatiewet|Wet langdurige zorg(?: ?\(Wlz\))?"
    r"|Zorgverzekeringswet(?: ?\(Zvw\))?|Wet passend onderwijs|Algemene wet bestuursrecht(?: ?\(Awb\))?|Awb"
    r"|Algemene verordening gegevensbescherming|Burgerlijk Wetboek|Gemeentewet|Wet normering topinkomens|Wet Bibob"
    r"|Besluit Jeugdwet|Uitvoeringsbesluit Wmo 2015|Wet gemeenschappelijke regelingen|Wet verplichte meldcode"
    r"|Wet inkomensvoorwaarden)"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "TN469379", "TN 469379"
    ("tenderned", re.compile(r"\bTN[ -]?(?P<tn>\d{6})\b")),
    # As in: TenderNed-kenmerk 123456 · TenderNed nummer: 123456 · kenmerk TenderNed: 123456
    (
        "tenderned",
        re.compile(
            r"\btenderned(?:[- ]?(?:kenmerk|nummer|nr\.?|id|publicatie(?:nummer)?|aankondiging|publicatiekenmerk"
            r"|referentie))*(?: (?:met|onder|:|het|nummer|kenmerk)){0,3}[\s:(#]{1,3}(?P<value>\d{5,7})\b",
            re.IGNORECASE,
        ),
    ),
    # As in: Het TenderNed-kenmerk van deze aanbesteding is 123456
    (
        "tenderned",
        re.compile(
            r"\btenderned[- ]?(?:kenmerk|nummer)\b[^.;:\d\n]{0,50}?\b(?:is|luidt|was)\s(?P<value>\d{5,7})(?!\.?\d|[/-])",
            re.IGNORECASE,
        ),
    ),
    # As in: op TenderNed bekend onder nummer 123456 · op TenderNed (nummer 123456) · TenderNed, aankondiging met kenmerk 123456
    (
        "tenderned",
        re.compile(
            r"\btenderned\b[^.;\d\n]{0,60}?\b(?:\w*nummer|nr\.?|\w*kenmerk|referentie|aankondiging|id)[\s:(]{1,3}(?P<value>\d{5,7})(?!\.?\d|[/-])",
            re.IGNORECASE,
        ),
    ),
    # As in: aankondiging 123456 op TenderNed · onder kenmerk 123456 te vinden op TenderNed
    (
        "tenderned",
        re.compile(
            r"\b(?:\w*nummer|nr\.?|\w*kenmerk|referentie|aankondiging|publicatie)[\s:(]{1,3}(?P<value>\d{5,7})(?!\.?\d|[/-])"
            r"\)?[^.;:\d\n]{0,40}?\btenderned\b",
            re.IGNORECASE,
        ),
    ),
    # As in: https://www.tenderned.nl/aankondigingen/overzicht/123456
    ("tenderned", re.compile(r"tenderned\.nl/\S*?/(?P<value>\d{5,7})\b", re.IGNORECASE)),
    ("product_code", re.compile(r"(?<![\w./-])(?P<value>\d{2}[A-Z]\d{2})(?![\w/-])")),
    # As in: code 54002 · Specialistische ggz (54003) · 54001 (ggz basis)
    (
        "product_code",
        re.compile(rf"(?i:\b(?:product|zorg|declaratie)?codes?\s*[:(]?\s*)(?P<value>{PLAIN})(?![\w-])"),
    ),
    ("product_code", re.compile(rf"(?<=[a-z)] \()(?P<value>{PLAIN})(?=\))")),
    ("product_code", re.compile(rf"(?<![\w.,€-])(?P<value>{PLAIN})(?=\s*\([a-zA-Z])")),
    # "artikel 2.11, eerste lid, van de Jeugdwet", "art. 2.12 Jeugdwet"
    (
        "law",
        re.compile(
            rf"\b(?P<value>(?:[Aa]rtikel(?:en)?|[Aa]rt\.) \d+[\d.:]*[a-z]?(?:,? (?:lid \d"
            rf"|\w+ lid))?,? (?:van )?(?:de |het )?{_LAW})"
        ),
    ),
    ("law", re.compile(rf"(?<![\w-])(?P<value>{_LAW})(?![\w-])")),
    ("court", re.compile(r"\b(?P<value>ECLI:[A-Z]{2}:[A-Z]{2,8}:\d{4}:[A-Z0-9.]*[A-Z0-9])")),
    # "zaaknummer C/16/512345 / KG ZA 20-512"
    (
        "court",
        re.compile(
            r"\b(?P<value>C/\d{2}/\d{5,6}(?: ?/ ?(?:KG|HA) ?(?:ZA|RK) ?\d{2}-\d{1,4})?|(?:KG|HA) ?ZA ?\d{2}-\d{1,4})\b"
        ),
    ),
    # As in: KvK-nummer: 12345678 · KvK 12345678
    (
        "kvk",
        re.compile(
            r"\b(?:kvk|k\.v\.k\.|kamer van koophandel|handelsregister)(?:[- ]?(?:nummer"
            r"|nr\.?))?(?: onder)?(?: nummer)?[\s:(.]{1,3}(?P<value>\d{8})\b",
            re.IGNORECASE,
        ),
    ),
    ("cpv", re.compile(r"(?<![\w-])(?P<value>\d{8}-\d)(?![\w-])")),
    ("cpv", re.compile(r"\bCPV(?:[- ]?codes?)?[\s:]{1,3}(?P<value>\d{8})\b", re.IGNORECASE)),
)
# Letters of which lower-case text holds one where a reference of this kind stands; without them "verordening" alone made
# every sentence that names one go through all expressions.
_NEEDS = {
    "tenderned": ("tn", "tenderned"),
    "law": ("wet", "wmo 2015", "awb", "algemene verordening", "burgerlijk"),
    "court": ("ecli:", "c/", "za"),
    "kvk": ("kvk", "k.v.k.", "koophandel", "handelsregister"),
}
_NEEDS_DIGIT = frozenset({"tenderned", "product_code", "court", "kvk", "cpv"})
_DIGIT = re.compile(r"\d")


@Language.component(NAME)
def references(doc: Doc) -> Doc:
    """Mark every reference; where two overlap the first pattern's stands."""
    text = text_of(doc)
    kinds = _kinds(text)
    found: list[Span] = []
    for kind, pattern in _PATTERNS if kinds else ():
        if kind not in kinds:
            continue
        for match in pattern.finditer(text):
            value = f"TN{match['tn']}" if "tn" in pattern.groupindex else " ".join(match["value"].split()).strip(" (")
            span = doc.char_span(*match.span(), label=kind, span_id=value, alignment_mode="expand")
            if span is not None and not any(span.start < other.end and other.start < span.end for other in found):
                found.append(span)
    if found:
        mark(doc, NAME, sorted(found, key=lambda span: span.start))
    return doc


def _kinds(text: str) -> frozenset[str]:
    """Kinds of references of which ``text`` holds what none can do without."""
    lower = text.lower()
    kinds = {kind for kind, letters in _NEEDS.items() if any(map(lower.__contains__, letters))}
    if _DIGIT.search(text) is None:
        return frozenset(kinds - _NEEDS_DIGIT)
    return frozenset(kinds | {"product_code", "cpv"})
