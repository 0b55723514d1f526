"""A letter of a college to its council in Word, with Word's own numbering."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from docx import Document
from docx.shared import Cm, Pt

SUFFIX = ".docx"

BUILDING_BLOCKS = (
    "Hulp in en om het gezin",
    "Wonen en verblijf",
    "Meedoen (Wmo)",
    "Leerlingenvervoer-plus",
)
DECISIONS = (
    "Bouwsteen 1 gaan we inbesteden: de hulp wordt per 1 januari 2027 uitgevoerd door de eigen Stichting Jeugdteams "
    "Waardzij, die daarvoor jaarlijks een lumpsum ontvangt.",
    "Voor bouwsteen 2 volgen we een SAS-procedure. We betalen een prijs per etmaal en sluiten een raamovereenkomst voor "
    "de duur van zes jaar; twee verlengingen van elk twee jaar zijn mogelijk. We zoeken vier tot zes aanbieders.",
    "Voor bouwsteen 3 schrijven we een subsidietender uit. De huidige toelatingsprocedure, waarbij wel 78 partijen een "
    "contract kregen en per uur wordt gedeclareerd, verlaten we daarmee.",
    "Over bouwsteen 4 is nog geen keuze gemaakt. Een onderhandse gunning aan de huidige vervoerder en een gezamenlijke "
    "openbare aanbesteding met Waardrecht liggen beide nog op tafel.",
)
STEPS = (
    "Op 4 november bespreekt de commissie Samenleving deze brief. De vergadering begint om 20.00 uur.",
    "In december leggen wij de inkoopstukken van bouwsteen 2 voor aan de stuurgroep.",
    "De publicatie daarvan volgt in de tweede helft van januari 2026; inschrijven kan tot 16 maart 2026.",
    "Vóór de zomer van 2026 beslist het college over de gunning.",
    "De subsidieaanvragen voor bouwsteen 3 zien wij tussen 1 april en 15 mei 2026 tegemoet.",
)


def make() -> bytes:
    """The letter as a Word file."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2.5)
    section.footer.paragraphs[0].text = "Gemeente Waardzij · Postbus 12 · 4200 AB Waardzij · www.waardzij.example"
    add = document.add_paragraph
    add("Aan de leden van de gemeenteraad")
    add(
        "Datum\t\t7 oktober 2025\nOns kenmerk\tZ/25/118840\nOnderwerp\tInkoop zorg en ondersteuning vanaf 2027\nBehandeld door\tA. Terpstra"
    )
    add("Geachte raadsleden,")
    add(
        "In uw vergadering van 12 juni vroeg u ons om een brief over de inkoop van jeugdhulp en Wmo-ondersteuning. De "
        "lopende contracten, die sinds 2021 gelden, eindigen op 31 december 2026. Op 30 september jl. heeft het college "
        "besloten over de vorm van de nieuwe inkoop. Met deze brief brengen wij u daarvan op de hoogte."
    )
    document.add_heading("Waarom een andere aanpak", 1)
    add(
        "De uitgaven zijn in vijf jaar met bijna veertig procent gestegen, terwijl de wachttijden niet korter werden. De "
        "rekenkamer wees daar vorig jaar ook op. Er is daarnaast veel verloop onder medewerkers van aanbieders, en ouders "
        "vertellen ons dat zij steeds opnieuw hun verhaal moeten doen. Dat geld en die energie kunnen beter."
    )
    document.add_heading("Vier bouwstenen", 1)
    add("Wij knippen de inkoop in vier bouwstenen, te weten:")
    for name in BUILDING_BLOCKS:
        add(name, style="List Number")
    add("Onder Wonen en verblijf vallen twee producten:")
    add("Pleegzorg", style="List Bullet")
    add("Behandelgroep (44A08)", style="List Bullet")
    document.add_heading("Wat heeft het college besloten?", 1)
    for decision in DECISIONS:
        add(decision, style="List Bullet")
    add(
        "Wij hebben ook gekeken naar populatiebekostiging voor alle bouwstenen samen. Daar zien wij van af: de gemeente is "
        "te klein om de risico's te dragen."
    )
    document.add_heading("Hoe nu verder", 1)
    for step in STEPS:
        add(step, style="List Number 2")
    add(
        "Wij gaan de komende tijd in gesprek met de adviesraad en met de huidige aanbieders, waaronder Stichting Kring om "
        "Kind, De Waardhoeve en vervoerder Van Laar Personenvervoer B.V. Hun contracten blijven tot het eind van 2026 van kracht."
    )
    add("Hoogachtend,\nburgemeester en wethouders van Waardzij,")
    add("de secretaris,\t\t\tde burgemeester,\nmr. P.J. Oskam\t\t\tE. de Bruin-Haas")
    document.core_properties.author = "Gemeente Waardzij"
    document.core_properties.created = document.core_properties.modified = datetime(2025, 10, 7, 9, 0)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()
