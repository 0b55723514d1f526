"""A small region in a folder, read in this process and published by the stage that publishes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa

from pipeline.coverage import Minimum
from pipeline.extraction.reading import read_and_extract
from pipeline.extraction.stage import Extracted, Source
from pipeline.publish import Published, publish
from schemas.correction_format import Correction
from schemas.tables import tables
from schemas.takedown_format import Takedown
from schemas.takedowns import Listed
from storage.archive import Archive, IngestedFile
from storage.curated import Curated
from storage.roots import Root

REGION = "oeverdam"
NIGHT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
AWARD_AT = "https://www.oeverdam.example/gunning"
TRADER, COMPANY = "Eva Sterrenbosch", "Zorgpunt Oost B.V."
AWARD = f"""<!doctype html><html lang="nl"><head><title>Gunning</title></head><body><main>
<h1>Gunning inkoop jeugdhulp</h1><p>De opdracht voor perceel 2 Dagbehandeling is voorlopig gegund.</p>
<h2>Gegunde aanbieders</h2><table><tr><th>Aanbieder</th><th>Vestigingsadres</th><th>KvK</th></tr>
<tr><td>Stichting De Waterlelie</td><td>Kade 4, Oeverdam</td><td>40012345</td></tr>
<tr><td>{COMPANY}</td><td>Singel 12, Oeverdam</td><td>50012345</td></tr>
<tr><td>Stichting Kompas Jeugd</td><td>Markt 1, Oeverdam</td><td>40054321</td></tr>
<tr><td>{TRADER}</td><td>Lindelaan 7, Oeverdam</td><td>60054321</td></tr></table></main></body></html>""".encode()
STRATEGY = b"""<!doctype html><html lang="nl"><head><title>Inkoop jeugdhulp</title></head><body><main>
<h1>Inkoop jeugdhulp Oeverdam</h1><h2>Segment 1 Wonen</h2>
<p>Voor segment 1 Wonen is gekozen voor een taakgerichte bekostiging.</p>
<p>Inschrijven kan tot 15 mei 2026.</p></main></body></html>"""


class Region:
    """The region below ``folder``, with ``pages`` (address, bytes) in its archive."""

    def __init__(self, folder: Path, pages: Sequence[tuple[str, bytes]]) -> None:
        self.curated = Curated(Root(folder / "curated"), folder / "locks")
        self.archive = Archive(Root(folder / "raw"))
        self._folder = folder
        self.archive.record_ingest(
            REGION, [IngestedFile(url, content, fetched_at=NIGHT) for url, content in pages], version="1"
        )
        self.extracted = [
            Extracted(
                Source.of(document),
                self.archive.size(document.document_id),
                read_and_extract(self.archive.get(document.document_id), date(2026, 3, 1), (), expected=True)[0],
            )
            for document in self.archive.documents(REGION)
        ]

    def publish(self, takedowns: Sequence[Takedown] = (), corrections: Sequence[Correction] = ()) -> Published:
        """Publish with these takedowns; raises what the stage raises."""
        listed = [Listed(REGION, number, one) for number, one in enumerate(takedowns, start=1)]
        return publish(
            self.curated, REGION, self.archive.crawls(REGION), self.extracted, Minimum(), corrections, listed
        )

    def tables(self) -> dict[str, pa.Table]:
        """The published tables."""
        return {name: self.curated.read(name, REGION) for name in tables() if name != "runs"}

    def words(self) -> str:
        """Everything that the published tables hold, as one text."""
        return "\n".join(repr(table.to_pylist()) for table in self.tables().values())

    def files(self) -> dict[str, bytes]:
        """The published files."""
        top = self._folder / "curated"
        return {path.relative_to(top).as_posix(): path.read_bytes() for path in sorted(top.rglob("*.parquet"))}
