"""What a document or a section says of the providers that its lists and tables name without a word of their own.

"Aanbieders: Vlonder, Tureluur" under "Welke contracten lopen er?" names those that have a contract; the same line in news of
an award names those that it was awarded to; in an invitation to a meeting it says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.intent import only_intends
from extractors.awards.outcome import tells_outcome
from extractors.awards.standing import overall_status, status_in
from extractors.document import Passage

if TYPE_CHECKING:
    from extractors.context import Context

_LEAD = 16
"""Passages from the top in which news of an award tells how far it is."""
_OF_AWARD = re.compile(r"gunning|gegund|gunnen|percelen|perceel|opdracht|aanbesteding|uitslag|winnaar", re.IGNORECASE)
_FINAL = re.compile(r"definitie|onherroepelijk", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:volgt|volgen|zal|zullen|wordt|worden|pas|nog niet|verwacht\w*|daarna|indien|mits|zodra|gepland|streven|streeft)\b",
    re.IGNORECASE,
)
_NEWS_OF_AWARD = re.compile(r"gunn|gegund|gun\w*bericht|winnaar|voornemen|uitslag", re.IGNORECASE)
# What names those who deliver: "Wie levert wat?", "Onze partners", "Aanbod jeugdhulp 2031", "Met wie werken we?"
_DELIVERS = re.compile(
    r"contract|overeenkomst|afspra|lever(?:t|en|ancier|ing)|\bbied(?:t|en)\b|aanbod|uitvoer|aanbieders?\b|partners?\b|opdrachtnemer"
    r"|\bwie (?:doet|levert|helpt|biedt)|met wie|toegelaten|toelating",
    re.IGNORECASE,
)
# Who came, asked or bid has no contract by that: "Aanwezig", "Deelnemers marktconsultatie", "Ingekomen aanmeldingen"
_GUESTS = re.compile(
    r"aanwezig|deelnem|deelgenomen|bijeenkomst|consultatie|genodigd|aanmeld|aangemeld|inschrij|ingeschreven|gegadigd|belangstell|interesse"
    r"|gereageerd|vragen|gesprek|kandida|verslag|adres|contactpers|colofon",
    re.IGNORECASE,
)


def award_of_document(context: Context) -> str | None:
    """What a page on an award says of all that it lists: its title ("Gunning wonen is definitief"), then its first lines.

    An award that has become final counts over the intention that the lines before it recall.
    """
    title = context.document.title or ""
    lead = [passage.text for passage in context.document.passages[:_LEAD] if passage.kind in ("paragraph", "mail_body")]
    # "Gunningsbericht" alone says nothing of whether it is final; its first lines do.
    first: str | None = None
    for words in (title, *lead) if "efinitie" in title else (*lead, title):
        for sentence in words[:1500].split(". "):
            status = status_in(sentence) if _OF_AWARD.search(sentence) else None
            if status == "awarded" and _FINAL.search(sentence) and not _TO_COME.search(sentence):
                return status
            if status in ("awarded", "provisionally_awarded"):
                first = first or status
    return first or ("provisionally_awarded" if only_intends(context) else None)


def overall_in(context: Context, passage: Passage) -> str | None:
    """What headings, the title and the first paragraphs of its section say of the lists and tables below them."""
    path = passage.heading_path
    for words in path[::-1]:
        if (status := overall_status(words)) is not None:
            return status
    above = [
        other.text
        for other in context.document.passages[: passage.position]
        if other.kind in ("paragraph", "slide", "mail_body") and other.heading_path == path[: len(other.heading_path)]
    ]
    near = above[-4:][::-1] + above[:2]
    return next((status for words in near if (status := overall_status(words[:1500])) is not None), None) or (
        overall_status(context.document.title or "")
    )


def of_section(context: Context, passage: Passage, *words: str, deliver: bool = True) -> str | None:
    """Standing of parties that a section lists without saying how they stand; None where it may be anything.

    Its headings and paragraphs count first, then news of an award by what it is news of; where a purchase's text only says
    who delivers, they have the contract (left out where ``deliver`` is false). ``words`` are those nearest to the list.
    """
    said = overall_in(context, passage)
    if said is not None:
        return said
    title = context.document.title or ""
    path = passage.heading_path
    if any(_NEWS_OF_AWARD.search(text) for text in (title, *path[:2])):
        award = award_of_document(context)
        if award is not None:
            return award
    around = (*words, *path[::-1], title)
    if not context.about_procurement or any(_GUESTS.search(text) for text in around):
        return None
    outcome = tells_outcome(context)
    if outcome is not None:
        return outcome
    if not deliver:
        return None
    return "contracted" if any(_DELIVERS.search(text) for text in around) else None
