"""``python -m annotated.ner``: train the model on the grammar and write it into the package; ``--measure``: try it.

The annotated documents stay out of training, so that what is measured on them is measured on text that the model never
saw. ``--measure`` also tells what they would add: of models that each learned from the grammar and from all documents but
the share that they are tried on.
"""

from __future__ import annotations

import argparse
from importlib.resources import files
from pathlib import Path

from annotated.answers import Annotated, annotated
from annotated.ner.documents import sentences
from annotated.ner.measure import Score, score
from annotated.ner.training import generated, trained, write

MODEL = Path(str(files("extractors") / "models" / "providers"))
_SHARES = 3


def main() -> None:
    """Train, write, and tell the size."""
    parser = argparse.ArgumentParser(prog="python -m annotated.ner", description=__doc__)
    parser.add_argument("--measure", action="store_true", help="measure only, with documents left out of training")
    parser.add_argument("--into", type=Path, default=MODEL, help="another folder")
    given = parser.parse_args()
    if given.measure:
        measure(annotated("develop"))
        return
    lines = generated()
    nlp = trained(lines, progress=lambda epoch, loss: print(f"epoch {epoch}: loss {loss:,.0f}", flush=True))
    print(f"{write(nlp, given.into):,} bytes in {given.into}, of {len(lines):,} lines")


def measure(documents: list[Annotated]) -> None:
    """Print precision and recall over documents that the model did not learn from."""
    print(f"{len(documents)} documents, grammar alone: {score(trained(generated()), documents)}", flush=True)
    total = Score()
    for share in range(_SHARES):
        left_out = documents[share::_SHARES]
        others = [document for document in documents if document not in left_out]
        lines = [*generated(), *(line for document in others for line in sentences(document))]
        total += score(trained(lines), left_out)
    print(f"grammar and the other documents: {total}")


if __name__ == "__main__":
    main()
