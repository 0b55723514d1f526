"""A chain of forwarded mails, whose older dates no longer hold, with a deck."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from email.message import EmailMessage

from pptx import Presentation
from pptx.util import Cm

SUFFIX = ".eml"
FIXED = datetime(2025, 10, 2, 9, 0)

BODY = """Beste collega's van de toegang en beste aanbieders,

Omdat ik vanmorgen al vier keer dezelfde vraag kreeg stuur ik de hele draad maar even door, met de sheets van dinsdag
erbij. Lees van boven naar beneden en geloof vooral het bovenste :-) De data in de mails hieronder zijn achterhaald.

Wat is er gebeurd: de stuurgroep heeft op 30 september gezegd dat wij nog niet klaar zijn voor publicatie in oktober. De
stukken voor Verblijf moesten over, en we willen A en B toch samen naar buiten brengen. Het wordt nu maandag 17 november.
Inschrijven kan dan tot en met 16 januari 2026 en de start schuift mee, naar 1 januari 2027. De huidige contracten
laten we een jaar langer lopen, dus tot en met 31 december 2026, de brief daarover ligt bij de handtekeningen.

Dan het geld. Voor Verblijf was lumpsum afgesproken maar daar is de stuurgroep van teruggekomen, de kleinere gemeenten
zagen het risico niet zitten. Het wordt p*q per etmaal, met per aanbieder een plafond. Ambulant specialistisch blijft
zoals het was. Nico had gelijk, ik trakteer.

Over crisis weet ik nog niks. Dat segment zit niet in deze inkoop en of het onderhands wordt gegund aan de huidige partij
of toch een eigen aanbesteding krijgt daar moeten de wethouders nog een keer over praten.

Groet, Sjoerd

Sjoerd Elsinga
Contractmanagement Jeugd Delfzoom
(afwezig in de herfstvakantie)


-------- Doorgestuurd bericht --------
Van: Anke Roodhart
Verzonden: donderdag 4 september 2025 16:08
Aan: contractmanagement
Onderwerp: RE: tijdpad

Hoi Sjoerd,

Na ons gesprek met de jurist: we halen september niet. Publiceren doen we eind oktober, inschrijven tot 12 december. De
ingangsdatum hou ik voorlopig op 1 juli 2026, al vindt Nico dat krap. De marktconsultatie van 26 juni was trouwens
goed bezocht (34 man in de zaal), verslag staat op het platform. Daar kwam wel uit dat bijna niemand van de aanbieders
op lumpsum zit te wachten, maar dat moet bestuurlijk besproken.

Kun jij de partijen die nu contract hebben alvast bellen? Stichting Overtoom en Jeugdhuis Reiger dus, en voor de
crisisopvang De Noodhaven.

gr Anke


-------- Oorspronkelijk bericht --------
Van: Nico van Brakel
Verzonden: donderdag 12 juni 2025 11:31
Aan: projectgroep inkoop
Onderwerp: tijdpad

Dames en heren,

Ter voorbereiding op de projectgroep het volgende. Het algemeen bestuur heeft op 28 mei 2025 de inkoopstrategie
vastgesteld. Wij volgen voor de segmenten A (Ambulant specialistisch) en B (Verblijf) de SAS-procedure met een
dialoogronde. Voor segment B wordt de jeugdhulp bekostigd met een lumpsum; segment A kent een tarief per uur. Publicatie
is voorzien op 15 september, sluiting van de inschrijving op 31 oktober. Er worden voor Verblijf ten hoogste
drie aanbieders gecontracteerd.

Ik ben wegens een operatie vanaf 16 juni enige weken niet bereikbaar. De parkeerkaarten voor de garage liggen bij Fien.

Nico van Brakel
beleidsadviseur
"""

SLIDES = [
    (
        "Inkoop Jeugd Delfzoom",
        "Bijpraten projectgroep en toegang\ndinsdag 30 september 2025 (na de stuurgroep aangepast)",
    ),
    (
        "Waarom nog een keer schuiven",
        "Programma van eisen Verblijf nog te vaag\nTarieven moesten opnieuw doorgerekend\nGemeenteraad Zoomdijk wilde meelezen",
    ),
    ("Tijdpad", None),
    (
        "Na de zomer van 2026",
        "Overdracht van kinderen die van aanbieder wisselen\nToegangsteams oefenen met het nieuwe bestelformulier\nElk kwartaal koffie met de aanbieders",
    ),
]
TABLE = [
    ["", "A  Ambulant spec.", "B  Verblijf"],
    ["publicatie", "17 november 2025", "17 november 2025"],
    ["vragen tot", "5 december 2025", "8 december 2025"],
    ["inschrijven tot en met", "16 januari 2026", "16 januari 2026"],
    ["dialoog", "n.v.t.", "februari 2026"],
    ["voornemen gunning", "medio maart 2026", "2e kwartaal 2026"],
    ["start", "1 januari 2027", "1 januari 2027"],
    ["looptijd", "raamovereenkomst 4 jaar, 2 x 2 jaar erbij mogelijk", "raamovereenkomst 6 jaar"],
]


def steady(content: bytes) -> bytes:
    """The same package with fixed times, so that it comes out the same each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", FIXED.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), data)
            new.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def deck() -> bytes:
    """The slides of the session."""
    p = Presentation()
    p.core_properties.created = p.core_properties.modified = FIXED
    for title, text in SLIDES:
        slide = p.slides.add_slide(p.slide_layouts[1 if text else 5])
        slide.shapes.title.text = title
        if text:
            slide.placeholders[1].text = text
            continue
        grid = slide.shapes.add_table(len(TABLE), 3, Cm(1.5), Cm(4.5), Cm(22), Cm(11)).table
        for row, values in enumerate(TABLE):
            for column, value in enumerate(values):
                grid.cell(row, column).text = value
    p.slides[1].notes_slide.notes_text_frame.text = (
        "Niet te lang bij stilstaan. Benadrukken dat de vertraging niemands schuld is. Als er gevraagd wordt naar de "
        "dialoog: die blijft alleen bij B, bij A zou het met zoveel partijen niet te doen zijn."
    )
    out = io.BytesIO()
    p.save(out)
    return steady(out.getvalue())


def make() -> bytes:
    """The mail with the deck."""
    mail = EmailMessage()
    mail["From"] = "Sjoerd Elsinga <s.elsinga@jeugddelfzoom.example>"
    mail["To"] = "toegang@jeugddelfzoom.example, aanbieders@jeugddelfzoom.example"
    mail["Subject"] = "FW: RE: tijdpad (NIEUWE DATA)"
    mail["Date"] = "Fri, 03 Oct 2025 08:17:00 +0200"
    mail["Message-ID"] = "<20251003.0817@jeugddelfzoom.example>"
    mail.set_content(BODY)
    mail.add_attachment(
        deck(),
        "application",
        "vnd.openxmlformats-officedocument.presentationml.presentation",
        filename="bijpraten 30 sept.pptx",
    )
    mail.set_boundary("=====d2-fwd=====")
    return mail.as_bytes()
