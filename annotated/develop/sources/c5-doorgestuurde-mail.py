"""A mail that was sent on twice; the newest part takes back what the oldest says. No attachments."""

from __future__ import annotations

from email.message import EmailMessage

SUFFIX = ".eml"

BODY = """\
Beste allen,

Zie hieronder de mail van Ronald van 18 maart, die Ilse al aan een deel van jullie had gestuurd. Er klopt inmiddels
een aantal dingen niet meer, dus graag deze mail aanhouden en niet die van Ronald:

- Perceel 2a (daghulp kleine kinderen): we doen toch géén lumpsum. Na jullie reacties heeft het bestuur afgelopen
  maandag (7 april) besloten om per dagdeel te blijven betalen.
- Perceel 2b (naschoolse daghulp): hier blijft de lumpsum staan zoals Ronald schrijft.
- Inschrijven kan een week langer: niet 25 april maar uiterlijk vrijdag 2 mei 2025, 12.00u. Geldt voor alle percelen.
- De nota van inlichtingen staat sinds gisteren op het platform.
- Perceel 3 (vaktherapie) trekken we in. Er was maar 1 geïnteresseerde (Atelier Morgenrood). We kijken na de zomer
  of we het onderhands doen.
- Start blijft 1 september 2025.

Nog een praktisch punt, velen vroegen ernaar: ja, jullie mogen op 2a én 2b inschrijven, maar we gunnen maximaal
één van beide aan dezelfde partij. Per onderdeel zoeken we drie aanbieders.

Ik ben volgende week vrij (meivakantie van de kinderen valt bij ons vroeg), daarna weer bereikbaar.

Groet,
Sanne Liebregts
Inkoper jeugd, Regio Peelkant
T 0493 - 70 12 34

-----Oorspronkelijk bericht-----
Van: Ilse Coenraads <ilse.coenraads@peelkant.example>
Verzonden: woensdag 19 maart 2025 08:51
Aan: Sanne Liebregts
Onderwerp: FW: daghulp - hoe en wat

Ha Sanne, ter info. Heb hem al gestuurd naar de partijen die nu een contract hebben (De Bolderik, Speelwerk B.V. en
stichting Dagbreek). Wil jij de rest doen?

Ilse

> Van: Ronald Swinkels
> Verzonden: dinsdag 18 maart 2025 16:32
> Aan: Ilse Coenraads
> Onderwerp: daghulp - hoe en wat
>
> Ilse,
>
> Kort de stand. De openbare aanbesteding Daghulp is vorige week donderdag (13 maart) gepubliceerd, TN533871. Drie
> percelen:
> perceel 1 = medische daghulp
> perceel 2 = daghulp, met 2a kleine kinderen (0-5) en 2b naschools
> perceel 3 = vaktherapie
>
> Voor 2a en 2b gaan we uit van een lumpsum per jaar. Perceel 1 blijft p*q, net als nu. Vaktherapie wordt een vast
> bedrag per traject.
>
> Vragen kunnen tot 28 maart. Sluiting 25 april. Gunnen willen we op 2 juni, dan kan iedereen per 1 september
> van start. Contract is 3 jaar plus 3x1.
>
> De huidige contracten (afgesloten in 2021) lopen op 31 augustus af, verlengen kan niet meer.
>
> R.
"""


def make() -> bytes:
    """The mail as a file."""
    mail = EmailMessage()
    mail["From"] = "Sanne Liebregts <sanne.liebregts@peelkant.example>"
    mail["To"] = "aanbieders-daghulp@peelkant.example"
    mail["Date"] = "Thu, 10 Apr 2025 11:07:42 +0200"
    mail["Subject"] = "FW: FW: daghulp - hoe en wat (let op, gewijzigd!)"
    mail["Message-ID"] = "<20250410.110742.peelkant@peelkant.example>"
    mail.set_content(BODY, cte="quoted-printable")
    return bytes(mail)
