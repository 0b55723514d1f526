"""When a row and an answer are the same thing: spellings, labels and legal forms do not count, what is said does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Hashable
from typing import Any

from rapidfuzz import fuzz

from pipeline.answers import Fact

CLOSE = 88
"""Likeness (0 to 100) of two names of segments or products that are one."""
_LABELLED = re.compile(
    r"^(?:(?:deel)?segment|perceel|lot|cluster|kavel)?\s*(?P<code>\d{1,2}\s?[a-f]?|[a-h])(?:\s|$)(?P<name>.*)"
)
_FILLER = re.compile(r"^(?:het |de )?(?:segment(?:en)?|perceel|jeugdhulp)\s+")
_LEGAL_FORM = re.compile(
    r"^(?:stichting|st|vereniging|cooperatie)\s|\s(?:b v|bv|n v|nv|v o f|vof|u a|ua|st|stichting|maatschap)$"
)
_WON = {"awarded", "contracted"}
"""One and the same to a reader of a list of providers."""


def plain(text: Any) -> str:
    """Lower case letters and digits without accents, single spaces between."""
    flat = unicodedata.normalize("NFKD", str(text or "")).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", " ", flat).strip()


def code_and_name(text: Any) -> tuple[str | None, str]:
    """``Perceel 3a: Wonen`` gives ``3a`` and ``wonen``."""
    flat = plain(text)
    labelled = _LABELLED.match(flat)
    code = labelled["code"].replace(" ", "") if labelled else None
    return code, _FILLER.sub("", labelled["name"] if labelled else flat).strip()


def same_segment(one: Any, other: Any, code: Any = None, other_code: Any = None) -> bool:
    """Whether two segments are one: by their codes where both have one, else by their names; two absent ones are."""
    if not one or not other:
        return not one and not other
    (in_one, name), (in_other, other_name) = code_and_name(one), code_and_name(other)
    first, second = plain(code) or in_one, plain(other_code) or in_other
    if first and second:
        return first == second
    if not name or not other_name:
        return plain(one) == plain(other)
    return name == other_name or fuzz.token_set_ratio(name, other_name) >= CLOSE


def bare_name(text: Any) -> str:
    """An organisation's name without its legal form, where anything is left of it."""
    flat = plain(text)
    return _LEGAL_FORM.sub("", flat).strip() or flat


def matches(table: str, answer: Fact, row: Fact, *, full: bool) -> bool:
    """Whether ``row`` says what ``answer`` asks; ``full``: of that segment, with that status."""
    about_it = (
        not full
        or table in {"segments", "references", "parties"}
        or not answer.get("segment")
        or same_segment(answer["segment"], row.get("segment"))
    )
    return about_it and _ALIKE[table](answer, row, full)


def same_answer(table: str, row: Fact) -> Hashable:
    """What two rows share when a document only repeats itself."""
    segment = plain(row.get("segment"))
    match table:
        case "segments":
            return code_and_name(row.get("name"))[0] or plain(row.get("name"))
        case "products" | "contract_forms" | "provider_counts":
            return (_own(table, row), segment)
        case "statuses" | "references" | "parties":
            return (_own(table, row), segment if table == "statuses" else None)
        case "milestones":
            return (_own(table, row), segment)
        case _:
            return (_own(table, row), segment, row.get("status"))


def thing(table: str, row: Fact) -> Hashable:
    """What counts as one thing where segment and status do not matter."""
    if table == "contract_forms":
        return plain(row.get("form"))[:9]
    return _own(table, row)


def _own(table: str, row: Fact) -> Hashable:
    match table:
        case "segments":
            return code_and_name(row.get("name"))
        case "products":
            return plain(row.get("product_code") or row.get("product"))
        case "funding_models":
            return str(row.get("model"))
        case "procedures":
            return str(row.get("procedure"))
        case "contract_forms":
            return plain(row.get("form"))
        case "milestones":
            return (row.get("event"), _day(row.get("date_from")), _day(row.get("date_to")))
        case "statuses":
            return str(row.get("status"))
        case "providers":
            return bare_name(row.get("name"))
        case "provider_counts":
            return str(row.get("count"))
        case "references":
            return (row.get("kind"), plain(row.get("value")))
        case _:
            return plain(row.get("name"))


def _day(value: Any) -> str | None:
    return str(value)[:10] if value is not None else None


def _claimed(answer: Fact, row: Fact, full: bool) -> bool:
    return not full or row["status"] in (answer["status"], *answer.get("also_ok", ()))


def _segment(answer: Fact, row: Fact, full: bool) -> bool:
    return same_segment(answer["name"], row["name"], answer.get("code"), row.get("code"))


def _product(answer: Fact, row: Fact, full: bool) -> bool:
    if answer.get("code") and plain(answer["code"]) == plain(row.get("product_code")):
        return True
    return bool(fuzz.token_set_ratio(plain(answer["name"]), plain(row.get("product"))) >= CLOSE)


def _funding_model(answer: Fact, row: Fact, full: bool) -> bool:
    return bool(answer["model"] == row["model"]) and _claimed(answer, row, full)


def _procedure(answer: Fact, row: Fact, full: bool) -> bool:
    return bool(answer["procedure"] == row["procedure"]) and _claimed(answer, row, full)


def _contract_form(answer: Fact, row: Fact, full: bool) -> bool:
    if plain(answer["form"])[:9] != plain(row.get("form"))[:9]:
        return False
    duration = str(answer.get("duration") or "")
    if not full or not duration:
        return True
    unit = 12 if "year" in duration or "jaar" in duration else 1
    return row.get("duration_months_min") in {round(float(n) * unit) for n in re.findall(r"\d+(?:\.\d+)?", duration)}


def _milestone(answer: Fact, row: Fact, full: bool) -> bool:
    same_period = answer["from"] == _day(row["date_from"]) and answer["to"] == _day(row["date_to"])
    return same_period and row["event"] in (answer["event"], *answer.get("also_ok", ()))


def _status(answer: Fact, row: Fact, full: bool) -> bool:
    return bool(answer["status"] == row["status"])


def _provider(answer: Fact, row: Fact, full: bool) -> bool:
    one, other = bare_name(answer["name"]), bare_name(row["name"])
    if one != other and not (min(len(one), len(other)) > 6 and fuzz.ratio(one, other) >= 92):
        return False
    return {answer["status"], row["status"]} <= _WON or _claimed(answer, row, full)


def _provider_count(answer: Fact, row: Fact, full: bool) -> bool:
    if answer["count"] != row["count"]:
        return False
    return not full or (answer.get("count_max") or answer["count"]) == (row.get("count_max") or row["count"])


def _reference(answer: Fact, row: Fact, full: bool) -> bool:
    same_value = plain(answer["value"]).replace(" ", "") == plain(row["value"]).replace(" ", "")
    return bool(answer["kind"] == row["kind"]) and same_value


def _party(answer: Fact, row: Fact, full: bool) -> bool:
    names = (plain(fact["name"]).replace("gemeente ", "") for fact in (answer, row))
    return bool(fuzz.token_set_ratio(*names) >= 90)


_ALIKE: dict[str, Callable[[Fact, Fact, bool], bool]] = {
    "segments": _segment,
    "products": _product,
    "funding_models": _funding_model,
    "procedures": _procedure,
    "contract_forms": _contract_form,
    "milestones": _milestone,
    "statuses": _status,
    "providers": _provider,
    "provider_counts": _provider_count,
    "references": _reference,
    "parties": _party,
}
