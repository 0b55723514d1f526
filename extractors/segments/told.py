"""Parts of a purchase that running text and lists name without a label, where tables and headings name none.

"De opdracht voor pleegzorg gaat naar ...", "Dagbesteding is gegund aan ...", items "Ambulant: Kompas, Linde". Two or more
different kinds of care must be named so. A purchase that its title names after one kind is itself that kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.segments.category import category_of, is_care
from extractors.segments.names import LABELLED, Named, is_name, key_of, split_enumeration, tidy_name
from extractors.segments.phrases import CAPITAL, CARE_NOUN, LOWER
from extractors.segments.subjects import subject_of

if TYPE_CHECKING:
    from extractors.context import Context, Unit

Told = tuple[Named, int, int, int, str]
"""The name, the passage's position, the name's offsets in its text, and the group whose names differ from each other."""

_ITEM = re.compile(r"\W*(?P<name>[^:\n]{3,70}?)\s*(?::|\s[-–—]\s)\s*\S")
# As in: bestaat uit drie delen: wonen, ... · besteedt twee soorten hulp aan: begeleiding en dagbehandeling
_PARTS = re.compile(
    r"(?<!\w)(?:delen|onderdelen|categorieën|deelopdrachten|productgroepen|blokken|domeinen|zorgvormen|hulpvormen|opdrachten|contracten(?! voor)"
    r"|(?:soorten|vormen)(?: van)?(?: (?:hulp|zorg|ondersteuning|jeugdhulp|jeugdzorg))?(?: (?:aan|in))?)"
    r"\s*(?::|,? (?:te weten|namelijk|voor|zijnde)\b:?)\s*(?P<names>[^.;!?\n]{8,160})",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s(?:is|zijn|wordt|worden|loopt|lopen|gaat|gaan|eindigt|eindigen|start|starten|volgt|volgen|komt|komen|te [a-zà-ÿ]+en)\b"
)
_TAIL = r"(?: (?:Wmo|jeugd)(?!\w))?"
_GOVERNS = r"(?:voor|bij|binnen|in|met|over|van|op|aan|door|naar|als)"
"""No name begins so: of "Voor intensieve thuisbegeleiding is ..." the name is what follows."""
_NAME = (
    rf"(?P<name>(?!{_GOVERNS} )(?:(?-i:[A-ZÀ-Þ][a-zà-ÿ]+e? {LOWER})|(?-i:{LOWER})|(?-i:{CAPITAL})){_TAIL}"
    rf"(?:(?:,| en| of)(?: voor| van)?(?: de| het)? (?-i:{LOWER}){_TAIL})*)"
)
# "De opdracht voor pleegzorg gaat naar", "Voor gezinshuizen sluiten wij contracten", "Dagbesteding is gegund aan".
_OF_DEAL = (
    re.compile(
        rf"(?<!\w)(?:de )?(?:(?:opdracht(?:en)?|gunning|inschrijving(?:en)?|aankondiging|aanbesteding|inkoop|contract(?:en)?|(?:raam)?overeenkomst(?:en)?)"
        rf" (?:voor|van|inzake|rond) (?:de |het )?|(?:opdracht|gunning|aanbesteding|inkoop) ){_NAME}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*(?:voor|bij|binnen|in|met|over|ten aanzien van|wat) (?:de |het )?{_NAME}"
        r"(?=(?: betreft| daarentegen| echter)?,? (?:sluit|sloten|contracteer|is |zijn |word|gaa?[tn]"
        r"|kies|krijg|kwam|blijf|werk|hebben|heeft"
        r"|geld|betal|start|volg|loop|zoek|komt|komen|willen|val))",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\W*(?:de |het )?"
        + _NAME
        + r"(?=(?: daarentegen| echter)?,? (?:is|zijn|wordt|worden|gaat|gaan|komt|komen|valt) (?:[\w.]+ ){0,6}"
        r"(?:gegund|toegekend|verleend|naar|ingekocht|aanbesteed|gecontracteerd|opgedragen|(?:per [a-z]+ )?(?:betaald|bekostigd|afgerekend)"
        r"|ingetrokken|geschorst|uitgesteld|apart|in handen))",
        re.IGNORECASE,
    ),
    # "Jeugd-ggz kopen we in via een open house", "Logeren betalen wij per etmaal"
    re.compile(
        rf"^\W*(?:de |het )?{_NAME}(?= (?:kopen|koopt|besteden|besteedt|betalen|betaalt|bekostigen|bekostigt|vergoeden|vergoedt|gunnen)"
        r" (?:we|wij|de (?:gemeenten?|regio))\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w)(?:het|dit|voor|op|bij) (?:onderdeel|deel|blok|traject|pakket|domein) [\"']?{_NAME}"
        r"(?=[\"']?,? (?:gaa?[tn]|is|zijn|word|krijg|kwam|k[oa]m|blij))",
        re.IGNORECASE,
    ),
    # "gaat de pleegzorg verzorgen", "neemt de crisishulp voor haar rekening", "dagbesteding wordt geleverd door"
    re.compile(
        rf"(?<!\w)(?:de |het )?{_NAME}(?= (?:te |gaan |gaat |wordt |worden )?(?:lever(?:en|t)|geleverd|verzorg(?:en|t|d)|uitvoeren|uitgevoerd"
        r"|bieden|op zich|voor (?:zijn|haar|hun) rekening))",
        re.IGNORECASE,
    ),
)
# "Bij Dagbehandeling jonge kind is Vlonder de enige opdrachtnemer": a capital behind the preposition, up to the verb.
_OF_NAME = re.compile(
    r"^\W*(?:Voor|Bij|Binnen|Over|Met) (?P<name>[A-ZÀ-Þ][\w-]+(?: [\w-]+){0,4}?)"
    r"(?=,? (?:is|zijn|wordt|worden|gaat|gaan|sluiten|sloten|kiezen|krijgt|kwam|blijft|werken|hebben|heeft|geldt|start|loopt|zoeken) )"
)
# "Anders ligt het bij Hulp na scheiding. Daar loopt de dialoog nog", "Voor jeugd-ggz geldt iets anders"
_APART = re.compile(
    rf"^\W*(?:anders (?:ligt|is|loopt|gaat|verloopt|zit) (?:het|dat) (?:bij|voor|met|rond) (?:de |het )?{_NAME}(?=[.,:;])"
    rf"|(?:voor|bij|met|rond) (?:de |het )?{_NAME.replace('?P<name>', '?P<other>')}"
    r" (?:geldt|ligt|is|loopt|gaat|verloopt|zit) (?:het |dat )?(?:iets |net |heel |wat )?(?:anders|een ander verhaal)(?!\w))",
    re.IGNORECASE,
)
_DEALS = re.compile(
    r"opdracht|gunn|gegund|aanbest|dialoog|publicatie|contract|overeenkomst|ingekocht|inkoop|inschrij|perceel|onderdeel|partij|aanbieder|gelukt|procedure"
    r"|combinatie|in handen|besluit|gaat naar|gaan naar|betaal|bekostig|vergoed|kopen|koopt|besteed|besteden"
    r"|lever|verzorg|per (?:uur|dagdeel|etmaal|minuut|traject)(?!\w)",
    re.IGNORECASE,
)


def told(context: Context) -> Iterator[Told]:
    """Names that stand without a label, two or more of one kind of place; nothing where there are fewer."""
    for source in (_in_items, _in_parts, _in_deals):
        found = list(source(context))
        if len({key_of(named.name) for named, *_ in found}) >= 2:
            yield from found
            return
    yield from _whole_purchase(context)


_LEAD = 6
_OF_PURCHASE = re.compile(
    rf"(?<!\w)(?:inkoop|aanbesteding|gunning|verlenging|contractering|(?:raam)?(?:contract|overeenkomst)(?:en)?|opdracht|inkooptraject|verwerving)"
    rf"(?: (?:van|voor|inzake|rond))?(?: de| het)? {_NAME}",
    re.IGNORECASE,
)


def _whole_purchase(context: Context) -> Iterator[Told]:
    """What a purchase without parts is of, where title or first lines say so: "Gunning aanbesteding dagbesteding ouderen"."""
    found: dict[frozenset[str], Told] = {}
    for passage in context.document.passages[:_LEAD]:
        for unit in context.units_of[passage.position]:
            if len(unit.folded.split()) > _LEAD_WORDS or context.is_of_other_purchase(unit):
                continue
            for match in _OF_PURCHASE.finditer(unit.folded):
                for told_so in _one(context, unit, match):
                    found.setdefault(key_of(told_so[0].name), told_so)
    if len(found) == 1:
        yield from found.values()


_LEAD_WORDS = 30


def _in_items(context: Context) -> Iterator[Told]:
    """Items "Ambulant: Kompas, Linde", most of a list or of lines with a break."""
    runs: dict[str, list[tuple[str, int, int, int]]] = {}
    sizes: dict[str, int] = {}
    for passage in context.document.passages:
        if passage.kind != "list_item" and "\n" not in passage.text:
            continue
        group = (
            f"items/{'/'.join(passage.heading_path)}" if passage.kind == "list_item" else f"lines/{passage.position}"
        )
        start = 0
        for line in passage.text.split("\n"):
            sizes[group] = sizes.get(group, 0) + 1
            match = _ITEM.match(line)
            name = subject_of(match["name"]) if match else None
            if match is not None and name is not None:
                at = start + match.start("name") + max(0, match["name"].find(name))
                runs.setdefault(group, []).append((name, passage.position, at, at + len(name)))
            start += len(line) + 1
    for group, items in runs.items():
        if len(items) >= 2 and 2 * len(items) >= sizes[group]:
            for name, position, start, end in items:
                yield Named(name, None, None), position, start, end, group


def _in_parts(context: Context) -> Iterator[Told]:
    """ "De aanbesteding bestond uit drie delen: begeleiding, dagbesteding en vervoer"."""
    for unit in context.units:
        match = _PARTS.search(unit.folded)
        if match is None or context.is_of_other_purchase(unit):
            continue
        cursor = match.start("names")
        for part in _parts_of(context, _VERB.split(match["names"])[0]):
            at = unit.folded.find(part, cursor)
            cursor = at + len(part)
            name = tidy_name(part)
            if len(name.split()) > 5 or category_of(name) is None or not is_name(name):
                break
            begin = unit.start + at + max(0, part.find(name))
            yield Named(name, None, None), unit.passage.position, begin, begin + len(name), f"parts/{unit.index}"


def _in_deals(context: Context) -> Iterator[Told]:
    """Sentences that tell of an award, a contract or a purchase of one kind of care."""
    for unit in context.units:
        if unit.passage.cell is not None:
            continue
        if "anders" in unit.folded or "ander verhaal" in unit.folded or unit.folded.startswith("Anders"):
            yield from _set_apart(context, unit)
        if _DEALS.search(unit.folded) is None:
            continue
        for pattern in (*_OF_DEAL, _OF_NAME):
            for match in pattern.finditer(unit.folded):
                if _IN_A_ROLE.match(unit.folded, match.end("name")) is None:
                    yield from _one(context, unit, match)


def _set_apart(context: Context, unit: Unit) -> Iterator[Told]:
    """What a sentence sets apart, where the one behind it tells of a purchase."""
    apart = _APART.match(unit.folded)
    units = context.units_of[unit.passage.position]
    following = next((one for one in units if one.index == unit.index + 1), None)
    if apart is not None and following is not None and _DEALS.search(following.folded):
        yield from _one(context, unit, apart, "name" if apart["name"] else "other")


# "Gezinshuizen De Keten levert als onderaannemer ...": what has such a role is a party, whatever care its name speaks of
_IN_A_ROLE = re.compile(
    r" (?:[a-z]+ ){1,3}als (?:onderaannemer|hoofdaannemer|penvoerder|opdrachtnemer|reserve|combinant)", re.IGNORECASE
)


def _parts_of(context: Context, name: str) -> list[str]:
    """The names of an enumeration; "Wonen en Verblijf" is one where the text never speaks of Wonen or Verblijf alone."""
    parts = split_enumeration(name)
    if len(parts) != 2 or not all(part[:1].isupper() for part in parts):
        return parts
    whole = sum(text.count(name) for text in context.folded)
    alone = any(sum(text.count(part) for text in context.folded) > whole for part in parts)
    return parts if whole < 2 or alone else [name]


# "Wmo-begeleiding Oosterzijl": the town behind it is no part of the name.
_TOWN = re.compile(rf"^(?P<care>.*{CARE_NOUN})(?: (?-i:[A-ZÀ-Þ])[\w'-]+){{1,2}}$", re.IGNORECASE)


def _one(context: Context, unit: Unit, match: re.Match[str], group: str = "name") -> Iterator[Told]:
    cursor = match.start(group)
    for written in _parts_of(context, match[group]):
        part = re.sub(r"^(?:voor|van) (?:de |het )?", "", written)
        at = unit.folded.find(part, cursor)
        cursor = at + len(part)
        name = _TOWN.sub(r"\g<care>", tidy_name(part))
        if LABELLED.search(name) or not is_name(name) or not key_of(name):
            return
        # "intensieve thuisbegeleiding" is listed nowhere, but its noun is of care and it has more than that noun
        if category_of(name) is None and not ((name[0].isupper() or " " in name) and is_care(name)):
            return
        begin = unit.start + at + max(0, part.find(name))
        yield Named(name, None, None), unit.passage.position, begin, begin + len(name), ""
