"""Purchases and parts of them that are named without a label: by a table's column of subjects, a header row, a heading.

A calendar of tenders names in its column "Onderwerp" what each row is about, care or roads; a page of a region has a
heading for each purchase ("Hulp bij het huishouden", "Dyslexie"); a table of what holds now has a column for each kind of
care. All count only where they name a kind of care.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from extractors.document import Passage
from extractors.events.edges import edge_of
from extractors.segments.category import category_of, is_care
from extractors.segments.marked import named_by_marks
from extractors.segments.names import (
    CODE,
    LABELLED,
    LOOSE,
    LOOSELY_LABELLED,
    Named,
    code_of,
    is_name,
    key_of,
    split_enumeration,
    tidy_name,
)
from extractors.structure import Grid
from extractors.topics import topic_of

_SUBJECT = re.compile(
    r"(?:naam |titel |omschrijving |onderwerp )?(?:van )?(?:de )?(?:onderwerp|opdracht|aanbesteding|(?:inkoop)?traject|inkoop(?:project)?"
    r"|project|omschrijving|titel|zorgvormen?|hulpvormen?|vorm(?:en)? van (?:hulp|zorg|jeugdhulp|ondersteuning)"
    r"|soort (?:hulp|zorg|jeugdhulp|ondersteuning)|contract(?:soort)?|(?:raam)?overeenkomst"
    r"|(?:maatwerk)?voorziening|(?:zorg)?domein|productgroep|zorgcategorie|thema|(?:onder)?deel|soort)(?:en|s)?(?: van de (?:inkoop|opdracht|aanbesteding))?"
    r"|(?:voor|betreft|waarvoor|wat(?: (?:kopen|koopt|wordt|gaan|is)\b.*)?|voor wat|voor welke (?:hulp|zorg|opdracht))\??",
    re.IGNORECASE,
)
# Columns of kinds of care that are no parts of a purchase: what is bought within one, or who sells it.
NO_SUBJECTS = re.compile(
    r"\b(?:product\w*|\w*codes?|tarie\w*|eenheid|aanbieders?|\w*partij\w*|specialis\w*)\b", re.IGNORECASE
)
# What the other columns of such a table tell of a purchase.
_TOLD = re.compile(
    r"\b(?:procedure|publicatie|aanbested\w*|inkoopvorm|bekostig\w*|financiering\w*|gunning|inschrijv\w*|status|start\w*|ingang\w*"
    r"|contract\w*|\w*overeenkomst\w*|looptijd|einddatum|planning|aanbieders?|zorgaanbieders?|organisaties?|instellingen?|partij(?:en)?|opdrachtnemers?|gecontracteerd\w*|marktconsultatie|verleng\w*"
    r"|datum|gebeurtenis|mijlpa(?:al|len)|stap(?:pen)?|wanneer|activiteit(?:en)?|fase|deadline|betal\w*|(?:wijze van )?inkopen)\b",
    re.IGNORECASE,
)
# Headings that tell what happens rather than what is bought: "Planning ambulant", "Gunning dyslexie definitief",
# "Informatieavond pleegzorg 12 mei", "Voorgenomen besluit verblijf", "Uitspraak kort geding jeugdhulp", "Inhoudelijk model hulp thuis".
NO_SUBJECT = re.compile(
    r"\b(?:planning|gunning|gegund\w*|bekostig\w*|procedure|contract\w*|aanbieders?|vragen|vraag|contact|stand|nieuws|wat|hoe|waarom|wanneer"
    r"|toelichting|inleiding|aanleiding|visie|doel\w*|conclusie|begrip\w*|definit\w*|bijlage\w*|proces|tarie\w*|kwaliteit|nieuwe?|huidige"
    r"|over|start\w*|stappen|informatie|aanmelden|hulp nodig|\w*bijeenkomst\w*|\w*avond|\w*middag|\w*besluit\w*|uitspra\w+|kort geding|vonnis"
    r"|\w*consultatie\w*|\w*dialo(?:og|gen)|\w*verslag\w*|\w*agenda|\w*bericht|\w*model(?:len)?|memo|nota|\w*brief|update|evaluatie\w*"
    r"|onderzoek\w*|ervaringen|pilots?)\b|[?!]|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_PURCHASE = re.compile(r"^(?:inkoop|aanbesteding|inkooptraject|traject|opdracht)\s+(?=\S)", re.IGNORECASE)
WORDS = 8
_CARE = re.compile(r"\b(?:jeugd(?:hulp|zorg|-?ggz|bescherming|reclassering)?|wmo)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def subject_of(text: str) -> str | None:
    """The kind of care that a cell or heading names and nothing else, or None: "Aanbesteding pleegzorg" is pleegzorg."""
    name = tidy_name(_PURCHASE.sub("", _NUMBER.sub("", text.strip())))
    if not is_name(name) or len(name.split()) > WORDS or LABELLED.search(name) or not key_of(name):
        return None
    return name if is_care(name) or (_CARE.search(name) and len(name.split()) > 1) else None


def heads_subjects(header: str) -> bool:
    """Whether a header says that its column names what is bought: "Onderdeel", "Contract", "Waarvoor"."""
    return _SUBJECT.fullmatch(header.strip()) is not None


def subject_rows(grid: Grid) -> Mapping[int, Passage] | None:
    """For a table with a column of subjects, the cell that names what each row is about; None for any other table."""
    column = _subject_column(grid)
    if column is None:
        return None
    return {row: grid.at[row, column] for row in range(1, grid.rows) if (row, column) in grid.at}


def _tells(header: str) -> bool:
    """Whether a header is of what is told of a purchase: "Procedure", "Soort overeenkomst", "Ingang", "Tot en met"."""
    return _TOLD.search(header) is not None or any(edge_of(header))


def _subject_column(grid: Grid) -> int | None:
    top = [grid.at.get((0, column)) for column in range(grid.columns)]
    asks = _asks(grid)
    if grid.rows < 2 or not (asks or any(cell is not None and _tells(cell.text) for cell in top[1:])):
        return None
    for column, cell in enumerate(top[:3]):
        headed = cell is not None and _SUBJECT.fullmatch(cell.text.strip())
        if not headed and (column or (cell is not None and NO_SUBJECTS.search(cell.text))):
            continue
        below = [other for other in grid.column(column) if other is not cell]
        caring = [
            other for other in below if subject_of(other.text) or (LABELLED.search(other.text) and is_care(other.text))
        ]
        if sum(_STEP.search(other.text) is not None for other in below) > len(caring):
            continue  # "Wat: Publicatie, Nota van inlichtingen, Adviesraad Wmo": steps of one purchase
        # Under another header or none the column must be one of kinds of care through and through.
        many = len({other.text for other in caring}) >= 2 and 2 * len(caring) > len(below)
        if caring and (many or (headed and not asks)):
            return column
    return None


_QUESTION = re.compile(r"(?:(?:de|uw|gestelde) )?vra(?:ag|gen)", re.IGNORECASE)
_ANSWER = re.compile(r"(?:(?:het|ons|onze) )?(?:antwoord(?:en)?|reactie)", re.IGNORECASE)


def _asks(grid: Grid) -> bool:
    """Whether a table is of questions and answers: its subjects may be parts ("Pleegzorg") and other things ("Planning") alike."""
    headers = [cell.text.strip() for cell in grid.row(0)]
    return any(map(_QUESTION.fullmatch, headers)) and any(map(_ANSWER.fullmatch, headers))


_LAW = re.compile(
    r"(?:de )?(?:wmo(?: 2015)?|jeugd(?:wet|hulp|zorg)?)(?: ?(?:en|/|&|\+) ?(?:wmo|jeugd\w*))?", re.IGNORECASE
)


def is_under_care_law(grid: Grid, row: int) -> bool:
    """Whether a cell of the row says no more than which law it is under: "Nachtopvang | Wmo | subsidie"."""
    return any(len(cell.text) <= 20 and _LAW.fullmatch(cell.text.strip()) for cell in grid.row(row))


_WHOLE = re.compile(
    r"\b(?:alle|allen|alles|allemaal|beide|geheel|hele|totaal|algemeen|overig\w*)\b|^\W*$", re.IGNORECASE
)


def is_other_subject(grid: Grid, row: int, subject: str) -> bool:
    """Whether a row's subject is no care ("Gladheidbestrijding"), nor the whole of it ("alle percelen")."""
    if subject_of(subject) is not None or LABELLED.search(subject) or _WHOLE.search(subject) or _asks(grid):
        return False
    rows = subject_rows(grid) or {}
    if row in rows and _stands_beside(rows[row], list(dict.fromkeys(rows.values()))):
        return False
    return not is_under_care_law(grid, row)


def _stands_beside(cell: Passage, cells: Sequence[Passage]) -> bool:
    """Whether a cell names a part by its place alone: "Acute hulp" in a column in which two of three are kinds of care."""
    name = tidy_name(cell.text.strip())
    caring = sum(subject_of(other.text) is not None for other in cells)
    return (
        caring >= 2
        and 3 * caring >= 2 * len(cells)
        and is_name(name)
        and len(name.split()) <= 4
        and name[0].isupper()
        and bool(key_of(name))
        and topic_of(name) != "other"
        and not (_STEP.search(name) or _WHOLE.search(name) or NO_SUBJECT.search(name))
    )


_STEP = re.compile(
    r"tenderned|\bvragen\b|inlichtingen|inschrij|indienen|gunning|contract|overeenkomst|consultatie|publicatie|aankondiging|\bstart\b"
    r"|bekostiging|procedure|dialoog|selectie|aanmeld|looptijd|ingang|verleng|besluit",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"\b(?:(?:overige|andere|rest\w*|alle) ?\w*|wie|datum|toelichting|opmerking\w*|was|wordt|oud|nieuw|totaal|budget|verantwoordelijke?|actie\w*)\b",
    re.IGNORECASE,
)


def in_tables(grid: Grid) -> Iterator[tuple[Named, Passage, str]]:
    """Subjects of rows, or of the columns of a table whose header row names kinds of care; with the group they form."""
    rows = subject_rows(grid)
    if rows is not None:
        own = {cell.text.strip().casefold() for cell in rows.values()}
        cells = list(dict.fromkeys(rows.values()))
        for cell in cells:
            parts = split_enumeration(cell.text.strip())
            if len(parts) > 1 and all(part.casefold() in own for part in parts):
                continue  # "Begeleiding en dagbesteding" beside rows on each
            name = tidy_name(_PURCHASE.sub("", cell.text.strip()))
            if cell.cell is not None and is_under_care_law(grid, cell.cell.row) and is_name(name) and key_of(name):
                yield Named(name, None, None), cell, f"{grid.table_id}|subjects"
            elif subject_of(cell.text) is None and _stands_beside(cell, cells):
                yield Named(tidy_name(cell.text), None, None), cell, f"{grid.table_id}|subjects"
            else:
                yield from _named(cell, f"{grid.table_id}|subjects")
        return
    heads: list[Passage] = []
    caring: list[Passage] = []
    for row in range(min(grid.rows - 1, 2)):  # under "Wmo | Jeugd" the second row may name the kinds of care
        heads = [cell for cell in grid.row(row) if cell.cell is not None and cell.cell.column > 0]
        caring = [cell for cell in heads if subject_of(cell.text) and not NO_SUBJECT.search(cell.text)]
        if len(caring) >= 2 or not any(cell.cell and cell.cell.is_header for cell in heads):
            break
    labels = [cell.text for cell in grid.column(0)]
    if caring and sum(_STEP.search(text) is not None for text in labels) >= 3:
        # Steps of a purchase against its parts: what stands beside kinds of care is a part too ("Ontmoeten en meedoen").
        for cell in heads:
            name = tidy_name(cell.text)
            if is_name(name) and key_of(name) and not NO_SUBJECT.search(name) and not _COLUMN.search(name):
                yield Named(name, None, None), cell, f"{grid.table_id}|columns"
    elif len(caring) >= 2 and 2 * len(caring) > len(heads) and any(_TOLD.search(text) for text in labels):
        for cell in caring:
            yield from _named(cell, f"{grid.table_id}|columns")
    else:
        for named, cell in named_by_marks(grid):
            yield named, cell, f"{grid.table_id}|marks"


def _named(cell: Passage, group: str) -> Iterator[tuple[Named, Passage, str]]:
    name = subject_of(cell.text)
    if name is not None:
        yield Named(name, None, None), cell, group


_LABELLED_NAME = re.compile(
    rf"(?P<label>{LOOSE}|traject|route|arrangement)\s+(?P<name>[A-ZÀ-Þ][^.:;!?\n]{{2,60}})", re.IGNORECASE
)


def in_labels(passages: Sequence[Passage]) -> Iterator[tuple[Named, Passage, int, int]]:
    """Lines that name parts with a label of the document's own, two or more with one label: "Pakket Wonen", "Pakket Thuis"."""
    found: dict[str, list[tuple[Named, Passage, int, int]]] = {}
    for passage in passages:
        match = _LABELLED_NAME.fullmatch(passage.text.strip()) if len(passage.text) <= 70 else None
        if match is None or not match["name"][0].isupper():
            continue
        name = tidy_name(match["name"])
        if is_name(name) and not NO_SUBJECT.search(name):
            at = passage.text.find(name)
            named = Named(name, None, None)
            found.setdefault(match["label"].casefold(), []).append((named, passage, at, at + len(name)))
    for named_so in found.values():
        if len({named.name for named, *_ in named_so}) >= 2:
            yield from named_so


_LEGEND = re.compile(
    rf"(?:^|[,;.:\n(|•]|\ben\b)\s*(?i:perceel |segment )?(?P<code>{CODE})\s*=\s*"
    rf"(?P<name>[^=,;.\n|)]+?)(?=\s*(?:[,;.\n)|•]|$|\ben\s+(?i:perceel |segment )?{CODE}\s*=))"
)


# As in: "1: Ambulant; 2: Verblijf; 3: Vaktherapie"
_LISTED = re.compile(rf"(?:^|[,;.\n(|•])\s*(?P<code>{CODE}):\s+(?P<name>[^:=,;.\n|)]{{4,60}})(?=\s*(?:[,;.\n)|•]|$))")
# "1 voor individuele begeleiding, 2 voor dagbesteding en 3 voor vervoer": what the numbers of a table stand for.
_STANDS_FOR = re.compile(
    rf"(?<![\w.,])(?:(?i:perceel|nummer|kolom) )?(?P<code>{CODE}) (?:staat |is )?voor (?:de |het )?(?P<name>(?!en\b)[^,;.:]+?)"
    rf"(?=,\s|;\s|\.|$|\s+en\s+(?:(?i:perceel|nummer|kolom) )?{CODE} )"
)


def _spelled_out(text: str) -> list[re.Match[str]]:
    found = [match for match in _STANDS_FOR.finditer(text) if category_of(match["name"]) is not None]
    return found if len(found) >= 2 else []


def in_legends(passages: Sequence[Passage]) -> Iterator[tuple[Named, Passage, int, int]]:
    """Names of codes below or above a table, two or more: "1 = Hulp bij het huishouden, 2 = Individuele begeleiding"."""
    found: list[tuple[Named, Passage, int, int]] = []
    for passage in passages:
        if passage.cell is not None:
            continue
        spelled = _spelled_out(passage.text) if " voor " in passage.text else []
        listed = list(_LISTED.finditer(passage.text)) if ":" in passage.text else []
        if len(listed) < 2 or not all(is_care(match["name"]) for match in listed):
            listed = []
        for match in (*(_LEGEND.finditer(passage.text) if "=" in passage.text else ()), *spelled, *listed):
            name = tidy_name(match["name"])
            if is_name(name) and key_of(name) and not LABELLED.search(name) and not LOOSELY_LABELLED.search(name):
                code = code_of(match["code"])
                found.append((Named(name, code, "perceel"), passage, match.start("name"), match.end("name")))
    if len(found) >= 2 and any(is_care(named.name) for named, *_ in found):  # "G = gegund, R = reserve" are marks
        yield from found
