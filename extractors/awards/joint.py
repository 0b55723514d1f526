"""Who stands behind the name that won: "In Waterkant werken Stichting Riet en Huis Dal samen", "Achter die naam gaan ... schuil".

Members share what the text says of the name; a partner that is told beside it ("Vlonder is een combinatie met Tureluur") does too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.awards.listed import Candidate
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span, names_anywhere, names_from
from extractors.names.legal import key
from extractors.names.plausible import plausible

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_NAME = r"['\"]?(?P<name>[A-ZÀ-Þ][\w'&.-]*(?: (?:van |de |het |voor |in )?[A-ZÀ-Þ0-9][\w'&-]*){0,4})['\"]?"
_THOSE = r"(?: dat| er| de| het| zich| de (?:volgende )?(?:organisaties|partijen|aanbieders))* (?=['A-ZÀ-Þ])"
_JOINT = r"(?:combinatie|consortium|samenwerking(?:sverband)?|alliantie|coalitie|co[oö]peratie|verband|joint venture)"
# Names of members stand behind the match; "name" is what they go by together
_MEMBERS = (
    # "In Waterkant werken Riet en Dal samen", "Onder de naam Thuisbasis werken", "In Bergop zijn dat Riet en Dal"
    re.compile(
        rf"\b(?:[Ii]n|[Bb]innen|[Aa]chter|[Oo]nder de (?:naam|vlag)(?: van)?|[Bb]ij) (?:(?:de |het )?{_JOINT} )?{_NAME}"
        rf" (?:werken|zitten|gaan|staan|bundelen|schuilen|zijn|trekken|hebben){_THOSE}"
    ),
    # As in: Kustlijn bestaat uit Riet, Dal en Oever · Getij is een combinatie van Riet (penvoerder) en Dal
    re.compile(
        rf"(?:^|[.;:] |\n|\b(?:de|het) ){_NAME} (?:bestaat uit|wordt gevormd door|is gevormd door|(?:is|vormt|betreft) een {_JOINT} (?:van|tussen)){_THOSE}"
    ),
    # "Partners in Samen Thuis zijn Riet en Dal"
    re.compile(rf"\b(?:[Ll]eden|[Pp]artners|[Dd]eelnemers|[Cc]ombinanten) (?:in|van|binnen) {_NAME} zijn{_THOSE}"),
)
# "Vlonder is een combinatie met Tureluur": the name is a member too
_PARTNER = re.compile(
    rf"(?:^|[.;:] |\n){_NAME} (?:is|vormt|heeft) een {_JOINT} (?:aangegaan )?met(?: de)? (?=['A-ZÀ-Þ])"
)
# "Achter die naam gaan Riet en Dal schuil", "Dat is een samenwerking van Riet en Dal": of the name before
_OF_LAST = re.compile(
    rf"(?:Achter (?:die|deze) (?:naam|{_JOINT}) (?:gaan|staan|schuilen|zitten)|(?:Daarin|Hierin|Daarbinnen) (?:werken|zitten|hebben)"
    rf"|(?:Dat|Dit|Die|Deze) (?:is|betreft) een {_JOINT} (?:van|tussen)){_THOSE}"
)
_TOGETHER = re.compile(
    r"\b(?:samen|verenigd|schuil|krachten|ineen|combinatie|consortium|op|zijn dat)\b|bestaat uit|gevormd|^(?:Leden|Partners)|partners in"
)
_MAY = re.compile(
    r"samen|schuil|krachten|ineen|combinati|combinant|consorti|alliantie|coalitie|verband|bestaat uit|gevormd|zijn dat|partners|leden|deelnemers|verenigd"
)
_RANK = ("awarded", "provisionally_awarded", "contracted", "selected", "rejected", "withdrawn")


def joint(context: Context, candidates: list[Candidate], no_names: frozenset[str]) -> list[Candidate]:
    """``candidates`` with the members of the names among them, in place of these, and with the partners beside them."""
    known: dict[str, list[Candidate]] = {}
    for one in candidates:
        if one.status != "mentioned" and one.consortium is None:
            known.setdefault(key(one.named.text), []).append(one)
    if not known:
        return candidates
    gone: set[str] = set()
    found: list[Candidate] = []
    for unit in context.units:
        if _MAY.search(unit.folded.lower()) is None:
            continue
        for name, members, stays in _told(context, unit):
            bearers = _best(known.get(key(name), []) or _begun(known, name))
            spans = [span for span in members if plausible(unit.text[slice(*span)], no_names)]
            if not bearers or not spans or (len(spans) < 2 and not stays):
                continue
            gone |= set() if stays else {key(one.named.text) for one in bearers}
            found += [_member(unit, span, one, None if stays else name) for span in spans for one in bearers]
    taken = {(one.unit.passage.position, one.named.start) for one in found}
    kept = [
        one
        for one in candidates
        if (one.unit.passage.position, one.named.start) not in taken
        and not (one.consortium is None and key(one.named.text) in gone)
    ]
    return kept + found


def _member(unit: Unit, span: Span, bearer: Candidate, name: str | None) -> Candidate:
    start, end = span
    named = Named(unit.text[start:end], unit.start + start, unit.start + end)
    about = bearer.segments_from or (bearer.unit,)
    return replace(
        bearer, unit=unit, named=named, rule="consortium", confidence=0.8, consortium=name, segments_from=about
    )


def _begun(known: dict[str, list[Candidate]], name: str) -> list[Candidate]:
    """Bearers of a longer form of the name: "Waterkant Veendorp" where the text goes on with "Waterkant"."""
    return next((ones for other, ones in known.items() if other.startswith(f"{key(name)} ")), [])


def _best(bearers: list[Candidate]) -> list[Candidate]:
    """Those of the furthest standing: who was selected first and then won has won; one for each place that says so."""
    status = min(
        (one.status for one in bearers), key=lambda s: _RANK.index(s) if s in _RANK else len(_RANK), default=""
    )
    return [one for one in bearers if one.status == status]


def _told(context: Context, unit: Unit) -> Iterator[tuple[str, list[Span], bool]]:
    """What members go by together, where they stand, and whether that name is one of them."""
    text = unit.folded
    for expression in _MEMBERS:
        for match in expression.finditer(text):
            if _TOGETHER.search(text, match.start()):
                yield match["name"], names_from(text, match.end()), False
    for match in _PARTNER.finditer(text):
        yield match["name"], names_from(text, match.end()), True
    last = _OF_LAST.match(text)
    before = context.units[unit.index - 1] if unit.index else None
    if last is not None and before is not None and before.passage.position == unit.passage.position:
        called = [span for span in names_anywhere(before.folded) if span[0] > 0]
        for start, end in called[-1:]:
            yield before.folded[start:end], names_from(text, last.end()), False
