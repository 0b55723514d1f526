"""Office files whose bytes do not tell when they were made."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

MADE = datetime(2025, 1, 6, 9, 0)
"""The moment that stands in every file as the one of its making."""
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</)")


def fixed_zip(content: bytes) -> bytes:
    """The same parts in the same order, each with the date ``MADE``, the dates in the file's properties too."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _STAMP.sub(rb"\g<1>" + MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode() + rb"\g<2>", part)
            entry = zipfile.ZipInfo(name, date_time=MADE.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return out.getvalue()
