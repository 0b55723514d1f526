"""A PDF that opens with a password only: what cannot be read must be told."""

from __future__ import annotations

from typing import Any

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.platypus import Paragraph

from demo.documents.paper import BODY, CHAPTER, to_bytes

PATH = "waterrijk/documenten/prijsblad-vertrouwelijk.pdf"


def make() -> bytes:
    """The file."""
    lock = StandardEncryption(userPassword="kadeplein", ownerPassword="kadeplein-1", strength=128)
    story: list[Any] = [Paragraph("Prijsblad", CHAPTER), Paragraph("Alleen voor inschrijvers.", BODY)]
    return to_bytes(story, "Prijsblad", "Vertrouwelijk", encrypt=lock)
