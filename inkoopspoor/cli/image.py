"""The picture that ``show --image`` writes, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.evidence import Picture, Studio
from pipeline.lookup import FactInContext, passages_of
from pipeline.workplace import Workplace

_LETTERS_OF_ID = 12


@dataclass(frozen=True, slots=True)
class Written:
    """A picture and where it was written."""

    file: Path
    picture: Picture

    @property
    def sentence(self) -> str:
        """Where it lies, and what is not as expected in it."""
        return " ".join(filter(None, (f"{self.file}.", self.picture.note)))

    @property
    def told(self) -> dict[str, Any]:
        """The same for programs."""
        shown = self.picture
        return {"image": {"file": self.file, "kind": shown.kind, "located": shown.located, "note": shown.note}}


def write_image(place: Workplace, found: FactInContext, file: Path, *, crop: bool) -> Written:
    """Draw a fact into ``file``, or into a file named after it where that is a folder.

    Raises ``EvidenceError`` where its page cannot be drawn, ``OSError`` where the file cannot be written.
    """
    passages = passages_of(place.curated, found.region, found.document["document_id"])
    with Studio(place.archive, place.limits) as studio:
        (picture,) = studio.draw(found.document, passages, [found.fact], crop=crop, strict=True)
    if file.is_dir():
        file = file / f"{found.fact['fact_id'][:_LETTERS_OF_ID]}.png"
    file.write_bytes(picture.png)
    return Written(file, picture)
