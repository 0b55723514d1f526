"""How Dutch buyers name the parts of a purchase: label, code and name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from extractors.dates.words import MONTH

LABEL = r"(?:deel|hoofd|sub)?(?:segment|perceel|percelen|lot|cluster|kavel)(?:en|s)?"
"""Words that label a part. ``percelen`` loses a letter in its plural; "hoofdsegment 2" has "subsegmenten" 2a and 2b."""

_DATED = rf"(?!\s{MONTH}\b)"
CODE = rf"(?:\d{{1,2}}{_DATED}(?:\.\d(?![\d.]))?(?:\s?[a-f])?|[A-Z]\d{{1,2}}[a-f]?(?!\w)|[A-H]|I{{1,3}}|I?V|VI{{0,3}})"
"""1, 3a, 12, 2.1, A, B2, IV; J1 and W2 where both laws are bought for; K1 and P2 of a narrow table. Not "dit segment 1 juli"."""

BEHIND_LABEL = rf"(?:{CODE}|(?-i:[A-WYZ])(?![\w'’&.-]))"
"""What may be a code right behind a label: any capital as well, "segment T" beside "segment M"."""

LOOSE = r"(?:onderdeel|deelopdracht|categorie|deel|blok|pijler|productgroep|pakket|module|profiel|bouwsteen|domein)"
"""Words that label a part only with a code and a name behind them: "Onderdeel B: Logeren"."""
LOOSE_MANY = r"(?:onderdelen|deelopdrachten|categorieën|delen|blokken|pijlers|productgroepen|pakketten|modules|profielen|bouwstenen|domeinen)"

LABELLED = re.compile(rf"(?<!\w)(?P<label>{LABEL})(?!\w)", re.IGNORECASE)
LOOSELY_LABELLED = re.compile(rf"(?<!\w){LOOSE}\s+{CODE}(?!\w)", re.IGNORECASE)
PLURAL = re.compile(r"(?:en|s)$", re.IGNORECASE)
HEAD = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?"
    rf"(?:de |het |inkoop |aanbesteding |deelgebied )?(?P<label>{LABEL})(?!\w)\s*(?P<code>(?i:{BEHIND_LABEL})(?![\w/]))?\s*[:.,\-–—]*\s*(?P<name>.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""A heading, cell or item that is a segment's name: "Perceel 2: Dagbehandeling", "Segment 3a - Wonen (1/2)"."""

LOOSE_HEAD = re.compile(
    rf"^(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]?\s+)?(?P<label>{LOOSE})\s+(?P<code>(?i:{CODE})(?![\w/]))\s*(?:[:.\-–—(]+|\s-\s)\s*(?P<name>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)

CODED = re.compile(
    rf"^(?P<code>{CODE})(?:\s*[.:)\-–—]+\s*|\s+|(?<=\d)(?=[A-ZÀ-Þ][a-zà-ÿ]{{2}}))(?P<name>\S.*)$", re.DOTALL
)
"""A cell in a column of segments: "1. Dagbehandeling", "3a Wonen"; on a scan also "4Dyslexie"."""

_TAIL = re.compile(
    rf"\s*(?:\(\d{{1,2}}/\d{{1,2}}\)|\((?:pdf|docx?|xlsx?|vervolg|{MONTH}|\d)[^)]*\)|[:;,.\-–—]+"
    # "Dyslexiezorg in de Hoge Kamp", cut before the region
    r"|\s(?:op|via) (?:tenderned|mercell|negometrix)\b.*|(?:\s(?:in|voor|van|bij|uit|aan|op|binnen|met|door))(?:\s(?:de|het))?)\s*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    rf"^(?:een|het|de)\s+(?:{LABEL}\s+)?"
    r"|^(?-i:(?:Bij|Voor|Over|Binnen|(?:de )?(?:aanbesteding|inkoop|gunning|verlenging|uitslag)(?: van)?)\s+(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""What leads up to a name: "Bij Pleegzorg", "de aanbesteding Pleegzorg"."""
"""What stands before a name within an enumeration: "een perceel complexe jeugdhulp"."""
_GENERIC = frozenset(
    [
        "jeugd",
        "jeugdhulp",
        "jeugdzorg",
        "jeugdigen",
        "hulp",
        "zorg",
        "ondersteuning",
        "regio",
        "gemeente",
        "gemeenten",
        "inkoop",
        "aanbesteding",
        "en",
        "in",
        "de",
        "het",
        "van",
        "met",
        "voor",
        "op",
        "de/het",
        "aan",
        "om",
        "te",
        "een",
        "der",
        "wmo",
        "specialistische",
        "specialistisch",
    ]
)
_NO_NAME = frozenset(
    [
        "jeugd",
        "jeugdhulp",
        "jeugdzorg",
        "hulp",
        "zorg",
        "wmo",
        "inkoop",
        "aanbesteding",
        "omschrijving",
        "beschrijving",
        "naam",
        "toelichting",
        "totaal",
        "alle",
        "allemaal",
        "allen",
        "alles",
        "beide",
        "geen",
        "algemeen",
        "nummer",
        "nr",
        "titel",
        "status",
        "planning",
        "datum",
        "aanbieders",
        "aantal",
        "percelen",
        "segmenten",
        "perceel",
        "segment",
    ]
)


@dataclass(frozen=True, slots=True)
class Named:
    """A segment as one place writes it."""

    name: str
    code: str | None
    scheme: str | None


def scheme_of(label: str) -> str | None:
    """The scheme that a label stands for: ``percelen`` is ``perceel``; a ``kavel`` has none in the contract."""
    folded = re.sub(r"^(?:deel|hoofd|sub)", "", label.casefold())
    for scheme, stems in {"segment": "segment", "perceel": "perce", "lot": "lot", "cluster": "cluster"}.items():
        if folded.startswith(stems):
            return scheme
    return None


_QUOTED = re.compile(r"^[^\"'“”‘’]* [\"'“‘]([A-ZÀ-Þ][^\"“”]{2,})[\"'”’]?$")
"""What stands between marks of quotation is the name: perceel 4 "in de stukken 'Even weg'"."""


_NO_NAME_AT_ALL = 1000
"""Letters of a text of which no part is left that could be a name."""


@lru_cache(maxsize=4096)  # the same names stand in many places, and many sources ask for each
def tidy_name(name: str) -> str:
    """A name without what stands around it: "Wonen (1/2)" is Wonen, "Crisis:" is Crisis, "Wonen op TenderNed" is Wonen."""
    if len(name) > _NO_NAME_AT_ALL:
        return name.strip()  # and taking its ends off by and by would take long
    previous = None
    name = _QUOTED.sub(r"\1", re.sub(r"\s+", " ", name).strip())
    while name != previous:
        previous = name
        name = _TAIL.sub("", name).strip(" \"'“”‘’•|–—=")
        name = _ARTICLE.sub("", name)
        if name.startswith("(") and name.endswith(")") and name.count("(") == 1:
            name = name[1:-1].strip()
        if name.count("(") > name.count(")"):
            name = name[: name.rfind("(")]
    return name


_TIME = re.compile(rf"(?:{MONTH}|kwartaal|week|uur)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_name(name: str) -> bool:
    """Whether ``name`` can be a segment's: words, not a sentence, not a header's word."""
    words = name.split()
    if not words or len(words) > 16 or len(name) > 130 or not re.search(r"[A-Za-zÀ-ÿ]{3}", name):
        return False
    if name.casefold() in _NO_NAME or re.match(r"(?:€|\d)", name) or _TIME.match(name):
        return False
    if name.endswith("?") or re.match(r"(?:wat|hoe|wie|waar|waarom|welke)\b", name, re.IGNORECASE):
        return False
    return not re.search(
        r"\b(?:wordt|worden|zijn|is|hebben|heeft|kan|kunnen|moet|zal|zullen|gaat|gaan|loopt|betreft)\b", name
    )


def code_of(code: str | None) -> str | None:
    """A code without spaces, its letter small behind a number: "3 A" is 3a, "b" stands as B, "k1" as K1."""
    if code is None:
        return None
    code = re.sub(r"\s+", "", code)
    if re.fullmatch(r"[A-Za-z]\d{1,2}[A-Fa-f]?", code):
        return code[0].upper() + code[1:].lower()
    return code.lower() if code[0].isdigit() else code.upper()


def bare_code(code: str) -> str:
    """A code without the letter of its label: K2 of the kavels and P2 of the percelen are 2."""
    return re.sub(r"^[KPSkps](?=\d)", "", code).casefold()


_MORE_CODES = re.compile(rf"(?:,|en|&|/|t/m|tot en met)\s*(?i:{CODE})(?!\w)")
_SAYS = re.compile(
    r"\s(?:staat|staan|blijft|blijven|komt|komen|krijgt|krijgen|start|starten|sluit|sluiten|volgt|volgen|is|zijn|wordt|worden|gaat|gaan|loopt|lopen"
    r"|omvat|omvatten|bevat|bevatten|betreft|bestaat|kent|heeft|hebben"
    r"|opnieuw|definitief|voorlopig|gegund|ingetrokken|verlengd|uitgesteld|opgeschort|gepubliceerd)\b"
)


@lru_cache(maxsize=4096)
def parse_head(text: str) -> Named | None:
    """Read a heading, cell or list item that begins with a label; None if it does not name one segment."""
    match = HEAD.match(text.strip()) or LOOSE_HEAD.match(text.strip())
    if match is None:
        return None
    name = tidy_name(match["name"])
    code = code_of(match["code"])
    if PLURAL.search(match["label"]) and code is not None and _MORE_CODES.match(name):
        return None  # "Percelen 2a en 2b: pas op de plaats" names none of them
    name = _SAYS.split(name)[0].rstrip()  # "Perceel 3 Dyslexie staat open"
    if ":" in name:
        name = tidy_name(name[: name.index(":")])  # "Segment 3a Ambulant: begeleiding individueel" goes on to a product
    if name and not is_name(name):
        name = tidy_name(re.split(r"[:;(.]|\s[-–—]\s|,|\s(?:die|dat|waar|waarvoor|welke)\s", name)[0])
        if not is_name(name):
            name = ""
    if PLURAL.search(match["label"]) and match["label"].casefold() not in {"lots"} and code is None:
        return None
    if not name and code is None:
        return None
    return Named(name or f"{match['label'].capitalize()} {code}", code, scheme_of(match["label"]))


@lru_cache(maxsize=4096)
def key_of(name: str) -> frozenset[str]:
    """Words that tell a segment from others, stemmed: "Ambulante jeugdhulp" and "Ambulant" have one key."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = [word for word in re.findall(r"[a-z0-9]+", _WITHIN.sub("", plain)) if word not in _GENERIC]
    if not words and plain.strip() in _ADJECTIVES:
        words = [plain.strip()]  # "Specialistisch" beside "Basis" is a name by itself
    return frozenset(_stem(word) for word in words)


_WITHIN = re.compile(r"(?<=\w)(?:-(?=\w)|'(?=s(?!\w)))")
"""What parts no words: "jeugd-ggz", "dagprogramma's"."""
_ADJECTIVES = frozenset(["specialistisch", "specialistische"])


def _stem(word: str) -> str:
    for compound in ("jeugdhulp", "jeugdzorg", "hulp", "zorg"):
        if word.endswith(compound) and len(word) - len(compound) >= 5:
            word = word.removesuffix(compound)
    for ending in ("ische", "isch"):
        if word.endswith(ending) and len(word) > 6:
            return word.removesuffix(ending)
    for ending in ("en", "e", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word.removesuffix(ending)
            break
    return word


def split_enumeration(text: str) -> list[str]:
    """The names in "Ambulant, Crisis en Forensisch": commas, semicolons and the last "en" part them.

    Brackets keep together what stands within them, and so does a hyphen: "Was- en strijkservice".
    """
    parts: list[str] = []
    depth, begin = 0, 0
    for match in re.finditer(
        r"[()]|[,;]\s*(?:en\s+|of\s+|alsmede\s+)?|(?<!-)\s+(?:en|of|alsmede|evenals)\s+(?:het |de )?", text
    ):
        mark = match.group()
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[begin : match.start()])
            begin = match.end()
    parts.append(text[begin:])
    return [part.strip() for part in parts if part.strip()]
