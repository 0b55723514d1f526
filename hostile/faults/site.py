"""A small site of two invented regions, which changes a little every night: what the runs under faults crawl."""

from __future__ import annotations

import io
import os
import shutil
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import docx

from demo.documents.fixed import fixed_zip

REGIONS = ("heidedal", "kustland")
FIRST_NIGHT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
_PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title></head><body><main>
<h1>{title}</h1>{body}</main></body></html>"""
_NAMES = {"heidedal": ("Heidedal", "Zandmeer", "Brinkhof"), "kustland": ("Kustland", "Duinhaven", "Schelpdorp")}


def night_of(number: int) -> datetime:
    """The moment at which night ``number`` (from 0) begins, in UTC."""
    return FIRST_NIGHT + timedelta(days=number)


def write_regions(folder: Path, address: str) -> None:
    """Write the files of both regions for a server at ``address``."""
    folder.mkdir(parents=True, exist_ok=True)
    for region in REGIONS:
        name, one, other = _NAMES[region]
        (folder / f"{region}.toml").write_text(
            f'name = "{name}"\nkind = "procurement_region"\n'
            f'[pages]\nstart = ["{address}/{region}/inkoop.html"]\nverified = true\nbasis = "made for trials"\n'
            f'[follow]\nallow = ["{address}/{region}", "{address}/samen"]\ndepth = 2\n'
            "[crawl]\ndelay_seconds = 0\n[expect]\ndocuments = 3\nfacts = 3\n"
            f'[municipalities]\nGM90{REGIONS.index(region)}1 = "{one}"\nGM90{REGIONS.index(region)}2 = "{other}"\n',
            encoding="utf-8",
        )


def write_site(folder: Path, night: int) -> None:
    """Write the site as it stands in ``night``: most of it never changes, one page does and a news page comes and goes."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, (content, changed) in _files(night).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        os.utime(file, (changed.timestamp(), changed.timestamp()))


def _files(night: int) -> dict[str, tuple[bytes, datetime]]:
    fixed = FIRST_NIGHT - timedelta(days=90)
    found = {
        "robots.txt": (b"User-agent: *\nDisallow: /heidedal/intern/\n", fixed),
        "samen/afspraken.html": (_shared(), fixed),
        "heidedal/besluit.docx": (_decision(), fixed),
        "heidedal/bericht.eml": (_mail(), fixed),
        "kustland/planning.csv": (_PLANNING.encode(), fixed),
    }
    for region in REGIONS:
        found[f"{region}/inkoop.html"] = (_front(region, night), night_of(night - 1))
        found[f"{region}/nieuws-{night}.html"] = (_news(region, night), night_of(night - 1))
    return found


def _front(region: str, night: int) -> bytes:
    name, one, other = _NAMES[region]
    links = {"heidedal": ("besluit.docx", "bericht.eml", "intern/tarieven.html"), "kustland": ("planning.csv",)}[region]
    items = "".join(
        f'<li><a href="{link}">Stuk bij de inkoop van jeugdhulp</a></li>'
        for link in (*links, f"nieuws-{night}.html", "../samen/afspraken.html")
    )
    body = (
        f"<p>De gemeenten {one} en {other} kopen samen specialistische jeugdhulp in. {one} is aanbestedende dienst.</p>"
        "<h2>Perceel 1 Ambulante jeugdhulp</h2><p>Wij volgen een openbare procedure. De bekostiging wordt "
        "inspanningsgericht.</p><dl><dt>Publicatie van de aanbesteding</dt><dd>1 oktober 2026</dd>"
        f"<dt>Uiterste inschrijfdatum</dt><dd>{1 + night % 28} november 2026</dd>"
        f"<dt>Ingangsdatum</dt><dd>1 januari 2027</dd></dl><ul>{items}</ul>"
    )
    return _PAGE.format(title=f"Inkoop jeugdhulp {name}", body=body).encode()


def _news(region: str, night: int) -> bytes:
    day = 1 + night % 28
    body = (
        f"<p>De marktconsultatie over perceel 1 Ambulante jeugdhulp is op {day} juni 2026. De nota van inlichtingen volgt "
        f"op {day} juli 2026.</p>"
    )
    return _PAGE.format(title=f"Nieuws {night} van jeugdregio {_NAMES[region][0]}", body=body).encode()


def _shared() -> bytes:
    body = (
        "<p>Voor crisishulp werken Heidedal en Kustland samen. De raamovereenkomst gaat in op 1 april 2027 en loopt tot en "
        "met 31 maart 2030. Zij kan twee keer met een jaar worden verlengd.</p>"
    )
    return _PAGE.format(title="Afspraken over de inkoop van crisishulp jeugd", body=body).encode()


_PLANNING = "Stap;Datum\nPublicatie aanbesteding jeugdhulp;1 oktober 2026\nVoorlopige gunning;15 december 2026\n"


def _decision() -> bytes:
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = FIRST_NIGHT
    document.add_heading("Besluit over de inkoop van jeugdhulp", level=1)
    document.add_paragraph("Het college kiest voor perceel 2 Verblijf een niet-openbare procedure.")
    document.add_paragraph("De gunning van perceel 2 Verblijf is voorzien op 15 december 2026.")
    sink = io.BytesIO()
    document.save(sink)
    return fixed_zip(sink.getvalue())


def _mail() -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "inkoop@zandmeer.example"
    mail["To"] = "griffie@brinkhof.example"
    mail["Date"] = FIRST_NIGHT - timedelta(days=90)
    mail["Subject"] = "Planning van de aanbesteding jeugdhulp"
    mail["Message-ID"] = "<1@zandmeer.example>"
    mail.set_content("Beste raadsleden,\n\nDe planning van de aanbesteding jeugdhulp gaat hierbij.\n")
    mail.add_attachment(_PLANNING.encode(), maintype="text", subtype="csv", filename="planning.csv")
    mail.set_boundary("=_heidedal")
    return mail.as_bytes()
