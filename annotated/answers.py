"""Which annotated documents there are: found by their answers being there."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from pipeline.answers import Answers, answers_of

Part = Literal["develop", "check"]
PARTS: tuple[Part, ...] = get_args(Part)
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Annotated:
    """One document: its file, its answers, and what type of document it is ("award_news")."""

    part: Part
    path: Path
    type: str
    answers: Answers


def annotated(part: Part) -> list[Annotated]:
    """All documents of ``part``, in the order of their names; raises ``ValueError`` for answers that lack their file."""
    return [_read(part, path) for path in sorted((HERE / part / "answers").glob("*.json"))]


def _read(part: Part, path: Path) -> Annotated:
    answers = answers_of(path)
    if answers is None or answers.id != path.stem or answers.file is None:
        raise ValueError(f"{path.name}: answers need an id, which is the file's name, and their document's file")
    document = HERE / part / "documents" / answers.file
    if not document.is_file():
        raise ValueError(f"{path.name}: there is no document {answers.file}")
    kind = json.loads(path.read_text(encoding="utf-8")).get("type")
    if not kind:
        raise ValueError(f"{path.name}: it does not say what type of document it is about")
    return Annotated(part, document, str(kind), answers)
