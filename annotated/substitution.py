"""Other words in a document and its answers, so that both still say the same: names, labels, codes, years.

Words are changed in what the reader made of the file, so every kind of document can be changed alike.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from annotated.answers import Annotated
from annotated.years import later
from extractors.document import Cell, Document, Passage
from extractors.names.legal import split_form
from pipeline.answers import Answers, Fact
from pipeline.likeness import plain, same_segment

Change = Callable[[str], str]

_NAMING = ("name", "segment", "consortium", "product", "code", "value")
"""Fields of an answer that hold words of the document."""
_LABELS = {
    "perceel": "percelen",
    "segment": "segmenten",
    "kavel": "kavels",
    "cluster": "clusters",
    "lot": "loten",
    "onderdeel": "onderdelen",
    "deelopdracht": "deelopdrachten",
}
_OF_SEVERAL = re.compile(
    r"(?:de )?(?:zorg)?(?:combinatie|consortium|samenwerkingsverband|alliantie|coöperatie) ", re.IGNORECASE
)
_LABEL = "|".join((*_LABELS, *_LABELS.values()))
_OTHER_LABELS = "bouwsteen|blok|pakket|categorie|pijler|module|profiel|productgroep|nummer|deel|groep|route"
_MOST_CODES = 8
_CODES = re.compile(
    rf"(?i:(?<!\w)(?:{_LABEL}|p))\s?\d{{1,2}}(?:(?:, ?| en | of | t/m |-| tot en met )\d{{1,2}})*(?![\w-]|\.\d)"
)


def providers(document: Annotated, text: str, chance: random.Random) -> Change:
    """Every provider by another."""
    asked = [*document.answers.asked["providers"], *document.answers.optional["providers"]]
    written = sorted({str(fact[key]) for fact in asked for key in ("name", "consortium") if fact.get(key)})
    bases = _standing(sorted({_base(name) for name in written}), text, case=True)
    new = dict(zip(bases, chance.sample(names("providers"), len(bases)), strict=True))
    formed = {name for name in written if _base(name) != name}
    changed = {
        base: _base(name) if any(_base(other) == base for other in formed) else name for base, name in new.items()
    }
    changed |= {name: new[_base(name)] for name in formed if _base(name) in new}
    # "Combinatie Vlonder" and "Praktijk Vlonder" are two kinds of thing, and a consortium's word says which
    changed = {
        name: f"{word[0]}{other}" if (word := _OF_SEVERAL.match(name)) else other for name, other in changed.items()
    }
    return _renaming(changed, case=True)


def segments(document: Annotated, text: str, chance: random.Random) -> Change:
    """Every segment's name by another."""
    old = sorted({str(fact["name"]) for fact in document.answers.asked["segments"] if fact.get("name")})
    old = [
        name
        for name in _standing(old, text, case=False)
        if plain(name) and not re.search(rf"(?i)\b(?:{_LABEL})\b", name)
    ]
    new: list[str] = []
    for name in chance.sample(names("segments"), len(names("segments"))):
        if not any(same_segment(name, other) for other in (*new, *old)) and len(new) < len(old):
            new.append(name)
    return _renaming(dict(zip(old, new, strict=False)), case=False)


def labels(document: Annotated, text: str, chance: random.Random) -> Change:
    """What the parts of the purchase are called: ``perceel`` by ``onderdeel``."""
    used = [label for label in _LABELS if re.search(rf"(?i)(?<!\w){label}(?!\w)", text)]
    if len(used) != 1:
        return str
    other = chance.choice([label for label in _LABELS if label not in used])
    return _renaming({used[0]: other, _LABELS[used[0]]: _LABELS[other]}, case=False)


def codes(document: Annotated, text: str, chance: random.Random) -> Change:
    """Lots 1, 2 and 3 by A, B and C, where all are called by their labels."""
    given = [str(fact.get("code") or "") for fact in document.answers.asked["segments"]]
    if not given or not all(code.isdigit() and 0 < int(code) <= _MOST_CODES for code in given):
        return str
    names = "|".join(_spelled(str(fact["name"])) for fact in document.answers.asked["segments"])
    pattern = re.compile(rf"{_CODES.pattern}|(?<!\w)\d{{1,2}}(?=[.:)]?\s{{0,2}}(?i:{names}))")
    if re.search(rf"(?m)^(?:[KPS]?\d{{1,2}}|{'|'.join(given)})$|(?i:{_OTHER_LABELS}) \d", text):
        return str  # codes alone, as over the columns of a table: what they are the words do not tell

    def changed(string: str) -> str:
        if string in given:
            return _letter(string)
        return pattern.sub(lambda match: re.sub(r"\d+", lambda number: _letter(number[0]), match[0]), string)

    return changed


def _letter(number: str) -> str:
    return chr(ord("A") + int(number) - 1) if 0 < int(number) <= _MOST_CODES else number


def buyers(document: Annotated, text: str, chance: random.Random) -> Change:
    """Every municipality and region that buys by another."""
    old = _standing(sorted({str(fact["name"]) for fact in document.answers.asked["parties"]}, key=str), text, case=True)
    regional = [name for name in old if re.search(rf"(?i)regio {re.escape(name)}", text)]
    towns = [name for name in old if name not in regional]
    new = {
        **dict(zip(regional, chance.sample(names("regions"), len(regional)), strict=True)),
        **dict(zip(towns, chance.sample(names("municipalities"), len(towns)), strict=True)),
    }
    return _renaming(new, case=True)


def years(document: Annotated, text: str, chance: random.Random) -> Change:
    """Every year three later, and the days of the week that go with it."""
    told = {int(str(fact[key])[:4]) for fact in document.answers.asked["milestones"] for key in ("from", "to")}
    return lambda string: later(string, told)


VARIANTS: dict[str, Callable[[Annotated, str, random.Random], Change]] = {
    function.__name__: function for function in (providers, segments, labels, codes, buyers, years)
}


@cache
def names(kind: str) -> tuple[str, ...]:
    """The names of a kind that may take another's place."""
    data = tomllib.loads(Path(__file__).with_name("substitutes.toml").read_text(encoding="utf-8"))
    return tuple(data[kind].split("\n")[:-1])


def change_for(variant: str, document: Annotated, text: str, seed: int) -> Change:
    """How ``variant`` changes the words of one document; the same for the same ``seed``."""
    return VARIANTS[variant](document, text, random.Random(f"{seed} {variant} {document.answers.id}"))  # noqa: S311


def changed_document(document: Document, change: Change) -> Document:
    """``document`` in other words: its passages, their headings and headers, title and links."""
    return replace(
        document,
        title=document.title and change(document.title),
        passages=tuple(_passage(passage, change) for passage in document.passages),
        links=tuple(replace(link, text=change(link.text)) for link in document.links),
    )


def changed_answers(answers: Answers, change: Change) -> Answers:
    """``answers`` to a document in other words."""

    def changed(tables: Mapping[str, list[Fact]]) -> dict[str, list[Fact]]:
        return {table: [_fact(fact, change) for fact in facts] for table, facts in tables.items()}

    return replace(answers, asked=changed(answers.asked), optional=changed(answers.optional))


def _fact(fact: Fact, change: Change) -> Fact:
    return {key: change(value) if key in _NAMING and isinstance(value, str) else value for key, value in fact.items()}


def _passage(passage: Passage, change: Change) -> Passage:
    path = tuple(map(change, passage.heading_path))
    return replace(
        passage, text=change(passage.text), heading_path=path, cell=passage.cell and _cell(passage.cell, change)
    )


def _cell(cell: Cell, change: Change) -> Cell:
    rows, columns = tuple(map(change, cell.row_headers)), tuple(map(change, cell.column_headers))
    return replace(cell, row_headers=rows, column_headers=columns, caption=change(cell.caption))


def _base(name: str) -> str:
    """A name without its legal form; what says that it is of several stays: "Combinatie Vlonder"."""
    base, form = split_form(name)
    return base if form else name


def _renaming(new: Mapping[str, str], *, case: bool) -> Change:
    if not new:
        return str
    by_name = {" ".join(old.split()).casefold(): name for old, name in new.items()}
    ways = sorted(map(_spelled, new), key=lambda way: (-len(way), way))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(ways)})(?!\w)", 0 if case else re.IGNORECASE)

    def renamed(match: re.Match[str]) -> str:
        name, found = by_name[" ".join(match[0].split()).casefold()], match[0]
        if case:
            return _stopped(match, name)
        if found.isupper() and len(found) > 3:
            return name.upper()
        return (name[0].upper() if found[0].isupper() else name[0].lower() if name[1:2].islower() else name[0]) + name[
            1:
        ]

    return lambda string: pattern.sub(renamed, string)


def _stopped(match: re.Match[str], name: str) -> str:
    """``name`` with the stop that ended a sentence with the old one ("aan Vlonder B.V. Zij beginnen"), never two."""
    behind = match.string[match.end() :]
    if name.endswith(".") and behind.startswith("."):
        return name[:-1]
    return f"{name}." if match[0].endswith(".") and name[-1] not in ".!" and re.match(r"\s+[A-Z]", behind) else name


def _spelled(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _standing(old: Iterable[str], text: str, *, case: bool) -> list[str]:
    """Names of which no telling word stands in the text by itself: a short form that would not be changed with it."""
    kept = [name for name in old if re.search(rf"(?<![\w-]){_spelled(name)}(?!\w)", text, 0 if case else re.IGNORECASE)]
    rest = _renaming(dict.fromkeys(kept, "Zz"), case=case)(text)
    rest = rest if case else rest.casefold()

    def stands_alone(name: str) -> bool:
        words = re.findall(r"\w{5,}", name if case else name.casefold())
        telling = [word for word in words if not case or (word[0].isupper() and word.casefold() not in rest)]
        return any(re.search(rf"(?<!\w){word}", rest) for word in telling)

    return [name for name in kept if not stands_alone(name)]
