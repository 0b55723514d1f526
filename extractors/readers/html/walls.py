"""A page that shows a login or a question for consent where its content was: it came with status 200 and says nothing.

What tells it from a page with a login in its corner or a banner on cookies is that there is hardly a word besides. The words
of the question itself are no content: nobody may take them for what the page says.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from extractors.document import UnreadableError
from extractors.readers.html.boilerplate import Content
from extractors.readers.html.tree import attribute, tags_of, walk

_FEW = 60
"""Words besides the form, at most: "Welkom bij het portaal. Nog geen account? Vraag er een aan bij de gemeente.\""""
_SHORT = 150
"""Words of a question for consent, at most: it tells what cookies are for, and what for each kind."""
_LOOKED_AT = 40
"""Headings, forms and buttons of one page that are looked at: a wall has few, and a page of 100,000 nested ones ends."""
_HEADINGS = {"h1", "h2", "h3", "legend"}
_LOGIN = re.compile(r"\s*(?:inloggen|login|log in|sign in)\b", re.IGNORECASE)
_CONSENT = re.compile(r"\bcookie|\btoestemming|\bconsent\b|\bvoorwaarden\b|\bprivacy", re.IGNORECASE)
_ACCEPT = re.compile(
    r"\b(?:accepteer|accepteren|akkoord|toestaan|sta toe|accept|agree|allow|instemmen|geef toestemming)\b",
    re.IGNORECASE,
)


def refuse_walls(soup: BeautifulSoup, content: Content) -> None:
    """Raise ``UnreadableError`` (``login_page``, ``consent_page``) where the content of a page is no more than that."""
    tags = _shown(content)
    if any(_words(content, form) <= _FEW for form in _password_forms(tags)) or _is_login_by_name(soup, content, tags):
        raise UnreadableError("login_page", "The page asks for a login instead of showing what it holds")
    if _asks_consent(content, tags):
        raise UnreadableError("consent_page", "The page shows only a question for consent instead of what it holds")


def _shown(content: Content) -> list[Tag]:
    """The elements of the content, without furniture."""
    hidden: set[int] = set()
    found = []
    for tag in tags_of(content.root):  # what holds an element comes before it
        if content.skips(tag) or (tag.parent is not None and id(tag.parent) in hidden):
            hidden.add(id(tag))
        else:
            found.append(tag)
    return found


def _words(content: Content, besides: Tag | None = None) -> int:
    """Words of the content, without those of one of its elements."""
    steps = walk(content.root, lambda tag: tag is besides or content.skips(tag))
    return sum(len(text.split()) for step, _, text in steps if step == "text")


def _password_forms(tags: list[Tag]) -> list[Tag]:
    """The forms that ask for a password; where a script stands in for a form, the field itself."""
    fields = [tag for tag in tags if tag.name == "input" and attribute(tag, "type").casefold() == "password"]
    forms = [field.find_parent("form") or field for field in fields[:_LOOKED_AT]]
    return list({id(form): form for form in forms}.values())


def _is_login_by_name(soup: BeautifulSoup, content: Content, tags: list[Tag]) -> bool:
    """A login elsewhere ("Inloggen met DigiD") has no field for a password: its heading and a button tell it."""
    if not any(tag.name in {"form", "button"} for tag in tags) or _words(content) > _FEW:
        return False
    named = [*soup.find_all("title", limit=1), *(tag for tag in tags if tag.name == "h1")]
    return any(_LOGIN.match(tag.get_text(" ")) for tag in named[:_LOOKED_AT])


def _asks_consent(content: Content, tags: list[Tag]) -> bool:
    if _words(content) > _SHORT:
        return False
    buttons = [tag for tag in [tag for tag in tags if _is_button(tag)][:_LOOKED_AT] if _ACCEPT.search(_label(tag))]
    headings = [tag for tag in tags if tag.name in _HEADINGS]
    if not buttons or len(headings) > _LOOKED_AT:
        return False
    if headings:
        return all(_CONSENT.search(heading.get_text(" ")) for heading in headings)
    forms = [form for button in buttons if (form := button.find_parent(["form", "dialog"])) is not None]
    return any(_CONSENT.search(form.get_text(" ")) and _words(content, form) <= _FEW // 3 for form in forms)


def _is_button(tag: Tag) -> bool:
    if tag.name == "input":
        return attribute(tag, "type").casefold() in {"submit", "button"}
    return tag.name in {"button", "a"}


def _label(tag: Tag) -> str:
    return attribute(tag, "value") if tag.name == "input" else tag.get_text(" ")
