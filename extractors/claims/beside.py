"""What stands beside a term and changes the reading of its sentence: broken lines, notes, asides, the state of its row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.claims.around import told_by
from extractors.claims.windows import Window

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_GROUPS = ("funding_model", "procedure", "paying", "buying")
_ANSWER_LENGTH = 60
_ASKED_IF = re.compile(
    r"\W*(?:en )?(?:klopt het|(?:is|was) het (?:waar|zo|juist|correct)|begrijp(?:en|t)? (?:wij|we|ik"
    r"|inschrijver) (?:het )?goed|hebben (?:wij|we) goed begrepen"
    r"|kunt u bevestigen|mogen (?:wij|we) aannemen|kan de aanbestedende dienst bevestigen|gaat het kloppen)(?!\w)",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"[\w,-]\s*$")
_NOTE = re.compile(r"[^().;\n]{0,60}\(([^)]{1,40})\)\s*(?=$|[\n;])")
_OFF = re.compile(
    r"\W*(?:is |procedure |aanbesteding )?(?:ingetrokken|gestaakt|stopgezet|geannuleerd|vervallen|vervalt"
    r"|afgeblazen|gestopt|gaat niet door"
    r"|komt niet terug|niet doorgegaan|beëindigd)(?!\w)",
    re.IGNORECASE,
)
# ", anders dan bij de vorige inkoop toen per traject werd betaald," says nothing of the term behind it.
_ASIDE = re.compile(
    r"(?:^|,\s)(?:anders dan|in tegenstelling tot|waar (?:wij|we) (?:voorheen|vroeger|eerder)) [^;]{3,140}?"
    r"(?:,\s(?!(?:toen|waar|die|dat)\b)|\s(?=(?:betal|betaal|kiez|kies|kopen|koopt|gaan|gaat|volg|werken|werkt|is"
    r"|zijn|wordt|worden|krijg|hant"
    r"|geldt|gelden|rekenen)\w*\s(?:wij|we|de|het|er|nu|voortaan|straks)\s))",
    re.IGNORECASE,
)


def joined(context: Context, unit: Unit) -> tuple[str, int]:
    """The sentence that ``unit`` is a line of, and where it begins: mail breaks "die betalen wij niet / meer per uur"."""
    begin, end = unit.start, unit.end
    if unit.passage.cell is None and unit.passage.kind != "heading":
        siblings = context.units_of.get(unit.passage.position, ())
        place = unit.index - siblings[0].index if len(siblings) > 1 else 0
        if place and _BROKEN.search(siblings[place - 1].folded) and unit.folded[:1].islower():
            begin = siblings[place - 1].start
        if place + 1 < len(siblings) and _BROKEN.search(unit.folded) and siblings[place + 1].folded[:1].islower():
            end = siblings[place + 1].end
    return unit.whole[begin:end].replace("\n", " "), begin


def noted(unit: Unit, end: int) -> str | None:
    """A note in brackets behind an answer: "Trajectprijs (voorstel)", "PxQ in twee trappen (vervalt)"."""
    note = _NOTE.match(unit.whole[end : unit.end])
    if note is None:
        return None
    return next((status for status, words in _STATES if words.match(note[1])), None) or told_by(
        note[1], None, header=True
    )


# A row's state in a calendar of contracts and tenders: "Contract loopt", "lopend", "Beschikking verleend"
_RUNS = re.compile(
    r"\W*(?:(?:contract(?:en)?|overeenkomst(?:en)?|beschikking|subsidie|afspraken) (?:\w+ )?(?:loopt|lopen"
    r"|lopend|gesloten|verleend"
    r"|actief|geldt|gelden)|loopt (?:nog )?(?:tot|t/m|af)\b.{0,25}|lopend contract|lopende? (?:contract(?:en)?|overeenkomst(?:en)?"
    r"|afspraken?)|in uitvoering|van kracht)"
    r"(?: (?:nog|door|af|(?:tot|t/m)\b.{0,25}))?\W*",
    re.IGNORECASE,
)
_STATE = re.compile(r"status|stand|fase|stadium|situatie|wat nu", re.IGNORECASE)


# What a table of options says of one: "Ons voorstel", "Voorkeur", "Valt af"
_RATED = (
    (
        "proposed",
        re.compile(
            r"\W*(?:(?:dit|is|ons|onze|het|wordt) ){0,3}(?:voorstel|voorkeur\w*|aanbevolen"
            r"|advies|beoogd)\b",
            re.IGNORECASE,
        ),
    ),
    ("chosen", re.compile(r"\W*(?:(?:dit|is|onze|deze) ){0,2}(?:gekozen|keuze|besloten)\b(?! uit)", re.IGNORECASE)),
    (
        "considered",
        re.compile(
            r"\W*(?:valt af|vervalt|afgevallen|afgewezen|niet (?:gekozen|passend|haalbaar"
            r"|wenselijk))\b",
            re.IGNORECASE,
        ),
    ),
)
_STATES = (
    ("former", re.compile(r"\W*(?:verval|verdwijn|stop|afgeschaft|losgelaten|oud\b|was\b)", re.IGNORECASE)),
    (
        "proposed",
        re.compile(
            r"\W*(?:ons |het |nog |onder )?(?:voorstel|voorkeur|concept|beoogd|voorbehoud|advies|richting)",
            re.IGNORECASE,
        ),
    ),
    (
        "considered",
        re.compile(
            r"\W*(?:optie|in onderzoek|wordt (?:nog )?onderzocht|nog (?:open|te bepalen|niet zeker|in bespreking)|mogelijk\b|n\.?t\.?b|\?)",
            re.IGNORECASE,
        ),
    ),
    ("current", re.compile(r"\W*(?:nu\b|huidig|loopt\b|lopend|ongewijzigd|zoals nu)", re.IGNORECASE)),
)
_OPTION = re.compile(r"\W*(?:optie|variant|scenario|model|route|alternatief|mogelijkheid)\w*\b", re.IGNORECASE)


def rated(context: Context, unit: Unit) -> str | None:
    """What another cell of the row says of an option in a table of options: the proposed one, one that fell off."""
    cell = unit.passage.cell
    if cell is None:
        return None
    grid = context.grids[cell.table_id]
    row = grid.row(cell.row)
    if not any(
        _OPTION.match(text)
        for text in (*grid.headers, *cell.column_headers, *cell.row_headers, *(one.text for one in row))
    ):
        return None
    for other in row:
        if other.position != unit.passage.position and len(other.text) <= _ANSWER_LENGTH:
            for status, words in _RATED:
                if words.match(other.text):
                    return status
    return None


def running(context: Context, unit: Unit) -> bool:
    """A row of a calendar whose state says that its contract runs already."""
    cell = unit.passage.cell
    if cell is None or len(unit.folded) > _ANSWER_LENGTH:
        return False
    return any(
        other.cell is not None
        and other.position != unit.passage.position
        and _RUNS.fullmatch(other.text)
        and (not other.cell.column_headers or any(_STATE.search(header) for header in other.cell.column_headers))
        for other in context.grids[cell.table_id].row(cell.row)
    )


# A row's state where nothing is chosen yet: "In onderzoek", "Verkenning loopt", "Nog te bepalen"
_OPEN = re.compile(
    r"\W*(?:nog )?(?:in onderzoek|(?:wordt |worden )?(?:nog )?onderzocht|in verkenning|verkenn\w+|in overweging|nog open"
    r"|(?:nog )?te (?:bepalen|besluiten|kiezen)"
    r"|keuze (?:volgt|nog)|besluit volgt|onder discussie|in discussie)",
    re.IGNORECASE,
)


def undecided(context: Context, unit: Unit) -> bool:
    """A row of a calendar whose state says that how is bought is still looked into."""
    cell = unit.passage.cell
    if cell is None or len(unit.folded) > _ANSWER_LENGTH:
        return False
    return any(
        other.cell is not None
        and other.position != unit.passage.position
        and _OPEN.match(other.text)
        and any(_STATE.search(header) for header in other.cell.column_headers)
        for other in context.grids[cell.table_id].row(cell.row)
    )


def withdrawn(context: Context, unit: Unit) -> bool:
    """A row of a calendar whose state says that it is off: "Ingetrokken op 18 juni, komt niet terug"."""
    cell = unit.passage.cell
    if cell is None or len(unit.folded) > _ANSWER_LENGTH:
        return False
    others = context.grids[cell.table_id].row(cell.row)
    return any(other.position != unit.passage.position and _OFF.match(other.text) for other in others)


def asked_if(context: Context, unit: Unit) -> bool:
    """ "Klopt het dat aanbieders straks een lumpsum krijgen?": the answer below it claims, the question nothing."""
    if not unit.folded.endswith("?") or not _ASKED_IF.match(unit.folded):
        return False
    following = context.units[unit.index + 1 : unit.index + 7]
    return any(other.spans(group) for other in following for group in _GROUPS)


def without_aside(window: Window) -> Window:
    """``window`` less an aside before the term: ", anders dan bij de vorige inkoop toen per traject werd betaald,"."""
    return Window(_ASIDE.sub(" ", window.before), window.term, window.after)
