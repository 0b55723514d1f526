"""Lines from a grammar: rules in TOML files, one alternative taken by chance at each place."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

Span = tuple[int, int]

_SLOT = re.compile(r"\{(?P<rule>\w+)(?::(?P<case>upper|lower|title))?\}")
_WEIGHT = re.compile(r"(\d+)\| ")
_CASES: dict[str | None, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "title": lambda text: text[:1].upper() + text[1:],
    None: lambda text: text,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A text and where in it providers' names stand, in characters."""

    text: str
    names: tuple[Span, ...] = ()


class Grammar:
    """Rules by name, each with its alternatives and their weights; raises ``KeyError`` for a rule that is not there."""

    def __init__(self, rules: Mapping[str, Sequence[str]]) -> None:
        self._rules: dict[str, tuple[list[str], list[int]]] = {}
        for name, alternatives in rules.items():
            weights = [_WEIGHT.match(text) for text in alternatives]
            self._rules[name] = (
                [text[match.end() :] if match else text for text, match in zip(alternatives, weights, strict=True)],
                [int(match[1]) if match else 1 for match in weights],
            )

    @classmethod
    def read(cls, *names: str) -> Grammar:
        """The rules of files of this folder, together; raises ``ValueError`` where two files have one rule."""
        rules: dict[str, list[str]] = {}
        for name in names:
            content = tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))
            twice = rules.keys() & content.keys()
            if twice:
                raise ValueError(f"{name}: {', '.join(sorted(twice))} stands in another file too")
            rules |= content
        return cls(rules)

    def lines(self, rule: str, count: int, chance: random.Random) -> Iterator[Line]:
        """``count`` lines of ``rule``; those that ``chance`` gives."""
        for _ in range(count):
            yield marked(self.text(rule, chance))

    def text(self, rule: str, chance: random.Random) -> str:
        """One text of ``rule``, names still in square brackets."""
        texts, weights = self._rules[rule]
        chosen = chance.choices(texts, weights)[0]
        return _SLOT.sub(lambda slot: _CASES[slot["case"]](self.text(slot["rule"], chance)), chosen)


def marked(text: str) -> Line:
    """A text without the square brackets around its names, and where these stand: "gegund aan [Vlonder B.V.]."."""
    plain = ""
    names: list[Span] = []
    for part in re.split(r"(\[[^\[\]]*\])", text):
        if part.startswith("[") and part.endswith("]"):
            names.append((len(plain), len(plain) + len(part) - 2))
            part = part[1:-1]
        plain += part
    # "gegund aan Vlonder B.V.." has one stop too many
    return Line(plain.removesuffix(".") if plain.endswith("..") else plain, tuple(names))
