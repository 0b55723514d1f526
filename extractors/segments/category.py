"""The kind of care that a segment's name tells."""

from __future__ import annotations

import re
from functools import cache

from extractors.components.terms import Finder
from schemas.vocabulary import Term


@cache
def category_of(name: str) -> Term | None:
    """The term of ``segment_category`` that stands in ``name``, the longest of several; None if none does."""
    found = list(_finder().find(name))
    return max(found, key=lambda one: (one.end - one.start, -one.start)).term if found else None


# "thuisbegeleiding", "logeerzorg", "jongerenopvang", "beeldende therapie": nouns for care that the vocabulary need not list.
_COMPOUND = re.compile(
    r"(?<!\w)(?!(?:gemeente|stad|raad|provincie|dorps|buurt|club|waterschaps|zieken)hui[sz])(?:[\w-]{3,}(?:begeleiding|behandeling|zorg|hulp|opvang|wonen|verblijf|therapie|ggz|ondersteuning|besteding|huizen|huis"
    r"|groepen|trajecten|diagnostiek)"
    r"|behandeling|begeleiding|therapie|diagnostiek|opvang|zorg thuis|hulp thuis|hulp (?:aan|bij|in|op|voor) \w+|jeugd-?teams?|wijkteams?"
    r"|(?:jeugd|gezin(?:s\w*)?|jongeren|kinderen|lvb|nah|wmo) [\w-]+|[\w-]+ (?:jeugd|jongeren|kinderen|gezinnen|ouderen|lvb|nah))(?!\w)",
    re.IGNORECASE,
)
_LONGEST_NAME = 600
_ORGANISATION = re.compile(
    r"\b(?:stichting|st|b\.?v|n\.?v|v\.?o\.?f|u\.?a|coöperatie|vereniging|praktijk|maatschap)\b", re.IGNORECASE
)


@cache
def is_care(name: str) -> bool:
    """Whether ``name`` is a kind of care by its words, listed or not; for names that structure makes likely, not for prose."""
    if len(name) > _LONGEST_NAME:
        return False
    if category_of(name) is not None:
        return True
    return _COMPOUND.search(name) is not None and not is_organisation(name)


def is_organisation(name: str) -> bool:
    """Whether ``name`` says by a legal form or the like that it is an organisation's."""
    return _ORGANISATION.search(name) is not None


@cache
def _finder() -> Finder:
    return Finder(("segment_category",))
