"""Whether the archive at hand is the one that the published tables were made from."""

from __future__ import annotations

from storage.archive import Archive
from storage.curated import Curated
from storage.roots import NotFoundError, StorageError


class OtherArchiveError(StorageError):
    """The archive holds nothing of what a region's published tables tell of."""


def check_archive(archive: Archive, curated: Curated, region: str) -> None:
    """Pass where nothing is published of ``region``, or the archive has a log or a document of it.

    A disk that is not mounted looks like an empty archive: tables made from it would replace good ones with next to
    nothing. Raises ``OtherArchiveError``.
    """
    try:
        published = curated.read("documents", region)["document_id"].to_pylist()
    except NotFoundError:
        return
    if published and not archive.has_logs(region) and not any(map(archive.has, published)):
        raise OtherArchiveError(
            f"the archive at {archive.root.location} holds nothing of {region}, whose published tables tell of"
            f" {len(published)} documents: is its disk mounted? (To begin anew on purpose, move those tables away.)"
        )
