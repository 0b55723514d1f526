"""Years three later, with the days of the week that belong to them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from extractors.document import Document
from pipeline.answers import Answers, Fact

BY = 3
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = ("jan", "feb", "m(?:aa)?rt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WEEKDAY = re.compile(
    rf"(?<!\w)({'|'.join(_DAYS)}|ma|di|wo|do|vr|za|zo)(?P<rest>\.?,? (\d{{1,2}})[ -](?:({')|('.join(_MONTHS)})|(\d{{1,2}})-))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d€])(?<!€ )(?<!\d{2}\.(?=20\d\d\.\d{3}))20[1-3]\d(?!\d|\.\d{3}|,-)")
_SHORT = re.compile(
    r"(?<=['’])[12]\d(?!\d)|(?<=(?<!\d)\d[-/.]\d[-/.])[23]\d(?!\d)|(?<=(?<!\d)\d\d[-/.]\d[-/.])[23]\d(?!\d)|(?<=\d[-/.]\d\d[-/.])[23]\d(?![\d-])"
)


def later(text: str, told: Collection[int]) -> str:
    """``text`` with its years later; ``told`` are years that the document is about, for "dinsdag 3 maart"."""
    text = _WEEKDAY.sub(lambda match: _weekday(match, told), text)
    text = _YEAR.sub(lambda match: str(int(match[0]) + BY), text)
    return _SHORT.sub(lambda match: str(int(match[0]) + BY), text)


def later_fact(fact: Fact) -> Fact:
    """An answer with its period later; a week of a year is the same week of the other."""
    ends = {}
    for key in ("from", "to"):
        if isinstance(fact.get(key), str):
            day = date.fromisoformat(fact[key])
            ends[key] = (
                _same_week(day)
                if "week" in str(fact.get("quote")).lower() and fact["from"] != fact["to"]
                else _later(day)
            ).isoformat()
    return {**fact, **ends}


def later_answers(answers: Answers) -> Answers:
    """``answers`` with all periods later."""
    asked, optional = (
        {table: [later_fact(fact) for fact in facts] for table, facts in tables.items()}
        for tables in (answers.asked, answers.optional)
    )
    return replace(answers, asked=asked, optional=optional)


def later_document(document: Document) -> Document:
    """``document`` with its own date later."""
    return replace(document, date=document.date and replace(document.date, first_day=_later(document.date.first_day)))


def _later(day: date) -> date:
    last = day.day == calendar.monthrange(day.year, day.month)[1]
    most = calendar.monthrange(day.year + BY, day.month)[1]
    return date(day.year + BY, day.month, most if last else min(day.day, most))


def _same_week(day: date) -> date:
    year, week, weekday = day.isocalendar()
    return date.fromisocalendar(year + BY, min(week, 52), 1) + timedelta(days=weekday - 1)


def _weekday(match: re.Match[str], told: Collection[int]) -> str:
    groups = match.groups()
    month = next((index for index, name in enumerate(groups[3:15], 1) if name), 0) or int(groups[15])
    index = next(index for index, name in enumerate(_DAYS) if name.startswith(match[1].lower()))
    for year in sorted(told):
        try:
            if date(year, month, int(groups[2])).weekday() == index:
                new = _DAYS[date(year + BY, month, int(groups[2])).weekday()]
                new = new if len(match[1]) > 2 else new[:2]
                return (new.capitalize() if match[1][0].isupper() else new) + match["rest"]
        except ValueError:
            continue
    return match[0]
