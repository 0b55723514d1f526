"""Whether a document is what its address says: a server that has lost a PDF often answers with a page that says so."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

FILES = {".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".msg"}
"""Endings of addresses that promise a file with a form of its own, not a text."""
_TEXTS = {
    "text/html": "a web page",
    "application/xhtml+xml": "a web page",
    "text/plain": "plain text",
    "application/json": "JSON",
}


def why_misnamed(url: str, document: Mapping[str, Any]) -> str | None:
    """A sentence where ``url`` promises a file and a text was read, None where all is well or nothing was read."""
    came = _TEXTS.get(document["media_type"])
    if came is None or document["status"] == "failed":
        return None
    try:
        suffix = PurePosixPath(urlsplit(url).path).suffix.lower()
    except ValueError:  # "http://[": a name that is no address
        return None
    if suffix not in FILES:
        return None
    return f"The address ends in {suffix} and what came is {came}, perhaps one that tells of an error; it was read as that."
