"""Pictures of PDF pages with the words of a fact marked, where the archive is at hand.

A picture costs some 20 kB and a tenth of a second, a scanned page seconds. So by default only facts that decided or
contradict an answer, or changed one, have one; every fact has its words in text, marked, whatever is asked for here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Literal, Protocol

from pipeline.evidence import Studio
from storage.archive import Archive
from website.folder import SiteFolder
from website.pages.document import Shown
from website.tables import RegionTables, Row

Wanted = Literal["answers", "all", "none"]


class Pictures(Protocol):
    """Who draws, and how many pictures were made."""

    made: int

    def of_document(self, site: SiteFolder, region: RegionTables, document: Row) -> Mapping[str, Shown]:
        """Write the pictures of a document's facts; returns them by fact id."""
        ...


class NoPictures:
    """Draws nothing."""

    made = 0

    def of_document(self, site: SiteFolder, region: RegionTables, document: Row) -> Mapping[str, Shown]:
        """No pictures."""
        return {}


NO_PICTURES: Pictures = NoPictures()


class PagePictures:
    """Draws with a ``Studio`` that its owner opened and closes."""

    def __init__(self, studio: Studio, archive: Archive, wanted: Wanted) -> None:
        self._studio, self._archive, self._wanted = studio, archive, wanted
        self._files: set[str] = set()
        self.made = 0

    def of_document(self, site: SiteFolder, region: RegionTables, document: Row) -> Mapping[str, Shown]:
        """Pictures of a PDF whose bytes are in the archive; none of anything else."""
        if self._wanted == "none" or document["media_type"] != "application/pdf":
            return {}
        facts = [row for _, row in region.facts_of_document.get(document["document_id"], ())]
        if self._wanted == "answers":
            answers = set(_asked(region))
            facts = [row for row in facts if row["fact_id"] in answers]
        if not facts or not self._archive.has(document["document_id"]):
            return {}
        passages = region.passages_of_document[document["document_id"]]
        drawn = self._studio.draw(document, passages, facts, crop=True)
        shown: dict[str, Shown] = {}
        for fact, picture in zip(facts, drawn, strict=True):
            if picture.kind != "page":  # the passage is on the page as text already
                continue
            name = f"pictures/{hashlib.sha256(picture.png).hexdigest()[:24]}.png"
            if name not in self._files:
                site.write(name, picture.png)
                self._files.add(name)
                self.made += 1
            shown[fact["fact_id"]] = Shown(
                name, picture.width, picture.height, picture.alt, picture.note or "", picture.page
            )
        return shown


def _asked(region: RegionTables) -> Iterator[str]:
    """Facts that an answer or a change leans on, or that contradict one."""
    for row in region.rows["procurements"]:
        for _, facts in row["fact_ids"] or ():
            yield from facts
        for conflict in row["conflicts"] or ():
            yield from conflict["facts"] or ()
    for row in region.rows["changes"]:
        yield row["fact_id"]
