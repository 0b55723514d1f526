"""Office files that come out the same each time: their makers write the hour on each file of the package."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime


def still(content: bytes, hour: datetime, *, modified: bool = True) -> bytes:
    """The package with ``hour`` on its files; without ``modified`` also without when its maker says that it was written."""
    out = io.BytesIO()
    stamp = (hour.year, hour.month, hour.day, hour.hour, hour.minute, hour.second)
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml" and not modified:
                start = data.index(b"<dcterms:modified")
                data = data[:start] + data[data.index(b"</cp:coreProperties>") :]
            new.writestr(zipfile.ZipInfo(name, stamp), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
