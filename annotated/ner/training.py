"""Training: spaCy's own NER on a small convolutional network, seeded, so that one machine makes the same bytes again."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.util import fix_random_seed

from annotated.ner.grammar import Grammar, Line
from extractors.names.voters import LABEL
from extractors.text import fold

SEED = 20261122
LINES = 32_000
EPOCHS = 6
DROPOUT = 0.2
FILES = ("names.toml", "places.toml", "lines.toml")
_WORDS_A_BATCH = 500
_NETWORK = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": 64,
    "depth": 3,
    "embed_size": 1000,
    "window_size": 1,
    "maxout_pieces": 3,
    "subword_features": True,
}


def generated(count: int = LINES, seed: int = SEED) -> list[Line]:
    """Lines of the grammar; the same ``seed`` gives the same."""
    chance = random.Random(seed)  # noqa: S311 - text, not a secret
    return list(Grammar.read(*FILES).lines("line", count, chance))


def trained(
    lines: Sequence[Line],
    *,
    epochs: int = EPOCHS,
    seed: int = SEED,
    progress: Callable[[int, float], None] = lambda epoch, loss: None,
) -> Language:
    """A pipeline of one component, ``ner``, that marks names of providers; ``progress`` is told of each epoch's loss."""
    fix_random_seed(seed)
    chance = random.Random(seed)  # noqa: S311
    nlp = spacy.blank("nl")
    nlp.add_pipe("ner", config={"model": {"tok2vec": _NETWORK, "hidden_width": 48, "use_upper": False}})
    examples = [example for line in lines if (example := _example(nlp, line)) is not None]
    optimizer = nlp.initialize(lambda: examples[:500])
    for epoch in range(epochs):
        chance.shuffle(examples)
        losses: dict[str, float] = {}
        for batch in _batches(examples):
            nlp.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        progress(epoch + 1, losses["ner"])
    with nlp.use_params(optimizer.averages):  # the mean of all steps errs less than the last step
        return nlp.from_bytes(nlp.to_bytes())


def recipe() -> str:
    """Hash of all that the model is made of: the grammar and how it is trained. The model's ``meta.json`` repeats it."""
    digest = hashlib.sha256(json.dumps([SEED, LINES, EPOCHS, DROPOUT, _WORDS_A_BATCH, _NETWORK]).encode())
    for name in FILES:
        digest.update((files(__package__) / name).read_bytes())
    return digest.hexdigest()


def write(nlp: Language, folder: Path) -> int:
    """Write the model to ``folder`` in place of what is there; bytes written.

    Without vocabulary and tokenizer: the network knows words by hashes of their letters, and spaCy has the tokenizer.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    nlp.meta["recipe"] = recipe()
    nlp.to_disk(folder, exclude=["vocab", "tokenizer"])
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _example(nlp: Language, line: Line) -> Example | None:
    """``line`` as spaCy trains on it; None where a name does not stand at the edges of tokens."""
    doc = nlp.make_doc(fold(line.text))
    spans = [doc.char_span(start, end, label=LABEL) for start, end in line.names]
    if any(span is None for span in spans):
        return None
    return Example.from_dict(doc, {"entities": [(span.start_char, span.end_char, LABEL) for span in spans if span]})


def _batches(examples: Sequence[Example]) -> list[list[Example]]:
    size = max(1, _WORDS_A_BATCH * len(examples) // max(1, sum(len(example.reference) for example in examples)))
    return [list(examples[start : start + size]) for start in range(0, len(examples), size)]
