"""Finds the theme and the act of a date's clause, or of a label, and what they are together.

Each pair costs what stands between its words and the date: characters, commas, conjunctions, other dates. The cheapest pair
is the event; where none is near there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.dates.period import DateWords, Period, Relation
from extractors.events.frames import ACTS, EVENTS, THEMES
from extractors.events.linking import BARRIERS, Stretch, beyond_aside
from extractors.events.options import ends_other, is_option
from extractors.stems import Sieve

_FARTHEST = 110
_FARTHEST_LABEL = 60
_PREPOSITION = 30
"""A preposition is the weakest act: "worden overbrugd tot 1 juli" is an extension, "contracten tot 1 juli" an end."""
_ALONE = 16
_TWO_WEEKS = 13
_OTHER_DATE = 45
_RELATIONS: dict[Relation, str] = {"until": "until", "by": "close", "before": "close", "per": "from", "from": "from"}
# Talks with those who tender, not with families or the town
_WITH_BIDDERS = re.compile(
    r"dialoog(?!sess)|onderhandel|gespreksrond|inschrijver|gegadigd|geselecteerd|selecteer|selectie\b|deelnemers|kandidaten"
    r"|overgebleven"
)
_TALKS_OF_TENDER = re.compile(r"dialo|onderhandel")
_ROUNDS = re.compile(r"gespreks?rond")
_EXPLORING = re.compile(r"verkennend|consult|kennismak|scholen|raadsleden|inwoners|ouders|cliënt|gezinnen")
_INTENDED = re.compile(r"voorlopig|voorneme|voorgenomen|beoogd|(?:wil(?:den|len|de)?|van plan)\b[^.;]{0,40}\bgunnen")
# What begins, ends or opens and is not bought
_ELSE = re.compile(
    r"school|vakantie|termijn|balie|zwembad|cursus|training|onderhoud|verbouw|\bbouw|onderzoek|meting|reservelijst|wachtlijst|pilot|proef|\bwet\b|wetsvoorstel|verordening"
    r"|tarie|indexer|bijeenkomst|sessie|avond\b|webinar|inloop|project|loket|spreekuur|dienstverband|vacature|functie|campagne"
    r"|consultatie|vragen|antwoord|nota\b|inschrijv|aanmeld|dialoog|gesprek|\?"
)
# "dat we sinds 2019 gebruiken, stopt": nothing ends on that day
_SINCE = re.compile(r"\bsinds\W*$")
_IMPLIED = 25
_PRONOUN = re.compile(
    r"(?<!\w)(?:die|deze|dit|dat|ze|zij|hij)\s+(?:is|zijn|was|waren|word(?:t|en)|werd(?:en)?|ga(?:at|an)|ging(?:en)?|lo(?:opt|pen)|start\w*|beg\w+|eind\w+"
    r"|sluit\w*|sloot|schui\w+|moet(?:en)?|kan|kunnen|zal|zullen|volg(?:t|en)|op|per|in|uiterlijk|v[oó][oó]r|tot|vanaf|sinds|medio|begin)(?!\w)"
)
_NO_PRONOUN = frozenset({"bidders", "board", "paper", "notice", "care", "court", "deadline"})
_KINDS = (
    *((kind, words, False) for kind, words in THEMES.items()),
    *((kind, words, True) for kind, words in ACTS.items()),
)
_SIEVE = Sieve([words.pattern for _, words, _ in _KINDS])
# "Per 1 januari 2015 is de gemeente verantwoordelijk voor de uitvoering van de Jeugdwet": what a law begins
_BY_LAW = re.compile(r"\bverantwoordelijk(?:heid)?\b")
# "De beantwoording van alle vragen vindt plaats op": nobody asks then
_ANSWERED = re.compile(r"\b(?:beantwoording van|antwoord(?:en)? op)(?: [\w()-]+){0,6} $")
# "start in mei de inkoop van de jeugdhulp": the purchase begins, not what is bought
_BOUGHT = re.compile(r"\b(?:inkoop|aanbesteding|verwerving|uitvraag|contractering) (?:van|voor)(?: [\w-]+){0,3} $")
_NONE = re.compile(r"\b(?:geen|zonder)\s+(?:nieuw(?:e)?\s+)?$")
# "De voorbereiding op de overdracht aan de aanbieder begint"
_PREPARED = re.compile(r"\bvoorbereiding\w* (?:op|van|voor) [^.;,]{0,60}$")
# "Start schrijven van de leidraad": it is made, not published
_MAKING = re.compile(r"schrijven|opstellen|voorbereid|uitwerken|opgesteld")
# "De concept-leidraad is aan aanbieders toegestuurd": to hear what they think
_CONCEPT = re.compile(
    r"\bconcept-?(?:versie|stuk|leidraad|document|bestek|programma)|\bconcept(?: |-)?(?:van )?(?:de |het )?(?:leidraad|bestek|stukken)"
)
_HEADED = re.compile(r"(?:uitslag|resultaat|resultaten|uitkomst) (?:van|uit) (?:de |deze |onze )?$")
# Letters on the outcome, not to families nor on contracts that run on
_OUTCOME = re.compile(r"inschrijver|gunn|gegund|afwijz|afgewezen|uitslag|voornemen|deelnemers|gegadigd|winnaar")
_NO_OUTCOME = re.compile(
    r"cliënt|inwoner|jeugdigen|ouders|gezinnen|verleng|tarie|index|vragen|(?:hebt|heeft|krijgt) u (?:nu |al )?(?:hulp|zorg|ondersteuning|begeleiding)"
    r"|uw (?:hulp|zorg|kind)|u terecht"
)
_WITH = re.compile(
    r"\s+(?:we |wij |\w+ )?(?:met|aan)\b(?! (?:de |het |deze |onze )?(?:nieuwe )?(?:uitvoering|levering|dienstverlening|zorg|hulp|opdracht"
    r"|contract|dialoog|gesprek|aanbested|onderhandel))"
)
_OF_COURT = re.compile(r"rechter|rechtbank|gerechtshof|kort geding")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a clause tells of a date: its event, the words' kind, and how far they stand."""

    event: str
    id: str
    cost: int


@dataclass(frozen=True, slots=True)
class _Word:
    kind: str
    start: int
    end: int


def framed(
    text: str,
    dates: Sequence[Stretch],
    index: int,
    words: DateWords,
    around: str = "",
    barred: str = "",
    only: str = "",
    back: str = "",
    *,
    implied: bool = False,
) -> Frame | None:
    """The event of one of the ``dates`` (said by ``words``) of a sentence in lower case.

    ``around`` is what its paragraph and headings say, ``barred`` an event that it is not, ``only`` how the
    events begin that it may be. ``implied``: what begins, ends or
    opens may be the purchase though nothing says so ("Perceel 2 gaat in op 1 juli", "Ingegaan op 1 mei").
    """
    themes, acts = _found(text, dates)
    date = dates[index]
    if implied and not _ELSE.search(text):
        themes += [_Word("implied", act.start, act.end) for act in acts]
    if back and _PRONOUN.search(text):  # "Heeft u vragen? Stel ze vóór 3 mei": a pronoun stands for what goes before
        kinds = {kind for kind, words in THEMES.items() if words.search(back)}
        themes += [
            _Word(kind, act.start, act.start) for kind in sorted(kinds) for act in acts if kind not in _NO_PRONOUN
        ]
    since = _SINCE.search(text, 0, date.start) is not None
    best: Frame | None = None
    for theme in themes:
        for act in [*acts, *_of_date(date, words), _Word("", theme.start, theme.end)]:
            if theme.kind in ("implied", "talking") and words.period.precision == "year":
                continue  # "in 2022 gesloten en lopen af op 30 juni": a year alone needs words of its own
            if act.kind == "end" and since:
                continue
            if (act.start != theme.start or not act.kind) and (theme.kind == "implied" or theme.start == theme.end):
                continue
            event = _event(text, theme, act, around)
            if event == "other" and theme.kind == "bids" and words.ends:
                event = "submission_deadline"  # "De inschrijving staat open van 1 tot en met 30 mei"
            if (
                event is None
                or event == barred
                or not event.startswith(only)
                or (theme.kind == "bids" and not act.kind and not barred)
            ):
                continue
            price = _cost(text, dates, index, theme, act) + (
                _IMPLIED if theme.kind == "implied" or theme.start == theme.end else 0
            )
            if price <= _FARTHEST and (best is None or price < best.cost):
                best = Frame(event, f"{theme.kind}_{act.kind or 'named'}", price)
    return best


# Nouns that are a step of a planning by themselves
_STEPS = {"talks": "dialogue_start", "notice": "provisional_award"}


def framed_label(text: str) -> Frame | None:
    """The event that a label in lower case names: "Ingang raamovereenkomst", "Stukken op TenderNed"."""
    themes, acts = _found(text)
    best: Frame | None = None
    for theme in themes:
        for act in [*acts, _Word("", theme.start, theme.end), *_label_prepositions(text)]:
            event = _event(text, theme, act, text)
            if event is None and not act.kind and _names_step(text, theme):
                event = _STEPS[theme.kind]
            if event is None or (theme.kind == "bids" and not act.kind):
                continue
            price = _gap(theme, act) + (_ALONE if act.kind in ("", "until", "from") else 0)
            if price <= _FARTHEST_LABEL and (best is None or price < best.cost):
                best = Frame(event, f"{theme.kind}_{act.kind or 'named'}", price)
    return best


def _names_step(text: str, theme: _Word) -> bool:
    words = text[theme.start : theme.end]
    if theme.kind == "talks":
        return (_TALKS_OF_TENDER.search(words) or _ROUNDS.search(words)) is not None
    return (
        theme.kind == "notice"
        and _NO_OUTCOME.search(text) is None
        and (_OUTCOME.search(text) or _INTENDED.search(text)) is not None
    )


def _found(text: str, dates: Sequence[Stretch] = ()) -> tuple[list[_Word], list[_Word]]:
    """Themes and acts; "begin" in "begin 2025" is neither."""
    themes, of_text = _worded(text)
    acts = [act for act in of_text if not any(date.start <= act.start and act.end <= date.end for date in dates)]
    return list(themes), acts


@lru_cache(maxsize=256)  # asked for with each date of a sentence
def _worded(text: str) -> tuple[tuple[_Word, ...], tuple[_Word, ...]]:
    possible = _SIEVE.of(text)
    themes: list[_Word] = []
    acts: list[_Word] = []
    for index, (kind, words, is_act) in enumerate(_KINDS):
        if possible >> index & 1:
            found = acts if is_act else themes
            found += [
                _Word(kind, *match.span())
                for match in words.finditer(text)
                if not (is_act and kind == "extend" and is_option(text, *match.span()))
            ]
    return tuple(themes), tuple(acts)


def _of_date(date: Stretch, words: DateWords) -> Iterator[_Word]:
    """What a date itself tells of a theme: from it, until it, or both ends ("looptijd 1 juli 2023 tot 1 juli 2027")."""
    if words.ends and _is_long(*words.ends):
        yield _Word("range", date.start, date.start)
    elif words.relation in _RELATIONS:
        yield _Word(_RELATIONS[words.relation], date.start, date.start)


def _is_long(first: Period, last: Period) -> bool:
    """Does a stretch last more than two weeks, rather than two days of one session?"""
    if first.year != last.year or first.is_week:
        return True
    return 31 * (last.last[0] - first.first[0]) + (last.last[1] or 31) - first.first[1] > _TWO_WEEKS


_UNTIL = re.compile(r"\b(?:tot(?: en met)?|t/m)\W*$")
_FROM = re.compile(r"\b(?:per|vanaf)\W*$")


def _label_prepositions(text: str) -> Iterator[_Word]:
    for kind, words in (("until", _UNTIL), ("from", _FROM)):
        match = words.search(text)
        if match is not None:
            yield _Word(kind, *match.span())


def _event(text: str, theme: _Word, act: _Word, around: str) -> str | None:
    event = EVENTS.get((theme.kind, act.kind))
    if event is None:
        return None
    words = text[theme.start : theme.end]
    if act.kind == "begin" and _WITH.match(text, act.end):
        return None  # "gestart met het inkooptraject jeugdhulp"
    if act.kind == "end" and event == "contract_end" and ends_other(text, act.start, act.end):
        return None
    if theme.kind == "questions" and _ANSWERED.search(text[: theme.start]):
        return None
    if event == "contract_start" and act.kind == "begin" and _PREPARED.search(text[: max(theme.start, act.start)]):
        return None
    if theme.kind in ("task", "care") and (_BY_LAW.search(text) or _BOUGHT.search(text[: theme.start])):
        return None
    if theme.kind in ("contract", "notice", "tender") and _NONE.search(text[: theme.start]):
        return None
    if theme.kind == "talking" and "consultatie" in text:
        return None
    if theme.kind in ("talks", "talking") and _EXPLORING.search(text):
        return None
    if theme.kind in ("talks", "talking") and not _TALKS_OF_TENDER.search(words):
        return event if _WITH_BIDDERS.search(text) or _WITH_BIDDERS.search(around) else None
    if theme.kind == "tender" and act.kind in ("send", "open") and _CONCEPT.search(text):
        return None
    if theme.kind == "tender" and (_HEADED.search(text[: theme.start]) or _MAKING.search(text)):
        return None  # "de uitslag van de aanbesteding"
    if (theme.kind == "notice" or act.kind == "hear") and (
        _NO_OUTCOME.search(text) or not (_OUTCOME.search(text) or _OUTCOME.search(around))
    ):
        return None
    if event == "decision" and _OF_COURT.search(text):
        return None
    if theme.kind == act.kind == "court" or (theme.kind == "court" and theme.start == act.start):
        return None
    if event == "final_award" and _INTENDED.search(text[max(0, theme.start - 60) : theme.end + 60]):
        return "provisional_award"
    return event


def _cost(text: str, dates: Sequence[Stretch], index: int, theme: _Word, act: _Word) -> int:
    date = dates[index]
    if act.kind == "":
        price = _ALONE + _way(text, dates, index, theme)
    elif act.start == act.end == date.start:
        price = _PREPOSITION + _way(text, dates, index, theme) // 2
    else:
        price = _way(text, dates, index, act) + (_gap(theme, act) + _barriers(text, theme, act)) // 2
    return price


def _way(text: str, dates: Sequence[Stretch], index: int, word: _Word) -> int:
    date = dates[index]
    low, high = (word.end, date.start) if word.end <= date.start else (date.end, word.start)
    if high <= low:
        return 0
    if beyond_aside(text, date.start, word.start):
        return _FARTHEST + 1
    between = text[low:high]
    price = len(between) + sum(weight * len(barrier.findall(between)) for barrier, weight in BARRIERS)
    return price + _OTHER_DATE * sum(1 for other in dates if low <= other.start and other.end <= high)


def _gap(one: _Word, other: _Word) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))


def _barriers(text: str, one: _Word, other: _Word) -> int:
    low, high = min(one.end, other.end), max(one.start, other.start)
    between = text[low:high] if low < high else ""
    return sum(weight * len(barrier.findall(between)) for barrier, weight in BARRIERS)
