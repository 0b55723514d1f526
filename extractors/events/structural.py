"""Events told by structure: a label before a colon, beside or over a date, the title of a notice or of slides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.context import Context, Unit
from extractors.dates.years import Dated
from extractors.events.labelled import Label, event_of_label
from extractors.relevance import names_procurement

TOP = 6
"""Passages from the top within which a page states its own date."""
# "Gepubliceerd op 3 mei 2024" under the title of a page
POSTED = re.compile(
    r"\W*(?:gepubliceerd|geplaatst|laatst (?:gewijzigd|bijgewerkt)|bijgewerkt|nieuwsbericht|peildatum"
    r"|(?:stand|versie(?: \d+(?:\.\d+)*)?)\W+(?:per |op |d\.d\. )?\d+)\b(?!.*\b(?:tenderned|negometrix|mercell)\b)",
    re.IGNORECASE,
)
_PREFIX_WORDS = 18
_TIME = re.compile(r"\(?\b(?:om |voor |vóór |uiterlijk )?\d{1,2}[.:]\d\d\s*uur\)?|\b\d{1,2} uur", re.IGNORECASE)
_PREFIX = re.compile(
    r"^\W*(?P<label>[^:|]{3,70}?)\s*(?::|\||\s-)\s*(?:uiterlijk |op |per |vanaf |in |tot |t/m |tot en met |de )*$",
    re.IGNORECASE,
)
_CONSULTATION = re.compile(r"marktconsultatie|consultatie(?:ronde|document|vragen)|praat mee|denk mee", re.IGNORECASE)
# "Looptijd | 01-01-2023 t/m 31-12-2025": both ends of the contract
_TERM = re.compile(
    r"looptijd|contract(?:periode|duur|termijn)|geldig|\bduur\b|^\W*(?:contract|periode|overeenkomst)\W*$",
    re.IGNORECASE,
)
_TERM_ENDS = {"until": "contract_end", "from": "contract_start", "per": "contract_start"}
_PURCHASE = re.compile(r"contract|overeenkomst|aanbieder|tarie|budget|regiovisie|segment|implementatie", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """An event of a date, and on what words it rests."""

    event: str
    rule: str
    confidence: float
    words: str
    by: Unit | None = None
    """The unit whose words name the event, where it is another than the date's."""


def by_prefix(unit: Unit, found: Sequence[Dated]) -> Claim | None:
    """ "Inschrijven: 13 november, 12.00 uur" names its event before the colon, as a row's label does."""
    if len(found) > 1 or len(unit.folded.split()) > _PREFIX_WORDS or POSTED.match(unit.folded):
        return None
    match = _PREFIX.match(unit.folded[: found[0].start - unit.start])
    if match is None:
        return None
    rest = _TIME.sub("", unit.folded[found[0].end - unit.start :])
    event = None if rest.strip(" .,;:()") else event_of_label(Label(match["label"], "row"))
    return Claim(event[0], f"{event[1]}_by_prefix", 0.85, unit.folded) if event is not None else None


def by_consultation(context: Context, unit: Unit) -> Claim | None:
    """In a notice of a consultation of the market each date that names no step of a tender is of that."""
    title = context.document.title or ""
    around = " ".join((title, *unit.passage.heading_path[:1], *(text for text in context.folded[:TOP])))
    if _CONSULTATION.search(" ".join((title, *unit.passage.heading_path[:1]))) and "consultatie" in around.lower():
        return Claim("market_consultation", "consultation", 0.6, unit.folded)
    return None


def by_term(dated: Dated, labels: Sequence[Label]) -> Claim | None:
    """Under or beside "Looptijd" a stretch is that of the contract, "t/m 31-12-2025" its end."""
    label = next(
        (label for label in labels if label.source in ("row", "column", "heading") and _TERM.search(label.text)), None
    )
    if label is None:
        return None
    if dated.words.ends:
        return Claim("contract_start", "term", 0.85, label.text, label.unit)
    event = _TERM_ENDS.get(dated.words.relation or "")
    return Claim(event, "term", 0.8, label.text, label.unit) if event else None


def by_labels(labels: Iterator[Label]) -> Claim | None:
    """The event of the first label that names one."""
    first: Label | None = None
    for label in labels:
        first = first or label
        event = event_of_label(label)
        if event is not None:
            confidence = 0.9 if label.source in ("row", "column", "edge", "heading") else 0.8
            return Claim(event[0], f"{event[1]}_by_{label.source}", confidence, label.text, label.unit)
    if first is not None and first.source in ("row", "line") and is_about_purchase(first.text):
        return Claim("other", f"label_by_{first.source}", 0.4, first.text, first.unit)
    return None


def is_about_purchase(text: str) -> bool:
    """Does a text speak of contracts, providers or a tender?"""
    return bool(_PURCHASE.search(text)) or names_procurement(text)


def opens_slides(unit: Unit, dated: Dated) -> bool:
    """ "22 mei 2025, De Schouw" on the first slide: the day and the place of the session."""
    return (
        unit.passage.kind == "slide"
        and unit.passage.position <= TOP // 2
        and dated.precision == "day"
        and (unit.folded[dated.end - unit.start :].lstrip() + ",").startswith((",", "-", "|", "in ", "te "))
    )
