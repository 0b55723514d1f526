"""HTML to PDF, by a real Chromium."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome")


def printed(source: Path) -> bytes:
    """The PDF that Chromium prints of the page at ``source``; raises ``RuntimeError`` without Chromium."""
    browser = next(filter(None, map(shutil.which, _NAMES)), None)
    if browser is None:
        raise RuntimeError("making PDFs needs Chromium (Debian: apt install chromium)")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "printed.pdf"
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        printing = ["--no-pdf-header-footer", f"--print-to-pdf={out}", source.resolve().as_uri()]
        subprocess.run([browser, *options, *printing], check=True, capture_output=True, timeout=120)
        return out.read_bytes()
