"""Whether the archive at hand is the one that the published tables were made from."""

from __future__ import annotations

from storage.archive import Archive
from storage.curated import Curated
from storage.roots import NotFoundError, StorageError


class OtherArchiveError(StorageError):
    """The archive holds none of the crawls that a region's published tables tell of."""


def check_archive(archive: Archive, curated: Curated, region: str) -> None:
    """Pass where nothing is published of ``region``, or the archive knows a crawl of what is.

    A disk that is not mounted looks like an empty archive: tables made from it would replace good ones with next to
    nothing. Raises ``OtherArchiveError``.
    """
    try:
        published = set(curated.read("coverage", region)["crawl_id"].to_pylist())
    except NotFoundError:
        return
    if published and published.isdisjoint(crawl.crawl_id for crawl in archive.crawls(region)):
        raise OtherArchiveError(
            f"the archive at {archive.root.location} holds none of the {len(published)} crawls that the published tables"
            f" of {region} were made from: is its disk mounted? (To begin anew on purpose, move those tables away.)"
        )
