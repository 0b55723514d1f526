"""A mail that answers a mail that answers a mail, each with other news of the same purchase."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage
from email.utils import format_datetime

SUFFIX = ".eml"

BODY = """\
Beste allemaal,

Even alles op een rij, want er zwerven inmiddels drie versies rond (zie hieronder).
Wat vandaag geldt:

- Perceel 1 (Begeleiding groep, Wmo): gisteren op TenderNed gezet onder nummer 401955.
  Inschrijven uiterlijk 17 juli 2025 om 14:00 uur. Vragen konden we niet eerder krijgen dan nu;
  de vragenronde sluit 20 juni. Nvi volgt op 1 juli.
- Perceel 2a (Kortdurend verblijf): schuift door. Publicatie wordt medio september.
- Perceel 2b (Logeren volwassenen): gaat niet meer mee in deze aanbesteding, we gaan één op één
  in gesprek met Hoeve Zonnelust, de enige die het hier doet.
- Ingang voor 1 en 2a is en blijft 1 februari 2026.

Over geld: perceel 1 wordt per dagdeel afgerekend. Voor 2a had Ineke een etmaaltarief
bedacht, maar de stuurgroep heeft dat donderdag 5 juni omgezet in een vast bedrag per jaar voor tien plekken die
altijd klaar moeten staan. Dat staat nu dus vast.

Willen jullie de oude mails svp weggooien? En wie heeft de sleutel van de vergaderkamer?

Groet,
Tjeerd Bokma
adviseur inkoop, Samenwerkingsverband Waalboorden (Herenhoek, Opmeerden en Slijkveld)
werkt niet op woensdag

Van: Ineke Vlaskamp
Verzonden: maandag 26 mei 2025 16:41
Aan: Tjeerd Bokma
Onderwerp: RE: RE: percelen wmo

> Tjeerd,
>
> De uitkomst van de marktgesprekken van 13 en 15 mei: tien van de veertien aanbieders zien
> een raamovereenkomst van vier jaar zitten, mits met twee keer twee jaar verlenging. Dat nemen
> we over voor beide percelen.
> Aantal: voor perceel 1 mikken we op twaalf partijen, voor 2a op drie of vier.
> Kun jij bij juridisch navragen of een open house bij perceel 1 niet handiger is? Zo niet, dan
> wordt het gewoon openbaar.
>
> I.
>
> > Van: Tjeerd Bokma
> > Verzonden: dinsdag 6 mei 2025 09:12
> > Onderwerp: RE: percelen wmo
> >
> > Dag Ineke, publicatie van beide percelen had ik op 2 juni staan. Haal ik dat niet dan wordt
> > het 10 juni. Nu hebben we nog Stichting Merwehorst en Dagcentrum 't Veld onder contract,
> > op basis van subsidie; die contracten lopen af per 31 januari 2026.
> >
> > > Op 28 april 2025 schreef Mees van Rhijn:
> > > Hoi, de colleges hebben op 22 april ja gezegd tegen het inkoopplan. Gefeliciteerd!
> > > Juridisch zegt trouwens: open house afgeraden, doe perceel 1 openbaar.
> > > Taart staat op de derde.

---
Dit bericht is alleen bestemd voor de geadresseerde. Denk aan het milieu voordat u print.
"""


def make() -> bytes:
    """The mail as it was sent."""
    mail = EmailMessage()
    mail["From"] = "Tjeerd Bokma <t.bokma@waalboorden.example>"
    mail["To"] = "projectgroep-wmo@waalboorden.example"
    mail["Subject"] = "RE: RE: RE: percelen wmo - LAATSTE STAND"
    mail["Date"] = format_datetime(dt.datetime(2025, 6, 11, 8, 37, tzinfo=dt.timezone(dt.timedelta(hours=2))))
    mail["Message-ID"] = "<20250611083700.4471@waalboorden.example>"
    mail.set_content(BODY, cte="quoted-printable")
    return mail.as_bytes()
