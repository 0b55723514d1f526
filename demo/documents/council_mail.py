"""A mail to the council with two attachments, signed by an official: what people must not read in the tables."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

from demo.documents import contract_overview, forensic_planning

PATH = "waterrijk/documenten/bericht-aan-de-raad.eml"

OFFICIAL = "Hanneke Oosterdijk"
OFFICIAL_MAIL = "h.oosterdijk@oeverdam.example"
OFFICIAL_PHONE = "06-10203040"

_BODY = f"""\
Beste raadsleden,

De aanbesteding van segment 6 Forensische jeugdhulp ligt op dit moment stil. De procedure is op 21 oktober 2025
geschorst, omdat Stichting Turfspoor bezwaar heeft gemaakt tegen haar afwijzing.

De zitting van het kort geding is op 12 november 2025. De uitspraak verwachten wij op 26 november 2025.

De nieuwe planning en een overzicht van de lopende contracten gaan hierbij.

Met vriendelijke groet,

{OFFICIAL}
beleidsadviseur jeugd, gemeente Oeverdam
T {OFFICIAL_PHONE}
E {OFFICIAL_MAIL}
"""


def make() -> bytes:
    """The file."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = f"{OFFICIAL} <{OFFICIAL_MAIL}>"
    mail["To"] = "griffie@oeverdam.example"
    mail["Date"] = datetime(2025, 10, 28, 15, 30, tzinfo=UTC)
    mail["Subject"] = "Forensische jeugdhulp: aanbesteding geschorst"
    mail["Message-ID"] = "<20251028153000.1@oeverdam.example>"
    mail.set_content(_BODY, cte="quoted-printable")
    word = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    for name, subtype, content in (
        ("planning-forensisch.docx", word, forensic_planning.make()),
        ("lopende-contracten.pdf", "pdf", contract_overview.make()),
    ):
        mail.add_attachment(content, maintype="application", subtype=subtype, filename=name)
    mail.set_boundary("=_waterrijk_2025_10_28")
    return mail.as_bytes()
