"""Vocabularies: closed lists of values with the words by which documents name them, one TOML file each.

A file in ``schemas/vocabularies`` holds ``[values]`` (id = meaning: the closed list of the contract) and ``[[terms]]``
(a finer id, the value it counts as, and its surface forms). A value of which more is to be told is a table
``[values.id]`` with its meaning under ``means``. A file is found by being there.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Term:
    """One way of naming a value: ``trajectbekostiging`` counts as the funding model ``outputgericht``."""

    id: str
    value: str
    forms: tuple[str, ...]
    damaged: tuple[str, ...] = ()
    """Forms that only scanning or typing errors make (``Markconsultatie``)."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of values, each with its meaning, and the terms that name them."""

    name: str
    description: str
    source: str
    values: dict[str, str]
    terms: tuple[Term, ...]
    told: dict[str, dict[str, str]]
    """Value -> what its file tells of it besides its meaning; empty where that is all."""

    def check(self, value: str) -> str:
        """Return ``value`` if it is in the list; raise ``ValueError`` naming the list if not."""
        if value not in self.values:
            raise ValueError(f"{value!r} is not in the vocabulary {self.name}: {', '.join(self.values)}")
        return value


@cache
def vocabulary(name: str) -> Vocabulary:
    """Load the vocabulary ``name`` from its file; raise ``ValueError`` where a term counts as an unknown value."""
    content = tomllib.loads((files("schemas") / "vocabularies" / f"{name}.toml").read_text(encoding="utf-8"))
    unknown = set(content) - {"description", "source", "values", "terms"}
    if unknown:
        raise ValueError(f"vocabulary {name}: unknown keys {sorted(unknown)}")
    terms = tuple(
        Term(term["id"], term["value"], tuple(term["forms"]), tuple(term.get("damaged", ())))
        for term in content.get("terms", ())
    )
    more = {value: dict(entry) for value, entry in content["values"].items() if isinstance(entry, dict)}
    values = {value: more[value].pop("means") if value in more else entry for value, entry in content["values"].items()}
    result = Vocabulary(name, content["description"], content["source"], values, terms, more)
    for term in terms:
        result.check(term.value)
    return result


@cache
def vocabulary_names() -> tuple[str, ...]:
    """Names of all vocabularies, sorted."""
    folder = files("schemas") / "vocabularies"
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))
