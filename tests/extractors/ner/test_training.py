"""The text that the model is trained on, and that training gives the same twice."""

from __future__ import annotations

import json
import random
import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from annotated.answers import annotated
from annotated.ner.documents import sentences
from annotated.ner.grammar import Grammar, Line, marked
from annotated.ner.training import FILES, generated, recipe, trained, write


def test_square_brackets_mark_names() -> None:
    assert marked("Gegund aan [Vlonder B.V.].") == Line("Gegund aan Vlonder B.V.", ((11, 23),))
    assert marked("[Vlonder], [Tureluur]") == Line("Vlonder, Tureluur", ((0, 7), (9, 17)))
    assert marked("Niemand") == Line("Niemand")


def test_weights_and_cases() -> None:
    grammar = Grammar({"line": ["3| {name:upper}", "{name:title}"], "name": ["oever"]})
    texts = [line.text for line in grammar.lines("line", 400, random.Random(1))]
    assert set(texts) == {"OEVER", "Oever"}
    assert 0.65 < texts.count("OEVER") / len(texts) < 0.85


def test_a_rule_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Grammar({"line": ["{name}"]}).text("line", random.Random(1))


def test_every_rule_is_there_and_is_used() -> None:
    rules: dict[str, list[str]] = {}
    for name in FILES:
        rules |= tomllib.loads((files("annotated.ner") / name).read_text(encoding="utf-8"))
    used = {slot for texts in rules.values() for text in texts for slot in re.findall(r"\{(\w+)", text)}
    assert used - rules.keys() == set()
    assert rules.keys() - used == {"line"}


def test_generated_lines_are_the_same_twice_and_of_all_kinds() -> None:
    lines = generated(2_000, seed=7)
    assert lines == generated(2_000, seed=7)
    assert lines != generated(2_000, seed=8)
    named = sum(bool(line.names) for line in lines)
    assert 0.4 < named / len(lines) < 0.75
    for line in lines:
        assert all(line.text[start:end].strip() == line.text[start:end] != "" for start, end in line.names)
        assert not re.search(r"[\[\]{}]", line.text)


def test_sentences_of_annotated_documents_hold_the_names_of_their_answers() -> None:
    named = 0
    for document in annotated("check"):  # the smaller part: reading is most of the time
        names = {str(row["name"]) for row in document.answers.asked["providers"]}
        lines = sentences(document)
        found = {line.text[start:end] for line in lines for start, end in line.names}
        assert len({line.text for line in lines}) == len(lines)
        assert len(found) <= len(names)
        named += len(found)
    assert named


def test_the_model_is_made_of_this_grammar() -> None:
    meta = json.loads((files("extractors") / "models" / "providers" / "meta.json").read_text(encoding="utf-8"))
    assert meta["recipe"] == recipe(), "the grammar or the training has changed: python -m annotated.ner"


@pytest.mark.slow
def test_training_twice_writes_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "other"]
    for folder in folders:
        write(trained(generated(300, seed=3), epochs=1), folder)
    one, other = ({path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()} for folder in folders)
    assert one == other
    assert {"config.cfg", "meta.json", "model"} <= one.keys()
