"""What members of a consortium share: a text says of the consortium how they all stand."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.awards.listed import Candidate
from extractors.names.legal import key
from extractors.names.shapes import shaped


def without_consortia(candidates: list[Candidate]) -> list[Candidate]:
    """Members stand for their consortium: "de combinatie Thuishaven, bestaande uit A en B" names A and B."""
    joint = {
        (candidate.unit.index, key(re.sub(r"^(?:de |het )?\w+ ", "", candidate.consortium)))
        for candidate in candidates
        if candidate.consortium
    }
    return [c for c in candidates if c.consortium or (c.unit.index, key(c.named.text)) not in joint]


def with_consortium(candidates: list[Candidate]) -> list[Candidate]:
    """Members share what is said of their consortium by its name: "Combinatie Vlonder is gegund"."""
    said = {
        name: c
        for c in candidates
        if c.consortium is None and c.status != "mentioned"
        for name in _labels(c.named.text)
    }
    result = []
    for candidate in candidates:
        if candidate.consortium and candidate.status == "mentioned":
            named = next((said[name] for name in _labels(candidate.consortium) if name in said), None)
            if named is not None:
                about = candidate.segments_from or named.segments_from or (named.unit,)
                candidate = replace(candidate, status=named.status, segments_from=about)
        result.append(candidate)
    # "Samenwerkingsverband Waterdal (Veendorp, Elsbeek en Oever)": municipalities, where no name says that it gives care
    caring = {c.consortium for c in result if c.consortium and (c.status != "mentioned" or shaped(c.named.text))}
    result = [c for c in result if not c.consortium or c.consortium in caring]
    # A consortium whose members are named stands in their rows: it is no organisation of its own.
    labels = {name for c in candidates if c.consortium for name in _labels(c.consortium)}
    return [c for c in result if c.consortium or key(c.named.text) not in labels]


def _labels(consortium: str) -> tuple[str, ...]:
    """Keys by which a text may speak of a consortium: "de combinatie Vlonder", "combinatie Vlonder", "Vlonder"."""
    bare = re.sub(r"^(?:de|het)\s+", "", consortium, flags=re.IGNORECASE)
    without = _KIND.sub("", bare)
    return tuple(dict.fromkeys(name for name in (key(consortium), key(bare), key(without)) if name))


_KIND = re.compile(
    r"(?:combinatie|consortium|coalitie|samenwerkingsverband|samenwerking|alliantie|coöperatie)\s+", re.IGNORECASE
)
